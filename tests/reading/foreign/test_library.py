from seccheck.reading.foreign.library import Refusals


def test_what_is_left_out_is_said_in_the_order_of_the_file() -> None:
    refusals = Refusals()
    refusals.add("second", "a", 1)
    refusals.add("first", "a", 0)
    refusals.add("nowhere", "b", "c")
    placed = refusals.placed(b"a:\n  - x\n  - y\n", name="f.yaml")
    assert [f"{fault.place} {fault.message}" for fault in placed] == [
        "f.yaml:1:1 nowhere",
        "f.yaml:2:5 first",
        "f.yaml:3:5 second",
    ]
