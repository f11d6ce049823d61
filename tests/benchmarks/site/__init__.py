"""How much a page weighs and how soon it stands, on a slow line and a slow machine."""
