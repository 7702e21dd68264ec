"""What many tests share: the brief of the sample articles, made once, and the switch that renews goldens."""

from collections.abc import Callable
from pathlib import Path

import pytest

from briefing.ingest import read
from briefing.model.article import Article
from briefing.model.brief import Brief
from briefing.pipeline import build

ROOT = Path(__file__).resolve().parent.parent
SEEDS = ROOT / "seeds"


def pytest_addoption(parser: pytest.Parser) -> None:
    """Adds the switch --renew-goldens."""
    parser.addoption("--renew-goldens", action="store_true", help="write the goldens anew instead of comparing with them")


@pytest.fixture(scope="session")
def seeds_articles() -> tuple[Article, ...]:
    """The sample articles."""
    return read([SEEDS]).articles


@pytest.fixture(scope="session")
def seeds_brief() -> Brief:
    """The brief of the sample articles."""
    return build([SEEDS])


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """Compares a text with an approved file of tests/golden, or renews it."""

    def compare(name: str, text: str) -> None:
        path = ROOT / "tests" / "golden" / name
        if request.config.getoption("--renew-goldens"):
            path.write_text(text, encoding="utf-8")
        assert path.read_text(encoding="utf-8") == text, f"{name} differs; look at it, and renew it with --renew-goldens"

    return compare
