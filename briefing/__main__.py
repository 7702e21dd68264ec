"""`python -m briefing` and the command `briefing`."""

import sys

from briefing.cli import main


def run() -> None:
    """Runs the command line on the arguments of the process and leaves with its exit code."""
    sys.exit(main(sys.argv[1:]))


if __name__ == "__main__":
    run()
