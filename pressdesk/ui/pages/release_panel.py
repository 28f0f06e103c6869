"""The panel beside a release: its people, its extras, what the checks found, its versions."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTabWidget, QWidget

from pressdesk.ui.forms.checks_panel import ChecksPanel, Silenced
from pressdesk.ui.forms.enquiries_panel import EnquiriesPanel
from pressdesk.ui.forms.extras_panel import ExtrasPanel
from pressdesk.ui.forms.quotations_panel import QuotationsPanel
from pressdesk.ui.forms.versions_panel import VersionsPanel
from pressdesk.ui.services.theme import Theme

if TYPE_CHECKING:
    from pressdesk.domain.house_style import Finding


class ReleasePanel(QTabWidget):
    """Tabs; each part reports for itself, the page acts."""

    def __init__(self, theme: Theme, clock: Callable[[], datetime], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setDocumentMode(True)
        self.tabBar().setExpanding(False)
        self.tabBar().setDrawBase(False)
        self.tabBar().setElideMode(Qt.TextElideMode.ElideNone)
        self.setObjectName("sidepanel")  # its tabs are small: five words beside each other
        self.setMinimumWidth(328)
        self.people = EnquiriesPanel(theme)
        self.extras = ExtrasPanel(theme)
        self.quotations = QuotationsPanel(theme)
        self.checks = ChecksPanel(theme)
        self.versions = VersionsPanel(theme, clock)
        self.addTab(self.people, self.tr("Contacts"))
        self.addTab(self.extras, self.tr("Extras"))
        self.addTab(self.quotations, self.tr("Quotations"))
        self.addTab(self.checks, self.tr("Checks"))
        self.addTab(self.versions, self.tr("Versions"))
        self.quotations.counted.connect(self._on_quotations)
        self.checks.counted.connect(self._on_counted)

    def show_findings(self, findings: "Sequence[Finding]", silenced: Silenced = ()) -> None:
        """Show what the checks found, the gravest first, and what was silenced."""
        self.checks.show_findings(findings, silenced)

    def findings(self) -> "list[Finding]":
        return self.checks.findings()

    def open_extras(self) -> None:
        self.setCurrentWidget(self.extras)

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
        self.setCurrentWidget(self.checks)

    def _on_quotations(self, waiting: int) -> None:
        title = self.tr("Quotations {count}").format(count=waiting) if waiting else self.tr("Quotations")
        self.setTabText(self.indexOf(self.quotations), title)

    def _on_counted(self, serious: int) -> None:
        title = self.tr("Checks {count}").format(count=serious) if serious else self.tr("Checks")
        self.setTabText(self.indexOf(self.checks), title)
