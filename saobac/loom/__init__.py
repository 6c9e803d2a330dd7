"""The loom: woven pictures made from data, the same cloth for the same data."""
