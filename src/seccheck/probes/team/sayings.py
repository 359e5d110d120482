"""Tells of accounts and people by the rows they stand in, never by their names."""

from collections.abc import Iterable, Mapping, Sequence

from seccheck.model.policy import Text
from seccheck.probes.team.lists import Account
from seccheck.probes.team.matching import TeamOn

_MOST = 20
"""Rows told of at once; how many there are, the value tells."""
_ALIKE = {
    "en": "Perhaps the same, which you have to say: {pairs}.",
    "fr": "Peut-être les mêmes, à vous de le dire : {pairs}.",
}
_PAIR = {
    "en": "row {account} of {file} and row {mate} of the team list",
    "fr": "ligne {account} de {file} et ligne {mate} de la liste d'équipe",
}


def together(*sentences: Text) -> Text:
    """Sentences one after the other, in each language; empty ones are left out."""
    told = [sentence for sentence in sentences if sentence]
    return {lang: " ".join(sentence[lang] for sentence in told) for lang in ("en", "fr")} if told else {}


def counted(words: Text, number: int, **more: object) -> Text:
    """A sentence with ``{n}`` in it; nothing where `number` is 0."""
    return {lang: said.format(n=number, **more) for lang, said in words.items()} if number else {}


def rows_of(accounts: Iterable[Account]) -> str:
    """Where accounts stand, such as ``exports/accounts.csv: 3, 9``."""
    by_file: dict[str, list[int]] = {}
    for account in accounts:
        by_file.setdefault(account.file.file, []).append(account.listed.row)
    return "; ".join(f"{file}: {_listed(sorted(rows))}" for file, rows in sorted(by_file.items()))


def perhaps_the_same(unknown: Iterable[Account], teams: Mapping[Account, TeamOn]) -> Text:
    """Which accounts that match nobody look like somebody on the list.

    Args:
        unknown: the accounts.
        teams: for each the list as it stood on its day.
    """
    pairs = [
        (account.listed.row, account.file.file, mate.row)
        for account in unknown
        for mate in teams[account].alike(account.listed.names)
    ]
    if not pairs:
        return {}
    shown, more = pairs[:_MOST], len(pairs) > _MOST
    return {
        lang: words.format(pairs=_pairs(_PAIR[lang], shown) + (" …" if more else "")) for lang, words in _ALIKE.items()
    }


def _pairs(words: str, pairs: Sequence[tuple[int, str, int]]) -> str:
    return "; ".join(words.format(account=account, file=file, mate=mate) for account, file, mate in pairs)


def _listed(rows: Sequence[int]) -> str:
    return ", ".join(map(str, rows[:_MOST])) + (", …" if len(rows) > _MOST else "")
