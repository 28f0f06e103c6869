"""Spanish words of saying."""

import re

from pressdesk.domain.quoting.sayings import NEVER, Sayings, any_of, words

_SPANISH_VERBS = """
    constató constata reaccionó reacciona
    dijo declaró señaló afirmó explicó añadió agregó indicó aseguró manifestó subrayó sostuvo advirtió
    expresó comentó destacó recordó apuntó insistió concluyó lamentó denunció informó precisó respondió
    preguntó enfatizó remarcó reiteró expuso contó escribió anunció reconoció confirmó pidió exclamó matizó
    valoró calificó tildó describió celebró definió reprochó prosiguió continuó resaltó dice declara señala
    afirma explica añade agrega indica asegura manifiesta subraya sostiene advierte expresa comenta destaca
    recuerda apunta insiste concluye lamenta denuncia informa precisa responde pregunta celebra califica
    describe enfatiza reitera cuenta escribe dijeron declararon señalaron afirmaron explicaron añadieron
    denunciaron dicen afirman señalan reconoce admite admitió relató relata narró bromeó bromea ironizó sentenció
    matiza opinó opina prometió promete avisó avisa alertó alerta reclamó exigió zanjó zanja rememoró añaden
    aclaró aclara repuso acusó acusa
"""
_SPANISH_PARTICIPLES = """
    dicho declarado señalado afirmado explicado añadido agregado indicado asegurado manifestado subrayado
    sostenido advertido expresado comentado destacado recordado apuntado insistido concluido lamentado
    denunciado precisado respondido
"""
SPANISH = Sayings(
    verb=re.compile(
        rf"(?<![\w-])(?:(?:lo|así|también)\s+)?(?:(?:ha|han|había|habían)\s+(?:{any_of(_SPANISH_PARTICIPLES)})"
        rf"|(?:{any_of(_SPANISH_VERBS)}|{any_of(_SPANISH_VERBS).title()}))(?![\w-])(?:\s+también)?(?P<pronoun>(?!))?"
    ),
    participle=re.compile(
        r"\b(?:diciendo|añadiendo|señalando|afirmando|explicando|subrayando|advirtiendo|agregando)\b"
    ),
    source=re.compile(r"\b(?:[Ss]egún|[Dd]e acuerdo con|[Ee]n palabras de|[Aa] juicio de|[Pp]ara)\s+"),
    source_behind=NEVER,
    reaction=re.compile(r"\b(?:celebr|critic|conden|agradec|reaccion|present|inaugur|rechaz|lament|salud|expres)\w*\b"),
    pronouns={"él": "m", "ella": "f", "ellos": "m", "ellas": "f"},
    articles=words("el la los las un una nuestro nuestra su del de"),
    roles=words(
        """
        director directora presidente presidenta ministro ministra secretario secretaria general portavoz vocero
        vocera responsable jefe jefa profesor profesora doctor doctora dr dra sr sra don doña juez jueza senador
        senadora embajador embajadora comisionado comisionada relator relatora coordinador coordinadora asesor
        asesora abogado abogada activista investigador investigadora experto experta fundador fundadora adjunto
        adjunta miembro representante alcalde alcaldesa diputado diputada periodista defensor defensora
        ejecutivo ejecutiva jurídico jurídica historiador historiadora bióloga biólogo maestra maestro
        vicepresidenta vicepresidente especial prensa
        """
    ),
    bodies=words(
        """
        consejo comisión comité derechos humanos red organización agencia ministerio oficina universidad
        instituto asociación unión naciones unidas corte tribunal parlamento asamblea gobierno federación
        fundación grupo sociedad centro fondo banco servicio escuela colegio hospital museo coalición alianza
        foro partido estado estados república reino ciudad policía convención pacto tratado declaración informe
        artículo ley ginebra madrid
        """
    ),
    joining=words("como y e pero mientras que quien cuyo donde cuando aunque porque si o"),
    leading=re.compile(
        r"[\s,:–—-]*(?:(?:que|a|al|en|durante|ayer|este|hoy|el|ante|también)\b[^:,«“.]{0,60})?[\s,:–—-]*"
    ),
    title=re.compile(
        r"\b(?:tema|palabra|expresión|mesa redonda|obra|ópera|cuadro|revista|álbum|ensayo|poema|principio"
        r"|informe|libro|película|documental|artículo|estudio|novela|canción|exposición|conferencia|seminario|taller"
        r"|jornada|debate|festival|campaña|proyecto|programa|resolución|guía|folleto|serie|capítulo|lema|título|titulad[oa]s?"
        r"|llamad[oa]s?|(?:lo|la|los|las|le|les)\s+(?:llaman|apodan|conocen\s+como)|apodad[oa]s?|apodan"
        r"|denominad[oa]s?|premio|iniciativa|pancarta|consigna|conocid[oa]s? como)"
        r"(?:\s+(?:sobre|de|del|es|era|fue|el|la|este|año|titulado|titulada|bajo))*[\s,:(]*$",
        re.IGNORECASE,
    ),
    silent_subject=True,
)
