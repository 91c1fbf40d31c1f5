"""LaTeX for the two places that cannot show it: MathML for pages, plain text for terminals."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from latex2mathml.converter import convert
from pylatexenc.latex2text import (
    LatexNodes2Text,
    MacroTextSpec,
    get_default_latex_context_db,
)

from lemmacheck.reports.record import Formula

_NORMS = ((r"\left\|", "‖"), (r"\right\|", "‖"), (r"\|", "‖"))


def _fraction(node: Any, l2tobj: Any) -> str:
    """a/b, with parentheses round whatever would otherwise be read apart."""
    above, below = (l2tobj.nodelist_to_text([part]) for part in node.nodeargd.argnlist)
    return f"{_closed(above)}/{_closed(below)}"


def _closed(part: str) -> str:
    return f"({part})" if re.search(r"[ +\-/]", part.strip()) else part


def _converter() -> LatexNodes2Text:
    context = get_default_latex_context_db()
    context.add_context_category(
        "lemmacheck", prepend=True, macros=[MacroTextSpec("frac", simplify_repl=_fraction)]
    )
    return LatexNodes2Text(latex_context=context, math_mode="text", strict_latex_spaces=False)


_PLAIN = _converter()


@cache
def mathml(latex: str) -> str:
    """MathML of a formula; nothing for nothing."""
    return str(convert(latex, display="block")) if latex else ""


@cache
def text(latex: str) -> str:
    """The formula in Unicode on one line."""
    for macro, sign in _NORMS:
        latex = latex.replace(macro, sign)
    plain = re.sub(r"\s*([≤≥])\s*", r" \1 ", _PLAIN.latex_to_text(latex)).replace(" ∼", "∼")
    return " ".join(plain.split())


def formula(latex: str) -> Formula:
    """The formula three ways, as the record keeps it."""
    return Formula(latex, text(latex), mathml(latex))
