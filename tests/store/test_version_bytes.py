"""States of a release kept as differences."""

import random
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressdesk.store.version_bytes import pack, pack_from, unpack, unpack_from

long = st.builds(lambda piece, times: piece * times, st.binary(min_size=1, max_size=200), st.integers(0, 400))
states = st.one_of(st.binary(max_size=400), long)


@given(states)
def test_any_state_comes_back_whole(content):
    assert unpack(pack(content)) == content


@given(states, states)
def test_any_state_comes_back_from_any_earlier_one(content, base):
    assert unpack_from(pack_from(content, base), base) == content


@given(states, st.data())
def test_an_edited_state_comes_back_from_the_earlier_one(base, data):
    at = data.draw(st.integers(0, len(base)))
    content = base[:at] + data.draw(st.binary(max_size=300)) + base[data.draw(st.integers(at, len(base))) :]

    assert unpack_from(pack_from(content, base), base) == content


@pytest.mark.parametrize("words", [1_000, 20_000])
def test_a_few_words_take_a_few_hundred_bytes(words):
    chance = random.Random(3)
    said = [f"word{chance.randrange(5_000)}" for _ in range(words)]
    base = " ".join(said).encode()
    said[words // 3 : words // 3 + 2] = ["another", "thing", "altogether"]
    content = " ".join(said).encode()

    assert len(pack_from(content, base)) < 100 + len(content) // 100
    assert len(pack(content)) > len(content) // 5


@given(st.binary(max_size=60), states)
def test_damage_is_told(packed, base):
    try:
        content = unpack_from(packed, base)
    except zlib.error:
        return
    assert isinstance(content, bytes)


def test_a_state_cut_short_is_told():
    with pytest.raises(zlib.error):
        unpack_from(pack_from(b"clean water for all " * 3_000, b"")[:-5], b"")
