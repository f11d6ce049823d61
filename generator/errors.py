"""The tree of foreseen faults. Each names file, place, what is wrong and the mend, and owns its exit code.

Exit codes are stable: 0 all is well, 1 a fault in the program itself, 2 wrong arguments,
and the codes of the classes below.
"""


def in_one_line(name: str) -> str:
    r"""The name of a file as messages and tables show it: one with line breaks or tabs is one cell yet.

    >>> print(in_one_line("a\nerror: b.txt"))
    a\nerror: b.txt
    """
    return name.replace("\r", "\\r").replace("\n", "\\n").replace("\t", "\\t")


class ArchiveError(Exception):
    """A fault we can foresee. Its message is for the person at the terminal."""

    exit_code = 10

    def __init__(self, where: str, what: str, mend: str) -> None:
        super().__init__(f"{in_one_line(where)}: {what} {mend}")
        self.where, self.what, self.mend = where, what, mend

    def __reduce__(self) -> tuple[object, ...]:
        """So that a fault can come home from another process."""
        return type(self), (self.where, self.what, self.mend)


class ProgramFault(ArchiveError):
    """A fault in the program itself."""

    exit_code = 1


class UnreadableSource(ArchiveError):
    """The bytes cannot be made into text: empty, binary, undecodable, of a form not taken."""

    exit_code = 11


class SeveralArticles(UnreadableSource):
    """A page holds several articles, and it is not clear which is the report."""

    def __init__(self, where: str, what: str, mend: str, titles: tuple[str, ...] = ()) -> None:
        super().__init__(where, what, mend)
        self.titles = titles

    def __reduce__(self) -> tuple[object, ...]:
        return type(self), (self.where, self.what, self.mend, self.titles)


class NotAReport(ArchiveError):
    """The text is readable but is no work report, or not one report."""

    exit_code = 12


class UncertainRecord(ArchiveError):
    """District, year or kind cannot be told from the text and was not given."""

    exit_code = 13


class AlreadyHeld(ArchiveError):
    """The archive holds this very source, or a report of this division, year and kind."""

    exit_code = 14


class UnknownReport(ArchiveError):
    """No report of this id is held."""

    exit_code = 15


class InvalidArchive(ArchiveError):
    """A YAML file of the corpus does not say what its schema asks, or the source was changed."""

    exit_code = 16


class BuildFailed(ArchiveError):
    """The site could not be built from the pages."""

    exit_code = 17


class StaleCorrection(ArchiveError):
    """A correction in report.yml does not fit what the program reads now."""

    exit_code = 18


class RefusedForm(ArchiveError):
    """An edited form is not taken: its text was changed, a word is not known, a reason is missing."""

    exit_code = 19


class Faults(ArchiveError):
    """Several faults at once; the exit code is that of the first."""

    def __init__(self, faults: tuple[ArchiveError, ...]) -> None:
        Exception.__init__(self, "\n".join(str(fault) for fault in faults))
        self.faults = faults
        self.exit_code = faults[0].exit_code

    def __reduce__(self) -> tuple[object, ...]:
        return Faults, (self.faults,)
