import hashlib
import json
import os
import subprocess
import sys
from email import message_from_bytes, policy
from pathlib import Path

import pytest

from pressdesk.cli.main import main
from tests.importing.reading import words
from tests.importing.test_plain_text import RELEASE

PHONES = [{"label": "mobile", "e164": "+19175550148", "publish": "publish"}]


def test_importing_the_command_line_imports_neither_sqlmodel_nor_qt():
    code = (
        "import sys, pressdesk.cli.main; print([n for n in ('sqlmodel', 'sqlalchemy', 'PySide6') if n in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "[]"


def test_init_makes_a_store_that_the_passphrase_opens(tmp_path, capsys):
    secret = tmp_path / "secret.txt"
    secret.write_text("an office of paper\n")
    words = ["--store", str(tmp_path / "s"), "--passphrase-file", str(secret), "--json"]

    assert main([*words, "init"]) == 0
    assert json.loads(capsys.readouterr().out) == {"store": str(tmp_path / "s")}
    assert main([*words, "list", "releases"]) == 0
    assert json.loads(capsys.readouterr().out) == []


def test_options_of_the_store_may_follow_the_command(desk):
    assert desk.run("list", "releases", "--json") == 0
    assert json.loads(desk.said) == []


@pytest.mark.parametrize("wrong", [[], ["nonsense"], ["list", "things"], ["export", "0197c0de", "--format", "txt"]])
def test_wrong_use_is_2_and_told_on_standard_error(wrong, capsys):
    assert main(wrong) == 2
    captured = capsys.readouterr()
    assert (captured.out, bool(captured.err)) == ("", True)


def test_a_missing_store_is_3(tmp_path, capsys):
    assert main(["--store", str(tmp_path / "none"), "list", "releases"]) == 3
    assert "no store" in capsys.readouterr().err


def test_a_wrong_passphrase_is_3(desk, monkeypatch):
    monkeypatch.setenv("PRESSDESK_PASSPHRASE", "something else")

    assert desk.run("list", "releases") == 3
    assert desk.said == ""


@pytest.mark.parametrize(
    "command", ["init", "import", "new", "list", "quotations", "export", "embargo", "demo", "doctor"]
)
def test_help_has_an_example_and_the_exit_codes(command, capsys):
    assert main([command, "--help"]) == 0
    said = capsys.readouterr().out
    assert "example:" in said
    assert "exit codes" in said


def test_a_new_release_is_shown_as_it_was_given(desk):
    made = desk.new(
        topic="Sea",
        headline="A lamp goes out",
        lead="It went out.",
        body="## Why\n\nNobody *knows*.",
        date="2026-06-11",
    )

    shown = desk.json("show", made["id"][:13])
    assert (shown["topic"], shown["date"], shown["body"]) == ("Sea", "2026-06-11", "## Why\n\nNobody *knows*.")
    assert (shown["embargo"], shown["contacts"], shown["status"]) == (None, [], "draft")


def test_what_show_prints_can_be_read_back_without_a_change(desk):
    contact = desk.new("contact", name="Ada Lindqvist", phones=PHONES, emails=["ada@example.org"])
    made = desk.new(
        headline="A lamp goes out",
        contacts=[{"contact_id": contact["id"], "job_title": "Keeper", "phones": ["+19175550148"]}],
        texts=[{"title": "About us", "body": "We keep lamps."}],
        embargo={"local": "2036-06-11T00:01", "zone": "Europe/Zurich"},
    )
    again = desk.json("edit", made["id"], "--from", "-", typed=json.dumps(made))

    volatile = ("changed_at", "revision")
    assert {k: v for k, v in again.items() if k not in volatile} == {k: v for k, v in made.items() if k not in volatile}
    assert len(desk.json("list", "texts")) == 1


def test_edit_sets_the_fields_given_and_leaves_the_others(desk):
    made = desk.new(topic="Sea", headline="A lamp goes out")
    edited = desk.json("edit", made["id"], "--from", "-", typed='{"headline": "A lamp is lit", "status": "review"}')

    assert (edited["topic"], edited["headline"], edited["status"]) == ("Sea", "A lamp is lit", "review")


def test_an_unknown_field_is_refused_by_name(desk):
    assert desk.run("new", "release", "--from", "-", typed='{"titel": "x"}') == 2
    assert "titel" in desk.errors


def test_a_contact_keeps_its_usages(desk):
    made = desk.new("contact", name="Ada Lindqvist", phones=[{"e164": "+19175550148", "publish": "never"}])

    assert made["phones"] == [
        {"kind": "mobile", "label": "", "e164": "+19175550148", "shown": "+1 917-555-0148", "publish": "never"}
    ]


def test_a_number_that_is_none_is_refused(desk):
    assert desk.run("new", "contact", "--from", "-", typed='{"name": "Ada Lindqvist", "phones": ["12"]}') == 1
    assert "not a telephone number" in desk.errors


def test_import_gives_one_object_a_source_and_stores(desk, tmp_path):
    (tmp_path / "page.txt").write_text(RELEASE)
    (report,) = desk.json("import", tmp_path / "page.txt")

    assert (report["ok"], len(report["releases"]), len(report["contacts"])) == (True, 1, 2)
    release = report["releases"][0]
    assert release["contacts"][0]["contact_id"] == report["contacts"][0]["id"]
    assert release["confidence"]["headline"] > 0.9
    assert [row["id"] for row in desk.json("list", "releases")] == [release["id"]]


def test_a_dry_run_stores_nothing(desk, tmp_path):
    (tmp_path / "page.txt").write_text(RELEASE)
    desk.json("import", "--dry-run", tmp_path / "page.txt")

    assert desk.json("list", "releases") == []


def test_import_reads_standard_input(desk):
    (report,) = desk.json("import", "-", typed=RELEASE)

    assert (report["path"], report["ok"]) == ("-", True)


def test_some_of_several_files_failing_is_4(desk, tmp_path):
    (tmp_path / "page.txt").write_text(RELEASE)

    assert desk.run("import", "--json", tmp_path / "page.txt", tmp_path / "missing.txt") == 4
    assert [entry["ok"] for entry in json.loads(desk.said)] == [True, False]


def test_search_gives_hits_best_first(desk):
    made = desk.new(headline="Élan of the lamps")
    (hit,) = desk.json("search", "elan")

    assert (hit["id"], hit["kind"]) == (made["id"], "release")
    assert {"title", "snippet", "score"} <= hit.keys()


def test_check_reports_findings_and_mends_them(desk):
    made = desk.new(headline="A lamp goes out.", lead="It went  out.", body="Text.")
    before = desk.json("check", made["id"])
    after = desk.json("check", made["id"], "--fix")

    assert {"rule", "severity", "message", "field", "start", "end", "fix"} <= before[0].keys()
    assert len(after) < len(before)


def test_a_release_without_a_release_line_is_refused(desk, tmp_path):
    made = desk.new(headline="A lamp goes out")

    assert desk.run("export", made["id"], "--format", "txt", "--out", tmp_path) == 1
    assert "for immediate release, or an embargo" in desk.errors


def test_an_imported_release_is_exported_with_its_own_words(desk, tmp_path):
    (report,) = desk.json("import", "-", typed=RELEASE)
    release_id = report["releases"][0]["id"]
    desk.json("edit", release_id, "--from", "-", typed='{"release_line": "immediate"}')
    (done,) = desk.json("export", release_id, "--format", "txt", "--out", tmp_path / "out")
    content = Path(done["path"]).read_bytes()

    assert done["sha256"] == hashlib.sha256(content).hexdigest()
    assert words(content.decode())[3:] == words(RELEASE.replace("917-555-0148", "+1 917-555-0148"))


def test_a_mail_goes_to_the_contact_named(desk, tmp_path):
    desk.new("contact", name="Bo Nakamura", emails=["bo@example.org"])
    made = desk.new(headline="A lamp goes out", lead="It went out.", release_line="immediate")
    (done,) = desk.json(
        "export", made["id"], "--format", "eml", "--to", "bo nakamura", "--override", "asked", "--out", tmp_path / "out"
    )
    mail = message_from_bytes(Path(done["path"]).read_bytes(), policy=policy.default)

    assert (mail["To"], mail["X-Unsent"]) == ("bo@example.org", "1")
    (dispatch,) = desk.json("list", "dispatches")
    assert (dispatch["id"], dispatch["override"]) == (done["dispatch"], "asked")


def test_an_embargo_is_set_moved_and_lifted(desk):
    made = desk.new(headline="A lamp goes out")
    first = desk.json(
        "embargo", made["id"], "--at", "2036-12-10 09:00", "--zone", "Europe/Zurich", "--show", "Asia/Tokyo"
    )

    assert (first["local"], first["instant"], first["state"]) == (
        "2036-12-10T09:00",
        "2036-12-10T08:00:00Z",
        "in force",
    )
    assert first["line"]["en-GB"].startswith("STRICTLY EMBARGOED UNTIL 09:00")
    assert desk.run("embargo", made["id"], "--at", "2036-12-11 09:00", "--zone", "Europe/Zurich") == 1
    moved = desk.json("embargo", made["id"], "--at", "2036-12-11 09:00", "--zone", "Europe/Zurich", "--move")
    assert moved["local"] == "2036-12-11T09:00"
    assert desk.json("embargo", made["id"], "--lift")["state"] == "lifted early"


def test_midnight_is_refused(desk):
    made = desk.new(headline="A lamp goes out")

    assert desk.run("embargo", made["id"], "--at", "2036-12-10 00:00", "--zone", "Europe/Zurich") == 1
    assert "00:01" in desk.errors


def test_the_version_in_another_language_is_exported(desk, tmp_path):
    made = desk.new(headline="A lamp goes out", release_line="immediate")
    other = desk.new(headline="Un phare s’éteint", language="fr", translation_of=made["id"], release_line="immediate")
    (done,) = desk.json("export", made["id"], "--format", "txt", "--language", "fr", "--out", tmp_path)

    assert done["id"] == other["id"]


def test_a_translation_made_by_a_script_has_the_embargo_of_its_original(desk, tmp_path):
    made = desk.new(headline="A lamp goes out")
    desk.json("embargo", made["id"], "--at", "2036-12-10 09:00", "--zone", "Europe/Zurich")

    other = desk.new(headline="Un phare s’éteint", language="fr", translation_of=made["id"][:13])

    assert other["translation_of"] == made["id"]
    assert other["embargo"]["local"] == "2036-12-10T09:00"
    shown = desk.json("show", made["id"])
    assert [(one["id"], one["language"]) for one in shown["translations"]] == [(other["id"], "fr")]


def test_a_changed_original_is_told_with_its_translation(desk, tmp_path):
    made = desk.new(headline="A lamp goes out")
    other = desk.new(headline="Un phare s’éteint", language="fr", translation_of=made["id"])
    change = tmp_path / "change.json"
    change.write_text(json.dumps({"headline": "Two lamps go out"}))

    desk.json("edit", made["id"], "--from", change)

    assert desk.json("show", other["id"])["source_changed"] == ["headline"]
    assert "translation-behind" in {found["rule"] for found in desk.json("check", other["id"])}


def test_doctor_finds_no_problem_in_a_sound_store(desk):
    report = desk.json("doctor")

    assert (report["opens"], report["problems"], report["releases"]) == (True, [], 0)


def test_a_closed_pipe_is_quiet(desk):
    desk.new(headline="A lamp goes out")
    command = f'"{sys.executable}" -m pressdesk --store "{desk.folder}" list releases --json | true'
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, env=dict(os.environ), check=False)

    assert done.stderr == ""


def test_python_m_pressdesk_runs_a_command(desk):
    done = subprocess.run(
        [sys.executable, "-m", "pressdesk", "--store", str(desk.folder), "list", "contacts", "--json"],
        capture_output=True,
        text=True,
        env=dict(os.environ),
        check=False,
    )

    assert (done.returncode, json.loads(done.stdout)) == (0, [])


def test_a_record_shown_without_json_is_in_plain_words(desk):
    draft = {"name": "Ana Example", "languages": ["en", "fr"], "phones": PHONES}
    made = desk.json("new", "contact", "--from", "-", typed=json.dumps(draft))

    assert desk.run("show", made["id"]) == 0

    assert "shown: +1 917-555-0148" in desk.said
    assert "en\nfr" in desk.said
    assert not set("<>{}[]") & set(desk.said)


def test_quotations_are_listed_with_speaker_contact_and_place(desk):
    contact = desk.new("contact", name="Ada Lindqvist", phones=PHONES)
    made = desk.new(
        headline="A lamp goes out",
        body="“The lamp stays where it is,” said Ada Lindqvist.",
        contacts=[{"contact_id": contact["id"]}],
    )

    (found,) = desk.json("quotations", made["id"][:13])
    assert (found["text"], found["speaker"]) == ("The lamp stays where it is,", "Ada Lindqvist")
    assert (found["contact_id"], found["field"]) == (contact["id"], "body")
    assert (found["start"], found["end"], found["cleared"]) == (1, 28, None)
    assert desk.json("show", made["id"])["quotations"] == [found]


def test_quotations_without_json_are_a_line_each(desk):
    made = desk.new(headline="A lamp goes out", body="“The lamp stays where it is.”")

    assert desk.run("quotations", made["id"]) == 0
    assert desk.said == "(no speaker): The lamp stays where it is.\n"


def test_import_reports_the_quotations_of_a_release(desk, tmp_path):
    (tmp_path / "page.txt").write_text(RELEASE)
    (report,) = desk.json("import", tmp_path / "page.txt")

    (release,) = report["releases"]
    assert release["quotations"] == desk.json("show", release["id"])["quotations"] != []


def test_an_embargo_line_is_read(desk):
    found = desk.json("parse-embargo", "EMBARGOED UNTIL 00:01 GMT, TUESDAY 3 MARCH 2020")

    assert (found["instant"], found["ambiguous"], found["error"]) == ("2020-03-03T00:01:00Z", False, None)


def test_an_embargo_line_in_doubt_comes_with_all_it_may_mean(desk):
    found = desk.json("parse-embargo", "Embargoed until 9 am EST, 4 January 2023")

    assert (found["instant"], found["ambiguous"]) == (None, True)
    assert "2023-01-04T14:00:00Z" in found["candidates"]
