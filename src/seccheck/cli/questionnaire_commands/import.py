"""Filled questionnaires on their way back: `seccheck questionnaire import FILE...`."""  # noqa: N999 - a command is called like its file

from pathlib import Path
from typing import Any

import click

from seccheck.cli.frame.asking import client_file, own_policies
from seccheck.cli.frame.speech import SpokenCommand, SpokenOption, current_language, spoken

_UNREAD = 3
_NOTES = {
    "en": """\b
What is not said in a form never takes away what the file says already.
Exit codes:
  0    everything was taken over
  2    wrong usage, or a file is there already
  3    something could not be read: it is listed, and all the rest is written;
       or nothing could be read, and nothing is written
  6    the file could not be written
  70   a bug of ours
  130  interrupted""",
    "fr": """\b
Ce qu'un questionnaire ne dit pas n'enlève rien à ce que le fichier dit déjà.
Codes de sortie :
  0    tout a été repris
  2    mauvais usage, ou un fichier existe déjà
  3    une partie n'a pas pu être lue : elle est énumérée, et tout le reste est écrit ;
       ou rien n'a pu être lu, et rien n'est écrit
  6    le fichier n'a pas pu être écrit
  70   un défaut de l'outil
  130  interrompu""",
}
_NEXT = {
    "provider": {"en": "Next: seccheck verify {file}", "fr": "Ensuite : seccheck verify {file}"},
    "client": {
        "en": "Next: seccheck verify PROVIDER --config {file}",
        "fr": "Ensuite : seccheck verify PROVIDER --config {file}",
    },
}


@click.command(
    "import",
    cls=SpokenCommand,
    said={
        "en": "Bring filled questionnaires back into a dossier or the client file. Each FILE is one in YAML, as "
        "spreadsheet or web page; what is new, what changed and what could not be read is said.",
        "fr": "Reprend des questionnaires remplis dans un dossier ou le fichier client. Chaque FILE en est un, en "
        "YAML, tableur ou page web ; ce qui est nouveau, ce qui change et ce qui n'a pas pu être lu est dit.",
    },
    notes=_NOTES,
)
@click.argument("file", nargs=-1, required=True, type=click.Path(path_type=Path, readable=False))
@click.option(
    "-o",
    "--output",
    cls=SpokenOption,
    metavar="FILE",
    type=click.Path(path_type=Path),
    said={
        "en": "Write the dossier here, provider.yaml or seccheck.yaml; by default the file of --into is changed.",
        "fr": "Écrit le dossier ici, provider.yaml ou seccheck.yaml ; par défaut, le fichier de --into est modifié.",
    },
)
@click.option(
    "--into",
    cls=SpokenOption,
    metavar="FILE",
    type=click.Path(path_type=Path),
    said={
        "en": "Merge into this existing dossier or client file; its comments, order and other answers stay.",
        "fr": "Fusionne dans ce dossier ou fichier client existant ; ses commentaires, son ordre et ses autres "
        "réponses restent.",
    },
)
@click.option(
    "--map",
    "mapping",
    cls=SpokenOption,
    metavar="NAME|FILE",
    default="",
    said={
        "en": "The files are no questionnaire of ours, such as a CSA CAIQ: read them by this mapping.",
        "fr": "Les fichiers ne sont pas nos questionnaires, mais par exemple un CAIQ de la CSA : les lit selon cette "
        "correspondance.",
    },
)
@client_file("--client", "--config")
@own_policies
@click.option(
    "--force",
    cls=SpokenOption,
    is_flag=True,
    said={
        "en": "Replace a file of -o that is there already, with all it says.",
        "fr": "Remplace le fichier de -o s'il existe déjà, avec tout ce qu'il dit.",
    },
)
def command(**given: Any) -> int:  # noqa: ANN401 - click hands over what it parsed
    """Write the file, and say what became of the answers."""
    from seccheck.cli.frame.console import say_aside  # noqa: PLC0415 - help and usage errors do without
    from seccheck.cli.frame.faults import show_faults  # noqa: PLC0415 - same
    from seccheck.errors import InputFaultError  # noqa: PLC0415 - same
    from seccheck.flow.questionnaire import Return, bring_in  # noqa: PLC0415 - same
    from seccheck.questionnaire.merge.foreign_telling import foreign_told  # noqa: PLC0415 - same
    from seccheck.questionnaire.merge.telling import told  # noqa: PLC0415 - same
    from seccheck.wiring.files import whole_file  # noqa: PLC0415 - same

    lang = current_language()
    brought = bring_in(
        Return(
            files=given["file"],
            lang=lang,
            output=given["output"],
            into=given["into"],
            mapping=given["mapping"],
            policies=given["paths"],
            config=given["config"],
            is_forced=given["force"],
        )
    )
    merged, output = brought.merged, brought.output
    with whole_file(output) as out:
        out.write(merged.text.encode())
    show_faults(InputFaultError(*merged.unread))
    foreign = [line for one in brought.foreign for line in foreign_told(one, lang)]
    for line in [*foreign, *told(merged, lang, is_new=given["into"] is None)]:
        say_aside(line)
    n = merged.answers
    say_aside(spoken({"en": f"written: {output} (answers: {n})", "fr": f"écrit : {output} (réponses : {n})"}))
    say_aside(spoken(_NEXT[brought.audience]).format(file=output))
    return _UNREAD if merged.unread else 0
