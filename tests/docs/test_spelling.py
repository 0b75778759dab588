"""What the speller reads of a page, and that a misspelt word is found in either language."""

import shutil
from pathlib import Path

import pytest
import spelling

from ia_radar.text import Lang

PAGE = """# A heading of `code` {#an-id}

Plain prose, a [link](https://example.org/adress) and <span>a tag</span>, *un titre* et « une citation ».

| a cell | `--an-option` |
|---|---|
| art50_1 | 02024R1689 |

```python
>>> nonsens
```
"""


def test_prose_is_what_a_person_reads() -> None:
    words = " ".join(spelling.prose(PAGE, "en")).split()
    assert {"heading", "prose,", "link", "tag", "cell"} <= set(words)
    for skipped in ("code", "an-id", "adress", "titre", "citation", "--an-option", "art50_1", "nonsens"):
        assert skipped not in " ".join(words)


@pytest.mark.skipif(shutil.which("hunspell") is None, reason=".ci/browser-setup installs hunspell")
@pytest.mark.parametrize(
    ("lang", "sentence", "wrong"),
    [
        ("en", "The colour of a scentence is told.", "scentence"),
        ("fr", "L’évaluasion d’un projet reste à faire.", "évaluasion"),
    ],
)
def test_a_misspelt_word_is_found(
    lang: Lang, sentence: str, wrong: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(spelling, "READMES", {"en": (), "fr": ()})
    (tmp_path / lang).mkdir()
    (tmp_path / lang / "page.md").write_text(sentence, encoding="utf-8")
    assert spelling.unknown_words(tmp_path, lang) == {wrong}
