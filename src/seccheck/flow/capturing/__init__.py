"""What a provider takes in its own tenant for a client: what is asked for, taken, made nameless and sealed."""
