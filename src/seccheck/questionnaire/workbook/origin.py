"""Says in a workbook for whom and from which policies it was drawn: in small print and among the file's properties."""

import re
from collections.abc import Mapping

from seccheck.model.record import record
from seccheck.model.table import Workbook
from seccheck.questionnaire.blank.header import MARK, header_of, policies_of
from seccheck.questionnaire.form import CLIENT, PROVIDER, Form

_LEAD = "# "
_PREFIX = "seccheck."
_POLICY = f"{_PREFIX}policy."
_AUDIENCE = re.compile(r" audience=([a-z]+)(?: |$)")


@record
class Origin:
    """What a workbook says about itself."""

    audience: str = ""
    """Empty where it does not say."""
    policies: Mapping[str, str]


def small_print(form: Form, lang: str) -> str:
    """What stands in the cell."""
    return header_of(form, lang).removeprefix(_LEAD)


def properties(form: Form, lang: str) -> dict[str, str]:
    """The same as properties of the file, each short enough for one."""
    said = {"format": MARK, "audience": form.audience, "gate": form.gate.word, "profile": form.profile, "lang": lang}
    own = {f"{_PREFIX}{name}": value for name, value in said.items()}
    return own | {f"{_POLICY}{id_}": version for id_, version in form.policies.items()}


def origin_of(workbook: Workbook) -> Origin:
    """What the small print says, or the properties where it is gone."""
    cells = (cell.value for sheet in workbook.sheets for cell in sheet.cells if not cell.is_formula)
    line = next((value.strip() for value in cells if isinstance(value, str) and value.strip().startswith(MARK)), "")
    if line:
        found = _AUDIENCE.search(line)
        return Origin(audience=_known(found[1] if found else ""), policies=policies_of(f"{_LEAD}{line}"))
    own = workbook.properties
    policies = {name.removeprefix(_POLICY): value for name, value in own.items() if name.startswith(_POLICY)}
    return Origin(audience=_known(own.get(f"{_PREFIX}audience", "")), policies=policies)


def _known(audience: str) -> str:
    return audience if audience in (PROVIDER, CLIENT) else ""
