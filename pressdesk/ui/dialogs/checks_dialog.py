"""Which checks speak in the house: all of them by name, each on or off."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFrame,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from pressdesk.domain.checks.rule import Rule
from pressdesk.ui.services.theme import SPACE, Theme


class ChecksDialog(QDialog):
    """`wanted()` says by name which checks are to speak."""

    def __init__(
        self, theme: Theme, rules: Sequence[Rule], own: Mapping[str, bool], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._rules = rules
        self._boxes: dict[str, QCheckBox] = {}
        self.setWindowTitle(self.tr("Checks of the house"))
        self.resize(460, 620)
        said = QLabel(
            self.tr("A check that is off says nothing on any release. To let one finding stand, silence it instead.")
        )
        said.setProperty("quiet", True)
        said.setWordWrap(True)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(SPACE[3], SPACE[2], SPACE[3], SPACE[3])
        column.setSpacing(SPACE[0])
        groups = {"error": self.tr("Must be mended"), "warning": self.tr("Look at these"), "hint": self.tr("Hints")}
        for severity, title in groups.items():
            heading = QLabel(title)
            heading.setFont(theme.font("strong"))
            heading.setProperty("quiet", True)
            heading.setContentsMargins(0, SPACE[2], 0, SPACE[0])
            column.addWidget(heading)
            for rule in rules:
                if rule.severity == severity:
                    box = QCheckBox(rule.title)
                    box.setChecked(own.get(rule.name, rule.on))
                    self._boxes[rule.name] = box
                    column.addWidget(box)
        column.addStretch(1)
        area = QScrollArea()
        area.setObjectName("card")
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(inside)
        buttons = QDialogButtonBox()
        accept = QPushButton(self.tr("Save"))
        accept.setProperty("primary", True)
        accept.setDefault(True)
        shipped = QPushButton(self.tr("As they came"))
        shipped.setAutoDefault(False)
        shipped.setToolTip(self.tr("Set every check as it came with the program"))
        buttons.addButton(shipped, QDialogButtonBox.ButtonRole.ResetRole)
        buttons.addButton(accept, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(QPushButton(self.tr("Cancel")), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        shipped.clicked.connect(self._as_they_came)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE[4], SPACE[4], SPACE[4], SPACE[3])
        layout.setSpacing(SPACE[2])
        layout.addWidget(said)
        layout.addWidget(area, 1)
        layout.addWidget(buttons)

    def wanted(self) -> dict[str, bool]:
        return {name: box.isChecked() for name, box in self._boxes.items()}

    def _as_they_came(self) -> None:
        for rule in self._rules:
            self._boxes[rule.name].setChecked(rule.on)
