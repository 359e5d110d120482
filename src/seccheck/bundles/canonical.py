"""Writes JSON in one way only, and reads it so that no two readers can see two things in it."""

import json
import re
from typing import NoReturn

from seccheck.bundles.broken import BrokenError
from seccheck.model.policy import Json
from seccheck.reading.strict_json import load_json

MOST_BYTES = 64 * 1024 * 1024
"""Of one JSON member."""

_DEPTH = 96
"""Deeper than any input may be, for values stand a few levels down in facts and results."""
_UNSEEN = re.compile(
    "[\x7f-\x9f\xad\u0600-\u0605\u061c\u06dd\u070f\u08e2\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f"
    "\u2028-\u202e\u2060-\u206f\u3164\ud800-\udfff\ue000-\uf8ff\ufdd0-\ufdef\ufe00-\ufe0f\ufeff\uffa0\ufff0-\uffff"
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U0010ffff]"
    "|:(?=:)|(?<=#)#(?=[A-Za-z]*\\[)"
)
"""What hides, gives orders to a terminal or a build server, or is no character: a fixed list, for what Python itself
calls printable grows with every version, and bytes may not."""
_PLANE = 0xFFFF


def dumped(value: Json, *, floats: bool = False) -> bytes:
    """`value` as JSON in UTF-8, in the one way there is: keys sorted, nothing that hides, one line break at the end.

    Each key of the outermost mapping has its own line, and so has each item of a list of mappings there.

    Args:
        value: text keys only; integers up to 2**53.
        floats: whether numbers with a fraction may stand in it; facts spell them as texts.

    Raises:
        ValueError: anything that `loaded` would not read back.
    """
    if isinstance(value, dict):
        lines = ",\n".join(f"{_dump(key)}:{_spread(value[key])}" for key in sorted(value))
        text = f"{{\n{lines}\n}}\n" if lines else "{}\n"
    else:
        text = _dump(value) + "\n"
    _load(text, floats=floats)
    return text.encode()


def loaded(data: bytes, *, file: str, floats: bool = False) -> Json:
    """The value of a JSON member.

    Args:
        data: its bytes.
        file: the member, for the fault.
        floats: whether numbers with a fraction may stand in it.

    Raises:
        BrokenError: ``json``: no UTF-8, no JSON, a key twice, NaN, a fraction, an integer above 2**53, too deep or
            too large.
    """
    if len(data) > MOST_BYTES:
        raise BrokenError("json", f"it is larger than {MOST_BYTES:,} bytes", member=file)
    try:
        return _load(data.decode("utf-8"), floats=floats)
    except (ValueError, RecursionError) as error:
        raise BrokenError("json", f"this is not the JSON of a bundle: {error}", member=file) from None


def _spread(value: Json) -> str:
    if not (isinstance(value, list) and value and isinstance(value[0], dict)):
        return _dump(value)
    return "[\n" + ",\n".join(_dump(item) for item in value) + "\n]"


def _dump(value: Json) -> str:
    text = json.dumps(value, ensure_ascii=False, allow_nan=False, sort_keys=True, separators=(",", ":"))
    return _UNSEEN.sub(_escaped, text)


def _escaped(found: re.Match[str]) -> str:
    code = ord(found[0])
    if code <= _PLANE:
        return f"\\u{code:04x}"
    high, low = divmod(code - 0x10000, 0x400)
    return f"\\u{0xD800 + high:04x}\\u{0xDC00 + low:04x}"


def _load(text: str, *, floats: bool) -> Json:
    return load_json(text, depth=_DEPTH) if floats else load_json(text, depth=_DEPTH, fraction=_refuse)


def _refuse(word: str) -> NoReturn:
    raise ValueError(f"{word[:40]} is a number with a fraction")
