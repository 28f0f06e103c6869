"""Versions of a release in words: which, why, when, whose."""

from collections.abc import Sequence
from typing import get_args

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale

from pressdesk.domain.comparing import Part
from pressdesk.domain.models.release import VersionView
from pressdesk.domain.word_diff import Count
from pressdesk.ui.services.when import long_when


def version_name(version: VersionView) -> str:
    """As "Version 3"."""
    return QCoreApplication.translate("versions", "Version {number}").format(number=version.number)


def version_why(version: VersionView) -> str:
    """As "kept on leaving"."""
    say = QCoreApplication.translate
    return {
        "left": say("versions", "kept on leaving"),
        "status": say("versions", "kept when the state changed"),
        "export": say("versions", "exported"),
        "typing": say("versions", "kept while writing"),
        "restored": say("versions", "kept before an older one was brought back"),
        "imported": say("versions", "imported"),
        "released": say("versions", "as released"),
        "replaced": say("versions", "kept before a correction"),
        "wording": say("versions", "kept before words were replaced in all releases"),
        "translated": say("versions", "kept when a translation was brought up to it"),
    }.get(version.why, version.why)


def version_line(version: VersionView, locale: QLocale) -> str:
    """As "Version 3, kept on leaving, Tuesday 2 June 2026, 14:02, Ana Example"."""
    parts = (version_name(version), version_why(version), long_when(version.created_at, locale), version.who)
    return ", ".join(part for part in parts if part)


def version_choice(version: VersionView, locale: QLocale) -> str:
    """As "Version 3, 2 Jun 14:02, kept on leaving", for a list to choose from."""
    stamp = QDateTime.fromSecsSinceEpoch(int(version.created_at.timestamp()))
    when = f"{locale.toString(stamp.date(), 'd MMM')} {locale.toString(stamp.time(), 'HH:mm')}"
    return f"{version_name(version)}, {when}, {version_why(version)}"


def part_name(part: Part, title: str = "") -> str:
    """A field as its heading on the screen; `title` names one of several texts or pictures."""
    say = QCoreApplication.translate
    name = {
        "language": say("versions", "Language"),
        "release_line": say("versions", "Release line"),
        "topic": say("versions", "Topic"),
        "headline": say("versions", "Headline"),
        "subheadline": say("versions", "Subheadline"),
        "picture": say("versions", "Picture"),
        "dateline": say("versions", "Place and date"),
        "lead": say("versions", "Lead"),
        "body": say("versions", "Body"),
        "end_mark": say("versions", "End mark"),
        "enquiries": say("versions", "Contacts"),
        "notes": say("versions", "Notes to editors"),
        "text": say("versions", "Text at the end"),
        "credits": say("versions", "Picture credits"),
        "links": say("versions", "Links"),
        "tags": say("versions", "Tags"),
    }[part]
    return f"{name}: {title}" if title else name


def changed_parts(parts: Sequence[str]) -> str:
    """Names of `comparing.Part`s in a line: "headline, lead"."""
    names = {part: part_name(part).lower() for part in get_args(Part)}
    return ", ".join(names.get(part, part) for part in parts)


def count_words(count: Count) -> str:
    """As "12 words added, 3 removed"."""
    say = QCoreApplication.translate
    if not count.added and not count.removed:
        return say("versions", "No word differs")
    if not count.removed:
        one, many = say("versions", "1 word added"), say("versions", "{added} words added")
        return (one if count.added == 1 else many).format(added=count.added)
    if not count.added:
        one, many = say("versions", "1 word removed"), say("versions", "{removed} words removed")
        return (one if count.removed == 1 else many).format(removed=count.removed)
    one, many = (
        say("versions", "1 word added, {removed} removed"),
        say("versions", "{added} words added, {removed} removed"),
    )
    return (one if count.added == 1 else many).format(added=count.added, removed=count.removed)
