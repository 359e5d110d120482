"""What all commands stand in: the group, the language of help, the console, and how faults are shown."""
