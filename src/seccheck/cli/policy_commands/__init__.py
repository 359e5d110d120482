"""The larger subcommands of `seccheck policy`, one file each."""
