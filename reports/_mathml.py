"""MathML that may stand in a page: rebuilt from known elements and attributes, nothing else."""

import re
from functools import lru_cache
from xml.etree import ElementTree as ET

import latex2mathml.converter
from markupsafe import Markup, escape

from lemmacheck.reports.record import Formula

_ELEMENTS = frozenset(
    """math maction merror mfrac mi mmultiscripts mn mo mover mpadded mphantom mprescripts mroot
    mrow ms mspace msqrt mstyle msub msubsup msup mtable mtd mtext mtr munder munderover none
    semantics""".split()
)
_DROPPED = frozenset({"annotation", "annotation-xml"})
_ATTRIBUTES = frozenset(
    """accent accentunder columnalign columnlines columnspacing columnspan depth dir display
    displaystyle fence form height largeop linethickness lspace mathsize mathvariant maxsize
    minsize movablelimits rowalign rowlines rowspacing rowspan rspace scriptlevel separator
    stretchy symmetric voffset width""".split()
)
_PLAIN = re.compile(r"[\w .,%+#-]{0,80}")
_LARGEST = 200_000
_DEEPEST = 150


def safe_mathml(text: str, *, block: bool = True) -> Markup | None:
    """Return MathML that can neither run nor load anything, or None if `text` is not MathML.

    Only the elements and attributes of MathML Core's presentation are kept; text is escaped.
    """
    if not text or len(text) > _LARGEST or "<!" in text or "<?" in text:
        return None
    try:
        root = ET.fromstring(text)
    except (ET.ParseError, ValueError):
        return None
    if _name(root) != "math":
        return None
    root.set("display", "block" if block else "inline")
    parts: list[str] = []
    return Markup("".join(parts)) if _write(root, parts, 0) else None


@lru_cache(maxsize=4096)
def typeset(latex: str, *, block: bool = True) -> Markup | None:
    """Return the LaTeX as safe MathML, or None when the converter does not understand it."""
    if not latex.strip() or len(latex) > _LARGEST // 10:
        return None
    try:
        latex = latex.replace(":=", "≔")
        text = latex2mathml.converter.convert(latex, display="block" if block else "inline")
        text = text.replace("<mi>≔</mi>", "<mo>≔</mo>")
    except Exception:  # the converter raises some thirty kinds of its own, without a base class
        return None
    return safe_mathml(text, block=block)


def formula(mathml: str, latex: str, *, block: bool = True) -> Markup:
    """Return the given MathML made safe, else the LaTeX typeset, else the LaTeX as it stands."""
    markup = safe_mathml(mathml, block=block) or typeset(latex, block=block)
    if markup is not None:
        return markup
    return Markup('<code class="tex">{}</code>').format(latex) if latex else Markup("")


def inline(part: Formula) -> Markup:
    """Return a hypothesis or a definition for a line of text: its formula, else its words."""
    shown = formula(part.mathml, part.latex, block=False)
    return shown or escape(part.text)


def _write(element: ET.Element, parts: list[str], depth: int) -> bool:
    name = _name(element)
    if name in _DROPPED:
        return True
    if name not in _ELEMENTS or depth > _DEEPEST:
        return False
    attributes = "".join(
        f' {key}="{escape(value)}"'
        for key, value in element.attrib.items()
        if key in _ATTRIBUTES and _PLAIN.fullmatch(value)
    )
    parts.append(f"<{name}{attributes}>")
    parts.append(escape((element.text or "").strip()))
    for child in element:
        if not _write(child, parts, depth + 1):
            return False
        parts.append(escape((child.tail or "").strip()))
    parts.append(f"</{name}>")
    return True


def _name(element: ET.Element) -> str:
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""
