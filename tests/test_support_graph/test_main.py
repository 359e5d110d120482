import json
import subprocess
import sys
from pathlib import Path

import requests

ROOT = Path(__file__).parents[2]


def test_it_runs_as_a_process_of_its_own() -> None:
    command = [sys.executable, "-m", "tests.support.graph_server", "--users", "50", "--policies", "16"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT) as process:
        assert process.stdout is not None
        about = json.loads(process.stdout.readline())
        with requests.Session() as session:
            session.trust_env, session.verify = False, about["ca_file"]
            url = f"{about['authority']}/{about['tenant']}/v2.0/.well-known/openid-configuration"
            assert session.get(url, timeout=10).json()["issuer"].startswith(about["authority"])
        process.communicate("")
    assert process.returncode == 0
