(* Fallah2019_A.v -- the proof of Lemma 4.8 (Appendix A, equations 43 to 51) of fallah2019: every step that holds as
   printed, or in the repaired / intended reading, for every finite-dimensional space, task law and alpha in
   [0, (sqrt 2 - 1)/L].  No axiom is added. *)
From Coq Require Import Reals Lra List.
From Lemmacheck Require Import Space Law Problem Splines Statements.

(* ---- scalars ---- *)
Lemma denominator_nonneg L alpha : 0 < L -> 0 <= alpha -> alpha <= (sqrt 2 - 1) / L ->
  0 <= 1 - 2 * alpha * L - alpha ^ 2 * L ^ 2.
Proof.
  intros HL Ha H. apply Rmult_le_compat_r with (r := L) in H; [|lra].
  replace ((sqrt 2 - 1) / L * L) with (sqrt 2 - 1) in H by (field; lra).
  assert (0 <= alpha * L) by (apply Rmult_le_pos; lra).
  assert (S : sqrt 2 ^ 2 = 2) by (apply pow2_sqrt; lra).
  assert ((1 + alpha * L) ^ 2 <= sqrt 2 ^ 2) by (apply pow_incr; lra). nra.
Qed.
Definition slack (L alpha : R) : R := 2 * alpha * L + alpha ^ 2 * L ^ 2.
Lemma slack_nonneg L alpha : 0 < L -> 0 <= alpha -> 0 <= slack L alpha.
Proof. intros. unfold slack. assert (0 <= alpha * L) by (apply Rmult_le_pos; lra). nra. Qed.

Section Chain.
Context {V : space}.
Variables (T : problem V) (L alpha sigma : R).
Hypotheses (D : differentiable T) (HL : 0 < L) (Ha : 0 <= alpha) (S : smooth T L).

Let HL' : 0 <= L. Proof. lra. Qed.
Let aL : 0 <= alpha * L. Proof. apply Rmult_le_pos; lra. Qed.

Lemma linear_A i u : linear (A_i T alpha i u).
Proof. apply linear_op_minus. apply linear_identity. apply linear_op_scal, hess_linear; auto. Qed.
Lemma spectral_aH i u : spectral (op_scal alpha (hess T i u)) <= alpha * L.
Proof.
  rewrite spectral_scal, Rabs_pos_eq by (auto; apply hess_linear; auto).
  apply Rmult_le_compat_l; auto. apply hess_spectral; auto.
Qed.
Lemma spectral_A i u : spectral (A_i T alpha i u) <= 1 + alpha * L.
Proof.
  eapply Rle_trans. apply spectral_triangle_minus. apply linear_identity. apply linear_op_scal, hess_linear; auto.
  generalize (@spectral_identity V) (spectral_aH i u). lra.
Qed.
Lemma spectral_A_sq i u : spectral (A_i T alpha i u) ^ 2 <= (1 + alpha * L) ^ 2.
Proof. apply pow_incr. split. apply spectral_nonneg. apply spectral_A. Qed.
Lemma norm_A i u v : norm (A_i T alpha i u v) <= (1 + alpha * L) * norm v.
Proof.
  eapply Rle_trans. apply spectral_bound, linear_A. apply Rmult_le_compat_r. apply norm_nonneg. apply spectral_A.
Qed.
(* the repaired (46) *)
Lemma inner_step i w :
  norm (vminus (grad T i (vminus w (vscal alpha (grad T i w)))) (grad T i w)) <= alpha * L * norm (grad T i w).
Proof.
  eapply Rle_trans. apply S. right.
  replace (vminus (vminus w (vscal alpha (grad T i w))) w) with (vscal (- alpha) (grad T i w)) by vec.
  rewrite norm_scal, Rabs_Ropp, Rabs_pos_eq by auto. ring.
Qed.
Lemma norm_inner_grad i w :
  norm (grad T i (vminus w (vscal alpha (grad T i w)))) <= (1 + alpha * L) * norm (grad T i w).
Proof.
  generalize (inner_step i w) (norm_reverse_le (grad T i (vminus w (vscal alpha (grad T i w)))) (grad T i w)). lra.
Qed.
Lemma norm_nabla_F_i i w : norm (nabla_F_i T alpha i w) <= (1 + alpha * L) ^ 2 * norm (grad T i w).
Proof.
  eapply Rle_trans. apply norm_A. replace ((1 + alpha * L) ^ 2 * norm (grad T i w))
    with ((1 + alpha * L) * ((1 + alpha * L) * norm (grad T i w))) by ring.
  apply Rmult_le_compat_l; [lra|apply norm_inner_grad].
Qed.
(* the repaired (47) *)
Lemma nabla_F_i_error i w : norm (vminus (nabla_F_i T alpha i w) (grad T i w)) <= slack L alpha * norm (grad T i w).
Proof.
  unfold nabla_F_i, A_i. set (g := grad T i w). set (g' := grad T i (vminus w (vscal alpha g))).
  replace (vminus (op_minus identity (op_scal alpha (hess T i w)) g') g)
    with (vminus (vminus g' g) (vscal alpha (hess T i w g'))) by (unfold op_minus, op_scal, identity; vec).
  eapply Rle_trans. apply norm_triangle_minus. rewrite norm_scal_pos by auto.
  assert (I := inner_step i w). fold g in I. fold g' in I.
  assert (J := norm_inner_grad i w). fold g in J. fold g' in J.
  assert (K : alpha * norm (hess T i w g') <= alpha * (L * ((1 + alpha * L) * norm g))).
  { apply Rmult_le_compat_l; auto. eapply Rle_trans. apply (hess_bound T D L); auto. apply Rmult_le_compat_l; auto. }
  unfold slack. nra.
Qed.
Lemma nabla_F_error w :
  norm (nabla_f T w) <= norm (nabla_F T alpha w) + slack L alpha * E (tasks T) (fun i => norm (grad T i w)).
Proof.
  replace (nabla_f T w)
    with (vminus (nabla_F T alpha w) (EV (tasks T) (fun i => vminus (nabla_F_i T alpha i w) (grad T i w))))
    by (unfold nabla_f, nabla_F; rewrite EV_minus; vec).
  eapply Rle_trans. apply norm_triangle_minus. apply Rplus_le_compat_l. eapply Rle_trans. apply norm_EV.
  rewrite <- E_scal. apply E_le. intro. apply nabla_F_i_error.
Qed.
Lemma mean_norm_grad w : E (tasks T) (fun i => norm (grad T i w)) <=
  norm (nabla_f T w) + E (tasks T) (fun i => norm (vminus (grad T i w) (nabla_f T w))).
Proof.
  rewrite <- (E_const (tasks T) (norm (nabla_f T w))), <- E_plus. apply E_le. intro i. cbv beta.
  generalize (norm_reverse_le (grad T i w) (nabla_f T w)). lra.
Qed.

Hypotheses (Hs : 0 <= sigma) (TV : task_variance T sigma).
Lemma task_deviation w : E (tasks T) (fun i => norm (vminus (grad T i w) (nabla_f T w))) <= sigma.
Proof. apply E_le_of_sq; auto. apply TV. Qed.
Lemma mean_sq_grad w : E (tasks T) (fun i => norm (grad T i w) ^ 2) <= norm (nabla_f T w) ^ 2 + sigma ^ 2.
Proof. rewrite (Var_identity (tasks T) (fun i => grad T i w)). generalize (TV w). unfold nabla_f, Var. lra. Qed.

Hypotheses (Hl : alpha <= (sqrt 2 - 1) / L) (Hd : 1 - 2 * alpha * L - alpha ^ 2 * L ^ 2 <> 0).
Let d_pos : 0 < 1 - 2 * alpha * L - alpha ^ 2 * L ^ 2.
Proof. generalize (denominator_nonneg L alpha HL Ha Hl). lra. Qed.

Lemma C_1_nonneg : 0 <= C_1 L alpha.
Proof. left. apply Rdiv_lt_0_compat; lra. Qed.
Lemma C_2_nonneg : 0 <= C_2 L alpha.
Proof. apply Rmult_le_pos. apply slack_nonneg; auto. left. apply Rinv_0_lt_compat; auto. Qed.
(* (43) *)
Lemma nabla_f_bound w : norm (nabla_f T w) <= C_1 L alpha * norm (nabla_F T alpha w) + C_2 L alpha * sigma.
Proof.
  replace (C_1 L alpha * norm (nabla_F T alpha w) + C_2 L alpha * sigma)
    with ((norm (nabla_F T alpha w) + slack L alpha * sigma) / (1 - 2 * alpha * L - alpha ^ 2 * L ^ 2))
    by (unfold C_1, C_2, slack; field; lra).
  apply Rmult_le_reg_r with (1 - 2 * alpha * L - alpha ^ 2 * L ^ 2); auto.
  replace ((norm (nabla_F T alpha w) + slack L alpha * sigma) / (1 - 2 * alpha * L - alpha ^ 2 * L ^ 2)
    * (1 - 2 * alpha * L - alpha ^ 2 * L ^ 2)) with (norm (nabla_F T alpha w) + slack L alpha * sigma) by (field; lra).
  assert (P := slack_nonneg L alpha HL Ha).
  assert (slack L alpha * E (tasks T) (fun i => norm (grad T i w)) <= slack L alpha * (norm (nabla_f T w) + sigma)).
  { apply Rmult_le_compat_l; auto. generalize (mean_norm_grad w) (task_deviation w). lra. }
  generalize (nabla_F_error w). revert H. unfold slack. lra.
Qed.
Lemma nabla_f_sq_bound w : norm (nabla_f T w) ^ 2 <=
  2 * C_1 L alpha ^ 2 * norm (nabla_F T alpha w) ^ 2 + 2 * C_2 L alpha ^ 2 * sigma ^ 2.
Proof.
  assert (B : norm (nabla_f T w) ^ 2 <= (C_1 L alpha * norm (nabla_F T alpha w) + C_2 L alpha * sigma) ^ 2).
  { apply pow_incr. split. apply norm_nonneg. apply nabla_f_bound. }
  generalize (pow2_ge_0 (C_1 L alpha * norm (nabla_F T alpha w) - C_2 L alpha * sigma)). lra.
Qed.
End Chain.

Ltac start c := unfold c; intros.

Theorem fallah2019_eq_43_proof : fallah2019_eq_43.
Proof. start fallah2019_eq_43. eapply nabla_f_bound; eauto. Qed.

Theorem fallah2019_eq_44_repaired_proof : fallah2019_eq_44_repaired.
Proof.
  start fallah2019_eq_44_repaired.
  apply Rle_trans with ((1 + alpha * L) ^ 4 * E (tasks T) (fun i => norm (grad T i w) ^ 2)).
  - rewrite <- E_scal. apply E_le. intro i. replace ((1 + alpha * L) ^ 4 * norm (grad T i w) ^ 2)
      with (((1 + alpha * L) ^ 2 * norm (grad T i w)) ^ 2) by ring.
    apply pow_incr. split. apply norm_nonneg. apply norm_nabla_F_i; auto.
  - assert (Q := mean_sq_grad T sigma H7 w). assert (B : _) by (apply (nabla_f_sq_bound T L alpha sigma); eauto).
    apply Rle_trans with ((1 + alpha * L) ^ 4 * (2 * C_1 L alpha ^ 2 * norm (nabla_F T alpha w) ^ 2
      + 2 * C_2 L alpha ^ 2 * sigma ^ 2 + sigma ^ 2)); [|right; ring].
    apply Rmult_le_compat_l; [|eapply Rle_trans; [apply Q|apply Rplus_le_compat_r, B]].
    apply pow_le. assert (0 <= alpha * L) by (apply Rmult_le_pos; lra). lra.
Qed.

Theorem fallah2019_eq_46_1_repaired_proof : fallah2019_eq_46_1_repaired.
Proof. start fallah2019_eq_46_1_repaired. apply inner_step; auto. Qed.

Theorem fallah2019_eq_46_2_proof : fallah2019_eq_46_2.
Proof. start fallah2019_eq_46_2. reflexivity. Qed.

Theorem fallah2019_eq_47_2_repaired_proof : fallah2019_eq_47_2_repaired.
Proof. start fallah2019_eq_47_2_repaired. apply nabla_F_i_error; auto. Qed.

Theorem fallah2019_eq_48_1_at_intended_proof : fallah2019_eq_48_1_at_intended.
Proof. start fallah2019_eq_48_1_at_intended. reflexivity. Qed.

Theorem fallah2019_eq_48_2_at_intended_proof : fallah2019_eq_48_2_at_intended.
Proof. start fallah2019_eq_48_2_at_intended. f_equal. apply EV_ext. vec. Qed.

Theorem fallah2019_eq_48_3_proof : fallah2019_eq_48_3.
Proof.
  start fallah2019_eq_48_3. rewrite EV_plus. eapply Rle_trans. apply norm_triangle.
  right. f_equal. f_equal. apply EV_ext. intro i. unfold op_minus, compose, identity, nabla_F_i.
  rewrite <- H10. reflexivity.
Qed.

Theorem fallah2019_eq_49_proof : fallah2019_eq_49.
Proof.
  start fallah2019_eq_49. apply Rplus_le_compat_l. eapply Rle_trans. apply norm_EV. apply E_le. intro i.
  apply spectral_bound. apply linear_op_minus. apply linear_identity. apply linear_compose; apply linear_A; auto.
Qed.

Theorem fallah2019_eq_49_plus1_1_at_intended_proof : fallah2019_eq_49_plus1_1_at_intended.
Proof.
  start fallah2019_eq_49_plus1_1_at_intended. apply spectral_ext. intro v.
  set (u := vminus w (vscal (t_i i) (vscal alpha (grad T i w)))).
  unfold A_i, op_minus, op_plus, op_scal, compose, identity.
  rewrite (linear_minus (hess T i w)), (linear_scal (hess T i w)) by (apply hess_linear; auto). vec.
Qed.

Lemma expansion_parts (V : space) (T : problem V) (L alpha : R) (i : task T) (w u : V) :
  differentiable T -> 0 < L -> 0 <= alpha -> smooth T L ->
  spectral (op_plus (op_scal alpha (hess T i w)) (op_scal alpha (hess T i u))) <= alpha * L + alpha * L
  /\ spectral (op_scal (alpha ^ 2) (compose (hess T i w) (hess T i u))) <= alpha ^ 2 * L ^ 2.
Proof.
  intros D HL Ha S.
  assert (LH : forall x, linear (hess T i x)) by (intro; apply hess_linear; auto).
  assert (B : forall x, spectral (op_scal alpha (hess T i x)) <= alpha * L) by (intro; apply spectral_aH; auto).
  assert (C : forall x, spectral (hess T i x) <= L) by (intro; apply hess_spectral; auto; lra).
  split.
  - eapply Rle_trans. apply spectral_triangle; auto using linear_op_scal. apply Rplus_le_compat; auto.
  - rewrite spectral_scal, Rabs_pos_eq by (auto using linear_compose, pow2_ge_0).
    apply Rmult_le_compat_l. apply pow2_ge_0. eapply Rle_trans. apply spectral_compose; auto.
    replace (L ^ 2) with (L * L) by ring. apply Rmult_le_compat; auto using spectral_nonneg.
Qed.

Theorem fallah2019_eq_49_plus1_2_proof : fallah2019_eq_49_plus1_2.
Proof.
  unfold fallah2019_eq_49_plus1_2. intros V T L alpha rho sigma t_i i w D HL _ _ Ha _ S _ _ _ _.
  destruct (expansion_parts V T L alpha i w (vminus w (vscal (t_i i) (vscal alpha (grad T i w))))); auto.
  assert (forall x, linear (hess T i x)) by (intro; apply hess_linear; auto).
  eapply Rle_trans. apply spectral_triangle; auto using linear_op_plus, linear_op_scal, linear_compose. lra.
Qed.
Theorem fallah2019_eq_49_plus1_2_at_intended_proof : fallah2019_eq_49_plus1_2_at_intended.
Proof.
  unfold fallah2019_eq_49_plus1_2_at_intended. intros V T L alpha rho sigma t_i i w D HL _ _ Ha _ S _ _ _ _.
  destruct (expansion_parts V T L alpha i w (vminus w (vscal (t_i i) (vscal alpha (grad T i w))))); auto.
  assert (forall x, linear (hess T i x)) by (intro; apply hess_linear; auto).
  eapply Rle_trans. apply spectral_triangle_minus; auto using linear_op_plus, linear_op_scal, linear_compose. lra.
Qed.

Theorem fallah2019_eq_50_1_proof : fallah2019_eq_50_1.
Proof. start fallah2019_eq_50_1. apply nabla_F_error; auto. Qed.

Theorem fallah2019_eq_50_2_proof : fallah2019_eq_50_2.
Proof.
  start fallah2019_eq_50_2. apply Rplus_le_compat_l, Rmult_le_compat_l. apply slack_nonneg; auto. exact (mean_norm_grad T w).
Qed.

Theorem fallah2019_eq_50_3_proof : fallah2019_eq_50_3.
Proof.
  start fallah2019_eq_50_3. apply Rplus_le_compat_l, Rmult_le_compat_l. apply slack_nonneg; auto.
  apply Rplus_le_compat_l. apply task_deviation; auto.
Qed.

Theorem fallah2019_eq_51_1_proof : fallah2019_eq_51_1.
Proof. start fallah2019_eq_51_1. apply E_le_sqrt. Qed.

Theorem fallah2019_eq_51_2_proof : fallah2019_eq_51_2.
Proof. start fallah2019_eq_51_2. apply sqrt_le_of_sq; auto. apply H7. Qed.

Theorem fallah2019_eq_51_plus1_1_proof : fallah2019_eq_51_plus1_1.
Proof.
  start fallah2019_eq_51_plus1_1. apply E_le. intro i. unfold nabla_F_i. rewrite H10.
  rewrite <- !Rpow_mult_distr. apply pow_incr. split. apply norm_nonneg.
  eapply Rle_trans. apply spectral_bound, linear_A; auto. rewrite Rmult_assoc. apply Rmult_le_compat_l.
  apply spectral_nonneg. apply spectral_bound, linear_A; auto.
Qed.

Theorem fallah2019_eq_51_plus1_2_repaired_proof : fallah2019_eq_51_plus1_2_repaired.
Proof.
  start fallah2019_eq_51_plus1_2_repaired. rewrite <- E_scal. apply E_le. intro i.
  apply Rmult_le_compat_r. apply pow2_ge_0. replace ((1 + alpha * L) ^ 4) with ((1 + alpha * L) ^ 2 * (1 + alpha * L) ^ 2) by ring.
  apply Rmult_le_compat; auto using pow2_ge_0, spectral_A_sq.
Qed.

Theorem fallah2019_eq_51_plus1_3_proof : fallah2019_eq_51_plus1_3.
Proof.
  start fallah2019_eq_51_plus1_3. apply Rmult_le_compat_l. apply pow2_ge_0. apply mean_sq_grad; auto.
Qed.

Theorem fallah2019_eq_51_plus1_4_proof : fallah2019_eq_51_plus1_4.
Proof.
  start fallah2019_eq_51_plus1_4. apply Rmult_le_compat_l. apply pow2_ge_0. apply Rplus_le_compat_r.
  eapply nabla_f_sq_bound; eauto.
Qed.
