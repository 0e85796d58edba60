"""The programs to measure and to measure with: found, built or downloaded."""

import os
import pathlib
import shutil
import subprocess
import sys

from servers import Failed

ROOT = pathlib.Path(__file__).resolve().parent.parent
FUSEKI = "org.apache.jena:jena-fuseki-server:5.6.0"


def log(message):
    print(message, file=sys.stderr, flush=True)


def program(name, package):
    found = shutil.which(name, path=os.environ.get("PATH", "") + ":/usr/sbin")
    if not found:
        raise Failed(f"{name} is not installed; on Debian: apt-get install {package}")
    return found


def built(jar=None):
    """The given jar, or one built from the working tree."""
    if jar is None:
        log("building …")
        maven("package", "-Dmaven.test.skip=true")
        jar = ROOT / "target" / "factgraph.jar"
    if not jar.is_file():
        raise Failed(f"{jar} not found; build it with mvn -q package, or omit --jar")
    return jar.resolve()


def stock_jar(home):
    jar = home / "jena-fuseki-server.jar"
    if not jar.exists():
        log(f"downloading {FUSEKI} …")
        maven("dependency:copy", f"-Dartifact={FUSEKI}", f"-DoutputDirectory={home}", "-Dmdep.stripVersion=true")
    return jar


def maven(*arguments):
    run = subprocess.run(["mvn", "-q", *arguments], cwd=ROOT, capture_output=True, text=True, check=False)
    if run.returncode != 0:
        raise Failed(f"mvn {' '.join(arguments)}: {(run.stdout + run.stderr).strip()[-1000:]}")
