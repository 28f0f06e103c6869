"""Telephone numbers, addresses and names as contacts have them: read from what was typed, and shown.

What a number may look like and how its country groups it comes from `phonenumbers` (Google's libphonenumber), which is
imported where it is used: lists and searches need only the names here, and should not wait for it.
"""

import re
import unicodedata
from typing import TYPE_CHECKING
from urllib.parse import urlsplit, urlunsplit

from pressdesk.domain.cleaning import clean
from pressdesk.domain.errors import InvalidFieldError
from pressdesk.domain.models.contact import NUMBER_KINDS, PointKind

if TYPE_CHECKING:
    from phonenumbers import PhoneNumber

_TRUNK = re.compile(r"\(0+\)|^0+")
_EXTENSION = re.compile(
    r";phone-context=\+?\d+|(;ext=|\b(ext(ension|n)?|poste|durchwahl|app|int|anexo|доб|x)\b[.:]? ?|x)(?=\d)",
    re.IGNORECASE,
)
_LOST_DIGITS = 4
"""Digits that reading may drop: an international prefix such as 0011 or 00 and (0)."""

_PARTICLES = """
    af al ap av bar bat ben bin bint da dal das de degli del della den der des di do dos du el ibn la las le les lo los
    mac san santa te ten ter tot und van vande vander vom von y zu zum zur
"""
_TITLES = """
    dame dr hon lady lord madame me mlle mme mr mrs ms mx prof professor rev reverend señor señora sheikh sir sr sra
"""
_SUFFIXES = "cbe esq frs ii iii iv jr kbe kc mbe md mep mp obe phd qc sr"


# telephone numbers


def read_number(text: str, region: str, *, field: str = "value") -> str:
    """Read a telephone number as typed, and return it in E.164, an extension as ";ext=12".

    A number without + and country is read as one of `region` (ISO 3166, "GB"). Ranges reserved for fiction and
    new ranges, which are possible though in no plan yet, are taken. Raises `InvalidFieldError`.
    """
    import phonenumbers

    typed = clean(text, lines=False).strip()
    number = _parsed(typed, region)
    if number is not None and _is_one_number(typed, number) and _can_be_dialled(typed, number, region):
        return _stored(number)
    # the + is often left out, or written as 00; then only a number of a plan counts
    with_plus = "+" + typed.removeprefix("00")
    number = _parsed(with_plus, region) if typed[:1] in set("0123456789") else None
    if number is not None and _is_one_number(with_plus, number) and phonenumbers.is_valid_number(number):
        return _stored(number)
    shown = typed if len(typed) <= 40 else f"{typed[:39]}…"
    raise InvalidFieldError(
        field,
        f"{shown} is not a telephone number. Write it with + and the country, like +44 20 7946 0018."
        if shown
        else "There is no telephone number yet. Write it with + and the country, like +44 20 7946 0018.",
    )


def show_number(value: str, *, ext_word: str = "ext.") -> str:
    """E.164 as it is printed: "+1 917-555-0148 ext. 12". What cannot be read is shown as it is."""
    from phonenumbers import PhoneNumberFormat

    return _shown(value, PhoneNumberFormat.INTERNATIONAL, ext_word)


def national_number(value: str, *, ext_word: str = "ext.") -> str:
    """E.164 as it is dialled inside its country: "020 7946 0018"."""
    from phonenumbers import PhoneNumberFormat

    return _shown(value, PhoneNumberFormat.NATIONAL, ext_word)


def _parsed(text: str, region: str) -> "PhoneNumber | None":
    import phonenumbers

    try:
        return phonenumbers.parse(text, region.upper() or None)
    except phonenumbers.NumberParseException:
        return None


def _is_one_number(text: str, number: "PhoneNumber") -> bool:
    """Whether the reading holds all that was typed: the parser stops at a second number and says nothing."""
    typed = sum(unicodedata.decimal(char, -1) >= 0 for char in text)
    read = len(re.sub(r"\D", "", _stored(number)))
    # letters would be read as the keys of a telephone: "0123 tbc" is no number
    words = re.search(r"[^\W\d_]|[/\\]", _EXTENSION.sub("", text.removeprefix("tel:")))
    return typed - read <= _LOST_DIGITS and not words


def _can_be_dialled(text: str, number: "PhoneNumber", region: str) -> bool:
    import phonenumbers

    if _names_country(text):
        return _possible(number)
    # without + a foreign number often looks like one of this country: 917-555-0148 would be a British premium line.
    # Where numbers begin with 0 inside the country, that 0 has to be there.
    if phonenumbers.ndd_prefix_for_region(region.upper(), True) == "0":
        return bool(_TRUNK.search(text)) and _possible(number)
    return phonenumbers.is_valid_number(number)


def _names_country(text: str) -> bool:
    return text.lstrip("( ").startswith(("+", "\uff0b", "tel:+"))


def _possible(number: "PhoneNumber") -> bool:
    import phonenumbers
    from phonenumbers import ValidationResult

    return phonenumbers.is_possible_number_with_reason(number) == ValidationResult.IS_POSSIBLE


def _stored(number: "PhoneNumber") -> str:
    import phonenumbers
    from phonenumbers import PhoneNumber, PhoneNumberFormat

    extension = f";ext={number.extension}" if number.extension else ""
    bare = PhoneNumber()
    bare.merge_from(number)
    bare.extension = None
    return phonenumbers.format_number(bare, PhoneNumberFormat.E164) + extension


def _shown(value: str, style: int, ext_word: str) -> str:
    import phonenumbers

    number = _parsed(value, "")
    if number is None:
        return value
    extension, number.extension = number.extension, None
    shown = phonenumbers.format_number(number, style)
    return f"{shown} {ext_word} {extension}" if extension else shown


# addresses


def check_email(text: str, *, field: str = "value") -> str:
    """Return an e-mail address in normal form, its domain in lower case. Raises `InvalidFieldError`."""
    # imported when the first address is checked: the start of the program does without it
    from email_validator import EmailNotValidError, validate_email

    address = re.sub(r"^mailto:", "", text.strip(" "), flags=re.IGNORECASE)
    shown = _short(address)
    wrong = InvalidFieldError(field, f"{shown or 'This'} is not an e-mail address. Write it like press@example.org.")
    # =? begins an encoded word: some mail parsers would decode one, line ends and all, inside an address
    if clean(address, lines=False) != address or "\ufffd" in address or "=?" in address:
        raise wrong
    try:
        return validate_email(address, check_deliverability=False, strict=True).normalized
    except (EmailNotValidError, UnicodeError):
        raise wrong from None


def check_url(text: str, *, field: str = "value") -> str:
    """Return a web address with its scheme: https where none was typed. Raises `InvalidFieldError`."""
    typed = text.strip(" ")
    wrong = InvalidFieldError(
        field, f"{_short(typed) or 'This'} is not a web address. Write it like https://example.org/news."
    )
    if clean(typed, lines=False) != typed or re.search(r'[\s<>"\\^`{|}\ufffd]', typed):
        raise wrong
    if not re.match(r"[A-Za-z][A-Za-z0-9+.-]*://", typed):
        typed = "https://" + typed.lstrip("/")
    try:
        parts = urlsplit(typed)
        port = parts.port
    except ValueError:
        raise wrong from None
    host = parts.hostname or ""
    if parts.scheme not in ("http", "https") or parts.username is not None or not _is_host(host):
        raise wrong
    place = host if port is None else f"{host}:{port}"
    return urlunsplit((parts.scheme, place, parts.path, parts.query, parts.fragment))


def _is_host(host: str) -> bool:
    labels = host.split(".")
    return (
        len(host) <= 253
        and len(labels) > 1
        and not labels[-1].isdigit()
        and all(re.fullmatch(r"(?!-)[\w-]{1,63}(?<!-)", label) for label in labels)
    )


def _short(text: str) -> str:
    text = clean(text, lines=False)
    return text if len(text) <= 60 else f"{text[:59]}…"


# any way to reach somebody


def read_point(kind: PointKind, text: str, region: str, *, field: str = "value") -> str:
    """Read a number, address or page as typed into the form the store keeps. Raises `InvalidFieldError`.

    A social account can be a page or a handle ("@press@social.example").
    """
    if kind in NUMBER_KINDS:
        return read_number(text, region, field=field)
    if kind is PointKind.EMAIL:
        return check_email(text, field=field)
    handle = text.strip()
    if kind is PointKind.SOCIAL and re.fullmatch(r"@[\w.-]+(@[\w.-]+)?", handle):
        return handle
    return check_url(text, field=field)


def show_point(kind: PointKind, value: str) -> str:
    """A stored value as people read it: numbers grouped, pages without their https."""
    if kind in NUMBER_KINDS:
        return show_number(value)
    if kind in (PointKind.WEB, PointKind.SOCIAL):
        return value.removeprefix("https://").removesuffix("/")
    return value


# names

_PLAIN_LETTERS = str.maketrans(
    {
        "ł": "l",
        "ø": "o",
        "đ": "d",
        "ð": "d",
        "þ": "th",
        "æ": "ae",
        "œ": "oe",
        "ı": "i",
        "ħ": "h",
        "ŧ": "t",
        "ʼ": "'",
        "’": "'",
    }
)


def folded(text: str) -> str:
    """Text without case and accents, for finding and sorting: "Łukasz Müller" gives "lukasz muller"."""
    if text.isascii():
        return text.lower()
    parts = unicodedata.normalize("NFKD", text.casefold())
    bare = "".join(char for char in parts if not unicodedata.combining(char))
    return bare.casefold().translate(_PLAIN_LETTERS)


def sort_key(name: str, family: str) -> str:
    """What a list of people is sorted by: family name, then the name as written; case, accents and marks aside."""
    return "\x00".join(re.sub(r"[^\w ]", "", folded(part)) for part in (family or split_name(name)[1], name))


def split_name(name: str, *, family_first: bool = False) -> tuple[str, str]:
    """Guess given and family name: ("Ana", "de la Cruz"). A single word counts as the family name.

    `family_first`: the person writes that one first, as in "Nagy Éva" or 김민지.
    """
    if "," in name:
        family, given = (part.strip() for part in name.split(",", 1))
        if family and given and given.lower().rstrip(".") not in _SUFFIXES.split():
            return given, family
        name = family or given
    words = name.split()
    while len(words) > 1 and words[0].lower().rstrip(".") in _TITLES.split():
        words.pop(0)
    while len(words) > 1 and words[-1].lower().rstrip(".") in _SUFFIXES.split():
        words.pop()
    if len(words) < 2:
        return _unspaced(words[0]) if family_first and words else ("", " ".join(words))
    # French and United Nations custom writes the family name in capitals, wherever it stands
    capitals = [len(word) > 2 and word.isupper() and bool(_VOWEL.search(folded(word))) for word in words]
    if not all(capitals) and (capitals[0] or capitals[-1]):
        leading = capitals[0] and (family_first or not capitals[-1])
        ends = capitals.index(False) if leading else len(words) - capitals[::-1].index(False)
        return _parts(words, ends, leading=leading)
    if family_first:
        return _parts(words, _family_ends(words), leading=True)
    return _parts(words, _family_begins(words), leading=False)


_VOWEL = re.compile(r"[^\x00-\x7f]|[aeiouy]")
"""What a family name has and initials mostly have not."""
_COMPOUND = "欧阳 歐陽 司马 司馬 诸葛 諸葛 上官 皇甫 令狐 尉迟 尉遲 南宫 南宮 남궁 황보 선우 제갈 독고"


def _parts(words: list[str], at: int, *, leading: bool) -> tuple[str, str]:
    """Given and family name, cut before a word; `leading`: the family name stands before the cut."""
    first, last = " ".join(words[:at]), " ".join(words[at:])
    return (last, first) if leading else (first, last)


def _unspaced(word: str) -> tuple[str, str]:
    """A Chinese or Korean name written in one: its first letter is the family's, or two of the known double ones.

    Of four Chinese characters nothing is said: most are Japanese, where the cut may be anywhere.
    """
    known = word[:2] in _COMPOUND.split()
    names = {unicodedata.name(char, "").partition(" ")[0].partition("-")[0] for char in word}
    if names not in ({"CJK"}, {"HANGUL"}) or not 2 <= len(word) <= (3 + known):
        return "", word
    at = 2 if known and len(word) > 2 else 1
    return word[at:], word[:at]


def _family_ends(words: list[str]) -> int:
    """Where a family name that stands first ends: after its particles and one word."""
    place = 0
    while place < len(words) - 2 and words[place].lower() in _PARTICLES.split():
        place += 1
    return place + 1


def _family_begins(words: list[str]) -> int:
    for place, word in enumerate(words[1:-1], start=1):
        if word.lower() in _PARTICLES.split() or word.lower().startswith(("al-", "el-")):
            return place
    return len(words) - 1
