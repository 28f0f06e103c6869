"""The rules of the house style, a module per kind; `registry.RULES` lists them as data."""
