"""What every room stands on and no user needs: how values are checked, read, written and given out.

Read `fields` (what a constructor accepts) first, then `reading` (untrusted mappings) and `plain` (back to
mappings), `data` (results as plain data), `schema` (pieces of JSON Schema), `files` and `saving` (files in and
out).
"""
