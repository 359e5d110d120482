"""Tells whether a text holds what looks like a password or a key, in time linear in its length; nothing is kept."""

import itertools
import re

from seccheck.judging.validator import fits

_SURE_HINT = {
    "pattern": "-----BEGIN|AKIA|ASIA|AccountKey=|AccessKey=|[?&]sig=|8Q~|gh[pousr]_|github_pat_|glpat-|xox[abprs]-|"
    r"[Bb]earer|eyJ|://[^\s/:@]{1,64}:[^\s/@]{3,64}@"
}
_KEY_HINT = {"pattern": "(?i)key|secret|token|jeton|cl[eé] api"}
_NAMED_HINT = {"pattern": "(?i)pass|mdp|pwd"}
"""Without them none of the patterns below can hold. The engine that checks values against claims' types looks for all
of them at once, many times faster than `re`, and most texts hold none."""

_SURE = re.compile(
    r"-----BEGIN [A-Z0-9 ]{0,30}PRIVATE KEY"
    r"|(?<![A-Za-z0-9])A(?:KI|SI)A[A-Z0-9]{16}(?![A-Za-z0-9])"
    r"|(?:AccountKey|AccessKey)=[A-Za-z0-9+/]{30}|[?&]sig=[A-Za-z0-9%+/]{30}"
    r"|8Q~[A-Za-z0-9_~.-]{31}"
    r"|(?<![A-Za-z0-9])(?:gh[pousr]_[A-Za-z0-9]{36}|github_pat_[A-Za-z0-9_]{40}|glpat-[A-Za-z0-9_-]{20})"
    r"|(?<![A-Za-z0-9])xox[abprs]-[A-Za-z0-9-]{10}"
    r"|[Bb]earer\s{1,3}(?=[^\s]{0,60}[0-9])[A-Za-z0-9._~+/=-]{20}"
    r"|eyJ[A-Za-z0-9_-]{10,500}\.eyJ[A-Za-z0-9_-]{10}"
    r"|://[^\s/:@]{1,64}:[^\s/@*<{\[$]{3,64}@[A-Za-z0-9]"
)
"""Forms that mean a secret wherever they stand: keys of clouds and code hosts, tokens, addresses with a password."""
_KEY = re.compile(
    r"(?:api[ _-]?key|cl[eé] api|(?:client|access|secret)[ _-]?(?:key|secret)|(?<![^\W\d_])(?:token|jeton|secret))"
    r"(?![^\W\d_])[\"' _a-z]{0,20}[:=]\s{0,5}[\"']?([^\s\"'<>]{16,200})",
    re.IGNORECASE,
)
_NAMED = re.compile(r"[pPmM](?:[aA][sS][sS](?i:words?|wd|wort|phrase|code|e)?|[wW][dD]|[dD][pP])(?![^\W\d_])")
"""What may announce a password; it begins with four letters and no choice of words, because that is found faster."""
_SHORT = ("pass", "mdp", "pwd")
_FRENCH = re.compile(r"mots? ?de ?$", re.IGNORECASE)
"""What stands before ``passe`` where it means a password."""
_BEFORE = 9
"""Characters looked at before it."""

_ASSIGNED = re.compile(r"([^.,;:=()\n]{0,40})[:=]\s{0,5}(\S{1,80})")
_SAID = frozenset({"est", "is", "to", "sera", "devient"})
"""Words behind which a password is told."""
_WINDOW, _SHORT_WINDOW, _MOST_WORDS = 160, 80, 8
_MARKUP = re.compile(r"<[^<>]{0,80}>|&nbsp;|[*]{2}")
"""What may stand between an announcement and a value in a page's source."""

_SPECIAL = frozenset("!@#$%^&*+=?\xa7\u20ac\xa3~|\\_")
_MIXTURE = re.compile(r"[0-9!@#$%^&*+=?\xa7\u20ac\xa3~|\\_]")
"""A digit or one of those signs: a word without any is never taken for a password."""
_AROUND = "\"'`<>()[]{}«»“”*,;\u2019"
_MASKED = frozenset("*•.xX-_#…")
_SHORTEST, _LONGEST, _SHORTEST_KEY, _LONGEST_CODE = 6, 64, 16, 12
_NO_VALUE = re.compile(
    r".{0,60}://|[^@\s]{1,60}@[\w-]{1,60}\.[\w.]{2,60}$"
    r"|(?:inc|req|ritm|kb|chg|prb|s?c?task|ticket)[-_#]?[0-9]{3,}$",
    re.IGNORECASE,
)
"""What stands after such a word without being a password: addresses, numbers of tickets."""
_PLACEHOLDER = re.compile(r"[\"'`]?(?:\{\{|[$%][({A-Z]|<)")


def looks_secret(text: str) -> bool:
    """Whether something in `text` looks like a password or a key; a person has to confirm it.

    Args:
        text: without halves of characters, as no file that was decoded has them.
    """
    if fits(text, _SURE_HINT) and _SURE.search(text):
        return True
    if fits(text, _KEY_HINT) and any(_is_key(found[1]) for found in _KEY.finditer(text)):
        return True
    if not fits(text, _NAMED_HINT):
        return False
    return any(
        _is_followed(text[named.end() : named.end() + _WINDOW])
        for named in _NAMED.finditer(text)
        if _is_announcement(text, named)
    )


def _is_announcement(text: str, named: re.Match[str]) -> bool:
    word, start = named[0].lower(), named.start()
    if word == "passe":
        return _FRENCH.search(text, max(start - _BEFORE, 0), start) is not None
    if word in _SHORT:
        return start == 0 or not text[start - 1].isalpha()
    return word.startswith("pass")  # also at the end of a longer word, such as userPassword


def _is_followed(window: str) -> bool:
    """Whether a value follows what announced it: behind a sign, behind a verb, or at once."""
    if not _MIXTURE.search(window):
        return False
    after = _MARKUP.sub(" ", window) if "<" in window or "&" in window or "*" in window else window
    assigned = _ASSIGNED.match(after)
    if assigned:
        is_near = not any(map(str.isalpha, assigned[1]))
        if _is_value(assigned[2], is_near=is_near):
            return True
    words = [word for word in after[:_SHORT_WINDOW].split(None, _MOST_WORDS)[:_MOST_WORDS] if word.strip(_AROUND)]
    if not words:
        return False
    said = (word for before, word in itertools.pairwise(words) if before.lower() in _SAID)
    is_bare = after[:1].isspace() and not _SPECIAL.isdisjoint(words[0]) and _is_value(words[0], is_near=False)
    return is_bare or any(_is_value(word, is_near=False) for word in said)


def _is_key(token: str) -> bool:
    bare = token.strip(_AROUND)
    is_mixed = any(map(str.isdigit, bare)) and any(map(str.isalpha, bare))
    return len(bare) >= _SHORTEST_KEY and is_mixed and not set(bare) <= _MASKED and not _NO_VALUE.match(bare)


def _is_value(token: str, *, is_near: bool) -> bool:
    """Whether a word looks like a password; away from what announced it, only if it is an unmistakable mixture."""
    if not _MIXTURE.search(token) or _PLACEHOLDER.match(token):
        return False
    bare = token.strip(_AROUND).rstrip(".:")
    if not _SHORTEST <= len(bare) <= _LONGEST or set(bare) <= _MASKED or _NO_VALUE.match(bare):
        return False
    core = bare.rstrip("!?")
    if core.isdigit():
        return is_near and len(core) <= _LONGEST_CODE
    if not any(map(str.isalpha, bare)):
        return False
    if is_near:
        return _MIXTURE.search(core) is not None
    is_mixed = any(map(str.isupper, bare)) and any(map(str.islower, bare))
    return any(map(str.isdigit, bare)) and (is_mixed or not _SPECIAL.isdisjoint(bare))
