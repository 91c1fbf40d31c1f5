"""Ids of claims: `<paper>/<kind>-<number>[+k][.n][@reading][-repaired]`.

A number may itself contain dots (`lemma-4.9`, `theorem-A.1`), so `.n` directly after a number is
read as part of it; after `+k` it stands by itself.  Cells of tables add their row and column
(`table-1.maml-accuracy`).
"""

import re
from dataclasses import dataclass

ID_PATTERN = (
    r"^([a-z][a-z0-9]*(?:[-_][a-z0-9]+)*)"
    r"/(lemma|theorem|corollary|proposition|assumption|definition|remark|algorithm|table|eq|text"
    r"|figure|derived)"
    r"-([0-9A-Za-z]+(?:[.-][0-9A-Za-z]+)*?)"
    r"(?:\+([1-9][0-9]*)(?:\.([1-9][0-9]*))?)?"
    r"(?:@([a-z0-9]+(?:-[a-z0-9]+)*?))?"
    r"(-repaired)?$"
)
"""Matches exactly the well-formed ids; the same text stands in `schema.json` (ECMA and Python)."""

_ID = re.compile(ID_PATTERN)
_GRAMMAR = "<paper>/<kind>-<number>[+k][.n][@reading][-repaired]"


class IdError(ValueError):
    """An id that does not follow the grammar."""


@dataclass(frozen=True, slots=True)
class ClaimId:
    """A well-formed id in its parts: `str` of it is the id that was parsed."""

    paper: str
    kind: str
    number: str
    offset: int | None = None
    part: int | None = None
    reading: str | None = None
    repaired: bool = False

    def __str__(self) -> str:
        text = f"{self.paper}/{self.kind}-{self.number}"
        if self.offset is not None:
            text += f"+{self.offset}"
        if self.part is not None:
            text += f".{self.part}"
        if self.reading is not None:
            text += f"@{self.reading}"
        return text + ("-repaired" if self.repaired else "")

    @property
    def label(self) -> str:
        """The name a reader knows it by: `Lemma 4.9`, `(18a)`, `display 2 after (49)`."""
        if self.kind == "eq":
            name = f"({self.number})"
            if self.offset is not None:
                name = f"display {self.offset} after {name}"
        else:
            cell = ", " if self.kind == "table" else "."
            name = f"{self.kind.capitalize()} {self.number.replace('.', cell, 1)}"
            if self.offset is not None:
                name += f", display {self.offset}"
        if self.part is not None:
            name += f", part {self.part}"
        if self.reading is not None:
            name += f", {self.reading.replace('-', ' ')} reading"
        return name + (", repaired" if self.repaired else "")


def parse_id(text: str) -> ClaimId:
    """Return the parts of a well-formed id, or raise `IdError` naming the text and the grammar."""
    match = _ID.fullmatch(text)
    if match is None:
        raise IdError(f"id {text!r} must have the form {_GRAMMAR}, such as fallah2019/lemma-4.9")
    paper, kind, number, offset, part, reading, repaired = match.groups()
    return ClaimId(
        paper=paper,
        kind=kind,
        number=number,
        offset=int(offset) if offset else None,
        part=int(part) if part else None,
        reading=reading,
        repaired=repaired is not None,
    )
