"""YAML values held against their JSON Schemas, each fault with its place and its mend."""

import json
import re
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator, FormatChecker
from jsonschema.validators import extend

from generator.corpus import layout
from generator.corpus.documents import Document, parse
from generator.corpus.layout import SCHEMAS
from generator.errors import ArchiveError, InvalidArchive

Error = Any  # jsonschema.ValidationError, whose attributes may formally be unset

_HIDDEN = re.compile("[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]")
"""Characters that steer, part or turn round what is shown, or are none."""
_LONGEST = 80
"""Characters of a faulty value that a message shows."""


def _is_integer(_: Any, value: object) -> bool:
    """The draft takes 2020.0 for an integer; what reads the value afterwards does not."""
    return isinstance(value, int) and not isinstance(value, bool)


_Validator: Any = extend(  # type: ignore[no-untyped-call]
    Draft202012Validator,
    type_checker=Draft202012Validator.TYPE_CHECKER.redefine("integer", _is_integer),
)


@cache
def validator(name: str) -> Draft202012Validator:
    """The validator of `corpus/schemas/<name>.schema.json`, for which 2020.0 is no integer."""
    schema = json.loads((SCHEMAS / f"{name}.schema.json").read_text("utf-8"))
    made: Draft202012Validator = _Validator(schema, format_checker=FormatChecker(["date", "regex"]))
    return made


def faults(document: Document, name: str) -> list[InvalidArchive]:
    """Everything that a document says against its schema, in the order of the file."""
    errors = _telling(sorted(validator(name).iter_errors(document.value), key=lambda error: error.json_path))
    return [_fault(document, error) for error in sorted(errors, key=lambda e: document.line(e.absolute_path))]


def optional(root: Path, path: Path, name: str) -> tuple[Document | None, list[ArchiveError]]:
    """A file that an archive may do without: what it says where it is there and sound, and its faults."""
    if not path.exists():
        return None, []
    try:
        document = parse(layout.shown(root, path), path.read_bytes())
    except InvalidArchive as fault:
        return None, [fault]
    wrong: list[ArchiveError] = list(faults(document, name))
    return (None if wrong else document), wrong


def _telling(errors: list[Error]) -> list[Error]:
    """The errors without those that follow from others: an unknown key makes a value none of its forms."""
    told = {error.json_path for error in errors if error.validator in ("additionalProperties", "type")}
    return [error for error in errors if error.validator != "oneOf" or error.json_path not in told]


def _fault(document: Document, error: Error) -> InvalidArchive:
    what, mend = _DESCRIPTIONS.get(str(error.validator), _other)(error)
    return InvalidArchive(document.where([*error.absolute_path, *_unknown_keys(error)[:1]]), what, mend)


def _missing(error: Error) -> tuple[str, str]:
    """The schema's `required`. jsonschema gives one error for each missing key, its name in the message."""
    key = next(key for key in error.validator_value if error.message.startswith(repr(key)))
    return f"{key!r} is missing.", f"Add it. {_meaning(error.schema, key)}".strip()


def _unknown(error: Error) -> tuple[str, str]:
    known = ", ".join(sorted(error.schema.get("properties", {})))
    names = ", ".join(map(repr, _unknown_keys(error)))
    return f"unknown key: {names}.", f"Correct its name or delete it; known are {known}."


def _unknown_keys(error: Error) -> list[str]:
    """The keys that are the fault, which has the place of the first; none where the fault is another."""
    if error.validator != "additionalProperties":
        return []
    return sorted(set(error.instance) - set(error.schema.get("properties", {})))


def _no_form(error: Error) -> tuple[str, str]:
    """The schema's `oneOf`: keys that make no form of a value, or several at once."""
    keys = " + ".join(error.instance)
    return f"{keys} do not go together.", str(error.schema.get("description", ""))


def _other(error: Error) -> tuple[str, str]:
    value = json.dumps(error.instance, ensure_ascii=False, default=str)
    short = value if len(value) <= _LONGEST else value[:_LONGEST] + "…"
    reason = error.message.removeprefix(repr(error.instance)).strip()
    reason = reason if len(reason) <= 2 * _LONGEST else f"breaks the rule {error.validator!r}"
    return f"{short} {reason}.", error.schema.get("description", "See its schema in corpus/schemas/.")


def _wrong_type(error: Error) -> tuple[str, str]:
    what, mend = _other(error)
    if isinstance(error.instance, float) and "integer" in error.validator_value:
        mend = f"Write it as a whole number, without a point. {mend}"
    return what, mend


def _unfit(error: Error) -> tuple[str, str]:
    """The schema's `pattern`: of blank text, and of signs that nobody sees, its words would tell nothing."""
    what, mend = _other(error)
    found = _HIDDEN.findall(error.instance)
    if not error.instance.strip():
        return f"{_escaped(error.instance)} is blank.", f"Write words, or delete the line. {mend}"
    if not found:
        return what, mend
    hidden = next((one for one in found if one not in "\t\n"), found[0])
    return f"{_escaped(error.instance)} holds U+{ord(hidden):04X}, no text here.", f"Take it out. {mend}"


def _escaped(text: str) -> str:
    short = text if len(text) <= _LONGEST else text[:_LONGEST] + "…"
    told = json.dumps(short, ensure_ascii=False)
    return _HIDDEN.sub(lambda one: f"\\u{ord(one[0]):04x}", told)


def _meaning(schema: dict[str, Any], key: str) -> str:
    described: str = schema.get("properties", {}).get(key, {}).get("description", "")
    return described


_DESCRIPTIONS: dict[str, Callable[[Error], tuple[str, str]]] = {
    "required": _missing,
    "additionalProperties": _unknown,
    "oneOf": _no_form,
    "type": _wrong_type,
    "pattern": _unfit,
}
