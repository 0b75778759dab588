"""What an editor makes of the published schemas.

Two tools are asked: taplo, which Even Better TOML underlines with, and the language server of tombi.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sysconfig
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
SCHEMAS = ROOT / "docs" / "schemas"
WHOLE = Path(__file__).parent / "whole_files"
TAPLO, TOMBI = (
    shutil.which(name, path=sysconfig.get_path("scripts")) or shutil.which(name)
    for name in ("taplo", "tombi")
)
needs_taplo = pytest.mark.skipif(TAPLO is None, reason="taplo is not installed (pip install taplo)")
needs_tombi = pytest.mark.skipif(TOMBI is None, reason="tombi is not installed (pip install tombi)")

SHIPPED = [
    *(("grid", path) for path in (ROOT / "src/ia_radar/grid/catalog").glob("*.toml")),
    *(("policy", path) for path in (ROOT / "src/ia_radar/decide/policy/catalog").glob("*.toml")),
    *(("grid", path) for path in (ROOT / "examples").rglob("grids/*.toml")),
    *(("policy", path) for path in (ROOT / "examples").rglob("*policy.toml")),
    *(("pack", path) for path in (ROOT / "examples").rglob("*pack.toml")),
    *(("theme", path) for path in (ROOT / "examples").rglob("*theme.toml")),
    *((path.stem, path) for path in WHOLE.glob("*.toml")),
]


def lint(kind: str, path: Path) -> str:
    """What taplo complains of, and nothing where all is well."""
    schema = (SCHEMAS / f"{kind}.json").as_uri()
    done = subprocess.run(  # noqa: S603 - the tool just found
        [str(TAPLO), "lint", "--no-auto-config", "--schema", schema, str(path)],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    return done.stderr if done.returncode else ""


def test_there_are_files_of_each_kind() -> None:
    assert {kind for kind, _ in SHIPPED} == {"grid", "policy", "pack", "theme"}
    assert len(SHIPPED) > 10


@needs_taplo
@pytest.mark.parametrize(("kind", "path"), SHIPPED, ids=lambda each: getattr(each, "name", each))
def test_what_is_shipped_is_not_underlined(kind: str, path: Path) -> None:
    assert lint(kind, path) == ""


@needs_taplo
@pytest.mark.parametrize(
    ("kind", "before", "after", "said"),
    [
        ("grid", 'signal = "open"', 'signal = "opened"', '"opened" is not one of'),
        ("policy", "at_least = 2", 'at_least = "2"', "is not of type"),
        ("pack", 'kind = "duty"', 'kind = "permission"', '"permission" is not one of'),
        ("theme", 'base = "light"', 'base = "pink"', '"pink" is not one of'),
        ("theme", 'page = "#fdf9f0"', 'paeg = "#fdf9f0"', "'paeg' was unexpected"),
    ],
)
def test_a_slip_is_underlined(kind: str, before: str, after: str, said: str, tmp_path: Path) -> None:
    text = (WHOLE / f"{kind}.toml").read_text("utf-8")
    assert before in text
    path = tmp_path / f"{kind}.toml"
    path.write_text(text.replace(before, after), "utf-8")
    assert said in lint(kind, path)


class Editor:
    """An editor that speaks to the language server over its standard streams."""

    def __init__(self) -> None:
        self._server = subprocess.Popen(  # noqa: S603 - the tool just found
            [str(TOMBI), "lsp", "--offline"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        self._number = 0
        self.ask("initialize", {"capabilities": {}, "processId": None, "rootUri": None})
        self._send({"method": "initialized", "params": {}})

    def _send(self, message: dict[str, Any]) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self._server.stdin is not None
        self._server.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self._server.stdin.flush()

    def _receive(self) -> dict[str, Any]:
        assert self._server.stdout is not None
        length = 0
        while line := self._server.stdout.readline().strip():
            name, _, value = line.decode().partition(":")
            length = int(value) if name.lower() == "content-length" else length
        assert length, "the server ended"
        message: dict[str, Any] = json.loads(self._server.stdout.read(length))
        return message

    def ask(self, method: str, params: dict[str, Any]) -> Any:
        """The answer to a request; what the server asks meanwhile has no answer of ours."""
        self._number += 1
        self._send({"id": self._number, "method": method, "params": params})
        while True:
            message = self._receive()
            if "method" in message and "id" in message:
                asked = (message.get("params") or {}).get("items", [])
                self._send({"id": message["id"], "result": [{} for _ in asked] or None})
            elif message.get("id") == self._number:
                return message.get("result")

    def open(self, name: str, text: str) -> dict[str, str]:
        uri = f"file:///{name}"
        document = {"uri": uri, "languageId": "toml", "version": 1, "text": text}
        self._send({"method": "textDocument/didOpen", "params": {"textDocument": document}})
        return {"uri": uri}

    def close(self) -> None:
        self._server.terminate()
        self._server.wait(10)
        for stream in (self._server.stdin, self._server.stdout):
            assert stream is not None
            stream.close()


@pytest.fixture(scope="module")
def editor() -> Iterator[Editor]:
    opened = Editor()
    yield opened
    opened.close()


def offered(editor: Editor, kind: str, text: str) -> dict[str, str]:
    """What is offered at the end of a text, with what is said of it."""
    head = f"#:schema {(SCHEMAS / f'{kind}.json').as_uri()}\n"
    document = editor.open(f"{kind}-{len(text)}.toml", head + text)
    lines = (head + text).split("\n")
    place = {"line": len(lines) - 1, "character": len(lines[-1])}
    for _ in range(50):  # the schema is loaded meanwhile
        answer = editor.ask("textDocument/completion", {"textDocument": document, "position": place})
        found = answer["items"] if isinstance(answer, dict) else answer or []
        if found:
            return {
                each["label"]: json.dumps(each.get("documentation"), ensure_ascii=False) for each in found
            }
    return {}


@needs_tombi
@pytest.mark.parametrize(
    ("kind", "text", "keys"),
    [
        ("grid", 'id = "x"\n', {"title", "scale", "sections", "minimum_coverage"}),
        ("policy", 'id = "x"\n[[gates]]\n', {"target", "at_least", "otherwise"}),
        ("pack", 'id = "x"\n[[rules]]\n', {"kind", "text", "when"}),
        ("theme", "", {"base", "brand", "page", "signals"}),
    ],
)
def test_keys_are_completed_with_what_they_are(editor: Editor, kind: str, text: str, keys: set[str]) -> None:
    found = offered(editor, kind, text)
    assert keys <= found.keys()
    described = (SCHEMAS / f"{kind}.json").read_text("utf-8")
    for key in keys:  # in the words of the published schema
        words = found[key].partition('"value": "')[2].partition("\\n")[0]
        assert len(words) > 5, (key, found[key])
        assert f'"description": "{words}"' in described


@needs_tombi
def test_words_are_completed(editor: Editor) -> None:
    offer = offered(editor, "grid", 'id = "x"\n[[sections]]\n[[sections.items]]\nprovenance = ')
    assert {'"stated"', '"local"'} <= offer.keys()
