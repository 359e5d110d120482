"""Decides where new keys of a dossier or client file go: sections in their order, answers beside their policy's."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from seccheck.model.policy import Catalog
from seccheck.model.record import record
from seccheck.questionnaire.blank.comment import comment
from seccheck.questionnaire.merge.insertion import Insertion, Path
from seccheck.words.speaking import pick

SECTIONS = ("schema", "provider", "client", "engagement", "declared", "answers", "documents")
"""In the order of a new file."""


@record
class Places:
    """The places of keys by the catalogue."""

    catalog: Catalog
    lang: str
    """Of the headings over the answers to a policy."""

    def __call__(self, path: Path, there: Sequence[str], new: Sequence[str]) -> Iterable[Insertion]:
        """An insertion for each of `new`."""
        if not path:
            return self._sections(there, new)
        if path == ("answers",):
            return self._answers(there, new)
        return [Insertion(key=key, behind=there[-1] if there else "") for key in new]

    def heading(self, claim: str) -> list[str]:
        """What stands over the answers to the policy of `claim`."""
        pack = self.catalog.claims[claim].pack
        titles = {policy.id: policy.title for policy in self.catalog.policies}
        return comment(f"---- {pick(self.lang, titles.get(pack, {'en': pack}))}")

    def _sections(self, there: Sequence[str], new: Sequence[str]) -> Iterator[Insertion]:
        for key in new:
            before = SECTIONS[: SECTIONS.index(key)]
            yield Insertion(key=key, behind=next(k for k in reversed(before) if k in there), heading=("",))

    def _answers(self, there: Sequence[str], new: Sequence[str]) -> Iterator[Insertion]:
        claims = self.catalog.claims
        rank = {claim: position for position, claim in enumerate(claims)}
        known = [claim for claim in there if claim in rank]
        begun = {claims[claim].pack for claim in known}
        yield from (Insertion(key=key, behind=there[-1] if there else "") for key in new if key not in rank)
        for claim in sorted((key for key in new if key in rank), key=rank.__getitem__):
            pack = claims[claim].pack
            fellows = [other for other in known if claims[other].pack == pack]
            if fellows:
                yield Insertion(key=claim, behind=_nearest(fellows, rank, rank[claim]))
                continue
            heading = () if pack in begun else ("", *self.heading(claim))
            begun.add(pack)
            yield Insertion(key=claim, behind=self._end_before(there, known, rank, rank[claim]), heading=heading)

    def _end_before(self, there: Sequence[str], known: Sequence[str], rank: Mapping[str, int], own: int) -> str:
        """The last key in the file of the policy that comes before in the catalogue."""
        before = [claim for claim in known if rank[claim] < own]
        if not before:
            return "" if known or not there else there[-1]
        pack = self.catalog.claims[max(before, key=rank.__getitem__)].pack
        return [claim for claim in known if self.catalog.claims[claim].pack == pack][-1]


def _nearest(fellows: Sequence[str], rank: Mapping[str, int], own: int) -> str:
    """The last one that is asked before, else the first one that is asked after."""
    before = [claim for claim in fellows if rank[claim] < own]
    return max(before, key=rank.__getitem__) if before else min(fellows, key=rank.__getitem__)
