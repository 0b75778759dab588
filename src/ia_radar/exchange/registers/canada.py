"""The published results of Canada's Algorithmic Impact Assessment (AIA), questionnaires 0.9 to 1.0.1.

What maps and what does not, and why, stands in `FIELDS`. The answers are kept as the questionnaire codes
them (``item2-3`` is the second choice, worth 3): they measure another thing than the grids of this library,
with points that add up, and are never turned into ratings. ``examples/canada`` scores them as Canada does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from ia_radar.errors import quote
from ia_radar.exchange.registers.account import Account, OnAside, Reading
from ia_radar.exchange.registers.mapping import (
    declare_absent,
    kept,
    left_out,
    mapped,
    named_values,
    to_record,
)
from ia_radar.exchange.registers.parsing.json_records import json_records
from ia_radar.exchange.registers.parsing.source import Source
from ia_radar.exchange.registers.record import Field, FieldUse, Record, Remark
from ia_radar.text import Lang, Text

__all__ = ["FIELDS", "VERSIONS", "read_canada"]

VERSIONS = ("0.9", "0.9.1", "0.10.0", "1.0.1")
"""The versions of the questionnaire that were used for published results, and are read."""

FIELDS = (
    mapped("package_id", "id", "L’identifiant du jeu de données.", "The id of the data set."),
    mapped("title_en", "name.en", "L’intitulé anglais.", "The English title."),
    mapped("title_fr", "name.fr", "L’intitulé français.", "The French title."),
    kept(
        "organization_en",
        "Le même contenu bilingue que organization_fr.",
        "The same bilingual text as organization_fr.",
    ),
    mapped("organization_fr", "authority", "L’organisation.", "The organisation."),
    kept("metadata_created", "Date de la fiche, non du projet.", "Date of the entry, not of the project."),
    mapped("metadata_modified", "date", "La dernière mise à jour de la fiche.", "The entry’s last update."),
    mapped("dataset_url", "url", "La page du jeu de données.", "The page of the data set."),
    kept("source", "Publié, ou retrouvé par un tiers.", "Published, or recovered by a third party."),
    kept("resource_url", "Le fichier d’origine.", "The original file."),
    kept("resource_urls", "Les fichiers d’origine.", "The original files."),
    left_out(
        "recovered_path", "Chemin sur la machine d’un tiers.", "A path on the machine of a third party."
    ),
    kept(
        "version",
        "La version du questionnaire : les réponses ne se lisent qu’avec elle.",
        "The version of the questionnaire: answers are read with it only.",
    ),
    left_out("currentPage", "La page où le formulaire fut quitté.", "The page on which the form was left."),
    left_out(
        "derived",
        "Calculs d’un tiers sur ces réponses ; l’exemple les refait.",
        "What a third party computed from these answers; the example does it again.",
    ),
    left_out(
        "data.projectDetailsRespondent",
        "Le nom d’une personne : la bibliothèque garde des rôles, jamais des noms.",
        "The name of a person: this library keeps roles, never names.",
    ),
    left_out("data.ADMresponsible", "Le nom d’une personne.", "The name of a person."),
    left_out(
        "translationsOnResult.projectDetailsRespondent",
        "Le nom d’une personne.",
        "The name of a person.",
    ),
    mapped(
        "data.projectDetailsDescription",
        "summary.en",
        "La description du projet, dans la langue où le formulaire fut rempli.",
        "The description of the project, in the language in which the form was filled.",
    ),
    mapped(
        "translationsOnResult.projectDetailsDescription",
        "summary.fr",
        "La même, dans l’autre langue.",
        "The same, in the other language.",
    ),
)
_USES = {field.name: field for field in FIELDS}
_ANSWER = Text(
    "Réponse au questionnaire canadien, conservée telle quelle : une autre mesure, d’autres points.",
    "An answer to the Canadian questionnaire, kept as it stands: another measure, other points.",
)


def read_canada(source: Source, *, on_aside: OnAside | None = None) -> Reading:
    """The AIA results of a JSON file: one result as the tool saves it, a list, or one a line.

    Args:
        source: a path, a file open in binary mode, bytes or pieces of them.
        on_aside: called with each result that is set aside: those of a version that is not known, for one.

    Raises:
        InvalidInput: while reading, when the file is no JSON of these shapes.

    Examples:
        >>> line = b'{"version": "v0.10.0", "title_en": "Triage", "data": {"riskProfile1": "item1-3"}}'
        >>> record = next(read_canada([line]))
        >>> record.name.en, record["version"], record["data.riskProfile1"]
        ('Triage', 'v0.10.0', 'item1-3')
    """
    account = Account("canada-aia", on_aside)
    return Reading(_records(source, account), account)


def _records(source: Source, account: Account) -> Iterator[Record]:
    for position, value, raw in json_records(source, account, _is_record):
        fault = _fault(value)
        if fault is not None:
            account.set_aside(position, [Remark(f"record {position}", *fault)], raw)
            continue
        cells = named_values(tuple(_flat(value)))
        uses = _uses(cells)
        record = to_record(position, cells, uses, account, raw=raw, unit="record")
        if record is not None:
            yield record
    declare_absent(FIELDS, account.fields, account)


def _is_record(value: Mapping[str, object]) -> bool:
    return isinstance(value.get("data"), Mapping) and "version" in value


_NO_ANSWERS = Text(
    "attendu : un résultat, ses réponses sous « data »", "expected a result with its answers under « data »"
)


def _fault(value: Mapping[str, object]) -> tuple[str, Text] | None:
    if not isinstance(value.get("data"), Mapping):
        return "wrong-type", _NO_ANSWERS
    version = value.get("version")
    if not isinstance(version, str) or version.removeprefix("v") not in VERSIONS:
        said, known = quote(version), ", ".join(VERSIONS)
        return "unknown-version", Text(
            f"le questionnaire {said} n’est pas l’un de {known}",
            f"questionnaire {said} is not one of {known}",
        )
    return None


def _flat(value: Mapping[str, object]) -> Iterator[tuple[str, object]]:
    """The fields, those of the answers as ``data.name``."""
    for name, entry in value.items():
        if name in ("data", "translationsOnResult") and isinstance(entry, Mapping):
            for inner, answer in entry.items():
                yield f"{name}.{inner}", answer
        else:
            yield name, entry


_TITLE, _DESCRIPTION = "projectDetailsTitle", "projectDetailsDescription"


def _uses(cells: Mapping[str, str]) -> dict[str, Field]:
    """What becomes of each field of a result; the form may have been filled in either language."""
    uses = dict(_USES)
    filled_in = _language_of(cells, _DESCRIPTION) or _language_of(cells, _TITLE) or "en"
    translated = cells.get(f"translationsOnResult.{_DESCRIPTION}", "")
    into = _guessed(translated) or ("en" if filled_in == "fr" else "fr")
    names = {
        f"data.{_DESCRIPTION}": f"summary.{filled_in}",
        f"translationsOnResult.{_DESCRIPTION}": f"summary.{into}",
    }
    if not (cells.get("title_en", "").strip() or cells.get("title_fr", "").strip()):
        names |= {
            f"data.{_TITLE}": f"name.{filled_in}",
            f"translationsOnResult.{_TITLE}": f"name.{'en' if filled_in == 'fr' else 'fr'}",
        }
    uses |= {name: mapped(name, target) for name, target in names.items() if name not in uses}
    for name, target in names.items():
        why = _USES[name].why if name in _USES else Text("")
        uses[name] = Field(name, FieldUse.MAPPED, target, why)
    for name in cells:
        if name.startswith(("data.", "translationsOnResult.")) and name not in uses:
            uses[name] = Field(name, FieldUse.KEPT, "", _ANSWER)
    return uses


def _language_of(cells: Mapping[str, str], name: str) -> Lang | None:
    """The language in which an answer was given: its own words say it, or those of its translation."""
    said, translated = (
        _guessed(cells.get(f"{place}.{name}", "")) for place in ("data", "translationsOnResult")
    )
    if said is None and translated is not None:
        return "en" if translated == "fr" else "fr"
    return said


_USUAL: dict[Lang, str] = {
    "fr": " le la les des du de un une et est sont pour dans par sur qui que aux au ce cette ses leur ",
    "en": " the of and to is are for in by on that which with this an be will as from or it its their ",
}
_WORD = re.compile(r"[^\W\d_]+")


def _guessed(text: str) -> Lang | None:
    """The language of a text by its most usual words, None when they do not say."""
    words = [word.lower() for word in _WORD.findall(text[:2000])]
    french, english = (sum(f" {word} " in usual for word in words) for usual in _USUAL.values())
    if french == english:
        return None
    return "fr" if french > english else "en"
