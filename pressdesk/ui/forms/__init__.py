"""Forms: show a record, read a draft back, say when something was edited."""
