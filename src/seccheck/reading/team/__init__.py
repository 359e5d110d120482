"""How lists of people and accounts are read: columns by their words, days in the order shown, faults by cell."""
