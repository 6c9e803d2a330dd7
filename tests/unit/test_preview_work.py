"""The pages Excel and “Trang mới” as a browser asks them, and as somebody with bad intent does."""

import io
import json
import shutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from http.client import HTTPConnection
from pathlib import Path
from string import Formatter
from typing import Any
from urllib.parse import urlencode

import pytest
from openpyxl import Workbook, load_workbook

from saobac.photographs import MAX_BYTES
from saobac.preview.desk import Desk
from saobac.preview.guard import Guard
from saobac.preview.server import BROWSER, PreviewServer
from saobac.preview.site import BuiltSite
from saobac.preview.work import ADDRESSES, Work
from saobac.preview.work_words import WORDS
from saobac.project import HOME, Project
from tests.phone_photographs import phone_exif, save_heic, save_jpeg, scene
from tests.serving import serving
from tests.site.conftest import files_of

TODAY = date(2026, 11, 24)
SMALL = (1440, 1080)
EVIL = "http://evil.example"
WORK = "/-/preview"


@dataclass(frozen=True)
class Answer:
    """What came back."""

    status: int
    type: str
    body: bytes

    @property
    def said(self) -> Any:
        assert self.status == 200, self.body
        return json.loads(self.body)


@dataclass(frozen=True)
class Office:
    """A preview that runs on a small site."""

    guard: Guard
    root: Path

    def send(self, path: str, body: bytes = b"", method: str = "POST", **headers: str) -> Answer:
        own = {"Origin": self.guard.url.rstrip("/"), "X-Saobac-Token": self.guard.token}
        given = {name.replace("_", "-"): value for name, value in headers.items()}
        connection = HTTPConnection("127.0.0.1", self.guard.port, timeout=60)
        kept = {name: value for name, value in {**own, **given}.items() if value != "-"}
        connection.request(method, path, body, kept)
        response = connection.getresponse()
        answer = Answer(response.status, response.headers["Content-Type"], response.read())
        connection.close()
        return answer

    def ask(self, what: str, body: bytes, **query: str) -> Any:
        return self.send(f"{WORK}/{what}?{urlencode(query)}", body).said

    def show(self, file: Path) -> str:
        """Choose a photograph; return its key."""
        key = self.ask("new/photograph", file.read_bytes(), name=file.name)["key"]
        assert isinstance(key, str)
        return key

    def make(self, *photographs: str, **facts: Any) -> Any:
        page = {"kind": "product", "title": "", "page": "", "credit": "", "known": {}}
        return self.ask(
            "new/make", json.dumps({**page, "photographs": photographs, **facts}).encode()
        )


@pytest.fixture(scope="module")
def office_at(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    root = tmp_path_factory.mktemp("office")
    project = Project(root, root / ".cache" / "preview", TODAY, preview=True)
    server = PreviewServer(Desk(BuiltSite(project.output), "vi", ()), project, 18150)
    with serving(server):
        yield Office(server.guard, root)


@pytest.fixture
def office(office_at: Office) -> Office:
    """Return the preview, its site as it was at first."""
    shutil.rmtree(office_at.root / "content", ignore_errors=True)
    shutil.copytree(HOME / "tests" / "site" / "tiny" / "content", office_at.root / "content")
    return office_at


def workbook_with(*rows: Mapping[str, object]) -> bytes:
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = "Sản phẩm"
    sheet.append([*rows[0]])
    for row in rows:
        sheet.append([*row.values()])
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


NEW = {"Tên": "Bánh gio", "Tóm tắt": "Bánh chấm mật.", "Nhóm": "Thực phẩm", "Nguồn": "Phòng NN"}
WRONG = {**NEW, "Tên": "Rượu men lá", "Nhóm": "Thức gì đó"}
POSTS = [path for path, handler, *_ in ADDRESSES if issubclass(handler, Work)]


# Who may ask


@pytest.mark.parametrize("path", POSTS)
@pytest.mark.parametrize(
    "headers",
    [
        {"X_Saobac_Token": "-"},
        {"X_Saobac_Token": "guess"},
        {"Origin": "-"},
        {"Origin": EVIL},
        {"Origin": "null"},
        {"Host": "evil.example"},
    ],
    ids=["no token", "wrong token", "no origin", "another origin", "a file", "another name"],
)
def test_nothing_is_done_for_anybody_else(
    office: Office, path: str, headers: Mapping[str, str]
) -> None:
    before = files_of(office.root)
    assert office.send(path, b"{}", **headers).status == 403
    assert files_of(office.root) == before


@pytest.mark.parametrize("path", POSTS)
def test_a_page_alone_can_be_loaded_not_a_deed(office: Office, path: str) -> None:
    assert office.send(path, method="GET").status == 405


@pytest.mark.parametrize("path", POSTS)
def test_no_more_is_read_than_anybody_sends(office: Office, path: str) -> None:
    much = str(MAX_BYTES + 1)
    assert office.send(path, b"", Content_Length=much).status == 413
    assert office.send(path, b"", Content_Length="-1").status in (400, 413)


@pytest.mark.parametrize("body", [b"", b"x", b"[]", b"{}", b"\xff", b'{"kind": "../x"}'])
def test_nonsense_makes_no_page(office: Office, body: bytes) -> None:
    before = files_of(office.root)
    assert "refused" in office.send(f"{WORK}/new/make", body).said
    assert files_of(office.root) == before


@pytest.mark.parametrize("name", ["../../mien.md", "..\\..\\x.jpg", "C:\\x.jpg", "/etc/x.jpg", ""])
def test_a_name_that_is_sent_is_never_a_path(office: Office, tmp_path: Path, name: str) -> None:
    photograph = save_jpeg(scene(1, SMALL), tmp_path / "a.jpg").read_bytes()
    before = files_of(office.root)
    office.ask("new/photograph", photograph, name=name)
    office.ask("excel/look", b"x", name=name)
    assert files_of(office.root) == before


@pytest.mark.parametrize("title", ["../../../etc/passwd", "C:\\Windows\\x", "a/b", "..."])
def test_a_title_never_leads_out_of_its_folder(office: Office, title: str) -> None:
    before = set(files_of(office.root))
    office.make(title=title)
    added = set(files_of(office.root)) - before
    assert all(file.startswith("content/products/") for file in added)
    assert not any(".." in file for file in added)


@pytest.mark.parametrize("page", ["../../site", "khong-co", "mien.en"])
def test_a_page_that_is_not_there_gets_nothing(office: Office, tmp_path: Path, page: str) -> None:
    key = office.show(save_jpeg(scene(1, SMALL), tmp_path / "a.jpg"))
    before = files_of(office.root)
    assert "refused" in office.make(key, page=page)
    assert files_of(office.root) == before


# The pages themselves


@pytest.mark.parametrize("name", ["excel", "new"])
def test_a_page_is_dressed_and_never_loaded_anew(office: Office, name: str) -> None:
    html = office.send(f"{WORK}/{name}", method="GET").body.decode()
    assert "/-/preview/preview.js" in html
    assert 'data-work="yes"' in html
    assert "default-src 'self'" in html


def test_the_content_may_be_broken_and_the_pages_are_there(office: Office) -> None:
    (office.root / "content/products/mien.md").write_text("---\ntitle: [\n---\n", encoding="utf-8")
    assert office.send(f"{WORK}/new", method="GET").status == 200


# Excel


def test_the_catalogue_comes_as_a_workbook(office: Office) -> None:
    answer = office.send(f"{WORK}/excel/catalogue")
    assert "spreadsheetml" in answer.type
    titles = [cell.value for cell in load_workbook(io.BytesIO(answer.body))["Sản phẩm"]["B"]]
    assert "Miến nhà" in titles


def test_no_catalogue_while_the_content_has_a_mistake(office: Office) -> None:
    (office.root / "content/products/mien.md").write_text("---\ntitle: [\n---\n", encoding="utf-8")
    refused = office.send(f"{WORK}/excel/catalogue").said["refused"]
    assert refused[0].startswith("content/products/mien.md")


def test_a_catalogue_brought_back_unchanged_changes_nothing(office: Office) -> None:
    workbook = office.send(f"{WORK}/excel/catalogue").body
    plan = office.ask("excel/look", workbook, name="danh-muc.xlsx")
    assert (plan["can_write"], plan["counts"]["left"] > 0) == (False, True)
    assert plan["note"] == "Không có gì thay đổi; không ghi tệp nào."


def test_a_list_is_shown_row_by_row_and_written_only_when_asked(office: Office) -> None:
    before = files_of(office.root)
    content = workbook_with(NEW)
    plan = office.ask("excel/look", content, name="tot.xlsx")
    assert plan["counts"] == {"created": 1, "changed": 0, "left": 0, "wrong": 0}
    [row] = plan["sheets"][0]["rows"]
    assert (row["row"], row["fate"]) == (2, "created")
    assert row["file"] == "content/products/banh-gio.md"
    assert files_of(office.root) == before

    written = office.ask("excel/write", content, name="tot.xlsx", seen=plan["seen"])
    assert written == {"written": ["content/products/banh-gio.md"]}
    assert (office.root / written["written"][0]).is_file()


def test_a_change_is_told_cell_by_cell(office: Office) -> None:
    content = workbook_with({"Mã trang": "mien", "Tên": "Miến nhà", "Tóm tắt": "Câu mới."})
    plan = office.ask("excel/look", content, name="sua.xlsx")
    [row] = plan["sheets"][0]["rows"]
    [change] = row["changes"]
    assert (row["fate"], change["cell"], change["label"]) == ("changed", "C2", "Tóm tắt")
    assert change["after"] == "Câu mới."


def test_nothing_is_written_while_a_row_is_wrong(office: Office) -> None:
    before = files_of(office.root)
    content = workbook_with(NEW, WRONG)
    plan = office.ask("excel/look", content, name="sai.xlsx")
    assert not plan["can_write"]
    first = plan["sheets"][0]["rows"][0]
    assert (first["row"], first["fate"]) == (3, "wrong")
    assert first["findings"][0]["cell"] == "C3"
    assert "không có trong danh sách" in first["findings"][0]["sentence"]

    answer = office.ask("excel/write", content, name="sai.xlsx", seen=plan["seen"])
    assert "written" not in answer
    assert files_of(office.root) == before


def test_what_is_written_is_what_was_seen(office: Office) -> None:
    seen = office.ask("excel/look", workbook_with(NEW), name="a.xlsx")["seen"]
    before = files_of(office.root)
    other = workbook_with({**NEW, "Tóm tắt": "Câu khác."})
    answer = office.ask("excel/write", other, name="a.xlsx", seen=seen)
    assert "không còn đúng" in answer["note"]
    assert files_of(office.root) == before


def test_a_wrong_list_comes_back_with_the_reasons_beside(office: Office) -> None:
    answer = office.send(f"{WORK}/excel/marked?name=sai.xlsx", workbook_with(NEW, WRONG))
    sheet = load_workbook(io.BytesIO(answer.body)).worksheets[0]
    assert sheet["E1"].value == "Cần sửa"
    assert "không có trong danh sách" in str(sheet["E3"].value)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.xls", b"\xd0\xcf\x11\xe0"),
        ("a.xlsx", b"no workbook"),
        ("a.pdf", b"%PDF"),
        ("a.xlsm", b""),
    ],
)
def test_what_is_no_list_is_refused_in_plain_words(
    office: Office, name: str, content: bytes
) -> None:
    for what in ("look", "write", "marked"):
        [sentence] = office.ask(f"excel/{what}", content, name=name)["refused"]
        assert ".xlsx" in sentence


# A new page


def test_a_page_is_made_with_what_is_known_and_its_photographs(
    office: Office, tmp_path: Path
) -> None:
    keys = [
        office.show(
            save_jpeg(scene(1, SMALL), tmp_path / "b.jpg", phone_exif(taken="2026:11:20 09:00:00"))
        ),
        office.show(
            save_heic(scene(2, SMALL), tmp_path / "a.heic", phone_exif(taken="2026:11:20 08:00:00"))
        ),
    ]
    known = {"summary": "Bánh: chấm mật.", "group": "food", "sources": "Phòng NN"}
    made = office.make(*keys, title="Bánh gio", known=known, credit="Bà Nhà")
    assert made["file"] == "content/products/banh-gio.md"
    assert made["form"] == "/admin/#/collections/product/entries/banh-gio"
    assert made["page"] == "/san-pham/banh-gio.html"
    assert made["to_fill"] == []
    assert made["photographs"] == [
        {"new": "banh-gio-1.jpg", "old": "a.heic"},
        {"new": "banh-gio-2.jpg", "old": "b.jpg"},
    ]
    text = (office.root / made["file"]).read_text(encoding="utf-8")
    assert "summary: 'Bánh: chấm mật.'\n" in text
    assert text.count("credit: Bà Nhà\n") == 2


def test_what_is_not_known_yet_is_asked_for_by_name(office: Office) -> None:
    made = office.make(title="Hồ trên núi", kind="destination", known={"summary": "Một hồ."})
    assert made["to_fill"] == ["Nguồn", "Loại"]


def test_a_page_that_is_there_gets_the_photographs(office: Office, tmp_path: Path) -> None:
    key = office.show(save_jpeg(scene(1, SMALL), tmp_path / "a.jpg"))
    made = office.make(key, page="mien")
    assert (made["file"], made["is_new"]) == ("content/products/mien.md", False)
    assert "file: mien-1.jpg" in (office.root / made["file"]).read_text(encoding="utf-8")


def test_a_photograph_is_shown_small_with_advice(office: Office, tmp_path: Path) -> None:
    scene(1, SMALL).save(tmp_path / "a.jpg", quality=13, exif=phone_exif())
    seen = office.ask("new/photograph", (tmp_path / "a.jpg").read_bytes(), name="a.jpg")
    assert seen["thumbnail"].startswith("data:image/jpeg;base64,")
    assert "nén quá mạnh" in seen["advice"]


@pytest.mark.parametrize("name", ["a.txt", "a.svg", "a.jpg"])
def test_what_is_no_photograph_is_refused(office: Office, name: str) -> None:
    [sentence] = office.ask("new/photograph", b"<svg onload=alert(1)>", name=name)["refused"]
    assert name in sentence


def test_photographs_that_are_gone_are_told(office: Office) -> None:
    before = files_of(office.root)
    assert "chọn lại" in office.make("no-such-key", title="Bánh gio")["refused"][0]
    assert files_of(office.root) == before


def test_photographs_are_thrown_away_once_they_are_taken_in(office: Office, tmp_path: Path) -> None:
    key = office.show(save_jpeg(scene(1, SMALL), tmp_path / "a.jpg"))
    office.make(key, title="Bánh gio")
    assert "refused" in office.make(key, title="Bánh khác")


def test_a_name_without_a_letter_is_refused_in_plain_words(office: Office) -> None:
    assert "không có chữ cái" in office.make(title="?!")["refused"][0]
    assert office.make(title=" ")["refused"] == ["Hãy ghi tên trang."]


# Words


@pytest.mark.parametrize("key", WORDS)
def test_a_sentence_names_the_same_facts_in_both_languages(key: str) -> None:
    vi, en = ({name for _, name, _, _ in Formatter().parse(text) if name} for text in WORDS[key])
    assert vi == en


def test_every_word_is_used() -> None:
    package = BROWSER.parent
    files = [*package.glob("*.py"), *package.glob("pages/*"), *package.glob("browser/work/*.js")]
    text = "\n".join(file.read_text(encoding="utf-8") for file in files if "words" not in file.name)
    fates = {"created", "changed", "left", "wrong"}
    assert {key for key in WORDS if f'"{key}"' not in text and f"words.{key}" not in text} <= fates


def test_scripts_hold_no_words_of_their_own() -> None:
    text = "\n".join(file.read_text(encoding="utf-8") for file in BROWSER.glob("work/*.js"))
    assert not {letter for letter in text if ord(letter) > 127} - set("←“”")
