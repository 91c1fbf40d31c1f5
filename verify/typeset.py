"""LaTeX for the two places that cannot show it: MathML for pages, plain text for terminals."""

from __future__ import annotations

from functools import cache

from latex2mathml.converter import convert
from pylatexenc.latex2text import LatexNodes2Text

from lemmacheck.reports.record import Formula

_NORMS = ((r"\left\|", "‖"), (r"\right\|", "‖"), (r"\|", "‖"))
_PLAIN = LatexNodes2Text(math_mode="text", strict_latex_spaces=False)


@cache
def mathml(latex: str) -> str:
    """MathML of a formula; nothing for nothing."""
    return str(convert(latex, display="block")) if latex else ""


@cache
def text(latex: str) -> str:
    """The formula in Unicode on one line."""
    for macro, sign in _NORMS:
        latex = latex.replace(macro, sign)
    return " ".join(_PLAIN.latex_to_text(latex).split())


def formula(latex: str) -> Formula:
    """The formula three ways, as the record keeps it."""
    return Formula(latex, text(latex), mathml(latex))
