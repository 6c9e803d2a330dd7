"""Turns entries of the library into the views that templates see, one language at a time."""
