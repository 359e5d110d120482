"""Reads what people hand in: strict YAML with line marks, policies, dossiers and the client file."""
