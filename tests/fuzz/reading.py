"""One broken file read, and what is wrong with how that went."""

import io
import traceback
from contextlib import suppress
from pathlib import Path
from random import Random

from generator.errors import ArchiveError
from generator.intake import decode
from generator.intake.scan.sheets import sheets
from generator.intake.zips import COLLECTION, Zip
from tests.fuzz.mutating import mutated
from tests.fuzz.samples import sample, scan
from tests.intake.contract import faults_of

DRAWN = ("png", "jpg", "tif")
"""Forms of scans: only drawn here, since to recognise their print takes a second each."""


def broken(form: str, seed: int) -> bytes:
    """The file of a form that is broken by this seed."""
    return mutated(sample(form), form, Random(f"{form} {seed}"))


def tried(form: str, seed: int) -> str:
    """What went wrong with the file of this seed, in a line; "" where nothing did."""
    try:
        return "; ".join(faults(form, broken(form, seed)))
    except Exception as error:
        last = traceback.extract_tb(error.__traceback__)[-1]
        return f"{type(error).__name__} in {Path(last.filename).name}:{last.lineno}: {str(error)[:100]}"


def faults(form: str, data: bytes) -> list[str]:
    """What breaks the contract in what was read; nothing where the file was read or refused as it should be.

    Whatever else is raised is a fault of the program, and goes on to who asks.
    """
    try:
        return _read(form, data)
    except ArchiveError as refused:
        said = str(refused)
        whole = bool(refused.where and refused.what and refused.mend and refused.what.endswith("."))
        return (
            [] if whole and said.isprintable() else [f"the refusal is not whole or not printable: {said!r}"]
        )


def _read(form: str, data: bytes) -> list[str]:
    if form in DRAWN:
        return [f"page {one.number} is empty" for one in sheets("a", data) if not one.pixels.size]
    if form == "zip":
        return _unpacked(data)
    name, bytes_, kept = (f"a.{form}", data, None) if form != "kept" else ("a.png", scan(), {"a.png": data})
    return faults_of(decode([(name, bytes_)], None, kept), [(name, bytes_)])


def _unpacked(data: bytes) -> list[str]:
    opened = Zip("a.zip", io.BytesIO(data), COLLECTION)
    taken = [member for member in opened.members if not member.refused]
    for member in taken:
        with suppress(ArchiveError):
            opened.read(member)
    return [f"{member.name!r} leads out" for member in taken if ".." in member.name.split("/")]
