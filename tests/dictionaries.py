"""Small dictionaries of a test's own, and where to find the system's."""

from pathlib import Path

SYSTEM = Path("/usr/share/hunspell")

ENGLISH = [
    "the",
    "a",
    "office",
    "of",
    "witness/S",
    "heard/A",
    "speak",
    "spoke",
    "said",
    "don't",
    "well",
    "known",
    "report/S",
    "lake",
    "clean",
    "again",
    "on",
    "Tuesday",
    "Geneva",
    "lamp/S",
    "should",
    "act",
    "act's",
]

AFFIXES = """SET UTF-8
TRY esianrtolcdugmphbyfvkwz'
WORDCHARS '

SFX S Y 1
SFX S 0 es [^e]

PFX A Y 1
PFX A 0 over .
"""


def write_dictionary(folder, name, words=ENGLISH, affixes=AFFIXES):
    """The two files of a dictionary. Returns the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{name}.aff").write_text(affixes, encoding="utf-8")
    (folder / f"{name}.dic").write_text("\n".join([str(len(words)), *words]) + "\n", encoding="utf-8")
    return folder
