"""Names for files in plain ASCII, whatever the script of the words they come from.

Mail programs and old archives still garble other names, and a colon or a quotation mark breaks them outright.
"""

import re
import unicodedata

_LATIN = str.maketrans(
    {
        "ß": "ss", "ẞ": "SS", "ø": "o", "Ø": "O", "æ": "ae", "Æ": "AE", "œ": "oe", "Œ": "OE", "ł": "l", "Ł": "L",
        "đ": "d", "Đ": "D", "ð": "d", "Ð": "D", "þ": "th", "Þ": "Th", "ı": "i", "ħ": "h", "Ħ": "H", "ŋ": "n",
        "ĸ": "k", "’": "", "‘": "", "'": "", "ʼ": "",
    }
)  # fmt: skip


def _script(letters: str, ascii_forms: str) -> dict[str, str]:
    """Letter by letter; "|" stands for nothing."""
    forms = ("" if form == "|" else form for form in ascii_forms.split())
    return dict(zip(letters, forms, strict=True))


_LETTERS = {
    # Greek, Cyrillic, Hebrew, Arabic (with Persian and Urdu letters)
    **_script("αβγδεζηθικλμνξοπρσςτυφχψω", "a v g d e z i th i k l m n x o p r s s t y f ch ps o"),
    **_script("абвгґдеєёжзиіїйклмнопрстуфхц", "a b v g g d e ye yo zh z i i i i k l m n o p r s t u f kh ts"),
    **_script("чшщьъыэюяђјљњћџў", "ch sh shch | | y e yu ya dj j lj nj c dz u"),
    **_script("אבגדהוזחטיכךלמםנןסעפףצץקרשת", "a b g d h v z ch t y k k l m m n n s a p f ts ts k r sh t"),
    **_script("ءابةتثجحخدذرزسشصضطظعغ", "| a b a t th j h kh d dh r z s sh s d t z a gh"),
    **_script("فقكلمنهويىپچژگکی", "f q k l m n h w y a p ch zh g k y"),
}

_DEVICE = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)", re.IGNORECASE)


def transliterated(text: str) -> str:
    """Text in ASCII: accents dropped, Greek, Cyrillic, Hebrew and Arabic letter by letter, the rest left out."""
    parts: list[str] = []
    # Arabic and Cyrillic letters that Unicode takes apart (й, آ) are looked up before and after
    for char in unicodedata.normalize("NFC", text).translate(_LATIN):
        if char.isascii():
            parts.append(char)
            continue
        for piece in (char,) if char.lower() in _LETTERS else unicodedata.normalize("NFKD", char):
            known = piece if piece.isascii() else _LETTERS.get(piece.lower(), "")
            parts.append(known.capitalize() if piece.isupper() and not piece.isascii() else known)
    return "".join(parts)


def ascii_name(text: str, limit: int) -> str:
    """Lower-case words joined by hyphens, cut between words where that is possible. "" where nothing is left."""
    slug = re.sub(r"[^a-z0-9]+", "-", transliterated(text).lower()).strip("-")
    if len(slug) > limit:
        cut = slug[: limit + 1].rpartition("-")[0]
        slug = (cut if len(cut) > limit // 2 else slug[:limit]).strip("-")
    # Windows keeps these names for devices, whatever the suffix
    return f"{slug}-release" if _DEVICE.fullmatch(slug) else slug
