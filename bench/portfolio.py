"""Many projects at once, against bare kernels and against what people write: ratios of one interleaved run.

python bench/portfolio.py            # about two minutes
python bench/portfolio.py --large    # ten million rows too, and memory
"""

from __future__ import annotations

import datetime as dt
import math
import sys
import tracemalloc
import warnings
from collections.abc import Callable
from importlib import import_module
from typing import Any

import numpy as np
from _timing import compare

import ia_radar as ia
from ia_radar import portfolio as pf
from ia_radar.dossier import Dossier, Project

GRID = ia.get_grid("girouet")
MEANS = ("mean", "coverage")


def ratings(rows: int, gap: int | None = None) -> Any:
    """A tenth of gaps: the codes of the library, or the one value given."""
    rng = np.random.default_rng(0)
    cells = rng.integers(1, 5, (rows, 12), dtype=np.uint8)
    codes = np.array(list(pf.CODES.values()), np.uint8)
    where = rng.random((rows, 12)) < 0.1
    cells[where] = rng.choice(codes, int(where.sum())) if gap is None else gap
    return cells


def means_kernel(t: Any) -> Any:
    """The column-major kernel of means: 0 is a gap, no check, no reason for a gap."""
    b = (t != 0).view(np.uint8)
    s = np.empty((4, t.shape[1]), np.uint8)
    c = np.empty_like(s)
    for k in range(4):
        np.add(t[3 * k], t[3 * k + 1], out=s[k])
        s[k] += t[3 * k + 2]
        np.add(b[3 * k], b[3 * k + 1], out=c[k])
        c[k] += b[3 * k + 2]
    with np.errstate(invalid="ignore", divide="ignore"):
        means = np.divide(s, c, dtype=np.float32)
        total, answered = s[0] + s[1] + s[2] + s[3], c[0] + c[1] + c[2] + c[3]
        return means, np.divide(total, answered, dtype=np.float32), 12 - answered


def count_kernel(t: Any) -> Any:
    """Counts of each level per section, in the numpy that one writes."""
    cube = t.reshape(4, 3, -1)
    return np.stack([(cube == level).sum(axis=1, dtype=np.uint8) for level in (1, 2, 3, 4)])


def tuned_count_kernel(t: Any) -> Any:
    """The same by hand, without a reduction and without a temporary that could be spared."""
    out = np.empty((4, 4, t.shape[1]), np.uint8)
    for level in range(4):
        hit = (t == level + 1).view(np.uint8)
        for k in range(4):
            np.add(hit[3 * k], hit[3 * k + 1], out=out[level, k])
            out[level, k] += hit[3 * k + 2]
    return out


def by_nanmean(a: Any) -> Any:
    """Means by section, of the whole, and the gaps: the same outputs as `means_kernel`."""
    f = a.astype(float)
    f[f == 0] = np.nan
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return np.nanmean(f.reshape(-1, 4, 3), 2), np.nanmean(f, 1), np.isnan(f).sum(1)


def by_pandas(frame: Any) -> Any:
    """The outputs of `score_matrix` in pandas, from a frame with NaN for a gap, by whole columns."""
    out: dict[tuple[str, object], Any] = {}
    for index, section in enumerate(GRID.sections):
        part = frame.iloc[:, 3 * index : 3 * index + 3]
        below = [part.le(level).sum(axis=1) for level in (1, 2, 3, 4)]
        answered = below[-1]
        gaps = 3 - answered
        floor = part.min(axis=1)
        columns = {
            "mean": part.mean(axis=1),
            "coverage": answered / 3,
            "floor": floor,
            "median": 1 + sum((2 * count < answered).astype(int) for count in below[:-1]),
            "low": 1 + sum((2 * (count + gaps) < 3).astype(int) for count in below[:-1]),
            "high": 1 + sum((2 * count < 3).astype(int) for count in below[:-1]),
            "status": floor.add(1).where((answered >= 2) | (floor == 1), 2).where(floor != 1, 1),
            1: below[0],
        }
        columns |= {level: below[level - 1] - below[level - 2] for level in (2, 3, 4)}
        out |= {(section.id, name): column for name, column in columns.items()}
    return out


def optional(name: str) -> Any:
    """A package of the bench extra, None without it."""
    try:
        return import_module(name)
    except ImportError:
        print(f"\n{name} is not here: left out")
        return None


def show(title: str, times: dict[str, float], ratios: list[tuple[str, str, float, str]]) -> bool:
    """Print times and ratios; a bound of 0 or of infinity is told and holds nothing."""
    print(f"\n## {title}")
    for name, seconds in times.items():
        print(f"{seconds * 1e3:12.2f} ms  {name}")
    kept = True
    for ours, theirs, bound, sign in ratios:
        ratio = times[ours] / times[theirs] if sign == "≤" else times[theirs] / times[ours]
        good = ratio <= bound if sign == "≤" else ratio >= bound
        kept &= good
        words = f"{ours} / {theirs}" if sign == "≤" else f"{theirs} / {ours}"
        target = f" (target {sign} {bound})" if 0 < bound < math.inf else ""
        print(f"{'held ' if good else 'MISSED'} {words}: {ratio:.2f}{target}")
    return kept


def kernels(rows: int) -> bool:
    zero, coded = ratings(rows, 0), ratings(rows)
    t0, by_item = np.ascontiguousarray(zero.T), np.asfortranarray(coded)
    cases: dict[str, Callable[[], object]] = {
        "kernel of means": lambda: means_kernel(t0),
        "kernel of counts": lambda: count_kernel(t0),
        "kernel of counts, tuned": lambda: tuned_count_kernel(t0),
        "means and coverage": lambda: pf.score_matrix(by_item, GRID, outputs=MEANS),
        "means and coverage, by rows": lambda: pf.score_matrix(coded, GRID, outputs=MEANS),
        "everything": lambda: pf.score_matrix(by_item, GRID),
        "everything, by rows": lambda: pf.score_matrix(coded, GRID),
    }
    return show(
        f"{rows:,} rows of the girouet",
        compare(cases),
        [
            ("means and coverage", "kernel of means", 1.3, "≤"),
            ("means and coverage, by rows", "kernel of means", 2.0, "≤"),
            ("everything", "kernel of counts", 3.0, "≤"),
            ("everything", "kernel of counts, tuned", math.inf, "≤"),
        ],
    )


def people(rows: int) -> bool:
    """Against what people write; slow, so fewer rounds."""
    pd = optional("pandas")
    if pd is None:
        return True
    zero, coded = ratings(rows, 0), ratings(rows)
    by_item = np.asfortranarray(coded)
    frame = pd.DataFrame(np.where(zero == 0, np.nan, zero))
    cases: dict[str, Callable[[], object]] = {
        "means": lambda: pf.score_matrix(by_item, GRID, outputs=("mean",)),
        "means, by rows": lambda: pf.score_matrix(coded, GRID, outputs=("mean",)),
        "everything": lambda: pf.score_matrix(coded, GRID),
        "nanmean": lambda: by_nanmean(zero),
        "pandas": lambda: by_pandas(frame),
    }
    return show(
        f"{rows:,} rows against what people write",
        compare(cases, rounds=5),
        [
            ("means", "nanmean", 35, "≥"),  # bound by memory, where nanmean is bound by the processor
            ("means, by rows", "nanmean", 0, "≥"),
            ("everything", "pandas", 15, "≥"),
        ],
    )


def alphas(rows: int) -> bool:
    krippendorff = optional("krippendorff")
    if krippendorff is None:
        return True
    rng = np.random.default_rng(1)
    says = np.clip(rng.integers(1, 5, 12) + rng.integers(-1, 2, (rows, 12)), 1, 4).astype(np.uint8)
    gaps = rng.random(says.shape) < 0.1
    floats = np.where(gaps, np.nan, says)
    says[gaps] = pf.UNANSWERED

    def package() -> float:
        return float(krippendorff.alpha(floats, level_of_measurement="ordinal", value_domain=[1, 2, 3, 4]))

    ours = pf.count_crowd(says, GRID).alpha.value
    assert ours is not None
    assert abs(ours - package()) < 1e-9
    cases: dict[str, Callable[[], object]] = {
        "alpha of a crowd": lambda: pf.count_crowd(says, GRID).alpha,
        "alpha of a crowd, from floats": lambda: pf.count_crowd(floats, GRID).alpha,
        "krippendorff": package,
    }
    return show(
        f"alpha of {rows:,} respondents, equal to 1e-9",
        compare(cases),
        [("alpha of a crowd", "krippendorff", 0.5, "≤")],
    )


def growth() -> bool:
    """Linear, once results need fresh memory: small ones are given what was just freed."""
    sizes = (10**6, 3 * 10**6, 10**7)
    given = {rows: np.asfortranarray(ratings(rows)) for rows in sizes}
    cases: dict[str, Callable[[], object]] = {
        f"{rows:,}": lambda rows=rows: pf.score_matrix(given[rows], GRID)  # type: ignore[misc]  # bound now
        for rows in sizes
    }
    targets = [("10,000,000", "3,000,000", 4.0, "≤"), ("10,000,000", "1,000,000", 12.0, "≤")]
    return show("growth, everything", compare(cases, rounds=3), targets)


def memory(rows: int) -> bool:
    kept = True
    print(f"\n## memory, {rows:,} rows")
    for name, given in {
        "bytes by rows": ratings(rows),
        "bytes by item": np.asfortranarray(ratings(rows)),
        "floats": np.where(ratings(rows) > 4, np.nan, ratings(rows)),
    }.items():
        tracemalloc.start()
        scores = pf.score_matrix(given, GRID)
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        output = sum(array.nbytes for key, array in scores.arrays.items() if key != "weighted_median")
        ratio = (peak - output) / given.nbytes
        kept &= ratio <= 2
        print(
            f"{'held ' if ratio <= 2 else 'MISSED'} {name}: peak = output + {ratio:.2f} × input (target ≤ 2)"
        )
    return kept


def tables(projects: int) -> bool:
    """A tidy table of answers, against the same arrays by numpy: from the dossiers, and from ready cells."""
    rng = np.random.default_rng(2)
    cells = ratings(projects)
    ids = GRID.items.ids
    dossiers = [
        Dossier(
            Project(ia.Text(f"Projet {index}")),
            [ia.Assessment(GRID, dict(zip(ids, map(pf.rating, row), strict=True)))],
        )
        for index, row in enumerate(cells.tolist())
    ]
    portfolio = pf.Portfolio(dossiers)
    names = np.array([dossier.project.name.fr for dossier in dossiers])
    items, sections = np.array(ids), np.array([section.id for section in GRID.sections])
    reasons = np.array([reason.value for reason in pf.CODES])
    notes, days = np.array([""]), np.full(projects, "NaT", "datetime64[D]")

    def by_hand() -> dict[str, Any]:
        read = [
            [pf.CODES[cell] if isinstance(cell, ia.NonAnswer) else cell for _, cell in answers.ratings]
            for dossier in dossiers
            for answers in dossier.assessments
        ]
        return by_numpy(np.array(read, np.uint8))

    def by_numpy(ready: Any = cells) -> dict[str, Any]:
        flat = ready.reshape(-1)
        gaps = flat >= pf.UNKNOWN
        rows = np.repeat(np.arange(projects), 12)
        dates = days.repeat(12)
        return {
            "project": rows,
            "name": names[rows],
            "date": np.ma.array(dates, mask=np.isnat(dates)),
            "section": sections[np.tile(np.repeat(np.arange(4), 3), projects)],
            "item": items[np.tile(np.arange(12), projects)],
            "level": np.ma.array(flat, mask=gaps),
            "gap": np.ma.array(reasons[np.where(gaps, flat - pf.UNKNOWN, 0)], mask=~gaps),
            "note": notes[np.zeros(12 * projects, np.intp)],
        }

    ours = portfolio.answer_columns(GRID)
    assert {name: column.tolist() for name, column in by_numpy().items()} == {
        name: column.tolist() for name, column in ours.items()
    }
    facts = [{"deployed_by_public_authority": bool(flag)} for flag in rng.integers(0, 2, projects)]
    lawful = pf.Portfolio(
        [Dossier(Project(ia.Text("A")), (), fact) for fact in facts]  # the same few facts, many times
    )
    day = dt.date(2026, 11, 22)
    cases: dict[str, Callable[[], object]] = {
        "answers of dossiers": lambda: pf.Portfolio(dossiers).answer_columns(GRID),
        "answers of a portfolio": lambda: portfolio.answer_columns(GRID),
        "by hand": by_hand,
        "numpy alone": by_numpy,
        "class counts": lambda: lawful.category_counts(day),
    }
    return show(
        f"a tidy table of {12 * projects:,} answers",
        compare(cases, rounds=15),
        [
            ("answers of dossiers", "by hand", 2.0, "≤"),
            ("answers of dossiers", "numpy alone", 2.0, "≤"),  # stricter: numpy starts from ready cells
            ("answers of a portfolio", "numpy alone", 2.0, "≤"),  # of which something was asked before
        ],
    )


def main(arguments: list[str] | None = None) -> int:
    """0 when every target holds, 1 otherwise."""
    large = "--large" in (sys.argv[1:] if arguments is None else arguments)
    kept = [kernels(10**6), people(10**6), alphas(10**5), memory(10**6), tables(8334)]
    if large:
        kept.append(growth())
    return 0 if all(kept) else 1


if __name__ == "__main__":
    raise SystemExit(main())
