from pathlib import Path

import pytest
from tests.support import small
from tests.support.small import faults_of, told, write

from seccheck.model.client import ClientFile
from seccheck.model.entra import Approved, BreakGlass, Entra, People
from seccheck.reading.client_file import open_client_file, read_client_file

A, B = "AAAAAAAA-1111-4111-8111-111111111111", "bbbbbbbb-2222-4222-8222-222222222222"
HEAD = "schema: seccheck-client/1\nclient: Example\nentra:\n"

FULL = f"""\
  provider: Atlas
  tenant: {A}
  client: {B}
  cloud: bleu
  graph_url: http://localhost:8080
  authority: https://localhost:8443
  ca_bundle: ca.pem
  credential: {{certificate: app.pfx, password_env: PFX_PASSWORD}}
  people:
    home_tenants: [{A}]
    domains: [Atlas.example]
    groups: [{B}]
    accounts: [n1@atlas.example]
    roster: team/roster.csv
  break_glass: {{users: [bg1@client.example], groups: [{A}]}}
  approved:
    roles: [Helpdesk Administrator]
    countries: [MA, FR]
    addresses: [203.0.113.0/24, "2001:db8::/48"]
    exclusions: [{A}]
    apps: [{B}]
    tenants: [{A}]
"""


def read(folder: Path, part: str) -> ClientFile:
    return read_client_file(open_client_file(write(folder, "seccheck.yaml", HEAD + part)), small.catalog())


def said(folder: Path, part: str) -> list[str]:
    return told(faults_of(lambda: read(folder, part)))


def test_everything_is_read_as_written_ids_in_small_letters(tmp_path: Path) -> None:
    assert read(tmp_path, FULL).entra == Entra(
        provider="Atlas",
        tenant=A.lower(),
        client=B,
        cloud="bleu",
        graph_url="http://localhost:8080",
        authority="https://localhost:8443",
        ca_bundle="ca.pem",
        credential={"certificate": "app.pfx", "password_env": "PFX_PASSWORD"},
        people=People(
            home_tenants=(A.lower(),),
            domains=("atlas.example",),
            groups=(B,),
            accounts=("n1@atlas.example",),
            roster="team/roster.csv",
        ),
        break_glass=BreakGlass(users=("bg1@client.example",), groups=(A.lower(),)),
        approved=Approved(
            roles=("Helpdesk Administrator",),
            countries=("MA", "FR"),
            addresses=("203.0.113.0/24", "2001:db8::/48"),
            exclusions=(A.lower(),),
            apps=(B,),
            tenants=(A.lower(),),
        ),
    )


def test_what_is_left_out_is_not_declared_and_everybody_is_meant(tmp_path: Path) -> None:
    entra = read(tmp_path, f"  tenant: {B}\n  approved: {{roles: []}}\n").entra
    assert entra == Entra(tenant=B, people=People(all=True), approved=Approved(roles=()))
    assert entra.approved.countries is None


def test_without_the_part_there_is_nothing_to_look_into(tmp_path: Path) -> None:
    path = write(tmp_path, "seccheck.yaml", "schema: seccheck-client/1\nclient: Example\n")
    assert read_client_file(open_client_file(path), small.catalog()).entra is None


@pytest.mark.parametrize(
    "credential",
    [
        "{certificate: app.pem}",
        "{secret_env: SECRET}",
        "{secret_file: /run/secrets/app}",
        "{federated: github}",
        "{device_code: true}",
        "{managed_identity: system}",
        f"{{managed_identity: {A}}}",
    ],
)
def test_each_way_to_sign_in(tmp_path: Path, credential: str) -> None:
    entra = read(tmp_path, f"  tenant: {A}\n  client: {B}\n  credential: {credential}\n").entra
    assert entra is not None
    assert len(entra.credential) == 1


def test_a_managed_identity_needs_no_app_registration(tmp_path: Path) -> None:
    entra = read(tmp_path, f"  tenant: {A}\n  credential: {{managed_identity: system}}\n").entra
    assert entra is not None
    assert entra.client == ""


@pytest.mark.parametrize(
    ("part", "faults"),
    [
        pytest.param(
            f"  tenant: {A}\n  client: {B}\n",
            [
                (
                    "5:3 `client` is given, but not how to sign in | "
                    "Add `credential:` with one of certificate, secret_env, secret_file, federated, device_code."
                )
            ],
            id="no-credential",
        ),
        pytest.param(
            f"  tenant: {A}\n  client: {B}\n  credential: {{secret_env: S, certificate: c.pem, federated: github}}\n",
            [
                "6:31 `certificate` is a second credential | Keep one way to sign in: this one or `secret_env`.",
                "6:51 `federated` is a second credential | Keep one way to sign in: this one or `secret_env`.",
            ],
            id="several-credentials",
        ),
        pytest.param(
            f"  tenant: {A}\n  client: {B}\n  credential: {{password_env: P}}\n",
            [
                (
                    "6:16 `password_env` stands alone | "
                    "It is the password of a certificate's file: name the file as `certificate`."
                )
            ],
            id="password-of-nothing",
        ),
        pytest.param(
            f"  tenant: {A}\n  client: {B}\n  credential: {{secret_env: S, password_env: P}}\n",
            [
                (
                    "6:31 `password_env` stands alone | "
                    "It is the password of a certificate's file: name the file as `certificate`."
                )
            ],
            id="password-of-a-secret",
        ),
        pytest.param(
            f"  tenant: {A}\n  credential: {{secret_env: S}}\n",
            [
                (
                    "5:3 `client` is missing beside the credential | "
                    "Add `client:` with the id of the app registration; "
                    "`seccheck entra setup` says how to make it."
                )
            ],
            id="no-client",
        ),
        pytest.param(
            f"  tenant: {A}\n  credential: {{managed_identity: mine}}\n",
            ["5:34 this is no managed identity | Write `system`, or the identity's client id."],
            id="odd-identity",
        ),
        pytest.param(
            f"  tenant: {A}\n  graph_url: http://graph.microsoft.com\n  authority: http://localhost\n",
            [
                (
                    "5:14 the address does not begin with https:// | "
                    "Write it as https://HOST, with nothing behind the host but a port."
                ),
                (
                    "6:14 the address does not begin with https:// | "
                    "Write it as https://HOST, with nothing behind the host but a port."
                ),
            ],
            id="in-the-clear",
        ),
        pytest.param(
            f"  tenant: {A}\n  people: {{all: true, domains: [atlas.example]}}\n",
            ["5:12 `all` means everybody, and yet some are named | Remove `all`, or `domains`."],
            id="all-and-some",
        ),
        pytest.param(
            f"  tenant: {A}\n  people: {{all: false, domains: []}}\n",
            ["5:3 nobody is meant | Write `all: true`, or name home_tenants, domains, groups, accounts or a roster."],
            id="nobody",
        ),
        pytest.param(
            f"  tenant: {A}\n  people: {{roster: ../roster.csv}}\n",
            ["5:20 the path leads out of the folder with `..` | Give a relative path inside the folder."],
            id="roster-elsewhere",
        ),
        pytest.param(
            f"  tenant: {A}\n  approved: {{addresses: [203.0.113.1/24, 10.0.0.0/8, here]}}\n",
            [
                (
                    "5:26 `203.0.113.1/24` is no network | "
                    "Write it as 203.0.113.0/24 or 2001:db8::/48, with nothing set behind the prefix."
                ),
                (
                    "5:54 `here` is no network | "
                    "Write it as 203.0.113.0/24 or 2001:db8::/48, with nothing set behind the prefix."
                ),
            ],
            id="no-networks",
        ),
    ],
)
def test_what_does_not_fit_together_is_said_with_its_place(tmp_path: Path, part: str, faults: list[str]) -> None:
    assert said(tmp_path, part) == faults


@pytest.mark.parametrize(
    ("part", "place"),
    [
        ("  tenant: contoso.example\n", "4:11"),
        ("  tenant: 72f988bf86f141af91ab2d7cd011db47\n", "4:11"),
        (f"  tenant: {A}\n  cloud: mars\n", "5:10"),
        (f"  tenant: {A}\n  credential: {{}}\n", "5:15"),
        (f"  tenant: {A}\n  credential: {{secret_env: 'a b'}}\n", "5:28"),
        (f"  tenant: {A}\n  credential: {{device_code: false}}\n", "5:29"),
        (f"  tenant: {A}\n  credential: {{secret: hunter2}}\n", "5:16"),
        (f"  tenant: {A}\n  people: {{}}\n", "5:11"),
        (f"  tenant: {A}\n  people: {{domains: [no domain]}}\n", "5:22"),
        (f"  tenant: {A}\n  people: {{groups: [svc-provider]}}\n", "5:21"),
        (f"  tenant: {A}\n  break_glass: {{groups: [bg]}}\n", "5:26"),
        (f"  tenant: {A}\n  approved: {{countries: [Morocco]}}\n", "5:26"),
        (f"  tenant: {A}\n  approved: {{apps: [seccheck]}}\n", "5:21"),
        (f"  client: {B}\n", "3:1"),
    ],
    ids=lambda value: value.strip().splitlines()[-1].strip() if "\n" in value else "",
)
def test_the_schema_refuses_what_is_no_id_or_word(tmp_path: Path, part: str, place: str) -> None:
    faults = said(tmp_path, part)
    assert [fault.partition(" ")[0] for fault in faults] == [place], faults
