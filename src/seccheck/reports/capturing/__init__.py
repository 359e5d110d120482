"""What a provider reads before and after it takes a capture, and what a client sends to have one taken."""
