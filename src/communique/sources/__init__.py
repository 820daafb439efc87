"""Files, folders and addresses become documents."""
