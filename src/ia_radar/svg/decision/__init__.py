"""Charts behind a decision: the environmental balance and the plan of measures."""
