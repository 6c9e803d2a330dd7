"""Scenery: one module a kind of place, each weaves a whole scene."""
