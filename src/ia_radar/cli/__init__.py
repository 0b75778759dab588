"""The command line: a thin door to the library, and the only room that reads the clock and the terminal.

Rules that hold here:

1. Nothing is computed here: each command reads files, calls the library, and prints or writes.
2. Files are read by `ia_radar._ground.files` and written by `ia_radar._ground.saving`, and in no other way.
3. Nothing that a file holds reaches the terminal raw, and no terminal is too poor to print on.
4. Messages are French, or English with ``--lang en`` or an English environment. What a command makes is
   in the language of ``--lang`` alone, so that the same command gives the same bytes everywhere.
"""

from ia_radar.cli.run import main

__all__ = ["main"]
