import zlib
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressdesk.domain.errors import InvalidFieldError
from pressdesk.domain.picture import facts_of
from pressdesk.domain.picture_privacy import orientation, without_traces
from tests.making import PNG

SECRET = b"lat 46.2 lon 6.1, camera 12345"


def chunk(kind, content):
    return len(content).to_bytes(4) + kind + content + zlib.crc32(kind + content).to_bytes(4)


def segment(marker, content):
    return b"\xff" + bytes((marker,)) + (len(content) + 2).to_bytes(2) + content


def exif(turned, *, order="little"):
    mark = b"II*\0" if order == "little" else b"MM\0*"
    entries = [(0x010F, 2, 4, b"Cam\0"), (0x0112, 3, 1, turned.to_bytes(2, order) + b"\0\0")]
    packed = b"".join(
        tag.to_bytes(2, order) + kind.to_bytes(2, order) + count.to_bytes(4, order) + value
        for tag, kind, count, value in entries
    )
    directory = len(entries).to_bytes(2, order) + packed + bytes(4)
    return b"Exif\0\0" + mark + (8).to_bytes(4, order) + directory + SECRET


FRAME = segment(0xC0, b"\x08\x00\x10\x00\x20\x01\x01\x11\x00")
SCAN = segment(0xDA, b"\x01\x01\x00\x00\x3f\x00") + b"\x12\xff\x00\x34\xff\xd0\x56"
JFIF = segment(0xE0, b"JFIF\0\x01\x02\x01\x00H\x00H\x01\x01" + b"\x01\x02\x03")


def jpeg(*before, after=b""):
    return b"\xff\xd8" + b"".join(before) + FRAME + SCAN + b"\xff\xd9" + after


def png(*extra, after=b""):
    head, rest = PNG[:33], PNG[33:]
    return head + b"".join(extra) + rest + after


@pytest.mark.parametrize("kind", [b"tEXt", b"zTXt", b"iTXt", b"eXIf", b"tIME", b"prVt", b"fcTL"])
def test_words_and_exif_of_a_png_are_left_out(kind):
    assert without_traces(png(chunk(kind, SECRET))) == PNG


def test_what_a_png_is_drawn_from_stays():
    drawn = png(chunk(b"gAMA", b"\0\0\xb1\x8f"), chunk(b"pHYs", bytes(9)))

    assert without_traces(drawn) == drawn


def test_what_stands_behind_the_end_of_a_picture_is_left_out():
    assert without_traces(png(after=SECRET)) == PNG
    assert without_traces(jpeg(after=jpeg())) == jpeg()


@pytest.mark.parametrize("marker", [0xE1, 0xE2, 0xE3, 0xEC, 0xED, 0xEF, 0xFE])
def test_what_programs_write_into_a_jpeg_is_left_out(marker):
    assert without_traces(jpeg(segment(marker, b"Photoshop 3.0\0" + SECRET))) == jpeg()


def test_colours_and_density_of_a_jpeg_stay():
    kept = jpeg(segment(0xE0, b"JFIF\0\x01\x02\x01\x00H\x00H\0\0"), segment(0xE2, b"ICC_PROFILE\0\x01\x01abc"))

    assert without_traces(kept) == kept


def test_the_small_picture_of_a_jpeg_which_may_show_what_was_cropped_is_left_out():
    assert b"\x01\x02\x03" not in without_traces(jpeg(JFIF))


@pytest.mark.parametrize("order", ["little", "big"])
@pytest.mark.parametrize("turned", range(1, 9))
def test_a_jpeg_keeps_which_way_up_it_is_and_nothing_else_of_exif(turned, order):
    bare = without_traces(jpeg(JFIF, segment(0xE1, exif(turned, order=order))))

    assert orientation(bare) == turned
    assert SECRET not in bare
    assert b"Cam" not in bare
    assert facts_of(bare) == facts_of(jpeg())


def test_a_picture_that_ends_in_the_middle_is_refused():
    for whole in (png(), jpeg(JFIF)):
        with pytest.raises(InvalidFieldError, match="ends in the middle"):
            without_traces(whole[:-3])


segments = st.lists(
    st.builds(segment, st.sampled_from([*range(0xE0, 0xF0), 0xFE, 0xDB, 0xC4]), st.binary(max_size=20)), max_size=4
)
chunks = st.lists(
    st.builds(chunk, st.sampled_from([b"tEXt", b"gAMA", b"eXIf", b"abCd"]), st.binary(max_size=9)), max_size=4
)


@given(segments, chunks, st.binary(max_size=9))
def test_stripping_twice_is_stripping_once_and_the_facts_stay(parts, extra, after):
    for whole in (jpeg(*parts, after=after), png(*extra, after=after)):
        bare = without_traces(whole)

        assert without_traces(bare) == bare
        assert facts_of(bare) == facts_of(whole)


@given(segments, st.binary(max_size=30), st.integers(0, 60))
def test_no_bytes_make_it_fail_in_another_way(parts, noise, at):
    for whole in (jpeg(*parts), png()):
        at = min(at, len(whole))
        with suppress(InvalidFieldError):
            without_traces(whole[:at] + noise + whole[at + 1 :])
