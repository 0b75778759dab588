"""The questions: one file a subject, in tables; each asks for one fact that a project manager can see.

Read `question` (what a question is) first, then `all_questions` (their order), then the subject;
`annex_iii` has one file a point of that annex.
`screening` spares questions a group at a time; `migration` reads the ids of earlier questionnaires.
"""
