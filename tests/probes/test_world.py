import datetime as dt
from pathlib import Path

from tests.support import judged

from seccheck.model.client import ClientFile
from seccheck.probes.world import World


def test_paths_start_from_the_folder_of_the_client_file() -> None:
    client = ClientFile(engagement={}, path="files/seccheck.yaml")
    world = World(client=client, dossier=None, catalog=judged.catalog(), now=dt.datetime(2026, 12, 1, tzinfo=dt.UTC))
    assert world.folder == Path("files")
