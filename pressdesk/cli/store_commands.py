"""`init` and `doctor`: the store itself."""

import platform
import sys
from argparse import Namespace
from typing import cast

from pressdesk import __version__
from pressdesk.cli.json_shape import Record
from pressdesk.cli.opening import folder_of, now, open_desk, passphrase_of
from pressdesk.cli.output import put
from pressdesk.domain.errors import DeskError, RuleError, StoreError
from pressdesk.store import integrity, keyrings, release_list
from pressdesk.store.opening import create_store, has_passphrase, store_exists
from pressdesk.system import dictionaries


def run_init(options: Namespace) -> int:
    folder = folder_of(options)
    create_store(folder, passphrase=passphrase_of(options)).close()
    put({"store": str(folder)}, [f"Made an empty store in {folder}"], as_json=options.json)
    return 0


def run_doctor(options: Namespace) -> int:
    """Exit code 0 where all is well, 1 where something is wrong, 3 where the store cannot be opened."""
    folder = folder_of(options)
    report: Record = {
        "version": __version__,
        "python": platform.python_version(),
        "system": f"{platform.system()} {platform.release()}",
        "store": str(folder),
        "exists": store_exists(folder),
        "keyring": type(found).__module__ if (found := keyrings.find_keyring()) else None,
        "passphrase": False,
        "opens": False,
        "releases": None,
        "dictionaries": [one.name for one in dictionaries.available(dictionaries.folders())],
        "dictionary_folder": str(dictionaries.own_folder()),
        "problems": [],
    }
    problems: list[str] = []
    code = 0
    try:
        if report["exists"]:
            report["passphrase"] = has_passphrase(folder)
        with open_desk(options) as db:
            report["opens"] = True
            problems += integrity.check(db)
            with db.reading() as session:
                report["releases"] = release_list.counts(session, now()).total
    except DeskError as error:
        problems.append(error.sentence)
        code = error.exit_code if isinstance(error, StoreError) else RuleError.exit_code
    report["problems"] = problems
    lines = [f"{name}: {_in_words(value)}" for name, value in report.items() if name != "problems"]
    put(report, [*lines, *(problems or ["No problem found."])], as_json=options.json)
    if not options.json:
        sys.stdout.flush()
    return code or (RuleError.exit_code if problems else 0)


def _in_words(value: object) -> str:
    return ", ".join(map(str, cast("list[object]", value))) or "none" if isinstance(value, list) else str(value)
