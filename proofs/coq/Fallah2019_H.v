(* Fallah2019_H.v -- Appendix H of fallah2019: the HF-MAML direction G = v - alpha DQ_{b_h}, where v is the outer batch gradient
   and DQ a difference quotient of (batch) gradients along v, for the Hessian-vector product.  Proves the steps of (134) to
   (157) that hold.  The two lemmas that carry them, for any step k in delta = 1/(k |v|): the bias |H v - DQ| <= rho |v| / (2 k)
   and the variance of DQ_b, at most k^2 |v|^2 s^2 / D_h.  Where v = 0 both sides vanish (1/0 = 0).  No axiom is added. *)
From Coq Require Import Reals Lra Lia List.
From Lemmacheck Require Import Space Law Problem Splines Statements Fallah2019_A Fallah2019_C Fallah2019_D Fallah2019_F.

(* ---- difference quotients ---- *)
Lemma one_over_zero : 1 / 0 = 0.
Proof. unfold Rdiv. rewrite Rinv_0. ring. Qed.

Section Quotient.
Context {V : space}.
Variable T : problem V.
Definition dq i (d : R) (w z : V) : V :=
  vscal (1 / (2 * d)) (vminus (grad T i (vplus w (vscal d z))) (grad T i (vminus w (vscal d z)))).
Definition bdq i b (d : R) (w z : V) : V :=
  vscal (1 / (2 * d)) (vminus (bgrad T i b (vplus w (vscal d z))) (bgrad T i b (vminus w (vscal d z)))).

Lemma dq_0 i w z : dq i 0 w z = vzero.
Proof. unfold dq. rewrite Rmult_0_r, one_over_zero. vec. Qed.
Lemma bdq_0 i b w z : bdq i b 0 w z = vzero.
Proof. unfold bdq. rewrite Rmult_0_r, one_over_zero. vec. Qed.
Lemma EV_bdq n i d (w z : V) : (1 <= n)%nat -> EV (iid n (samples T i)) (fun b => bdq i b d w z) = dq i d w z.
Proof. intro H. unfold bdq, dq. rewrite EV_scal, EV_minus, !EV_bgrad by auto. reflexivity. Qed.

(* the bias: Taylor's formula at both ends *)
Lemma dq_bias rho i d (w z : V) : differentiable T -> 0 < d -> 0 <= rho -> hessian_lipschitz T rho ->
  norm (vminus (hess T i w z) (dq i d w z)) <= rho / 2 * d * norm z ^ 2.
Proof.
  intros D Hd Hr Hl. assert (LH := hess_linear T D i w).
  set (p := vminus (vminus (grad T i (vplus w (vscal d z))) (grad T i w)) (hess T i w (vscal d z))).
  set (q := vminus (vminus (grad T i (vplus w (vscal (- d) z))) (grad T i w)) (hess T i w (vscal (- d) z))).
  assert (P : norm p <= rho / 2 * norm (vscal d z) ^ 2) by (apply grad_taylor; auto).
  assert (Q : norm q <= rho / 2 * norm (vscal (- d) z) ^ 2) by (apply grad_taylor; auto).
  replace (vminus (hess T i w z) (dq i d w z)) with (vscal (1 / (2 * d)) (vminus q p)).
  2: { unfold p, q, dq. rewrite !(linear_scal (hess T i w)) by auto. replace (vplus w (vscal (- d) z)) with (vminus w (vscal d z)) by vec. vec. }
  rewrite norm_scal, Rpow_mult_distr, pow2_abs in P, Q. assert (I : 0 < 1 / (2 * d)) by (apply Rdiv_lt_0_compat; lra).
  rewrite norm_scal_pos by lra. replace (rho / 2 * d * norm z ^ 2) with (1 / (2 * d) * (rho * (d ^ 2 * norm z ^ 2))) by (field; lra).
  apply Rmult_le_compat_l; [lra|]. eapply Rle_trans. apply norm_triangle_minus. lra.
Qed.
(* the variance *)
Lemma bdq_variance s n i d (w z : V) : (1 <= n)%nat -> sample_gradient_variance T s ->
  E (iid n (samples T i)) (fun b => norm (vminus (bdq i b d w z) (dq i d w z)) ^ 2) <= s ^ 2 / (INR n * d ^ 2).
Proof.
  intros H S. assert (N : 0 < INR n) by (apply lt_0_INR; lia). destruct (Req_dec d 0) as [->|Hd].
  - apply E_le_const. intro b. rewrite bdq_0, dq_0, norm_minus_zero. replace (INR n * 0 ^ 2) with 0 by ring.
    unfold Rdiv. rewrite Rinv_0. lra.
  - set (x := vplus w (vscal d z)). set (y := vminus w (vscal d z)). assert (P : 0 < d ^ 2) by (generalize (Rsqr_pos_lt d Hd); unfold Rsqr; lra).
    apply Rle_trans with (1 / (4 * d ^ 2) * (E (iid n (samples T i)) (fun b => 2 * norm (vminus (bgrad T i b x) (grad T i x)) ^ 2 +
      2 * norm (vminus (bgrad T i b y) (grad T i y)) ^ 2))).
    + rewrite <- E_scal. apply E_le. intro b.
      replace (vminus (bdq i b d w z) (dq i d w z))
        with (vscal (1 / (2 * d)) (vminus (vminus (bgrad T i b x) (grad T i x)) (vminus (bgrad T i b y) (grad T i y))))
        by (unfold bdq, dq; fold x; fold y; vec).
      rewrite norm_scal, Rpow_mult_distr, pow2_abs. replace ((1 / (2 * d)) ^ 2) with (1 / (4 * d ^ 2)) by (field; auto).
      apply Rmult_le_compat_l. left; apply Rdiv_lt_0_compat; lra. apply norm_sq_minus_le.
    + rewrite E_plus, !E_scal. replace (s ^ 2 / (INR n * d ^ 2)) with (1 / (4 * d ^ 2) * (4 * (s ^ 2 / INR n))) by (field; lra).
      apply Rmult_le_compat_l. left; apply Rdiv_lt_0_compat; lra.
      generalize (bgrad_variance T s n i x H S) (bgrad_variance T s n i y H S). lra.
Qed.
Lemma bdq_square s n i d (w z : V) : (1 <= n)%nat -> sample_gradient_variance T s ->
  E (iid n (samples T i)) (fun b => norm (bdq i b d w z) ^ 2) <= norm (dq i d w z) ^ 2 + s ^ 2 / (INR n * d ^ 2).
Proof.
  intros H S. rewrite Var_identity. unfold Var. rewrite EV_bdq by auto. generalize (bdq_variance s n i d w z H S). lra.
Qed.
(* the step 1/(k |z|) *)
Lemma dq_bias_step rho k i (w z : V) : differentiable T -> 0 < k -> 0 <= rho -> hessian_lipschitz T rho ->
  norm (vminus (hess T i w z) (dq i (1 / (k * norm z)) w z)) <= rho / (2 * k) * norm z.
Proof.
  intros D Hk Hr Hl. destruct (Req_dec (norm z) 0) as [Z|Z].
  - rewrite Z, Rmult_0_r, one_over_zero, dq_0. rewrite (norm_eq_0 z Z), (linear_zero (hess T i w)) by (apply hess_linear; auto).
    rewrite norm_minus_zero. lra.
  - assert (N : 0 < norm z) by (generalize (norm_nonneg z); lra).
    eapply Rle_trans. apply (dq_bias rho); auto. apply Rdiv_lt_0_compat; [lra|]. apply Rmult_lt_0_compat; auto.
    right. field. split; lra.
Qed.
Lemma step_variance s k n (z : V) : 0 < k -> s ^ 2 / (INR n * (1 / (k * norm z)) ^ 2) = s ^ 2 * k ^ 2 / INR n * norm z ^ 2.
Proof.
  intro Hk. destruct (Req_dec (norm z) 0) as [Z|Z].
  - rewrite Z, Rmult_0_r, one_over_zero. replace (INR n * 0 ^ 2) with 0 by ring. unfold Rdiv. rewrite Rinv_0. ring.
  - destruct (Req_dec (INR n) 0) as [->|N]. rewrite Rmult_0_l. unfold Rdiv. rewrite Rinv_0. ring. field. repeat split; auto; lra.
Qed.
End Quotient.

(* ---- what the appendix calls d, d_exact, e_tilde ---- *)
Section HF.
Context {V : space}.
Variables (T : problem V) (alpha rho : R).
Notation outer i b_in b_o w := (bgrad T i b_o (vminus w (vscal alpha (bgrad T i b_in w)))).

Lemma EV_d_hf n i b_in b_o (w : V) : (1 <= n)%nat ->
  EV (iid n (samples T i)) (fun b => d_hf T alpha rho i b_in b_o b w) = d_exact_hf T alpha rho i b_in b_o w.
Proof. apply (EV_bdq T). Qed.
Lemma d_exact_split i b_in b_o (w : V) :
  d_exact_hf T alpha rho i b_in b_o w = vminus (hess T i w (outer i b_in b_o w)) (e_tilde_hf T alpha rho i b_in b_o w).
Proof. unfold e_tilde_hf. vec. Qed.
Lemma EV_outer n m i (w : V) : EV (iid n (samples T i)) (fun b_in => EV (iid m (samples T i)) (fun b_o => outer i b_in b_o w)) =
  vplus (grad T i (vminus w (vscal alpha (grad T i w)))) (e_i T n m alpha i w).
Proof. unfold e_i. vec. Qed.
Lemma EV_d_hf_i n_h n_in n_o i (w : V) : differentiable T -> (1 <= n_h)%nat ->
  EV (iid n_in (samples T i)) (fun b_in => EV (iid n_o (samples T i)) (fun b_o => EV (iid n_h (samples T i)) (fun b_h => d_hf T alpha rho i b_in b_o b_h w))) =
  vminus (hess T i w (vplus (grad T i (vminus w (vscal alpha (grad T i w)))) (e_i T n_in n_o alpha i w)))
    (EV (iid n_in (samples T i)) (fun b_in => EV (iid n_o (samples T i)) (fun b_o => e_tilde_hf T alpha rho i b_in b_o w))).
Proof.
  intros D H. rewrite <- EV_outer, <- (EV_linear _ (hess T i w)), <- EV_minus by (apply hess_linear; auto). apply EV_ext. intro b_in.
  rewrite <- (EV_linear _ (hess T i w)), <- EV_minus by (apply hess_linear; auto). apply EV_ext. intro b_o.
  rewrite EV_d_hf by auto. apply d_exact_split.
Qed.
Lemma EV_G_hf_i n_h n_in n_o i (w : V) : (1 <= n_h)%nat ->
  EV (iid n_in (samples T i)) (fun b_in => EV (iid n_o (samples T i)) (fun b_o => EV (iid n_h (samples T i)) (fun b_h => G_hf T alpha rho i b_in b_o b_h w))) =
  vminus (vplus (grad T i (vminus w (vscal alpha (grad T i w)))) (e_i T n_in n_o alpha i w))
    (vscal alpha (EV (iid n_in (samples T i)) (fun b_in => EV (iid n_o (samples T i)) (fun b_o => EV (iid n_h (samples T i)) (fun b_h => d_hf T alpha rho i b_in b_o b_h w))))).
Proof.
  intro H. rewrite <- EV_outer, <- EV_scal, <- EV_minus. apply EV_ext. intro b_in. rewrite <- EV_scal, <- EV_minus. apply EV_ext. intro b_o.
  rewrite <- EV_scal, <- (EV_const (iid n_h (samples T i)) (outer i b_in b_o w)), <- EV_minus. reflexivity.
Qed.

Hypotheses (D : differentiable T) (Ha : 0 < alpha) (Hr : 0 < rho) (Hl : hessian_lipschitz T rho).
Lemma step_factor_pos : 0 < 6 * rho * alpha.
Proof. apply Rmult_lt_0_compat; lra. Qed.
Lemma e_tilde_bound i b_in b_o (w : V) :
  norm (e_tilde_hf T alpha rho i b_in b_o w) <= rho * (1 / (6 * rho * alpha)) * norm (outer i b_in b_o w).
Proof.
  assert (P := step_factor_pos). eapply Rle_trans. apply (dq_bias_step T rho (6 * rho * alpha)); auto; lra.
  apply Rmult_le_compat_r. apply norm_nonneg.
  replace (rho * (1 / (6 * rho * alpha))) with (2 * (rho / (2 * (6 * rho * alpha)))) by (field; lra).
  assert (0 < rho / (2 * (6 * rho * alpha))) by (apply Rdiv_lt_0_compat; lra). lra.
Qed.
Lemma e_tilde_square i b_in b_o (w : V) : norm (e_tilde_hf T alpha rho i b_in b_o w) ^ 2 <=
  rho ^ 2 * (1 / (6 * rho * alpha)) ^ 2 * norm (outer i b_in b_o w) ^ 2.
Proof.
  rewrite <- !Rpow_mult_distr. apply pow_incr. split. apply norm_nonneg. apply e_tilde_bound.
Qed.
Lemma delta_variance s n i b_in b_o (w : V) : s ^ 2 / (INR n * delta_hf T alpha rho i b_in b_o w ^ 2) =
  s ^ 2 / (INR n * (1 / (6 * rho * alpha)) ^ 2) * norm (outer i b_in b_o w) ^ 2.
Proof.
  assert (P := step_factor_pos). unfold delta_hf. rewrite step_variance by auto.
  destruct (Req_dec (INR n) 0) as [->|N]. rewrite Rmult_0_l. unfold Rdiv. rewrite Rinv_0. ring. field. lra.
Qed.
Lemma d_hf_square s n i b_in b_o (w : V) : (1 <= n)%nat -> sample_gradient_variance T s ->
  E (iid n (samples T i)) (fun b => norm (d_hf T alpha rho i b_in b_o b w) ^ 2) <=
  norm (d_exact_hf T alpha rho i b_in b_o w) ^ 2 + s ^ 2 / (INR n * delta_hf T alpha rho i b_in b_o w ^ 2).
Proof. intros. apply (bdq_square T s); auto. Qed.
Lemma hess_square L i (w z : V) : 0 < L -> smooth T L -> norm (hess T i w z) ^ 2 <= L ^ 2 * norm z ^ 2.
Proof.
  intros HL S. rewrite <- Rpow_mult_distr. apply pow_incr. split. apply norm_nonneg. apply hess_bound; auto; lra.
Qed.
Lemma adapted_bound L i (w : V) : 0 < L -> alpha <= 1 / (6 * L) -> smooth T L ->
  (1 - alpha * L) * norm (grad T i (vminus w (vscal alpha (grad T i w)))) <= norm (nabla_F_i T alpha i w).
Proof.
  intros HL Ha' S. unfold nabla_F_i. set (g := grad T i (vminus w (vscal alpha (grad T i w)))).
  assert (B := norm_reverse_le g (vscal alpha (hess T i w g))). rewrite norm_scal_pos in B by lra.
  assert (K : alpha * norm (hess T i w g) <= alpha * (L * norm g)) by (apply Rmult_le_compat_l; [lra|]; apply hess_bound; auto; lra).
  change (A_i T alpha i w g) with (vminus g (vscal alpha (hess T i w g))). lra.
Qed.
End HF.

(* ---- (134) to (138): the mean ---- *)
Theorem fallah2019_eq_134_at_intended_proof : fallah2019_eq_134_at_intended.
Proof.
  unfold fallah2019_eq_134_at_intended. intros. rewrite <- EV_scal, <- EV_minus. apply EV_ext. intro i. apply EV_G_hf_i; auto.
Qed.
Theorem fallah2019_eq_135_1_proof : fallah2019_eq_135_1.
Proof. unfold fallah2019_eq_135_1. intros. apply EV_ext. intro b_in. apply EV_ext. intro b_o. apply EV_d_hf; auto. Qed.
Theorem fallah2019_eq_135_2_at_intended_proof : fallah2019_eq_135_2_at_intended.
Proof. unfold fallah2019_eq_135_2_at_intended. intros. apply EV_ext. intro b_in. apply EV_ext. intro b_o. apply d_exact_split. Qed.
Theorem fallah2019_eq_137_at_intended_proof : fallah2019_eq_137_at_intended.
Proof. unfold fallah2019_eq_137_at_intended. intros. apply EV_d_hf_i; auto. Qed.
Theorem fallah2019_eq_138_at_intended_proof : fallah2019_eq_138_at_intended.
Proof.
  unfold fallah2019_eq_138_at_intended. intros. unfold nabla_F. rewrite <- EV_plus, <- EV_scal, <- EV_plus. apply EV_ext. intro i.
  rewrite EV_G_hf_i, EV_d_hf_i by auto. unfold nabla_F_i. rewrite <- linear_plus by (apply linear_A; auto). unfold A_i. vec.
Qed.

(* ---- (140) to (147): the bias ---- *)
Theorem fallah2019_eq_140_plus1_proof : fallah2019_eq_140_plus1.
Proof.
  unfold fallah2019_eq_140_plus1. intros. eapply Rle_trans. apply (dq_bias T rho); auto.
  apply Rmult_le_compat_r. apply pow2_ge_0. apply Rmult_le_compat_r; lra.
Qed.
Theorem fallah2019_eq_143_proof : fallah2019_eq_143.
Proof.
  unfold fallah2019_eq_143. intros V T L alpha rho i w z D HL Hr0 Ha Ha' Hr S Hl _ Hz H6.
  assert (N : 0 < norm z) by (generalize (norm_nonneg z); lra). assert (P := step_factor_pos alpha rho Ha Hr).
  eapply Rle_trans. apply (dq_bias T rho); auto. repeat apply Rdiv_lt_0_compat; lra.
  replace (rho / 2 * (1 / (6 * rho * alpha) / norm z) * norm z ^ 2) with (1 / 2 * (rho * (1 / (6 * rho * alpha)) * norm z)) by (field; lra).
  assert (0 <= rho * (1 / (6 * rho * alpha)) * norm z); [|lra].
  apply Rmult_le_pos; [|lra]. apply Rmult_le_pos; [lra|]. left. apply Rdiv_lt_0_compat; lra.
Qed.
Theorem fallah2019_eq_144_1_proof : fallah2019_eq_144_1.
Proof.
  unfold fallah2019_eq_144_1. intros. eapply Rle_trans. apply norm_EV. apply E_le. intro i.
  eapply Rle_trans. apply norm_EV. apply E_le. intro b. apply norm_EV.
Qed.
Theorem fallah2019_eq_144_2_proof : fallah2019_eq_144_2.
Proof.
  unfold fallah2019_eq_144_2. intros. rewrite <- E_scal. apply E_le. intro i. rewrite <- E_scal. apply E_le. intro b_in.
  rewrite <- E_scal. apply E_le. intro b_o. apply e_tilde_bound; auto.
Qed.
Theorem fallah2019_eq_147_2_proof : fallah2019_eq_147_2.
Proof.
  unfold fallah2019_eq_147_2. intros. sixth. assert (0 < alpha * L) by (apply Rmult_lt_0_compat; auto).
  replace (rho * (1 / (6 * rho * alpha)) * alpha) with (1 / 6) by (field; lra).
  apply Rplus_le_compat; apply Rmult_le_compat_r; auto using norm_nonneg, over_sqrt_nonneg.
  - apply div_le; lra.
  - rewrite Rmult_assoc. apply Rle_trans with (4 / 3 * (1 / 6)); [|lra]. apply Rmult_le_compat; lra.
Qed.

(* ---- (148) to (151): the second moment ---- *)
Theorem fallah2019_eq_148_1_proof : fallah2019_eq_148_1.
Proof.
  unfold fallah2019_eq_148_1. intros. unfold s_hf. set (x := EV _ _). set (g := nabla_F T alpha w).
  replace x with (vplus g (vminus x g)) at 1 by vec. apply norm_sq_plus_le.
Qed.
Theorem fallah2019_eq_149_proof : fallah2019_eq_149.
Proof.
  unfold fallah2019_eq_149. intros. rewrite <- !E_scal, <- E_plus. apply E_le. intro i. rewrite <- !E_scal, <- E_plus. apply E_le. intro b_in.
  rewrite <- !E_scal, <- E_plus. apply E_le. intro b_o. rewrite <- E_scal.
  rewrite <- (E_const (iid D_h (samples T i)) (2 * norm (bgrad T i b_o (vminus w (vscal alpha (bgrad T i b_in w)))) ^ 2)), <- E_plus.
  apply E_le. intro b_h. eapply Rle_trans. apply norm_sq_minus_le. rewrite norm_scal, Rpow_mult_distr, pow2_abs. lra.
Qed.
Theorem fallah2019_eq_149_plus1_at_intended_proof : fallah2019_eq_149_plus1_at_intended.
Proof. unfold fallah2019_eq_149_plus1_at_intended. intros. apply E_le. intro b_in. apply E_le. intro b_o. apply d_hf_square; auto. Qed.
Theorem fallah2019_eq_150_at_intended_proof : fallah2019_eq_150_at_intended.
Proof.
  unfold fallah2019_eq_150_at_intended. intros. apply E_le. intro b_in. apply E_le. intro b_o. rewrite <- d_exact_split. apply d_hf_square; auto.
Qed.
Theorem fallah2019_eq_150_plus2_proof : fallah2019_eq_150_plus2.
Proof. unfold fallah2019_eq_150_plus2. intros. apply hess_square; auto. Qed.
Theorem fallah2019_eq_151_1_at_intended_proof : fallah2019_eq_151_1_at_intended.
Proof.
  unfold fallah2019_eq_151_1_at_intended. intros. apply E_le. intro b_in. apply E_le. intro b_o.
  eapply Rle_trans. apply (d_hf_square T alpha rho sigma_tilde); auto. rewrite delta_variance, d_exact_split by auto.
  set (v := bgrad T i b_o (vminus w (vscal alpha (bgrad T i b_in w)))).
  generalize (norm_sq_minus_le (hess T i w v) (e_tilde_hf T alpha rho i b_in b_o w)) (hess_square T ltac:(auto) L i w v ltac:(auto) ltac:(auto)). lra.
Qed.
Lemma e_tilde_moment (V : space) (T : problem V) (n m : nat) (alpha rho c : R) (i : task T) (w : V) :
  differentiable T -> 0 < alpha -> 0 < rho -> hessian_lipschitz T rho ->
  E (iid n (samples T i)) (fun b_in => E (iid m (samples T i)) (fun b_o => c * norm (bgrad T i b_o (vminus w (vscal alpha (bgrad T i b_in w)))) ^ 2
    + 2 * norm (e_tilde_hf T alpha rho i b_in b_o w) ^ 2)) <= (c + 2 * rho ^ 2 * (1 / (6 * rho * alpha)) ^ 2) *
  E (iid n (samples T i)) (fun b_in => E (iid m (samples T i)) (fun b_o => norm (bgrad T i b_o (vminus w (vscal alpha (bgrad T i b_in w)))) ^ 2)).
Proof.
  intros. rewrite <- E_scal. apply E_le. intro b_in. rewrite <- E_scal. apply E_le. intro b_o.
  generalize (e_tilde_square T alpha rho ltac:(auto) ltac:(auto) ltac:(auto) ltac:(auto) i b_in b_o w). lra.
Qed.
Theorem fallah2019_eq_151_2_at_literal_proof : fallah2019_eq_151_2_at_literal.
Proof. unfold fallah2019_eq_151_2_at_literal. intros. apply e_tilde_moment; auto. Qed.
Theorem fallah2019_eq_151_2_at_intended_proof : fallah2019_eq_151_2_at_intended.
Proof. unfold fallah2019_eq_151_2_at_intended. intros. apply e_tilde_moment; auto. Qed.

(* ---- (154), (155), (157) ---- *)
Theorem fallah2019_eq_154_proof : fallah2019_eq_154.
Proof.
  unfold fallah2019_eq_154. intros. sixth. assert (0 < alpha * L) by (apply Rmult_lt_0_compat; auto).
  assert (X : 0 <= E (tasks T) (fun i => norm (grad T i (vminus w (vscal alpha (grad T i w)))) ^ 2)) by (apply E_nonneg; intro; apply pow2_ge_0).
  assert (Y : 0 <= sigma_tilde ^ 2 / INR D_in) by (apply Rmult_le_pos; [apply pow2_ge_0|apply INR_inv_nonneg]).
  assert (Z : 0 <= sigma_tilde ^ 2 / INR D_o) by (apply Rmult_le_pos; [apply pow2_ge_0|apply INR_inv_nonneg]).
  assert (Q : alpha ^ 2 * L ^ 2 * (sigma_tilde ^ 2 / INR D_in) <= (1 / 6) ^ 2 * (sigma_tilde ^ 2 / INR D_in)).
  { apply Rmult_le_compat_r; auto. rewrite <- Rpow_mult_distr. apply pow_incr. lra. }
  replace (5 * sigma_tilde ^ 2 * (1 / INR D_in + 1 / INR D_o)) with (5 * (sigma_tilde ^ 2 / INR D_in) + 5 * (sigma_tilde ^ 2 / INR D_o))
    by (unfold Rdiv; ring). lra.
Qed.
Theorem fallah2019_eq_155_plus1_proof : fallah2019_eq_155_plus1.
Proof.
  unfold fallah2019_eq_155_plus1. intros. sixth.
  assert (B := adapted_bound T alpha ltac:(auto) ltac:(auto) L i w ltac:(auto) ltac:(auto) ltac:(auto)).
  replace (1 / (1 - alpha * L) * norm (nabla_F_i T alpha i w)) with (norm (nabla_F_i T alpha i w) / (1 - alpha * L)) by (field; auto).
  apply le_div; lra.
Qed.
Theorem fallah2019_eq_155_proof : fallah2019_eq_155.
Proof.
  unfold fallah2019_eq_155. intros. sixth. assert (0 < 1 - alpha * L) by lra. assert (0 < (1 - alpha * L) ^ 2) by (apply pow_lt; auto).
  apply Rplus_le_compat_r. unfold Rdiv at 1. rewrite Rmult_assoc. apply Rmult_le_compat_l; [lra|]. rewrite <- E_scal. apply E_le. intro i.
  rewrite Rmult_comm. fold (norm (nabla_F_i T alpha i w) ^ 2 / (1 - alpha * L) ^ 2). apply le_div; auto. rewrite <- Rpow_mult_distr.
  apply pow_incr. split. apply Rmult_le_pos; [apply norm_nonneg|lra]. rewrite Rmult_comm. apply adapted_bound; auto.
Qed.
Theorem fallah2019_eq_157_plus1_1_proof : fallah2019_eq_157_plus1_1.
Proof.
  unfold fallah2019_eq_157_plus1_1. intros. set (x := norm (nabla_F T alpha w)). set (y := norm (s_hf T D_h D_in D_o alpha rho w)).
  generalize (pow2_ge_0 (x / 2 - y)). lra.
Qed.
