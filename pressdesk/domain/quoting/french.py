"""French words of saying."""

import re

from pressdesk.domain.quoting.sayings import NEVER, Sayings, any_of, words

_FR_PARTICIPLES = """
    déclaré dit ajouté expliqué souligné affirmé précisé indiqué estimé rappelé insisté conclu poursuivi
    martelé regretté noté observé commenté répondu averti alerté dénoncé assuré confié raconté lancé écrit
    demandé annoncé soutenu constaté relevé fait_valoir fait_savoir reconnu confirmé qualifié salué critiqué
    promis plaidé prévenu réagi déploré résumé jugé admis ironisé concédé rétorqué glissé lâché soufflé témoigné
    nuancé tranché plaisanté accusé reproché
"""
_FR_PRESENT = """
    déclare dit ajoute explique souligne affirme précise indique estime rappelle insiste conclut poursuit
    martèle regrette note observe commente répond avertit alerte dénonce assure confie raconte lance écrit
    demande qualifie salue critique soupire sourit résume annonce soutient constate relève reconnaît
    confirme promet plaide prévient réagit déplore résume juge déclarent disent expliquent soulignent
    affirment ajoutent estiment rappellent dénoncent déclara dit-on expliqua ajouta répondit écrivent admet
    ironise concède rétorque glisse lâche souffle témoigne renchérit nuance tranche plaisante accuse reproche
"""
FRENCH = Sayings(
    verb=re.compile(
        r"(?<![\w’'-])(?:(?:l[’'])?(?:a|ont|avait|avaient)(?:-t-?(?P<pronoun>il|elle|on)|-(?:ils|elles))?\s+"
        r"(?:(?:également|aussi|notamment|encore|ensuite|par ailleurs|ainsi)\s+)*"
        rf"(?:{any_of(_FR_PARTICIPLES)})"
        r"|(?:s[’'](?:est|était)(?:-(?:il|elle))?\s+(?:félicitée?|indignée?|exclamée?|inquiétée?|dite?|réjouie?))"
        r"|d(?:e\s|[’'])(?:ajouter|conclure|poursuivre|préciser|rappeler|expliquer|souligner|insister)"
        r"|(?:s[’'](?:exclame|indigne|inquiète|insurge|étonne|alarme)"
        r"|se (?:réjouit|félicite|désole|souvient|défend|souvenait|rappelle))"
        rf"|(?:{any_of(_FR_PRESENT)})(?:-t)?(?:-(?:il|elle|on|ils|elles))?)(?![\w-])"
        r"(?:\s+(?:également|aussi|encore))?"
    ),
    participle=re.compile(
        r"\b(?:en )?(?:ajoutant|déclarant|expliquant|soulignant|affirmant|précisant|estimant|rappelant)\b"
    ),
    source=re.compile(
        r"\b(?:[Ss]elon\s+les\s+(?:termes|mots|dires|propos)\s+(?:d[’']|(?:de|du|des)\s+)"
        r"|(?:[Ss]elon|[Dd][’']après|[Pp]our|[Aa]ux yeux de|[Dd]e l[’']avis de|[ÀA] en croire)\s+)"
    ),
    source_behind=NEVER,
    reaction=re.compile(
        r"\b(?:salu|félicit|critiqu|condamn|réagi|dénonc|regrett|lanc|présent|inaugur|remerci|accueill)\w*\b"
    ),
    pronouns={"il": "m", "elle": "f", "ils": "m", "elles": "f", "on": ""},
    articles=words("le la les l’ un une des notre son sa leur du de"),
    roles=words(
        """
        directeur directrice président présidente ministre secrétaire général générale porte-parole responsable
        chef cheffe professeur professeure docteur docteure m mme mlle me maître juge sénateur sénatrice
        ambassadeur ambassadrice commissaire rapporteur rapporteuse coordinateur coordinatrice conseiller
        conseillère avocat avocate militant militante chercheur chercheuse expert experte fondateur fondatrice
        adjoint adjointe membre représentant représentante maire député députée journaliste défenseur défenseure
        déléguée délégué exécutif exécutive juriste historien historienne biologiste enseignant enseignante
        chargé chargée vice-président vice-présidente gardien gardienne programme
        """
    ),
    bodies=words(
        """
    environnement santé éducation justice intérieur finances transports défense agriculture culture énergie travail
        conseil commission comité droits réseau organisation agence ministère office université institut
        association union nations unies cour tribunal parlement assemblée gouvernement fédération fondation
        groupe société centre fonds banque service école collège hôpital musée coalition alliance forum parti
        état états république royaume ville police convention pacte traité déclaration rapport article loi
        genève paris bruxelles
        """
    ),
    joining=words("comme et mais tandis qui que dont où quand alors car lorsque puisque si ou pendant"),
    leading=re.compile(
        r"[\s,:–—-]*(?:(?:que|qu[’']|à|au|aux|dans|lors|hier|ce|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche"
        r"|aujourd[’']hui|également|en)\b[^:,«“.]{0,60})?[\s,:–—-]*"
    ),
    title=re.compile(
        r"\b(?:thème|mot|expression|pièce|spectacle|opéra|tableau|album|revue|émission|ouvrage|essai|principe|rapport|livre|film|documentaire|article|étude|roman|chanson|exposition|conférence|séminaire|atelier"
        r"|colloque|table ronde|débat|festival|campagne|projet|programme|résolution|guide|brochure|série|podcast"
        r"|chapitre|slogan|devise|titre|intitulée?s?|appelée?s?|nommée?s?|dénommée?s?|baptisée?s?|prix|initiative|bannière)"
        r"(?:\s+(?:sur|de|du|est|était|le|la|cette|année|intitulée?|en|titre|thème))*[\s,:(]*$",
        re.IGNORECASE,
    ),
)
