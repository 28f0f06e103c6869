"""Dictionaries found on this laptop."""

import zipfile

import pytest

from pressdesk.system import dictionaries
from pressdesk.system.dictionaries import Dictionary, available, find, package
from tests.dictionaries import write_dictionary

FOLDERS = dictionaries.folders


def known(*names, folder="somewhere"):
    return [Dictionary(name, folder) for name in names]


@pytest.mark.parametrize(
    ("language", "there", "wanted"),
    [
        ("en-GB", ["en_US", "en_GB"], "en_GB"),
        ("en-US", ["en_US", "en_GB"], "en_US"),
        ("en-GB", ["en_US", "en_AU"], "en_AU"),
        ("en-GB", ["en_US"], "en_US"),
        ("en", ["en_US", "en_GB"], "en_GB"),
        ("fr", ["fr_CA", "fr_FR", "fr_CH"], "fr_FR"),
        ("fr-CH", ["fr_FR", "fr_CH"], "fr_CH"),
        ("fr-BE", ["fr", "fr_FR"], "fr"),
        ("fr", ["fr_XX"], "fr_XX"),
        ("de", ["de_DE_frami", "de_CH_frami"], "de_DE_frami"),
        ("de", ["de_DE_frami", "de_DE"], "de_DE"),
        ("ar", ["ar_SA", "ar"], "ar"),
        ("pt-BR", ["pt_PT", "pt_BR"], "pt_BR"),
        ("zh-Hans-CN", ["zh_CN"], "zh_CN"),
        ("fr", ["fro_FR", "de_DE"], None),
        ("fr", [], None),
    ],
)
def test_the_nearest_dictionary_of_a_language_is_taken(language, there, wanted):
    found = find(language, known(*there))

    assert (found.name if found else None) == wanted


def test_a_dictionary_is_a_pair_of_files(tmp_path):
    write_dictionary(tmp_path, "en_GB")
    (tmp_path / "fr.dic").write_text("1\nun\n")
    (tmp_path / "hyph_de.dic").write_text("x")
    (tmp_path / "README.aff").write_text("x")
    (tmp_path / "README.dic").write_text("x")

    assert available([tmp_path]) == [Dictionary("en_GB", tmp_path)]


def test_the_earlier_folder_comes_first(tmp_path):
    first, second = write_dictionary(tmp_path / "a", "en_GB"), write_dictionary(tmp_path / "b", "en_GB")
    write_dictionary(second, "fr")

    assert available([first, second]) == [Dictionary("en_GB", first), Dictionary("fr", second)]


def test_a_folder_that_is_not_there_has_none(tmp_path):
    assert available([tmp_path / "nowhere"]) == []


def test_the_folder_named_by_the_environment_comes_first(tmp_path, monkeypatch):
    monkeypatch.setenv(dictionaries.VARIABLE, str(tmp_path))

    assert FOLDERS()[:2] == [tmp_path, dictionaries.own_folder()]


@pytest.mark.parametrize("system", ["linux", "darwin", "win32"])
def test_every_system_has_its_folders(system, monkeypatch, tmp_path):
    monkeypatch.setattr("sys.platform", system)
    monkeypatch.setenv("ProgramFiles", str(tmp_path))
    dicts = tmp_path / "LibreOffice" / "share" / "extensions" / "dict-fr"
    dicts.mkdir(parents=True)

    found = FOLDERS()

    assert dictionaries.own_folder() in found
    assert (dicts in found) == (system == "win32")


def test_the_extensions_of_a_libreoffice_profile_are_looked_in(tmp_path, monkeypatch):
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setenv("HOME", str(tmp_path))
    inside = tmp_path / ".config/libreoffice/4/user/uno_packages/cache/uno_packages/x_/fr.oxt/dictionaries"
    write_dictionary(inside, "fr")

    assert inside in FOLDERS()


@pytest.mark.parametrize(
    ("language", "wanted"),
    [
        ("en-GB", "hunspell-en-gb"),
        ("en-US", "hunspell-en-us"),
        ("fr", "hunspell-fr"),
        ("de", "hunspell-de-de"),
        ("ar", "hunspell-ar"),
        ("fr-CH", "hunspell-fr"),
        ("fa", ""),
    ],
)
def test_the_package_of_a_language_is_known(language, wanted):
    assert package(language) == wanted


def test_the_binding_brings_one_for_american_english_which_comes_last(monkeypatch):
    monkeypatch.delenv(dictionaries.VARIABLE, raising=False)

    assert [one.name for one in available(FOLDERS()[-1:])] == ["en_US"]


@pytest.mark.parametrize(
    ("name", "language", "other"),
    [
        ("en_US", "en-GB", True),
        ("en_GB", "en-US", True),
        ("en_AU", "en-GB", False),
        ("en_US", "en-US", False),
        ("en_US", "en", False),
        ("fr_CA", "fr-FR", False),
    ],
)
def test_another_english_that_stands_in_is_told(name, language, other):
    assert dictionaries.stands_in(Dictionary(name, "somewhere"), language) is other


@pytest.fixture
def own(tmp_path, monkeypatch):
    folder = tmp_path / "data" / "dictionaries"
    monkeypatch.setattr(dictionaries, "own_folder", lambda: folder)
    return folder


def test_a_pair_of_files_is_taken_in(own, tmp_path):
    source = write_dictionary(tmp_path / "downloads", "fr")

    assert dictionaries.take_in([source / "fr.dic"]) == []
    assert dictionaries.take_in([source / "fr.aff"]) == ["fr"]
    assert (own / "fr.dic").read_bytes() == (source / "fr.dic").read_bytes()


def test_an_extension_of_libreoffice_is_unpacked(own, tmp_path):
    with zipfile.ZipFile(tmp_path / "lo-fr.oxt", "w") as packed:
        for name in ("dictionaries/fr.dic", "dictionaries/fr.aff", "../../fr_CA.dic", "../../fr_CA.aff"):
            packed.writestr(name, b"1\nlac\n")
        packed.writestr("dictionaries/hyph_fr.dic", b"x")
        packed.writestr("description.xml", b"x")

    assert dictionaries.take_in([tmp_path / "lo-fr.oxt"]) == ["fr", "fr_CA"]
    assert sorted(path.name for path in own.iterdir()) == ["fr.aff", "fr.dic", "fr_CA.aff", "fr_CA.dic"]


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 broken", b"text"])
def test_a_broken_extension_holds_no_dictionary(own, tmp_path, content):
    (tmp_path / "broken.oxt").write_bytes(content)

    assert dictionaries.take_in([tmp_path / "broken.oxt"]) == []
