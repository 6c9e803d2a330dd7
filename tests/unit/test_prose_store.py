"""What was rendered once is not rendered again, and a cache that is lost or wrong is no harm."""

from pathlib import Path

import pytest

from saobac import prose, prose_store
from saobac.prose_store import ProseStore

TEXTS = [f"## Mục {number}\n\nMiến dong *số {number}*.\n\n[chart: a]\n" for number in range(8)]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "cache" / "prose.sqlite"


def store_of(file: Path) -> ProseStore:
    store = ProseStore(file)
    for text in TEXTS:
        assert store.render(text) == prose.render(text)
    store.save()
    return store


def refuse(text: str) -> prose.Body:
    raise AssertionError(f"rendered again: {text}")


def test_a_text_is_rendered_once(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store_of(file)
    expected = [prose.render(text) for text in TEXTS]
    monkeypatch.setattr(prose, "render", refuse)
    store = ProseStore(file)
    assert [store.render(text) for text in TEXTS] == expected


def test_another_letter_is_another_text(file: Path) -> None:
    store_of(file)
    other = TEXTS[0].replace("dong", "đông")
    assert ProseStore(file).render(other) == prose.render(other)


def test_another_renderer_knows_nothing_of_it(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store_of(file)
    monkeypatch.setattr(prose_store, "_renderer", lambda: b"another")
    monkeypatch.setattr(prose, "render", refuse)
    with pytest.raises(AssertionError, match="rendered again"):
        ProseStore(file).render(TEXTS[0])


@pytest.mark.parametrize("damage", [b"", b"no database", b"SQLite format 3\0" + b"\0" * 200])
def test_a_damaged_file_is_made_anew(file: Path, damage: bytes) -> None:
    store_of(file)
    file.write_bytes(damage)
    store_of(file)
    assert ProseStore(file).render(TEXTS[1]) == prose.render(TEXTS[1])


def test_where_nothing_can_be_kept_texts_are_rendered_all_the_same(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("A file in the folder's place.")
    store_of(tmp_path / "cache" / "prose.sqlite")


def test_many_texts_are_rendered_in_several_processes_to_the_same_html(file: Path) -> None:
    texts = [f"Số **{number}**" for number in range(prose_store.MIN_PARALLEL + 20)]
    store = ProseStore(file)
    store.render_all(texts, jobs=2)
    assert [store.render(text) for text in texts] == [prose.render(text) for text in texts]


def test_what_no_build_uses_goes_in_time(file: Path) -> None:
    store_of(file)
    size = len(prose_store._read(file))
    assert size == len(TEXTS)
    store = ProseStore(file)
    store.render(TEXTS[0])
    store.save()
    assert len(prose_store._read(file)) == 1
