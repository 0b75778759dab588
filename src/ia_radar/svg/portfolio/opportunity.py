"""The opportunity diagram of a portfolio: existing or new, for agents or for users; one mark a project.

Marks stand in rows, by kind, so that hundreds of projects stay a density that the eye compares, and never a
blot. Names are written where they find room, and give way to marks where they do not.
"""

from __future__ import annotations

from collections import Counter
from functools import partial
from typing import TYPE_CHECKING

from ia_radar.errors import InvalidInput, Problem
from ia_radar.project import Cell, kinds
from ia_radar.svg.canvas.labels import width, wrap
from ia_radar.svg.canvas.scene import Box, Label, Layer, Paint, Path, Rect, Segment, Shape
from ia_radar.svg.canvas.theme import LIGHT, Theme
from ia_radar.svg.embed import Svg
from ia_radar.svg.options import read_options
from ia_radar.svg.page import MARGIN, draw, grown
from ia_radar.svg.portfolio.projects import counted
from ia_radar.text import COLON, Lang, Text, in_figures

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ia_radar.describe import Table
    from ia_radar.dossier import Dossier
    from ia_radar.portfolio import Portfolio

__all__ = ["opportunity", "opportunity_table"]

_TITLE = Text("Diagramme d’opportunité", "Opportunity diagram")
_CELLS = {
    Cell.EXISTING_USERS: Text("Usagers · existant", "Users · existing"),
    Cell.NEW_USERS: Text("Usagers · nouveau", "Users · new"),
    Cell.EXISTING_AGENTS: Text("Agents · existant", "Agents · existing"),
    Cell.NEW_AGENTS: Text("Agents · nouveau", "Agents · new"),
}
_UNSAID = Text("nature non dite", "kind not said")
_AXIS_X = (
    Text("améliorer l’existant", "improve what exists"),
    Text("inventer du nouveau", "invent something new"),
)
_NOWHERE = Text("sans position, ou entre deux quarts : {}", "without a position, or between two quarters: {}")
_NONE = Text("Aucun projet n’a de position.", "No project has a position.")
_SUMMARY = (
    Text("Sur {} projet placé : {}.", "Of {} project with a position: {}."),
    Text("Sur {} projets placés : {}.", "Of {} projects with a position: {}."),
)
_HEADLINE = Text("{} % des projets placés : {}", "{} % of the projects with a position: {}")
_HEADER = (Text("Quart", "Quarter"), Text("Projets", "Projects"), Text("Part", "Share"))
_NAMES = Text("Noms", "Names")
_UNNAMED = Text(
    "Les noms des projets sont dans le tableau de données de ce dessin.",
    "The names of the projects are in the data table of this drawing.",
)
_OTHERS = Text(" … et {} autres", " … and {} others")
_WITHOUT = Text("Sans position", "Without a position")
_LARGEST, _SMALLEST = 17.0, 4.0  # distance between two marks
_NAMED = 12  # a quarter with more projects shows marks alone
_HINTED = 20  # names in the tooltip of a quarter


def opportunity(
    portfolio: Portfolio,
    *,
    title: str = "",
    users_up: bool = True,
    lang: Lang = "fr",
    theme: Theme = LIGHT,
    size: int | None = None,
    id_prefix: str = "",
    decorative: bool = False,
    tooltips: bool = False,
) -> Svg:
    """Where the projects of a portfolio stand, existing to new and agents to users.

    Args:
        portfolio: the projects; those without a position are counted under the diagram.
        title: name of the portfolio.
        users_up: whether users are up and agents down; the booklet does not say.
        lang: ``"fr"`` or ``"en"``.
        theme: `LIGHT`, `DARK`, `PRINT`, `INHERIT`, or one of yours.
        size: width in pixels in files and images; under 480 the layout for narrow places is taken.
        id_prefix: gives the root an id and ties it to its title; needs to be unique in the page.
        decorative: hide from assistive technology, for hosts that show `Svg.table` beside.
        tooltips: name the projects of each quarter on hover.

    Returns:
        Markup to inline, with its text alternatives.

    Raises:
        InvalidInput: an argument has a wrong type or value.

    Examples:
        >>> import ia_radar as ia
        >>> from ia_radar.dossier import Dossier, Project
        >>> from ia_radar.project import OpportunityPosition
        >>> place = OpportunityPosition(-0.5, -0.5)
        >>> canteens = Project(ia.Text("Cantines"), kind="predictive", position=place)
        >>> drawn = opportunity(ia.portfolio.Portfolio([Dossier(canteens)]), lang="en")
        >>> drawn.name
        'Opportunity diagram. Of 1 project with a position: Agents · existing 100 %.'
    """
    options = read_options(title, lang, theme, size, id_prefix, decorative, tooltips)
    if not isinstance(users_up, bool):
        raise InvalidInput([Problem("users_up", "wrong-type", "expected true or false")])
    groups = _grouped(portfolio)
    shown = list(_CELLS) if users_up else [*list(_CELLS)[2:], *list(_CELLS)[:2]]
    counts = {cell: len(groups[cell]) for cell in _CELLS}
    shares = _shares(counts)
    wide, gap = (360.0, 8.0) if options.narrow else (720.0, 10.0)
    cell_width = (wide - 2 * MARGIN - gap) / 2
    head = 62.0 if options.narrow else 38.0
    tall, pitch = _fit(
        max(len(groups[cell]) for cell in shown), cell_width - 24, 150 if options.narrow else 200
    )
    layers: list[Layer] = []
    for index, cell in enumerate(shown):
        x = MARGIN + (index % 2) * (cell_width + gap)
        y = 8 + (index // 2) * (head + tall + 12 + gap)
        dossiers = groups[cell]
        box = Box(x, y, cell_width, head + tall + 12)
        shapes = _quarter(box, head, cell, dossiers, shares[cell], pitch, theme, lang)
        hint = ", ".join(dossier.project.name[lang] for dossier in dossiers[:_HINTED])
        if len(dossiers) > _HINTED:
            hint += _OTHERS[lang].format(in_figures(len(dossiers) - _HINTED, lang))
        layers.append(Layer("iar-cell", tuple(shapes), item=cell.value, value=str(len(dossiers)), hint=hint))
    y = 8 + 2 * (head + tall + 12) + gap + 8
    names = [
        shape
        for layer in layers
        for shape in layer.shapes
        if isinstance(shape, Label) and shape.role == "iar-name" and not shape.lines[-1].endswith("…")
    ]
    is_unnamed = len(names) < len(portfolio)
    foot, y = _foot(groups, portfolio, is_unnamed, y, wide, theme, lang)
    placed = {
        cell: tuple([(each.project.kind, each.project.name) for each in dossiers])
        for cell, dossiers in groups.items()
    }
    summary = _summary(counts, shares, lang)
    return draw(
        "opportunity",
        options,
        grown(Box(0, 0, wide, 0), y + 12),
        (*layers, foot),
        title=_TITLE[lang],
        summary=summary,
        description="\n".join(
            [summary, *_described(groups, lang), *([_UNNAMED[lang]] if is_unnamed else [])]
        ),
        tabulate=partial(opportunity_table, placed, lang),
        lines=(_headline(counts, shares, lang),),
        needs_table=is_unnamed,
    )


def _grouped(portfolio: Portfolio) -> dict[Cell | None, list[Dossier]]:
    """The projects of each quarter, by kind in the order of the catalogue; under None, those in none."""
    from ia_radar.portfolio import Portfolio

    if not isinstance(portfolio, Portfolio):
        kind = type(portfolio).__name__
        raise InvalidInput([Problem("", "wrong-type", f"expected a Portfolio, got {kind}")])
    order = (*kinds().ids, "")
    groups: dict[Cell | None, list[Dossier]] = {cell: [] for cell in (*_CELLS, None)}
    for dossier in sorted(portfolio, key=lambda dossier: order.index(dossier.project.kind)):
        position = dossier.project.position
        groups[position.cell if position else None].append(dossier)
    return groups


def _fit(count: int, length: float, most: float) -> tuple[float, float]:
    """The height that marks need, and the distance between two of them: as large as fits in ``most``."""
    if count <= _NAMED:
        return max(count * _LARGEST + 4, 60.0), _LARGEST
    pitch = _LARGEST
    while pitch > _SMALLEST and -(-count // int(length // pitch)) * pitch > most:
        pitch -= 0.5
    rows = -(-count // int(length // pitch))
    return max(rows * pitch, 60.0), pitch


def _quarter(
    box: Box,
    head: float,
    cell: Cell,
    dossiers: list[Dossier],
    share: int,
    pitch: float,
    theme: Theme,
    lang: Lang,
) -> list[Shape]:
    """One quarter: its name, its share and its projects."""
    x, y = box.x + 12, box.y
    percent = f"{share} %"
    across = width(_CELLS[cell][lang], 13, bold=True) + width(percent, 20, bold=True) + 36 <= box.width
    label = wrap(_CELLS[cell][lang], 13, box.width - 24, lines=1 if across else 2, bold=True)
    spot = (box.x + box.width - 12, y + 20, "end") if across else (x, y + head - 15, "start")
    top = y + (20 if across else 4 + 8 * len(label))
    shapes: list[Shape] = [
        Rect("iar-quarter", Paint(theme.muted, opacity=0.08), box.x, y, box.width, box.height, 8),
        Label("iar-label", theme.muted, x, top, label, 13, bold=True),
        Label("iar-share", "", spot[0], spot[1], (percent,), 20, spot[2], bold=True),
    ]
    line = min(17.0, (box.height - head - 8) / max(1, len(dossiers)))
    if dossiers and len(dossiers) <= _NAMED and line >= 13:
        for index, dossier in enumerate(dossiers):
            middle = y + head + line * (index + 0.5)
            shapes.append(_marks(dossier.project.kind, [(x + 5, middle)], 9, theme))
            name = wrap(dossier.project.name[lang], 12, box.width - 44, lines=1)
            shapes.append(Label("iar-name", "", x + 16, middle, name, 12))
        return shapes
    columns = int((box.width - 24) // pitch)
    by_kind: dict[str, list[tuple[float, float]]] = {}
    for index, dossier in enumerate(dossiers):
        row, column = divmod(index, columns)
        mark = (x + (column + 0.5) * pitch, y + head + (row + 0.5) * pitch)
        by_kind.setdefault(dossier.project.kind, []).append(mark)
    return [*shapes, *(_marks(kind, spots, pitch * 0.6, theme) for kind, spots in by_kind.items())]


def _marks(kind: str, spots: list[tuple[float, float]], size: float, theme: Theme) -> Path:
    """The marks of one kind, as one outline: a disc, a square, a triangle; a ring when it is not said."""
    half = size / 2
    segments: list[Segment] = []
    for x, y in spots:
        segments += _SHAPES.get(kind, _disc)(x, y, half)
    colour = theme.accent(_COLOURS.get(kind, 5)).fill
    paint = Paint(colour) if kind else Paint("none", colour, max(1.0, size / 8))
    return Path(f"iar-{kind or 'unsaid'}", paint, tuple(segments))


def _disc(x: float, y: float, half: float) -> list[Segment]:
    arc: list[Segment] = [
        ("a", half, half, 0, 1, 1, side * size, 0) for side, size in ((1, 2 * half), (-1, 2 * half))
    ]
    return [("M", x - half, y), *arc, ("z",)]


def _square(x: float, y: float, half: float) -> list[Segment]:
    side = half * 0.9
    return [("M", x - side, y - side), ("h", 2 * side), ("v", 2 * side), ("h", -2 * side), ("z",)]


def _triangle(x: float, y: float, half: float) -> list[Segment]:
    return [("M", x, y - half * 1.05), ("l", half * 1.15, half * 2), ("h", -half * 2.3), ("z",)]


_SHAPES = {"generative": _disc, "predictive": _square, "discriminative": _triangle}
_COLOURS = {"generative": 0, "predictive": 2, "discriminative": 3}


def _foot(
    groups: dict[Cell | None, list[Dossier]],
    portfolio: Portfolio,
    is_unnamed: bool,
    y: float,
    wide: float,
    theme: Theme,
    lang: Lang,
) -> tuple[Layer, float]:
    """What the horizontal axis means, the legend, who stands nowhere, and where names are."""
    words = f"← {_AXIS_X[0][lang]}   ·   {_AXIS_X[1][lang]} →"
    lines = wrap(words, 13, wide - 2 * MARGIN)
    shapes: list[Shape] = [Label("iar-axis", "", wide / 2, y + 8 * len(lines), lines, 13, "middle")]
    y += 16 * len(lines) + 16
    x = float(MARGIN)
    for kind, count in portfolio.counts("kind").items():
        label = f"{kinds()[kind].label[lang] if kind else _UNSAID[lang]} ({count})"
        needed = 16 + width(label, 13) + 18
        if x > MARGIN and x + needed > wide - MARGIN:
            x, y = float(MARGIN), y + 20
        shapes.append(_marks(kind, [(x + 6, y)], 11, theme))
        shapes.append(Label("iar-legend", "", x + 18, y, (label,), 13))
        x += needed
    nowhere = _NOWHERE[lang].format(len(groups[None])) if groups[None] else ""
    for role, text in (("iar-nowhere", nowhere), ("iar-more", _UNNAMED[lang] if is_unnamed else "")):
        if text:
            y += 22
            note = wrap(text, 12, wide - 2 * MARGIN)
            shapes.append(Label(role, theme.muted, MARGIN, y + 7 * (len(note) - 1), note, 12))
            y += 14 * (len(note) - 1)
    return Layer("iar-foot", tuple(shapes)), y + 8


def _shares(counts: Mapping[Cell, int]) -> dict[Cell, int]:
    """By quarter, its share of the projects that have one, in whole percents that sum to 100.

    Each share is rounded down; what is left goes to those that lost most by it, the first of two alike.
    """
    total = sum(counts.values())
    if not total:
        return dict.fromkeys(counts, 0)
    shares = {cell: 100 * count // total for cell, count in counts.items()}
    by_loss = sorted(counts, key=lambda cell: -(100 * counts[cell] % total))
    for cell in by_loss[: 100 - sum(shares.values())]:
        shares[cell] += 1
    return shares


def _summary(counts: dict[Cell, int], shares: dict[Cell, int], lang: Lang) -> str:
    placed = sum(counts.values())
    if not placed:
        return _NONE[lang]
    ranked = sorted((cell for cell in counts if counts[cell]), key=counts.__getitem__, reverse=True)
    listed = ", ".join(f"{_CELLS[cell][lang]} {shares[cell]} %" for cell in ranked)
    return counted(placed, _SUMMARY, lang).format(placed, listed)


def _headline(counts: dict[Cell, int], shares: dict[Cell, int], lang: Lang) -> str:
    """The fullest quarter in a few words, for who has five seconds."""
    fullest = max(counts, key=counts.__getitem__)
    if not counts[fullest]:
        return _NONE[lang]
    return _HEADLINE[lang].format(shares[fullest], fullest.label[lang])


def _described(groups: dict[Cell | None, list[Dossier]], lang: Lang) -> list[str]:
    """One line a quarter: how many of each kind; the names while they are few."""
    lines = []
    for cell, label in (*_CELLS.items(), (None, _WITHOUT)):
        dossiers = groups[cell]
        if not dossiers:
            continue
        by_kind = Counter(
            [dossier.project.kind for dossier in dossiers]
        )  # grouped: in the order of the catalogue
        shares = [
            f"{kinds()[kind].label[lang] if kind else _UNSAID[lang]} {count}"
            for kind, count in by_kind.items()
        ]
        names = [dossier.project.name[lang] for dossier in dossiers] if len(dossiers) <= _NAMED else []
        counts = f"{label[lang]}{COLON[lang]}{len(dossiers)} ({', '.join(shares)}). "
        lines.append(f"{counts}{', '.join(names)}".rstrip())
    return lines


def opportunity_table(placed: Mapping[Cell | None, tuple[tuple[str, Text], ...]], lang: Lang) -> Table:
    """How many projects stand in each quarter, of which kinds, and which, as a data table.

    Args:
        placed: by quarter, the kind and the name of each project; under None, those in no quarter.
        lang: ``"fr"`` or ``"en"``.
    """
    from ia_radar.describe import Table

    shares = _shares({cell: len(projects) for cell, projects in placed.items() if cell is not None})
    said = {kind for projects in placed.values() for kind, _ in projects}
    shown = [kind for kind in (*kinds().ids, "") if kind in said]
    rows = []
    for cell, label in (*_CELLS.items(), (None, _WITHOUT)):
        by_kind = Counter([kind for kind, _ in placed[cell]])
        names = ", ".join(name[lang] for _, name in placed[cell])
        share = f"{shares[cell]} %" if cell else ""
        rows.append(
            (label[lang], str(len(placed[cell])), share, *(str(by_kind[kind]) for kind in shown), names)
        )
    heads = [kinds()[kind].label[lang] if kind else _UNSAID[lang] for kind in shown]
    header = [*(cell[lang] for cell in _HEADER), *heads, _NAMES[lang]]
    return Table(_TITLE[lang], header, rows, lang)
