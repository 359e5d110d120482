"""Opens a document in the system's own viewer, if it is of a kind that a viewer only shows."""

import shutil
import subprocess
import sys
import threading
from pathlib import Path

_SHOWN = frozenset(
    {".pdf", ".txt", ".md", ".csv", ".png", ".jpg", ".jpeg", ".gif", ".tif", ".tiff", ".docx", ".xlsx", ".odt", ".ods"}
)
"""A stranger's file with another ending, such as .desktop or .html, might be run instead of shown."""
_OPENERS = {"darwin": "open", "linux": "xdg-open"}


def open_in_viewer(path: Path) -> bool:
    """Whether a viewer was started for `path`; it runs on its own, and nobody waits for it."""
    opener = shutil.which(_OPENERS.get(sys.platform, ""))
    if opener is None or path.suffix.lower() not in _SHOWN:
        return False
    try:
        viewer = subprocess.Popen(  # noqa: S603 - a fixed program, with an absolute path that cannot be an option
            [opener, str(path.resolve())],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
    except OSError:
        return False
    threading.Thread(target=viewer.wait, daemon=True).start()  # so that it leaves no dead process behind
    return True
