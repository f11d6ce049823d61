"""What a file tells of itself beside its text, as a web page does: taken where nothing else says it."""

from dataclasses import replace

from generator.model import Record, Rights, Told

LATEST = 1
"""Years after the one reported on in which a report is given and printed; a page put up later is a copy."""


def record_with(record: Record, told: Told) -> Record:
    """The record, its day and newspaper as the file tells them where neither person nor text does.

    The day a page was put up stands for the day of printing: within the year reported on, or the next.

    >>> record_with(Record(year=2023), Told(date="2024-01-12", newspaper="某某日报")).date
    '2024-01-12'
    >>> record_with(Record(year=2023, date="2024-01-09"), Told(date="2024-01-12")).date
    '2024-01-09'
    >>> record_with(Record(year=2013), Told(date="2024-01-12")).date is None
    True
    """
    late = int(told.date[:4]) - record.year if told.date and record.year else None
    date = told.date if late is not None and 0 <= late <= LATEST else None
    return replace(record, date=record.date or date, newspaper=record.newspaper or told.newspaper)


def rights_with(rights: Rights, told: Told) -> Rights:
    """The rights, with the address that the file tells where nobody gives one.

    >>> rights_with(Rights(), Told(source_url="http://a.example/1.html")).source_url
    'http://a.example/1.html'
    """
    return replace(rights, source_url=rights.source_url or told.source_url)
