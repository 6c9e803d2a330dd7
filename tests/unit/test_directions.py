"""The way to a place opens in the phone's own map app, where the phone is known to have one."""

import json

import pytest

from saobac.present.contacts import map_href
from saobac.project import HOME
from tests.in_node import run

SCRIPT = json.dumps(str(HOME / "assets" / "js" / "directions.js"))
WEB = map_href("22.411", "105.606")
WHOLE_ROUTE = f"{WEB}&waypoints=22.1,105.9"

ANDROID = "Mozilla/5.0 (Linux; Android 13; SM-A045F) AppleWebKit/537.36 Chrome/140.0 Mobile Safari"
FIREFOX = "Mozilla/5.0 (Android 13; Mobile; rv:143.0) Gecko/143.0 Firefox/143.0"
ZALO = "Mozilla/5.0 (Linux; Android 13; SM-A045F; wv) AppleWebKit/537.36 Chrome/140.0 Mobile Zalo"
IPHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) Version/18.5 Mobile"
MAC = "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/18.5 Safari"
WINDOWS = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36"

GEO = "geo:0,0?q=22.411,105.606(H%E1%BB%93%20Ba%20B%E1%BB%83)"
APPLE = "https://maps.apple.com/?daddr=22.411,105.606"


@pytest.mark.parametrize(
    ("agent", "touches", "wanted"),
    [
        (ANDROID, 5, GEO),
        (FIREFOX, 5, GEO),
        (ZALO, 5, WEB),
        (IPHONE, 5, APPLE),
        (MAC, 5, APPLE),  # An iPad that says it is a Mac.
        (MAC, 0, WEB),
        (WINDOWS, 10, WEB),
    ],
)
def test_a_phone_gets_the_address_of_its_own_map_app(agent: str, touches: int, wanted: str) -> None:
    call = f"return require({SCRIPT}).address(given.href, 'Hồ Ba Bể', given.agent, given.touches);"
    assert run(call, {"href": WEB, "agent": agent, "touches": touches}) == wanted


@pytest.mark.parametrize("agent", [ANDROID, IPHONE])
def test_a_way_over_several_places_stays_on_the_web(agent: str) -> None:
    call = f"return require({SCRIPT}).address(given.href, '', given.agent, 5);"
    assert run(call, {"href": WHOLE_ROUTE, "agent": agent}) == WHOLE_ROUTE
