"""How well files of every form are read: `make bench-intake`."""
