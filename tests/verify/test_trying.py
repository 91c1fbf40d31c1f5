"""What a run tries: in any number of processes, resumably, and counted without flattery."""

from dataclasses import replace

import pytest

from lemmacheck.reports.parts import Twin
from lemmacheck.verify import trying
from lemmacheck.verify.adversary.accusations import Accusations
from lemmacheck.verify.adversary.campaign import Effort
from lemmacheck.verify.adversary.search import Budget, Found
from lemmacheck.verify.checkpoint import Checkpoint
from lemmacheck.verify.gathering import Findings
from lemmacheck.verify.loading import Selection
from lemmacheck.verify.trying import JudgeError, accusations, campaigns, searched
from tests.verify.planted import ATTAINED, BARELY_FALSE, INNER

ALL_TWINS = Effort(twins=None)
OWN = Selection((), (), own=("planted",))


def attained(*twins):
    return {ATTAINED.id: Findings(ATTAINED, found=Found(10, 10, 1.0), twins=twins, searching=2.0)}


def tenth(*, killed, seconds, false_by="withheld instance"):
    name = "scaled by 0.9"
    return Twin(name, killed, kind="scaled", false_by=false_by, seconds=seconds)


def test_a_tenth_that_survives_counts_against_the_search():
    found = attained(tenth(killed=True, seconds=1.0), tenth(killed=False, seconds=999.0))
    numbers = searched(found, ALL_TWINS, ())
    assert numbers["mistakes of a tenth in attained bounds"] == 2
    assert numbers["of these refuted"] == 1
    assert numbers["seconds to refute one, worst"] == 1.0


def test_twins_that_are_not_known_to_be_false_do_not_count():
    unknown = tenth(killed=False, seconds=0, false_by="")
    numbers = searched(attained(unknown, tenth(killed=True, seconds=1.0)), ALL_TWINS, ())
    assert numbers["mistakes of a tenth in attained bounds"] == 1


def test_accusations_are_counted_by_seed():
    made = (Accusations("a/lemma-1", 5, 50, 40, 1.0, 1, (2, 4)),)
    numbers = searched(attained(), ALL_TWINS, made)
    assert numbers["seeded searches of proved claims"] == 5
    assert numbers["accusations"] == 2
    assert numbers["suspects left undecided"] == 1


def test_a_bound_that_is_not_attained_has_no_tenth_to_lose():
    loose = attained(tenth(killed=True, seconds=1.0))
    loose[ATTAINED.id].found = Found(10, 10, 0.5)
    assert "of these refuted" not in searched(loose, ALL_TWINS, ())


@pytest.fixture
def small(monkeypatch):
    monkeypatch.setattr(trying, "processors", lambda: 1)
    return Effort(Budget(regions=2, batch=32, turns=2), searches=4)


def test_campaigns_that_were_kept_are_not_fought_again(tmp_path, small, monkeypatch):
    checkpoint = Checkpoint(tmp_path, "small")
    first = dict(campaigns([INNER, BARELY_FALSE], OWN, small, checkpoint))
    monkeypatch.setattr(trying, "fight", lambda _: pytest.fail("fought again"))
    again = dict(campaigns([INNER, BARELY_FALSE], OWN, small, Checkpoint(tmp_path, "small")))
    assert [c.found.drawn for c in again.values()] == [c.found.drawn for c in first.values()]


def test_a_users_claim_that_cannot_be_evaluated_is_named(tmp_path, small, monkeypatch):
    def broken(_):
        raise TypeError("no such number")

    monkeypatch.setattr(trying, "fight", broken)
    with pytest.raises(JudgeError, match=r"planted/lemma-3 cannot be evaluated .* no such number"):
        list(campaigns([INNER], OWN, small, Checkpoint(tmp_path, "small")))
    ours = replace(OWN, own=())
    with pytest.raises(TypeError):
        list(campaigns([INNER], ours, small, Checkpoint(tmp_path, "small")))


def test_accusations_are_spread_and_kept(tmp_path, small, monkeypatch):
    said = []
    made = accusations([INNER, ATTAINED], small, Checkpoint(tmp_path, "small"), said.append)
    assert sorted(a.searches for a in made) == [2, 2]
    assert len(said) == 2
    monkeypatch.setattr(trying, "accuse", lambda _: pytest.fail("searched again"))
    again = accusations([INNER, ATTAINED], small, Checkpoint(tmp_path, "small"), said.append)
    assert {a.claim for a in again} == {a.claim for a in made}
