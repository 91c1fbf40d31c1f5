"""The Coq lane: compile every source, then audit each theorem against its statement.

A theorem counts when (1) its file compiles, (2) it has the type of the statement generated here
from the claim's tree, or of its negation, and (3) it rests on no axiom but those of the real
numbers, and on no definition that Coq was told to accept unchecked.  Results are cached under the
hash of everything they depend on: sources, statements, Coq, this file.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import re
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from threading import Event

from lemmacheck.proofs.claim import Claim
from lemmacheck.proofs.coq_statements import coq_name, statements

SOURCES = Path(__file__).resolve().parent.parent / "proofs" / "coq"
ALLOWED = {  # as Coq prints them where nothing is imported
    "ClassicalDedekindReals.sig_forall_dec",
    "ClassicalDedekindReals.sig_not_dec",
    "FunctionalExtensionality.functional_extensionality_dep",
    "Classical_Prop.classic",
}
RESERVED = {name.split(".")[0] for name in ALLOWED}  # a source of this name could pose as one
LIMIT = 600  # seconds for one file, an order of magnitude above the slowest
PATIENCE = 0.2  # seconds between looks at whether to stop
_THEOREM = re.compile(
    r"^\s*(?:Theorem|Lemma|Corollary)\s+(\w+?)_(proof|refutation)\b", re.MULTILINE
)


@dataclass(frozen=True)
class Theorem:
    """What the audit says of one theorem."""

    name: str
    proves: bool  # the statement; otherwise its negation
    file: str
    accepted: bool
    axioms: tuple[str, ...] = ()  # it rests on no others; accepted ones are those of its whole file
    why: str = ""


@dataclass(frozen=True)
class CoqReport:
    """Theorems by the id of their claim; `available` is False when there is no coqc."""

    available: bool
    version: str = ""
    theorems: Mapping[str, tuple[Theorem, ...]] | None = None
    errors: tuple[str, ...] = ()
    cached: bool = False

    def of(self, claim: Claim) -> tuple[Theorem, ...]:
        """The theorems about one claim, accepted or not."""
        return (self.theorems or {}).get(claim.id, ())


def claimed(sources: Path = SOURCES) -> dict[str, list[tuple[str, bool, str]]]:
    """Theorem names found in the sources: Coq name of the claim -> (theorem, proves, file)."""
    found: dict[str, list[tuple[str, bool, str]]] = {}
    for path in sorted(sources.glob("*.v")):
        for stem, kind in _THEOREM.findall(path.read_text()):
            found.setdefault(stem, []).append((f"{stem}_{kind}", kind == "proof", path.stem))
    return found


def cache_folder() -> Path:
    """Where compiled proofs are kept between runs."""
    base = os.environ.get("XDG_CACHE_HOME") or str(Path.home() / ".cache")
    return Path(base) / "lemmacheck" / "coq"


class StoppedError(Exception):
    """The caller asked for an end before the proofs were compiled."""


def check(
    claims: Iterable[Claim],
    *,
    sources: Path = SOURCES,
    cache: Path | None = None,
    fresh: bool = False,
    stop: Event | None = None,
) -> CoqReport:
    """Compile and audit; a claim without a theorem has none, a theorem that is refused says why.

    Raises:
        StoppedError: `stop` was set meanwhile; the compiler that ran is ended.

    """
    coqc = shutil.which("coqc")
    if coqc is None:
        return CoqReport(available=False)
    stop = stop or Event()
    claims = [c for c in claims if c.relation is not None]
    version = _run([coqc, "--version"], Path.cwd(), stop)[1].strip().splitlines()[0]
    text = statements(claims)
    names = [coq_name(c.id) for c in claims]
    key = _key(sources, text, version)
    store = (cache or cache_folder()) / f"{key}.json"
    if store.exists() and not fresh:
        try:
            return _from_json(json.loads(store.read_text()), claims, version, cached=True)
        except (ValueError, KeyError, TypeError, AssertionError):
            store.unlink()
    with tempfile.TemporaryDirectory(prefix="lemmacheck-coq-") as folder:
        data = _compile_and_audit(coqc, Path(folder), sources, text, names, stop)
    with contextlib.suppress(OSError):  # a cache that cannot be kept costs time, nothing else
        store.parent.mkdir(parents=True, exist_ok=True)
        part = store.with_suffix(f".{os.getpid()}.part")
        part.write_text(json.dumps(data))
        part.replace(store)
    return _from_json(data, claims, version, cached=False)


def _key(sources: Path, text: str, version: str) -> str:
    digest = hashlib.sha256()
    for path in (*sorted(sources.glob("*.v")), Path(__file__)):
        if path.name != "Statements.v":
            digest.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    digest.update(text.encode() + version.encode())
    return digest.hexdigest()


def _run(command: list[str], folder: Path, stop: Event) -> tuple[int, str, str]:
    """Exit status, output and error output.

    Raises:
        StoppedError: `stop` was set; the program is ended.
        subprocess.TimeoutExpired: it took longer than `LIMIT` seconds and is ended.

    """
    began = time.monotonic()
    with subprocess.Popen(
        command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        while True:
            try:
                output, errors = process.communicate(timeout=PATIENCE)
            except subprocess.TimeoutExpired:
                if stop.is_set():
                    process.kill()
                    raise StoppedError from None
                if time.monotonic() - began > LIMIT:
                    process.kill()
                    raise
            else:
                return process.returncode, output, errors


def _compile_and_audit(
    coqc: str, folder: Path, sources: Path, text: str, names: list[str], stop: Event
) -> dict[str, object]:
    """Everything happens in a clean folder, with Statements.v as generated here."""
    for path in sources.glob("*.v"):
        shutil.copy(path, folder / path.name)
    (folder / "Statements.v").write_text(text)
    listed = sorted(p.name for p in folder.glob("*.v"))
    coqdep = Path(coqc).with_name("coqdep")
    command = [str(coqdep), "-sort", "-Q", ".", "Lemmacheck", *listed]
    order = [name for name in _run(command, folder, stop)[1].split() if name.endswith(".v")]
    compiled, errors = set[str](), []
    for name in order:
        if Path(name).stem in RESERVED:
            errors.append(
                f"{Path(name).name}: its axioms would pass for Coq's own; rename the file"
            )
            continue
        try:
            code, *said = _run([coqc, "-q", "-Q", ".", "Lemmacheck", name], folder, stop)
            failure = _first_error("".join(said)) if code else ""
        except subprocess.TimeoutExpired:
            failure = f"no result within {LIMIT} s"
        if failure:
            errors.append(f"{Path(name).name}: {failure}")
        else:
            compiled.add(Path(name).stem)
    entries = [
        (stem, e) for stem, found in claimed(sources).items() if stem in names for e in found
    ]
    theorems: dict[str, list[dict[str, object]]] = {}
    for file in dict.fromkeys(e[2] for _, e in entries):
        here = [(stem, e) for stem, e in entries if e[2] == file]
        for (stem, _), result in zip(
            here, _audit_file(coqc, folder, here, file in compiled, stop), strict=True
        ):
            theorems.setdefault(stem, []).append(result)
    return {"theorems": theorems, "errors": errors}


def _first_error(output: str) -> str:
    found = re.search(
        r'File "([^"]*)", line (\d+), characters [\d-]+:\s*Error:\s*(.*?)(?:\n\n|\Z)',
        output,
        re.DOTALL,
    )
    if found:
        return f"line {found[2]}: {' '.join(found[3].split())[:300]}"
    return " ".join(output.split())[:300]


Entry = tuple[str, tuple[str, bool, str]]


def _audit_file(
    coqc: str, folder: Path, entries: list[Entry], compiled: bool, stop: Event
) -> list[dict[str, object]]:
    """Pin each theorem of one file to its statement and list what they rest on together.

    To ask Coq of each would take most of the time of the whole audit.  Only when they do not all
    pass are they asked one by one, so that a refused theorem costs no other its standing.
    """
    file = entries[0][1][2]
    bases: list[dict[str, object]] = [
        {"name": name, "proves": proves, "file": file, "accepted": False, "axioms": []}
        for _, (name, proves, _) in entries
    ]
    if not compiled:
        return [base | {"why": f"{file}.v does not compile"} for base in bases]
    lines, together = [f"From Lemmacheck Require Statements {file}."], "I"
    for k, (stem, (name, proves, _)) in enumerate(entries):
        wanted = f"Statements.{stem}" if proves else f"~ Statements.{stem}"
        lines.append(f"Definition pin_{k} : {wanted} := {file}.{name}.")
        together = f"(conj pin_{k} {together})"
    lines += [f"Definition pins := {together}.", "Print Assumptions pins."]
    audit = folder / f"Audit_{file}_{entries[0][1][0] if len(entries) == 1 else 'all'}.v"
    audit.write_text("\n".join(lines) + "\n")
    code, output, said = _run([coqc, "-q", "-Q", ".", "Lemmacheck", audit.name], folder, stop)
    axioms = axioms_in(output)
    if (code or set(axioms) - ALLOWED) and len(entries) > 1:
        return [_audit_file(coqc, folder, [entry], compiled, stop)[0] for entry in entries]
    if code:
        error = _first_error(output + said)
        return [
            bases[0]
            | {"why": f"{bases[0]['name']} does not have the type of its statement: {error}"}
        ]
    if not re.search(r"^(Axioms:|Closed under)", output, re.MULTILINE):
        return [base | {"why": "its assumptions could not be read"} for base in bases]
    return [_accepted(base, axioms) for base in bases]


def _accepted(base: dict[str, object], axioms: list[str]) -> dict[str, object]:
    foreign = [a for a in axioms if a not in ALLOWED]
    if foreign:
        return base | {"axioms": axioms, "why": f"{base['name']} rests on {', '.join(foreign)}"}
    return base | {"axioms": axioms, "accepted": True}


def axioms_in(output: str) -> list[str]:
    """What one `Print Assumptions` lists; a theorem that needs nothing has none.

    A line that is no axiom (`f is assumed to be guarded.`, say) is listed as it stands, so that
    nothing that Coq mentions is passed over.
    """
    if "Closed under the global context" in output:
        return []
    found = []
    for line in output.split("Axioms:", 1)[-1].splitlines():
        if line.strip() and not line.startswith(" "):
            axiom = re.fullmatch(r"([\w.']+)(?:\s*:.*)?", line)
            found.append(axiom[1] if axiom else line.strip())
    return found


def _from_json(
    data: Mapping[str, object], claims: list[Claim], version: str, *, cached: bool
) -> CoqReport:
    raw = data["theorems"]
    assert isinstance(raw, dict)
    by_name = {coq_name(c.id): c.id for c in claims}
    theorems = {
        by_name[stem]: tuple(Theorem(**{**e, "axioms": tuple(e["axioms"])}) for e in entries)
        for stem, entries in raw.items()
        if stem in by_name
    }
    errors = data["errors"]
    assert isinstance(errors, list)
    return CoqReport(True, version, theorems, tuple(errors), cached)
