"""What readers call each held division: its name, told apart from others of the same name.

Four districts in force are called 鼓楼区. As long as the archive holds one of them its name is enough;
beside another each bears the name of its city, or of the province where there is no city between.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable

from generator.authority import Division

_Form = Callable[[Division], str]


def told_apart(divisions: Iterable[Division]) -> dict[str, str]:
    """By its slug what each division is called among these: as short as tells it from all others.

    >>> def gulou(code, city):
    ...     return Division(code, "鼓楼区", f"{code}-gulou", "district", "江苏省", city)
    >>> told_apart([gulou("320106", "南京市"), gulou("320302", "徐州市")])
    {'320106-gulou': '南京市鼓楼区', '320302-gulou': '徐州市鼓楼区'}
    >>> told_apart([gulou("320106", "南京市")])
    {'320106-gulou': '鼓楼区'}
    """
    alike: defaultdict[str, list[Division]] = defaultdict(list)
    for division in divisions:
        alike[division.name].append(division)
    forms = {name: _form(those) for name, those in alike.items()}
    return {one.slug: forms[name](one) for name, those in alike.items() for one in those}


def _form(alike: list[Division]) -> _Form:
    """The shortest form in which no two divisions of one name read the same."""
    return next(form for form in _FORMS if len({form(one) for one in alike}) == len(alike))


def _alone(division: Division) -> str:
    return division.name


def _below(division: Division) -> str:
    """Behind the name next above it: 南京市鼓楼区, 北京市朝阳区; a city behind its province."""
    above = [name for name in (division.city, division.province) if name and name != division.name]
    return "".join((*above[:1], division.name))


def _whole(division: Division) -> str:
    return division.full_name


def _with_code(division: Division) -> str:
    """For one place newly coded, which bears the same names before and after."""
    return f"{_below(division)}（{division.code}）"


_FORMS: tuple[_Form, ...] = (_alone, _below, _whole, _with_code)
