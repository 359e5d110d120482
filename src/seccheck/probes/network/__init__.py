"""What looks that connect to a provider's hosts share: what is listed, what may be reached, how it is asked."""
