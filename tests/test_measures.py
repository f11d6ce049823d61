"""The measures: one for a perfect reading, less for each kind of damage, and as the reference has them."""

import json
from collections.abc import Callable
from copy import deepcopy
from pathlib import Path
from random import Random
from types import ModuleType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.measures import NAMES, measure
from tests.measures.texts import Json
from tests.press import prints
from tests.press.gold import gold_of
from tests.press.manuscript import load_all
from tests.press.printing import Plan, print_page

Damage = Callable[[Json, Random], None]

CASES = load_all(Path(__file__).parent / "press" / "cases")


def reading_of(gold: Json, source: str) -> Json:
    """The reading that gold itself is, in the form `inspect --json` gives."""
    blocks = [{**b, "text": "".join(source[s:e] for s, e in b["spans"])} for b in gold["blocks"]]
    figures = [{**g, "spans": [g["span"]]} for g in gold["figures"]]
    return deepcopy({"source": {}, "metadata": gold["metadata"], "blocks": blocks, "figures": figures})


def merge(reading: Json, rng: Random) -> None:
    at = rng.randrange(len(reading["blocks"]) - 1)
    first, second = reading["blocks"][at : at + 2]
    both = {"text": first["text"] + second["text"], "spans": first["spans"] + second["spans"]}
    reading["blocks"][at : at + 2] = [{**first, **both}]


def part(reading: Json, rng: Random) -> None:
    long = [n for n, block in enumerate(reading["blocks"]) if len(block["text"]) > 12]
    at = rng.choice(long)
    block = reading["blocks"][at]
    cut = rng.randrange(2, len(block["text"]) - 2)
    halves = [{**block, "text": block["text"][:cut]}, {**block, "text": block["text"][cut:]}]
    reading["blocks"][at : at + 1] = halves


def lose_block(reading: Json, rng: Random) -> None:
    del reading["blocks"][rng.randrange(len(reading["blocks"]))]


def double_block(reading: Json, rng: Random) -> None:
    reading["blocks"].append(deepcopy(rng.choice(reading["blocks"])))


def shuffle(reading: Json, rng: Random) -> None:
    rng.shuffle(reading["blocks"])


def relabel(reading: Json, rng: Random) -> None:
    block = rng.choice([block for block in reading["blocks"] if block["label"] == "paragraph"])
    block.update(label="caption", part="plan" if block["part"] == "review" else "review", topic="motions")


def misrecord(reading: Json, rng: Random) -> None:
    reading["metadata"][rng.choice(sorted(reading["metadata"]))] = "别的"


def lose_figure(reading: Json, rng: Random) -> None:
    del reading["figures"][rng.randrange(len(reading["figures"]))]


def misread_figure(reading: Json, rng: Random) -> None:
    rng.choice(reading["figures"])["value"] = 7.5


def misfile_figure(reading: Json, rng: Random) -> None:
    rng.choice([f for f in reading["figures"] if f["indicators"]])["indicators"] = ["motions", "petitions"]


def mistake_mode(reading: Json, rng: Random) -> None:
    figure = rng.choice(reading["figures"])
    figure["part"] = "plan" if figure["part"] == "review" else "review"


def invent_figure(reading: Json, rng: Random) -> None:
    end = max(end for block in reading["blocks"] for _, end in block["spans"])
    start = rng.randrange(end - 60)
    figure = {"value": 3, "unit": "个", "approximation": None, "indicators": ["motions"], "part": "review"}
    reading["figures"].append({**figure, "spans": [[start, start + 60]]})


def forget_places(reading: Json, rng: Random) -> None:
    reading["figures"].append(
        {"value": 3, "unit": "个", "approximation": None, "indicators": [], "part": "review"}
    )


DAMAGE: dict[Damage, set[str]] = {
    merge: {"blocks"},
    part: {"lossless", "blocks"},
    lose_block: {"lossless", "blocks"},
    double_block: {"lossless", "blocks"},
    shuffle: {"order"},
    relabel: {"labels", "topics", "parts"},
    misrecord: {"metadata"},
    lose_figure: {"figures"},
    misread_figure: {"figures"},
    misfile_figure: {"indicators"},
    mistake_mode: {"modes"},
    invent_figure: {"figures"},
    forget_places: {"figures", "restraint"},
}
"""Ways of spoiling a reading, and the measures that must fall for it."""

damages = st.lists(
    st.sampled_from(sorted(DAMAGE, key=lambda damage: damage.__name__)), max_size=4, unique=True
)


@pytest.mark.parametrize("id", sorted(prints.plans()))
def test_the_truth_measures_one_everywhere(id: str) -> None:
    gold, source = prints.truth_of(id), prints.printed(id).text
    assert measure(gold, reading_of(gold, source), source) == dict.fromkeys(NAMES, 1.0)


@pytest.mark.parametrize("damage", DAMAGE, ids=lambda damage: damage.__name__)
def test_damage_lowers_its_measures_and_leaves_the_others_of_its_kind(damage: Damage) -> None:
    page = print_page(CASES[0], Plan(3, ("column-wrap", "indent-eaten", "blank-inside")))
    gold = gold_of(page)
    reading = reading_of(gold, page.text)
    damage(reading, Random(5))
    scores = measure(gold, reading, page.text)
    assert {name for name in DAMAGE[damage] if scores[name] == 1.0} == set()
    of_figures = {"figures", "indicators", "modes", "restraint"}
    untouched = set(NAMES) - of_figures if DAMAGE[damage] & of_figures else of_figures
    assert {name for name in untouched if scores[name] != 1.0} == set()


def test_an_empty_reading_measures_nought() -> None:
    page = print_page(CASES[0], Plan(3))
    empty: Json = {"metadata": {}, "blocks": [], "figures": []}
    scores = measure(gold_of(page), empty, page.text)
    assert {name for name, score in scores.items() if score > 0} == {"restraint", "metadata"}
    assert scores["metadata"] == 1 / 13  # the newspaper, which the text does not name either


def test_half_of_the_blocks_is_two_thirds_f1() -> None:
    source = "甲乙丙丁\n戊己庚辛"
    gold = {
        "metadata": {"year": 2022},
        "blocks": [{"label": "paragraph", "spans": [[0, 4]]}, {"label": "paragraph", "spans": [[5, 9]]}],
        "figures": [],
    }
    reading = {
        "metadata": {"year": 2022},
        "blocks": [{"label": "paragraph", "text": "甲乙丙丁", "spans": [[0, 4]]}],
        "figures": [],
    }
    scores = measure(gold, reading, source)
    assert (scores["lossless"], scores["labels"]) == (0.5, 0.5)
    assert scores["blocks"] == pytest.approx(2 / 3)


@given(page_seed=st.integers(0, 10**6), damages=damages, seed=st.integers(0, 10**6))
def test_all_measures_lie_between_nought_and_one(page_seed: int, damages: list[Damage], seed: int) -> None:
    page = print_page(CASES[page_seed % 2], Plan(page_seed, ("column-wrap", "frames-shuffled", "furniture")))
    gold = gold_of(page)
    reading = reading_of(gold, page.text)
    rng = Random(seed)
    for damage in damages:
        damage(reading, rng)
    assert all(0 <= score <= 1 for score in measure(gold, reading, page.text).values())


# With REAL_REPORTS: agreement with the reference implementation that lies beside the real reports.


def agree(reference: ModuleType, gold: Json, reading: Json, source: str) -> None:
    theirs, _ = reference.measure(deepcopy(gold), deepcopy(reading), source)
    ours = measure(gold, reading, source)
    assert ours == pytest.approx(theirs, abs=1e-9)


@pytest.fixture(scope="session")
def real_golds(real_reports: Path) -> list[tuple[Json, str]]:
    """The hand-made gold readings with their sources."""
    golds = [json.loads(path.read_text("utf-8")) for path in sorted((real_reports / "gold").glob("*.json"))]
    assert len(golds) >= 2
    return [(gold, (real_reports / gold["source"]).read_bytes().decode("utf-8")) for gold in golds]


@pytest.mark.parametrize("damage", [None, *DAMAGE], ids=lambda damage: damage.__name__ if damage else "none")
def test_the_measures_agree_with_the_reference_on_real_reports(
    damage: Damage | None, real_golds: list[tuple[Json, str]], reference: ModuleType
) -> None:
    for gold, source in real_golds:
        reading = reading_of(gold, source)
        for seed in range(3):
            if damage is not None:
                damage(reading, Random(seed))
            agree(reference, gold, reading, source)


def test_the_measures_agree_with_the_reference_on_all_damage_at_once(
    real_golds: list[tuple[Json, str]], reference: ModuleType
) -> None:
    for gold, source in real_golds:
        for seed in range(4):
            reading = reading_of(gold, source)
            rng = Random(seed)
            for damage in rng.sample(list(DAMAGE), 9):
                damage(reading, rng)
            agree(reference, gold, reading, source)


@pytest.mark.parametrize("id", sorted(prints.plans())[:3])
def test_the_reference_reads_the_truth_of_prints(id: str, reference: ModuleType) -> None:
    gold, source = prints.truth_of(id), prints.printed(id).text
    reading = reading_of(gold, source)
    agree(reference, gold, reading, source)
    merge(reading, Random(1))
    shuffle(reading, Random(2))
    agree(reference, gold, reading, source)
