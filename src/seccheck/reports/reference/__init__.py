"""The reference pages: what the policies hold, for people to read, in every language."""
