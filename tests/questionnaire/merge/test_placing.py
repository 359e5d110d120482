import pytest
from tests.support import small

from seccheck.questionnaire.merge.insertion import Insertion
from seccheck.questionnaire.merge.placing import SECTIONS, Places

PLACES = Places(catalog=small.catalog(), lang="fr")
GDPR, MFA = ("", "# ---- Protection des données"), ("", "# ---- Authentification multifacteur")


def placed(there: list[str], new: list[str]) -> list[tuple[str, str, tuple[str, ...]]]:
    return [(i.key, i.behind, i.heading) for i in PLACES(("answers",), there, new)]


@pytest.mark.parametrize(
    ("there", "new", "expected"),
    [
        (
            ["gdpr.dpa", "gdpr.last_access_on", "mfa.enforced"],
            ["gdpr.breach_notice_hours", "mfa.methods"],
            [("gdpr.breach_notice_hours", "gdpr.dpa", ()), ("mfa.methods", "mfa.enforced", ())],
        ),
        (["mfa.review_on"], ["mfa.enforced"], [("mfa.enforced", "mfa.review_on", ())]),
        (
            ["gdpr.last_access_on", "gdpr.dpa"],
            ["mfa.methods", "mfa.enforced"],
            [("mfa.enforced", "gdpr.dpa", MFA), ("mfa.methods", "gdpr.dpa", ())],
        ),
        (["mfa.enforced"], ["gdpr.dpa"], [("gdpr.dpa", "", GDPR)]),
        (["old.claim"], ["gdpr.dpa"], [("gdpr.dpa", "old.claim", GDPR)]),
        ([], ["mfa.enforced", "gdpr.dpa"], [("gdpr.dpa", "", GDPR), ("mfa.enforced", "", MFA)]),
        ([], ["old.claim", "gdpr.dpa"], [("old.claim", "", ()), ("gdpr.dpa", "", GDPR)]),
    ],
    ids=["beside", "before", "new-policy", "first", "behind-unknown", "empty", "unknown"],
)
def test_answers_go_beside_those_of_their_policy(there: list[str], new: list[str], expected: object) -> None:
    assert placed(there, new) == expected


@pytest.mark.parametrize(
    ("there", "new", "behind"),
    [
        (["schema", "provider", "answers", "captures"], "documents", "answers"),
        (["schema", "provider", "answers"], "declared", "provider"),
        (["answers", "schema"], "provider", "schema"),
        (["schema", "client", "waivers"], "engagement", "client"),
    ],
    ids=["documents", "declared", "provider", "engagement"],
)
def test_sections_keep_their_order(there: list[str], new: str, behind: str) -> None:
    assert list(PLACES((), there, [new])) == [Insertion(key=new, behind=behind, heading=("",))]
    assert new in SECTIONS


@pytest.mark.parametrize(("there", "behind"), [(["by", "role"], "role"), ([], "")], ids=["some", "none"])
def test_anything_else_goes_to_the_end(there: list[str], behind: str) -> None:
    assert list(PLACES(("declared",), there, ["on"])) == [Insertion(key="on", behind=behind)]
