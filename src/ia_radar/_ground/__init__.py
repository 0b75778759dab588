"""What every room stands on and no user needs: how values are checked, read, written and given out.

Read `fields` (what a constructor accepts) first, then `reading` (untrusted mappings) and `plain` (back to
mappings), `data` with `data_mapping` and `data_schema` (results as plain data), `schema` (JSON Schema of
files), `files` and `saving` (in and out).
"""
