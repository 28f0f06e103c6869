"""A Composition in, ready-to-send text or bytes out."""
