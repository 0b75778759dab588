"""``python -m mairie_radar``: the command line of the town hall."""

import sys

from mairie_radar import main

if __name__ == "__main__":
    sys.exit(main())
