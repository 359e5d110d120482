"""The one page that says to a provider what is still asked of it, shortest path first."""
