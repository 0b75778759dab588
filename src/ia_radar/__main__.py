"""``python -m ia_radar``: see `ia_radar.cli`."""

import sys

from ia_radar.cli import main

__all__ = ["main"]

if __name__ == "__main__":
    sys.exit(main())
