"""From a file, a text, a folder or an installed package to a `Pack`.

Rules that hold here:

1. A folder holds ``pack.toml`` and, in ``grids/``, a file for each grid; so does a folder of a package.
2. Installed packages are looked at when `installed_packs` is called, and at no other time.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from attrs import evolve

from ia_radar._ground.plain import plain
from ia_radar._ground.reading import (
    REFUSED,
    Reader,
    Shape,
    to_day,
    to_member,
    to_text,
    to_value,
    to_values,
)
from ia_radar._ground.sources import load
from ia_radar.aiact.local.rule import MAX_DEPTH, MAX_PARTS, LocalKind, LocalQuestion, LocalRule
from ia_radar.aiact.logic.condition import ALWAYS, Cond, Condition
from ia_radar.decide.measures import read_entry
from ia_radar.errors import InvalidInput, Problem, Problems, quote
from ia_radar.grid.load import load_grid, read_grid, read_statuses
from ia_radar.grid.model import Grid, Provenance
from ia_radar.grid.status_words import DEFAULT_WORDS
from ia_radar.pack.model import Pack
from ia_radar.project.vocabulary import Term
from ia_radar.text import Text

if TYPE_CHECKING:
    from ia_radar.svg.canvas.theme import Theme

__all__ = ["ENTRY_POINTS", "installed_packs", "load_pack", "local_words", "pack_from", "pack_to_dict"]

ENTRY_POINTS = "ia_radar.packs"
"""The group of entry points by which an installed package offers packs: each names one, or what makes one."""
_WORDS = ("all", "any", "no")
_A_CONDITION = "the id of a fact, or a table with all, any or no"
_CONDITIONS = f"a list whose members are each {_A_CONDITION}"


def load_pack(source: Any) -> Pack:
    """The pack that a folder, a file, a text or a mapping describes.

    Args:
        source: a folder (a path, or one of ``importlib.resources.files``) with ``pack.toml`` and ``grids/``;
            or any source that `ia_radar.load_grid` takes.

    Raises:
        InvalidInput: every problem found, each with its path, and in the message the file and the line.

    Examples:
        >>> load_pack({
        ...     "id": "ville", "version": "1", "title": "Charte", "source": "Délibération 2026-12",
        ...     "rules": [{"id": "staff", "kind": "duty", "text": "Saisir le CST.", "when": "recruits"}],
        ... })
        <Pack ville 1: 0 grids, 0 questions, 1 rules, 0 measures>
    """
    folder = Path(source) if isinstance(source, str) and "\n" not in source and "{" not in source else source
    try:
        is_folder = not isinstance(folder, type) and hasattr(folder, "is_dir") and bool(folder.is_dir())
    except (OSError, ValueError, TypeError):  # such as a name that holds a NUL
        is_folder = False
    if not is_folder:
        return load(source, pack_from)
    shelf = folder / "grids"
    files = sorted(shelf.iterdir(), key=lambda file: str(file.name)) if shelf.is_dir() else []
    grids = tuple(load_grid(file) for file in files if file.name.endswith((".toml", ".json")))
    return load(folder / "pack.toml", lambda data: pack_from(data, grids))


def installed_packs() -> tuple[Pack, ...]:
    """The packs that installed packages offer, by their entry points `ENTRY_POINTS`, in order of name.

    Raises:
        InvalidInput: a package offers something else; the message names the entry point.
    """
    from importlib.metadata import entry_points

    packs = []
    for point in sorted(entry_points(group=ENTRY_POINTS), key=lambda point: point.name):
        try:
            offered = point.load()
            pack = offered() if callable(offered) else offered
        except InvalidInput:
            raise
        except Exception as error:  # a foreign package may raise anything
            raise _refused(point.value, f"cannot be loaded: {type(error).__name__}") from error
        if not isinstance(pack, Pack):
            raise _refused(point.value, f"expected a Pack, got {type(pack).__name__}")
        packs.append(pack)
    return tuple(packs)


def _refused(value: str, message: str) -> InvalidInput:
    return InvalidInput([Problem(f"{ENTRY_POINTS}: {value}", "wrong-type", message)])


def pack_from(data: object, grids: tuple[Grid, ...] = ()) -> Pack:
    """The pack that plain values describe; ``grids`` come before those that it holds."""
    problems = Problems()
    read = Reader(data, "", problems)
    entries = to_values(lambda child: read_entry(child, Provenance.LOCAL))

    def all_grids(read: Reader, key: str) -> object:
        own = to_values(lambda child: read_grid(child, Provenance.LOCAL))(read, key)
        return grids if own is None else (*grids, *own) if isinstance(own, list) else own

    pack = read.build(
        Pack,
        title=to_text,
        source=to_text,
        credit=to_text,
        grids=all_grids,
        statuses=to_value(read_statuses),
        theme=to_value(_read_theme),
        questions=to_values(_read_question),
        rules=to_values(_read_rule),
        measures=entries,
        provider_questions=entries,
        clauses=entries,
        families=to_values(lambda child: _read_term(child, within=_unasked)),
        uses=to_values(_read_term),
    )
    problems.raise_if_any()
    return pack


def _read_theme(read: Reader) -> Theme:
    # The room of drawings, for a pack that has colours.
    import ia_radar.svg  # noqa: F401 - the room before its files: ia_radar._ground.rooms
    from ia_radar.svg.canvas.theme_file import read_theme

    return read_theme(read)


def _read_question(read: Reader) -> LocalQuestion:
    return read.build(LocalQuestion, text=to_text, help=to_text, source=to_text)


def _read_term(read: Reader, **shapes: Shape) -> Term:
    """A use; with ``within`` among the shapes, a family, which stands in no other."""
    return read.build(Term, label=to_text, note=to_text, provenance=_unasked, is_doubtful=_unasked, **shapes)


def _unasked(_read: Reader, _key: str) -> None:
    """What a file does not say of a use: it is the pack's, and is in no doubt."""


def _read_rule(read: Reader) -> LocalRule:
    return read.build(
        LocalRule,
        kind=to_member(LocalKind),
        text=to_text,
        when=_to_condition,
        source=to_text,
        valid_from=to_day,
        valid_to=to_day,
    )


def _to_condition(read: Reader, key: str) -> object:
    """A condition, from the id of a fact or a table with ``all``, ``any`` or ``no``."""
    before = len(read.problems)
    value = read.get(key)
    if value is None:
        return None
    condition = _condition(value, read.at(key), read.problems, MAX_DEPTH, [MAX_PARTS])
    return condition if len(read.problems) == before else REFUSED


def _condition(value: object, path: str, problems: Problems, depth: int, parts: list[int]) -> Any:
    """A condition, or what it is after its problems were noted.

    Args:
        value: what the file holds.
        path: where it stands.
        problems: where problems are noted.
        depth: how deep it may still go; what is deeper is left to the rule of the field.
        parts: how many parts it may still have, likewise; a list that holds itself ends there.
    """
    parts[0] -= 1
    if isinstance(value, str) or depth < 0 or parts[0] < 0:
        return value
    if not isinstance(value, Mapping):
        problems.add(path, "wrong-type", f"expected {_A_CONDITION}, got {quote(value)}")
        return value
    read = Reader(value, path, problems)
    before = len(problems)
    given = {word: read.get(word) for word in _WORDS}
    read.done()
    words = [word for word, inside in given.items() if inside is not None]
    if len(problems) > before:
        return value
    if len(words) != 1:
        problems.add(path, "wrong-length", f"expected one of the keys {', '.join(_WORDS)}, and only one")
        return value
    (word,) = words
    inside = given[word]
    if word == "no":
        return Cond("not", (_condition(inside, read.at(word), problems, depth - 1, parts),))
    if not isinstance(inside, list | tuple):
        read.note(word, "wrong-type", f"expected {_CONDITIONS}, got {quote(inside)}")
        return value
    if len(inside) > MAX_PARTS:
        return value  # for the rule of the field to refuse
    paths = [f"{read.at(word)}[{index}]" for index in range(len(inside))]
    members = [_condition(*each, problems, depth - 1, parts) for each in zip(inside, paths, strict=True)]
    return Cond("all" if word == "all" else "any", tuple(members))


def local_words(pack: Pack) -> dict[str, dict[str, Text]]:
    """The words of the grids, the families and the questions of a pack."""
    from ia_radar.grid.vocabularies import local_words as words_of_grids

    families = {f"{pack.id}:{family.id}": family.label for family in pack.families}
    families |= {family.id: family.label for family in pack.families}
    questions = {f"{pack.id}:{asked.id}": asked.text for asked in pack.questions}
    return words_of_grids(pack.grids) | {"families": families, "questions": questions}


def pack_to_dict(pack: Pack) -> dict[str, Any]:
    """The mapping that `pack_from` reads back."""
    whole: dict[str, Any] = plain(
        evolve(pack, grids=(), rules=(), families=(), uses=(), statuses=DEFAULT_WORDS)
    )
    del whole["statuses"]
    rules = [_rule_to_dict(each) for each in pack.rules]
    grids = [grid.to_dict() for grid in pack.grids]
    families, uses = (list(map(_term_to_dict, terms)) for terms in (pack.families, pack.uses))
    statuses = {status: plain(word) for status, word in pack.statuses.local.items()}
    parts = {"grids": grids, "rules": rules, "families": families, "uses": uses, "statuses": statuses}
    return whole | {name: values for name, values in parts.items() if values}


def _term_to_dict(term: Term) -> dict[str, Any]:
    row: dict[str, Any] = plain(term)
    return {name: value for name, value in row.items() if name not in ("provenance", "is_doubtful")}


def _rule_to_dict(local: LocalRule) -> dict[str, Any]:
    row: dict[str, Any] = plain(local)
    del row["when"]
    return row if local.when == ALWAYS else row | {"when": _plain_condition(local.when)}


def _plain_condition(condition: Condition) -> Any:
    """A condition as a file holds it: what `_condition` reads back."""
    if isinstance(condition, str):
        return condition
    if condition.op == "not":
        return {"no": _plain_condition(condition.parts[0])}
    return {condition.op: [_plain_condition(part) for part in condition.parts]}
