"""Questions that pages put to the record beyond what it answers itself: counts by month, people, subjects, the queue."""
