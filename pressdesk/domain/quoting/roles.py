"""Speakers who are named by what they are: "the minister", "a spokesperson for the ministry", "Austria"."""

from pressdesk.domain.quoting.sayings import Sayings
from pressdesk.domain.quoting.tokens import OWNER, PARTICLES, Somebody, Token, gender_in, is_capital, is_role


def role(part: list[Token], region: str, words: Sayings, *, from_start: bool) -> Somebody | None:
    """The role or body at the start of a phrase, or at its end."""
    start = 0
    if not from_start:
        # the phrase that ends here begins at its article or first capital, whichever is further to the left
        starts = [
            n for n, token in enumerate(part) if token[0].lower() in words.articles or is_capital(token[0])
            or is_role(token[0], words)
        ]  # fmt: skip
        if not starts:
            return None
        start = starts[0]
        for n in range(start, len(part)):
            if part[n][0].lower() in words.joining or (part[n][0].lower() in _LEADS and n < len(part) - 1):
                start = n + 1
    part = _until_stop(part[start:])
    if not part or part[0][0].lower() in words.joining or part[0][0].lower() in words.pronouns:
        return None
    first = part[0][0].lower()
    if (
        first in words.articles
        and len(part) > 1
        and is_capital(part[1][0])
        and first in ("the", "la", "le", "el", "l’", "los", "les", "die", "der", "das")
    ):
        if "der" not in words.articles and all(
            is_capital(t[0]) or t[0].lower() in PARTICLES | {"of", "and"} for t in part[1:]
        ):
            part = part[1:]
    elif first not in words.articles and not is_capital(part[0][0]) and not is_role(part[0][0], words):
        return None
    if len(part) > 14 or (len(part) == 1 and part[0][0].lower() in words.articles):
        return None
    name = OWNER.sub("", region[part[0][1] : part[-1][2]]) if len(part) == 1 else region[part[0][1] : part[-1][2]]
    return Somebody(name, "role", gender_in(name), region)


_LEADS = frozenset(
    [
        "on",
        "in",
        "at",
        "after",
        "before",
        "during",
        "from",
        "with",
        "hier",
        "am",
        "im",
        "nach",
        "bei",
        "après",
        "dans",
        "lors",
        "tras",
        "durante",
        "en",
    ]
)
_STOPS = frozenset(
    [
        "in",
        "on",
        "at",
        "during",
        "as",
        "after",
        "before",
        "when",
        "while",
        "today",
        "yesterday",
        "to",
        "about",
        "following",
        "because",
        "who",
        "which",
        "that",
        "where",
        "whose",
        "dans",
        "lors",
        "hier",
        "après",
        "avant",
        "devant",
        "qui",
        "que",
        "durante",
        "ayer",
        "tras",
        "ante",
        "que",
        "quien",
        "im",
        "am",
        "bei",
        "nach",
        "gegenüber",
        "heute",
        "gestern",
    ]
)


_ANNOUNCEMENTS = frozenset(["un", "una", "este", "esta", "su", "declaraciones", "rueda"])
"""What follows "en" where a Spanish sentence goes on: "en un comunicado"."""


def _until_stop(part: list[Token]) -> list[Token]:
    for n, token in enumerate(part):
        announces = token[0] == "en" and n + 1 < len(part) and part[n + 1][0] in _ANNOUNCEMENTS
        if n and (token[0] in _STOPS or announces):
            return part[:n]
    return part
