"""The @font-face rules for our fonts and for the system fonts that stand in for them.

Until a web font arrives the browser draws a system font. Scaling that stand-in to the web
font's average width and giving it the web font's line box keeps the text from jumping.
"""

from dataclasses import dataclass

from fontTools.ttLib import TTFont

# Body text of the kind the site shows: letters count as often as they are really read.
SAMPLE = (
    "Hồ Ba Bể nằm giữa núi rừng phía Bắc, nơi người Tày dệt thổ cẩm, làm nhà sàn và chèo "
    "thuyền độc mộc qua những thung lũng xanh. Miến dong được phơi trên giàn tre, mật ong "
    "bạc hà thơm mùi hoa núi, chè shan tuyết hái từ những cây cổ thụ hàng trăm năm tuổi. "
    "The lake lies among limestone peaks; its villages keep stilt houses, weaving and songs. "
    "Arrowroot noodles dry on bamboo racks, and tea is picked from trees centuries old."
)


@dataclass(frozen=True)
class Substitute:
    """A system font: the names it is installed under, and its characters' widths in ems."""

    local_names: tuple[str, ...]
    widths: dict[int, float]


@dataclass(frozen=True)
class WebFont:
    family: str
    fallback_family: str
    weight: int
    file_name: str
    font: TTFont
    substitutes: tuple[Substitute, ...]


def widths(font: TTFont) -> dict[int, float]:
    """How wide each character is, in ems."""
    advances = font["hmtx"].metrics
    em = font["head"].unitsPerEm
    return {character: advances[name][0] / em for character, name in font.getBestCmap().items()}


def average_width(width_of: dict[int, float], sample: str) -> float:
    # A character that the measured font lacks tells nothing about its usual width.
    known = [width_of[ord(c)] for c in sample if ord(c) in width_of]
    return sum(known) / len(known)


def _percent(value: float) -> str:
    return f"{value * 100:.2f}%"


def web_font_rule(web: WebFont) -> str:
    return (
        "@font-face {\n"
        f'  font-family: "{web.family}";\n'
        "  font-style: normal;\n"
        f"  font-weight: {web.weight};\n"
        "  font-display: swap;\n"
        f'  src: url("../fonts/{web.file_name}") format("woff2");\n'
        "}\n"
    )


def fallback_rule(web: WebFont, substitute: Substitute) -> str:
    scale = average_width(widths(web.font), SAMPLE) / average_width(substitute.widths, SAMPLE)
    em = web.font["head"].unitsPerEm * scale
    sources = ", ".join(f'local("{name}")' for name in substitute.local_names)
    return (
        "@font-face {\n"
        f'  font-family: "{web.fallback_family}";\n'
        "  font-style: normal;\n"
        f"  font-weight: {web.weight};\n"
        f"  src: {sources};\n"
        f"  size-adjust: {_percent(scale)};\n"
        f"  ascent-override: {_percent(web.font['hhea'].ascent / em)};\n"
        f"  descent-override: {_percent(-web.font['hhea'].descent / em)};\n"
        f"  line-gap-override: {_percent(web.font['hhea'].lineGap / em)};\n"
        "}\n"
    )


def stylesheet(fonts: list[WebFont]) -> str:
    """All rules. Of two rules for one face the later wins, unless its font is not installed."""
    rules = ["/* Made by tools/subset_fonts.py (`make fonts`): change that, not this. */\n"]
    for web in fonts:
        rules.append(web_font_rule(web))
        rules.extend(fallback_rule(web, substitute) for substitute in reversed(web.substitutes))
    return "\n".join(rules)
