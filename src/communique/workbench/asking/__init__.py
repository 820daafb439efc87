"""Questions that pages put to the record beyond what it answers itself: counts, people, subjects, the queue."""
