"""A small realistic record: every standing, a step chain, a repair, a refutation with witness."""

from dataclasses import replace

from lemmacheck.reports.record import (
    Arrow,
    ClaimRecord,
    Constants,
    Curve,
    Drawing,
    Evidence,
    Example,
    Formula,
    Mark,
    Need,
    Paper,
    PrintedProof,
    Record,
    Source,
    Term,
    Tight,
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
SAMPLED = Evidence(
    EvidenceKind.TRIALS,
    EvidenceStatus.CHECKED,
    summary="batches drawn at random",
    data={"level": 1e-8, "samples": 40000, "mean": 0.431, "bound": 0.512, "power": 0.0213},
)
TEXT = Source(file="002_c5678d0b374dd3ac.txt", line=512)

LINE = Drawing(
    title="The losses over the line: f is their mean; w′ is w after the step",
    x_label="w",
    y_label="loss",
    curves=(
        Curve("f", (-1.0, -0.5, 0.0, 0.5, 1.0), (1.0, 0.25, 0.0, 0.25, 1.0)),
        Curve("f₁", (-1.0, 1.0), (-0.75, 0.75)),
    ),
    marks=(Mark("w", -0.4286, 0.1837), Mark("w′", -1.0, -0.75)),
)
PLANE = Drawing(
    title="The mean f of the losses over the plane",
    x_label="w₁",
    y_label="w₂",
    curves=tuple(
        Curve(
            "f, lines 0.5 apart",
            (r, 0.7 * r, 0.0, -0.7 * r, -r, -0.7 * r, 0.0, 0.7 * r, r),
            (0.0, 0.7 * r, r, 0.7 * r, 0.0, -0.7 * r, -r, -0.7 * r, 0.0),
        )
        for r in (0.5, 1.0, 1.5)
    ),
    marks=(Mark("w", 1.0, 0.5),),
    arrows=(Arrow("−α∇f", 1.0, 0.5, -0.5, -0.25),),
    plane=True,
)
LEMMA_TWINS = (
    Twin("constant 4 becomes 1", True, "search", "scaled", "algebra", "at w = u the sides agree"),
    Twin("without addend 2", True, "search", "dropped-term", "withheld instance"),
    Twin("scaled by 0.9", False, "search", "scaled", "withheld instance", "needs five tasks"),
    Twin("max for min", False, "search", "exchanged", why="no violation found anywhere"),
    Twin("equality", None, kind="strengthened"),
)

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
        SAMPLED,
    ),
    constants=Constants(printed="4 L + 2 ρ α E|∇f|", derived="4 L + 2 ρ α E|∇f|"),
    tightness=0.93,
    margin=0.031,
    trials=Trials(drawn=20000, admitted=18211),
    tight=Tight(
        ratio=0.93,
        exact="93/100",
        shrinks_to="not below 0.93 times what is printed",
        summary="one task, dimension 1, alpha = 1/L",
        values={"L": "1", "alpha": "1", "w": "-3/7", "u": "2/7"},
        terms=(Term("4 L", 0.91), Term("2 ρ α E‖∇f_i(w)‖", 0.0), Term("σ", None)),
    ),
    needs=(
        Need(Formula(latex=r"\alpha \in [0, 1/L]", text="the inner step size"), True, "α = 3/L"),
        Need(Formula(latex=r"f_i \in C^2"), None, "no family without two derivatives"),
        Need(Formula(text="each loss is twice differentiable and bounded below"), False),
    ),
    example=Example("two tasks, dimension 2, every quantity non-zero", {"w": ["1/2", "-1"]}),
    twins=LEMMA_TWINS,
    kill_rate=2 / 3,
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
    witness=Witness(
        values={"f": "-x^2/2", "alpha": "1/2", "L": "1"}, lhs="3/2", rhs="1/2", drawing=PLANE
    ),
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
        drawing=LINE,
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
    search={
        "instances_evaluated": 123456789,
        "instances_per_minute": 5400000,
        "seeded_searches": 10000,
        "accusations": 0,
    },
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
