"""Asks for many objects twenty at a time, where Graph allows it; each is answered or refused by itself."""

import functools
from collections.abc import Callable, Iterator, Mapping
from urllib.parse import quote

from seccheck.graph.answer import Answer
from seccheck.graph.client import EVENTUAL, SAFE, Client, counts
from seccheck.graph.errand import errand
from seccheck.graph.graph import AMBIGUOUS, SHAPE, SIGN_IN, THROTTLED, Item, UnseenError
from seccheck.graph.pace import lane_of
from seccheck.graph.pages import whole
from seccheck.graph.retry import Patience, is_worth_another
from seccheck.model.policy import Json

_BATCH = "/v1.0/$batch"
_ROOT = "/v1.0"
_AT_ONCE = 20
_BATCHES_AT_ONCE = 4

Found = Mapping[str, Item | UnseenError]


class Batches:
    """Safe to use from several threads."""

    def __init__(self, client: Client, patience: Patience) -> None:
        self._client = client
        self._patience = patience

    def one(self, path: str) -> Item:
        """The object at `path`, asked for by itself; of a list, all of it.

        Raises:
            UnseenError: not answered in full.
        """
        fetch = functools.partial(self._client.get, path=path)
        return whole(fetch(self._client.url(path)), fetch, path=path)

    def each(self, paths: tuple[str, ...]) -> Found:
        """The objects at `paths`; a failure stands beside its path."""
        wanted = tuple(dict.fromkeys(paths))
        # Twenty in one still count as twenty where the rate is limited, so those wait for their turn one by one.
        together = tuple(path for path in wanted if path.startswith(f"{_ROOT}/") and lane_of(path) is None)
        if len(together) == 1:
            together = ()
        alone = tuple(path for path in wanted if path not in set(together))
        jobs = [functools.partial(self._batch, chunk) for chunk in _chunks(together)]
        found = _all_at_once([*jobs, *(functools.partial(self._alone, path) for path in alone)])
        return {path: found[path] for path in wanted}

    def _alone(self, path: str) -> Found:
        try:
            return {path: self.one(path)}
        except UnseenError as error:
            return {path: error}

    def _batch(self, chunk: tuple[str, ...]) -> Found:
        found: dict[str, Item | UnseenError] = {}
        tried = 0
        while chunk:
            tried += 1
            try:
                answers = _answers(self._client.post(_BATCH, _payload(chunk)), chunk)
                busy = {path: a for path, a in answers.items() if is_worth_another(a.status, tried)}
                for path in chunk:
                    if path not in busy:
                        found[path] = self._result(answers.get(path), path)
                if busy:
                    asked = max(map(self._patience.asked, busy.values()))
                    self._patience.pause(tried, _BATCH, asked=asked, reason=THROTTLED)
            except UnseenError as error:
                refused = {path: UnseenError(error.reason, error.detail, path=path) for path in chunk}
                return refused | found
            chunk = tuple(path for path in chunk if path in busy)
        return found

    def _result(self, answer: Answer | None, path: str) -> Item | UnseenError:
        if answer is None:
            return UnseenError(SHAPE, "left out of a batch", path=path)
        refused = self._client.why(answer, path)
        if refused and refused.reason in (AMBIGUOUS, SIGN_IN):
            # Asked by itself it may be answered: with a new token, or because the alarm was a false one.
            return self._alone(path)[path]
        if refused:
            return refused
        if not isinstance(answer.body, Mapping):
            return UnseenError(SHAPE, "no object", path=path)
        try:
            return whole(answer.body, functools.partial(self._client.get, path=path), path=path)
        except UnseenError as error:
            return error


def _chunks(paths: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    return (paths[start : start + _AT_ONCE] for start in range(0, len(paths), _AT_ONCE))


def _all_at_once(jobs: list[Callable[[], Found]]) -> Found:
    """What all `jobs` find, a few at a time."""
    found: dict[str, Item | UnseenError] = {}
    lanes = [errand(functools.partial(_one_after_another, jobs[n::_BATCHES_AT_ONCE])) for n in range(_BATCHES_AT_ONCE)]
    for lane in lanes[: len(jobs)]:
        found |= lane.result()
    return found


def _one_after_another(jobs: list[Callable[[], Found]]) -> Found:
    found: dict[str, Item | UnseenError] = {}
    for job in jobs:
        found |= job()
    return found


def _payload(chunk: tuple[str, ...]) -> Json:
    return {
        "requests": [
            {"id": str(n), "method": "GET", "url": quote(path.removeprefix(_ROOT), safe=SAFE)}
            | ({"headers": EVENTUAL} if counts(path) else {})
            for n, path in enumerate(chunk)
        ]
    }


def _answers(body: Item, chunk: tuple[str, ...]) -> dict[str, Answer]:
    """What the batch answered, by path; without what makes no sense."""
    responses = body.get("responses")
    if not isinstance(responses, list):
        raise UnseenError(SHAPE, "no responses", path=_BATCH)
    paths = {str(n): path for n, path in enumerate(chunk)}
    found = {}
    for response in responses:
        path = paths.get(str(response.get("id"))) if isinstance(response, Mapping) else None
        if path and type(response.get("status")) is int:
            found[path] = Answer(
                status=response["status"], headers=_headers(response.get("headers")), body=response.get("body")
            )
    return found


def _headers(given: Json) -> dict[str, str]:
    return {str(k).lower(): v for k, v in given.items() if isinstance(v, str)} if isinstance(given, Mapping) else {}
