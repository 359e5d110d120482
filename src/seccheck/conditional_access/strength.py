"""Judges an authentication strength by the method combinations it allows, never by its name."""

import enum
from collections.abc import Iterable, Mapping

from seccheck.conditional_access.shape import flags, names, strange
from seccheck.model.policy import Json


class Met(enum.IntEnum):
    """Whether something is surely so; doubt counts for neither side."""

    NO = 0
    PERHAPS = 1
    YES = 2


_RESISTANT = frozenset({"windowsHelloForBusiness", "fido2", "x509CertificateMultiFactor"})
_MULTIFACTOR = _RESISTANT | {
    "deviceBasedPush",
    "temporaryAccessPassOneTime",
    "temporaryAccessPassMultiUse",
    "federatedMultiFactor",
}
_FIRST = frozenset({"password", "federatedSingleFactor"})
_SECOND = frozenset({"microsoftAuthenticatorPush", "softwareOath", "hardwareOath", "sms", "voice"})
_SINGLE = _FIRST | _SECOND | {"x509CertificateSingleFactor", "email", "qrCodePin"}
"""Of no use alone."""

_BUILT_IN = {
    "00000000-0000-0000-0000-000000000002": (Met.YES, Met.NO),
    "00000000-0000-0000-0000-000000000003": (Met.YES, Met.NO),
    "00000000-0000-0000-0000-000000000004": (Met.YES, Met.YES),
}


def strength_met(strength: Mapping[str, Json]) -> tuple[Met, Met]:
    """Whether all combinations of `strength` are multifactor, and whether all are phishing-resistant.

    A combination that nobody knows leaves both in doubt, as does a list that holds anything else than names, and a
    strength that shows none and is not built in.
    ``combinationConfigurations`` only narrow what is allowed and change nothing.
    """
    if strange(strength, strength.keys(), lists=("allowedCombinations",)):
        return Met.PERHAPS, Met.PERHAPS
    combinations = [frozenset(flags(text)) for text in names(strength, "allowedCombinations")]
    if not combinations:
        return _BUILT_IN.get(str(strength.get("id", "")).lower(), (Met.PERHAPS, Met.PERHAPS))
    return min(map(_multifactor, combinations)), min(map(_resistant, combinations))


def _multifactor(methods: frozenset[str]) -> Met:
    if methods & _MULTIFACTOR or (methods & _FIRST and methods & _SECOND):
        return Met.YES
    return _doubt(methods)


def _resistant(methods: frozenset[str]) -> Met:
    return Met.YES if methods & _RESISTANT else _doubt(methods)


def _doubt(methods: Iterable[str]) -> Met:
    return Met.NO if all(method in _SINGLE or method in _MULTIFACTOR for method in methods) else Met.PERHAPS
