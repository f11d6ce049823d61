"""Numbers → SVG: drawn when the site is built, read without scripts, by eye, keyboard and screen reader.

Three kinds: `lines` over years, `bars` beside one another, `shares` of a whole by year. Each gives one
`<svg>` on one line, safe in a raw HTML block of Markdown (a `<figure>`, a `<div>`). It is named by its
title, its points are links with what they say as their names. Nothing in it has a colour or a font of
its own: classes do, in assets/stylesheets/charts.css. Shapes are put together as plain strings: a page has
hundreds of them.
"""

from generator.charts.points import Bar, Line, Part, Point
from generator.charts.row_bars import bars
from generator.charts.year_lines import lines
from generator.charts.year_shares import shares

__all__ = ["Bar", "Line", "Part", "Point", "bars", "lines", "shares"]
