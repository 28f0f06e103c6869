"""The set words of the craft that tell what a line is, in English, French, Spanish, German and Arabic.

Every pattern works on one line with single spaces, and has no nested repetition, so that a line of any length
and kind is judged in linear time. Lines longer than `LINE` characters are running text and never judged.
"""

import re

LINE = 320
"""The longest line that can be a heading, a label or a contact."""

_I = re.IGNORECASE

RELEASE_LINE = re.compile(
    r"\W*(?:for immediate (?:release|publication|use)|pour (?:diffusion|publication) imm[ée]diate"
    r"|para (?:su )?(?:difusi[óo]n|publicaci[óo]n) inmediata|zur sofortigen (?:ver[öo]ffentlichung|verwendung)"
    r"|للنشر (?:ال)?فور[اي]?)\W*$",
    _I,
)

KIND_OF_TEXT = re.compile(
    r"\W*(?:(?:press|media|news) (?:release|statement)|communiqu[ée](?: de presse)?"
    r"|(?:comunicado|nota)(?: de prensa)?|(?:presse|medien)mitteilung|(?:بيان|بلاغ) صحفي)\W*$",
    _I,
)

EMBARGO = re.compile(
    r"\W*(?:strictly |under |sous |bajo |strikte[rs]? )?(?:embargo(?:ed)?|embargad[oa]"
    r"|sperrfrist|محظور النشر|حظر النشر)\b",
    _I,
)

END_MARK = re.compile(
    r"[-–—*#~ ]{0,8}(?:ENDS?|FIN|ENDE|انتهى)[-–—*#~. ]{0,8}$|(?:[-–—*#~] ?){1,8}(?:[Ee]nds?|[Ff]in"
    r"|[Ee]nde) ?(?:[-–—*#~] ?){1,8}$"
    r"|[-–—] ?30 ?[-–—]$|# ?# ?#$"
)

CREDIT = re.compile(
    r"(?:photo(?:s|graphs?|graphies?)?|(?:photo|picture|image) credits?|pictures?|images?|credits?"
    r"|cr[ée]dits?(?: des?)?(?: la)? ?(?:photos?|images?)|fotos?"
    r"|cr[ée]ditos?(?: de)?(?: las?)? ?(?:fotos?|im[áa]gene?s?)"
    r"|bild(?:er|nachweise?|quellen?)?|(?:ال)?صورة|تصوير|مصدر الصورة) ?: ?\S",
    _I,
)

ABOUT = re.compile(
    r"(?:about|[àa] propos|qui (?:est|sommes)|acerca de|sobre|qui[ée]n(?:es)? (?:es|somos)|über|نبذة|عن|حول)\b", _I
)

NOTES = re.compile(
    r"(?:notes? (?:to|for) (?:the )?editors?|editors?['’]? notes?"
    r"|notes? (?:aux|à la|à l['’]intention des) r[ée]dact(?:ions?|eurs?)"
    r"|notas? (?:para|a) (?:la redacci[óo]n|las redacciones|los editores|los medios)"
    r"|hinweise? (?:an|für) die redaktion(?:en)?|ملاحظات? (?:إلى |لل?)?(?:ال)?(?:محررين|تحرير)) ?:?$",
    _I,
)

BACKGROUND = re.compile(r"(?:background(?: information| notes?)?|contexte|antecedentes|hintergrund|خلفية) ?:?$", _I)

CONTACT_HEADING = re.compile(
    r"(?:for (?:[a-z]+,? ){0,5}(?:information|inquir(?:y|ies)|enquir(?:y|ies)|details|interviews?|comments?|questions?)"
    r"[^.:]{0,80}(?:contact|call|reach|write to|e-?mail)[^.:]{0,40}"
    r"|(?:(?:media|press|further) )?(?:contacts?|enquiries|inquiries)"
    r"(?: (?:details|information|persons?|us|for (?:the )?(?:media|press|journalists)))?"
    r"|pour (?:tout|plus|de plus|en savoir)[^.:]{0,120}|(?:contacts?|relations?|service)(?: de"
    r"| avec)?(?: la)? (?:presse|m[ée]dias?)"
    r"|para (?:m[áa]s|mayor|cualquier|consultas|solicitar|entrevistas)[^.:]{0,120}"
    r"|contactos?(?: (?:de|con|para)(?: la| los)? ?(?:prensa|medios))?"
    r"|(?:presse|medien)?kontakte?|ansprechpartner(?:in(?:nen)?)?|(?:für |bei )?rückfragen[^.:]{0,80}"
    r"|(?:لل?استفسار|لمزيد من المعلومات|جهات? الاتصال|للتواصل|للاتصال)[^.:]{0,80}"
    r") ?(?P<colon>:|$)",
    _I,
)

NAVIGATION = re.compile(
    r"(?:browse|more (?:news|articles|from)|read (?:more|also|next)|latest (?:news|articles)"
    r"|related(?: news| articles)?"
    r"|our (?:history|milestones)|share this|follow us|à lire aussi|lire aussi|articles liés|nos articles"
    r"|lea también|más noticias|artículos relacionados|mehr zum thema|weitere meldungen|اقرأ أيضا)\b[^.]{0,60}$",
    _I,
)

JOIN = re.compile(r"(?:,| |^)(and|et|y|e|und|&|و) ", _I)

LABEL = re.compile(
    r"(?:^|(?<=[\s,;(|–—-]))(?P<label>(?:out of hours|press office|office|direct|home|work|mobile|mob"
    r"|cell(?: ?phone)?|telephone"
    r"|tel|phone|ph|fax|e-?mail|mail|web(?:site)?|whatsapp|signal|t[ée]l[ée]phone|t[ée]l|portable|courriel|site|bureau"
    r"|tel[ée]fono|m[óo]vil|correo(?: electr[óo]nico)?|telefon|mobil|handy|e-?post|هاتف|جوال|محمول"
    r"|بريد(?: إلكتروني)?)\.?"
    r"|[TMEPW](?=\.? ?:)\.?) ?:? ?[(]?$",
    _I,
)
