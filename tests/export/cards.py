"""Cards with any text in any field, as hypothesis makes them."""

from hypothesis import strategies as st

from pressdesk.domain.card import (
    Card,
    CardAddress,
    CardBiography,
    CardDate,
    CardNameParts,
    CardPeriod,
    CardPhoto,
    CardPoint,
    CardPointKind,
    CardProperty,
    CardRole,
)
from pressdesk.domain.cleaning import clean
from tests.export.strategies import SCRIPTS, TRAPS

OF_CARDS = (
    "a;b", "a,b", "a\\,b", "\\", "\\n", "a:b", "^n", '"quoted"', "^'", "=3D=", "END:VCARD", "BEGIN:VCARD",
    "\n END:VCARD",
    "TYPE=home", ";;;;", "'=1", "=1+1", "+1", "-1", "@x", "'", "''", "\t=1", "a\nb", " ", "é" * 90, "tel:+1",
    "1604-05-06",
    "20200101", "--05-06",
    "2020-01-01", "1", "true", "A1:B2", "::: ", " ::: ",
)  # fmt: skip

_pieces = st.lists(
    st.one_of(st.sampled_from(OF_CARDS + TRAPS), st.text(SCRIPTS, max_size=20), st.text(max_size=8)), max_size=3
).map("".join)
lines = _pieces.map(lambda text: clean(text, lines=False).strip())
paragraphs = _pieces.map(lambda text: clean(text).strip())
some_line = lines.filter(bool)
dates = st.one_of(st.just(""), st.dates().map(str), lines)
wheres = st.sampled_from(["", "work", "home"])
labels = lines.filter(lambda text: not text.startswith("_$!<"))

points = st.builds(
    CardPoint,
    kind=st.sampled_from(CardPointKind),
    value=some_line,
    label=labels,
    where=wheres,
    preferred=st.booleans(),
    service=lines.map(lambda text: text.lower().strip()),
    usage=st.sampled_from(["", "publish", "journalists", "never"]),
    confirmed_on=st.one_of(st.just(""), st.dates().map(str)),
)
addresses = st.builds(
    CardAddress,
    street=paragraphs,
    extended=lines,
    post_box=lines,
    locality=lines,
    region=lines,
    code=lines,
    country=lines,
    label=labels,
    where=wheres,
    preferred=st.booleans(),
).filter(lambda a: any((a.street, a.extended, a.post_box, a.locality, a.region, a.code, a.country)))
photos = st.builds(
    CardPhoto,
    data=st.binary(min_size=1, max_size=300),
    media_type=st.sampled_from(["", "image/jpeg", "image/png", "image/svg+xml"]),
    uri=st.sampled_from(["", "https://example.org/a,b;c.jpg"]),
    crop=lines,
)
unknown = st.builds(
    CardProperty,
    name=st.sampled_from(["X-FOO", "GENDER", "CLASS", "KEY", "X-ABC-DEF"]),
    value=lines,
    group=st.sampled_from(["", "item1", "Item3", "g"]),
    parameters=st.dictionaries(
        st.sampled_from(["TYPE", "X-A", "PID"]), st.lists(some_line, min_size=1, max_size=2).map(tuple), max_size=2
    ).map(lambda said: tuple(said.items())),
)
roles = st.builds(CardRole, title=lines, organisation=lines, department=lines, start=dates, end=dates).filter(
    lambda role: role != CardRole()
)


def several(strategy, most=2):
    return st.lists(strategy, max_size=most).map(tuple)


def cards(unknown=unknown, photos=photos):
    return st.builds(
        Card,
        name=some_line,
        parts=st.builds(CardNameParts, *[lines] * 5),
        kind=st.sampled_from(["", "individual", "org", "group"]),
        nicknames=several(some_line),
        pronouns=lines,
        pronunciation=lines,
        roles=several(roles),
        points=several(points, 3),
        addresses=several(addresses),
        dates=several(
            st.builds(
                CardDate,
                st.sampled_from(["birthday", "anniversary", "other"]),
                st.one_of(st.dates().map(str), some_line),
                labels,
            )
        ),
        notes=several(paragraphs.filter(bool)),
        biographies=several(st.builds(CardBiography, st.sampled_from(["", "en-GB", "fr"]), paragraphs.filter(bool))),
        photo=st.one_of(st.just(CardPhoto()), photos),
        languages=several(st.sampled_from(["en-GB", "fr", "zh-Hant-TW"])),
        zone=lines,
        hours=lines,
        availability=several(
            st.builds(CardPeriod, st.sampled_from(["away", "on call"]), dates, dates, lines),
        ),
        topics=several(some_line),
        consent=lines,
        consent_scope=lines,
        consent_on=lines,
        safety=st.booleans(),
        uid=lines,
        revised=lines,
        own=several(st.tuples(st.sampled_from(["beat", "country"]), paragraphs)),
        unknown=several(unknown),
    )
