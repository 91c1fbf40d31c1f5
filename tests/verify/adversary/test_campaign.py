"""What the adversary did comes back from plain data, and is believed no further."""

import json

import pytest

from lemmacheck.verify.adversary.campaign import (
    Effort,
    Order,
    campaign,
    from_json,
    restored,
    to_json,
)
from lemmacheck.verify.adversary.search import Budget
from tests.verify.planted import ATTAINED, BARELY_FALSE, INNER

SMALL = Budget(regions=4, batch=64, turns=4)
TRUE = campaign(Order(INNER, Effort(SMALL, twins=2, needs=True)))
FALSE = campaign(Order(BARELY_FALSE, Effort(SMALL, twins=2, needs=True)))


def plain(done):
    return json.loads(json.dumps(to_json(done)))


def test_a_campaign_survives_json():
    again = from_json(INNER, plain(TRUE))
    assert plain(again) == plain(TRUE)
    assert [n.needed for n in again.needs] == [n.needed for n in TRUE.needs] == [True, False, True]
    assert again.twins == TRUE.twins
    assert sum(t.killed for t in again.twins) >= 2


def test_a_false_claim_has_no_twins_and_no_needs():
    assert FALSE.found.violation is not None
    assert FALSE.twins == FALSE.needs == ()
    known = campaign(Order(ATTAINED, Effort(SMALL, twins=2, needs=True), false=True))
    assert known.twins == known.needs == ()


def test_a_violation_is_decided_again_when_it_is_read():
    data = plain(FALSE)
    assert restored(BARELY_FALSE, data).found.violation is not None
    assert restored(ATTAINED, data) is None  # the same data break no true claim


def test_a_need_without_its_violation_is_not_believed():
    data = plain(TRUE)
    data["needs"][0][2] = None
    assert restored(INNER, data) is None


@pytest.mark.parametrize(
    "change", [{"drawn": -1}, {"admitted": 10**9}, {"undecided": 3}, {"terms": 7}, {"twins": [{}]}]
)
def test_what_was_never_written_is_done_again(change):
    assert restored(INNER, plain(TRUE) | change) is None
    assert restored(INNER, None) is None
    assert restored(INNER, {}) is None
