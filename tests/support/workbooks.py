"""Builds workbooks from their parts, sound and hostile ones."""

import io
import zipfile
from collections.abc import Mapping
from xml.sax.saxutils import escape, quoteattr

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"
SHEET1 = "xl/worksheets/sheet1.xml"


def zipped(parts: Mapping[str, str | bytes], *, method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A ZIP archive of these parts."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", method) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return file.getvalue()


def sheet(rows: str = "", *, merged: str = "", before: str = "", after: str = "") -> str:
    """A sheet's part, of the XML of its rows."""
    merges = f"<mergeCells>{''.join(f'<mergeCell ref={quoteattr(ref)}/>' for ref in merged.split())}</mergeCells>"
    content = f"{before}<sheetData>{rows}</sheetData>{merges if merged else ''}{after}"
    return f'<worksheet xmlns="{MAIN}" xmlns:r="{_OFFICE}/relationships">{content}</worksheet>'


def text_cell(address: str, text: str) -> str:
    """A cell with its text inside."""
    return f'<c r="{address}" t="inlineStr"><is><t xml:space="preserve">{escape(text)}</t></is></c>'


def row(number: int, *cells: str) -> str:
    """A row of cells."""
    return f'<row r="{number}">{"".join(cells)}</row>'


def parts(
    *sheets: str, names: Mapping[str, str] | None = None, strings: str = "", styles: str = "", properties: str = ""
) -> dict[str, str | bytes]:
    """The parts of a workbook.

    Args:
        sheets: one part each, see `sheet`.
        names: name and state of each sheet; else ``S1``, ``S2`` ..., all visible.
        strings: XML inside the shared strings.
        styles: XML inside the styles.
        properties: XML inside the custom properties.
    """
    named = names or {f"S{n}": "visible" for n in range(1, len(sheets) + 1)}
    listed = "".join(
        f'<sheet name={quoteattr(name)} sheetId="{n}" state="{state}" r:id="rId{n}"/>'
        for n, (name, state) in enumerate(named.items(), start=1)
    )
    related = "".join(
        f'<Relationship Id="rId{n}" Type="{_OFFICE}/relationships/worksheet" Target="worksheets/sheet{n}.xml"/>'
        for n in range(1, len(named) + 1)
    )
    made: dict[str, str | bytes] = {
        "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{_TYPE}.sheet.main+xml"/>'
        f'<Override PartName="/xl/sharedStrings.xml" ContentType="{_TYPE}.sharedStrings+xml"/></Types>',
        "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{_OFFICE}/relationships"><sheets>{listed}</sheets>'
        "</workbook>",
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">{related}</Relationships>',
        "xl/sharedStrings.xml": f'<sst xmlns="{MAIN}">{strings}</sst>',
    }
    made |= {f"xl/worksheets/sheet{n}.xml": content for n, content in enumerate(sheets, start=1)}
    if styles:
        made["xl/styles.xml"] = f'<styleSheet xmlns="{MAIN}">{styles}</styleSheet>'
    if properties:
        made["docProps/custom.xml"] = (
            f'<Properties xmlns="{_OFFICE}/custom-properties" xmlns:vt="{_OFFICE}/docPropsVTypes">{properties}'
            "</Properties>"
        )
    return made


def book(rows: str = "", *, merged: str = "", before: str = "", after: str = "") -> bytes:
    """A workbook of one sheet, ``S1``, of the XML of its rows."""
    return zipped(parts(sheet(rows, merged=merged, before=before, after=after)))
