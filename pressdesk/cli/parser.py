"""The words of the command line: commands, options, and help worth reading. Standard library only."""

import argparse
import textwrap

from pressdesk import __version__

EXIT_CODES = """
exit codes: 0 done; 1 refused by a rule of the house; 2 wrong use; 3 the store cannot be opened; 4 some of several
files failed (the report says which)
"""

_STORE = "the folder of the store (otherwise PRESSDESK_STORE, otherwise the system's place for programs' data)"
_FILE = "a file whose first line is the passphrase (otherwise PRESSDESK_PASSPHRASE, otherwise the keyring)"
_JSON = "print one JSON value on standard output and nothing else; messages go to standard error"
_ID = "an id, or an unambiguous beginning of one with at least eight characters"
_FROM = "a JSON file in the form that `show --json` prints; - for standard input"

COMMANDS = "init import new edit list show search quotations check export embargo parse-embargo demo doctor".split(" ")  # noqa: SIM905


def _common(parser: argparse.ArgumentParser, *, top: bool) -> None:
    """Options of every command, taken before its name and after it."""
    missing = None if top else argparse.SUPPRESS
    group = parser.add_argument_group("the store and the output")
    group.add_argument("--store", metavar="DIR", default=missing, help=_STORE)
    group.add_argument("--passphrase-file", metavar="FILE", default=missing, help=_FILE)
    group.add_argument("--json", action="store_true", default=False if top else argparse.SUPPRESS, help=_JSON)


class _Commands:
    """Adds commands, each with its sentence and its example."""

    def __init__(self, parser: argparse.ArgumentParser) -> None:
        self._sub = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)

    def add(self, name: str, sentence: str, example: str) -> argparse.ArgumentParser:
        made = self._sub.add_parser(
            name,
            help=sentence[0].lower() + sentence[1:].rstrip("."),
            description=sentence,
            epilog="example:\n" + textwrap.indent(example.strip(), "  ") + "\n" + EXIT_CODES,
            formatter_class=argparse.RawDescriptionHelpFormatter,
        )
        _common(made, top=False)
        return made


def build() -> argparse.ArgumentParser:
    """The whole parser."""
    parser = argparse.ArgumentParser(
        prog="pressdesk",
        description="The press officer's desk: releases, spokespersons and embargoes in one encrypted store.\n"
        "Without a command, the window opens.",
        epilog="`pressdesk COMMAND --help` says more, with an example.\n" + EXIT_CODES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"Pressdesk {__version__}")
    _common(parser, top=True)
    commands = _Commands(parser)
    _add_store_commands(commands)
    _add_record_commands(commands)
    _add_desk_commands(commands)
    return parser


def _add_store_commands(commands: _Commands) -> None:
    commands.add(
        "init",
        "Make an empty encrypted store; without a system keyring a passphrase is required.",
        "pressdesk --store ~/desk --passphrase-file secret.txt init",
    )
    commands.add(
        "doctor",
        "Look the store and this installation over, and say what is wrong.",
        "pressdesk doctor --json",
    )
    demo = commands.add(
        "demo",
        "Make the sample office in a folder: filled, checked, exported in every format, its windows pictured.",
        "pressdesk demo --out /tmp/pressdesk-demo",
    )
    demo.add_argument(
        "--out", metavar="DIR", required=True, help="the folder to make; its store gets a passphrase of its own"
    )


def _add_record_commands(commands: _Commands) -> None:
    importing = commands.add(
        "import",
        "Read releases, contacts and texts from files or folders of plain text.",
        "pressdesk import --dry-run --json news.txt\npressdesk import releases/ - < one-more.txt",
    )
    importing.add_argument("paths", metavar="PATH", nargs="+", help="files, folders, or - for standard input")
    importing.add_argument("--dry-run", action="store_true", help="read and try only; the store stays as it is")
    new = commands.add(
        "new",
        "Make a release, a contact or a media list from JSON.",
        "pressdesk new release --from release.json\npressdesk new contact --from - < contact.json\n"
        """echo '{"name": "Climate", "rule": "topic = climate and language = fr"}' | pressdesk new list --from -""",
    )
    new.add_argument("kind", choices=("release", "contact", "list"))
    new.add_argument("--from", dest="source", metavar="FILE.json", required=True, help=_FROM)
    edit = commands.add(
        "edit",
        "Set the fields that the JSON names, and leave the others. A status is a step: it is refused until its time.",
        """echo '{"headline": "A shorter one"}' | pressdesk edit 0197c0de --from -
echo '{"status": "corrected", "correction": "the lead: 40 should read 14"}' | pressdesk edit 0197c0de --from -
echo '{"status": "withdrawn", "withdrawal": "the figures are wrong"}' | pressdesk edit 0197c0de --from -""",
    )
    edit.add_argument("id", metavar="ID", help=_ID)
    edit.add_argument("--from", dest="source", metavar="FILE.json", required=True, help=_FROM)
    listing = commands.add(
        "list",
        "List records, newest or next first.",
        "pressdesk list releases --status approved --language fr",
    )
    listing.add_argument("kind", choices=("releases", "contacts", "embargoes", "texts", "lists", "dispatches"))
    listing.add_argument("--status", metavar="S", default="", help="releases of one status: draft, review, approved …")
    listing.add_argument("--language", metavar="L", default="", help="of one language, as en-GB, fr, es or ar")
    show = commands.add("show", "Show one record whole.", "pressdesk show 0197c0de --json")
    show.add_argument("id", metavar="ID", help=_ID)
    search = commands.add(
        "search",
        "Search releases, contacts, texts and lists, best first, accents aside; the last word may be a beginning.",
        "pressdesk search 'human rights defen'",
    )
    search.add_argument("words", metavar="WORDS", nargs="+")
    search.add_argument("--limit", type=int, default=50, help="how many hits at most (50)")


def _add_desk_commands(commands: _Commands) -> None:
    quotations = commands.add(
        "quotations",
        "List the quoted passages of a release, each with its speaker and whether it is cleared.",
        "pressdesk quotations 0197c0de --json",
    )
    quotations.add_argument("id", metavar="ID", help=_ID)
    check = commands.add(
        "check", "Check a release against the house style.", "pressdesk check 0197c0de\npressdesk check 0197c0de --fix"
    )
    check.add_argument("id", metavar="ID", help=_ID)
    check.add_argument("--fix", action="store_true", help="mend what has one clear cure, then say what is left")
    export = commands.add(
        "export",
        "Write releases as files, ready to send, and record them in the outbox.",
        "pressdesk export 0197c0de --format eml --to press@example.org --out drafts/\n"
        "pressdesk export 0197c0de --format eml --to 'Geneva press corps' --out drafts/",
    )
    export.add_argument("ids", metavar="ID", nargs="+", help=_ID)
    export.add_argument("--format", metavar="F", required=True, help="txt, html or eml")
    export.add_argument("--language", metavar="L", default="", help="the version in this language")
    export.add_argument("--out", metavar="DIR", required=True, help="the folder to write into; made when missing")
    export.add_argument(
        "--to",
        metavar="WHO",
        action="append",
        default=[],
        help="a contact's or media list's id or name, or an address; may be repeated",
    )
    export.add_argument(
        "--override", metavar="REASON", default="", help="a reason to be kept with the record in the outbox"
    )
    _add_contact_export(commands)
    embargo = commands.add(
        "embargo",
        "Show, set, move or lift the embargo of a release.",
        'pressdesk embargo 0197c0de --at "2026-06-11 00:01" --zone Europe/Zurich --show America/New_York\n'
        "pressdesk embargo 0197c0de --lift",
    )
    embargo.add_argument("id", metavar="ID", help=_ID)
    embargo.add_argument("--at", metavar="TIME", help='the wall time there, as "2026-06-11 00:01"')
    embargo.add_argument(
        "--zone", metavar="ZONE", default="", help="the place's zone, as Europe/Zurich; the house's otherwise"
    )
    embargo.add_argument(
        "--show", metavar="ZONE", action="append", default=[], help="a further zone to print; may be repeated"
    )
    embargo.add_argument("--fold", choices=("first", "second"), help="which of two, where clocks go back over the time")
    embargo.add_argument("--reason", metavar="TEXT", default="", help="why, for the record")
    embargo.add_argument("--move", action="store_true", help="set a new time in place of the one that stands")
    embargo.add_argument("--lift", action="store_true", help="lift it now")
    reading = commands.add(
        "parse-embargo",
        "Read an embargo line as others write it: its instant, or all that it may mean.",
        'pressdesk parse-embargo "EMBARGOED UNTIL 00:01 GMT, TUESDAY 3 MARCH 2020" --json',
    )
    reading.add_argument("line", metavar="LINE", nargs="+", help="the line, or - for standard input")
    reading.add_argument(
        "--near", metavar="DATE", default="", help="the day of the text, as 2026-06-11: tells the year"
    )


def _add_contact_export(commands: _Commands) -> None:
    people = commands.add(
        "export-contacts",
        "Write people as vCards, as a spreadsheet or as spokesperson sheets: what is published of them, unless asked.",
        "pressdesk export-contacts --format vcf --out everybody.vcf\n"
        "pressdesk export-contacts 'Geneva press corps' --format csv --out press.csv\n"
        "pressdesk export-contacts 0197c0de --format pdf --language fr --out sheet.pdf",
    )
    people.add_argument(
        "who", metavar="WHO", nargs="*", help="a contact's or media list's id or name; everybody where none is given"
    )
    people.add_argument(
        "--format",
        metavar="F",
        required=True,
        help="vcf (vCard 4.0), vcf3 (vCard 3.0), csv, or pdf (spokesperson sheets)",
    )
    people.add_argument("--out", metavar="FILE", required=True, help="the file to write, over one of that name")
    people.add_argument("--language", metavar="L", default="", help="of the sheets; the house's otherwise")
    people.add_argument("--private", action="store_true", help="with notes, consent and numbers that are not published")
    people.add_argument(
        "--at-risk",
        metavar="ID",
        action="append",
        default=[],
        help="the id of one person who is at risk when named, and is to leave all the same; may be repeated",
    )
    people.add_argument("--bom", action="store_true", help="csv: with a byte order mark, by which Excel knows UTF-8")
    people.add_argument("--semicolon", action="store_true", help="csv: with ; between the cells instead of ,")
