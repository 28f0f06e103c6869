"""A file in, drafts with a confidence and a reason per field out."""
