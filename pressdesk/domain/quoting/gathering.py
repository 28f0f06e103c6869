"""Spans made into quotations: fragments joined, speakers found, scare quotes and titles left out."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from pressdesk.domain.quoting import attribution
from pressdesk.domain.quoting.attribution import REACH, Attribution
from pressdesk.domain.quoting.marks import LOST, Paragraph, Reader, Span
from pressdesk.domain.quoting.people import People
from pressdesk.domain.quoting.tokens import Somebody

FEW_WORDS = 4
"""Words in quotation marks that are no quotation unless somebody is said to say them."""

_WORD = re.compile(r"[^\W_]+(?:[’'‑-][^\W_]+)*")
_QUOTED_END = re.compile(r"[.!?…؟]$")
_COMMA_END = re.compile(r"[.!?…؟,،;–—-]$")
_NO_TITLE_AFTER = frozenset('.!?”»"…')
_EITHER = frozenset({"or", "ou", "o", "u", "oder", "أو"})
_SIGNATURE = re.compile(r"\s*[–—―-]")


@dataclass(frozen=True, slots=True)
class Gathered:
    """A quotation: ranges of its words, the speaker's name and contact, and the rule that found them."""

    ranges: tuple[tuple[int, int], ...]
    speaker: str
    contact_id: str | None
    rule: str


@dataclass
class _Group:
    """Spans that make one quotation. `set_off`: a block quotation without marks."""

    spans: list[Span]
    set_off: bool = False
    found: Attribution | None = None
    said: str = field(default="")

    @property
    def start(self) -> int:
        return self.spans[0].outer_start

    @property
    def end(self) -> int:
        return self.spans[-1].outer_end


def gather(text: str, paragraphs: Sequence[Paragraph], language: str, people: People) -> Iterator[Gathered]:
    """The quotations of one field in reading order."""
    yield from _Gatherer(text, paragraphs, language, people).read()


class _Gatherer:
    def __init__(self, text: str, paragraphs: Sequence[Paragraph], language: str, people: People) -> None:
        self._text = text
        self._paragraphs = paragraphs
        self._words = people.words
        self._people = people
        self._language = language
        self._last: tuple[_Group, str, str | None] | None = None

    def read(self) -> Iterator[Gathered]:
        spans = self._with_blocks(Reader(self._text, self._paragraphs, self._language).spans())
        groups = self._groups(spans)
        for number, group in enumerate(groups):
            follows = groups[number + 1].start if number + 1 < len(groups) else len(self._text)
            made = self._make(group, groups[number - 1].end if number else 0, follows)
            if made is not None:
                yield made

    # spans to groups

    def _with_blocks(self, spans: list[Span]) -> list[_Group]:
        """A group for each span, and one for each block quotation that does not open with a mark."""
        groups: list[_Group] = []
        taken: set[int] = set()
        first_in = {span.paragraph: span for span in reversed(spans)}
        at = 0
        while at < len(self._paragraphs):
            end = at
            while end < len(self._paragraphs) and self._paragraphs[end].kind == "block":
                end += 1
            opening = first_in.get(at)
            if end > at and (opening is None or opening.outer_start > self._paragraphs[at].start + 1):
                taken.update(range(at, end))
                group = self._block(at, end)
                if group is not None:
                    groups.append(group)
            at = max(end, at + 1)
        groups += [_Group([span]) for span in spans if span.paragraph not in taken and span.start < span.end]
        groups.sort(key=lambda group: group.start)
        return groups

    def _block(self, first: int, end: int) -> _Group | None:
        """The paragraphs of a block quotation; a last one that begins with a dash signs it."""
        last = end
        signature = self._paragraphs[end - 1]
        signed = end - first > 1 and _SIGNATURE.match(self._text, signature.start, signature.end)
        if signed:
            last = end - 1
        spans = [Span(n, p.start, p.end, p.start, p.end) for n in range(first, last) for p in [self._paragraphs[n]]]
        found = (
            attribution.after("\n" + self._text[signature.start : signature.end], self._words, ended=True, comma=True)
            if signed
            else None
        )
        return _Group(spans, set_off=True, found=found) if spans else None

    def _groups(self, singles: list[_Group]) -> list[_Group]:
        groups: list[_Group] = []
        for group in singles:
            if not group.set_off and self._is_title(group.spans[0]):
                continue
            last = groups[-1] if groups else None
            if last is not None and not last.set_off and not group.set_off and self._joined(last, group.spans[0]):
                last.spans.append(group.spans[0])
            else:
                groups.append(group)
        return groups

    def _joined(self, group: _Group, span: Span) -> bool:
        last = group.spans[-1]
        if span.paragraph == last.paragraph + 1:
            paragraph = self._paragraphs[span.paragraph]
            return (
                not last.closed
                and last.outer_end >= self._paragraphs[last.paragraph].end
                and span.opened
                and not self._text[paragraph.start : span.outer_start].strip()
                and LOST.search(self._text, last.start, last.end) is None
            )
        if span.paragraph != last.paragraph or not last.closed or not span.opened:
            return False
        between = self._text[last.outer_end : span.outer_start]
        if "\n" in between.strip(" "):
            return False
        short = min(self._count([span]), self._count([last])) <= FEW_WORDS
        ended, comma = self._ending(last)
        return attribution.joins(between, self._words, ended=ended, comma=comma, short=short)

    def _ending(self, span: Span) -> tuple[bool, bool]:
        tail = self._text[max(span.start, span.end - 1) : span.end]
        return bool(_QUOTED_END.search(tail)), bool(_COMMA_END.search(tail))

    def _is_title(self, span: Span) -> bool:
        before = self._text[
            max(self._paragraphs[span.paragraph].start, span.outer_start - 70) : span.outer_start
        ].rstrip()
        if self._words.source.search(before) or self._words.source_behind.search(before):
            return False
        if not before or before[-1] in _NO_TITLE_AFTER or not self._words.title.search(before):
            return False
        return not self._words.verb.match(self._text, self._skip_comma(span.outer_end)) or before[-1] != ":"

    def _skip_comma(self, at: int) -> int:
        while at < len(self._text) and self._text[at] in ", ،":
            at += 1
        return at

    def _count(self, spans: Sequence[Span]) -> int:
        """Words, as far as it matters."""
        return sum(len(_WORD.findall(self._text, span.start, min(span.end, span.start + 400))) for span in spans)

    # groups to quotations

    def _make(self, group: _Group, free_from: int, follows: int) -> Gathered | None:
        self._cut_lost(group)
        if not (group.set_off or group.spans[-1].closed) and self._count(group.spans) <= FEW_WORDS:
            return None  # a stray mark
        found = group.found or self._attribution(group, free_from, follows)
        if not self._is_quotation(group, found):
            return None
        ranges = self._ranges(group, found)
        if not ranges:
            return None
        name, contact = "", None
        if found is not None and found.rule != "continued":
            name, contact = self._people.resolve(found.who, self._text, group.start)
        elif found is not None and self._last is not None:
            name, contact = self._last[1], self._last[2]
        self._last = (group, name, contact)
        return Gathered(ranges, name, contact, found.rule if found and name else "")

    def _cut_lost(self, group: _Group) -> None:
        """An opened quotation that nothing closes ends where somebody is said to say it."""
        span = group.spans[-1]
        if span.closed or group.set_off:
            return
        cut = LOST.search(self._text, span.start, span.end)
        if cut is not None:
            group.spans[-1] = replace(span, end=cut.start(), outer_end=cut.start())

    def _is_quotation(self, group: _Group, found: Attribution | None) -> bool:
        if group.set_off:
            return True
        first = group.spans[0]
        few = all(self._count([span]) <= FEW_WORDS for span in group.spans)
        if not first.opened:
            return not few and found is not None and found.direct and found.rule.endswith("after")
        if not group.spans[-1].closed and not first.clear:
            return not few and found is not None and found.direct
        if few and len(group.spans) > 1 and self._between(group).strip() in _EITHER:
            return False
        if few:
            return found is not None and ((found.direct and found.close) or self._is_sentence(group, found))
        kind = self._paragraphs[first.paragraph].kind
        asks = self._text[first.end - 1] in "?؟"
        if found is None:
            if self._names_something(group):
                return False
            return not (kind == "heading" or (kind == "item" and asks) or self._is_capitalised(group))
        return found.direct or not (self._is_capitalised(group) or (kind == "item" and asks))

    def _between(self, group: _Group) -> str:
        return self._text[group.spans[0].outer_end : group.spans[1].outer_start]

    def _is_sentence(self, group: _Group, found: Attribution) -> bool:
        """Whether a few words are a whole sentence of somebody who speaks right before or after."""
        if found.rule not in ("continued", "sentence before", "sentence after"):
            return False
        first, last = group.spans[0], group.spans[-1]
        begin = self._text[max(self._paragraphs[first.paragraph].start, first.outer_start - 4) : first.outer_start]
        stands_first = not begin.strip() or begin.rstrip()[-1] in ".!?…:؟"
        ends = self._text[last.end - 1] in ".!?…؟" or self._text[last.outer_end : last.outer_end + 1] in (".", "؟")
        return stands_first and ends and not self._text[first.start].islower()

    def _names_something(self, group: _Group) -> bool:
        """Whether an article and a noun stand right before words that are no sentence: the name of that thing."""
        first = group.spans[0]
        before = _WORD.findall(self._text[max(0, first.outer_start - 60) : first.outer_start].rstrip())
        near = self._text[max(0, first.outer_start - 2) : first.outer_start]
        if len(before) < 2 or (not near.strip("\u00a0\u202f").isspace() and near[-1:] != " "):
            return False
        return before[-2].lower() in self._words.articles and self._text[first.end - 1] not in ".!?…,"

    def _is_capitalised(self, group: _Group) -> bool:
        """Whether most long words begin with a capital: the title of something."""
        if self._language == "de":
            return False
        span = group.spans[0]
        words = [
            word for word in _WORD.findall(self._text[span.start : min(span.end, span.start + 400)]) if len(word) > 3
        ]
        capital = sum(word[0].isupper() for word in words)
        return len(words) > 1 and capital * 10 >= len(words) * 7 and self._text[span.end - 1] not in ".!?,"

    def _attribution(self, group: _Group, free_from: int, follows: int) -> Attribution | None:
        text, words = self._text, self._words
        paragraph = self._paragraphs[group.spans[0].paragraph]
        last = self._paragraphs[group.spans[-1].paragraph]
        begin = max(paragraph.start, free_from, group.start - REACH)
        sentence = attribution.sentence_start(text, begin, group.start)
        leading = text[sentence : group.start]
        ahead = attribution.before(leading, words) if leading.strip() else None
        if ahead is not None and ahead.direct and ahead.close:
            return ahead
        behind = None
        if len(group.spans) > 1 and group.spans[0].paragraph == group.spans[1].paragraph:
            behind = self._after(group.spans[0], group.spans[1].outer_start)
        if behind is None:
            behind = self._after(group.spans[-1], min(last.end, follows))
        if behind is not None or ahead is not None:
            return behind or ahead
        inside = self._inside(group)
        if inside is not None:
            return replace(inside, rule="inside")
        if leading.strip():
            return self._in_same_sentence(leading, sentence, free_from)
        return self._from_sentence_before(group, sentence) or self._sentence_after(group, follows)

    def _after(self, span: Span, limit: int) -> Attribution | None:
        end = attribution.sentence_end(self._text, span.outer_end, min(limit, span.outer_end + REACH))
        ended, comma = self._ending(span)
        return attribution.after(self._text[span.outer_end : end], self._words, ended=ended, comma=comma)

    def _in_same_sentence(self, leading: str, sentence: int, free_from: int) -> Attribution | None:
        """The subject of the sentence, or who is quoted in it already."""
        last = self._last
        if last is not None and last[1] and sentence == free_from == last[0].end:
            return Attribution(None, "continued", direct=False, close=False)
        who = attribution.subject_of(leading, self._words)
        if who and who.kind != "role":
            return Attribution(who, "name before", direct=False, close=False)
        return None

    def _inside(self, group: _Group) -> Attribution | None:
        """French and Spanish let the attribution stand inside the marks: « Nous irons, dit-elle. »: the marks go on."""
        if self._language not in ("fr", "es"):
            return None
        for span in group.spans:
            cut = self._incision(span)
            if cut is not None:
                end = attribution.sentence_end(self._text, cut, min(span.end, cut + 200))
                return attribution.after(self._text[cut:end].rstrip("."), self._words, ended=False, comma=True)
        return None

    def _incision(self, span: Span) -> int | None:
        """The comma, or the dash, before a verb of saying inside the marks."""
        for stop in attribution.INCISION.finditer(self._text, span.start, min(span.end, span.start + REACH)):
            verb = self._words.verb.match(self._text, stop.end())
            if verb is not None and verb.end() < span.end:
                return stop.start()
        return None

    def _sentence_after(self, group: _Group, follows: int) -> Attribution | None:
        """Ada said more of it in the next sentence: “It is late.” Lindqvist said that the works begin in May."""
        span = group.spans[-1]
        limit = min(self._paragraphs[span.paragraph].end, follows, span.outer_end + REACH)
        end = attribution.sentence_end(self._text, span.outer_end, limit)
        sentence = self._text[span.outer_end : end]
        if not self._ending(span)[0] or sentence.rstrip()[-1:] not in ".!?" or ":" in sentence:
            return None
        found = attribution.after(sentence, self._words, ended=False, comma=True)
        if found is None or found.rule != "name and verb after" or found.who is None or found.who.kind == "role":
            return None
        return replace(found, rule="sentence after", direct=False, close=False)

    def _from_sentence_before(self, group: _Group, sentence: int) -> Attribution | None:
        number = group.spans[0].paragraph
        paragraph = self._paragraphs[number]
        last = self._last
        if self._text[paragraph.start : group.start].strip():
            start = attribution.sentence_start(
                self._text, max(paragraph.start, sentence - REACH), self._without_space(sentence)
            )
            if last is not None and last[0].end > start and last[0].end <= group.start:
                return Attribution(None, "continued", direct=False, close=False) if last[1] else None
            return self._sentence(start, sentence)
        return self._from_paragraph_before(group, number)

    def _sentence(self, start: int, end: int, *, spoken_only: bool = False) -> Attribution | None:
        """Read a sentence in front; a surname that is known already may be all it says of the speaker."""
        sentence = self._text[start:end]
        found = attribution.sentence_before(sentence, self._words, spoken_only=spoken_only)
        first = _WORD.match(sentence.lstrip())
        if found is None and first and not spoken_only and first[0][0].isupper() and self._people.knows(first[0]):
            found = Attribution(Somebody(first[0], "person"), "sentence before", direct=False, close=False)
        return found

    def _without_space(self, at: int) -> int:
        """Just before the full stop of the sentence that ends at `at`."""
        return max(0, self._trimmed(0, at)[1] - 1)

    def _from_paragraph_before(self, group: _Group, number: int) -> Attribution | None:
        item = self._paragraphs[number].kind == "item"
        before = number - 1
        while item and before >= 0 and self._paragraphs[before].kind == "item":
            before -= 1
        if before < 0 or self._paragraphs[before].kind == "heading":
            return None
        paragraph = self._paragraphs[before]
        line = self._text[max(paragraph.start, paragraph.end - REACH) : paragraph.end].rstrip()
        end = (
            paragraph.start + len(self._text[paragraph.start : paragraph.end].rstrip())
            if paragraph.end - paragraph.start <= REACH
            else paragraph.end
        )
        last = self._last
        if last is not None and last[1] and last[0].spans[-1].paragraph == before and not item:
            alone = not self._text[group.end : self._paragraphs[group.spans[-1].paragraph].end].strip()
            return Attribution(None, "continued", direct=False, close=False) if alone else None
        start = attribution.sentence_start(self._text, max(paragraph.start, end - REACH), max(paragraph.start, end - 1))
        if item and line[-1:] not in ":–—":
            return None
        return self._sentence(start, end, spoken_only=item)

    def _ranges(self, group: _Group, found: Attribution | None) -> tuple[tuple[int, int], ...]:
        ranges: list[tuple[int, int]] = []
        for span in group.spans:
            cut = self._incision(span) if found and found.rule == "inside" else None
            if cut is None:
                ranges.append((span.start, span.end))
            else:
                ranges += [(span.start, cut), (self._behind_incision(span, cut), span.end)]
        trimmed = (self._trimmed(start, end) for start, end in ranges)
        return tuple((start, end) for start, end in trimmed if start < end)

    def _behind_incision(self, span: Span, cut: int) -> int:
        """Where the quoted words go on behind an attribution inside the marks: after it and its appositions."""
        at = cut + 1
        if dashed := attribution.DASHED.match(self._text, cut, span.end):
            return dashed.end()
        while (stop := re.compile("[,.]\\s+").search(self._text, at, span.end)) is not None:
            at = stop.end()
            first = _WORD.match(self._text, at)
            if stop[0][0] == "." or first is None or first[0].lower() not in self._words.roles:
                return at
        return span.end

    def _trimmed(self, start: int, end: int) -> tuple[int, int]:
        while start < end and self._text[start].isspace():
            start += 1
        while end > start and self._text[end - 1].isspace():
            end -= 1
        return start, end
