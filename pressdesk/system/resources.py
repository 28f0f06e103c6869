"""Files shipped with the program: icons, templates, samples, translations. Standard library only."""

from pathlib import Path, PurePosixPath

_PACKAGE = Path(__file__).resolve().parent.parent


def resource(name: str) -> Path:
    """The path of a shipped file or folder, such as "icons/add.svg".

    An installed wheel has `resources` inside the package, a checkout beside it. Raises FileNotFoundError, and
    ValueError for a name that leaves the folder.
    """
    relative = PurePosixPath(name)
    if relative.is_absolute() or ".." in relative.parts:
        raise ValueError(f"Not the name of a shipped file: {name!r}")
    for folder in (_PACKAGE / "resources", _PACKAGE.parent / "resources"):
        found = folder.joinpath(*relative.parts)
        if found.exists():
            return found
    raise FileNotFoundError(f"Pressdesk was shipped without {name}. Install it again.")
