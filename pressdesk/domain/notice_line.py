"""Corrections and withdrawals in print: the line over a corrected text, and the short notice that withdraws one.

Both are worded from moments and the officer's own words, in the language of the release. A withdrawal is short, does
not repeat what was wrong, and says whom to telephone.
"""

from dataclasses import dataclass
from datetime import datetime

from pressdesk.domain import words
from pressdesk.domain.cleaning import one_line
from pressdesk.domain.embargo_line import wording_for
from pressdesk.domain.embargo_wordings import NBSP
from pressdesk.domain.models.notice import NoticeView
from pressdesk.domain.models.setting import House
from pressdesk.domain.zones import local_of, offset_text

WORDS_LIMIT = 500
"""Characters of a correction or of a reason: it stands in one line."""


@dataclass(frozen=True)
class _Wording:
    """One language. {time}, {zone} and {date} are when the notice was issued, {sent} when what it concerns was sent."""

    correction: str
    """The line, up to what was changed."""
    changed: str
    """{words}: what was changed."""
    sent_today: str
    sent_on: str
    """On another day than the notice."""
    earlier: str
    """Where nothing is known of when it was sent."""
    withdrawal: str
    """{office} withdraws {what}{sent}."""
    office: str
    """Where the house has no name."""
    named: str
    """The release by its {headline}."""
    unnamed: str
    """The release where its headline must not be repeated."""
    was_sent_on: str
    asked: str
    """What is asked of those who got it."""
    reason: str
    heading: str


_ENGLISH = _Wording(
    correction="issued {time} {zone} {date}, replaces {sent}.",
    changed=" Changed: {words}",
    sent_today="the version sent at {time}",
    sent_on="the version sent at {time} {zone} on {date}",
    earlier="the version sent before",
    withdrawal="{office} withdraws {what}{sent}.",
    office="The press office",
    named="the press release “{headline}”",
    unnamed="a press release",
    was_sent_on=" sent at {time} {zone} on {date}",
    asked="Please do not publish or broadcast it or any part of it, and take down what has appeared.",
    reason="Reason: {words}",
    heading="Withdrawal of a press release",
)

_FRENCH = _Wording(
    correction="diffusée le {date} à {time} ({zone}), remplace {sent}.",
    changed=f" Modification{NBSP}: {{words}}",
    sent_today="la version envoyée à {time}",
    sent_on="la version envoyée le {date} à {time} ({zone})",
    earlier="la version envoyée auparavant",
    withdrawal="{office} retire {what}{sent}.",
    office="Le service de presse",
    named=f"le communiqué «{NBSP}{{headline}}{NBSP}»",
    unnamed="un communiqué de presse",
    was_sent_on=" envoyé le {date} à {time} ({zone})",
    asked="Merci de ne le publier ni le diffuser, en tout ou en partie, et de retirer ce qui a déjà paru.",
    reason=f"Motif{NBSP}: {{words}}",
    heading="Retrait d’un communiqué de presse",
)

_SPANISH = _Wording(
    correction="emitida el {date} {time} ({zone}), sustituye {sent}.",
    changed=" Cambio: {words}",
    sent_today="a la versión enviada {time}",
    sent_on="a la versión enviada el {date} {time} ({zone})",
    earlier="a la versión enviada antes",
    withdrawal="{office} retira {what}{sent}.",
    office="La oficina de prensa",
    named="el comunicado “{headline}”",
    unnamed="un comunicado de prensa",
    was_sent_on=", enviado el {date} {time} ({zone})",
    asked="No lo publiquen ni lo difundan, entero o en parte, y retiren lo que ya haya aparecido.",
    reason="Motivo: {words}",
    heading="Retirada de un comunicado de prensa",
)

_GERMAN = _Wording(
    correction="vom {date}, {time} Uhr {zone}, ersetzt {sent}.",
    changed=" Geändert: {words}",
    sent_today="die um {time} Uhr versandte Fassung",
    sent_on="die am {date} um {time} Uhr {zone} versandte Fassung",
    earlier="die zuvor versandte Fassung",
    withdrawal="{office} zieht {what}{sent} zurück.",
    office="Die Pressestelle",
    named="die Pressemitteilung „{headline}“",
    unnamed="eine Pressemitteilung",
    was_sent_on=" vom {date}, {time} Uhr {zone},",
    asked="Bitte veröffentlichen und senden Sie nichts davon, und nehmen Sie bereits Erschienenes zurück.",
    reason="Grund: {words}",
    heading="Rücknahme einer Pressemitteilung",
)

_ARABIC = _Wording(
    correction="صدرت الساعة {time} بتوقيت {zone}، {date}، وتحل محل {sent}.",
    changed=" التغيير: {words}",
    sent_today="النسخة المرسلة الساعة {time}",
    sent_on="النسخة المرسلة الساعة {time} بتوقيت {zone}، {date}",
    earlier="النسخة المرسلة سابقا",
    withdrawal="{office}: سحب {what}{sent}.",
    office="المكتب الصحفي",
    named="البيان الصحفي “{headline}”",
    unnamed="بيان صحفي",
    was_sent_on=" المرسل الساعة {time} بتوقيت {zone}، {date}",
    asked="يرجى عدم نشره أو بثه كليا أو جزئيا، وإزالة ما نشر منه.",
    reason="السبب: {words}",
    heading="سحب بيان صحفي",
)

_BY_LANGUAGE = {"en": _ENGLISH, "fr": _FRENCH, "es": _SPANISH, "de": _GERMAN, "ar": _ARABIC}


def correction(notice: NoticeView, language: str, house: House) -> str:
    """The line over a corrected text.

    "CORRECTED VERSION, issued 14:20 BST 11 June 2026, replaces the version sent at 09:00. Changed: …"
    """
    known = words.wordings(language, house.profile)
    found = _wording(language)
    when = _moment(notice.at, language, house)
    said = found.correction.format(**when, sent=_replaced(notice, found, language, house)).replace("..", ".")
    # "vom" needs no comma in German, where the others go on with a participle
    begin = f"{known.corrected} " if words.primary(language) == "de" else f"{known.corrected}{known.comma}"
    if what := _ended(one_line(notice.words)[:WORDS_LIMIT]):
        said += _filled(found.changed, what, "{words}")
    return begin + said


def heading(language: str) -> str:
    """Over a withdrawal, in place of the headline: "Withdrawal of a press release"."""
    return _wording(language).heading


def withdrawal(notice: NoticeView | None, headline: str, language: str, house: House) -> tuple[str, ...]:
    """The paragraphs of a withdrawal: what is withdrawn and what is asked; the reason, where one is given."""
    found = _wording(language)
    headline = one_line(headline)
    by_headline = bool(headline) and (notice is None or notice.by_headline)
    sent = ""
    if notice is not None and notice.replaces_at is not None:
        sent = found.was_sent_on.format(**_moment(notice.replaces_at, language, house))
    what = _filled(found.named, headline) if by_headline else found.unnamed
    first = found.withdrawal.format(office=one_line(house.organisation) or found.office, what=what, sent=sent)
    paragraphs = [f"{first} {found.asked}"]
    if notice is not None and (why := _ended(one_line(notice.words)[:WORDS_LIMIT])):
        paragraphs.append(_filled(found.reason, why, "{words}"))
    return tuple(paragraphs)


def _wording(language: str) -> _Wording:
    return _BY_LANGUAGE.get(words.primary(language), _ENGLISH)


def _filled(pattern: str, text: str, name: str = "{headline}") -> str:
    """Typed words are put in as they are, whatever braces they hold."""
    return pattern.replace(name, text)


def _replaced(notice: NoticeView, found: _Wording, language: str, house: House) -> str:
    if notice.replaces_at is None:
        return found.earlier
    same = _day(notice.at, house) == _day(notice.replaces_at, house)
    return (found.sent_today if same else found.sent_on).format(**_moment(notice.replaces_at, language, house))


def _day(moment: datetime, house: House) -> object:
    return local_of(moment, house.zone).date()


def _moment(moment: datetime, language: str, house: House) -> dict[str, str]:
    """Time, zone and date as clocks of the house show them, in the language's own form."""
    clock = wording_for(language, house.profile)
    local = local_of(moment, house.zone)
    return {
        "time": clock.subject_clock(local) if words.primary(language) == "en" else clock.clock(local),
        "zone": clock.letters(local) or offset_text(local),
        "date": words.long_date(local.date(), language),
    }


def _ended(text: str) -> str:
    """A sentence ends with a mark."""
    last = text.rstrip("”“»\"'’ ")[-1:]
    return text if not text or last in tuple(".!?…。؟") else f"{text}."
