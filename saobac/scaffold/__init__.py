"""New pages, with what the person must write and may write, and their photographs taken in."""
