"""Takes the strong example's looks again, and the report of the run before, with the commands that a client types."""

import datetime as dt
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack, chdir, contextmanager
from pathlib import Path

import trustme
from tests.support.command_line import typed
from tests.support.dns_server import DnsServer, txt
from tests.support.example_files import EXAMPLES
from tests.support.graph_server.authority import SECRET
from tests.support.graph_server.server import graph_server
from tests.support.strong_tenants import client_tenant
from tests.support.tenants.names import CLIENT_APP
from tests.support.tenants.seed import Seed
from tests.support.tls_server import TlsServer, handshaking

from seccheck.flow.looking.round import OWN_SIDE
from seccheck.probes.known import looks_of
from seccheck.wiring import clock
from seccheck.wiring.graph import SystemClock

LOOKED = dt.datetime(2026, 11, 27, 8, tzinfo=dt.UTC)
"""When the looks were taken."""
BEFORE = dt.datetime(2026, 11, 30, 8, tzinfo=dt.UTC)
"""When the run before was made."""
MADE = ("looks/tenant.json", "looks/network.json", "last-run.json")
"""All that is made, in this order, relative to `examples/client/strong`."""

_PORTALS = ("itsm.boreale.example", "console.boreale.example", "acces.boreale.example")
_CERTIFIED_UNTIL = dt.datetime(2027, 6, 30, 12, tzinfo=dt.UTC)
_ENV = {"SECCHECK_TEST_SECRET": SECRET}
_CONFIG = Path("examples/client/strong.yaml")
_DOSSIER = Path("examples/strong/provider.yaml")


def record(into: Path) -> None:
    """Write all of `MADE` below the folder `into`, the same bytes every time."""
    target = into.resolve()
    with tempfile.TemporaryDirectory() as folder, chdir(folder):
        shutil.copytree(EXAMPLES, "examples", ignore=shutil.ignore_patterns("documents_text", ".*"))
        config = _CONFIG.read_text("utf-8")
        bare = _without(config, "looks: ", "previous: ")
        made = [Path(one) for one in MADE]
        with at(LOOKED):
            _in_tenant(client_tenant(LOOKED), bare, made[0])
            _over_the_network(bare, made[1])
        for one in made[:2]:
            _put(one, _CONFIG.parent / "strong" / one)
        _CONFIG.write_text(_without(config, "previous: "), "utf-8")
        with at(BEFORE):
            _verify(made[2])
        for one in made:
            _put(one, target / one)


@contextmanager
def at(now: dt.datetime) -> Iterator[None]:
    """The machine's clock stands at `now`, and waiting takes no time."""
    waited: list[float] = []
    stopped: dict[str, Callable[..., object]] = {
        "now": lambda _self: now,
        "seconds": lambda _self: sum(waited),
        "sleep": lambda _self, seconds: waited.append(seconds),
    }
    with ExitStack() as stack:
        _swap(stack, clock, "today", now.date)
        for name, method in stopped.items():
            _swap(stack, SystemClock, name, method)
        yield


def _swap(stack: ExitStack, owner: object, name: str, value: object) -> None:
    stack.callback(setattr, owner, name, getattr(owner, name))
    setattr(owner, name, value)


def _in_tenant(seed: Seed, text: str, made: Path) -> None:
    """Look into the tenant with a client file that says, besides what ships, where it listens and how to sign in."""
    with graph_server(seed) as server:
        signing_in = {
            "client": CLIENT_APP,
            "credential": "{secret_env: SECCHECK_TEST_SECRET}",
            "graph_url": server.graph_url,
            "authority": server.authority,
            "ca_bundle": server.ca_file,
        }
        more = "".join(f"  {key}: {value}\n" for key, value in signing_in.items())
        _CONFIG.write_text(text.replace("\nentra:\n", f"\nentra:\n{more}"), "utf-8")
        _look(*looks_of(*OWN_SIDE), "itsm.resets", made=made)


def _over_the_network(text: str, made: Path) -> None:
    """Look at the portals and mail domains of the dossier, which all answer on this machine."""
    authority = trustme.CA()
    authority.cert_pem.write_to_path("portals.pem")
    leaf = authority.issue_cert(*_PORTALS, not_after=_CERTIFIED_UNTIL)
    zone = {
        **{(host, "A"): ["127.0.0.1"] for host in _PORTALS},
        ("boreale.example", "TXT"): txt("v=spf1 include:_spf.boreale.example -all"),
        ("_dmarc.boreale.example", "TXT"): txt("v=DMARC1; p=reject; rua=mailto:dmarc@boreale.example"),
    }
    with DnsServer(zone) as names, TlsServer(handshaking(leaf)) as portal:
        network = f"\nnetwork:\n  allow: [tls, mail]\n  hosts: [{', '.join(_PORTALS)}, 127.0.0.1]\n"
        network += f"  resolver: {names.at}\n  ca_bundle: {Path('portals.pem').resolve()}\n"
        dossier, port = _DOSSIER.read_text("utf-8"), f":{portal.port}"
        _CONFIG.write_text(_moved(text, port) + network, "utf-8")
        _DOSSIER.write_text(_moved(dossier, port), "utf-8")
        _look("tls.endpoints", "mail.domains", made=made)
        _DOSSIER.write_text(dossier, "utf-8")
        made.write_text(made.read_text("utf-8").replace(port, ":443"), "utf-8")


def _moved(text: str, port: str) -> str:
    """With the portals at a port of this machine; its 443 may be taken, or not be ours to listen on."""
    for host in _PORTALS:
        text = text.replace(f"https://{host}", f"https://{host}{port}")
    return text


def _look(*looks: str, made: Path) -> None:
    made.parent.mkdir(exist_ok=True)
    found = typed("look", *looks, "--provider", _DOSSIER.parent, "--config", _CONFIG, "--record", made, env=_ENV)
    if not made.is_file():
        raise RuntimeError(found.stderr)


def _verify(made: Path) -> None:
    judged = ("--gate", "go-live", "--profile", "full", "--as-of", BEFORE.date())
    found = typed("verify", _DOSSIER.parent, "--config", _CONFIG, *judged, "-o", made)
    if not made.is_file():
        raise RuntimeError(found.stderr)


def _without(config: str, *starts: str) -> str:
    """A client file that does not name yet what is only being made."""
    return "".join(line for line in config.splitlines(keepends=True) if not line.startswith(starts))


def _put(made: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(made.read_bytes())
