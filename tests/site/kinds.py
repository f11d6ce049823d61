"""One address of each kind of page, and of each look that it can have: all of these are opened."""

REPORT = "reports/990102-yundu/2023-report/"
FEATURE = "reports/990105-moyan/2023-feature/"
HOSTILE = "reports/990199-shi/2023-report/"
SCAN = "reports/990199-shi/2023-abstract/"
"""A report of two scanned pages."""
MOVED = "reports/990102-yundu/2019-report/"
WITHDRAWN = "reports/990102-yundu/2018-report/"
SHARING = "reports/990103-luting/2023-report/shared/"
"""A report that shares a passage with another."""
FOUND = "search/?q=%E4%BB%A3%E8%A1%A8"

KINDS_OF_PAGE = (
    "",
    "reports/",
    REPORT,
    "reports/990102-yundu/2022-abstract/",
    FEATURE,
    f"{REPORT}printed/",
    f"{REPORT}beside/",
    f"{REPORT}shared/",
    SHARING,
    HOSTILE,
    f"{HOSTILE}printed/",
    f"{HOSTILE}shared/",
    SCAN,
    f"{SCAN}printed/",
    WITHDRAWN,
    "years/",
    "years/2023/",
    "topics/",
    "topics/deputies/",
    "districts/",
    "districts/990102-yundu/",
    "compare/",
    "compare/proposals/",
    "compare/years/",
    "compare/years/2023/",
    "coverage/",
    "data/",
    "search/",
    FOUND,
    "search/?q=%E9%B2%B8%E9%B1%BC",
    "about/",
    "about/method/",
    "404.html",
)
