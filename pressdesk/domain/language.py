"""Which language a text is written in, told by its script and by the small words that every sentence needs.

No library is used: those that know a hundred languages bring 70 to 100 megabytes. A press office needs to hear that the
language chosen is not that of the text, for the languages that offices write in, and nothing where it is not sure.
"""

import re
import unicodedata
from collections import Counter, defaultdict
from functools import lru_cache

ENOUGH = 4.0
"""Small words of its own that must be there before a language is named."""
_LETTERS = 24
"""Letters that must be there where the script tells the language."""
CLEARER = 1.4
"""How many times more the best language must have than the next."""
_READ = 20_000
"""Characters that are looked at: more tells no more."""

_SMALL_WORDS = {
    "en": """the of and to in is that for it was on are as with they at be this from have or by one had not but what all
        were when we there been their its has will would who which he she his her said after than these those about""",
    "fr": """le la les de des du et en un une est que qui dans pour pas sur au aux avec ce cette ces ses son sa par plus
        ne se il elle ils elles nous vous ont été sont mais ou où leur leurs être fait comme dont après sans entre l d
        qu n s c j à""",
    "es": """el la los las de del y en un una que es por con para no se su sus lo al como más pero le ha este esta estos
        estas son entre cuando muy sin sobre ser también hasta hay donde quien desde nos durante han fue dijo ya o a""",
    "de": """der die das und ist in den von zu mit sich des auf für nicht ein eine einer eines einem einen als auch es
        an werden aus er hat dass sie nach wird bei noch wie um am sind so im zum war haben nur oder aber vor zur bis
        mehr durch dem wir über""",
    "it": """il lo la i gli le di del della dei delle degli e è in un una che per non con si da dal dalla al alla ai
        come più ma anche sono ha hanno questo questa suo sua loro nel nella nei nelle sul sulla tra dopo essere stato
        ci l dell all un""",
    "pt": """o a os as de do da dos das e em no na nos nas um uma que para por pelo pela com não se mais ao aos como mas
        foi ser são tem à às seu sua seus suas ou quando muito já também só até isso ela ele entre depois sem""",
    "nl": """de het een en van in is dat op te zijn voor met die niet aan er om ook als bij door naar uit nog wordt werd
        maar hebben heeft over ze hij wij we kan deze dit hun meer geen was tot worden dan of""",
    "sv": """och i att det som en på är av för med den till har inte om ett de var jag från så kan men vi sig när ska
        vid eller efter också hade där sin mot alla blir mellan mer än""",
    "da": """og i at det er en til af på for med der de den ikke som har et var fra han vi sig kan men om også efter ved
        eller skal blev ble været vært hun være mere mer når havde hadde deres over nu nå å ikke etter""",
    "fi": """ja on ei että se oli hän mutta myös ovat kun niin kuin tai joka mitä sen ole jos nyt mukaan sekä vain
        jälkeen ovat ollut olla tämä tämän jotka""",
    "pl": """i w na z do nie się że to jest o po jak za od przez ale dla czy są tym tego jego który która które było
        oraz być tylko może już przed ich ma a""",
    "cs": """a v se na je že s z do o to i k ve pro za by ale jako po který které která jsou od jeho při byl bylo nebo
        také až není podle svůj před jejich aby""",
    "ro": """de și în a la cu pe din că nu un o este sunt pentru care mai să se au fost ca prin ce sau dar după lui ei
        al ale lor între fi această acest către""",
    "hu": """a az és hogy nem egy is ez meg de volt csak még már mint vagy ha akkor el kell szerint lehet után minden
        azt ezt mert között""",
    "tr": """ve bir bu da de için ile olarak daha çok olan gibi kadar sonra ne var değil en her o ama ya veya tarafından
        göre olduğu ise üzere""",
    "ca": """el la els les de del dels i en un una que és per amb no es al als com més però aquest aquesta seu seva han
        ha va són entre quan sobre també ser o l d s a ho pel""",
    "id": """dan yang di untuk dengan dari ini itu pada tidak dalam akan ke oleh adalah juga sebagai telah mereka atau
        karena kami ada bisa lebih sudah para""",
    "ru": """и в не на что с по к он как это для из но от о за же у так все или мы был была были его их она они при до
        также после""",
    "uk": """і в не на що з по до він як це для із але від про за же у так все або ми був була були його їх вона вони
        та також після й""",
    "ar": "في من على إلى أن عن مع هذا هذه التي الذي كان قد ما لا بعد بين كل أو كما ذلك حيث وقال وفي ومن خلال حتى",
    "fa": "در به از که این را با است برای آن یک خود تا بر هم کرد شد شده بود می های ها ما نیز اما یا باید پس",
    "ur": "کے میں کی ہے اور سے کا کو اس نے پر کہ ہیں یہ بھی ایک ہو کر گیا نہیں وہ تھا لیے",
}
_SCRIPTS = {
    "HEBREW": "he",
    "GREEK": "el",
    "HANGUL": "ko",
    "HIRAGANA": "ja",
    "KATAKANA": "ja",
    "CJK": "zh",
    "DEVANAGARI": "hi",
    "BENGALI": "bn",
    "THAI": "th",
    "GEORGIAN": "ka",
    "ARMENIAN": "hy",
}
"""Scripts that tell the language by themselves, by the first word of a letter's Unicode name."""
_WORD = re.compile(r"[^\W\d_]+")
_NEAR = {"da": frozenset({"no", "nb", "nn"}), "id": frozenset({"ms"})}
"""Languages that cannot be told from each other safely."""


def language_of(text: str) -> str:
    """The base language of a text ("fr"), or "" where there is too little of it, or no language stands out."""
    text = text[:_READ]
    if found := _by_script(text):
        return found
    scores = _scores(text)
    if not scores:
        return ""
    (best, most), *others = [*sorted(scores.items(), key=lambda item: -item[1]), ("", 0.0)]
    return best if most >= ENOUGH and most >= CLEARER * others[0][1] else ""


def is_another(found: str, chosen: str) -> bool:
    """Whether a base language that was found contradicts the one chosen, as far as they can be told apart."""
    return bool(found) and found != chosen and chosen not in _NEAR.get(found, frozenset())


def is_known(language: str) -> bool:
    """Whether a base language can be recognised at all: of others nothing is said."""
    return language in _SMALL_WORDS or language in _SCRIPTS.values()


def _by_script(text: str) -> str:
    """The language of a script that only one language here is written in, where most letters are of it."""
    letters = [char for char in text[::7] if char.isalpha()]
    scripts = Counter(unicodedata.name(char, "").partition(" ")[0] for char in letters if not char.isascii())
    if scripts["HIRAGANA"] + scripts["KATAKANA"] > 0.1 * len(letters):
        return "ja" if len(letters) * 7 >= _LETTERS else ""
    script, count = max(scripts.items(), key=lambda item: item[1], default=("", 0))
    if script.startswith("CJK"):
        script = "CJK"
    known = script in _SCRIPTS and 2 * count > len(letters) and len(letters) * 7 >= _LETTERS
    return _SCRIPTS[script] if known else ""


def _scores(text: str) -> dict[str, float]:
    """How many small words each language has in the text. One that several share counts a part for each."""
    shares = _shares()
    scores: defaultdict[str, float] = defaultdict(float)
    for word, count in Counter(_WORD.findall(text.lower())).items():
        for language, share in shares.get(word, ()):
            scores[language] += share * count
    return dict(scores)


@lru_cache(maxsize=1)
def _shares() -> dict[str, tuple[tuple[str, float], ...]]:
    owners: dict[str, list[str]] = {}
    for language, listed in _SMALL_WORDS.items():
        for word in dict.fromkeys(listed.split()):
            owners.setdefault(word, []).append(language)
    return {word: tuple((language, len(known) ** -0.7) for language in known) for word, known in owners.items()}
