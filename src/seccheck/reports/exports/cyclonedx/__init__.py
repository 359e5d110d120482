"""The CycloneDX document: standards, claims, evidence and what contradicts it."""
