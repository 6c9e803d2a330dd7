"""Real Vietnamese syllables and goods, from which the corpus is made."""

from pathlib import Path

GOODS = {
    "food": (
        "Miến dong", "Gạo nếp", "Gạo tẻ", "Mật ong", "Thịt treo", "Lạp sườn", "Bún khô", "Phở khô",
        "Măng ớt", "Bí thơm", "Khoai môn", "Hồng khô", "Cốm xanh", "Tương ngô",
    ),
    "drink": ("Chè xanh", "Chè tuyết", "Trà hoa", "Nước mơ", "Nước ép", "Cà phê"),
    "herb": ("Tinh nghệ", "Cao gừng", "Giảo cổ", "Hà thủ", "Nấm linh", "Bột sắn"),
    "craft": ("Vải chàm", "Thổ cẩm", "Mành trúc", "Đan lát", "Chăn bông", "Gùi mây"),
    "ornamental": ("Lan rừng", "Đào phai", "Cá cảnh", "Mai vàng"),
    "tourism": ("Nhà sàn", "Vườn dâu", "Bến thuyền", "Suối mát"),
}  # fmt: skip
"""By group, what titles begin with: two syllables each, so that no two titles run together."""

WORDS = Path(__file__).parent / "words"
NAMES = tuple((WORDS / "names.txt").read_text(encoding="utf-8").split())
"""Syllables of villages; no two are alike without their marks, so that addresses differ too."""

SYLLABLES = tuple((WORDS / "syllables.txt").read_text(encoding="utf-8").split())
"""Syllables of bodies, as they follow one another in plain sentences."""
