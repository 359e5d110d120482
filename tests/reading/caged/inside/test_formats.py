import pytest
from openpyxl.xml.functions import fromstring
from tests.support.workbooks import MAIN

from seccheck.reading.caged.inside.formats import Formats, formats_of


def of(code: str) -> Formats:
    """The formats of a workbook with one cell style, of this format."""
    styles = f'<numFmts><numFmt numFmtId="200" formatCode=\'{code}\'/></numFmts><cellXfs><xf numFmtId="200"/></cellXfs>'
    return formats_of(fromstring(f'<styleSheet xmlns="{MAIN}">{styles}</styleSheet>'), MAIN)


@pytest.mark.parametrize(
    ("code", "means"),
    [
        ("General", ""),
        ("0.00", ""),
        ("0%", "percentages"),
        ("# ##0,0 %;[Red]-0 %", "percentages"),
        ('0" %"', ""),
        (r"0\%", ""),
        ("[$%-40C]0", ""),
        ("dd/mm/yyyy", "dates"),
        ("[$-40C]d mmmm yyyy", "dates"),
        ("hh:mm", "dates"),
        ("[h]:mm", "lengths"),
        ('0" days"', ""),
    ],
)
def test_a_format_says_how_a_number_is_shown(code: str, means: str) -> None:
    found = of(code)
    assert {name for name in ("dates", "lengths", "percentages") if getattr(found, name)} - {"dates"} == {means} - {
        "",
        "dates",
    }
    assert bool(found.dates) == (means in ("dates", "lengths"))


def test_styles_are_counted_from_zero_and_the_built_in_formats_known() -> None:
    ids = "".join(f"<xf {given}/>" for given in ('numFmtId="0"', 'numFmtId="9"', "", 'numFmtId="14"', 'numFmtId="x"'))
    outside = '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>'
    styles = fromstring(f'<styleSheet xmlns="{MAIN}">{outside}<cellXfs>{ids}</cellXfs></styleSheet>')
    found = formats_of(styles, MAIN)
    assert found == Formats(percentages=frozenset({1}), dates=frozenset({3}))


def test_no_styles_mean_nothing() -> None:
    assert formats_of(fromstring(f'<styleSheet xmlns="{MAIN}"/>'), MAIN) == Formats()
