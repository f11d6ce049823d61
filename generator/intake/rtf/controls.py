"""What the controls of RTF mean, as far as they bear on text (Rich Text Format Specification 1.9.1)."""

from collections.abc import Mapping

SIGNS: Mapping[str, str] = {
    "tab": "\t",
    "line": "\n",
    "lbr": "\n",
    "softline": "\n",
    "emdash": "—",
    "endash": "–",
    "lquote": "‘",
    "rquote": "’",
    "ldblquote": "“",
    "rdblquote": "”",
    "bullet": "•",
    "emspace": "\u2003",
    "enspace": "\u2002",
    "qmspace": "\u2005",
    "~": "\u00a0",
    "_": "\u2011",
    "{": "{",
    "}": "}",
    "\\": "\\",
    "-": "",
}
"""Controls that stand for a character."""

NEW_PARAGRAPH = frozenset(("par", "sect", "page", "column", "\r", "\n"))

NO_TEXT = frozenset(
    (
        "fonttbl", "colortbl", "info", "pict", "nonshppict", "objdata", "objclass", "objname", "themedata",
        "colorschememapping", "datastore", "latentstyles", "generator", "listtable", "listoverridetable",
        "revtbl", "rsidtbl", "filetbl", "xmlnstbl", "mmathPr", "bkmkstart", "bkmkend", "pgptbl", "sn", "sv",
        "blipuid", "userprops", "docvar", "fontemb", "falt", "panose", "wgrffmtfilter", "atnid", "atrfstart",
        "atrfend", "atndate", "atnref", "ftnsep", "ftnsepc", "ftncn", "aftnsep", "aftnsepc", "aftncn",
        "template", "listname", "pnseclvl", "passwordhash", "protusertbl", "fchars", "lchars", "hlloc",
        "hlsrc", "hlfr",
    )
)  # fmt: skip
"""Destinations that hold pictures, tables of fonts and styles, properties: no text of the document."""

LEFT_OUT: Mapping[str, str] = {
    **dict.fromkeys(("header", "headerl", "headerr", "headerf"), "header"),
    **dict.fromkeys(("footer", "footerl", "footerr", "footerf"), "footer"),
    **dict.fromkeys(("annotation", "atnauthor"), "comment"),
    **dict.fromkeys(("fldinst", "xe", "tc", "tcn", "datafield", "formfield", "ffname"), "field"),
    **dict.fromkeys(("shprslt", "nonesttables", "upr"), "duplicate"),
}
"""Destinations whose text is left out of the report, and as what."""

SHOWN = frozenset(
    ("ud", "fldrslt", "result", "listtext", "pntext", "rtf", "field", "shp", "shpinst", "object")
)
"""Destinations that are text, wherever they stand. A list's number (listtext) is held as characters."""

BOXES = frozenset(("shptxt", "dptxbxtext"))
"""Destinations that are text boxes."""

NOTES = frozenset(("footnote",))

CODE_PAGES: Mapping[int, str] = {
    128: "cp932",
    129: "cp949",
    130: "johab",
    134: "gb18030",
    136: "big5hkscs",
}
"""Character sets of fonts (\\fcharset) that take two bytes for an ideograph. GB 18030 holds all of GBK."""

PAGES: Mapping[int, str] = {
    932: "cp932",
    936: "gb18030",
    949: "cp949",
    950: "big5hkscs",
    54936: "gb18030",
    65001: "utf-8",
}
"""Code pages (\\ansicpg) that go by another name than cp and their number."""
