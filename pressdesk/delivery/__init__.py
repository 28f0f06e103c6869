"""Handing a draft to the officer's mail program."""
