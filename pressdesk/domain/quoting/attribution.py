"""Who is said to say a quoted span, read from the words after it, before it and in the sentence before."""

import re
from dataclasses import dataclass

from pressdesk.domain.quoting.names import initial_person, initial_subject, read_somebody, signed_name
from pressdesk.domain.quoting.sayings import Sayings
from pressdesk.domain.quoting.sayings import words as word_set
from pressdesk.domain.quoting.tokens import Somebody

REACH = 400
"""Characters on either side within which an attribution stands."""

_END = re.compile(r"[.!?…؟]+[”\"’»)]*(?=\s|$)")
_SHORT_FORM = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|St|Sen|Rep|Gov|Gen|Col|Lt|Sgt|Jr|Sr|Sra|No|Art|Nr|bzw|ca|vs|Mme|Hr|Fr|approx)|\b[^\W\d_])$"
)
_LEAD_IN = re.compile(r"[\s,،;–—-]*(?:(?:as|comme|wie|como|كما|tal como|ainsi que)\s+)?")
_CLAUSE_END = re.compile(r"\s*(?:[.;,،!?]|$|(?:on|in|at|during|to|after|today|yesterday|am|im|in|lors|dans|en|ante)\s)")
_HANGING = re.compile(r"-(?:t-)?(ils|elles|il|elle|on)$")
_AND = re.compile(r"(?:^|[\s,])(?:and|but|who|et|mais|qui|y|e|pero|quien|und|aber|sowie)\s*$|\s[وف]$")
_STARTS_WITH_AND = re.compile(
    r"[\s,،;–—-]*(?:(?:and|but|while|et|mais|tandis|y|pero|mientras|und|aber|während)\b|و(?=\w))"
)
_SIGNED = re.compile(r"\s*(?:[–—―]|-{1,2}(?=\s)|\n\s*[–—―-]*)\s*(?=\S)")
_ONLY_BEFORE = frozenset({"for", "pour", "para"})
_COPULA = re.compile(
    r"(?:\b(?:is|was|were|are|be|been|est|était|es|era|fue|ist|sei|war|that|que|dass|qu[’'])|(?<!\w)(?:أن|إن|بأن))?$"
)
_JOINS = re.compile(
    r"[\s,،–—-]*(?:(?:and|or|but|as|et|ou|mais|y|o|pero|und|oder|aber|و|أو)(?:\s+(?:a|an|the|to|as|un|une|una|ein|eine))?)?[\s,،–—-]*"
)

INCISION = re.compile(r",\s+|\s[—–](?=\w)")
"""What an attribution inside the marks begins behind."""
DASHED = re.compile(r"\s[—–]\w[^—–]*[—–][,.;:]?\s*")
"""An attribution between dashes."""
_WHAT_IT = re.compile(r"\bwhat (?:it|they|he|she)\s*$")
_INFINITIVE = re.compile(r"d(?:e\s|[’'])")
_AND_THAT = re.compile(r"[\s,،]*(?:and that|et que|y que|und dass|وأن|وبأن)(?!\w)[^:;]{0,50}$")


@dataclass(frozen=True, slots=True)
class Attribution:
    """Somebody, the rule that found them, and whether the words of saying touch the quotation.

    `who` None: the verb alone says it, of whoever spoke last.
    """

    who: Somebody | None
    rule: str
    direct: bool = True
    close: bool = True
    """Whether nothing but a mark, "that" or a copula stands between: what a quotation of a few words needs."""


def sentence_end(text: str, start: int, end: int) -> int:
    """Where the sentence that goes on at `start` ends, `end` at the latest."""
    for match in _END.finditer(text, start, end):
        follows = text[match.end() : match.end() + 2].strip()[:1]
        if follows.islower() or (
            match[0][0] == "." and _SHORT_FORM.search(text, max(0, match.start() - 7), match.start())
        ):
            continue
        return match.end()
    return end


def sentence_start(text: str, start: int, end: int) -> int:
    """Where the sentence that `end` stands in begins, `start` at the earliest; `end` where a new one begins there."""
    begin = start
    while (stop := sentence_end(text, begin, end)) < end:
        if not text[stop:end].strip():
            return end
        begin = stop
    return begin


def after(text: str, words: Sayings, *, ended: bool, comma: bool) -> Attribution | None:
    """Read the rest of the sentence behind a quotation. `ended`: it closed with a full stop; `comma`: with a mark."""
    lead = _LEAD_IN.match(text)
    begin = lead.end() if lead else 0
    close = comma or bool(text[:begin].strip())
    verb = words.verb.match(text, begin)
    if verb and not (ended and text[begin : begin + 1].isupper()):
        return _verb_first(text, verb, words, close=close)
    source = words.source.match(text, begin)
    if source and source[0].strip().lower() not in _ONLY_BEFORE:
        who = read_somebody(text[source.end() :], words, from_start=True)
        return Attribution(who, "source after", close=close) if who else None
    behind = words.source_behind.search(text, begin, begin + 120)
    if behind:
        who = read_somebody(text[begin : behind.start()], words, from_start=False)
        return Attribution(who, "source after", close=close) if who else None
    found = _name_first(text, begin, words, ended=ended, close=close) or _signed(text, words)
    return found or (_by_shape(text, begin, words) if close and not ended else None)


def _verb_first(text: str, verb: "re.Match[str]", words: Sayings, *, close: bool) -> Attribution | None:
    hanging = _HANGING.search(verb[0])
    if hanging or verb["pronoun"]:
        pronoun = (verb["pronoun"] or (hanging[1] if hanging else "")).lower()
        return Attribution(Somebody(pronoun, "pronoun", words.pronouns.get(pronoun, "")), "verb after", close=close)
    rest = text[verb.end() :]
    who = None if rest.lstrip()[:1] in ".,،;:!?" else read_somebody(rest, words, from_start=True)
    if who is None and rest.strip() and rest.lstrip()[:1] not in ".,،;:!?" and not words.silent_subject:
        return None
    if who is None and not words.silent_subject:
        return None
    return Attribution(who, "verb after", close=close)


def _name_first(text: str, begin: int, words: Sayings, *, ended: bool, close: bool) -> Attribution | None:
    verb = words.verb.search(text, begin, begin + 220)
    if verb is None or _STARTS_WITH_AND.match(text) or not text[begin : verb.start()].strip():
        return None
    if ended and (not _CLAUSE_END.match(text, verb.end()) or text[verb.end() :].lstrip()[:1] == ":"):
        return None
    region = text[begin : verb.start()]
    who = read_somebody(region, words, from_start=False)
    if who is None or (who.kind != "pronoun" and not region.lstrip(" ,،–—").startswith(_first_words(who, region))):
        return None
    return Attribution(who, "name and verb after", close=close)


def _first_words(who: Somebody, region: str) -> tuple[str, ...]:
    """What a subject right behind a quotation may begin with: the name, or what its part of the phrase begins with."""
    head = region.lstrip(" ,،–—").split(",")[0]
    return (head,) if who.name in head or len(head.split()) <= 8 else (who.name,)


def _by_shape(text: str, begin: int, words: Sayings) -> Attribution | None:
    """Verbs that no list has: “…,” whispered Ada Lindqvist. “…,” she shrugged."""
    verb = _OTHER_VERB.match(text, begin)
    if verb and verb[1] not in _NO_VERBS and verb[1] not in words.joining | words.articles:
        who = read_somebody(text[verb.end() :], words, from_start=True)
        if (
            who
            and who.kind == "person"
            and " " in who.name
            and _CLAUSE_END.match(text, verb.end() + text[verb.end() :].index(who.name) + len(who.name))
        ):
            return Attribution(who, "verb after")
    last = _OTHER_VERB_AT_END.search(text, begin)
    if last and last[1] not in _NO_VERBS and last.start() - begin <= 60:
        region = text[begin : last.start()]
        who = read_somebody(region, words, from_start=False)
        if who and who.kind != "role" and len(region.split()) <= 5 and region.strip().endswith(who.name):
            return Attribution(who, "name and verb after")
    return None


_OTHER_VERB = re.compile(r"([a-zß-öø-ÿ]{3,})\s+(?=\S)")
_OTHER_VERB_AT_END = re.compile(r"\s([a-zß-öø-ÿ]+)(?=[.,;]|$)")
_OTHER_VERB_LAST = re.compile(r"\s[a-zß-öø-ÿ]+:$")
_NO_VERBS = word_set(
    "by with from of for in on at to via par por von mit avec con sobre über sur starring featuring vs"
)


def _signed(text: str, words: Sayings) -> Attribution | None:
    sign = _SIGNED.match(text)
    if sign is None or (not sign[0].strip() and "\n" not in sign[0]):
        return None
    who = signed_name(text[sign.end() :], words)
    return Attribution(who, "signature") if who else None


def before(text: str, words: Sayings) -> Attribution | None:
    """Read the sentence in front of a quotation, up to its opening mark."""
    text = text.rstrip()
    if not text:
        return None
    verb = _last(words.verb, text)
    if verb is not None:
        found = _verb_before(text, verb, words)
        if found is not None:
            return found
    saying = _last(words.participle, text)
    if saying is not None:
        who = subject_of(text[: saying.start()], words) or initial_subject(text, words)
        return Attribution(who, "verb before", close=not text[saying.end() :].strip(" ,:،")) if who else None
    return _source_before(text, words) or _colon(text, words)


def _last(pattern: "re.Pattern[str]", text: str) -> "re.Match[str] | None":
    last = None
    for found in pattern.finditer(text):
        last = found
    return last


def _verb_before(text: str, verb: "re.Match[str]", words: Sayings) -> Attribution | None:
    region, tail = text[: verb.start()], text[verb.end() :]
    direct = bool(words.leading.fullmatch(tail)) or tail.rstrip()[-1:] == ":"
    bare = tail.strip(" :,،–—\u00a0\u202f")
    hanging = _HANGING.search(verb[0])
    who: Somebody | None = None
    if hanging:
        who = Somebody(hanging[1].lower(), "pronoun", words.pronouns.get(hanging[1].lower(), ""))
    elif _AND.search(region):
        who = subject_of(region, words)
    elif _WHAT_IT.search(region):
        who = initial_subject(text, words)
    elif region.strip():
        who = read_somebody(region, words, from_start=False)
    close = bool(_COPULA.fullmatch(bare)) or (bare.split(" ")[-1] in _COPULAS and len(bare.split()) <= 3)
    if bare and (who is None or who.kind == "role" or words.silent_subject):
        inverted = read_somebody(tail, words, from_start=True)
        fits = inverted is not None and (who is None or inverted.kind == "person")
        if inverted is not None and fits and (tail.rstrip()[-1:] in ":,،" or inverted.kind != "role"):
            who, direct = inverted, True
            close = close or bool(re.search(r"[:,،]$", tail.rstrip()))
    if who is None and not (direct and (words.silent_subject or _INFINITIVE.match(verb[0]))):
        who = subject_of(region, words) if region.strip() else None
        if who is None:
            return None
    ends = tail.rstrip()[-1:]
    close = close or (direct and ends in (":", ",", "،")) or bare.split(" ")[-1] in _THAT
    return Attribution(who, "verb before", direct or close, close=close)


_THAT = frozenset(["that", "que", "dass", "أن", "إن", "بأن"])
_COPULAS = frozenset(["is", "was", "were", "are", "be", "that", "est", "était", "es", "era", "ist", "sei", "war"])


def _source_before(text: str, words: Sayings) -> Attribution | None:
    source = _last(words.source, text)
    if source is None:
        behind = words.source_behind.search(text)
        who = read_somebody(text[: behind.start()], words, from_start=False) if behind else None
        return Attribution(who, "source before") if who else None
    who = read_somebody(text[source.end() :].rstrip(" ,:،"), words, from_start=True)
    weak = source[0].strip().lower() in _ONLY_BEFORE
    if who is None or (weak and (who.kind != "person" or source.start() > 2)):
        return None
    return Attribution(who, "source before", close=not weak or text[-1:] == ":")


def _colon(text: str, words: Sayings) -> Attribution | None:
    if text[-1:] != ":":
        return None
    who = initial_person(text[:-1], words)
    if who is None and len(text) < 160:
        found = read_somebody(text[:-1], words, from_start=True)
        named = found is not None and found.kind == "person" and (" " in found.name.strip() or not found.name.isascii())
        who = found if named else None
    if who is None and (other := _OTHER_VERB_LAST.search(text)):
        found = read_somebody(text[: other.start()], words, from_start=False)
        who = found if found and found.kind != "role" else None
    return Attribution(who, "name and colon") if who else None


def subject_of(text: str, words: Sayings) -> Somebody | None:
    """Of whom a sentence speaks: the subject of its first verb of saying or reacting, or the name it begins with."""
    first = words.verb.search(text) or words.reaction.search(text)
    if first is not None:
        who = read_somebody(text[: first.start()], words, from_start=False)
        if who is None and words.silent_subject:
            who = read_somebody(text[first.end() :], words, from_start=True)
        if who is not None:
            return who
    return initial_person(text, words)


def sentence_before(text: str, words: Sayings, *, spoken_only: bool = False) -> Attribution | None:
    """Read a whole sentence that stands in front of a quotation."""
    verb = words.verb.search(text)
    reaction = None if spoken_only else words.reaction.search(text)
    if not verb and not reaction:
        who = None if spoken_only else initial_person(text, words)
        if who is None and text.rstrip()[-1:] == ":":
            found = before(text, words)
            who = found.who if found else None
        return Attribution(who, "sentence before", direct=False, close=False) if who else None
    if text.rstrip()[-1:] == ":":
        found = before(text, words)
        if found is not None:
            return Attribution(found.who, "sentence before", direct=True, close=False)
    who = subject_of(text, words)
    if who is None or (who.kind == "role" and text.rstrip()[-1:] != ":" and not verb):
        return None
    return Attribution(who, "sentence before", direct=False, close=False)


def joins(text: str, words: Sayings, *, ended: bool, comma: bool, short: bool) -> bool:
    """Whether the words between two spans make them fragments of one quotation. `short`: one of them is a few words."""
    if len(text) > REACH or (ended and text[:1].isspace() and text.lstrip()[:1].isupper()):
        return False
    if not text.strip():
        return not ended
    stop = sentence_end(text, 0, len(text))
    if stop < len(text) or text.rstrip()[-1:] in ".!?…؟":
        return False
    verbs = list(words.verb.finditer(text))
    if not verbs and not words.source.search(text):
        if _JOINS.fullmatch(text) or _AND_THAT.match(text):
            return True
        saying = words.participle.search(text)
        return len(text.split()) <= 8 and (not short or (saying is not None and len(text[saying.end() :].split()) <= 1))
    if _STARTS_WITH_AND.match(text):
        start = _STARTS_WITH_AND.match(text)
        return bool(verbs) and start is not None and not text[start.end() : verbs[0].start()].strip()
    if len(verbs) > 1 and not _AND.search(text[: verbs[-1].start()]):
        return False
    if after(text, words, ended=ended, comma=comma) is None:
        return False
    return not short or text.rstrip()[-1:] in ",،;–—-:" or bool(_AND.search(text))
