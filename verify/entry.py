"""Where the program begins: an interruption is in good order from the first moment on."""

from __future__ import annotations

import sys

from lemmacheck.reports.summary import EXIT_INTERRUPTED


def main() -> None:
    """Run the command line; Ctrl-C while it is still being loaded exits as it does later."""
    try:
        from lemmacheck.verify.command_line import main as run

        run()
    except KeyboardInterrupt:
        sys.stderr.write("error: interrupted\n")
        raise SystemExit(EXIT_INTERRUPTED) from None
