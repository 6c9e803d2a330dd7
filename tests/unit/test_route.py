"""What a visitor's own route knows of its stops, and how it reckons; scripts run in Node."""

import json
from dataclasses import replace
from functools import cache
from itertools import combinations
from typing import Any

import pytest

from saobac.outputs.route import plan_route, plan_route_data, route_page
from saobac.present.contacts import map_href
from saobac.present.nearby import distance_km
from saobac.present.route import place_in_short, route_data
from saobac.present.stops import stop_of, stops
from saobac.project import HOME
from tests.in_node import listed, run
from tests.real_content import presenters

WAY = json.dumps(str(HOME / "assets" / "route" / "way.js"))
KEY = "saobac-route-1"
LANGUAGES = ("vi", "en")
MOST = 10
PIN = 104


@cache
def data_of(language: str) -> Any:
    """Return the data of the real content, as the page gets it."""
    return json.loads(json.dumps(route_data(presenters()[language])))


def way(call: str, *slugs: str, language: str = "vi") -> Any:
    """Return what a call finds out about stops `s`."""
    data = data_of(language)
    given = {"s": [data["stops"][slug] for slug in slugs], "products": data["products"]}
    return run(f"const way = require({WAY}), s = given.s; return {call};", given)


@pytest.mark.parametrize("language", LANGUAGES)
def test_one_can_go_wherever_a_place_is_known_and_nowhere_else(language: str) -> None:
    known = data_of(language)["stops"]
    assert {"ho-ba-be", "htx-tai-hoan", "homestay-pac-ngoi-ba-be"} <= set(known)
    assert "hat-then" not in known, "a custom of the whole region"
    assert "cong-ty-htl" not in known, "nobody knows where it is"
    assert "mien-dong-na-ri" not in known, "noodles are sent"
    assert data_of("vi")["stops"].keys() == data_of("en")["stops"].keys()


def test_of_two_with_one_slug_the_place_to_go_is_meant() -> None:
    edition = presenters()["vi"].edition
    library = edition.library
    (lake,) = (record for record in library.destinations if record.slug == "ho-ba-be")
    (maker,) = (record for record in library.producers if record.slug == "htx-tai-hoan")
    twin = replace(maker, slug="ho-ba-be")
    edition = replace(edition, library=replace(library, producers=(*library.producers, twin)))
    assert stops(edition)["ho-ba-be"] is lake
    assert stop_of(edition, lake) == "ho-ba-be"
    assert stop_of(edition, twin) == ""


def test_a_stop_says_where_when_and_whom_to_call() -> None:
    lake = data_of("vi")["stops"]["ho-ba-be"]
    assert lake["kind"] == "Hồ"
    assert lake["place"] == "Ba Bể cũ · xã Ba Bể"
    assert lake["advice"] == "diem-den/ho-ba-be.html#truoc-khi-di"
    assert lake["rough"], "no more than its commune is known"
    assert "phone" not in lake
    market = data_of("en")["stops"]["cho-phien"]
    assert market["when"] == "Day 25 of lunar month 3"
    assert market["local"] == "Chợ phiên và chợ tình Xuân Dương", "by which one asks the way"
    maker = data_of("vi")["stops"]["mau-htx-may-trang"]
    assert (maker["phone"], maker["phoneText"]) == ("+842090000001", "0209 0000 001")
    assert maker["sample"]


def test_a_commune_of_two_districts_is_told_by_the_larger_part() -> None:
    presenter = presenters()["vi"]
    (cave,) = (r for r in presenter.library.destinations if r.slug == "dong-hua-ma")
    assert place_in_short(presenter, cave.fields) == "Ba Bể cũ · xã Đồng Phúc"


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_a_stop_names_is_there_and_no_sample_stands_around_a_real_one(language: str) -> None:
    data = data_of(language)
    for stop in data["stops"].values():
        assert set(stop.get("around", ())) <= set(data["products"])
        assert {"title", "kind", "place", "path", "lat", "lon", "commune", "x", "y"} <= set(stop)
    samples = {r.slug for r in presenters()["vi"].library.products if r.fields.sample}
    for stop in data["stops"].values():
        assert stop.get("sample") or not samples & set(stop.get("around", ()))


def test_distances_are_those_of_the_program() -> None:
    slugs = list(data_of("vi")["stops"])[:14]
    places = [data_of("vi")["stops"][slug] for slug in slugs]
    for one, other, leg in zip(places, places[1:], way("way.legs(s)", *slugs), strict=False):
        apart = distance_km((one["lat"], one["lon"]), (other["lat"], other["lon"]))
        same = one["commune"] == other["commune"]
        assert leg["km"] == (0 if same else max(1, round(apart))), (one["title"], other["title"])
        assert leg["rough"]
    total = way("way.sum(s)", *slugs)
    assert total["km"] == sum(leg["km"] for leg in way("way.legs(s)", *slugs))


def test_points_that_are_known_are_measured_even_within_a_commune() -> None:
    given = [{"lat": lat, "lon": 105.6, "commune": "1"} for lat in (22.4, 22.42)]
    assert run(f"return require({WAY}).legs(given)", given) == [{"km": 2, "rough": False}]


def test_one_stop_leads_where_its_own_page_leads_and_more_go_by_the_others() -> None:
    directions = map_href("", "").removesuffix(",")
    stop = data_of("vi")["stops"]["ho-ba-be"]
    assert way(f"way.address(s, '{directions}')", "ho-ba-be") == map_href(stop["lat"], stop["lon"])
    route = ("ho-ba-be", "vuon-quoc-gia-ba-be", "deo-giang", "atk-cho-don")
    assert way(f"way.address(s, '{directions}')", *route) == (
        "https://www.google.com/maps/dir/?api=1&destination=22.053,105.527"
        "&waypoints=22.411,105.606%7C22.33,105.91"
    ), "the park and its lake are one point"


def test_what_is_around_depends_on_the_month_and_its_own_season_comes_first() -> None:
    found = {
        month: way(f"way.around(s[0], given.products, {month})", "ho-ba-be") for month in (6, 11)
    }
    for month, around in found.items():
        months = [product["months"] for product in around["now"]]
        assert months
        assert all(month in those for those in months)
        assert [len(those) == 12 for those in months] == sorted(
            len(those) == 12 for those in months
        )
        assert not any(product["months"] for product in around["other"])
    assert found[6]["now"] != found[11]["now"]


def test_pins_stay_on_the_map_and_off_each_other() -> None:
    slugs = list(data_of("vi")["stops"])
    picture = route_page(presenters()["vi"]).drawing.picture
    width, height = picture.width * 10, picture.height * 10
    for start in range(len(slugs) - MOST):
        pins = way(f"way.spread(s, {width}, {height})", *slugs[start : start + MOST])
        for one, other in combinations(pins, 2):
            assert max(abs(one["x"] - other["x"]), abs(one["y"] - other["y"])) >= PIN
        assert all(50 < pin["x"] < width - 50 and 50 < pin["y"] < height - 50 for pin in pins)


def test_a_route_keeps_its_order_and_stops_move() -> None:
    put = 'for (const slug of "abcd") route.put(slug); '
    assert listed(f"{put} return kept.get('{KEY}')") == "a,b,c,d"
    moves = (("d", -1, "a,b,d,c"), ("a", 1, "b,a,c,d"), ("b", 2, "a,c,d,b"))
    for slug, by, after in moves:
        assert listed(f"{put} route.move('{slug}', {by}); return route.text()") == after


def test_a_route_is_full_with_ten() -> None:
    many = ",".join(f"p{number}" for number in range(30))
    found = listed(
        "route.put('q'); return [route.lines().length, route.isFull()]", kept={KEY: many}
    )
    assert found == [MOST, True]


@pytest.mark.parametrize(
    ("kept", "text"), [("a*2,b@x,c", "c"), ("<b>,../a,ok", "ok"), ("a,a,b", "a,b"), ("", "")]
)
def test_whatever_is_stored_a_route_comes_out(kept: str, text: str) -> None:
    assert listed("return route.text()", kept={KEY: kept}) == text


def test_both_lists_share_an_address_and_neither_takes_the_others() -> None:
    href = "https://x.vn/a/lo-trinh.html?list=a*2&route=b,c"
    found = listed("return [list.text(), route.text(), location.href]", href=href)
    assert found == ["a*2", "b,c", "https://x.vn/a/lo-trinh.html"], "both are in storage"
    script = "list.put('d'); route.move('c', -1); return location.href"
    asked = listed(script, href=href, broken=True)
    assert listed("return [list.text(), route.text()]", href=asked) == ["a*2,d", "c,b"]


def test_a_route_in_the_address_wins_and_the_one_before_is_remembered() -> None:
    href = "https://x.vn/lo-trinh.html?route=a,b"
    script = f"return [route.text(), route.before, kept.get('{KEY}')]"
    assert listed(script, href=href, kept={KEY: "c"}) == ["a,b", "c", "a,b"]


def test_the_route_is_made_anew_only_when_what_it_shows_changes() -> None:
    edition = presenters()["vi"].edition

    def keys() -> dict[tuple[str, ...], str]:
        planned = (*plan_route(edition), *plan_route_data(edition))
        return {output.paths: output.key for output in planned}

    before = keys()
    assert set(before) == {
        ("lo-trinh.html",), ("en/route.html",), ("static/route-vi.js",), ("static/route-en.js",),
    }  # fmt: skip
    edition = replace(edition, base_url="https://khac.example")
    changed = {paths for paths, key in keys().items() if key != before[paths]}
    assert changed == {("lo-trinh.html",), ("en/route.html",)}
