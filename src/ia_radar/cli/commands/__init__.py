"""A file a command, each with a ``run``: it reads what was named, calls the library, and prints or writes."""
