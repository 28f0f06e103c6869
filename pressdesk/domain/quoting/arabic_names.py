"""Names in Arabic, which has no capitals to tell them by."""

from pressdesk.domain.quoting.sayings import Sayings
from pressdesk.domain.quoting.tokens import FEMALE, LONGEST_NAME, TOKEN, Somebody, Token, is_role


def is_known(token: str, words: Sayings) -> bool:
    """Whether a word says what somebody is, or names a body, with its article or without."""
    short = token.removeprefix("ال")
    return is_role(token, words) or is_role(short, words) or token in words.bodies or short in words.bodies


def named_behind_role(sentence: str, words: Sayings) -> Somebody | None:
    """The person who stands behind their role at the front of a sentence: "تدير الطبيبة هدى قاسم"."""
    tokens = [(m[0], m.start(), m.end()) for m in TOKEN.finditer(sentence[:120])]
    at = next((n for n, token in enumerate(tokens[:4]) if is_known(token[0], words)), None)
    if at is None or not is_role(tokens[at][0].removeprefix("ال"), words):
        return None
    while at < len(tokens) and (is_known(tokens[at][0], words) or tokens[at][0].startswith("ال")):
        at += 1
    name = tokens[at : at + 2]
    if len(name) < 2 or any(token[0] in words.joining or not token[0].isalpha() for token in name):
        return None
    female = any(FEMALE.search(token[0]) for token in tokens[:at])
    return Somebody(sentence[name[0][1] : name[1][2]], "person", "f" if female else "", sentence[: name[1][2]])


def arabic_name(parts: list[list[Token]], region: str, words: Sayings, *, from_start: bool) -> Somebody | None:
    """No capitals here: the name is what follows the words of role and body, up to a particle."""
    for part in parts[:2] if from_start else [parts[-1]]:
        kept: list[Token] = []
        for token in part:
            if (
                token[0] in words.joining
                or words.participle.fullmatch(token[0])
                or (token[0][:1] == "ب" and token[0][1:] in words.joining)
            ):
                break
            kept.append(token)
        at = 0
        for n, token in enumerate(kept):
            if is_known(token[0], words):
                at = n + 1
        while 0 < at < len(kept) and (kept[at][0].startswith(("ال", "لل")) or kept[at][0] in ("في", "على", "ل")):
            at += 1
        name = kept[at:] if len(kept) - at <= LONGEST_NAME else []
        if name and (at or 1 <= len(name) <= 4):
            female = any(FEMALE.search(token[0]) for token in kept)
            return Somebody(region[name[0][1] : name[-1][2]], "person", "f" if female else "", region)
        if kept and part is parts[0]:
            following = parts[1] if from_start and len(parts) > 1 else None
            if (
                following is None
                or not 2 <= len(following) <= 4
                or any(is_role(t[0], words) or t[0] in words.joining or t[0].startswith("ال") for t in following[:1])
            ):
                return Somebody(region[kept[0][1] : kept[-1][2]], "role", "", region)
    return None
