"""Files shipped with the program: icons, translations, templates, samples."""

from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path


def resource(name: str) -> Traversable:
    """A shipped file, by its path under `resources/`: inside the package once built, beside it in a checkout."""
    built = files("pressdesk") / "resources"
    root = built if built.is_dir() else Path(__file__).parents[2] / "resources"
    return root / name
