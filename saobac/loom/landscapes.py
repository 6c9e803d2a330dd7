"""Landscapes: a tapestry for a place, from its slug, its scene and the light it is seen in."""

from saobac.loom.cloth import Cloth, Warp
from saobac.loom.lights import LIGHTS, Thread, choose_light
from saobac.loom.scene import Scene, Sun
from saobac.loom.scenes import SCENES, Design
from saobac.loom.seed import Seed
from saobac.loom.selvedge import weave_selvedge

WIDTH, HEIGHT = 120, 80
"""Size of a landscape in stitches."""


def set_scene(
    seed: Seed, design: Design, light: str, width: int = WIDTH, height: int = HEIGHT
) -> Scene:
    """Set up the loom of a landscape and place its sun."""
    share, y, radius = design.sun
    sun = Sun(width * share // 100 + seed.number("sun", 3) - 1, y, radius)
    return Scene(Warp(width, height, LIGHTS[light], Thread.DEEP), seed, light, sun)


def weave_landscape(slug: str, name: str, light: str | None = None) -> Cloth:
    """Weave the landscape of a place; without a light, in one that its slug chooses.

    Raises:
        ValueError: there is no such scene or light.
    """
    seed = Seed(slug)
    if name not in SCENES:
        raise ValueError(f"no scene {name!r}; a scene is one of {', '.join(SCENES)}")
    design = SCENES[name]
    scene = set_scene(seed, design, choose_light(seed, light, design.lights))
    design.weave(scene)
    weave_selvedge(scene)
    return scene.warp.cut()


def weave_panorama(slug: str, light: str, width: int = 200, height: int = 80) -> Cloth:
    """Weave the wide picture of the front page: the lake, its boat right of the middle.

    Raises:
        ValueError: there is no such light.
    """
    seed = Seed(slug)
    design = SCENES["lake"]
    scene = set_scene(seed, design, choose_light(seed, light, design.lights), width, height)
    design.weave(scene)
    return scene.warp.cut()
