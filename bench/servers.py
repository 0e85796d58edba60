"""The servers as child processes: started on free loopback ports, measured, and stopped."""

import contextlib
import http.client
import os
import pathlib
import pwd
import shutil
import signal
import socket
import string
import subprocess
import time
import urllib.parse

BENCH = pathlib.Path(__file__).resolve().parent
HOST = "127.0.0.1"
TICKS = os.sysconf("SC_CLK_TCK")
FLAGS = ("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS")


class Failed(Exception):
    """An error whose message says where it occurred, what is wrong and what to do."""


def free_port():
    with socket.socket() as one:
        one.bind((HOST, 0))
        return one.getsockname()[1]


class Server:
    """A running HTTP server process and its log file."""

    def __init__(self, name, command, port, home, flags=None):
        self.name, self.port = name, port
        self.log = home / f"{name.replace(' ', '-')}.log"
        environment = {key: value for key, value in os.environ.items() if key not in FLAGS}
        if flags:
            environment["JAVA_TOOL_OPTIONS"] = flags
        with open(self.log, "wb") as log:
            self.began = time.monotonic()
            self.process = subprocess.Popen(
                [str(argument) for argument in command], cwd=home, env=environment,
                stdin=subprocess.DEVNULL, stdout=log, stderr=log)

    def get(self, path, accept):
        """Status, media type and body of a response."""
        connection = http.client.HTTPConnection(HOST, self.port, timeout=60)
        with contextlib.closing(connection):
            connection.request("GET", path, headers={"Accept": accept})
            answer = connection.getresponse()
            body = answer.read()
        return answer.status, (answer.getheader("Content-Type") or "").split(";")[0], body

    def await_response(self, path, accept, expected, seconds=120):
        """Seconds from the start of the process to the first response for which `expected` is true."""
        last = "none"
        while time.monotonic() < self.began + seconds:
            if self.process.poll() is not None:
                raise Failed(f"{self.name} exited with {self.process.returncode}; server log: {self.log}\n{self.tail()}")
            try:
                last = self.get(path, accept)
                if expected(last):
                    return time.monotonic() - self.began
            except OSError:
                pass
            except http.client.HTTPException as broken:
                last = repr(broken)
            time.sleep(0.005)
        raise Failed(f"{self.name}: no expected response to {path} in {seconds} s; last response: {str(last)[:300]}; server log: {self.log}")

    def tail(self):
        return "\n".join(self.log.read_text(errors="replace").splitlines()[-5:])

    def processes(self):
        """The process and its descendants: a launcher starts the server, nginx its workers."""
        children = {}
        for folder in pathlib.Path("/proc").glob("[0-9]*"):
            with contextlib.suppress(OSError):
                children.setdefault(int(fields(folder.name)[1]), []).append(int(folder.name))
        found = [self.process.pid]
        for one in found:
            found.extend(children.get(one, []))
        return found

    def resident_mib(self):
        """The sum of VmRSS over all its processes."""
        kib = 0
        for one in self.processes():
            for line in pathlib.Path(f"/proc/{one}/status").read_text().splitlines():
                if line.startswith("VmRSS:"):
                    kib += int(line.split()[1])
        return kib / 1024

    def processor_seconds(self):
        all_fields = [fields(one) for one in self.processes()]
        return sum(int(one[11]) + int(one[12]) for one in all_fields) / TICKS

    def stop(self):
        if self.process.poll() is not None:
            return
        below = [(one, born(one)) for one in self.processes()[1:]]
        self.process.terminate()
        try:
            self.process.wait(20)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        for one, birth in below:
            if born(one) == birth:
                os.kill(one, signal.SIGKILL)


def fields(process):
    """The fields of /proc/PID/stat after the name: state, parent and so on."""
    return pathlib.Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()


def born(process):
    """The start time of a process, which distinguishes it from a later one with the same PID; None if it has ended."""
    try:
        return fields(process)[19]
    except OSError:
        return None


@contextlib.contextmanager
def running(server):
    try:
        yield server
    finally:
        server.stop()


def ours(launcher, base, data, home, flags=None, more=()):
    """factgraph; `launcher` is the command before `serve`, `data` a folder or None for the built-in data."""
    port = free_port()
    command = [*launcher, "serve", "--port", port, "--base", base, *(("--data", data) if data else ()), *more]
    return Server("ours", command, port, home, flags)


def stock(jar, file, home, flags=None):
    port = free_port()
    shutil.copy(BENCH / "log4j2.properties", home)
    return Server("stock", ["java", "-jar", jar, "--localhost", f"--port={port}", f"--file={file}", "/ds"], port, home, flags)


def nginx(program, home):
    """nginx serving `home`/static; `port_open` is the port with `open_file_cache`."""
    port, port_open = free_port(), free_port()
    template = string.Template((BENCH / "nginx.conf").read_text())
    # Started by root, workers would run as a user that cannot read our files; others may not set a user.
    user = f"user {pwd.getpwuid(0).pw_name};" if os.getuid() == 0 else ""
    (home / "nginx.conf").write_text(template.substitute(port=port, port_open=port_open, user=user))
    server = Server("nginx", [program, "-e", "stderr", "-p", home, "-c", "nginx.conf"], port, home)
    server.port_open = port_open
    return server


def encoded(text):
    return urllib.parse.quote(text, safe="")
