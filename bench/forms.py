"""Times drawing and importing questionnaires as whole processes: ``.venv/bin/python bench/forms.py [ROUNDS]``."""

import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

import run

ROOT = Path(__file__).parents[1]
SECCHECK = str(Path(sys.executable).parent / "seccheck")
NEW_SECONDS, IMPORT_SECONDS, IMPORT_MIB = 1.0, 2.0, 150.0
FILL = "--fill"
"""Asks this file for the filled workbook in a process of its own: what one grew to counts for its children too."""


def fill(target: Path) -> None:
    """Write the largest workbook with all answers of an example."""
    sys.path.insert(0, str(ROOT))
    from tests.support import fillers  # noqa: PLC0415 - the tests' own way of filling a form in

    from seccheck.model.wording import Wording  # noqa: PLC0415 - beside it
    from seccheck.questionnaire.form import PROVIDER  # noqa: PLC0415 - same
    from seccheck.questionnaire.paper import Known, paper_of  # noqa: PLC0415 - same

    example = ROOT / "examples/strong/provider.yaml"
    said = paper_of(example).read(example, Known(catalog=fillers.CATALOG, wording=Wording(), lang="fr"))
    answers = {"head": said.head, "answers": said.answers, "documents": said.documents}
    target.write_bytes(fillers.fill("xlsx", paper_of(target).write(fillers.whole_form(PROVIDER), "fr"), answers, "fr"))


def main(rounds: int) -> None:
    """Write the largest form on each paper, bring a filled workbook back, and print medians beside their limits."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        filled = folder / "filled.xlsx"
        subprocess.run([sys.executable, __file__, FILL, str(filled)], check=True)
        new = [SECCHECK, "questionnaire", "new", "--gate", "run", "--profile", "full", "--lang", "fr", "--force", "-o"]
        todo = {f"new {suffix}": [*new, str(folder / f"q.{suffix}")] for suffix in ("yaml", "xlsx", "html")}
        brought = ["questionnaire", "import", str(filled), "--force", "-o", str(folder / "provider.yaml")]
        todo["import xlsx"] = [SECCHECK, *brought]
        for key, command in todo.items():
            run.once(command)
            runs = [run.once(command) for _ in range(rounds)]
            seconds = statistics.median(seconds for seconds, _ in runs)
            memory = statistics.median(memory for _, memory in runs)
            limit = IMPORT_SECONDS if key.startswith("import") else NEW_SECONDS
            print(f"{key:12} {seconds:6.2f} s (limit {limit:g})  {memory:6.1f} MiB (limit of import {IMPORT_MIB:g})")


if __name__ == "__main__":
    if sys.argv[1:2] == [FILL]:
        fill(Path(sys.argv[2]))
    else:
        main(int(sys.argv[1]) if len(sys.argv) > 1 else 9)
