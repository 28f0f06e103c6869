"""What a language says around a quotation: verbs of saying, pronouns, roles, names of bodies, words before titles."""

import re
from dataclasses import dataclass

Pattern = re.Pattern[str]


@dataclass(frozen=True, eq=False)
class Sayings:
    """How a language says that somebody said something."""

    verb: Pattern
    """A finite verb of saying with its auxiliaries. Group `pronoun`: one that hangs on it ("explique-t-elle")."""
    participle: Pattern
    """"saying", "en ajoutant": the subject stands further to the front."""
    source: Pattern
    """"according to": a name follows."""
    source_behind: Pattern
    """"zufolge": a name stands before it."""
    reaction: Pattern
    """Verbs that announce a statement in the next sentence: "welcomed"."""
    pronouns: dict[str, str]
    """Pronouns and the gender they tell: "f", "m" or ""."""
    articles: frozenset[str]
    roles: frozenset[str]
    """Words that say what a person is, not who; folded to lower case."""
    bodies: frozenset[str]
    """Words of organisations and places, which no person's name holds; lower case."""
    joining: frozenset[str]
    """Words that join clauses or begin another one: no name begins with them."""
    leading: Pattern
    """Small words between a verb and what is said: "that", "to reporters", "hinzu"."""
    title: Pattern
    """What stands before the title of a work or an event."""
    silent_subject: bool = False
    """Whether the verb alone can say who speaks ("Añadió:")."""


def words(text: str) -> frozenset[str]:
    """The words of a list."""
    return frozenset(text.split())


def any_of(text: str) -> str:
    """A pattern for any word of a list, the longest first; _ stands for white space inside one."""
    return "|".join(sorted((re.escape(word).replace("_", r"\s+") for word in text.split()), key=len, reverse=True))


NEVER = re.compile(r"(?!)")
"""For what a language does not have."""
