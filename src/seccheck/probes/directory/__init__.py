"""What several looks read of a tenant: read once, understood in one way."""
