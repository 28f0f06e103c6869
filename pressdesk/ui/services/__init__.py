"""Change bus, tasks, messages, theme, icons, geometry: what every widget may use."""
