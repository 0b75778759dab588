# ruff: noqa: E501 - a text stands on one line, so that it can be searched and compared
"""Texts that are announced and not there yet, with the rows that they will touch.

Rules that hold here:

1. What is known is what a source said on the day it was read; nothing is expected that nobody announced.
2. A row that rests on a draft is named by the text that will replace the draft (a test holds this).
"""

from __future__ import annotations

from datetime import date
from typing import Any, NamedTuple

from ia_radar._ground.data import Words, data_fields, to_data
from ia_radar.aiact.rules.calendar import READ_IN_REVIEW, READ_LAST
from ia_radar.text import Lang, Text

__all__ = ["UpcomingText", "upcoming"]


@data_fields(id=str, text=Words, known=Words, since=date, touches=list[str], source=str, reviewed_on=date)
class UpcomingText(NamedTuple):
    """A text that is announced and not there yet.

    Args:
        id: stable slug.
        text: what is awaited.
        known: what is known of it.
        since: the day of the latest event that is known of it.
        touches: ids of the rules, duties, French rows and penalties that it will change or make precise.
        source: who said so.
        reviewed_on: the day on which somebody last looked for it.
    """

    id: str
    text: Text
    known: Text
    since: date
    touches: tuple[str, ...]
    source: str
    reviewed_on: date = READ_IN_REVIEW

    def to_dict(self, lang: Lang | None = None) -> dict[str, Any]:
        """As plain data: ids, with words beside them when a language is given."""
        return to_data(self, lang)


_HIGH_RISK_DRAFT = (
    "art6_1_a", "art6_1_b", "iii_1_b", "iii_2", "iii_3_a", "iii_3_b", "iii_3_c", "iii_5_a",
    "iii_5_a_childcare", "iii_5_a_fraud", "iii_5_a_housing", "iii_5_b", "iii_5_d", "iii_6_c",
    "art6_3_a", "art6_3_b", "art6_3_c", "art6_3_d", "refused_recommendation", "refused_chain",
    "caveat_not_critical", "caveat_only_output_to_person",
)  # fmt: skip

_UPCOMING = (
    UpcomingText(
        "high_risk_guidelines",
        Text("Lignes directrices finales sur le haut risque (article 6(5))",
             "Final guidelines on high risk (Article 6(5))"),
        Text("Dues le 2 février 2026 ; projet du 19 mai 2026, consultation close le 23 juillet 2026, version finale annoncée pour la fin de 2026.",
             "Due on 2 February 2026; draft of 19 May 2026, consultation closed on 23 July 2026, final version announced for the end of 2026."),
        date(2026, 7, 23), _HIGH_RISK_DRAFT, "Commission européenne ; règlement (UE) 2024/1689, article 6(5)", reviewed_on=READ_IN_REVIEW),
    UpcomingText(
        "french_authorities",
        Text("Loi française désignant les autorités et fixant les sanctions (projet DDADUE)",
             "French law naming the authorities and setting the penalties (DDADUE bill)"),
        Text("Débattu au Sénat le 17 février 2026, puis transmis à l’Assemblée nationale (n° 2518) ; pas adopté au 30 septembre 2026. D’ici là, les amendes aux organismes publics (article 99(8)) ne sont pas réglées.",
             "Debated in the Senate on 17 February 2026, then sent to the National Assembly (no 2518); not adopted on 30 September 2026. Until then, fines on public bodies (Article 99(8)) are not settled."),
        date(2026, 9, 30), ("penalty_public_bodies", "art27", "art26_5", "art72_73", "art85"),
        "Sénat, projet de loi n° 348, 17 février 2026 ; Assemblée nationale, n° 2518", reviewed_on=READ_IN_REVIEW),
    UpcomingText(
        "fria_template",
        Text("Questionnaire type de l’analyse d’impact sur les droits fondamentaux (article 27(5))",
             "Template of the fundamental rights impact assessment (Article 27(5))"),
        Text("À la charge du Bureau de l’IA, avec un outil automatisé ; pas publié.",
             "For the AI Office to develop, with an automated tool; not published."),
        date(2026, 7, 27), ("art27",), "Règlement (UE) 2024/1689, article 27(5)", reviewed_on=READ_IN_REVIEW),
    UpcomingText(
        "incident_guidelines",
        Text("Lignes directrices sur les incidents graves (article 73(7))",
             "Guidelines on serious incidents (Article 73(7))"),
        Text("Projet de septembre 2025 seulement.", "Draft of September 2025 only."),
        date(2025, 9, 26), ("art26_5", "art72_73"), "Commission européenne, projet de septembre 2025", reviewed_on=READ_IN_REVIEW),
    UpcomingText(
        "value_chain_guidelines",
        Text("Lignes directrices sur les articles 25 et 26 (article 96(1)(a))",
             "Guidelines on Articles 25 and 26 (Article 96(1)(a))"),
        Text("Demandées par le règlement modifié, qui nomme les autorités publiques locales ; rien de publié.",
             "Required by the amended Regulation, which names local public authorities; nothing published."),
        date(2026, 7, 27),
        ("art25_1_a", "art25_1_b", "art25_1_c", "art25_2", "art25_3", "art25_4", "art26_1", "art26_2", "art26_4", "art26_5",
         "art26_6", "art26_7", "art26_8", "art26_9", "art26_10", "art26_11", "art26_12"),
        "Règlement (UE) 2024/1689 modifié, article 96(1)(a)", reviewed_on=READ_IN_REVIEW),
    UpcomingText(
        "standards",
        Text("Normes harmonisées pour les systèmes à haut risque (article 40)",
             "Harmonised standards for high-risk systems (Article 40)"),
        Text("Aucune citée au Journal officiel ; l’enquête sur la prEN 18286 s’est close le 22 janvier 2026.",
             "None cited in the Official Journal; the enquiry on prEN 18286 closed on 22 January 2026."),
        date(2026, 1, 22), ("art8_15", "art16_21", "art43_48"), "CEN-CENELEC JTC 21", reviewed_on=READ_IN_REVIEW),
    UpcomingText(
        "section_a_limits",
        Text("Actes délégués limitant les exigences que la législation d’un produit couvre déjà (article 2(13))",
             "Delegated acts limiting requirements that a product’s own law already covers (Article 2(13))"),
        Text("Paragraphe ajouté le 27 juillet 2026 : pour les produits de l’annexe I, section A, une protection équivalente peut limiter les articles 9 à 15 et 17 à 25. Actes attendus au plus tard le 2 août 2027 ; sans acte, aucune limite.",
             "Paragraph added on 27 July 2026: for products of Annex I, Section A, equivalent protection may limit Articles 9 to 15 and 17 to 25. Acts due by 2 August 2027; without an act, no limit."),
        date(2026, 7, 27), ("art8_15", "art16_21", "art25_1_a", "art25_1_b", "art25_1_c", "art25_2", "art25_3", "art25_4"),
        "Règlement (UE) 2024/1689 modifié, article 2(13)", reviewed_on=READ_LAST),
    UpcomingText(
        "camera_experiment",
        Text("Suite de l’expérimentation des caméras algorithmiques",
             "What follows the experiment with algorithmic cameras"),
        Text("L’expérimentation prend fin le 31 décembre 2027 ; aucune suite n’est votée.",
             "The experiment ends on 31 December 2027; nothing has been voted for later."),
        date(2026, 3, 20), ("fr_video", "fr_video_2026", "fr_video_after"),
        "Loi 2026-201 du 20 mars 2026, article 47", reviewed_on=READ_LAST),
)  # fmt: skip


def upcoming() -> tuple[UpcomingText, ...]:
    """The texts that are awaited, with what is known of each and the rows that it will touch.

    Returns:
        Each text with its sources; ids in ``touches`` are those of `rules`, duties, French law and `penalties`.

    Examples:
        >>> [text.id for text in upcoming() if "art27" in text.touches]
        ['french_authorities', 'fria_template']
    """
    return _UPCOMING
