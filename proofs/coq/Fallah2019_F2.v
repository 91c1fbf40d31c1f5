(* Fallah2019_F2.v -- Appendix F of arXiv:1908.10400 (fallah2019), the descent of MAML: (100), the display after it, (101)-(103)
   with the steps between them, each as printed in Statements.v, and maml_descent, what (103) says of one step of the run. *)
From Coq Require Import Reals Lra List.
From Lemmacheck Require Import Space Law Problem Splines Statements Fallah2019_Gradients Fallah2019_C Descent Fallah2019_F.

Lemma alpha_6 L a : 0 < L -> a <= 1 / (6 * L) -> a <= 1 / L.
Proof. intros HL Ha. eapply Rle_trans. exact Ha. apply inv_le; lra. Qed.

Section Draws.
Context {V : space} (T : problem V) (D_h D_in D_o : nat).
Notation P := (pair_law (tasks T) (fun j => pair_law (iid D_in (samples T j)) (fun _ =>
  pair_law (iid D_o (samples T j)) (fun _ => iid D_h (samples T j))))).
Lemma E_draws X : E P X = E (tasks T) (fun i => E (iid D_in (samples T i)) (fun b_in =>
  E (iid D_o (samples T i)) (fun b_o => E (iid D_h (samples T i)) (fun b_h => X (i, (b_in, (b_o, b_h))))))).
Proof.
  rewrite E_pair. apply E_ext. intro i. rewrite E_pair. apply E_ext. intro b. rewrite E_pair. reflexivity.
Qed.
Lemma EV_draws (X : _ -> V) : EV P X = EV (tasks T) (fun i => EV (iid D_in (samples T i)) (fun b_in =>
  EV (iid D_o (samples T i)) (fun b_o => EV (iid D_h (samples T i)) (fun b_h => X (i, (b_in, (b_o, b_h))))))).
Proof.
  rewrite EV_pair. apply EV_ext. intro i. rewrite EV_pair. apply EV_ext. intro b. rewrite EV_pair. reflexivity.
Qed.
End Draws.

Section Quadratic.
Context {V : space} (T : problem V) (L alpha rho : R) (w : V).
Hypotheses (D : differentiable T) (HL : 0 < L) (Hr : 0 <= rho) (Ha : 0 < alpha) (Ha' : alpha <= 1 / (6 * L))
  (S : smooth T L) (Hl : hessian_lipschitz T rho).
Lemma F_quadratic b0 (d : V) : F T alpha (vminus w (vscal b0 d)) <=
  F T alpha w - b0 * inner (nabla_F T alpha w) d + smoothness T L alpha rho w / 2 * b0 ^ 2 * norm d ^ 2.
Proof.
  generalize (fallah2019_corollary_4_10_2_proof V T L alpha rho (vminus w (vscal b0 d)) w D HL Hr (Rlt_le _ _ Ha)
    (alpha_6 L alpha HL Ha') S Hl).
  replace (vminus (vminus w (vscal b0 d)) w) with (vscal (- b0) d) by vec.
  rewrite norm_scal, Rpow_mult_distr, pow2_abs, inner_scal_r. lra.
Qed.
End Quadratic.

Theorem fallah2019_eq_100_proof : fallah2019_eq_100.
Proof. unfold fallah2019_eq_100. intros. apply F_quadratic; auto. Qed.

(* ---- one step of MAML ---- *)
Section Maml.
Context {V : space} (T : problem V) (B B_prime D_beta D_h D_in D_o : nat) (L alpha rho : R) (w : V).
Hypotheses (D : differentiable T) (H1 : (1 <= B)%nat) (H2 : (1 <= B_prime)%nat) (H3 : (1 <= D_beta)%nat) (H4 : (1 <= D_h)%nat)
  (H5 : (1 <= D_in)%nat) (H6 : (1 <= D_o)%nat) (HL : 0 < L) (Hr : 0 <= rho) (Ha : 0 < alpha) (Ha' : alpha <= 1 / (6 * L))
  (S : smooth T L) (Hl : hessian_lipschitz T rho).
Notation P := (pair_law (tasks T) (fun j => pair_law (iid D_in (samples T j)) (fun _ =>
  pair_law (iid D_o (samples T j)) (fun _ => iid D_h (samples T j))))).
Notation Q := (iid B_prime (pair_law (tasks T) (fun j => iid D_beta (samples T j)))).
Notation G := (fun m : task T * (list (sample T) * (list (sample T) * list (sample T))) =>
  G_maml T alpha (fst m) (fst (snd m)) (fst (snd (snd m))) (snd (snd (snd m))) w).
Notation beta := (fun b => beta_maml T L alpha rho b w).
Notation K := (smoothness T L alpha rho w).
Notation g := (nabla_F T alpha w).
Notation next := (E (iid B P) (fun b => E Q (fun c => F T alpha (vminus w (vscal (beta_maml T L alpha rho c w) (g_maml T alpha b w)))))).

Lemma K_pos : 0 < K.
Proof using HL Hr Ha. apply smoothness_pos; lra. Qed.
Lemma beta_nonneg c : 0 <= beta c.
Proof using HL Hr Ha. apply scaled_step_nonneg; lra. Qed.
Lemma E_beta_nonneg : 0 <= E Q beta.
Proof using HL Hr Ha. apply E_nonneg, beta_nonneg. Qed.

Lemma maml_mean : next <= F T alpha w - E Q beta * inner g (EV P G) +
  K / 2 * E Q (fun c => beta c ^ 2) * (norm (EV P G) ^ 2 + E P (fun m => norm (G m) ^ 2) / INR B).
Proof using D H1 HL Hr Ha Ha' S Hl.
  apply (descent_mean P Q B G beta (F T alpha) w g K); auto.
  left; apply K_pos. apply beta_nonneg. intros. apply F_quadratic; auto.
Qed.

Variables sigma sigma_H sigma_tilde : R.
Hypotheses (Hs : 0 <= sigma) (HsH : 0 <= sigma_H) (Hst : 0 <= sigma_tilde) (Tv : task_variance T sigma)
  (Sg : sample_gradient_variance T sigma_tilde) (Sh : sample_hessian_variance frobenius T sigma_H)
  (CH : INR D_h >= ceiling (2 * alpha ^ 2 * sigma_H ^ 2)).
Notation s := (sigma_tilde ^ 2 / INR D_in).

Lemma mean_direction : EV P G = vplus g (r_maml T D_in D_o alpha w).
Proof using D H4 H5 H6 HL Ha Ha' S. rewrite EV_draws. apply (fallah2019_eq_89_proof V T D_h D_in D_o L alpha w); auto. Qed.
Lemma mean_direction_sq : norm (EV P G) ^ 2 <= 2 * norm g ^ 2 + 2 / 25 * s.
Proof using D H4 H5 H6 HL Hr Ha Ha' S Hl Hst Sg.
  rewrite EV_draws. apply (fallah2019_eq_92_proof V T D_h D_in D_o L alpha rho sigma_tilde w); auto.
Qed.
Lemma direction_sq : E P (fun m => norm (G m) ^ 2) <=
  40 * norm g ^ 2 + (14 * sigma ^ 2 + sigma_tilde ^ 2 * (2 / INR D_o + 1 / 5 / INR D_in)).
Proof using D H4 H5 H6 HL Hr Ha Ha' S Hl Hs HsH Hst Tv Sg Sh CH.
  rewrite E_draws. eapply Rle_trans.
  apply (fallah2019_eq_99_proof V T D_h D_in D_o L alpha rho sigma sigma_H sigma_tilde w); auto.
  apply Rplus_le_compat_l, Rplus_le_compat_l, Rmult_le_compat_l. apply pow2_ge_0. apply Rplus_le_compat_l.
  assert (0 < INR D_in) by (apply lt_0_INR; auto).
  replace (1 / (6 * INR D_in)) with (1 / 6 / INR D_in) by (field; lra). apply div_le_compat; lra.
Qed.
Lemma maml_norms : next <= F T alpha w - norm g ^ 2 * (E Q beta - K / 2 * E Q (fun c => beta c ^ 2) * (2 + 40 / INR B)) +
  E Q beta * norm g * norm (r_maml T D_in D_o alpha w) + K / 2 * E Q (fun c => beta c ^ 2) *
  ((14 * sigma ^ 2 + sigma_tilde ^ 2 * (2 / INR D_o + 1 / 5 / INR D_in)) / INR B + 2 / 25 * s).
Proof using D H1 H4 H5 H6 HL Hr Ha Ha' S Hl Hs HsH Hst Tv Sg Sh CH.
  apply (descent_norms P Q B G beta (F T alpha) w g K); auto using mean_direction, mean_direction_sq, direction_sq, beta_nonneg.
  left; apply K_pos. intros. apply F_quadratic; auto.
Qed.

Lemma remainder_sq : norm (r_maml T D_in D_o alpha w) ^ 2 <= 1 / 25 * s.
Proof using D H5 H6 HL Hr Ha Ha' S Hl Hst Sg.
  replace (1 / 25 * s) with ((1 / 5 * (sigma_tilde / sqrt (INR D_in))) ^ 2) by (rewrite Rpow_mult_distr, sq_over_sqrt by auto; field;
    apply Rgt_not_eq, lt_0_INR; auto).
  apply pow_incr. split. apply norm_nonneg.
  eapply Rle_trans. apply (fallah2019_eq_90_1_proof V T D_in D_o L alpha w); auto.
  eapply Rle_trans. apply (fallah2019_eq_90_2_proof V T D_in D_o L alpha rho sigma_tilde w); auto.
  apply (fallah2019_eq_91_proof D_in L alpha sigma_tilde); auto.
Qed.
Lemma cross_10 : norm g * norm (r_maml T D_in D_o alpha w) <= norm g ^ 2 / 10 + 10 * norm (r_maml T D_in D_o alpha w) ^ 2.
Proof using.
  generalize (norm_nonneg g) (norm_nonneg (r_maml T D_in D_o alpha w)). generalize (norm g) (norm (r_maml T D_in D_o alpha w)).
  intros x y Hx Hy. assert (0 <= x * y) by (apply Rmult_le_pos; auto). generalize (pow2_ge_0 (x - 10 * y)). lra.
Qed.
Lemma maml_split : next <= F T alpha w
  - norm g ^ 2 * (9 / 10 * E Q beta - K / 2 * E Q (fun c => beta c ^ 2) * (2 + 40 / INR B)) + K / 2 * E Q (fun c => beta c ^ 2) *
  ((14 * sigma ^ 2 + sigma_tilde ^ 2 * (2 / INR D_o + 1 / 5 / INR D_in)) / INR B + 2 / 25 * s) + 2 / 5 * E Q beta * s.
Proof using D H1 H4 H5 H6 HL Hr Ha Ha' S Hl Hs HsH Hst Tv Sg Sh CH.
  eapply Rle_trans. apply maml_norms.
  assert (X : norm g * norm (r_maml T D_in D_o alpha w) <= norm g ^ 2 / 10 + 2 / 5 * s) by (generalize cross_10 remainder_sq; lra).
  generalize (Rmult_le_compat_l _ _ _ E_beta_nonneg X). lra.
Qed.

Hypothesis CB : INR B_prime >= ceiling ((((rho * alpha * sigma) / L) ^ 2) / 2).
Hypothesis CD : INR D_beta >= ceiling (((2 * rho * alpha * sigma_tilde) / L) ^ 2).

Lemma beta_mean_le : E Q beta <= 1 / (48 * L).
Proof using HL Hr Ha.
  replace (48 * L) with (4 * L * 12) by ring. apply (scaled_step_mean_le T B_prime D_beta L alpha rho w); lra.
Qed.
Lemma beta_mean_ge : 1 / (15 * K) <= E Q beta.
Proof using H2 H3 HL Hr Ha Hst Sg CD.
  generalize K_pos. intro. replace (1 / (15 * K)) with (4 / 5 / 12 / K) by (field; lra).
  apply (scaled_step_mean_ge T B_prime D_beta L alpha rho w) with (sigma_tilde := sigma_tilde); auto; lra.
Qed.
Lemma beta_second_le : K / 2 * E Q (fun c => beta c ^ 2) <= 1 / (92 * K).
Proof using H2 H3 HL Hr Ha Hst Tv Sg CB CD.
  generalize K_pos. intro. eapply Rle_trans.
  apply (scaled_step_second T B_prime D_beta L alpha rho w) with (d := 12) (sigma := sigma) (sigma_tilde := sigma_tilde); auto; lra.
  replace (1 / (92 * K)) with (1 / 92 / K) by (field; lra). apply div_le_compat; lra.
Qed.
Lemma inv_K : 1 / (92 * K) <= 1 / (368 * L).
Proof using HL Hr Ha. assert (4 * L <= K) by (apply smoothness_ge; lra). apply inv_le; lra. Qed.

Hypothesis HB : INR B >= 20.
Lemma maml_numbers : next <= F T alpha w - norm g ^ 2 / (100 * K)
  + (14 * sigma ^ 2 + sigma_tilde ^ 2 * (2 / INR D_o + 1 / 5 / INR D_in)) / (368 * L * INR B) + (2 / 5 / 48 + 2 / 25 / 368) * s / L.
Proof using D H1 H2 H3 H4 H5 H6 HL Hr Ha Ha' S Hl Hs HsH Hst Tv Sg Sh CH CB CD HB.
  eapply Rle_trans. apply maml_split.
  assert (0 < INR D_in) by (apply lt_0_INR; auto). assert (0 < INR D_o) by (apply lt_0_INR; auto). assert (PK := K_pos).
  assert (0 <= s) by (apply div_nonneg; auto using pow2_ge_0).
  assert (0 <= 14 * sigma ^ 2 + sigma_tilde ^ 2 * (2 / INR D_o + 1 / 5 / INR D_in)).
  { apply Rplus_le_le_0_compat. generalize (pow2_ge_0 sigma); lra. apply Rmult_le_pos. apply pow2_ge_0.
    apply Rplus_le_le_0_compat; apply div_nonneg; lra. }
  set (N := 14 * sigma ^ 2 + sigma_tilde ^ 2 * (2 / INR D_o + 1 / 5 / INR D_in)) in *. set (t := s) in *.
  assert (0 <= N / INR B) by (apply div_nonneg; lra). assert (0 <= 40 / INR B) by (apply div_nonneg; lra).
  assert (40 / INR B <= 2) by (apply div_le; lra).
  generalize (step_numbers (F T alpha w) K (norm g ^ 2) (E Q beta) (K / 2 * E Q (fun c => beta c ^ 2)) (1 / 10) (2 + 40 / INR B) (1 / 100)
    (1 / 15) (1 / (48 * L)) (1 / 92) (1 / (368 * L)) (N / INR B + 2 / 25 * t) (2 / 5 * t) PK (pow2_ge_0 _)).
  replace (1 / 15 / K) with (1 / (15 * K)) by (field; lra). replace (1 / 92 / K) with (1 / (92 * K)) by (field; lra).
  generalize beta_mean_le beta_mean_ge beta_second_le inv_K. intros I1 I2 I3 I4 R.
  replace (1 / 100 * (norm g ^ 2 / K)) with (norm g ^ 2 / (100 * K)) in R by (field; lra).
  replace (1 / (368 * L) * (N / INR B + 2 / 25 * t)) with (N / (368 * L * INR B) + 2 / 25 / 368 * t / L) in R by (field; lra).
  replace (1 / (48 * L) * (2 / 5 * t)) with (2 / 5 / 48 * t / L) in R by (field; lra).
  specialize (R ltac:(lra) ltac:(lra) ltac:(lra) ltac:(lra) I2 I1 I3 ltac:(lra) ltac:(lra)).
  replace ((2 / 5 / 48 + 2 / 25 / 368) * t / L) with (2 / 5 / 48 * t / L + 2 / 25 / 368 * t / L) by (field; lra). lra.
Qed.
End Maml.

Lemma noise_103 B D_in D_o L sigma sigma_tilde : (1 <= D_in)%nat -> (1 <= D_o)%nat -> 0 < L -> INR B >= 20 ->
  (14 * sigma ^ 2 + sigma_tilde ^ 2 * (2 / INR D_o + 1 / 5 / INR D_in)) / (368 * L * INR B)
    + (2 / 5 / 48 + 2 / 25 / 368) * (sigma_tilde ^ 2 / INR D_in) / L <=
  (14 * sigma ^ 2 + 2 * (sigma_tilde ^ 2 / INR D_o)) / (368 * L * INR B) + sigma_tilde ^ 2 / INR D_in / (96 * L).
Proof.
  intros Hi Ho HL HB. assert (0 < INR D_in) by (apply lt_0_INR; auto). assert (0 < INR D_o) by (apply lt_0_INR; auto).
  assert (Y : 0 <= sigma_tilde ^ 2 / INR D_in / L) by (apply div_nonneg; auto; apply div_nonneg; auto using pow2_ge_0).
  replace ((14 * sigma ^ 2 + sigma_tilde ^ 2 * (2 / INR D_o + 1 / 5 / INR D_in)) / (368 * L * INR B)) with
    ((14 * sigma ^ 2 + 2 * (sigma_tilde ^ 2 / INR D_o)) / (368 * L * INR B)
      + 1 / 1840 * (sigma_tilde ^ 2 / INR D_in / L) * (1 / INR B)) by (field; lra).
  replace (sigma_tilde ^ 2 / INR D_in / (96 * L)) with (1 / 96 * (sigma_tilde ^ 2 / INR D_in / L)) by (field; lra).
  assert (I : 1 / INR B <= 1) by (apply div_le; lra).
  generalize (Rmult_le_compat_l _ _ _ Y I). unfold Rdiv in *. lra.
Qed.

Theorem fallah2019_eq_100_plus1_proof : fallah2019_eq_100_plus1.
Proof. unfold fallah2019_eq_100_plus1. intros. eapply Rle_trans. apply maml_mean; auto. rewrite E_draws, EV_draws. apply Rle_refl. Qed.
Theorem fallah2019_eq_101_proof : fallah2019_eq_101.
Proof. unfold fallah2019_eq_101. intros. eapply maml_norms with (sigma_H := sigma_H); eassumption. Qed.
Theorem fallah2019_eq_101_plus1_1_proof : fallah2019_eq_101_plus1_1.
Proof. unfold fallah2019_eq_101_plus1_1. intros. apply cross_10. Qed.
Theorem fallah2019_eq_101_plus1_2_proof : fallah2019_eq_101_plus1_2.
Proof.
  unfold fallah2019_eq_101_plus1_2. intros. assert (norm (r_maml T D_in D_o alpha w) ^ 2 <= 1 / 25 * (sigma_tilde ^ 2 / INR D_in))
    by (eapply remainder_sq with (L := L) (rho := rho); eassumption). lra.
Qed.
Theorem fallah2019_eq_102_proof : fallah2019_eq_102.
Proof. unfold fallah2019_eq_102. intros. eapply maml_split with (sigma_H := sigma_H); eassumption. Qed.
Theorem fallah2019_eq_102_plus1_1_proof : fallah2019_eq_102_plus1_1.
Proof. unfold fallah2019_eq_102_plus1_1. intros. apply Rle_ge. apply beta_mean_le; auto. Qed.
Theorem fallah2019_eq_102_plus1_2_proof : fallah2019_eq_102_plus1_2.
Proof. unfold fallah2019_eq_102_plus1_2. intros. apply Rle_ge. eapply beta_mean_ge with (sigma_tilde := sigma_tilde); eassumption. Qed.
Theorem fallah2019_eq_102_plus1_3_proof : fallah2019_eq_102_plus1_3.
Proof.
  unfold fallah2019_eq_102_plus1_3. intros. eapply beta_second_le with (sigma := sigma) (sigma_tilde := sigma_tilde); eassumption.
Qed.
Theorem fallah2019_eq_102_plus1_4_proof : fallah2019_eq_102_plus1_4.
Proof. unfold fallah2019_eq_102_plus1_4. intros. apply inv_K; auto. Qed.
Theorem fallah2019_eq_103_1_proof : fallah2019_eq_103_1.
Proof. unfold fallah2019_eq_103_1. intros. eapply maml_numbers with (sigma_H := sigma_H); eassumption. Qed.
Theorem fallah2019_eq_103_2_proof : fallah2019_eq_103_2.
Proof.
  unfold fallah2019_eq_103_2. intros. rewrite Rplus_assoc. apply Rplus_le_compat_l. apply noise_103; auto.
Qed.

(* for the run: what one step from any w does to F in the mean *)
Theorem maml_descent : forall (V : space) (T : problem V) (B B_prime D_beta D_h D_in D_o : nat)
  (L alpha rho sigma sigma_H sigma_tilde : R),
  differentiable T -> (1 <= B)%nat -> (1 <= B_prime)%nat -> (1 <= D_beta)%nat -> (1 <= D_h)%nat -> (1 <= D_in)%nat -> (1 <= D_o)%nat ->
  0 < L -> 0 <= rho -> 0 <= sigma -> 0 <= sigma_H -> 0 <= sigma_tilde -> 0 < alpha -> alpha <= 1 / (6 * L) ->
  smooth T L -> hessian_lipschitz T rho -> task_variance T sigma -> sample_gradient_variance T sigma_tilde ->
  sample_hessian_variance frobenius T sigma_H ->
  INR D_h >= ceiling (2 * alpha ^ 2 * sigma_H ^ 2) -> INR B >= 20 ->
  INR B_prime >= ceiling (((rho * alpha * sigma) / L) ^ 2 / 2) -> INR D_beta >= ceiling (((2 * rho * alpha * sigma_tilde) / L) ^ 2) ->
  forall w, E (iid B (pair_law (tasks T) (fun j => pair_law (iid D_in (samples T j)) (fun _ =>
      pair_law (iid D_o (samples T j)) (fun _ => iid D_h (samples T j))))))
    (fun tasks_k => E (iid B_prime (pair_law (tasks T) (fun j => iid D_beta (samples T j)))) (fun tasks_beta =>
      F T alpha (vminus w (vscal (beta_maml T L alpha rho tasks_beta w) (g_maml T alpha tasks_k w))))) <=
  F T alpha w - norm (nabla_F T alpha w) ^ 2 / (100 * smoothness T L alpha rho w)
  + ((14 * sigma ^ 2 + 2 * (sigma_tilde ^ 2 / INR D_o)) / (368 * L * INR B) + sigma_tilde ^ 2 / INR D_in / (96 * L)).
Proof.
  intros. eapply Rle_trans.
  eapply maml_numbers with (sigma := sigma) (sigma_H := sigma_H) (sigma_tilde := sigma_tilde); eassumption.
  rewrite Rplus_assoc. apply Rplus_le_compat_l. apply noise_103; auto.
Qed.
