"""Sheets that ask for one thing: picker, export, embargo, first run, passphrase."""
