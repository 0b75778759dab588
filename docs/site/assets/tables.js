// The theme puts a wide table in a box that scrolls, once the page has loaded. A keyboard must reach it too
// (WCAG 2.1, 2.1.1).
const reach = () => {
  for (const box of document.querySelectorAll(".md-typeset__scrollwrap:not([tabindex])")) box.tabIndex = 0;
};
new MutationObserver(reach).observe(document.body, { childList: true, subtree: true });
reach();
