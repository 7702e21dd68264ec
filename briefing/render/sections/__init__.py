"""The brief's lists → the sections of the view, one module each."""
