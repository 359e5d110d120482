"""The client's reading of a provider's documents: what waits, one sitting through it, and what is kept of it."""
