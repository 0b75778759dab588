"""The messages of problems, and what they say in French: a table, which `message_words` reads.

Rules that hold here:

1. ``{}`` is a place for words that stand in this table, or for a value. ``{Class}`` is the name of a class.
   ``{any}`` is whatever a file or another program says; it is quoted in French.
2. A new message gets its line here; the tests say so when one is missing.
"""

from __future__ import annotations

__all__ = ["SENTENCES", "WORDS"]

SENTENCES = {
    "expected {}, got {}": "attendu : {} ; reçu : {}",
    "expected {}; got {}": "attendu : {} ; reçu : {}",
    "expected {}, got {}; did you mean {any}?": "attendu : {} ; reçu : {} ; vouliez-vous dire « {} » ?",
    "expected {}": "attendu : {}",
    "{} is not a level; {}": "{} n’est pas un niveau ; {}",
    "{} is not a rating; {}": "{} n’est pas une réponse ; {}",
    "no {} {}; did you mean {}? (known: {any})": (
        "{1} n’existe pas ({0}) ; vouliez-vous dire {2} ? (connus : {3})"
    ),
    "no {} {}; did you mean {}? (known: {any}, … {} in all)": (
        "{1} n’existe pas ({0}) ; vouliez-vous dire {2} ? (connus : {3}, … {4} en tout)"
    ),
    "no {} {}": "{1} n’existe pas ({0})",
    "no {} {} (known: {any})": "{1} n’existe pas ({0}) (connus : {2})",
    "no {} {} (known: {any}, … {} in all)": "{1} n’existe pas ({0}) (connus : {2}, … {3} en tout)",
    "no item or section {}; did you mean {}? (known: {any})": (
        "{0} n’existe pas (thème ou section) ; vouliez-vous dire {1} ? (connus : {2})"
    ),
    "no item or section {} (known: {any})": "{0} n’existe pas (thème ou section) (connus : {1})",
    "no way to sort {} (known: {any})": "{0} n’existe pas (façon de trier) (connus : {1})",
    "no way to sort {}; did you mean {}? (known: {any})": (
        "{0} n’existe pas (façon de trier) ; vouliez-vous dire {1} ? (connus : {2})"
    ),
    "the id {} stands {} times; expected once": "l’identifiant {} figure {} fois ; attendu : une fois",
    "{} and {} would both read {} in {}": "{} et {} porteraient tous deux le mot {} en {}",
    "these words need a grid of the pack; those of the catalogue keep theirs": (
        "ces mots demandent une grille du paquet ; celles du catalogue gardent les leurs"
    ),
    "{} stands {} times; expected once": "{} figure {} fois ; attendu : une fois",
    "stands more than once; expected once": "figure plus d’une fois ; attendu : une fois",
    "{} stands twice": "{} figure deux fois",
    "{} stands twice as a former id": "{} figure deux fois parmi les anciens identifiants",
    "{} is still the id of another {}": "{} est encore l’identifiant d’un autre élément ({})",
    "expected nothing; a family stands in no other": (
        "rien n’est attendu ici ; une famille n’est dans aucune autre"
    ),
    "expected the domain or the family that it stands in": (
        "attendu : le domaine ou la famille où il se trouve"
    ),
    "it has no counterpart in {} {}": "cette réponse n’a pas d’équivalent dans {} {}",
    "no grid was assessed twice; there is nothing to compare": (
        "aucune grille n’a été remplie deux fois ; il n’y a rien à comparer"
    ),
    "due on {}, before it starts on {}": "échéance le {}, avant le début le {}",
    "an action is done when it has a date of completion, and only then": (
        "une action est faite quand elle a une date d’achèvement, et alors seulement"
    ),
    "somebody else gave another answer meanwhile": "quelqu’un a donné une autre réponse entre-temps",
    "the girouet guides a discussion and yields no verdict: no gate can stand on it": (
        "le girouet guide une discussion et ne rend aucun verdict : aucun seuil ne peut en dépendre"
    ),
    # Answers, facts, dates
    "{}; the first of {}": "{} ; le premier sur {}",
    "{}; the first of {} in this column": "{} ; le premier sur {} dans cette colonne",
    "{}; the first of {} bad cells, at item {}": "{} ; la première de {} cellules refusées, au thème {}",
    "{} is not a level of {}; expected from {} to {}": "{} n’est pas un niveau de {} ; attendu : de {} à {}",
    "{} is not a whole number, zero or more": "{} n’est pas un nombre entier, zéro ou plus",
    "{} is no day: write for example {}": "{} n’est pas un jour : écrivez par exemple {}",
    "this mapping cannot be read: {any}": "cette table ne peut pas être lue : « {} »",
    # Grids and dossiers
    "{} grids have this name: {any}; state version and edition": (
        "{} grilles portent ce nom : « {} » ; précisez la version et l’édition"
    ),
    "two different grids are named {any}": "deux grilles différentes s’appellent {}",
    "the catalogue of ia_radar has another {any}; choose an id of your own": (
        "le catalogue d’ia_radar a un autre « {} » ; choisissez un identifiant à vous"
    ),
    "ia_radar uses {any} itself; choose an id of your own": (
        "ia_radar emploie lui-même « {} » ; choisissez un identifiant à vous"
    ),
    "{} {} stands in the pack {any} and, otherwise, in the pack {any}": (
        "{} {} est dans le paquet « {} » et, autrement, dans le paquet « {} »"
    ),
    "{} is worse than {}, the signal of the level below": (
        "« {} » est pire que « {} », le signal du niveau du dessous"
    ),
    "expected {}, the level after {}; got {}": "attendu : {}, le niveau après {} ; reçu : {}",
    "no item of {} derives from {}": "aucun thème de {} ne se déduit de {}",
    "expected the {} of the first assessment; one panel is one grid at one moment": (
        "attendu : « {} » de la première évaluation ; un groupe porte sur une grille, à un moment"
    ),
    "expected an earlier state of {}: {}": "attendu : un état antérieur de {} : {}",
    "{} is neither a version of {} nor based on it": "{} n’est ni une version de {} ni fondée sur elle",
    "its levels and those of {any} cannot be ordered together": (
        "ses niveaux et ceux de « {} » ne se rangent pas ensemble"
    ),
    "{} assessments, those of panels included; a dossier holds {} at most": (
        "{} évaluations, celles des groupes comprises ; un dossier en contient {} au plus"
    ),
    "levels {} to {} leave no room for codes {} to {}; expected at most {} levels, none of them a code": (
        "les niveaux {} à {} ne laissent pas de place aux codes {} à {} ; attendu : {} niveaux au plus, "
        "dont aucun n’est un code"
    ),
    "was not asked for; score_matrix was called with outputs: {}": (
        "n’a pas été demandé ; score_matrix a reçu outputs : {}"
    ),
    # Policies, balances, decisions
    "this policy does not speak of {}": "cette politique ne parle pas de {}",
    "the policy does not speak of {}": "la politique ne parle pas de {}",
    "a ranking needs the order that somebody decided": "un classement demande l’ordre que quelqu’un a décidé",
    "no factor converts {} into {}; state one, with its source": (
        "aucun facteur ne convertit {} en {} ; donnez-en un, avec sa source"
    ),
    "the bounds {} and {} are in the wrong order": "les bornes {} et {} sont dans l’ordre inverse",
    "cannot divide by {}, which holds zero": "on ne divise pas par {}, qui contient zéro",
    "the result is too large to be calculated with": "le résultat est trop grand pour un calcul",
    "a form that shows a dossier is for one person": (
        "un formulaire qui montre un dossier est pour une seule personne"
    ),
    # Tables and files
    "expected columns of one length, got {any}": "attendu : des colonnes de même longueur ; reçu : {}",
    "« {any} » may be {}; say which with columns=": "« {} » peut être {} ; dites lequel par columns=",
    "no column names an item of {any}; found: {any}": (
        "aucune colonne ne nomme un thème de « {} » ; trouvé : « {} »"
    ),
    "no column names the project; found: {any}": "aucune colonne ne nomme le projet ; trouvé : « {} »",
    "no column says « {any} »; found: {any}": "aucune colonne ne dit « {} » ; trouvé : « {} »",
    "several columns are mapped to {}; expected one": "plusieurs colonnes donnent {} ; attendu : une",
    "this column is mapped already": "cette colonne est déjà prise",
    "no row starts at line {}, or it is blank": "aucune ligne ne commence à la ligne {}, ou elle est vide",
    "no row is an answer": "aucune ligne n’est une réponse",
    "no list of records under « {any} »": "pas de liste de fiches sous « {} »",
    "the file is about several projects ({any}); say of which with project=": (
        "le fichier parle de plusieurs projets (« {} ») ; dites lequel par project="
    ),
    "the header cannot be split into columns: {any}": "l’en-tête ne se coupe pas en colonnes : « {} »",
    "this is said of a file; a frame has columns of its own": (
        "cela se dit d’un fichier ; un tableau en mémoire a ses propres colonnes"
    ),
    "is empty": "est vide",
    "looks like UTF-16 without its mark, or like no text at all; save it in UTF-8": (
        "ressemble à de l’UTF-16 sans sa marque, ou à aucun texte ; enregistrez-le en UTF-8"
    ),
    "cannot be read: {any}": "lecture impossible : « {} »",
    "cannot be loaded: {any}": "chargement impossible : « {} »",
    "cannot be read as a frame: {any}": "ne se lit pas comme un tableau : « {} »",
    "cannot be read as an array: {any}": "ne se lit pas comme une matrice : « {} »",
    "cannot be read as columns: {any}": "ne se lit pas comme des colonnes : « {} »",
    "the frame cannot be read on: {any}": "la lecture du tableau s’arrête : « {} »",
    "{} bytes; expected {} at most": "{} octets ; attendu : {} au plus",
    "{} × {} pixels; expected {} to {} each way": "{} × {} pixels ; attendu : {} à {} de chaque côté",
    "a Word document needs the extra “office”: {any}": (
        "un document Word demande l’extra « office » : « {} »"
    ),
    "expected at most {} characters, which is what a cell holds; choose html or json": (
        "attendu : {} caractères au plus, ce que tient une cellule ; choisissez html ou json"
    ),
    # Drawings
    "{} is no colour here; expected #rrggbb": "{} n’est pas une couleur ici ; attendu : #rrggbb",
    "{} is no colour here; expected #rrggbb, none or currentColor": (
        "{} n’est pas une couleur ici ; attendu : #rrggbb, none ou currentColor"
    ),
    "{} is no list of fonts; {}": "{} n’est pas une liste de polices ; {}",
    "a brand goes with the base light or dark": "une couleur de marque va avec la base light ou dark",
    "refused for problems of its own": "refusé pour ses propres problèmes",
}
"""Whole messages, or clauses of one."""

WORDS = {
    "a text": "un texte",
    "a text that is not empty": "un texte qui n’est pas vide",
    "a text that is not empty; only the English may be left out": (
        "un texte qui n’est pas vide ; seul l’anglais peut manquer"
    ),
    "a text, or a table with fr and en": "un texte, ou une table avec fr et en",
    "a table of keys and values": "une table de clés et de valeurs",
    "a table": "une table",
    "a table with {}": "une table avec {}",
    "a list of tables with {}": "une liste de tables avec {}",
    "the key {} (and perhaps {})": "la clé {} (et, au besoin, {})",
    "the keys {}": "les clés {}",
    "the keys {} (and perhaps {})": "les clés {} (et, au besoin, {})",
    "some of the keys {}": "certaines des clés {}",
    "a list that is not empty": "une liste qui n’est pas vide",
    "a whole number": "un nombre entier",
    "a whole number, zero or more": "un nombre entier, zéro ou plus",
    "a whole number, one or more": "un nombre entier, un ou plus",
    "a whole number up to {}": "un nombre entier jusqu’à {}",
    "a whole number from {} to {}": "un nombre entier de {} à {}",
    "a whole number from {} to {}, unknown, not_applicable or unanswered": (
        "un nombre entier de {} à {}, unknown, not_applicable ou unanswered"
    ),
    "a level from {} to {}, or a word such as « sans objet »": (
        "un niveau de {} à {}, ou un mot comme « sans objet »"
    ),
    "a finite number": "un nombre fini",
    "true or false": "vrai ou faux",
    "true, false or null": "vrai, faux ou null",
    "True, False, or None for unknown": "vrai, faux, ou null pour inconnu",
    "yes, no or unknown": "oui, non ou « je ne sais pas »",
    "a date": "une date",
    "a date such as {}": "une date comme {}",
    "words among {}": "des mots parmi {}",
    "a list of words among {}": "une liste de mots parmi {}",
    "one of the keys {}, and only one": "une seule des clés {}",
    "the id of a fact, or a table with all, any or no": (
        "l’identifiant d’un fait, ou une table avec « all », « any » ou « no »"
    ),
    "a list whose members are each {}": "une liste dont chaque membre est {}",
    "a datetime.date without a time (in a file: 2026-11-22)": "une date sans heure, comme 2026-11-22",
    "a datetime.date, without a time of day": "une date sans heure",
    "a list": "une liste",
    "a list of texts": "une liste de textes",
    "a list of colours": "une liste de couleurs",
    "names with commas, such as {any}": "des noms et des virgules, comme « {} »",
    "a colour: #rrggbb, none or currentColor": "une couleur : #rrggbb, none ou currentColor",
    "a colour such as #7a1f3d, or two": "une couleur comme #7a1f3d, ou deux",
    "at least two levels": "deux niveaux au moins",
    "at most {} characters": "{} signes au plus",
    "at most {} characters on {} lines": "{} signes au plus, sur {} lignes au plus",
    "at least one assessment": "une évaluation au moins",
    "at least one theme": "un thème au moins",
    "ids that are not empty": "des identifiants qui ne sont pas vides",
    "a mapping": "une table",
    "a mapping with ids as keys": "une table dont les clés sont des identifiants",
    "an identifier such as 'know_how'": "un identifiant comme 'know_how'",
    "a lower-case letter, then letters, digits, - or _": "une minuscule, puis des lettres, chiffres, - ou _",
    "one of {}": "une de ces valeurs : {}",
    "a value of type {}": "une valeur de type {}",
    "a {Class}": "une valeur {}",
    "an {Class}": "une valeur {}",
    "a list of {Class} values": "une liste de valeurs {}",
    "a list of {Class}": "une liste de valeurs {}",
    "a {Class} (in a file: {})": "dans un fichier, une de ces valeurs : {1}",
    "an {Class} (in a file: {})": "dans un fichier, une de ces valeurs : {1}",
    "a whole number of {} digits or so": "un nombre entier d’environ {} chiffres",
    "nothing": "rien",
    "None": "rien",
    "true": "vrai",
    "false": "faux",
    "value": "valeur",
    "item": "thème",
    "fact": "fait",
    "grid": "grille",
    "key": "clé",
    "column": "colonne",
    "target": "cible",
    "aspect": "aspect",
    "policy": "politique",
    "language": "langue",
    "drawing": "dessin",
    "kind": "nature",
    "use": "usage",
    "phase": "phase",
    "domain": "domaine",
    "motivation": "motivation",
    "stance": "posture",
    "section": "section",
    "Stage": "moment",
    "Basis": "nature des effets",
    "Outcome": "proposition",
    # What is expected, in Python more than in files
    "a whole number or NaN": "un nombre entier ou NaN",
    "whole numbers, or floats with NaN for a gap": "des nombres entiers, ou NaN pour une absence",
    "an array of {any}": "une matrice de {}",
    "an array of {} dimensions": "une matrice à {} dimensions",
    "one column for each of the {} items": "une colonne pour chacun des {} thèmes",
    "two whole numbers such as [2, 3], at most one whole": (
        "deux nombres entiers tels que [2, 3], une part entière au plus"
    ),
    "a grid and an item such as {}": "une grille et un thème, comme {}",
    "a letter, then letters, digits, - or _ ({} at most)": (
        "une lettre, puis des lettres, chiffres, - ou _ ({} au plus)"
    ),
    "a format version from {} to {}": "une version de format de {} à {}",
    "a finite number, or a low and a high bound": "un nombre fini, ou une borne basse et une haute",
    "a number above {}": "un nombre au-dessus de {}",
    "a number that is {} or more": "un nombre de {} ou plus",
    "{} or more": "{} ou plus",
    "{} to {}": "de {} à {}",
    "from {} to {}": "de {} à {}",
    "kWh or kgCO2e": "kWh ou kgCO2e",
    "both item and at_most, or neither": "item et at_most, ou aucun des deux",
    "one test: an item or facts": "un seul critère : un thème ou des faits",
    "a number of months for « recent », and only for it": "un nombre de mois, pour « recent » seul",
    "at least one line; write 0 if there is nothing": "une ligne au moins ; écrivez 0 s’il n’y a rien",
    "one a project ({}) or none": "un par projet ({}) ou aucun",
    "the relative address of a file": "l’adresse relative d’un fichier",
    "at least one grid, or the questions of the law": "une grille au moins, ou les questions de droit",
    "at most {} people in one form": "{} personnes au plus dans un formulaire",
    "two campaigns or more": "deux campagnes ou plus",
    "{} facts at most": "{} faits au plus",
    "at most {} colours": "{} couleurs au plus",
    "{} levels at most": "{} niveaux au plus",
    "a count for each of two levels or more": "un effectif pour chacun d’au moins deux niveaux",
    "the same levels in every row": "les mêmes niveaux à chaque ligne",
    "a list of counts per level": "une liste d’effectifs par niveau",
    "a list of counts, one per level": "une liste d’effectifs, un par niveau",
    "a list of ids": "une liste d’identifiants",
    "a list of pairs of an address and a dossier": "une liste de paires d’une adresse et d’un dossier",
    "an address and a Dossier": "une adresse et un Dossier",
    "a path": "un chemin",
    "a list of texts and tables": "une liste de textes et de tables",
    "one of <{any}>": "« {} »",
    "<{any}>": "« {} »",
    "a table with a header; the file holds nothing": "un tableau avec un en-tête ; le fichier est vide",
    "JSON: a list of records, or one record a line": "du JSON : une liste de fiches, ou une fiche par ligne",
    "bytes (mode {})": "des octets (mode {})",
    "a path, a file open in binary mode, or bytes": "un chemin, un fichier ouvert en binaire, ou des octets",
    "a path, a text, bytes, a mapping or a resource of a package": (
        "un chemin, un texte, des octets, une table ou une ressource d’un paquet"
    ),
    "the line of the header, from {} to {}": "la ligne de l’en-tête, de {} à {}",
    "the name of a field": "le nom d’un champ",
    "rows of texts": "des lignes de textes",
    "texts, one a column": "des textes, un par colonne",
    "several columns": "plusieurs colonnes",
    "several records": "plusieurs fiches",
    "three different columns": "trois colonnes différentes",
    "a mapping from column to item id or target": "une table de colonnes vers thèmes ou cibles",
    "a mapping from field to target": "une table de champs vers cibles",
    "a mapping from the codes of a survey to levels or words": (
        "une table des codes d’une enquête vers des niveaux ou des mots"
    ),
    "a mapping of facts": "une table de faits",
    "a mapping with item ids as keys": "une table dont les clés sont des thèmes",
    "a mapping with item ids as keys, or a frame with such columns": (
        "une table dont les clés sont des thèmes, ou un tableau qui a ces colonnes"
    ),
    "fact ids as keys": "des clés qui sont des faits",
    "names as keys": "des clés qui sont des noms",
    "names among {}": "des noms parmi : {}",
    "a set of roles among {any}": "des rôles parmi « {} »",
    "the bytes of a picture in PNG or JPEG (save an SVG as PNG first)": (
        "les octets d’une image PNG ou JPEG (enregistrez un SVG en PNG d’abord)"
    ),
    "the id of a fact, or a table with all, any or no; {} deep and {} parts at most": (
        "l’identifiant d’un fait, ou une table avec « all », « any » ou « no », à {} niveaux et {} éléments"
    ),
    "a function": "une fonction",
    "a function of a {Class}": "une fonction d’une valeur {}",
    "a date, or None": "une date, ou rien",
    "a value, or several in a list": "une valeur, ou plusieurs dans une liste",
    "{}, or None": "{}, ou rien",
    "{} or None": "{} ou rien",
    "an {Class} or a {Class}": "une valeur {} ou {}",
    "a {Class} or a {Class}": "une valeur {} ou {}",
    "an {Class}, a {Class} or a {Class}": "une valeur {}, {} ou {}",
    "an {Class}, a {Class} or a mapping": "une valeur {}, {} ou une table",
    "a {Class}, or several": "une valeur {}, ou plusieurs",
    "a {Class}, such as {}": "une valeur {}, comme {}",
    "a {Class}, the class {Class} or questions": "une valeur {}, la classe {} ou des questions",
    "an enum or a catalogue whose members have a label": "un enum ou un catalogue aux membres nommés",
    "assessments by name of the project": "des évaluations par nom de projet",
    "balances in one unit": "des balances dans une seule unité",
    "duties, as ia_radar.duties gives": "des obligations, comme en donne ia_radar.duties",
    "a class that has to_dict": "une classe qui a to_dict",
    "what a chart function returned": "ce que rend une fonction de dessin",
    "a width in pixels from {} to {}": "une largeur en pixels de {} à {}",
    "four, from hazard to open": "quatre, du danger à l’ouverture",
    "a level": "un niveau",
    "True or False": "vrai ou faux",
    "the key {}": "la clé {}",
    "a level from {} to {}, or {} unknown, {} not applicable, {} unanswered": (
        "un niveau de {} à {}, ou {} inconnu, {} sans objet, {} sans réponse"
    ),
    "output": "résultat",
    "role": "rôle",
    "question": "question",
    "version": "version",
    "milestone": "échéance",
    "rule": "règle",
    "measure": "mesure",
    "family": "famille",
    "kind of file": "genre de fichier",
}
"""What stands in a place of a sentence, or is expected there."""
