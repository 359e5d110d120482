from pathlib import Path

import pytest
from tests.support.small import faults_of, write

from seccheck.reading.team.columns import ACCOUNT, ACCOUNT_WORDS, ENABLED, JOINED, REFERENCE, ROSTER_WORDS, open_list


@pytest.mark.parametrize(
    ("text", "columns"),
    [
        ("Compte;Date d'arrivée;Niveau\na;;\n", {1: ACCOUNT, 2: JOINED}),
        ("Team of Atlas;;\n;;\nMatricule;Compte;Entrée\nA;a;\n", {1: REFERENCE, 2: ACCOUNT, 3: JOINED}),
        ("Référence\nA\n", {1: REFERENCE}),
        ("#TYPE Selected.User\nUserPrincipalName,employeeHireDate\na@x,\n", {1: ACCOUNT, 2: JOINED}),
        (
            "Person (a pseudonym will do);Pays du site;Start date;Account\nA;MA;;a\n",
            {1: REFERENCE, 3: JOINED, 4: ACCOUNT},
        ),
    ],
    ids=["french", "below-a-title", "references-alone", "directory-export", "as-in-the-questionnaire"],
)
def test_columns_are_known_by_their_words(tmp_path: Path, text: str, columns: dict[int, str]) -> None:
    table = open_list(write(tmp_path, "t.csv", text), ROSTER_WORDS, hint="-")
    assert table.columns == columns
    assert len(table.rows) == 1
    assert table.tells(next(iter(columns.values())))
    assert not table.tells(ENABLED)


@pytest.mark.parametrize(
    "text",
    ["name,level\nAgent,N1\n", "Ref,Level,Site\nA,N1,MA\n", "a title\n" * 20 + "account\na\n"],
    ids=["no-account", "a-lone-reference-among-others", "too-far-down"],
)
def test_a_list_without_a_header_is_none(tmp_path: Path, text: str) -> None:
    (fault,) = faults_of(lambda: open_list(write(tmp_path, "t.csv", text), ROSTER_WORDS, hint="Do this."))
    assert (fault.message, fault.hint) == ("no column tells the accounts", "Do this.")


def test_no_word_means_two_things() -> None:
    for words in (ROSTER_WORDS, ACCOUNT_WORDS):
        every = [word for said in words.values() for word in said.split()]
        assert len(set(every)) == len(every)
        assert all(word.isascii() and word.isalnum() and word == word.lower() for word in every)
