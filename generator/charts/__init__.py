"""Numbers → SVG: drawn when the site is built, read without scripts, by eye, keyboard and screen reader."""
