"""The people of one file: one person, one record, found again by name or by number."""

from pressdesk.importing.contact_lines import Reading
from pressdesk.importing.numbers import Numbers
from pressdesk.importing.people import comparable
from pressdesk.importing.result import Found, ImportedContact, ImportedEnquiry, ReadPoint
from pressdesk.importing.tail import ContactFinder

LIMIT = 500
"""Most people that one file can name; what stands beyond stays text."""


class PeopleOfFile:
    """Gathers people while releases are read."""

    def __init__(self, numbers: Numbers) -> None:
        self.finder = ContactFinder(numbers)
        self.warnings: list[str] = []
        self._people: list[ImportedContact] = []
        self._by_name: dict[str, int] = {}
        self._by_value: dict[str, int] = {}

    @property
    def full(self) -> bool:
        return len(self._people) >= LIMIT

    def contacts(self) -> tuple[ImportedContact, ...]:
        return tuple(self._people)

    def place_of(self, reading: Reading) -> int | None:
        """Index of the person among the file's contacts, or None for somebody new."""
        return self._find(reading.name, tuple(reading.points))

    def has_twins(self, readings: list[Reading]) -> bool:
        """Whether some lines would be merged into one record with each other."""
        names = [set(comparable(reading.name).split()) for reading in readings]
        values = [{point.value for point in reading.points} for reading in readings]
        return any(
            names[a] == names[b] or (values[a] & values[b] and names[a] & names[b])
            for a in range(len(readings))
            for b in range(a)
        )

    def add(self, reading: Reading, *, rule: str) -> ImportedEnquiry:
        """The line of a release's contact block; the person is merged into the file's record of them."""
        job_title, organisation, sure = reading.job_and_organisation()
        points = tuple(reading.points)
        self.warnings += [f"{reading.name}: {warning}" for warning in reading.warnings]
        place = self._find(reading.name, points)
        if place is None:
            place = len(self._people)
            self._people.append(ImportedContact(reading.name))
        known = self._people[place]
        merged = {point.value: point for point in (*points, *known.points)}
        ordered = tuple({point.value: merged[point.value] for point in (*known.points, *points)}.values())
        self._people[place] = ImportedContact(
            known.name,
            known.job_title or job_title,
            known.organisation or organisation,
            ordered,
            found={"name": Found(0.9, rule), "job_title": Found(sure, rule), "organisation": Found(sure, rule)}
            | known.found,
        )
        self._by_name.setdefault(comparable(reading.name), place)
        for point in points:
            self._by_value.setdefault(point.value, place)
        return ImportedEnquiry(place, reading.name, job_title, organisation, points, reading.joint)

    def _find(self, name: str, points: tuple[ReadPoint, ...]) -> int | None:
        by_name = self._by_name.get(comparable(name))
        if by_name is not None:
            return by_name
        words = set(comparable(name).split())
        for point in points:
            place = self._by_value.get(point.value)
            # a switchboard serves many: the same number makes one person only of names that share a word
            if place is not None and words & set(comparable(self._people[place].name).split()):
                return place
        return None
