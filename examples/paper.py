"""Set one document on its issuer's letterhead, as the same bytes on every run."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from blocks import BODY, GREY, RULE, Blocks

# ReportLab ships no types: its objects are `Any` here.
from reportlab.lib import colors  # type: ignore[import-untyped]
from reportlab.lib.pagesizes import A4, landscape  # type: ignore[import-untyped]
from reportlab.lib.styles import ParagraphStyle  # type: ignore[import-untyped]
from reportlab.lib.units import mm  # type: ignore[import-untyped]
from reportlab.platypus import Paragraph, SimpleDocTemplate, Spacer  # type: ignore[import-untyped]

MARGIN = 20 * mm


def write_document(text: Mapping[str, Any], issuer: Mapping[str, str], target: Path) -> None:
    """Write the PDF of `text` to `target`, on the letterhead of `issuer`."""
    size = landscape(A4) if text.get("layout") == "landscape" else A4
    furniture = _certificate if text.get("layout") == "certificate" else _letterhead

    def decorate(canvas: Any, template: Any) -> None:  # noqa: ANN401 - ReportLab has no types
        canvas.saveState()
        furniture(canvas, size, issuer)
        _footer(canvas, size, text, template.page)
        canvas.restoreState()

    # Uncompressed and invariant: no clock, no random id, no dependence on the machine's zlib.
    template = SimpleDocTemplate(
        str(target), pagesize=size, leftMargin=MARGIN, rightMargin=MARGIN, topMargin=30 * mm, bottomMargin=20 * mm,
        title=text["title"], author=issuer["name"], subject=text["reference"], creator=issuer["name"],
        lang=text["lang"], invariant=1, pageCompression=0,
    )  # fmt: skip
    width = size[0] - 2 * MARGIN - 12
    blocks = Blocks(lang=text["lang"], colour=issuer["colour"], width=width)
    story = [*_opening(text, issuer), *blocks.flowables(text["body"])]
    template.build(story, onFirstPage=decorate, onLaterPages=decorate)


def _opening(text: Mapping[str, Any], issuer: Mapping[str, str]) -> list[Any]:
    centred = text.get("layout") == "certificate"
    style = ParagraphStyle(
        "title", fontName="Times-Bold" if centred else "Helvetica-Bold", fontSize=24 if centred else 15,
        leading=30 if centred else 19, alignment=1 if centred else 0, textColor=colors.HexColor(issuer["colour"]),
    )  # fmt: skip
    under = BODY.clone("under", textColor=GREY, alignment=1 if centred else 0)
    return [Paragraph(text["title"], style), Spacer(1, 2 * mm), Paragraph(text["subtitle"], under), Spacer(1, 3 * mm)]


def _letterhead(canvas: Any, size: tuple[float, float], issuer: Mapping[str, str]) -> None:  # noqa: ANN401 - no types
    width, height = size
    canvas.setFillColor(issuer["colour"])
    canvas.rect(MARGIN, height - 20 * mm, 7 * mm, 7 * mm, stroke=0, fill=1)
    canvas.setFont("Helvetica-Bold", 12)
    canvas.drawString(MARGIN + 10 * mm, height - 16 * mm, issuer["name"])
    canvas.setFont("Helvetica", 7)
    canvas.setFillColor(GREY)
    canvas.drawString(MARGIN + 10 * mm, height - 19.6 * mm, issuer["line"])
    canvas.setStrokeColor(RULE)
    canvas.line(MARGIN, height - 23 * mm, width - MARGIN, height - 23 * mm)


def _certificate(canvas: Any, size: tuple[float, float], issuer: Mapping[str, str]) -> None:  # noqa: ANN401 - no types
    width, height = size
    canvas.setStrokeColor(issuer["colour"])
    for inset, stroke in ((10 * mm, 2.2), (12 * mm, 0.6)):
        canvas.setLineWidth(stroke)
        canvas.rect(inset, inset, width - 2 * inset, height - 2 * inset, stroke=1, fill=0)
    canvas.setFillColor(issuer["colour"])
    canvas.setFont("Times-Bold", 16)
    canvas.drawCentredString(width / 2, height - 24 * mm, issuer["name"])


def _footer(canvas: Any, size: tuple[float, float], text: Mapping[str, Any], page: int) -> None:  # noqa: ANN401 - no types
    canvas.setFont("Helvetica", 7)
    canvas.setFillColor(GREY)
    canvas.drawString(MARGIN, 14 * mm, f"{text['reference']} · {text['mention']}")
    canvas.drawRightString(size[0] - MARGIN, 14 * mm, f"page {page}")
