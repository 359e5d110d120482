"""What the tool does, one file a verb."""
