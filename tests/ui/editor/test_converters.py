from hypothesis import given
from PySide6.QtGui import QTextCursor, QTextDocument

from pressdesk.domain.document import Document, LineBreak, Paragraph, PictureReference, Span, normal
from pressdesk.domain.lines import assembled, lines_of
from pressdesk.domain.markdown import read
from pressdesk.ui.editor.document_in import fill, insert
from pressdesk.ui.editor.document_out import document_of, selected
from tests.domain.documents import documents
from tests.ui.editor.conftest import between_letters


@given(documents)
def test_a_document_is_assembled_from_its_lines_unchanged(document):
    assert assembled(lines_of(document)) == document


@given(documents)
def test_a_document_comes_back_from_the_text_document_unchanged(qapp, document):
    text = QTextDocument()
    fill(text, document)

    assert document_of(text) == document


@given(documents)
def test_all_that_is_selected_is_the_document_but_for_the_kind_of_a_single_block(qapp, document):
    text = QTextDocument()
    fill(text, document)
    cursor = QTextCursor(text)
    cursor.select(QTextCursor.SelectionType.Document)

    if text.blockCount() > 1:
        assert selected(cursor) == document


@given(documents, documents)
def test_putting_one_document_into_another_loses_no_letter_and_is_one_step(qapp, into, put):
    text = QTextDocument()
    fill(text, into)
    cursor = QTextCursor(text)
    cursor.setPosition(between_letters(text, text.characterCount() // 2))

    insert(cursor, put)

    assert sorted(_letters(text)) == sorted(_letters_of(into) + _letters_of(put))
    if text.isUndoAvailable():
        text.undo()
    assert document_of(text) == into


def _letters(text):
    return [c for c in text.toPlainText() if c.isalnum()]


def _letters_of(document):
    text = QTextDocument()
    fill(text, document)
    return _letters(text)


def test_a_selection_counts_as_qt_does_beyond_the_basic_plane(qapp):
    text = QTextDocument()
    fill(text, read("a😀b😀c"))
    cursor = QTextCursor(text)
    cursor.setPosition(1)
    cursor.setPosition(4, QTextCursor.MoveMode.KeepAnchor)

    assert selected(cursor) == Document((Paragraph((Span("😀b"),)),))


def test_a_picture_divides_the_paragraph_it_stands_in(qapp):
    text = QTextDocument()
    fill(text, read("ab\n\n![alt](asset:x)"))
    cursor = QTextCursor(text)
    cursor.setPosition(2)
    cursor.deleteChar()
    cursor.movePosition(QTextCursor.MoveOperation.End)
    cursor.insertText("c")

    assert document_of(text).blocks == (
        Paragraph((Span("ab"),)),
        PictureReference("x", "alt"),
        Paragraph((Span("c"),)),
    )


def test_a_line_break_stays_inside_its_paragraph(qapp):
    document = normal(Document((Paragraph((Span("a"), LineBreak(), Span("b", bold=True))),)))
    text = QTextDocument()
    fill(text, document)

    assert text.blockCount() == 1
    assert document_of(text) == document
