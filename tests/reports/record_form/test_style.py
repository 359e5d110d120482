from seccheck.reports.record_form.style import STYLE


def test_it_is_made_for_a4_paper_and_loads_nothing() -> None:
    assert "@page { size: A4" in STYLE
    assert "@media print" in STYLE
    assert "url(" not in STYLE
    assert "@import" not in STYLE
    assert "</" not in STYLE
    assert STYLE.count("{") == STYLE.count("}")
