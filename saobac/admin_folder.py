"""Makes a site's folder one that the forms in the browser agree to open.

Sveltia CMS takes a folder for a site's only where it holds `.git`; a site that came as a
zip has none. What is made here is an empty repository, as `git init` would leave it.
"""

from pathlib import Path

HEAD = "ref: refs/heads/main\n"
CONFIG = "[core]\n\trepositoryformatversion = 0\n\tbare = false\n"


def make_openable(root: Path) -> bool:
    """Make an empty repository of a folder; tell whether that was needed.

    A folder inside a repository is left alone: one of its own would hide it from that.

    Raises:
        OSError: the folder cannot be written to.
    """
    root = root.resolve()
    if any((folder / ".git").exists() for folder in (root, *root.parents)):
        return False
    git = root / ".git"
    for folder in ("objects", "refs/heads"):
        (git / folder).mkdir(parents=True)
    (git / "config").write_text(CONFIG, encoding="utf-8", newline="\n")
    # Last, for it is what makes a repository of the folder.
    (git / "HEAD").write_text(HEAD, encoding="utf-8", newline="\n")
    return True
