"""How looks are asked for: which ones, where, whose people they are about, and what becomes of them in a run."""
