"""What an element of HTML says about the words in it, in the dialects of word processors, mail and browsers."""

import re
from collections.abc import Sequence
from enum import StrEnum

from pressdesk.domain.lines import Kind
from pressdesk.importing.html_styles import Style, StyleSheet, is_bold, is_colour, is_coloured, is_italic


class LeftOut(StrEnum):
    """What a Document has no place for, in the order in which it matters."""

    COMMENTS = "comments"
    DELETIONS = "deletions"
    HIDDEN = "hidden"
    PICTURES = "pictures"
    STRUCK = "struck"
    """The line through words that are kept."""
    TABLES = "tables"
    """Their grid; the cells are kept as paragraphs."""
    LINKS = "links"
    """Those that lead nowhere outside their page."""
    TRACKING = "tracking"
    UNDERLINED = "underlined"
    COLOURS = "colours"
    FONTS = "fonts"


NEVER_SHOWN = "never shown"
"""Why nobody misses the content of an element: no program shows it."""

BLOCKS = frozenset(
    (
        "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "dir",
        "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6",
        "header", "hgroup", "html", "li", "listing", "main", "menu", "nav", "ol", "optgroup", "p", "pre", "search",
        "section", "summary", "table", "tbody", "tfoot", "thead", "tr", "ul", "xmp",
    )
)  # fmt: skip
_HEADINGS = {"h1": Kind.HEADING_2, "h2": Kind.HEADING_2} | {f"h{n}": Kind.HEADING_3 for n in range(3, 7)}
_LISTS = {"ul": Kind.BULLET, "menu": Kind.BULLET, "dir": Kind.BULLET, "ol": Kind.NUMBER}
_NEVER_SHOWN = frozenset(
    ("annotation", "annotation-xml", "datalist", "iframe", "noembed", "noframes", "noscript", "option", "optgroup",
     "rp", "script", "select", "style", "template", "title")
)  # fmt: skip
_DRAWINGS = frozenset(("audio", "canvas", "svg", "video"))
_STRUCK = frozenset(("s", "strike"))
_BOLD = frozenset(("b", "strong"))
_ITALIC = frozenset(("cite", "dfn", "em", "i", "var"))
_TELLING = (
    BLOCKS | _NEVER_SHOWN | _DRAWINGS | _STRUCK | _BOLD | _ITALIC | {"a", "del", "font", "sub", "sup", "textarea", "u"}
)
"""Elements that say something by their name alone."""

_COMMENT_CLASSES = frozenset(
    ("msocommentreference", "msocomanchor", "msocomtxt", "msocommenttext", "msocommentsubject")
)
_DELETED_CLASS = re.compile(r"msodel|\S*trackchange\S*delet\S*")
_TITLE_CLASSES = frozenset(("msotitle", "msotitlecxspfirst", "msotitlecxsplast"))
_QUOTE_CLASSES = ("msoquote", "msointensequote")
_LIST_CLASS = re.compile(r"msolist(?P<kind>bullet|number)(?P<level>[2-5]?)(?:cxsp\w+)?")
_GOES_ON_CLASS = re.compile(r"msolist(?:paragraph|continue[2-5]?)(?:cxsp\w+)?")
_WORD_ITEM = re.compile(r"l(?P<list>\d+)\s+level(?P<level>\d+)")
_SPACE_CLASSES = frozenset(("apple-converted-space", "apple-tab-span"))
_COMMENT_ID = re.compile(r"#(?:_msocom_|cmnt)(\d+)")
_LEVELS = range(1, 10)


class Element:
    """An open element: what holds for text that stands in it."""

    __slots__ = (
        "attributes", "begins_item", "bold", "coloured", "comments", "fonts", "goes_on", "italic", "kind", "level",
        "link", "marker", "pre", "shift", "space", "start", "struck", "tag", "underlined", "unseen", "veiled",
        "word_list",
    )  # fmt: skip

    def __init__(self, tag: str, attributes: dict[str, str], around: "Element | None" = None) -> None:
        self.tag = tag
        self.attributes = attributes
        self.begins_item = False
        """Whether this very element is an item of a list, be it a real one or Word's."""
        self.comments: tuple[str, ...] = ()
        """The comments that are tied to this very element."""
        self.bold = around.bold if around else False
        self.italic = around.italic if around else False
        self.struck = around.struck if around else False
        self.underlined = around.underlined if around else False
        self.coloured = around.coloured if around else False
        self.fonts = around.fonts if around else False
        self.shift = around.shift if around else ""
        """ "super" or "sub"."""
        self.link = around.link if around else ""
        self.kind = around.kind if around else Kind.PARAGRAPH
        self.level = around.level if around else 0
        self.start = around.start if around else 1
        """The number that its list begins with."""
        self.word_list = around.word_list if around else ""
        """The list of Word that a paragraph is an item of."""
        self.goes_on = around.goes_on if around else False
        """Whether it is a further paragraph of the item before it."""
        self.marker = around.marker if around else False
        """Whether text is the bullet or the number of an item of Word."""
        self.space = around.space if around else False
        """Whether the white space in it stands for a single space."""
        self.pre = around.pre if around else False
        """Whether line ends are line breaks."""
        self.unseen: str = around.unseen if around else ""
        """Why the text is left out: a `LeftOut`, `NEVER_SHOWN`, or "" where it is not."""
        self.veiled = around.veiled if around else False
        """Hidden in a way that an element inside can lift."""


def element(tag: str, attributes: dict[str, str], around: Element, sheet: StyleSheet) -> Element:
    made = Element(tag, attributes, around)
    classes = attributes["class"].lower().split() if "class" in attributes else []
    style = sheet.of(tag, classes, attributes.get("style", ""))
    if not attributes and not style and tag not in _TELLING:
        return made
    _set_unseen(made, classes, style)
    if style or tag == "a" or classes:
        _set_comments(made, classes, style)
    if tag == "a" and (href := attributes.get("href", "").strip()):
        made.link = href
    _set_look(made, style)
    if style or tag in _STRUCK or tag in ("a", "font", "u"):
        _set_dropped_look(made, style)
    if tag in BLOCKS:
        _set_kind(made, classes, style)
    ignored = style.get("mso-list") == "ignore"
    made.marker = made.marker or (ignored and bool(made.word_list))
    spaced = "mso-tab-count" in style or "mso-spacerun" in style or not _SPACE_CLASSES.isdisjoint(classes)
    made.space = made.space or ignored or spaced
    white = style.get("white-space", "")
    if tag in ("pre", "listing", "xmp", "textarea") or white:
        made.pre = white.startswith(("pre", "break-spaces")) if white else True
    return made


def _set_unseen(made: Element, classes: Sequence[str], style: Style) -> None:
    if made.veiled and style.get("visibility") == "visible":
        made.unseen, made.veiled = "", False
    if made.unseen:
        return
    if made.tag in _NEVER_SHOWN or "listmarkerwrappingspan" in classes:
        made.unseen = NEVER_SHOWN
    elif made.tag in _DRAWINGS:
        made.unseen = LeftOut.PICTURES
    elif _is_comment(made, classes, style):
        made.unseen = LeftOut.COMMENTS
    elif made.tag == "del" or any(map(_DELETED_CLASS.fullmatch, classes)):
        made.unseen = LeftOut.DELETIONS
    elif "hidden" in made.attributes or style.get("display") == "none" or style.get("mso-hide") == "all":
        made.unseen = LeftOut.HIDDEN
    elif style.get("visibility") in ("hidden", "collapse"):
        made.unseen, made.veiled = LeftOut.HIDDEN, True
    elif made.tag == "dialog" and "open" not in made.attributes:
        made.unseen = LeftOut.HIDDEN


def _is_comment(made: Element, classes: Sequence[str], style: Style) -> bool:
    if not _COMMENT_CLASSES.isdisjoint(classes):
        return True
    if style.get("mso-element", "") in ("comment", "comment-list") or style.get("mso-special-character") == "comment":
        return True
    return made.tag == "a" and bool(_COMMENT_ID.fullmatch(made.attributes.get("href", "")))


def _set_comments(made: Element, classes: Sequence[str], style: Style) -> None:
    found: list[str] = []
    if reference := style.get("mso-comment-reference"):
        found.append(reference.rpartition("_")[2])
    if made.tag == "a" and (match := _COMMENT_ID.fullmatch(made.attributes.get("href", ""))):
        found.append(match[1])
    if "commentstart" in classes:
        found.append("")  # it has no name of its own
    made.comments = tuple(found)


def _set_look(made: Element, style: Style) -> None:
    if made.tag in _BOLD:
        made.bold = True
    elif made.tag in _ITALIC:
        made.italic = True
    elif made.tag in ("sup", "sub"):
        made.shift = "super" if made.tag == "sup" else "sub"
    bold, italic = is_bold(style), is_italic(style)
    made.bold = made.bold if bold is None else bold
    made.italic = made.italic if italic is None else italic
    shift = style.get("vertical-align", "")
    if shift in ("super", "sub", "baseline"):
        made.shift = "" if shift == "baseline" else shift


def _set_dropped_look(made: Element, style: Style) -> None:
    line = style.get("text-decoration", "") + style.get("text-decoration-line", "")
    made.struck = made.struck or made.tag in _STRUCK or "line-through" in line
    made.underlined = (made.underlined or made.tag == "u" or "underline" in line) and not made.link
    font_colour = made.attributes.get("color", "") if made.tag == "font" else ""
    if "color" in style or "background" in style or "background-color" in style or font_colour:
        made.coloured = is_coloured(style) or is_colour(font_colour)
    made.coloured = made.coloured and not made.link
    if made.tag == "font":
        made.fonts = made.fonts or "face" in made.attributes or "size" in made.attributes
    elif "font-family" in style or "font-size" in style or "font" in style:
        made.fonts = True


def _set_kind(made: Element, classes: Sequence[str], style: Style) -> None:
    if made.word_list:  # an item of Word ends where another block begins
        made.word_list, made.kind, made.level, made.marker = "", Kind.PARAGRAPH, 0, False
    if made.tag in _LISTS:
        made.kind, made.level = _LISTS[made.tag], made.level + 1
        told = made.attributes.get("start", "").strip()
        made.start = int(told[:4]) if told.isdecimal() and made.kind is Kind.NUMBER else 1
    elif made.tag == "li":
        _set_item(made)
    elif made.kind.in_list:
        return  # whatever stands in an item is of the item
    elif made.tag in _HEADINGS:
        made.kind = _HEADINGS[made.tag]
    elif made.tag == "blockquote":
        made.kind = Kind.QUOTATION
    else:
        _set_kind_of_paragraph(made, classes, style)


def _set_item(made: Element) -> None:
    made.begins_item = True
    if not made.kind.in_list:
        made.kind, made.level = Kind.BULLET, 1
    told = made.attributes.get("aria-level") or made.attributes.get("data-aria-level") or ""
    if told.isdecimal() and int(told[:3]) in _LEVELS:
        made.level = int(told)


def _set_kind_of_paragraph(made: Element, classes: Sequence[str], style: Style) -> None:
    level = made.attributes.get("aria-level", "") if made.attributes.get("role") == "heading" else ""
    level = level or style.get("mso-outline-level", "")
    if level in ("1", "2") or not _TITLE_CLASSES.isdisjoint(classes):
        made.kind = Kind.HEADING_2
    elif level.isdecimal():
        made.kind = Kind.HEADING_3
    elif found := _WORD_ITEM.search(style.get("mso-list", "")):
        made.kind, made.level, made.word_list = Kind.BULLET, int(found["level"][:3]), found["list"]
        made.begins_item = True
    elif any(name.startswith(_QUOTE_CLASSES) for name in classes):
        made.kind = Kind.QUOTATION
    elif named := next(filter(None, map(_LIST_CLASS.fullmatch, classes)), None):
        made.kind = Kind.BULLET if named["kind"] == "bullet" else Kind.NUMBER
        made.level, made.begins_item = int(named["level"] or 1), True
    made.goes_on = any(map(_GOES_ON_CLASS.fullmatch, classes))
