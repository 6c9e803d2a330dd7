"""Make the site's three web fonts and their stylesheet out of pinned npm packages.

Same packages and same fonttools and brotli (see requirements-test.lock) give the same bytes.
"""

import unicodedata
from collections import ChainMap
from dataclasses import dataclass
from importlib.metadata import version
from io import BytesIO
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

from tools.font_face_css import Substitute, WebFont, stylesheet, widths
from tools.npm_package import NpmPackage, read_members

ROOT = Path(__file__).resolve().parent.parent
CACHE = ROOT / ".cache" / "fonts"
FONTS = ROOT / "assets" / "fonts"
STYLESHEET = ROOT / "assets" / "css" / "fonts.css"

# Whole fonts: nothing to join, and kerning is complete.
BE_VIETNAM_PRO = NpmPackage(
    "@expo-google-fonts/be-vietnam-pro",
    "0.4.1",
    "4o2bsqU1zcC6NZf5FRYB+7gE49waNWYOGc5c5qLfPgrSqqr61hS2Bz4TVPgxudO038tLydSyPxV8e79g8j5DpQ==",
)
PHUDU = NpmPackage(
    "@fontsource/phudu",
    "5.3.0",
    "2mt6SJ0ZHX/j2E1cRNpNv6e2lOzAcwy6i80UoeOVhrajzflTfxZbJpPTwzFPBK5BZF163HOY78ZurbmtHmRDlA==",
)
# Never shipped, only measured. Arimo is drawn to Arial's widths.
ARIMO = NpmPackage(
    "@fontsource/arimo",
    "5.3.0",
    "nhxZ2sTVZYX8DJBgLuyX360B5vE4mxqpmjlKTRfucIqfcWRVx9vOYzWBc1IgEX0ist48VMC10PRKbFyH+4QFvQ==",
)
ROBOTO = NpmPackage(
    "@fontsource/roboto",
    "5.3.0",
    "BapRJOWYP+LZ21zp+wBQjfpPYKRoxc4LspJ/RLuI+HSMBD5u/X4O+ESDrSvEqDSy0rAl7GwBJ+09mdc16cVQ1Q==",
)
DEJAVU = NpmPackage(
    "dejavu-fonts-ttf",
    "2.37.3",
    "f1hd7jJbeQa1VWcw+K2KrTXS50zTMaHpVC4XIKJpNcDeYR5ajMtj/iLlQDYNvLOKamUB3ARVVCf79lNwNVztSQ==",
)

VIETNAMESE_VOWELS = "aăâeêioôơuưy"
TONE_MARKS = "\u0300\u0301\u0303\u0309\u0323"
# Tày-Nùng spelling adds f, j, w and z to the Vietnamese alphabet: all in ASCII.
ASCII = "".join(map(chr, range(0x20, 0x7F)))
PUNCTUATION = "“”‘’–—…·•×°²³©«»′″−₫\u00a0\u202f\u2010\u2011"
# Drawn by a system font where ours has none: neither family has every one of these.
SYMBOLS = "←↑→↓★☆"
REQUIRED_PUNCTUATION = "“”‘’–—…·•×°²©₫\u00a0"

LAYOUT_FEATURES = ["kern", "mark", "mkmk", "ccmp", "liga"]
# Copyright, family, style, version, licence, licence URL: what the OFL wants kept.
NAME_IDS = [0, 1, 2, 5, 13, 14]


@dataclass(frozen=True)
class Face:
    package: NpmPackage
    parts: tuple[str, ...]
    licence: str
    licence_copy: str
    family: str
    weight: int
    fallback_family: str

    @property
    def file_name(self) -> str:
        return f"{self.family.lower().replace(' ', '-')}-{self.weight}.woff2"


FACES = (
    Face(
        BE_VIETNAM_PRO,
        ("400Regular/BeVietnamPro_400Regular.ttf",),
        "LICENSE_FONT",
        "OFL-Be-Vietnam-Pro.txt",
        "Be Vietnam Pro",
        400,
        "Be Vietnam Fallback",
    ),
    Face(
        BE_VIETNAM_PRO,
        ("600SemiBold/BeVietnamPro_600SemiBold.ttf",),
        "LICENSE_FONT",
        "OFL-Be-Vietnam-Pro.txt",
        "Be Vietnam Pro",
        600,
        "Be Vietnam Fallback",
    ),
    Face(
        PHUDU,
        tuple(f"files/phudu-{part}-700-normal.woff2" for part in ("latin", "vietnamese")),
        "LICENSE",
        "OFL-Phudu.txt",
        "Phudu",
        700,
        "Phudu Fallback",
    ),
)


def vietnamese_letters() -> str:
    """Every letter with every tone, both cases, precomposed."""
    toned = [
        unicodedata.normalize("NFC", vowel + tone)
        for vowel in VIETNAMESE_VOWELS
        for tone in ("", *TONE_MARKS)
    ]
    lower = "".join(toned) + "đ"
    return lower + lower.upper()


def required_characters() -> set[int]:
    return set(map(ord, ASCII + REQUIRED_PUNCTUATION + TONE_MARKS + vietnamese_letters()))


def wanted_characters() -> set[int]:
    return required_characters() | set(map(ord, PUNCTUATION + SYMBOLS))


def open_font(content: bytes) -> TTFont:
    # Loading a font must not stamp it with the time of day.
    return TTFont(BytesIO(content), recalcTimestamp=False)


def join(parts: list[TTFont]) -> TTFont:
    """One font out of files that were split from one font by character range.

    Such files keep the glyph names of the whole, so a name met twice is one glyph.
    """
    whole, *others = parts
    for part in others:
        add_glyphs(whole, part)
    if others:
        kern_accented_like_base(whole)
    return whole


def add_glyphs(whole: TTFont, part: TTFont) -> None:
    known = set(whole.getGlyphOrder())
    new = [name for name in part.getGlyphOrder() if name not in known]
    for name in known.intersection(part.getGlyphOrder()):
        if whole["glyf"][name] != part["glyf"][name]:
            raise SystemExit(f"glyph {name} differs between the parts: not split from one font")
    order = whole.getGlyphOrder() + new
    for name in new:
        whole["glyf"].glyphs[name] = part["glyf"][name]
        whole["hmtx"].metrics[name] = part["hmtx"].metrics[name]
    whole.setGlyphOrder(order)
    whole["glyf"].glyphOrder = order
    characters = part.getBestCmap()
    for table in whole["cmap"].tables:
        for character, name in characters.items():
            if table.isUnicode():
                table.cmap.setdefault(character, name)


def base_letter(character: str) -> str:
    """The plain letter under all marks: a for ậ, u for ữ, d for đ."""
    plain = unicodedata.normalize("NFD", character)[0]
    return {"đ": "d", "Đ": "D"}.get(plain, plain)


def kern_accented_like_base(font: TTFont) -> None:
    """Give joined-in letters the kerning class of their base letter.

    Splitting a font by range drops each pair that spans two ranges (V and Ậ, T and Ế). The
    first part still kerns plain letters, and whole Vietnamese fonts kern accented ones alike.
    """
    characters = font.getBestCmap()
    base_of = {
        name: characters[ord(base_letter(chr(character)))]
        for character, name in characters.items()
        if chr(character) in vietnamese_letters()
    }
    kerning = {
        index
        for record in font["GPOS"].table.FeatureList.FeatureRecord
        if record.FeatureTag == "kern"
        for index in record.Feature.LookupListIndex
    }
    for index in sorted(kerning):
        for subtable in font["GPOS"].table.LookupList.Lookup[index].SubTable:
            pairs = getattr(subtable, "ExtSubTable", subtable)
            if pairs.LookupType == 2 and pairs.Format == 2:
                add_to_classes(pairs, base_of, font.getReverseGlyphMap())


def add_to_classes(pairs: object, base_of: dict[str, str], glyph_ids: dict[str, int]) -> None:
    covered = pairs.Coverage.glyphs  # type: ignore[attr-defined]
    first = pairs.ClassDef1.classDefs  # type: ignore[attr-defined]
    second = pairs.ClassDef2.classDefs  # type: ignore[attr-defined]
    for name, base in base_of.items():
        if base in covered and name not in covered:
            covered.append(name)
            if base in first:
                first[name] = first[base]
        if base in second:
            second.setdefault(name, second[base])
    covered.sort(key=glyph_ids.__getitem__)


def subset(font: TTFont) -> TTFont:
    missing = required_characters() - font.getBestCmap().keys()
    if missing:
        raise SystemExit(f"the font lacks {''.join(map(chr, sorted(missing)))}")
    options = Options()
    options.layout_features = LAYOUT_FEATURES
    options.hinting = False
    options.name_IDs = NAME_IDS
    options.notdef_outline = True
    options.drop_tables += ["STAT"]  # describes a variable family, of which one face is left
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=wanted_characters())
    subsetter.subset(font)
    return font


def as_woff2(font: TTFont) -> bytes:
    font.flavor = "woff2"
    target = BytesIO()
    font.save(target)
    return target.getvalue()


def measured(package: NpmPackage, *files: str) -> dict[int, float]:
    parts = map(open_font, read_members(package.archive(CACHE), *files))
    return dict(ChainMap(*map(widths, parts)))


def fontsource_files(family: str, weight: int) -> list[str]:
    return [f"files/{family}-{part}-{weight}-normal.woff2" for part in ("latin", "vietnamese")]


def substitutes(bold: bool) -> tuple[Substitute, ...]:
    """The fonts that a Windows PC, a Mac, a plain Linux and an Android phone have."""
    arial = ("Arial Bold", "Arial-BoldMT", "Liberation Sans Bold", "LiberationSans-Bold")
    roboto = ("Roboto Bold", "Roboto-Bold")
    dejavu = ("DejaVu Sans Bold", "DejaVuSans-Bold")
    if not bold:
        arial = ("Arial", "ArialMT", "Liberation Sans", "LiberationSans")
        roboto = ("Roboto", "Roboto-Regular")
        dejavu = ("DejaVu Sans", "DejaVuSans")
    weight = 700 if bold else 400
    return (
        Substitute(arial, measured(ARIMO, *fontsource_files("arimo", weight))),
        Substitute(roboto, measured(ROBOTO, *fontsource_files("roboto", weight))),
        Substitute(dejavu, measured(DEJAVU, f"ttf/DejaVuSans{'-Bold' if bold else ''}.ttf")),
    )


def make_face(face: Face) -> WebFont:
    archive = face.package.archive(CACHE)
    *parts, licence = read_members(archive, *face.parts, face.licence)
    content = as_woff2(subset(join(list(map(open_font, parts)))))
    (FONTS / face.file_name).write_bytes(content)
    licence_lines = [line.rstrip() for line in licence.decode("utf-8").splitlines()]
    (FONTS / face.licence_copy).write_text(
        "\n".join(licence_lines).rstrip() + "\n", encoding="utf-8", newline="\n"
    )
    font = open_font(content)
    print(
        f"{face.file_name}: {len(content):,} bytes, {len(font.getBestCmap())} characters, "
        f"from {face.package.name}@{face.package.version}"
    )
    return WebFont(
        family=face.family,
        fallback_family=face.fallback_family,
        weight=face.weight,
        file_name=face.file_name,
        font=font,
        substitutes=substitutes(bold=face.weight >= 600),
    )


def main() -> None:
    FONTS.mkdir(parents=True, exist_ok=True)
    STYLESHEET.parent.mkdir(parents=True, exist_ok=True)
    print(f"fonttools {version('fonttools')}, brotli {version('brotli')}")
    css = stylesheet([make_face(face) for face in FACES])
    STYLESHEET.write_text(css, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
