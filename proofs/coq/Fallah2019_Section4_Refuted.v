(* Fallah2019_Section4_Refuted.v -- Theorem 4.21 of fallah2019 (and 4.17 of fallah2020, the same claim in the shorter paper):
   HF-MAML reaches the accuracy C sqrt(noise) + epsilon after D (F(w_0) - F_min) min{...} steps, where C = 6 + 41 c_1 c_2 and
   D = 3200 (1 + c_1 (c_2 + 1)).  Both are refuted, and not by their constants: `never_reached` refutes the claim for every C and
   D that depend on c_1 and c_2 alone, whatever their form and size, since no number of steps helps at all.  The problem is
   `tilted` of Fallah2019_H_Bias.v from w_0 = 1/321, with L = 1, alpha = 1/6, rho = 1/4, sigma = 9/8, sigma_H = 0, c_1 = 1/24,
   c_2 = 2, epsilon = 1/1000: there the mean slope is at least 19/10000 at every step (`slope_stays`), while the noise, hence
   C sqrt(noise), is made as small as one likes by a large B and a tiny sigma_tilde.  No axiom is added. *)
From Coq Require Import Reals Lra Lia List.
From Lemmacheck Require Import Space Law Problem Run Splines Statements Fallah2019_H_Bias Fallah2019_H_Bias2.
Import ListNotations.

(* the claim of both theorems with C and D in place of their constants; D_h satisfies the conditions of both papers *)
Definition accuracy_reached (C D : R -> R -> R) : Prop :=
  forall (V : space) (T : problem V) (B B_prime D_beta D_h D_in D_o : nat) (F_min L : R) (T_ : nat)
    (alpha c_1 c_2 epsilon rho sigma sigma_H sigma_tilde : R) (w : V),
  differentiable T ->
  (1 <= B)%nat -> (1 <= B_prime)%nat -> (1 <= D_beta)%nat -> (1 <= D_h)%nat -> (1 <= D_in)%nat -> (1 <= D_o)%nat ->
  0 < L -> (1 <= T_)%nat -> 0 <= c_1 -> 0 <= c_2 -> 0 < epsilon ->
  0 <= rho -> 0 <= sigma -> 0 <= sigma_H -> 0 <= sigma_tilde ->
  0 < alpha -> alpha <= 1 / (6 * L) -> 0 < rho ->
  smooth T L -> hessian_lipschitz T rho -> task_variance T sigma ->
  sample_gradient_variance T sigma_tilde -> sample_hessian_variance frobenius T sigma_H ->
  INR D_h >= ceiling (36 * (alpha * rho * sigma_H) ^ 2) ->
  INR D_h >= ceiling (36 * (alpha * rho * sigma_tilde) ^ 2) ->
  INR B >= 20 ->
  INR B_prime >= ceiling ((rho * alpha * sigma / L) ^ 2 / 2) ->
  INR D_beta >= ceiling ((2 * rho * alpha * sigma_tilde / L) ^ 2) ->
  (forall u, F_min <= F T alpha u) ->
  rho * alpha / L <= c_1 ->
  sigma ^ 2 + sigma_tilde ^ 2 <= c_2 ^ 2 ->
  epsilon < 1 ->
  INR T_ >= D c_1 c_2 * (F T alpha w - F_min) *
    Rmin (L / epsilon ^ 2) (L * INR B / sigma ^ 2 + L * (INR B * INR D_o + INR D_in) / sigma_tilde ^ 2) ->
  sigma ^ 2 <> 0 -> sigma_tilde ^ 2 <> 0 ->
  least T_ (fun k => mean_slope_hf T B B_prime D_beta D_h D_in D_o L alpha rho w k) <=
    C c_1 c_2 * sqrt (sigma ^ 2 / INR B + sigma_tilde ^ 2 / (INR B * INR D_o) + sigma_tilde ^ 2 / INR D_in) + epsilon.

(* however large C, some B and sigma_tilde make the promised accuracy finer than 19/10000 *)
Lemma quiet C : exists (B : nat) (s : R), (1 <= B)%nat /\ 1000000000 <= INR B /\ 0 <= s /\ 0 < s ^ 2 <= 1 /\
  C * sqrt ((9 / 8) ^ 2 / INR B + s ^ 2 / (INR B * INR 1) + s ^ 2 / INR 1) + 1 / 1000 < 19 / 10000.
Proof.
  destruct (large (Rmax 1000000000 (10000000 * C ^ 2))) as (B & HB & Hn). exists B, (/ INR B). split; [exact HB|].
  assert (H1 := Rmax_l 1000000000 (10000000 * C ^ 2)). assert (H2 := Rmax_r 1000000000 (10000000 * C ^ 2)).
  assert (Q : 0 < / INR B) by (apply Rinv_0_lt_compat; lra).
  assert (P : / INR B <= / 1000000000) by (apply Rinv_le_contravar; lra).
  assert (H : C ^ 2 * / INR B <= / 10000000).
  { apply Rmult_le_reg_r with (INR B); [lra|]. rewrite Rmult_assoc, Rinv_l by lra. lra. }
  change (INR 1) with 1. unfold Rdiv. rewrite Rmult_1_r, Rinv_1, Rmult_1_r. generalize dependent (/ INR B). intros s Q P H.
  assert (S2 : 0 < s ^ 2 <= s) by nra.
  assert (S3 : 0 <= s ^ 2 * s <= s / 1000000000) by nra.
  split; [lra|]. split; [lra|]. split; [lra|]. apply Rnot_le_lt. intro K.
  set (n := (9 * / 8) ^ 2 * s + s ^ 2 * s + s ^ 2) in *.
  assert (N : 0 <= n <= 3 * s) by (unfold n; nra).
  assert (Z : (C * sqrt n) ^ 2 = C ^ 2 * n) by (rewrite Rpow_mult_distr, pow2_sqrt; lra).
  assert (C ^ 2 * n <= C ^ 2 * (3 * s)) by (apply Rmult_le_compat_l; [apply pow2_ge_0|lra]).
  assert ((9 / 10000) ^ 2 <= (C * sqrt n) ^ 2) by (apply pow_incr; lra). lra.
Qed.

Theorem never_reached C D : ~ accuracy_reached C D.
Proof.
  intro A. destruct (quiet (C (1 / 24) 2)) as (B & s & HB & Hn & Hs & Hs2 & Hq).
  destruct (large (D (1 / 24) 2 * (F tilted (1 / 6) (1 / 321 : R1) - -1) * Rmin (1 / (1 / 1000) ^ 2)
    (1 * INR B / (9 / 8) ^ 2 + 1 * (INR B * INR 1 + INR 1) / s ^ 2))) as (T & HT & HT'). apply Rle_ge in HT'.
  assert (H := A R1 tilted B 1%nat 1%nat 1%nat 1%nat 1%nat (-1) 1 T (1 / 6) (1 / 24) 2 (1 / 1000) (1 / 4) (9 / 8) 0 s (1 / 321 : R1)).
  discharge H.
  match type of H with least ?T ?X <= _ => destruct (least_attained T X) as (k & _ & e) end. rewrite e in H. clear e.
  apply (Rle_trans _ _ _ (slope_stays B k HB Hn)) in H. lra.
Qed.

Theorem fallah2019_theorem_4_21_refutation : ~ fallah2019_theorem_4_21.
Proof.
  intro H. apply (never_reached (fun c_1 c_2 => 6 + 41 * c_1 * c_2) (fun c_1 c_2 => 3200 * (1 + c_1 * (c_2 + 1)))).
  unfold accuracy_reached. intros V T B B_prime D_beta D_h D_in D_o F_min L T_ alpha c_1 c_2 epsilon rho sigma sigma_H. intros.
  apply (H V T B B_prime D_beta D_h D_in D_o F_min L T_ alpha c_1 c_2 epsilon rho sigma sigma_H); assumption.
Qed.
Theorem fallah2020_theorem_4_17_refutation : ~ fallah2020_theorem_4_17.
Proof.
  intro H. apply (never_reached (fun c_1 c_2 => 6 + 41 * c_1 * c_2) (fun c_1 c_2 => 3200 * (1 + c_1 * (c_2 + 1)))).
  unfold accuracy_reached. intros V T B B_prime D_beta D_h D_in D_o F_min L T_ alpha c_1 c_2 epsilon rho sigma sigma_H. intros.
  apply (H V T B B_prime D_beta D_h D_in D_o F_min L T_ alpha c_1 c_2 epsilon rho sigma sigma_H); assumption.
Qed.
