"""What a build took from earlier ones, what it made, and how long that took, to be told at its end."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from time import perf_counter


@dataclass(slots=True)
class Account:
    """Reports read and taken, jobs done and left, and seconds by stage in the order in which they began."""

    read: int = 0
    taken: int = 0
    made: int = 0
    left: int = 0
    seconds: dict[str, float] = field(default_factory=dict)

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        """Count the time of a stage; one that comes several times is one."""
        began = perf_counter()
        try:
            yield
        finally:
            self.seconds[name] = self.seconds.get(name, 0.0) + perf_counter() - began

    def told(self) -> str:
        """The account in a line.

        >>> Account(1, 9, 20, 30, {"reading": 1.25, "making": 0.5}).told()
        'reports: 1 read, 9 as before; pages and data: 20 made, 30 as before; reading 1.2 s, making 0.5 s'
        """
        counts = f"reports: {self.read} read, {self.taken} as before"
        jobs = f"pages and data: {self.made} made, {self.left} as before"
        times = ", ".join(f"{name} {seconds:.1f} s" for name, seconds in self.seconds.items())
        return "; ".join(filter(None, (counts, jobs, times)))


_current = [Account()]


def account() -> Account:
    """That of the build at work in this process."""
    return _current[0]


def begin() -> Account:
    """A new account, for a build that begins."""
    _current[0] = Account()
    return _current[0]
