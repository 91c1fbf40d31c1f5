(* Fallah2019_E.v -- Appendix E (Theorem 4.13) with the sample-Hessian variance taken in the Frobenius norm:
   nabla F-hat and nabla F differ by at most 2 alpha L s/sqrt D + alpha^2 L s_H s/D.  Proves (78), (80)-(85), Theorem 4.13,
   and the first step of (85) in the spectral norm as well. *)
From Coq Require Import Reals Lra List FunctionalExtensionality.
From Lemmacheck Require Import Space Law Problem Splines Statements Fallah2019_D.

Section Bias.
Context {V : space}.
Variable T : problem V.

Lemma e_H_scaled alpha i b (w : V) : e_H T alpha i b w = op_scal (- alpha) (op_minus (bhess T i b w) (hess T i w)).
Proof. apply functional_extensionality. unfold e_H. vec. Qed.
Lemma e_H_linear alpha i b (w : V) : differentiable T -> linear (e_H T alpha i b w).
Proof.
  intro D. rewrite e_H_scaled. apply linear_op_scal, linear_op_minus. apply bhess_linear; auto. apply hess_linear; auto.
Qed.
Lemma A_linear alpha i (w : V) : differentiable T -> linear (op_minus identity (op_scal alpha (hess T i w))).
Proof. intro D. apply linear_op_minus. apply linear_identity. apply linear_op_scal, hess_linear; auto. Qed.
Lemma A_bound L alpha i (w v : V) : differentiable T -> 0 <= L -> 0 <= alpha -> smooth T L ->
  norm (op_minus identity (op_scal alpha (hess T i w)) v) <= (1 + alpha * L) * norm v.
Proof.
  intros D HL Ha S. eapply Rle_trans. apply norm_triangle_minus. unfold identity, op_scal. rewrite norm_scal_pos by auto.
  generalize (Rmult_le_compat_l alpha _ _ Ha (hess_bound T D L i w v HL S)). lra.
Qed.
Lemma EO_e_H alpha n i (w z : V) : (1 <= n)%nat -> EO (iid n (samples T i)) (fun b => e_H T alpha i b w) z = op_zero z.
Proof.
  intro H. unfold EO.
  rewrite (EV_ext _ _ (fun b => vscal (- alpha) (vminus (bhess T i b w z) (hess T i w z)))) by (intro; rewrite e_H_scaled; reflexivity).
  rewrite EV_scal, EV_minus, EV_bhess, EV_const by auto. vec.
Qed.
Lemma E_e_H_frobenius s alpha n i (w : V) : (1 <= n)%nat -> sample_hessian_variance frobenius T s ->
  E (iid n (samples T i)) (fun b => frobenius (e_H T alpha i b w) ^ 2) <= alpha ^ 2 * s ^ 2 / INR n.
Proof.
  intros H S.
  rewrite (E_ext _ _ (fun b => alpha ^ 2 * frobenius (op_minus (bhess T i b w) (hess T i w)) ^ 2))
    by (intro; rewrite e_H_scaled, frobenius_scal, Rpow_mult_distr, pow2_abs; ring).
  rewrite E_scal. unfold Rdiv. rewrite Rmult_assoc. apply Rmult_le_compat_l. apply pow2_ge_0.
  apply bhess_variance_frobenius; auto.
Qed.
Lemma E_e_G_sq L s alpha n i (w : V) : (1 <= n)%nat -> 0 <= L -> 0 <= alpha -> smooth T L -> sample_gradient_variance T s ->
  E (iid n (samples T i)) (fun b => norm (e_G T alpha i b w) ^ 2) <= alpha ^ 2 * L ^ 2 * (s ^ 2 / INR n).
Proof.
  intros. eapply Rle_trans. apply (E_gap_sq T L); auto.
  apply Rmult_le_compat_l. apply Rmult_le_pos; apply pow2_ge_0. apply bgrad_variance; auto.
Qed.
Lemma E_e_G L s alpha n i (w : V) : (1 <= n)%nat -> 0 <= L -> 0 <= alpha -> 0 <= s -> smooth T L -> sample_gradient_variance T s ->
  E (iid n (samples T i)) (fun b => norm (e_G T alpha i b w)) <= alpha * L * (s / sqrt (INR n)).
Proof.
  intros. eapply Rle_trans. apply (E_gap T L); auto.
  apply Rmult_le_compat_l. apply Rmult_le_pos; auto. apply bgrad_deviation; auto.
Qed.
Lemma F_hat_split alpha n (w : V) : nabla_F_hat T n alpha w =
  EV (tasks T) (fun i => EV (iid n (samples T i)) (fun b =>
    op_plus (op_minus identity (op_scal alpha (hess T i w))) (e_H T alpha i b w)
      (vplus (grad T i (vminus w (vscal alpha (grad T i w)))) (e_G T alpha i b w)))).
Proof.
  apply EV_ext. intro i. apply EV_ext. intro b. unfold e_G.
  match goal with |- _ = op_plus _ _ (vplus ?g (vminus ?h ?g)) => replace (vplus g (vminus h g)) with h by vec end.
  unfold e_H. vec.
Qed.
Lemma expand_product alpha n i (w : V) : differentiable T ->
  EV (iid n (samples T i)) (fun b =>
    op_plus (op_minus identity (op_scal alpha (hess T i w))) (e_H T alpha i b w)
      (vplus (grad T i (vminus w (vscal alpha (grad T i w)))) (e_G T alpha i b w))) =
  vplus (vplus (op_minus identity (op_scal alpha (hess T i w)) (grad T i (vminus w (vscal alpha (grad T i w)))))
    (vplus (op_minus identity (op_scal alpha (hess T i w)) (EV (iid n (samples T i)) (fun b => e_G T alpha i b w)))
       (EO (iid n (samples T i)) (fun b => e_H T alpha i b w) (grad T i (vminus w (vscal alpha (grad T i w)))))))
    (EV (iid n (samples T i)) (fun b => e_H T alpha i b w (e_G T alpha i b w))).
Proof.
  intro D. set (g := grad T i (vminus w (vscal alpha (grad T i w)))). set (A := op_minus identity (op_scal alpha (hess T i w))).
  assert (LA : linear A) by (apply A_linear; auto).
  rewrite <- (EV_const (iid n (samples T i)) (A g)), <- (EV_linear _ A) by auto.
  unfold EO. rewrite <- !EV_plus. apply EV_ext. intro b.
  change (op_plus A (e_H T alpha i b w) (vplus g (e_G T alpha i b w)))
    with (vplus (A (vplus g (e_G T alpha i b w))) (e_H T alpha i b w (vplus g (e_G T alpha i b w)))).
  rewrite !linear_plus by (auto using e_H_linear). vec.
Qed.
Lemma bias_identity alpha n (w : V) : (1 <= n)%nat -> differentiable T -> nabla_F_hat T n alpha w =
  vplus (vplus (nabla_F T alpha w)
    (EV (tasks T) (fun i => op_minus identity (op_scal alpha (hess T i w)) (EV (iid n (samples T i)) (fun b => e_G T alpha i b w)))))
    (EV (tasks T) (fun i => EV (iid n (samples T i)) (fun b => e_H T alpha i b w (e_G T alpha i b w)))).
Proof.
  intros H D. rewrite F_hat_split. unfold nabla_F. rewrite <- !EV_plus. apply EV_ext. intro i.
  rewrite expand_product, EO_e_H by auto. unfold op_zero, nabla_F_i, A_i. do 2 f_equal. vec.
Qed.
Lemma bias_bound L alpha n (w : V) : (1 <= n)%nat -> differentiable T -> 0 <= L -> 0 <= alpha -> smooth T L ->
  norm (vminus (nabla_F_hat T n alpha w) (nabla_F T alpha w)) <=
  (1 + alpha * L) * E (tasks T) (fun i => E (iid n (samples T i)) (fun b => norm (e_G T alpha i b w))) +
  E (tasks T) (fun i => norm (EV (iid n (samples T i)) (fun b => e_H T alpha i b w (e_G T alpha i b w)))).
Proof.
  intros H D HL Ha S. rewrite bias_identity by auto.
  match goal with |- norm (vminus (vplus (vplus ?a ?b) ?c) ?a) <= _ => replace (vminus (vplus (vplus a b) c) a) with (vplus b c) by vec end.
  eapply Rle_trans. apply norm_triangle. apply Rplus_le_compat; [|apply norm_EV].
  eapply Rle_trans. apply norm_EV. rewrite <- E_scal. apply E_le. intro i.
  eapply Rle_trans. apply (A_bound L); auto. apply Rmult_le_compat_l. generalize (Rmult_le_pos _ _ Ha HL); lra. apply norm_EV.
Qed.
(* Cauchy-Schwarz for any operator size that bounds the operator *)
Lemma cross_bound (nrm : (V -> V) -> R) alpha n i (w : V) :
  (forall b v, norm (e_H T alpha i b w v) <= nrm (e_H T alpha i b w) * norm v) ->
  norm (EV (iid n (samples T i)) (fun b => e_H T alpha i b w (e_G T alpha i b w))) <=
  sqrt (E (iid n (samples T i)) (fun b => nrm (e_H T alpha i b w) ^ 2) * E (iid n (samples T i)) (fun b => norm (e_G T alpha i b w) ^ 2)).
Proof.
  intro B. eapply Rle_trans. apply norm_EV. rewrite sqrt_mult_alt by (apply E_nonneg; intro; apply pow2_ge_0).
  eapply Rle_trans; [|apply E_cauchy_schwarz]. apply E_le. intro. apply B.
Qed.
Lemma cross_frobenius L s_H s alpha n i (w : V) : (1 <= n)%nat -> 0 <= L -> 0 <= alpha -> 0 <= s_H -> 0 <= s -> smooth T L ->
  sample_gradient_variance T s -> sample_hessian_variance frobenius T s_H ->
  sqrt (E (iid n (samples T i)) (fun b => frobenius (e_H T alpha i b w) ^ 2) * E (iid n (samples T i)) (fun b => norm (e_G T alpha i b w) ^ 2))
  <= alpha ^ 2 * L * (s_H * s / INR n).
Proof.
  intros H HL Ha Hh Hs S SG SH. assert (N : 0 < INR n) by (apply lt_0_INR; lia).
  assert (P : 0 <= / INR n) by (left; apply Rinv_0_lt_compat; auto). unfold Rdiv.
  apply sqrt_le_of_sq. { repeat apply Rmult_le_pos; auto; lra. }
  replace ((alpha ^ 2 * L * (s_H * s * / INR n)) ^ 2) with ((alpha ^ 2 * s_H ^ 2 / INR n) * (alpha ^ 2 * L ^ 2 * (s ^ 2 / INR n))) by (field; lra).
  apply Rmult_le_compat; try (apply E_nonneg; intro; apply pow2_ge_0). apply E_e_H_frobenius; auto. apply E_e_G_sq; auto.
Qed.
Lemma first_term L s alpha n (w : V) : (1 <= n)%nat -> 0 <= L -> 0 <= alpha -> 0 <= s -> smooth T L -> sample_gradient_variance T s ->
  (1 + alpha * L) * E (tasks T) (fun i => E (iid n (samples T i)) (fun b => norm (e_G T alpha i b w))) <=
  (1 + alpha * L) * alpha * L * (s / sqrt (INR n)).
Proof.
  intros H HL Ha Hs S SG. rewrite !Rmult_assoc. apply Rmult_le_compat_l. generalize (Rmult_le_pos _ _ Ha HL); lra.
  apply E_le_const. intro i. rewrite <- Rmult_assoc. apply E_e_G; auto.
Qed.
Lemma last_step L s alpha n : (1 <= n)%nat -> 0 < L -> 0 <= alpha -> alpha <= 1 / L -> 0 <= s ->
  (1 + alpha * L) * alpha * L * (s / sqrt (INR n)) <= 2 * alpha * L * (s / sqrt (INR n)).
Proof.
  intros H HL Ha Ha' Hs. apply Rmult_le_compat_r. apply over_sqrt_nonneg; auto. rewrite !Rmult_assoc.
  apply Rmult_le_compat_r. apply Rmult_le_pos; lra.
  apply Rmult_le_compat_r with (r := L) in Ha'; [|lra]. replace (1 / L * L) with 1 in Ha' by (field; lra). lra.
Qed.
End Bias.

Theorem fallah2019_eq_78_1_proof : fallah2019_eq_78_1.
Proof. unfold fallah2019_eq_78_1. intros. apply EO_e_H; auto. Qed.
Theorem fallah2019_eq_78_2_proof : fallah2019_eq_78_2.
Proof. unfold fallah2019_eq_78_2. intros. apply E_e_H_frobenius; auto. Qed.
Theorem fallah2019_eq_80_1_at_intended_proof : fallah2019_eq_80_1_at_intended.
Proof. unfold fallah2019_eq_80_1_at_intended. intros. apply Rle_refl. Qed.
Theorem fallah2019_eq_80_2_proof : fallah2019_eq_80_2.
Proof. unfold fallah2019_eq_80_2. intros. apply (E_gap_sq T); auto; lra. Qed.
Theorem fallah2019_eq_81_proof : fallah2019_eq_81.
Proof.
  unfold fallah2019_eq_81. intros. apply Rmult_le_compat_l. apply Rmult_le_pos; apply pow2_ge_0. apply bgrad_variance; auto.
Qed.
Theorem fallah2019_eq_82_proof : fallah2019_eq_82.
Proof. unfold fallah2019_eq_82. intros. apply F_hat_split. Qed.
Theorem fallah2019_eq_83_proof : fallah2019_eq_83.
Proof. unfold fallah2019_eq_83. intros. rewrite <- !EV_plus. apply EV_ext. intro i. apply expand_product; auto. Qed.
Theorem fallah2019_eq_84_proof : fallah2019_eq_84.
Proof. unfold fallah2019_eq_84. intros. apply bias_identity; auto. Qed.
Theorem fallah2019_eq_85_1_proof : fallah2019_eq_85_1.
Proof.
  unfold fallah2019_eq_85_1. intros. eapply Rle_trans. apply (bias_bound T L); auto; lra. apply Rplus_le_compat_l, E_le. intro i.
  apply (cross_bound T frobenius). intros. apply frobenius_bound, e_H_linear; auto.
Qed.
Theorem fallah2019_eq_85_1_at_spectral_proof : fallah2019_eq_85_1_at_spectral.
Proof.
  unfold fallah2019_eq_85_1_at_spectral. intros. eapply Rle_trans. apply (bias_bound T L); auto; lra. apply Rplus_le_compat_l, E_le. intro i.
  apply (cross_bound T spectral). intros. apply spectral_bound, e_H_linear; auto.
Qed.
Theorem fallah2019_eq_85_2_proof : fallah2019_eq_85_2.
Proof.
  unfold fallah2019_eq_85_2. intros. apply Rplus_le_compat. apply first_term; auto; lra.
  apply E_le_const. intro i. apply cross_frobenius; auto; lra.
Qed.
Theorem fallah2019_eq_85_3_proof : fallah2019_eq_85_3.
Proof. unfold fallah2019_eq_85_3. intros. apply Rplus_le_compat_r, last_step; auto; lra. Qed.
Theorem fallah2019_theorem_4_13_proof : fallah2019_theorem_4_13.
Proof.
  unfold fallah2019_theorem_4_13. intros.
  eapply Rle_trans. eapply (fallah2019_eq_85_1_proof V T D_test L alpha rho sigma sigma_H sigma_tilde); auto.
  eapply Rle_trans. eapply (fallah2019_eq_85_2_proof V T D_test L alpha rho sigma sigma_H sigma_tilde); auto.
  eapply (fallah2019_eq_85_3_proof V T D_test L alpha rho sigma sigma_H sigma_tilde); auto.
Qed.
