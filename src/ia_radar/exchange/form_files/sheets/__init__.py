"""Forms in rows and cells: workbooks and CSV, written and read back."""
