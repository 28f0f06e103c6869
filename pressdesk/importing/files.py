"""Files in: finding them, telling their encoding, and giving each to the reader of its kind."""

import codecs
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from pressdesk.domain.errors import DeskError
from pressdesk.domain.models.setting import House
from pressdesk.importing.plain_text import read_text
from pressdesk.importing.result import ImportResult

LARGEST = 20_000_000
"""Bytes of a text that are read at most."""

TEXT_SUFFIXES = frozenset({".txt", ".text", ".asc", ""})
_OTHER_SUFFIXES = ".docx .doc .odt .rtf .pdf .html .htm .eml .msg .vcf .csv .xlsx .pages .jpg .jpeg .png .gif .zip"
_OTHER_KINDS = frozenset(_OTHER_SUFFIXES.split())
_SAMPLE = 60_000
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1f\x7f\ufffd]")


def sources(paths: Sequence[Path]) -> Iterator[Path]:
    """The files to read: folders give their texts, whole tree, in order of name; a file named is always read."""
    for path in paths:
        if path.is_dir():
            yield from sorted(
                found
                for found in path.rglob("*")
                if found.is_file() and not found.name.startswith(".") and found.suffix.lower() in TEXT_SUFFIXES - {""}
            )
        else:
            yield path


def read_path(path: Path, *, house: House | None = None) -> ImportResult:
    """Read one file. Never raises: what cannot be read says so in `error`."""
    if path.suffix.lower() in _OTHER_KINDS:
        return _refused(path, f"Pressdesk reads plain text. Save {path.name} as text (.txt, UTF-8) and import that.")
    try:
        if path.stat().st_size > LARGEST:
            return _refused(path, f"{path.name} is larger than {LARGEST // 1_000_000} MB. Split it first.")
        data = path.read_bytes()
    except FileNotFoundError:
        return _refused(path, f"There is no file {path}.")
    except OSError as error:
        return _refused(path, f"{path.name} cannot be read: {error.strerror or error}.")
    return read_bytes(data, path=str(path), house=house)


def read_bytes(data: bytes, *, path: str, house: House | None = None) -> ImportResult:
    """Read what came from a file or standard input. Never raises."""
    text, encoding = decode(data)
    sample = text[:_SAMPLE]
    if len(_CONTROLS.findall(sample)) * 20 > max(len(sample), 100):
        return ImportResult(path, ok=False, error="This is no plain text. Save the release as text and import that.")
    try:
        result = read_text(text, path=path, house=house)
        for release in result.releases:
            release.to_draft()
    except DeskError as error:
        return ImportResult(path, ok=False, error=error.sentence)
    if not encoding or not result.ok:
        return result
    warning = (
        f"The file does not say its encoding; it was read as {encoding}. Please check accents and quotation marks."
    )
    return ImportResult(
        path, True, "", result.releases, result.contacts, result.texts, result.news, (warning, *result.warnings)
    )


def decode(data: bytes) -> tuple[str, str]:
    """The text, and the encoding that had to be guessed: "" where a byte order mark or UTF-8 leaves no doubt."""
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return data.decode(encoding, errors="replace"), ""
    try:
        return data.decode("utf-8"), ""
    except UnicodeDecodeError:
        pass
    guessed = _guess(data[:_SAMPLE])
    return data.decode(guessed, errors="replace"), guessed


def _guess(sample: bytes) -> str:
    # imported here: few files need it, and a start of the program none
    from charset_normalizer import from_bytes

    # Western European letters between plain ones are far more often Windows-1252 than what statistics of a short
    # text say (a French line was taken for Baltic), so that is tried first and kept where it reads cleanly
    western = sample.decode("cp1252", errors="replace")
    odd = re.findall("[\x80-\uffff]", western)
    if odd and all(c in _WESTERN for c in odd):
        return "cp1252"
    best = from_bytes(sample, steps=5, chunk_size=2_048).best()
    return best.encoding if best else "cp1252"


_WESTERN = frozenset("àâäáãåæçéèêëíìîïñóòôöõøœßúùûüÿÀÂÄÁÃÅÆÇÉÈÊËÍÌÎÏÑÓÒÔÖÕØŒÚÙÛÜŸ«»‘’“”‚„–—…•€£§°·¿¡\xa0©®™†‹›ºª½²³")


def _refused(path: Path, sentence: str) -> ImportResult:
    return ImportResult(str(path), ok=False, error=sentence)
