"""Costs and benefits in one unit: intervals, balances and the footprint of a computation.

Read `interval` first, then `balance`, then `footprint`.
"""
