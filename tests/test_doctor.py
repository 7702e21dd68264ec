"""The doctor: each need of the program, and the cure for what lacks."""

from importlib import import_module
from pathlib import Path

import pytest

from briefing import doctor
from briefing.doctor import examine


def test_each_need_has_a_check_in_order_of_the_stages() -> None:
    """On a machine that is set up, all is well."""
    checks = examine()
    assert [check.name for check in checks] == ["Python", "language pipeline", "Pango", "fonts"]
    assert all(check.ok for check in checks)
    assert all(check.detail for check in checks)


def test_a_system_library_that_lacks_is_named_with_its_cure(monkeypatch: pytest.MonkeyPatch) -> None:
    """One line says which library is missing and the command that installs it."""
    monkeypatch.setattr(doctor, "_LIBRARIES", ("libc.so.6", "libnowhere-9.so"))
    pango = next(check for check in examine() if check.name == "Pango")
    assert not pango.ok
    assert pango.detail.startswith("libnowhere-9.so missing")
    assert "apt-get install" in pango.detail


def test_a_pipeline_that_lacks_is_named_with_its_cure(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the language pipeline the check fails and says what to install; the other checks are made all the same."""
    monkeypatch.setattr(import_module("briefing.annotate.parsing"), "PIPELINES", ("no_such_pipeline",))
    checks = {check.name: check for check in examine()}
    assert not checks["language pipeline"].ok
    assert "pip install en-core-web-sm" in checks["language pipeline"].detail
    assert checks["fonts"].ok


def test_fonts_that_lack_are_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A copy without its fonts would lay out nothing."""
    monkeypatch.setattr(import_module("briefing.render.assets"), "templates_home", lambda: tmp_path)
    fonts = next(check for check in examine() if check.name == "fonts")
    assert (fonts.ok, fonts.detail) == (False, "0 bundled")
