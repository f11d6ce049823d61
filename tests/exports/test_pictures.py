"""Pictures for sharing: one of the archive and one a district, small, with room for every name."""

import io
import subprocess
import sys
from dataclasses import replace

import pytest
from PIL import Image

from generator.authority import Authority
from generator.exports import drawing
from generator.exports.drawing import CUT, UNDRAWN, Sheet, fitted, length
from generator.exports.pictures import HEIGHT, PAPER, SEAL, WIDTH, jobs
from generator.gathering import gather
from generator.model import Holding
from tests.gathering.making import ARCHIVE, AUTHORITY, division, holding
from tests.pages.hostile import STRINGS
from tests.press.truth import demonstration_holdings

LONGEST = "长" * 80


def made(*holdings: Holding, authority: Authority = AUTHORITY) -> dict[str, bytes]:
    return {page.path: page.data for job in jobs(gather(holdings, authority)) for page in job.make()}


def image(data: bytes) -> Image.Image:
    opened = Image.open(io.BytesIO(data))
    opened.load()
    return opened


def colours(data: bytes, box: tuple[int, int, int, int] = (0, 0, WIDTH, HEIGHT)) -> set[tuple[int, ...]]:
    found = image(data).convert("RGB").crop(box).getcolors(WIDTH * HEIGHT)
    return {colour for _, colour in found}


def named(name: str) -> Holding:
    return holding(replace(division(1), name=name), 2022)


def test_there_is_one_of_the_archive_and_one_of_each_district() -> None:
    held = gather(demonstration_holdings(), AUTHORITY)
    assert list(made(*demonstration_holdings())) == [
        "assets/share/archive.png",
        *(f"assets/share/{one.slug}.png" for one in held.divisions),
    ]
    assert list(made()) == ["assets/share/archive.png"]


@pytest.mark.parametrize("name", ["某县", LONGEST, "𠮷野\U0001f600区", *STRINGS[:4]])
def test_a_picture_has_the_size_that_is_told_and_is_small(name: str) -> None:
    for data in made(named(name)).values():
        assert image(data).size == (WIDTH, HEIGHT)
        assert image(data).mode == "P"
        assert len(data) <= 30_000


def test_the_same_archive_has_the_same_pictures() -> None:
    assert made(*demonstration_holdings()) == made(*reversed(demonstration_holdings()))


@pytest.mark.parametrize("name", ["某县", LONGEST, "县" * 40])
def test_nothing_is_drawn_in_the_margins(name: str) -> None:
    many = [holding(replace(division(1), name=name), year) for year in range(1985, 2024)]
    for data in made(*many).values():
        for box in (
            (0, 0, WIDTH, 80),
            (0, 0, 80, HEIGHT),
            (WIDTH - 80, 0, WIDTH, HEIGHT),
            (0, 560, WIDTH, HEIGHT),
        ):
            assert colours(data, box) == {PAPER}


def test_another_name_is_another_picture() -> None:
    assert len({made(named(name))["assets/share/990901-shi1.png"] for name in ("甲县", "乙县", "𠮷县")}) == 3


def test_what_is_invented_says_so() -> None:
    real = replace(AUTHORITY, archive=replace(ARCHIVE, demo=False))
    corner = (700, 500, WIDTH, HEIGHT)
    path = "assets/share/990901-shi1.png"
    assert SEAL in colours(made(named("某县"))[path], corner)
    assert SEAL not in colours(made(named("某县"), authority=real)[path], corner)


def test_years_that_are_held_are_told_from_those_that_are_not() -> None:
    gap = [holding(division(1), year) for year in (2020, 2022)] + [holding(division(2), 2021)]
    row = (84, 452, 84 + 3 * 32, 476)
    first, second = (
        image(made(*gap)[f"assets/share/99090{n}-shi{n}.png"]).convert("RGB").crop(row) for n in (1, 2)
    )
    middles = [(11 + 32 * n, 11) for n in range(3)]
    assert [first.getpixel(at) == SEAL for at in middles] == [True, False, True]
    assert [second.getpixel(at) == SEAL for at in middles] == [False, True, False]


def test_a_text_takes_the_largest_size_at_which_it_has_room() -> None:
    assert fitted("四字之名", (100, 50), 400, 130) == (100, ["四字之名"])
    assert fitted("四字之名", (100, 50), 399, 130) == (50, ["四字之名"])
    assert fitted("四字之名", (100, 50), 250, 260) == (100, ["四字", "之名"])


def test_a_text_is_cut_only_where_it_has_no_room_at_any_size() -> None:
    size, lines = fitted("字" * 50, (60, 20), 200, 52)
    assert size == 20
    assert lines == ["字" * 10, "字" * 9 + CUT]
    assert all(length(line, size) <= 200 for line in lines)


def test_a_character_that_the_font_lacks_is_shown_as_one_and_spaces_stay() -> None:
    assert fitted("𠮷野\U0001f600", (20,), 200, 30)[1] == [f"{UNDRAWN}野{UNDRAWN}"]
    assert fitted("甲　乙\n丙", (20,), 200, 30)[1] == ["甲　乙 丙"]


def test_every_character_of_the_demonstration_and_of_names_of_places_has_a_shape() -> None:
    names = {name for one in gather(demonstration_holdings(), AUTHORITY).divisions for name in one.full_name}
    assert not {c for c in names | set("区县市旗盟州省自治–") if not drawing._has(c)}


def test_later_ink_covers_earlier() -> None:
    sheet = Sheet(4, 4, (255, 255, 255), (((0, 0, 0), (255, 255, 255)), ((200, 0, 0), (0, 0, 0))))
    sheet.rectangle(1, (0, 0, 1, 1))
    sheet.rectangle(0, (0, 0, 3, 3))
    drawn = image(sheet.png()).convert("RGB")
    assert drawn.getpixel((0, 0)) == (200, 0, 0)
    assert drawn.getpixel((3, 3)) == (0, 0, 0)


def test_the_font_is_found_without_importing_what_brings_it() -> None:
    code = "import sys; from generator.exports import drawing; drawing.font(20)"
    told = f"{code}; print(sorted(sys.modules.keys() & {{'zhplot', 'matplotlib'}}))"
    ran = subprocess.run([sys.executable, "-c", told], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "[]"


def test_a_font_that_is_not_there_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(drawing.importlib.util, "find_spec", lambda name: None)
    with pytest.raises(FileNotFoundError, match="requirements"):
        drawing.font.__wrapped__(20)
