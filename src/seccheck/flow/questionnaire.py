"""Draws a blank questionnaire for one side, and brings filled ones back into a dossier or the client file."""

import datetime as dt
from pathlib import Path

from seccheck.errors import Fault, UsageFaultError
from seccheck.flow.grounds import Asked, grounds_for
from seccheck.model.record import record
from seccheck.model.scale import Gate
from seccheck.questionnaire.draw import Occasion, draw_form
from seccheck.questionnaire.foreign.imported import Imported
from seccheck.questionnaire.form import PROVIDER, Form
from seccheck.questionnaire.merge.change import Merged
from seccheck.questionnaire.merge.merging import Target, merge
from seccheck.questionnaire.paper import Known, paper_of
from seccheck.reading.wording import load_wording

_WRITABLE = (".yaml", ".yml")
_ONLY_READ = {
    ".json": ("a form in JSON, which has no room for the questions", ".yaml"),
    ".xlsm": ("a workbook with macros, and no form has any", ".xlsx"),
}
"""What is read of others and never written by us: what it would be, and what to name it instead."""
_STDOUT = Path("questionnaire.yaml")


@record
class Wanted:
    """Which blank questionnaire is wanted."""

    asked: Asked
    audience: str
    """`seccheck.questionnaire.form.PROVIDER` or `CLIENT`."""
    lang: str
    as_of: dt.date
    outputs: tuple[Path, ...] = ()
    """The form is written in the paper of each suffix; none for stdout, in YAML."""
    is_forced: bool = False
    """An existing file may be replaced."""


@record
class Blank:
    """A questionnaire that nobody has filled in yet."""

    form: Form
    files: tuple[tuple[Path | None, bytes], ...]
    """What to write, and where; None for stdout."""


def blank(wanted: Wanted) -> Blank:
    """The questionnaire in all its papers.

    Raises:
        UsageFaultError: a file is there already, is named twice or names no paper; nobody knows a policy named.
        InputFaultError: the client file or a policy cannot be used, or nothing is asked.
    """
    _check_outputs(wanted)
    outputs: tuple[Path | None, ...] = wanted.outputs or (None,)
    papers = [(path, paper_of(path or _STDOUT)) for path in outputs]
    grounds = grounds_for(wanted.asked, [])
    occasion = Occasion(audience=wanted.audience, gate=wanted.asked.gate, profile=grounds.profile, as_of=wanted.as_of)
    form = draw_form(
        grounds.catalog,
        load_wording(grounds.own),
        occasion,
        selected=grounds.selected,
        client=grounds.client if grounds.client.path else None,
    )
    return Blank(form=form, files=tuple((path, paper.write(form, wanted.lang)) for path, paper in papers))


@record
class Return:
    """Filled questionnaires on their way back."""

    files: tuple[Path, ...]
    lang: str
    output: Path | None = None
    """The file to write; None for the one at `into`."""
    into: Path | None = None
    """The existing file that they are merged into."""
    mapping: str = ""
    """Name or file of the mapping, where the files are no questionnaires of ours."""
    policies: tuple[str, ...] = ()
    config: Path | None = None
    is_forced: bool = False
    """An existing file that is not merged into may be replaced."""


@record
class BroughtIn:
    """What became of them."""

    merged: Merged
    output: Path
    audience: str
    foreign: tuple[Imported, ...]
    """What was read by a mapping; empty for our own forms."""


def bring_in(given: Return) -> BroughtIn:
    """The file that the answers make, ready to be written.

    Raises:
        UsageFaultError: no output is named, or one that must not be replaced; files of both sides; an unknown suffix.
        InputFaultError: a file cannot be read at all, or none says anything.
    """
    output = _output(given)
    asked = Asked(gate=Gate.PRE_CONTRACT, profile="full", policies=given.policies, config=given.config)
    grounds = grounds_for(asked, [])
    known = Known(catalog=grounds.catalog, wording=load_wording(grounds.own), lang=given.lang)
    foreign = _foreign(given, known) if given.mapping else ()
    forms = [one.filled for one in foreign] or [paper_of(path).read(path, known) for path in given.files]
    merged = merge(forms, Target(folder=output.parent, into=given.into), grounds.catalog, given.lang)
    if forms[0].audience == PROVIDER and grounds.client.path:
        _refuse_beside(output, Path(grounds.client.path))
    return BroughtIn(merged=merged, output=output, audience=forms[0].audience, foreign=foreign)


def _foreign(given: Return, known: Known) -> tuple[Imported, ...]:
    """What vendors' own files say, by the mapping."""
    from seccheck.questionnaire.foreign.mapping import load_mapping  # noqa: PLC0415 - our own forms need none
    from seccheck.questionnaire.foreign.read import read_foreign  # noqa: PLC0415 - same

    mapping = load_mapping(given.mapping, known.catalog)
    return tuple(read_foreign(path, mapping, known) for path in given.files)


def _check_outputs(wanted: Wanted) -> None:
    seen: set[Path] = set()
    for path in wanted.outputs:
        if path.suffix.lower() in _ONLY_READ:
            what, instead = _ONLY_READ[path.suffix.lower()]
            raise _usage(f"{path} would be {what}", f"End the name in {instead}.")
        if path.resolve() in seen:
            raise _usage(f"{path} is named twice", "Name each file once.")
        seen.add(path.resolve())
        if _is_there(path) and not wanted.is_forced:
            hint = "Choose another name, or say --force to replace it."
            raise _usage(f"{path} is there already, and may hold answers", hint)


def _output(given: Return) -> Path:
    output = given.output or given.into
    if output is None:
        raise _usage("no file is named to write the answers to", "Name it with -o, or with --into to change one.")
    is_same = given.into is not None and output.resolve() == given.into.resolve()
    if _is_there(output) and not is_same and not given.is_forced:
        hint = "Say --into to merge into it, choose another name, or say --force to replace it."
        raise _usage(f"{output} is there already", hint)
    if output.resolve() in {path.resolve() for path in given.files} and not is_same:
        raise _usage(f"{output} is one of the files to import", "Choose another name.")
    if given.into is None and output.suffix.lower() not in _WRITABLE:
        raise _usage(f"{output} is written as YAML, but by its name it is something else", "End the name in .yaml.")
    return output


def _refuse_beside(output: Path, client: Path) -> None:
    """No client file is ever taken from a dossier's folder: the next run would pass over this one."""
    if client.resolve().is_relative_to(output.parent.resolve()):
        hint = "Give the dossier a folder of its own, such as -o atlas/provider.yaml."
        raise _usage(f"{output} would lie beside the client file {client}, which would then no longer count", hint)


def _is_there(path: Path) -> bool:
    return path.exists() or path.is_symlink()


def _usage(message: str, hint: str) -> UsageFaultError:
    return UsageFaultError(Fault(message=message, hint=hint))
