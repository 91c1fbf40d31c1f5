"""The words a record may use: each member's value is the printed word, and says what it means."""

from enum import StrEnum, unique
from typing import Self


class Word(StrEnum):
    """A printed word together with the one sentence that a reader needs to trust it."""

    meaning: str

    def __new__(cls, word: str, meaning: str = "") -> Self:
        """Make the member `word`; `meaning` is given once, where the member is declared."""
        member = str.__new__(cls, word)
        member._value_ = word
        member.meaning = meaning
        return member


@unique
class Verdict(Word):
    """Whether a claim is true, as far as exact evidence says."""

    PROVED = ("proved", "Holds for all parameters within its hypotheses, by an exact proof.")
    REFUTED = ("refuted", "False: exact data meet every hypothesis and break the relation.")
    SUPPORTED = ("supported", "Neither proof nor violation was found; a search is on record.")
    VACUOUS = ("vacuous", "No instance meets the hypotheses, so nothing is asserted.")
    UNDECIDED = ("undecided", "Neither side was reached; the record says what would settle it.")
    NOT_RUN = ("not-run", "Something that the judgement needs is absent here.")


@unique
class Standing(Word):
    """What a reader is shown: the verdict, or why there is none to show."""

    PROVED = ("proved", Verdict.PROVED.meaning)
    REFUTED = ("refuted", Verdict.REFUTED.meaning)
    SUPPORTED = ("supported", Verdict.SUPPORTED.meaning)
    VACUOUS = ("vacuous", Verdict.VACUOUS.meaning)
    UNDECIDED = ("undecided", Verdict.UNDECIDED.meaning)
    UNCONFIRMED = (
        "unconfirmed",
        "Expected proved or refuted, but Coq, which alone says so, could not run here.",
    )
    NOT_RUN = ("not-run", Verdict.NOT_RUN.meaning)
    ASSUMED = ("not judged", "A definition or an assumption: there is nothing to judge.")


@unique
class Expected(Word):
    """What the claim's own module says should come out."""

    PROVED = ("proved", "An exact proof is expected.")
    REFUTED = ("refuted", "A witness against it is expected.")
    SUPPORTED = ("supported", "Support without proof is expected.")
    VACUOUS = ("vacuous", "It is expected that no instance meets the hypotheses.")
    UNDECIDED = ("undecided", "It is expected that neither side can be reached.")
    NOT_RUN = ("not-run", "It is expected that it cannot be judged here.")
    HOLDS = ("holds", "Expected to hold: proved, or supported by a search without violation.")
    OPEN = ("open", "Not yet known: any verdict will do, and it is counted as open.")


@unique
class Kind(Word):
    """What a claim is in its paper."""

    STATEMENT = ("statement", "Asserted by the paper: a lemma, a theorem, a printed bound.")
    STEP = ("step", "A line of a printed proof.")
    DEFINITION = ("definition", "A definition or an assumption, with nothing to judge.")
    REPAIR = ("repair", "The nearest true claim found in place of a refuted one.")
    DERIVED = ("derived", "A constant or bound derived from the assumptions by the calculus.")


@unique
class EvidenceKind(Word):
    """What sort of evidence it is; only the first three can decide."""

    CERTIFICATE = ("certificate", "Exact data from which a small checker re-proves the claim.")
    COQ = ("coq", "A theorem checked by Coq.")
    WITNESS = ("witness", "Rational data that meet every hypothesis and break the relation.")
    TRIALS = ("trials", "Random instances that were evaluated; they never decide.")
    SEARCH = ("search", "A directed search for a violation; it never decides.")


@unique
class EvidenceStatus(Word):
    """Whether this piece of evidence was looked at in this run, and how it came out."""

    CHECKED = ("checked", "Re-checked in this run, and it is about this very statement.")
    STALE = ("stale", "Its statement, hypotheses or definitions changed since it was made.")
    NOT_RUN = ("not-run", "Its checker is absent here.")
    FAILED = ("failed", "It was checked and does not establish what it should.")


@unique
class Scope(Word):
    """For which class of probability spaces a verdict is proved."""

    FINITE = ("finite", "For finite sample spaces.")
    GENERAL = ("general", "Without restriction.")


@unique
class Dimensions(Word):
    """Whether the relation and its conditions make sense as physics would have it."""

    CONSISTENT = ("consistent", "Every two addends have the same dimension.")
    INCONSISTENT = ("inconsistent", "Two addends have different dimensions.")
    NOT_APPLICABLE = ("not-applicable", "There are no dimensions to compare.")


@unique
class Follows(Word):
    """Whether a line of a proof follows from what it cites, be it true or not."""

    YES = ("yes", "It follows from what it cites.")
    NO = ("no", "It does not follow from what it cites.")
    UNKNOWN = ("unknown", "Whether it follows from what it cites is not known.")


@unique
class Profile(Word):
    """How much was done in the run."""

    QUICK = ("quick", "All stored evidence re-checked, and a short rotating search.")
    STANDARD = ("standard", "Every claim searched, twins sampled.")
    DEEP = ("deep", "All twins, long seeded searches, rediscovery from nothing.")
