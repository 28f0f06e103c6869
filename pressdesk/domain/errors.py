"""Failures that a press officer can act on. Anything else is a bug and reaches the crash dialog.

`str(error)` is a plain English sentence that says what to do; the window translates it by class in
`ui/services/messages.py`. `exit_code` is what the command line answers (see its `--help`).
"""

from typing import ClassVar


class DeskError(Exception):
    """Base of every expected failure. `details` is for copying into a report and holds nothing private."""

    exit_code: ClassVar[int] = 1

    def __init__(self, sentence: str, *, details: str = "") -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.details = details


# the rules of the house


class RuleError(DeskError):
    """A rule of the house refuses this."""


class InvalidFieldError(RuleError):
    """A field cannot hold what was typed."""

    def __init__(self, field: str, sentence: str, *, details: str = "") -> None:
        super().__init__(sentence, details=details)
        self.field = field


class TooLongError(InvalidFieldError):
    """More text than the field can hold."""


class WordListError(InvalidFieldError):
    """The list of house words cannot be read. `line` is where, from 1; 0 for the list as a whole."""

    def __init__(self, line: int, sentence: str) -> None:
        super().__init__("house_words", sentence)
        self.line = line


class ListRuleError(InvalidFieldError):
    """The rule of a media list cannot be read. `at` is where in the text, in characters from 0."""

    def __init__(self, at: int, sentence: str) -> None:
        super().__init__("rule", sentence)
        self.at = at


class NotFoundError(RuleError):
    """The record is not there (any more), or the beginning of an id fits several."""


class ReleaseLineMissingError(RuleError):
    """Neither "for immediate release" nor an embargo was chosen yet."""


class PlaceholderError(RuleError):
    """A standing text asks for something that the release does not say. Nothing leaves with a gap in it."""


class StageError(RuleError):
    """The release cannot take this step now. `need` is what it lacks (see `stages.Need`), "" where no such step is."""

    def __init__(self, sentence: str, *, need: str = "", details: str = "") -> None:
        super().__init__(sentence, details=details)
        self.need = need


class UnclearedError(RuleError):
    """The house lets nothing out that a speaker has not cleared."""


class EmbargoError(RuleError):
    """The embargo cannot be set."""


class NonexistentTimeError(EmbargoError):
    """Clocks go forward over this wall time. `before` and `after` are those to choose instead, as "HH:MM".

    `before_local` and `after_local` are the same with their dates ("2026-03-29T00:30"), which can be other days.
    """

    def __init__(
        self, sentence: str, *, before: str, after: str, before_local: str = "", after_local: str = ""
    ) -> None:
        super().__init__(sentence)
        self.before = before
        self.after = after
        self.before_local = before_local
        self.after_local = after_local


class AmbiguousTimeError(EmbargoError):
    """The wall time happens twice. `choices` names them, first then second, as "BST (UTC+1)"."""

    def __init__(self, sentence: str, *, choices: tuple[str, str]) -> None:
        super().__init__(sentence)
        self.choices = choices


class MidnightError(EmbargoError):
    """00:00 and 24:00 leave the day in doubt."""


class PastEmbargoError(EmbargoError):
    """The moment lies in the past."""


class UnknownZoneError(EmbargoError):
    """No such time zone."""


class SearchStoppedError(RuleError):
    """A newer search took its place. Nobody needs to be told."""


# wrong use


class ExportStoppedError(RuleError):
    """The officer stopped an export before its file was whole; there is none."""


class UseError(DeskError):
    """The command line was given something it cannot work with."""

    exit_code: ClassVar[int] = 2


class UnreadableFileError(DeskError):
    """A file to import cannot be read as what it claims to be."""


class DeliveryError(DeskError):
    """The mail program, clipboard or folder did not take the draft."""


# the store cannot be opened or written


class StoreError(DeskError):
    """The store cannot be opened or written. Nothing in it was changed."""

    exit_code: ClassVar[int] = 3


class NoStoreError(StoreError):
    """There is no store in this folder yet."""


class StoreExistsError(StoreError):
    """There is a store in this folder already."""


class PassphraseNeededError(StoreError):
    """The system keyring does not give the key; the passphrase would."""


class WrongPassphraseError(StoreError):
    """The passphrase does not fit."""


class NoKeyringError(StoreError):
    """No trustworthy keyring on this system, and no passphrase was given."""


class StoreDamagedError(StoreError):
    """The file is not a store, or parts of it cannot be read."""


class StoreTooNewError(StoreError):
    """A newer Pressdesk wrote this file."""


class StoreInUseError(StoreError):
    """Another Pressdesk has this store open."""


class StoreReadOnlyError(StoreError):
    """The folder or the file cannot be written."""


class StoreFullError(StoreError):
    """The disk is full."""
