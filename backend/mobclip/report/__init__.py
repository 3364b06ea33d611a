"""Reports: what an evaluation or a comparison found, as one HTML file that opens anywhere.

Loads matplotlib and jinja2, so import it only where a report is written.
"""

from mobclip.report.page import write_comparison, write_html

__all__ = ["write_comparison", "write_html"]
