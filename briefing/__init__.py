"""Turns a folder of news articles about one event into a policy brief, every line of it proven by the sentence it rests on."""

__version__ = "0.1.0"
