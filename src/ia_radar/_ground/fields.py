"""What the fields of a value may hold: judged once, by its constructor, for programs and files alike.

Rules that hold here:

1. What can be built can be written and read back. What a reader refuses, the constructor refuses, at the same
   path and under the same code: the constructor judges, `ia_radar._ground.reading.Reader.build` asks it.
   Where it would name a class, which no file knows, a reader says what the file should hold.
2. A rule takes a value, its path and the problems collected so far; it notes what is wrong, and returns the
   value as it is kept (a numpy integer as an int, a list as a tuple).
3. A wrong value never raises anything but `InvalidInput`, and every field is judged before it is raised.

A class names one rule for each field, after attrs has filled them:

    @frozen
    class Quantity:
        label: Text = field(converter=as_text)  # for type checkers: a str is taken too
        amount: Interval
        unit: str
        on: date | None = None
        lines: tuple[Line, ...] = field(default=(), converter=_lines)

        def __attrs_post_init__(self) -> None:
            check_fields(
                self, label=text, amount=instance(Interval), unit=words, on=optional(day),
                lines=instances(Line),
            )
            # checks across fields follow: every field is right by now

where a converter only tells type checkers what is accepted:

    def _lines(value: Iterable[Line]) -> tuple[Line, ...]:
        return as_tuple(value)

and its reader says which fields stand in another shape in a file:

    def read_quantity(read: Reader) -> Quantity:
        return read.build(Quantity, label=to_text, amount=to_interval, on=to_day, lines=to_values(read_line))
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from enum import Enum
from typing import Any, TypeAlias

from ia_radar._ground.reading import ALREADY_NOTED, EMPTY_TEXT, REFUSED, as_integer, as_number, is_slug
from ia_radar.errors import Problems, UnknownId, nearest, quote
from ia_radar.text import Text, is_blank

__all__ = [
    "LARGEST_NUMBER",
    "Rule",
    "a_value_of",
    "answers",
    "as_optional_text",
    "as_pairs",
    "as_text",
    "as_texts",
    "as_tuple",
    "check_fields",
    "count",
    "day",
    "flag",
    "id_among",
    "instance",
    "instances",
    "judge",
    "many",
    "member",
    "members",
    "number",
    "optional",
    "or_empty",
    "refuse",
    "size",
    "slug",
    "slugs",
    "string",
    "strings",
    "text",
    "text_or_empty",
    "texts",
    "whole",
    "words",
    "words_of",
]

Rule: TypeAlias = Callable[[object, str, Problems], Any]
"""Value, path, problems so far → the value as it is kept."""


def check_fields(owner: object, /, **rules: Rule) -> None:
    """Judge fields of an attrs value that has just been filled, and keep what the rules return.

    Args:
        owner: the value.
        **rules: the rule of each field, by its name.

    Raises:
        InvalidInput: everything that is wrong, each with the name of its field.
    """
    problems = Problems()
    for name, rule in rules.items():
        object.__setattr__(owner, name, rule(getattr(owner, name), name, problems))
    problems.raise_if_any()


def judge(name: str, value: object, rule: Rule) -> Any:
    """An argument of a function as its rule keeps it.

    Args:
        name: of the parameter.
        value: what was given.
        rule: what is expected.

    Raises:
        InvalidInput: it is something else.
    """
    problems = Problems()
    kept = rule(value, name, problems)
    problems.raise_if_any()
    return kept


def refuse(value: object, path: str, problems: Problems, expected: str) -> object:
    """Note that ``value`` is missing or wrong, unless its own problems were noted; gives it back."""
    if value is REFUSED:
        problems.add(path, ALREADY_NOTED, "refused for problems of its own")
    elif value is None:
        problems.add(path, "missing", f"expected {expected}")
    else:
        problems.add(path, "wrong-type", f"expected {expected}, got {quote(value)}")
    return value


# Texts and words


def string(value: object, path: str, problems: Problems) -> object:
    """A text in one language, possibly empty."""
    return value if isinstance(value, str) else refuse(value, path, problems, "a text")


def words(value: object, path: str, problems: Problems) -> object:
    """A text in one language that is not empty."""
    if isinstance(value, str) and is_blank(value):
        problems.add(path, "empty", "expected a text that is not empty")
        return value
    return string(value, path, problems)


def text(value: object, path: str, problems: Problems) -> object:
    """A `Text` whose French is not empty."""
    if not isinstance(value, Text):
        return refuse(value, path, problems, "a text, or a table with fr and en")
    if is_blank(value.fr):
        problems.add(path, "empty", EMPTY_TEXT)
    return value


def text_or_empty(value: object, path: str, problems: Problems) -> object:
    """A `Text` whose French is not empty, or ``Text("")`` where there is nothing to say."""
    return value if isinstance(value, Text) and not value.fr and not value.en else text(value, path, problems)


def as_text(value: Text | str) -> Text:
    """``value``, a plain string as a `Text` shown in every language; anything else is left to the rule."""
    return Text(value) if isinstance(value, str) else value


def as_optional_text(value: Text | str | None) -> Text | None:
    """``value`` as `as_text` gives it, or None."""
    return None if value is None else as_text(value)


def as_texts(value: Iterable[Text | str]) -> tuple[Text, ...]:
    """Each of ``value`` as `as_text` gives it; what is no list is left to whoever uses it."""
    return tuple(map(as_text, value)) if isinstance(value, list | tuple) else value  # type: ignore[return-value]  # refused by the rule of the field


# Numbers, days, choices

LARGEST_NUMBER = 2**53  # every reader of JSON reads whole numbers up to here exactly


def whole(value: object, path: str, problems: Problems) -> object:
    """A whole number; whatever has ``__index__`` is one, ``True`` and ``3.0`` are not."""
    integer = as_integer(value)
    if integer is None:
        return refuse(value, path, problems, "a whole number")
    if abs(integer) > LARGEST_NUMBER:
        problems.add(
            path, "out-of-range", f"expected a whole number up to {LARGEST_NUMBER}, got {quote(integer)}"
        )
    return integer


def size(value: object, path: str, problems: Problems) -> object:
    """A whole number, zero or more."""
    return _at_least(0, "zero", value, path, problems)


def count(value: object, path: str, problems: Problems) -> object:
    """A whole number, one or more."""
    return _at_least(1, "one", value, path, problems)


def _at_least(lowest: int, word: str, value: object, path: str, problems: Problems) -> object:
    integer = as_integer(value)
    if integer is not None and lowest <= integer <= LARGEST_NUMBER:
        return integer
    expected = f"a whole number, {word} or more"
    if integer is None:
        return refuse(value, path, problems, expected)
    if integer < lowest:
        problems.add(path, "out-of-range", f"expected {expected}, got {quote(integer)}")
        return integer
    return whole(integer, path, problems)


def number(value: object, path: str, problems: Problems) -> object:
    """A finite number, kept as a float; ``True`` and ``"3"`` are not numbers."""
    found = as_number(value)
    return refuse(value, path, problems, "a finite number") if found is None else found


def flag(value: object, path: str, problems: Problems) -> object:
    """True or false."""
    return value if isinstance(value, bool) else refuse(value, path, problems, "true or false")


def day(value: object, path: str, problems: Problems) -> object:
    """A date without a time of day."""
    from datetime import date

    if type(value) is date:
        return value
    if value is not None and value is not REFUSED:
        expected = "expected a datetime.date without a time (in a file: 2026-11-22)"
        problems.add(path, "bad-date", f"{expected}, got {quote(value)}")
        return value
    return refuse(value, path, problems, "a date")


def member(kind: type[Enum]) -> Rule:
    """A member of an enum."""

    def rule(value: object, path: str, problems: Problems) -> object:
        if isinstance(value, kind):
            return value
        ids = [str(each.value) for each in kind]
        if isinstance(value, str) and value not in ids:
            problems.unknown(path, kind.__name__, value, ids)
            return value
        if isinstance(value, str):
            hint = f"did you mean {kind.__name__}.{kind(value).name}?"
            problems.add(path, "wrong-type", f"expected {a_value_of(kind)}, got {quote(value)}; {hint}")
            return value
        return refuse(value, path, problems, f"{a_value_of(kind)} (in a file: {', '.join(ids)})")

    return rule


def slug(value: object, path: str, problems: Problems) -> object:
    """An identifier: a lower-case letter, then letters, digits, - and _; 64 at most."""
    if isinstance(value, str) and not is_slug(value):
        problems.add(
            path, "bad-id", f"expected a lower-case letter, then letters, digits, - or _; got {quote(value)}"
        )
        return value
    return string(value, path, problems) if value is not None else refuse(value, path, problems, _SLUG)


_SLUG = "an identifier such as 'know_how'"


def id_among(known: Callable[[], Collection[str]], kind: str) -> Rule:
    """An id of a catalogue.

    Args:
        known: gives the ids of the catalogue; asked when there is something to judge.
        kind: what an id stands for, for the message.
    """

    def rule(value: object, path: str, problems: Problems) -> object:
        if isinstance(value, str) and value not in (ids := known()):
            problems.unknown(path, kind, value, ids)
            return value
        return string(value, path, problems)

    return rule


# Other values, and many of them


def optional(rule: Rule) -> Rule:
    """What ``rule`` takes, or None."""
    return lambda value, path, problems: None if value is None else rule(value, path, problems)


def or_empty(rule: Rule) -> Rule:
    """What ``rule`` takes, or ``""`` where there is nothing to say."""
    return lambda value, path, problems: (
        value if isinstance(value, str) and not value else rule(value, path, problems)
    )


def instance(kind: type[object]) -> Rule:
    """A value of a class."""

    def rule(value: object, path: str, problems: Problems) -> object:
        if isinstance(value, kind):
            return value
        if isinstance(value, str) and (call := _call_for(kind, value)):
            message = f"expected {a_value_of(kind)}, got {quote(value)}; did you mean {call}?"
            problems.add(path, "wrong-type", message)
            return value
        return refuse(value, path, problems, a_value_of(kind))

    return rule


_BY_ID = {
    "Grid": ("ia_radar.grid", "get_grid", "ia_radar.get_grid"),
    "Policy": ("ia_radar.decide", "get_policy", "ia_radar.decide.get_policy"),
}
"""Classes of which the library has some by their id: where the function is that gives one, and what a program
calls. Functions take the value itself, never an id, so that a grid of one's own is on a par with ours."""


def _call_for(kind: type[object], wanted: str) -> str:
    """The call that gives what an id names, or one that is close to it; empty where there is none."""
    if kind.__name__ not in _BY_ID:
        return ""
    from importlib import import_module

    module, function, public = _BY_ID[kind.__name__]
    try:
        getattr(import_module(module), function)(wanted)
    except UnknownId as error:
        close = nearest(wanted, error.known)
        return f"{public}({close!r})" if close else ""
    return f"{public}({wanted!r})"


def a_value_of(kind: type[object]) -> str:
    """``"an Item"``, ``"a Scale"``: for programmers; a reader says what a file should hold."""
    return f"{'an' if kind.__name__[0] in 'AEIO' else 'a'} {kind.__name__}"


def many(rule: Rule, name: str) -> Rule:
    """A list of what ``rule`` takes, kept as a tuple.

    Args:
        rule: for each member.
        name: what the list is of, for the message.
    """

    def list_rule(value: object, path: str, problems: Problems) -> object:
        if not isinstance(value, tuple | list) and isinstance(value, str | bytes | Mapping):
            return refuse(value, path, problems, f"a list of {name}")
        try:
            values: tuple[object, ...] = tuple(value)  # type: ignore[arg-type]  # what is no list raises, and is refused
        except Exception:  # a foreign __iter__ may raise anything; then it is no list
            return refuse(value, path, problems, f"a list of {name}")
        return tuple([rule(each, f"{path}[{index}]", problems) for index, each in enumerate(values)])

    return list_rule


def instances(kind: type[object]) -> Rule:
    """A list of values of a class, kept as a tuple."""
    return many(instance(kind), f"{kind.__name__} values")


def members(kind: type[Enum]) -> Rule:
    """A list of members of an enum, kept as a tuple."""
    return many(member(kind), f"{kind.__name__} values")


def words_of(rule: Rule) -> Rule:
    """A list of ids or words that ``rule`` takes; a single one counts as a list of one."""
    list_rule = many(rule, "texts")
    return lambda value, path, problems: list_rule(
        (value,) if isinstance(value, str) else value, path, problems
    )


_texts = many(text, "texts")


def texts(value: object, path: str, problems: Problems) -> object:
    """A list of `Text`; each string in it is one that is shown in every language."""
    return _texts(as_texts(value), path, problems)  # type: ignore[arg-type]  # what is no list is refused


strings = words_of(string)
"""A list of texts in one language; a single string counts as a list of one."""
slugs = words_of(slug)
"""A list of identifiers; a single string counts as a list of one."""


def answers(value: object, path: str, problems: Problems) -> object:
    """A mapping, or pairs, from ids to true, false or None (unknown); kept as pairs, each id once."""
    pairs = as_pairs(value, path, problems)
    for key, answer in pairs:
        if not key:
            problems.add(path, "empty", "expected ids that are not empty")
        elif not isinstance(answer, bool | None):
            problems.add(
                f"{path}.{key[:64]}", "wrong-type", f"expected true, false or null; got {quote(answer)}"
            )
    return pairs


def as_pairs(value: object, path: str, problems: Problems) -> tuple[tuple[str, Any], ...]:
    """A mapping, or pairs, as pairs whose keys are texts; a key that stands twice is a problem."""
    try:
        pairs = [(key, entry) for key, entry in (value.items() if isinstance(value, Mapping) else value)]  # type: ignore[attr-defined]  # a TypeError is the answer
    except Exception:  # a foreign __iter__ may raise anything; then it is no mapping
        refuse(value, path, problems, "a mapping with ids as keys")
        return ()
    table: dict[str, object] = {}
    for key, entry in pairs:
        if not isinstance(key, str):
            problems.add(path, "wrong-type", f"expected a mapping with ids as keys, got the key {quote(key)}")
        elif key in table:
            problems.add(f"{path}.{key[:64]}", "double-id", "stands more than once; expected once")
        else:
            table[key] = entry
    return tuple(table.items())


def as_tuple(value: Iterable[Any]) -> tuple[Any, ...]:
    """``value`` as it stands, typed as what the rule of its field makes of it: for converters."""
    return value  # type: ignore[return-value]  # the rule of the field judges it, and keeps a tuple
