"""The commands of `python -m generator`: a file each, thin over the pipeline and the archive."""
