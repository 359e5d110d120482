"""Takes a time-stamping authority's answer into a bundle, as received, once it is seen to be about its signature."""

from seccheck.bundles.ber import BerError
from seccheck.bundles.tsa_check import read_time
from seccheck.bundles.tsa_query import read_query
from seccheck.bundles.tsa_response import read_response
from seccheck.errors import InputFaultError, input_fault
from seccheck.model.time_answer import BAD_TOKEN

_SAYINGS = {
    "format": "this is no time-stamp response",
    "refused": "the authority gave no time stamp",
    "another": "the time stamp is about another file, not about this bundle's signature",
    "manifest": "the time stamp is about the manifest, not about its signature",
}
_HINT = "Send the query that bundle stamp --query writes, and attach the answer to that very one."


def attachable(response: bytes, signature: bytes, *, manifest: bytes, query: bytes | None, name: str) -> bytes:
    """The response, which may lie beside the signature as ``signatures/assessor.sig.tsr``.

    Whether its authority is to be trusted is for each reader to say, and is not asked here.

    Args:
        response: as received.
        signature: the bytes of ``signatures/assessor.sig``.
        manifest: the bytes that it signs.
        query: what was sent; None where it was not kept: then nobody knows whether this answers it.
        name: where the response comes from, a file or an address, for messages.

    Raises:
        InputFaultError: it is no answer, or to something else.
    """
    found = read_time(response, signature, tsa_ca=None, manifest=manifest) if response else None
    reason = "format" if found is None else found.reason if found.level == BAD_TOKEN else ""
    if reason:
        raise _unfit(_SAYINGS[reason], name, found.detail if found else "")
    if query is not None and read_response(response).nonce != _nonce(query, name):
        raise _unfit("the time stamp answers another query", name)
    return response


def _nonce(query: bytes, name: str) -> int:
    try:
        return read_query(query).nonce
    except BerError as error:
        raise _unfit("the query that was kept is none of ours", name) from error


def _unfit(message: str, name: str, detail: str = "") -> InputFaultError:
    return input_fault(f"{message}: {detail}" if detail else message, file=name, hint=_HINT)
