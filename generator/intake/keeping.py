"""What is kept beside a file because it takes long to make, or comes out otherwise elsewhere."""

from collections.abc import Iterator, Mapping, Sequence

from generator.errors import UnreadableSource
from generator.intake import pdf, scan
from generator.intake.asking import Asked
from generator.intake.forms import PDF, form_of
from generator.intake.pictures import kept_name, pictures
from generator.intake.scan import engine
from generator.intake.scan.doubting import RULES
from generator.intake.scan.transcripts import Transcript, from_json, to_json
from generator.model import Source

Kept = tuple[tuple[str, bytes], ...]

RECOGNISED = "ocr"
"""The encoding of a part that was recognised, at least in part."""


def keep(files: Sequence[tuple[str, bytes]], source: Source, kept: Mapping[str, bytes] | None = None) -> Kept:
    """What is to be kept beside the files that `source` was made of, in their order.

    A scan's text goes by the name of its file, the picture of a leaf by its own. Where `kept` holds the text
    of these bytes, that is kept on; else it is what was recognised when the source was made, or is now; so
    with pictures. Raises UnreadableSource.
    """
    held = kept or {}
    texts = {
        name: to_json(_transcript(name, data, held.get(name)))
        for (name, data), part in zip(files, source.parts, strict=True)
        if part.encoding == RECOGNISED
    }
    shown = pictures(files, source, {**held, **texts})
    return (*texts.items(), *((kept_name(files[one.part][0], one.leaf), one.data) for one in shown))


def _transcript(name: str, data: bytes, kept: bytes | None) -> Transcript:
    numbers = pdf.scanned(name, data) if form_of(name, data) is PDF else None
    return scan.transcript(name, data, Asked(kept=kept), numbers)


def remarks(kept: Mapping[str, bytes]) -> Iterator[str]:
    """What is no fault of the texts kept, but should be known: they would be made otherwise now."""
    for name, data in kept.items():
        if name.endswith(".webp"):
            continue
        try:
            made, here = from_json(name, data), engine.installed()
        except UnreadableSource:  # told where the source is read
            continue
        if made.rules != RULES:
            yield f"{name}: its text was made by rules {made.rules} of the program, which has {RULES} now."
        if here and made.engine != here:
            then, now = _told(made.engine, here), _told(here, made.engine)
            yield f"{name}: its text was made by {then}; {now} is installed."


def _told(one: engine.Engine, other: engine.Engine) -> str:
    """What reads scans, with those of its models that the other has not: a version may come with new ones."""
    package = f"{one.package} {one.version}"
    models = [f"{model.name} ({model.sha256[:8]})" for model in one.models if model not in other.models]
    return f"{package} with {' and '.join(models)}" if models else package
