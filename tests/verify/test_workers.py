"""Work in other processes gives what it gives here, and errors come back."""

import os

import pytest

from lemmacheck.proofs.papers import all_claims
from lemmacheck.verify.adversary.campaign import Effort, Order, fight, restored
from lemmacheck.verify.workers import each, processors
from tests.verify.planted import ATTAINED, JENSEN


def test_there_is_at_least_one_processor():
    assert 1 <= processors() <= (os.cpu_count() or 1)


def test_two_processes_do_what_one_does():
    orders = [Order(claim, Effort()) for claim in (ATTAINED, JENSEN)]
    one, two = (dict(each(fight, orders, n)) for n in (1, 2))
    for name, claim in ((ATTAINED.id, ATTAINED), (JENSEN.id, JENSEN)):
        for data in (one[name], two[name]):
            data.update(searching=0, seconds=0)
            assert restored(claim, data) is not None
        assert one[name] == two[name]


def test_a_claim_is_the_same_in_another_process():
    claims = list({c.id: c for c in all_claims().values()}.values())[:6]
    hashes = [claim.statement_hash for claim in claims]
    assert sorted(each(_hash, claims, 2)) == sorted(hashes)


def _hash(claim):
    return claim.statement_hash


def test_an_error_in_another_process_is_raised_here():
    with pytest.raises(ZeroDivisionError):
        list(each(_divide, [1, 0], 2))


def _divide(number):
    return 1 / number
