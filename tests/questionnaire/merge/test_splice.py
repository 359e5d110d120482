import json
from collections.abc import Callable, Sequence
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seccheck.questionnaire.merge.insertion import Insertion, Path
from seccheck.questionnaire.merge.same import same
from seccheck.questionnaire.merge.splice import splice
from seccheck.questionnaire.yaml_text import entry, inline
from seccheck.reading.opened import without_nulls
from seccheck.reading.strict_yaml import load
from seccheck.reading.text import hidden_character


def at_end(path: Path, there: Sequence[str], new: Sequence[str]) -> list[Insertion]:
    heading = ("", "# new") if len(path) < 2 else ()
    return [Insertion(key=key, behind=there[-1] if there else "", heading=heading) for key in new]


def read(text: str) -> Any:  # noqa: ANN401 - any JSON value
    return without_nulls(load(text.encode(), name="f.yaml"))


def edited(text: str, change: Callable[[Any], None]) -> str:
    after = read(text)
    change(after)
    found = splice(text, read(text), after, at_end)
    assert same(read(found), after)
    return found


DOSSIER = """\
# kept above
provider:   # kept behind
  name:   Atlas   # short
  country: null
answers:
  # about one
  one: 1        # kept
  two: {value: 24, documents: [dpa], note: "article 9"}   # flow

  # about three
  three:        # block
    # inside
    value: 3
    documents:
      - dpa     # first
  four:
  five: |-
    two
    lines

  # at the end
"""


@pytest.mark.parametrize(
    ("path", "value", "line"),
    [
        ("provider.name", "Borealis", "  name: Borealis   # short"),
        ("provider.country", "MA", "  country: MA"),
        ("answers.one", False, "  one: false        # kept"),
        ("answers.two.value", 48, '  two: {value: 48, documents: [dpa], note: "article 9"}   # flow'),
        (
            "answers.two.documents",
            ["dpa", "sla"],
            '  two: {value: 24, documents: [dpa, sla], note: "article 9"}   # flow',
        ),
        (
            "answers.two.on",
            "2026-11-02",
            '  two: {value: 24, documents: [dpa], note: "article 9", on: 2026-11-02}   # flow',
        ),
        ("answers.three.value", "no", '    value: "no"'),
        ("answers.four", [], "  four: []"),
        ("answers.five", "one line", "  five: one line"),
    ],
    ids=lambda value: value if isinstance(value, str) and value.startswith(("provider", "answers")) else "",
)
def test_one_value_changes_one_line(path: str, value: object, line: str) -> None:
    *steps, last = path.split(".")

    def change(data: Any) -> None:  # noqa: ANN401 - any JSON value
        for step in steps:
            data = data[step]
        data[last] = value

    found = edited(DOSSIER, change).splitlines()
    assert line in found
    assert len(set(DOSSIER.splitlines()) - set(found)) == (3 if last == "five" else 1)


def test_what_needs_several_lines_leaves_the_comments_where_they_are() -> None:
    def change(data: Any) -> None:  # noqa: ANN401 - any JSON value
        data["answers"]["one"] = {"value": 2, "documents": ["dpa"]}
        data["answers"]["two"] = [{"name": "a"}, {"name": "b"}]
        data["answers"]["three"]["documents"].append("sla")
        data["answers"]["five"] = {"value": "x", "note": "two\nlines"}
        data["answers"]["six"] = [{"name": "c"}]

    assert (
        edited(DOSSIER, change)
        == """\
# kept above
provider:   # kept behind
  name:   Atlas   # short
  country: null
answers:
  # about one
  one:        # kept
    value: 2
    documents: [dpa]
  two:   # flow
    - name: a
    - name: b

  # about three
  three:        # block
    # inside
    value: 3
    documents:
      - dpa     # first
      - sla
  four:
  five:
    value: x
    note: |-
      two
      lines

  # new
  six:
    - name: c

  # at the end
"""
    )


def test_a_block_becomes_a_line() -> None:
    found = edited(DOSSIER, lambda data: data["answers"].update(three=True))
    assert "  three: true        # block\n    # inside\n  four:\n" in found


def test_a_whole_new_part_comes_with_its_heading() -> None:
    found = edited(DOSSIER, lambda data: data.update(documents={"dpa": {"title": "A: b"}}))
    assert found.index('\n\n# new\ndocuments:\n  # new\n  dpa:\n    title: "A: b"\n') > found.index("    lines\n")


def test_a_long_mapping_on_one_line_becomes_a_block() -> None:
    found = edited(DOSSIER, lambda data: data["answers"]["two"].update(value="long " * 20 + "text"))
    assert "  two:   # flow\n    value: long long" in found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: {}\n", "a:\n  # new\n  k: 5\n"),
        ("a: {x: 1}\n", "a: {x: 1, k: 5}\n"),
        ("a: {x: {y, z: }}\n", "a: {x: {y, z: }, k: 5}\n"),
        ("a: {x: }\n", "a: {x: , k: 5 }\n"),
        ("a: {k}\n", "a: {k: 5}\n"),
        ("a: {k: , x: 1}\n", "a: {k: 5 , x: 1}\n"),
        ("a: {k:\n  , x: 1}\n", "a: {k: 5\n  , x: 1}\n"),
        ("a: {\n  x: 1,   # one\n}\n", "a: {\n  x: 1, k: 5,   # one\n}\n"),
        ("a:\n  x: >+\n    text\n\n\nb: 1\n", "a:\n  x: >+\n    text\n\n\n  # new\n  k: 5\nb: 1\n"),
        ("a:\n  x: 1\n...\n", "a:\n  x: 1\n\n  # new\n  k: 5\n...\n"),
        ("a:\n    x: 1", "a:\n    x: 1\n\n    # new\n    k: 5"),
        ("? a\n: x: 1\n", "? a\n: x: 1\n\n  # new\n  k: 5\n"),
        ('{"a": {"x": 1}}\n', '{"a": {"x": 1, "k": 5}}\n'),
        ('{"a": {}}', '{"a": {"k": 5}}'),
        ('{\n  "a": {\n    "k": 4\n  }\n}\n', '{\n  "a": {\n    "k": 5\n  }\n}\n'),
        ("a:\r\n  x: 1\r\nb: 2\r\n", "a:\r\n  x: 1\r\n\r\n  # new\r\n  k: 5\r\nb: 2\r\n"),
    ],
    ids=[
        "empty",
        "flow",
        "keys-alone",
        "colon-last",
        "key-alone",
        "no-value",
        "colon-alone",
        "comment-in-flow",
        "kept-ends",
        "end-mark",
        "no-last-break",
        "explicit-key",
        "json",
        "json-empty",
        "json-pretty",
        "crlf",
    ],
)
def test_every_way_to_write_a_mapping_takes_a_key(text: str, expected: str) -> None:
    found = edited(text, lambda data: data["a"].update(k=5))
    assert found == expected


def test_the_first_place_is_above_all_others() -> None:
    def first(_path: Path, _there: Sequence[str], new: Sequence[str]) -> list[Insertion]:
        return [Insertion(key=key, behind="") for key in new]

    before = {"a": {"x": 1}, "b": {"y": 1}}
    after = {"a": {"x": 1, "k": 5}, "b": {"y": 1, "k": 5}}
    text = "a:   # of a\n  # of x\n  x: 1\nb: {y: 1}\n"
    assert splice(text, before, after, first) == "a:   # of a\n  k: 5\n  # of x\n  x: 1\nb: {k: 5, y: 1}\n"


KEYS = st.sampled_from(["one", "two", "three", "on", "1e3", "a b"])
TEXTS = st.text(max_size=12).filter(lambda text: not hidden_character(text)) | st.sampled_from(["a\nb", "no", "x: y"])
VALUES = st.recursive(
    st.booleans() | st.integers(-99, 99) | TEXTS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=3),
    max_leaves=6,
)
DATA = st.dictionaries(KEYS, st.dictionaries(KEYS, VALUES, min_size=1, max_size=4), min_size=1, max_size=4)
STYLES = st.sampled_from(["block", "flow", "json"])


def written(data: dict[str, Any], draw: st.DrawFn) -> tuple[str, list[str]]:
    """The data in all ways of writing, with a comment above each key and behind some."""
    lines, comments = [], []
    for key, parts in data.items():
        lines += [f"# above {key}", f"{json.dumps(key)}:   # behind {key}"]
        comments += lines[-2:]
        for name, value in parts.items():
            comments.append(f"  # above {key} {name}")
            style = draw(STYLES)
            block = entry(name, value, 2)
            said = inline(value) if style == "flow" else json.dumps(value, ensure_ascii=False)
            flow = [f"  {json.dumps(name)}: {said}  # {style}"]
            lines += [comments[-1], *(block if style == "block" else flow)]
    return "\n".join([*lines, "# end", ""]), [*comments, "# end"]


@given(st.data())
def test_any_data_becomes_any_other_and_the_comments_stay(data: st.DataObject) -> None:
    before = data.draw(DATA)
    text, comments = written(before, data.draw)  # type: ignore[arg-type]  # it draws alike
    assert same(read(text), before)
    after = {key: {**parts, **data.draw(st.dictionaries(KEYS, VALUES, max_size=3))} for key, parts in before.items()}
    after |= {key: parts for key, parts in data.draw(DATA).items() if key not in after}
    found = splice(text, before, after, at_end)
    assert same(read(found), after)
    lines = found.splitlines()
    assert [line for line in lines if line in comments] == comments
    untouched = [k for k in before if same(before[k], after[k])]
    for key in untouched:
        assert found.count(f"# above {key}\n") == 1
    if same(before, after):
        assert found == text


def test_a_block_becomes_another_block() -> None:
    found = edited(DOSSIER, lambda data: data["answers"].update(three=[{"name": "a"}]))
    assert "  three:        # block\n    # inside\n    - name: a\n  four:\n" in found
