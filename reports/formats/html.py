"""One self-contained page that opens from disk."""

from lemmacheck.reports.page import PAGE, render

FILE = PAGE

__all__ = ["FILE", "render"]
