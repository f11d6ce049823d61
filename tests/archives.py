"""Small archives for tests: a project folder with its own vocabularies, and reports to put there."""

import hashlib
from dataclasses import replace
from pathlib import Path

from generator import corpus
from generator.corpus import Deposit, Sidecar, SourceFile
from generator.model import Kind, Record, Rights

ARCHIVE = """\
site_name: 试验档案
site_url: https://example.org/archive/
site_description: 仅供测试。
site_author: 测试者
extra: {demo: true, licence: CC0-1.0, contact: https://example.org/issues}
"""
DIVISIONS = """\
divisions:
- 990900-yuzhou 虞洲市 禺州省 虞洲市 - -
- 990901-linqiao 霖桥区 禺州省 虞洲市 2016 -
- 990902-linqiao 霖桥县 禺州省 虞洲市 - 2016
- 990903-gulan 菰澜区 禺州省 虞洲市 - -
- 990953-gulan 菰澜区 禺州省 浣州市 - -
"""
TOPICS = """\
- {id: overview, name: 总体情况, description: 全年。, terms: {各位代表: 3}}
- {id: supervision, name: 监督工作, description: 监督。, terms: {监督: 3, 执法检查: 2}}
- {id: deputies, name: 代表工作, description: 代表。, terms: {代表建议: 3, 代表: 1}}
"""
INDICATORS = """\
- id: law-inspections
  name: 执法检查
  topic: supervision
  units: [次, 项]
  wordings: {nouns: [执法检查]}
"""

TEXT = """\
霖桥区第四届人民代表大会常务委员会工作报告
——2024年1月9日在霖桥区第四届人民代表大会第三次会议上

各位代表：

2023年工作回顾

一、依法开展监督
过去一年，区人大常委会召开常委会会议9次，开展执法检查3次，听取和审议专项工作报告11项，推动问题逐项整改到位。

二、做好代表工作
过去一年，区人大常委会督办代表建议126件，邀请代表列席常委会会议40人次，代表履职更有保障。

2024年工作安排

2024年，区人大常委会将开展执法检查4次，继续督办代表建议，更好服务霖桥发展大局。
"""


def make_root(folder: Path) -> Path:
    """An empty archive with vocabularies of its own."""
    authority = folder / "corpus" / "authority"
    authority.mkdir(parents=True)
    (folder / "corpus" / "archive.yml").write_text(ARCHIVE, "utf-8")
    for name, text in (("divisions", DIVISIONS), ("topics", TOPICS), ("indicators", INDICATORS)):
        (authority / f"{name}.yml").write_text(text, "utf-8")
    return folder


def deposit(root: Path, id: str = "990901-linqiao/2023-report", *texts: bytes) -> Deposit:
    """A deposit of this id, its record made to fit; the text is a whole report unless others are given."""
    files = texts or (f"{TEXT}\n{id}".encode(),)
    names = [f"source.{n}.txt" for n, _ in enumerate(files, 1)] if len(files) > 1 else ["source.txt"]
    sources = tuple(
        SourceFile(name, hashlib.sha256(content).hexdigest())
        for name, content in zip(names, files, strict=True)
    )
    sidecar = Sidecar(_record(root, id), sources, Rights(rights="CC0-1.0"), added="2024-02-01")
    return Deposit(id, sidecar, tuple(zip(names, files, strict=True)))


def _record(root: Path, id: str) -> Record:
    parsed = corpus.ReportId.parse(id)
    assert parsed
    division = corpus.find_division(corpus.load_authority(root).divisions, parsed.slug, parsed.year)
    title = "霖桥区第四届人民代表大会常务委员会工作报告"
    return Record(title=title, division=division, year=parsed.year, kind=Kind(parsed.kind), term=4)


def filled(folder: Path, *ids: str) -> Path:
    """An archive that holds reports of these ids."""
    root = make_root(folder)
    for id in ids:
        corpus.store(root, deposit(root, id))
    return root


def tree(folder: Path) -> dict[str, bytes]:
    """Every file below a folder, by its path from there."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }


def retitled(old: Deposit, title: str) -> Deposit:
    """The deposit with another title, as a maintainer would set it."""
    record = replace(old.sidecar.record, title=title)
    return replace(old, sidecar=replace(old.sidecar, record=record, given=("title",)))
