"""Every sentence a person reads in reports; a language is one file of this folder."""
