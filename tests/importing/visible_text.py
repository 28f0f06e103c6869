"""What a browser would show of HTML, by html5lib, as words: the other side of the comparison."""

import re
import unicodedata
import warnings

import html5lib

NEVER_SHOWN = {
    "annotation", "annotation-xml", "audio", "canvas", "datalist", "iframe", "noembed", "noframes", "noscript",
    "option", "rp", "script", "select", "style", "svg", "template", "title", "video",
}  # fmt: skip
NOT_MEANT = {"del"}
HIDDEN = re.compile(r"display:\s*none|mso-hide:all", re.IGNORECASE)
XHTML = "{http://www.w3.org/1999/xhtml}"


def visible_words(html):
    """The words in reading order, without those of deletions, comments and what is hidden."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        tree = html5lib.parse(html, treebuilder="etree")
    return words_of("".join(_texts(tree)))


def words_of(text):
    return unicodedata.normalize("NFKC", text).split()


def _texts(node):
    tag = node.tag.rpartition("}")[2] if isinstance(node.tag, str) else ""
    if not tag or tag in NEVER_SHOWN or tag in NOT_MEANT or "hidden" in node.attrib:
        return
    if HIDDEN.search(node.get("style", "")):
        return
    yield node.text or ""
    for child in node:
        yield from _texts(child)
        yield child.tail or ""
