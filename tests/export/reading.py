"""Reads exports back with readers that others wrote."""

import html5lib


def words(text):
    """Words without what only shapes them."""
    return text.replace("\u200e", "").split()


def strict_tree(page):
    """The page as html5lib reads it. Raises where it is not valid HTML."""
    return html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(page)


def body_words(page):
    """The words of a page's body, in reading order."""
    body = html5lib.parse(page, namespaceHTMLElements=False).find("body")
    return words(" ".join(_texts(body)))


_BLOCKS = {"p", "h1", "h2", "h3", "li", "ul", "ol", "blockquote", "br", "td", "tr", "table", "hr", "div", "img"}


def _texts(element):
    """Text in order; inline elements join on to their neighbours."""
    joined = []

    def walk(found):
        if found.tag in _BLOCKS:
            joined.append(" ")
        joined.append(found.text or "")
        for child in found:
            walk(child)
            joined.append(child.tail or "")
        if found.tag in _BLOCKS:
            joined.append(" ")

    walk(element)
    return ["".join(joined)]


def elements(page):
    return list(html5lib.parse(page, namespaceHTMLElements=False).iter())
