"""What looks alone are shown as: their evidence and gaps, the preflight, and the app registration to make."""
