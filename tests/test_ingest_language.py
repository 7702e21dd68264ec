"""The language of a text."""

import pytest

from briefing.ingest.language import find_language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The ministers agreed to meet again in Geneva next month, and said that they would not wait.", "en"),
        ("MINISTERS AGREED TO MEET AGAIN IN GENEVA NEXT MONTH, AND SAID THAT THEY WOULD NOT WAIT.", "en"),
        ("Ministers to sign fisheries pact in Bergen", "en"),
        ("Les ministres ont convenu de se réunir à nouveau à Genève le mois prochain.", "fr"),
        ("Los ministros acordaron reunirse de nuevo en Ginebra el próximo mes.", "es"),
        ("Die Minister vereinbarten, sich im nächsten Monat erneut in Genf zu treffen.", "de"),
        ("De ministers kwamen overeen elkaar volgende maand opnieuw in Genève te ontmoeten.", "nl"),
        ("Министры договорились встретиться снова в Женеве в следующем месяце.", "ru"),
        ("两国部长同意下个月在日内瓦再次会晤，讨论关税和渔业问题，并成立联合工作组。", "zh"),
        ("اتفق الوزراء على الاجتماع مرة أخرى في جنيف الشهر المقبل لمناقشة الرسوم.", "ar"),
        ("", "en"),
        ("1987 12 3.5", "en"),
        ("Oslo", "en"),
    ],
)
def test_the_language_is_told(text: str, language: str) -> None:
    """A text too short to tell counts as English."""
    assert find_language(text) == language
