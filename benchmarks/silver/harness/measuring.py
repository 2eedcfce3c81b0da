"""Runs a command and says what it took: CPU seconds, wall seconds and memory."""

import os
import signal
import subprocess
import threading
import time
from dataclasses import dataclass

MEBIBYTE = 1 << 20


@dataclass(frozen=True)
class Measurement:
    """CPU seconds of the command and all it waited for; peak memory of all of them in MiB."""

    status: int
    cpu: float
    wall: float
    memory: float


def measure(command, folder, output):
    """Runs the command in a folder; what it prints goes to the open file `output`."""
    begin = time.monotonic()
    process = subprocess.Popen(
        command, cwd=folder, stdin=subprocess.DEVNULL, stdout=output, stderr=subprocess.STDOUT,
        start_new_session=True,
    )
    watch = MemoryWatch(process.pid)
    watch.start()
    try:
        _, status, usage = os.wait4(process.pid, 0)
    except BaseException:
        os.killpg(process.pid, signal.SIGTERM)
        raise
    wall = time.monotonic() - begin
    process.returncode = os.waitstatus_to_exitcode(status)
    peak = max(watch.end(), largest_process(usage))
    return Measurement(process.returncode, usage.ru_utime + usage.ru_stime, wall, peak / MEBIBYTE)


def largest_process(usage):
    """The kernel's own figure: exact, but of one process only."""
    return usage.ru_maxrss * (1 if os.uname().sysname == "Darwin" else 1024)


class MemoryWatch(threading.Thread):
    """Adds up the memory of a session's processes, ten times a second. Needs /proc."""

    PERIOD = 0.1

    def __init__(self, session):
        super().__init__(daemon=True)
        self.session = str(session)
        self.over = threading.Event()
        self.peak = 0

    def run(self):
        while os.path.isdir("/proc/self") and not self.over.wait(self.PERIOD):
            self.peak = max(self.peak, self.resident())

    def end(self):
        self.over.set()
        self.join()
        return self.peak

    def resident(self):
        pages = 0
        for name in filter(str.isdigit, os.listdir("/proc")):
            try:
                with open(f"/proc/{name}/stat", encoding="utf-8", errors="replace") as stat:
                    # The command's name, in brackets, may hold anything; behind it are numbers.
                    fields = stat.read().rpartition(")")[2].split()
            except OSError:
                continue
            if fields[3] == self.session:
                pages += int(fields[21])
        return pages * os.sysconf("SC_PAGE_SIZE")
