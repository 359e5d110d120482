from tests.support import forms

from seccheck.questionnaire.form import Shape


def test_all_questions_come_in_the_order_of_their_sections() -> None:
    form = forms.form()
    assert form.questions() == tuple(question for section in form.sections for question in section.questions)
    assert len(form.questions()) > len(form.sections)


def test_every_shape_is_spelt_apart() -> None:
    assert len({shape.value for shape in Shape}) == len(Shape) == 9
