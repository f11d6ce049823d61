"""Measures of the figures: found, filed, told apart from plans and from numerals that count nothing."""

from collections.abc import Iterator

from tests.measures.texts import Json

Pair = tuple[Json, Json]
"""A gold figure and the one that was found for it."""


def measures(gold: Json, reading: Json, source: str, has_places: bool) -> dict[str, float]:
    """figures, indicators, modes and restraint."""
    pairs = _paired(gold["figures"], reading["figures"], has_places)
    return {
        "figures": _f1(len(pairs), len(gold["figures"]), len(reading["figures"])),
        "indicators": _filing(gold["figures"], reading["figures"], pairs),
        "modes": sum(f.get("part") == g["part"] for g, f in pairs) / len(pairs) if pairs else 0.0,
        "restraint": _restraint(gold, reading["figures"], len(source)) if has_places else 1.0,
    }


def _paired(wanted: list[Json], found: list[Json], has_places: bool) -> list[Pair]:
    """Gold figures with the found ones of the same quantity and place, filed ones first."""
    left, pairs = list(found), []
    for g in sorted(wanted, key=lambda figure: not figure["indicators"]):
        same = [f for f in left if _quantity(f) == _quantity(g) and (not has_places or _meet(f, g))]
        if same:
            best = max(same, key=lambda f: (_filed_alike(f, g), f.get("part") == g["part"]))
            left = [f for f in left if f is not best]
            pairs.append((g, best))
    return pairs


def _filing(wanted: list[Json], found: list[Json], pairs: list[Pair]) -> float:
    """F1 of filed figures; where gold says that one may file either way, neither side counts it."""
    excused = [id(f) for g, f in pairs if g.get("either")]
    right = sum(bool(g["indicators"]) and not g.get("either") and _filed_alike(f, g) for g, f in pairs)
    in_gold = sum(bool(g["indicators"]) and not g.get("either") for g in wanted)
    in_found = sum(bool(f["indicators"]) and id(f) not in excused for f in found)
    return _f1(right, in_gold, in_found)


def _restraint(gold: Json, found: list[Json], length: int) -> float:
    """Numerals outside all gold figures that no found figure covers; a figure without spans covers all."""
    meant = {place for g in gold["figures"] for place in range(*g["span"])}
    taken = set(_covered(found)) if all("spans" in f for f in found) else set(range(length))
    never = [set(range(start, end)) for start, end, *_ in gold.get("not_figures", [])]
    never = [places for places in never if not places & meant]
    return sum(not places & taken for places in never) / len(never) if never else 1.0


def _covered(found: list[Json]) -> Iterator[int]:
    for figure in found:
        for start, end in figure["spans"]:
            yield from range(start, end)


def _quantity(figure: Json) -> tuple[object, ...]:
    value = figure["value"]
    return tuple(value) if isinstance(value, list) else value, figure.get("unit"), figure.get("approximation")


def _meet(found: Json, gold: Json) -> bool:
    """Whether one of the found figure's spans touches the gold one's."""
    return any(start < gold["span"][1] and gold["span"][0] < end for start, end in found.get("spans", []))


def _filed_alike(found: Json, gold: Json) -> bool:
    return set(found["indicators"]) == set(gold["indicators"])


def _f1(right: int, wanted: int, found: int) -> float:
    return 2 * right / (wanted + found) if wanted + found else 1.0
