"""Paths, shipped resources, settings file, logs. No press terms, no Qt."""
