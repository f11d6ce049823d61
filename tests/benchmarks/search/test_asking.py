"""What is asked, of whom, what is true, and how it is told: all but the browser."""

import gzip
import re
import urllib.error
import urllib.request
from dataclasses import replace
from pathlib import Path

import pytest

from tests.benchmarks.search import queries, timings
from tests.benchmarks.search.asking import Asked
from tests.benchmarks.search.hosting import Sent, hosted
from tests.benchmarks.search.peers import Answer, measured
from tests.benchmarks.search.queries import LONG, SHORT, Sort
from tests.benchmarks.search.truth import Truth, recall

BLOCKS = [
    ("甲/2023-report", "2023年，开展执法检查15次，备案審查“一府两院”规范性文件99.8%。"),
    ("乙/2023-report", "督办代表建议215件，听取和审议专项工作报告15.5项。"),
    ("乙/2023-report", "常委会 依法行使职权，充分发挥代表作用，推动问题逐项整改到位。"),
]


def test_runs_stand_in_a_block_and_cut_no_number() -> None:
    for lengths in (SHORT, LONG):
        runs = queries.runs(BLOCKS, lengths, "test", 12)
        assert len(set(runs)) == 12 and {len(run) for run in runs} <= set(lengths)
        assert runs == queries.runs(BLOCKS, lengths, "test", 12)
        for run in runs:
            places = [at for _, text in BLOCKS for at in at_of(text, run)]
            assert places and not re.search(r'[\s"“”]', run)


def at_of(text: str, run: str) -> list[int]:
    """Where a run stands in a text with no digit or point of a number cut off."""
    return [match.start() for match in re.finditer(rf"(?<![0-9.]){re.escape(run)}(?![0-9])", text)] or [
        match.start() for match in re.finditer(re.escape(run), text) if not run[0].isdigit()
    ]


def test_there_are_words_and_runs_of_each_length() -> None:
    sorts = queries.sorts(BLOCKS, 5)
    assert [len(sort.queries) for sort in sorts] == [5] * 4
    words, *others = queries.sorts(BLOCKS)
    assert len(set(words.queries)) == queries.LISTED and all(0 < len(query) <= 5 for query in words.queries)
    assert [len(set(sort.queries)) for sort in others] == [queries.DRAWN] * 3


@pytest.mark.parametrize(
    ("query", "reports", "blocks"),
    [
        ("备案审查", {"甲/2023-report"}, 1),
        ("15", {"甲/2023-report"}, 1),
        ("代表", {"乙/2023-report"}, 2),
        ("常委会依法", {"乙/2023-report"}, 1),
        ("5", set(), 0),
        ("件听取", set(), 0),
    ],
)
def test_what_is_true_is_told_of_folded_text(query: str, reports: set[str], blocks: int) -> None:
    truth = Truth(BLOCKS)
    assert truth.reports(query) == reports
    assert truth.blocks(query) == blocks


def test_recall_looks_at_ten_reports() -> None:
    relevant = frozenset(f"{number}" for number in range(20))
    assert recall([*(f"{number}" for number in range(5)), *"abcdefgh"], relevant) == 0.5
    assert recall([*"abcdefghij", "1"], relevant) == 0


def test_a_search_is_measured_by_what_it_finds_and_what_it_should_not() -> None:
    answers = [
        Answer("代表", 1000, 2.0, ["乙/2023-report", "甲/2023-report"]),
        Answer("件听取", 3000, 4.0, ["甲/2023-report"]),
    ]
    row = measured("one", answers, Truth(BLOCKS), 5.0)
    assert (row.bytes, row.warm, row.recall, row.absent) == (2000, 3.0, 1.0, 1)
    assert row.precision == 0.25


def test_the_host_compresses_what_hosts_compress_and_counts_it(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_bytes(b"{}" * 500)
    (tmp_path / "b.bin").write_bytes(b"\0" * 500)
    with hosted({"/search/": tmp_path}) as host:
        for path, size in (("a.json", 1000), ("b.bin", 500)):
            with urllib.request.urlopen(f"{host.address}/search/{path}") as answer:
                body = answer.read()
            assert len(gzip.decompress(body) if path == "a.json" else body) == size
        first, second = host.taken()
        assert first.bytes < 100 and second == Sent("/search/b.bin", 500)
        with pytest.raises(urllib.error.HTTPError, match="404"):
            urllib.request.urlopen(f"{host.address}/none")
        assert [sent.path for sent in host.taken()] == ["/none"]


def asked(index: int, ms: float = 100, warm: float = 1) -> Asked:
    sent = (Sent("/search/data/aaa.bin", index),)
    return Asked("代表", index, 9, 1, ms, (), True, None, True, sent, warm=warm)


@pytest.mark.parametrize(
    ("found", "missed"),
    [
        ([asked(100)] * 3, []),
        ([asked(150_001)] * 3, ["median"]),
        ([asked(10), asked(10), asked(200_001)], ["95%"]),
        ([asked(10, ms=1501)], ["cold"]),
        ([asked(10, warm=51)], ["warm"]),
    ],
)
def test_a_missed_floor_is_named(found: list[Asked], missed: list[str]) -> None:
    sort = Sort("words", ("代表",), 150_000, 200_000)
    faults = list(timings.faults(sort, found))
    assert len(faults) == len(missed)
    assert all(fault.startswith("MISSED: " + word) for fault, word in zip(faults, missed, strict=True))


def test_the_heaviest_are_told_by_kind() -> None:
    told = list(timings.heaviest([asked(5), asked(1000)], {"aaa": "text"}, 1))
    assert len(told) == 2 and "1 × text 1.0 KB" in told[1]


@pytest.mark.parametrize(("hits", "full", "right"), [(0, "0", "1"), (1, "1", "0"), (9, "0", "0")])
def test_what_is_told_is_held_against_the_truth(hits: int, full: str, right: str) -> None:
    one = replace(asked(9), results=(("甲", "p1"),), hits=0)
    columns = {**dict(timings.BOX), **dict(timings.PAGE)}
    assert columns["full"]([one], {"代表": hits}) == full
    assert columns["right"]([one], {"代表": hits}) == right
    assert bool(list(timings.short([one], {"代表": hits}))) is (hits > 1)
    assert "代表" not in timings.line(timings.BOX, Sort("words", ("代表",), None, 1), [one], {"代表": hits})
