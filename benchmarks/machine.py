"""Tells what it was measured on."""

import os
import platform
import re
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path


def describe_machine() -> dict[str, str]:
    """Return what a reader must know of the machine."""
    model = _first(r"model name\s*:\s*(.+)", "/proc/cpuinfo")
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    return {
        "Processor": f"{model}, {os.cpu_count()} cores",
        "Memory": f"{memory / 2**30:.0f} GiB",
        "System": _first(r'PRETTY_NAME="(.+)"', "/etc/os-release"),
        "Kernel": platform.release(),
        "Day": f"{datetime.now(UTC):%Y-%m-%d}",
        "Load before": f"{os.getloadavg()[0]:.2f} processes, mean of a minute",
    }


def is_same_machine(one: Mapping[str, str], other: Mapping[str, str]) -> bool:
    """Tell whether two descriptions are of machines that one may compare, on whatever day."""
    changing = {"Day", "Load before"}
    return all(one.get(name) == other.get(name) for name in {*one, *other} - changing)


def file_system(folder: Path) -> str:
    """Return the kind of file system that a folder lies on."""
    mounts = [line.split()[1:3] for line in Path("/proc/mounts").read_text().splitlines()]
    above = [
        (point, kind) for point, kind in mounts if folder.resolve().is_relative_to(Path(point))
    ]
    return max(above, key=lambda mount: len(mount[0]))[1]


def _first(pattern: str, file: str) -> str:
    found = re.search(pattern, Path(file).read_text(encoding="utf-8"))
    return found[1].strip() if found else "unknown"
