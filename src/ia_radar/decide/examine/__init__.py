"""The checks behind an advice: each looks at a situation and yields findings.

One way through: `situation` gathers once what is read; each check (`law`, `red_lines`, `gates`, `grid`,
`balance`) yields findings; `advise` sorts them. `parts` keeps what each answer calls for apart, for
`sensitivity`.
"""
