"""Methods and task families on arrays: floats of any array library, or exact numbers.

Start at ``recipe.draw``, which gives a ``Recipe``; its ``to_problem`` gives a ``Problem``, for
which ``constants.constants`` certifies L, rho and the variances, ``oracle`` enumerates batches, and
``audit.audit`` tries to prove the constants wrong. Families stand one per file in ``families``.

To run a method, make ``tasks.Tasks`` of a family and start at ``training.train``. Methods stand one
per file in ``methods``.
"""
