"""Results kept by their arguments, where these are values of ours and several threads ask at once.

Rules that hold here:

1. `functools.lru_cache` is for keys that are compared in C: texts, numbers, days. A value of ours is compared
   in Python, where another thread may come between: then lru_cache gives the result of another key, or ends
   the process (seen on CPython 3.11).
2. Nothing is computed while the lock is held: a function may ask for other results, and may import.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import update_wrapper
from threading import Lock
from typing import Any, ParamSpec, Protocol, TypeVar, cast

__all__ = ["Remembered", "remembered"]

P = ParamSpec("P")
T = TypeVar("T")
R_co = TypeVar("R_co", covariant=True)


class Remembered(Protocol[P, R_co]):
    """A function whose results are kept."""

    def __call__(self, *args: P.args, **kwargs: P.kwargs) -> R_co:
        """The result for these arguments, given by place."""

    def cache_clear(self) -> None:
        """Forget every result."""


def remembered(most: int) -> Callable[[Callable[P, T]], Remembered[P, T]]:
    """Keep the results of a function that takes hashable arguments, by place alone.

    Args:
        most: how many; then the oldest goes.

    Examples:
        >>> @remembered(2)
        ... def square(number: int) -> int:
        ...     print("computed")
        ...     return number * number
        >>> square(3), square(3)
        computed
        (9, 9)
    """

    def decorate(function: Callable[P, T]) -> Remembered[P, T]:
        results: dict[tuple[Any, ...], T] = {}
        lock = Lock()

        def ask(*key: Any) -> T:
            try:
                return results[key]
            except KeyError:
                pass
            result = function(*key)  # type: ignore[call-arg]  # by place alone, as is said above
            with lock:
                result = results.setdefault(key, result)
                if len(results) > most:
                    del results[next(iter(results))]
            return result

        ask.cache_clear = results.clear  # type: ignore[attr-defined]  # a function takes attributes
        return cast("Remembered[P, T]", update_wrapper(ask, function))

    return decorate
