"""The file formats of a request, one file each."""
