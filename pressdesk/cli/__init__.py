"""The command line: the window's functions for scripts and machines without a screen."""
