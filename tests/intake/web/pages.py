"""Saved pages of the common forms of site, made for these tests: places, people and papers are invented."""

from collections.abc import Sequence
from pathlib import Path
from string import Template

TITLE = "苍溪河区人民代表大会常务委员会工作报告"
SUBTITLE = "——2031年1月9日在苍溪河区第八届人民代表大会第三次会议上"
SPEAKER = "苍溪河区人大常委会主任　佟砚田"
PAPER = "苍溪河日报"
DAY = "2031-01-15"
ADDRESS = "http://www.cangxihe.example/rd/203101/t20310115_88.html"

PARAGRAPHS = (
    "各位代表：",
    "我受区人大常委会委托，向大会报告工作，请予审议。",
    "一、2030年主要工作",
    "2030年，区人大常委会在区委领导下，认真履行宪法和法律赋予的职责，召开常委会会议8次、主任会议12次，听取审议专项工作报告16项。",
    "（一）坚持党的领导，把牢正确方向",
    "召开常委会党组会议24次，始终把党的领导贯穿于人大工作各方面、全过程，确保人大工作正确方向。",
    "（二）聚焦主责主业，提升监督质效",
    "听取审议计划、预算报告11个，开展执法检查3次、专题询问1次、视察调研14次，形成审议意见9份。",
    "二、2031年工作安排",
    "2031年，区人大常委会将召开常委会会议8次，听取专项工作报告不少于10项，持续提升监督工作的质量和效果。",
    "各位代表，让我们在区委领导下，为建设现代化苍溪河而奋斗！",
)
BODY = (SUBTITLE, SPEAKER, *PARAGRAPHS)


SITES = tuple(sorted(path.stem for path in Path(__file__).with_name("sites").glob("*.html")))
"""wechat, trs … as in `generator/intake/web/sites.py`; `unknown` is of no form that is known there."""


def page(site: str, shown: Sequence[str] = BODY, **texts: str) -> str:
    """A saved page of a form of site, its text these paragraphs; `texts` stand for others of its parts."""
    template = (Path(__file__).with_name("sites") / f"{site}.html").read_text("utf-8")
    parts = {
        "title": TITLE,
        "subtitle": SUBTITLE,
        "speaker": SPEAKER,
        "paper": PAPER,
        "day": DAY,
        "chinese_day": "2031年1月15日",
        "address": ADDRESS,
        "body": "".join(map(_centred, shown)),
        "paragraphs": "".join(f"<p>　　{text}</p>\n" for text in shown if text not in (SUBTITLE, SPEAKER)),
        "plain": "".join(f"<p>{text}</p>" for text in shown),
        "sections": "".join(f"<section><p><span leaf=''>{text}</span></p></section>" for text in shown),
        "structured": "".join(map(_structured, shown)),
    }
    return Template(template).substitute(parts | texts)


def _centred(text: str) -> str:
    return f'<p align="center">{text}</p>\n' if text in (SUBTITLE, SPEAKER) else f"<p>{text}</p>\n"


def _structured(text: str) -> str:
    if text in (SUBTITLE, SPEAKER):
        return ""
    return f"<h3>{text}</h3>" if text.startswith(("一、", "二、")) else f"<p>{text}</p>"
