"""Every sentence of the annex that is the same for all providers; a language is one file of this folder."""
