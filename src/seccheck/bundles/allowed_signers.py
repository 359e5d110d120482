"""Reads a list of allowed signers in the form of ssh-keygen(1): whose key is whose, for what, from when to when."""

import base64
import binascii
import datetime as dt
import fnmatch
import re
from collections.abc import Iterator

from seccheck.bundles.sshsig import SignatureError, Signed
from seccheck.bundles.wire import Reader, WireError
from seccheck.errors import Fault, InputFaultError, Place
from seccheck.model.record import record

_LINE = re.compile(
    r'(?P<principals>"[^"]+"|\S+)\s+'
    r'(?:(?P<options>(?:[a-z-]+(?:="[^"]*")?)(?:,[a-z-]+(?:="[^"]*")?)*)\s+)?'
    r"(?P<type>(?:ssh|ecdsa|sk)-[\w@.-]+)\s+(?P<key>[A-Za-z0-9+/=]+)(?:\s.*)?",
    re.ASCII | re.IGNORECASE,
)
_OPTION = re.compile(r'([a-z-]+)(?:="([^"]*)")?', re.IGNORECASE)
_KNOWN = {"namespaces", "valid-after", "valid-before"}
_TIME = re.compile(r"(\d{4})(\d\d)(\d\d)(?:(\d\d)(\d\d)(\d\d)?)?Z")
_HINT = 'Write lines such as: manager@provider.example namespaces="seccheck-declaration@v1" ssh-ed25519 AAAA...'


@record
class Signer:
    """One line of the list."""

    principals: str
    key: bytes
    """In SSH's own form."""
    namespaces: tuple[str, ...]
    """Patterns; empty for any."""
    after: dt.datetime | None
    before: dt.datetime | None


def read_allowed_signers(data: bytes, name: str) -> tuple[Signer, ...]:
    """The list in a file.

    Args:
        data: its bytes.
        name: the file, as the user named it.

    Raises:
        InputFaultError: lines that cannot be read; certificate authorities and times without Z among them.
    """
    signers: list[Signer] = []
    faults: list[Fault] = []
    for number, line in enumerate(data.decode("utf-8", errors="replace").splitlines(), 1):
        text = line.strip()
        if not text or text.startswith("#"):
            continue
        try:
            signers.append(_signer(text))
        except ValueError as error:
            place = Place(file=name, line=number, column=1, source_line=line[:200])
            faults.append(Fault(message=str(error), place=place, hint=_HINT))
    if faults:
        raise InputFaultError(*faults)
    return tuple(signers)


def principal_of(signed: Signed, signers: tuple[Signer, ...], *, namespace: str, at: dt.date | dt.datetime) -> str:
    """Whose key signed.

    Args:
        signed: a signature that was verified.
        signers: whom the client trusts.
        namespace: what was signed for.
        at: the moment that counts, or the day all through.

    Raises:
        SignatureError: ``not-listed``, or ``not-valid-then``.
    """
    listed = [s for s in signers if s.key == signed.key and _is_for(s, namespace)]
    if not listed:
        raise SignatureError("not-listed")
    current = [signer for signer in listed if _is_valid(signer, at)]
    if not current:
        raise SignatureError("not-valid-then")
    return current[0].principals


def signer_line(principal: str, signed: Signed, namespaces: tuple[str, ...]) -> str:
    """The line that makes the key of a signature known, for somebody else's list.

    Args:
        principal: whose key it is, such as an address; a name with blanks is quoted.
        signed: any signature by the key.
        namespaces: what the key may sign.
    """
    name = f'"{principal}"' if re.search(r"\s", principal) else principal
    kind = Reader(signed.key).string().decode("ascii")
    return f'{name} namespaces="{",".join(namespaces)}" {kind} {base64.b64encode(signed.key).decode()}\n'


def _is_for(signer: Signer, namespace: str) -> bool:
    """As ssh-keygen reads a list of patterns: one that fits behind an exclamation mark shuts out."""
    fits = [pattern for pattern in signer.namespaces if fnmatch.fnmatchcase(namespace, pattern.removeprefix("!"))]
    return not signer.namespaces or (bool(fits) and not any(pattern.startswith("!") for pattern in fits))


def _is_valid(signer: Signer, at: dt.date | dt.datetime) -> bool:
    """Whether the key was good at the moment `at`, or all through the day."""
    if isinstance(at, dt.datetime):
        start = end = at
    else:
        start, end = (dt.datetime.combine(at, time, dt.UTC) for time in (dt.time.min, dt.time.max))
    return (signer.after is None or signer.after <= start) and (signer.before is None or end < signer.before)


def _signer(text: str) -> Signer:
    found = _LINE.fullmatch(text)
    if found is None:
        raise ValueError("this is no line of a list of allowed signers")
    options = dict(_options(found["options"] or ""))
    if "[" in options.get("namespaces", ""):
        raise ValueError("in namespaces only * and ? stand for other signs")  # brackets would too, in Python alone
    try:
        key = base64.b64decode(found["key"], validate=True)
        if Reader(key).string().decode("ascii") != found["type"]:
            raise ValueError("the key is of another type than the line says")
    except (binascii.Error, WireError, UnicodeDecodeError) as error:
        raise ValueError("the key cannot be read") from error
    return Signer(
        principals=found["principals"].strip('"'),
        key=key,
        namespaces=tuple(filter(None, options.get("namespaces", "").split(","))),
        after=_time(options.get("valid-after")),
        before=_time(options.get("valid-before")),
    )


def _options(text: str) -> Iterator[tuple[str, str]]:
    for found in _OPTION.finditer(text):
        name = found[1].lower()
        if name not in _KNOWN:
            raise ValueError(f"the option {name} is not supported")
        yield name, found[2] or ""


def _time(text: str | None) -> dt.datetime | None:
    if text is None:
        return None
    found = _TIME.fullmatch(text)
    if found is None:
        raise ValueError("write times as 20261231Z: without the Z they would be local to a machine")
    year, month, day, hour, minute, second = (int(part or 0) for part in found.groups())
    return dt.datetime(year, month, day, hour, minute, second, tzinfo=dt.UTC)
