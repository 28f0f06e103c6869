"""What the tests of reading share: all words of a result, in the order of the source."""

import re
from itertools import chain

from pressdesk.domain.document import BulletList, Document, clean, plain_text


def words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", clean(text).casefold())


def document_text(document: Document) -> str:
    """The words of a document, with the numbers of its numbered lists."""
    lines = []
    for block in document.blocks:
        if isinstance(block, BulletList) and block.numbered:
            lines += [
                f"{place} {plain_text(Document((BulletList((item,)),)))}" for place, item in enumerate(block.items, 1)
            ]
        else:
            lines.append(plain_text(Document((block,))))
    return "\n".join(lines)


def texts_of(result):
    """Every field of a result that holds words of the source, each once."""
    for date, text in result.news:
        yield from (date, text)
    for text in result.texts:
        yield from (text.title, document_text(text.body))
    for release in result.releases:
        yield from (release.topic, release.headline, release.subheadline, release.dateline, release.date_line)
        yield from (release.lead, document_text(release.body), release.end_mark or "", release.enquiries_heading)
        yield from chain(release.credits, release.furniture)
        yield document_text(release.notes)
        for enquiry in release.enquiries:
            yield from (enquiry.joint, enquiry.name, enquiry.job_title, enquiry.organisation)
            for point in enquiry.points:
                yield from (point.label, point.raw)
        for text in release.texts:
            yield from (text.title, document_text(text.body))
