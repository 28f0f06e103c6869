"""Who is chosen for a release, in which roles, with which numbers, in which order. No widgets."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from pressdesk.domain.models.contact import ContactView, PointUsage, PointView
from pressdesk.domain.models.release import EnquiryDraft, EnquiryRole
from pressdesk.domain.release import Enquiry


@dataclass
class _Chosen:
    contact: ContactView
    roles: dict[EnquiryRole, EnquiryDraft] = field(default_factory=dict[EnquiryRole, EnquiryDraft])


class PeopleChoice:
    """Begins with who stands on the release; `drafts` is what the release gets."""

    def __init__(self, enquiries: Sequence[Enquiry] = (), role: EnquiryRole = EnquiryRole.ENQUIRIES) -> None:
        """`role`: what somebody newly chosen is there for."""
        self._people: dict[str, _Chosen] = {}
        self._role = role
        for enquiry in enquiries:
            chosen = self._people.setdefault(enquiry.contact.id, _Chosen(enquiry.contact))
            chosen.roles[enquiry.role] = EnquiryDraft(
                contact_id=enquiry.contact.id,
                role=enquiry.role,
                points=None if enquiry.points is None else list(enquiry.points),
                name=enquiry.name,
                job_title=enquiry.job_title,
                organisation=enquiry.organisation,
            )

    def ids(self) -> list[str]:
        """In the officer's order."""
        return list(self._people)

    def __contains__(self, contact_id: str) -> bool:
        return contact_id in self._people

    def __len__(self) -> int:
        return len(self._people)

    def toggle(self, contact: ContactView) -> None:
        """Put somebody on the release, or take them off."""
        if self._people.pop(contact.id, None) is None:
            self.set_role(contact, self._role, on=True)

    def move(self, contact_id: str, to: int) -> None:
        """Put somebody at another place among the chosen."""
        order = self.ids()
        if contact_id in order:
            order.remove(contact_id)
            order.insert(max(0, min(to, len(order))), contact_id)
            self._people = {key: self._people[key] for key in order}

    def roles(self, contact_id: str) -> set[EnquiryRole]:
        chosen = self._people.get(contact_id)
        return set(chosen.roles) if chosen else set()

    def set_role(self, contact: ContactView, role: EnquiryRole, *, on: bool) -> None:
        """Give or take a role; without any left the person is off the release."""
        chosen = self._people.get(contact.id) or _Chosen(contact)
        if on:
            points = next((draft.points for draft in chosen.roles.values()), None)
            chosen.roles.setdefault(role, EnquiryDraft(contact_id=contact.id, role=role, points=points))
            self._people[contact.id] = chosen
        else:
            chosen.roles.pop(role, None)
            if not chosen.roles:
                self._people.pop(contact.id, None)

    def points(self, contact: ContactView) -> list[tuple[PointView, bool]]:
        """What can be shown of a person, those that are first and in their order, each with whether it is."""
        offered = {point.id: point for point in contact.points if point.usage is not PointUsage.NEVER}
        chosen = self._people.get(contact.id)
        wanted = next((draft.points for draft in chosen.roles.values()), None) if chosen else None
        if wanted is None:
            return [(point, point.usage is PointUsage.PUBLISH) for point in offered.values()]
        shown = [offered[point_id] for point_id in wanted if point_id in offered]
        return [(point, True) for point in shown] + [(p, False) for p in offered.values() if p not in shown]

    def set_points(self, contact: ContactView, point_ids: Sequence[str]) -> None:
        """Show these, in this order. All that may be published, in the record's order, follows the record."""
        if contact.id not in self._people:
            self.toggle(contact)
        usual = [point.id for point in contact.points if point.usage is PointUsage.PUBLISH]
        points = None if list(point_ids) == usual else list(point_ids)
        roles = self._people[contact.id].roles
        for role, draft in roles.items():
            roles[role] = draft.model_copy(update={"points": points})

    def drafts(self) -> list[EnquiryDraft]:
        """An entry a role, people in the officer's order."""
        return [chosen.roles[role] for chosen in self._people.values() for role in EnquiryRole if role in chosen.roles]
