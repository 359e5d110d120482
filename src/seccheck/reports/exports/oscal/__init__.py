"""OSCAL documents: assessment results, and the plan of action and milestones."""
