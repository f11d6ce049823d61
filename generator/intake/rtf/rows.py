"""Rows of a table in RTF: cells end one by one, what they cover is told before them."""

from dataclasses import dataclass, field

from generator.intake.tabling import CellText, RowText

STARTS_DOWN, GOES_DOWN, STARTS_ACROSS, GOES_ACROSS = "clvmgf", "clvmrg", "clmgf", "clmrg"
MERGES = frozenset((STARTS_DOWN, GOES_DOWN, STARTS_ACROSS, GOES_ACROSS))


@dataclass
class Cell:
    """A cell as it is read: its text, and what it covers."""

    text: str
    across: int = 1
    down: int = 1


@dataclass
class Rows:
    """The rows of the table that is being read.

    `merges` holds for each cell told of how it is merged, `edges` where it ends, in twentieths of a point.
    """

    merges: list[set[str]] = field(default_factory=lambda: [set()])
    edges: list[int] = field(default_factory=list)
    head: bool = False
    cells: list[str] = field(default_factory=list)
    rows: list[tuple[bool, list[Cell]]] = field(default_factory=list)
    hidden: list[str] = field(default_factory=list)
    _above: dict[int, Cell] = field(default_factory=dict)

    def begin(self) -> None:
        """A row is told of anew (\\trowd)."""
        self.merges, self.edges, self.head = [set()], [], False

    def call_head(self) -> None:
        """The row is one of the table's head (\\trhdr)."""
        self.head = True

    def edge(self, at: int) -> None:
        """A cell ends there (\\cellx)."""
        self.edges.append(at)
        self.merges.append(set())

    def end(self) -> None:
        """The row ends: its cells are merged as was told."""
        made: list[Cell] = []
        open_cells: dict[int, Cell] = {}
        left = 0
        for number, text in enumerate(self.cells):
            told = self.merges[number] if number < len(self.merges) else set()
            right = self.edges[number] if number < len(self.edges) else left + 1
            self._cell(text, told, left, made, open_cells)
            left = right
        if made:
            self.rows.append((self.head, made))
        self._above, self.cells = open_cells, []

    def _cell(
        self, text: str, told: set[str], left: int, made: list[Cell], open_cells: dict[int, Cell]
    ) -> None:
        if GOES_ACROSS in told and made:
            made[-1].across += 1
            made[-1].text += "\n" + text
        elif GOES_DOWN in told and left in self._above:
            above = open_cells[left] = self._above[left]
            above.down += 1
            self.hidden.append(text + "\n" if text.strip() else "")
        else:
            made.append(Cell(text))
            if STARTS_DOWN in told:
                open_cells[left] = made[-1]

    def take(self) -> list[RowText]:
        """The rows read so far, and none from now on."""
        rows, self.rows, self._above = self.rows, [], {}
        return [
            RowText(tuple(CellText(c.text, c.across, c.down) for c in cells), head) for head, cells in rows
        ]
