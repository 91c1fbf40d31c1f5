(* Fallah2019_C2.v -- the statements of Appendix C of arXiv:1908.10400 (fallah2019): equations 58-71, 27 and Lemma 4.11,
   each proved as printed in Statements.v, from the steps of Fallah2019_C.v. *)
From Coq Require Import Reals Lra List.
From Lemmacheck Require Import Space Law Problem Splines Statements Fallah2019_C.

Tactic Notation "step" uconstr(l) := eapply l; eassumption.
Tactic Notation "step_ge" uconstr(l) := apply Rle_ge; eapply l; eassumption.

Theorem fallah2019_eq_58_proof : fallah2019_eq_58.
Proof. unfold fallah2019_eq_58. intros. apply bgrad_variance; assumption. Qed.
Theorem fallah2019_eq_58_plus1_proof : fallah2019_eq_58_plus1.
Proof. unfold fallah2019_eq_58_plus1. intros. apply bgrad_deviation; assumption. Qed.
Theorem fallah2019_eq_59_1_proof : fallah2019_eq_59_1.
Proof. unfold fallah2019_eq_59_1. intros. apply bgrad_norm_lower; assumption. Qed.
Theorem fallah2019_eq_59_2_proof : fallah2019_eq_59_2.
Proof. unfold fallah2019_eq_59_2. intros. apply bgrad_norm_upper; assumption. Qed.
Theorem fallah2019_eq_60_1_proof : fallah2019_eq_60_1.
Proof. unfold fallah2019_eq_60_1. intros. reflexivity. Qed.
Theorem fallah2019_eq_60_2_proof : fallah2019_eq_60_2.
Proof. unfold fallah2019_eq_60_2. intros. apply beta_moment; assumption. Qed.
Theorem fallah2019_eq_61_proof : fallah2019_eq_61.
Proof. unfold fallah2019_eq_61. intros. apply beta_moment_simple; assumption. Qed.
Theorem fallah2019_eq_62_1_proof : fallah2019_eq_62_1.
Proof. unfold fallah2019_eq_62_1. intros. step mu_bounds. Qed.
Theorem fallah2019_eq_62_2_proof : fallah2019_eq_62_2.
Proof. unfold fallah2019_eq_62_2. intros. step mu_bounds. Qed.
Theorem fallah2019_eq_63_proof : fallah2019_eq_63.
Proof. unfold fallah2019_eq_63. intros. step_ge Lw_le. Qed.
Theorem fallah2019_eq_64_1_proof : fallah2019_eq_64_1.
Proof. unfold fallah2019_eq_64_1. intros. step scaled_moment. Qed.
Theorem fallah2019_eq_64_2_proof : fallah2019_eq_64_2.
Proof. unfold fallah2019_eq_64_2. intros. apply scaled_moment_simple; assumption. Qed.
Theorem fallah2019_eq_65_proof : fallah2019_eq_65.
Proof. unfold fallah2019_eq_65. intros. step sb_condition. Qed.
Theorem fallah2019_eq_66_1_proof : fallah2019_eq_66_1.
Proof. unfold fallah2019_eq_66_1. intros. apply sb_eq; assumption. Qed.
Theorem fallah2019_eq_66_2_proof : fallah2019_eq_66_2.
Proof. unfold fallah2019_eq_66_2. intros. f_equal. apply VarR_P. Qed.
Theorem fallah2019_eq_66_3_proof : fallah2019_eq_66_3.
Proof. unfold fallah2019_eq_66_3. intros. f_equal. rewrite second_moment_P. ring. Qed.
Theorem fallah2019_eq_66_4_proof : fallah2019_eq_66_4.
Proof. unfold fallah2019_eq_66_4. intros. apply Rmult_le_compat_l. apply k_nonneg; assumption. apply Rplus_le_compat_r. apply Var_P_le; assumption. Qed.
Theorem fallah2019_eq_67_proof : fallah2019_eq_67.
Proof. unfold fallah2019_eq_67. intros. apply total_variance. Qed.
Theorem fallah2019_eq_68_proof : fallah2019_eq_68.
Proof. unfold fallah2019_eq_68. intros. apply sb_le; assumption. Qed.
Theorem fallah2019_eq_69_1_proof : fallah2019_eq_69_1.
Proof. unfold fallah2019_eq_69_1. intros. reflexivity. Qed.
Theorem fallah2019_eq_69_2_proof : fallah2019_eq_69_2.
Proof. unfold fallah2019_eq_69_2. intros. apply Rle_ge. apply jensen; assumption. Qed.
Theorem fallah2019_eq_69_3_proof : fallah2019_eq_69_3.
Proof. unfold fallah2019_eq_69_3. intros. f_equal. apply E_L_tilde. Qed.
Theorem fallah2019_eq_70_proof : fallah2019_eq_70.
Proof. unfold fallah2019_eq_70. intros. step_ge first_moment. Qed.
Theorem fallah2019_eq_71_1_proof : fallah2019_eq_71_1.
Proof. unfold fallah2019_eq_71_1. intros. apply Rle_ge. replace (L + smoothness T L alpha rho w) with (5 * L + 2 * rho * alpha * E (tasks T) (fun i => norm (grad T i w)))
    by (unfold smoothness; ring). step first_moment. Qed.
Theorem fallah2019_eq_71_2_proof : fallah2019_eq_71_2.
Proof. unfold fallah2019_eq_71_2. intros. apply Rle_ge. assert (4 * L <= smoothness T L alpha rho w) by (apply Lw_ge; assumption). apply inv_le; lra. Qed.
Theorem fallah2019_eq_71_3_proof : fallah2019_eq_71_3.
Proof. unfold fallah2019_eq_71_3. intros. assert (4 * L <= smoothness T L alpha rho w) by (apply Lw_ge; assumption). field; lra. Qed.
Theorem fallah2019_eq_27_2_proof : fallah2019_eq_27_2.
Proof. unfold fallah2019_eq_27_2. intros. assert (2 * rho * alpha * E (tasks T) (fun i => norm (grad T i w)) - L <= mu_b T B_prime D_beta alpha rho w
    <= 2 * rho * alpha * E (tasks T) (fun i => norm (grad T i w)) + L) by step mu_bounds. apply Rmax_lub; lra. Qed.
Theorem fallah2019_lemma_4_11_1_proof : fallah2019_lemma_4_11_1.
Proof. unfold fallah2019_lemma_4_11_1. intros. step_ge first_moment_bound. Qed.
Theorem fallah2019_lemma_4_11_2_proof : fallah2019_lemma_4_11_2.
Proof. unfold fallah2019_lemma_4_11_2. intros. step second_moment_bound. Qed.
