"""Roles of respondents: the usual ones, and how what people write is read as one of them."""

from __future__ import annotations

import re
import unicodedata
from enum import Enum
from functools import lru_cache

from ia_radar._ground import fields as rule
from ia_radar.text import Text, not_a_text

__all__ = ["Respondent", "role_id", "role_label"]


class Respondent(Enum):
    """From where somebody sees a project. Any other words are a role too; these are the usual ones."""

    AGENT = "agent"
    MANAGER = "manager"
    ELECTED = "elected"
    UNION = "union"
    DPO = "dpo"
    USER = "user"
    PROVIDER = "provider"
    OTHER = "other"

    @property
    def label(self) -> Text:
        """The word shown in charts and tables."""
        return _LABELS[self]


_LABELS = {
    Respondent.AGENT: Text("agents", "agents"),
    Respondent.MANAGER: Text("encadrants", "managers"),
    Respondent.ELECTED: Text("élus", "elected members"),
    Respondent.UNION: Text("partenaires sociaux", "staff representatives"),
    Respondent.DPO: Text("délégué à la protection des données", "data protection officer"),
    Respondent.USER: Text("usagers", "users of the service"),
    Respondent.PROVIDER: Text("prestataire", "provider"),
    Respondent.OTHER: Text("autres", "others"),
}
# What people write for a role besides its id and its labels, in every gender and number, without accents.
_WORDS = {
    Respondent.AGENT: "agente|agentes",
    Respondent.MANAGER: "encadrant|encadrante|encadrantes",
    Respondent.ELECTED: "elu|elue|elues|elected",
    Respondent.UNION: "partenaire social|partenaires sociales|partenaire sociale|representant du personnel"
    "|representants du personnel|representante du personnel|representantes du personnel",
    Respondent.DPO: "dpd|deleguee a la protection des donnees",
    Respondent.USER: "usager|usagere|usageres|user",
    Respondent.PROVIDER: "prestataires|fournisseur|fournisseurs|fournisseuse|fournisseuses",
    Respondent.OTHER: "autre|other|",
}
# « agent·e·s », « élu(e)s », « usager.ère », « encadrant-e », « élu/e »: the signs that join a second ending.
_SECOND_ENDING = re.compile(
    r"(?:[·•‧∙⋅.\-/](?:e|ne|ere|trice|se|s|es)|\((?:e|ne|ere|trice|se|s|es)\)s?)+(?!\w)"
)
_LONGEST_ROLE = 100
"""Characters: longer words are no usual role, and are kept out of the cache."""


def role_id(words: str) -> str:
    """The role that a respondent's words stand for: the id of a usual one, or the words themselves.

    Examples:
        >>> role_id("Élu·e·s"), role_id("Médecin du travail")
        ('elected', 'médecin du travail')
    """
    if not isinstance(words, str):
        raise not_a_text(words, "words")
    return _known_role(words) if len(words) <= _LONGEST_ROLE else _tidy(words)


def _tidy(words: str) -> str:
    return " ".join(unicodedata.normalize("NFC", words).split()).casefold()


def _bare(words: str) -> str:
    """Words as roles are compared: without case, accents and second endings."""
    letters = (sign for sign in unicodedata.normalize("NFD", words) if not unicodedata.combining(sign))
    return _SECOND_ENDING.sub("", " ".join("".join(letters).split()).casefold())


@lru_cache(maxsize=1024)
def _known_role(words: str) -> str:
    role = _roles_by_word().get(_bare(words))
    return _tidy(words) if role is None else role.value


@lru_cache(maxsize=1)
def _roles_by_word() -> dict[str, Respondent]:
    return {
        _bare(word): role
        for role, label in _LABELS.items()
        for word in (role.value, label.fr, label.en, *_WORDS[role].split("|"))
    }


def role_label(role: str) -> Text:
    """The words that show a role of a panel.

    Examples:
        >>> role_label("manager").fr, role_label("médecin du travail").fr
        ('encadrants', 'médecin du travail')
    """
    rule.judge("role", role, rule.string)
    for usual in Respondent:
        if usual.value == role:
            return usual.label
    return Text(role)
