(* Fallah2019_Assumptions.v -- (18a) and (18b) of fallah2019, what its smoothness assumption says of the task losses: the
   quadratic form of a task Hessian is at most L |z|^2 in size, a task loss leaves its tangent by at most L/2 |w - u|^2.
   No axiom is added. *)
From Coq Require Import Reals Lra.
From Lemmacheck Require Import Space Law Problem Statements.

Lemma hess_form (V : space) (T : problem V) (L : R) (i : task T) (w z : V) :
  differentiable T -> 0 < L -> smooth T L -> - (L * norm z ^ 2) <= inner (hess T i w z) z <= L * norm z ^ 2.
Proof.
  intros D HL S. assert (B : norm (hess T i w z) * norm z <= L * norm z * norm z).
  { apply Rmult_le_compat_r. apply norm_nonneg. apply hess_bound; auto; lra. }
  generalize (inner_le (hess T i w z) z) (inner_ge (hess T i w z) z). lra.
Qed.
Lemma tangent (V : space) (T : problem V) (L : R) (i : task T) (u w : V) : differentiable T -> smooth T L ->
  - (L / 2 * norm (vminus w u) ^ 2) <= f T i w - f T i u - inner (grad T i u) (vminus w u) <= L / 2 * norm (vminus w u) ^ 2.
Proof.
  intros D S. assert (K := descent T D L i u (vminus w u) S). replace (vplus u (vminus w u)) with w in K by vec.
  revert K. unfold Rabs. destruct (Rcase_abs _); lra.
Qed.

Theorem fallah2019_eq_18a_1_proof : fallah2019_eq_18a_1.
Proof. unfold fallah2019_eq_18a_1. intros. apply hess_form; auto. Qed.
Theorem fallah2019_eq_18a_2_proof : fallah2019_eq_18a_2.
Proof. unfold fallah2019_eq_18a_2. intros. apply hess_form; auto. Qed.
Theorem fallah2019_eq_18b_1_proof : fallah2019_eq_18b_1.
Proof. unfold fallah2019_eq_18b_1. intros. apply tangent; auto. Qed.
Theorem fallah2019_eq_18b_2_proof : fallah2019_eq_18b_2.
Proof. unfold fallah2019_eq_18b_2. intros. apply tangent; auto. Qed.
