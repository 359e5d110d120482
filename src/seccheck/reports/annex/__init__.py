"""The contract annex: what two parties agree, drafted as a document that any format can write."""
