"""The Excel round trip: content to a workbook for staff, and lists back into content files."""
