"""Data folders of any number of sheets, imported from the factsheets at hand."""

import re
import shutil
import subprocess

from programs import ROOT, log
from servers import Failed

SHEETS = ROOT / ".." / "shared" / "sheets" / "html"
SIZES = (1, 31, 116)
NAME = re.compile(r"([a-z]+)-(\d{4})\.html")


def folder(home, size, jar):
    """The reviewed data of Belgium without its history; with one sheet of each country, of 2019 or later; or with all."""
    wanted = home / str(size)
    if not wanted.exists():
        part = home / f"{size}.part"
        shutil.rmtree(part, ignore_errors=True)
        shutil.copytree(ROOT / "data", part, ignore=shutil.ignore_patterns("history"))
        if size > 1:
            imported(selected(size), part, jar, home)
        part.rename(wanted)
    return wanted.resolve()


def selected(size):
    found = sorted(file for file in SHEETS.glob("*.html") if NAME.fullmatch(file.name))
    if size == 31:
        first = {}
        for file in found:
            country, year = NAME.fullmatch(file.name).groups()
            if year >= "2019":
                first.setdefault(country, file)
        found = list(first.values())
    if len(found) != size:
        raise Failed(f"{SHEETS}: {len(found)} factsheets instead of {size}")
    return found


def imported(files, target, jar, home):
    log(f"importing {len(files)} sheets …")
    run = subprocess.run(["java", "-jar", jar, "import", *files, "--data", target], cwd=home,
                         capture_output=True, text=True, check=False)
    if run.returncode != 0:
        raise Failed(f"import ended with {run.returncode}: {run.stderr.strip()[-1000:]}")
