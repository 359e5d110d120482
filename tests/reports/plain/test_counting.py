import pytest
from tests.support import story
from tests.support.lines import printed

from seccheck.reports.plain.counting import counting
from seccheck.reports.report import Page

EN = """COUNTS
7 required for go-live:
  - 1 demonstrated (1 documented)
  - 0 accepted
  - 6 open (1 contradicted, 1 refuted, 2 unknown, 1 stale, 1 too weak)
Aside: 1 not applicable, 2 not due at this gate.
Open ones that wait for you: 5; for the provider: 2."""

FR = """DÉCOMPTE
Exigibles pour la mise en service_: 7
  - démontrées_: 1 (niveau «_documenté_»_: 1)
  - acceptées_: 0
  - ouvertes_: 6 (contredites_: 1, réfutées_: 1, inconnues_: 2, périmées_: 1, trop faibles_: 1)
À part_: sans objet 1, non exigibles à ce jalon 2.
Exigences ouvertes_: 5 à traiter de votre côté, 2 par le prestataire."""


@pytest.mark.parametrize(("lang", "text"), [("en", EN), ("fr", FR.replace("_", "\u202f"))])
def test_counts_in_words(lang: str, text: str) -> None:
    assert printed(story.report(), lambda paper, _, r: counting(paper, r), Page(lang=lang)) == text.splitlines()
