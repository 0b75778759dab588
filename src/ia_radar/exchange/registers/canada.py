"""The published results of Canada's Algorithmic Impact Assessment (AIA), questionnaires 0.9 to 1.0.1.

What maps and what does not, and why, stands in `FIELDS`. The answers are kept as the questionnaire codes
them (``item2-3`` is the second choice, worth 3): they measure another thing than the grids of this library,
with points that add up, and are never turned into ratings. ``examples/canada`` scores them as Canada does.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from ia_radar.errors import Problem
from ia_radar.exchange.registers.mapping import (
    as_text,
    declare_absent,
    kept,
    left_out,
    mapped,
    to_record,
)
from ia_radar.exchange.registers.record import Aside, Field, FieldUse, Reading, Record, Tally
from ia_radar.exchange.registers.rows import Source, json_values
from ia_radar.text import Text

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
        "La description du projet.",
        "The description of the project.",
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


def read_canada(source: Source, *, on_aside: Callable[[Aside], object] | None = None) -> Reading:
    """The AIA results of a JSON file: one result as the tool saves it, a list, or one a line.

    Args:
        source: a path, a file open in binary mode, or pieces of bytes.
        on_aside: called with each result that is set aside: those of a version that is not known, for one.

    Raises:
        InvalidInput: while reading, when the file is no JSON of these shapes.

    >>> line = b'{"version": "v0.10.0", "title_en": "Triage", "data": {"riskProfile1": "item1-3"}}'
    >>> record = next(read_canada([line]))
    >>> record.name.en, record["version"], record["data.riskProfile1"]
    ('Triage', 'v0.10.0', 'item1-3')
    """
    tally = Tally("canada-aia", on_aside)
    return Reading(_records(source, tally), tally)


def _records(source: Source, tally: Tally) -> Iterator[Record]:
    for position, value, raw in json_values(source, tally, "records"):
        problem = _unreadable(value)
        if problem is not None or not isinstance(value, dict):
            tally.set_aside(position, [Problem(f"record {position}", *(problem or ("", "")))], raw)
            continue
        cells = dict(_flat(value))
        uses = dict(_USES)
        if not (cells.get("title_en") or cells.get("title_fr")):
            uses["data.projectDetailsTitle"] = mapped("data.projectDetailsTitle", "name.en")
        for name in cells:
            if name.startswith(("data.", "translationsOnResult.")) and name not in uses:
                uses[name] = Field(name, FieldUse.KEPT, "", _ANSWER)
        yield to_record(position, cells, uses, tally)
    declare_absent(FIELDS, tally.fields, tally)
    tally.is_complete = True


def _unreadable(value: object) -> tuple[str, str] | None:
    if not isinstance(value, Mapping) or not isinstance(value.get("data"), Mapping):
        return "wrong-type", "expected a result with its answers under « data »"
    version = value.get("version")
    if not isinstance(version, str) or version.removeprefix("v") not in VERSIONS:
        return "unknown-version", f"questionnaire {version!r:.40} is not one of {', '.join(VERSIONS)}"
    return None


def _flat(value: Mapping[str, object]) -> Iterator[tuple[str, str]]:
    """The fields, those of the answers as ``data.name``."""
    for name, entry in value.items():
        if name in ("data", "translationsOnResult") and isinstance(entry, Mapping):
            for inner, answer in entry.items():
                yield f"{name}.{inner}"[:200], as_text(answer)
        else:
            yield str(name)[:200], as_text(entry)
