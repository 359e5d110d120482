from tests.support.small import catalog

from seccheck.reading.catalog import load_catalog
from seccheck.reading.foreign.library import Item, Library, Question
from seccheck.reports.pack.draft import KINDS, Draft, draft_of

TEXT = {"en": "A", "fr": "B"}


def draft(*items: Item, pack: str = "desk", ref: str = "DESK", taken: tuple[str, ...] = ()) -> Draft:
    library = Library(format="f", ref=ref, title={}, copyright="", items=items, refused=())
    return draft_of(library, pack, taken)


def item(ref: str, *questions: Question) -> Item:
    return Item(ref=ref, title=TEXT, statement=TEXT, questions=questions)


def test_the_kinds_that_may_show_anything_are_shipped() -> None:
    kinds = load_catalog(examples=False).kinds
    assert {kinds[kind].strength.word for kind in KINDS} == {"documented", "attested"}


def test_every_item_is_a_requirement_of_its_own() -> None:
    found = draft(item("1.1"), item("1.1"), item("字"), item(""))
    assert [requirement["id"] for requirement in found.requirements] == ["DESK-1-1", "DESK-1-1-2", "DESK-3", "DESK-4"]
    assert list(found.claims) == [
        f"desk.{part}.{what}" for part in ("r_1_1", "r_1_1_2", "r", "r_2") for what in ("met", "document")
    ]


def test_an_id_that_a_shipped_requirement_has_is_left_to_it() -> None:
    assert draft(item("1"), taken=("DESK-1",)).requirements[0]["id"] == "DESK-1-2"


def test_a_requirement_is_declared_first_and_documented_later() -> None:
    (requirement,) = draft(item("1.1")).requirements
    assert requirement["demand"] == {"pre-contract": "declared", "run": "documented"}
    assert requirement["expect"] == {"desk.r_1_1.met": {"const": True}}
    assert list(requirement["expect_from"]["run"]) == ["desk.r_1_1.document"]
    assert requirement["references"] == {"desk": ["1.1"]}
    assert requirement["severity"] == "major"
    assert [example["outcome"] for example in requirement["examples"]] == [
        "demonstrated",
        "refuted",
        "unknown",
        "demonstrated",
        "too-weak",
        "unknown",
    ]


def test_a_reference_is_called_by_the_library_or_else_by_the_pack() -> None:
    assert list(draft(item("1"), ref="800-53").requirements[0]["references"]) == ["r_800_53"]
    assert list(draft(item("1"), ref="字", pack="my-desk").requirements[0]["references"]) == ["my_desk"]
    assert "references" not in draft(item("")).requirements[0]


def test_questions_are_all_expected_at_once() -> None:
    (requirement,) = draft(item("1", Question(text={"en": "Q"}), Question(text=TEXT))).requirements
    assert "expect_from" not in requirement
    assert len(requirement["expect"]) == 2


def test_a_pack_without_a_title_is_called_by_its_id_and_repetitions_are_counted() -> None:
    found = draft(item("1", Question(text={"en": "Q"})))
    assert found.title == {"en": "desk", "fr": "desk"}
    assert found.repeated == {"fr": 1}  # the question; an id is the same in both languages
    assert catalog().requirements
