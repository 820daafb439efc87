"""The pages, one module each: what an address asks becomes a `Page`."""
