"""Which versions of a release are compared, and what that leads to."""

from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QWidget

from pressdesk.desk import comparing_ops, translation_ops
from pressdesk.domain.comparing import Section
from pressdesk.domain.models.release import VersionView
from pressdesk.domain.release import ReleaseSheet
from pressdesk.store import versions
from pressdesk.store.database import Database
from pressdesk.ui.dialogs.compare_dialog import NOW, CompareDialog, State, Step
from pressdesk.ui.services.languages import language_name
from pressdesk.ui.services.messages import Messages
from pressdesk.ui.services.theme import Theme
from pressdesk.ui.services.version_words import version_choice, version_name


def ask_comparison(
    parent: QWidget, db: Database, theme: Theme, messages: Messages, release_id: str, before: str, after: str
) -> VersionView | None:
    """Show two versions beside each other. The one that is to be brought back, or None."""
    with db.reading() as session:
        kept = versions.versions_of(session, release_id)
    say = QCoreApplication.translate
    if not kept:
        messages.tell(say("versions", "No versions yet: the first is kept when you export or leave."))
        return None
    by_id = {version.id: version for version in kept}
    states = [State(NOW, say("versions", "The text as it is now"))]
    states += [State(version.id, version_choice(version, QLocale())) for version in kept]

    def compare(one: str, other: str) -> tuple[Section, ...]:
        return comparing_ops.compare_versions(db, release_id, one, other)

    def offer(one: str, _other: str) -> Step | None:
        """The earlier one can be brought back, where the store can be written."""
        if one == NOW or db.read_only:
            return None
        return Step(say("versions", "Bring back {version}").format(version=version_name(by_id[one])), one)

    title = say("versions", "Compare versions")
    answer = CompareDialog.ask(
        theme, messages, title, states, compare, offer, before=before or kept[0].id, after=after, parent=parent
    )
    return by_id.get(answer)


def ask_source_changes(parent: QWidget, db: Database, theme: Theme, messages: Messages, sheet: ReleaseSheet) -> bool:
    """Show what the source of a translation changed since. Whether the translation has been brought up to it."""
    say = QCoreApplication.translate
    source = sheet.source
    if source is None or sheet.release.translation_version is None:
        return False
    language = language_name(source.language)
    states = [
        State("then", say("versions", "{language}, when last brought up").format(language=language)),
        State(NOW, say("versions", "{language} as it is now").format(language=language)),
    ]
    release_id = sheet.release.id

    def compare(one: str, other: str) -> tuple[Section, ...]:
        return translation_ops.source_changes(db, release_id, before=one, after=other)

    def offer(_one: str, _other: str) -> Step | None:
        return None if db.read_only else Step(say("versions", "Up to date"), "done")

    title = say("versions", "What changed in the source")
    answer = CompareDialog.ask(theme, messages, title, states, compare, offer, before="then", after=NOW, parent=parent)
    return answer == "done"
