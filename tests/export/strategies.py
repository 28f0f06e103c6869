"""Releases with any text in any field, as hypothesis makes them."""

from hypothesis import strategies as st

from pressdesk.domain.markdown import write
from tests.domain.documents import documents
from tests.making import make_contact, make_email, make_embargo, make_enquiry, make_picture, make_sheet, make_text

SCRIPTS = "aZ 09éßœŁΩжЯقلםש中か한हิ😀€«»“”’–…¿\u0301\u0651\u00a0\u200f\u202f🇨🇭=?_\"'<>&;:,@\\"

TRAPS = (
    "=?utf-8?q?Hi=0ABcc=3A_x=40y?=", "=?", "?=", "=?utf-8?b?eA==?=", "Bcc: x@example.org", "\r\nBcc: x@example.org",
    "<script>alert(1)</script>", "<img src=https://example.org/x.png>", "javascript:alert(1)", "&amp;", "&#10;", "]]>",
    "<!--", "-->", "\x00", "\x0b", "\x0c", "\x1c", "\x1f", "\x7f", "\x85", "\u2028", "\u2029", "\ud800", "\u202e", "  ",
    "--=_", "From ", ".", "x" * 1200, "人" * 400,
)  # fmt: skip

texts = st.lists(
    st.one_of(st.sampled_from(TRAPS), st.text(SCRIPTS, max_size=30), st.text(max_size=10), st.just("\n\n")), max_size=6
).map("".join)


@st.composite
def sheets(draw, words=texts, bodies=None):
    """Any text in every field that leaves."""
    body = draw(words) if bodies is None else write(draw(bodies))
    contact = make_contact(
        draw(words), make_email("ana@example.org", label=draw(words)), job_title=draw(words), organisation=draw(words)
    )
    return make_sheet(
        language=draw(st.sampled_from(["en-GB", "en-US", "fr", "ar", "de", "zz", 'x" onload="'])),
        topic=draw(words),
        headline=draw(words),
        subheadline=draw(words),
        place=draw(words),
        lead=draw(words),
        body=body,
        notes=draw(words),
        end_mark=draw(st.one_of(st.none(), words)),
        credits=draw(st.lists(words, max_size=2)),
        links=draw(st.lists(words, max_size=2)),
        enquiries_heading=draw(words),
        enquiries=[make_enquiry(contact, name=draw(st.one_of(st.none(), words)))],
        texts=[make_text(draw(words), draw(words))],
        pictures=[make_picture(caption=draw(words), credit=draw(words), alt_text=draw(words), rights=draw(words))],
        embargo=draw(st.sampled_from([None, make_embargo()])),
    )


__all__ = ["documents", "sheets", "texts"]
