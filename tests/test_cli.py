"""The command line: what each command writes, says and returns; processes are not needed."""

import inspect
import io
import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
import typer.main

import briefing
from briefing.cli import app, main
from briefing.model.brief import Brief
from briefing.outputs import write_outputs

SEEDS = Path(__file__).resolve().parent.parent / "seeds"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the sample brief as data and HTML."""
    folder = tmp_path_factory.mktemp("built")
    assert main(["build", str(SEEDS), "-o", str(folder), "--format", "html,json", "--quiet"]) == 0
    return folder


def test_build_writes_each_format_and_a_manifest(built: Path) -> None:
    """What was asked for is there, and the manifest lists it."""
    assert sorted(p.name for p in built.iterdir()) == ["brief.html", "brief.json", "manifest.json"]
    assert sorted(json.loads((built / "manifest.json").read_text())["outputs"]) == ["brief.html", "brief.json"]


def test_build_says_what_it_found_and_wrote(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Stages, a short table and the paths go to standard error; standard output stays clean."""
    assert main(["build", str(SEEDS), "-o", str(tmp_path), "--format", "json"]) == 0
    said = capsys.readouterr()
    assert said.out == ""
    for words in ("Reading the articles", "5 articles", "agreements", "doubted: not understood", f"Wrote {tmp_path / 'brief.json'}"):
        assert words in said.err


def test_quiet_says_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """With --quiet only errors are heard."""
    assert main(["build", str(SEEDS), "-o", str(tmp_path), "--format", "json", "-q"]) == 0
    assert capsys.readouterr() == ("", "")


def test_title_date_and_marking_reach_the_brief(tmp_path: Path) -> None:
    """Each option is a parameter of the library of the same name."""
    options = ["--title", "Talks", "--as-of", "2024-01-05", "--marking", "TLP:AMBER"]
    assert main(["extract", str(SEEDS), "-o", str(tmp_path / "b.json"), "-q", *options]) == 0
    brief = Brief.model_validate_json((tmp_path / "b.json").read_bytes())
    assert (brief.title, brief.as_of, brief.marking) == ("Talks", "2024-01-05", "TLP:AMBER")


def test_extract_then_render_is_build(built: Path, tmp_path: Path) -> None:
    """The two halves make what the whole makes."""
    assert main(["extract", str(SEEDS), "-o", str(tmp_path / "brief.json"), "-q"]) == 0
    assert (tmp_path / "brief.json").read_bytes() == (built / "brief.json").read_bytes()
    assert main(["render", str(tmp_path / "brief.json"), "-o", str(tmp_path / "out"), "--format", "html", "-q"]) == 0
    assert (tmp_path / "out" / "brief.html").read_bytes() == (built / "brief.html").read_bytes()


def test_extract_streams_to_standard_output(capsys: pytest.CaptureFixture[str]) -> None:
    """“-o -” prints the brief as data."""
    assert main(["extract", str(SEEDS / "000_ad28a6b4f5c189eb.txt"), "-o", "-", "-q"]) == 0
    assert json.loads(capsys.readouterr().out)["schema_version"] == "1"


def test_render_reads_and_writes_streams(built: Path, monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    """“-” is standard input for the brief and standard output for the one document."""
    monkeypatch.setattr("sys.stdin", io.StringIO((built / "brief.json").read_text(encoding="utf-8")))
    assert main(["render", "-", "-o", "-", "--format", "html", "-q"]) == 0
    assert capsysbinary.readouterr().out == (built / "brief.html").read_bytes()


def test_a_corrected_brief_among_the_outputs_stays(built: Path, tmp_path: Path) -> None:
    """`render build/brief.json -o build` lays the corrections out and leaves the corrected file as it is."""
    shutil.copytree(built, tmp_path / "build")
    path = tmp_path / "build" / "brief.json"
    raw = json.loads(path.read_text(encoding="utf-8"))
    raw["title"] = "Corrected"
    path.write_text(json.dumps(raw), encoding="utf-8")
    assert main(["render", str(path), "-o", str(path.parent), "--format", "html,json", "-q"]) == 0
    assert path.read_text(encoding="utf-8") == json.dumps(raw)
    assert "Corrected" in (path.parent / "brief.html").read_text(encoding="utf-8")
    assert main(["build", str(SEEDS), "-o", str(path.parent), "--format", "json", "-q"]) == 4


def test_a_full_device_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    """A device takes the data as it is and is not replaced; where it is full, the exit code is 4."""
    device = Path("/dev/full")
    assert main(["extract", str(SEEDS / "000_ad28a6b4f5c189eb.txt"), "-o", str(device), "-q"]) == 4
    assert device.is_char_device()
    assert "Cannot write /dev/full" in capsys.readouterr().err


def test_the_version_is_that_of_the_package(capsys: pytest.CaptureFixture[str]) -> None:
    """--version prints it and leaves."""
    assert main(["--version"]) == 0
    assert capsys.readouterr().out == f"briefing {briefing.__version__}\n"


@pytest.mark.parametrize(
    ("option", "function"),
    [
        *((name, briefing.build) for name in ("title", "as_of", "marking")),
        ("formats", briefing.render),
        ("force", write_outputs),
    ],
)
def test_an_option_is_a_parameter_of_the_library(option: str, function: Callable[..., object]) -> None:
    """What the command line can do, the library can, under the same name."""
    assert option in inspect.signature(function).parameters
    (command,) = [c for c in typer.main.get_command(app).commands.values() if c.name == "build"]  # type: ignore[attr-defined]
    assert option in {parameter.name for parameter in command.params}


def test_verify_accepts_what_was_built(built: Path) -> None:
    """A brief that nobody touched is verified whole."""
    assert main(["verify", str(built / "brief.json"), str(SEEDS), "-q"]) == 0


def test_verify_names_the_line_that_was_changed(built: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A changed quote gives exit code 1 and the id of its line."""
    raw = json.loads((built / "brief.json").read_text())
    raw["agreements"][0]["evidence"][0]["quote"] += " Not so."
    (tmp_path / "brief.json").write_text(json.dumps(raw))
    assert main(["verify", str(tmp_path / "brief.json"), str(SEEDS)]) == 1
    assert f"{raw['agreements'][0]['id']}: not in the source" in capsys.readouterr().out


def test_strict_fails_where_something_was_doubted(tmp_path: Path) -> None:
    """--strict counts the warnings after the brief is written."""
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_bytes("The caf\xe9 owners and Norway agreed to share the quota in Oslo.\n".encode("latin-1"))
    arguments = ["build", str(tmp_path / "in"), "-o", str(tmp_path / "out"), "--format", "json", "-q"]
    assert main(arguments) == 0
    assert main([*arguments, "--strict"]) == 1


def test_schema_is_the_schema_of_the_brief(capsys: pytest.CaptureFixture[str]) -> None:
    """`briefing schema` prints JSON Schema."""
    assert main(["schema"]) == 0
    assert "key_points" in json.loads(capsys.readouterr().out)["properties"]


def test_doctor_tells_what_is_there(capsys: pytest.CaptureFixture[str]) -> None:
    """Every need of the program has a line."""
    assert main(["doctor"]) == 0
    said = capsys.readouterr().out
    assert all(name in said for name in ("Python", "language pipeline", "Pango", "fonts"))


@pytest.mark.parametrize(
    ("content", "code"),
    [(b"", 3), (b"\x00\x01\x02" * 100, 3), (b"%PDF-1.7\n\x00", 3), (b"   \n\n", 3)],
    ids=["empty", "binary", "pdf", "blank"],
)
def test_a_file_that_is_no_article_is_refused(content: bytes, code: int, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The message names the file, the exit code is 3, and nothing is written."""
    (tmp_path / "a.txt").write_bytes(content)
    assert main(["build", str(tmp_path / "a.txt"), "-o", str(tmp_path / "out")]) == code
    assert "a.txt" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


def test_no_such_path_is_wrong_use(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A path that is not there gives exit code 2 and is named."""
    assert main(["build", str(tmp_path / "nowhere"), "-o", str(tmp_path / "out")]) == 2
    assert "nowhere" in capsys.readouterr().err


def test_an_empty_folder_holds_no_article(tmp_path: Path) -> None:
    """An empty folder gives exit code 3."""
    (tmp_path / "in").mkdir()
    assert main(["build", str(tmp_path / "in"), "-o", str(tmp_path / "out"), "-q"]) == 3


@pytest.mark.parametrize(
    "arguments",
    [
        ["build", str(SEEDS), "--format", "odt"],
        ["build", str(SEEDS), "--format", ","],
        ["build", str(SEEDS), "--as-of", "yesterday"],
        ["build", str(SEEDS), "-o", "-"],
        ["render", "nowhere.json"],
        ["build"],
        ["fly"],
        ["build", "--wings", "x"],
    ],
    ids=["format", "no format", "date", "two documents on one stream", "no brief", "no articles", "command", "option"],
)
def test_wrong_use_is_told(arguments: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Wrong words on the command line give exit code 2, and nothing is written."""
    monkeypatch.chdir(tmp_path)
    assert main(arguments) == 2
    assert list(tmp_path.iterdir()) == []


def test_a_file_in_the_place_of_the_folder_cannot_be_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """An output that cannot be written gives exit code 4 and leaves what is there."""
    (tmp_path / "out").write_text("mine")
    assert main(["build", str(SEEDS), "-o", str(tmp_path / "out"), "--format", "json", "-q"]) == 4
    assert (tmp_path / "out").read_text() == "mine"
    assert "Cannot write" in capsys.readouterr().err


def test_a_brief_that_a_person_broke_is_told_with_its_line(built: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The message names the line and what is wrong there; the exit code is 2."""
    text = (built / "brief.json").read_text()
    (tmp_path / "comma.json").write_text(text.replace('"schema_version": "1",', '"schema_version": "1"', 1))
    assert main(["render", str(tmp_path / "comma.json"), "-o", str(tmp_path / "out")]) == 2
    assert "line 3" in capsys.readouterr().err
    (tmp_path / "word.json").write_text(text.replace('"status": "agreed"', '"status": "argued"', 1))
    assert main(["render", str(tmp_path / "word.json"), "-o", str(tmp_path / "out")]) == 2
    line = next(n for n, row in enumerate(text.splitlines(), 1) if '"status": "agreed"' in row)
    assert f"line {line}" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


def test_one_bad_article_does_not_stop_the_others(tmp_path: Path) -> None:
    """The unreadable one is named in the limits of the brief."""
    (tmp_path / "good.txt").write_text("Norway and Iceland agreed on Tuesday to share the cod quota equally.\n")
    (tmp_path / "bad.txt").write_bytes(b"\x00\x00\x00")
    assert main(["extract", str(tmp_path), "-o", str(tmp_path / "brief.json"), "-q"]) == 0
    brief = Brief.model_validate_json((tmp_path / "brief.json").read_bytes())
    assert [s.file for s in brief.sources] == ["good.txt"]
    assert any("bad.txt" in doubt.message for doubt in brief.diagnostics)


def test_an_article_in_another_language_is_kept_and_said(tmp_path: Path) -> None:
    """A page in Chinese is a source without claims, with a doubt that says so."""
    (tmp_path / "a.txt").write_text(
        "挪威和冰岛周二同意平等分享鳕鱼配额，两国部长在奥斯陆举行会谈后表示。双方将于下个月再次会晤，讨论渔业合作问题。\n", encoding="utf-8"
    )
    (tmp_path / "b.txt").write_text("Norway and Iceland agreed on Tuesday to share the cod quota equally.\n")
    assert main(["extract", str(tmp_path), "-o", str(tmp_path / "brief.json"), "-q"]) == 0
    brief = Brief.model_validate_json((tmp_path / "brief.json").read_bytes())
    assert sorted(s.language for s in brief.sources) == ["en", "zh"]
    assert any(doubt.code == "language_not_supported" for doubt in brief.diagnostics)
