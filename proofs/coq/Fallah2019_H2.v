(* Fallah2019_H2.v -- Appendix H of fallah2019, the second moment of the HF-MAML direction, continued: (149+2), (150+1) and (152.1)
   with the intended sign and the deviation of the gradients, their refutations as printed (at the problems of Fallah2019_H_Refuted),
   and (152.2), (153) and (156) at D_h >= 36 (rho alpha^2 sigma_tilde)^2.  No axiom is added. *)
From Coq Require Import Reals Lra Lia List.
From Lemmacheck Require Import Space Law Problem Splines Statements Fallah2019_A Fallah2019_C Fallah2019_D Fallah2019_DE_Refuted
  Fallah2019_F Fallah2019_H Fallah2019_H_Refuted.
Import ListNotations.

(* ---- as intended ---- *)
Theorem fallah2019_eq_149_plus2_at_intended_proof : fallah2019_eq_149_plus2_at_intended.
Proof. unfold fallah2019_eq_149_plus2_at_intended. intros. vec. Qed.
Theorem fallah2019_eq_150_plus1_at_intended_proof : fallah2019_eq_150_plus1_at_intended.
Proof.
  unfold fallah2019_eq_150_plus1_at_intended. intros. apply E_le. intro b_in. apply E_le. intro b_o.
  rewrite <- d_exact_split, <- delta_variance by auto. apply d_hf_square; auto.
Qed.
Theorem fallah2019_eq_152_1_at_intended_proof : fallah2019_eq_152_1_at_intended.
Proof.
  unfold fallah2019_eq_152_1_at_intended. intros.
  eapply Rle_trans. apply (fallah2019_eq_149_proof V T D_h D_in D_o L alpha rho w); auto.
  rewrite Rmult_plus_distr_r. apply Rplus_le_compat_l. rewrite !Rmult_assoc. apply Rmult_le_compat_l; [lra|].
  apply Rmult_le_compat_l. apply pow2_ge_0. rewrite <- !Rmult_assoc, <- E_scal. apply E_le. intro i. eapply Rle_trans.
  apply (fallah2019_eq_151_1_at_intended_proof V T D_h D_in D_o L alpha rho sigma sigma_H sigma_tilde i w); auto.
  apply (fallah2019_eq_151_2_at_intended_proof V T D_h D_in D_o L alpha rho sigma sigma_H sigma_tilde i w); auto.
Qed.

(* ---- repaired: alpha^2 times the variance of the difference quotient is at most |v|^2 ---- *)
Theorem fallah2019_eq_152_2_repaired_proof : fallah2019_eq_152_2_repaired.
Proof.
  unfold fallah2019_eq_152_2_repaired. intros D_h L alpha rho sigma_tilde H1 HL _ _ Ha Ha' Hr C _ _.
  assert (aL := alpha_L_sixth L alpha HL Ha'). assert (aL0 : 0 < alpha * L) by (apply Rmult_lt_0_compat; auto).
  assert (N : 0 < INR D_h) by (apply lt_0_INR; lia). assert (K := le_ceiling (36 * (rho * alpha ^ 2 * sigma_tilde) ^ 2)).
  replace (2 + 2 * alpha ^ 2 * (sigma_tilde ^ 2 / (INR D_h * (1 / (6 * rho * alpha)) ^ 2) + 2 * L ^ 2 + 2 * rho ^ 2 * (1 / (6 * rho * alpha)) ^ 2))
    with (2 + 2 * (36 * (rho * alpha ^ 2 * sigma_tilde) ^ 2 / INR D_h) + 4 * (alpha * L) ^ 2 + 1 / 9) by (field; repeat split; lra).
  assert (36 * (rho * alpha ^ 2 * sigma_tilde) ^ 2 / INR D_h <= 1) by (apply div_le; lra).
  assert ((alpha * L) ^ 2 <= (1 / 6) ^ 2) by (apply pow_incr; lra). lra.
Qed.
Theorem fallah2019_eq_153_repaired_proof : fallah2019_eq_153_repaired.
Proof.
  unfold fallah2019_eq_153_repaired. intros. assert (P := step_factor_pos alpha rho ltac:(auto) ltac:(auto)).
  assert (N : 0 < INR D_h) by (apply lt_0_INR; lia).
  assert (Z : INR D_h * (1 / (6 * rho * alpha)) ^ 2 <> 0).
  { apply Rgt_not_eq, Rmult_lt_0_compat; auto. apply pow_lt. apply Rdiv_lt_0_compat; lra. }
  eapply Rle_trans. apply (fallah2019_eq_152_1_at_intended_proof V T D_h D_in D_o L alpha rho sigma sigma_H sigma_tilde w); auto; lra.
  eapply Rle_trans. apply Rmult_le_compat_r.
  { apply E_nonneg. intro. apply E_nonneg. intro. apply E_nonneg. intro. apply pow2_ge_0. }
  apply (fallah2019_eq_152_2_repaired_proof D_h L alpha rho sigma_tilde); auto; lra.
  eapply Rle_trans. apply Rmult_le_compat_l; [lra|]. apply E_le. intro i. apply (outer_square T L alpha sigma_tilde) with (phi := 10); auto; lra.
  cbv beta. rewrite !E_plus, !E_const, E_scal. lra.
Qed.
Theorem fallah2019_eq_156_repaired_proof : fallah2019_eq_156_repaired.
Proof.
  unfold fallah2019_eq_156_repaired. intros. sixth.
  eapply Rle_trans. apply (fallah2019_eq_153_repaired_proof V T D_h D_in D_o L alpha rho sigma sigma_H sigma_tilde w); auto.
  eapply Rle_trans. apply (fallah2019_eq_154_proof V T D_in D_o L alpha rho sigma_tilde w); auto.
  assert (A : _) by (apply (E_adapted_square_sixth T L alpha sigma) with (w := w); auto; lra).
  generalize (pow2_ge_0 (norm (nabla_F T alpha w))) (pow2_ge_0 sigma). lra.
Qed.

(* ---- as printed: the sign, at f' = hat1, w = 0, z = 4, delta = 1/4 ---- *)
Theorem fallah2019_eq_149_plus2_at_literal_refutation : ~ fallah2019_eq_149_plus2_at_literal.
Proof.
  intro C. assert (Q := C R1 (bent 0 1 0) 1 (1 / 6) (1 / 4) 1 tt (0 : R1) (4 : R1) (bent_differentiable 0 1 0) Rlt_0_1 ltac:(lra)
    ltac:(lra) ltac:(lra) ltac:(lra) Rlt_0_1 (bent_smooth 0 1 0 ltac:(lra))). clear C.
  rewrite !bent_grad, !bent_hess, !vminus_R1 in Q. simpl in Q.
  rewrite hat_0, (hat1_right (0 + 1 / 4 * 4)), (hat1_left (0 - 1 / 4 * 4)) in Q by lra. lra.
Qed.

(* ---- as printed: the deviation of the Hessians in place of that of the gradients ---- *)
Notation start := (-300 : R1) (only parsing).
Local Arguments bgrad : simpl never.
Local Arguments grad : simpl never.
Lemma rough_step : INR 1 * (1 / (6 * (1 / 600) * 1)) ^ 2 = 10000.
Proof. simpl. field. Qed.
Theorem fallah2019_eq_150_plus1_at_literal_refutation : ~ fallah2019_eq_150_plus1_at_literal.
Proof.
  intro C. assert (Q := C R1 rough 1%nat 1%nat 1%nat (1 / 6) 1 (1 / 600) 0 100 2500 tt start rough_differentiable (le_n 1) (le_n 1) (le_n 1)
    ltac:(lra) ltac:(lra) ltac:(lra) ltac:(lra) ltac:(lra) Rlt_0_1 ltac:(lra) ltac:(lra) rough_smooth rough_hess_lipschitz
    rough_task_variance rough_gradient_variance rough_hessian_variance). clear C.
  rewrite rough_step in Q. specialize (Q ltac:(lra) ltac:(lra)). rewrite rough_d_sq in Q by apply le_n.
  rewrite (rough_E 1 tt _ ((125 / 18) ^ 2 + (125 / 3) ^ 2)) in Q; [lra|apply le_n|].
  intros b N. apply rough_E; [apply le_n|]. intros b' N'.
  rewrite !norm_sq_R1, rough_v, rough_e_tilde, rough_hess by auto. simpl. field.
Qed.
Theorem fallah2019_eq_152_1_at_literal_refutation : ~ fallah2019_eq_152_1_at_literal.
Proof.
  intro C. assert (Q := C R1 rough 1%nat 1%nat 1%nat (1 / 6) 1 (1 / 600) 0 100 2500 start rough_differentiable (le_n 1) (le_n 1) (le_n 1)
    ltac:(lra) ltac:(lra) ltac:(lra) ltac:(lra) ltac:(lra) Rlt_0_1 ltac:(lra) ltac:(lra) rough_smooth rough_hess_lipschitz
    rough_task_variance rough_gradient_variance rough_hessian_variance). clear C.
  rewrite rough_step in Q. specialize (Q ltac:(lra) ltac:(lra)). rewrite !rough_tasks, rough_G_sq in Q by apply le_n.
  rewrite (rough_E 1 tt _ ((125 / 3) ^ 2)) in Q; [lra|apply le_n|].
  intros b N. apply rough_E; [apply le_n|]. intros b' N'. rewrite norm_sq_R1, rough_v by auto. field.
Qed.
