(* Fallah2019_G.v -- Appendix G of fallah2019, first-order MAML with direction G = bgrad b_o (w - alpha bgrad b_in w): its bias
   against the meta-gradient ((115) to (125)), its moments ((126) to (129)) and the expected descent of one step ((130) and the
   displays after it), for alpha L <= 1/10; and a cubic spline against the printed sign of e_i in (115).  The last display,
   130+3, does not follow from the printed bounds; r_sharp_sq bounds the bias a little better.  No axiom is added. *)
From Coq Require Import Reals Lra Lia List.
From Lemmacheck Require Import Space Law Problem Splines Statements Fallah2019_A Fallah2019_C Fallah2019_D Fallah2019_Gradients
  Descent Fallah2019_F.

(* ---- scalars ---- *)
Lemma alpha_L_tenth L alpha : 0 < L -> alpha <= 1 / (10 * L) -> alpha * L <= 1 / 10.
Proof.
  intros HL H. apply Rmult_le_compat_r with (r := L) in H; [|lra].
  replace (1 / (10 * L) * L) with (1 / 10) in H by (field; lra). auto.
Qed.
Lemma alpha_le_inv L alpha : 0 < L -> alpha <= 1 / (10 * L) -> alpha <= 1 / L.
Proof. intros HL H. eapply Rle_trans. exact H. apply inv_le; lra. Qed.
Lemma sq_sum3_le r x y z : 0 <= r -> r <= x + y + z -> r ^ 2 <= 3 * x ^ 2 + 3 * y ^ 2 + 3 * z ^ 2.
Proof.
  intros. assert (r ^ 2 <= (x + y + z) ^ 2) by (apply pow_incr; lra).
  generalize (pow2_ge_0 (x - y)) (pow2_ge_0 (y - z)) (pow2_ge_0 (x - z)). lra.
Qed.

(* ---- the direction, its mean and what it neglects ---- *)
Section Direction.
Context {V : space}.
Variables (T : problem V) (D_in D_o : nat) (L alpha : R).
Notation adapted i w := (grad T i (vminus w (vscal alpha (grad T i w)))).
Notation fo i w := (EV (iid D_in (samples T i)) (fun b_in => EV (iid D_o (samples T i)) (fun b_o => G_fo T alpha i b_in b_o w))).

Lemma EV_G_fo i w : fo i w = vplus (adapted i w) (e_i T D_in D_o alpha i w).
Proof. unfold e_i, G_fo. vec. Qed.
Lemma mean_fo w : EV (tasks T) (fun i => fo i w) = vplus (nabla_F T alpha w) (r_fo T D_in D_o alpha w).
Proof.
  unfold nabla_F, r_fo. rewrite <- EV_plus. apply EV_ext. intro i. rewrite EV_G_fo. unfold neglected_fo. vec.
Qed.
Lemma neglected_eq i w : neglected_fo T alpha i w = vscal alpha (hess T i w (adapted i w)).
Proof. unfold neglected_fo, nabla_F_i, A_i. vec. Qed.

Hypotheses (D : differentiable T) (HL : 0 < L) (Ha : 0 <= alpha) (S : smooth T L) (Hal : alpha * L <= 1 / 10).
Let aL : 0 <= alpha * L. Proof. apply Rmult_le_pos; lra. Qed.
Let aL6 : alpha * L <= 1 / 6. Proof. lra. Qed.

Lemma neglected_adapted i w : norm (neglected_fo T alpha i w) <= alpha * L * norm (adapted i w).
Proof.
  rewrite neglected_eq, norm_scal_pos, Rmult_assoc by auto. apply Rmult_le_compat_l; auto. apply hess_bound; auto; lra.
Qed.
Lemma adapted_slope i w : (1 - alpha * L) * norm (adapted i w) <= norm (nabla_F_i T alpha i w).
Proof.
  generalize (neglected_adapted i w) (norm_reverse_le (adapted i w) (neglected_fo T alpha i w)).
  replace (vminus (adapted i w) (neglected_fo T alpha i w)) with (nabla_F_i T alpha i w) by (unfold neglected_fo; vec). lra.
Qed.
Lemma neglected_slope i w : norm (neglected_fo T alpha i w) <= alpha * L / (1 - alpha * L) * norm (nabla_F_i T alpha i w).
Proof.
  eapply Rle_trans. apply neglected_adapted.
  replace (alpha * L / (1 - alpha * L) * norm (nabla_F_i T alpha i w)) with (alpha * L * (norm (nabla_F_i T alpha i w) / (1 - alpha * L)))
    by (field; lra). apply Rmult_le_compat_l; auto. apply le_div; [lra|]. rewrite Rmult_comm. apply adapted_slope.
Qed.
Lemma neglected_grad i w : norm (neglected_fo T alpha i w) <= 11 / 10 * (alpha * L) * norm (grad T i w).
Proof.
  eapply Rle_trans. apply neglected_adapted.
  apply Rle_trans with (alpha * L * ((1 + alpha * L) * norm (grad T i w))).
  - apply Rmult_le_compat_l; auto. apply norm_inner_grad; auto.
  - generalize (Rmult_le_pos _ _ aL (norm_nonneg (grad T i w))). intro P.
    apply (Rmult_le_compat_r _ _ _ P) in Hal. lra.
Qed.

Variable sigma : R.
Hypotheses (Hs : 0 <= sigma) (TV : task_variance T sigma).
Notation X w := (norm (nabla_F T alpha w)).

Lemma mean_grad_tenth w : E (tasks T) (fun i => norm (grad T i w)) <= 100 / 79 * (X w + sigma).
Proof.
  assert (N := norm_nonneg (nabla_f T w)). assert (B := grad_f_bound T L alpha sigma D HL Ha S Hs TV w).
  assert (M : E (tasks T) (fun i => norm (grad T i w)) <= norm (nabla_f T w) + sigma)
    by (generalize (mean_norm_grad T w) (task_deviation T sigma Hs TV w); lra).
  assert (C : alpha ^ 2 * L ^ 2 <= 1 / 100) by nra.
  assert (C' : 2 * alpha * L + alpha ^ 2 * L ^ 2 <= 21 / 100) by lra.
  generalize (Rmult_le_compat_r _ _ _ N C') (Rmult_le_compat_r _ _ _ Hs C'). lra.
Qed.
Lemma slope_bound w : alpha * L / (1 - alpha * L) * E (tasks T) (fun i => norm (nabla_F_i T alpha i w)) <=
  11 / 50 * X w + 2 * alpha * L * sigma.
Proof.
  set (M := E (tasks T) (fun i => norm (grad T i w))).
  assert (I : E (tasks T) (fun i => norm (nabla_F_i T alpha i w)) <= 121 / 100 * M).
  { unfold M. rewrite <- E_scal. apply E_le. intro i. eapply Rle_trans. apply (norm_nabla_F_i T L); auto.
    apply Rmult_le_compat_r. apply norm_nonneg. replace (121 / 100) with ((11 / 10) ^ 2) by field. apply pow_incr. lra. }
  assert (Q : alpha * L / (1 - alpha * L) <= 10 / 9 * (alpha * L)) by (apply div_le; [lra|nra]).
  assert (Q0 : 0 <= alpha * L / (1 - alpha * L)) by (apply div_nonneg; lra).
  assert (J := mean_grad_tenth w). fold M in J. assert (M0 : 0 <= M) by (apply E_nonneg; intro; apply norm_nonneg).
  apply Rle_trans with (10 / 9 * (alpha * L) * (121 / 100 * (100 / 79 * (X w + sigma)))).
  - apply Rmult_le_compat; auto. apply E_nonneg; intro; apply norm_nonneg. lra.
  - assert (X0 := norm_nonneg (nabla_F T alpha w)).
    generalize (Rmult_le_compat_r _ _ _ X0 Hal) (Rmult_le_pos _ _ aL Hs). lra.
Qed.

Variable st : R.
Hypotheses (Hst : 0 <= st) (Sg : sample_gradient_variance T st) (Hi : (1 <= D_in)%nat) (Ho : (1 <= D_o)%nat).
Notation t := (st / sqrt (INR D_in)).
Let t0 : 0 <= t. Proof. apply over_sqrt_nonneg; auto. Qed.

Lemma e_mean w : norm (EV (tasks T) (fun i => e_i T D_in D_o alpha i w)) <= alpha * L * t.
Proof. apply norm_EV_le. intro i. apply norm_e_i; auto. lra. Qed.
Lemma r_split w : norm (r_fo T D_in D_o alpha w) <= norm (EV (tasks T) (fun i => neglected_fo T alpha i w)) + 1 / 10 * t.
Proof.
  unfold r_fo. rewrite EV_plus. eapply Rle_trans. apply norm_triangle. apply Rplus_le_compat_l.
  eapply Rle_trans. apply e_mean. apply Rmult_le_compat_r; auto.
Qed.
Lemma r_bound w : norm (r_fo T D_in D_o alpha w) <= 11 / 50 * X w + 2 * alpha * L * sigma + 1 / 10 * t.
Proof.
  eapply Rle_trans. apply r_split. apply Rplus_le_compat_r. eapply Rle_trans; [|apply slope_bound].
  eapply Rle_trans. apply norm_EV. rewrite <- E_scal. apply E_le. intro. apply neglected_slope.
Qed.
Lemma r_sharp w : norm (r_fo T D_in D_o alpha w) <= 11 / 79 * X w + 110 / 79 * (alpha * L * sigma) + 1 / 10 * t.
Proof.
  eapply Rle_trans. apply r_split. apply Rplus_le_compat_r. eapply Rle_trans. apply norm_EV.
  eapply Rle_trans. apply E_le. intro i. apply (neglected_grad i w). rewrite E_scal.
  assert (X0 := norm_nonneg (nabla_F T alpha w)). assert (P : 0 <= 11 / 10 * (alpha * L)) by lra.
  generalize (Rmult_le_compat_l _ _ _ P (mean_grad_tenth w)) (Rmult_le_compat_r _ _ _ X0 Hal). lra.
Qed.
Let t_sq : t ^ 2 = st ^ 2 / INR D_in. Proof. apply sq_over_sqrt; auto. Qed.
Lemma r_bound_sq w : norm (r_fo T D_in D_o alpha w) ^ 2 <=
  3 / 20 * X w ^ 2 + 12 * alpha ^ 2 * L ^ 2 * sigma ^ 2 + 3 / 100 * (st ^ 2 / INR D_in).
Proof.
  eapply Rle_trans. apply sq_sum3_le. apply norm_nonneg. apply r_bound. rewrite <- t_sq.
  generalize (pow2_ge_0 (X w)). lra.
Qed.
Lemma r_sharp_sq w : norm (r_fo T D_in D_o alpha w) ^ 2 <=
  117 / 2000 * X w ^ 2 + 291 / 50 * (alpha ^ 2 * L ^ 2 * sigma ^ 2) + 3 / 100 * (st ^ 2 / INR D_in).
Proof.
  eapply Rle_trans. apply sq_sum3_le. apply norm_nonneg. apply r_sharp. rewrite <- t_sq.
  generalize (pow2_ge_0 (X w)) (pow2_ge_0 (alpha * L * sigma)). lra.
Qed.
Lemma mean_fo_sq w : norm (EV (tasks T) (fun i => fo i w)) ^ 2 <= 2 * X w ^ 2 + 2 * norm (r_fo T D_in D_o alpha w) ^ 2.
Proof. rewrite mean_fo. apply norm_sq_plus_le. Qed.
Lemma cross_r w : X w * norm (r_fo T D_in D_o alpha w) <= (X w ^ 2 / 2 + 2 * norm (r_fo T D_in D_o alpha w) ^ 2) / 2.
Proof. generalize (pow2_ge_0 (X w / 2 - norm (r_fo T D_in D_o alpha w))). lra. Qed.
Lemma second_fo w : E (tasks T) (fun i => E (iid D_in (samples T i)) (fun b_in => E (iid D_o (samples T i)) (fun b_o =>
  norm (G_fo T alpha i b_in b_o w) ^ 2))) <=
  20 * X w ^ 2 + 7 * sigma ^ 2 + st ^ 2 * (1 / INR D_o + 1 / 50 / INR D_in).
Proof.
  eapply Rle_trans. apply (E_outer_square T L alpha sigma) with (phi := 1) (s := st); auto; lra.
  assert (P1 : 79 / 100 <= 1 - 2 * alpha * L - alpha ^ 2 * L ^ 2) by nra.
  assert (P2 : 0 <= C_1 L alpha <= 100 / 79).
  { unfold C_1, Rdiv. rewrite Rmult_1_l. split. left. apply Rinv_0_lt_compat. lra.
    replace (100 * / 79) with (/ (79 / 100)) by field. apply Rinv_le_contravar; lra. }
  assert (B1 : C_1 L alpha ^ 2 <= (100 / 79) ^ 2) by (apply pow_incr; lra).
  assert (B2 : C_2 L alpha ^ 2 <= (21 / 79) ^ 2).
  { destruct (C_2_sixth L alpha aL aL6). apply pow_incr. rewrite C_2_C_1 in * by auto. lra. }
  assert (B : (1 + alpha * L) ^ 2 <= (11 / 10) ^ 2) by (apply pow_incr; lra).
  assert (Q : alpha ^ 2 * L ^ 2 <= 1 / 100) by nra.
  assert (t2 : 0 <= st ^ 2 / INR D_in) by (rewrite <- t_sq; apply pow2_ge_0).
  assert (I : (1 + alpha * L) ^ 2 * (2 * C_1 L alpha ^ 2 * X w ^ 2 + (2 * C_2 L alpha ^ 2 + 1) * sigma ^ 2) <=
    (11 / 10) ^ 2 * (2 * (100 / 79) ^ 2 * X w ^ 2 + (2 * (21 / 79) ^ 2 + 1) * sigma ^ 2)).
  { generalize (pow2_ge_0 (C_1 L alpha)) (pow2_ge_0 (C_2 L alpha)) (pow2_ge_0 (X w)) (pow2_ge_0 sigma). intros.
    apply Rmult_le_compat; auto. apply pow2_ge_0. apply Rplus_le_le_0_compat; apply Rmult_le_pos; lra.
    apply Rplus_le_compat; apply Rmult_le_compat_r; lra. }
  generalize (Rmult_le_compat_r _ _ _ t2 Q) (pow2_ge_0 (X w)) (pow2_ge_0 sigma). unfold Rdiv in *. lra.
Qed.

(* ---- one step ---- *)
Variables (B B_prime D_beta : nat) (rho : R) (w : V).
Hypotheses (HB : (1 <= B)%nat) (HBp : (1 <= B_prime)%nat) (HDb : (1 <= D_beta)%nat) (Hrho : 0 <= rho).
Hypotheses (Hl : hess_lipschitz T rho) (Ha1 : alpha <= 1 / L).
Notation K := (smoothness T L alpha rho w).
Notation m := (pair_law (tasks T) (fun j => pair_law (iid D_in (samples T j)) (fun _ => iid D_o (samples T j)))).
Notation n := (iid B_prime (pair_law (tasks T) (fun j => iid D_beta (samples T j)))).
Notation dir := (fun a : task T * (list (sample T) * list (sample T)) => G_fo T alpha (fst a) (fst (snd a)) (snd (snd a)) w).
Notation beta := (fun b => beta_fo T L alpha rho b w).
Notation n1 := (24 * alpha ^ 2 * L ^ 2 * sigma ^ 2 + 3 / 50 * (st ^ 2 / INR D_in)).
Notation n2 := (7 * sigma ^ 2 + st ^ 2 * (1 / INR D_o + 1 / 50 / INR D_in)).

Lemma EV_dir : EV m dir = vplus (nabla_F T alpha w) (r_fo T D_in D_o alpha w).
Proof. rewrite <- mean_fo, EV_pair. apply EV_ext. intro i. apply EV_pair. Qed.
Lemma first_dir : norm (EV m dir) ^ 2 <= 23 / 10 * X w ^ 2 + n1.
Proof. rewrite EV_dir, <- mean_fo. eapply Rle_trans. apply mean_fo_sq. generalize (r_bound_sq w). lra. Qed.
Lemma first_dir_sharp : norm (EV m dir) ^ 2 <=
  53 / 25 * X w ^ 2 + (291 / 25 * (alpha ^ 2 * L ^ 2 * sigma ^ 2) + 3 / 50 * (st ^ 2 / INR D_in)).
Proof.
  rewrite EV_dir, <- mean_fo. eapply Rle_trans. apply mean_fo_sq. generalize (r_sharp_sq w) (pow2_ge_0 (X w)). lra.
Qed.
Lemma second_dir : E m (fun a => norm (dir a) ^ 2) <= 20 * X w ^ 2 + n2.
Proof.
  rewrite <- Rplus_assoc. eapply Rle_trans; [|apply second_fo]. right. rewrite E_pair. apply E_ext. intro i. apply E_pair.
Qed.
Lemma quadratic_F b0 d : 0 <= b0 -> F T alpha (vminus w (vscal b0 d)) <=
  F T alpha w - b0 * inner (nabla_F T alpha w) d + K / 2 * b0 ^ 2 * norm d ^ 2.
Proof.
  intro P. assert (R := F_remainder T L alpha D S rho w (vminus w (vscal b0 d)) HL Hrho Ha Ha1 Hl). revert R.
  replace (vminus (vminus w (vscal b0 d)) w) with (vscal (- b0) d) by vec.
  rewrite inner_scal_r, norm_scal, Rpow_mult_distr, pow2_abs. intro R.
  eapply Rle_trans in R; [|apply Rle_abs]. lra.
Qed.
Lemma beta_nonneg b : 0 <= beta b.
Proof. unfold beta_fo. apply scaled_step_nonneg; auto. lra. Qed.
Lemma noise_nonneg : 0 <= n1 /\ 0 <= n2.
Proof.
  assert (0 < INR D_in) by (apply lt_0_INR; lia). assert (0 < INR D_o) by (apply lt_0_INR; lia). split.
  - apply Rplus_le_le_0_compat. assert (Q := pow2_ge_0 (alpha * L * sigma)). lra.
    apply Rmult_le_pos; [lra|]. apply div_nonneg; auto using pow2_ge_0.
  - apply Rplus_le_le_0_compat. generalize (pow2_ge_0 sigma). lra. apply Rmult_le_pos. apply pow2_ge_0.
    apply Rplus_le_le_0_compat; apply div_nonneg; lra.
Qed.
Let K0 : 0 < K. Proof. apply smoothness_pos; auto. Qed.

Lemma descent_fo : E (iid B m) (fun b => E n (fun c => F T alpha (vminus w (vscal (beta c) (meanV b dir))))) <=
  F T alpha w - X w ^ 2 * (E n beta - K / 2 * E n (fun c => beta c ^ 2) * (23 / 10 + 20 / INR B)) +
  E n beta * X w * norm (r_fo T D_in D_o alpha w) + K / 2 * E n (fun c => beta c ^ 2) * (n2 / INR B + n1).
Proof.
  apply (descent_norms m n B dir beta (F T alpha) w (nabla_F T alpha w) K HB (Rlt_le _ _ K0) beta_nonneg quadratic_F
    (r_fo T D_in D_o alpha w) (23 / 10) n1 20 n2 EV_dir first_dir second_dir).
Qed.
Lemma descent_fo_split : E (iid B m) (fun b => E n (fun c => F T alpha (vminus w (vscal (beta c) (meanV b dir))))) <=
  F T alpha w - X w ^ 2 * ((1 - 2 / 5) * E n beta - K / 2 * E n (fun c => beta c ^ 2) * (23 / 10 + 20 / INR B)) +
  K / 2 * E n (fun c => beta c ^ 2) * (n2 / INR B + n1) +
  E n beta * (12 * alpha ^ 2 * L ^ 2 * sigma ^ 2 + 3 / 100 * (st ^ 2 / INR D_in)).
Proof.
  apply (descent_split m n B dir beta (F T alpha) w (nabla_F T alpha w) K HB (Rlt_le _ _ K0) beta_nonneg quadratic_F
    (r_fo T D_in D_o alpha w) (23 / 10) n1 20 n2 EV_dir first_dir second_dir).
  generalize (cross_r w) (r_bound_sq w). lra.
Qed.

Hypotheses (HB20 : INR B >= 20) (CB : INR B_prime >= ceiling ((rho * alpha * sigma / L) ^ 2 / 2))
  (CD : INR D_beta >= ceiling ((2 * rho * alpha * st / L) ^ 2)).
Notation noise := (sigma ^ 2 * (7 / (828 * L * INR B) + alpha ^ 2 * L / 6) + st ^ 2 / INR D_o / (828 * L * INR B) +
  st ^ 2 / INR D_in / (600 * L)).
Lemma descent_fo_numbers : E (iid B m) (fun b => E n (fun c => F T alpha (vminus w (vscal (beta c) (meanV b dir))))) <=
  F T alpha w - X w ^ 2 / (100 * K) + noise.
Proof.
  assert (Bp : 0 < INR B) by lra. assert (Pi : 0 < INR D_in) by (apply lt_0_INR; lia).
  assert (Po : 0 < INR D_o) by (apply lt_0_INR; lia). destruct noise_nonneg as [N1 N2].
  assert (u0 : 0 <= st ^ 2 / INR D_in) by (apply div_nonneg; auto using pow2_ge_0).
  assert (v0 : 0 <= st ^ 2 / INR D_o) by (apply div_nonneg; auto using pow2_ge_0).
  assert (y0 := pow2_ge_0 (alpha * L * sigma)).
  assert (H18 : 0 < 18) by lra.
  eapply Rle_trans.
  - apply (descent_numbers m n B dir beta (F T alpha) w (nabla_F T alpha w) (r_fo T D_in D_o alpha w) K
      (53 / 25) (291 / 25 * (alpha ^ 2 * L ^ 2 * sigma ^ 2) + 3 / 50 * (st ^ 2 / INR D_in)) 20 n2 (617 / 2000)
      (291 / 50 * (alpha ^ 2 * L ^ 2 * sigma ^ 2) + 3 / 100 * (st ^ 2 / INR D_in))
      (4 / 5 / 18) (1 / (4 * L * 18)) (25 / 16 / 18 ^ 2) (25 / 64 / 18 ^ 2 / L) (1 / 100));
      auto using beta_nonneg, quadratic_F, EV_dir, first_dir_sharp, second_dir; try lra.
    + generalize (cross_r w) (r_sharp_sq w) (pow2_ge_0 (X w)). lra.
    + apply (scaled_step_mean_ge T B_prime D_beta L alpha rho w HL Hrho Ha 18 H18 st); auto.
    + apply (scaled_step_mean_le T B_prime D_beta L alpha rho w HL Hrho Ha 18 H18).
    + apply (scaled_step_second T B_prime D_beta L alpha rho w HL Hrho Ha 18 H18 sigma st); auto.
    + apply (scaled_step_second_L T B_prime D_beta L alpha rho w HL Hrho Ha 18 H18 sigma st); auto.
    + assert (20 / INR B <= 1) by (apply div_le; lra). lra.
  - set (y := alpha ^ 2 * L * sigma ^ 2). set (z := sigma ^ 2 / (L * INR B)). set (v := st ^ 2 / INR D_o / (L * INR B)).
    set (u := st ^ 2 / INR D_in / L). assert (LB : 0 < L * INR B) by (apply Rmult_lt_0_compat; auto).
    assert (y0' : 0 <= y) by (unfold y; assert (0 <= alpha ^ 2 * sigma ^ 2) by (apply Rmult_le_pos; apply pow2_ge_0);
      generalize (Rmult_le_pos _ _ (Rlt_le _ _ HL) H); lra).
    assert (z0 : 0 <= z) by (apply div_nonneg; auto using pow2_ge_0). assert (v0' : 0 <= v) by (apply div_nonneg; auto).
    assert (u0' : 0 <= u) by (apply div_nonneg; auto).
    assert (uB : u / INR B <= u / 20) by (unfold Rdiv; apply Rmult_le_compat_l; auto; apply Rinv_le_contravar; lra).
    replace (25 / 64 / 18 ^ 2 / L * (n2 / INR B + (291 / 25 * (alpha ^ 2 * L ^ 2 * sigma ^ 2) + 3 / 50 * (st ^ 2 / INR D_in))))
      with (25 / 20736 * (7 * z + v + 1 / 50 * (u / INR B) + 291 / 25 * y + 3 / 50 * u)) by (unfold y, z, u, v; field; lra).
    replace (1 / (4 * L * 18) * (291 / 50 * (alpha ^ 2 * L ^ 2 * sigma ^ 2) + 3 / 100 * (st ^ 2 / INR D_in)))
      with (1 / 72 * (291 / 50 * y + 3 / 100 * u)) by (unfold y, u; field; lra).
    replace noise with (7 / 828 * z + y / 6 + v / 828 + u / 600) by (unfold y, z, u, v; field; lra).
    replace (1 / 100 * (X w ^ 2 / K)) with (X w ^ 2 / (100 * K)) by (field; lra). lra.
Qed.
End Direction.

(* ---- the claims ---- *)
Ltac tenth := match goal with HL : 0 < ?L, H : ?a <= 1 / (10 * ?L) |- _ =>
  assert (Hal := alpha_L_tenth L a HL H); assert (Hai := alpha_le_inv L a HL H) end.
Tactic Notation "use" uconstr(l) := tenth; eapply l; eauto; lra.

Theorem fallah2019_eq_115_at_intended_proof : fallah2019_eq_115_at_intended.
Proof. unfold fallah2019_eq_115_at_intended. intros. apply EV_ext. intro i. rewrite EV_G_fo. vec. Qed.
Theorem fallah2019_eq_119_proof : fallah2019_eq_119.
Proof. unfold fallah2019_eq_119. intros. apply mean_fo. Qed.
Theorem fallah2019_eq_122_2_proof : fallah2019_eq_122_2.
Proof.
  unfold fallah2019_eq_122_2. intros. tenth. eapply Rle_trans. apply norm_EV. rewrite <- E_scal. apply E_le. intro i.
  apply neglected_slope; auto; lra.
Qed.
Theorem fallah2019_eq_122_3_proof : fallah2019_eq_122_3.
Proof. unfold fallah2019_eq_122_3. intros. use slope_bound. Qed.
Theorem fallah2019_eq_123_proof : fallah2019_eq_123.
Proof. unfold fallah2019_eq_123. intros. use e_mean. Qed.
Theorem fallah2019_eq_124_proof : fallah2019_eq_124.
Proof. unfold fallah2019_eq_124. intros. use r_bound. Qed.
Theorem fallah2019_eq_125_proof : fallah2019_eq_125.
Proof. unfold fallah2019_eq_125. intros. use r_bound_sq. Qed.
Theorem fallah2019_eq_126_1_proof : fallah2019_eq_126_1.
Proof. unfold fallah2019_eq_126_1. intros. apply mean_fo_sq. Qed.
Theorem fallah2019_eq_126_2_proof : fallah2019_eq_126_2.
Proof.
  unfold fallah2019_eq_126_2. intros.
  generalize (fallah2019_eq_125_proof V T D_in D_o L alpha rho sigma sigma_tilde w H H0 H1 H2 H3 H4 H5 H6 H7 H8 H9 H10 H11). lra.
Qed.
Theorem fallah2019_eq_127_proof : fallah2019_eq_127.
Proof. unfold fallah2019_eq_127. intros. reflexivity. Qed.
Theorem fallah2019_eq_128_1_proof : fallah2019_eq_128_1.
Proof.
  unfold fallah2019_eq_128_1. intros. eapply Rle_trans. apply (outer_square T L alpha sigma_tilde) with (phi := 1); auto; lra.
  right. unfold Rdiv. ring_simplify. rewrite Rinv_1. ring.
Qed.
Theorem fallah2019_eq_128_2_proof : fallah2019_eq_128_2.
Proof.
  unfold fallah2019_eq_128_2. intros. tenth. do 2 apply Rplus_le_compat_r. apply Rmult_le_compat_l; [lra|].
  apply over_square. apply norm_nonneg. lra. rewrite Rmult_comm. apply adapted_slope; auto; lra.
Qed.
Theorem fallah2019_eq_129_proof : fallah2019_eq_129.
Proof. unfold fallah2019_eq_129. intros. use (second_fo T D_in D_o L). Qed.
Theorem fallah2019_eq_130_proof : fallah2019_eq_130.
Proof.
  unfold fallah2019_eq_130. intros. tenth. rewrite (Rplus_assoc (_ / INR B)). eapply descent_fo; eauto; lra.
Qed.
Theorem fallah2019_eq_130_plus1_1_proof : fallah2019_eq_130_plus1_1.
Proof. unfold fallah2019_eq_130_plus1_1. intros. apply cross_r. Qed.
Theorem fallah2019_eq_130_plus1_2_proof : fallah2019_eq_130_plus1_2.
Proof.
  unfold fallah2019_eq_130_plus1_2. intros.
  generalize (fallah2019_eq_125_proof V T D_in D_o L alpha rho sigma sigma_tilde w H H0 H1 H2 H3 H4 H5 H6 H7 H8 H9 H10 H11). lra.
Qed.
Theorem fallah2019_eq_130_plus2_proof : fallah2019_eq_130_plus2.
Proof.
  unfold fallah2019_eq_130_plus2. intros. tenth. rewrite (Rplus_assoc (_ / INR B)). replace (3 / 5) with (1 - 2 / 5) by field.
  eapply descent_fo_split; eauto; lra.
Qed.
Theorem fallah2019_eq_130_plus3_proof : fallah2019_eq_130_plus3.
Proof. unfold fallah2019_eq_130_plus3. intros. tenth. eapply descent_fo_numbers; eauto; lra. Qed.

(* ---- (115) as printed: one task, loss hat2 w +- 10 w, at w = 1 with alpha = 1/10 ---- *)
Definition bent := line_problem (point tt) (fun _ => half true false) (fun _ s => mk_spline 0 (if s : bool then 10 else -10) 1 0).
Lemma bent_sgrad i s (w : R) : sgrad bent i s w = (if s : bool then 10 else -10) + hat1 w :> R.
Proof. unfold bent. cbn [sgrad line_problem]. unfold sp'. cbn [sk sb sc sm]. rewrite Rminus_0_r. ring. Qed.
Lemma bent_grad i (w : R) : grad bent i w = hat1 w :> R.
Proof.
  change (E (half true false) (fun s => sgrad bent i s w) = hat1 w). rewrite E_half, !bent_sgrad. field.
Qed.
Theorem fallah2019_eq_115_at_literal_refutation : ~ fallah2019_eq_115_at_literal.
Proof.
  unfold fallah2019_eq_115_at_literal. intro C.
  assert (S : smooth bent 1).
  { intros i w u. rewrite !bent_grad, !norm_R1, !vminus_R1, Rmult_1_l. apply hat1_lipschitz. }
  specialize (C R1 bent 1%nat 1%nat 1 (1 / 10) (1 : R) (line_differentiable _ _ _) (le_n 1) (le_n 1)
    ltac:(lra) ltac:(lra) ltac:(lra) S).
  change (tasks bent) with (point tt) in C. rewrite !EV_point, EV_G_fo in C.
  set (a := grad bent tt (vminus (1 : R1) (vscal (1 / 10) (grad bent tt (1 : R1))))) in C.
  assert (Z : (e_i bent 1 1 (1 / 10) tt (1 : R1) : R) = 0).
  { change ((a : R) + e_i bent 1 1 (1 / 10) tt (1 : R1) = (a : R) + -1 * e_i bent 1 1 (1 / 10) tt (1 : R1)) in C. lra. }
  revert Z. unfold e_i. rewrite (outer_mean bent 1 tt (fun b => vminus (1 : R1) (vscal (1 / 10) (bgrad bent tt b (1 : R1))))) by auto.
  rewrite vminus_R1, EV_R1, E_iid_1. change (samples bent tt) with (half true false). rewrite E_half, !bent_grad, !vminus_R1.
  unfold bent. rewrite !line_bgrad. unfold mean, lsum. cbn [fold_right length INR].
  unfold sp'. cbn [sk sb sc sm vscal R1]. eval_hats. lra.
Qed.
