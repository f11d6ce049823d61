"""A file read as tests of forms read it: held to the contract, its text counted."""

from generator.intake import decode
from generator.model import Source
from tests.intake.contract import faults_of, lost_of


def checked(name: str, data: bytes) -> Source:
    """The source that a file makes, which breaks no promise and loses no character."""
    files = [(name, data)]
    source = decode(files)
    assert faults_of(source, files) == []
    assert lost_of(source, files) == []
    return source


def left_out(source: Source) -> dict[str, str]:
    """What is left out, by kind."""
    return {one.kind: one.text for one in source.omissions}
