"""Which sign-ins need MFA: set algebra over Conditional Access policies and people, pure."""
