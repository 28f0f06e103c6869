"""Drafts in their private folder."""

import os
import stat
from datetime import UTC, datetime, timedelta

import pytest

from pressdesk.delivery.drafts import remove_old_drafts, write_draft
from pressdesk.domain.errors import DeliveryError


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "drafts"


def test_a_draft_can_be_read_by_its_owner_only(folder):
    path = write_draft(b"x", "2026-06-11_0001BST_EMBARGOED_un", folder=folder)

    assert path.name == "2026-06-11_0001BST_EMBARGOED_un.eml"
    assert path.read_bytes() == b"x"
    if os.name == "posix":
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700


@pytest.mark.parametrize(
    ("stem", "name"),
    [("a:b/c", "a-b-c.eml"), ("../../x", "x.eml"), ("", "draft.eml"), ("人", "draft.eml"), (".x", "x.eml")],
)
def test_a_draft_has_a_plain_name_inside_the_folder(folder, stem, name):
    path = write_draft(b"x", stem, folder=folder)
    assert (path.parent, path.name) == (folder, name)


def test_a_second_draft_does_not_replace_the_first(folder):
    first, second = write_draft(b"1", "x", folder=folder), write_draft(b"2", "x", folder=folder)
    assert (first.read_bytes(), second.read_bytes(), second.name) == (b"1", b"2", "x-2.eml")


def test_a_folder_that_cannot_be_made_is_said_plainly(tmp_path):
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(DeliveryError):
        write_draft(b"x", "x", folder=tmp_path / "file" / "drafts")


def test_old_drafts_are_removed_and_nothing_else(folder):
    old, new = write_draft(b"1", "old", folder=folder), write_draft(b"2", "new", folder=folder)
    other = folder / "notes.txt"
    other.write_bytes(b"")
    moment = datetime(2026, 6, 1, tzinfo=UTC)
    for path in (old, other):
        os.utime(path, (moment.timestamp(), moment.timestamp()))

    assert remove_old_drafts(moment + timedelta(days=1), folder=folder) == 1
    assert sorted(folder.iterdir()) == [new, other]


def test_a_folder_that_is_not_there_has_no_old_drafts(folder):
    assert remove_old_drafts(datetime(2026, 6, 1, tzinfo=UTC), folder=folder) == 0
