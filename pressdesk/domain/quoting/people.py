"""Who is who: surnames and pronouns to the last full name, names to the contacts of the release."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from pressdesk.domain.contact import folded
from pressdesk.domain.quoting.names import person_in, read_somebody
from pressdesk.domain.quoting.sayings import Sayings
from pressdesk.domain.quoting.tokens import LINKING, Somebody, is_nameable

_BACK = 20_000
"""Characters before a surname within which its full name is looked for."""
_NEAR = 1_500
"""Characters before a pronoun within which its name is looked for."""
_WORD = re.compile(r"[^\W_]+")
_SURNAME = re.compile(r"([^\W\d_a-zß-ÿ][\w’'-]+)\s+(?=[a-zß-ÿ])")
_GIVEN = re.compile(r"((?:[^\W\d_][\w’'-]*\.?\s+){1,4})$")
_SMALL = frozenset(
    [
        "the",
        "a",
        "an",
        "of",
        "for",
        "at",
        "and",
        "our",
        "la",
        "le",
        "les",
        "du",
        "de",
        "des",
        "et",
        "el",
        "los",
        "y",
        "der",
        "die",
        "das",
        "des",
        "und",
        "für",
        "von",
        "der",
        "l",
        "d",
        "un",
        "une",
        "s",
        "in",
    ]
)


@dataclass(frozen=True)
class Person:
    """A contact that a speaker can be matched with. `names`: every way the release and the record write it."""

    id: str
    names: tuple[str, ...]
    family: str = ""
    job_title: str = ""
    organisation: str = ""
    pronouns: str = ""


@dataclass(frozen=True, slots=True)
class _Mention:
    name: str
    gender: str


@dataclass
class _Known:
    person: Person
    names: list[str]
    surnames: set[str]
    role: set[str] = field(default_factory=set[str])
    body: set[str] = field(default_factory=set[str])


class People:
    """Remembers who spoke, in reading order."""

    def __init__(self, people: Sequence[Person], words: Sayings) -> None:
        self.words = words
        self._known = [_known(person) for person in people]
        self._spoken: list[_Mention] = []
        self._by_surname: dict[str, _Mention] = {}
        self._earlier = ""

    def resolve(self, who: Somebody | None, text: str, at: int) -> tuple[str, str | None]:
        """The name to show and the contact's id. `who` None: whoever spoke last. `at`: where in `text` it stands."""
        if who is None or who.kind == "pronoun":
            gender = who.gender if who else ""
            mention = self._last(gender, text, at)
            return (mention.name, self._match(mention.name, "")) if mention else ("", None)
        if who.kind == "role":
            named = self._named_in(who.around)
            if named is not None:
                return self.resolve(Somebody(named, "person", who.gender, who.around), text, at)
            self._spoken.append(_Mention(who.name, who.gender))
            return who.name, self._match_role(who)
        name, mention = who.name, None
        if " " not in name.strip():
            mention = self._by_surname.get(folded(name)) or self._full_name(name, text, at)
        if mention is None:
            mention = _Mention(name, who.gender or self._gender_of(name))
        self._remember(mention)
        return mention.name, self._match(mention.name, who.around)

    def leave(self, text: str) -> None:
        """A field has been read: the next one may refer to those named at its end."""
        self._earlier = f"{self._earlier}\n{text[-_NEAR:]}"[-_NEAR:]

    def knows(self, surname: str) -> bool:
        """Whether somebody of that surname has spoken, or is a contact of the release."""
        wanted = folded(surname)
        return wanted in self._by_surname or any(wanted in known.surnames for known in self._known)

    def _named_in(self, around: str) -> str | None:
        """The contact's name that stands in a phrase, where its shape alone did not tell."""
        names = (name for known in self._known for name in known.person.names)
        return next((name for name in names if " " in name and name in around), None)

    def _remember(self, mention: _Mention) -> None:
        self._spoken.append(mention)
        parts = mention.name.split()
        if len(parts) > 1:
            for n in range(1, len(parts)):
                self._by_surname[folded(" ".join(parts[n:]))] = mention

    def _last(self, gender: str, text: str, at: int) -> _Mention | None:
        """The last full name before a pronoun that can be meant."""
        fits = [m for m in self._spoken[-6:] if not (gender and m.gender and m.gender != gender)]
        spoken = fits[-1] if fits else None
        window = text[max(0, at - _NEAR) : at]
        window = f"{self._earlier}\n{window}"[-_NEAR:] if len(window) < _NEAR else window
        since = window.rfind(spoken.name.split()[-1]) if spoken else -1
        written = self._written(window, max(since, 0), gender)
        if written is None and spoken is None and gender:
            return self._bare_surname(window.rstrip("“‘«„\"' \u00a0\u202f"))
        if written is None or (spoken and written.name.endswith(spoken.name)):
            return spoken
        return written

    def _written(self, window: str, since: int, gender: str) -> _Mention | None:
        """The last person by whose name a sentence begins, or whose contact is named, in the running text."""
        found: _Mention | None = None
        for start in re.finditer(r"(?:^|(?<=[.!?…”»\"’]\s)|\n)(?=\S)", window):
            if start.end() < since:
                continue
            sentence = window[start.end() : start.end() + 200]
            who = person_in(sentence, self.words)
            if who and not (gender and who.gender and who.gender != gender):
                found = _Mention(who.name, who.gender)
        for known in self._known:
            for name in known.person.names:
                place = window.rfind(name)
                if place > since and not (gender and self._gender_of(name) not in ("", gender)):
                    after = window.rfind(found.name) if found else -1
                    if place > after:
                        found = _Mention(name, self._gender_of(name))
        return found

    def _bare_surname(self, window: str) -> _Mention | None:
        """A surname alone that begins the last sentence but one, for a pronoun that nobody else can be."""
        lines = [line for line in re.split(r"(?<=[.!?])\s+|\n", window) if line.strip()]
        first = _SURNAME.match(lines[-1] if lines else "")
        if first is None or first[1].lower() in self.words.pronouns or not is_nameable(first[1], self.words):
            return None
        return _Mention(first[1], "")

    def _gender_of(self, name: str) -> str:
        wanted = folded(name)
        for known in self._known:
            if wanted in known.names:
                pronouns = known.person.pronouns.lower()
                if pronouns.startswith(("she", "elle", "ella", "sie")):
                    return "f"
                return "m" if pronouns.startswith(("he", "il", "él", "er")) else ""
        return ""

    def _full_name(self, surname: str, text: str, at: int) -> _Mention | None:
        """A surname's full name in the text before it."""
        if not surname[:1].isupper():
            return None  # without capitals, any word before it would look like a given name
        if at < _NEAR and self._earlier:
            text, at = f"{self._earlier}\n{text[:at]}", len(self._earlier) + 1 + at
        place = at
        for _ in range(5):
            place = text.rfind(f" {surname}", max(0, at - _BACK), place)
            if place < 0:
                return None
            before = _GIVEN.search(text[max(0, place - 60) : place + 1])
            if before:
                given = before[1].split()
                while given and given[0].lower() in LINKING | self.words.joining | self.words.articles:
                    given.pop(0)
                who = read_somebody(" ".join((*given, surname)), self.words, from_start=False)
                if who and who.kind == "person" and " " in who.name and who.name.endswith(surname):
                    return _Mention(who.name, who.gender)
        return None

    def _match(self, name: str, around: str) -> str | None:
        """By full name, by the full name in the words around, by a surname that one contact alone has."""
        wanted = folded(name)
        for known in self._known:
            if wanted in known.names:
                return known.person.id
        near = folded(around)
        for known in self._known:
            if any(len(one) > 4 and one in near for one in known.names):
                return known.person.id
        surname = wanted if " " not in wanted else ""
        by_surname = [k for k in self._known if (surname or "\0") in k.surnames]
        if not by_surname and " " in wanted:  # a second given name, or initials, on one side only
            first, last = wanted.split()[0], wanted.split()[-1]
            by_surname = [
                k for k in self._known if any(n.split()[0][:1] == first[:1] and n.split()[-1] == last for n in k.names)
            ]
        return by_surname[0].person.id if len(by_surname) == 1 else None

    def _match_role(self, who: Somebody) -> str | None:
        """By a role phrase: every word of the job title, or a title word and the organisation, of one contact alone."""
        near = folded(who.around)
        for known in self._known:
            if any(len(one) > 4 and one in near for one in known.names):
                return known.person.id
        said = set(_WORD.findall(folded(who.name))) - _SMALL
        roles = {word for word in said if word in self.words.roles}
        fitting = [
            known
            for known in self._known
            if known.role
            and (known.role <= said or (roles and roles <= known.role and said - roles <= known.role | known.body))
        ]
        return fitting[0].person.id if len(fitting) == 1 else None


def _known(person: Person) -> _Known:
    names = [folded(name) for name in person.names]
    surnames = {folded(person.family)} if person.family else set[str]()
    surnames |= {name.split()[-1] for name in names if name.split()}
    return _Known(
        person,
        [name for name in names if name],
        surnames,
        set(_WORD.findall(folded(person.job_title))) - _SMALL,
        set(_WORD.findall(folded(person.organisation))) - _SMALL,
    )
