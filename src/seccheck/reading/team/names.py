"""Says when two spellings are one account's name: the same but for capitals, spaces around, Unicode's variants."""

import unicodedata


def normal(name: str) -> str:
    """`name` as it is compared: NFKC, in small letters, without spaces around; the same again if done again."""
    return unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", name).lower()).strip()


def likeness(name: str) -> tuple[str, str]:
    """What two names share that may mean the same person: the letters in any order, the digits in theirs.

    The domain, accents, capitals and signs are passed over, so that a swapped first and last name or two letters in the
    wrong order look alike. Empty where nothing is left to compare.
    """
    local = normal(name).rpartition("\\")[2].partition("#ext#")[0].partition("@")[0]
    plain = unicodedata.normalize("NFKD", local)
    letters = "".join(sorted(sign for sign in plain if sign.isalpha()))
    return letters, "".join(sign for sign in plain if sign.isdigit())
