"""What a column of an address book's CSV holds, by its name in English, French, Spanish or German.

Names are those that Outlook, Google, Thunderbird and Apple's programs give; other files are proposed for by the same
words. A target is a field ("given"), a kind of point or part of an address with its place ("phone.work",
"city.home"), or a column of Google's numbered ones ("phone#1.value"); "" stands for a column nobody knows.
"""

import re
from collections.abc import Sequence

from pressdesk.domain.contact import folded

TARGETS = (
    "name",
    "given",
    "family",
    "middle",
    "prefix",
    "suffix",
    "nickname",
    "pronouns",
    "pronunciation",
    "organisation",
    "department",
    "title",
    "email",
    "phone",
    "mobile",
    "fax",
    "pager",
    "web",
    "chat",
    "street",
    "extended",
    "city",
    "region",
    "code",
    "country",
    "post_box",
    "birthday",
    "anniversary",
    "notes",
    "topics",
    "languages",
    "zone",
    "birth_year",
    "birth_month",
    "birth_day",
)
"""Fields a mapping can name; those of places can have ".work", ".home" or ".other" behind them."""

_NAMES = {
    "name": "name|full name|display name|file as|anzeigename|nom complet|nom a afficher|nom d affichage|nombre completo"
    "|nombre mostrado|mostrar como|nombre para mostrar|vollstandiger name|contact name",
    "given": "first name|given name|first|forename|vorname|prenom|nombre|nombre de pila|firstname|primer nombre",
    "family": "last name|family name|surname|last|nachname|familienname|nom|nom de famille|apellidos|apellido|lastname",
    "middle": "middle name|additional name|weitere vornamen|zweiter vorname|deuxieme prenom|autres prenoms"
    "|segundo nombre|middlename",
    "prefix": "prefix|name prefix|anrede|civilite|tratamiento|salutation",
    "suffix": "suffix|name suffix|suffixe|sufijo|namenszusatz",
    "nickname": "nickname|spitzname|surnom|apodo|sobrenombre",
    "pronunciation": "phonetic name|phonetic first name|yomi name|given name yomi",
    "pronouns": "pronouns|pronoms|pronomen|pronombres",
    "organisation": "company|organization|organisation|company name|organization name|organisation name|firma"
    "|firmenname"
    "|societe|entreprise|organizacion|compania|empresa|nombre de la organizacion|outlet|media|medium",
    "department": "department|organization department|organisation department|abteilung|service|departement"
    "|departamento|departement service",
    "title": "job title|organization title|organisation title|position|arbeitstitel|berufsbezeichnung|fonction|poste"
    "|profession|puesto|cargo|role|titre1|titre 1|intitule du poste",
    "either_title": "title|titre|titulo|titel",
    "birthday": "birthday|geburtstag|anniversaire|date de naissance|cumpleanos|fecha de nacimiento|geburtsdatum",
    "anniversary": "anniversary|jahrestag|anniversaire de mariage|anniversaire de mariage ou fete|aniversario",
    "notes": "notes|note|notizen|notas|remarques|comments|commentaires|anmerkungen|comentarios|bemerkungen",
    "topics": "categories|labels|group membership|kategorien|etiquettes|categorias|etiquetas|topics|themen|sujets|temas"
    "|gruppen|groups",
    "languages": "language|languages|sprache|sprachen|langue|langues|idioma|idiomas",
    "zone": "time zone|timezone|zeitzone|fuseau horaire|zona horaria",
    "birth_year": "birth year|geburtsjahr|annee de naissance|ano de nacimiento",
    "birth_month": "birth month|geburtsmonat|mois de naissance|mes de nacimiento",
    "birth_day": "birth day|geburtstag tag|jour de naissance|dia de nacimiento",
    "chat": "screen name|messenger name|im address|nom d ecran|pseudo|nombre de usuario",
}
_EXACT = {name: target for target, names in _NAMES.items() for name in names.split("|")}

_KINDS = (
    ("", (r"display name|display as|\btype\b|anzeigename|nom complet|nombre para mostrar|assistant|manager|sekretariat"
     r"|callback|isdn|telex|\btty|formatted")),
    ("email", r"\be ?mails?\b|\bmail\b|messagerie|courriel|correo|adresse electronique"),
    ("fax", r"\bfax\b|telecopie"),
    ("mobile", r"\bmobil|\bcell\b|cellular|portable|\bhandy\b|\bmovil\b|natel|celular"),
    ("pager", r"\bpager\b|radiomessagerie|localizador|\bbusca\b|buscapersonas"),
    ("phone", r"phone\b|\btel\b|telefon|telephone|festnetz"),
    ("web", r"\bweb|website|webseite|\burl\b|home ?page|site internet|sitio|pagina"),
    ("post_box", r"p ?o box|postfach|boite postale|apartado"),
    ("code", r"zip|postal code|postcode|\bplz\b|postleitzahl|code postal|codigo postal|\bcp\b"),
    ("city", r"\bcity\b|\btown\b|\bort\b|\bstadt\b|\bville\b|ciudad|localidad|poblacion"),
    ("country", r"country|\bland\b|\bpays\b|\bpais\b"),
    ("region", r"\bstate\b|province|provincia|\bregion\b|bundesland|county|\betat\b|\bestado\b|dep region"),
    ("street", r"street|address|\brue\b|adresse|strasse|\bcalle\b|direccion|domicilio"),
)  # fmt: skip
_PLACES = (
    ("work", r"business|work|office|company|geschaftlich|dienstlich|bureau|professionnel|\bpro\b|trabajo|firma"),
    ("home", r"\bhome\b|private?\b|privat|domicile|personnel|personal|particular|\bcasa\b|privee?\b"),
    ("other", r"other|weiter|andere|autre|\botro|\botra"),
)
_NUMBERED = re.compile(
    r"(e ?mail|phone|address|website|event|organi[sz]ation|im|relation|custom field) (\d{1,3}) (value|type|label|name"
    r"|title|department|street|extended address|city|region|postal code|postcode|country|po box|formatted|service)"
)
_GROUP_NAMES = {"e mail": "email", "organization": "organisation"}
_PART_NAMES = {
    "type": "label", "extended address": "extended", "postal code": "code", "postcode": "code", "po box": "post_box",
}  # fmt: skip


def normal(header: str) -> str:
    """A column's name in small plain letters, its marks as spaces: "E-mail 2 Address" gives "e mail 2 address"."""
    return " ".join(re.sub(r"[\W_]+", " ", folded(header)).split())


def propose(headers: Sequence[str]) -> list[str]:
    """A target for each column, "" where its name says nothing."""
    names = [normal(header) for header in headers]
    found = [_target(name) for name in names]
    jobs = "title" in found
    for place, target in enumerate(found):
        if target == "either_title":
            # Outlook puts the form of address before the first name, and calls it like the post
            beside = found[place + 1 : place + 2] == ["given"]
            earlier = "either_title" in found[place + 1 :]
            found[place] = "prefix" if jobs or beside or earlier else "title"
            jobs = jobs or found[place] == "title"
    if "birth_year" in found:
        # Thunderbird's German "Geburtstag" is the day of the month
        found = ["birth_day" if target == "birthday" else target for target in found]
    return found


def _target(name: str) -> str:
    if name in _EXACT:
        return _EXACT[name]
    if numbered := _NUMBERED.fullmatch(name):
        group, number, part = numbered.groups()
        group = _GROUP_NAMES.get(group, group)
        return f"{group}#{number}.{_PART_NAMES.get(part, part)}"
    kind = next((kind for kind, pattern in _KINDS if re.search(pattern, name)), "")
    if not kind:
        return ""
    place = next((place for place, pattern in _PLACES if re.search(pattern, name)), "")
    if kind == "web" and "home page" in name and place == "home":
        place = ""
    if kind == "street" and re.search(r"\b[23]$", name):
        return f"extended.{place}" if place else "extended"
    return f"{kind}.{place}" if place else kind
