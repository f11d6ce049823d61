"""A second reader of the index, written from FORMAT.md as plainly as can be: one posting at a time."""

import json
import re
import unicodedata
import zlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from generator.model import Page

NUMBER = re.compile(r"[0-9]+(\.[0-9]+)*")
FREQUENT = 32
Postings = Mapping[str, list[int]]


@dataclass(frozen=True)
class Segment:
    """One segment, read whole."""

    years: list[int]
    reports: int
    blocks: int
    columns: tuple[list[int], ...]
    lengths: list[int]
    topics: list[int]
    parts: list[int]
    grams: Postings
    numbers: Postings
    texts: list[dict[str, Any]]
    files: frozenset[str]

    def rows(self) -> list[list[Any]]:
        """All blocks by number."""
        classes: tuple[list[list[Any]], ...] = ([], [], [])
        for at, text in enumerate(self.texts):
            rows = iter(text["blocks"])
            for of_class, column in zip(classes, self.columns, strict=False):
                of_class.extend(next(rows) for _ in range(column[at]))
            assert not list(rows)
        return [row for of_class in classes for row in of_class]


class Index:
    """The files of an index, by the names that the manifest gives them."""

    def __init__(self, pages: Iterable[Page]) -> None:
        self.pages: dict[str, bytes] = {}
        for page in pages:
            assert page.path not in self.pages
            self.pages[page.path] = page.data
        self.manifest = json.loads(self.pages["search/manifest.json"])
        self.met: set[str] = set()

    def raw(self, name: str) -> bytes:
        self.met.add(f"search/data/{name}.bin")
        return self.pages[f"search/data/{name}.bin"]

    def inflated(self, name: str) -> bytes:
        return zlib.decompress(self.raw(name), -zlib.MAX_WBITS)

    def json(self, name: str) -> Any:
        return json.loads(self.inflated(name))

    def segments(self) -> list[Segment]:
        return [self._segment(listed) for listed in self.manifest["segments"]]

    def suggestions(self) -> dict[str, list[list[Any]]]:
        leaves = [self.json(name) for name in self.manifest["terms"]["leaves"]]
        assert [next(iter(leaf)) for leaf in leaves] == self.manifest["terms"]["keys"]
        return {first: listed for leaf in leaves for first, listed in leaf.items()}

    def everything(self) -> set[str]:
        """The paths of all files that something names."""
        self.segments()
        self.suggestions()
        self.json(self.manifest["divisions"])
        self.raw(self.manifest["fold"]["rest"])
        return self.met | {"search/engine.js", "search/interface.js", "search/manifest.json"}

    def text(self, name: str) -> Any:
        text = json.loads(spelt(self.inflated(name), self.manifest["alphabet"]))
        text["blocks"] = [list(row) for row in zip(*text["blocks"], strict=True)]
        for before, row in pairwise(text["blocks"]):
            row[0] += before[0]
        return text

    def _segment(self, listed: dict[str, Any]) -> Segment:
        before, self.met = self.met, set()
        reports, blocks = listed["reports"], listed["blocks"]
        columns = list(varints(self.inflated(listed["columns"])))
        facets = self.inflated(listed["facets"])
        names = "".join(self.inflated(name).decode("ascii") for name in listed["texts"])
        segment = Segment(
            years=listed["years"],
            reports=reports,
            blocks=blocks,
            columns=tuple(columns[at : at + reports] for at in range(0, len(columns), reports)),
            lengths=list(varints(facets[: len(facets) - 2 * blocks])),
            topics=list(facets[len(facets) - 2 * blocks : len(facets) - blocks]),
            parts=list(facets[len(facets) - blocks :]),
            grams=self._tree(listed["grams"], blocks, gram_keys),
            numbers=self._tree(listed["numbers"], blocks, str.splitlines),
            texts=[self.text(names[at : at + 10]) for at in range(0, len(names), 10)],
            files=frozenset(self.met),
        )
        self.met |= before
        return segment

    def _tree(self, tree: dict[str, list[str]], blocks: int, keys: Any) -> Postings:
        found: dict[str, list[int]] = {}
        pages = [self.json(name) for name in tree["pages"]]
        assert [page["keys"][0] for page in pages] == tree["keys"]
        for page in pages:
            assert 1 <= len(page["keys"]) == len(page["leaves"]) == len(page["sizes"]) <= 128
            for key, name, size in zip(page["keys"], page["leaves"], page["sizes"], strict=True):
                content = self.raw(name)
                leaf = dict(postings(content, blocks, keys))
                assert len(content) == size and next(iter(leaf)) == key
                found.update(leaf)
        assert list(found) == sorted(found)
        return found


def spelt(content: bytes, alphabet: str) -> str:
    """The text of bytes."""
    units = bytearray()
    bytes_ = iter(content)
    for byte in bytes_:
        if byte == 255:
            units += bytes((next(bytes_), next(bytes_)))
            continue
        place = byte if byte < 220 else 220 + (byte - 220) * 256 + next(bytes_)
        row, cell = divmod(place - len(alphabet), 94)
        listed = place < len(alphabet)
        one = alphabet[place] if listed else bytes((0xA1 + row, 0xA1 + cell)).decode("gbk")
        units += one.encode("utf-16-be")
    return units.decode("utf-16-be")


def varints(content: bytes) -> Iterator[int]:
    at = 0
    while at < len(content):
        number, at = varint(content, at)
        yield number


def varint(content: bytes, at: int) -> tuple[int, int]:
    number = shift = 0
    while content[at] & 0x80:
        number |= (content[at] & 0x7F) << shift
        at, shift = at + 1, shift + 7
    return number | content[at] << shift, at + 1


def gram_keys(header: str) -> list[str]:
    return [line[0] + second for line in header.split("\n") for second in line[1:]]


def postings(content: bytes, blocks: int, keys: Any) -> Iterator[tuple[str, list[int]]]:
    """Each key of a leaf with its blocks."""
    length, at = varint(content, 0)
    found = keys(content[at : at + length].decode())
    at += length
    counts = []
    for _ in found:
        count, at = varint(content, at)
        counts.append(count)
    bits = iter("".join(f"{byte:08b}" for byte in content[at:]))
    for key, count in zip(found, counts, strict=True):
        yield key, list(decoded(bits, count, blocks))
    assert set(bits) <= {"0"}


def decoded(bits: Iterator[str], count: int, blocks: int) -> Iterator[int]:
    quotient = (69 * blocks) // (100 * count)
    k = 0 if quotient <= 1 else quotient.bit_length() - 1
    number = -1
    for _ in range(count):
        value = 0
        while next(bits) == "1":
            value += 1
        for _ in range(k):
            value = value * 2 + int(next(bits))
        number += value + 1
        yield number


def is_word(character: str) -> bool:
    """Whether tokens are made of it; of what Unicode has not assigned yet as well, for it may be a letter."""
    category = unicodedata.category(character)
    return category[0] in "LNM" or category == "Cn"


def grams(folded: str) -> set[str]:
    """The keys of a block in the tree of grams."""
    found: set[str] = set()
    for run in NUMBER.sub("\n", folded).splitlines():
        found.update(one + " " for one in run if is_word(one))
        found.update(a + b for a, b in pairwise(run) if is_word(a) and is_word(b))
    return found


def numbers(folded: str) -> set[str]:
    """The keys of a block in the tree of numbers."""
    found: set[str] = set()
    for match in NUMBER.finditer(folded):
        behind = folded[match.end() : match.end() + 1]
        found.add(match[0])
        if behind and is_word(behind):
            found.add(match[0] + behind)
    return found


def whole(segment: Segment) -> Postings:
    """The tree of grams with the lists of all single characters made whole."""
    found = dict(segment.grams)
    for first in {gram[0] for gram in segment.grams}:
        own = segment.grams.get(first + " ", [])
        if FREQUENT * len(own) <= segment.blocks:
            lists = [blocks for gram, blocks in segment.grams.items() if gram[0] == first]
            found[first + " "] = sorted({block for blocks in lists for block in blocks})
    return found
