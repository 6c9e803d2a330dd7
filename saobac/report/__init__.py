"""What the office has to do: certificates that end, gaps in pages, and what to mend first."""
