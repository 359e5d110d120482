"""The commands of `seccheck entra`, found by their file names."""
