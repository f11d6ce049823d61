"""The lines of a source beside what was made of them, as HTML."""

from collections.abc import Iterator

from generator.pages import labels, raw
from generator.pages.bands import Band, File, Reading, Row, Spread
from generator.pages.figured import doubt
from generator.pages.plates import Plate


def spreads(file: File) -> str:
    """A file's lines in runs; of a source with pages each page's beside its picture, where there is one."""
    return "".join(_spread(one) for one in file.spreads)


def _spread(spread: Spread) -> str:
    held = "\n".join(_band(one, spread.plate is not None) for one in spread.bands)
    plate = spread.plate
    if plate is None:
        return raw.block("div", held, 'class="bands"')
    return raw.block(
        "div", f'{_plate(plate)}\n<div class="bands" id=lines-{plate.id}>\n{held}</div>', 'class="leaf"'
    )


def _plate(plate: Plate) -> str:
    title, picture = raw.html(plate.title), raw.say("printed.picture", page=raw.html(plate.title))
    boxes = "".join(
        f'<label class="{name}"><input type="checkbox">{words}</label>'
        for name, words in (
            ("open-page", raw.say("printed.open_page")),
            ("enlarge", raw.say("printed.enlarge")),
        )
    )
    large = f'<a href="{plate.file}">{raw.say("printed.large", size=plate.kilobytes)}</a>'
    skip = f'<a class="skip-plate" href="#lines-{plate.id}">{raw.say("printed.skip")}</a>'
    image = (
        f'<img src="{plate.file}" width="{plate.width}" height="{plate.height}" alt="{picture}"'
        ' loading="lazy" decoding="async">'
    )
    return (
        f'<figure class="plate">\n<figcaption><b>{title}</b>{boxes}{large}{skip}</figcaption>\n'
        f'<div class="window" tabindex="0" role="region" aria-label="{picture}">'
        f'<div class="sheet">{image}{plate.places}</div></div>\n</figure>'
    )


def _band(band: Band, pictured: bool) -> str:
    rows = "\n".join(map(_row, band.rows))
    place = band.place if pictured else None
    read = "\n".join(_readings(band, place))
    return f"<div class=band><ol role=list>\n{rows}\n</ol><div>\n{read}\n</div></div>"


def _row(row: Row) -> str:
    if row.anchor is None:
        number = f"<i>{row.number}</i>"
        return f"<li class=blank>{number}<span>{row.text}</span><small>{row.note}</small></li>"
    note = f" <small>{row.note}</small>" if row.note else ""
    element = f" <small class=element>{raw.html(row.element)}</small>" if row.element else ""
    number = f"<a href=../#{row.anchor}>{row.number}</a>"
    return f"<li id={row.anchor}>{number}<span>{row.text}</span>{note}{element}</li>"


def _readings(band: Band, place: str | None) -> Iterator[str]:
    for reading in band.readings:
        yield f"<p class=read-as>{_named(reading, place)}</p>"
        place = None  # the way to the picture stands beside the first alone
        above = _goes_on("printed.above", reading.before)
        below = _goes_on("printed.below", reading.after)
        kind = '"read head"' if reading.level else "read"
        yield f"<p class={kind}>{above}{raw.html(reading.text)}{below}</p>"


def _named(reading: Reading, place: str | None) -> str:
    """What a piece was read as, with the ways and signs beside it."""
    held = f"<a href=../#{reading.address}>{reading.label}</a>"
    if place:
        title = raw.say("printed.to_page")
        held += f'<a class="to-page" href="#{place}" title="{title}">{raw.say("printed.page")}</a>'
    if reading.moved:
        words, line = reading.moved
        held += f" <span class=tag>{f'<a href=#{line}>{words}</a>' if line else words}</span>"
    return f"{held} {doubt(labels.DOUBTFUL_TEXT)}" if reading.doubtful else held


def _goes_on(key: str, where: tuple[str, str] | None) -> str:
    if where is None:
        return ""
    words, line = where
    return f"<a class=goes-on href=#{line}>{raw.say(key, lines=words)}</a>"
