"""Planners: from an edition of the library to outputs, one kind of output a file."""
