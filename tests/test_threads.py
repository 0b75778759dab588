"""Many threads at once, in interpreters that are new to the library: first imports, caches and tables race.

Each round starts a Python of its own in which sixteen threads begin together, each with another part of the
work, so that whatever is loaded or remembered at first use is reached by several at once. All must say the
same as one thread alone. With the global lock, switching every microsecond makes most of such races; a
free-threaded Python makes them all. ``IA_RADAR_THREADS=200`` asks for so many rounds.
"""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[1]
THREADS = 16
ROUNDS = int(os.environ.get("IA_RADAR_THREADS", "2"))


def _drawings() -> str:
    import ia_radar as ia

    grids = [ia.get_grid(name) for name in ("radar", "girouet", "radar-compact")]
    answers = [ia.Assessment(grid, dict.fromkeys(grid.items.ids[1:], 3)) for grid in grids]
    return "".join(
        ia.svg.chart(each, theme=theme, lang=lang)
        for each in answers
        for theme in (ia.svg.LIGHT, ia.svg.DARK)
        for lang in ia.text.LANGS
    )


def _scores() -> str:
    import ia_radar as ia

    grid = ia.get_grid("girouet")
    score = ia.score(ia.Assessment(grid, dict(zip(grid.items.ids, (4, 3, 1, 2) * 3, strict=True))))
    return json.dumps(score.to_dict("fr")) + ia.describe.long(score, "en")


def _matrices() -> str:
    import numpy as np

    import ia_radar as ia

    grid = ia.get_grid("girouet")
    ratings = np.tile(np.array([[4, 3, 255, 2] * 3, [1, 254, 253, 2] * 3], np.uint8), (50, 1))
    scores = ia.portfolio.score_matrix(ratings, grid)
    return scores.status.tobytes().hex() + scores.median.tobytes().hex()


def _law() -> str:
    import datetime as dt

    import ia_radar as ia

    day = dt.date(2026, 9, 1)
    facts = {question.id: True for question in ia.aiact.questions()[:8]}
    result = ia.classify(facts, on=day)
    results: list[Any] = [result, *ia.duties(result, on=day), *ia.aiact.open_questions(facts, on=day)]
    return json.dumps([each.to_dict("fr") for each in results], default=str)


def _reports() -> str:
    import datetime as dt

    import ia_radar as ia
    from ia_radar.exchange.report import html_report, markdown_report

    dossier = ia.Dossier.from_dict(
        json.loads((ROOT / "examples" / "cantines-nantes.json").read_text("utf-8"))
    )
    day = dt.date(2026, 9, 1)
    return html_report(dossier, on=day) + markdown_report(dossier, on=day, lang="en")


def _forms_and_schemas() -> str:
    import ia_radar as ia
    from ia_radar.exchange.forms import form_html

    return form_html(ia.get_grid("radar"), lang="en") + json.dumps(ia.json_schema(ia.Dossier), sort_keys=True)


WORK: tuple[Callable[[], str], ...] = (_drawings, _scores, _matrices, _law, _reports, _forms_and_schemas)


def digests() -> dict[str, str]:
    """What each part of the work says, alone and one after the other."""
    return {part.__name__: hashlib.sha256(part().encode()).hexdigest() for part in WORK}


def race() -> dict[str, list[str]]:
    """What threads that begin together say: for each part of the work, every answer that came."""
    from concurrent.futures import ThreadPoolExecutor
    from threading import Barrier

    sys.setswitchinterval(1e-6)
    begin = Barrier(THREADS)

    def all_parts(number: int) -> list[tuple[str, str]]:
        begin.wait()
        parts = WORK[number % len(WORK) :] + WORK[: number % len(WORK)]
        return [(part.__name__, hashlib.sha256(part().encode()).hexdigest()) for part in parts]

    with ThreadPoolExecutor(THREADS) as pool:
        answers = [answer for thread in pool.map(all_parts, range(THREADS)) for answer in thread]
    said = {part.__name__: {digest for name, digest in answers if name == part.__name__} for part in WORK}
    return {name: sorted(each) for name, each in said.items()}


RACE = "import json; from tests.test_threads import race; print(json.dumps(race()))"


@pytest.mark.parametrize("number", range(ROUNDS))
def test_threads_that_meet_the_library_first_say_what_one_says(number: int) -> None:
    done = subprocess.run(  # noqa: S603 - our own sources
        [sys.executable, "-c", RACE],
        cwd=ROOT,
        env={**os.environ, "PYTHONHASHSEED": str(number)},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert not done.returncode, done.stderr
    assert json.loads(done.stdout) == {name: [digest] for name, digest in digests().items()}
