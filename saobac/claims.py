"""Words that make food and drink sound like medicine, which only an approved advert may say.

In 2025 a firm was fined for what its web page said of a curcumin product; of spirits the law
forbids praise altogether (Law 44/2019/QH14).
"""

import re
from collections.abc import Iterator

VIETNAMESE = (
    *("chữa bệnh", "chữa khỏi", "chữa trị", "chữa", "điều trị", "đặc trị", "trị bệnh", "trị dứt"),
    *("khỏi bệnh", "phòng bệnh", "ngừa bệnh", "phòng ngừa bệnh", "đẩy lùi bệnh", "bài thuốc"),
    *("thần dược", "tiên dược", "thuốc tiên", "thuốc quý", "vị thuốc", "kỳ diệu cho sức khỏe"),
    *("ung thư", "dạ dày", "đau đầu", "nhức đầu", "mất ngủ", "tiểu đường", "huyết áp", "mỡ máu"),
    *("gan nhiễm mỡ", "xương khớp", "đau lưng", "viêm", "kháng viêm", "kháng khuẩn", "tim mạch"),
    *("tốt cho sức khỏe", "có lợi cho sức khỏe", "bồi bổ sức khỏe", "tăng cường sức khỏe"),
    *(
        "bổ thận",
        "tráng dương",
        "bổ máu",
        "bổ gan",
        "mát gan",
        "sinh lý",
        "sinh lực",
        "cường dương",
    ),
    *("giải độc gan", "giải độc", "thải độc", "thanh lọc cơ thể", "thanh nhiệt", "giải rượu"),
    *("giảm cân", "chống lão hóa", "chống oxy hóa", "trường thọ", "sống lâu", "đẹp da", "lợi sữa"),
    *("sức đề kháng", "hệ miễn dịch", "tăng miễn dịch", "an thần"),
)
ENGLISH = (
    *("cures", "cure for", "curative", "heals", "healing", "medicinal", "remedy", "treats disease"),
    *("cancer", "miracle", "headache", "headaches", "hangover", "stomach ache", "insomnia"),
    *("diabetes", "blood pressure", "cholesterol", "arthritis", "inflammation", "virility"),
    *("good for health", "good for your health", "good for the health", "health benefits"),
    *("detox", "detoxifies", "weight loss", "anti-ageing", "anti-aging", "antioxidant"),
    *("boosts immunity", "immune system", "aphrodisiac", "longevity"),
)
NO_CLAIM = ("sửa chữa", "chữa cháy", "chữa lỗi", "chữa lại")
"""To repair, to fight a fire, to correct: the same syllable in other words."""


def _pattern() -> re.Pattern[str]:
    """Match longer words first, so that one place is told once.

    They are sorted by their first letters: nearly everywhere there are but a few to be tried.
    """
    words = sorted((*NO_CLAIM, *VIETNAMESE, *ENGLISH), key=len, reverse=True)
    shelves: dict[str, list[str]] = {}
    for word in words:
        shelves.setdefault(word[0], []).append(re.escape(word[1:]).replace(r"\ ", r"\s+"))
    joined = "|".join(f"{first}(?:{'|'.join(rest)})" for first, rest in shelves.items())
    return re.compile(rf"(?<!\w)(?:{joined})(?!\w)")


PATTERN = _pattern()


def claims(text: str) -> Iterator[tuple[int, str]]:
    """Give the words of a text that read like a claim of health: where they begin, and as typed."""
    lowered = text.lower()
    if len(lowered) != len(text):
        # Letter by letter, so that places stay: `İ` becomes two.
        lowered = "".join(letter.lower()[:1] for letter in text)
    # Both places of the mark are in use.
    plain = lowered.replace("oẻ", "ỏe").replace("oá", "óa")
    for match in PATTERN.finditer(plain):
        if " ".join(match[0].split()) not in NO_CLAIM:
            yield match.start(), text[match.start() : match.end()]
