"""Decide on AI projects in French local authorities."""
