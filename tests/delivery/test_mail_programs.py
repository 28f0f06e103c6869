"""Handing a draft over, to a program that records what it was given."""

import json
import os
import sys
import threading
import time
from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressdesk.delivery.mail_programs import MAILTO_LIMIT, Choice, Draft, available, mailto_url, open_draft
from pressdesk.delivery.running import run_detached
from pressdesk.domain.errors import DeliveryError, InvalidFieldError

DRAFT = Draft(b"X-Unsent: 1\r\n", "2026-06-11_un", "It's “here”: $(id) `x` & more", "<p>x</p>", ("ana@example.org",))

pytestmark = pytest.mark.skipif(os.name != "posix", reason="the recording program is a script")


@pytest.fixture
def programs(tmp_path, monkeypatch):
    """Makes programs on an otherwise empty PATH; calling it waits for what one of them was started with."""
    folder = tmp_path / "bin"
    folder.mkdir()
    monkeypatch.setenv("PATH", str(folder))

    def make(name, *, code=0):
        record = tmp_path / f"{name}.json"
        script = folder / name
        script.write_text(
            f"#!{sys.executable}\nimport json, os, sys\n"
            f"open({str(record) + '.part'!r}, 'w').write(json.dumps(sys.argv[1:]))\n"
            f"os.rename({str(record) + '.part'!r}, {str(record)!r})\nsys.exit({code})\n"
        )
        script.chmod(0o755)

        def arguments():
            deadline = time.monotonic() + 20
            while not record.exists() and time.monotonic() < deadline:
                threading.Event().wait(0.01)
            return json.loads(record.read_text())

        return arguments

    return make


def opened(draft, choice, tmp_path, system="linux"):
    return open_draft(draft, choice, folder=tmp_path / "drafts", system=system)


def test_the_systems_mail_program_is_given_the_draft(programs, tmp_path):
    arguments = programs("xdg-open")
    path = opened(DRAFT, Choice.DEFAULT, tmp_path)

    assert arguments() == [str(path)]
    assert path.read_bytes() == DRAFT.eml


def test_thunderbird_gets_its_own_notation_and_no_apostrophe_ends_a_value_early(programs, tmp_path):
    arguments = programs("thunderbird")
    path = opened(DRAFT, Choice.THUNDERBIRD, tmp_path)

    flag, options = arguments()
    assert flag == "-compose"
    assert options == (f"to='ana@example.org',subject='It’s “here”: $(id) `x` & more',format='html',message='{path}'")
    assert path.read_text() == DRAFT.html


def test_several_recipients_go_to_thunderbird_as_bcc(programs, tmp_path):
    arguments = programs("thunderbird")
    opened(Draft(b"", "x", "S", "<p>", ("a@example.org", "b@example.org")), Choice.THUNDERBIRD, tmp_path)
    assert arguments()[1].startswith("bcc='a@example.org,b@example.org',subject='S'")


def test_copying_opens_an_empty_mail_with_address_and_subject(programs, tmp_path):
    arguments = programs("xdg-open")

    assert opened(DRAFT, Choice.COPY, tmp_path) is None
    assert arguments() == [mailto_url(DRAFT.subject, DRAFT.to)]


@pytest.mark.parametrize(
    ("system", "program", "shown"),
    [
        ("linux", "xdg-open", lambda path: [str(path.parent)]),
        ("darwin", "open", lambda path: ["-R", str(path)]),
        ("win32", "explorer.exe", lambda path: [f"/select,{path}"]),
    ],
)
def test_the_file_is_shown_in_its_folder(programs, tmp_path, system, program, shown):
    arguments = programs(program)
    path = opened(DRAFT, Choice.FILE, tmp_path, system)
    assert arguments() == shown(path)


def test_a_system_without_an_opener_is_said_plainly(programs, tmp_path):
    with pytest.raises(DeliveryError, match="xdg-utils"):
        opened(DRAFT, Choice.DEFAULT, tmp_path)


def test_a_missing_thunderbird_is_said_plainly(programs, tmp_path):
    with pytest.raises(DeliveryError, match="Thunderbird was not found"):
        opened(DRAFT, Choice.THUNDERBIRD, tmp_path)


def test_a_program_that_cannot_be_started_is_said_plainly(tmp_path):
    with pytest.raises(DeliveryError, match="could not be started"):
        run_detached([str(tmp_path / "nothing")])


def test_a_program_that_gives_up_is_reported(programs):
    programs("xdg-open", code=3)
    reported, told = [], threading.Event()

    def failed(error):
        reported.append(error)
        told.set()

    run_detached(["xdg-open", "x"], failed=failed)

    assert told.wait(20)
    assert isinstance(reported[0], DeliveryError)


@pytest.mark.parametrize(
    ("system", "there", "choices"),
    [
        ("linux", {"xdg-open", "thunderbird"}, [Choice.DEFAULT, Choice.THUNDERBIRD, Choice.COPY, Choice.FILE]),
        ("linux", {"gio"}, [Choice.DEFAULT, Choice.COPY, Choice.FILE]),
        ("linux", set(), [Choice.COPY, Choice.FILE]),
        ("darwin", {"open"}, [Choice.DEFAULT, Choice.COPY, Choice.FILE]),
        ("win32", {"explorer.exe", "thunderbird.exe"}, list(Choice)),
    ],
)
def test_what_can_be_chosen_depends_on_what_is_there(system, there, choices):
    assert available(system, lambda name: name if name in there else None) == choices


@given(st.text(max_size=3_000))
def test_a_mailto_address_is_never_too_long_and_carries_the_subject(subject):
    url = mailto_url(subject, ("ana+press@example.org",))

    assert len(url) <= MAILTO_LIMIT
    assert url.isascii()
    carried = parse_qs(urlsplit(url).query, keep_blank_values=True)["subject"][0]
    assert " ".join(subject.encode("utf-8", "replace").decode().split()).startswith(carried)


def test_several_recipients_are_left_out_of_a_mailto_address():
    assert mailto_url("S", ("a@example.org", "b@example.org")) == "mailto:?subject=S"


def test_a_mailto_address_takes_no_further_fields():
    with pytest.raises(InvalidFieldError):
        mailto_url("S", ("a@example.org?bcc=x@example.org",))
    assert mailto_url("S&bcc=x@example.org") == "mailto:?subject=S%26bcc%3Dx%40example.org"
