"""The rule of a media list: its conditions as fields, and the same rule as a line of text below them."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from pressdesk.domain.errors import ListRuleError
from pressdesk.domain.list_rule_text import LONGEST, parse_rule, write_rule
from pressdesk.domain.list_rules import Condition, Match, Rule, RuleField
from pressdesk.ui.forms.media_list_condition import ConditionRow
from pressdesk.ui.services.icons import icon
from pressdesk.ui.services.theme import SPACE, Theme
from pressdesk.ui.widgets.field import Field, name_input


class RuleEditor(QWidget):
    """What is changed in one form shows in the other. A text that cannot be read leaves the rule as it was."""

    edited = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._known: Mapping[RuleField, Sequence[str]] = {}
        self._rule = Rule()
        self.rows: list[ConditionRow] = []
        self._intro = QLabel(self.tr("On this list is who fits"))
        self._intro.setProperty("quiet", True)
        self.match = QComboBox()
        self.match.addItem(self.tr("all of these conditions"), Match.ALL.value)
        self.match.addItem(self.tr("any of these conditions"), Match.ANY.value)
        name_input(self.match, self.tr("On this list is who fits"))
        self.add = QPushButton(self.tr("Add a condition"))
        self.add.setIcon(icon("plus", theme))
        self.add.setProperty("flat", True)
        self.text = QLineEdit()
        self.text.setMaxLength(LONGEST)
        self.text.setPlaceholderText("topic = climate and language = fr, de")
        # field names and signs are the same in every language, and run from the left
        self.text.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.text_field = Field(self.tr("The same as &text"), self.text)
        self._assemble()
        self.match.activated.connect(self._on_fields)
        self.add.clicked.connect(self._on_add)
        self.text.textEdited.connect(self._on_text)

    def rule(self) -> Rule:
        """The rule as it stands; conditions without a value apart."""
        return self._rule

    def show_rule(self, rule: Rule) -> None:
        """Show a rule without reporting an edit."""
        self._rule = rule
        self._show_rows(rule)
        self._show_text()

    def show_known(self, known: Mapping[RuleField, Sequence[str]]) -> None:
        """Offer the values that people have."""
        self._known = known
        for row in self.rows:
            row.show_known(known)

    def _on_text(self, typed: str) -> None:
        try:
            rule = parse_rule(typed)
        except ListRuleError as error:
            place = self.tr("At character {place}: {sentence}").format(place=error.at + 1, sentence=error.sentence)
            self.text_field.set_error(place)
            return
        self.text_field.set_error("")
        if rule != self._rule:
            self._rule = rule
            self._show_rows(rule)
            self.edited.emit()

    def _on_fields(self) -> None:
        found = (row.condition() for row in self.rows)
        conditions = tuple(one for one in found if one is not None)
        rule = Rule(Match(self.match.currentData()) if len(conditions) > 1 else Match.ALL, conditions)
        self._settle()
        if rule != self._rule:
            self._rule = rule
            self._show_text()
            self.edited.emit()

    def _on_add(self) -> None:
        row = self._add_row(None)
        self._settle()
        row.field.setFocus(Qt.FocusReason.TabFocusReason)

    def _remove(self, row: ConditionRow) -> None:
        place = self.rows.index(row)
        self.rows.remove(row)
        self._rows.removeWidget(row)
        row.hide()
        row.deleteLater()
        if not self.rows:
            self._add_row(None)
        self.rows[min(place, len(self.rows) - 1)].field.setFocus(Qt.FocusReason.TabFocusReason)
        self._on_fields()

    def _show_text(self) -> None:
        with QSignalBlocker(self.text):
            self.text.setText(write_rule(self._rule))
            self.text.setCursorPosition(0)
        self.text_field.set_error("")

    def _show_rows(self, rule: Rule) -> None:
        for row in self.rows:
            self._rows.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = []
        self.match.setCurrentIndex(self.match.findData(rule.match.value))
        for condition in rule.conditions or (None,):
            self._add_row(condition)
        self._settle()

    def _add_row(self, condition: Condition | None) -> ConditionRow:
        row = ConditionRow(self._theme, condition, self._known)
        row.edited.connect(self._on_fields)
        row.removed.connect(lambda: self._remove(row))
        before = self.rows[-1].remove if self.rows else self.match
        self.rows.append(row)
        self._rows.addWidget(row)
        for widget in (row.field, row.test, row.values, row.remove, self.add):
            QWidget.setTabOrder(before, widget)
            before = widget
        return row

    def _settle(self) -> None:
        """One condition needs neither "all" nor "any", and an empty one cannot be taken away."""
        several = len(self.rows) > 1
        self.match.setVisible(several)
        self._intro.setText(
            self.tr("On this list is who fits") if several else self.tr("On this list is who fits this condition")
        )
        self.rows[0].remove.setEnabled(several or bool(self.rows[0].values.words()))

    def _assemble(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(SPACE[1])
        head.addWidget(self._intro)
        head.addWidget(self.match)
        head.addStretch()
        self._rows = QVBoxLayout()
        self._rows.setSpacing(SPACE[1])
        foot = QHBoxLayout()
        foot.addWidget(self.add)
        foot.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE[1])
        layout.addLayout(head)
        layout.addLayout(self._rows)
        layout.addLayout(foot)
        layout.addWidget(self.text_field)
        self._show_rows(Rule())
