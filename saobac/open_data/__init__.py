"""What the catalogue gives away: declared once, written as JSON, as a table and as its schema."""
