"""The picker where people are wanted for something else than a release: nothing is asked about roles and points."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QDialog, QWidget

from pressdesk.domain.models.contact import ContactDraft, ContactView
from pressdesk.ui.dialogs.contact_picker import ContactPicker
from pressdesk.ui.services.theme import Theme


class PeoplePicker(ContactPicker):
    """As `ContactPicker`; `ask` answers with ids."""

    @classmethod
    def ask(
        cls,
        parent: QWidget,
        people: Sequence[ContactView],
        title: str,
        *,
        theme: Theme,
        create: Callable[[ContactDraft], object],
        region: str = "GB",
    ) -> list[str]:
        """Ids of the people chosen, in the order chosen; empty where the officer left things as they were."""
        sheet = cls(people, [], theme=theme, create=create, region=region, parent=parent)
        sheet.setWindowTitle(title)
        sheet.options.setVisible(False)
        sheet.done_button.setToolTip(title)
        try:
            return sheet.choice.ids() if sheet.exec() == QDialog.DialogCode.Accepted else []
        finally:
            sheet.deleteLater()
