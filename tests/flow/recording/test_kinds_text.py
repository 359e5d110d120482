import pytest

from seccheck.flow.recording.kinds_text import kinds_text
from seccheck.flow.recording.offers import Offer
from seccheck.model.policy import Kind
from seccheck.model.scale import Strength
from seccheck.reports.report import Page


def offer(name: str, *, is_seen: bool, requirements: int, blockers: int) -> Offer:
    kind = Kind(id=name, strength=Strength.OBSERVED, title={"en": f"{name} in English", "fr": f"{name} en français"})
    return Offer(kind=kind, is_seen=is_seen, requirements=requirements, blockers=blockers)


OFFERS = (
    offer("walk", is_seen=True, requirements=3, blockers=2),
    offer("talk", is_seen=True, requirements=1, blockers=1),
    offer("yes", is_seen=False, requirements=1, blockers=0),
)


@pytest.mark.parametrize(
    ("lang", "lines"),
    [
        (
            "en",
            [
                "What you tested, saw or drew yourself (observed):",
                "walk                    walk in English (3 requirements, 2 of them blockers)",
                "talk                    talk in English (1 requirement, 1 of them a blocker)",
                "What you decided, agreed to or drew up yourself; attach the document (documented):",
                "yes                     yes in English (1 requirement)",
            ],
        ),
        (
            "fr",
            [
                "walk                    walk en français (3 exigences, dont 2 bloquantes)",
                "talk                    talk en français (1 exigence, dont 1 bloquante)",
                "yes                     yes en français (1 exigence)",
            ],
        ),
    ],
)
def test_the_list_is_grouped_and_says_one_kind_a_line(lang: str, lines: list[str]) -> None:
    said = [line.strip() for line in kinds_text(Page(lang=lang), OFFERS).splitlines()]
    assert [line for line in said if line in lines] == lines
    assert "seccheck record KIND" in said[-1]
