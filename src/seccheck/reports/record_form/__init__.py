"""The form to print for the day on which the client tests, visits or draws a sample."""
