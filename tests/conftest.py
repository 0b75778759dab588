"""Nothing here is timed: a slow machine must not fail a test. Benchmarks measure speed, as ratios."""

from __future__ import annotations

from hypothesis import HealthCheck, settings

settings.register_profile("untimed", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("untimed")
