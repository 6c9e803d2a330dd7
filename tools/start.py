"""Start the preview: make the environment where there is none, then open the site in the browser.

Runs before anything is installed, so it needs Python's own library alone, and its words are
here, Vietnamese first. `start.bat` and `make serve` call it.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

HOME = Path(__file__).resolve().parent.parent
NEEDED = (3, 11)
LOG = Path(".cache") / "start.log"

TOO_OLD = """\
Máy này có Python {found}, nhưng chương trình cần Python 3.11 trở lên.
Hãy cài bản mới từ https://www.python.org/downloads/ (nhớ đánh dấu ô “Add to PATH”)
hoặc từ Microsoft Store, rồi mở lại.

This machine has Python {found}; the program needs Python 3.11 or newer."""

NO_VENV = """\
Không tạo được môi trường Python trong thư mục .venv.
Trên Ubuntu hay Debian, hãy chạy: sudo apt-get install python3-venv
Trên Windows, hãy đóng các cửa sổ xem thử khác, xoá thư mục .venv rồi mở lại.
Chi tiết: {log}

No Python environment could be made in the folder .venv; details are in the log."""

NO_LIBRARIES = """\
Không cài được các thư viện. Hãy kiểm tra mạng Internet rồi mở lại.
Chi tiết: {log}

The libraries could not be installed. Check the Internet connection and start again."""

NOT_PREPARED = """\
Python này chưa có đủ các thư viện của chương trình, thiếu: {missing}.
Hãy nháy đúp start.bat (trên Windows) hoặc gõ make site, một lần, rồi chạy lại lệnh này.
Nếu vẫn thiếu, hãy xoá thư mục .venv rồi làm lại như trên.

This Python lacks libraries of the program: {missing}. Double-click start.bat (on Windows)
or run “make site” once, then try again; if they still lack, delete the folder .venv first."""

PREPARING = "Đang chuẩn bị Python… / Preparing Python…"
INSTALLING = (
    "Đang cài thư viện, chừng một phút; chỉ làm một lần… / Installing libraries, about a minute…"
)


class StartError(Exception):
    """Something that whoever starts can put right; the message says how, in both languages."""


def python_of(environment: Path) -> Path:
    """Return where an environment has its Python."""
    if os.name == "nt":
        return environment / "Scripts" / "python.exe"
    return environment / "bin" / "python"


def check_version(version: tuple[int, ...]) -> None:
    """Refuse a Python that is too old.

    Raises:
        StartError: it is.
    """
    if version[:2] < NEEDED:
        raise StartError(TOO_OLD.format(found=".".join(map(str, version))))


def works(python: Path) -> bool:
    """Tell whether an environment is whole: its Python may be gone, or older than is needed."""
    question = f"import sys, pip; sys.exit(sys.version_info[:2] < {NEEDED})"
    try:
        asked = subprocess.run([str(python), "-c", question], capture_output=True, check=False)
    except OSError:
        return False
    return asked.returncode == 0


def make_environment(environment: Path, log: Path) -> None:
    """Make a fresh environment, in the place of whatever is there.

    Raises:
        StartError: it cannot be made.
    """
    print(PREPARING, flush=True)
    shutil.rmtree(environment, ignore_errors=True)
    made = _logged([sys.executable, "-m", "venv", str(environment)], log)
    if not made or not works(python_of(environment)):
        raise StartError(NO_VENV.format(log=log))


def install(python: Path, lock: Path, log: Path) -> None:
    """Install exactly what the lock names, each file checked by its hash.

    Raises:
        StartError: something could not be had.
    """
    print(INSTALLING, flush=True)
    options = ["--require-hashes", "--disable-pip-version-check", "--no-input"]
    if not _logged([str(python), "-m", "pip", "install", *options, "-r", str(lock)], log):
        raise StartError(NO_LIBRARIES.format(log=log))


def prepare(home: Path) -> Path:
    """Return the Python of an environment that has all the lock names, made where it is missing.

    Raises:
        StartError: with what to do.
    """
    environment, lock, log = home / ".venv", home / "requirements.lock", home / LOG
    python, stamp = python_of(environment), environment / ".site"
    log.parent.mkdir(exist_ok=True)
    if not works(python):
        make_environment(environment, log)
    # The same file tells make, by its time, that the libraries are there; here its content tells.
    installed = hashlib.sha256(lock.read_bytes()).hexdigest()
    if not stamp.is_file() or stamp.read_text(encoding="ascii") != installed:
        install(python, lock, log)
        stamp.write_text(installed, encoding="ascii")
    return python


def _logged(command: list[str], log: Path) -> bool:
    """Run a command with its chatter in the log; tell whether it went well."""
    with log.open("w", encoding="utf-8") as file:
        done = subprocess.run(
            command, stdout=file, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL, check=False
        )
    return done.returncode == 0


def hand_over(command: list[str], missing: list[str]) -> int:
    """Run a command of a Python that lacks libraries in the environment that has them.

    The environment itself hands over to nobody: what it lacks is told.
    """
    environment = HOME / ".venv"
    python = python_of(environment)
    is_here = Path(sys.prefix).resolve() == environment.resolve()
    if is_here or not (environment / ".site").is_file() or not works(python):
        for stream in (sys.stdout, sys.stderr):
            stream.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]
        print(NOT_PREPARED.format(missing=", ".join(missing)), file=sys.stderr)
        return 2
    return run([str(python), *command], Path.cwd())


def run(command: list[str], home: Path) -> int:
    """Run a program until it ends; Ctrl+C is for it alone to answer."""
    # Windows still reads and writes files in an old code page unless told otherwise.
    environment = {**os.environ, "PYTHONUTF8": "1"}
    with subprocess.Popen(command, cwd=home, env=environment) as running:
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        return running.wait()


def main(arguments: list[str]) -> int:
    """Start the preview; return its exit code, or 1 with a sentence on what to do."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]
    try:
        check_version(tuple(sys.version_info[:3]))
        python = prepare(HOME)
    except StartError as error:
        print(f"\n{error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 1
    return run([str(python), "build.py", "serve", "--open", *arguments], HOME)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
