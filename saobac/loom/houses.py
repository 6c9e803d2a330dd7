"""Houses: the Tày house on stilts, a hut of palm leaves, a market stall."""

from saobac.loom.lights import Thread
from saobac.loom.scene import Scene


def weave_roof(
    scene: Scene, left: int, top: int, width: int, height: int, threads: tuple[Thread, Thread]
) -> None:
    """Weave a hipped roof of thatch: widening rows, floats of shade, a dark ridge and eave."""
    body, shade = threads
    inset = max(3, height * 2 // 3)
    for row in range(height):
        cut = round(inset * (1 - (row + 1) / height))
        y, start, end = top + row, left + cut, left + width - cut
        scene.row(y, body, start, end)
        if row % 2:
            for x in range(start + (row // 2 % 2) * 3, end, 6):
                scene.row(y, shade, x, min(x + 3, end))
        for x in (start, end - 1):
            scene.warp.set(x, y, shade)
    scene.row(top, shade, left + inset, left + width - inset)
    scene.row(top + height, shade, left, left + width)


def weave_stilt_house(
    scene: Scene,
    x: int,
    foot: int,
    width: int,
    roof: tuple[Thread, Thread] = (Thread.CLAY, Thread.NIGHT),
) -> None:
    """Weave a house on stilts, its middle in column `x`: roof, wall, veranda, posts, ladder."""
    left = x - width // 2
    tall = width * 2 // 5
    window = Thread.SUN if scene.light == "dusk" else Thread.INDIGO
    wall, legs = max(4, width // 6), max(4, width // 6)
    floor = foot - legs
    inner = left + 2
    scene.warp.fill(inner, floor - wall, width - 4, wall, Thread.STRAW)
    for column in range(inner, inner + width - 4, 2):
        scene.warp.fill(column, floor - wall, 1, wall - 1, Thread.CLAY)
    for share in (1, 3):
        at = left + width * share // 4 - 1
        scene.warp.fill(at, floor - wall + 1, 3, wall - 2, window)
    door = left + width // 2 - 1
    scene.warp.fill(door, floor - wall + 1, 4, wall - 1, Thread.INDIGO)
    scene.warp.fill(inner, floor, width - 4, legs, Thread.NIGHT)
    scene.row(floor, Thread.CREAM, left, left + width)
    for column in range(inner, left + width - 2, max(4, width // 6)):
        scene.warp.fill(column, floor + 1, 1, legs - 1, Thread.CLAY)
    for step in range(legs):
        scene.row(floor + step, Thread.CREAM, door + 1 - step, door + 4 - step)
    weave_roof(scene, left - 1, floor - wall - tall, width + 2, tall, roof)


def weave_hut(scene: Scene, x: int, foot: int, width: int) -> None:
    """Weave a hut of the resistance base: a palm roof to the knees, bamboo posts, open sides."""
    left = x - width // 2
    tall = width // 2
    wall = width // 4
    scene.warp.fill(left + 3, foot - wall, width - 6, wall, Thread.NIGHT)
    scene.warp.fill(left + 5, foot - wall, width // 3, wall - 1, Thread.CLAY)
    for column in range(left + 5, left + 5 + width // 3):
        if column % 2:
            scene.warp.fill(column, foot - wall, 1, wall - 1, Thread.STRAW)
    for column in (left + 3, left + width // 2 + 1, left + width - 4):
        scene.warp.fill(column, foot - wall, 1, wall, Thread.STRAW)
    scene.row(foot - 2, Thread.STRAW, left + width // 2 + 1, left + width - 3)
    weave_roof(scene, left, foot - wall - tall, width, tall, (Thread.STRAW, Thread.CLAY))
    for column in range(left, left + width, 3):
        scene.warp.fill(column, foot - wall, 2, 1 + column % 2, Thread.STRAW)


def weave_stall(
    scene: Scene, left: int, foot: int, width: int, cloth: tuple[Thread, Thread], goods: Thread
) -> None:
    """Weave a stall: a striped awning with a scalloped hem, a table, heaps of goods."""
    top = foot - 24
    for row in range(6):
        cut = max(0, 3 - row)
        for x in range(left + cut, left + width - cut):
            scene.warp.set(x, top + row, cloth[(x - left) // 3 % 2])
    for x in range(left, left + width):
        if (x - left) % 3 != 1:
            scene.warp.set(x, top + 6, cloth[(x - left) // 3 % 2])
    for x in (left + 1, left + width - 2):
        scene.warp.fill(x, top + 7, 1, foot - top - 7, Thread.CLAY)
    table = foot - 6
    for heap in range(left + 3, left + width - 6, 6):
        for row, half in enumerate((0, 1, 2)):
            scene.row(table - 3 + row, goods, heap + 2 - half, heap + 3 + half)
        scene.warp.set(heap + 2, table - 2, Thread.CREAM)
    scene.row(table, Thread.CREAM, left, left + width)
    scene.warp.fill(left + 1, table + 1, width - 2, foot - table - 1, Thread.CLAY)
    for y in range(table + 2, foot - 1):
        for x in range(left + 2 + y % 2 * 2, left + width - 3, 4):
            scene.row(y, Thread.STRAW, x, x + 2)
