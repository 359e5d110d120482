"""What a provider hands out of its tenant: only what looks need, and nobody's name."""
