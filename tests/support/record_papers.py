"""A printed form with a box of every shape, and hostile words where a stranger's could stand."""

from seccheck.reports.record_form.paper import Box, Column, Paper, Part

SHAPES = ("yes-no", "number", "date", "choice", "choices", "list", "rows", "document", "text")
HOSTILE = "<script>alert(1)</script> & \"quoted\" 'name'"


def box(shape: str, **changes: str) -> Box:
    given = {
        "claim": f"own.{shape}",
        "ask": f"What of {shape}?",
        "hint": "A hint.",
        "form": "a form",
        "unit": "minutes",
    }
    columns = (
        Column(label="Name"),
        Column(label="Shut", choices=("yes", "no")),
        Column(label="Level", choices=tuple("abcd")),
    )
    return Box(
        **(given | changes),
        shape=shape,
        choices=("low", "high") if "choice" in shape else (),
        columns=columns if shape == "rows" else (),
    )


def paper(lang: str = "en", *, provider: str = "Atlas", wants_file: bool = False, boxes: int = len(SHAPES)) -> Paper:
    part = Part(
        id="OWN-CUT",
        title="It can be cut",
        weight="blocker",
        statement="It must be cut within an hour.",
        how="Write a script.",
        boxes=tuple(box(shape) for shape in SHAPES[:boxes]),
    )
    return Paper(
        lang=lang,
        kind="witnessed-test",
        title="joint test",
        client="Example Industries",
        provider=provider,
        wants_file=wants_file,
        parts=(part,),
    )
