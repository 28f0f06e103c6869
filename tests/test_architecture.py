"""The shape of the program, held: small modules, captioned packages, Qt in the window alone, resources in the wheel."""

import ast
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PROGRAM = ROOT / "pressdesk"
MODULES = sorted(PROGRAM.rglob("*.py"))
PACKAGES = sorted({module.parent for module in MODULES})
LONGEST = 400

SHIPPED = ("icons/plus.svg", "icons/pressdesk.svg", "samples/office.toml", "samples/releases", "window.qss")


def name(path):
    return path.relative_to(ROOT).as_posix()


def imported(module):
    """The top names of everything a module imports, wherever in it."""
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name.partition(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module.partition(".")[0]


def test_no_module_is_longer_than_can_be_read_at_a_sitting():
    lengths = {name(module): len(module.read_text(encoding="utf-8").splitlines()) for module in MODULES}

    assert {module: length for module, length in lengths.items() if length > LONGEST} == {}


@pytest.mark.parametrize("package", PACKAGES, ids=name)
def test_a_package_has_a_caption_and_nothing_else(package):
    caption = ast.parse((package / "__init__.py").read_text(encoding="utf-8"))

    assert ast.get_docstring(caption)
    others = [node for node in caption.body[1:] if not isinstance(node, ast.Assign | ast.Expr)]
    assert others == []


def test_every_module_says_what_it_is_for():
    assert [name(m) for m in MODULES if not ast.get_docstring(ast.parse(m.read_text(encoding="utf-8")))] == []


def test_qt_is_imported_by_the_window_alone():
    window = (PROGRAM / "ui", PROGRAM / "app.py", PROGRAM / "__main__.py")
    others = [m for m in MODULES if not any(m == part or part in m.parents for part in window)]

    assert [name(module) for module in others if {"PySide6", "shiboken6"} & set(imported(module))] == []


@pytest.fixture(scope="module")
def installed(tmp_path_factory):
    """A folder into which the built wheel has been unpacked, as an installer does."""
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder / "dist")]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True, timeout=100)
    (wheel,) = (folder / "dist").glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder / "site")
    return folder / "site"


def run_installed(installed, tmp_path, program):
    """What a program prints that can see the installed Pressdesk and not the checkout."""
    environment = os.environ | {"PYTHONPATH": str(installed), "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-P", "-c", program],
        cwd=tmp_path,
        env=environment,
        check=True,
        capture_output=True,
        text=True,
        timeout=60,
    )
    return done.stdout.split()


@pytest.mark.parametrize("resource", SHIPPED)
def test_an_installed_pressdesk_finds_what_it_was_shipped_with(installed, tmp_path, resource):
    program = f"from pressdesk.system.resources import resource; print(resource({resource!r}))"

    (found,) = run_installed(installed, tmp_path, program)

    assert Path(found).is_relative_to(installed)


def test_an_installed_pressdesk_ships_everything(installed):
    there = {path.relative_to(ROOT / "resources") for path in (ROOT / "resources").rglob("*") if path.is_file()}

    assert [str(path) for path in sorted(there) if not (installed / "pressdesk" / "resources" / path).is_file()] == []


def test_an_installed_pressdesk_draws_its_window(installed, tmp_path):
    program = (
        "from pathlib import Path; from PySide6.QtCore import QSettings; from pressdesk import app\n"
        "application = app.make_application()\n"
        "settings = QSettings('window.ini', QSettings.Format.IniFormat)\n"
        "desk = app.Pressdesk(Path('store'), settings=settings, settings_path=Path('settings.toml'))\n"
        "desk.window.painted.disconnect()\n"
        "desk.window.painted.connect(lambda: (print('painted', app.__file__), application.exit()))\n"
        "desk.show(); application.exec()\n"
    )

    word, where = run_installed(installed, tmp_path, program)

    assert word == "painted"
    assert Path(where).is_relative_to(installed)


def test_an_installed_pressdesk_has_its_commands(installed):
    (entries,) = installed.glob("pressdesk-*.dist-info/entry_points.txt")

    assert "pressdesk = pressdesk.__main__:main" in entries.read_text(encoding="utf-8")
