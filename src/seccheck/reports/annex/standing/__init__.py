"""The wording of the articles that stand alike in every annex; a language is one file of this folder."""
