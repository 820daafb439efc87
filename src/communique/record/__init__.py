"""Many readings become one record: a SQLite file. The only place with state."""
