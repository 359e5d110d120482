"""The questions behind a requirement: what is asked, of whom, and what the answer must be."""

from collections.abc import Iterable, Iterator

from seccheck.judging.derived import split
from seccheck.judging.engagement import PREFIX
from seccheck.judging.standin import targets
from seccheck.model.policy import Atom, Catalog, Claim, Expectation, Requirement
from seccheck.model.scale import AnsweredBy
from seccheck.reports.explained.labels import apart, spoken
from seccheck.reports.reference.condition_words import Subject, condition_words
from seccheck.words.speaking import pick, say

_ENDS = (".", "?", "!")


class Questions:
    """Words the conditions of one requirement; a question is put once, later mentions name its claim only."""

    def __init__(self, lang: str, catalog: Catalog, *, hints: bool = False) -> None:
        """`hints` adds to each question what its policy says to help answer it."""
        self._lang, self._catalog, self._hints = lang, catalog, hints
        self._put: set[str] = set()

    def conditions(self, expectation: Expectation) -> Iterator[str]:
        """A line for each condition; where one of several cases is enough, the questions first and then the cases."""
        atoms = [atom for branch in expectation for atom in branch]
        if len(expectation) > 1:
            yield from self._asked(split(atom.claim)[0] for atom in atoms)
            for number, branch in enumerate(expectation):
                text = apart(self._lang, (self._again(atom) for atom in branch))
                yield spoken(self._lang, "case.more" if number else "case", text=text)
        else:
            for atom in atoms:
                yield from self._condition(atom)
        yield from self._compared(target for atom in atoms for target in targets(atom.schema))

    def expected(self, requirement: Requirement) -> Iterator[str]:
        """What is expected at every gate, and what is expected as well from a later gate on."""
        yield from self.conditions(requirement.expect)
        first = min(requirement.demand)
        for gate, more in sorted(requirement.expect_from.items()):
            if gate > first:
                yield spoken(self._lang, "from", gate=say(self._lang, f"gate.{gate.word}"))
            yield from self.conditions(more)
        yield from self._compared(pair.declared for pair in requirement.agree)

    def _condition(self, atom: Atom) -> Iterator[str]:
        claim = self._catalog.claims[split(atom.claim)[0]]
        if claim.id in self._put:
            yield self._again(atom)
            return
        yield self._question("atom", claim, words=self._words(atom))
        yield from self._hint(claim)

    def _asked(self, claims: Iterable[str]) -> Iterator[str]:
        for id_ in claims:
            if id_ not in self._put:
                claim = self._catalog.claims[id_]
                yield self._question("asked", claim)
                yield from self._hint(claim)

    def _compared(self, names: Iterable[str]) -> Iterator[str]:
        """Questions whose answer only serves to compare another one with."""
        claims = dict.fromkeys(split(name)[0] for name in names)
        for text in self._asked(claims):
            yield spoken(self._lang, "compared", text=text)

    def _question(self, key: str, claim: Claim, **values: str) -> str:
        self._put.add(claim.id)
        ask = pick(self._lang, claim.ask)
        if key == "atom" and not ask.endswith(_ENDS):
            ask += "."
        return spoken(self._lang, key, ask=ask, who=self._who(claim), claim=claim.id, **values)

    def _who(self, claim: Claim) -> str:
        return spoken(self._lang, f"who.{'engagement' if claim.id.startswith(PREFIX) else claim.answered_by.word}")

    def _hint(self, claim: Claim) -> Iterator[str]:
        if self._hints and claim.hint and claim.answered_by is not AnsweredBy.LOOK:
            yield spoken(self._lang, "hint", hint=pick(self._lang, claim.hint))

    def _again(self, atom: Atom) -> str:
        return spoken(self._lang, "again", claim=split(atom.claim)[0], words=self._words(atom))

    def _words(self, atom: Atom) -> str:
        base, derived = split(atom.claim)
        claim = self._catalog.claims[base]
        about = Subject(unit=claim.unit, derived=derived, document=claim.is_document)
        return condition_words(self._lang, atom.schema, about) or spoken(self._lang, "see_policy")
