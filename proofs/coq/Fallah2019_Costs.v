(* Fallah2019_Costs.v -- Table 1 of arXiv:1908.10400 (fallah2019), the runtimes of one iteration: what a bound exceeds a cost by is
   d - 1 times a polynomial without negative coefficients. *)
From Coq Require Import Reals Lra.
From Lemmacheck Require Import Space Law Problem Run Statements.

Lemma from_one n : (1 <= n)%nat -> 1 <= INR n.
Proof. apply (le_INR 1). Qed.
Lemma exceeds x y a d : 1 <= d -> 0 <= a -> y - x = a * (d - 1) -> x <= y.
Proof. intros Hd Ha e. generalize (Rmult_le_pos a (d - 1) Ha). lra. Qed.

Ltac nonnegative := repeat (apply Rplus_le_le_0_compat || apply Rmult_le_pos); try apply pos_INR; lra.

Theorem fallah2019_table_1_maml_runtime_proof : fallah2019_table_1_maml_runtime.
Proof.
  unfold fallah2019_table_1_maml_runtime, cost_maml. intros.
  apply exceeds with
    (INR B * ((INR c_g + 1) * (INR D_in + INR D_o) + 5) * INR d +
      INR B_prime * ((INR c_g + 1) * INR D_beta * INR d + 4 * INR d + 2) + 4 * INR d + 3) (INR d).
  - apply from_one; auto.
  - nonnegative.
  - ring.
Qed.
Theorem fallah2019_table_1_fo_maml_runtime_proof : fallah2019_table_1_fo_maml_runtime.
Proof.
  unfold fallah2019_table_1_fo_maml_runtime, cost_fo_maml. intros.
  apply exceeds with (2 * INR B_prime + 3) (INR d); [apply from_one; auto|nonnegative|ring].
Qed.
Theorem fallah2019_table_1_hf_maml_runtime_proof : fallah2019_table_1_hf_maml_runtime.
Proof.
  unfold fallah2019_table_1_hf_maml_runtime, cost_hf_maml. intros.
  apply exceeds with (5 * INR B + 2 * INR B_prime + 3) (INR d); [apply from_one; auto|nonnegative|ring].
Qed.
