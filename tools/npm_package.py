"""Read files out of one exact npm package, checked against its published hash."""

import base64
import hashlib
import shutil
import subprocess
import tarfile
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path


@dataclass(frozen=True)
class NpmPackage:
    name: str
    version: str
    sha512: str  # base64, as the registry publishes it after "sha512-"

    def archive(self, cache: Path) -> bytes:
        """The package's tarball, downloaded once into `cache`."""
        flat_name = self.name.removeprefix("@").replace("/", "-")
        tarball = cache / f"{flat_name}-{self.version}.tgz"
        if not tarball.exists():
            self._download(cache)
        content = tarball.read_bytes()
        found = base64.b64encode(hashlib.sha512(content).digest()).decode()
        if found != self.sha512:
            tarball.unlink()
            raise SystemExit(f"{self.name}@{self.version}: hash is sha512-{found}, not as pinned")
        return content

    def _download(self, cache: Path) -> None:
        npm = shutil.which("npm")
        if npm is None:
            raise SystemExit("npm is not on PATH; 'make fonts' brings its own")
        cache.mkdir(parents=True, exist_ok=True)
        spec = f"{self.name}@{self.version}"
        subprocess.run([npm, "pack", "--silent", spec], cwd=cache, check=True)


def read_members(archive: bytes, *paths: str) -> list[bytes]:
    """The contents of files in an npm tarball, where all lie under `package/`."""
    contents = []
    with tarfile.open(fileobj=BytesIO(archive)) as tar:
        for path in paths:
            member = tar.extractfile(f"package/{path}")
            if member is None:
                raise SystemExit(f"{path} is no file of the package")
            contents.append(member.read())
    return contents
