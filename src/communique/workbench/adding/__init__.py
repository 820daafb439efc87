"""Adding documents from the page: jobs in the background, uploads, addresses."""
