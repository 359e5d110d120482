"""The command line: one file a command, found by its name; what they stand in is in `frame`."""
