"""Press terms and rules: no session, no Qt, no clock of its own."""
