"""The words of a phrase, and what each can be: part of a name, a role, a body."""

import re
from dataclasses import dataclass
from functools import lru_cache

from pressdesk.domain.quoting.sayings import Sayings

TOKEN = re.compile(r"(?:[^\W_]\.){2,}|[^\W\d_]\.(?=\s)|[^\W_](?:[\w’'&\-‐‑.]*[\w])?|[,،;:–—()]")
PARTICLES = frozenset(
    [
        "de",
        "da",
        "do",
        "dos",
        "das",
        "del",
        "della",
        "der",
        "den",
        "van",
        "von",
        "zu",
        "zur",
        "la",
        "le",
        "du",
        "di",
        "bin",
        "bint",
        "ibn",
        "al",
        "el",
        "y",
        "e",
        "af",
        "av",
        "ter",
        "ten",
        "st",
        "ste",
        "al-",
        "of’",
    ]
)
OF_SURNAMES = frozenset(["van", "von", "bin", "ibn", "ter", "ten", "dos"])
_NOBLE = re.compile(r"[dD][’'][^\W\d_a-zß-ÿ]")
OWNER = re.compile(r"[’']s$|s[’']$")
_ELIDED = re.compile(r"^(?:[ldLD]|[Qq]u)[’']")
HONORIFICS = {
    **dict.fromkeys(("sen", "rep", "gov", "gen", "col", "sgt", "capt", "lt", "hon", "rev"), ""),
    "mr": "m", "mrs": "f", "ms": "f", "miss": "f", "sir": "m", "dame": "f", "lady": "f", "lord": "m",
    "m": "m", "mme": "f", "mlle": "f", "sr": "m", "sra": "f", "don": "m", "doña": "f", "herr": "m", "frau": "f",
    "السيد": "m", "السيدة": "f",
}  # fmt: skip
FEMALE = re.compile(
    r"\b(?:\w+woman|directrice|présidente|avocate|conseillère|fondatrice|chercheuse|coordinatrice|directora|presidenta"
    r"|abogada|portavoza|fundadora|investigadora|coordinadora|ministra|\w{4,}(?:lerin|torin|cherin|terin|ristin|login)"
    r"|مديرة|رئيسة|متحدثة|وزيرة|الأمينة|منسقة|باحثة|محامية|ناشطة|مستشارة)\b"
)
_MALE = re.compile(r"\b(?:\w+(?:spokes|chair)man|directeur|président|avocat|director(?= [A-Z])|presidente|abogado)\b")
ARABIC = re.compile("[\u0600-\u06ff]")
LONGEST_NAME = 6
"""Words of a name, particles among them."""


@dataclass(frozen=True, slots=True)
class Somebody:
    """Who was found: a person by name, a role or body ("the minister"), or a pronoun."""

    name: str
    kind: str
    """"person", "role", "pronoun"."""
    gender: str = ""
    around: str = ""
    """The words it was read from, roles among them."""


Token = tuple[str, int, int]


def parts_of(tokens: list[Token]) -> list[list[Token]]:
    """The phrase and its appositions, parted at commas and dashes."""
    parts: list[list[Token]] = [[]]
    for token in tokens:
        if token[0] in ",،;:–—()":
            parts.append([])
        else:
            parts[-1].append(token)
    return [part for part in parts if part]


_GERMAN_ROLE = re.compile(
    r"\w(?:minister|direktor|sprecher|leiter|chef|präsident|sekretär|führer|meister|berater|forscher)(?:in)?$"
    r"|\w{3}(?:loge|login|istin|beauftragter?|vorsitzender?)$"
)


@lru_cache(4096)
def bare(token: str) -> str:
    return _ELIDED.sub("", token).rstrip(".").lower()


def is_capital(token: str) -> bool:
    return token[:1].isupper() or token[:1].isdigit()


@lru_cache(4096)
def is_role(token: str, words: Sayings) -> bool:
    word = bare(token)
    if word in words.roles or any(piece in words.roles for piece in word.split("-") if len(piece) > 3):
        return True
    return "der" in words.articles and bool(_GERMAN_ROLE.search(word))


@lru_cache(4096)
def is_body(token: str, words: Sayings) -> bool:
    word = OWNER.sub("", bare(token))
    return word in words.bodies or (len(word) > 1 and token.isupper() and "." not in token)


def is_pure(part: list[Token], words: Sayings) -> bool:
    """Whether a part is a person's full name and nothing else, honorifics aside."""
    part = [token for token in part if bare(token[0]) not in HONORIFICS and bare(token[0]) not in ("dr", "prof")]
    if not 2 <= len(part) <= LONGEST_NAME or part[0][0].lower() in words.articles:
        return False
    return (
        all(is_nameable(token[0], words) for token in part) and is_capital(part[0][0]) and part[-1][0] not in PARTICLES
    )


@lru_cache(4096)
def is_nameable(token: str, words: Sayings) -> bool:
    if token.lower() in PARTICLES or _NOBLE.match(token):
        return True
    if not token[0].isupper() or OWNER.search(token) or is_role(token, words) or is_body(token, words):
        return False
    return token.lower() not in words.joining and token.lower() not in words.articles


def person(part: list[Token], region: str) -> Somebody:
    gender = ""
    while len(part) > 1 and (bare(part[0][0]) in HONORIFICS or bare(part[0][0]) in ("dr", "prof")):
        gender = HONORIFICS.get(bare(part[0][0]), gender)
        part = part[1:]
    end = part[-1][2]
    if part[-1][0] in ("Jr", "Sr") and region[end : end + 1] == ".":
        end += 1
    return Somebody(region[part[0][1] : end], "person", gender or gender_in(region), region)


def gender_in(region: str) -> str:
    lower = region.lower()
    return "f" if FEMALE.search(lower) else "m" if _MALE.search(lower) else ""


def trimmed(run: list[Token]) -> list[Token]:
    while run and run[-1][0].lower() in PARTICLES and not run[-1][0][0].isupper():
        run = run[:-1]
    return run[-LONGEST_NAME:]


JOINTS = frozenset(["and", "et", "y", "und"])
LINKING = frozenset(
    [
        "of",
        "for",
        "at",
        "from",
        "in",
        "de",
        "du",
        "des",
        "pour",
        "à",
        "d’",
        "von",
        "für",
        "bei",
        "aus",
        "del",
        "para",
        "en",
    ]
)
