"""How hard a passphrase is to guess, roughly: enough to say it in a word while it is typed."""

import itertools
import math
import re
from enum import StrEnum

LEAST = 8
"""Characters of the shortest passphrase that is taken."""

_WORD_BITS = 12.0
"""A word people choose comes from some four thousand."""
_FAIR_BITS = 32
_STRONG_BITS = 45
_STEP_BITS = 0.5
"""What a character adds that repeats the one before or follows it in the alphabet: "aaa", "123"."""


class Strength(StrEnum):
    """How good a passphrase is."""

    EMPTY = "empty"
    SHORT = "short"
    WEAK = "weak"
    FAIR = "fair"
    STRONG = "strong"


def strength(passphrase: str) -> Strength:
    """Judge a passphrase by its length, its words and its steps. No dictionary: an upper bound, said modestly."""
    if not passphrase:
        return Strength.EMPTY
    if len(passphrase) < LEAST:
        return Strength.SHORT
    bits = min(_bits_of_characters(passphrase), _bits_of_words(passphrase))
    if bits < _FAIR_BITS:
        return Strength.WEAK
    return Strength.FAIR if bits < _STRONG_BITS else Strength.STRONG


def _character_bits(text: str) -> float:
    kinds = ((r"[a-z]", 26), (r"[A-Z]", 26), (r"[0-9]", 10), (r"[^\w\s]|[_\s]", 33), (r"[^\W\d_a-zA-Z]", 60))
    return math.log2(max(2, sum(size for pattern, size in kinds if re.search(pattern, text))))


def _bits_of_characters(text: str) -> float:
    each = _character_bits(text)
    bits = each
    for before, after in itertools.pairwise(text):
        bits += _STEP_BITS if abs(ord(after) - ord(before)) <= 1 else each
    return bits


def _bits_of_words(text: str) -> float:
    """Known words count once each, however long; what is not a word counts by its characters."""
    each = _character_bits(text)
    words = {word.lower() for word in re.findall(r"[^\W\d_]{3,}", text)}
    rest = re.sub(r"[^\W\d_]{3,}", "", text)
    signs = sum(_STEP_BITS if sign.isspace() else each for sign in dict.fromkeys(rest))
    return signs + sum(min(4.7 * len(word), _WORD_BITS + max(0, len(word) - 9) * 3) for word in words)
