"""Placeholders of standing texts in words, for the menu that offers them."""

from PySide6.QtCore import QCoreApplication

from pressdesk.domain.placeholders import NAMES


def placeholder_words() -> dict[str, str]:
    """What each placeholder stands for, in the window's language and in the order that they are offered."""
    say = QCoreApplication.translate
    words = {
        "organisation": say("placeholder", "The name of the house"),
        "date": say("placeholder", "The date of the release"),
        "year": say("placeholder", "Its year"),
        "place": say("placeholder", "The place of the dateline"),
        "topic": say("placeholder", "The topic"),
        "headline": say("placeholder", "The headline"),
        "spokesperson.name": say("placeholder", "Who is named first for enquiries"),
        "spokesperson.job_title": say("placeholder", "Their job title"),
        "spokesperson.organisation": say("placeholder", "Their organisation"),
        "spokesperson.telephone": say("placeholder", "Their telephone number for publication"),
        "spokesperson.email": say("placeholder", "Their e-mail address for publication"),
    }
    return {name: words[name] for name in NAMES}
