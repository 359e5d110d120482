"""Ways to find out: one file a probe, each found by its name."""
