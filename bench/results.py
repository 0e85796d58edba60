"""The results as Markdown."""

import dataclasses
import datetime
import os
import pathlib
import platform
import re
import subprocess

REMARKS = "## Remarks"
SECTION_REMARKS = "### Remarks"


@dataclasses.dataclass(frozen=True)
class Row:
    """One case; `ratio` must be at least `target`, or at most `target` if `most` is set."""

    case: str
    ours: str
    stock: str = ""
    nginx: str = ""
    against: str = ""
    ratio: float = None
    target: float = None
    most: bool = False

    def met(self):
        if self.target is None:
            return ""
        return "yes" if (self.ratio <= self.target if self.most else self.ratio >= self.target) else "**no**"

    def cells(self):
        target = "" if self.target is None else f"{'≤' if self.most else '≥'} {self.target:g}"
        ratio = "" if self.ratio is None else f"{self.ratio:.3g} {self.against}".strip()
        return [self.case, self.ours, self.stock, self.nginx, ratio, target, self.met()]


def table(head, rows):
    lines = [head, ["---"] + ["--:"] * (len(head) - 1), *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


def rate(measured):
    return f"{measured.rate:,.0f} ({measured.low:,.0f}–{measured.high:,.0f})"


def first_line(command):
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    return next(iter((run.stdout + run.stderr).strip().splitlines()), "unknown")


def machine(wrk, nginx):
    model = re.search(r"model name\s*: (.+)", pathlib.Path("/proc/cpuinfo").read_text())
    memory = int(re.search(r"MemTotal:\s*(\d+)", pathlib.Path("/proc/meminfo").read_text()).group(1))
    return (f"{model.group(1) if model else platform.machine()}, {os.cpu_count()} cores, {memory / 2**20:.0f} GiB, "
            f"Linux {platform.release()}, {first_line(['java', '-version'])}, "
            + (f"{first_line([nginx, '-v']).removeprefix('nginx version: ')}, " if nginx else "")
            + " ".join(first_line([wrk, "-v"]).split()[:2]))


def commit(root):
    name = first_line(["git", "-C", str(root), "describe", "--always", "--dirty"])
    return name if re.fullmatch(r"[\w.-]+", name) else "unknown"


def conditions(root, command, wrk, nginx, load):
    """When, with what and where was measured."""
    return (f"Measured on {datetime.date.today()} at commit {commit(root)} with `{command}`.\n\n"
            f"Machine: {machine(wrk, nginx)}; load average before the start {load:.2f}"
            + (". **The machine was under other load; repeat the measurement.**" if load > os.cpu_count() / 2 else "."))


def document(root, command, wrk, nginx, load, parts):
    return "\n\n".join([
        "# Benchmark results",
        "Medians, with the range of the rounds in parentheses. Every response was checked before it was timed.",
        conditions(root, command, wrk, nginx, load),
        *parts]) + "\n"


def write_section(file, heading, text):
    """Replaces one section of a file, or adds it at the end; keeps the remarks that people have written at its end."""
    old = file.read_text(encoding="utf-8")
    begin = old.find(f"\n{heading}\n")
    before, section, after = (old, "", "") if begin < 0 else (old[:begin], *divided(old[begin + 1:]))
    remarks = section[section.index(SECTION_REMARKS):] if SECTION_REMARKS in section else f"{SECTION_REMARKS}\n"
    file.write_text(f"{before.rstrip()}\n\n{heading}\n\n{text}\n{remarks}{after}", encoding="utf-8")


def divided(text):
    """A section, and what follows it."""
    end = text.find("\n## ", 1)
    return (text, "") if end < 0 else (text[:end], text[end:])


def write(file, text):
    """Keeps the remarks that people have written."""
    old = file.read_text(encoding="utf-8") if file.exists() else ""
    remarks = old[old.index(REMARKS):] if REMARKS in old else f"{REMARKS}\n"
    file.write_text(f"{text}\n{remarks}", encoding="utf-8")
