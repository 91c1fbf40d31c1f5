(* Fallah2019_Remarks3.v -- the cells of Table 1 of fallah2019 beside those that Corollaries 4.16 and 4.19 are: how many samples the
   batch sizes of (36) and (39) come to, and what is reached from K = D_in samples a task.  For Hessian-free MAML as printed both are
   refuted by the problem `tilted` of Fallah2019_H_Bias.v, where the mean slope stays above 19/10000 at every step, and proved for the
   repaired method.  No axiom is added. *)
From Coq Require Import Reals Lra Lia List.
From Lemmacheck Require Import Space Law Problem Run Splines Statements Fallah2019_C Fallah2019_F3 Fallah2019_G_Theorem Fallah2019_H_Bias
  Fallah2019_H_Bias2 Fallah2019_H_Repaired Fallah2019_Section4 Fallah2019_Remarks2.

(* ---- how many samples an iteration takes ---- *)
Lemma ceiling_le_plus x : ceiling x <= x + 1.
Proof.
  unfold ceiling. rewrite opp_IZR. generalize (base_Int_part (- x)). lra.
Qed.
Lemma least_size_le n x : 1 <= n -> 0 <= x -> 1 <= Rmax n (ceiling x) <= n + x.
Proof.
  intros Hn Hx. generalize (Rmax_l n (ceiling x)) (ceiling_le_plus x). intros. split; [lra|]. apply Rmax_lub; lra.
Qed.
Lemma over_large a b c : 0 <= a -> 0 < b -> 1 <= c -> a / (c * b) <= a / b.
Proof.
  intros. apply Rmult_le_compat_l; auto. apply Rinv_le_contravar; auto. generalize (Rmult_le_compat_r b 1 c). lra.
Qed.
Lemma div_le_scaled C x y d : 0 <= C -> 0 < d -> x <= y -> C * x / d <= C * (y / d).
Proof.
  intros. replace (C * x / d) with (C * (x / d)) by (field; lra). apply Rmult_le_compat_l; auto. apply div_le_compat; auto.
Qed.
Section Step.
Variables L alpha rho sigma sigma_tilde c_1 c_2 : R.
Hypotheses (HL : 0 < L) (Hr : 0 <= rho) (Ha : 0 < alpha) (Hs : 0 <= sigma) (Hst : 0 <= sigma_tilde) (H2 : 0 <= c_2)
  (Hk : rho * alpha / L <= c_1) (Hc : sigma ^ 2 + sigma_tilde ^ 2 <= c_2 ^ 2).
Lemma tilde_le : sigma_tilde <= c_2.
Proof. apply sq_le; auto. generalize (pow2_ge_0 sigma). lra. Qed.
Lemma scale_le s : 0 <= s -> s <= c_2 -> 0 <= (rho * alpha * s / L) ^ 2 <= (c_1 * c_2) ^ 2.
Proof.
  intros. split. apply pow2_ge_0. assert (K := kappa_nonneg L rho alpha HL Hr Ha).
  replace (rho * alpha * s / L) with (rho * alpha / L * s) by (field; lra). apply pow_incr. split.
  apply Rmult_le_pos; auto. apply Rmult_le_compat; auto.
Qed.
Lemma step_count : 0 <= Rmax 1 (ceiling ((rho * alpha * sigma / L) ^ 2 / 2)) * Rmax 1 (ceiling ((2 * rho * alpha * sigma_tilde / L) ^ 2)) <=
  (1 + (c_1 * c_2) ^ 2 / 2) * (1 + 4 * (c_1 * c_2) ^ 2).
Proof.
  assert (A := scale_le sigma Hs (sigma_le sigma sigma_tilde c_2 Hc H2)). assert (B := scale_le sigma_tilde Hst tilde_le).
  replace ((2 * rho * alpha * sigma_tilde / L) ^ 2) with (4 * (rho * alpha * sigma_tilde / L) ^ 2) by (field; lra).
  assert (X := least_size_le 1 ((rho * alpha * sigma / L) ^ 2 / 2) ltac:(lra) ltac:(lra)).
  assert (Y := least_size_le 1 (4 * (rho * alpha * sigma_tilde / L) ^ 2) ltac:(lra) ltac:(lra)).
  split. apply Rmult_le_pos; lra. apply Rmult_le_compat; lra.
Qed.
End Step.
Lemma z_ge_1 e c : 0 < e -> e <= c -> 1 <= c ^ 2 / e ^ 2.
Proof. intros. apply le_div. apply pow_lt; auto. rewrite Rmult_1_l. apply pow_incr. lra. Qed.
Section Sizes.
Variables C_1 C_2 sigma sigma_tilde c_2 e : R.
Hypotheses (H1 : 0 <= C_1) (H2 : 0 <= C_2) (He : 0 < e) (Hec : e <= c_2) (Hc : sigma ^ 2 + sigma_tilde ^ 2 <= c_2 ^ 2).
Notation z := (c_2 ^ 2 / e ^ 2).
Notation n_B := (Rmax 20 (ceiling (C_1 * sigma ^ 2 / e ^ 2))).
Notation n_in := (Rmax 1 (ceiling (C_2 * sigma_tilde ^ 2 / e ^ 2))).
Notation n_o := (Rmax 1 (ceiling (C_2 * sigma_tilde ^ 2 / (n_B * e ^ 2)))).
Let e2 : 0 < e ^ 2. Proof. apply pow_lt; auto. Qed.
Let z1 : 1 <= z. Proof. apply z_ge_1; auto. Qed.
Let q0 : 0 <= C_1 * sigma ^ 2 / e ^ 2. Proof. apply div_nonneg; auto. apply Rmult_le_pos; auto using pow2_ge_0. Qed.
Let n0 : 0 <= C_2 * sigma_tilde ^ 2. Proof. apply Rmult_le_pos; auto using pow2_ge_0. Qed.
Let p0 : 0 <= C_2 * sigma_tilde ^ 2 / e ^ 2. Proof. apply div_nonneg; auto. Qed.
Lemma B_size : 1 <= n_B <= (20 + C_1) * z.
Proof.
  assert (X := least_size_le 20 _ ltac:(lra) q0). split; [lra|]. eapply Rle_trans; [apply X|].
  assert (C_1 * sigma ^ 2 / e ^ 2 <= C_1 * z) by (apply div_le_scaled; auto; generalize (pow2_ge_0 sigma_tilde); lra). lra.
Qed.
Let p1 : C_2 * sigma_tilde ^ 2 / e ^ 2 <= C_2 * z.
Proof. apply div_le_scaled; auto. generalize (pow2_ge_0 sigma); lra. Qed.
Lemma in_size : 1 <= n_in <= (1 + C_2) * z.
Proof. assert (X := least_size_le 1 _ ltac:(lra) p0). split; [lra|]. lra. Qed.
Lemma o_size : 1 <= n_o <= (1 + C_2) * z.
Proof.
  assert (b := B_size). assert (r : 0 <= C_2 * sigma_tilde ^ 2 / (n_B * e ^ 2)).
  { apply div_nonneg; auto. apply Rmult_lt_0_compat; lra. }
  assert (X := least_size_le 1 _ ltac:(lra) r). split; [lra|].
  assert (C_2 * sigma_tilde ^ 2 / (n_B * e ^ 2) <= C_2 * sigma_tilde ^ 2 / e ^ 2) by (apply over_large; auto; lra). lra.
Qed.
Lemma count n_h s m : 1 <= n_h -> 0 <= s -> n_B * n_h <= m * z ^ 2 ->
  n_B * (n_in + n_o + n_h) + s <= ((20 + C_1) * (2 + 2 * C_2) + m + s) * (c_2 ^ 4 / e ^ 4).
Proof.
  intros Hh Hs Hm. replace (c_2 ^ 4 / e ^ 4) with (z ^ 2) by (field; lra).
  assert (b := B_size). assert (i := in_size). assert (o := o_size).
  assert (X : n_B * (n_in + n_o) <= (20 + C_1) * z * ((2 + 2 * C_2) * z)) by (apply Rmult_le_compat; lra).
  assert (Y : s * 1 <= s * z ^ 2). { apply Rmult_le_compat_l; auto. generalize (pow_incr 1 z 2). rewrite pow1. lra. }
  lra.
Qed.
End Sizes.
Lemma spread z : 1 <= z -> z <= z ^ 2.
Proof. intro. generalize (Rmult_le_compat_l z 1 z). lra. Qed.

Theorem fallah2019_table_1_maml_samples_proof : fallah2019_table_1_maml_samples.
Proof.
  unfold fallah2019_table_1_maml_samples. intros.
  assert (S := step_count L alpha rho sigma sigma_tilde c_1 c_2 ltac:(auto) ltac:(auto) ltac:(auto) ltac:(auto) ltac:(auto) ltac:(auto)
    ltac:(auto) ltac:(auto)).
  assert (z1 := z_ge_1 epsilon c_2 ltac:(auto) ltac:(auto)). assert (z2 := spread _ z1).
  assert (b : _) by (apply (B_size C_1 sigma sigma_tilde c_2 epsilon); auto).
  assert (h := least_size_le 1 (2 * alpha ^ 2 * sigma_H ^ 2) ltac:(lra) ltac:(repeat apply Rmult_le_pos; try apply pow2_ge_0; lra)).
  replace (2 * alpha ^ 2 * sigma_H ^ 2) with (2 * (alpha * sigma_H) ^ 2) in * by ring.
  eapply Rle_trans; [apply count with (c_2 := c_2) (m := (20 + C_1) * (1 + 2 * (alpha * sigma_H) ^ 2)); auto; try lra|].
  - eapply Rle_trans; [apply Rmult_le_compat; [| |apply b|apply h]; lra|].
    assert (m0 : 0 <= (20 + C_1) * (1 + 2 * (alpha * sigma_H) ^ 2)) by (apply Rmult_le_pos; generalize (pow2_ge_0 (alpha * sigma_H)); lra).
    generalize (Rmult_le_compat_l _ _ _ m0 z2). lra.
  - replace (c_2 ^ 4 / epsilon ^ 4) with ((c_2 ^ 2 / epsilon ^ 2) ^ 2) by (field; lra). apply Rmult_le_compat_r; lra.
Qed.
Theorem fallah2019_table_1_hf_maml_samples_proof : fallah2019_table_1_hf_maml_samples.
Proof.
  unfold fallah2019_table_1_hf_maml_samples. intros.
  assert (S := step_count L alpha rho sigma sigma_tilde c_1 c_2 ltac:(auto) ltac:(auto) ltac:(auto) ltac:(auto) ltac:(auto) ltac:(auto)
    ltac:(auto) ltac:(auto)).
  assert (z1 := z_ge_1 epsilon c_2 ltac:(auto) ltac:(auto)). assert (z2 := spread _ z1).
  assert (b : _) by (apply (B_size C_1 sigma sigma_tilde c_2 epsilon); auto).
  set (n_B := Rmax 20 (ceiling (C_1 * sigma ^ 2 / epsilon ^ 2))) in *. set (r2 := (rho * alpha ^ 2 * sigma_tilde) ^ 2).
  assert (r0 : 0 <= r2) by apply pow2_ge_0. assert (r1 : 0 <= n_B * r2) by (apply Rmult_le_pos; lra).
  assert (h := least_size_le 1 (36 * n_B * r2) ltac:(lra) ltac:(lra)).
  replace (((20 + C_1) * rho * alpha ^ 2 * sigma_tilde) ^ 2) with ((20 + C_1) ^ 2 * r2) by (unfold r2; ring).
  eapply Rle_trans; [apply count with (c_2 := c_2) (m := (20 + C_1) + 36 * ((20 + C_1) ^ 2 * r2)); auto; try lra|].
  - fold n_B. eapply Rle_trans; [apply Rmult_le_compat_l; [|apply h]; lra|].
    assert (X : n_B * n_B <= (20 + C_1) * (c_2 ^ 2 / epsilon ^ 2) * ((20 + C_1) * (c_2 ^ 2 / epsilon ^ 2)))
      by (apply Rmult_le_compat; lra).
    assert (Y : (20 + C_1) * (c_2 ^ 2 / epsilon ^ 2) <= (20 + C_1) * (c_2 ^ 2 / epsilon ^ 2) ^ 2) by (apply Rmult_le_compat_l; lra).
    generalize (Rmult_le_compat_r _ _ _ r0 X). lra.
  - replace (c_2 ^ 4 / epsilon ^ 4) with ((c_2 ^ 2 / epsilon ^ 2) ^ 2) by (field; lra). apply Rmult_le_compat_r; lra.
Qed.
Theorem fallah2019_table_1_fo_maml_samples_proof : fallah2019_table_1_fo_maml_samples.
Proof.
  unfold fallah2019_table_1_fo_maml_samples. intros.
  assert (s0 : 0 < sigma).
  { apply nonzero_positive; auto. intro e. match goal with H : _ * sigma ^ 2 <> 0 |- _ => apply H; rewrite e; ring end. }
  assert (S := step_count L alpha rho sigma sigma_tilde c_1 c_2 ltac:(auto) ltac:(auto) ltac:(auto) ltac:(auto) ltac:(auto) ltac:(auto)
    ltac:(auto) ltac:(auto)).
  assert (x0 : 0 < alpha * L) by (apply Rmult_lt_0_compat; auto).
  assert (x1 : (alpha * L) ^ 2 <= 1 / 100) by (rewrite Rpow_mult_distr; apply step_sq; auto).
  assert (p1 : 0 < (alpha * L) ^ 2) by (apply pow_lt; auto). assert (p2 : 0 < sigma ^ 2) by (apply pow_lt; auto).
  assert (p3 : 0 < (alpha * L * sigma) ^ 2) by (apply pow_lt, Rmult_lt_0_compat; auto).
  set (y1 := 1 / (alpha * L) ^ 2). set (y2 := c_2 ^ 2 / (alpha * L * sigma) ^ 2).
  replace (c_2 ^ 2 / (alpha ^ 4 * L ^ 4 * sigma ^ 2)) with (y1 * y2) by (unfold y1, y2; field; lra).
  assert (l1 : 100 <= y1) by (apply le_div; lra).
  assert (l2 : 100 <= y2).
  { apply le_div; auto. rewrite (Rpow_mult_distr (alpha * L)).
    generalize (Rmult_le_compat_r _ _ _ (Rlt_le _ _ p2) x1) (pow2_ge_0 sigma_tilde). lra. }
  assert (q1 : 0 <= C_1 / (alpha * L) ^ 2) by (apply div_nonneg; auto).
  assert (e1 : C_1 / (alpha * L) ^ 2 = C_1 * y1) by (unfold y1; field; lra).
  assert (b := least_size_le 20 _ ltac:(lra) q1). set (n_B := Rmax 20 _) in *.
  assert (n0 : 0 <= C_2 * sigma_tilde ^ 2) by (apply Rmult_le_pos; auto using pow2_ge_0).
  assert (q2 : 0 <= C_2 * sigma_tilde ^ 2 / (alpha * L * sigma) ^ 2) by (apply div_nonneg; auto).
  assert (q3 : 0 <= C_2 * sigma_tilde ^ 2 / (n_B * (alpha * L * sigma) ^ 2)) by (apply div_nonneg; auto; apply Rmult_lt_0_compat; lra).
  assert (l3 : C_2 * sigma_tilde ^ 2 / (n_B * (alpha * L * sigma) ^ 2) <= C_2 * sigma_tilde ^ 2 / (alpha * L * sigma) ^ 2)
    by (apply over_large; auto; lra).
  assert (l4 : C_2 * sigma_tilde ^ 2 / (alpha * L * sigma) ^ 2 <= C_2 * y2) by (apply div_le_scaled; auto; lra).
  assert (i := least_size_le 1 _ ltac:(lra) q2). assert (o := least_size_le 1 _ ltac:(lra) q3).
  assert (c0 : 0 <= C_1 * y1) by (apply Rmult_le_pos; lra).
  match goal with |- n_B * (?u + ?v) + ?s <= _ => assert (X : n_B * (u + v) <= (1 / 5 + C_1) * y1 * ((1 / 50 + 2 * C_2) * y2))
    by (apply Rmult_le_compat; lra) end.
  assert (Y : 100 * 100 <= y1 * y2) by (apply Rmult_le_compat; lra).
  generalize (Rmult_le_compat_l _ _ _ (Rle_trans _ _ _ (proj1 S) (proj2 S)) Y). lra.
Qed.

(* ---- K-shot learning: K = D_in ---- *)
Section Shots.
Variables (B D_in D_o : nat) (sigma sigma_tilde : R).
Hypotheses (HB : INR B >= 20) (Hi : (1 <= D_in)%nat) (Ho : (1 <= D_o)%nat) (Hs : 0 <= sigma) (Hst : 0 <= sigma_tilde)
  (HO : INR B * INR D_o >= INR D_in).
Notation few := (sigma_tilde / sqrt (INR D_in)).
Let i0 := at_least_one D_in Hi.
Lemma few_sq : few ^ 2 = sigma_tilde ^ 2 / INR D_in.
Proof. apply sq_over_sqrt; auto. Qed.
Lemma outer_few : sigma_tilde ^ 2 / (INR B * INR D_o) <= few ^ 2.
Proof. rewrite few_sq. apply Rmult_le_compat_l. apply pow2_ge_0. apply Rinv_le_contravar; lra. Qed.
Lemma few_positive : 0 < sigma_tilde -> 0 < few.
Proof. intro. apply Rdiv_lt_0_compat; auto. apply sqrt_lt_R0. lra. Qed.
Lemma few_le c_2 : 0 <= c_2 -> sigma ^ 2 + sigma_tilde ^ 2 <= c_2 ^ 2 -> few <= c_2.
Proof.
  intros H2 Hc. apply sq_le; auto. rewrite few_sq. apply Rle_trans with (sigma_tilde ^ 2); [|generalize (pow2_ge_0 sigma); lra].
  apply div_le. lra. generalize (Rmult_le_compat_l _ _ _ (pow2_ge_0 sigma_tilde) i0). lra.
Qed.
Lemma few_noise : 0 < sigma_tilde -> INR B >= INR D_in * sigma ^ 2 / sigma_tilde ^ 2 ->
  sqrt (sigma ^ 2 / INR B + sigma_tilde ^ 2 / (INR B * INR D_o) + sigma_tilde ^ 2 / INR D_in) <= 2 * few.
Proof.
  intros P HN. assert (f := few_positive P). apply sqrt_le_of_sq. lra. rewrite <- few_sq.
  assert (Q : 0 < sigma_tilde ^ 2) by (apply pow_lt; auto).
  assert (sigma ^ 2 / INR B <= few ^ 2).
  { rewrite few_sq. apply div_le. lra. apply Rge_le in HN. assert (W : 0 <= sigma_tilde ^ 2 / INR D_in) by (apply div_nonneg; lra).
    generalize (Rmult_le_compat_l _ _ _ W HN).
    replace (sigma_tilde ^ 2 / INR D_in * (INR D_in * sigma ^ 2 / sigma_tilde ^ 2)) with (sigma ^ 2) by (field; lra). auto. }
  generalize outer_few (pow2_ge_0 few). lra.
Qed.
Lemma few_noise_fo a2 : 0 <= a2 -> a2 <= 1 / 100 ->
  sqrt (sigma ^ 2 * (1 / INR B + 20 * a2) + sigma_tilde ^ 2 / (INR B * INR D_o) + sigma_tilde ^ 2 / INR D_in) <= 2 * (sigma + few).
Proof.
  intros A0 A. assert (f := over_sqrt_nonneg sigma_tilde D_in Hst Hi). apply sqrt_le_of_sq. lra. rewrite <- few_sq.
  generalize (share_le B sigma HB a2 A) outer_few (pow2_ge_0 few) (pow2_ge_0 sigma) (Rmult_le_pos _ _ Hs f). lra.
Qed.
End Shots.

Local Ltac common := match goal with
  | Hl : (forall u, ?F_min <= F ?T ?alpha u), Hc : ?s ^ 2 + _ <= ?c_2 ^ 2, w : carrier _ |- _ =>
    assert (F_min <= F T alpha w) by auto; assert (s <= c_2) by (eapply sigma_le; eauto)
  end.
Lemma constant_nonneg c_1 c_2 a b : 0 <= c_1 -> 0 <= c_2 -> 0 <= a -> 0 <= b -> 0 <= a + b * c_1 * c_2.
Proof. intros. assert (0 <= b * c_1 * c_2) by (repeat apply Rmult_le_pos; auto). lra. Qed.
Theorem fallah2019_table_1_maml_k_shot_proof : fallah2019_table_1_maml_k_shot.
Proof.
  unfold fallah2019_table_1_maml_k_shot. intros. common.
  assert (0 < sigma_tilde) by (apply nonzero_positive; auto). assert (i := at_least_one D_in ltac:(auto)).
  assert (f := few_positive D_in sigma_tilde ltac:(auto) ltac:(auto)).
  assert (f2 := few_le D_in sigma sigma_tilde ltac:(auto) c_2 ltac:(auto) ltac:(auto)).
  assert (N : _) by (apply (few_noise B D_in D_o sigma sigma_tilde); auto).
  eapply Rle_trans;
    [apply (fallah2019_theorem_F_1_at_noiseless_proof V T B B_prime D_beta D_h D_in D_o F_min L T_
        alpha (sigma_tilde / sqrt (INR D_in)) rho sigma sigma_H sigma_tilde w); auto|].
  - apply steps_order with sigma_tilde c_1 c_2; auto; try lra.
    rewrite sq_over_sqrt by auto. replace (L / (sigma_tilde ^ 2 / INR D_in)) with (L * INR D_in / sigma_tilde ^ 2) by (field; lra). auto.
  - eapply Rle_trans; [apply bound_maml with (c_1 := c_1) (c_2 := c_2); auto|].
    assert (k := constant_nonneg c_1 c_2 8 67 ltac:(auto) ltac:(auto) ltac:(lra) ltac:(lra)).
    generalize (Rmult_le_compat_l _ _ _ k N). lra.
Qed.
Theorem fallah2019_table_1_fo_maml_k_shot_proof : fallah2019_table_1_fo_maml_k_shot.
Proof.
  unfold fallah2019_table_1_fo_maml_k_shot. intros. common.
  assert (f := over_sqrt_nonneg sigma_tilde D_in ltac:(auto) ltac:(auto)).
  assert (f2 := few_le D_in sigma sigma_tilde ltac:(auto) c_2 ltac:(auto) ltac:(auto)).
  assert (0 < sigma + sigma_tilde / sqrt (INR D_in)) by (apply nonzero_positive; auto; lra).
  assert (A := step_sq L alpha ltac:(auto) ltac:(auto) ltac:(auto)).
  assert (A0 : 0 <= alpha ^ 2 * L ^ 2) by (apply Rmult_le_pos; apply pow2_ge_0).
  assert (N : _) by (apply (few_noise_fo B D_in D_o sigma sigma_tilde) with (a2 := alpha ^ 2 * L ^ 2); auto).
  rewrite <- (Rmult_assoc 20) in N.
  eapply Rle_trans;
    [apply (fallah2019_theorem_G_1_at_noiseless_proof V T B B_prime D_beta D_h D_in D_o F_min L T_
        alpha (sigma + sigma_tilde / sqrt (INR D_in)) rho sigma sigma_H sigma_tilde w); auto|].
  - apply fewer_steps with (1 + c_1 * (c_2 + 2 * c_2)) (L / (sigma + sigma_tilde / sqrt (INR D_in)) ^ 2); try lra.
    apply cost_le; auto; lra.
  - eapply Rle_trans; [apply bound_fo with (c_1 := c_1) (c_2 := c_2); auto|].
    assert (k := constant_nonneg c_1 c_2 4 17 ltac:(auto) ltac:(auto) ltac:(lra) ltac:(lra)).
    generalize (Rmult_le_compat_l _ _ _ k N). lra.
Qed.

(* ---- Hessian-free MAML: repaired, then as printed ---- *)
Theorem fallah2019_table_1_hf_maml_k_shot_at_some_width_proof : fallah2019_table_1_hf_maml_k_shot_at_some_width.
Proof.
  unfold fallah2019_table_1_hf_maml_k_shot_at_some_width. intros. common.
  assert (0 < sigma_tilde) by (apply nonzero_positive; auto). assert (i := at_least_one D_in ltac:(auto)).
  assert (f := few_positive D_in sigma_tilde ltac:(auto) ltac:(auto)).
  assert (f2 := few_le D_in sigma sigma_tilde ltac:(auto) c_2 ltac:(auto) ltac:(auto)).
  assert (N : _) by (apply (few_noise B D_in D_o sigma sigma_tilde); auto).
  eapply Rle_trans;
    [apply (fallah2019_theorem_H_1_repaired_proof V T B B_prime D_beta D_h D_in D_o F_min L T_
        alpha (sigma_tilde / sqrt (INR D_in)) rho sigma sigma_H sigma_tilde w); auto|].
  - apply steps_order with sigma_tilde c_1 c_2; auto; try lra.
    rewrite sq_over_sqrt by auto. replace (L / (sigma_tilde ^ 2 / INR D_in)) with (L * INR D_in / sigma_tilde ^ 2) by (field; lra). auto.
  - eapply Rle_trans; [apply bound_hf with (c_1 := c_1) (c_2 := c_2); auto|].
    assert (k := constant_nonneg c_1 c_2 6 41 ltac:(auto) ltac:(auto) ltac:(lra) ltac:(lra)).
    generalize (Rmult_le_compat_l _ _ _ k N). lra.
Qed.
Theorem fallah2019_table_1_hf_maml_accuracy_at_some_width_proof : fallah2019_table_1_hf_maml_accuracy_at_some_width.
Proof.
  unfold fallah2019_table_1_hf_maml_accuracy_at_some_width. intros. common.
  assert (k0 := constant_nonneg c_1 c_2 0 41 ltac:(auto) ltac:(auto) ltac:(lra) ltac:(lra)).
  set (k := 6 + 41 * c_1 * c_2) in *. assert (0 < k) by (unfold k; lra).
  eapply Rle_trans;
    [apply (fallah2019_theorem_H_1_repaired_proof V T B B_prime D_beta D_h D_in D_o F_min L T_
        alpha (epsilon / 2) rho sigma sigma_H sigma_tilde w); auto; try lra|].
  - apply steps_order with sigma_tilde c_1 c_2; auto; try lra.
    replace (L / (epsilon / 2) ^ 2) with (4 * (L / epsilon ^ 2)) by (field; lra). lra.
  - eapply Rle_trans; [apply bound_hf with (c_1 := c_1) (c_2 := c_2); auto; lra|]. fold k.
    generalize (batch_positive B D_o ltac:(auto) ltac:(auto)) (at_least_one D_in ltac:(auto)). intros.
    assert (sigma ^ 2 / INR B <= epsilon ^ 2 / (12 * k ^ 2)) by (apply quotient_small; auto; lra).
    assert (sigma_tilde ^ 2 / (INR B * INR D_o) <= epsilon ^ 2 / (12 * k ^ 2)) by (apply quotient_small; auto).
    assert (sigma_tilde ^ 2 / INR D_in <= epsilon ^ 2 / (12 * k ^ 2)) by (apply quotient_small; auto; lra).
    assert (Z : sqrt (sigma ^ 2 / INR B + sigma_tilde ^ 2 / (INR B * INR D_o) + sigma_tilde ^ 2 / INR D_in) <= epsilon / (2 * k)).
    { apply sqrt_le_of_sq. apply div_nonneg; lra. apply Rle_trans with (3 * (epsilon ^ 2 / (12 * k ^ 2))); [lra|right; field; lra]. }
    apply (Rmult_le_compat_l k) in Z; [|lra]. replace (k * (epsilon / (2 * k))) with (epsilon / 2) in Z by (field; lra). lra.
Qed.

(* one sample of every kind but B tasks, sigma_tilde = 1/1000000, from w_0 = 1/321: the slope is never below 19/10000 *)
Lemma never_below B T b : (1 <= B)%nat -> 1000000000 <= INR B -> b < 19 / 10000 ->
  ~ least T (fun k => mean_slope_hf tilted B 1 1 1 1 1 1 (1 / 6) (1 / 4) (1 / 321 : R1) k) <= b.
Proof.
  intros HB Hn Hb H. match type of H with least ?T ?X <= _ => destruct (least_attained T X) as (k & _ & e) end.
  rewrite e in H. apply (Rle_trans _ _ _ (slope_stays B k HB Hn)) in H. lra.
Qed.
Theorem fallah2019_table_1_hf_maml_accuracy_at_theorem_width_refutation : ~ fallah2019_table_1_hf_maml_accuracy_at_theorem_width.
Proof.
  intro C. destruct (large 3000000000) as (B & HB & Hn0). assert (Hn : 1000000000 <= INR B) by lra.
  destruct (large (12800 * (1 + 2 * (1 / 24) * 2) * (F tilted (1 / 6) (1 / 321 : R1) - -1) * (1 / (1 / 1000) ^ 2))) as (T & HT & HT').
  apply Rle_ge in HT'.
  assert (H := C R1 tilted B 1%nat 1%nat 1%nat 1%nat 1%nat (-1) 1 T (1 / 6) (1 / 24) 2 (1 / 1000) (1 / 4) (9 / 8) 0
    (1 / 1000000) (1 / 321 : R1)).
  assert (B1 : INR B >= 12 * (6 + 41 * (1 / 24) * 2) ^ 2 * (9 / 8) ^ 2 / (1 / 1000) ^ 2) by lra.
  assert (B2 : INR 1 >= 12 * (6 + 41 * (1 / 24) * 2) ^ 2 * (1 / 1000000) ^ 2 / (1 / 1000) ^ 2) by (simpl INR; lra).
  assert (B3 : INR B * INR 1 >= 12 * (6 + 41 * (1 / 24) * 2) ^ 2 * (1 / 1000000) ^ 2 / (1 / 1000) ^ 2) by (simpl INR; lra).
  discharge H. revert H. apply never_below; auto. lra.
Qed.
Theorem fallah2019_table_1_hf_maml_k_shot_at_theorem_width_refutation : ~ fallah2019_table_1_hf_maml_k_shot_at_theorem_width.
Proof.
  intro C. destruct (large (1 * (9 / 8) ^ 2 / (1 / 1000000) ^ 2)) as (B & HB & Hn0). assert (Hn : 1000000000 <= INR B) by lra.
  destruct (large (3200 * (1 + 2 * (1 / 24) * 2) * (F tilted (1 / 6) (1 / 321 : R1) - -1) * (1 * INR 1 / (1 / 1000000) ^ 2)))
    as (T & HT & HT').
  apply Rle_ge in HT'.
  assert (H := C R1 tilted B 1%nat 1%nat 1%nat 1%nat 1%nat (-1) 1 T (1 / 6) (1 / 24) 2 (1 / 4) (9 / 8) 0 (1 / 1000000) (1 / 321 : R1)).
  assert (B1 : INR B >= INR 1 * (9 / 8) ^ 2 / (1 / 1000000) ^ 2) by (apply Rle_ge; exact Hn0).
  assert (B2 : INR B * INR 1 >= INR 1) by (simpl INR; lra).
  assert (B3 : (1 / 1000000) ^ 2 <> 0) by lra.
  discharge H. revert H. apply never_below; auto. simpl INR. rewrite sqrt_1. lra.
Qed.
