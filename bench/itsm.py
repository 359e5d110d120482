"""Looks at a million tickets, prints seconds and peak memory: ``.venv/bin/python bench/itsm.py [ROWS]``."""

import datetime as dt
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROWS, COLUMNS = 1_000_000, 15
SECONDS, MEBIBYTES = 20, 300
HEADER = (
    "number,opened_at,resolved_at,state,assignment_group,caller_id,u_first_contact_resolution,reopen_count,u_escalated,"
    "made_sla,u_knowledge_article,short_description,description,close_notes,comments_and_work_notes"
)
TEXTS = (
    "Mot de passe oublié après les congés, l'utilisatrice demande une réinitialisation",
    "Screen stays black after docking; restarted, drivers reinstalled, works again",
    "Imprimante hors ligne au 3e étage, file d'attente vidée, service relancé",
    "VPN drops every ten minutes from home, see https://intranet.example/kb/vpn for the steps that were tried",
)


def write(path: Path, rows: int) -> None:
    """An extract of ServiceNow's make: 15 columns, some 450 bytes a row."""
    start = dt.datetime(2026, 12, 1, 8, 0)  # noqa: DTZ001 - a tool writes its times so
    with path.open("w", encoding="utf-8", newline="") as file:
        file.write(HEADER + "\r\n")
        for n in range(rows):
            opened = start + dt.timedelta(seconds=7 * n)
            done = opened + dt.timedelta(hours=1 + n % 30)
            text, other = TEXTS[n % 4], TEXTS[(n + 1) % 4]
            file.write(
                f"INC{n:08},{opened},{done},Closed,N1 Atlas,user{n % 5000}@atlas.example,{n % 10 != 0},"
                f'{n % 25 == 0:d},{n % 5 == 0},{n % 20 != 0},{"KB0001" if n % 3 else ""},"{text}",'
                f'"{text}, reported by phone.\nAsked for the office.","Called back, user agrees.","{other}"\r\n'
            )


LOOK = """
import datetime as dt, resource, sys, time
from seccheck.model.client import ClientFile
from seccheck.model.itsm import Extract, Itsm
from seccheck.probes.itsm import tickets
from seccheck.probes.world import World
from seccheck.reading.catalog import load_catalog
extract = Extract(file="tickets.csv", mapping="servicenow", full=True)
client = ClientFile(path=sys.argv[1], engagement={}, itsm=Itsm(on=dt.date(2027, 4, 2), tickets=extract))
now = dt.datetime(2027, 4, 2, tzinfo=dt.timezone.utc)
world = World(client=client, dossier=None, catalog=load_catalog(), now=now)
for seen in tickets.look(world):
    print(getattr(seen, "claim", ""), getattr(seen, "value", ""), getattr(seen, "sample", ""),
          getattr(seen, "detail", ""))
"""


def main(rows: int) -> int:
    """Write the extract, look at it in a process of its own; 1 if it takes more than it may."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write(folder / "tickets.csv", rows)
        size = (folder / "tickets.csv").stat().st_size / 1024**2
        start = time.perf_counter()
        process = subprocess.Popen([sys.executable, "-c", LOOK, str(folder / "seccheck.yaml")])
        _, status, usage = os.wait4(process.pid, 0)
        seconds, memory = time.perf_counter() - start, usage.ru_maxrss / 1024
    print(f"{rows:,} rows, {size:.0f} MiB: {seconds:.1f} s (of {SECONDS}), {memory:.0f} MiB (of {MEBIBYTES})")
    return int(bool(status) or seconds > SECONDS or memory > MEBIBYTES)


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else ROWS))
