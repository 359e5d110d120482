"""Times drawing and importing questionnaires as whole processes: ``.venv/bin/python bench/forms.py [ROUNDS]``."""

import statistics
import sys
import tempfile
from pathlib import Path

import run

ROOT = Path(__file__).parents[1]
SECCHECK = str(Path(sys.executable).parent / "seccheck")
NEW_SECONDS, IMPORT_SECONDS, IMPORT_MIB = 1.0, 2.0, 150.0


def main(rounds: int) -> None:
    """Write the largest form on each paper, bring a filled workbook back, and print medians beside their limits."""
    sys.path.insert(0, str(ROOT))
    from tests.support import fillers  # noqa: PLC0415 - the tests' own way of filling a form in

    from seccheck.model.wording import Wording  # noqa: PLC0415 - beside it
    from seccheck.questionnaire.form import PROVIDER  # noqa: PLC0415 - same
    from seccheck.questionnaire.paper import Known, paper_of  # noqa: PLC0415 - same

    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        new = [SECCHECK, "questionnaire", "new", "--gate", "run", "--profile", "full", "--lang", "fr", "--force", "-o"]
        filled = folder / "filled.xlsx"
        example = ROOT / "examples/strong/provider.yaml"
        said = paper_of(example).read(example, Known(catalog=fillers.CATALOG, wording=Wording(), lang="fr"))
        answers = {"head": said.head, "answers": said.answers, "documents": said.documents}
        blank = paper_of(filled).write(fillers.whole_form(PROVIDER), "fr")
        filled.write_bytes(fillers.fill("xlsx", blank, answers, "fr"))
        brought = [SECCHECK, "questionnaire", "import", str(filled), "--force", "-o", str(folder / "provider.yaml")]
        todo = {f"new {suffix}": [*new, str(folder / f"q.{suffix}")] for suffix in ("yaml", "xlsx", "html")}
        todo["import xlsx"] = brought
        for key, command in todo.items():
            run.once(command)
            runs = [run.once(command) for _ in range(rounds)]
            seconds = statistics.median(seconds for seconds, _ in runs)
            memory = statistics.median(memory for _, memory in runs)
            limit = IMPORT_SECONDS if key.startswith("import") else NEW_SECONDS
            print(f"{key:12} {seconds:6.2f} s (limit {limit:g})  {memory:6.1f} MiB (limit of import {IMPORT_MIB:g})")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 9)
