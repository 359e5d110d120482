"""What a filled workbook says, wherever its sheets, rows and columns went meanwhile."""
