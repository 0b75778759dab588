// The theme puts a wide table in a box that scrolls, once the page has loaded. Two things are mended here:
//
// 1. A keyboard reaches the box (WCAG 2.1, 2.1.1).
// 2. On a phone, a table that is wider than the page, or that breaks sentences into slivers, is shown row by row,
//    each cell under the heading of its column (site.css), so that nobody scrolls sideways to read a sentence. Roles
//    say again what a layout in blocks would take from assistive technology. Without this script, such a table scrolls.
const PHONE = matchMedia("(max-width: 44.9375em)");
const ROLES = { TABLE: "table", THEAD: "rowgroup", TBODY: "rowgroup", TR: "row", TD: "cell" };

const isSimple = (table) =>
  table.tHead?.rows.length === 1 && table.tBodies.length === 1 && !table.querySelector("[colspan], [rowspan], table table");

const isCramped = (table) =>
  table.tHead.rows[0].cells.length > 2 && [...table.tBodies[0].rows].some((row) => row.offsetHeight > 160);

const describe = (table) => {
  const headings = [...table.tHead.rows[0].cells].map((cell) => cell.textContent.trim());
  for (const row of table.tBodies[0].rows)
    [...row.cells].forEach((cell, column) => cell.setAttribute("data-heading", headings[column] ?? ""));
  for (const element of [table, ...table.querySelectorAll("thead, tbody, tr, td, th")]) {
    const heads = element.closest("thead") ? "columnheader" : "rowheader";
    element.setAttribute("role", element.tagName === "TH" ? heads : ROLES[element.tagName]);
  }
};

const arrange = () => {
  for (const box of document.querySelectorAll(".md-typeset__scrollwrap")) {
    box.tabIndex = 0;
    const table = box.querySelector("table");
    table.classList.remove("iar-rows");
    if (!table.className) table.removeAttribute("class"); // the theme draws tables that have no class, not even an empty one
    if (!PHONE.matches || !isSimple(table) || !(box.scrollWidth > box.clientWidth || isCramped(table))) continue;
    if (!table.hasAttribute("role")) describe(table);
    table.classList.add("iar-rows");
  }
};

new MutationObserver(() => {
  if (document.querySelector(".md-typeset__scrollwrap:not([tabindex])")) arrange();
}).observe(document.body, { childList: true, subtree: true });
addEventListener("resize", arrange);
document.fonts.ready.then(arrange);
arrange();
