"""The nouns of seccheck: frozen, slotted, keyword-only."""
