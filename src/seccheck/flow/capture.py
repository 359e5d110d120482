"""Takes a capture for a provider: says what it would do, then does it."""

from collections.abc import Callable, Sequence
from pathlib import Path

from seccheck.bundles.capture_seal import NAMESPACE
from seccheck.errors import Fault, Place, UsageFaultError, input_fault
from seccheck.flow.capturing.take import Granting, Means, Taken, take_capture
from seccheck.flow.capturing.wish import Wish
from seccheck.flow.entra_setup import registration_for
from seccheck.model.policy import Text
from seccheck.model.record import record
from seccheck.probes.known import probe_of
from seccheck.reading.catalog import load_catalog
from seccheck.reports.capturing.consent_text import Proposal

_SUFFIX = ".zip"


@record
class Order:
    """A capture to take, and where everything lies."""

    wish: Wish
    out: Path
    key: Path
    """Of the pseudonyms."""
    people: Path | None = None
    """For the provider alone: who is behind each pseudonym; None where nobody asks for it."""
    sign_key: Path | None = None

    def check(self) -> None:
        """Refuse what cannot be, before anybody is asked anything.

        Raises:
            UsageFaultError: the nonce or an id is none; a file is there already, or is to be two things.
            InputFaultError: there is no such key to sign with.
        """
        self.wish.check()
        if self.out.suffix.lower() != _SUFFIX:
            raise _usage(self.out, "is no name for a capture", "Let it end in .zip.")
        for path in (self.out, *([self.people] if self.people else [])):
            if path.exists() or path.is_symlink():
                raise _usage(path, "is there already, and is left as it is", "Name another file.")
            if not path.absolute().parent.is_dir():
                raise _usage(path, "its folder is not there", "Make the folder, or name another file.")
        if len({path.resolve() for path in self._files}) < len(self._files):
            raise _usage(self.out, "is named for two things", "Name different files.")
        if self.sign_key is not None and not self.sign_key.is_file():
            raise input_fault("there is no such key", file=str(self.sign_key))

    @property
    def steps(self) -> int:
        """How often `capture` steps on."""
        return len(self.wish.ways) * len(self.wish.looks)

    @property
    def _files(self) -> tuple[Path, ...]:
        return (self.out, self.key, *([self.people] if self.people else []))


def proposal_of(order: Order) -> Proposal:
    """What the capture would do, for the consent of who takes it."""
    looks = order.wish.looks
    return Proposal(
        tenant=order.wish.settings.tenant,
        nonce=order.wish.nonce,
        permissions={need.name: _once(need.why) for need in registration_for(looks).permissions},
        looks={look: probe_of(look).ABOUT.title for look in looks},
        key=str(order.key),
        is_key_new=not order.key.exists(),
        sign_key=str(order.sign_key or ""),
    )


def capture(order: Order, graph: Granting, key: bytes, *, version: str, step: Callable[[], None]) -> Taken:
    """Take it; nothing is written.

    Args:
        order: checked.
        graph: the tenant.
        key: of the pseudonyms.
        version: of this program.
        step: called `Order.steps` times.

    Raises:
        UnseenError: signing in was refused.
        SeccheckError: an emergency account or the key to sign with cannot be used, or a name could slip out.
    """
    means = Means(
        key=key, catalog=load_catalog(examples=False), version=version, sign=_signer(order.sign_key), step=step
    )
    return take_capture(order.wish, graph, means)


def _once(reasons: Sequence[Text]) -> tuple[Text, ...]:
    return tuple({why["en"]: why for why in reasons}.values())


def _signer(key: Path | None) -> Callable[[bytes], bytes] | None:
    if key is None:
        return None

    def sign(sealed: bytes) -> bytes:
        from seccheck.bundles.signing import make_signature  # noqa: PLC0415 - most captures are not signed

        return make_signature(sealed, NAMESPACE, key)

    return sign


def _usage(path: Path, message: str, hint: str) -> UsageFaultError:
    return UsageFaultError(Fault(message=message, place=Place(file=str(path)), hint=hint))
