import pytest

from pressdesk.desk import export_ops, picture_ops, release_ops
from pressdesk.domain.models.asset import AssetDraft
from pressdesk.domain.models.release import ReleaseDraft
from pressdesk.store import assets
from tests.domain.test_picture_privacy import SECRET, exif, jpeg, segment
from tests.making import PNG


@pytest.fixture
def add(db, now):
    def add(release, data=PNG, **said):
        return picture_ops.add_picture(db, release, data, AssetDraft(**said), now=now).made

    return add


def pictures(db, release):
    with db.reading() as session:
        return [picture.id for picture in assets.pictures_of(session, release)]


def write(db, release, body, now):
    release_ops.save_release(db, release, ReleaseDraft(body=body), now=now)


def test_where_and_with_what_a_picture_was_taken_is_not_kept(db, make_release, add):
    asset = add(make_release(), jpeg(segment(0xE1, exif(6))))

    with db.reading() as session:
        assert SECRET not in assets.content(session, asset)


def test_a_picture_pasted_into_another_release_goes_with_that_one_too(db, make_release, add, now):
    first, second = make_release(), make_release()
    asset = add(first)

    write(db, second, f"![](asset:{asset})\n", now)

    assert pictures(db, first) == pictures(db, second) == [asset]


def test_a_picture_taken_out_of_the_text_goes_with_the_release_no_more_and_comes_back_with_undo(
    db, make_release, add, now
):
    release = make_release()
    kept, placed = add(release), add(release)
    write(db, release, f"![](asset:{placed})\n", now)

    write(db, release, "Nothing.\n", now)
    assert pictures(db, release) == [kept]

    write(db, release, f"![](asset:{placed})\n", now)
    assert pictures(db, release) == [kept, placed]


def test_a_picture_of_another_store_goes_with_nothing(db, make_release, now):
    release = make_release()

    write(db, release, "![](asset:somewhere-else)\n", now)

    assert pictures(db, release) == []


def test_a_picture_in_the_text_is_printed_once_where_it_stands(db, make_release, add, now):
    release = make_release()
    asset = add(release, caption="The lake.", credit="A. Example", alt_text="A lake")
    body = f"Before.\n\n![](asset:{asset})\n\nAfter.\n"
    write(db, release, body, now)

    text = export_ops.render(db, release, "txt", now=now, preview=True).decode()
    page = export_ops.render(db, release, "html", now=now, preview=True).decode()

    assert "Before.\n\nThe lake.\nPhoto: A. Example\n\nAfter." in text
    assert text.count("The lake.") == page.count("The lake.") == page.count("<img") == 1
    assert page.index("Before.") < page.index("<img") < page.index("After.")


def test_words_for_those_who_cannot_see_it_may_come_with_the_text(db, make_release, add, now):
    release = make_release()
    asset = add(release)
    write(db, release, f"![A lake](asset:{asset})\n", now)

    assert 'alt="A lake"' in export_ops.render(db, release, "html", now=now, preview=True).decode()
