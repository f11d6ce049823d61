"""Archives at the ends of what a site must bear, to build and look at: python -m tests.site.extremes FOLDER.

`empty` holds nothing, `one` a single report; `full` a district of thirty years, a title of eighty characters
and a report of sixty thousand. All are made from the demonstration archive's own reports.
"""

import hashlib
import re
import sys
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

from generator import corpus, exports, gathering, pages, pipeline, search
from generator.authority import Authority
from generator.corpus import Deposit, SourceFile
from generator.method import method
from generator.model import Holding, Kind, Page
from tests.site.serving import build

ROOT = Path(__file__).resolve().parents[2]
MODEL = "990102-yundu/2023-report"
YEARS = range(1994, 2024)
TITLE = 80
LENGTH = 60_000
"""Characters."""

USUAL = 8_000
"""Characters of a report as newspapers print them whole."""

USUAL_REPORT = "990105-moyan/2023-report"
LONG_TITLE = "990104-hexi/2023-report"
LONG_REPORT = "990105-moyan/2023-report"


def of_year(model: Deposit, year: int) -> Deposit:
    """The model as its district would have reported on another year."""
    by = year - model.sidecar.record.year
    text = re.sub("20[0-9]{2}", lambda found: str(int(found[0]) + by), _text(model))
    return _deposit(model, f"990102-yundu/{year}-report", text, year)


def of_title(model: Deposit) -> Deposit:
    """The model with a title of TITLE characters, of another district."""
    words = "禾溪区人民代表大会常务委员会关于依法履行监督职权、推动民生实事项目落地见效和加强代表议案建议办理"
    title = f"{words}、密切联系人民群众并不断提高自身建设水平服务高质量发展的工作报告"
    assert len(title) == TITLE
    text = _text(model).replace(model.sidecar.record.title or "", title).replace("云渡", "禾溪")
    told = _deposit(model, LONG_TITLE, text, 2023)
    record = replace(told.sidecar.record, title=title)
    return replace(told, sidecar=replace(told.sidecar, record=record, given=("title",)))


def of_length(model: Deposit) -> Deposit:
    """The model's text, its sections told again and again until LENGTH characters are reached."""
    text = _text(model).replace("云渡", "墨砚")
    body = text[text.index("一、") :]
    return _deposit(model, LONG_REPORT, text + body * (LENGTH // len(body)), 2023)


def of_usual_length(deposits: Iterable[Deposit]) -> Deposit:
    """A report of USUAL characters: one that is printed whole, with the sections of others after its own."""
    whole = [one for one in deposits if one.id.endswith("-report") and one.files[0][0].endswith(".txt")]
    model = next(one for one in whole if one.id == MODEL)
    others = (_text(one) for one in whole if one.id != MODEL)
    text = _text(model) + "\n" + "\n".join(other[max(other.find("一、"), 0) :] for other in others)
    return _deposit(model, USUAL_REPORT, text[:USUAL], 2023)


def with_usual_length() -> tuple[Deposit, ...]:
    """The demonstration archive with a report of the usual length beside its own."""
    _, deposits, _ = corpus.load(ROOT)
    return (*deposits, of_usual_length(deposits))


def archives() -> dict[str, tuple[Deposit, ...]]:
    """The deposits of each archive, by its name."""
    _, deposits, _ = corpus.load(ROOT)
    model = next(one for one in deposits if one.id == MODEL)
    return {
        "empty": (),
        "one": (model,),
        "full": (*(of_year(model, year) for year in YEARS), of_title(model), of_length(model)),
    }


def made(deposits: Iterable[Deposit]) -> Iterable[Page]:
    """All generated files of an archive that holds these."""
    authority, _, _ = corpus.load(ROOT)
    placed = [_placed(deposit, authority) for deposit in deposits]
    catalogue = gathering.gather(placed, authority, (), method())
    return (*pages.render(catalogue), *exports.export(catalogue), *search.index(catalogue))


def _placed(deposit: Deposit, authority: Authority) -> Holding:
    record = deposit.sidecar.record
    slug = deposit.id.partition("/")[0]
    division = corpus.find_division(authority.divisions, slug, record.year)
    fitting = replace(record, division=division)
    return pipeline.hold(replace(deposit, sidecar=replace(deposit.sidecar, record=fitting)), authority)


def _deposit(model: Deposit, id: str, text: str, year: int) -> Deposit:
    data = text.encode()
    (name, _), *_ = model.files
    record = replace(model.sidecar.record, year=year, kind=Kind.REPORT, date=None)
    sources = (SourceFile(name, hashlib.sha256(data).hexdigest()),)
    sidecar = replace(model.sidecar, record=record, sources=sources)
    return Deposit(id, sidecar, ((name, data),))


def _text(deposit: Deposit) -> str:
    return pipeline.decoded(deposit).text


def build_all(folder: Path, told: Callable[[str], object] = print) -> dict[str, Path]:
    """The site of each archive, built below `folder`."""
    sites = {}
    for name, deposits in archives().items():
        sites[name] = build(ROOT, folder / name, made(deposits))
        told(f"{name}: {sites[name]}")
    return sites


if __name__ == "__main__":
    build_all(Path(sys.argv[1]))
