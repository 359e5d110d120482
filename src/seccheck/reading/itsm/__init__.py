"""Reads extracts of the client's service tool: line by line, bounded, whole or not at all."""
