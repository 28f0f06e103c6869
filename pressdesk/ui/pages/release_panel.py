"""The panel beside a release: its people, its extras, what the checks found, its versions."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QTabWidget, QWidget

from pressdesk.domain.models.release import VersionView
from pressdesk.ui.forms.enquiries_panel import EnquiriesPanel
from pressdesk.ui.forms.extras_panel import ExtrasPanel
from pressdesk.ui.forms.quotations_panel import QuotationsPanel
from pressdesk.ui.services.theme import Theme
from pressdesk.ui.services.when import long_when
from pressdesk.ui.widgets.finding_list import FindingList, FindingRow

if TYPE_CHECKING:
    from pressdesk.domain.house_style import Finding

MARKS = {"error": ("error", "red"), "warning": ("warning", "amber"), "hint": ("info", "blue")}


class ReleasePanel(QTabWidget):
    """Tabs; each part reports for itself, the page acts."""

    place_wanted = Signal(object)
    """A Finding whose place in the text the officer wants to see."""
    fix_wanted = Signal(object)
    restore_wanted = Signal(object)
    """A VersionView to bring back."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setDocumentMode(True)
        self.tabBar().setExpanding(False)
        self.tabBar().setDrawBase(False)
        self.tabBar().setElideMode(Qt.TextElideMode.ElideNone)
        self.setObjectName("sidepanel")  # its tabs are small: five words beside each other
        self.setMinimumWidth(328)
        self._findings: list[Finding] = []
        self._versions: list[VersionView] = []
        self.people = EnquiriesPanel(theme)
        self.extras = ExtrasPanel(theme)
        self.quotations = QuotationsPanel(theme)
        self._checks = FindingList(theme, self.tr("Nothing to mend."))
        self._history = FindingList(theme, self.tr("No versions yet: the first is kept when you export or leave."))
        self.addTab(self.people, self.tr("Contacts"))
        self.addTab(self.extras, self.tr("Extras"))
        self.addTab(self.quotations, self.tr("Quotations"))
        self.addTab(self._checks, self.tr("Checks"))
        self.addTab(self._history, self.tr("Versions"))
        self.quotations.counted.connect(self._on_quotations)
        self._checks.chosen.connect(self._on_place)
        self._checks.acted.connect(self._on_fix)
        self._history.acted.connect(self._on_restore)

    def show_findings(self, findings: "Sequence[Finding]") -> None:
        """Show what the checks found, the gravest first."""
        order = list(MARKS)
        found = sorted(findings, key=lambda finding: order.index(finding.severity))
        serious = sum(finding.severity != "hint" for finding in found)
        title = self.tr("Checks {count}").format(count=serious) if serious else self.tr("Checks")
        self.setTabText(self.indexOf(self._checks), title)
        if found == self._findings and found:
            return
        self._findings = found
        kinds = {"error": self.tr("Must be mended"), "warning": self.tr("Look at this"), "hint": self.tr("Hint")}
        self._checks.show_rows(
            [
                FindingRow(
                    *MARKS[finding.severity],
                    kinds[finding.severity],
                    finding.message,
                    self.tr("Fix") if finding.fix else "",
                )
                for finding in found
            ]
        )

    def findings(self) -> "list[Finding]":
        return list(self._findings)

    def show_versions(self, versions: Sequence[VersionView]) -> None:
        """Show the kept versions, the newest first."""
        newest_first = sorted(versions, key=lambda version: version.number, reverse=True)
        if newest_first == self._versions and newest_first:
            return
        self._versions = newest_first
        reasons = {
            "left": self.tr("kept on leaving"),
            "status": self.tr("kept when the state changed"),
            "export": self.tr("exported"),
            "typing": self.tr("kept while writing"),
            "restored": self.tr("kept before an older one was brought back"),
            "imported": self.tr("imported"),
        }
        said = self.tr("Version {number}, {why}\n{when}")
        self._history.show_rows(
            [
                FindingRow(
                    "history",
                    "quiet",
                    self.tr("Version"),
                    said.format(
                        number=version.number,
                        why=reasons.get(version.why, version.why),
                        when=long_when(version.created_at, QLocale()),
                    ),
                    self.tr("Bring back"),
                )
                for version in self._versions
            ]
        )

    def open_people(self) -> None:
        self.setCurrentWidget(self.people)

    def open_quotations(self) -> None:
        self.setCurrentWidget(self.quotations)
        self.quotations.go_to_first()

    def open_checks(self) -> None:
        self.setCurrentWidget(self._checks)

    def _on_quotations(self, waiting: int) -> None:
        title = self.tr("Quotations {count}").format(count=waiting) if waiting else self.tr("Quotations")
        self.setTabText(self.indexOf(self.quotations), title)

    def _on_place(self, row: int) -> None:
        self.place_wanted.emit(self._findings[row])

    def _on_fix(self, row: int) -> None:
        self.fix_wanted.emit(self._findings[row])

    def _on_restore(self, row: int) -> None:
        self.restore_wanted.emit(self._versions[row])
