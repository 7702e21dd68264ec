"""The comparisons by which discrepancies are found: one kind of fact a file."""
