"""Files: tables, containers, and writing that leaves nothing half written."""
