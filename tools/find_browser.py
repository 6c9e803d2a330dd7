"""Find a Chromium-family browser for the tests, and install one where there is none.

Prints the browser's path. Fails, with one command that helps, only after every way was tried.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path

OVERRIDE = "SAOBAC_BROWSER"

NAMES_ON_PATH = (
    "chromium",
    "chromium-browser",
    "google-chrome-stable",
    "google-chrome",
    "chrome",
    "microsoft-edge-stable",
    "microsoft-edge",
    "msedge",
)
MACOS_PROGRAMS = (
    "Chromium.app/Contents/MacOS/Chromium",
    "Google Chrome.app/Contents/MacOS/Google Chrome",
    "Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
)
WINDOWS_PROGRAMS = (
    "Chromium/Application/chrome.exe",
    "Google/Chrome/Application/chrome.exe",
    "Microsoft/Edge/Application/msedge.exe",
)
WINDOWS_FOLDERS = ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA")

# A process of its own, since Playwright refuses to start twice in one thread.
ASK_PLAYWRIGHT = (
    "from playwright.sync_api import sync_playwright\n"
    "with sync_playwright() as playwright:\n"
    "    print(playwright.chromium.executable_path)\n"
)


class BrowserMissingError(Exception):
    """No browser, and no way left to get one. The message says what to do."""


class Install(Enum):
    """The ways to get a browser, in the order in which they are tried."""

    DEBIAN_PACKAGE = auto()
    PLAYWRIGHT_DOWNLOAD = auto()


@dataclass(frozen=True)
class Use:
    browser: Path


@dataclass(frozen=True)
class GiveUp:
    reason: str


@dataclass(frozen=True)
class Situation:
    """All that the decision rests on."""

    override: Path | None
    override_works: bool
    installed: tuple[Path, ...]
    can_install_packages: bool
    tried: frozenset[Install] = frozenset()


def decide(now: Situation) -> Use | Install | GiveUp:
    """The next step. An override that does not work is an error, never passed over."""
    if now.override is not None:
        if now.override_works:
            return Use(now.override)
        return GiveUp(f"{OVERRIDE} names {now.override}, which is no program; unset or correct it")
    if now.installed:
        return Use(now.installed[0])
    if now.can_install_packages and Install.DEBIAN_PACKAGE not in now.tried:
        return Install.DEBIAN_PACKAGE
    if Install.PLAYWRIGHT_DOWNLOAD not in now.tried:
        return Install.PLAYWRIGHT_DOWNLOAD
    return GiveUp(f"no browser could be found or installed. {help_for(sys.platform)}")


def help_for(platform: str) -> str:
    """The one command that helps where nothing could be installed."""
    command = {
        "darwin": "brew install --cask chromium",
        "win32": "winget install Google.Chrome",
    }.get(platform, "sudo apt-get install chromium")
    return f"Run '{command}', or set {OVERRIDE} to the path of a Chromium, Chrome or Edge."


def usual_places(platform: str, environment: Mapping[str, str], home: Path) -> list[Path]:
    """Where browsers lie that are not on PATH."""
    if platform == "darwin":
        folders = (Path("/Applications"), home / "Applications")
        return [folder / program for program in MACOS_PROGRAMS for folder in folders]
    if platform == "win32":
        roots = [Path(environment[name]) for name in WINDOWS_FOLDERS if environment.get(name)]
        return [root / program for program in WINDOWS_PROGRAMS for root in roots]
    return []


def installed_browsers() -> tuple[Path, ...]:
    on_path = [Path(found) for name in NAMES_ON_PATH if (found := shutil.which(name))]
    elsewhere = [
        place for place in usual_places(sys.platform, os.environ, Path.home()) if place.is_file()
    ]
    # Playwright's own download counts as installed, but asking for it takes a second.
    return tuple(on_path + elsewhere) or playwright_download()


def playwright_download() -> tuple[Path, ...]:
    answer = subprocess.run(
        [sys.executable, "-c", ASK_PLAYWRIGHT],
        capture_output=True,
        text=True,
        check=False,
        stdin=subprocess.DEVNULL,
    )
    path = Path(answer.stdout.strip())
    return (path,) if answer.returncode == 0 and path.is_file() else ()


def privilege() -> list[str] | None:
    """What to put before apt-get, or None where packages cannot be installed unasked."""
    if shutil.which("apt-get") is None:
        return None
    if os.geteuid() == 0:  # apt-get was found, so this is no Windows
        return []
    sudo = shutil.which("sudo")
    if sudo is None:
        return None
    allowed = subprocess.run([sudo, "-n", "true"], capture_output=True, check=False)
    return [sudo, "-n"] if allowed.returncode == 0 else None


def _run(*command: str, environment: Mapping[str, str] | None = None) -> bool:
    print(f"browser: {' '.join(command)}", file=sys.stderr, flush=True)
    # Installers chatter on standard output, which is kept for the path.
    done = subprocess.run(
        command, stdout=sys.stderr, stdin=subprocess.DEVNULL, check=False, env=environment
    )
    return done.returncode == 0


def install_debian_package() -> None:
    before = privilege()
    if before is None:
        return
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    _run(*before, "apt-get", "update", "-qq", environment=quiet)
    _run(
        *before,
        "apt-get",
        "install",
        "-y",
        "-qq",
        "--no-install-recommends",
        "chromium",
        environment=quiet,
    )


def install_from_playwright() -> None:
    _run(sys.executable, "-m", "playwright", "install", "chromium")


INSTALLERS: dict[Install, Callable[[], None]] = {
    Install.DEBIAN_PACKAGE: install_debian_package,
    Install.PLAYWRIGHT_DOWNLOAD: install_from_playwright,
}


def look_around(tried: frozenset[Install]) -> Situation:
    named = os.environ.get(OVERRIDE)
    if named:
        found = shutil.which(named)
        return Situation(Path(found or named), found is not None, (), False, tried)
    installed = installed_browsers()
    can_install_packages = not installed and privilege() is not None
    return Situation(None, False, installed, can_install_packages, tried)


def find_browser(
    look: Callable[[frozenset[Install]], Situation] = look_around,
    installers: Mapping[Install, Callable[[], None]] = INSTALLERS,
) -> Path:
    """The browser's path, after installing one if need be."""
    tried: frozenset[Install] = frozenset()
    while True:
        step = decide(look(tried))
        if isinstance(step, Use):
            return step.browser
        if isinstance(step, GiveUp):
            raise BrowserMissingError(step.reason)
        installers[step]()
        tried |= {step}


def main() -> int:
    try:
        browser = find_browser()
    except BrowserMissingError as error:
        print(f"browser: {error}", file=sys.stderr)
        return 1
    print(browser)
    return 0


if __name__ == "__main__":
    sys.exit(main())
