"""What the terminal shows: stages as they begin, a short table, paths and verdicts; nothing where quiet was asked for."""

import io
from collections.abc import Callable
from pathlib import Path

import pytest

from briefing.doctor import Check
from briefing.model.brief import Brief
from briefing.report import STAGES, Report
from briefing.verify import Finding, Verification


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_stages_are_told_a_line_each_where_no_terminal_is(capsys: pytest.CaptureFixture[str]) -> None:
    """A log shows the stages in order, by their names."""
    with Report(quiet=False).stages() as progress:
        for stage in STAGES:
            progress(stage)
    assert capsys.readouterr() == ("", "".join(f"{name} …\n" for name in STAGES.values()))


def test_stages_move_a_bar_on_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """A terminal sees the stage at work, on one line that is wiped at the end."""
    terminal = _Terminal()
    monkeypatch.setattr("sys.stderr", terminal)
    with Report(quiet=False).stages() as progress:
        for stage in STAGES:
            progress(stage)
    shown = terminal.getvalue()
    assert "Laying out" in shown
    assert shown.endswith("\x1b[2K")


def test_the_table_counts_what_stands_on_the_page_and_behind_it(brief_of: Callable[..., Brief], capsys: pytest.CaptureFixture[str]) -> None:
    """Articles, origins, each list, and the doubts by their kind."""
    sources = [{"origin": "O1"}, {"origin": "O1"}, {"origin": "O2"}]
    asks = [{"text": "a"}, {"text": "b", "minor": True}, {"text": "c", "minor": True}]
    doubts = [{"code": code, "message": "-"} for code in ("date_unknown", "no_body", "date_unknown")]
    Report(quiet=False).found(brief_of(sources=sources, asks=asks, agreements=[{"text": "a"}], diagnostics=doubts))
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.splitlines() == [
        "3 articles, 2 independent origins",
        "  parties          0 on the page, 0 more in the data",
        "  agreements       1 on the page, 0 more in the data",
        "  asks             1 on the page, 2 more in the data",
        "  numbers          0 on the page, 0 more in the data",
        "  discrepancies    0 on the page, 0 more in the data",
        "  timeline         0 on the page, 0 more in the data",
        "  quotes           0 on the page, 0 more in the data",
        "  doubted: date unknown (2)",
        "  doubted: no body (1)",
    ]


def test_one_is_told_as_one(brief_of: Callable[..., Brief], capsys: pytest.CaptureFixture[str]) -> None:
    """One article is no “1 articles”."""
    Report(quiet=False).found(brief_of(sources=[{}]))
    assert capsys.readouterr().err.startswith("1 article, 1 independent origin\n")


def test_verdicts_go_to_standard_output_and_the_sum_beside(capsys: pytest.CaptureFixture[str]) -> None:
    """What is not verified can be piped on; what is, is only counted."""
    found = Verification((Finding("A1", "verified", "S1[0:5]"), Finding("A2", "not in the source", "S1[7:9] does not hold “x”")))
    Report(quiet=False).verified(found)
    assert capsys.readouterr() == ("A2: not in the source: S1[7:9] does not hold “x”\n", "2 proofs checked, 1 not verified.\n")


def test_what_was_written_and_examined_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    """Paths go to standard error, the state of the machine to standard output."""
    report = Report(quiet=False)
    report.written([Path("build/brief.pdf")])
    report.examined([Check("Python", ok=True, detail="3.11"), Check("Pango", ok=False, detail="install it")])
    assert capsys.readouterr() == ("ok      Python: 3.11\nmissing Pango: install it\n", "Wrote build/brief.pdf\n")


def test_quiet_keeps_the_verdicts_alone(brief_of: Callable[..., Brief], capsys: pytest.CaptureFixture[str]) -> None:
    """Quiet, only what was asked for is heard."""
    report = Report(quiet=True)
    with report.stages() as progress:
        progress("read")
    report.found(brief_of(sources=[{}]))
    report.written([Path("a")])
    report.verified(Verification((Finding("A1", "not in the source", "x"),)))
    assert capsys.readouterr() == ("A1: not in the source: x\n", "")
