"""The forms that pages of Chinese governments, congresses and newspapers have: where their text stands.

One row a form of content management or of page, never of a host. What it is known by are the names that
its software gives the elements of an article; rows whose names are special come first.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Site:
    """A form of page, by CSS selectors: `main` holds the text, `title` its title; `front` what stands
    beside the title and belongs to the text (kicker, subtitle, byline), `line` date, source and the like,
    `paper` the name of who published it."""

    name: str
    main: tuple[str, ...]
    title: tuple[str, ...] = ()
    front: tuple[str, ...] = ()
    line: tuple[str, ...] = ()
    paper: tuple[str, ...] = ()


_LINES = (
    ".info",
    ".source",
    ".date",
    ".time",
    ".laiyuan",
    ".article-info",
    ".art-info",
    ".info-bar",
    ".pages-date",
    ".pages_date",
    ".wzxx",
    ".xxxx",
    ".other-info",
    ".xilan_sxt",
    ".show-detail",
    ".pages_print",
    ".lai",
    ".sec",
)

_NAMES = (
    *(
        f"{sign}{stem}{end}"
        for stem in ("article", "art", "news", "detail", "info", "text", "con", "xl", "zw", "wz", "show")
        for end in ("-content", "_content", "Content", "content")
        for sign in (".", "#")
    ),
    "[itemprop=articleBody]",
    ".zfxxgk_zw_content",
    ".article_con",
    ".article-con",
    ".articleCon",
    ".text_con",
    ".con_text",
    ".conTxt",
    ".con_txt",
    ".txt_con",
    ".contentText",
    ".content_text",
    ".content_con",
    ".content-text",
    ".j-fontContent",
    ".my_doccontent",
    ".gsj_htmlcon_bot",
    ".InfoContent",
    "#InfoContent",
    "#div_zhengwen",
    "#ivs_content",
    "#BodyLabel",
    "#MyContent",
    "#NewsContent",
    "#ContentBody",
    ".entry-content",
    ".post-content",
    ".view",
    ".zhengwen",
    ".zw",
)
"""What many systems call the element of the text."""

SITES: tuple[Site, ...] = (
    Site(
        "wechat",  # an official account's article
        ("#js_content",),
        ("#activity-name", ".rich_media_title"),
        line=("#meta_content", ".rich_media_meta_list"),
        paper=("#js_name", ".rich_media_meta_nickname"),
    ),
    Site(
        "digital-newspaper",  # Founder's and its followers'
        ("founder-content", "#ozoom", "#oZoom", "#NewsArticleContent", "#contentText"),
        ("#NewsArticleTitle", ".font01", ".article h1", "founder-title", ".newsdetatit h3", "h1"),
        (
            ".font02",
            "founder-introtitle",
            "founder-subtitle",
            "founder-author",
            "#NewsArticlePreTitle",
            "#NewsArticleSubTitle",
            "#NewsArticleAuthor",
            ".article h2",
            ".article h3",
            ".article h4",
            ".text_c h2",
            ".text_c h3",
            ".text_c h4",
        ),
        _LINES,
        ("#paperName", ".paper-name", ".papername"),
    ),
    Site(
        "ucap",
        ("#UCAP-CONTENT", ".pages_content", "#ucap-content"),
        ("#ti", ".article h1", ".pages-title", "h1"),
        line=_LINES,
    ),
    Site(
        "trs",
        (".TRS_Editor", ".trs_editor_view", ".TRS_UEDITOR", ".Custom_UnionStyle", "#td_DocContent"),
        (".article-title", ".xl-title", "h1", ".title"),
        line=_LINES,
    ),
    Site(
        "visual-site-builder",
        ("[id^=vsb_content]", ".v_news_content"),
        (".content-title h3", ".arc-tit h2", ".art-tit h3", ".show-title", "h1"),
        line=_LINES,
    ),
    Site(
        "zoom",  # named for the buttons that make its letters larger
        ("#zoom", "#Zoom", "#fontzoom", "#fontZoom", "#zoomcon", ".bt_content", "#printArea", ".allZoom"),
        ("[name=ArticleTitle]", "#title", ".title", "h1"),
        line=_LINES,
    ),
    Site(
        "portal",  # of large newspapers and agencies
        (
            "#rwb_zw",
            ".rm_txt_con",
            "#detailContent",
            "#detail",
            ".left_zw",
            "#artibody",
            "#text_area",
            "#articleEdit",
            "#articlebox",
            ".u-mainText",
            ".art-text",
            ".content_area",
        ),
        ("h1", ".h1", ".main-title"),
        (".pre", ".sub", ".author"),
        _LINES,
    ),
    Site(
        "article",  # names that many systems give
        _NAMES,
        ("h1", ".title", ".bt", ".biaoti"),
        line=_LINES,
    ),
    Site(
        "plain",  # names that may hold more than the article
        (".content", "#content", ".article", "#article", "article", "main", "#main"),
        ("h1", ".title", "#title", "h2"),
        line=_LINES,
    ),
)
