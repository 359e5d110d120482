"""Small foreign libraries, made up for the tests."""

import json
from pathlib import Path

from hypothesis import strategies as st

from seccheck.model.policy import Json

DESK = """\
urn: urn:example:library:desk
locale: en
ref_id: DESK
name: Service desk basics
copyright: Example Publisher
objects:
  threats: []
  framework:
    ref_id: DESK
    name: Service desk basics
    translations: {fr: {name: Bases du centre de services}}
    requirement_nodes:
      - {urn: "urn:x:1", assessable: false, depth: 1, ref_id: "1", name: People}
      - urn: urn:x:1.1
        assessable: true
        ref_id: "1.1"
        name: Callers are known
        description: "Agents identify each caller\\nbefore they act."
        translations: {fr: {name: Appelants connus, description: Les agents identifient chaque appelant.}}
      - urn: urn:x:1.2
        assessable: true
        ref_id: "1.2"
        description: Logs are kept.
        questions:
          urn:x:1.2:q:1:
            type: unique_choice
            text: Are logs kept?
            choices: [{value: "Yes"}, {value: "No"}, {value: N/A}]
          urn:x:1.2:q:2:
            type: unique_choice
            text: For how long?
            translations: {fr: {text: Combien de temps ?}}
            choices:
              - {value: A year, compute_result: "true", translations: {fr: {value: Un an}}}
              - {value: A month, compute_result: "false"}
          urn:x:1.2:q:3: {type: text, text: How?}
      - urn: urn:x:1.3
        assessable: true
        name: A policy
        question: {question_type: text, question_choices: null, questions: [{text: What is your policy?}]}
      - {assessable: true}
"""

CATALOG: Json = {
    "catalog": {
        "metadata": {"title": "Sample", "oscal-version": "1.1.2", "language": "en-GB"},
        "groups": [
            {
                "id": "ac",
                "params": [{"id": "who", "values": ["the owner"]}],
                "controls": [
                    {
                        "id": "ac-1",
                        "title": "Access rules",
                        "props": [{"name": "label", "value": "AC-1"}],
                        "params": [
                            {"id": "period", "label": "a period"},
                            {"id": "how", "select": {"choice": ["weekly", "every {{ insert: param, period }}"]}},
                            {"id": "round", "label": "{{ insert: param, round }}"},
                        ],
                        "parts": [
                            {
                                "name": "statement",
                                "prose": "Rules are reviewed {{ insert: param, how }}:",
                                "parts": [
                                    {
                                        "name": "item",
                                        "props": [{"name": "label", "value": "a."}],
                                        "prose": "by {{ insert: param, who }}",
                                    },
                                    {"name": "item", "prose": "{{ insert: param, round }} {{ insert: param, lost }}"},
                                ],
                            },
                            {"name": "guidance", "prose": "Not this."},
                        ],
                        "controls": [
                            {"id": "ac-1.1", "title": "Automation"},
                            {"id": "ac-1.2", "title": "Gone", "props": [{"name": "status", "value": "Withdrawn"}]},
                        ],
                    },
                    {"id": "ac-9"},
                ],
            }
        ],
    }
}

_WORDS = st.text(alphabet=st.sampled_from("aé 1.-:'\"#{}[]|&*!%@\n\t«»\u00a0€字"), max_size=12) | st.sampled_from(
    ["Yes", "No", "N/A", "1.1"]
)
_ANYTHING = st.none() | st.booleans() | st.integers() | _WORDS
_CHOICES = st.lists(
    _WORDS
    | st.fixed_dictionaries({"value": _WORDS}, optional={"compute_result": st.sampled_from(["true", "false", True])}),
    max_size=4,
)
_TYPES = st.sampled_from(["unique_choice", "multiple_choice", "text", "date"])
_QUESTION = st.fixed_dictionaries({"type": _TYPES, "text": _WORDS, "choices": _CHOICES}) | _ANYTHING
_OLD = st.fixed_dictionaries(
    {
        "question_type": _TYPES,
        "question_choices": _CHOICES,
        "questions": st.lists(st.fixed_dictionaries({"text": _WORDS}), max_size=2),
    }
)
_FRENCH = st.fixed_dictionaries({"fr": st.fixed_dictionaries({"name": _WORDS, "description": _WORDS})})
_NODE = st.fixed_dictionaries(
    {"assessable": st.sampled_from([True])},
    optional={
        "ref_id": _WORDS,
        "name": _WORDS,
        "description": _ANYTHING,
        "translations": _FRENCH | _ANYTHING,
        "questions": st.dictionaries(_WORDS, _QUESTION, max_size=3) | _ANYTHING,
        "question": _OLD | _ANYTHING,
    },
)


def ciso_libraries() -> st.SearchStrategy[Json]:
    """CISO Assistant libraries with one requirement that can be brought in, and any others."""
    sure = {"assessable": True, "name": "Sure"}
    return st.builds(
        lambda nodes, locale, name: {
            "locale": locale,
            "objects": {"framework": {"name": name, "requirement_nodes": [sure, *nodes]}},
        },
        st.lists(_NODE | _ANYTHING, max_size=4),
        st.sampled_from(["en", "fr", "de", 3]),
        _WORDS,
    )


def oscal_catalogs() -> st.SearchStrategy[Json]:
    """OSCAL catalogs with one control that can be brought in, and any others."""
    part = st.fixed_dictionaries({"name": st.just("statement"), "prose": _ANYTHING}, optional={"parts": _ANYTHING})
    control = st.fixed_dictionaries({"id": _WORDS}, optional={"title": _ANYTHING, "parts": st.lists(part, max_size=2)})
    return st.builds(
        lambda controls: {
            "catalog": {"metadata": {"oscal-version": "1.1.3"}, "controls": [{"title": "Sure"}, *controls]}
        },
        st.lists(control | _ANYTHING, max_size=4),
    )


def write(folder: Path, name: str, content: Json) -> Path:
    """`content` in a file of `folder`: text as it is, anything else as JSON."""
    path = folder / name
    path.write_text(content if isinstance(content, str) else json.dumps(content))
    return path
