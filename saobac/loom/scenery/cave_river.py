"""A river cave: the water runs out through a lit mouth; a boat, bats, a landscape outside."""

from saobac.loom.figures import stitch_figure
from saobac.loom.lights import Thread
from saobac.loom.ridges import HILL, NEAR, raise_towers, valley, weave_ridge
from saobac.loom.rock import arch, weave_drop, weave_rock
from saobac.loom.scene import Scene
from saobac.loom.sky import weave_sky
from saobac.loom.water import weave_ripples

_SHORE, _MIDDLE = 54, 60
_BATS = ((44, 27), (51, 22), (58, 30), (38, 33))


def weave(scene: Scene) -> None:
    """Weave the cave into the whole of the scene."""
    weave_sky(scene, _SHORE)
    weave_ridge(scene, raise_towers(scene, "far", 12, 26, _SHORE, valley), _SHORE, HILL)
    weave_ridge(scene, raise_towers(scene, "near", 11, 15, _SHORE, valley), _SHORE, NEAR)
    depth = arch(_MIDDLE, _SHORE, 36, 40)
    weave_rock(scene, depth, rows=(0, _SHORE))
    for x in range(_MIDDLE - 32, _MIDDLE + 34, 5):
        top = next(y for y in range(_SHORE) if depth(x, y) < 0)
        length = 4 + scene.seed.number(f"drop {x}", 9) - abs(x - _MIDDLE) // 14
        if abs(x - scene.sun.x) > scene.sun.radius + 3:
            weave_drop(scene, x, top - 2, length + 2, 2, (Thread.HILL, Thread.FAR))
    for x, y in _BATS:
        for across in (-3, -2, -1, 0, 1, 2, 3):
            scene.warp.set(x + across, y - (0, 0, 1, 0)[abs(across)], Thread.INDIGO)
        scene.warp.set(x, y + 1, Thread.INDIGO)
    _weave_river(scene)
    boat = _MIDDLE + 2 + scene.jitter("boat", 4)
    stitch_figure(scene, "boat", boat, 71, outline=Thread.WATER)


def _weave_river(scene: Scene) -> None:
    """Weave the river from the mouth to the viewer: light between two dark images, ledges."""
    for y in range(_SHORE, scene.height):
        below = y - _SHORE
        lit = 35 - below * 2 // 3 + (0, 2, -1, 1)[y % 4]
        bank = 38 + below // 3 * 3 * 5 // 6
        for x in range(scene.width):
            across = abs(x - _MIDDLE)
            if across > bank:
                edge = below % 3 == 0 and across < bank + 12 - below // 3
                thread = Thread.NEAR if edge else Thread.NIGHT
            elif across > lit + 7 + below // 2:
                thread = Thread.DEEP
            elif across > lit:
                thread = Thread.NEAR if below % 3 else Thread.HILL
            else:
                thread = Thread.SKY_LOW if below < 9 or across < lit // 2 else Thread.SKY
            scene.warp.set(x, y, thread)
    weave_ripples(scene, _SHORE - 1, scene.height)
    scene.row(_SHORE, Thread.WATER, _MIDDLE - 36, _MIDDLE + 37)
