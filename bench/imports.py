"""What importing the library costs a host, against attrs alone: medians of fresh processes, interleaved.

python bench/imports.py
"""

from __future__ import annotations

from _processes import fresh

LIMIT = 1.35
CASES = {
    "bare python": "pass",
    "attrs": "import attrs",
    "ia_radar": "import ia_radar",
    "ia_radar.svg": "import ia_radar.svg",
    "attrs + numpy": "import attrs, numpy",
    "svgwrite": "import svgwrite",
}


def main() -> int:
    """0 when importing ia_radar keeps within its limit, 1 otherwise."""
    times = fresh(CASES)
    for name, seconds in times.items():
        print(f"{name:16}{seconds * 1e3:8.1f} ms {seconds / times['attrs']:8.2f} × attrs")
    ratio = times["ia_radar"] / times["attrs"]
    print(
        f"{'held' if ratio <= LIMIT else 'MISSED'}: import ia_radar is {ratio:.2f} × import attrs"
        f" (target ≤ {LIMIT})"
    )
    return 0 if ratio <= LIMIT else 1


if __name__ == "__main__":
    raise SystemExit(main())
