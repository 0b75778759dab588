"""Files are recognised by what they hold, and nothing that they hold is a traceback."""

from __future__ import annotations

import json
import pickle
import time
import tracemalloc
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import ia_radar as ia
from ia_radar._ground.files import FileError, parse, read_file

FACTS = {"name": "À Nîmes", "rules_only": False}
AS_JSON = json.dumps(FACTS, ensure_ascii=False)
AS_TOML = 'name = "À Nîmes"\nrules_only = false\n'


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("name", ["faits", "f.json", "f.json.txt", "F.TOML", "f.toml", "-"])
@pytest.mark.parametrize("text", [AS_JSON, AS_TOML, f"\r\n  {AS_JSON}\r\n"])
def test_a_file_is_recognised_by_what_it_holds(text: str, name: str, encoding: str) -> None:
    assert parse(text.encode(encoding), name) == FACTS


def test_utf_16_of_either_order_is_read_when_it_says_which() -> None:
    for mark, encoding in ((b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be")):
        assert parse(mark + AS_JSON.encode(encoding), "f") == FACTS


@pytest.mark.parametrize("encoding", ["cp1252", "latin-1", "cp850", "utf-16-le", "utf-16-be", "utf-32"])
@pytest.mark.parametrize("text", [AS_JSON, AS_TOML])
def test_any_other_encoding_is_refused_with_what_to_do(text: str, encoding: str) -> None:
    name = "f.json" if text == AS_JSON else "f.toml"
    with pytest.raises(ia.InvalidInput, match="save it in UTF-8") as refused:
        parse(text.encode(encoding), name)
    assert refused.value.problems[0].code == "encoding"
    assert isinstance(refused.value, FileError)
    assert "enregistrez le fichier en UTF-8" in refused.value.text.fr


def test_a_table_of_toml_and_a_list_of_json_both_start_with_a_bracket() -> None:
    assert parse(b"[section]\na = 1", "f.json") == {"section": {"a": 1}}
    assert parse(b"[[row]]\na = 1", "f") == {"row": [{"a": 1}]}
    assert parse(b'[{"a": 1}]', "f.toml") == [{"a": 1}]


@pytest.mark.parametrize(
    ("raw", "message"),
    [
        (b"", "is empty"),
        (b" \r\n\t", "is empty"),
        (b"{", "not JSON: .* line 1 column 2"),
        (b"a = ", "not TOML"),
        (b'{"a": 1, "b": {"c": 1, "c": 2}}', "the key 'c' stands more than once"),
        (b'{"a": ' + b"9" * 5000 + b"}", "more than 300 digits"),
        (b'{"a": -' + b"9" * 301 + b"}", "more than 300 digits"),
        (b"a = 0x" + b"f" * 4000, "more than 300 digits"),
        (b"a = 0b" + b"1" * 4000, "more than 300 digits"),
        (b"a = " + b"9" * 5000, "TOML"),
        (b'{"project": {"name": "\\ud800"}}', "half a character"),
        (b'{"a\\udfff": 1}', "half a character"),
        (b'{"a": NaN}', "NaN is not JSON"),
        (b'{"a": ' * 200 + b"1" + b"}" * 200, "more than 100 lists or tables"),
        (b'{"a": ' * 100_000, "more than 100 lists or tables"),
        (b"a = " + b"[" * 5000 + b"]" * 5000, "more than 100 lists or tables"),
    ],
)
def test_what_would_fail_later_is_refused_at_once(raw: bytes, message: str) -> None:
    with pytest.raises(FileError, match=message) as refused:
        parse(raw, "f")
    assert len(str(refused.value)) < 300
    assert len(refused.value.text.fr) < 300
    copy = pickle.loads(pickle.dumps(refused.value))  # noqa: S301 - our own bytes
    assert (str(copy), copy.text) == (str(refused.value), refused.value.text)


def test_whole_characters_and_ordinary_numbers_pass() -> None:
    assert parse(b'{"a": "\\ud83d\\ude00", "b": 1' + b"0" * 299 + b"}", "f") == {"a": "😀", "b": 10**299}
    assert parse(b"[" * 99 + b"]" * 99, "f.json") is not None


@settings(max_examples=300, deadline=None)
@given(st.binary(max_size=60) | st.text(max_size=60).map(lambda text: text.encode("utf-8", "surrogatepass")))
def test_whatever_bytes_come_only_our_error_leaves(raw: bytes) -> None:
    with suppress(FileError):
        parse(raw, "f")


def test_a_doubled_key_is_found_in_linear_time() -> None:
    names = [*range(40_000), 39_999]
    raw = ("{" + ", ".join(f'"k{name}": 1' for name in names) + "}").encode()
    start = time.process_time()
    with pytest.raises(ia.InvalidInput, match="'k39999' stands more than once"):
        parse(raw, "f.json")
    assert time.process_time() - start < 3, "comparing each key with each takes 20 seconds"


@pytest.mark.parametrize("path", ["absent.json", ".", "a/b/c", "x" * 5000, "nul\0byte"])
def test_what_cannot_be_opened_says_why(tmp_path: Path, path: str) -> None:
    with pytest.raises(FileError, match="cannot be read: ") as refused:
        read_file(f"{tmp_path}/{path}")
    assert "ne peut pas être lu : " in refused.value.text.fr


def test_loaders_take_files_of_any_ending(tmp_path: Path) -> None:
    grid = ia.get_grid("girouet")
    path = tmp_path / "grille"
    path.write_text(json.dumps(ia.grid.grid_to_dict(grid)), "utf-16")
    assert ia.load_grid(path) == grid


DOTTED = ".".join(["a"] * 20_000)


@pytest.mark.parametrize(
    "text",
    [
        f"{DOTTED} = 1",
        f"[{DOTTED}]",
        f"x = {{ {DOTTED} = 1 }}",
        f'[["b" . {DOTTED}]]',
        f"a = 1\n\t{DOTTED}=2",
    ],
)
def test_a_key_of_thousands_of_parts_is_refused_before_it_fills_memory(text: str) -> None:
    """It took gigabytes: the decoder keeps the way to every part."""
    tracemalloc.start()
    with pytest.raises(ia.InvalidInput, match="more than 20 lists or tables"):
        parse(text.encode(), "f.toml")
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 20_000_000


def test_dots_in_a_text_are_no_key() -> None:
    numbers = ".".join(map(str, range(40)))
    assert parse(f'a = "{numbers}"\nb.c.d = ["{numbers}"]'.encode(), "f") == {
        "a": numbers,
        "b": {"c": {"d": [numbers]}},
    }
