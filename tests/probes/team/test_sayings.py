from pathlib import Path

from tests.support.small import write
from tests.support.team_world import ON, listed, world

from seccheck.probes.team.matched import matched
from seccheck.probes.team.matching import UNKNOWN
from seccheck.probes.team.sayings import counted, perhaps_the_same, rows_of, together

WORDS = {"en": "{n} of {all}.", "fr": "{n} sur {all}."}


def test_sentences_stand_one_after_the_other_in_each_language() -> None:
    one, other = counted(WORDS, 1, all=2), counted(WORDS, 0, all=2)
    assert together(one, other, one) == {"en": "1 of 2. 1 of 2.", "fr": "1 sur 2. 1 sur 2."}
    assert together(other, {}) == {}


def test_accounts_are_told_by_their_rows_and_never_by_name(tmp_path: Path) -> None:
    write(tmp_path, "team.csv", "account\njo.martin\nother\n")
    write(tmp_path, "a.csv", "account,enabled\nmartin.jo,yes\nx,yes\n")
    write(tmp_path, "b.csv", "account,enabled\njo.matrin@x,yes\n")
    files = [listed("b.csv"), listed("a.csv")]
    found = matched(world(tmp_path, roster=[listed("team.csv")], accounts=files))
    unknown = found.of(UNKNOWN)
    assert rows_of(unknown) == "a.csv: 2, 3; b.csv: 2"
    told = perhaps_the_same(unknown, found.teams)
    assert told["en"] == (
        "Perhaps the same, which you have to say: row 2 of b.csv and row 2 of the team list; row 2 of a.csv and row 2 "
        "of the team list."
    )
    assert "ligne 2 de a.csv et ligne 2 de la liste d'équipe" in told["fr"]
    assert "martin" not in told["en"]
    assert perhaps_the_same(unknown[2:], found.teams) == {}


def test_of_many_rows_the_first_are_told(tmp_path: Path) -> None:
    names = ["ab", "ba", "a-b", "b-a", "a.b", "b.a"] * 4
    write(tmp_path, "team.csv", "account\na_b\n")
    write(tmp_path, "a.csv", "account,enabled\n" + "".join(f"{name}@{n}.x,yes\n" for n, name in enumerate(names)))
    found = matched(world(tmp_path, roster=[listed("team.csv", ON)], accounts=[listed("a.csv")]))
    unknown = found.of(UNKNOWN)
    assert rows_of(unknown).endswith("20, 21, …")
    assert perhaps_the_same(unknown, found.teams)["en"].endswith("row 2 of the team list ….")
