"""Turns the tables of who is who into frozen records and look-ups: countries, bodies, offices, office-holders, given names.

Everything is loaded late and cached; nothing here looks at an article. All look-ups take a surface as it stands in the text and fold it
themselves (case, accents, curly apostrophes): `country_of("Côte d’Ivoire")`. Folding forgets capitals, so test those first:
`phrases.longest` does that for whole texts and is what a tagger should use; the functions here are for single words already found.

- `countries()`, `bodies()`, `offices()`, `office_holders()`: all records, by key.
- `country_of(surface)`: the country of a name, alias or seat of government ("Britain", "the White House"); None where unknown or ambiguous.
- `countries_of(surface)`: all countries that a name, adjective, noun of people or capital may mean, by sense.
- `demonyms()`: folded adjective or noun of people → country codes, several for "Korean" or "Dominican".
- `body_of(surface)`, `public_body(code, pattern)`: a body by its name; a ministry, parliament or agency of a country by pattern.
- `office_of(surface)`: an office or title, those of ministers by portfolio ("minister of mines") included.
- `holders_of(surname, year)`: who of that surname held an office in that year, and which.
- `in_office(of, year)`: who held an office of that country or body in that year ("the Mexican president" of 1994).
- `company_cues()`: nouns that make a firm or a market of the demonym before them.
- `gender_of(given_name)`: "m", "f" or None.
"""

from functools import cache

from briefing.lexicons import load
from briefing.lexicons.bodies import Body, bodies, body_of, body_patterns, public_body
from briefing.lexicons.countries import Country, countries, countries_of, demonyms
from briefing.lexicons.given_names import gender_of
from briefing.lexicons.holders import OfficeHolder, holders_of, in_office, office_holders
from briefing.lexicons.offices import Gender, Office, office_of, offices
from briefing.lexicons.surfaces import fold

__all__ = [
    "Body", "Country", "Gender", "Office", "OfficeHolder", "bodies", "body_of", "body_patterns", "company_cues", "countries",
    "countries_of", "country_of", "demonyms", "fold", "gender_of", "holders_of", "in_office", "office_holders", "office_of",
    "offices", "public_body",
]  # fmt: skip


def country_of(surface: str) -> Country | None:
    """The one country of that name, or whose government the named seat stands for.

    >>> country_of("Britain").code, country_of("the Kremlin").code
    ('GB', 'RU')
    """
    codes = countries_of(surface).get("name", ())
    if not codes:
        body = body_of(surface)
        codes = (body.of,) if body is not None and body.kind == "seat" and body.of else ()
    return countries()[codes[0]] if len(codes) == 1 else None


@cache
def company_cues() -> frozenset[str]:
    """Nouns, in lower case, that make a firm or a market of the demonym or the name before them ("US firm")."""
    return frozenset(load("companies")["cues"])
