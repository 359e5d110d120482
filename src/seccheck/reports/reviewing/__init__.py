"""What the client's reviewer sees: a document, the claims that lean on it, and where its text speaks of them."""
