"""Finds which cell styles of a workbook show a number as a date, as a length of time or as a percentage."""

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from openpyxl.styles.numbers import BUILTIN_FORMATS, is_date_format, is_timedelta_format

from seccheck.model.record import record

_LITERAL = re.compile(r'"[^"]*"|\\.|_.|\*.|\[[^\]]*\]')
"""What a format writes as it stands: a percent sign there multiplies nothing."""


@record
class Formats:
    """Numbers of cell styles."""

    dates: frozenset[int] = frozenset()
    """Those of lengths of time are among them."""
    lengths: frozenset[int] = frozenset()
    percentages: frozenset[int] = frozenset()


def formats_of(styles: Element, namespace: str) -> Formats:
    """What the styles of a workbook mean.

    Args:
        styles: root of the part ``xl/styles.xml``.
        namespace: of its elements.
    """
    own = {el.get("numFmtId", ""): el.get("formatCode", "") for el in styles.iter(f"{{{namespace}}}numFmt")}
    builtin = {str(number): code for number, code in BUILTIN_FORMATS.items()}
    codes = [(own.get(id_) or builtin.get(id_, "")) for id_ in _ids(styles, namespace)]
    return Formats(
        dates=frozenset(i for i, code in enumerate(codes) if is_date_format(code)),
        lengths=frozenset(i for i, code in enumerate(codes) if is_timedelta_format(code)),
        percentages=frozenset(i for i, code in enumerate(codes) if "%" in _LITERAL.sub("", code)),
    )


def _ids(styles: Element, namespace: str) -> Iterator[str]:
    """The number format of each cell style."""
    styles_of_cells = styles.find(f"{{{namespace}}}cellXfs")
    for style in styles_of_cells if styles_of_cells is not None else ():
        yield style.get("numFmtId", "0")
