"""Dataclasses to JSON and back, from their annotations alone: nothing is listed twice.

A record field may hold text, a number, a truth value, null, one of the `Word`s, another of the
record's dataclasses, a tuple of these, or free JSON (`Mapping[str, Any]`).
"""

import dataclasses
import math
import types
import typing
from collections.abc import Mapping, Sequence
from enum import StrEnum
from functools import cache
from typing import Any, TypeVar, Union, cast

Json = Any
"""What the json module reads and writes."""

_T = TypeVar("_T")


class RecordError(ValueError):
    """A record, or a part of one, that breaks a rule of the format; the message says where."""


def encode(value: Any) -> Json:
    """Return `value` as JSON data with every field present, in the order of the dataclass."""
    if isinstance(value, StrEnum):
        return value.value
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {f.name: encode(getattr(value, f.name)) for f in dataclasses.fields(value)}
    if isinstance(value, Mapping):
        return {str(key): encode(item) for key, item in value.items()}
    if isinstance(value, Sequence) and not isinstance(value, str):
        return [encode(item) for item in value]
    return value


def decode(target: type[_T], data: Json, where: str = "record") -> _T:
    """Build a `target` from JSON data, or raise `RecordError` naming the field that is wrong.

    Fields that this version does not know are ignored: later versions may add some.
    """
    return cast(_T, _decode(target, data, where))


def check_fields(instance: Any, where: str) -> None:
    """Raise `RecordError` unless every field of a dataclass holds what its annotation says."""
    kind: type = type(instance)
    hints = _hints(kind)
    for field in dataclasses.fields(instance):
        _check(hints[field.name], getattr(instance, field.name), f"{where}.{field.name}")


def check_json(value: Any, where: str) -> None:
    """Raise `RecordError` unless `value` is plain JSON: finite numbers, text keys, no objects."""
    if isinstance(value, float) and not math.isfinite(value):
        raise RecordError(f"{where}: {value!r} is not finite; write it as text or null")
    if value is None or isinstance(value, bool | int | float | str):
        return
    if isinstance(value, Mapping):
        for key, item in value.items():
            if not isinstance(key, str):
                raise RecordError(f"{where}: the key {key!r} must be text")
            check_json(item, f"{where}.{key}")
    elif isinstance(value, list | tuple):
        for number, item in enumerate(value):
            check_json(item, f"{where}[{number}]")
    else:
        raise RecordError(f"{where}: {_short(value)} is not JSON; write it as text")


def _decode(hint: Any, data: Json, where: str) -> Any:
    origin = typing.get_origin(hint)
    if origin in (Union, types.UnionType):
        if data is None:
            return None
        (inner,) = (arg for arg in typing.get_args(hint) if arg is not type(None))
        return _decode(inner, data, where)
    if origin is tuple:
        if not isinstance(data, list):
            raise RecordError(f"{where}: {_short(data)} must be a list")
        item = typing.get_args(hint)[0]
        return tuple(_decode(item, part, f"{where}[{n}]") for n, part in enumerate(data))
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return _word(hint, data, where)
    if dataclasses.is_dataclass(hint):
        return _decode_dataclass(cast(type, hint), data, where)
    if hint is float and isinstance(data, int) and not isinstance(data, bool):
        return float(data)
    _check(hint, data, where)
    return data


def _decode_dataclass(target: type, data: Json, where: str) -> Any:
    if not isinstance(data, dict):
        raise RecordError(f"{where}: {_short(data)} must be an object")
    hints = _hints(target)
    known = {}
    for field in dataclasses.fields(target):
        if field.name in data:
            part = f"{where}.{field.name}"
            known[field.name] = _decode(hints[field.name], data[field.name], part)
        elif _is_required(field):
            raise RecordError(f"{where}: the field {field.name!r} is missing")
    try:
        return target(**known)
    except RecordError as error:
        raise RecordError(f"{where}: {error}") from None


def _word(hint: type[StrEnum], data: Json, where: str) -> StrEnum:
    for member in hint:
        if data == member.value:
            return member
    words = ", ".join(member.value for member in hint)
    raise RecordError(f"{where}: {_short(data)} must be one of {words}")


def _check(hint: Any, value: Any, where: str) -> None:
    origin = typing.get_origin(hint)
    if hint is Any:
        check_json(value, where)
    elif origin in (Union, types.UnionType):
        if value is not None:
            (inner,) = (arg for arg in typing.get_args(hint) if arg is not type(None))
            _check(inner, value, where)
    elif origin is tuple:
        if not isinstance(value, tuple):
            raise RecordError(f"{where}: {_short(value)} must be a tuple")
        for number, part in enumerate(value):
            _check(typing.get_args(hint)[0], part, f"{where}[{number}]")
    elif origin is not None:  # Mapping[str, Any]
        if not isinstance(value, Mapping):
            raise RecordError(f"{where}: {_short(value)} must be an object")
        check_json(value, where)
    elif not _is_a(hint, value):
        raise RecordError(f"{where}: {_short(value)} must be {_named(hint)}")
    elif hint is float and not math.isfinite(value):
        raise RecordError(f"{where}: {value!r} is not finite; use null and say why in reason")


def _is_a(hint: type, value: Any) -> bool:
    if isinstance(value, bool):
        return hint is bool
    if hint is float:
        return isinstance(value, int | float)
    return isinstance(value, hint)


def _named(hint: type) -> str:
    if issubclass(hint, StrEnum):
        return "one of " + ", ".join(member.value for member in hint)
    names = {str: "text", int: "a whole number", float: "a number", bool: "true or false"}
    return names.get(hint, f"a {hint.__name__}")


def _is_required(field: dataclasses.Field[Any]) -> bool:
    missing = dataclasses.MISSING
    return field.default is missing and field.default_factory is missing


def _short(value: Any) -> str:
    text = repr(value)
    return text if len(text) <= 60 else text[:57] + "..."


@cache
def _hints(target: type) -> dict[str, Any]:
    return typing.get_type_hints(target)
