"""The catalogue as it stands at a trade fair: one document, opened from disk, for many fingers."""
