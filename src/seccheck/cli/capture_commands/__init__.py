"""The commands under `seccheck capture`, one file each."""
