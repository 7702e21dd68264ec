"""Articles → annotated articles: sentences, mentions, quantities, dates and quotes, as offsets only."""
