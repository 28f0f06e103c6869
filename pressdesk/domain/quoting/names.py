"""Names out of the words around a quotation: "the network's director, Ada Lindqvist" is Ada Lindqvist."""

from pressdesk.domain.quoting.arabic_names import arabic_name, named_behind_role
from pressdesk.domain.quoting.roles import role
from pressdesk.domain.quoting.sayings import Sayings
from pressdesk.domain.quoting.tokens import (
    ARABIC,
    HONORIFICS,
    JOINTS,
    LINKING,
    OF_SURNAMES,
    OWNER,
    PARTICLES,
    TOKEN,
    Somebody,
    Token,
    bare,
    gender_in,
    is_body,
    is_capital,
    is_nameable,
    is_pure,
    is_role,
    parts_of,
    person,
    trimmed,
)


def read_somebody(region: str, words: Sayings, *, from_start: bool) -> Somebody | None:
    """The speaker in a noun phrase with its appositions; None where it holds none.

    `from_start`: the phrase begins with the region (after a verb); otherwise it ends with it (before one).
    """
    tokens = [(m[0], m.start(), m.end()) for m in TOKEN.finditer(region)]
    parts = parts_of(tokens)
    if not parts:
        return None
    lower = region.strip(" ,،\u00a0\u202f–—-").lower()
    if lower in words.pronouns:
        return Somebody(lower, "pronoun", words.pronouns[lower])
    first = parts[0][0][0].lower()
    if from_start and first in words.pronouns:
        return Somebody(first, "pronoun", words.pronouns[first])
    if ARABIC.search(region):
        return arabic_name(parts, region, words, from_start=from_start)
    return _latin(parts, region, words, from_start=from_start)


def is_full_name(text: str, words: Sayings) -> bool:
    """Whether a text is somebody's full name, and no role, body or surname alone."""
    part = [(m[0], m.start(), m.end()) for m in TOKEN.finditer(text)]
    if ARABIC.search(text):
        plain = not any(is_role(token[0], words) or is_body(token[0], words) for token in part)
        return plain and 2 <= len(part) <= 4
    return is_pure(part, words)


def initial_person(sentence: str, words: Sayings) -> Somebody | None:
    """The person by whose full name a sentence begins."""
    if ARABIC.search(sentence[:120]):
        return named_behind_role(sentence, words)
    run: list[Token] = []
    for match in TOKEN.finditer(sentence[:120]):
        if not is_nameable(match[0], words) and bare(match[0]) not in HONORIFICS:
            if is_role(match[0], words) or is_body(match[0], words):
                return None  # "Open Rivers director": no person's name
            break
        run.append((match[0], match.start(), match.end()))
    run = trimmed(run)
    return person(run, sentence) if is_pure(run, words) else None


def signed_name(text: str, words: Sayings) -> Somebody | None:
    """The full name by which a signature begins. In Arabic, what stands up to the first comma."""
    if not ARABIC.search(text[:120]):
        return initial_person(text, words)
    name = text[:120].partition("\n")[0].partition("،")[0].strip(" .")
    return Somebody(name, "person", gender_in(text[:120]), text[:120]) if is_full_name(name, words) else None


def person_in(sentence: str, words: Sayings) -> Somebody | None:
    """The person a sentence is about: by whose name it begins, or whose name stands at its front in apposition."""
    found = initial_person(sentence, words)
    if found is not None:
        return found
    tokens = [(m[0], m.start(), m.end()) for m in TOKEN.finditer(sentence[:160])]
    pure = next((part for part in parts_of(tokens)[1:3] if is_pure(part, words)), None)
    if pure is not None:
        return person(pure, sentence)
    first = next((n for n, token in enumerate(tokens) if is_role(token[0], words)), None)
    if first is None or first > 4:
        return None
    while first + 1 < len(tokens) and is_role(tokens[first + 1][0], words):
        first += 1
    run: list[Token] = []
    for token in tokens[first + 1 :]:
        if not is_nameable(token[0], words):
            break
        run.append(token)
    run = trimmed(run)
    if not is_pure(run, words):
        return None
    return person([tokens[first], *run] if bare(tokens[first][0]) in HONORIFICS else run, sentence)


def initial_subject(sentence: str, words: Sayings) -> Somebody | None:
    """By whom or what a sentence begins: a full name, a surname, "The minister"."""
    somebody = initial_person(sentence, words)
    if somebody is not None:
        return somebody
    run: list[Token] = []
    for match in TOKEN.finditer(sentence[:120]):
        token = (match[0], match.start(), match.end())
        small = match[0].lower() in words.articles or match[0].lower() in LINKING
        if not (small or is_capital(match[0]) or is_role(match[0], words) or is_body(match[0], words)):
            break
        run.append(token)
    while run and run[-1][0].lower() in (words.articles | LINKING):
        run.pop()
    return role(run, sentence, words, from_start=True) if run else None


def _latin(parts: list[list[Token]], region: str, words: Sayings, *, from_start: bool) -> Somebody | None:
    # the head stands first; after a long lead-in ("In a statement, Ada said") it is the last that is no apposition
    if from_start:
        order = parts[:2]
    else:
        ends_in_comma = region.rstrip()[-1:] in ",،–—)-"
        order = list(reversed(parts[-4:])) if ends_in_comma or len(parts) > 1 else parts[-1:]
    for part in order:
        if is_pure(part, words):
            return person(part, region)
        pronoun = part[-1][0].lower()
        if not from_start and part is parts[-1] and pronoun in words.pronouns:
            return Somebody(pronoun, "pronoun", words.pronouns[pronoun])
    together = _belonging(order, region, words) or (None if from_start else _together(order, region, words))
    if together is not None:
        return together
    for part in [parts[0]] if from_start else order:
        found = _name_in(part, region, words, from_start=from_start)
        if found is not None:
            return found
    head = parts[0] if from_start else _head(parts, region)
    return role(head, region, words, from_start=from_start)


def _belonging(order: list[list[Token]], region: str, words: Sayings) -> Somebody | None:
    """Of "Grete Holt of the Mountain Guides" the person."""
    for part in order:
        linked = next((n for n, token in enumerate(part) if token[0].lower() in _OF), 0)
        if linked and is_pure(part[:linked], words):
            return person(part[:linked], region)
    return None


def _together(order: list[list[Token]], region: str, words: Sayings) -> Somebody | None:
    """Of "Ada Lindqvist and her team" the former, of "Lindqvist and Reyl" both."""
    for part in order:
        if part[-1][0] in ("both", "all", "each", "alike"):
            part = part[:-1]
        joint = next((n for n, token in enumerate(part) if token[0].lower() in JOINTS), 0)
        if joint and is_pure(part[:joint], words) and not is_pure(part[joint + 1 :], words):
            return person(part[:joint], region)
        if joint and all(is_capital(t[0]) and is_nameable(t[0], words) for t in (*part[:joint], *part[joint + 1 :])):
            return person(part, region)
    return None


_OF = frozenset({"of", "from", "at", "vom", "von", "du", "del"})


def _head(parts: list[list[Token]], region: str) -> list[Token]:
    if region.rstrip()[-1:] in ",–—" and len(parts) > 1:
        return parts[-2]
    return parts[-1]


def _name_in(part: list[Token], region: str, words: Sayings, *, from_start: bool) -> Somebody | None:
    """A name among roles and bodies: "Greenpeace campaigner Ada Lindqvist", "ERN's director Ada Lindqvist"."""
    part = _behind_article(part, words)
    run: list[Token] = []
    best: list[Token] = []
    for n, token in enumerate(part):
        titled = n > 0 and bare(part[n - 1][0]) in HONORIFICS
        if (run or titled or is_capital(token[0]) or token[0] in OF_SURNAMES) and is_nameable(token[0], words):
            run.append(token)
            continue
        if run:
            best = trimmed(run)
            if from_start and not _leads_to_name(token[0], words):
                break
        run = []
        if is_role(token[0], words) or OWNER.search(token[0]):
            best = []
    last = trimmed(run) if run else best
    at = part.index(last[0]) if last else 0
    if len(last) > 2 and at and "der" in words.articles and part[at - 1][0].lower() in words.articles:
        last = last[1:]  # German writes every noun with a capital: the first one says what the person is
    if all(token[0].lower() in PARTICLES for token in last) or (
        not run and not from_start and best and _follows_lower(part, best)
    ):
        return None
    if len(last) == 1 and len(part) > 1 and not _names_one(part, last[0], words, from_start=from_start):
        return None
    if len(last) > 1 and _inside_of(part, last, words):
        return None
    return person(_with_honorific(part, last), region)


def _behind_article(part: list[Token], words: Sayings) -> list[Token]:
    """The words that can hold a name: none of "The Czech Republic", where an article stands first and no role."""
    if part[0][0].lower() not in words.articles or any(is_role(token[0], words) for token in part):
        return part
    rest = part[1:]
    if any(not is_capital(token[0]) and token[0].lower() not in PARTICLES for token in rest):
        return part
    # German writes every noun with a capital: the first one says what the person is
    return rest[1:] if "der" in words.articles and len(rest) > 2 else []


def _with_honorific(part: list[Token], name: list[Token]) -> list[Token]:
    at = part.index(name[0])
    return part[at - 1 : at] + name if at and bare(part[at - 1][0]) in HONORIFICS else name


def _leads_to_name(token: str, words: Sayings) -> bool:
    return (
        is_role(token, words)
        or is_body(token, words)
        or bool(OWNER.search(token))
        or token.lower() in ("of", "for", "de", "für")
    )


def _follows_lower(part: list[Token], run: list[Token]) -> bool:
    """Whether lower-case words stand between the run and the end: then it is not the subject."""
    return part[-1] not in run


def _names_one(part: list[Token], name: Token, words: Sayings, *, from_start: bool) -> bool:
    """Whether a single capital word is a surname: alone, or after a role or an honorific, not after "of" or "the"."""
    at = part.index(name)
    if at == 0:
        return from_start or len(part) == 1
    before = part[at - 1][0]
    return (
        is_role(before, words)
        or bool(OWNER.search(before))
        or bare(before) in HONORIFICS
        or (
            not is_capital(before)
            and before.lower() not in words.articles
            and before.lower() not in LINKING
            and not from_start
        )
    )


def _inside_of(part: list[Token], name: list[Token], words: Sayings) -> bool:
    """Whether "of" or an article right before makes it a body: "the director of Save Lamps"."""
    at = part.index(name[0])
    if not at:
        return False
    before = part[at - 1][0].lower()
    return before in LINKING or (before in words.articles and not (before == "der" or before == "die"))
