"""The site's search in French: Zensical 0.0 writes its words in its script, in English alone.

Its translations (``theme.language``) reach what it writes into pages, and not this script. So the words are
exchanged in the script of the French site, and « ecueil », typed without its accent, finds « écueil ». A version of
Zensical that says other words stops the build, which is when these tables are looked at again.
"""

from __future__ import annotations

from pathlib import Path

__all__ = ["WORDS", "translate"]

WORDS = {
    '"Search"': '"Recherche"',
    '"Close search"': '"Fermer la recherche"',
    '"Search results"': '"Résultats de la recherche"',
    '"result":"results"': '"résultat":"résultats"',
    '"No results"': '"Aucun résultat"',
    'NumberFormat("en-US")': 'NumberFormat("fr")',
    r'"Loading search\u2026"': '"Chargement de la recherche…"',
    '"Search is unavailable. Reload the page to try again."': (
        '"La recherche n’est pas disponible. Rechargez la page pour réessayer."'
    ),
    '"Filters"': '"Filtres"',
    '"Tags"': '"Étiquettes"',
    '"Use Up and Down arrow keys to move between tags. Press Space or Enter to toggle a tag."': (
        '"Les flèches haut et bas vont d’une étiquette à l’autre. Espace ou Entrée en choisit une."'
    ),
}
"""What the script says, as it is written there, and what it says in French."""

_FOLDED = {'.normalize("NFKD")': '.normalize("NFKD").replace(/[\\u0300-\\u036f]/g,"")'}


def translate(site: Path) -> None:
    """Exchange the words in the scripts of a built site.

    Args:
        site: its folder.

    Raises:
        SystemExit: a word is not in the scripts any more.
    """
    scripts = site / "assets" / "javascripts"
    _exchange(scripts, "bundle.*.js", WORDS)
    _exchange(scripts / "workers", "search.*.js", _FOLDED)


def _exchange(folder: Path, pattern: str, words: dict[str, str]) -> None:
    (script,) = folder.glob(pattern)
    text = script.read_text("utf-8")
    missing = [english for english in words if english not in text]
    if missing:
        raise SystemExit(
            f"The search of the site is written otherwise now: {', '.join(missing)} ({script.name})"
        )
    for english, french in words.items():
        text = text.replace(english, french)
    script.write_text(text, "utf-8")
