from hypothesis import given
from hypothesis import strategies as st
from tests.support import made

from seccheck.model.policy import Claim, Json
from seccheck.model.wording import Wording
from seccheck.reports.reviewing.excerpt import Excerpt, Haystack
from seccheck.reports.reviewing.needles import needles_of

ASK = {"en": "Within how many hours is a breach notified?", "fr": "En combien d'heures notifiez-vous une violation ?"}
HOURS = Claim(id="a.hours", pack="a", type={"type": "number"}, ask=ASK, unit="hours")
CLAUSE = "Le prestataire notifie toute violation au plus tard 24 heures après en avoir pris connaissance."
YES: Json = True
NOISE = "Version 24, page 24 of 24. "


def find(value: Json, *pages: str, claim: Claim = HOURS) -> Excerpt | None:
    return Haystack(pages).find(needles_of(claim, value, Wording()))


def test_the_clause_is_found_among_other_numbers() -> None:
    found = find(24, NOISE * 20, NOISE + CLAUSE, "a.hours 24 (heures)")
    assert found is not None
    assert (found.page, found.hit, found.is_value, found.others) == (2, "24", True, (1, 3))
    assert found.before.endswith("toute violation au plus tard ")
    assert found.after == " heures après en avoir pris connaissance."


def test_white_space_is_tidied_and_words_stay_whole() -> None:
    found = find(24, "x" * 50 + " word " * 60 + "notified\n within\t 24\nhours " + "more " * 80)
    assert found is not None
    assert found.before.startswith("… word")
    assert found.before.endswith("notified within ")
    assert found.after.endswith(" more …")
    assert len(found.before) <= 134
    assert len(found.after) <= 134


def test_yes_and_no_are_found_by_the_question() -> None:
    found = find(YES, "nothing here", CLAUSE)
    assert found is not None
    assert (found.page, found.is_value, found.others) == (2, False, ())
    assert found.hit in ("notifie", "violation", "heures")
    named = find(YES, "Answers: a.hours yes")
    assert named is not None
    assert named.hit == "a.hours"


def test_one_word_of_the_question_is_not_enough() -> None:
    assert find(YES, "in two hours") is None
    assert find(24, "in two hours") is None
    assert find(24) is None
    assert find(24, "") is None


def test_a_hit_is_marked_as_a_whole_word() -> None:
    claim = Claim(id="a.ok", pack="a", type={"type": "boolean"}, ask={"en": "Are operations audited?"})
    found = find(YES, "The operational audits happen.", claim=claim)
    assert found is not None
    assert found.hit in ("operational", "audits")


def test_of_a_list_the_place_with_most_parts_is_shown() -> None:
    claim = made.claim("a.list", {"type": "array", "items": {"type": "string"}})
    found = find(["alpha", "beta", "gamma"], "alpha", "beta " * 3, "alpha, beta and gamma", claim=claim)
    assert found is not None
    assert (found.page, found.hit) == (3, "alpha")


def test_a_crowded_document_is_searched_no_further_than_needed() -> None:
    found = find(24, *["24 " * 400] * 20)
    assert found is not None
    assert len(found.others) <= 6


@given(pages=st.lists(st.text(max_size=400), max_size=4), value=st.sampled_from([24, True, "2026-10-19", "text"]))
def test_whatever_stands_there_the_excerpt_is_of_it_and_short(pages: list[str], value: Json) -> None:
    found = find(value, *pages, f"breach {value} notified hours")
    assert found is not None
    assert 1 <= found.page <= len(pages) + 1
    assert len(found.before) + len(found.hit) + len(found.after) <= 2 * 134 + 60
