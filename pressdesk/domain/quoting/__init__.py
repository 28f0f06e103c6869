"""Who says what in a release: marks give spans, words of saying give speakers, names make them people."""
