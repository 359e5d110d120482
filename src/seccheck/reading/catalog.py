"""Loads all policies as one vocabulary, compiled once for each content."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from seccheck import __version__
from seccheck.errors import input_fault
from seccheck.model.policy import Catalog, Json
from seccheck.reading import policy_cache
from seccheck.reading.policy import engagement_claims, kinds_of, policy_of, reference_data_of
from seccheck.reading.policy_files import digest_of, gather
from seccheck.reading.policy_sources import PolicySources, policy_sources
from seccheck.reading.schemas import schema_of
from seccheck.reading.shipped import policies_folder

_FORMAT = "1"
"""Changes when the compiled form does."""


def load_catalog(own: Sequence[Path] = (), *, shipped: Path | None = None, examples: bool = True) -> Catalog:
    """All policies: the shipped ones and the client's own, which may replace a shipped one of the same id.

    Args:
        own: files and folders of own policies.
        shipped: the folder of shipped policies, unless it is the one that came with the tool.
        examples: whether requirements bring their examples, which judging does not need and which are half of the work.

    Raises:
        InputFaultError: every fault of every file, or no requirement at all.
    """
    return catalog_of(policy_sources(own, shipped=shipped), examples=examples)


def catalog_of(sources: PolicySources, *, examples: bool = True, recall: bool = True, keep: bool = True) -> Catalog:
    """All policies of `sources`; nothing else is read.

    Args:
        sources: files and schemas.
        examples: whether requirements bring their examples.
        recall: whether what was kept of the very same bytes may stand for them.
        keep: whether to keep what is compiled.

    Raises:
        InputFaultError: every fault of every file, or no requirement at all.
    """
    digest = sources.digest
    checked_by = ((role, sources.schemas[role]) for role in ("policy", "kinds", "data"))
    key = digest_of([(digest, b""), (__version__, _FORMAT.encode()), *checked_by])
    parts = policy_cache.recall(key, parts=2 if examples else 1) if recall else None
    if parts is None:
        from seccheck.reading.policy_compile import compile_policies  # noqa: PLC0415 - a kept one needs no YAML

        plain = compile_policies(sources.files, sources.schemas)
        parts = [plain, _without_examples(plain)]
        if keep:
            policy_cache.keep(key, *parts)
    return _catalog(parts[0], parts[1] if examples else {}, digest)


def sound_catalog(own: Sequence[Path] = (), *, shipped: Path | None = None) -> Catalog:
    """What is sound of the policies in which `load_catalog` found faults, so that the rest can be looked at as well.

    Args:
        own: files and folders of own policies.
        shipped: the folder of shipped policies, unless it is the one that came with the tool.

    Raises:
        InputFaultError: a file is missing, or no requirement is sound.
    """
    from seccheck.reading.salvage import salvage  # noqa: PLC0415 - only policies with faults need it

    files = gather(shipped or policies_folder(), own)
    plain = salvage(files, schema_of("client")["properties"]["engagement"]["properties"])
    return _catalog(plain, _without_examples(plain), digest_of((file.name, file.data) for file in files))


def _without_examples(plain: Json) -> dict[str, Json]:
    """Take the examples of all requirements out of `plain`, by requirement."""
    requirements = [requirement for policy in plain["policies"] for requirement in policy["requirements"]]
    return {requirement["id"]: requirement.pop("examples", []) for requirement in requirements}


def _catalog(plain: Json, examples: Mapping[str, Json], digest: str) -> Catalog:
    policies = tuple(policy_of(data, examples) for data in plain["policies"])
    own_claims = (claim for policy in policies for claim in policy.claims)
    data = [reference_data_of(lists) for lists in plain["data"]]
    catalog = Catalog(
        policies=policies,
        kinds={id_: kind for kinds in plain["kinds"] for id_, kind in kinds_of(kinds).items()},
        data={lists.id: lists for lists in data},
        claims={claim.id: claim for claim in (*own_claims, *engagement_claims(plain["engagement"]))},
        requirements={requirement.id: requirement for policy in policies for requirement in policy.requirements},
        digest=digest,
    )
    if not catalog.requirements:
        raise input_fault("the policies hold no requirement", hint="Name a folder with policies in `policies:`.")
    return catalog
