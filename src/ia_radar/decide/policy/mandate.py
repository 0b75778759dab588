"""`Mandate`: who decided a rule of a policy, when and why.

Rules that hold here:

1. A rule that leaves out who, when or why was decided with the policy, and says what the policy says.
"""

from __future__ import annotations

import datetime as dt
from typing import Any

from attrs import evolve, field, frozen

from ia_radar._ground import fields as rule
from ia_radar._ground.data import data_fields, to_data
from ia_radar._ground.fields import as_text, check_fields
from ia_radar.grid.model import Provenance
from ia_radar.text import LANGS, Lang, Text, day_in_words

__all__ = ["NOBODY", "Mandate"]


@data_fields(by=str, on=dt.date | None, reason=Text, source=str, provenance=Provenance | None)
@frozen
class Mandate:
    """Who decided a rule, when and why.

    Args:
        by: a body or a function, such as « conseil métropolitain »; not a name.
        on: when.
        reason: why, in a sentence.
        source: where it is written.
        provenance: ``LOCAL`` when the authority says it, ``STATED`` when the booklet does, ``OURS`` when it
            is only our example; None for what the policy as a whole says, which is ``LOCAL`` by default.
    """

    by: str = ""
    on: dt.date | None = None
    reason: Text = field(default=Text(""), converter=as_text)
    source: str = ""
    provenance: Provenance | None = None

    def __attrs_post_init__(self) -> None:
        check_fields(
            self,
            by=rule.string,
            on=rule.optional(rule.day),
            reason=rule.text_or_empty,
            source=rule.string,
            provenance=rule.optional(rule.member(Provenance)),
        )

    @property
    def text(self) -> Text:
        """The mandate in a line, its day in words."""
        lines: dict[str, str] = {}
        for lang in LANGS:
            day = day_in_words(self.on, lang) if self.on else ""
            who = ", ".join(filter(None, (self.by, day, self.source)))
            lines[lang] = " – ".join(filter(None, (who, self.reason[lang].removesuffix("."))))
        return Text(**lines)

    def within(self, whole: Mandate) -> Mandate:
        """This mandate, with what it leaves out taken from the policy's."""
        rule.judge("whole", whole, rule.instance(Mandate))
        return evolve(
            self,
            by=self.by or whole.by,
            on=self.on or whole.on,
            reason=self.reason if self.reason.fr else whole.reason,
            source=self.source or whole.source,
            provenance=self.provenance or whole.provenance,
        )

    def to_dict(self, lang: Lang | None = None) -> dict[str, Any]:
        """Ids and plain values, ready for JSON; with a language, words stand beside the ids."""
        return to_data(self, lang)


NOBODY = Mandate()
"""Of a rule that says nothing of who decided it: the policy does."""
