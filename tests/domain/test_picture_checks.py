from tests.domain.sheets import findings, picture


def test_a_picture_in_the_text_that_is_not_there_is_an_error():
    found = findings("picture-missing", body="![](asset:gone)\n", pictures=[picture()])

    assert [(finding.severity, finding.field) for finding in found] == [("error", "body")]


def test_a_picture_in_the_text_is_asked_for_credit_and_alternative_text():
    shown = picture(credit="", alt_text="")

    for rule in ("picture-credit", "picture-alternative"):
        assert [f.field for f in findings(rule, body=f"![](asset:{shown.id})\n", pictures=[shown])] == ["pictures[0]"]


def test_alternative_text_that_came_with_the_text_counts():
    shown = picture(alt_text="")

    assert not findings("picture-alternative", body=f"![A lake](asset:{shown.id})\n", pictures=[shown])
