"""What is drawn to scale: charts and the timeline, in thousandths of their length."""

from dataclasses import dataclass
from typing import Literal

from briefing.model.brief import Approximation


@dataclass(frozen=True, slots=True)
class Bar:
    """One figure of a chart, in thousandths of the axis."""

    #: What it counts, or who says so.
    label: str
    #: "about 6,000"
    figure: str
    form: Approximation
    low: int
    high: int
    #: The plain numbers, for a native chart.
    value: float
    value_high: float | None = None


@dataclass(frozen=True, slots=True)
class Tick:
    """A mark on an axis, in thousandths of its length; labels at its ends stay inside the drawing."""

    at: int
    label: str
    align: Literal["start", "middle", "end"] = "middle"


@dataclass(frozen=True, slots=True)
class Chart:
    """Figures of one unit, drawn to one scale."""

    anchor: str
    caption: str
    #: The same content as a sentence, for who cannot see it.
    alt: str
    unit: str
    bars: tuple[Bar, ...]
    ticks: tuple[Tick, ...]


@dataclass(frozen=True, slots=True)
class Dot:
    """A date on the scale, in thousandths of its length."""

    #: A day is a point, a month or a year a stretch from `at` to `end`.
    form: Literal["day", "stretch"]
    at: int
    end: int
    middle: int
    #: "27 Dec: T1, T4"
    label: str
    #: Row above the axis, 0 nearest, so that labels do not collide.
    lane: int
    #: Whether the label begins or ends over the middle.
    align: Literal["start", "end"]
    future: bool
    #: Anchors of the lines that stand at this date.
    targets: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Scale:
    """The timeline drawn to scale."""

    anchor: str
    caption: str
    alt: str
    dots: tuple[Dot, ...]
    ticks: tuple[Tick, ...]
    lanes: int
    #: Position of the date the brief speaks for, or None where it lies outside.
    today: int | None
    #: "as of 28 Dec"
    today_label: str
