"""What a brief without its annex refers to."""

from pathlib import Path

from briefing.model.brief import Brief
from briefing.render.annex import without_annex
from briefing.render.view import build_view

CASE = Brief.model_validate_json((Path(__file__).parent / "cases" / "render" / "brief.json").read_text(encoding="utf-8"))


def test_lines_refer_to_articles() -> None:
    """Each line refers to each article behind it once, and to nothing that is not laid out."""
    view = build_view(CASE)
    bare = without_annex(view)
    assert "evidence" not in bare.sections
    articles = {source.anchor for source in view.sources.lines}
    for full, line in zip(view.key_points.lines, bare.key_points.lines, strict=True):
        targets = [ref.target for ref in line.refs]
        assert targets
        assert len(targets) == len(set(targets)) <= len(full.refs)
        assert set(targets) <= articles
