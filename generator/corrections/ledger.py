"""Figures filed otherwise, left out, or taken in where they were missed: as the text has them, never else."""

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import replace

from generator.corrections.cutting import SURE
from generator.corrections.misfits import Misfit, right_already, told, unexpected
from generator.corrections.quantity import figure_at
from generator.corrections.review import Case, Review
from generator.model import Aspect, Figure, Mention, Part, Report, Scope, Value

_ASPECTS: tuple[tuple[Aspect, Callable[[Figure], Value], Callable[[Figure, Value], Figure]], ...] = (
    (Aspect.INDICATORS, lambda f: f.indicators, lambda f, value: replace(f, indicators=_ids(value))),
    (Aspect.SCOPE, lambda f: f.scope and str(f.scope), lambda f, value: replace(f, scope=_scope(value))),
    (Aspect.PART, lambda f: str(f.part), lambda f, value: replace(f, part=Part(str(value or Part.REVIEW)))),
)
"""How each aspect of a figure is read and changed."""


def place_of(figure: Figure, report: Report) -> int:
    """The offset of a figure's first character, which names it."""
    return report.blocks[figure.block].shown.origins[figure.place.start]


def filed(figure: Figure) -> dict[Aspect, Value]:
    """How a figure is filed, by aspect, as corrections say it."""
    return {aspect: read(figure) for aspect, read, _ in _ASPECTS}


def refiled(report: Report, review: Review, indicators: Collection[str]) -> Report:
    """The report with its figures set right, and without mentions of what has a number now."""
    figures = {place_of(figure, report): figure for figure in report.figures}
    _drop(figures, review)
    _add(figures, report, review, indicators)
    for aspect, read, changed in _ASPECTS:
        for case in review.cases(aspect, of_figures=True):
            with review.weighing(case.number):
                _known(case.correction.value, indicators)
                figure = _found(figures, case)
                case.judge(read(figure))
                figures[case.at] = replace(changed(figure, case.correction.value), confidence=SURE)
    kept = tuple(sorted(figures.values(), key=lambda figure: (figure.block, figure.place)))
    return replace(report, figures=kept, mentions=_unnumbered(report.mentions, kept))


def _drop(figures: dict[int, Figure], review: Review) -> None:
    for case in review.cases(Aspect.DROP, of_figures=True):
        with review.weighing(case.number):
            if case.at not in figures:
                raise right_already(f"no figure at p{case.at}")
            case.judge(_found(figures, case).indicators)
            del figures[case.at]


def _add(figures: dict[int, Figure], report: Report, review: Review, indicators: Collection[str]) -> None:
    for case in review.cases(Aspect.ADD, of_figures=True):
        with review.weighing(case.number):
            _known(case.correction.value, indicators)
            new = figure_at(report, case.at, case.correction.wording or "", _ids(case.correction.value))
            if held := _overlapping(new, figures.values()):
                _refuse(held, new, case)
            case.judge(None)
            figures[case.at] = new


def _refuse(held: Figure, new: Figure, case: Case) -> None:
    """Tell why a figure is not added where one is read."""
    if (held.place, held.indicators) == (new.place, new.indicators):
        raise right_already(f"{held.wording} as {told(held.indicators)}")
    if held.place == new.place:
        raise unexpected(f"{held.wording} as {told(held.indicators)}", told(case.correction.expect))
    mend = "Say `drop` of that one first, or correct it with `indicators`."
    raise Misfit(f"the program reads the figure {held.wording} over these words.", mend)


def _overlapping(new: Figure, figures: Iterable[Figure]) -> Figure | None:
    same = (figure for figure in figures if figure.block == new.block)
    return next((f for f in same if f.place.start < new.place.end and new.place.start < f.place.end), None)


def _found(figures: dict[int, Figure], case: Case) -> Figure:
    """The figure that a correction is about. Raises Misfit where there is none, or one of other words."""
    wording = "".join((case.correction.wording or "").split())
    figure = figures.get(case.at)
    if figure is None:
        mend = "Look again: delete the entry, or say `add` if the figure was missed."
        raise Misfit(f"the program reads no figure {wording} at p{case.at}.", mend)
    if figure.wording != wording:
        mend = "Write the figure's words as they are read now, if the entry still holds."
        raise Misfit(f"the program reads the figure {figure.wording} at p{case.at}, not {wording}.", mend)
    return figure


def _known(value: Value, indicators: Collection[str]) -> None:
    for id in _ids(value):
        if id not in indicators:
            raise Misfit(f"{id!r} is no indicator.", "Name one of corpus/authority/indicators.yml.")


def _unnumbered(mentions: Sequence[Mention], figures: Iterable[Figure]) -> tuple[Mention, ...]:
    numbered = {(id, figure.part) for figure in figures for id in figure.indicators}
    return tuple(one for one in mentions if (one.indicator, one.part) not in numbered)


def _ids(value: Value) -> tuple[str, ...]:
    return value if isinstance(value, tuple) else ()


def _scope(value: Value) -> Scope | None:
    return Scope(str(value)) if value else None
