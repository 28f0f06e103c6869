"""One condition of a list's rule: a field, how it compares, and the values of which one must be there."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QToolButton, QWidget

from pressdesk.domain.contact import folded
from pressdesk.domain.list_rules import Comparison, Condition, RuleField, value_of
from pressdesk.domain.models.contact import ContactKind
from pressdesk.ui.forms.spoken_languages import spoken_name, spoken_names, spoken_tag
from pressdesk.ui.services.icons import icon
from pressdesk.ui.services.list_words import comparison_word, kind_word, rule_field_word
from pressdesk.ui.services.theme import SPACE, Theme
from pressdesk.ui.widgets.chips import Chips
from pressdesk.ui.widgets.field import name_input

SHORT, WIDEST = 56, 16_777_215
"""Widths of the line for a value, in logical pixels; the second is Qt's "as wide as you like"."""


class ConditionRow(QWidget):
    """`condition` is None while no value is given."""

    edited = Signal()
    removed = Signal()

    def __init__(
        self,
        theme: Theme,
        condition: Condition | None,
        known: Mapping[RuleField, Sequence[str]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._known = theme, known
        self.field, self.test = QComboBox(), QComboBox()
        for field in RuleField:
            self.field.addItem(rule_field_word(field), field.value)
        for test in Comparison:
            self.test.addItem(comparison_word(test), test.value)
        name_input(self.field, self.tr("Field of the condition"))
        name_input(self.test, self.tr("Comparison"))
        self.remove = QToolButton()
        self.remove.setIcon(icon("close", theme, "quiet"))
        self.remove.setToolTip(self.tr("Remove this condition"))
        self.remove.setAccessibleName(self.tr("Remove this condition"))
        shown = condition or Condition(RuleField.TOPIC, Comparison.IS, ())
        self.field.setCurrentIndex(self.field.findData(shown.field.value))
        self.test.setCurrentIndex(self.test.findData(shown.test.value))
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(SPACE[1])
        self._row.addWidget(self.field)
        self._row.addWidget(self.test)
        self.values = self._make_values(shown.values)
        self._row.addWidget(self.values, 1)
        self._row.addWidget(self.remove)
        self.field.activated.connect(self._on_field)
        self.test.activated.connect(self._on_test)
        self.remove.clicked.connect(self.removed)

    def condition(self) -> Condition | None:
        """What is given; None without a value that the field can have."""
        field, test = self._chosen()
        read = (value_of(field, test, self._read(word)) for word in self.values.words())
        values = tuple(dict.fromkeys(value for value in read if value))
        return Condition(field, test, values) if values else None

    def show_known(self, known: Mapping[RuleField, Sequence[str]]) -> None:
        """Offer these values as one types."""
        self._known = known
        self.values.set_suggestions(self._suggestions(self._chosen()[0]))

    def _chosen(self) -> tuple[RuleField, Comparison]:
        return RuleField(self.field.currentData()), Comparison(self.test.currentData())

    def _on_field(self) -> None:
        field, _ = self._chosen()
        kept = [word for word in self.values.words() if field not in (RuleField.KIND, RuleField.LANGUAGE)]
        made = self._make_values(kept)
        self._row.replaceWidget(self.values, made)
        self.values.deleteLater()
        self.values = made
        QWidget.setTabOrder(self.test, made)
        QWidget.setTabOrder(made, self.remove)
        self.edited.emit()

    def _on_test(self) -> None:
        self.edited.emit()

    def _make_values(self, values: Sequence[str]) -> Chips:
        field = self._chosen()[0]
        made = Chips(
            self._theme,
            suggestions=self._suggestions(field),
            placeholder=self.tr("Add a value"),
            read=self._read,
            shown={RuleField.KIND: kind_word, RuleField.LANGUAGE: spoken_name}.get(field, str),
        )
        name_input(made, self.tr("Values: one of them is enough"))
        with QSignalBlocker(made):
            made.set_words(values)
        _fit_line(made)
        made.edited.connect(lambda: _fit_line(made))
        made.edited.connect(self.edited)
        return made

    def _read(self, typed: str) -> str:
        """What was typed as the value kept: a language by name as its letters, a kind by its word."""
        field = self._chosen()[0]
        if field is RuleField.LANGUAGE:
            return spoken_tag(typed)
        if field is RuleField.KIND:
            return next((kind.value for kind in ContactKind if folded(kind_word(kind)) == folded(typed)), typed)
        return typed

    def _suggestions(self, field: RuleField) -> Sequence[str]:
        if field is RuleField.LANGUAGE:
            return spoken_names()
        if field is RuleField.KIND:
            return [kind_word(kind) for kind in ContactKind]
        return self._known.get(field, ())


def _fit_line(chips: Chips) -> None:
    """Keep the line for the next value short while nothing is typed, so that it stays beside the values there are."""
    line = chips.focusProxy()
    if isinstance(line, QLineEdit):
        line.setMinimumWidth(SHORT)
        line.setMaximumWidth(SHORT if chips.words() and not line.text() else WIDEST)
