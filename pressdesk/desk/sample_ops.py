"""The sample office: an invented organisation with its people, texts, pictures and releases."""

import struct
import tomllib
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Any, cast
from zoneinfo import ZoneInfo

from pressdesk.desk.change import Change
from pressdesk.domain import embargo as embargo_rules
from pressdesk.domain.errors import RuleError
from pressdesk.domain.list_rule_text import parse_rule
from pressdesk.domain.list_rules import rule_data
from pressdesk.domain.models.asset import AssetDraft
from pressdesk.domain.models.clearance import ClearanceFields
from pressdesk.domain.models.contact import ContactDraft
from pressdesk.domain.models.embargo import EmbargoDraft
from pressdesk.domain.models.media_list import ListKind, MediaListDraft
from pressdesk.domain.models.release import EnquiryDraft, ReleaseDraft
from pressdesk.domain.models.setting import House
from pressdesk.domain.models.text import TextDraft
from pressdesk.domain.quotations import find
from pressdesk.store import (
    assets,
    clearances,
    contacts,
    embargoes,
    enquiries,
    media_lists,
    release_list,
    releases,
    settings,
    texts,
    versions,
)
from pressdesk.store.contacts import ContactFilter
from pressdesk.store.database import Database
from pressdesk.store.release_list import ReleaseFilter
from pressdesk.store.texts import TextFilter
from pressdesk.system.resources import resource

if TYPE_CHECKING:
    from pressdesk.store.database import Session

_MONTH = timedelta(days=30)

Table = dict[str, Any]


def fill_with_sample_office(db: Database, *, now: datetime) -> Change:
    """Fill an empty store. Dates and the embargo are set relative to `now` (aware). Raises RuleError otherwise."""
    with db.transaction() as session:
        used = (
            release_list.release_ids(session, ReleaseFilter())
            or contacts.contact_ids(session, ContactFilter())
            or texts.text_ids(session, TextFilter())
        )
        if used:
            raise RuleError("The sample office needs an empty store. Make one in another folder, and open it there.")
        return _Filler(session, now).fill()


class _Filler:
    """Puts the files of resources/samples into one transaction."""

    def __init__(self, session: "Session", now: datetime) -> None:
        self._session = session
        self._now = now
        office = tomllib.loads(resource("samples/office.toml").read_text("utf-8"))
        self._house = House.model_validate(office["house"])
        settings.put_house(session, self._house, now)
        self._people = {entry["key"]: self._contact(entry) for entry in office["contacts"]}
        self._lists = [self._list(entry) for entry in office["lists"]]
        self._texts = {entry["key"]: self._text(entry) for entry in office["texts"]}
        self._pictures = {entry["key"]: self._picture(entry) for entry in office["pictures"]}

    def fill(self) -> Change:
        made: list[str] = []
        under_embargo: list[str] = []
        # the first in the folder is to be the newest in the list
        for path in sorted(resource("samples/releases").glob("*.toml"), reverse=True):
            entry = tomllib.loads(path.read_text("utf-8"))
            made.append(self._release(entry, self._now - timedelta(minutes=len(path.name) + 11 * (9 - len(made)))))
            if "embargo" in entry:
                under_embargo.append(made[-1])
        return Change(
            releases=frozenset(made),
            contacts=frozenset(self._people.values()),
            embargoes=frozenset(under_embargo),
            texts=frozenset(self._texts.values()),
            lists=frozenset(self._lists),
            house=True,
            made=made[-1],
        )

    def _contact(self, entry: Table) -> str:
        values = {name: value for name, value in entry.items() if name in ContactDraft.model_fields}
        if "consent_months_ago" in entry:
            values["consent_on"] = self._today() - entry["consent_months_ago"] * _MONTH
        for point in cast("list[Table]", values["points"]):
            point["confirmed_on"] = self._today() - 2 * _MONTH
        return contacts.insert(self._session, ContactDraft.model_validate(values), self._now)

    def _list(self, entry: Table) -> str:
        rule = rule_data(parse_rule(entry.get("rule", "")))
        kind = ListKind.RULE if rule else ListKind.FIXED
        draft = MediaListDraft(name=entry["name"], kind=kind, rule=rule, notes=entry.get("notes", ""))
        made = media_lists.insert(self._session, draft, self._now)
        members = [self._people[key] for key in entry.get("members", ())]
        media_lists.set_by_hand(self._session, made, members, self._now, left_out=False)
        return made

    def _text(self, entry: Table) -> str:
        values = {name: value for name, value in entry.items() if name in TextDraft.model_fields}
        return texts.insert(
            self._session, TextDraft.model_validate(values | {"body": _joined(entry["body"])}), self._now
        )

    def _picture(self, entry: Table) -> str:
        values = {name: value for name, value in entry.items() if name in AssetDraft.model_fields}
        data = resource(f"samples/{entry['file']}").read_bytes()
        return assets.add(
            self._session,
            data,
            AssetDraft.model_validate(values),
            media_type="image/png",
            measures=struct.unpack(">II", data[16:24]),  # the IHDR chunk always comes first
            now=self._now,
        )

    def _release(self, entry: Table, moment: datetime) -> str:
        values = {
            name: value for name, value in entry.items() if name in ReleaseDraft.model_fields and name != "enquiries"
        }
        values["dateline_date"] = self._today() + timedelta(days=entry["days_from_now"])
        release_id = releases.insert_release(self._session, ReleaseDraft.model_validate(values), moment)
        drafts = [
            EnquiryDraft(
                contact_id=self._people[chosen["contact"]],
                name=chosen.get("name"),
                job_title=chosen.get("job_title"),
                organisation=chosen.get("organisation"),
            )
            for chosen in entry["enquiries"]
        ]
        enquiries.replace(self._session, release_id, drafts, moment)
        texts.replace_texts(self._session, release_id, [self._texts[key] for key in entry["texts"]], moment)
        assets.replace_pictures(self._session, release_id, [self._pictures[key] for key in entry["pictures"]], moment)
        if "embargo" in entry:
            self._embargo(release_id, entry["embargo"])
        for one in entry.get("clearances", []):
            self._clearance(release_id, one)
        versions.take(self._session, release_id, "left", now=moment)
        return release_id

    def _clearance(self, release_id: str, entry: Table) -> None:
        """What a speaker was asked and answered, for all that they say; `then` stood in place of `now` at the time."""
        sheet = releases.sheet(self._session, release_id)
        at = self._now - timedelta(days=entry.get("days_ago", 0), hours=2)
        answered = "answer" in entry
        for one in find(sheet):
            if one.speaker != entry["speaker"]:
                continue
            values = {
                "contact_id": one.contact_id,
                "speaker": one.speaker,
                "words": one.text.replace(entry.get("now", "\0"), entry.get("then", "")),
                "asked_at": at - timedelta(hours=3) if answered else at,
                "asked_how": entry.get("asked", entry.get("how")),
                "answered_at": at if answered else None,
                "answered_how": entry.get("how"),
                **{name: entry[name] for name in ("answer", "taken_by", "note") if name in entry},
            }
            clearances.insert(self._session, release_id, ClearanceFields.model_validate(values), at)

    def _embargo(self, release_id: str, entry: Table) -> None:
        day = self._now.astimezone(ZoneInfo(entry["zone"])).date() + timedelta(days=entry["days_from_now"])
        values = {name: value for name, value in entry.items() if name in EmbargoDraft.model_fields}
        draft = EmbargoDraft.model_validate(values | {"local": f"{day.isoformat()}T{entry['time']}"})
        checked = embargo_rules.check(draft, now=self._now)
        embargoes.put(self._session, release_id, draft, checked.instant, self._now)

    def _today(self) -> date:
        return self._now.astimezone(ZoneInfo(self._house.zone)).date()


def _joined(body: str) -> str:
    """The lines of a paragraph joined: files of texts are wrapped for people who read them."""
    return "\n\n".join(" ".join(paragraph.split("\n")) for paragraph in body.strip().split("\n\n"))
