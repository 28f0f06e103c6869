"""Addresses without what tells somebody who followed them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressdesk.domain.tracking import without_tracking

REAL = "https://example.org/a?id=7"


@pytest.mark.parametrize(
    "address",
    [
        "https://example.org/a?utm_source=x&id=7&fbclid=y",
        "https://example.org/a?id=7&UTM_Medium=mail&gclid=1&mc_cid=2&mc_eid=3",
        "https://eur03.safelinks.protection.outlook.com/?url=https%3A%2F%2Fexample.org%2Fa%3Fid%3D7&data=05%7C02&reserved=0",
        "https://nam02.safelinks.protection.outlook.com/ap/w-59584e83/?url=https%3A%2F%2Fexample.org%2Fa%3Fid%3D7&data=1",
        "https://www.google.com/url?q=https://example.org/a?id%3D7&sa=D&ust=1",
        "https://www.google.co.uk/url?sa=t&url=https%3A%2F%2Fexample.org%2Fa%3Fid%3D7&usg=x",
        "https://l.facebook.com/l.php?u=https%3A%2F%2Fexample.org%2Fa%3Fid%3D7%26fbclid%3Dz&h=1",
        "https://urldefense.com/v3/__https://example.org/a?id=7__;!!ab-c!d$",
        "https://urldefense.com/v3/__https://example.org/a*id=7__;Pw!!ab-c!d$",
        "https://urldefense.proofpoint.com/v2/url?u=https-3A__example.org_a-3Fid-3D7&d=x&c=y",
    ],
)
def test_the_real_address_is_left(address):
    assert without_tracking(address) == REAL


def test_one_detour_behind_another_is_taken_out_too():
    inner = "https://www.google.com/url?q=https%3A%2F%2Fexample.org%2Fa%3Fid%3D7"
    outer = "https://eur03.safelinks.protection.outlook.com/?url=" + inner.replace("%", "%25").replace(":", "%3A")

    assert without_tracking(outer) == REAL


@pytest.mark.parametrize(
    "address",
    [
        "",
        REAL,
        "https://example.org/?a=1&amp;y=<2>#é?utm_source=1",
        "mailto:press@example.org?subject=utm_source=1",
        "tel:+442079460123",
        "https://www.google.com/search?q=https://example.org",
        "https://safelinks.example.org/?url=https%3A%2F%2Fexample.net",
        "https://eur03.safelinks.protection.outlook.com/?url=javascript:alert(1)",
        "https://urldefense.com/v3/__https://example.org/**A__;!!ab!d$",
        "https://[broken/?utm",
    ],
)
def test_other_addresses_stay_as_they_are(address):
    assert without_tracking(address) == address


def test_a_number_written_after_the_address_is_no_tracking():
    assert without_tracking("https://example.org/?utm_source=x#part") == "https://example.org/#part"


@given(st.text() | st.text(st.sampled_from("/?&=#:%*_!;u.[]@")).map(lambda end: "https://urldefense.com/v3/__" + end))
def test_no_address_is_too_broken(address):
    once = without_tracking(address)

    assert without_tracking(once) == once
