"""The panel beside a release: its people, its extras, what the checks found, its versions."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QTabWidget, QWidget

from pressdesk.ui.forms.enquiries_panel import EnquiriesPanel
from pressdesk.ui.forms.extras_panel import ExtrasPanel
from pressdesk.ui.forms.quotations_panel import QuotationsPanel
from pressdesk.ui.forms.versions_panel import VersionsPanel
from pressdesk.ui.services.theme import Theme
from pressdesk.ui.widgets.finding_list import FindingList, FindingRow

if TYPE_CHECKING:
    from pressdesk.domain.house_style import Finding

MARKS = {"error": ("error", "red"), "warning": ("warning", "amber"), "hint": ("info", "blue")}


class ReleasePanel(QTabWidget):
    """Tabs; each part reports for itself, the page acts."""

    place_wanted = Signal(object)
    """A Finding whose place in the text the officer wants to see."""
    fix_wanted = Signal(object)

    def __init__(self, theme: Theme, clock: Callable[[], datetime], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setDocumentMode(True)
        self.tabBar().setExpanding(False)
        self.tabBar().setDrawBase(False)
        self.tabBar().setElideMode(Qt.TextElideMode.ElideNone)
        self.setObjectName("sidepanel")  # its tabs are small: five words beside each other
        self.setMinimumWidth(328)
        self._findings: list[Finding] = []
        self.people = EnquiriesPanel(theme)
        self.extras = ExtrasPanel(theme)
        self.quotations = QuotationsPanel(theme)
        self._checks = FindingList(theme, self.tr("Nothing to mend."))
        self.versions = VersionsPanel(theme, clock)
        self.addTab(self.people, self.tr("Contacts"))
        self.addTab(self.extras, self.tr("Extras"))
        self.addTab(self.quotations, self.tr("Quotations"))
        self.addTab(self._checks, self.tr("Checks"))
        self.addTab(self.versions, self.tr("Versions"))
        self.quotations.counted.connect(self._on_quotations)
        self._checks.chosen.connect(self._on_place)
        self._checks.acted.connect(self._on_fix)

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

    def open_people(self) -> None:
        self.setCurrentWidget(self.people)

    def open_text(self, place: int) -> None:
        """Lead to one of the standing texts at the end, counted from 0."""
        self.setCurrentWidget(self.extras)
        self.extras.choice.show_text(place)

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
