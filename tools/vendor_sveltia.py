"""Bring Sveltia CMS, and what it needs to run offline, into `vendor/sveltia-cms/`.

The published files come as they are, but for two things. Translations become script modules: a
browser takes JSON only where the importing code says so, and Sveltia leaves that to bundlers.
Addresses of CDNs become addresses here (`LOCAL`). To take newer versions: change a version
and its hash (`npm view NAME dist.integrity`), run this, run the tests.
"""

import re
import tarfile
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO

from tools.npm_package import NpmPackage
from tools.vendored_files import CACHE, ROOT, replace_files

VENDORED = ROOT / "vendor" / "sveltia-cms"


@dataclass(frozen=True)
class Part:
    """Files of one package that are wanted: a pattern of their paths, and where they go."""

    package: NpmPackage
    licence: str
    files: tuple[tuple[str, str], ...]


PARTS = (
    Part(
        NpmPackage(
            "@sveltia/cms",
            "0.221.1",
            "J+Qoik9kGMk2L7vNpOQrnDmFRi+NB6vwJ0f657YtsxWH0P8WYSYRRSRC2pQ/jGGb"
            "VlM//Pg/WIgmkpswqoo3gQ==",
        ),
        "MIT",
        (
            (r"LICENSE\.txt", r"LICENSE.txt"),
            # The build for self-hosting, which imports by name what it may need. Of that,
            # `react` alone is needed at once; for the rest see the import map of the page.
            (r"npm/index\.js", r"npm/index.js"),
            (r"npm/chunks/(react-(?!dom).*\.js)", r"npm/chunks/\1"),
            (r"npm/assets/(.*\.woff2|.*\.LICENSE\.txt)", r"npm/assets/\1"),
            (r"locales/vi\.json", r"locales/vi.js"),
        ),
    ),
    Part(
        NpmPackage(
            "js-yaml",
            "5.5.0",
            "paNr4LFIFPjeeSmwNYdrb8FafLLG/Cr2Af3GjbsHJ5CxIjH4r0c2emlmRdAtpPAi"
            "eP1gRVzk6buBbVP5gBMGAg==",
        ),
        "MIT",
        (
            (r"LICENSE", r"js-yaml/LICENSE"),
            (r"dist/browser/js-yaml\.esm\.min\.mjs", r"js-yaml/js-yaml.js"),
        ),
    ),
    Part(
        NpmPackage(
            "@fontsource-variable/source-sans-3",
            "5.3.1",
            "u0p5Z/PM2e1uxYOMiodLM6NVzxHwULcB6Oi7QSr2WU/sdoLBFP/BeOZ3YYHeJ6rH"
            "sjPZA1nZweZVaV7sf2MAyQ==",
        ),
        "OFL-1.1",
        (
            (r"LICENSE", r"source-sans-3/LICENSE"),
            # Sveltia brings this family without Vietnamese letters.
            (
                r"files/source-sans-3-vietnamese-wght-normal\.woff2",
                r"source-sans-3/vietnamese.woff2",
            ),
        ),
    ),
)


CDN = "https://cdn.jsdelivr.net/fontsource/fonts/"
ASSETS = "sveltia-cms/npm/assets/"
"""As the page of the forms sees them, for its styles are written into the page."""
LOCAL = (
    (
        f"{CDN}source-sans-3:vf@5.3.0/latin-wght-normal.woff2",
        f"{ASSETS}source-sans-3-latin-wght-normal-BqRLTx4X.woff2",
        1,
    ),
    (
        f"{CDN}noto-mono@5.3.0/latin-400-normal.woff2",
        f"{ASSETS}noto-mono-latin-400-normal-DiC8lJru.woff2",
        1,
    ),
    (
        f"{CDN}material-symbols-outlined:vf@5.3.7/latin-wght-normal.woff2",
        f"{ASSETS}material-symbols-outlined-latin-wght-normal-_Z1IJPLg.woff2",
        1,
    ),
    # What it falls back on where a file is missing; a name that leads nowhere asks nobody.
    ("https://unpkg.com", "not-vendored", 4),
)
"""In `index.js`: an address, what stands in its place, and how often there must be one."""


def wanted(part: Part, archive: bytes) -> Iterator[tuple[str, bytes]]:
    """Give the wanted files of a package, each by its path in `vendor/sveltia-cms/`."""
    with tarfile.open(fileobj=BytesIO(archive)) as tar:
        members = {member.name.removeprefix("package/"): member for member in tar}
        for pattern, target in part.files:
            names = [name for name in sorted(members) if re.fullmatch(pattern, name)]
            if not names:
                raise SystemExit(f"{part.package.name} has no file {pattern}")
            for name in names:
                file = tar.extractfile(members[name])
                assert file is not None
                path = re.sub(pattern, target, name)
                yield path, adapted(path, file.read())


def adapted(path: str, content: bytes) -> bytes:
    """Return a file as we serve it."""
    if path.startswith("locales/"):
        return as_module(content)
    if path == "npm/index.js":
        for far, near, times in LOCAL:
            if content.count(far.encode()) != times:
                raise SystemExit(f"{path} does not have {far} {times} times: look at it again")
            content = content.replace(far.encode(), near.encode())
    return content


def as_module(content: bytes) -> bytes:
    """Turn JSON into a script module that exports it."""
    return b"export default " + content.strip() + b";\n"


def main() -> None:
    files = {
        path: content
        for part in PARTS
        for path, content in wanted(part, part.package.archive(CACHE))
    }
    replace_files(VENDORED, ((part.package, part.licence) for part in PARTS), files)
    size = sum(map(len, files.values()))
    print(f"{len(files)} files, {size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
