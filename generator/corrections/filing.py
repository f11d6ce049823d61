"""From edited figures to the corrections that make them of those that are found."""

from collections.abc import Iterator, Mapping, Sequence

from generator.corrections.drafting import Draft, of_figure
from generator.corrections.ledger import filed, place_of
from generator.corrections.misfits import Misfit
from generator.corrections.parsing import FigureEdit
from generator.corrections.quantity import figure_at
from generator.errors import RefusedForm
from generator.model import Aspect, Correction, Figure, Report, Value


def filings(found: Report, edits: Sequence[FigureEdit], draft: Draft) -> list[Correction]:
    """The corrections of the figures that were edited, now or before; the others stay as they are found.

    Raises RefusedForm where a figure is added that the text does not give.
    """
    figures = {place_of(figure, found): figure for figure in found.figures}
    before = _before(draft.past.corrections)
    now = {edit.at: edit for edit in edits}
    new: list[Correction] = []
    for at in sorted(set(before) | set(now)):
        wanted = _wanted(before.get(at), now.get(at))
        wording = _wording(at, draft.past.corrections, now.get(at), figures.get(at))
        reason = now[at].reason if at in now else ""
        new += _filed(found, figures.get(at), at, wording, wanted, reason)
    return new


def _before(corrections: Sequence[Correction]) -> dict[int, dict[Aspect, Value]]:
    """By the place of a figure, what was corrected of it before."""
    found: dict[int, dict[Aspect, Value]] = {}
    for one in corrections:
        if one.wording is not None and one.at is not None:
            found.setdefault(one.at, {})[one.aspect] = one.value
    return found


def _wanted(corrected: Mapping[Aspect, Value] | None, edit: FigureEdit | None) -> dict[Aspect, Value]:
    """What is to be of a figure, by aspect."""
    before: Mapping[Aspect, Value] = corrected or {}
    if edit is None:
        return dict(before)
    if Aspect.DROP in edit.changes:
        return {} if Aspect.ADD in before else {Aspect.DROP: True}
    wanted = {**before, **edit.changes}
    wanted.pop(Aspect.DROP, None)
    if Aspect.ADD in before and Aspect.INDICATORS in wanted:
        wanted[Aspect.ADD] = wanted.pop(Aspect.INDICATORS)
    return wanted


def _wording(
    at: int, corrections: Sequence[Correction], edit: FigureEdit | None, figure: Figure | None
) -> str:
    before = next((one.wording for one in corrections if one.wording is not None and one.at == at), None)
    return (figure.wording if figure else None) or (edit.wording if edit else None) or before or ""


def _filed(
    found: Report, figure: Figure | None, at: int, wording: str, wanted: Mapping[Aspect, Value], reason: str
) -> Iterator[Correction]:
    """The corrections that make a figure what it is to be, of the one that is found."""
    if Aspect.DROP in wanted:
        if figure:
            yield of_figure(Aspect.DROP, at, wording, True, figure.indicators, reason)
        return
    wanted = dict(wanted)
    if Aspect.ADD in wanted:
        indicators = wanted.pop(Aspect.ADD)
        if figure:
            wanted[Aspect.INDICATORS] = indicators
        else:
            figure = _new(found, at, wording, indicators)
            yield of_figure(Aspect.ADD, at, wording, indicators, None, reason)
    if figure is None:
        return
    for aspect, read in filed(figure).items():
        if aspect in wanted and wanted[aspect] != read:
            yield of_figure(aspect, at, wording, wanted[aspect], read, reason)


def _new(found: Report, at: int, wording: str, indicators: Value) -> Figure:
    try:
        return figure_at(found, at, wording, indicators if isinstance(indicators, tuple) else ())
    except Misfit as misfit:
        raise RefusedForm(f"The form, the figure {wording} at p{at}", misfit.what, misfit.mend) from None
