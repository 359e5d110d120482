"""Words what stands in for a value: another claim's value, a field of the same entry, a reference list."""

from collections.abc import Mapping

from seccheck.model.policy import Json
from seccheck.reports.plain.values import value_text
from seccheck.reports.reference.condition_labels import say_condition

_DAY = ".day"


def stand_in_words(lang: str, mark: Mapping[str, Json]) -> str:
    """What ``$claim``, ``$row`` or ``$data`` stands for, adjusted, such as "30 days before ppa.golive_on"."""
    if "$data" in mark:
        return say_condition(lang, "data", name=mark["$data"])
    name = str(mark.get("$row") or mark["$claim"])
    said = name.removesuffix(_DAY)
    if "each" in mark:
        said = say_condition(lang, "each", name=name, field=mark["each"])
    if "times" in mark:
        said = say_condition(lang, "times", name=said, n=value_text(lang, mark["times"]))
    if "plus" in mark:
        said = _moved(lang, said, mark["plus"], is_day=name.endswith(_DAY))
    return said


def _moved(lang: str, name: str, plus: float, *, is_day: bool) -> str:
    """`name` and so much more, or less."""
    by = value_text(lang, abs(plus), "days" if is_day else "")
    direction = ("days before" if plus < 0 else "days after") if is_day else ("minus" if plus < 0 else "plus")
    return say_condition(lang, direction, name=name, n=by)
