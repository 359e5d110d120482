"""Pages for the terminal: one requirement, claim or kind of evidence on a screen, and the list of all requirements."""
