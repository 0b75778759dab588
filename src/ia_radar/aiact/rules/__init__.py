"""The law as tables: one file a subject, and nothing else.

Read `rule` (what a row is) and `calendar` (the dates) first, then `all_rules`, then the subject.
"""
