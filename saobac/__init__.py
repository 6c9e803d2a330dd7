"""Sao Bắc: a catalogue of village products and places, built from Markdown."""

__version__ = "0.1.0"
