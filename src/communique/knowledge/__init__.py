"""Facts about the world, with source and date, as data with small loaders."""
