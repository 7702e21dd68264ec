"""The command `briefing`: the exit code of the command line is that of the process."""

import pytest

from briefing.__main__ import run


def test_the_process_leaves_with_the_code_of_the_command(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """Wrong use is 2, help is 0."""
    for words, code in ((["render", "nowhere.json"], 2), (["--help"], 0)):
        monkeypatch.setattr("sys.argv", ["briefing", *words])
        with pytest.raises(SystemExit) as leaving:
            run()
        assert leaving.value.code == code
    assert "nowhere.json" in capsys.readouterr().err
