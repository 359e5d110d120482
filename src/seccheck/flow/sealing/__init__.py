"""The parts of sealing: facts without people, the same judgement from them alone, raw evidence, writing."""
