"""A tenant online: asked when it is looked at, and not before."""

import datetime as dt
import functools
import os
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from seccheck.errors import input_fault
from seccheck.graph.access_token import write_permissions
from seccheck.graph.batch import Batches
from seccheck.graph.client import Client, Ways
from seccheck.graph.clock import Clock, Deadline
from seccheck.graph.clouds import ends_of
from seccheck.graph.credentials.chosen import Means, credential_of
from seccheck.graph.credentials.federated import asks_at
from seccheck.graph.credentials.token_http import TokenHttp
from seccheck.graph.graph import Item, UnseenError
from seccheck.graph.pace import Pace, lane_of
from seccheck.graph.pages import items_of
from seccheck.graph.retry import Patience
from seccheck.graph.sentences import say
from seccheck.graph.session import session_to
from seccheck.graph.sign_in import SignIn
from seccheck.model.entra import Entra

_TOLD_EVERY = 10_000
"""Items after which a long list is worth a word."""


class OnlineGraph:
    """See `seccheck.graph.graph.Graph`; one for each tenant and run."""

    kind = "observed"

    def __init__(self, ways: Ways, *, tenant: str, taken_at: dt.datetime, say_read: Callable[[str, int], None]) -> None:
        """Make one: use `open_graph`."""
        self.tenant = tenant
        self.taken_at = taken_at
        self._client = Client(ways)
        self._batches = Batches(self._client, ways.patience)
        self._sign_in = ways.sign_in
        self._say_read = say_read

    def one(self, path: str) -> Item:
        """See `Graph.one`; of a list, all of it."""
        return self._batches.one(path)

    def all(self, path: str) -> Iterator[Item]:
        """See `Graph.all`."""
        fetch = functools.partial(self._client.get, path=path)
        pages = items_of(self._client.url(path), fetch, path=path, ahead=lane_of(path) is None)
        for count, item in enumerate(pages, 1):
            yield item
            if count % _TOLD_EVERY == 0:
                self._say_read(path, count)

    def each(self, paths: tuple[str, ...]) -> Mapping[str, Item | UnseenError]:
        """See `Graph.each`."""
        return self._batches.each(paths)

    def granted(self) -> frozenset[str]:
        """The permissions in the token, signing in if that has not been done; empty where it does not say.

        Raises:
            UnseenError: not signed in.
        """
        return self._sign_in.token().permissions

    @property
    def writes(self) -> tuple[str, ...]:
        """Of the permissions in the token those that allow more than reading, which we never need.

        Raises:
            UnseenError: not signed in.
        """
        return write_permissions(self.granted())


def open_graph(
    settings: Entra,
    *,
    folder: Path,
    clock: Clock,
    budget_seconds: float,
    tell: Callable[[str], None],
    lang: str = "en",
    environ: Mapping[str, str] = os.environ,
) -> OnlineGraph:
    """The tenant of `settings`; nobody is asked anything before the first look.

    Args:
        settings: of the client file.
        folder: where it lies; its paths are relative to it.
        clock: the time of everything.
        budget_seconds: for all that is ever asked of what is returned; then every request is a gap.
        tell: gets sentences about the progress, and the code to sign in with.
        lang: of these sentences.
        environ: where secrets are that the client file names.

    Raises:
        SeccheckError: the client file names no such cloud, or a credential that is not there.
    """
    ends = ends_of(settings)
    deadline = Deadline(clock, budget_seconds)
    patience = Patience(clock, deadline, tell=tell, lang=lang)
    bundle = _bundle(settings, folder)
    to = functools.partial(TokenHttp, deadline=deadline, patience=patience)
    means = Means(
        ends=ends,
        sign_in=to(session_to(ends.authority, ca_bundle=bundle), only=ends.signs_in),
        broker=to(session_to(asks_at(settings.credential.get("federated"), environ), ca_bundle=bundle), only=None),
        clock=clock,
        deadline=deadline,
        tell=tell,
        lang=lang,
    )
    credential = credential_of(settings, folder, means, environ)
    ways = Ways(
        ends=ends,
        session=session_to(ends.graph, ca_bundle=bundle),
        sign_in=SignIn(credential, tenant=settings.tenant, clock=clock),
        patience=patience,
        pace=Pace(clock, deadline),
        deadline=deadline,
    )

    def say_read(path: str, count: int) -> None:
        tell(say(lang, "read", what=path.partition("?")[0].rpartition("/")[2], count=count))

    return OnlineGraph(ways, tenant=settings.tenant, taken_at=clock.now(), say_read=say_read)


def _bundle(settings: Entra, folder: Path) -> str:
    if not settings.ca_bundle:
        return ""
    path = folder / settings.ca_bundle
    if not path.is_file():
        raise input_fault("entra.ca_bundle is not there", file=str(path), hint="It is relative to the client file.")
    return str(path)
