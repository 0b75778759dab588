"""Chromium reads the same tree as an HTML parser and an XML parser, whatever the texts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from lxml import etree

from tests.svg.test_hostile import samples, shape

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = pytest.mark.browser

_TREE = """(nodes) => {
  const shape = (node) => {
    const kept = [...node.attributes].filter((one) => one.name !== "xmlns");
    const attributes = kept.map((one) => [one.name, one.value]);
    attributes.sort((one, other) => (one[0] < other[0] ? -1 : 1));
    let text = "";
    const children = [];
    for (const child of node.childNodes) {
      if (child.nodeType === 1) children.push([shape(child), ""]);
      else if (children.length) children.at(-1)[1] += child.data;
      else text += child.data;
    }
    return [node.tagName, attributes, text, children];
  };
  return nodes.map(shape);
}"""


def _lists(tree: Any) -> Any:
    """Tuples as the lists that come back from the browser."""
    return [_lists(part) for part in tree] if isinstance(tree, list | tuple) else tree


def test_same_tree(browser: Browser) -> None:
    drawings = samples()
    page = browser.new_page()
    page.on("dialog", lambda dialog: pytest.fail(f"a script ran: {dialog.message}"))
    page.set_content(f"<!doctype html><body>{''.join(drawings)}")
    assert page.locator("script, img, style, foreignObject, a").count() == 0
    trees = page.locator("body > svg").evaluate_all(_TREE)
    page.close()
    assert len(trees) == len(drawings)
    for drawing, tree in zip(drawings, trees, strict=True):
        assert tree == _lists(shape(etree.fromstring(drawing.encode())))
