"""The records of the program: articles, annotations, claims and the brief."""
