"""A wheel, an sdist and an editable install all bring the same policies and schemas, and find them."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
FIND = (
    "from seccheck.reading.shipped import policies_folder, schemas_folder;"
    "from seccheck.reading.catalog import load_catalog;"
    "print(policies_folder()); print(schemas_folder()); print(load_catalog().digest)"
)


def shipped(folder: str) -> dict[str, bytes]:
    return {str(p.relative_to(ROOT)): p.read_bytes() for p in (ROOT / folder).rglob("*") if p.is_file()}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dist")
    build = [sys.executable, "-m", "build", "--no-isolation", "--outdir", str(folder), str(ROOT)]
    subprocess.run(build, check=True, capture_output=True)
    return folder


def find(path: Path, home: Path) -> list[str]:
    """The folders found and the policies' digest, with `path` as the only place to import seccheck from."""
    code = f"import sys; sys.path.insert(0, {str(path)!r}); {FIND}"
    env = {"HOME": str(home), "PATH": "/usr/bin:/bin"}
    run = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True, env=env, cwd=home)
    return run.stdout.split()


@pytest.mark.slow
def test_the_wheel_holds_every_policy_and_schema_byte_for_byte(built: Path) -> None:
    with zipfile.ZipFile(next(built.glob("*.whl"))) as wheel:
        inside = {n.removeprefix("seccheck/_shipped/"): wheel.read(n) for n in wheel.namelist() if "/_shipped/" in n}
    assert inside == shipped("policies") | shipped("schemas")


@pytest.mark.slow
def test_a_wheel_an_sdist_and_this_checkout_find_the_same(built: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(next(built.glob("*.whl"))) as wheel:
        wheel.extractall(tmp_path / "wheel")
    (tmp_path / "sdist").mkdir()
    archive = str(next(built.glob("*.tar.gz")))
    subprocess.run(["/bin/tar", "--extract", "--file", archive, "--directory", str(tmp_path / "sdist")], check=True)
    source = next((tmp_path / "sdist").iterdir())
    found = {
        "wheel": find(tmp_path / "wheel", tmp_path),
        "sdist": find(source / "src", tmp_path),
        "checkout": find(ROOT / "src", tmp_path),
    }
    assert found["wheel"][0].startswith(str(tmp_path / "wheel"))
    assert found["sdist"][0] == str(source / "policies")
    assert found["checkout"][1] == str(ROOT / "schemas")
    assert len({digest for _, _, digest in found.values()}) == 1
