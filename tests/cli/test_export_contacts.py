"""`export-contacts`: who leaves in which format, what stays, and what is refused."""

import pytest

PHONES = [
    {"e164": "+447700900141", "publish": "publish"},
    {"e164": "+447700900142", "publish": "never"},
]


@pytest.fixture
def ana(desk):
    return desk.new("contact", name="Ana Example", notes="CANARY", phones=PHONES)["id"]


def test_everybody_leaves_where_nobody_is_named(desk, ana, tmp_path):
    desk.new("contact", name="Bea Example")
    report = desk.json("export-contacts", "--format", "vcf", "--out", tmp_path / "all.vcf")

    content = (tmp_path / "all.vcf").read_text()
    assert report == {
        "format": "vcf", "path": str(tmp_path / "all.vcf"), "people": 2, "private": False, "left_out": [],
    }  # fmt: skip
    assert content.count("VERSION:4.0") == 2
    assert "900141" in content
    assert "CANARY" not in content
    assert "900142" not in content


def test_private_words_leave_where_they_are_asked_for(desk, ana, tmp_path):
    assert desk.run("export-contacts", ana[:13], "--format", "vcf3", "--private", "--out", tmp_path / "a.vcf") == 0

    content = (tmp_path / "a.vcf").read_text()
    assert desk.said == f"{tmp_path / 'a.vcf'}: 1 person\n"
    assert "VERSION:3.0" in content
    assert "CANARY" in content
    assert "900142" in content


def test_a_list_leaves_as_a_spreadsheet(desk, ana, tmp_path):
    desk.new("contact", name="Bea Example")
    desk.new("list", name="Press", members=[ana])
    command = ("export-contacts", "Press", "--format", "csv", "--bom", "--semicolon", "--out", tmp_path / "a.csv")

    assert desk.json(*command)["people"] == 1
    assert (tmp_path / "a.csv").read_bytes().startswith(b"\xef\xbb\xbfName;")


def test_a_sheet_is_set_in_the_language_wanted(desk, ana, tmp_path):
    command = ("export-contacts", "Ana Example", "--format", "pdf", "--language", "fr", "--out", tmp_path / "a.pdf")

    assert desk.json(*command)["people"] == 1
    assert b"(fr)" in (tmp_path / "a.pdf").read_bytes()


def test_who_is_at_risk_is_named_and_left_out_unless_chosen(desk, ana, tmp_path, now):
    bea = desk.new("contact", name="Bea Example")["id"]
    _put_at_risk(desk, bea, now)
    plain = ("export-contacts", "--format", "vcf", "--out", tmp_path / "a.vcf")

    assert desk.json(*plain)["left_out"] == ["Bea Example"]
    assert "Bea Example is at risk" in desk.errors
    assert desk.json(*plain, "--at-risk", bea)["people"] == 2


def _put_at_risk(desk, contact_id, now):
    from pressdesk.desk import contact_ops
    from pressdesk.domain.models.contact import ContactDraft
    from pressdesk.store.opening import open_store
    from tests.desk.stores import PASSPHRASE

    db = open_store(desk.folder, passphrase=PASSPHRASE)
    contact_ops.save_contact(db, contact_id, ContactDraft(name="Bea Example", safety=True), now=now)
    db.close()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--format", "xls"], "vcf, vcf3, csv, pdf"),
        (["--format", "pdf", "--private"], "published"),
        (["--format", "vcf", "--bom"], "for csv"),
        (["--format", "csv", "--language", "fr"], "sheets"),
    ],
)
def test_what_says_nothing_together_is_wrong_use(desk, tmp_path, words, said):
    assert desk.run("export-contacts", *words, "--out", tmp_path / "a") == 2
    assert said in desk.errors


def test_nobody_of_that_name_is_a_sentence(desk, tmp_path):
    assert desk.run("export-contacts", "Nobody", "--format", "vcf", "--out", tmp_path / "a") == 1
    assert "called Nobody" in desk.errors
