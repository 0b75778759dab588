"""What is wrong with an input, in words that a page shows: short, in French and English, by code.

Rules that hold here:

1. A text says what to do about it, or what is the matter, to a person who never saw the code.
2. Every code that this library gives has its words; a test collects the codes.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from ia_radar._ground.message_words import french_details
from ia_radar._ground.schema import STRING, object_of
from ia_radar.text import COLON, Lang, Text, check_lang

if TYPE_CHECKING:
    from ia_radar.errors import Problem, UnknownId, UnsupportedVersion

__all__ = [
    "PROBLEM_TEXTS",
    "problem_line",
    "problem_schema",
    "problem_text",
    "problem_words",
    "unknown_id_line",
    "unsupported_version_line",
]

_OTHER = Text("Cette valeur est refusée.", "This value is refused.")

PROBLEM_TEXTS: Mapping[str, Text] = {
    # An answer, a field
    "missing": Text("Il manque une valeur.", "A value is missing."),
    "empty": Text("Ce champ est vide.", "This field is empty."),
    "left-out": Text("Une partie n’est pas dans ce fichier.", "A part is not in this file."),
    "grid-needed": Text("Donnez la grille pour relire ce fichier.", "Give the grid to read this file back."),
    "pack-needed": Text("Donnez le paquet pour relire ce fichier.", "Give the pack to read this file back."),
    "no-pack": Text(
        "Aucun paquet de règles locales ne porte ce nom.", "No pack of local rules has this name."
    ),
    "wrong-type": Text(
        "Cette valeur n’est pas du type attendu.", "This value is not of the kind that is expected."
    ),
    "not-a-level": Text(
        "Choisissez une des réponses proposées.", "Choose one of the answers that are offered."
    ),
    "not-an-answer": Text(
        "Répondez par oui, non ou « je ne sais pas ».", "Answer yes, no or “I do not know”."
    ),
    "not-understood": Text("Cette valeur n’est pas comprise.", "This value is not understood."),
    "unknown-id": Text(
        "Cet identifiant n’existe pas ; choisissez-en un qui existe.",
        "There is no such id; choose one that exists.",
    ),
    "bad-id": Text(
        "Écrivez l’identifiant en minuscules sans accent, chiffres, - et _, une lettre d’abord.",
        "Write the id in small letters without accents, digits, - and _, a letter first.",
    ),
    "double-id": Text("Cet identifiant est donné plusieurs fois.", "This id is given several times."),
    "bad-date": Text("Écrivez une date, par exemple 2026-11-22.", "Write a date, such as 2026-11-22."),
    "out-of-range": Text("Cette valeur est hors des limites.", "This value is out of range."),
    "not-a-size": Text("Donnez un nombre entier, zéro ou plus.", "Give a whole number, zero or more."),
    "not-a-weight": Text(
        "Un poids est un nombre entier, zéro ou plus.", "A weight is a whole number, zero or more."
    ),
    "not-a-duration": Text(
        "Une durée en mois va avec « récente », et avec elle seule.",
        "A number of months goes with “recent”, and with it alone.",
    ),
    "bad-share": Text(
        "Donnez une part par deux nombres entiers, par exemple 2 et 3 pour deux tiers.",
        "Give a share as two whole numbers, such as 2 and 3 for two thirds.",
    ),
    "wrong-order": Text("L’ordre est inversé.", "The order is the wrong way round."),
    "holds-zero": Text(
        "On ne peut pas diviser par un intervalle qui contient zéro.",
        "A range that holds zero cannot be divided by.",
    ),
    "too-few": Text("Il en faut davantage.", "More are needed."),
    "too-long": Text("C’est trop long.", "This is too long."),
    "double-word": Text("Le même mot dirait deux choses.", "The same word would say two things."),
    "unused": Text("Cela ne servirait à rien.", "This would serve nothing."),
    "too-many": Text("Il y en a trop.", "There are too many."),
    "incomplete": Text(
        "Deux valeurs vont ensemble ; il en manque une.", "Two values go together; one is missing."
    ),
    "contradiction": Text("Deux valeurs se contredisent.", "Two values contradict each other."),
    # Grids, assessments, policies
    "ambiguous": Text(
        "Plusieurs éléments portent ce nom ; précisez lequel.", "Several things have this name; say which."
    ),
    "not-consecutive": Text(
        "Les niveaux d’une échelle se suivent sans trou.", "The levels of a scale follow each other."
    ),
    "not-ascending": Text(
        "Un niveau plus haut ne peut pas être plus défavorable.", "A higher level cannot be a worse one."
    ),
    "not-the-same": Text(
        "Toutes les réponses d’un groupe portent sur la même grille, au même moment.",
        "All answers of a group are on one grid, at one moment.",
    ),
    "not-derivable": Text(
        "Cette grille ne se remplit pas à partir de l’autre.", "This grid is not filled from the other."
    ),
    "still-used": Text(
        "Un ancien identifiant est encore celui d’un autre élément.",
        "A former id is still that of another element.",
    ),
    "no-counterpart": Text(
        "Cette réponse n’a pas d’équivalent dans l’autre version de la grille.",
        "This answer has no counterpart in the other version of the grid.",
    ),
    "unrelated-grids": Text(
        "Ces deux grilles n’ont rien de commun.", "These two grids have nothing in common."
    ),
    "other-grid": Text("Il s’agit d’une autre grille.", "This is another grid."),
    "other-levels": Text(
        "Les niveaux de ces deux grilles ne se comparent pas.",
        "The levels of these two grids cannot be compared.",
    ),
    "no-verdict": Text(
        "Le girouet guide une discussion ; aucune règle ne peut en dépendre.",
        "The girouet guides a discussion; no rule can stand on it.",
    ),
    "two-tests": Text(
        "Une ligne rouge tient à une réponse ou à des faits, pas aux deux.",
        "A red line stands on an answer or on facts, not on both.",
    ),
    "no-factor": Text(
        "Il manque un facteur pour passer d’une unité à l’autre.",
        "A factor from one unit to the other is missing.",
    ),
    "several-units": Text("Ces montants sont dans plusieurs unités.", "These amounts are in several units."),
    "no-such-version": Text("Cette version n’existe pas.", "There is no such version."),
    "unknown-version": Text(
        "Cette version du questionnaire n’est pas connue.", "This version of the questionnaire is not known."
    ),
    "half-position": Text("Une position demande ses deux coordonnées.", "A position needs both coordinates."),
    # Files
    "unreadable": Text("Le contenu ne peut pas être lu.", "The content cannot be read."),
    "unwritable": Text("Le fichier ne peut pas être écrit.", "The file cannot be written."),
    "malformed": Text("Le contenu est mal formé.", "The content is malformed."),
    "encoding": Text(
        "Le fichier n’est pas en UTF-8 ; enregistrez-le dans ce codage.",
        "The file is not in UTF-8; save it in this encoding.",
    ),
    "exists": Text("Ce fichier existe déjà.", "This file exists already."),
    "gone": Text("Ce fichier n’est plus là.", "This file is gone."),
    "busy": Text("Ce fichier est occupé.", "This file is busy."),
    "changed": Text("Quelqu’un l’a modifié entre-temps.", "Somebody changed it in the meantime."),
    "not-a-file": Text("Ce n’est pas un fichier.", "This is not a file."),
    "toml": Text("Un fichier TOML est lu, et n’est pas écrit.", "A TOML file is read, and not written."),
    "standard-input": Text(
        "Il faut un fichier, et non l’entrée standard.", "A file is needed, not the standard input."
    ),
    "unknown-kind": Text("Ce genre de fichier n’est pas connu.", "This kind of file is not known."),
    "cut": Text("Le contenu s’arrête avant la fin.", "The content stops before its end."),
    "huge-cell": Text("Une cellule est trop grande.", "A cell is too large."),
    "too-large": Text("Le contenu est trop grand.", "The content is too large."),
    "too-deep": Text("Le contenu est trop imbriqué.", "The content is nested too deeply."),
    # Tables and registers
    "no-item": Text("Aucune colonne ne correspond à la grille.", "No column corresponds to the grid."),
    "no-name": Text(
        "Aucune colonne ne donne le nom des projets.", "No column gives the names of the projects."
    ),
    "broken-header": Text("La ligne d’en-tête est mal formée.", "The header is malformed."),
    "before-header": Text(
        "Des lignes précèdent l’en-tête ; elles sont laissées.",
        "Lines stand before the header; they are left out.",
    ),
    "broken-quote": Text("Un guillemet n’est pas fermé.", "A quotation mark is not closed."),
    "double": Text("Cela figure plusieurs fois.", "This stands several times."),
    "double-target": Text("Deux colonnes donnent la même chose.", "Two columns give the same thing."),
    "several": Text("Il y a plusieurs projets ; dites lequel.", "There are several projects; say which."),
    "unmatched": Text("Rien ne lui correspond.", "Nothing corresponds to it."),
    "ragged": Text("Cette ligne a trop de cellules.", "This row has too many cells."),
    "short": Text("Cette ligne a trop peu de cellules.", "This row has too few cells."),
    "formula": Text(
        "Cette cellule ressemble à une formule ; elle est gardée comme du texte.",
        "This cell looks like a formula; it is kept as text.",
    ),
    "gap": Text(
        "Une réponse et son absence se contredisent.", "An answer and its absence contradict each other."
    ),
    "unknown": Text("Ce caractère ne sépare pas les colonnes.", "This sign does not separate the columns."),
    "wrapped": Text("Les fiches sont dans une enveloppe.", "The records stand inside an envelope."),
    "after-end": Text("Du texte suit la fin des données.", "Text follows the end of the data."),
    "not-contiguous": Text(
        "Les lignes d’un projet doivent se suivre.", "The rows of one project must follow each other."
    ),
    # Forms that came back
    "not-a-form": Text("Ce n’est pas un formulaire d’ia_radar.", "This is no form of ia_radar."),
    "newer": Text("Ce fichier vient d’une version plus récente.", "This file comes from a newer version."),
    "unknown-row": Text("Cette ligne n’est pas du formulaire.", "This row is not of the form."),
    "unknown-grid": Text("Cette grille n’est pas connue.", "This grid is not known."),
    "no-heading": Text("La ligne des en-têtes a disparu.", "The row of headings is gone."),
    "no-column": Text("Il manque une colonne.", "A column is missing."),
    "stray": Text("Cette cellule n’est à aucune question.", "This cell belongs to no question."),
    "formula-answer": Text("Une formule n’est pas une réponse.", "A formula is no answer."),
    "cell-error": Text("Cette cellule montre une erreur.", "This cell shows an error."),
    "not-a-choice": Text("Choisissez une des réponses proposées.", "Choose one of the answers offered."),
    "same-file": Text("Ce fichier est donné deux fois.", "This file is given twice."),
    "old-format": Text("Enregistrez ce classeur en XLSX.", "Save this workbook as XLSX."),
    "password": Text("Ce fichier est protégé par un mot de passe.", "This file is protected by a password."),
    "macros": Text("Ce fichier contient des macros.", "This file holds macros."),
    "links": Text("Ce fichier contient des liens vers d’autres fichiers.", "It holds links to others."),
    "unsafe": Text("Ce fichier est refusé par prudence.", "This file is refused for safety."),
    "standard-output": Text("Donnez un nom de fichier.", "Give the name of a file."),
    # Arrays and drawings
    "wrong-shape": Text(
        "Le tableau n’a pas la forme attendue.", "The array has not the shape that is expected."
    ),
    "wrong-length": Text("Il n’y en a pas le bon nombre.", "Their number is not the right one."),
    "uneven": Text("Les lignes n’ont pas la même longueur.", "The rows are not of one length."),
    "uncodable": Text("Cette échelle a trop de niveaux.", "This scale has too many levels."),
    "wrong-size": Text("Il n’y en a pas autant que de projets.", "Their number is not that of the projects."),
    "not-a-link": Text(
        "Ce n’est pas l’adresse relative d’un fichier.", "This is no relative address of a file."
    ),
    "not-a-dossier": Text("Ce n’est pas un dossier.", "This is no dossier."),
    "not-computed": Text("Cela n’a pas été calculé.", "This was not computed."),
    "not-a-colour": Text("Écrivez une couleur, par exemple #1A2B3C.", "Write a colour, such as #1A2B3C."),
    "not-a-font": Text("Ce n’est pas une police de caractères.", "This is not a font."),
}
"""By the code of a problem."""


def problem_text(problem: Problem) -> Text:
    """See `ia_radar.errors.Problem.text`."""
    return PROBLEM_TEXTS.get(problem.code, _OTHER)


_PLACES = Text("ligne ", "line "), Text("fiche ", "record ")


def problem_line(problem: Problem, lang: Lang) -> str:
    """A problem on one line: its place, its words, and the details, all in the language."""
    from ia_radar.errors import shown_path

    check_lang(lang)
    if lang == "en":
        return str(problem)
    place = shown_path(problem.path)
    for word in _PLACES:
        place = f"{word.fr}{place.removeprefix(word.en)}" if place.startswith(word.en) else place
    words = problem_words(problem, lang)
    return f"{place}{COLON[lang]}{words}" if place else words


def problem_words(problem: Problem, lang: Lang) -> str:
    """What is wrong, without its place: in English the message, in French a sentence and the details."""
    if lang == "en":
        return problem.message
    sentence = problem_text(problem).fr
    return sentence if problem.message == sentence else f"{sentence} ({french_details(problem.message)})"


def problem_schema() -> dict[str, Any]:
    """The JSON Schema of what `Problem.to_dict` gives."""
    return object_of("path code message", path=STRING, code=STRING, message=STRING, text=STRING)


def unknown_id_line(error: UnknownId, lang: Lang) -> str:
    """That an id does not exist, in a sentence of the language, with the nearest one that does."""
    from ia_radar._ground.message_words import french_words
    from ia_radar.errors import nearest, quote

    check_lang(lang)
    if lang == "en":
        return str(error)
    close = nearest(error.wanted, error.known)
    hint = f" ; vouliez-vous dire « {close} » ?" if close else ""
    shown = ", ".join(error.known[:20])
    more = f", … {len(error.known)} en tout" if len(error.known) > 20 else ""
    return f"{quote(error.wanted)} n’existe pas ({french_words(error.kind)}){hint} (connus : {shown}{more})"


def unsupported_version_line(error: UnsupportedVersion, lang: Lang) -> str:
    """That a file is newer than the library, in a sentence of the language."""
    from ia_radar.errors import quote

    check_lang(lang)
    if lang == "en":
        return str(error)
    return (
        f"ce fichier ({error.what}) est au format {quote(error.found)} ; cette version d’ia_radar lit "
        f"jusqu’au format {error.supported} : mettez ia_radar à jour pour l’ouvrir"
    )
