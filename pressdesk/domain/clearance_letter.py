"""The letter that asks a speaker to clear words: those words and the sentences around them, never the whole release."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from pressdesk.domain.checks.quotation_marks import marks_of
from pressdesk.domain.composition import Direction
from pressdesk.domain.models.setting import House
from pressdesk.domain.quotations import FieldText, Quotation
from pressdesk.domain.quoting.attribution import sentence_end, sentence_start
from pressdesk.domain.words import direction, long_date, primary

_LEFT_OPEN = ",،;–—- "
"""What a passage ends with only because an attribution follows it."""

CONTEXT = 600
"""Characters of context on either side of a passage, at most."""


@dataclass(frozen=True)
class Passage:
    """What is asked for: the words of one quotation or of several near each other, and the running text around."""

    words: tuple[str, ...]
    context: str


@dataclass(frozen=True)
class Part:
    """A paragraph of a letter."""

    text: str
    kind: Literal["text", "words", "context"] = "text"


@dataclass(frozen=True)
class Letter:
    """A letter, ready to be written as a mail."""

    language: str
    direction: Direction
    subject: str
    parts: tuple[Part, ...]


@dataclass(frozen=True)
class _Wordings:
    subject: str
    from_whom: str
    greeting: str
    one: str
    several: str
    context: str
    answer: str
    by: str
    held: str


_ENGLISH = _Wordings(
    subject="For your clearance: your words in our press release",
    from_whom="For your clearance: your words in a press release of {organisation}",
    greeting="Dear {name},",
    one="We would like to quote you in a press release with these words:",
    several="We would like to quote you in a press release with these passages:",
    context="They stand in this context:",
    answer="Answer “cleared”, or send the words as you want them. Once cleared, no word of them is changed.",
    by="An answer by {day} would help us.",
    held="The release is not out yet. Keep this text to yourself until it is.",
)
_FRENCH = _Wordings(
    subject="Pour votre accord\u00a0: vos propos dans notre communiqué",
    from_whom="Pour votre accord\u00a0: vos propos dans un communiqué de {organisation}",
    greeting="Bonjour {name},",
    one="Nous souhaitons vous citer dans un communiqué de presse en ces termes\u00a0:",
    several="Nous souhaitons vous citer dans un communiqué de presse avec ces passages\u00a0:",
    context="Ils s’inscrivent dans ce contexte\u00a0:",
    answer="Répondez «\u202fd’accord\u202f», ou envoyez le texte souhaité. Ensuite, aucun mot n’en sera changé.",
    by="Une réponse d’ici au {day} nous aiderait.",
    held="Le communiqué n’est pas encore publié. Gardez ce texte pour vous jusque-là.",
)
_SPANISH = _Wordings(
    subject="Para su visto bueno: sus palabras en nuestro comunicado",
    from_whom="Para su visto bueno: sus palabras en un comunicado de {organisation}",
    greeting="Buenos días, {name}:",
    one="Queremos citarle en un comunicado de prensa con estas palabras:",
    several="Queremos citarle en un comunicado de prensa con estos pasajes:",
    context="Aparecen en este contexto:",
    answer="Responda «conforme», o envíe el texto tal como lo desea. No se cambiará nada después de su visto bueno.",
    by="Una respuesta antes del {day} nos ayudaría.",
    held="El comunicado aún no se ha publicado. Reserve este texto hasta entonces.",
)
_GERMAN = _Wordings(
    subject="Zu Ihrer Freigabe: Ihre Worte in unserer Pressemitteilung",
    from_whom="Zu Ihrer Freigabe: Ihre Worte in einer Pressemitteilung von {organisation}",
    greeting="Guten Tag {name},",
    one="wir möchten Sie in einer Pressemitteilung mit diesen Worten zitieren:",
    several="wir möchten Sie in einer Pressemitteilung mit diesen Sätzen zitieren:",
    context="Sie stehen in diesem Zusammenhang:",
    answer="Antworten Sie „freigegeben“, oder schicken Sie den gewünschten Wortlaut. Danach ändern wir kein Wort.",
    by="Eine Antwort bis {day} würde uns helfen.",
    held="Die Mitteilung ist noch nicht veröffentlicht. Behalten Sie den Text bis dahin für sich.",
)
_ARABIC = _Wordings(
    subject="للموافقة: أقوالكم في بياننا الصحفي",
    from_whom="للموافقة: أقوالكم في بيان صحفي صادر عن {organisation}",
    greeting="تحية طيبة، {name}،",
    one="نود أن ننقل عنكم في بيان صحفي هذه الكلمات:",
    several="نود أن ننقل عنكم في بيان صحفي هذه المقاطع:",
    context="وترد في هذا السياق:",
    answer="يرجى الرد بكلمة «موافق»، أو إرسال النص كما تريدونه. لن يتغير فيه شيء بعد موافقتكم.",
    by="يساعدنا أن يصلنا الرد قبل {day}.",
    held="لم يصدر البيان بعد. يرجى عدم تداول هذا النص إلى حين صدوره.",
)
_BY_LANGUAGE = {"en": _ENGLISH, "fr": _FRENCH, "es": _SPANISH, "de": _GERMAN, "ar": _ARABIC}


def letter(
    name: str, passages: Sequence[Passage], language: str, house: House, *, by: date | None = None, note: str = ""
) -> Letter:
    """The letter to one speaker, in the language of the release (BCP 47). `note`: a paragraph of the officer's own."""
    base = primary(language)
    known = _BY_LANGUAGE.get(base, _ENGLISH)
    opening, closing = marks_of(base, house)[0]
    house_name = " ".join(house.organisation.split())
    single = len(passages) == 1 and len(passages[0].words) == 1
    parts = [Part(known.greeting.format(name=name)), Part(known.one if single else known.several)]
    for passage in passages:
        for words in passage.words:
            lines = [f"{opening}{line}" for line in words.rstrip(_LEFT_OPEN).split("\n")]
            parts.append(Part("\n".join(lines) + closing, "words"))
        if passage.context:
            parts += [Part(known.context), Part(passage.context, "context")]
    if note.strip():
        parts.append(Part(note.strip()))
    parts.append(Part(known.answer))
    if by is not None:
        parts.append(Part(known.by.format(day=long_date(by, language))))
    parts.append(Part(known.held))
    if house_name:
        parts.append(Part(house_name))
    subject = known.from_whom.format(organisation=house_name) if house_name else known.subject
    return Letter(language, direction(language), subject, tuple(parts))


def passages_of(quotations: Sequence[Quotation], fields: Sequence[FieldText]) -> list[Passage]:
    """The words of quotations, each with the sentence before and the sentence after it; what overlaps is one passage.

    Where that would be all there is of lead and body, only the sentences that the words stand in.
    """
    everything = sum(len(_letters(one.text)) for one in fields)
    wide = _gathered(quotations, fields, wide=True)
    shown = sum(len(_letters(field.text[start:end])) for field, start, end, _ in wide)
    found = wide if shown < everything else _gathered(quotations, fields, wide=False)
    return [_passage(field.text[start:end].strip(), tuple(words)) for field, start, end, words in found]


def _passage(context: str, words: tuple[str, ...]) -> Passage:
    alone = _letters(context) == _letters("".join(words))
    return Passage(words, "" if alone else context)


def _letters(text: str) -> str:
    return "".join(char for char in text if char.isalnum())


def _gathered(
    quotations: Sequence[Quotation], fields: Sequence[FieldText], *, wide: bool
) -> list[tuple[FieldText, int, int, list[str]]]:
    found: list[tuple[FieldText, int, int, list[str]]] = []
    for quotation in quotations:
        field = next(one for one in fields if one.field == quotation.field)
        start, end = _own_sentences(quotation, field)
        if wide:
            start, end = _widened(field, start, end)
        last = found[-1] if found else None
        if last is not None and last[0] is field and start < last[2]:
            found[-1] = (field, min(last[1], start), max(last[2], end), [*last[3], quotation.text])
        else:
            found.append((field, start, end, [quotation.text]))
    return found


def _own_sentences(quotation: Quotation, field: FieldText) -> tuple[int, int]:
    """From the beginning of the sentence a quotation opens in to the end of the one it closes in."""
    text = field.text
    first = _paragraph(field, quotation.start)
    last = _paragraph(field, max(quotation.start, quotation.end - 1))
    # the opening mark belongs to the sentence of the words, the closing one too
    start = max(sentence_start(text, first[0], max(first[0], quotation.start - 1)), quotation.start - CONTEXT)
    closed = quotation.end
    while closed < last[1] and not text[closed].isspace() and not text[closed].isalnum():
        closed += 1
    follows = text[closed : last[1]].lstrip()
    if text[quotation.end - 1] in ".!?…؟" and not follows[:1].islower():
        return start, closed
    return start, min(sentence_end(text, quotation.end, last[1]), quotation.end + CONTEXT)


def _widened(field: FieldText, start: int, end: int) -> tuple[int, int]:
    """With the sentence before, of the same paragraph or the one before it, and the sentence after."""
    first, last = _paragraph(field, start), _paragraph(field, max(start, end - 1))
    before = field.text[first[0] : start].rstrip()
    if before:
        begin = sentence_start(field.text, first[0], first[0] + len(before) - 1)
        start = max(begin, start - CONTEXT)
    elif earlier := [p for p in field.paragraphs if p.end <= first[0]]:
        begin = sentence_start(field.text, earlier[-1].start, max(earlier[-1].start, earlier[-1].end - 1))
        start = max(begin, start - CONTEXT)
    rest = field.text[end : last[1]]
    if rest.strip():
        follows = end + len(rest) - len(rest.lstrip())
        end = min(sentence_end(field.text, follows, last[1]), end + CONTEXT)
    return start, end


def _paragraph(field: FieldText, at: int) -> tuple[int, int]:
    found = next((p for p in field.paragraphs if p.start <= at <= p.end), None)
    return (found.start, found.end) if found else (0, len(field.text))
