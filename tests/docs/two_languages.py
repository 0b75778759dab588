"""Code as it is in every language, to hold two texts to one another."""

from __future__ import annotations

import ast
import re

from ia_radar.text import LANGS

__all__ = ["same_in_every_language"]


class _WithoutWords(ast.NodeTransformer):
    """No ``lang=``, no ``.fr`` nor ``.en``, and no string but ids."""

    def visit_Call(self, node: ast.Call) -> ast.AST:
        node.keywords = [keyword for keyword in node.keywords if keyword.arg != "lang"]
        return self.generic_visit(node)

    def visit_Attribute(self, node: ast.Attribute) -> ast.AST:
        node.attr = "LANG" if node.attr in LANGS else node.attr
        return self.generic_visit(node)

    def visit_Constant(self, node: ast.Constant) -> ast.AST:
        is_id = not isinstance(node.value, str) or re.fullmatch(r"[a-z]+(_[a-z]+)+|\d+", node.value)
        return node if is_id else ast.Constant("WORDS")


def same_in_every_language(source: str) -> str:
    """The syntax of Python code without its comments and its words."""
    return ast.dump(_WithoutWords().visit(ast.parse(source)))
