"""The public names of the package: sorted, all there, and functions where functions are promised."""

import inspect
import subprocess
import sys

import briefing


def test_the_list_of_public_names_is_sorted_and_true() -> None:
    """Each name of __all__ can be had, and none is forgotten."""
    assert briefing.__all__ == sorted(briefing.__all__)
    assert set(briefing.__all__) == set(briefing._HOME_OF)
    assert all(getattr(briefing, name) is not None for name in briefing.__all__)


def test_stages_are_functions_whatever_was_imported_before() -> None:
    """A stage's folder bears the name of its function; the public name means the function."""
    code = "import briefing.annotate.parsing, briefing.render.view, briefing; print(briefing.annotate.__name__, callable(briefing.render))"
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert out.split() == ["annotate", "True"]


def test_every_public_name_is_documented() -> None:
    """Nobody has to read the code to know what comes back."""
    for name in briefing.__all__:
        assert inspect.getdoc(getattr(briefing, name)), name


def test_importing_costs_no_heavy_library() -> None:
    """spaCy, WeasyPrint and python-docx are imported when a stage needs them."""
    code = (
        "import sys, briefing, briefing.cli; print([m for m in ('spacy', 'weasyprint', 'docx', 'jinja2', 'pikepdf') if m in sys.modules])"
    )
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert out.strip() == "[]"


def test_an_unknown_name_is_told() -> None:
    """A misspelt name fails as it does in any module."""
    assert not hasattr(briefing, "brief_me")
