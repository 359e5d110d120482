"""Judging: from facts to a gate's decision, as pure functions of their arguments."""
