"""What the checks found, gravest first, with what was silenced at the end."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QPoint, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QToolButton, QVBoxLayout, QWidget

from pressdesk.ui.services.icons import icon
from pressdesk.ui.services.theme import SPACE, Theme
from pressdesk.ui.services.when import long_when
from pressdesk.ui.widgets.finding_list import FindingList, FindingRow

if TYPE_CHECKING:
    from pressdesk.domain.house_style import Finding
    from pressdesk.domain.models.silence import SilenceView

MARKS = {"error": ("error", "red"), "warning": ("warning", "amber"), "hint": ("info", "blue")}
SHOWN = 3
"""Findings of one rule that are shown before the rest is asked for."""

Silenced = Sequence[tuple["Finding", "SilenceView"]]


@dataclass(frozen=True)
class _Line:
    """What a row stands for: a finding, the fixes of a rule, more of a rule, or the silenced ones."""

    finding: "Finding | None" = None
    rule: str = ""
    silence: "SilenceView | None" = None
    does: str = ""
    """What its button does: fix, all, more, silenced or speak."""


class ChecksPanel(QWidget):
    """Rows lead to their places; their buttons mend; the three dots silence."""

    place_wanted = Signal(object)
    """A Finding whose place in the text the officer wants to see."""
    fixes_wanted = Signal(object)
    """Findings to mend at once."""
    silence_wanted = Signal(object)
    """A Finding to let stand on this release."""
    speak_wanted = Signal(object)
    """A SilenceView to take back."""
    switch_off_wanted = Signal(object)
    """A Finding whose check is to be off in the house."""
    checks_wanted = Signal()
    words_wanted = Signal()
    counted = Signal(int)
    """How many there are to mend or to look at."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._findings: list[Finding] = []
        self._silenced: Silenced = ()
        self._lines: list[_Line] = []
        self._unfolded: set[str] = set()
        self.list = FindingList(theme, self.tr("Nothing to mend."))
        self._said = QLabel()
        self._said.setProperty("quiet", True)
        self._said.setFont(theme.font("small"))
        self._more = QToolButton()
        self._more.setIcon(icon("settings", theme, "quiet"))
        self._more.setAutoRaise(True)
        self._more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._more.setToolTip(self.tr("Choose checks and house words"))
        self._more.setAccessibleName(self.tr("Choose checks and house words"))
        menu = QMenu(self)
        menu.addAction(self.tr("&Checks…"), self.checks_wanted.emit)
        menu.addAction(self.tr("House &words…"), self.words_wanted.emit)
        self._more.setMenu(menu)
        top = QHBoxLayout()
        top.setContentsMargins(SPACE[3], SPACE[1], SPACE[2], 0)
        top.addWidget(self._said, 1)
        top.addWidget(self._more)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(top)
        layout.addWidget(self.list, 1)
        self.list.chosen.connect(self._on_chosen)
        self.list.acted.connect(self._on_acted)
        self.list.menu_wanted.connect(self._on_menu)
        self._show()

    def show_findings(self, findings: "Sequence[Finding]", silenced: Silenced = ()) -> None:
        """Show what the checks found, the gravest first."""
        order = list(MARKS)
        found = sorted(findings, key=lambda finding: order.index(finding.severity))
        self.counted.emit(sum(finding.severity != "hint" for finding in found))
        if found == self._findings and list(silenced) == list(self._silenced):
            return
        self._findings, self._silenced = found, silenced
        self._show()

    def findings(self) -> "list[Finding]":
        return list(self._findings)

    def _show(self) -> None:
        self._lines = []
        rows: list[FindingRow] = []
        kinds = {"error": self.tr("Must be mended"), "warning": self.tr("Look at this"), "hint": self.tr("Hint")}
        groups = {"error": self.tr("Must be mended"), "warning": self.tr("Look at these"), "hint": self.tr("Hints")}
        for severity in MARKS:
            found = [one for one in self._findings if one.severity == severity]
            if found:
                self._add(rows, _Line(), FindingRow("", "", "", f"{groups[severity]}  {len(found)}"))
                self._add_group(rows, found, kinds[severity])
        if not rows and self._silenced:
            self._add(rows, _Line(), FindingRow("", "", "", self.tr("Nothing to mend.")))
        self._add_silenced(rows)
        self.list.show_rows(rows)
        count = len(self._findings)
        self._said.setText(self.tr("1 finding") if count == 1 else self.tr("{count} findings").format(count=count))
        self._said.setVisible(bool(count))

    def _add(self, rows: list[FindingRow], line: _Line, row: FindingRow) -> None:
        self._lines.append(line)
        rows.append(row)

    def _add_group(self, rows: list[FindingRow], found: "list[Finding]", kind: str) -> None:
        counts = Counter(one.rule for one in found)
        fixable = Counter(one.rule for one in found if one.fix)
        shown: Counter[str] = Counter()
        for one in found:
            shown[one.rule] += 1
            limit = counts[one.rule] if one.rule in self._unfolded else SHOWN
            if shown[one.rule] <= limit or counts[one.rule] == SHOWN + 1:
                verb = self.tr("Fix") if one.fix else ""
                row = FindingRow(*MARKS[one.severity], kind, one.message, verb, menu=True)
                self._add(rows, _Line(one, does="fix"), row)
            if shown[one.rule] == counts[one.rule]:  # the last of its rule
                hidden = counts[one.rule] - limit
                if hidden > 1:
                    said = self.tr("{count} more of these").format(count=hidden)
                    self._add(rows, _Line(rule=one.rule, does="more"), FindingRow("", "", "", "", said))
                if fixable[one.rule] > 1:
                    said = self.tr("Fix all {count} of these").format(count=fixable[one.rule])
                    self._add(rows, _Line(rule=one.rule, does="all"), FindingRow("", "", "", "", said))

    def _add_silenced(self, rows: list[FindingRow]) -> None:
        if not self._silenced:
            return
        open_now = "" in self._unfolded
        count = len(self._silenced)
        said = self.tr("1 silenced") if count == 1 else self.tr("{count} silenced").format(count=count)
        verb = self.tr("Hide") if open_now else self.tr("Look")
        self._add(rows, _Line(does="silenced"), FindingRow("", "", "", said, verb))
        for finding, silence in self._silenced if open_now else ():
            when = long_when(silence.created_at, QLocale())
            by = self.tr("{who}, {when}").format(who=silence.who, when=when) if silence.who else when
            text = f"{finding.message}\n{self.tr('Reason: {reason}').format(reason=silence.reason)}\n{by}"
            row = FindingRow("eye-off", "quiet", self.tr("Silenced"), text, self.tr("Show again"))
            self._add(rows, _Line(finding, silence=silence, does="speak"), row)

    def _on_chosen(self, row: int) -> None:
        if (finding := self._lines[row].finding) is not None:
            self.place_wanted.emit(finding)

    def _on_acted(self, row: int) -> None:
        line = self._lines[row]
        match line.does:
            case "fix":
                self.fixes_wanted.emit([line.finding])
            case "all":
                self.fixes_wanted.emit([one for one in self._findings if one.rule == line.rule and one.fix])
            case "more":
                self._unfolded.add(line.rule)
                self._show()
            case "silenced":
                self._unfolded ^= {""}
                self._show()
            case _:
                self.speak_wanted.emit(line.silence)

    def _on_menu(self, row: int, where: QPoint) -> None:
        line = self._lines[row]
        if line.does == "fix" and line.finding is not None:
            self.menu_for(line.finding).popup(where)

    def menu_for(self, finding: "Finding") -> QMenu:
        """What else can be done about a finding."""
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        if finding.start or finding.end:
            menu.addAction(self.tr("Show the &place"), lambda: self.place_wanted.emit(finding))
        if finding.fix:
            menu.addAction(self.tr("&Fix"), lambda: self.fixes_wanted.emit([finding]))
        menu.addAction(self.tr("&Silence on this release…"), lambda: self.silence_wanted.emit(finding))
        menu.addAction(self.tr("Switch this check &off in the house"), lambda: self.switch_off_wanted.emit(finding))
        return menu
