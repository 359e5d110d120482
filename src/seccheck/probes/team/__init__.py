"""What the looks at a provider's team share: its lists, how accounts are matched with people, and how that is told."""
