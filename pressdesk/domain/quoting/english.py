"""English words of saying."""

import re

from pressdesk.domain.quoting.sayings import NEVER, Sayings, any_of, words

_EN_PAST = """
    ruled found_that held_that
    said stated added explained told noted remarked commented claimed argued warned stressed emphasised
    emphasized insisted declared announced concluded continued replied responded asked wrote recalled observed
    pointed_out confirmed urged acknowledged admitted affirmed asserted cautioned complained demanded echoed
    highlighted lamented maintained mentioned pledged promised recounted reiterated reported revealed
    suggested underlined underscored tweeted posted reflected predicted joked quipped agreed countered vowed
    testified cried shouted answered began summed_up conceded whispered laughed exclaimed reasoned worried
    hoped advised proposed recommended concurred disagreed objected protested retorted clarified elaborated
    summarised summarized proclaimed contended pleaded apologised apologized called described condemned
    denounced praised hailed dismissed accused denied likened
"""
_EN_PRESENT = """
    rules finds_that
    says states adds explains tells notes remarks comments claims argues warns stresses emphasises emphasizes
    insists declares announces concludes continues replies responds asks writes recalls observes points_out
    confirms urges acknowledges admits affirms asserts cautions complains demands echoes highlights laments
    maintains mentions reiterates concedes laughs hopes advises proposes recommends concurs clarifies contends pleads
    reports reveals suggests underlines underscores reads reflects believes calls
    describes condemns denounces accuses denies say
"""
ENGLISH = Sayings(
    verb=re.compile(
        r"(?<![\w’'-])(?:(?:has|had|have|also|then|later|further|once|again|recently|previously|publicly|earlier|who)\s+)*"
        rf"(?:{any_of(_EN_PAST)}|{any_of(_EN_PRESENT)})(?![\w-])(?:\s+(?:also|further|later|on))?(?P<pronoun>(?!))?"
    ),
    participle=re.compile(
        r"\b(?:saying|adding|stating|noting|explaining|warning|arguing|stressing|insisting|declaring|writing|calling"
        r"|describing|concluding|telling|commenting|remarking|emphasi[sz]ing|observing|asking|promising|urging)\b"
    ),
    source=re.compile(r"\b(?:[Aa]ccording to|[Ii]n the words of|[Aa]s quoted by|[Ff]or)\s+"),
    source_behind=NEVER,
    reaction=re.compile(
        r"\b(?:welcom|criticis|criticiz|condemn|prais|react|comment|speak|spok|respond|launch|present|open|introduc|express"
        r"|applaud|regret|reject|thank|appeal|congratulat|address|voic|recall|describ|call|testif|spoke)\w*\b"
    ),
    pronouns={"he": "m", "she": "f", "they": "", "it": ""},
    articles=words("the a an our its their his her one another"),
    roles=words(
        """
    sister brother father reverend imam rabbi bishop archbishop cardinal pope sheikh king queen prince princess
        glaciologist meteorologist archivist baker nun monk conservator
        director counsel president minister secretary general officer manager head chair chairman chairwoman
        chairperson spokesperson spokesman spokeswoman professor prof dr mr mrs ms mx miss sir dame lord lady
        judge justice senator ambassador commissioner rapporteur coordinator co-ordinator adviser advisor lawyer
        attorney campaigner activist researcher analyst expert founder co-founder ceo chief executive deputy
        vice assistant associate senior leader member representative delegate mayor governor captain colonel
        sergeant inspector doctor nurse teacher engineer scientist economist editor author journalist reporter
        defender advocate survivor witness resident keeper curator programme program project legal press media
        policy communications special prime foreign treasurer trustee chancellor dean principal rector
        headteacher owner farmer student volunteer organiser organizer fellow partner high undersecretary
        under-secretary secretary-general director-general biologist ecologist historian geologist physicist
        chemist conservationist oceanographer botanist architect musician artist conductor composer actor coach
        harbourmaster harbormaster fisherman librarian midwife psychologist sociologist archaeologist team
        """
    ),
    bodies=words(
        """
    environment health education justice interior finance transport defence defense agriculture culture energy labour
        council commission committee rights human international network organisation organization agency
        ministry department office university institute association union united nations court tribunal
        parliament assembly government federation foundation group society centre center programme programs fund
        bank company ltd inc watch action house board authority service services school college hospital museum
        trust coalition alliance forum party party state states republic kingdom city county province police
        army church campaign convention covenant treaty declaration report article act law bill protocol north
        south east west new street road river sea island monday tuesday wednesday thursday friday saturday
        sunday january february march july september october november december geneva
        london paris berlin york washington brussels day week conference summit week world europe africa asia
        america european african asian american fund station line
        """
    ),
    joining=words(
        """
        and but while which who whose where when as because although though if so yet or that after before since
        yesterday today later earlier meanwhile however speaking then now still also instead nevertheless finally
        """
    ),
    leading=re.compile(
        r"[\s,:–—-]*(?:(?:that|how|in|on|at|to|today|yesterday|also|this|simply|only|recently|quite|it|as)\b[^:,“\"‘«.]{0,60})?"
        r"[\s,:–—-]*"
    ),
    title=re.compile(
        r"\b(?:theme|themed|word|phrase|panel|focus|report|book|film|documentary|article|paper|study|essay|novel|poem|song|album|play|exhibition"
        r"|exhibit|conference|seminar|workshop|webinar|panel|event|debate|lecture|festival|campaign|project|programme"
        r"|program|resolution|declaration|guide|handbook|brochure|leaflet|series|podcast|episode|chapter|section|session"
        r"|toolkit|slogan|motto|title|subtitle|banner|hashtag|entitled|titled|called|named|dubbed|headed|headlined"
        r"|award|prize|initiative|strategy|publication|briefing|manual|painting|opera|column|editorial|poster|placard"
        r"|band|ship|vessel|petition|training|course|known(?: [^,.;:“”]{1,40})? as|so-called)s?"
        r"(?:\s+(?:on|of|is|was|about|with|under|for|the|in|reading|title|entitled|titled|called|named|theme|as|year’s|\d{4}))*"
        r"[\s,:(]*$",
        re.IGNORECASE,
    ),
)
