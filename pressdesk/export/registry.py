"""The formats a release can leave in, as data. A format listed here is offered, exported and tested everywhere."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from pressdesk.domain.composition import Composition
from pressdesk.domain.models.setting import House
from pressdesk.export import eml, html, plain_text


class Renderer(Protocol):
    """Makes the bytes. Only a mail has recipients and an identity; other formats take no notice of them."""

    def __call__(
        self,
        composition: Composition,
        house: House,
        pictures: Mapping[str, bytes],
        *,
        recipients: tuple[str, ...] = (),
        identity: str = "",
    ) -> bytes: ...


@dataclass(frozen=True, slots=True)
class Format:
    """A format, named as the command line names it."""

    name: str
    suffix: str
    media_type: str
    render: Renderer

    def file_name(self, composition: Composition) -> str:
        return f"{composition.file_stem}{self.suffix}"


def _text(
    composition: Composition,
    house: House,
    pictures: Mapping[str, bytes],  # noqa: ARG001 - a text shows none
    *,
    recipients: tuple[str, ...] = (),  # noqa: ARG001
    identity: str = "",  # noqa: ARG001
) -> bytes:
    return plain_text.render(composition, house).encode("utf-8", "replace")


def _html(
    composition: Composition,
    house: House,
    pictures: Mapping[str, bytes],
    *,
    recipients: tuple[str, ...] = (),  # noqa: ARG001 - a page has no address
    identity: str = "",  # noqa: ARG001
) -> bytes:
    return html.render(composition, house, pictures).encode("utf-8", "replace")


def _eml(
    composition: Composition,
    house: House,
    pictures: Mapping[str, bytes],
    *,
    recipients: tuple[str, ...] = (),
    identity: str = "",
) -> bytes:
    """From is the identity given, else the house's; one recipient stands in To, several in Bcc."""
    envelope = eml.envelope_for(recipients, identity or house.identity)
    return eml.render(composition, house, pictures, envelope=envelope)


FORMATS: dict[str, Format] = {
    found.name: found
    for found in (
        Format("txt", ".txt", "text/plain; charset=utf-8", _text),
        Format("html", ".html", "text/html; charset=utf-8", _html),
        Format("eml", ".eml", "message/rfc822", _eml),
    )
}
