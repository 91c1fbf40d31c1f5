"""An attack goes on where it stopped, and believes nothing that was kept without deciding it."""

import json
from dataclasses import replace

import pytest

from lemmacheck.verify.adversary.attack import Attack, AttackError, path_of
from lemmacheck.verify.truth import Outcome
from tests.verify.planted import ATTAINED, BARELY_FALSE, JENSEN, smoothness


class Clock:
    """Time that passes by one second whenever somebody looks."""

    def __init__(self):
        self.now = 0

    def __call__(self):
        self.now += 1
        return self.now


def attacked(claim, seconds, seed=0):
    attack = Attack.begin(claim, seed)
    attack.go_on(seconds, Clock())
    return attack


def test_a_false_claim_is_broken_and_the_attack_stops():
    attack = attacked(BARELY_FALSE, 1000)
    assert attack.tour.hunt.violation[1].outcome is Outcome.VIOLATED
    assert attack.tour.hunt.over
    assert attack.seconds < 100


def test_a_true_claim_survives_and_the_nearest_is_kept():
    attack = attacked(ATTAINED, 8)
    assert attack.tour.hunt.violation is None
    assert attack.tour.hunt.nearest.ratio == pytest.approx(1)
    assert attack.tour.entries >= 2
    assert attack.tour.returns >= 1


def test_an_attack_that_was_kept_goes_on_with_its_best(tmp_path):
    attack, path = attacked(JENSEN, 8), path_of(JENSEN, tmp_path)
    attack.save(path)
    again = Attack.load(JENSEN, 0, path)
    for name in ("entries", "returns"):
        assert getattr(again.tour, name) == getattr(attack.tour, name)
    assert again.tour.hunt.drawn == attack.tour.hunt.drawn
    assert again.tour.hunt.nearest.ratio == attack.tour.hunt.nearest.ratio
    assert [(str(e.region), e.best) for e in again.tour.entered] == [
        (str(e.region), e.best) for e in attack.tour.entered
    ]
    again.go_on(4, Clock())
    assert again.tour.hunt.drawn > attack.tour.hunt.drawn
    assert again.seconds > attack.seconds


def test_an_interrupted_attack_does_what_an_uninterrupted_one_does(tmp_path):
    path = path_of(JENSEN, tmp_path)
    whole = attacked(JENSEN, 14)
    part = attacked(JENSEN, 6)
    part.save(path)
    rest = Attack.load(JENSEN, 0, path)
    while rest.tour.entries + rest.tour.returns < whole.tour.entries + whole.tour.returns:
        rest.go_on(2, Clock())
    assert rest.tour.hunt.drawn == whole.tour.hunt.drawn
    assert rest.tour.hunt.nearest.ratio == whole.tour.hunt.nearest.ratio


def test_a_violation_that_was_kept_is_decided_again(tmp_path):
    attack, path = attacked(BARELY_FALSE, 1000), path_of(BARELY_FALSE, tmp_path)
    attack.save(path)
    assert Attack.load(BARELY_FALSE, 0, path).tour.hunt.over
    data = json.loads(path.read_text())
    w = data["violation"]["lattice"]["w"]
    data["violation"]["lattice"]["u"] = w  # equality: nothing is broken there
    path.write_text(json.dumps(data))
    with pytest.raises(AttackError, match="its violation is none; remove it or give --fresh"):
        Attack.load(BARELY_FALSE, 0, path)


@pytest.mark.parametrize(
    ("claim", "seed", "message"),
    [
        (ATTAINED, 1, "its seed is 0, not 1"),
        (replace(smoothness("0.9"), id=ATTAINED.id), 0, "its statement is"),
        (JENSEN, 0, "its claim is 'planted/lemma-1', not 'planted/lemma-2'"),
    ],
)
def test_what_was_kept_of_another_attack_is_refused(tmp_path, claim, seed, message):
    path = tmp_path / "kept.json"
    attacked(ATTAINED, 2).save(path)
    with pytest.raises(AttackError, match=message):
        Attack.load(claim, seed, path)


@pytest.mark.parametrize("text", ["", "[]", "null", '{"format": 1}', '{"format": 2}'])
def test_a_broken_file_is_refused_with_the_cure(tmp_path, text):
    path = tmp_path / "kept.json"
    path.write_text(text)
    with pytest.raises(AttackError, match=r"cannot be gone on with: .*; remove it or give --fresh"):
        Attack.load(ATTAINED, 0, path)
