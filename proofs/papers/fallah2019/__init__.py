"""Fallah, Mokhtari, Ozdaglar: On the Convergence Theory of Gradient-Based Model-Agnostic Meta-Learning
Algorithms (2019, with proofs).  Transcribed: Section 4, Appendices A to H.

Choices that the text leaves open, each a variant where it matters:

* The norm of a matrix.  The variance of stochastic Hessians (22) is taken in the Frobenius norm by
  default, the most charitable reading, in which the variance of a mean of D samples is the D-th part;
  `@spectral` reads it as the operator norm, as (18a) and (19) are read everywhere.
* Samples of a batch are independent draws: (2) defines f_i as an expectation over a sample.
* Smoothness and Lipschitz Hessians are asked of f_i alone, as (17) and (19) are printed.
* An end point where a printed denominator vanishes (alpha = (sqrt 2 - 1)/L in Lemma A.2) is outside
  the domain of the statement, not a counterexample to it.
"""

from lemmacheck.proofs.claim import Paper
from lemmacheck.proofs.papers.fallah2019 import (
    _appendix_a,
    _appendix_b,
    _appendix_c,
    _appendix_d,
    _appendix_e,
    _appendix_f,
    _appendix_f_run,
    _appendix_g,
    _appendix_h,
    _appendix_h_run,
    _assumptions,
    _section_4,
    _section_4_remarks,
    _section_4_theorems,
    _table_1_costs,
)

CLAIMS = (
    *_table_1_costs.CLAIMS,
    *_assumptions.CLAIMS,
    *_section_4.CLAIMS,
    *_section_4_theorems.CLAIMS,
    *_section_4_remarks.CLAIMS,
    *_appendix_a.CLAIMS,
    *_appendix_b.CLAIMS,
    *_appendix_c.CLAIMS,
    *_appendix_d.CLAIMS,
    *_appendix_e.CLAIMS,
    *_appendix_f.CLAIMS,
    *_appendix_f_run.CLAIMS,
    *_appendix_g.CLAIMS,
    *_appendix_h.CLAIMS,
    *_appendix_h_run.CLAIMS,
)
PAPER = Paper(
    "fallah2019",
    "On the Convergence Theory of Gradient-Based Model-Agnostic Meta-Learning Algorithms",
    "002_c5678d0b374dd3ac.txt",
    CLAIMS,
    expects="proved",
)
