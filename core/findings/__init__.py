"""What a table of districts says: sentences that name districts and change, for reports, workbooks and pages."""
