"""An estimate of what a computation consumes, by the published formula of Green Algorithms.

Rules that hold here:

1. Every number is an argument or a stated assumption; the result prints them all.
2. Arguments may be intervals; so is the result.
3. It is an order of magnitude for running a computation: making the machines, the network and the screens
   are left out, and said to be.

Source: L. Lannelongue, J. Grealey, M. Inouye, « Green Algorithms: quantifying the carbon footprint of
computation », Advanced Science, 2021; memory and carbon figures from the calculator's data (CC BY 4.0).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import field, frozen

from ia_radar._ground.data import Words, data_fields, to_data
from ia_radar._ground.fields import as_texts
from ia_radar._ground.plain import in_french
from ia_radar.decide.balance.interval import Interval, interval
from ia_radar.decide.balance.model import Quantity
from ia_radar.errors import InvalidInput, Problem, Problems, quote
from ia_radar.text import Lang, Text

if TYPE_CHECKING:
    import datetime as dt

__all__ = ["FRANCE_2020", "MEMORY_WATTS", "Footprint", "footprint"]

MEMORY_WATTS = 0.3725
"""Watts that one gigabyte of memory draws (Green Algorithms)."""
FRANCE_2020 = 51.28
"""Grams of CO2 equivalent per kWh in France, 2020 data (Green Algorithms, `CI_aggregated.csv`)."""

_SOURCE = "Green Algorithms (Lannelongue et al., 2021)"


@data_fields(energy=Interval, carbon=Interval, assumptions=list[Words])
@frozen(repr=False)
class Footprint:
    """What a computation consumes; made by `footprint`.

    Args:
        energy: in kWh.
        carbon: in kgCO2e.
        assumptions: every number that went in, in a line each.
    """

    energy: Interval
    carbon: Interval
    assumptions: tuple[Text, ...] = field(converter=as_texts)

    def to_dict(self, lang: Lang | None = None) -> dict[str, Any]:
        """As plain data: ids, with words beside them when a language is given."""
        return to_data(self, lang)

    def as_quantity(self, unit: str = "kgCO2e", *, on: dt.date | None = None) -> Quantity:
        """A line of a `Balance`.

        Args:
            unit: ``kWh`` or ``kgCO2e``.
            on: the date of the estimate.

        Raises:
            InvalidInput: any other unit.
        """
        known = {"kWh": self.energy, "kgCO2e": self.carbon}
        if not isinstance(unit, str) or unit not in known:
            message = f"expected kWh or kgCO2e, got {quote(unit)}"
            raise InvalidInput([Problem("unit", "unknown-id", message)])
        return Quantity(Text("Calcul", "Computation"), known[unit], unit, _SOURCE, on)

    def __repr__(self) -> str:
        return f"<Footprint: {self.energy} kWh, {self.carbon} kgCO2e, {len(self.assumptions)} assumptions>"


# Name, words, unit.
_ARGUMENTS = {
    "hours": (Text("durée du calcul", "running time"), "h"),
    "cores": (Text("cœurs de calcul", "processing cores"), ""),
    "core_watts": (Text("puissance par cœur", "power per core"), "W"),
    "usage": (Text("taux d’usage des cœurs", "usage of the cores"), ""),
    "memory_gb": (Text("mémoire", "memory"), "Go"),
    "memory_watts": (Text("puissance par gigaoctet de mémoire", "power per gigabyte of memory"), "W"),
    "pue": (
        Text("PUE, rapport du centre de données à ses machines", "PUE, the centre over its machines"),
        "",
    ),
    "grams_per_kwh": (Text("intensité carbone de l’électricité", "carbon intensity of power"), "gCO2e/kWh"),
    "runs": (Text("nombre d’exécutions", "number of runs"), ""),
}
_LEFT_OUT = Text(
    "Hors champ : fabrication des machines, réseau, terminaux, eau.",
    "Left out: making the machines, network, screens, water.",
)
_FORMULA = Text(
    "Énergie = exécutions × durée × (cœurs × puissance × usage + mémoire × puissance) × PUE.",
    "Energy = runs × time × (cores × power × usage + memory × power) × PUE.",
)


def footprint(
    *,
    hours: object,
    cores: object,
    core_watts: object,
    memory_gb: object,
    pue: object = 1.67,
    grams_per_kwh: object = FRANCE_2020,
    usage: object = 1,
    memory_watts: object = MEMORY_WATTS,
    runs: object = 1,
) -> Footprint:
    """The energy and the carbon of a computation, with every assumption in words.

    Each argument is a number, a pair of bounds or an `Interval`.

    Args:
        hours: running time of one run, in hours.
        cores: processing cores used.
        core_watts: watts drawn by one core at full usage.
        memory_gb: memory reserved, in gigabytes.
        pue: power usage effectiveness of the data centre, 1 or more; 1.67 is the calculator's default.
        grams_per_kwh: carbon intensity of the electricity.
        usage: share of the cores in use, 0 to 1.
        memory_watts: watts drawn by one gigabyte.
        runs: how many times it runs.

    Raises:
        InvalidInput: something that is not a number in its range; every problem at once.

    Examples:
        >>> estimate = footprint(hours=24, cores=12, core_watts=7.5, memory_gb=64)
        >>> round(estimate.energy.low, 4), round(estimate.carbon.low, 4)
        (4.5627, 0.234)
        >>> estimate.assumptions[1].fr
        'Durée du calcul : 24 h'
    """
    given = {
        "hours": hours,
        "cores": cores,
        "core_watts": core_watts,
        "usage": usage,
        "memory_gb": memory_gb,
        "memory_watts": memory_watts,
        "pue": pue,
        "grams_per_kwh": grams_per_kwh,
        "runs": runs,
    }
    values = _checked(given)
    lines = [_line(words, unit, values[name]) for name, (words, unit) in _ARGUMENTS.items()]
    try:
        power = values["cores"] * values["core_watts"] * values["usage"]
        power += values["memory_gb"] * values["memory_watts"]
        energy = values["runs"] * values["hours"] * power * values["pue"] * Interval(1 / 1000)
    except InvalidInput as error:
        raise InvalidInput(problem.within("energy") for problem in error.problems) from None
    try:
        carbon = energy * values["grams_per_kwh"] * Interval(1 / 1000)
    except InvalidInput as error:
        raise InvalidInput(problem.within("carbon") for problem in error.problems) from None
    return Footprint(energy, carbon, (_FORMULA, *lines, _LEFT_OUT))


def _checked(given: dict[str, object]) -> dict[str, Interval]:
    problems = Problems()
    values: dict[str, Interval] = {}
    ranges = {"pue": (1.0, float("inf")), "usage": (0.0, 1.0)}
    for name, argument in given.items():
        try:
            value = interval(argument)
        except InvalidInput as error:
            problems.extend(problem.within(name) for problem in error.problems)
            continue
        low, high = ranges.get(name, (0.0, float("inf")))
        if value.low < low or value.high > high:
            bounds = f"from {low:g} to {high:g}" if high != float("inf") else f"{low:g} or more"
            problems.add(name, "out-of-range", f"expected {bounds}, got {value}")
        values[name] = value
    problems.raise_if_any()
    return values


def _line(words: Text, unit: str, value: Interval) -> Text:
    tail = f" {unit}" if unit else ""
    fr, en = words.fr[0].upper() + words.fr[1:], words["en"][0].upper() + words["en"][1:]
    return Text(f"{fr} : {in_french(value)}{tail}", f"{en}: {value}{tail.replace('Go', 'GB')}")
