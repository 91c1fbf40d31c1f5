(* Fallah2019_Remarks2.v -- Remarks 4.15, 4.17 and 4.20 of fallah2019.  4.15: MAML with the ratio 1/180 of the step sizes descends and
   converges for every batch of tasks.  4.17, 4.20: the gradient of F-hat in place of that of F, for MAML, first-order MAML and the
   repaired Hessian-free MAML: its distance from that of F (theorem 4.13), added to each theorem.  No axiom is added. *)
From Coq Require Import Reals Lra Lia List.
From Lemmacheck Require Import Space Law Problem Run Statements Fallah2019_C Descent Fallah2019_F Fallah2019_F2 Fallah2019_F3
  Fallah2019_E Fallah2019_G_Theorem Fallah2019_H_Repaired Fallah2019_Section4 Fallah2019_Remarks.

(* ---- Remark 4.15: any number of tasks ---- *)
Definition noise_slower (L s st : R) (B D_in D_o : nat) : R :=
  (14 * s ^ 2 + 2 * (st ^ 2 / INR D_o)) / (82944 * L * INR B) + st ^ 2 / INR D_in / (1700 * L).
Section Slower.
Context {V : space} (T : problem V) (B B_prime D_beta D_h D_in D_o : nat) (L alpha rho sigma sigma_H sigma_tilde : R).
Hypotheses (D : differentiable T) (H1 : (1 <= B)%nat) (H2 : (1 <= B_prime)%nat) (H3 : (1 <= D_beta)%nat) (H4 : (1 <= D_h)%nat)
  (H5 : (1 <= D_in)%nat) (H6 : (1 <= D_o)%nat) (HL : 0 < L) (Hr : 0 <= rho) (Ha : 0 < alpha) (Ha' : alpha <= 1 / (6 * L))
  (S : smooth T L) (Hl : hessian_lipschitz T rho)
  (Hs : 0 <= sigma) (HsH : 0 <= sigma_H) (Hst : 0 <= sigma_tilde) (Tv : task_variance T sigma)
  (Sg : sample_gradient_variance T sigma_tilde) (Sh : sample_hessian_variance frobenius T sigma_H)
  (CH : INR D_h >= ceiling (2 * alpha ^ 2 * sigma_H ^ 2))
  (CB : INR B_prime >= ceiling ((((rho * alpha * sigma) / L) ^ 2) / 2))
  (CD : INR D_beta >= ceiling (((2 * rho * alpha * sigma_tilde) / L) ^ 2)).
Notation P := (pair_law (tasks T) (fun j => pair_law (iid D_in (samples T j)) (fun _ =>
  pair_law (iid D_o (samples T j)) (fun _ => iid D_h (samples T j))))).
Notation Q := (iid B_prime (pair_law (tasks T) (fun j => iid D_beta (samples T j)))).
Notation s := (sigma_tilde ^ 2 / INR D_in).
Notation t := (sigma_tilde ^ 2 / INR D_o).
Definition step_slower (g : V -> R) (v : V) : R := E (iid B P) (fun tasks_k => E Q (fun tasks_beta =>
  g (vminus v (vscal (beta_maml_slower T L alpha rho tasks_beta v) (g_maml_slower T alpha tasks_k v))))).
Let b0 : 0 < INR B. Proof. apply lt_0_INR. lia. Qed.
Let i0 : 0 < INR D_in. Proof. apply lt_0_INR. lia. Qed.
Let o0 : 0 < INR D_o. Proof. apply lt_0_INR. lia. Qed.

Lemma slower_descent w : step_slower (F T alpha) w <= F T alpha w
  - 1 / 600 * (norm (nabla_F T alpha w) ^ 2 / smoothness T L alpha rho w) + noise_slower L sigma sigma_tilde B D_in D_o.
Proof.
  assert (s0 : 0 <= s) by (apply div_nonneg; auto using pow2_ge_0). assert (t0 : 0 <= t) by (apply div_nonneg; auto using pow2_ge_0).
  assert (K := smoothness_pos T L alpha rho w HL Hr (Rlt_le _ _ Ha)).
  set (n2 := 14 * sigma ^ 2 + sigma_tilde ^ 2 * (2 / INR D_o + 1 / 5 / INR D_in)).
  assert (e : n2 = 14 * sigma ^ 2 + 2 * t + 1 / 5 * s) by (unfold n2; field; lra).
  assert (N : 0 <= n2) by (rewrite e; generalize (pow2_ge_0 sigma); lra).
  assert (X : norm (nabla_F T alpha w) * norm (r_maml T D_in D_o alpha w) <= 1 / 10 * norm (nabla_F T alpha w) ^ 2 + 2 / 5 * s).
  { assert (R : norm (r_maml T D_in D_o alpha w) ^ 2 <= 1 / 25 * s) by (eapply remainder_sq with (L := L) (rho := rho); eassumption).
    generalize (cross_10 T D_in D_o alpha w). lra. }
  assert (I : 40 / INR B <= 40) by (apply div_le; auto; generalize (le_INR 1 B H1); simpl; lra).
  eapply Rle_trans.
  - apply (descent_numbers P Q B (fun m => G_maml T alpha (fst m) (fst (snd m)) (fst (snd (snd m))) (snd (snd (snd m))) w)
      (fun c => beta_maml_slower T L alpha rho c w) (F T alpha) w (nabla_F T alpha w) (r_maml T D_in D_o alpha w)
      (smoothness T L alpha rho w) 2 (2 / 25 * s) 40 n2 (1 / 10) (2 / 5 * s) (4 / 5 / 180) (1 / (4 * L * 180))
      (25 / 16 / 180 ^ 2) (25 / 64 / 180 ^ 2 / L) (1 / 600)); auto; try lra.
    + intro c. apply scaled_step_nonneg; lra.
    + intros. apply F_quadratic; auto.
    + eapply mean_direction with (L := L); eassumption.
    + eapply mean_direction_sq with (L := L) (rho := rho); eassumption.
    + eapply direction_sq with (L := L) (rho := rho) (sigma_H := sigma_H); eassumption.
    + apply (scaled_step_mean_ge T B_prime D_beta L alpha rho w) with (sigma_tilde := sigma_tilde); auto; lra.
    + apply (scaled_step_mean_le T B_prime D_beta L alpha rho w); lra.
    + apply (scaled_step_second T B_prime D_beta L alpha rho w) with (sigma := sigma) (sigma_tilde := sigma_tilde); auto; lra.
    + apply (scaled_step_second_L T B_prime D_beta L alpha rho w) with (sigma := sigma) (sigma_tilde := sigma_tilde); auto; lra.
  - unfold noise_slower. rewrite e, Rplus_assoc. apply Rplus_le_compat_l. set (z := s / L). set (y := z / INR B).
    assert (z0 : 0 <= z) by (apply div_nonneg; auto).
    assert (y1 : y <= z). { apply div_le; auto. generalize (Rmult_le_compat_l _ _ _ z0 (le_INR 1 B H1)). simpl. lra. }
    replace (25 / 64 / 180 ^ 2 / L * ((14 * sigma ^ 2 + 2 * t + 1 / 5 * s) / INR B + 2 / 25 * s) + 1 / (4 * L * 180) * (2 / 5 * s))
      with ((14 * sigma ^ 2 + 2 * t) / (82944 * L * INR B) + (1 / 5 / 82944 * y + (2 / 25 / 82944 + 2 / 5 / 720) * z))
      by (unfold y, z; field; lra).
    replace (s / (1700 * L)) with (z / 1700) by (unfold z; field; lra). lra.
Qed.
Lemma slower_descends : descends step_slower (F T alpha) (fun v => norm (nabla_F T alpha v)) (1 / 2400) (L + rho * alpha * sigma)
  (rho * alpha) (noise_slower L sigma sigma_tilde B D_in D_o).
Proof.
  destruct (signs rho alpha sigma) as [ra rs]; auto. split; auto using norm_nonneg; try lra.
  - apply (markov_draw2 (iid B P) Q (fun a b v => vminus v (vscal (beta_maml_slower T L alpha rho b v) (g_maml_slower T alpha a v)))).
  - intro u. eapply Rle_trans. apply slower_descent. apply Rplus_le_compat_r.
    assert (R := Fallah2019_F3.slope_ratio T L alpha rho sigma u D HL Hr Hs Ha Ha' S Tv). lra.
Qed.
End Slower.

Theorem fallah2019_remark_4_15_at_one_step_proof : fallah2019_remark_4_15_at_one_step.
Proof.
  unfold fallah2019_remark_4_15_at_one_step. intros. rewrite Rplus_assoc.
  replace (norm (nabla_F T alpha w) ^ 2 / (600 * smoothness T L alpha rho w))
    with (1 / 600 * (norm (nabla_F T alpha w) ^ 2 / smoothness T L alpha rho w)) by (field; lra).
  apply (slower_descent T B B_prime D_beta D_h D_in D_o L alpha rho sigma sigma_H sigma_tilde); assumption.
Qed.
Theorem fallah2019_remark_4_15_proof : fallah2019_remark_4_15.
Proof.
  unfold fallah2019_remark_4_15. intros. rewrite threshold_eq by auto.
  assert (b : 0 < INR B) by (apply lt_0_INR; lia). assert (i : 0 < INR D_in) by (apply lt_0_INR; lia).
  assert (o : 0 < INR D_o) by (apply lt_0_INR; lia).
  set (Y := sigma ^ 2 / INR B + sigma_tilde ^ 2 / (INR B * INR D_o) + sigma_tilde ^ 2 / INR D_in).
  assert (Y1 : 0 <= sigma ^ 2 / INR B) by (apply div_nonneg; auto using pow2_ge_0).
  assert (Y2 : 0 <= sigma_tilde ^ 2 / (INR B * INR D_o)) by (apply div_nonneg; [apply pow2_ge_0|apply Rmult_lt_0_compat; auto]).
  assert (Y3 : 0 <= sigma_tilde ^ 2 / INR D_in) by (apply div_nonneg; auto using pow2_ge_0).
  apply (run_reaches _ _ _ _ _ _ _ w (slower_descends T B B_prime D_beta D_h D_in D_o L alpha rho sigma sigma_H sigma_tilde
    ltac:(auto) ltac:(auto) ltac:(auto) ltac:(auto) ltac:(auto) ltac:(auto) ltac:(auto) ltac:(auto) ltac:(auto) ltac:(auto) ltac:(auto)
    ltac:(auto) ltac:(auto) ltac:(auto) ltac:(auto) ltac:(auto) ltac:(auto) ltac:(auto) ltac:(auto) ltac:(auto) ltac:(auto) ltac:(auto))
    L (6 * Y) epsilon 9600) with (low := F_min); auto; try (unfold Y; lra).
  unfold noise_slower.
    replace ((14 * sigma ^ 2 + 2 * (sigma_tilde ^ 2 / INR D_o)) / (82944 * L * INR B) + sigma_tilde ^ 2 / INR D_in / (1700 * L))
      with ((14 / 82944 * (sigma ^ 2 / INR B) + 2 / 82944 * (sigma_tilde ^ 2 / (INR B * INR D_o))
        + 1 / 1700 * (sigma_tilde ^ 2 / INR D_in)) / L) by (field; lra).
    replace (1 / 2400 / 4 * (6 * Y / L)) with (6 / 9600 * Y / L) by (field; lra). apply div_le_compat; auto. unfold Y. lra.
Qed.

(* ---- Remarks 4.17 and 4.20: the gradient of F-hat ---- *)
Definition gap (L alpha sigma_H sigma_tilde : R) (D_test : nat) : R :=
  2 * alpha * L * (sigma_tilde / sqrt (INR D_test)) + alpha ^ 2 * L * (sigma_H * sigma_tilde / INR D_test).
Section Hat.
Context {V : space} (T : problem V) (D_test : nat) (L alpha rho sigma sigma_H sigma_tilde : R).
Hypotheses (D : differentiable T) (Ht : (1 <= D_test)%nat) (HL : 0 < L) (Hr : 0 <= rho) (Hs : 0 <= sigma) (HsH : 0 <= sigma_H)
  (Hst : 0 <= sigma_tilde) (Ha : 0 < alpha) (Ha' : alpha <= 1 / L) (S : smooth T L) (Hl : hessian_lipschitz T rho)
  (Tv : task_variance T sigma) (Sg : sample_gradient_variance T sigma_tilde) (Sh : sample_hessian_variance frobenius T sigma_H).
Lemma hat_near u : norm (vminus (nabla_F_hat T D_test alpha u) (nabla_F T alpha u)) <= gap L alpha sigma_H sigma_tilde D_test.
Proof. eapply (fallah2019_theorem_4_13_proof V T D_test L alpha rho sigma); eassumption. Qed.
Lemma hat_least (P : (V -> R) -> V -> R) (n : nat) (w : V) (b : R) : markov P ->
  least n (fun k => after P k (fun v => norm (nabla_F T alpha v)) w) <= b ->
  least n (fun k => after P k (fun v => norm (nabla_F_hat T D_test alpha v)) w) <= b + gap L alpha sigma_H sigma_tilde D_test.
Proof.
  intros M. apply least_shift. intro k. apply after_shift; auto. intro u.
  generalize (norm_reverse_le (nabla_F_hat T D_test alpha u) (nabla_F T alpha u)) (hat_near u). lra.
Qed.
End Hat.
Lemma tenth_sixth L a : 0 < L -> a <= 1 / (10 * L) -> a <= 1 / (6 * L).
Proof. intros HL Ha. eapply Rle_trans. exact Ha. apply inv_le; lra. Qed.
Lemma sixth_share L a : 0 < L -> a <= 1 / (6 * L) -> a * L <= 1 / 6.
Proof.
  intros HL H. apply (Rmult_le_compat_r L) in H; [|lra]. replace (1 / (6 * L) * L) with (1 / 6) in H by (field; lra). auto.
Qed.

Theorem fallah2019_remark_4_17_at_bounded_alpha_proof : fallah2019_remark_4_17_at_bounded_alpha.
Proof.
  unfold fallah2019_remark_4_17_at_bounded_alpha. intros.
  eapply Rle_trans. apply (hat_near T D_test L alpha rho sigma sigma_H sigma_tilde); assumption. unfold gap.
  assert (p : 0 < INR D_test) by (apply lt_0_INR; lia).
  assert (a0 := over_sqrt_nonneg sigma_tilde D_test ltac:(auto) ltac:(auto)).
  assert (q0 : 0 <= sigma_H * sigma_tilde / INR D_test) by (apply div_nonneg; auto; apply Rmult_le_pos; auto).
  set (a := sigma_tilde / sqrt (INR D_test)) in *. set (q := sigma_H * sigma_tilde / INR D_test) in *.
  assert (x : alpha * L <= 1).
  { apply Rmult_le_reg_r with (/ L); [apply Rinv_0_lt_compat; auto|].
    rewrite Rmult_assoc, Rinv_r, Rmult_1_r by lra. unfold Rdiv in *. lra. }
  assert (A := Rmult_le_compat_r _ _ _ a0 x). assert (B := Rmult_le_compat_r _ _ _ (Rmult_le_pos _ _ (Rlt_le _ _ H7) q0) x).
  assert (C := Rmult_le_compat_r _ _ _ q0 H14). generalize (Rmax_l a (c_4 * q)) (Rmax_r a (c_4 * q)). lra.
Qed.
Theorem fallah2019_remark_4_20_proof : fallah2019_remark_4_20.
Proof.
  unfold fallah2019_remark_4_20. intros. unfold mean_slope_hat_fo.
  apply (hat_least T D_test L alpha rho sigma sigma_H sigma_tilde); auto.
  - apply alpha_6; auto. apply tenth_sixth; auto.
  - apply (markov_draw2 (iid B _) (iid B_prime _) (fun a b v => vminus v (vscal (beta_fo T L alpha rho b v) (g_fo T alpha a v)))).
  - eapply (fallah2019_theorem_G_1_at_noiseless_proof V T B B_prime D_beta D_h D_in D_o F_min L T_ alpha epsilon rho sigma sigma_H);
      eassumption.
Qed.
Theorem fallah2019_derived_4_17_at_hf_proof : fallah2019_derived_4_17_at_hf.
Proof.
  unfold fallah2019_derived_4_17_at_hf. intros. unfold mean_slope_hat_hf_repaired.
  apply (hat_least T D_test L alpha rho sigma sigma_H sigma_tilde); auto.
  - apply alpha_6; auto.
  - apply (markov_draw2 (iid B _) (iid B_prime _)
      (fun a b v => vminus v (vscal (beta_hf T L alpha rho b v) (g_hf_repaired T B alpha rho a v)))).
  - eapply (fallah2019_theorem_H_1_repaired_proof V T B B_prime D_beta D_h D_in D_o F_min L T_ alpha epsilon rho sigma sigma_H);
      eassumption.
Qed.

(* the distance is of the order of the noise where D_test >= D_in and sigma_H is not much larger than sigma_tilde *)
Lemma gap_order (D_in D_test : nat) (L alpha sigma sigma_H sigma_tilde c_2 c_3 c_4 S : R) : (1 <= D_in)%nat -> (1 <= D_test)%nat ->
  0 < L -> 0 < alpha -> alpha <= 1 / (6 * L) -> 0 <= sigma -> 0 <= sigma_H -> 0 <= sigma_tilde -> 0 <= c_2 -> 0 <= c_3 -> 0 <= c_4 ->
  sigma ^ 2 + sigma_tilde ^ 2 <= c_2 ^ 2 -> sigma_H <= c_3 * sigma_tilde -> alpha <= c_4 -> INR D_test >= INR D_in ->
  sigma_tilde ^ 2 / INR D_in <= S -> gap L alpha sigma_H sigma_tilde D_test <= (1 + c_2 * c_3 * c_4) * sqrt S.
Proof.
  intros Hi Ht HL Ha Ha' Hs HsH Hst H2 H3 H4 Hc Hh H4' HD HS.
  assert (i : 0 < INR D_in) by (apply lt_0_INR; lia). assert (x := sixth_share L alpha HL Ha').
  assert (a0 := over_sqrt_nonneg sigma_tilde D_test Hst Ht). assert (e := sq_over_sqrt sigma_tilde D_test Ht).
  unfold gap. set (a := sigma_tilde / sqrt (INR D_test)) in *.
  assert (A : a <= sqrt S).
  { apply le_sqrt. rewrite e. eapply Rle_trans; [|exact HS]. apply Rmult_le_compat_l. apply pow2_ge_0. apply Rinv_le_contravar; lra. }
  assert (st : sigma_tilde <= c_2) by (apply sq_le; auto; generalize (pow2_ge_0 sigma); lra).
  assert (C : a <= c_2).
  { apply sq_le; auto. rewrite e. apply Rle_trans with (sigma_tilde ^ 2); [|generalize (pow2_ge_0 sigma); lra].
    apply div_le. lra. generalize (Rmult_le_compat_l _ _ _ (pow2_ge_0 sigma_tilde) (le_INR 1 D_test Ht)). simpl. lra. }
  assert (Q : sigma_H * sigma_tilde / INR D_test <= c_3 * a ^ 2).
  { rewrite e. replace (c_3 * (sigma_tilde ^ 2 / INR D_test)) with (c_3 * sigma_tilde * sigma_tilde / INR D_test) by (field; lra).
    apply div_le_compat. lra. apply Rmult_le_compat_r; auto. }
  assert (q0 : 0 <= c_3 * a ^ 2) by (apply Rmult_le_pos; auto using pow2_ge_0).
  assert (X : 0 <= alpha * L) by (apply Rmult_le_pos; lra).
  assert (I1 : alpha ^ 2 * L * (sigma_H * sigma_tilde / INR D_test) <= 1 * (c_4 * (c_3 * a ^ 2))).
  { replace (alpha ^ 2 * L * (sigma_H * sigma_tilde / INR D_test))
      with (alpha * L * (alpha * (sigma_H * sigma_tilde / INR D_test))) by ring.
    assert (0 <= sigma_H * sigma_tilde / INR D_test) by (apply div_nonneg; [apply Rmult_le_pos; auto|lra]).
    apply Rmult_le_compat; auto; try lra. apply Rmult_le_pos; lra. apply Rmult_le_compat; auto; lra. }
  assert (I2 : c_4 * (c_3 * a ^ 2) <= c_2 * c_3 * c_4 * sqrt S).
  { replace (c_4 * (c_3 * a ^ 2)) with (c_3 * c_4 * (a * a)) by ring.
    replace (c_2 * c_3 * c_4 * sqrt S) with (c_3 * c_4 * (c_2 * sqrt S)) by ring.
    apply Rmult_le_compat_l. apply Rmult_le_pos; auto. apply Rmult_le_compat; auto. }
  assert (I3 := Rmult_le_compat_r _ _ _ a0 x). lra.
Qed.
Lemma steps_order N L rho alpha sigma sigma_tilde c_1 c_2 epsilon d t : 0 < L -> 0 <= rho -> 0 < alpha ->
  rho * alpha / L <= c_1 -> 0 <= sigma -> 0 <= c_2 -> sigma ^ 2 + sigma_tilde ^ 2 <= c_2 ^ 2 -> 0 < epsilon -> epsilon <= c_2 -> 0 <= N -> 0 <= d ->
  t >= N * (1 + 2 * c_1 * c_2) * d * (L / epsilon ^ 2) -> t >= N * d * ((L + rho * alpha * (sigma + epsilon)) / epsilon ^ 2).
Proof.
  intros HL Hr Ha Hk Hs H2 Hc He He' HN Hd Ht. apply fewer_steps with (1 + c_1 * (c_2 + c_2)) (L / epsilon ^ 2); auto.
  - apply cost_le; auto. apply sigma_le with sigma_tilde; auto.
  - replace (c_1 * (c_2 + c_2)) with (2 * c_1 * c_2) by ring. auto.
Qed.
Theorem fallah2019_remark_4_17_at_same_order_proof : fallah2019_remark_4_17_at_same_order.
Proof.
  unfold fallah2019_remark_4_17_at_same_order. intros.
  assert (F_min <= F T alpha w) by auto.
  eapply Rle_trans; [eapply (fallah2019_derived_4_17_proof V T B B_prime D_beta D_h D_in D_o D_test F_min L T_ alpha epsilon rho sigma
    sigma_H); try eassumption|].
  - apply steps_order with sigma_tilde c_1 c_2; auto; lra.
  - assert (0 <= sigma ^ 2 / INR B + sigma_tilde ^ 2 / (INR B * INR D_o)).
    { apply Rplus_le_le_0_compat; apply div_nonneg; try apply pow2_ge_0. lra. apply batch_positive; auto. }
    assert (G : gap L alpha sigma_H sigma_tilde D_test <= (1 + c_2 * c_3 * c_4) * sqrt (sigma ^ 2 / INR B +
      sigma_tilde ^ 2 / (INR B * INR D_o) + sigma_tilde ^ 2 / INR D_in)).
    { apply gap_order with D_in sigma; auto. lra. }
    unfold gap in G. generalize (bound_maml B D_in D_o L rho alpha sigma sigma_tilde c_1 c_2 epsilon). intro M.
    specialize (M ltac:(auto) ltac:(auto) ltac:(auto) ltac:(auto) ltac:(auto) ltac:(auto) ltac:(auto) ltac:(auto) ltac:(auto) ltac:(auto)
      ltac:(auto)). lra.
Qed.
Theorem fallah2019_remark_4_20_at_same_order_proof : fallah2019_remark_4_20_at_same_order.
Proof.
  unfold fallah2019_remark_4_20_at_same_order. intros.
  assert (F_min <= F T alpha w) by auto.
  eapply Rle_trans; [eapply (fallah2019_remark_4_20_proof V T B B_prime D_beta D_h D_in D_o D_test F_min L T_ alpha epsilon rho sigma
    sigma_H); try eassumption|].
  - apply steps_order with sigma_tilde c_1 c_2; auto; lra.
  - assert (0 <= sigma_tilde ^ 2 / (INR B * INR D_o)).
    { apply div_nonneg. apply pow2_ge_0. apply batch_positive; auto. }
    assert (0 <= sigma ^ 2 * (1 / INR B + 20 * alpha ^ 2 * L ^ 2)).
    { rewrite (Rmult_assoc 20). apply share_nonneg; auto. lra. apply Rmult_le_pos; apply pow2_ge_0. }
    assert (G : gap L alpha sigma_H sigma_tilde D_test <= (1 + c_2 * c_3 * c_4) * sqrt (sigma ^ 2 * (1 / INR B + 20 * alpha ^ 2 * L ^ 2) +
      sigma_tilde ^ 2 / (INR B * INR D_o) + sigma_tilde ^ 2 / INR D_in)).
    { apply gap_order with D_in sigma; auto. apply tenth_sixth; auto. lra. }
    unfold gap in G. generalize (bound_fo B D_in D_o L rho alpha sigma sigma_tilde c_1 c_2 epsilon). intro M.
    specialize (M ltac:(auto) ltac:(auto) ltac:(auto) ltac:(auto) ltac:(auto) ltac:(auto) ltac:(auto) ltac:(auto) ltac:(auto) ltac:(auto)
      ltac:(auto) ltac:(auto)). lra.
Qed.
