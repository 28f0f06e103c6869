"""What rules of media lists, and places on a list, are called in the window."""

from PySide6.QtCore import QCoreApplication

from pressdesk.domain.list_rules import Comparison, RuleField
from pressdesk.domain.models.contact import ContactKind
from pressdesk.store.media_lists import Why


def rule_field_word(field: RuleField) -> str:
    say = QCoreApplication.translate
    return {
        RuleField.KIND: say("lists", "Kind"),
        RuleField.TOPIC: say("lists", "Topic"),
        RuleField.LANGUAGE: say("lists", "Language"),
        RuleField.COUNTRY: say("lists", "Country"),
        RuleField.BEAT: say("lists", "Beat"),
        RuleField.ORGANISATION: say("lists", "Organisation"),
        RuleField.FORMAT: say("lists", "Format"),
    }[field]


def comparison_word(test: Comparison) -> str:
    say = QCoreApplication.translate
    return {
        Comparison.IS: say("lists", "is"),
        Comparison.IS_NOT: say("lists", "is not"),
        Comparison.CONTAINS: say("lists", "contains"),
    }[test]


def kind_word(kind: str) -> str:
    say = QCoreApplication.translate
    words: dict[str, str] = {
        ContactKind.SPOKESPERSON: say("lists", "Spokesperson"),
        ContactKind.MEDIA: say("lists", "Journalist"),
        ContactKind.COLLEAGUE: say("lists", "Colleague"),
    }
    return words.get(kind, kind)


def why_word(why: Why) -> str:
    """Why somebody is on a list or not."""
    say = QCoreApplication.translate
    return {
        Why.RULE: say("lists", "By rule"),
        Why.ADDED: say("lists", "By hand"),
        Why.LEFT_OUT: say("lists", "Left out by hand"),
        Why.NO_CONTACT: say("lists", "Do not contact"),
    }[why]
