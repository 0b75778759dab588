"""What the library promises to keep, as text: ``python -m tests.public_surface`` writes the record anew.

Names with their signatures, members of enums, ids, commands, exit codes, classes of drawings, schemas. A test
compares the library with `public_surface.toml`, so that nothing of it changes by accident.
`docs/stability.md` says what each is.
"""

from __future__ import annotations

import dataclasses
import hashlib
import inspect
import json
import re
import tomllib
from collections.abc import Iterable, Iterator
from enum import Enum
from importlib import import_module
from pathlib import Path
from typing import Any, get_origin

__all__ = ["MODULES", "RECORD", "differences", "recorded", "surface", "written"]

RECORD = Path(__file__).with_name("public_surface.toml")
SOURCE = Path(__file__).parents[1] / "src" / "ia_radar"
MODULES = (
    "ia_radar",
    "ia_radar.errors",
    "ia_radar.text",
    "ia_radar.grid",
    "ia_radar.assess",
    "ia_radar.assess.agreement",
    "ia_radar.assess.comparison",
    "ia_radar.assess.panel",
    "ia_radar.describe",
    "ia_radar.aiact",
    "ia_radar.decide",
    "ia_radar.project",
    "ia_radar.pack",
    "ia_radar.dossier",
    "ia_radar.portfolio",
    "ia_radar.svg",
    "ia_radar.schemas",
    "ia_radar.exchange.catalog",
    "ia_radar.exchange.comparisons",
    "ia_radar.exchange.form_files",
    "ia_radar.exchange.forms",
    "ia_radar.exchange.interview",
    "ia_radar.exchange.law",
    "ia_radar.exchange.registers",
    "ia_radar.exchange.report",
    "ia_radar.exchange.web",
    "ia_radar.cli",
)
"""The modules whose ``__all__`` is public; the page lists the same."""

Surface = dict[str, dict[str, Any]]


def surface() -> Surface:
    """The promise, by chapter: what each name, id or schema is today."""
    return {
        "names": dict(_names()),
        "members": dict(_members()),
        "ids": {kind: sorted(ids) for kind, ids in _ids()},
        "commands": dict(_commands()),
        "exit_codes": _exit_codes(),
        "formats": dict(_formats()),
        "markup": dict(_markup()),
        "schemas": dict(_schemas()),
    }


# -- names


def _names() -> Iterator[tuple[str, str]]:
    for module in map(import_module, MODULES):
        for name in sorted(module.__all__):
            yield f"{module.__name__}.{name}", _kind(getattr(module, name))


def _kind(thing: object) -> str:
    if inspect.ismodule(thing):
        return "module"
    if get_origin(thing) is not None:
        return f"alias {thing}"
    if isinstance(thing, type):
        if issubclass(thing, Enum):
            return "enum"
        return f"class {_signature(thing)}"
    if callable(thing) and hasattr(thing, "__name__"):
        return f"function {_signature(thing)}"
    return f"{type(thing).__name__} {thing!r}" if type(thing) in (int, float) else type(thing).__name__


def _signature(thing: Any) -> str:
    """Parameters with their kinds and what leaving one out means: what a caller relies on."""
    if isinstance(thing, type) and {_home(thing, "__init__"), _home(thing, "__new__")} == {"builtins"}:
        return "(…)"  # what Python says of its own classes differs by its version
    parameters = inspect.signature(thing).parameters.values()
    bare = [
        parameter.replace(
            annotation=parameter.empty,
            default=_default(parameter.default),
        )
        for parameter in parameters
        if not parameter.name.startswith("_")
    ]
    return str(inspect.Signature(bare))


def _home(kind: type, method: str) -> str:
    return next(base.__module__ for base in kind.__mro__ if method in vars(base))


class _Default:
    """A default as it is recorded: a plain value as it is written, anything larger as « … »."""

    def __init__(self, value: object) -> None:
        if isinstance(value, Enum):
            self.text = f"{type(value).__name__}.{value.name}"
        else:
            is_plain = value is None or type(value) in (bool, int, float, str) or value == ()
            self.text = repr(value) if is_plain else "…"

    def __repr__(self) -> str:
        return self.text


def _default(value: object) -> object:
    return value if value is inspect.Parameter.empty else _Default(value)


def _members() -> Iterator[tuple[str, list[str]]]:
    """Of each public class: its public attributes and methods; of an enum: its members with their values."""
    seen: set[type] = set()
    for module in map(import_module, MODULES):
        for name in sorted(module.__all__):
            kind = getattr(module, name)
            if not isinstance(kind, type) or kind in seen:
                continue
            seen.add(kind)
            if issubclass(kind, Enum):
                yield f"{module.__name__}.{name}", [f"{each.name} = {each.value!r}" for each in kind]
            elif members := sorted(_attributes_of(kind)):
                yield f"{module.__name__}.{name}", members


def _attributes_of(kind: type) -> Iterator[str]:
    fields = {field.name for field in getattr(kind, "__attrs_attrs__", ())} | set(
        getattr(kind, "_fields", ())
    )
    fields |= {field.name for field in dataclasses.fields(kind)} if dataclasses.is_dataclass(kind) else set()
    for base in kind.__mro__:
        if base.__module__.partition(".")[0] != "ia_radar":
            continue
        for name, member in vars(base).items():
            if name.startswith("_") or name in fields:
                continue
            value = member.__func__ if isinstance(member, classmethod | staticmethod) else member
            yield f"{name}{_signature(value)}" if inspect.isfunction(value) else name
    yield from (name for name in fields if not name.startswith("_"))


# -- ids


def _ids() -> Iterator[tuple[str, Iterable[str]]]:
    import ia_radar as ia
    from ia_radar import aiact, decide, project
    from ia_radar._ground.problem_words import PROBLEM_TEXTS
    from ia_radar.aiact.rules.duties import DUTIES
    from ia_radar.aiact.rules.french_law import FRENCH_LAW

    yield "grids", (f"{grid.id}@{grid.version}" for grid in ia.grids())
    yield "items", (f"{grid.id}.{item}" for grid in ia.grids() for item in grid.items.ids)
    yield "sections", (f"{grid.id}.{section}" for grid in ia.grids() for section in grid.sections.ids)
    yield "levels", (f"{grid.id}.{level.id}" for grid in ia.grids() for level in grid.scale.levels)
    yield "policies", (f"{policy.id}@{policy.version}" for policy in decide.policies())
    yield "questions", (question.id for question in aiact.questions())
    yield "screening questions", (screen.id for screen in aiact.SCREENS)
    yield "rules", {rule.id for version in (aiact.CURRENT, aiact.SUPERSEDED) for rule in aiact.rules(version)}
    yield "duties", (duty.id for duty in DUTIES)
    yield "rules of French law", (rule.id for rule in FRENCH_LAW)
    yield "milestones", (milestone.id for milestone in aiact.calendar())
    yield "measures", (entry.id for entry in decide.measures())
    yield "questions for a provider", (entry.id for entry in decide.provider_questions())
    yield "clauses", (entry.id for entry in decide.clauses())
    for name in ("kinds", "uses", "domains", "families", "phases", "motivations", "stances", "stop_reasons"):
        yield name, (term.id for term in getattr(project, name)())
    yield "problem codes", PROBLEM_TEXTS


# -- what stands outside Python


def _commands() -> Iterator[tuple[str, list[str]]]:
    from ia_radar.cli.options import COMMANDS, LANG

    yield "ia-radar", sorted(name for name in LANG[0])
    for command, (_, options) in COMMANDS.items():
        yield command, [_option(names, details) for names, details in options]


def _option(names: Iterable[str], details: dict[str, Any]) -> str:
    """Its names, its choices, how many values it takes, and what leaving it out means."""
    choices = details.get("choices")
    said = [f"({'|'.join(choices)})"] if choices else []
    said += [f"{key}={details[key]}" for key in ("action", "nargs") if key in details]
    default = details.get("default")
    said += [f"default={default}"] if type(default) in (bool, int, float, str) else []
    said += ["required"] if details.get("required") else []
    return " ".join([*names, *said])


def _exit_codes() -> dict[str, int]:
    from ia_radar.cli import run

    return {
        "done": run.DONE,
        "some files left out": run.SOME_LEFT_OUT,
        "refused": run.REFUSED,
        "interrupted": run.INTERRUPTED,
    }


def _markup() -> Iterator[tuple[str, list[str]]]:
    """Classes and attributes: what the sources write, and what is put together while drawing."""
    from ia_radar import svg
    from tests.svg.every_chart import EVERY

    drawn = [chart(theme=svg.LIGHT) for chart in EVERY.values()]
    lists = [names for text in drawn for names in re.findall(r'class="([^"]+)"', text)]
    classes = {name for names in lists for name in names.split()}
    sources = "".join(path.read_text("utf-8") for path in sorted(SOURCE.rglob("*.py")))
    classes |= set(re.findall(r"\biar-[a-z]+(?:-[a-z]+)*", sources))
    yield "classes", sorted(classes)
    yield "attributes", sorted({name for text in drawn for name in re.findall(r"\b(data-[a-z-]+)=", text)})


_FOR_CONTRIBUTORS = {"bench", "browser", "docs", "hosts", "lint", "test"}


def _formats() -> Iterator[tuple[str, Any]]:
    from ia_radar.dossier.file import FORMAT_VERSION
    from ia_radar.pack.load import ENTRY_POINTS

    project = tomllib.loads((SOURCE.parents[1] / "pyproject.toml").read_text("utf-8"))["project"]
    yield "dossier", FORMAT_VERSION
    yield "entry points for packs", ENTRY_POINTS
    yield "scripts", sorted(project["scripts"])
    yield "extras", sorted(project["optional-dependencies"].keys() - _FOR_CONTRIBUTORS)


def _schemas() -> Iterator[tuple[str, str]]:
    """The start of a digest of each: which one changed; what changed is in `docs/schemas`."""
    from ia_radar.schemas import schemas

    for name, schema in schemas().items():
        text = json.dumps(_without_words(schema), sort_keys=True, separators=(",", ":"))
        yield name, hashlib.sha256(text.encode()).hexdigest()[:12]


def _without_words(schema: object, *, by_name: bool = False) -> object:
    """A schema without what is written for people, which may be worded better at any time."""
    if isinstance(schema, dict):
        return {
            key: _without_words(value, by_name=key == "properties" and not by_name)
            for key, value in schema.items()
            if by_name or key not in ("description", "title")
        }
    return [_without_words(each) for each in schema] if isinstance(schema, list) else schema


# -- the record


def recorded() -> Surface:
    """The promise as it was committed."""
    return tomllib.loads(RECORD.read_text("utf-8"))


def differences(before: Surface, now: Surface) -> list[str]:
    """What went, came or changed, a line each: ``- `` for what callers may miss, ``+ `` for what is new."""
    lines = []
    for chapter in sorted(before.keys() | now.keys()):
        old, new = before.get(chapter, {}), now.get(chapter, {})
        for key in sorted(old.keys() | new.keys()):
            was, is_ = old.get(key), new.get(key)
            if was == is_:
                continue
            if isinstance(was, list) and isinstance(is_, list):
                lines += [f"- {chapter}: {key}: {each}" for each in was if each not in is_]
                lines += [f"+ {chapter}: {key}: {each}" for each in is_ if each not in was]
                continue
            lines += [f"- {chapter}: {key}: {was}"] if was is not None else []
            lines += [f"+ {chapter}: {key}: {is_}"] if is_ is not None else []
    return lines


_HEAD = """\
# What the library promises to keep (docs/stability.md), made by `python -m tests.public_surface` and never by
# hand. A diff of this file is a change that users see: CHANGELOG.md announces it; what goes was deprecated.
"""


def written(promise: Surface) -> str:
    """The record as TOML, one name a line."""
    parts = [_HEAD]
    for chapter, table in promise.items():
        parts.append(f"\n[{chapter}]\n")
        for key, value in table.items():
            if isinstance(value, list):
                members = "".join(f"    {_quoted(each)},\n" for each in value)
                parts.append(f"{_quoted(key)} = [\n{members}]\n")
            else:
                parts.append(f"{_quoted(key)} = {_quoted(value) if isinstance(value, str) else value}\n")
    return "".join(parts)


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


if __name__ == "__main__":
    promise = surface()
    old = recorded() if RECORD.exists() else {}
    RECORD.write_text(written(promise), "utf-8", newline="\n")
    print("\n".join(differences(old, promise)) or "nothing changed")
