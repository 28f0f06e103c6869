"""`quotations` says whether the words are cleared."""

import json
from contextlib import closing
from datetime import UTC, datetime

import pytest

from pressdesk.cli.quotations import STATES
from pressdesk.desk import clearance_ops
from pressdesk.domain.clearance import State
from pressdesk.domain.models.clearance import Answer, AnswerDraft, Means
from pressdesk.store.opening import open_store
from tests.desk.stores import PASSPHRASE

NOW = datetime(2026, 6, 1, 12, 0, tzinfo=UTC)
BODY = "“The lamp stays where it is,” said Ada Lindqvist."


def edit(desk, release_id, body):
    desk.json("edit", release_id, "--from", "-", typed=json.dumps({"body": body}))


@pytest.fixture
def cleared(desk):
    """A release whose one quotation is cleared."""
    made = desk.new(headline="A lamp goes out", body=BODY)
    with closing(open_store(desk.folder, passphrase=PASSPHRASE)) as db:
        draft = AnswerDraft(answer=Answer.CLEARED, at=NOW, how=Means.TELEPHONE, taken_by="Jo", by="Ana Example")
        clearance_ops.record_answer(db, made["id"], clearance_ops.quoted_passages(db, made["id"]), draft, now=NOW)
    return made["id"]


def test_a_clearance_is_listed_with_who_when_and_how(desk, cleared):
    (found,) = desk.json("quotations", cleared)

    assert found["state"] == "cleared"
    assert found["cleared"] == found["clearance"]
    assert {name: found["cleared"][name] for name in ("by", "at", "how", "taken_by")} == {
        "by": "Ana Example",
        "at": "2026-06-01T12:00:00Z",
        "how": "telephone",
        "taken_by": "Jo",
    }
    assert desk.json("show", cleared)["quotations"] == [found]


def test_a_line_says_who_cleared_it(desk, cleared):
    desk.run("quotations", cleared)

    assert desk.said == "Ada Lindqvist: The lamp stays where it is, [cleared by Ana Example on 2026-06-01]\n"


def test_a_changed_word_voids_it_and_is_shown(desk, cleared):
    edit(desk, cleared, BODY.replace("stays", "goes"))
    (found,) = desk.json("quotations", cleared)
    desk.run("quotations", cleared)

    assert (found["state"], found["cleared"]) == ("changed", None)
    assert found["clearance"]["words"] == "The lamp stays where it is,"
    assert [piece["kind"] for piece in found["changes"]] == ["same", "removed", "added", "same"]
    assert desk.said.startswith("Ada Lindqvist: The lamp [-stays")
    assert "{+goes" in desk.said
    assert desk.said.endswith("[changed since it was cleared]\n")


def test_a_check_warns_of_what_is_not_cleared(desk, cleared):
    edit(desk, cleared, BODY.replace("stays", "goes"))

    desk.run("check", cleared, "--json")
    assert "quotation-uncleared" in [found["rule"] for found in json.loads(desk.said)]


def test_every_state_has_words():
    assert set(STATES) == set(State)
