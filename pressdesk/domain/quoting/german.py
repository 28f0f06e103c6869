"""German words of saying."""

import re

from pressdesk.domain.quoting.sayings import NEVER, Sayings, any_of, words

_GERMAN_VERBS = """
    sagte sagt erklärte erklärt betonte betont ergänzte ergänzt kommentierte kommentiert meinte meint
    unterstrich unterstreicht äußerte äußert berichtete berichtet forderte fordert kritisierte kritisiert
    mahnte mahnt warnte warnt bekräftigte bekräftigt versicherte versichert schrieb schreibt antwortete
    antwortet fragte fragt erläuterte erläutert fügte fügt bemerkte bemerkt bestätigte bestätigt erinnerte
    erinnert stellte stellt hob hebt kündigte kündigt teilte teilt resümierte bilanzierte urteilte
    bezeichnete bezeichnet nannte nennt seufzt seufzte lacht erzählte erzählt beklagte beklagt entgegnete
    rief lobte lobt sagten erklärten betonten fordern sagen warnten schloss spottete spottet gestand gesteht räumte
    räumt verriet witzelte scherzte warf wirft beschuldigte beschuldigt
"""
GERMAN = Sayings(
    verb=re.compile(
        r"(?<![\w-])(?:(?:freute?|wundert|wunderte|empörte?|zeigte?|ärgerte?)\s+sich"
        rf"|so(?=\s+(?:[A-ZÄÖÜ]|der|die|das|ein|eine|er|sie)\b|\s+[A-ZÄÖÜ])|{any_of(_GERMAN_VERBS)})(?![\w-])"
        r"(?P<pronoun>(?!))?"
    ),
    participle=NEVER,
    source=re.compile(
        r"\b(?:[Ll]aut|[Nn]ach\s+(?:(?:den|der)\s+)?(?:Angaben|Worten|Aussagen?|Ansicht|Einschätzung|Darstellung|Auffassung)"
        r"\s+(?:von|der|des)|[Mm]it\s+den\s+Worten\s+von)\s+"
    ),
    source_behind=re.compile(r"\s+zufolge\b"),
    reaction=re.compile(
        r"\b(?:begrüß|kritisier|verurteil|reagier|dank|eröffn|stellt|lob|bedauer|forder|leite|gründet)\w*\b"
    ),
    pronouns={"er": "m", "sie": "f"},
    articles=words("der die das den dem des ein eine einer unser unsere ihr ihre sein seine vom zum"),
    roles=words(
        """
        direktor direktorin präsident präsidentin minister ministerin sekretär sekretärin generalsekretär
        generalsekretärin sprecher sprecherin pressesprecher pressesprecherin leiter leiterin professor
        professorin dr prof herr frau richter richterin senator senatorin botschafter botschafterin kommissar
        kommissarin berichterstatter berichterstatterin koordinator koordinatorin berater beraterin anwalt
        anwältin rechtsanwalt rechtsanwältin aktivist aktivistin forscher forscherin experte expertin gründer
        gründerin stellvertretende stellvertretender mitglied vertreter vertreterin bürgermeister
        bürgermeisterin abgeordnete abgeordneter journalist journalistin geschäftsführer geschäftsführerin
        vorsitzende vorsitzender vorstand vorständin juristin jurist historikerin historiker biologin biologe
        referent referentin chef chefin museumsleiterin projektleiterin projektleiter lehrerin lehrer ärztin
        arzt
        """
    ),
    bodies=words(
        """
        rat kommission komitee ausschuss netzwerk organisation agentur ministerium amt universität institut
        verband verein union vereinte vereinten nationen gericht gerichtshof parlament versammlung regierung
        stiftung gruppe gesellschaft zentrum fonds bank dienst schule krankenhaus museum bündnis forum partei
        staat staaten republik stadt polizei konvention pakt vertrag erklärung bericht artikel gesetz genf
        berlin montag dienstag mittwoch donnerstag freitag samstag sonntag januar februar märz april mai juni
        juli september oktober november dezember dazu daraufhin außerdem
        """
    ),
    joining=words("wie und aber während wo wenn weil obwohl oder dass denn"),
    leading=re.compile(
        r"[\s,:–—-]*(?:(?:dazu|dass|am|im|in|bei|gegenüber|heute|gestern|weiter|hinzu|zudem|der|den|auf|nach|mit|fest|klar|an)"
        r"\b[^:,„“».]{0,60})?[\s,:–—-]*"
    ),
    title=re.compile(
        r"(?:thema|wort|begriff|diskussion|stück|oper|gemälde|zeitschrift|album|gedicht|sendung|essay|prinzip|motto|bericht|buch|film|dokumentarfilm|artikel|studie|roman|lied|ausstellung|konferenz|seminar|workshop|tagung"
        r"|debatte|festival|kampagne|projekt|programm|resolution|leitfaden|broschüre|reihe|serie|podcast|kapitel|titel|slogan"
        r"|losung|preis|initiative|sogenannte[nrs]?|namens|genannt|lautet|betitelt)s?"
        r"(?:\s+(?:über|zu|zum|ist|war|lautet|der|des|die|dem|titel|thema|diesjährige))*[\s,:(]*$"
        r"|\b(?:heißt|hieß|heißen)(?:\s+(?:er|sie|nur|auch|dort|hier|bei\s+\w+))+\s*$",
        re.IGNORECASE,
    ),
)
