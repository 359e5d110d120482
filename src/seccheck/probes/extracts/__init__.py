"""What the looks at the service tool's extracts share: opening, counting, sharing out, looking for secrets."""
