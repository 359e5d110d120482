"""Answers that a vendor gave in somebody else's questionnaire, taken over through a mapping."""
