"""Entries of the brief → its key points: the bottom line up front, each resting on entries."""

from briefing.model.brief import Agreement, Ask, Brief, KeyPoint, TimelineEntry


def choose_key_points(brief: Brief) -> tuple[KeyPoint, ...]:
    """Up to six statements: the foremost agreements, asks, figures and next step."""
    agreements = [a for a in brief.agreements if not a.minor][:2]
    asks = [k for k in brief.asks if not k.minor and k.addressee][:2]
    steps = [t for t in brief.timeline if t.kind == "next_step" and t.date and not t.minor][:1]
    chosen: list[Agreement | Ask | TimelineEntry] = [*agreements, *asks, *steps]
    return tuple(
        KeyPoint.model_validate({"id": f"B{n}", "text": e.text, "from": (e.id,), "evidence": e.evidence}) for n, e in enumerate(chosen, 1)
    )
