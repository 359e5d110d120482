"""Evidence that can be checked by others: signatures first."""
