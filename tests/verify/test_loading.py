"""What a name or a file selects, and what is said of one that selects nothing."""

import sys

import pytest

from lemmacheck.proofs.papers import papers
from lemmacheck.verify.loading import TargetError, load, select
from tests.verify.planted import USER_MODULE

HEAD = """
from lemmacheck.proofs.claim import Claim, Paper
from lemmacheck.proofs.notation import *
from lemmacheck.proofs.notation import L, grad, i, le, node, norm, u, w, SMOOTH, b
RELATION = le(norm(grad(i, w) - grad(i, u)), L * norm(w - u))
"""


@pytest.fixture
def module(tmp_path):
    """Writes a user's module and gives its path."""

    def write(text, name="my_paper.py"):
        path = tmp_path / name
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return path

    return write


def test_nothing_selects_every_claim_of_every_paper():
    assert select([]).chosen == tuple(c.id for p in papers() for c in p.claims)


def test_a_paper_selects_its_claims():
    (own,) = (p for p in papers() if p.id == "fallah2020")
    assert select(["fallah2020"]).chosen == tuple(c.id for c in own.claims)
    assert "fallah2020/lemma-4.8" in select(["fallah2020"]).chosen


def test_an_id_an_alias_and_a_group_select():
    assert select(["fallah2019/lemma-4.9"]).chosen == ("fallah2019/lemma-4.9",)
    assert select(["fallah2019/eq-23"]).chosen == ("fallah2019/lemma-4.9",)
    assert select(["fallah2020/theorem-4.11"]).chosen == ("fallah2019/theorem-4.13",)
    group = select(["fallah2019/corollary-4.10"]).chosen
    assert group == ("fallah2019/corollary-4.10.1", "fallah2019/corollary-4.10.2")


def test_what_is_named_twice_is_judged_once():
    assert select(["fallah2019/lemma-4.9", "fallah2019/eq-23"]).chosen == ("fallah2019/lemma-4.9",)


def test_an_unknown_name_is_refused_with_the_cure():
    with pytest.raises(TargetError, match=r"'fallah2019/lemma-9.9' is no paper.*lemmacheck list"):
        select(["fallah2019/lemma-9.9"])


def test_a_users_module_is_a_paper_of_its_own(module):
    selection = select([str(module(USER_MODULE))])
    assert selection.chosen == ("mypaper/lemma-1", "mypaper/lemma-2")
    assert selection.own == ("mypaper",)
    claim = selection.claims["mypaper/lemma-1"]
    assert selection.paper_of(claim).expected(claim) == "holds"


def test_loading_leaves_nothing_beside_the_module_and_reads_it_anew(module, tmp_path):
    path = module(USER_MODULE)
    assert len(load(path).claims) == 2
    assert list(tmp_path.iterdir()) == [path]
    path.write_text(USER_MODULE.replace("lemma-2", "lemma-7"))
    assert load(path).claims[1].id == "mypaper/lemma-7"


def test_a_module_may_end_in_a_paper(module):
    text = (
        HEAD + 'PAPER = Paper("own", "Own", "own.pdf", (Claim("own/eq-1", RELATION, (SMOOTH,)),))'
    )
    selection = select([str(module(text))])
    assert selection.own == ("own",)


def claims(*items):
    return HEAD + "CLAIMS = (" + "".join(f"{item}," for item in items) + ")\n"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("x = (", r"my_paper\.py, line 1: '\(' was never closed"),
        ("x = 1", r"must end in CLAIMS, a tuple of at least one Claim; add CLAIMS"),
        ("CLAIMS = ()", "must end in CLAIMS"),
        ("CLAIMS = [1]", "must end in CLAIMS"),
        ("CLAIMS = (1,)", "must end in CLAIMS"),
        (HEAD + 'PAPER = Paper("own", "", "", ())', "must end in CLAIMS"),
        ("1 / 0", "does not run: ZeroDivisionError: division by zero"),
        ("import nowhere_at_all", "does not run: ModuleNotFoundError"),
        ("raise SystemExit(0)", "ends Python with status 0 when it is loaded"),
        ("import sys; sys.exit()", "ends Python with status None"),
        (b"\xff\xfe", "my_paper.py"),
        (b"x = 1\0", "null bytes"),
        (
            claims('Claim("own/eq-1", RELATION)', 'Claim("own/eq-1", RELATION)'),
            r"own/eq-1 is claimed twice .* ids and aliases are unique",
        ),
        (claims('Claim("eq-1", RELATION)'), r"id 'eq-1' does not match <paper>/<kind>-<number>"),
        (
            claims('Claim("own/eq-1", RELATION, expected="true")'),
            r"expected 'true' is unknown; it must be one of proved, refuted",
        ),
        (claims('Claim("own/eq-1", None)'), "asserts something; give its relation"),
        (
            claims('Claim("own/eq-1", RELATION)', 'Claim("other/eq-1", RELATION)'),
            r"its id must begin with own/",
        ),
        (
            claims('Claim("own/eq-1", le(norm(grad(i, w)), 0.1 * L))'),
            r"0\.1 is a float and stands for no exact number; write '0\.1' or a Fraction",
        ),
        (
            claims('Claim("own/eq-1", le(norm(grad(i, w)), float("nan") * L))'),
            "nan is a float and stands for no exact number",
        ),
        (claims('Claim("own/eq-1", le(grad(i, w), L))'), "must be"),
        (
            claims('Claim("own/eq-1", le(norm(grad(i, w, b)), L))'),
            "drawn from no law; bind it with an Expectation",
        ),
        (claims('Claim("fallah2019/eq-1", RELATION)'), r"paper 'fallah2019' is taken"),
        (
            claims('Claim("own/eq-1", RELATION, aliases=("fallah2019/lemma-4.9",))'),
            "fallah2019/lemma-4.9 is taken by another paper; rename it",
        ),
    ],
    ids=lambda x: str(x)[-45:],
)
def test_a_module_that_is_no_paper_is_refused_and_says_why(module, text, message):
    path = module(text)
    with pytest.raises(TargetError, match=message) as caught:
        select([str(path)])
    assert str(path) in str(caught.value)


def test_the_same_module_twice_is_refused(module):
    path = str(module(USER_MODULE))
    with pytest.raises(TargetError, match="paper 'mypaper' is taken"):
        select([path, path])


@pytest.mark.parametrize("name", ["nowhere.py", "."])
def test_a_path_without_a_module_is_refused(tmp_path, name):
    with pytest.raises(TargetError, match=r"is no file|is no paper"):
        select([str(tmp_path / name)])


def test_ctrl_c_while_a_module_is_loaded_goes_on_up(module):
    with pytest.raises(KeyboardInterrupt):
        load(module("raise KeyboardInterrupt"))


def test_dataclasses_of_a_module_find_their_module(module):
    text = "from __future__ import annotations\nfrom dataclasses import dataclass\n"
    text += "@dataclass\nclass Box:\n    x: int\n" + USER_MODULE.split("\n", 2)[2]
    assert len(load(module(text, "boxed.py")).claims) == 2
    assert "lemmacheck_user_boxed" in sys.modules


@pytest.mark.parametrize(
    ("name", "chosen"),
    [
        ("fallah2020/lemma-4.9", ("fallah2019/lemma-4.11.1", "fallah2019/lemma-4.11.2")),
        ("fallah2019/eq-54", None),
    ],
)
def test_a_number_selects_all_its_relations_and_readings(name, chosen):
    found = select([name]).chosen
    assert len(found) > 1
    assert chosen is None or found == chosen
