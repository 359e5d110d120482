"""The parts of the text report, in the order in which a reader meets them."""
