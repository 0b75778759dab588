"""Nothing here is timed: a slow machine must not fail a test. Benchmarks measure speed, as ratios.

On a developer's machine properties look at new examples at every run; in CI they look at the same ones, so
that a change is judged by what it changes.
"""

from __future__ import annotations

import os

from hypothesis import HealthCheck, settings

settings.register_profile(
    "untimed",
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
    derandomize=os.environ.get("CI") == "true",
)
settings.load_profile("untimed")
