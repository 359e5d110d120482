"""Write every PDF of the examples from its text in documents_text/, byte for byte the same on every run.

    python examples/make_documents.py            # refresh the committed documents
    python examples/make_documents.py --into DIR # write them elsewhere, to compare

`documents_text/atlas/documents/dpa.yaml` becomes `atlas/documents/dpa.pdf`. A document whose text changed has another
sha256: run `python examples/pin.py` afterwards, so that the client's reviews are pinned to it again.
"""

import argparse
import re
from pathlib import Path
from typing import Any

import yaml
from paper import write_document

HERE = Path(__file__).resolve().parent
TEXTS = HERE / "documents_text"


def main() -> None:
    """Write all documents below the folder asked for."""
    parser = argparse.ArgumentParser(description="Write the example PDFs.")
    parser.add_argument("--into", type=Path, default=HERE, metavar="DIR", help="folder to write to (default: here)")
    into: Path = parser.parse_args().into
    issuers = yaml.safe_load((TEXTS / "issuers.yaml").read_text("utf-8"))
    for source in sorted(TEXTS.glob("*/*/*.yaml")):
        text = yaml.safe_load(source.read_text("utf-8"))
        if text["lang"] == "fr":
            text = _french(text)
        target = (into / source.relative_to(TEXTS)).with_suffix(".pdf")
        target.parent.mkdir(parents=True, exist_ok=True)
        write_document(text, issuers[text["issuer"]], target)
        print(target.relative_to(into))


def _french(part: Any) -> Any:  # noqa: ANN401 - any part of a YAML file
    """The same text with the unbreakable spaces that French wants beside its punctuation."""
    if isinstance(part, dict):
        return {_french(key): _french(value) for key, value in part.items()}
    if isinstance(part, list):
        return [_french(item) for item in part]
    return re.sub(r" (?=[;:?!»%€])|(?<=«) ", "\N{NO-BREAK SPACE}", part) if isinstance(part, str) else part


if __name__ == "__main__":
    main()
