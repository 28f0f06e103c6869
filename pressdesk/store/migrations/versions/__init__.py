"""One module a revision, forward only. None imports the domain: its models move on, a revision does not."""
