import pytest
from tests.support.forms_filled import DPA, filled

from seccheck.errors import UsageFaultError
from seccheck.questionnaire.form import CLIENT
from seccheck.questionnaire.merge.union import unite


def test_several_forms_complete_each_other() -> None:
    one = filled({"mfa.enforced": True, "mfa.accounts": {"value": 4}}, head={"provider": {"name": "Atlas"}})
    other = filled(
        {"mfa.methods": [], "mfa.accounts": {"value": 4.0, "documents": ["dpa"]}},
        head={"provider": {"country": "MA"}, "declared": {"by": "CISO"}},
        documents={"dpa": DPA},
    )
    united = unite([one, other], "en")
    assert united.answers == {
        "mfa.enforced": {"value": True},
        "mfa.accounts": {"value": 4, "documents": ["dpa"]},
        "mfa.methods": {"value": []},
    }
    assert united.head == {"provider": {"name": "Atlas", "country": "MA"}, "declared": {"by": "CISO"}}
    assert united.documents == {"dpa": DPA}
    assert united.unread == ()


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("en", "`mfa.accounts` is 4 here and 5 in b.yaml: neither is taken over"),
        ("fr", "« mfa.accounts » vaut 4 ici et 5 dans b.yaml : ni l'un ni l'autre n'est repris"),
    ],
)
def test_what_two_forms_say_differently_is_taken_from_neither(lang: str, said: str) -> None:
    one = filled({"mfa.accounts": 4, "mfa.enforced": True}, file="a.xlsx", places={"mfa.accounts": "a.xlsx:MFA!C9"})
    other = filled({"mfa.accounts": 5}, file="b.yaml")
    third = filled({"mfa.accounts": 4}, file="c.yaml")
    united = unite([one, other, third], lang)
    assert united.answers == {"mfa.enforced": {"value": True}}
    assert [str(fault.place) for fault in united.unread] == ["a.xlsx:MFA!C9", "b.yaml", "c.yaml"]
    assert united.unread[0].message.translate({0x2019: "'", 0x202F: " "}) == said
    assert united.unread[0].hint


def test_yes_is_not_one() -> None:
    assert len(unite([filled({"mfa.enforced": True}), filled({"mfa.enforced": 1})], "en").unread) == 2


def test_heads_and_documents_can_differ_as_well() -> None:
    one = filled(head={"declared": {"by": "CISO", "on": "2026-11-02"}}, documents={"dpa": DPA})
    other = filled(head={"declared": {"by": "DPO", "on": "2026-11-02"}}, documents={"dpa": {**DPA, "title": "x" * 99}})
    united = unite([one, other], "en")
    assert (united.head, united.documents) == ({"declared": {"on": "2026-11-02"}}, {})
    said = [fault.message for fault in united.unread]
    assert said[0] == "`declared.by` is CISO here and DPO in q.xlsx: neither is taken over"
    assert said[2].startswith("`documents.dpa` is Agreement here and xxx")
    assert len(said[2]) < 150


def test_the_two_sides_do_not_mix() -> None:
    with pytest.raises(UsageFaultError, match="some of the files are the provider's"):
        unite([filled({"mfa.accounts": 4}), filled({"mfa.accounts": 4}, audience=CLIENT)], "en")
