(* Fallah2019_H_Repaired.v -- Appendix H of fallah2019, repaired: HF-MAML with the difference step
   delta = 1 / (6 rho alpha sqrt B |v|) and D_h >= 36 B (rho alpha^2 sigma_tilde)^2.  The difference quotient then has bias at most
   |v| / (12 sqrt B) and variance at most |v|^2 (both times alpha), and the last line of (157) and Theorem H.1 hold with the
   printed constants.  Proves fallah2019_eq_157_plus3_repaired and fallah2019_theorem_H_1_repaired.  No axiom is added. *)
From Coq Require Import Reals Lra Lia List.
From Lemmacheck Require Import Space Law Problem Run Splines Statements Fallah2019_A Fallah2019_C Fallah2019_D Descent Fallah2019_F
  Fallah2019_F2 Fallah2019_F3 Fallah2019_H.

Section Repaired.
Context {V : space} (T : problem V) (B D_h D_in D_o : nat) (L alpha rho sigma sigma_tilde : R) (w : V).
Hypotheses (D : differentiable T) (HB : INR B >= 20) (H4 : (1 <= D_h)%nat) (H5 : (1 <= D_in)%nat) (H6 : (1 <= D_o)%nat)
  (HL : 0 < L) (Hr : 0 < rho) (Ha : 0 < alpha) (Ha' : alpha <= 1 / (6 * L)) (S : smooth T L) (Hl : hessian_lipschitz T rho)
  (Hs : 0 <= sigma) (Hst : 0 <= sigma_tilde) (Tv : task_variance T sigma) (Sg : sample_gradient_variance T sigma_tilde)
  (CH : INR D_h >= ceiling (36 * INR B * (rho * alpha ^ 2 * sigma_tilde) ^ 2)).
Notation P := (pair_law (tasks T) (fun j => pair_law (iid D_in (samples T j)) (fun _ =>
  pair_law (iid D_o (samples T j)) (fun _ => iid D_h (samples T j))))).
Notation G := (fun m : task T * (list (sample T) * (list (sample T) * list (sample T))) =>
  G_hf_repaired T B alpha rho (fst m) (fst (snd m)) (fst (snd (snd m))) (snd (snd (snd m))) w).
Notation g := (nabla_F T alpha w).
Notation outer i b_in b_o := (bgrad T i b_o (vminus w (vscal alpha (bgrad T i b_in w)))).
Notation k := (6 * rho * alpha * sqrt (INR B)).
Notation tin := (sigma_tilde ^ 2 / INR D_in).
Notation tou := (sigma_tilde ^ 2 / INR D_o).
Notation ms := (9 / 2 * sigma ^ 2 + 1 / 18 * tin + tou).
Notation nr := (49 / 648 * tin + ms / (72 * INR B)).

(* exact difference quotient along v, with the repaired step, and its error *)
Let quo i (v : V) := dq T i (1 / (k * norm v)) w v.
Let err i (v : V) := vminus (hess T i w v) (quo i v).

Let aL : alpha * L <= 1 / 6. Proof using HL Ha'. apply alpha_L_sixth; auto. Qed.
Let aL0 : 0 <= alpha * L. Proof using HL Ha. apply Rmult_le_pos; lra. Qed.
Let rB : 4 <= sqrt (INR B). Proof using HB. apply le_sqrt. lra. Qed.
Let kpos : 0 < k. Proof using HB Hr Ha. apply Rmult_lt_0_compat; [apply step_factor_pos; auto|lra]. Qed.
Let ksq : k ^ 2 = 36 * rho ^ 2 * alpha ^ 2 * INR B.
Proof using HB. rewrite !Rpow_mult_distr, pow2_sqrt by lra. ring. Qed.

Lemma err_bound i (v : V) : alpha * norm (err i v) <= 1 / (12 * sqrt (INR B)) * norm v.
Proof using D HB Hr Ha Hl.
  apply Rle_trans with (alpha * (rho / (2 * k) * norm v)).
  - apply Rmult_le_compat_l; [lra|]. apply (dq_bias_step T rho k); auto; lra.
  - right. field. repeat split; lra.
Qed.
Lemma err_square i (v : V) : alpha ^ 2 * norm (err i v) ^ 2 <= 1 / (144 * INR B) * norm v ^ 2.
Proof using D HB Hr Ha Hl.
  replace (1 / (144 * INR B)) with ((1 / (12 * sqrt (INR B))) ^ 2).
  2: { unfold Rdiv. rewrite !Rmult_1_l, pow_inv, Rpow_mult_distr, pow2_sqrt by lra. f_equal. ring. }
  rewrite <- !Rpow_mult_distr. apply pow_incr. split. apply Rmult_le_pos; [lra|apply norm_nonneg]. apply err_bound.
Qed.
(* one draw of b_h: mean and second moment *)
Lemma EV_G_h i b_in b_o : EV (iid D_h (samples T i)) (fun b => G_hf_repaired T B alpha rho i b_in b_o b w) =
  vminus (outer i b_in b_o) (vscal alpha (quo i (outer i b_in b_o))).
Proof using H4.
  transitivity (EV (iid D_h (samples T i)) (fun b => vminus (outer i b_in b_o)
    (vscal alpha (bdq T i b (1 / (k * norm (outer i b_in b_o))) w (outer i b_in b_o))))); [reflexivity|].
  rewrite EV_minus, EV_const, EV_scal, EV_bdq by auto. reflexivity.
Qed.
Lemma quotient_variance (v : V) : alpha ^ 2 * (sigma_tilde ^ 2 / (INR D_h * (1 / (k * norm v)) ^ 2)) <= norm v ^ 2.
Proof using H4 HB Hr Ha CH.
  assert (N : 0 < INR D_h) by (apply lt_0_INR; exact H4). rewrite step_variance, ksq by auto.
  assert (C := le_ceiling (36 * INR B * (rho * alpha ^ 2 * sigma_tilde) ^ 2)).
  replace (alpha ^ 2 * (sigma_tilde ^ 2 * (36 * rho ^ 2 * alpha ^ 2 * INR B) / INR D_h * norm v ^ 2))
    with (36 * INR B * (rho * alpha ^ 2 * sigma_tilde) ^ 2 / INR D_h * norm v ^ 2) by (field; lra).
  rewrite <- (Rmult_1_l (norm v ^ 2)) at 2. apply Rmult_le_compat_r. apply pow2_ge_0. apply div_le; lra.
Qed.
Lemma E_G_h i b_in b_o : E (iid D_h (samples T i)) (fun b => norm (G_hf_repaired T B alpha rho i b_in b_o b w) ^ 2) <=
  5 / 2 * norm (outer i b_in b_o) ^ 2.
Proof using D HB H4 HL Hr Ha Ha' S Hl Sg CH.
  rewrite Var_identity. set (v := outer i b_in b_o). assert (N := norm_nonneg v).
  assert (X : norm (EV (iid D_h (samples T i)) (fun b => G_hf_repaired T B alpha rho i b_in b_o b w)) ^ 2 <= (7 / 6 + 1 / 48) ^ 2 * norm v ^ 2).
  { rewrite EV_G_h. fold v. rewrite <- Rpow_mult_distr. apply pow_incr. split. apply norm_nonneg.
    replace (vminus v (vscal alpha (quo i v))) with (vplus (A_i T alpha i w v) (vscal alpha (err i v))) by (unfold err, A_i; vec).
    eapply Rle_trans. apply norm_triangle. rewrite norm_scal_pos, Rmult_plus_distr_r by lra. apply Rplus_le_compat.
    - eapply Rle_trans. apply (norm_A T L alpha D HL (Rlt_le _ _ Ha) S). apply Rmult_le_compat_r; lra.
    - eapply Rle_trans. apply err_bound. apply Rmult_le_compat_r; auto. apply inv_le; lra. }
  assert (Y : Var (iid D_h (samples T i)) (fun b => G_hf_repaired T B alpha rho i b_in b_o b w) <= norm v ^ 2).
  { unfold Var. rewrite EV_G_h. fold v. eapply Rle_trans; [|apply quotient_variance].
    eapply Rle_trans; [|apply Rmult_le_compat_l; [apply pow2_ge_0|apply (bdq_variance T sigma_tilde D_h i (1 / (k * norm v)) w v); auto]].
    rewrite <- E_scal. apply E_le. intro b. right. rewrite <- (pow2_abs alpha), <- Rpow_mult_distr, <- norm_scal, <- norm_opp. do 2 f_equal.
    change (G_hf_repaired T B alpha rho i b_in b_o b w) with (vminus v (vscal alpha (bdq T i b (1 / (k * norm v)) w v))).
    unfold quo. vec. }
  generalize (pow2_ge_0 (norm v)). lra.
Qed.
(* the outer gradients *)
Notation W := (E (tasks T) (fun i => E (iid D_in (samples T i)) (fun b_in => E (iid D_o (samples T i)) (fun b_o => norm (outer i b_in b_o) ^ 2)))).
Lemma tin_nonneg : 0 <= tin.
Proof using. apply Rmult_le_pos; [apply pow2_ge_0|apply INR_inv_nonneg]. Qed.
Lemma tou_nonneg : 0 <= tou.
Proof using. apply Rmult_le_pos; [apply pow2_ge_0|apply INR_inv_nonneg]. Qed.
Lemma ms_nonneg : 0 <= ms.
Proof using. generalize tin_nonneg tou_nonneg (pow2_ge_0 sigma). lra. Qed.
Lemma outer_moment : W <= 27 / 2 * norm g ^ 2 + ms.
Proof using D H5 H6 HL Ha Ha' S Hs Hst Tv Sg.
  eapply Rle_trans. { apply E_le. intro i. apply (outer_square T L alpha sigma_tilde) with (phi := 1); auto; lra. }
  cbv beta. rewrite !E_plus, !E_const, E_scal.
  assert (A : _) by (apply (E_adapted_square_sixth T L alpha sigma) with (w := w); auto; lra).
  assert (Q : alpha ^ 2 * L ^ 2 * tin <= 1 / 36 * tin).
  { apply Rmult_le_compat_r. apply tin_nonneg. rewrite <- Rpow_mult_distr. replace (1 / 36) with ((1 / 6) ^ 2) by field. apply pow_incr. lra. }
  replace (1 + 1 / 1) with 2 by field. lra.
Qed.
Lemma direction_square : E P (fun m => norm (G m) ^ 2) <= 135 / 4 * norm g ^ 2 + 5 / 2 * ms.
Proof using D HB H4 H5 H6 HL Hr Ha Ha' S Hl Hs Hst Tv Sg CH.
  rewrite E_draws. apply Rle_trans with (5 / 2 * W); [|generalize outer_moment; lra].
  rewrite <- E_scal. apply E_le. intro i. rewrite <- E_scal. apply E_le. intro b_in. rewrite <- E_scal. apply E_le. intro b_o. exact (E_G_h i b_in b_o).
Qed.
Let bias := vplus (EV (tasks T) (fun i => A_i T alpha i w (e_i T D_in D_o alpha i w)))
  (vscal alpha (EV (tasks T) (fun i => EV (iid D_in (samples T i)) (fun b_in => EV (iid D_o (samples T i)) (fun b_o => err i (outer i b_in b_o)))))).
Lemma direction_mean : EV P G = vplus g bias.
Proof using D H4.
  unfold bias, nabla_F. rewrite EV_draws, <- EV_scal, <- !EV_plus. apply EV_ext. intro i.
  match goal with |- _ = vplus ?a (vplus ?b ?c) => replace (vplus a (vplus b c)) with (vplus (vplus a b) c) by vec end.
  unfold nabla_F_i. rewrite <- (linear_plus (A_i T alpha i w)), <- EV_outer, <- EV_scal, <- (EV_linear _ (A_i T alpha i w)), <- EV_plus
    by (apply linear_A; auto). apply EV_ext. intro b_in.
  rewrite <- EV_scal, <- (EV_linear _ (A_i T alpha i w)), <- EV_plus by (apply linear_A; auto). apply EV_ext. intro b_o.
  cbn [fst snd]. rewrite EV_G_h. unfold err, A_i. vec.
Qed.
Lemma bias_square : norm bias ^ 2 <= 3 / 320 * norm g ^ 2 + nr.
Proof using D HB H5 H6 HL Hr Ha Ha' S Hl Hs Hst Tv Sg.
  assert (X : norm (EV (tasks T) (fun i => A_i T alpha i w (e_i T D_in D_o alpha i w))) ^ 2 <= 49 / 1296 * tin).
  { replace (49 / 1296 * tin) with ((7 / 6 * (1 / 6 * (sigma_tilde / sqrt (INR D_in)))) ^ 2)
      by (rewrite !Rpow_mult_distr, sq_over_sqrt by auto; field; apply Rgt_not_eq, lt_0_INR; exact H5).
    assert (Q := over_sqrt_nonneg sigma_tilde D_in Hst H5).
    apply pow_incr. split. apply norm_nonneg. apply norm_EV_le. intro i.
    eapply Rle_trans. apply (norm_A T L alpha D HL (Rlt_le _ _ Ha) S).
    apply Rmult_le_compat; [lra|apply norm_nonneg|lra|]. eapply Rle_trans. apply (norm_e_i T L alpha sigma_tilde); auto; lra.
    apply Rmult_le_compat_r; auto. }
  assert (Y : norm (vscal alpha (EV (tasks T) (fun i => EV (iid D_in (samples T i)) (fun b_in => EV (iid D_o (samples T i)) (fun b_o =>
    err i (outer i b_in b_o)))))) ^ 2 <= 1 / (144 * INR B) * W).
  { rewrite <- EV_scal, <- E_scal. eapply Rle_trans. apply norm_EV_sq. apply E_le. intro i.
    rewrite <- EV_scal, <- E_scal. eapply Rle_trans. apply norm_EV_sq. apply E_le. intro b_in.
    rewrite <- EV_scal, <- E_scal. eapply Rle_trans. apply norm_EV_sq. apply E_le. intro b_o.
    rewrite norm_scal, Rpow_mult_distr, pow2_abs. apply err_square. }
  unfold bias. eapply Rle_trans. apply norm_sq_plus_le. assert (I : 0 < 1 / (144 * INR B)) by (apply Rdiv_lt_0_compat; lra).
  assert (Z := Rmult_le_compat_l _ _ _ (Rlt_le _ _ I) outer_moment).
  assert (R : forall m, m / (72 * INR B) = 2 * (1 / (144 * INR B) * m)) by (intro; field; lra). rewrite R.
  assert (J : 1 / (144 * INR B) <= 1 / 2880) by (apply inv_le; lra).
  generalize (Rmult_le_compat_r _ _ _ (pow2_ge_0 (norm g)) J). lra.
Qed.
Lemma direction_mean_square : norm (EV P G) ^ 2 <= 323 / 160 * norm g ^ 2 + 2 * nr.
Proof using D HB H4 H5 H6 HL Hr Ha Ha' S Hl Hs Hst Tv Sg.
  rewrite direction_mean. generalize (norm_sq_plus_le g bias) bias_square. lra.
Qed.
Lemma bias_cross : norm g * norm bias <= 83 / 320 * norm g ^ 2 + nr.
Proof using D HB H5 H6 HL Hr Ha Ha' S Hl Hs Hst Tv Sg.
  generalize (pow2_ge_0 (norm g / 2 - norm bias)) bias_square. lra.
Qed.
Lemma nr_nonneg : 0 <= nr.
Proof using HB.
  generalize tin_nonneg. assert (0 <= ms / (72 * INR B)) by (apply div_nonneg; [apply ms_nonneg|lra]). lra.
Qed.

Variables B_prime D_beta : nat.
Hypotheses (H1 : (1 <= B)%nat) (H2 : (1 <= B_prime)%nat) (H3 : (1 <= D_beta)%nat)
  (CB : INR B_prime >= ceiling ((((rho * alpha * sigma) / L) ^ 2) / 2))
  (CD : INR D_beta >= ceiling (((2 * rho * alpha * sigma_tilde) / L) ^ 2)).
Notation Q := (iid B_prime (pair_law (tasks T) (fun j => iid D_beta (samples T j)))).
Notation K := (smoothness T L alpha rho w).
Lemma hf_descent : E (iid B P) (fun b => E Q (fun c => F T alpha (vminus w (vscal (beta_hf T L alpha rho c w) (g_hf_repaired T B alpha rho b w))))) <=
  F T alpha w - 1 / 200 * (norm g ^ 2 / K) + ((18 * sigma ^ 2 + 5 * tou) / (1600 * L * INR B) + tin / (100 * L)).
Proof using D HB H1 H2 H3 H4 H5 H6 HL Hr Ha Ha' S Hl Hs Hst Tv Sg CH CB CD.
  assert (PK : 0 < K) by (apply smoothness_pos; lra).
  assert (N1 := ms_nonneg). assert (N2 := nr_nonneg). assert (N3 := tin_nonneg). assert (N4 := tou_nonneg).
  eapply Rle_trans.
  - apply (descent_numbers P Q B G (fun c => beta_hf T L alpha rho c w) (F T alpha) w g bias K (323 / 160) (2 * nr) (135 / 4) (5 / 2 * ms)
      (83 / 320) nr (4 / 5 / 25) (1 / (4 * L * 25)) (25 / 16 / 25 ^ 2) (25 / 64 / 25 ^ 2 / L) (1 / 200)); auto; try lra.
    + intro c. apply scaled_step_nonneg; lra.
    + intros. apply F_quadratic; auto; lra.
    + apply direction_mean.
    + apply direction_mean_square.
    + apply direction_square.
    + apply bias_cross.
    + apply (scaled_step_mean_ge T B_prime D_beta L alpha rho w) with (sigma_tilde := sigma_tilde); auto; lra.
    + apply (scaled_step_mean_le T B_prime D_beta L alpha rho w); lra.
    + apply (scaled_step_second T B_prime D_beta L alpha rho w) with (sigma := sigma) (sigma_tilde := sigma_tilde); auto; lra.
    + apply (scaled_step_second_L T B_prime D_beta L alpha rho w) with (sigma := sigma) (sigma_tilde := sigma_tilde); auto; lra.
    + assert (135 / 4 / INR B <= 27 / 16) by (apply div_le; lra). lra.
  - rewrite Rplus_assoc. apply Rplus_le_compat_l.
    set (t1 := tin) in *. set (t2 := tou) in *. set (s2 := sigma ^ 2). assert (N5 : 0 <= s2) by apply pow2_ge_0.
    replace (25 / 64 / 25 ^ 2 / L * (5 / 2 * (9 / 2 * s2 + 1 / 18 * t1 + t2) / INR B + 2 * (49 / 648 * t1 + (9 / 2 * s2 + 1 / 18 * t1 + t2) / (72 * INR B)))
      + 1 / (4 * L * 25) * (49 / 648 * t1 + (9 / 2 * s2 + 1 / 18 * t1 + t2) / (72 * INR B)))
      with (1 / (1600 * L * INR B) * (11 / 4 * (9 / 2 * s2 + 1 / 18 * t1 + t2)) + 49 / 36 * (t1 / (1600 * L))) by (field; lra).
    replace ((18 * s2 + 5 * t2) / (1600 * L * INR B)) with (1 / (1600 * L * INR B) * (18 * s2 + 5 * t2)) by (field; lra).
    replace (t1 / (100 * L)) with (16 * (t1 / (1600 * L))) by (field; lra).
    assert (Pb : 0 < 1 / (1600 * L * INR B)) by (apply Rdiv_lt_0_compat; [lra|repeat apply Rmult_lt_0_compat; lra]).
    assert (Pt : 0 <= t1 / (1600 * L)) by (apply div_nonneg; lra).
    assert (Q : 1 / (1600 * L * INR B) * t1 <= t1 / (1600 * L)).
    { replace (1 / (1600 * L * INR B) * t1) with (t1 / (1600 * L) / INR B) by (field; lra). apply div_le; [lra|].
      rewrite <- (Rmult_1_r (t1 / (1600 * L))) at 1. apply Rmult_le_compat_l; lra. }
    generalize (Rmult_le_pos _ _ (Rlt_le _ _ Pb) N4) (Rmult_le_pos _ _ (Rlt_le _ _ Pb) N5). lra.
Qed.
End Repaired.

Theorem fallah2019_eq_157_plus3_repaired_proof : fallah2019_eq_157_plus3_repaired.
Proof.
  unfold fallah2019_eq_157_plus3_repaired. intros. rewrite Rplus_assoc.
  replace (norm (nabla_F T alpha w) ^ 2 / (200 * smoothness T L alpha rho w))
    with (1 / 200 * (norm (nabla_F T alpha w) ^ 2 / smoothness T L alpha rho w)) by (field; lra).
  apply hf_descent; auto.
Qed.
Theorem fallah2019_theorem_H_1_repaired_proof : fallah2019_theorem_H_1_repaired.
Proof.
  unfold fallah2019_theorem_H_1_repaired. intros. destruct (signs rho alpha sigma) as [ra ras]; auto.
  assert (P : 0 < INR D_in) by (apply lt_0_INR; lia). assert (P' : 0 < INR D_o) by (apply lt_0_INR; lia).
  set (Y := sigma ^ 2 / INR B + sigma_tilde ^ 2 / (INR B * INR D_o) + sigma_tilde ^ 2 / INR D_in).
  assert (Y1 : 0 <= sigma ^ 2 / INR B) by (apply div_nonneg; [apply pow2_ge_0|lra]).
  assert (Y2 : 0 <= sigma_tilde ^ 2 / (INR B * INR D_o)) by (apply div_nonneg; [apply pow2_ge_0|apply Rmult_lt_0_compat; lra]).
  assert (Y3 : 0 <= sigma_tilde ^ 2 / INR D_in) by (apply div_nonneg; [apply pow2_ge_0|lra]).
  replace (6 * sqrt ((1 + rho * alpha / L * sigma) * Y)) with (sqrt ((L + rho * alpha * sigma) / L * (36 * Y))).
  2: { replace ((L + rho * alpha * sigma) / L * (36 * Y)) with (6 ^ 2 * ((1 + rho * alpha / L * sigma) * Y)) by (field; lra).
       rewrite sqrt_mult_alt, sqrt_pow2 by lra. reflexivity. }
  replace (36 * (rho * alpha / L) * Y) with (rho * alpha / L * (36 * Y)) by ring.
  apply (run_reaches _ (fun v => F T alpha v) (fun v => norm (nabla_F T alpha v)) (1 / 800) (L + rho * alpha * sigma) (rho * alpha)
    ((18 * sigma ^ 2 + 5 * (sigma_tilde ^ 2 / INR D_o)) / (1600 * L * INR B) + (sigma_tilde ^ 2 / INR D_in) / (100 * L)) w)
    with (K := 3200) (low := F_min); auto; try (unfold Y; lra).
  - split; auto using norm_nonneg; try lra.
    + apply (markov_draw2 (iid B _) (iid B_prime _) (fun a b v => vminus v (vscal (beta_hf T L alpha rho b v) (g_hf_repaired T B alpha rho a v)))).
    + intro u. eapply Rle_trans. apply hf_descent with (sigma := sigma) (sigma_tilde := sigma_tilde); auto.
      apply Rplus_le_compat_r. apply Rplus_le_compat_l, Ropp_le_contravar.
      assert (R := slope_ratio T L alpha rho sigma u ltac:(auto) ltac:(auto) ltac:(auto) ltac:(auto) ltac:(auto) ltac:(auto) ltac:(auto) ltac:(auto)). lra.
  - replace (1 / 800 / 4 * (36 * Y / L)) with (36 / 3200 * Y / L) by (field; lra). unfold Y.
    replace ((18 * sigma ^ 2 + 5 * (sigma_tilde ^ 2 / INR D_o)) / (1600 * L * INR B) + (sigma_tilde ^ 2 / INR D_in) / (100 * L))
      with ((36 / 3200 * (sigma ^ 2 / INR B) + 1 / 320 * (sigma_tilde ^ 2 / (INR B * INR D_o)) + 1 / 100 * (sigma_tilde ^ 2 / INR D_in)) / L)
      by (field; lra).
    apply div_le_compat; lra.
Qed.
