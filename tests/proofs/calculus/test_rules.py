"""Every rule, wherever it is applied, concludes what is true on random exact instances."""

import random
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from lemmacheck.proofs import notation as n
from lemmacheck.proofs.calculus import CASES, DERIVATIONS
from lemmacheck.proofs.calculus.chance import (
    BatchMean,
    MeanOfCollection,
    NormOfMean,
    SquareOfCollection,
    TotalVariance,
)
from lemmacheck.proofs.calculus.judgements import Bounded, Equal, MeanSquare
from lemmacheck.proofs.calculus.leaves import AtLeastOne
from lemmacheck.proofs.calculus.norms import Operator, ProductRule, Triangle, Young
from lemmacheck.proofs.calculus.rule import RuleError
from lemmacheck.proofs.calculus.rules import RULES
from lemmacheck.proofs.vocabulary import CollectionLaw, CollectionMean, Draw, node
from tests.proofs.calculus._instance import Instance, add, scale

COQ = Path(__file__).parents[3] / "proofs" / "coq"
PRELUDE = "\n".join(
    (COQ / f"{name}.v").read_text() for name in ("Vectors", "Space", "Chance", "Law", "Problem")
)
NAMES = sorted({name for rule in RULES.values() for name in rule.coq})


def applications():
    """(rule name, application) for every node of every derivation."""
    found, seen = [], set()

    def visit(d):
        if id(d) in seen:
            return
        seen.add(id(d))
        for p in d.premises:
            visit(p)
        found.append((type(d.rule).__name__, d))

    for d in DERIVATIONS.values():
        visit(d)
    return found


APPLICATIONS = applications()


def refuted(judgement, instance):
    """Is the judgement certainly false on the instance?"""
    if isinstance(judgement, Equal):
        left, right = instance.value(judgement.lhs), instance.value(judgement.rhs)
        return not zero(add([left, scale(-1, right)]))
    b = judgement.bound
    return bool(instance.value(b.lhs) > instance.value(b.rhs))


def zero(x):
    return x.contains(0) if not isinstance(x, list) else all(zero(y) for y in x)


def instances(count, seed):
    """Instances whose sums are short."""
    rng = random.Random(seed)
    found = []
    while len(found) < count:
        instance = Instance(rng)
        if instance.small:
            found.append(instance)
    return found


def test_every_rule_is_applied_by_some_derivation():
    """A rule that nothing uses is not tested below, and should go."""
    assert {name for name, _ in APPLICATIONS} == set(RULES)


@pytest.mark.parametrize("name", sorted(RULES))
def test_a_rule_concludes_what_is_true(name, seed):
    """Every conclusion of the rule, on random instances that meet the assumptions."""
    for instance in instances(12, seed):
        for rule, d in APPLICATIONS:
            if rule == name:
                assert not refuted(d.conclusion, instance), d.conclusion


def planted_batch_mean(d):
    m = d.conclusion
    return MeanSquare(m.draws, m.value, m.limit / d.rule.size / 2, m.kind)


def planted_triangle(d):
    return Bounded(d.conclusion.lhs, d.conclusion.rhs.terms[0])


def planted_young(d):
    return Bounded(d.conclusion.lhs, d.conclusion.rhs.terms[0])


def planted_half(d):
    b = d.conclusion.bound
    return Bounded(b.lhs, b.rhs / 4)


def planted_between(d):
    return Equal(d.conclusion.lhs, d.conclusion.rhs.terms[0])


@pytest.mark.parametrize(
    ("rule", "plant"),
    [
        (BatchMean, planted_batch_mean),
        (Triangle, planted_triangle),
        (Young, planted_young),
        (Operator, planted_half),
        (NormOfMean, planted_half),
        (ProductRule, planted_half),
        (TotalVariance, planted_between),
    ],
)
def test_a_wrong_conclusion_is_refuted(rule, plant):
    """The property test has power: a rule that forgets a term or a factor is caught."""
    wrong = [plant(d) for name, d in APPLICATIONS if name == rule.__name__]
    assert any(refuted(w, instance) for instance in instances(25, 7) for w in wrong)


OVER_CHOSEN = Draw(n.chosen, CollectionLaw(node(2), (node(2), node(1))))


def mean_of(*batches):
    size = n.norm(n.grad(n.j, n.adapted(n.j, n.w, n.b_in), n.b_o))
    return CollectionMean(n.chosen, n.j, batches, size)


@pytest.mark.parametrize("rule", [MeanOfCollection, SquareOfCollection])
def test_members_of_a_collection_may_have_several_batches(rule, seed):
    """The batches come in the order of the law's sizes, each drawn from the member's task."""
    mean = mean_of(n.b_in, n.b_o)
    conclusion = rule(OVER_CHOSEN, mean, n.i).conclude()
    turned = rule(OVER_CHOSEN, mean_of(n.b_o, n.b_in), n.i).conclude()
    wrong = Equal(conclusion.lhs, turned.rhs)
    assert not any(refuted(conclusion, instance) for instance in instances(4, seed))
    assert any(refuted(wrong, instance) for instance in instances(4, seed))


def test_a_mean_that_names_other_batches_than_the_law_is_refused():
    """Fewer names than sizes would leave out a draw."""
    with pytest.raises(RuleError, match="other batches than the law"):
        MeanOfCollection(OVER_CHOSEN, mean_of(n.b_in), n.i).conclude()


def test_a_number_of_steps_may_be_zero():
    """Of a batch at least one is concluded, of a counter not."""
    assert AtLeastOne(n.B).conclude() == Bounded(node(1), n.B)
    with pytest.raises(RuleError, match="or may be 0"):
        AtLeastOne(n.k).conclude()


@pytest.mark.parametrize("name", NAMES)
def test_the_coq_lemma_is_in_the_prelude_or_in_coqs_reals(name):
    """No rule names a lemma that does not exist."""
    own = re.search(rf"^\s*(Lemma|Theorem) {re.escape(name)}\b", PRELUDE, re.MULTILINE)
    assert own or name in COQ_REALS


COQ_REALS = frozenset(
    "Rle_trans Rle_refl Rlt_le Req_le Rplus_le_compat Rmult_le_compat Rmult_le_compat_l Rmin_case "
    "Rmult_le_reg_l Rplus_le_le_0_compat Rmult_le_pos pow2_ge_0 archimed le_INR sqrt_pos".split()
)


@pytest.mark.coq
def test_coq_knows_every_lemma_that_is_not_ours(tmp_path):
    """The names of Coq's own reals, checked by Coq."""
    lines = ["From Coq Require Import Reals."] + [f"Check {name}." for name in sorted(COQ_REALS)]
    (tmp_path / "names.v").write_text("\n".join(lines) + "\n")
    result = subprocess.run(
        [shutil.which("coqc"), "names.v"], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert result.returncode == 0, result.stderr


def test_every_rule_names_a_coq_lemma():
    """A rule without a proof to point to is not accepted."""
    assert [name for name, rule in RULES.items() if not rule.coq] == []
    assert set(CASES) == set(DERIVATIONS)
