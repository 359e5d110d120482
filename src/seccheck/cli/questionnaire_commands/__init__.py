"""The subcommands of `seccheck questionnaire`, one file each, found by its name."""
