"""The body as rich text: the Document in and out of Qt's text document."""
