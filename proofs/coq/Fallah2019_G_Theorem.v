(* Fallah2019_G_Theorem.v -- Theorem G.1 of fallah2019 on first-order MAML: from the descent 130+3 of one step (Fallah2019_G.v) by
   the general convergence of Run.v, at the best step, also without noise, and at a step chosen uniformly. *)
From Coq Require Import Reals Lra Lia List.
From Lemmacheck Require Import Space Law Problem Run Statements Fallah2019_C Descent Fallah2019_G.

Section Assembly.
Context {V : space}.
Variables (T : problem V) (B B_prime D_beta D_in D_o : nat) (L alpha rho sigma st : R).
Hypotheses (D : differentiable T) (HB : (1 <= B)%nat) (HBp : (1 <= B_prime)%nat) (HDb : (1 <= D_beta)%nat)
  (Hi : (1 <= D_in)%nat) (Ho : (1 <= D_o)%nat) (HL : 0 < L) (Hrho : 0 <= rho) (Hs : 0 <= sigma) (Hst : 0 <= st)
  (Ha : 0 < alpha) (Ha' : alpha <= 1 / (10 * L)) (S : smooth T L) (Hl : hessian_lipschitz T rho) (TV : task_variance T sigma)
  (Sg : sample_gradient_variance T st) (HB20 : INR B >= 20)
  (CB : INR B_prime >= ceiling ((rho * alpha * sigma / L) ^ 2 / 2)) (CD : INR D_beta >= ceiling ((2 * rho * alpha * st / L) ^ 2)).
Notation X v := (norm (nabla_F T alpha v)).
Definition step_fo (g : V -> R) (v : V) : R :=
  E (iid B (pair_law (tasks T) (fun j => pair_law (iid D_in (samples T j)) (fun _ => iid D_o (samples T j))))) (fun tasks_k =>
  E (iid B_prime (pair_law (tasks T) (fun j => iid D_beta (samples T j)))) (fun tasks_beta =>
  g (vminus v (vscal (beta_fo T L alpha rho tasks_beta v) (g_fo T alpha tasks_k v))))).
Definition level_task : R := sigma ^ 2 * (1 / INR B + 20 * alpha ^ 2 * L ^ 2).
Definition level : R := level_task + st ^ 2 / (INR B * INR D_o) + st ^ 2 / INR D_in.
Definition noise_fo : R := sigma ^ 2 * (7 / (828 * L * INR B) + alpha ^ 2 * L / 6) + st ^ 2 / INR D_o / (828 * L * INR B) +
  st ^ 2 / INR D_in / (600 * L).
Let p := L + rho * alpha * sigma.
Let q := rho * alpha.
Let PB : 0 < INR B. Proof. lra. Qed.
Let PDi : 0 < INR D_in. Proof. apply lt_0_INR. lia. Qed.
Let PDo : 0 < INR D_o. Proof. apply lt_0_INR. lia. Qed.
Let q0 : 0 <= q. Proof. apply Rmult_le_pos; lra. Qed.
Let p0 : 0 < p. Proof. unfold p. fold q. generalize (Rmult_le_pos _ _ q0 Hs). lra. Qed.

Lemma step_fo_markov : markov step_fo.
Proof.
  apply (markov_draw2 _ _ (fun tasks_k tasks_beta v => vminus v (vscal (beta_fo T L alpha rho tasks_beta v) (g_fo T alpha tasks_k v)))).
Qed.
Lemma level_task_nonneg : 0 <= level_task.
Proof.
  apply Rmult_le_pos. apply pow2_ge_0. apply Rplus_le_le_0_compat. apply div_nonneg; lra.
  generalize (pow2_ge_0 (alpha * L)). lra.
Qed.
Lemma level_ge : level_task <= level.
Proof.
  assert (0 <= st ^ 2 / (INR B * INR D_o)) by (apply div_nonneg; [apply pow2_ge_0|apply Rmult_lt_0_compat; auto]).
  assert (0 <= st ^ 2 / INR D_in) by (apply div_nonneg; [apply pow2_ge_0|auto]). unfold level. lra.
Qed.
Lemma noise_level : noise_fo <= 1 / 400 / 4 * (14 * level / L).
Proof.
  set (z := sigma ^ 2 / (L * INR B)). set (y := sigma ^ 2 * (alpha ^ 2 * L)). set (v := st ^ 2 / (L * (INR B * INR D_o))).
  set (u := st ^ 2 / (L * INR D_in)).
  assert (z0 : 0 <= z) by (apply div_nonneg; [apply pow2_ge_0|apply Rmult_lt_0_compat; auto]).
  assert (y0 : 0 <= y) by (apply Rmult_le_pos; [apply pow2_ge_0|apply Rmult_le_pos; [apply pow2_ge_0|lra]]).
  assert (v0 : 0 <= v) by (apply div_nonneg; [apply pow2_ge_0|repeat apply Rmult_lt_0_compat; auto]).
  assert (u0 : 0 <= u) by (apply div_nonneg; [apply pow2_ge_0|apply Rmult_lt_0_compat; auto]).
  replace noise_fo with (7 / 828 * z + y / 6 + v / 828 + u / 600) by (unfold noise_fo, z, y, v, u; field; lra).
  replace (1 / 400 / 4 * (14 * level / L)) with (14 / 1600 * (z + 20 * y + v + u))
    by (unfold level, level_task, z, y, v, u; field; lra). lra.
Qed.
Lemma slope_ratio v : 1 / 400 * (X v ^ 2 / (p + q * X v)) <= X v ^ 2 / (100 * smoothness T L alpha rho v).
Proof.
  assert (N := norm_nonneg (nabla_F T alpha v)). assert (K := smoothness_pos T L alpha rho v HL Hrho (Rlt_le _ _ Ha)).
  assert (Q : 0 < p + q * X v) by (generalize (Rmult_le_pos _ _ q0 N); lra).
  assert (M : E (tasks T) (fun i => norm (grad T i v)) <= 100 / 79 * (X v + sigma)).
  { apply (mean_grad_tenth T L alpha); auto; try lra. apply alpha_L_tenth; auto. }
  assert (I : smoothness T L alpha rho v <= 4 * (p + q * X v)).
  { unfold smoothness. rewrite (Rmult_assoc 2). fold q. unfold p. fold q. apply (Rmult_le_compat_l _ _ _ q0) in M.
    generalize (Rmult_le_pos _ _ q0 N) (Rmult_le_pos _ _ q0 Hs). lra. }
  replace (1 / 400 * (X v ^ 2 / (p + q * X v))) with (X v ^ 2 * (1 / (400 * (p + q * X v)))) by (field; lra).
  replace (X v ^ 2 / (100 * smoothness T L alpha rho v)) with (X v ^ 2 * (1 / (100 * smoothness T L alpha rho v))) by (field; lra).
  apply Rmult_le_compat_l. apply pow2_ge_0. apply inv_le; lra.
Qed.
Lemma step_fo_descent v : step_fo (F T alpha) v <= F T alpha v - 1 / 400 * (X v ^ 2 / (p + q * X v)) + noise_fo.
Proof.
  eapply Rle_trans. apply (descent_fo_numbers T D_in D_o L alpha) with (sigma := sigma) (st := st); eauto using alpha_L_tenth, alpha_le_inv.
  lra. generalize (slope_ratio v). unfold noise_fo. lra.
Qed.

Variables (F_min eps : R) (w : V) (n : nat).
Hypotheses (Hmin : forall u, F_min <= F T alpha u) (He : 0 < eps).
Notation bound := (Rmax (sqrt (14 * (1 + rho * alpha / L * sigma) * level)) (Rmax (14 * rho * alpha / L * level) eps)).
Notation slope := (mean_slope_fo T B B_prime D_beta D_in D_o L alpha rho w).

Let bound_eq : Rmax (sqrt (p / L * (14 * level))) (Rmax (q / L * (14 * level)) eps) = bound.
Proof. f_equal; [f_equal|f_equal]; unfold p, q; field; lra. Qed.
Let level0 : 0 <= 14 * level. Proof. generalize level_task_nonneg level_ge. lra. Qed.
Let X0 : forall u, 0 <= X u. Proof. intro. apply norm_nonneg. Qed.
Let c0 : 0 < 1 / 400. Proof. lra. Qed.
Lemma enough_fo : INR n >= 1600 * (F T alpha w - F_min) * ((L + rho * alpha * (sigma + eps)) / eps ^ 2) ->
  INR n >= 4 / (1 / 400) * (F T alpha w - F_min) * ((p + q * eps) / eps ^ 2).
Proof.
  replace (p + q * eps) with (L + rho * alpha * (sigma + eps)) by (unfold p, q; ring). lra.
Qed.
Lemma enough_noisy : level_task <> 0 -> st ^ 2 <> 0 ->
  INR n >= 1600 * (F T alpha w - F_min) * (L / level_task + L * (INR B * INR D_o + INR D_in) / st ^ 2) ->
  0 < 14 * level /\ INR n >= 4 / (1 / 400) * (F T alpha w - F_min) * (L / (14 * level)).
Proof.
  intros H1 H2 H. assert (P1 : 0 < level_task) by (generalize level_task_nonneg; lra). assert (G := level_ge). split; [lra|].
  assert (P2 : 0 < st ^ 2) by (generalize (pow2_ge_0 st); lra).
  assert (I : L / (14 * level) <= L / level_task + L * (INR B * INR D_o + INR D_in) / st ^ 2).
  { assert (L / (14 * level) <= L / level_task) by (apply Rmult_le_compat_l; [lra|apply Rinv_le_contravar; lra]).
    assert (0 <= L * (INR B * INR D_o + INR D_in) / st ^ 2); [|lra]. apply div_nonneg; auto.
    apply Rmult_le_pos; [lra|]. generalize (Rmult_lt_0_compat _ _ PB PDo). lra. }
  assert (G0 : 0 <= 1600 * (F T alpha w - F_min)) by (generalize (Hmin w); lra).
  generalize (Rmult_le_compat_l _ _ _ G0 I). lra.
Qed.
Theorem best_fo :
  (INR n >= 4 / (1 / 400) * (F T alpha w - F_min) * ((p + q * eps) / eps ^ 2) \/
   (0 < 14 * level /\ INR n >= 4 / (1 / 400) * (F T alpha w - F_min) * (L / (14 * level)))) ->
  least n slope <= bound.
Proof.
  intro HT. rewrite <- bound_eq. apply least_le_iff.
  apply (convergence V step_fo (F T alpha) (fun v => X v) F_min (1 / 400) p q L (14 * level) eps noise_fo w n);
    auto using step_fo_markov, step_fo_descent, noise_level.
Qed.
Theorem uniform_fo : (1 <= n)%nat ->
  (INR n >= 4 / (1 / 400) * (F T alpha w - F_min) * ((p + q * eps) / eps ^ 2) \/
   (0 < 14 * level /\ INR n >= 4 / (1 / 400) * (F T alpha w - F_min) * (L / (14 * level)))) ->
  rsum n slope / INR n <= bound.
Proof.
  intros H1 HT. rewrite <- bound_eq.
  apply (convergence_uniform V step_fo (F T alpha) (fun v => X v) F_min (1 / 400) p q L (14 * level) eps noise_fo w n);
    auto using step_fo_markov, step_fo_descent, noise_level.
Qed.
End Assembly.

Theorem fallah2019_theorem_G_1_at_noiseless_proof : fallah2019_theorem_G_1_at_noiseless.
Proof.
  unfold fallah2019_theorem_G_1_at_noiseless. intros. eapply best_fo; eauto. left. apply enough_fo; auto.
Qed.
Theorem fallah2019_theorem_G_1_at_uniform_iterate_proof : fallah2019_theorem_G_1_at_uniform_iterate.
Proof.
  unfold fallah2019_theorem_G_1_at_uniform_iterate. intros. eapply uniform_fo; eauto. left. apply enough_fo; auto.
Qed.
Theorem fallah2019_theorem_G_1_proof : fallah2019_theorem_G_1.
Proof.
  unfold fallah2019_theorem_G_1. intros. eapply best_fo; eauto. revert H25. unfold Rmin. destruct (Rle_dec _ _); intro.
  - left. apply enough_fo; auto.
  - right. eapply enough_noisy; eauto.
Qed.
