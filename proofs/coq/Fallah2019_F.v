(* Fallah2019_F.v -- Appendix F of fallah2019: mean and second moment of the MAML direction
   G = (I - alpha bhess b_h w) (bgrad b_o (w - alpha bgrad b_in w)), equations (88) to (99).  The lemmas of the sections
   (outer_operator_bound, outer_square, grad_f_bound, E_outer_square) assume only alpha L <= 1/6 and serve FO-MAML and
   HF-MAML as well.  No axiom is added. *)
From Coq Require Import Reals Lra Lia List.
From Lemmacheck Require Import Space Law Problem Splines Statements Fallah2019_A Fallah2019_C Fallah2019_D Fallah2019_E.

(* ---- scalars ---- *)
Lemma alpha_L_sixth L alpha : 0 < L -> alpha <= 1 / (6 * L) -> alpha * L <= 1 / 6.
Proof.
  intros HL H. apply Rmult_le_compat_r with (r := L) in H; [|lra].
  replace (1 / (6 * L) * L) with (1 / 6) in H by (field; lra). auto.
Qed.
Lemma sixth_denominator L alpha : 0 <= alpha * L -> alpha * L <= 1 / 6 -> 23 / 36 <= 1 - 2 * alpha * L - alpha ^ 2 * L ^ 2.
Proof. intros. nra. Qed.
Lemma C_1_sixth L alpha : 0 <= alpha * L -> alpha * L <= 1 / 6 -> 0 <= C_1 L alpha <= 36 / 23.
Proof.
  intros H0 H. assert (P := sixth_denominator L alpha H0 H). unfold C_1, Rdiv. rewrite Rmult_1_l. split.
  left. apply Rinv_0_lt_compat. lra. replace (36 * / 23) with (/ (23 / 36)) by field. apply Rinv_le_contravar; lra.
Qed.
Lemma C_2_C_1 L alpha : 0 <= alpha * L -> alpha * L <= 1 / 6 -> C_2 L alpha = C_1 L alpha - 1.
Proof. intros H0 H. assert (P := sixth_denominator L alpha H0 H). unfold C_1, C_2. field. lra. Qed.
Lemma C_2_sixth L alpha : 0 <= alpha * L -> alpha * L <= 1 / 6 -> 0 <= C_2 L alpha <= 13 / 23.
Proof.
  intros H0 H. split; [|rewrite C_2_C_1 by auto; generalize (C_1_sixth L alpha H0 H); lra].
  assert (P := sixth_denominator L alpha H0 H). apply Rmult_le_pos. nra. left. apply Rinv_0_lt_compat. lra.
Qed.
Lemma over_ceiling x n : (1 <= n)%nat -> INR n >= ceiling (2 * x) -> x / INR n <= 1 / 2.
Proof.
  intros H C. assert (0 < INR n) by (apply lt_0_INR; lia). generalize (le_ceiling (2 * x)). intro.
  apply Rmult_le_reg_r with (INR n); auto. unfold Rdiv. rewrite Rmult_assoc, Rinv_l by lra. lra.
Qed.
Lemma INR_inv_nonneg n : 0 <= / INR n.
Proof.
  destruct n; [simpl; rewrite Rinv_0; lra|]. left. apply Rinv_0_lt_compat, lt_0_INR. lia.
Qed.
Lemma sq_sum_le a b c : 0 <= a -> a <= b + c -> a ^ 2 <= 2 * b ^ 2 + 2 * c ^ 2.
Proof. intros. assert (a ^ 2 <= (b + c) ^ 2) by (apply pow_incr; lra). generalize (pow2_ge_0 (b - c)). lra. Qed.

(* ---- the operator of a batch of Hessians ---- *)
Section Outer.
Context {V : space}.
Variables (T : problem V) (alpha : R).
Hypothesis D : differentiable T.

Definition Ab i (b : list (sample T)) (w : V) : V -> V := op_minus identity (op_scal alpha (bhess T i b w)).
Lemma Ab_linear i b w : linear (Ab i b w).
Proof. apply linear_op_minus. apply linear_identity. apply linear_op_scal, bhess_linear; auto. Qed.
Lemma EV_Ab n i (w v : V) : (1 <= n)%nat -> EV (iid n (samples T i)) (fun b => Ab i b w v) = A_i T alpha i w v.
Proof.
  intro H. unfold Ab, A_i, op_minus, op_scal, identity. rewrite EV_minus, EV_scal, EV_const, EV_bhess by auto. reflexivity.
Qed.
Lemma outer_operator_square n i (w v : V) : (1 <= n)%nat ->
  E (iid n (samples T i)) (fun b => norm (Ab i b w v) ^ 2) =
  norm (A_i T alpha i w v) ^ 2 + alpha ^ 2 * E (iid n (samples T i)) (fun b => norm (vminus (bhess T i b w v) (hess T i w v)) ^ 2).
Proof.
  intro H. rewrite Var_identity, EV_Ab by auto. unfold Var. rewrite EV_Ab by auto.
  rewrite <- E_scal, Rplus_comm. f_equal. apply E_ext. intro b.
  replace (vminus (Ab i b w v) (A_i T alpha i w v)) with (vscal (- alpha) (vminus (bhess T i b w v) (hess T i w v)))
    by (unfold Ab, A_i; vec).
  rewrite norm_scal, Rabs_Ropp, Rpow_mult_distr, pow2_abs. reflexivity.
Qed.
Lemma outer_operator_bound s n i (w v : V) : (1 <= n)%nat -> sample_hessian_variance spectral T s ->
  E (iid n (samples T i)) (fun b => norm (op_minus identity (op_scal alpha (bhess T i b w)) v) ^ 2) <=
  (spectral (A_i T alpha i w) ^ 2 + alpha ^ 2 * s ^ 2 / INR n) * norm v ^ 2.
Proof.
  intros H S. change (E (iid n (samples T i)) (fun b => norm (Ab i b w v) ^ 2) <= (spectral (A_i T alpha i w) ^ 2 + alpha ^ 2 * s ^ 2 / INR n) * norm v ^ 2).
  rewrite outer_operator_square by auto. rewrite Rmult_plus_distr_r. apply Rplus_le_compat.
  - rewrite <- Rpow_mult_distr. apply pow_incr. split. apply norm_nonneg. apply spectral_bound, linear_A; auto.
  - replace (alpha ^ 2 * s ^ 2 / INR n * norm v ^ 2) with (alpha ^ 2 * (s ^ 2 / INR n * norm v ^ 2)) by (unfold Rdiv; ring).
    apply Rmult_le_compat_l. apply pow2_ge_0. apply bhess_vector_variance_le; auto.
Qed.
Lemma A_plus_variance L s n i (w : V) : (1 <= n)%nat -> 0 < L -> 0 <= alpha -> alpha * L <= 1 / 6 -> smooth T L ->
  INR n >= ceiling (2 * alpha ^ 2 * s ^ 2) -> spectral (A_i T alpha i w) ^ 2 + alpha ^ 2 * s ^ 2 / INR n <= 2.
Proof.
  intros H HL Ha Hs S C. rewrite Rmult_assoc in C. apply over_ceiling in C; auto.
  assert (B := spectral_A_sq T L alpha D HL Ha S i w). assert (0 <= alpha * L) by (apply Rmult_le_pos; lra).
  assert ((1 + alpha * L) ^ 2 <= (7 / 6) ^ 2) by (apply pow_incr; lra). lra.
Qed.
(* what the batch of Hessians does to the second moment of any independent vector *)
Lemma E_G_square_i c n n_in n_o i (w : V) :
  (forall v, E (iid n (samples T i)) (fun b => norm (Ab i b w v) ^ 2) <= c * norm v ^ 2) ->
  E (iid n_in (samples T i)) (fun b_in => E (iid n_o (samples T i)) (fun b_o => E (iid n (samples T i)) (fun b_h => norm (G_maml T alpha i b_in b_o b_h w) ^ 2))) <=
  c * E (iid n_in (samples T i)) (fun b_in => E (iid n_o (samples T i)) (fun b_o => norm (bgrad T i b_o (vminus w (vscal alpha (bgrad T i b_in w)))) ^ 2)).
Proof.
  intro H. rewrite <- E_scal. apply E_le. intro b_in. rewrite <- E_scal. apply E_le. intro b_o. apply H.
Qed.
Lemma EV_G n n_in n_o i (w : V) : (1 <= n)%nat ->
  EV (iid n_in (samples T i)) (fun b_in => EV (iid n_o (samples T i)) (fun b_o => EV (iid n (samples T i)) (fun b_h => G_maml T alpha i b_in b_o b_h w))) =
  A_i T alpha i w (vplus (grad T i (vminus w (vscal alpha (grad T i w)))) (e_i T n_in n_o alpha i w)).
Proof.
  intro H. unfold e_i. match goal with |- _ = A_i _ _ _ _ (vplus ?a (vminus ?b ?a)) => replace (vplus a (vminus b a)) with b by vec end.
  rewrite <- EV_linear by (apply linear_A; auto). apply EV_ext. intro b_in.
  rewrite <- EV_linear by (apply linear_A; auto). apply EV_ext. intro b_o. apply (EV_Ab n); auto.
Qed.
End Outer.

(* ---- the inner step, without the assumptions that it does not need ---- *)
Section Inner.
Context {V : space}.
Variables (T : problem V) (L alpha s : R).
Hypotheses (HL : 0 <= L) (Ha : 0 <= alpha) (S : smooth T L) (Hs : 0 <= s) (G : sample_gradient_variance T s).

Lemma norm_e_i n_in n_o i (w : V) : (1 <= n_in)%nat -> (1 <= n_o)%nat ->
  norm (e_i T n_in n_o alpha i w) <= alpha * L * (s / sqrt (INR n_in)).
Proof.
  intros Hi Ho. unfold e_i. rewrite (outer_mean T n_in i (fun b => vminus w (vscal alpha (bgrad T i b w)))) by auto.
  rewrite (EV_shift (iid n_in (samples T i)) _ (grad T i (vminus w (vscal alpha (grad T i w))))).
  match goal with |- norm (vminus (vplus ?a ?b) ?a) <= _ => replace (vminus (vplus a b) a) with b by vec end.
  eapply Rle_trans. apply norm_EV. eapply Rle_trans. apply (E_gap T L); auto.
  apply Rmult_le_compat_l. apply Rmult_le_pos; auto. apply bgrad_deviation; auto.
Qed.
Lemma outer_square phi n_in n_o i (w : V) : 0 < phi -> (1 <= n_in)%nat -> (1 <= n_o)%nat ->
  E (iid n_in (samples T i)) (fun b_in => E (iid n_o (samples T i)) (fun b_o => norm (bgrad T i b_o (vminus w (vscal alpha (bgrad T i b_in w)))) ^ 2)) <=
  (1 + 1 / phi) * norm (grad T i (vminus w (vscal alpha (grad T i w)))) ^ 2 + (1 + phi) * (alpha ^ 2 * L ^ 2 * (s ^ 2 / INR n_in)) + s ^ 2 / INR n_o.
Proof.
  intros P Hi Ho. eapply Rle_trans.
  { apply E_le. intro b. apply (outer_second_moment T s); auto. }
  rewrite E_plus, E_const. apply Rplus_le_compat_r. eapply Rle_trans. apply (step_young T phi); auto.
  apply Rplus_le_compat_l, Rmult_le_compat_l; [lra|]. eapply Rle_trans. apply (E_gap_sq T L); auto.
  apply Rmult_le_compat_l. apply Rmult_le_pos; apply pow2_ge_0. apply bgrad_variance; auto.
Qed.
End Inner.

(* ---- gradients of the tasks against the meta-gradient, alpha L <= 1/6 ---- *)
Section Meta.
Context {V : space}.
Variables (T : problem V) (L alpha sigma : R).
Hypotheses (D : differentiable T) (HL : 0 < L) (Ha : 0 <= alpha) (Hal : alpha * L <= 1 / 6) (S : smooth T L).
Hypotheses (Hs : 0 <= sigma) (TV : task_variance T sigma).

Let aL : 0 <= alpha * L. Proof. apply Rmult_le_pos; lra. Qed.
Lemma grad_f_bound w : (1 - 2 * alpha * L - alpha ^ 2 * L ^ 2) * norm (nabla_f T w) <=
  norm (nabla_F T alpha w) + (2 * alpha * L + alpha ^ 2 * L ^ 2) * sigma.
Proof.
  assert (P := slack_nonneg L alpha HL Ha). assert (N := nabla_F_error T L alpha D HL Ha S w).
  assert (M : E (tasks T) (fun i => norm (grad T i w)) <= norm (nabla_f T w) + sigma)
    by (generalize (mean_norm_grad T w) (task_deviation T sigma Hs TV w); lra).
  apply (Rmult_le_compat_l _ _ _ P) in M. unfold slack in *. lra.
Qed.
Lemma grad_f_square w : norm (nabla_f T w) ^ 2 <=
  2 * C_1 L alpha ^ 2 * norm (nabla_F T alpha w) ^ 2 + 2 * C_2 L alpha ^ 2 * sigma ^ 2.
Proof.
  assert (P := sixth_denominator L alpha aL Hal).
  replace (2 * C_1 L alpha ^ 2 * norm (nabla_F T alpha w) ^ 2 + 2 * C_2 L alpha ^ 2 * sigma ^ 2)
    with (2 * (C_1 L alpha * norm (nabla_F T alpha w)) ^ 2 + 2 * (C_2 L alpha * sigma) ^ 2) by ring.
  apply sq_sum_le. apply norm_nonneg. apply Rmult_le_reg_l with (1 - 2 * alpha * L - alpha ^ 2 * L ^ 2); [lra|].
  eapply Rle_trans. apply grad_f_bound. right. unfold C_1, C_2. field. lra.
Qed.
Lemma E_adapted_square w : E (tasks T) (fun i => norm (grad T i (vminus w (vscal alpha (grad T i w)))) ^ 2) <=
  (1 + alpha * L) ^ 2 * (2 * C_1 L alpha ^ 2 * norm (nabla_F T alpha w) ^ 2 + (2 * C_2 L alpha ^ 2 + 1) * sigma ^ 2).
Proof.
  apply Rle_trans with ((1 + alpha * L) ^ 2 * E (tasks T) (fun i => norm (grad T i w) ^ 2)).
  - rewrite <- E_scal. apply E_le. intro i. rewrite <- Rpow_mult_distr. apply pow_incr. split. apply norm_nonneg.
    apply norm_inner_grad; auto.
  - apply Rmult_le_compat_l. apply pow2_ge_0. generalize (mean_sq_grad T sigma TV w) (grad_f_square w). lra.
Qed.
Lemma E_outer_square phi s n_in n_o (w : V) : 0 < phi -> (1 <= n_in)%nat -> (1 <= n_o)%nat -> sample_gradient_variance T s ->
  E (tasks T) (fun i => E (iid n_in (samples T i)) (fun b_in => E (iid n_o (samples T i)) (fun b_o => norm (bgrad T i b_o (vminus w (vscal alpha (bgrad T i b_in w)))) ^ 2))) <=
  (1 + 1 / phi) * (1 + alpha * L) ^ 2 * (2 * C_1 L alpha ^ 2 * norm (nabla_F T alpha w) ^ 2 + (2 * C_2 L alpha ^ 2 + 1) * sigma ^ 2) +
  (1 + phi) * alpha ^ 2 * L ^ 2 * s ^ 2 / INR n_in + s ^ 2 / INR n_o.
Proof.
  intros P Hi Ho G. eapply Rle_trans.
  { apply E_le. intro i. apply (outer_square T L alpha s) with (phi := phi); auto; lra. }
  cbv beta. rewrite !E_plus, !E_const, E_scal. apply Rplus_le_compat_r. apply Rplus_le_compat; [|right; unfold Rdiv; ring].
  rewrite Rmult_assoc. apply Rmult_le_compat_l. assert (0 < 1 / phi) by (apply Rdiv_lt_0_compat; lra). lra. apply E_adapted_square.
Qed.
(* the constants at alpha L <= 1/6 *)
Lemma E_adapted_square_sixth w : E (tasks T) (fun i => norm (grad T i (vminus w (vscal alpha (grad T i w)))) ^ 2) <=
  27 / 4 * norm (nabla_F T alpha w) ^ 2 + 9 / 4 * sigma ^ 2.
Proof.
  eapply Rle_trans. apply E_adapted_square. destruct (C_1_sixth L alpha aL Hal) as [P1 Q1]. destruct (C_2_sixth L alpha aL Hal) as [P2 Q2].
  assert (B1 : C_1 L alpha ^ 2 <= (36 / 23) ^ 2) by (apply pow_incr; lra).
  assert (B2 : C_2 L alpha ^ 2 <= (13 / 23) ^ 2) by (apply pow_incr; lra).
  assert (B : (1 + alpha * L) ^ 2 <= (7 / 6) ^ 2) by (apply pow_incr; lra).
  apply Rle_trans with ((7 / 6) ^ 2 * (2 * (36 / 23) ^ 2 * norm (nabla_F T alpha w) ^ 2 + (2 * (13 / 23) ^ 2 + 1) * sigma ^ 2)).
  - generalize (pow2_ge_0 (C_1 L alpha)) (pow2_ge_0 (C_2 L alpha)) (pow2_ge_0 (norm (nabla_F T alpha w))) (pow2_ge_0 sigma). intros.
    apply Rmult_le_compat; auto. apply pow2_ge_0. apply Rplus_le_le_0_compat; apply Rmult_le_pos; lra.
    apply Rplus_le_compat; apply Rmult_le_compat_r; lra.
  - generalize (pow2_ge_0 (norm (nabla_F T alpha w))) (pow2_ge_0 sigma). lra.
Qed.
End Meta.

(* ---- (88) to (92): the mean ---- *)
Ltac sixth := match goal with HL : 0 < ?L, H : ?a <= 1 / (6 * ?L) |- _ => assert (Hal := alpha_L_sixth L a HL H) end.

Theorem fallah2019_eq_88_proof : fallah2019_eq_88.
Proof. unfold fallah2019_eq_88. intros. apply EV_ext. intro i. apply EV_G; auto. Qed.
Theorem fallah2019_eq_89_proof : fallah2019_eq_89.
Proof.
  unfold fallah2019_eq_89. intros. unfold nabla_F, r_maml. rewrite <- EV_plus. apply EV_ext. intro i.
  rewrite EV_G by auto. unfold nabla_F_i. apply linear_plus, linear_A; auto.
Qed.
Theorem fallah2019_eq_90_1_proof : fallah2019_eq_90_1.
Proof.
  unfold fallah2019_eq_90_1. intros. eapply Rle_trans. apply norm_EV. apply E_le. intro i. apply spectral_bound, linear_A; auto.
Qed.
Theorem fallah2019_eq_90_2_proof : fallah2019_eq_90_2.
Proof.
  unfold fallah2019_eq_90_2. intros. apply E_le_const. intro i.
  replace ((1 + alpha * L) * alpha * L * (sigma_tilde / sqrt (INR D_in))) with ((1 + alpha * L) * (alpha * L * (sigma_tilde / sqrt (INR D_in)))) by ring.
  apply Rmult_le_compat; auto using spectral_nonneg, norm_nonneg.
  apply spectral_A; auto; lra. apply norm_e_i; auto; lra.
Qed.
Theorem fallah2019_eq_91_proof : fallah2019_eq_91.
Proof.
  unfold fallah2019_eq_91. intros. sixth. apply Rmult_le_compat_r. apply over_sqrt_nonneg; auto.
  assert (0 <= alpha * L) by (apply Rmult_le_pos; lra). rewrite Rmult_assoc. nra.
Qed.
Theorem fallah2019_eq_91_plus1_proof : fallah2019_eq_91_plus1.
Proof.
  unfold fallah2019_eq_91_plus1. intros. rewrite (fallah2019_eq_89_proof V T D_h D_in D_o L alpha w) by auto.
  eapply Rle_trans. apply norm_triangle. apply Rplus_le_compat_l.
  eapply Rle_trans. apply (fallah2019_eq_90_1_proof V T D_in D_o L alpha w); auto.
  eapply Rle_trans. apply (fallah2019_eq_90_2_proof V T D_in D_o L alpha rho sigma_tilde w); auto.
  apply fallah2019_eq_91_proof; auto.
Qed.
Theorem fallah2019_eq_92_proof : fallah2019_eq_92.
Proof.
  unfold fallah2019_eq_92. intros. eapply Rle_trans. apply sq_sum_le. apply norm_nonneg.
  apply (fallah2019_eq_91_plus1_proof V T D_h D_in D_o L alpha rho sigma_tilde w); auto.
  rewrite Rpow_mult_distr, sq_over_sqrt by auto. right. field. apply not_0_INR. lia.
Qed.

(* ---- (93) to (97): the second moment ---- *)
Theorem fallah2019_eq_93_at_intended_proof : fallah2019_eq_93_at_intended.
Proof.
  unfold fallah2019_eq_93_at_intended. intros. apply E_le. intro i. apply E_G_square_i. intro v. rewrite <- E_scal_r. apply E_le. intro b.
  rewrite <- Rpow_mult_distr. apply pow_incr. split. apply norm_nonneg. apply spectral_bound, Ab_linear; auto.
Qed.
Theorem fallah2019_eq_94_1_proof : fallah2019_eq_94_1.
Proof.
  unfold fallah2019_eq_94_1. intros.
  rewrite (E_ext _ _ (fun b => rsum (dim V) (fun j => norm (Ab T alpha i b w (basis j)) ^ 2))) by (intro; apply frobenius_sq_sum).
  rewrite (E_ext _ (fun b => frobenius (op_minus _ _) ^ 2)
    (fun b => rsum (dim V) (fun j => norm (vminus (Ab T alpha i b w (basis j)) (A_i T alpha i w (basis j))) ^ 2)))
    by (intro b; exact (frobenius_sq_sum (op_minus (Ab T alpha i b w) (A_i T alpha i w)))).
  rewrite frobenius_sq_sum, !E_rsum, <- rsum_plus. apply rsum_ext. intros j _. rewrite Var_identity. unfold Var.
  rewrite (EV_Ab T alpha) by auto. reflexivity.
Qed.
Theorem fallah2019_eq_94_2_proof : fallah2019_eq_94_2.
Proof.
  unfold fallah2019_eq_94_2. intros. rewrite <- E_scal. apply E_ext. intro b.
  change (frobenius (e_H T alpha i b w) ^ 2 = alpha ^ 2 * frobenius (op_minus (bhess T i b w) (hess T i w)) ^ 2).
  rewrite e_H_scaled, frobenius_scal, Rpow_mult_distr, pow2_abs. ring.
Qed.
Theorem fallah2019_eq_94_3_proof : fallah2019_eq_94_3.
Proof.
  unfold fallah2019_eq_94_3. intros. unfold Rdiv. rewrite Rmult_assoc. apply Rmult_le_compat_l. apply pow2_ge_0.
  apply bhess_variance_frobenius; auto.
Qed.
Theorem fallah2019_eq_95_at_spectral_proof : fallah2019_eq_95_at_spectral.
Proof.
  unfold fallah2019_eq_95_at_spectral. intros. apply E_le. intro i. apply E_G_square_i. intro v. apply outer_operator_bound; auto.
Qed.
Theorem fallah2019_eq_95_proof : fallah2019_eq_95.
Proof.
  unfold fallah2019_eq_95. intros. apply (fallah2019_eq_95_at_spectral_proof V T D_h D_in D_o L); auto. apply sample_hessian_variance_spectral; auto.
Qed.
Theorem fallah2019_eq_96_proof : fallah2019_eq_96.
Proof. unfold fallah2019_eq_96. intros. sixth. apply (A_plus_variance T alpha) with (L := L); auto; lra. Qed.
Theorem fallah2019_eq_97_at_spectral_proof : fallah2019_eq_97_at_spectral.
Proof.
  unfold fallah2019_eq_97_at_spectral. intros. eapply Rle_trans.
  apply (fallah2019_eq_95_at_spectral_proof V T D_h D_in D_o L alpha sigma_H w); auto.
  rewrite <- E_scal. apply E_le. intro i. apply Rmult_le_compat_r. apply E_nonneg; intro; apply E_nonneg; intro; apply pow2_ge_0.
  apply (fallah2019_eq_96_proof V T D_h L alpha sigma_H i w); auto.
Qed.
Theorem fallah2019_eq_97_proof : fallah2019_eq_97.
Proof.
  unfold fallah2019_eq_97. intros. apply (fallah2019_eq_97_at_spectral_proof V T D_h D_in D_o L alpha sigma_H w); auto.
  apply sample_hessian_variance_spectral; auto.
Qed.

(* ---- (98), (99) ---- *)
Theorem fallah2019_eq_98_1_proof : fallah2019_eq_98_1.
Proof.
  unfold fallah2019_eq_98_1. intros. eapply Rle_trans. apply (outer_square T L alpha sigma_tilde) with (phi := 1); auto; lra.
  right. unfold Rdiv. ring_simplify. rewrite Rinv_1. ring.
Qed.
Lemma over_square x y c : 0 <= x -> 0 < c -> x * c <= y -> x ^ 2 <= y ^ 2 / c ^ 2.
Proof.
  intros. assert (0 < c ^ 2) by (apply pow_lt; auto). apply Rmult_le_reg_r with (c ^ 2); auto.
  unfold Rdiv. rewrite Rmult_assoc, Rinv_l, Rmult_1_r, <- Rpow_mult_distr by lra. apply pow_incr. split; auto. apply Rmult_le_pos; lra.
Qed.
Theorem fallah2019_eq_98_2_at_literal_proof : fallah2019_eq_98_2_at_literal.
Proof.
  unfold fallah2019_eq_98_2_at_literal. intros. sixth. assert (0 <= alpha * L) by (apply Rmult_le_pos; lra).
  do 2 apply Rplus_le_compat_r. apply Rmult_le_compat_l; [lra|]. apply over_square. apply norm_nonneg. lra.
  assert (N := norm_nonneg (grad T i w)).
  assert (B : norm (grad T i (vminus w (vscal alpha (grad T i w)))) <= (1 + alpha * L) * norm (grad T i w)) by (apply norm_inner_grad; auto; lra).
  apply Rmult_le_compat_r with (r := 1 - alpha * L) in B; [|lra].
  assert (0 <= (alpha * L) * (alpha * L) * norm (grad T i w)) by (repeat apply Rmult_le_pos; auto; lra). lra.
Qed.
Theorem fallah2019_eq_98_2_at_intended_proof : fallah2019_eq_98_2_at_intended.
Proof.
  unfold fallah2019_eq_98_2_at_intended. intros. sixth.
  do 2 apply Rplus_le_compat_r. apply Rmult_le_compat_l; [lra|]. apply over_square. apply norm_nonneg. lra.
  unfold nabla_F_i. set (g := grad T i (vminus w (vscal alpha (grad T i w)))).
  assert (B := norm_reverse_le g (vscal alpha (hess T i w g))). rewrite norm_scal_pos in B by lra.
  assert (K : alpha * norm (hess T i w g) <= alpha * (L * norm g)) by (apply Rmult_le_compat_l; [lra|]; apply hess_bound; auto; lra).
  change (A_i T alpha i w g) with (vminus g (vscal alpha (hess T i w g))). lra.
Qed.
Theorem fallah2019_eq_99_at_spectral_proof : fallah2019_eq_99_at_spectral.
Proof.
  unfold fallah2019_eq_99_at_spectral. intros. sixth. eapply Rle_trans.
  apply (fallah2019_eq_97_at_spectral_proof V T D_h D_in D_o L alpha sigma_H w); auto.
  eapply Rle_trans. apply Rmult_le_compat_l; [lra|]. apply E_le. intro i.
  apply (fallah2019_eq_98_1_proof V T D_in D_o L alpha rho sigma_tilde i w); auto.
  rewrite !E_plus, !E_const, E_scal.
  assert (B : _) by (apply (E_adapted_square_sixth T L alpha sigma) with (w := w); auto; lra).
  assert (0 <= alpha * L) by (apply Rmult_le_pos; lra).
  assert (Q : alpha ^ 2 * L ^ 2 * (sigma_tilde ^ 2 / INR D_in) <= 1 / 36 * (sigma_tilde ^ 2 / INR D_in)).
  { apply Rmult_le_compat_r. apply Rmult_le_pos. apply pow2_ge_0. apply INR_inv_nonneg. rewrite <- Rpow_mult_distr. nra. }
  assert (P : 0 <= sigma_tilde ^ 2 / INR D_in) by (apply Rmult_le_pos; [apply pow2_ge_0|apply INR_inv_nonneg]).
  replace (sigma_tilde ^ 2 * (2 / INR D_o + 1 / (6 * INR D_in)))
    with (2 * (sigma_tilde ^ 2 / INR D_o) + 1 / 6 * (sigma_tilde ^ 2 / INR D_in)) by (field; split; apply not_0_INR; lia).
  generalize (pow2_ge_0 (norm (nabla_F T alpha w))) (pow2_ge_0 sigma). lra.
Qed.
Theorem fallah2019_eq_99_proof : fallah2019_eq_99.
Proof.
  unfold fallah2019_eq_99. intros. apply (fallah2019_eq_99_at_spectral_proof V T D_h D_in D_o L alpha rho sigma sigma_H sigma_tilde w); auto.
  apply sample_hessian_variance_spectral; auto.
Qed.
