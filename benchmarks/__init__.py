"""Sao Bắc measured beside other generators, on the same pages and the same machine."""
