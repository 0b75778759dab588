"""How the page of a report looks, on a screen (light or dark) and on paper.

Rules that hold here:

1. Colours are those of a theme of the drawings, whose contrast is tested; there is no other colour.
2. On paper nothing that stays together is higher than half a page, so no page is left half blank.
"""

from __future__ import annotations

from ia_radar.svg.canvas.theme import DARK, INHERIT, LIGHT, Theme

__all__ = ["style_sheet"]

_LAYOUT = """
*, ::before, ::after { box-sizing: border-box; }
body { font: 16px/1.5 Marianne, Arial, Helvetica, "DejaVu Sans", sans-serif; color: var(--text);
  background: var(--page); max-width: 62rem; margin: 0 auto; padding: 1.5rem; overflow-wrap: break-word; }
a { color: var(--accent); }
h1 { line-height: 1.2; margin-bottom: .25rem; }
h2 { margin-top: 3rem; border-bottom: 2px solid var(--accent); }
.letterhead { display: flex; flex-wrap: wrap; gap: 1rem; align-items: center; margin-bottom: 1.5rem; }
.letterhead p { margin: 0; font-weight: 600; } .letterhead img { max-width: 14rem; max-height: 5rem; }
.authority, figcaption, .source, .notes { color: var(--muted); }
.caution { border-left: 4px solid var(--mark); padding: .25rem 1rem; }
figure { margin: 1.5rem 0; } figure svg { display: block; width: 100%; height: auto; }
.row, .small { display: flex; flex-wrap: wrap; gap: 1rem; margin: 1rem 0; }
.row figure { flex: 1 1 22rem; margin: 0; min-width: 0; }
.small svg { flex: 1 1 14rem; width: auto; max-height: 18rem; }
.scroll { overflow-x: auto; } table { border-collapse: collapse; width: 100%; margin: 1rem 0 .5rem; }
caption { text-align: left; font-weight: 700; padding: .5rem 0; }
th, td { text-align: left; vertical-align: top; padding: .4rem .6rem; border-bottom: 1px solid var(--line); }
thead th { border-bottom: 2px solid var(--muted); } tbody th { font-weight: 600; }
.group th { padding-top: .8rem; color: var(--accent); } .wide tbody th { min-width: 12rem; }
.notes { font-size: .9em; margin: .2rem 0; }
dl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: .6rem 1rem; }
dt { font-weight: 600; } dd { margin: 0; }
dd:empty { border-bottom: 1px solid var(--muted); min-height: 1.5em; }
.outcome { font-size: 1.4rem; font-weight: 700; border-left: 6px solid var(--muted); padding: .25rem 1rem; }
.outcome-stop, .outcome-not_enough_information { border-color: var(--hazard); }
.outcome-arbitration { border-color: var(--manoeuvre); }
.outcome-go, .outcome-go_with_conditions { border-color: var(--caution); }
.source { font-size: .9em; } .departure { font-weight: 600; }
.status-hazard { color: var(--hazard); font-weight: 700; }
nav ol { columns: 2 18rem; }
""".strip()
_PAPER = """
@page { size: A4; margin: 13mm 14mm; }
@media print {
  body { max-width: none; padding: 0; font-size: 8.5pt; line-height: 1.3; }
  h1 { font-size: 14pt; margin-top: 0; } h2 { font-size: 11.5pt; margin: .8rem 0 .3rem; }
  h3 { font-size: 9.5pt; margin: .45rem 0 .15rem; }
  p, ul, ol { margin: .25rem 0; } li { margin: 0; } .caution { padding: .1rem .6rem; }
  .outcome { font-size: 11pt; padding: .1rem .6rem; }
  figure, tr, .caution, dl, .row { break-inside: avoid; }
  h2, h3, caption, thead, .group { break-after: avoid; } .notes { break-before: avoid; }
  figure { margin: .3rem 0; } figure svg { max-height: 62mm; } figcaption { font-size: 8pt; }
  .row { flex-wrap: nowrap; gap: 5mm; margin: .3rem 0; flex-flow: row wrap; }
  .row figure { flex: 1 1 40%; } .row svg { max-height: 96mm; }
  .tall svg { max-height: 96mm; } figure svg.iar-heatmap { max-height: 140mm; }
  .scroll { overflow: visible; } table { font-size: 8pt; margin: .2rem 0; } th, td { padding: .08rem .3rem; }
  .group th { padding-top: .25rem; } .notes { font-size: 8pt; margin: .1rem 0; }
  .wide tbody th { min-width: 32mm; } .wide thead th { font-size: 6pt; padding: .08rem .1rem; hyphens: auto; }
  nav ol { columns: 3; font-size: 8pt; } nav h2 { margin-top: 0; }
  .letterhead { gap: 4mm; margin-bottom: 2mm; line-height: 1.2; }
  .letterhead img { max-width: 50mm; max-height: 13mm; }
  .first-page { break-after: page; height: 262mm; display: flex; flex-direction: column; }
  .first-page section { flex: 1; min-height: 0; display: flex; flex-direction: column; }
  .first-page h2 { margin-top: .5rem; }
  .first-page .signature { margin-top: auto; }
  dl { gap: .3rem 1rem; margin: .3rem 0; grid-template-columns: repeat(2, max-content minmax(0, 1fr)); }
  dd:empty { min-height: 2.2em; }
  dt:first-child:nth-last-of-type(odd) + dd { grid-column: span 3; }
  .small { flex: 0 1 56mm; min-height: 18mm; flex-wrap: nowrap; margin: .2rem 0; }
  .small svg { flex: 1 1 0; min-width: 0; height: 100%; max-height: none; }
}
""".strip()


def style_sheet(theme: Theme) -> str:
    """The style of a page; in the colours of a theme, or in those that the reader's screen asks for.

    Args:
        theme: colours of the drawings. `ia_radar.svg.INHERIT` leaves light or dark to the reader.
    """
    if theme != INHERIT:
        scheme = f":root {{ {_colours(theme)} print-color-adjust: exact; }}"
    else:
        scheme = (
            f":root {{ color-scheme: light dark; {_colours(LIGHT)} }}\n"
            f"@media screen and (prefers-color-scheme: dark) {{ :root {{ {_colours(DARK)} }} }}"
        )
    return f"{scheme}\n{_LAYOUT}\n{_PAPER}"


def _colours(theme: Theme) -> str:
    hazard, manoeuvre, caution, _ = theme.signals
    colours = {
        "page": theme.page,
        "text": theme.text,
        "muted": theme.muted,
        "line": theme.line,
        "accent": theme.heading(0),
        "mark": theme.mark.fill,
        "hazard": hazard.fill,
        "manoeuvre": manoeuvre.fill,
        "caution": caution.fill,
    }
    return " ".join(f"--{name}: {_css(colour)};" for name, colour in colours.items())


def _css(colour: str) -> str:
    return "transparent" if colour == "none" else colour
