"""People with anything in any field, as hypothesis makes them: values as the desk keeps them."""

from hypothesis import strategies as st

from pressdesk.domain.card_contact import contact_of
from pressdesk.domain.models.contact import ContactDraft, ContactKind, PointDraft, PointKind, PointUsage
from pressdesk.domain.models.engagement import PeriodDraft, PeriodKind, RoleDraft
from tests.export.cards import cards, labels, lines, paragraphs, several, some_line

VALUES = {
    PointKind.TELEPHONE: ["+442079460018", "+442079460018;ext=12", "+33199004512"],
    PointKind.MOBILE: ["+447700900123", "+19175550148"],
    PointKind.SIGNAL: ["+447700900124"],
    PointKind.WHATSAPP: ["+33639981207"],
    PointKind.EMAIL: ["ana@example.org", "press+news@example.net"],
    PointKind.WEB: ["https://example.org/ana,b;c", "http://example.com:8080/a?b=c#d"],
    PointKind.SOCIAL: ["@ana@social.example", "https://social.example.org/@ana"],
}
TAGS = st.sampled_from(["", "en-GB", "fr", "ar", "zh-Hant-TW"])
one_line = lines.map(lambda text: ContactDraft(name="x", beat=text).beat)
maybe_dates = st.one_of(st.none(), st.dates())


@st.composite
def points(draw):
    kind = draw(st.sampled_from(PointKind))
    return PointDraft(
        kind=kind,
        value=draw(st.sampled_from(VALUES[kind])),
        label=draw(labels),
        usage=draw(st.sampled_from(PointUsage)),
        preferred=draw(st.booleans()),
        confirmed_on=draw(maybe_dates),
    )


roles = st.builds(
    RoleDraft, title=one_line, organisation=one_line, department=one_line, first_on=maybe_dates, last_on=maybe_dates
).filter(lambda role: any(role.model_dump().values()))
periods = st.builds(
    PeriodDraft, kind=st.sampled_from(PeriodKind), first_on=maybe_dates, last_on=maybe_dates, note=one_line
)


def extras():
    """What an import leaves where there is no field."""
    return cards().map(lambda card: contact_of(card, region="GB").draft.extras)


def drafts(extras=extras, crop=True):
    """`crop` False: for what leaves without a picture."""
    crops = st.lists(st.integers(0, 9_000), min_size=4, max_size=4) if crop else st.just([])
    return st.builds(
        ContactDraft,
        kind=st.sampled_from(ContactKind),
        name=some_line.map(lambda text: ContactDraft(name=text or "x").name).filter(bool),
        **dict.fromkeys(
            (
                "given", "family", "middle", "prefix", "suffix", "pronunciation", "pronouns", "job_title", "hours",
                "country", "beat", "preferred_format", "preferred_time", "consent", "consent_scope", "organisation",
            ),
            one_line,
        ),
        **dict.fromkeys(("family_first", "do_not_contact", "safety"), st.booleans()),
        languages=several(st.sampled_from(["en-GB", "fr", "ar"]), 3).map(list),
        topics=st.lists(one_line.filter(bool), max_size=3),
        zone=st.sampled_from(["", "Europe/Zurich", "America/New_York"]),
        biographies=st.dictionaries(TAGS, paragraphs.filter(bool), max_size=3),
        notes=paragraphs,
        consent_on=maybe_dates,
        points=st.lists(points(), max_size=3),
        roles=st.lists(roles, max_size=2),
        periods=st.lists(periods, max_size=2),
        photo_crop=crops,
        extras=extras() if extras else st.just([]),
    )  # fmt: skip
