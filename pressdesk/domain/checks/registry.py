"""Every rule of the house style, in the order that findings are listed. A new rule is a line here."""

from pressdesk.domain.checks import (
    dates,
    embargoes,
    lengths,
    links,
    pictures,
    presence,
    quotation_marks,
    telephones,
    typography,
)
from pressdesk.domain.checks.rule import Rule

RULES: tuple[Rule, ...] = (
    Rule("missing-release-line", "error", "A release line is chosen", presence.missing_release_line),
    Rule("missing-headline", "error", "There is a headline", presence.missing_headline),
    Rule("missing-dateline", "warning", "The dateline has place and date", presence.missing_dateline),
    Rule("missing-contact", "error", "Somebody is named for enquiries", presence.missing_contact),
    Rule("unreachable-contact", "error", "Every contact can be reached", presence.unreachable_contact),
    Rule("no-number", "warning", "A telephone number is given", presence.no_number),
    Rule("unconfirmed-number", "warning", "Numbers were confirmed within a year", presence.unconfirmed_number),
    Rule("embargo-past", "error", "The embargo lies ahead", embargoes.past_embargo),
    Rule("embargo-midnight", "error", "No embargo at plain midnight", embargoes.midnight_embargo),
    Rule("embargo-dateline", "warning", "Embargo and dateline agree", embargoes.embargo_against_dateline),
    Rule("embargo-text", "warning", "Embargo and dates in the text agree", embargoes.embargo_against_text),
    Rule("headline-length", "warning", "The headline keeps to the house's length", lengths.headline_length),
    Rule("headline-capitals", "warning", "The headline is not all in capitals", lengths.headline_capitals),
    Rule("headline-stop", "warning", "The headline has no full stop", lengths.headline_stop),
    Rule("missing-lead", "warning", "There is a lead", lengths.missing_lead),
    Rule("lead-length", "warning", "The lead is short", lengths.lead_length),
    Rule("long-sentence", "warning", "Sentences are short", lengths.long_sentence),
    Rule("release-length", "hint", "The release has a usual length", lengths.release_length),
    Rule("placeholder", "error", "Nothing is left to fill in", typography.placeholder),
    Rule("omission", "warning", "Nothing is left out unawares", typography.omission),
    Rule("wrong-weekday", "error", "Weekday and date agree", dates.wrong_weekday),
    Rule("ordinal-date", "warning", "Dates are plain numbers", dates.ordinal_date),
    Rule("national-number", "warning", "Numbers can be dialled from abroad", telephones.national_number),
    Rule("unbalanced-marks", "warning", "Quotations are opened and closed", quotation_marks.unbalanced_marks),
    Rule("straight-marks", "warning", "Quotation marks are the language's own", quotation_marks.straight_marks),
    Rule("double-space", "warning", "One space between words", typography.double_space),
    Rule("picture-credit", "warning", "Pictures have a credit", pictures.picture_credit),
    Rule("picture-alternative", "warning", "Pictures have alternative text", pictures.picture_alternative),
    Rule("insecure-link", "warning", "Links are https", links.insecure_link),
    Rule("tracking-link", "warning", "Links do not track", links.tracking_link),
)
"""Names are for good: silenced rules and scripts refer to them."""
