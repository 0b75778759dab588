"""A report written as one HTML page; the only place of the report where text becomes markup."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ia_radar.exchange.report.block import (
    Block,
    Bullets,
    Fields,
    Figure,
    Heading,
    Line,
    Paragraph,
    Report,
    Section,
    TableBlock,
)
from ia_radar.exchange.report.prose import is_address, paragraphs
from ia_radar.text import Text, escape

if TYPE_CHECKING:
    from ia_radar.describe import Table

__all__ = ["write_html"]

_STYLE = """
:root { color-scheme: light; }
body { font: 16px/1.5 Marianne, Arial, Helvetica, "DejaVu Sans", sans-serif; color: #161616; background: #fff;
  max-width: 62rem; margin: 0 auto; padding: 1.5rem; }
h1 { line-height: 1.2; margin-bottom: .25rem; } h2 { margin-top: 3rem; border-bottom: 2px solid #0b6e99; }
.authority, footer, figcaption { color: #5a5a5a; }
.caution { border-left: 4px solid #b34000; background: #fff4ed; padding: .75rem 1rem; }
figure { margin: 1.5rem 0; } figure svg { display: block; width: 100%; height: auto; }
.small { display: flex; flex-wrap: wrap; gap: 1rem; margin: 1rem 0; }
.small svg { flex: 1 1 16rem; width: auto; max-height: 22rem; }
.scroll { overflow-x: auto; } table { border-collapse: collapse; width: 100%; margin: 1rem 0; }
caption { text-align: left; font-weight: 700; padding: .5rem 0; }
th, td { text-align: left; vertical-align: top; padding: .4rem .6rem; border-bottom: 1px solid #ccc; }
thead th { background: #f2f5f7; } tbody th { font-weight: 600; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .6rem 1rem; } dt { font-weight: 600; }
dd { margin: 0; } dd:empty { border-bottom: 1px solid #5a5a5a; min-height: 1.5em; }
.outcome { font-size: 1.4rem; font-weight: 700; border-left: 6px solid #5a5a5a;
  padding: .25rem 1rem; }
.outcome-stop, .outcome-not_enough_information { border-color: #b3261e; }
.outcome-arbitration { border-color: #a15c00; }
.outcome-go, .outcome-go_with_conditions { border-color: #2e7d32; }
.source { color: #5a5a5a; font-size: .9em; } .departure { font-weight: 600; }
.status-hazard { color: #a33a00; font-weight: 700; }
nav ol { columns: 2 18rem; }
a { color: #0a5c80; }
@page { size: A4; margin: 15mm; }
@media print {
  body { max-width: none; padding: 0; font-size: 9pt; line-height: 1.35; }
  h1 { font-size: 15pt; } h2 { font-size: 12pt; margin: 1rem 0 .5rem; }
  h3 { font-size: 10pt; margin: .6rem 0 .2rem; }
  p, ul { margin: .3rem 0; } .caution { padding: .3rem .6rem; } .outcome { font-size: 12pt; }
  figure, tr, .caution, dl { break-inside: avoid; }
  figure { margin: .5rem 0; } figure svg { max-height: 120mm; }
  h2, h3, caption, thead { break-after: avoid; }
  .scroll { overflow: visible; } table { margin: .4rem 0; } th, td { padding: .1rem .4rem; }
  #overview { break-after: page; } #overview h2 { margin-top: .6rem; }
  dl { gap: .3rem 1rem; grid-template-columns: max-content 1fr max-content 1fr; }
  dd:empty { min-height: 1.9em; }
  dt:first-child:nth-last-of-type(odd) + dd { grid-column: span 3; }
  .small { flex-wrap: nowrap; margin: .2rem 0; } .small svg { flex: 1 1 0; min-width: 0; max-height: 58mm; }
}
""".strip()
_CONTENTS = Text("Sommaire", "Contents")


def write_html(report: Report) -> str:
    """The page: a whole HTML document that loads nothing from anywhere.

    Args:
        report: what `ia_radar.exchange.report.build_report` gives.
    """
    title, lang = escape(report.title), report.lang
    overview, *others = report.sections
    body = "\n".join(
        filter(
            None,
            [
                f"<h1>{title}</h1>",
                _block(Paragraph(report.subtitle, "authority")),
                *map(_block, report.opening),
                _section(overview),
                _contents(others, _CONTENTS[lang]),
                *map(_section, others),
            ],
        )
    )
    return (
        f'<!doctype html>\n<html lang="{lang}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{title} – {escape(report.kind)}</title>\n<style>\n{_STYLE}\n</style>\n</head>\n"
        f"<body>\n<main>\n{body}\n</main>\n</body>\n</html>\n"
    )


def _contents(sections: list[Section], title: str) -> str:
    rows = "".join(f'<li><a href="#{section.id}">{escape(section.title)}</a></li>' for section in sections)
    return f'<nav aria-labelledby="contents">\n<h2 id="contents">{escape(title)}</h2><ol>{rows}</ol>\n</nav>'


def _section(section: Section) -> str:
    head = f'<section id="{section.id}" aria-labelledby="h-{section.id}">\n'
    title = f'<h2 id="h-{section.id}">{escape(section.title)}</h2>'
    return "\n".join(filter(None, [head + title, *map(_block, section.blocks), "</section>"]))


def _block(block: Block) -> str:
    match block:
        case Paragraph():
            return _paragraph(block)
        case Heading():
            return f"<h3>{escape(block.text)}</h3>"
        case Bullets():
            return _list(block.lines)
        case Fields():
            rows = "".join(f"<dt>{escape(name)}</dt><dd>{escape(text)}</dd>" for name, text in block.fields)
            return f"<dl>{rows}</dl>"
        case Figure():
            style = ' class="small"' if block.is_small else ""
            return f"<figure{style}>{''.join(block.drawings)}</figure>"
        case TableBlock():
            return _table(block.table)


def _paragraph(block: Paragraph) -> str:
    style = f' class="{block.role}"' if block.role else ""
    texts: list[str] = []
    for lines, is_list in paragraphs(block.text):
        if is_list:
            texts.append(f"<ul{style}>{''.join(f'<li>{escape(line)}</li>' for line in lines)}</ul>")
        else:
            texts.append(f"<p{style}>{'<br>'.join(map(escape, lines))}</p>")
    return "\n".join(texts)


def _list(lines: tuple[Line, ...]) -> str:
    return f"<ul>{''.join(map(_line, lines))}</ul>"


def _line(line: Line) -> str:
    style = f' class="{line.role}"' if line.role else ""
    lead = f"<strong>{escape(line.lead)}</strong> – " if line.lead else ""
    source = f' <span class="source">{escape(line.source)}</span>' if line.source else ""
    below = _list(line.lines) if line.lines else ""
    url = line.url or line.text
    text = f'<a href="{escape(url)}">{escape(line.text)}</a>' if is_address(url) else escape(line.text)
    return f"<li{style}>{lead}{text}{source}{below}</li>"


def _table(table: Table) -> str:
    """A table that can be scrolled sideways, with the keyboard too."""
    label = escape(table.caption)
    return f'<div class="scroll" role="region" aria-label="{label}" tabindex="0">{table.html()}</div>'
