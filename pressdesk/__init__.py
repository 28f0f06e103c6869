"""Pressdesk: the press officer's desk on a laptop."""

__version__ = "0.1.0"
