"""The page holds everything, runs nothing that it is given, and asks nothing of a network."""

import re
import subprocess
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from lemmacheck.reports import page, summary
from lemmacheck.reports._mathml import safe_mathml, typeset
from lemmacheck.reports.formats import renderings, write_renderings
from lemmacheck.reports.parts import Drawing, Example, Formula, Mark, Need, Term, Tight, Twin
from lemmacheck.reports.record import Record
from lemmacheck.reports.words import Expected, Profile
from tests.reports.sample import FALSE_LEMMA, LEMMA, REPAIR, SAMPLE, STEP

VOID = {"meta", "link", "input", "br"}
HOSTILE = "<script>alert(1)</script><img src=x onerror=alert(2)>\" onclick='x' \u202eabc {{ 7*7 }}"


class Outline(HTMLParser):
    """Collects tags, ids, links and text, and insists that tags are balanced."""

    def __init__(self, text):
        super().__init__()
        self.tags, self.ids, self.links, self.words, self.open = [], [], [], [], []
        self.loads = []
        self.feed(text)
        assert self.open == []

    def handle_starttag(self, tag, attrs):
        attrs = dict(attrs)
        self.tags.append((tag, attrs))
        if tag not in VOID:
            self.open.append(tag)
        if "id" in attrs:
            self.ids.append(attrs["id"])
        if tag == "a":
            self.links.append(attrs["href"])
        self.loads += [attrs[key] for key in ("src", "href", "action", "data") if attrs.get(key)]

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        self.words.append(data)


@pytest.fixture(scope="module")
def outline():
    return Outline(page.render(SAMPLE))


def test_every_claim_is_on_the_page_once(outline):
    """Each id and each alias is an anchor, and no id is used twice."""
    assert len(outline.ids) == len(set(outline.ids))
    for claim in SAMPLE.claims:
        assert {claim.id, *claim.aliases} <= set(outline.ids)


def test_everything_about_a_claim_is_on_the_page(outline):
    """What the record says of a claim can be read there."""
    text = " ".join(" ".join(outline.words).split())
    for claim in SAMPLE.claims:
        for part in (claim.title, claim.reason, claim.standing.meaning, claim.dimensions_note):
            assert part in text
        for part in (*claim.notes, *claim.misprints, claim.constants.derived or ""):
            assert part in text
        for item in claim.evidence:
            assert item.summary in text
            assert summary.power(item).removeprefix("4") in text
        for need in claim.needs:
            assert need.summary in text
        for twin in claim.twins:
            assert twin.name in text
            assert twin.why in text
        if claim.tight:
            assert all(term.text in text for term in claim.tight.terms)
            for part in (claim.tight.exact, claim.tight.summary, claim.tight.shrinks_to[1:]):
                assert part in text
        if claim.example:
            assert claim.example.summary in text
        for witness in filter(None, (claim.witness,)):
            assert witness.lhs in text
            assert witness.rhs in text
            assert all(name in text for name in witness.values)
            assert " ".join(witness.script.split()) in text
            assert f"lemmacheck replay {claim.id}" in text
    assert summary.headline(SAMPLE) in text
    assert "002_c5678d0b374dd3ac.txt:598" in text


def test_witnesses_are_drawn(outline):
    """Each drawing is one picture with its title under it, inside the page."""
    drawings = [claim.witness.drawing for claim in SAMPLE.claims if claim.witness]
    assert sum(1 for tag, _ in outline.tags if tag == "svg") == len(drawings) == 2
    captions = " ".join(outline.words)
    assert all(captions.count(drawing.title) == 2 for drawing in drawings)


def test_the_twin_table_is_on_the_page():
    """Kinds, the sum, the survivors with their claim; nothing where no twin was tried."""
    text = page.render(SAMPLE)
    table = text[text.index('<table class="rates">') : text.index("</table>", text.index("rates"))]
    cells = re.findall(r"<t[hd][^>]*>([^<]*)", table)
    assert cells[-6:-1] == ["all", "4", "3", "2", "66.7 %"]
    assert "<h3>1 survived</h3>" in text
    assert "123,456,789" in text
    bare = replace(LEMMA, twins=(), kill_rate=None, tight=None, needs=())
    assert 'id="adversary"' not in page.render(replace(SAMPLE, search={}, claims=(bare,)))


def test_every_link_leads_somewhere_on_the_page(outline):
    """The page links to itself alone."""
    assert outline.links
    assert all(link.startswith("#") and link[1:] in outline.ids for link in outline.links)


def test_the_page_needs_no_network(outline):
    """Nothing is loaded, and the page's own policy forbids it."""
    assert [load for load in outline.loads if not load.startswith(("#", "data:,"))] == []
    text = page.render(SAMPLE)
    assert "http://" not in text
    assert "https://" not in text
    assert "@import" not in text
    assert "url(" not in text
    assert "default-src 'none'" in text


def test_statements_are_typeset(outline):
    """Every formula is MathML: printed, checked, hypotheses and definitions."""
    assert sum(1 for tag, _ in outline.tags if tag == "math") >= len(SAMPLE.claims)
    assert not any(attrs.get("class") == "tex" for _, attrs in outline.tags)


def test_hostile_text_is_shown_and_not_run():
    """Markup in any text of a record reaches the reader as text."""
    plain = page.render(SAMPLE)
    claim = replace(
        FALSE_LEMMA,
        **dict.fromkeys(("reason", "title", "text", "latex", "printed_latex", "mathml"), HOSTILE),
        notes=(HOSTILE,),
        misprints=(HOSTILE,),
        hypotheses=(Formula(HOSTILE, HOSTILE, HOSTILE),),
        twins=(Twin(HOSTILE, killed=False, kind=HOSTILE, by=HOSTILE, why=HOSTILE),),
        tight=Tight(1.0, HOSTILE[:50], HOSTILE, HOSTILE, {HOSTILE: 1}, (Term(HOSTILE, 1.0),)),
        needs=(Need(Formula(HOSTILE, HOSTILE, HOSTILE), None, HOSTILE),),
        example=Example(HOSTILE, {HOSTILE: HOSTILE}),
        witness=replace(
            FALSE_LEMMA.witness,
            values={HOSTILE: HOSTILE},
            script=HOSTILE,
            drawing=Drawing(HOSTILE, HOSTILE, HOSTILE, marks=(Mark(HOSTILE, 0.0, 0.0),)),
        ),
    )
    claims = tuple(claim if old is FALSE_LEMMA else old for old in SAMPLE.claims)
    text = page.render(
        replace(SAMPLE, claims=claims, environment={HOSTILE: HOSTILE}, search={HOSTILE: 1})
    )
    outline = Outline(text)
    assert text.count("<script") == plain.count("<script") == 1
    assert not any(tag == "img" for tag, _ in outline.tags)
    assert not any(key.startswith("on") for _, attrs in outline.tags for key in attrs)
    assert "&lt;script&gt;alert(1)" in text
    assert "{{ 7*7 }}" in text


@pytest.mark.parametrize(
    "text",
    [
        "",
        "<math><mi>x</mi>",
        "<p>x</p>",
        "<math><script>alert(1)</script></math>",
        "<math><mtext><img src='x'/></mtext></math>",
        "<!DOCTYPE a [<!ENTITY b 'c'>]><math><mi>&b;</mi></math>",
        "<math>" + "<mrow>" * 500 + "</mrow>" * 500 + "</math>",
    ],
)
def test_only_mathml_passes_as_mathml(text):
    """What is not presentation MathML is refused as a whole."""
    assert safe_mathml(text) is None


def test_mathml_keeps_only_harmless_attributes():
    """Links, handlers and styles are dropped; so are annotations."""
    text = (
        '<math xmlns="http://www.w3.org/1998/Math/MathML" onclick="x()"><semantics>'
        '<mi href="javascript:x()" style="a" mathvariant="bold">&lt;b&gt;</mi>'
        "<annotation-xml><p>no</p></annotation-xml></semantics></math>"
    )
    assert safe_mathml(text) == (
        '<math display="block"><semantics><mi mathvariant="bold">&lt;b&gt;</mi></semantics></math>'
    )


def test_latex_that_cannot_be_typeset_is_shown_as_it_stands():
    """A formula is never lost."""
    assert typeset(r"x^a^b") is None
    text = page.render(replace(SAMPLE, claims=(replace(LEMMA, latex=r"x^a^b", mathml=""),)))
    assert r'<code class="tex">x^a^b</code>' in text


def test_the_ledger_holds_every_claim_once_with_its_steps_under_it():
    """Steps and repairs stand under their statement, the rest in the paper's order."""
    entries = page.ledger(SAMPLE, "example2024").entries
    names = [entry.claim.label for entry in entries]
    assert names == ["Assumption 4.2", "Lemma 4.9", "Lemma 4.11", "Theorem 4.12"]
    assert [entry.claim.label for entry in entries[1].steps] == ["(46)", "(47)"]
    assert [entry.claim for entry in entries[2].repairs] == [REPAIR]


def test_claims_that_repair_each_other_are_not_lost():
    """A circle of references is shown flat."""
    first = replace(REPAIR, id="a/lemma-1", paper="a", repairs="a/lemma-2")
    second = replace(REPAIR, id="a/lemma-2", paper="a", repairs="a/lemma-1")
    record = Record(complete=True, profile=Profile.QUICK, claims=(first, second))
    assert len(page.ledger(record, "a").entries) == 2


def test_trouble_is_in_view():
    """An interrupted run and an unexpected verdict are said at the top."""
    claim = replace(LEMMA, expected=None)
    assert "interrupted" not in page.render(replace(SAMPLE, claims=(claim,)))
    assert "This run was interrupted" in page.render(replace(SAMPLE, complete=False))
    wrong = replace(LEMMA, expected=Expected.REFUTED)
    assert "1 verdict not as expected" in page.render(replace(SAMPLE, claims=(wrong,)))


def test_an_empty_record_has_a_page():
    """No claim is no reason to crash."""
    assert "holds no claims" in page.render(replace(SAMPLE, claims=()))


def test_very_long_values_are_cut_and_say_so():
    """A certificate of a megabyte does not make a page of a megabyte."""
    witness = replace(FALSE_LEMMA.witness, values={"w": "1" * 10**6})
    text = page.render(replace(SAMPLE, claims=(replace(FALSE_LEMMA, witness=witness),)))
    assert len(text) < 10**5
    assert "1000000 characters, in full in report.json" in text


def test_a_thousand_steps_stay_under_three_megabytes():
    """A large library is still one file to send (full statements take more: 6 kB each)."""
    claims = tuple(replace(STEP, id=f"example2024/eq-{n}") for n in range(1000))
    assert len(page.render(replace(SAMPLE, claims=claims)).encode()) < 3_000_000


def test_formats_are_found_by_walking(tmp_path):
    """The page is one of them; an unknown name is refused with the list."""
    assert renderings()["html"].file == "index.html"
    assert all(item.about for item in renderings().values())
    (path,) = write_renderings(SAMPLE, tmp_path, ["html"])
    assert path.read_text() == page.render(SAMPLE)
    with pytest.raises(ValueError, match=r"'pdf' is not one of .*html"):
        write_renderings(SAMPLE, tmp_path, ["pdf"])


PROBE = """
<script>
  const visible = () => document.querySelectorAll(".claim:not([hidden])").length;
  const log = [document.documentElement.dataset.ready, visible()];
  const query = document.getElementById("query");
  query.value = "4.11"; query.dispatchEvent(new Event("input")); log.push(visible());
  query.value = ""; query.dispatchEvent(new Event("input"));
  document.querySelector(".chip.v-refuted").click(); log.push(visible());
  log.push(document.querySelector(".steps").open);
  document.body.dataset.log = log.join(" ");
</script>
"""


@pytest.mark.browser
def test_the_page_works_in_a_browser(tmp_path, chromium):
    """Its script passes its own policy; search and filter leave the right claims in view."""
    text = page.render(SAMPLE)
    policy = re.search(r"<meta http-equiv[^>]*>", text)[0]
    strict, loose = tmp_path / "strict.html", tmp_path / "loose.html"
    strict.write_text(text)
    loose.write_text(text.replace(policy, "").replace("</body>", PROBE + "</body>"))

    def dom(path):
        options = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking"]
        profile = f"--user-data-dir={tmp_path / 'profile'}"
        run = subprocess.run(
            [chromium, *options, profile, "--dump-dom", f"file://{path}"],
            capture_output=True,
            text=True,
            timeout=120,
            check=True,
        )
        return run.stdout

    assert 'data-ready="yes"' in dom(strict)
    assert f'data-log="yes {len(SAMPLE.claims)} 2 2 true"' in dom(loose)
