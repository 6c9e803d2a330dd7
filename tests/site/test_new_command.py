"""`new` makes a page that only the person's own knowledge completes, and takes photographs in."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from string import Formatter

import pytest
from PIL import Image, ImageFilter

from saobac.command_options import vietnam_today
from saobac.commands.new_command import command
from saobac.diagnostics import Diagnostic
from saobac.front_matter import split
from saobac.join import join_sources
from saobac.loom.signs import SIGNS
from saobac.originals import Originals
from saobac.photo_coach import coach
from saobac.photographs import read
from saobac.pipeline import build
from saobac.project import Project
from saobac.scaffold.intake import QUALITY
from saobac.scaffold.words import SENTENCES
from saobac.source import load
from saobac.validate import SCHEMAS, check
from tests.phone_photographs import phone_exif, save_heic, save_jpeg, scene
from tests.site.conftest import TODAY, files_of

SMALL = (1440, 1080)
LAP_SUON = "content/products/lap-suon-gac-bep.md"


@dataclass(frozen=True)
class Outcome:
    """How the command ended, and what it said."""

    code: object
    out: str
    err: str


class Runner:
    """Runs `new` in a site."""

    def __init__(self, root: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.root = root
        self._capsys = capsys

    def __call__(self, *words: str | Path) -> Outcome:
        code: object = 0
        try:
            command.main([*map(str, words), "--root", str(self.root)], standalone_mode=False)
        except SystemExit as end:
            code = end.code
        said = self._capsys.readouterr()
        return Outcome(code, said.out, said.err)


@pytest.fixture
def new(tiny_site: Path, capsys: pytest.CaptureFixture[str]) -> Runner:
    return Runner(tiny_site, capsys)


@pytest.fixture
def photos(tmp_path: Path) -> Path:
    folder = tmp_path / "Ảnh điện thoại"
    folder.mkdir()
    return folder


def problems_of(root: Path) -> list[Diagnostic]:
    """Check a site as `check` does, advice on photographs too."""
    sources, problems = load(root)
    library, found = join_sources(sources, SIGNS, read)
    advice = coach(library, Originals.of(sources)) if library else ()
    return sorted({*problems, *found, *advice})


def fill_in(file: Path, values: Mapping[str, str]) -> None:
    """Write values after the colons of empty fields, as the person would."""
    text = file.read_text(encoding="utf-8")
    for key, value in values.items():
        text = re.sub(rf"^( *{key}:)$", rf"\1 {value}", text, flags=re.MULTILINE)
    file.write_text(text, encoding="utf-8")


KNOWN = {
    "summary": "Một dòng.",
    "sources": "Nguồn",
    "group": "food",
    "type": "household",
    "kind": "lake",
    "alt": "Lạp sườn treo trên bếp",
    "credit": "Bà Nhà",
}


def test_a_page_is_named_without_marks_and_keeps_them_in_its_title(new: Runner) -> None:
    assert new("product", "Lạp sườn đất Đồn").code == 0
    text = (new.root / "content/products/lap-suon-dat-don.md").read_text(encoding="utf-8")
    assert "title: Lạp sườn đất Đồn\n" in text
    assert f"updated: {vietnam_today()}\n" in text


def test_a_name_needs_no_quotes(new: Runner) -> None:
    assert new("product", "Lạp", "sườn", "gác", "bếp").code == 0
    assert (new.root / LAP_SUON).is_file()


@pytest.mark.parametrize("title", ["Hồ: trên núi", "12:30", "*Thử*", "# 1", "Cô “Ba” & 'Tư'", "no"])
def test_any_title_comes_back_as_it_was_typed(new: Runner, title: str) -> None:
    new("story", title)
    [page] = set((new.root / "content/stories").iterdir()) - {
        new.root / "content/stories/chuyen.md"
    }
    matter, _, _, problems = split(page.read_text(encoding="utf-8"), page.name)
    assert problems == []
    assert matter is not None
    assert matter.data["title"] == title


@pytest.mark.parametrize("kind", SCHEMAS)
def test_only_what_the_person_must_write_is_asked_for(new: Runner, kind: str) -> None:
    new(kind, "Một trang mới")
    problems = problems_of(new.root)
    required = {
        key
        for key, info in SCHEMAS[kind].model_fields.items()
        if info.is_required() and key not in ("title", "updated")
    }
    assert {problem.code for problem in problems if not problem.is_error} == {"sources-missing"}
    asked = {problem.fact("field") or problem.code for problem in problems}
    assert asked == required | {"sources-missing"}


@pytest.mark.parametrize("kind", SCHEMAS)
def test_a_page_that_is_filled_in_is_right(new: Runner, kind: str) -> None:
    new(kind, "Một trang mới")
    [page] = (new.root / "content").rglob("mot-trang-moi.md")
    fill_in(page, KNOWN)
    assert problems_of(new.root) == []


@pytest.mark.parametrize("kind", SCHEMAS)
def test_every_example_is_right_once_its_mark_is_taken_off(new: Runner, kind: str) -> None:
    new(kind, "Một trang mới")
    [page] = (new.root / "content").rglob("mot-trang-moi.md")
    fill_in(page, KNOWN)
    text = re.sub(r"^# ", "", page.read_text(encoding="utf-8"), flags=re.MULTILINE)
    matter, _, _, problems = split(text, page.name)
    assert matter is not None
    assert set(matter.data) == set(SCHEMAS[kind].model_fields)
    assert [*problems, *check(SCHEMAS[kind], matter)[1]] == []


def test_notes_name_fields_and_choices_in_vietnamese(new: Runner) -> None:
    new("product", "Lạp sườn gác bếp")
    text = (new.root / LAP_SUON).read_text(encoding="utf-8")
    assert "## Tóm tắt. Một hai câu. Tối đa 220 ký tự. Ví dụ: " in text
    assert "## Nhóm. Chọn một: food (Thực phẩm), drink (Đồ uống), " in text


def test_notes_are_english_where_it_is_asked_for(new: Runner) -> None:
    new("product", "Lạp sườn gác bếp", "--lang", "en")
    text = (new.root / LAP_SUON).read_text(encoding="utf-8")
    assert "## Group. Choose one: food (Food), drink (Drinks), " in text


def test_the_person_is_told_what_was_made_and_what_to_do(new: Runner) -> None:
    assert new("product", "Lạp sườn gác bếp").out.splitlines() == [
        f"Đã tạo {LAP_SUON}",
        "Việc tiếp theo:",
        f"  1. Mở {LAP_SUON}, viết tiếp: summary, sources, group; rồi viết bài ở cuối tệp.",
        f'  2. Kiểm tra: python build.py check --root "{new.root}"',
        f'  3. Xem thử: python build.py serve --root "{new.root}"',
    ]


REFUSED = {
    "": "Hãy ghi loại trang và tên, ví dụ: python build.py new product Lạp sườn gác bếp.",
    "product": "Hãy ghi loại trang và tên,",
    "prodct Thử": "Không có loại trang “prodct”. Hãy chọn một trong: product (Sản phẩm),",
    "product Con": "Windows không cho đặt tên tệp là “con”.",
    "product Trang 2": "Địa chỉ “trang-2” dành cho trang danh sách.",
    "product ?!": "Tên “?!” không có chữ cái hay chữ số nào để làm địa chỉ.",
    f"product {'a' * 101}": "Tên dài 101 ký tự, tên tệp chỉ chứa được 100.",
    "product MIẾN": "Đã có content/products/mien.md nên chưa ghi gì.",
}


@pytest.mark.parametrize("words", REFUSED)
def test_what_cannot_be_made_is_refused_in_one_sentence(new: Runner, words: str) -> None:
    before = files_of(new.root)
    outcome = new(*words.split())
    assert outcome.code == 2
    assert outcome.err.startswith(REFUSED[words])
    assert len(outcome.err.splitlines()) == 1
    assert files_of(new.root) == before


def test_nothing_is_written_through_a_link_that_leads_out(new: Runner, tmp_path: Path) -> None:
    folder, elsewhere = new.root / "content" / "stories", tmp_path / "elsewhere"
    folder.rename(elsewhere)
    folder.symlink_to(elsewhere, target_is_directory=True)
    before = files_of(elsewhere)
    assert "content/stories" in new("story", "Chuyện mới").err
    assert files_of(elsewhere) == before


def test_a_bundle_of_that_name_is_a_page_too(new: Runner) -> None:
    bundle = new.root / "content" / "products" / "mien-moi"
    bundle.mkdir()
    (bundle / "index.md").write_text("---\n---\n", encoding="utf-8")
    assert new("product", "Miến mới").err.startswith("Đã có content/products/mien-moi/index.md")


def test_a_name_of_another_kind_is_free(new: Runner) -> None:
    assert new("producer", "Miến").code == 0


def test_photographs_lie_beside_the_page_in_order_of_their_day_and_then_their_name(
    new: Runner, photos: Path
) -> None:
    save_jpeg(scene(1, SMALL), photos / "IMG_10.jpg")
    save_jpeg(scene(2, SMALL), photos / "IMG_9.JPG")
    save_jpeg(scene(3, SMALL), photos / "z.jpeg", phone_exif(taken="2026:11:20 08:00:00"))
    save_heic(scene(4, SMALL), photos / "y.HEIC", phone_exif(taken="2026:11:20 09:00:00"))
    scene(5, SMALL).save(photos / "p.png")
    scene(6, SMALL).save(photos / "w.webp")
    out = new("product", "Lạp sườn gác bếp", "--photos", photos).out
    assert re.findall(r"lap-suon-gac-bep-\d\.jpg  ←  .*", out) == [
        "lap-suon-gac-bep-1.jpg  ←  z.jpeg",
        "lap-suon-gac-bep-2.jpg  ←  y.HEIC",
        "lap-suon-gac-bep-3.jpg  ←  IMG_9.JPG",
        "lap-suon-gac-bep-4.jpg  ←  IMG_10.jpg",
        "lap-suon-gac-bep-5.jpg  ←  p.png",
        "lap-suon-gac-bep-6.jpg  ←  w.webp",
    ]
    text = (new.root / LAP_SUON).read_text(encoding="utf-8")
    assert re.findall(r"file: (.*)", text.split("## CÓ THÌ GHI")[0]) == [
        f"lap-suon-gac-bep-{number}.jpg" for number in range(1, 7)
    ]


@pytest.mark.parametrize("save", [save_jpeg, save_heic], ids=["JPEG", "HEIC"])
def test_a_photograph_is_taken_in_upright_reduced_and_without_metadata(
    new: Runner, photos: Path, save: Callable[[Image.Image, Path, Image.Exif], Path]
) -> None:
    save(scene(1), photos / "IMG_1.heic", phone_exif(6))
    new("product", "Lạp sườn gác bếp", "--photos", photos)
    file = new.root / "content" / "products" / "lap-suon-gac-bep-1.jpg"
    assert b"Apple" not in file.read_bytes()
    with Image.open(file) as image:
        assert (image.format, image.size) == ("JPEG", (1920, 2560))
        assert not image.getexif()
        assert not {"exif", "xmp", "icc_profile", "comment"} & set(image.info)


def test_originals_stay_as_they_are(new: Runner, photos: Path) -> None:
    save_jpeg(scene(1, SMALL), photos / "a.jpg", phone_exif(6))
    before = files_of(photos)
    new("product", "Lạp sườn gác bếp", "--photos", photos)
    assert files_of(photos) == before


def test_every_photograph_has_room_for_its_words_and_its_credit(new: Runner, photos: Path) -> None:
    save_jpeg(scene(1, SMALL), photos / "a.jpg", phone_exif())
    new("product", "Lạp sườn gác bếp", "--photos", photos)
    text = (new.root / LAP_SUON).read_text(encoding="utf-8")
    assert "  - file: lap-suon-gac-bep-1.jpg\n    alt:\n    credit:\n" in text


def test_a_photograph_without_words_is_advice_and_no_error(new: Runner, photos: Path) -> None:
    save_jpeg(scene(1, SMALL), photos / "a.jpg", phone_exif())
    new("product", "Lạp sườn gác bếp", "--photos", photos)
    fill_in(new.root / LAP_SUON, {key: KNOWN[key] for key in ("summary", "sources", "group")})
    assert not [problem for problem in problems_of(new.root) if problem.is_error]


def test_a_credit_that_is_given_stands_at_every_photograph(new: Runner, photos: Path) -> None:
    save_jpeg(scene(1, SMALL), photos / "a.jpg", phone_exif())
    save_jpeg(scene(2, SMALL), photos / "b.jpg", phone_exif())
    new("product", "Lạp sườn gác bếp", "--photos", photos, "--credit", "Bà Nhà: 2026")
    text = (new.root / LAP_SUON).read_text(encoding="utf-8")
    assert text.count("credit: 'Bà Nhà: 2026'") == 2


def test_a_photograph_that_cannot_be_read_stops_everything(new: Runner, photos: Path) -> None:
    save_jpeg(scene(1, SMALL), photos / "a.jpg")
    (photos / "b.jpg").write_bytes((photos / "a.jpg").read_bytes()[:5000])
    (photos / "c.heic").write_bytes(b"nothing")
    before = files_of(new.root)
    outcome = new("product", "Lạp sườn gác bếp", "--photos", photos)
    assert outcome.code == 1
    assert re.findall(r"“(.\.\w+)”", outcome.err) == ["b.jpg", "c.heic"]
    assert files_of(new.root) == before


def test_a_file_of_somebody_is_never_written_over(new: Runner, photos: Path) -> None:
    save_jpeg(scene(1, SMALL), photos / "a.jpg")
    somebodys = new.root / "content/products/lap-suon-gac-bep-2.jpg"
    somebodys.write_bytes(b"of somebody")
    new("product", "Lạp sườn gác bếp", "--photos", photos)
    assert somebodys.read_bytes() == b"of somebody"
    assert "file: lap-suon-gac-bep-3.jpg" in (new.root / LAP_SUON).read_text(encoding="utf-8")


WRITTEN = """\
---
# Ghi chú của người viết
title:   'Măng khô'   # giữ nguyên
updated: 2026-11-01
summary: Một dòng.
group: food
images:
  - file: mang-kho-1.jpg
    alt: Măng phơi nắng
    credit: Bà Nhà
sources: Nguồn
---

Bài   viết giữ nguyên.
"""


@pytest.fixture
def dried(new: Runner) -> Path:
    """Return a page that its author has written, with a photograph."""
    folder = new.root / "content" / "products"
    save_jpeg(scene(9, SMALL), folder / "mang-kho-1.jpg")
    page = folder / "mang-kho.md"
    page.write_text(WRITTEN, encoding="utf-8", newline="\n")
    return page


def test_a_page_that_is_there_gets_more_photographs_and_changes_nowhere_else(
    new: Runner, photos: Path, dried: Path
) -> None:
    save_jpeg(scene(1, SMALL), photos / "a.jpg")
    save_jpeg(scene(2, SMALL), photos / "b.jpg")
    outcome = new("product", "Măng khô", "--photos", photos, "--credit", "Bà Nhà")
    assert outcome.code == 0
    assert outcome.out.startswith("Đã thêm ảnh vào content/products/mang-kho.md\n")
    added = "".join(
        f"  - file: mang-kho-{number}.jpg\n    alt:\n    credit: Bà Nhà\n" for number in (2, 3)
    )
    before, after = WRITTEN.split("sources:")
    assert dried.read_text(encoding="utf-8") == f"{before}{added}sources:{after}"
    assert not [problem for problem in problems_of(new.root) if problem.is_error]


def test_photographs_are_numbered_on_whatever_the_page_names(
    new: Runner, photos: Path, dried: Path
) -> None:
    (dried.parent / "mang-kho-7.png").write_bytes(b"not named anywhere")
    save_jpeg(scene(1, SMALL), photos / "a.jpg")
    assert "mang-kho-8.jpg  ←  a.jpg" in new("product", "Măng khô", "--photos", photos).out


@pytest.mark.parametrize(
    ("written", "then"),
    [
        (WRITTEN.replace("\n", "\r\n"), "    alt:\r\n    credit:\r\n"),
        (
            re.sub(r"images:\n(  .*\n)+", "", WRITTEN),
            "images:\n  - file: mang-kho-2.jpg\n    alt:\n",
        ),
        (
            re.sub(r"images:\n(  .*\n)+", "images:\n", WRITTEN),
            "  - file: mang-kho-2.jpg\n    alt:\n",
        ),
        (
            re.sub(r"images:\n(  .*\n)+", "images: [{file: mang-kho-1.jpg}]\n", WRITTEN),
            '{file: mang-kho-2.jpg, alt: "", credit: ""}]',
        ),
    ],
    ids=["Windows", "no images", "empty images", "in brackets"],
)
def test_photographs_go_into_a_page_however_it_is_written(
    new: Runner, photos: Path, dried: Path, written: str, then: str
) -> None:
    dried.write_text(written, encoding="utf-8", newline="")
    save_jpeg(scene(1, SMALL), photos / "a.jpg")
    assert new("product", "Măng khô", "--photos", photos).code == 0
    assert then in dried.read_bytes().decode("utf-8")
    assert not [problem for problem in problems_of(new.root) if problem.is_error]


def test_a_page_is_known_by_its_title_too(new: Runner, photos: Path) -> None:
    save_jpeg(scene(1, SMALL), photos / "a.jpg")
    outcome = new("product", "Miến nhà", "--photos", photos)
    assert outcome.out.startswith("Đã thêm ảnh vào content/products/mien.md\n")
    assert (new.root / "content/products/mien-1.jpg").is_file()


def test_a_photograph_that_the_page_has_already_is_told(
    new: Runner, photos: Path, dried: Path
) -> None:
    save_jpeg(scene(9, SMALL), photos / "a.jpg")
    out = new("product", "Măng khô", "--photos", photos).out
    assert "Nên xem lại" in out
    assert "“mang-kho-2.jpg” gần như giống hệt ảnh mang-kho-1.jpg" in out


def test_a_page_with_a_mistake_is_left_alone(new: Runner, photos: Path, dried: Path) -> None:
    dried.write_text(WRITTEN.replace("group: food", 'group: "food'), encoding="utf-8")
    save_jpeg(scene(1, SMALL), photos / "a.jpg")
    before = files_of(new.root)
    outcome = new("product", "Măng khô", "--photos", photos)
    assert outcome.code == 1
    assert outcome.err.startswith("Chưa thêm được ảnh vào content/products/mang-kho.md")
    assert files_of(new.root) == before


def test_a_small_photograph_keeps_what_tells_how_it_was_compressed(
    new: Runner, photos: Path
) -> None:
    scene(1, SMALL).save(photos / "a.jpg", quality=13, exif=phone_exif(6))
    new("product", "Lạp sườn gác bếp", "--photos", photos)
    copy = read(new.root / "content/products/lap-suon-gac-bep-1.jpg")
    assert copy.measures.jpeg_quality == read(photos / "a.jpg").measures.jpeg_quality
    assert (copy.width, copy.height) == SMALL[::-1]
    fill_in(new.root / LAP_SUON, KNOWN)
    assert "photo-compressed" in {problem.code for problem in problems_of(new.root)}


@pytest.mark.parametrize(("quality", "kept"), [(30, 30), (75, 75), (95, QUALITY)])
def test_a_photograph_that_is_reduced_keeps_it_too_and_is_saved_no_finer(
    new: Runner, photos: Path, quality: int, kept: int
) -> None:
    scene(1).save(photos / "a.jpg", quality=quality, exif=phone_exif())
    new("product", "Lạp sườn gác bếp", "--photos", photos)
    file = new.root / "content/products/lap-suon-gac-bep-1.jpg"
    assert read(file).measures.jpeg_quality == kept
    assert file.stat().st_size < (photos / "a.jpg").stat().st_size
    fill_in(new.root / LAP_SUON, KNOWN)
    told = {problem.code for problem in problems_of(new.root)}
    assert ("photo-compressed" in told) == (quality == 30)


@pytest.mark.parametrize("words", ["product Lạp sườn gác bếp", "product MIẾN"])
@pytest.mark.parametrize("beside", ["", "ghi chú.txt", ".anh.jpg"])
def test_a_folder_without_photographs_is_refused_and_nothing_is_written(
    new: Runner, photos: Path, words: str, beside: str
) -> None:
    if beside:
        (photos / beside).write_bytes(b"")
    before = files_of(new.root)
    outcome = new(*words.split(), "--photos", photos)
    assert outcome.code == 2
    assert outcome.err.startswith(f"Trong thư mục {photos} không có ảnh JPEG,")
    assert len(outcome.err.splitlines()) == 1
    assert files_of(new.root) == before


def test_photographs_in_folders_below_are_not_taken_but_named(new: Runner, photos: Path) -> None:
    """As cameras and telephones lay them: a card is given, the photographs lie two below."""
    deep, hidden = photos / "DCIM" / "100APPLE", photos / "DCIM" / ".thumbnails"
    for number, folder in enumerate((deep, hidden, photos / "DCIM" / "101APPLE"), start=1):
        folder.mkdir(parents=True)
        save_jpeg(scene(number, SMALL), folder / "IMG_1.JPG")
    before = files_of(new.root)
    outcome = new("product", "Lạp sườn gác bếp", "--photos", photos)
    assert outcome.code == 2
    assert outcome.err.endswith(
        f'Hãy chạy lại với --photos "{deep}" hoặc --photos "{deep.with_name("101APPLE")}"\n'
    )
    assert str(hidden) not in outcome.err
    assert files_of(new.root) == before
    assert new("product", "Lạp sườn gác bếp", "--photos", deep).code == 0


def test_a_folder_without_photographs_is_told(new: Runner, photos: Path) -> None:
    (photos / "ghi chú.txt").write_text("Không có ảnh.", encoding="utf-8")
    outcome = new("product", "Lạp sườn gác bếp", "--photos", photos)
    assert (outcome.code, len(outcome.err.splitlines())) == (2, 1)
    assert not (new.root / LAP_SUON).exists()


def test_files_that_are_no_photographs_are_named(new: Runner, photos: Path) -> None:
    save_jpeg(scene(1, SMALL), photos / "a.jpg")
    (photos / "a.mov").write_bytes(b"film")
    (photos / ".DS_Store").write_bytes(b"clutter")
    out = new("product", "Lạp sườn gác bếp", "--photos", photos).out
    assert "Không phải ảnh nên không lấy: a.mov\n" in out


def test_what_a_copy_no_longer_tells_is_told_of_the_original(new: Runner, photos: Path) -> None:
    scene(1, SMALL).save(photos / "a.jpg", quality=30, exif=phone_exif())
    out = new("product", "Lạp sườn gác bếp", "--photos", photos).out
    assert "Ảnh “lap-suon-gac-bep-1.jpg” bị nén quá mạnh (JPEG chất lượng khoảng 30/100)" in out


def save_a_mornings_photographs(folder: Path) -> None:
    """Save twelve photographs as an office gets them, in the order of their names."""

    def exif(minute: int, orientation: int = 1) -> Image.Exif:
        return phone_exif(orientation, f"2026:11:20 08:{minute:02}:00")

    save_jpeg(scene(1), folder / "a.jpg", exif(1))
    save_heic(scene(2), folder / "b.heic", exif(2))
    save_heic(scene(3), folder / "c.heic", exif(3, orientation=6))
    save_heic(scene(4), folder / "d.heic", exif(4))
    save_jpeg(scene(5).point(lambda value: value // 4), folder / "dark.jpg", exif(5))
    save_jpeg(scene(6).filter(ImageFilter.GaussianBlur(14)), folder / "blurred.jpg", exif(6))
    save_jpeg(scene(7, (640, 480)), folder / "tiny.jpg", exif(7))
    save_jpeg(scene(8), folder / "rotated.jpg", exif(8, orientation=6))
    save_jpeg(scene(9), folder / "e.jpg", exif(9))
    save_jpeg(scene(10), folder / "f.jpg", exif(10))
    save_jpeg(scene(2), folder / "duplicate.jpg", exif(11))
    scene(12, (1080, 2340)).save(folder / "screenshot.png")


MORNINGS_ADVICE = {
    5: "photo-dark",
    6: "photo-blurred",
    7: "photo-small",
    11: "photo-duplicate",
    12: "photo-screenshot",
}
"""By number of the photograph."""


def test_a_mornings_photographs_go_the_whole_way(new: Runner, photos: Path) -> None:
    """From a folder to pages: advice where it is due and nowhere else, pixels and nothing more."""
    save_a_mornings_photographs(photos)
    outcome = new("product", "Lạp sườn gác bếp", "--photos", photos)
    assert outcome.code == 0
    told = re.findall(r"^  Ảnh “lap-suon-gac-bep-(\d+)\.jpg”", outcome.out, re.MULTILINE)
    assert sorted(map(int, told)) == list(MORNINGS_ADVICE)

    fill_in(new.root / LAP_SUON, KNOWN)
    problems = problems_of(new.root)
    assert {
        int(re.findall(r"-(\d+)\.jpg", problem.fact("target"))[0]): problem.code
        for problem in problems
    } == MORNINGS_ADVICE
    lines = (new.root / LAP_SUON).read_text(encoding="utf-8").splitlines()
    for problem in problems:
        name = problem.fact("target").rpartition("/")[2]
        assert lines[problem.position.line - 1] == f"  - file: {name}"

    report = build(Project(new.root, new.root / "public", TODAY))
    assert not report.failed
    made = sorted((new.root / "public" / "media").rglob("*.*"))
    assert len({file.name.split("-")[4] for file in made}) == 12
    for file in made:
        with Image.open(file) as image:
            assert not image.getexif()
            assert not {"exif", "xmp", "icc_profile", "comment"} & set(image.info)


def facts_of(sentence: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(sentence) if name}


@pytest.mark.parametrize("key", SENTENCES)
def test_a_sentence_names_the_same_facts_in_both_languages(key: str) -> None:
    vi, en = SENTENCES[key]
    assert facts_of(vi) == facts_of(en)
