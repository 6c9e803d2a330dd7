"""Installs the peers apart from the project, each at the version that its lock file pins."""

import os
import subprocess
import sys
from hashlib import blake2b
from pathlib import Path

HERE = Path(__file__).parent
NODE_PACKAGES = HERE / "node"


def virtual_environment(tools: Path, name: str) -> Path:
    """Return the folder of a peer's own virtual environment, made where it is missing."""
    lock = HERE / "requirements" / f"{name}.lock"
    folder = tools / name
    if _is_current(folder, lock):
        return folder
    _run([sys.executable, "-m", "venv", "--clear", str(folder)])
    pip = [str(folder / "bin" / "python"), "-m", "pip", "--quiet", "--disable-pip-version-check"]
    _run([*pip, "install", "--require-hashes", "-r", str(lock)])
    _mark(folder, lock)
    return folder


def package_file(environment: Path, pattern: str) -> Path:
    """Return a file of a package by its own path: the scripts beside it first start a Python."""
    [found] = environment.glob(f"lib/python*/site-packages/{pattern}")
    return found


def node_packages(tools: Path, node: Path) -> Path:
    """Return the folder that holds `node_modules`, made where it is missing."""
    folder = tools / "npm"
    lock = NODE_PACKAGES / "package-lock.json"
    if _is_current(folder, lock):
        return folder
    folder.mkdir(parents=True, exist_ok=True)
    for file in NODE_PACKAGES.glob("package*.json"):
        (folder / file.name).write_bytes(file.read_bytes())
    npm = node.parents[1] / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"
    quiet = ["--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]
    _run([str(node), str(npm), "ci", "--prefix", str(folder), *quiet], node.parent)
    _mark(folder, lock)
    return folder


def _is_current(folder: Path, lock: Path) -> bool:
    stamp = folder / ".stamp"
    return stamp.is_file() and stamp.read_text() == _digest(lock)


def _mark(folder: Path, lock: Path) -> None:
    (folder / ".stamp").write_text(_digest(lock))


def _digest(lock: Path) -> str:
    return blake2b(lock.read_bytes(), digest_size=16).hexdigest()


def _run(command: list[str], first_on_path: Path | None = None) -> None:
    path = os.environ.get("PATH", "")
    searched = f"{first_on_path}{os.pathsep}{path}" if first_on_path else path
    subprocess.run(command, check=True, env={**os.environ, "PATH": searched})
