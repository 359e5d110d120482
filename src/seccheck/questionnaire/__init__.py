"""What the two sides fill in: drawn from the claims alone, written in three forms, read back from all of them."""
