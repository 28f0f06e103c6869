"""How hard a passphrase is to guess, in a word."""

import pytest

from pressdesk.system.passphrases import Strength, strength


@pytest.mark.parametrize(
    ("passphrase", "expected"),
    [
        ("", Strength.EMPTY),
        ("violet", Strength.SHORT),
        ("aaaaaaaaaaaaaaaa", Strength.WEAK),
        ("12345678901234", Strength.WEAK),
        ("abcdefghijkl", Strength.WEAK),
        ("password password password", Strength.WEAK),
        ("Sommer2026", Strength.WEAK),
        ("lantern harbour violet", Strength.FAIR),
        ("lantern harbour violet seven", Strength.STRONG),
        ("k7#Qz!p2Lw@9", Strength.STRONG),
        ("фонарь гавань фиалка семёрка", Strength.STRONG),
    ],
)
def test_strength(passphrase, expected):
    assert strength(passphrase) is expected
