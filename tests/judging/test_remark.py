from seccheck.judging.remark import Remark


def test_a_remark_is_about_the_whole_requirement_unless_it_points_inside() -> None:
    assert Remark(requirement="R-1", text="expects nothing").pointer == ()
    assert Remark(requirement="R-1", text="x", pointer=("expect", "c.flag")) != Remark(requirement="R-1", text="x")
