"""The words of saying by language."""

from pressdesk.domain.quoting.arabic import ARABIC
from pressdesk.domain.quoting.english import ENGLISH
from pressdesk.domain.quoting.french import FRENCH
from pressdesk.domain.quoting.german import GERMAN
from pressdesk.domain.quoting.sayings import Sayings
from pressdesk.domain.quoting.spanish import SPANISH

_BY_LANGUAGE = {"en": ENGLISH, "fr": FRENCH, "es": SPANISH, "de": GERMAN, "ar": ARABIC}


def sayings(language: str) -> Sayings:
    """The words of a base language ("en"); the English ones where there are none."""
    return _BY_LANGUAGE.get(language, ENGLISH)
