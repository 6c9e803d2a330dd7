"""The backdrop: sky, sun and ridges behind whatever a place is known for."""

from saobac.loom.lights import Thread
from saobac.loom.ridges import FAR, HILL, NEAR, Envelope, raise_towers, valley, weave_ridge
from saobac.loom.scene import Scene
from saobac.loom.sky import weave_sky


def weave_backdrop(
    scene: Scene,
    base: int,
    heights: tuple[int, ...] = (28, 30, 18),
    envelopes: tuple[Envelope, ...] = (valley, valley, valley),
    counts: tuple[int, ...] = (8, 7, 8),
) -> None:
    """Weave up to three ridges that all stand on row `base`, dark ground below."""
    weave_sky(scene, base)
    scene.warp.fill(0, base, scene.width, scene.height - base, Thread.DEEP)
    for dye, height, envelope, count in zip(
        (FAR, HILL, NEAR), heights, envelopes, counts, strict=False
    ):
        towers = raise_towers(scene, f"ridge {dye.body}", count, height, base, envelope)
        weave_ridge(scene, towers, base, dye)
