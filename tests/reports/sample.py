"""A small realistic record: every standing, a step chain, a repair, a refutation with witness."""

from dataclasses import replace

from lemmacheck.reports.record import (
    ClaimRecord,
    Constants,
    Evidence,
    Formula,
    Paper,
    PrintedProof,
    Record,
    Source,
    Trials,
    Twin,
    Witness,
)
from lemmacheck.reports.words import (
    Dimensions,
    EvidenceKind,
    EvidenceStatus,
    Expected,
    Follows,
    Kind,
    Profile,
    Scope,
    Verdict,
)

CERTIFICATE = Evidence(
    EvidenceKind.CERTIFICATE,
    EvidenceStatus.CHECKED,
    summary="nonnegative combination of 3 products of hypotheses",
    statement="9f2c51d0",
    file="proofs/evidence/example2024/lemma-4.9.json",
    data={"form": "handelman", "degree": 2, "terms": [["1/2", [1, 0]], ["3", [0, 1]]]},
)
COQ_ABSENT = Evidence(EvidenceKind.COQ, EvidenceStatus.NOT_RUN, summary="lemma_4_12 in Moments.v")
SEARCH = Evidence(
    EvidenceKind.SEARCH,
    EvidenceStatus.CHECKED,
    summary="20000 instances, would have caught a constant 1 % too small",
)
WITNESS = Evidence(EvidenceKind.WITNESS, EvidenceStatus.CHECKED, summary="one task, dimension 1")
TEXT = Source(file="002_c5678d0b374dd3ac.txt", line=512)

LEMMA = ClaimRecord(
    id="example2024/lemma-4.9",
    aliases=("example2024/eq-31",),
    paper="example2024",
    kind=Kind.STATEMENT,
    verdict=Verdict.PROVED,
    expected=Expected.PROVED,
    reason="derived constant equals the printed one",
    title="smoothness of the meta-objective",
    source=TEXT,
    printed_latex=r"\|\nabla F(w)-\nabla F(u)\| \le \min\{L(w),L(u)\}\,\|w-u\|",
    latex=r"\left\|\nabla F(w)-\nabla F(u)\right\| \le \min\{L(w),L(u)\}\,\left\|w-u\right\|",
    text="‖∇F(w) − ∇F(u)‖ ≤ min{L(w), L(u)} ‖w − u‖",
    hypotheses=(
        Formula(latex=r"\alpha \in [0, 1/L]", text="the inner step size"),
        Formula(text="each loss is twice differentiable and bounded below"),
    ),
    definitions=(
        Formula(latex=r"L(w) := 4L + 2\rho\alpha\,\mathbb{E}_{i\sim p}\|\nabla f_i(w)\|"),
    ),
    scope=Scope.FINITE,
    dimensions=Dimensions.CONSISTENT,
    evidence=(
        CERTIFICATE,
        Evidence(EvidenceKind.COQ, EvidenceStatus.CHECKED, summary="lemma_4_9, closed"),
        SEARCH,
    ),
    constants=Constants(printed="4 L + 2 ρ α E|∇f|", derived="4 L + 2 ρ α E|∇f|"),
    tightness=0.93,
    margin=0.031,
    trials=Trials(drawn=20000, admitted=18211),
    twins=(
        Twin("constant 4 becomes 1", killed=True, by="search", kind="constant"),
        Twin("min becomes max, hypothesis dropped", killed=True, by="certificate"),
    ),
    kill_rate=1.0,
    printed_proof=PrintedProof(
        sound=False,
        broken_by=("example2024/eq-47",),
        note="proved otherwise by the derivation",
    ),
    depends_on=("example2024/assumption-4.2", "example2024/eq-46", "example2024/eq-47"),
    seconds=0.4,
)
ASSUMPTION = ClaimRecord(
    id="example2024/assumption-4.2",
    paper="example2024",
    kind=Kind.DEFINITION,
    verdict=None,
    title="smooth losses",
    latex=r"\|\nabla f_i(w)-\nabla f_i(u)\| \le L_i\|w-u\|",
)
STEP = ClaimRecord(
    id="example2024/eq-46",
    paper="example2024",
    kind=Kind.STEP,
    group="example2024/lemma-4.9",
    verdict=Verdict.PROVED,
    expected=Expected.PROVED,
    reason="triangle inequality",
    latex=r"\|A x - B y\| \le \|A\|\,\|x-y\| + \|A-B\|\,\|y\|",
    evidence=(CERTIFICATE,),
    follows=Follows.YES,
)
FALSE_STEP = ClaimRecord(
    id="example2024/eq-47",
    paper="example2024",
    kind=Kind.STEP,
    verdict=Verdict.REFUTED,
    expected=Expected.REFUTED,
    reason="the factor (1 - αL) should be (1 + αL): negative curvature expands",
    latex=r"\|I-\alpha\nabla^2 f_i(w)\| \le 1-\alpha L",
    evidence=(WITNESS,),
    follows=Follows.NO,
    witness=Witness(values={"f": "-x^2/2", "alpha": "1/2", "L": "1"}, lhs="3/2", rhs="1/2"),
)
FALSE_LEMMA = ClaimRecord(
    id="example2024/lemma-4.11",
    paper="example2024",
    kind=Kind.STATEMENT,
    verdict=Verdict.REFUTED,
    expected=Expected.REFUTED,
    reason="the bias bound is too small by a factor of up to 4/3 at α = 1/L",
    title="bias of the inner gradient",
    source=replace(TEXT, line=598),
    printed_latex=r"\|e_{i,t}\| \le \frac{\alpha\rho\tilde\sigma^2}{2|D|}",
    latex=r"\|e_{i,t}\| \le \frac{\alpha\rho\tilde\sigma^2}{2|D|}",
    hypotheses=(Formula(latex=r"0 \le \alpha \le 1/L"),),
    scope=Scope.GENERAL,
    dimensions=Dimensions.INCONSISTENT,
    dimensions_note="α ρ σ² is F/X · X, the left side F/X",
    evidence=(WITNESS, SEARCH),
    constants=Constants(printed="1/2", derived="2/3", largest_seen="0.6664"),
    tightness=1.333,
    witness=Witness(
        summary="one task, dimension 1, a batch of two samples",
        values={"L": "1", "rho": "1", "alpha": "1", "w": "-3/7", "samples": ["1/3", "-1/3"]},
        lhs="2/27",
        relation="<=",
        rhs="1/18",
        margin="1/54",
        hypotheses=(Formula(latex=r"\alpha \le 1/L", text="1 ≤ 1"),),
        script="from fractions import Fraction\n\nassert Fraction(2, 27) > Fraction(1, 18)\n",
    ),
    repaired_by="example2024/lemma-4.11-repaired",
    misprints=("reading σ for σ-tilde does not help",),
    notes=("The same constant is used in Theorem 4.12.",),
)
REPAIR = ClaimRecord(
    id="example2024/lemma-4.11-repaired",
    paper="example2024",
    kind=Kind.REPAIR,
    verdict=Verdict.PROVED,
    expected=Expected.PROVED,
    reason="nearest true constant, attained",
    latex=r"\|e_{i,t}\| \le \frac{2\alpha\rho\tilde\sigma^2}{3|D|}",
    evidence=(CERTIFICATE,),
    repairs="example2024/lemma-4.11",
)
UNCONFIRMED = ClaimRecord(
    id="example2024/theorem-4.12",
    paper="example2024",
    kind=Kind.STATEMENT,
    verdict=Verdict.SUPPORTED,
    expected=Expected.PROVED,
    unconfirmed=True,
    reason="coqc was not found",
    title="convergence with exact gradients",
    latex=r"\mathbb{E}\|\nabla F(w_\epsilon)\| \le \epsilon",
    evidence=(COQ_ABSENT, SEARCH),
    depends_on=("example2024/lemma-4.9", "example2024/lemma-4.11", "example2024/eq-47"),
)
OTHERS = tuple(
    ClaimRecord(
        id=f"other2020/{name}",
        paper="other2020",
        kind=Kind.STATEMENT,
        verdict=verdict,
        expected=expected,
        reason=reason,
        latex=r"\sum_{k=0}^{T-1} \alpha^k \le \frac{1}{1-\alpha}",
        evidence=evidence,
    )
    for name, verdict, expected, reason, evidence in (
        ("theorem-1", Verdict.SUPPORTED, Expected.SUPPORTED, "no proof yet", (SEARCH,)),
        ("corollary-1", Verdict.VACUOUS, Expected.VACUOUS, "α < 0 and α > 1/L exclude", ()),
        ("eq-18a+1.2@frobenius", Verdict.UNDECIDED, Expected.OPEN, "would need degree 6", ()),
        ("remark-2", Verdict.NOT_RUN, Expected.NOT_RUN, "needs a GPU", ()),
    )
)

SAMPLE = Record(
    complete=True,
    profile=Profile.QUICK,
    tool={"name": "lemmacheck", "version": "0.1.0"},
    environment={"python": "3.11.7", "coq": None, "cores": 2},
    started="2026-11-21 06:00 UTC",
    seconds=41.7,
    papers=(
        Paper(
            key="example2024",
            title="On the Convergence Theory of Worked Examples",
            authors="A. Author, B. Author",
            year=2024,
        ),
    ),
    claims=(
        ASSUMPTION,
        LEMMA,
        FALSE_LEMMA,
        REPAIR,
        UNCONFIRMED,
        STEP,
        FALSE_STEP,
        *OTHERS,
    ),
)
