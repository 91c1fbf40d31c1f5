(* Fallah2019_Section4.v -- the theorems of Section 4 of arXiv:1908.10400 (fallah2019) from those of its appendices: Theorem 4.14
   and Corollary 4.16 (from F.1), Theorem 4.18, Corollary 4.19 and Theorem 4.15 of arXiv:2002.05135 (fallah2020) (from G.1), the
   repaired Theorem 4.21 (from the repaired H.1), each as printed in Statements.v. *)
From Coq Require Import Reals Lra List.
From Lemmacheck Require Import Space Law Problem Run Statements Fallah2019_C Fallah2019_F3 Fallah2019_G_Theorem
  Fallah2019_H_Repaired.

(* ---- quotients and the noise ---- *)
Lemma quotient_small a b K e : 0 < b -> 0 < e -> 0 < K -> b >= 12 * K ^ 2 * a / e ^ 2 -> a / b <= e ^ 2 / (12 * K ^ 2).
Proof.
  intros Hb He HK H. assert (0 < e ^ 2) by (apply pow_lt; auto). assert (0 < K ^ 2) by (apply pow_lt; auto).
  apply div_le; auto.
  assert (P : 0 <= e ^ 2 / (12 * K ^ 2)) by (apply div_nonneg; lra). apply Rge_le in H.
  generalize (Rmult_le_compat_l _ _ _ P H).
  replace (e ^ 2 / (12 * K ^ 2) * (12 * K ^ 2 * a / e ^ 2)) with a by (field; lra). auto.
Qed.
Lemma quotient_share a b c v : 0 < b -> 0 < c -> 0 < v -> b >= a / (c * v) -> a / b <= c * v.
Proof.
  intros Hb Hc Hv H. assert (P : 0 < c * v) by (apply Rmult_lt_0_compat; auto).
  apply div_le; auto. apply Rge_le in H. generalize (Rmult_le_compat_l _ _ _ (Rlt_le _ _ P) H).
  replace (c * v * (a / (c * v))) with a by (field; lra). auto.
Qed.
Lemma nonzero_positive x : 0 <= x -> x ^ 2 <> 0 -> 0 < x.
Proof. intros H1 H2. destruct H1 as [|e]; auto. elim H2. rewrite <- e. ring. Qed.

Section Noise.
Variables (B D_in D_o : nat) (sigma sigma_tilde c_2 : R).
Hypotheses (HB : INR B >= 20) (Hi : (1 <= D_in)%nat) (Ho : (1 <= D_o)%nat).
Lemma at_least_one n : (1 <= n)%nat -> 1 <= INR n.
Proof using. intro. apply (le_INR 1); auto. Qed.
Lemma batch_positive : 0 < INR B * INR D_o.
Proof using HB Ho. apply Rmult_lt_0_compat. lra. generalize (at_least_one D_o Ho). lra. Qed.
Lemma noise_nonneg u : 0 <= u -> 0 <= u + sigma_tilde ^ 2 / (INR B * INR D_o) + sigma_tilde ^ 2 / INR D_in.
Proof using HB Hi Ho.
  intro. generalize (at_least_one D_in Hi) (pow2_ge_0 sigma_tilde) batch_positive. intros.
  apply Rplus_le_le_0_compat; [apply Rplus_le_le_0_compat; auto|]; apply div_nonneg; lra.
Qed.
Hypothesis Hc : sigma ^ 2 + sigma_tilde ^ 2 <= c_2 ^ 2.
Lemma noise_le u : u <= 21 / 20 * sigma ^ 2 ->
  u + sigma_tilde ^ 2 / (INR B * INR D_o) + sigma_tilde ^ 2 / INR D_in <= (103 / 100 * c_2) ^ 2.
Proof using HB Hi Ho Hc.
  intro. assert (P := batch_positive). assert (Q := pow2_ge_0 sigma_tilde).
  assert (I := at_least_one D_in Hi). assert (O := at_least_one D_o Ho).
  assert (M : 20 <= INR B * INR D_o) by (generalize (Rmult_le_compat 20 (INR B) 1 (INR D_o)); lra).
  assert (sigma_tilde ^ 2 / (INR B * INR D_o) <= 1 / 20 * sigma_tilde ^ 2).
  { apply div_le; auto. generalize (Rmult_le_compat_l _ _ _ Q M). lra. }
  assert (sigma_tilde ^ 2 / INR D_in <= sigma_tilde ^ 2).
  { apply div_le; [lra|]. generalize (Rmult_le_compat_l _ _ _ Q I). lra. }
  rewrite Rpow_mult_distr. generalize (pow2_ge_0 sigma). lra.
Qed.
Lemma sigma_le : 0 <= c_2 -> sigma <= c_2.
Proof using Hc. intro. apply sq_le; auto. generalize (pow2_ge_0 sigma_tilde). lra. Qed.
Lemma sigma_B : sigma ^ 2 / INR B <= 1 / 20 * sigma ^ 2.
Proof using HB. apply div_le; [lra|]. generalize (Rmult_le_compat_l _ _ _ (pow2_ge_0 sigma) (Rge_le _ _ HB)). lra. Qed.
Lemma sigma_B_nonneg : 0 <= sigma ^ 2 / INR B.
Proof using HB. apply div_nonneg. apply pow2_ge_0. lra. Qed.
(* the first-order share: (alpha L)^2 <= 1/100 *)
Lemma share_nonneg c a2 : 0 <= c -> 0 <= a2 -> 0 <= sigma ^ 2 * (1 / INR B + c * a2).
Proof using HB.
  intros. apply Rmult_le_pos. apply pow2_ge_0. apply Rplus_le_le_0_compat. apply div_nonneg; lra. apply Rmult_le_pos; auto.
Qed.
Lemma share_le a2 : a2 <= 1 / 100 -> sigma ^ 2 * (1 / INR B + 20 * a2) <= 21 / 20 * sigma ^ 2.
Proof using HB.
  intro. rewrite (Rmult_comm (21 / 20)). apply Rmult_le_compat_l. apply pow2_ge_0.
  assert (1 / INR B <= 1 / 20) by (apply div_le; lra). lra.
Qed.
End Noise.

Lemma step_sq L alpha : 0 < L -> 0 < alpha -> alpha <= 1 / (10 * L) -> alpha ^ 2 * L ^ 2 <= 1 / 100.
Proof.
  intros HL Ha H. replace (1 / 100) with ((1 / 10) ^ 2) by field. rewrite <- Rpow_mult_distr. apply pow_incr. split.
  - apply Rmult_le_pos; lra.
  - generalize (Rmult_le_compat_r L _ _ (Rlt_le _ _ HL) H). replace (1 / (10 * L) * L) with (1 / 10) by (field; lra). auto.
Qed.

(* ---- the maximum of the three is at most (p + q c_1 c_2) sqrt S + eps ---- *)
Section Bound.
Variables A p q k sigma c_1 c_2 S eps : R.
Hypotheses (Hk : 0 <= k) (Hk1 : k <= c_1) (Hs : 0 <= sigma) (Hs2 : sigma <= c_2) (HS : 0 <= S) (HS2 : S <= (103 / 100 * c_2) ^ 2)
  (He : 0 < eps).
Hypotheses (HA : 0 <= A) (Hp : 0 <= p) (Hq : 0 <= q) (Ap : A <= p ^ 2) (Aq : A <= 2 * p * q) (Aq' : 103 / 100 * A <= q).
Lemma product_nonneg : 0 <= c_1 * c_2.
Proof using Hk Hk1 Hs Hs2. apply Rmult_le_pos; lra. Qed.
Lemma first_le : sqrt (A * (1 + k * sigma) * S) <= (p + q * (c_1 * c_2)) * sqrt S.
Proof using Hk Hk1 Hs Hs2 HS HA Hp Hq Ap Aq.
  assert (X := product_nonneg). set (x := c_1 * c_2) in *.
  assert (0 <= q * x) by (apply Rmult_le_pos; auto).
  apply sqrt_le_of_sq. apply Rmult_le_pos. lra. apply sqrt_pos. rewrite Rpow_mult_distr, pow2_sqrt by auto.
  apply Rmult_le_compat_r; auto.
  assert (k * sigma <= x) by (apply Rmult_le_compat; auto).
  apply Rle_trans with (A * (1 + x)). apply Rmult_le_compat_l; lra.
  generalize (Rmult_le_compat_r _ _ _ X Aq) (pow2_ge_0 (q * x)). lra.
Qed.
Lemma second_le : A * k * S <= (p + q * (c_1 * c_2)) * sqrt S.
Proof using Hk Hk1 Hs Hs2 HS HS2 HA Hp Aq'.
  assert (X := product_nonneg). assert (R := sqrt_pos S).
  assert (sqrt S <= 103 / 100 * c_2) by (apply sqrt_le_of_sq; lra).
  replace (A * k * S) with (A * k * sqrt S * sqrt S) by (rewrite Rmult_assoc, sqrt_sqrt; auto).
  apply Rmult_le_compat_r; auto.
  assert (Y : k * sqrt S <= c_1 * (103 / 100 * c_2)) by (apply Rmult_le_compat; lra).
  generalize (Rmult_le_compat_l _ _ _ HA Y) (Rmult_le_compat_r _ _ _ X Aq'). lra.
Qed.
Lemma bound : Rmax (sqrt (A * (1 + k * sigma) * S)) (Rmax (A * k * S) eps) <= (p + q * (c_1 * c_2)) * sqrt S + eps.
Proof using Hk Hk1 Hs Hs2 HS HS2 He HA Hp Hq Ap Aq Aq'.
  assert (0 <= (p + q * (c_1 * c_2)) * sqrt S).
  { apply Rmult_le_pos; [|apply sqrt_pos]. generalize (Rmult_le_pos _ _ Hq product_nonneg). lra. }
  repeat apply Rmax_lub. generalize first_le; lra. generalize second_le; lra. lra.
Qed.
End Bound.

(* ---- enough steps ---- *)
Section Steps.
Variables L rho alpha sigma c_1 c_2 : R.
Hypotheses (HL : 0 < L) (Hr : 0 <= rho) (Ha : 0 < alpha) (Hk : rho * alpha / L <= c_1) (Hs : 0 <= sigma) (Hs2 : sigma <= c_2).
Lemma kappa_nonneg : 0 <= rho * alpha / L.
Proof using HL Hr Ha. apply div_nonneg; auto. apply Rmult_le_pos; lra. Qed.
Lemma cost_le eps d : 0 < eps -> eps <= d ->
  (L + rho * alpha * (sigma + eps)) / eps ^ 2 <= (1 + c_1 * (c_2 + d)) * (L / eps ^ 2).
Proof using HL Hr Ha Hk Hs Hs2.
  intros He Hd. assert (0 < eps ^ 2) by (apply pow_lt; auto). assert (K := kappa_nonneg).
  replace ((L + rho * alpha * (sigma + eps)) / eps ^ 2) with ((1 + rho * alpha / L * (sigma + eps)) * (L / eps ^ 2)) by (field; lra).
  apply Rmult_le_compat_r. apply div_nonneg; lra. apply Rplus_le_compat_l, Rmult_le_compat; lra.
Qed.
Lemma factor_ge : 1 <= 1 + c_1 * (c_2 + 1).
Proof using HL Hr Ha Hk Hs Hs2. assert (K := kappa_nonneg). assert (0 <= c_1 * (c_2 + 1)) by (apply Rmult_le_pos; lra). lra. Qed.
Lemma fewer_steps (N k D a a' t : R) : 0 <= N -> 0 <= D -> a' <= k * a -> t >= N * k * D * a -> t >= N * D * a'.
Proof using.
  intros HN HD H Ht. generalize (Rmult_le_compat_l _ _ _ (Rmult_le_pos _ _ HN HD) H). lra.
Qed.
Lemma min_le k a a' m m' : 1 <= k -> 0 <= m -> a' <= k * a -> m' <= m -> Rmin a' m' <= k * Rmin a m.
Proof using.
  intros Hk' Hm Ha' Hm'. generalize (Rmult_le_compat_r m _ _ Hm Hk'). intro. generalize (Rmin_l a' m') (Rmin_r a' m').
  unfold Rmin at 4. destruct (Rle_dec a m); lra.
Qed.
Lemma enough_steps_min N D t eps m m' : 0 <= N -> 0 <= D -> 0 < eps -> eps < 1 -> 0 <= m -> m' <= m ->
  t >= N * (1 + c_1 * (c_2 + 1)) * D * Rmin (L / eps ^ 2) m ->
  t >= N * D * Rmin ((L + rho * alpha * (sigma + eps)) / eps ^ 2) m'.
Proof using HL Hr Ha Hk Hs Hs2.
  intros HN HD He He1 Hm Hm' Ht. eapply fewer_steps; [| |apply (min_le (1 + c_1 * (c_2 + 1)))|exact Ht]; auto using factor_ge.
  apply cost_le; lra.
Qed.
End Steps.

(* ---- the bounds in terms of c_1 and c_2 ---- *)
Section Scales.
Variables (B D_in D_o : nat) (L rho alpha sigma sigma_tilde c_1 c_2 eps : R).
Hypotheses (HB : INR B >= 20) (Hi : (1 <= D_in)%nat) (Ho : (1 <= D_o)%nat) (HL : 0 < L) (Hr : 0 <= rho) (Ha : 0 < alpha)
  (Hc2 : 0 <= c_2) (Hs : 0 <= sigma) (Hk : rho * alpha / L <= c_1) (Hc : sigma ^ 2 + sigma_tilde ^ 2 <= c_2 ^ 2) (He : 0 < eps).
Notation S u := (u + sigma_tilde ^ 2 / (INR B * INR D_o) + sigma_tilde ^ 2 / INR D_in).
Lemma bound_noise A p q u : 0 <= u -> u <= 21 / 20 * sigma ^ 2 -> 0 <= A -> 0 <= p -> 0 <= q -> A <= p ^ 2 -> A <= 2 * p * q ->
  103 / 100 * A <= q -> Rmax (sqrt (A * (1 + rho * alpha / L * sigma) * S u)) (Rmax (A * (rho * alpha / L) * S u) eps) <=
  (p + q * c_1 * c_2) * sqrt (S u) + eps.
Proof using HB Hi Ho HL Hr Ha Hc2 Hs Hk Hc He.
  intros. rewrite (Rmult_assoc q c_1 c_2). apply bound; auto.
  apply kappa_nonneg; auto. apply sigma_le with sigma_tilde; auto. apply noise_nonneg; auto. apply noise_le with sigma; auto.
Qed.
Lemma bound_maml : Rmax (sqrt (61 * (1 + rho * alpha / L * sigma) * S (sigma ^ 2 / INR B)))
    (Rmax (61 * rho * alpha / L * S (sigma ^ 2 / INR B)) eps) <= (8 + 67 * c_1 * c_2) * sqrt (S (sigma ^ 2 / INR B)) + eps.
Proof using HB Hi Ho HL Hr Ha Hc2 Hs Hk Hc He.
  replace (61 * rho * alpha / L) with (61 * (rho * alpha / L)) by (field; lra).
  apply bound_noise; try lra. apply sigma_B_nonneg; auto. generalize (sigma_B B sigma HB) (pow2_ge_0 sigma). lra.
Qed.
Lemma bound_fo : alpha <= 1 / (10 * L) ->
  Rmax (sqrt (14 * (1 + rho * alpha / L * sigma) * S (sigma ^ 2 * (1 / INR B + 20 * alpha ^ 2 * L ^ 2))))
    (Rmax (14 * rho * alpha / L * S (sigma ^ 2 * (1 / INR B + 20 * alpha ^ 2 * L ^ 2))) eps) <=
  (4 + 17 * c_1 * c_2) * sqrt (S (sigma ^ 2 * (1 / INR B + 20 * alpha ^ 2 * L ^ 2))) + eps.
Proof using HB Hi Ho HL Hr Ha Hc2 Hs Hk Hc He.
  intro Ha'. replace (14 * rho * alpha / L) with (14 * (rho * alpha / L)) by (field; lra). rewrite (Rmult_assoc 20).
  apply bound_noise; try lra. apply share_nonneg; auto. lra. apply Rmult_le_pos; apply pow2_ge_0.
  apply share_le; auto using step_sq.
Qed.
Lemma bound_hf : Rmax (6 * sqrt ((1 + rho * alpha / L * sigma) * S (sigma ^ 2 / INR B)))
    (Rmax (36 * (rho * alpha / L) * S (sigma ^ 2 / INR B)) eps) <= (6 + 41 * c_1 * c_2) * sqrt (S (sigma ^ 2 / INR B)) + eps.
Proof using HB Hi Ho HL Hr Ha Hc2 Hs Hk Hc He.
  replace 6 with (sqrt 36) at 1 by (replace 36 with (6 ^ 2) by ring; apply sqrt_pow2; lra).
  rewrite <- sqrt_mult_alt, <- Rmult_assoc by lra.
  apply bound_noise; try lra. apply sigma_B_nonneg; auto. generalize (sigma_B B sigma HB) (pow2_ge_0 sigma). lra.
Qed.
Lemma share_positive a2 : 0 <= a2 -> 0 < sigma -> 0 < sigma ^ 2 * (1 / INR B + a2).
Proof using HB.
  intros. apply Rmult_lt_0_compat. apply pow_lt; auto. assert (0 < 1 / INR B) by (apply Rdiv_lt_0_compat; lra). lra.
Qed.
Lemma batches_nonneg : 0 < sigma_tilde -> 0 <= L * (INR B * INR D_o + INR D_in) / sigma_tilde ^ 2.
Proof using HB Hi Ho HL.
  intro. generalize (batch_positive B D_o HB Ho) (at_least_one D_in Hi). intros.
  apply div_nonneg; [apply Rmult_le_pos; lra|apply pow_lt; auto].
Qed.
End Scales.

(* what the hypotheses common to the theorems give *)
Local Ltac common := match goal with
  | Hl : (forall u, ?F_min <= F ?T ?alpha u), Hc : ?s ^ 2 + _ <= ?c_2 ^ 2, w : carrier _ |- _ =>
    assert (F_min <= F T alpha w) by auto; assert (s <= c_2) by (eapply sigma_le; eauto)
  end.

(* ---- MAML ---- *)
Theorem fallah2019_theorem_4_14_proof : fallah2019_theorem_4_14.
Proof.
  unfold fallah2019_theorem_4_14. intros. common.
  assert (0 < sigma) by (apply nonzero_positive; auto). assert (0 < sigma_tilde) by (apply nonzero_positive; auto).
  eapply Rle_trans; [|apply bound_maml with (alpha := alpha) (L := L) (rho := rho); auto].
  apply (fallah2019_theorem_F_1_proof V T B B_prime D_beta D_h D_in D_o F_min L T_
      alpha epsilon rho sigma sigma_H sigma_tilde w); auto.
  eapply enough_steps_min with (c_1 := c_1) (c_2 := c_2); [..|eassumption]; auto; try lra.
  apply Rplus_le_le_0_compat; [|apply batches_nonneg; auto]. apply div_nonneg; [apply Rmult_le_pos; lra|apply pow_lt; auto].
Qed.
Theorem fallah2019_corollary_4_16_proof : fallah2019_corollary_4_16.
Proof.
  unfold fallah2019_corollary_4_16. intros. common.
  assert (K := kappa_nonneg L rho alpha ltac:(auto) ltac:(auto) ltac:(auto)).
  assert (X : 0 <= 67 * c_1 * c_2) by (rewrite Rmult_assoc; repeat apply Rmult_le_pos; lra). set (k := 8 + 67 * c_1 * c_2) in *.
  assert (0 < k) by (unfold k; lra).
  eapply Rle_trans;
    [apply (fallah2019_theorem_F_1_at_noiseless_proof V T B B_prime D_beta D_h D_in D_o F_min L T_
        alpha (epsilon / 2) rho sigma sigma_H sigma_tilde w); auto|].
  - lra.
  - apply fewer_steps with (1 + c_1 * (c_2 + 1)) (L / (epsilon / 2) ^ 2); try lra. apply cost_le; lra.
    replace (L / (epsilon / 2) ^ 2) with (4 * (L / epsilon ^ 2)) by (field; lra). lra.
  - eapply Rle_trans; [apply bound_maml with (c_1 := c_1) (c_2 := c_2); auto; lra|]. fold k.
    generalize (batch_positive B D_o ltac:(auto) ltac:(auto)) (at_least_one D_in ltac:(auto)). intros.
    assert (Y : sigma ^ 2 / INR B + sigma_tilde ^ 2 / (INR B * INR D_o) + sigma_tilde ^ 2 / INR D_in <=
      3 * (epsilon ^ 2 / (12 * k ^ 2))).
    { assert (sigma ^ 2 / INR B <= epsilon ^ 2 / (12 * k ^ 2)) by (apply quotient_small; auto; lra).
      assert (sigma_tilde ^ 2 / (INR B * INR D_o) <= epsilon ^ 2 / (12 * k ^ 2)) by (apply quotient_small; auto).
      assert (sigma_tilde ^ 2 / INR D_in <= epsilon ^ 2 / (12 * k ^ 2)) by (apply quotient_small; auto; lra). lra. }
    assert (Z : sqrt (sigma ^ 2 / INR B + sigma_tilde ^ 2 / (INR B * INR D_o) + sigma_tilde ^ 2 / INR D_in) <= epsilon / (2 * k)).
    { apply sqrt_le_of_sq. apply div_nonneg; lra. eapply Rle_trans; [exact Y|right; field; lra]. }
    apply (Rmult_le_compat_l k) in Z; [|lra]. replace (k * (epsilon / (2 * k))) with (epsilon / 2) in Z by (field; lra). lra.
Qed.

(* ---- first-order MAML ---- *)
Theorem fallah2019_theorem_4_18_proof : fallah2019_theorem_4_18.
Proof.
  unfold fallah2019_theorem_4_18. intros. common.
  assert (0 < sigma) by (apply nonzero_positive; auto; intro e; rewrite e, Rmult_0_l in *; auto).
  assert (0 < sigma_tilde) by (apply nonzero_positive; auto).
  eapply Rle_trans; [|apply bound_fo with (rho := rho); auto].
  apply (fallah2019_theorem_G_1_proof V T B B_prime D_beta D_h D_in D_o F_min L T_
      alpha epsilon rho sigma sigma_H sigma_tilde w); auto.
  eapply enough_steps_min with (c_1 := c_1) (c_2 := c_2); [..|eassumption]; auto; try lra.
  apply Rplus_le_le_0_compat; [|apply batches_nonneg; auto].
  apply div_nonneg; [lra|]. apply share_positive; auto. repeat apply Rmult_le_pos; try apply pow2_ge_0; lra.
Qed.
Theorem fallah2019_corollary_4_19_proof : fallah2019_corollary_4_19.
Proof.
  unfold fallah2019_corollary_4_19. intros. common.
  assert (0 < sigma).
  { apply nonzero_positive; auto. intro e. rewrite e in *. match goal with H : _ * 0 * L <> 0 |- _ => apply H; ring end. }
  assert (A : 0 < alpha * L) by (apply Rmult_lt_0_compat; auto). assert (0 < alpha * L * sigma) by (apply Rmult_lt_0_compat; auto).
  assert (A1 : (alpha * L) ^ 2 <= 1 ^ 2) by (rewrite Rpow_mult_distr; generalize (step_sq L alpha); lra).
  assert (alpha * L <= 1) by (apply sq_le; lra).
  assert (alpha * L * sigma <= sigma) by (generalize (Rmult_le_compat_r sigma (alpha * L) 1); lra).
  eapply Rle_trans;
    [apply (fallah2019_theorem_G_1_at_noiseless_proof V T B B_prime D_beta D_h D_in D_o F_min L T_
        alpha (alpha * L * sigma) rho sigma sigma_H sigma_tilde w); auto|].
  - apply fewer_steps with (1 + c_1 * (c_2 + c_2)) (L / (alpha * L * sigma) ^ 2); try lra. apply cost_le; lra.
    replace (L / (alpha * L * sigma) ^ 2) with (1 / (alpha ^ 2 * sigma ^ 2 * L)) by (field; lra).
    replace (c_1 * (c_2 + c_2)) with (2 * c_1 * c_2) by ring. auto.
  - eapply Rle_trans; [apply bound_fo with (c_1 := c_1) (c_2 := c_2); auto|].
    generalize (batch_positive B D_o ltac:(auto) ltac:(auto)) (at_least_one D_in ltac:(auto)). intros.
    assert (Q : 0 < sigma ^ 2) by (apply pow_lt; auto). assert (A2 : 0 < (alpha * L) ^ 2) by (apply pow_lt; auto).
    replace (alpha ^ 2 * sigma ^ 2 * L ^ 2) with ((alpha * L) ^ 2 * sigma ^ 2) in * by ring.
    replace (alpha ^ 2 * L ^ 2) with ((alpha * L) ^ 2 * 1) in * by ring.
    assert (I : 1 / INR B <= (alpha * L) ^ 2 * 1) by (apply quotient_share; auto; lra).
    assert (sigma_tilde ^ 2 / (INR B * INR D_o) <= (alpha * L) ^ 2 * sigma ^ 2) by (apply quotient_share; auto).
    assert (sigma_tilde ^ 2 / INR D_in <= (alpha * L) ^ 2 * sigma ^ 2) by (apply quotient_share; auto; lra).
    set (S := sigma ^ 2 * (1 / INR B + 20 * alpha ^ 2 * L ^ 2) + sigma_tilde ^ 2 / (INR B * INR D_o) + sigma_tilde ^ 2 / INR D_in).
    assert (Z : sqrt S <= 48 / 10 * (alpha * L * sigma)).
    { apply sqrt_le_of_sq. lra. unfold S. generalize (Rmult_le_compat_l _ _ _ (Rlt_le _ _ Q) I).
      generalize (Rmult_lt_0_compat _ _ A2 Q). lra. }
    assert (X : 0 <= 17 * c_1 * c_2) by (rewrite Rmult_assoc; repeat apply Rmult_le_pos; lra).
    apply (Rmult_le_compat_l (4 + 17 * c_1 * c_2)) in Z; [|lra].
    assert (0 <= 17 * c_1 * c_2 * (alpha * L * sigma)) by (apply Rmult_le_pos; lra). lra.
Qed.
Theorem fallah2020_theorem_4_15_proof : fallah2020_theorem_4_15.
Proof.
  unfold fallah2020_theorem_4_15. intros. common.
  assert (0 < sigma) by (apply nonzero_positive; auto; intro e; rewrite e, Rmult_0_l in *; auto).
  assert (0 < sigma_tilde) by (apply nonzero_positive; auto).
  assert (P : 0 <= alpha ^ 2 * L ^ 2) by (apply Rmult_le_pos; apply pow2_ge_0).
  rewrite (Rplus_comm (alpha ^ 2 * L ^ 2)) in *. set (a2 := alpha ^ 2 * L ^ 2) in *.
  assert (e : 20 * alpha ^ 2 * L ^ 2 = 20 * a2) by (unfold a2; ring).
  assert (P1 := share_positive B sigma ltac:(auto) a2 P ltac:(auto)).
  assert (P2 := share_positive B sigma ltac:(auto) (20 * a2) ltac:(lra) ltac:(auto)).
  assert (W : sigma ^ 2 * (1 / INR B + a2) <= sigma ^ 2 * (1 / INR B + 20 * a2)).
  { apply Rmult_le_compat_l. apply pow2_ge_0. lra. }
  eapply Rle_trans;
    [apply (fallah2019_theorem_G_1_proof V T B B_prime D_beta D_h D_in D_o F_min L T_
        alpha epsilon rho sigma sigma_H sigma_tilde w); auto; rewrite ?e|].
  - eapply enough_steps_min with (c_1 := c_1) (c_2 := c_2); [..|eassumption]; auto; try lra.
    + apply Rplus_le_le_0_compat; [apply div_nonneg; lra|apply batches_nonneg; auto].
    + apply Rplus_le_compat_r. unfold Rdiv. apply Rmult_le_compat_l. lra. apply Rinv_le_contravar; auto.
  - lra.
  - eapply Rle_trans; [apply bound_fo with (c_1 := c_1) (c_2 := c_2); auto|]. rewrite e. apply Rplus_le_compat_r.
    set (N := noise_nonneg B D_in D_o sigma_tilde ltac:(auto) ltac:(auto) ltac:(auto)).
    generalize (N _ (Rlt_le _ _ P1)). intro.
    match goal with |- _ <= _ * sqrt ?S =>
      assert (Z : sqrt (sigma ^ 2 * (1 / INR B + 20 * a2) + sigma_tilde ^ 2 / (INR B * INR D_o) + sigma_tilde ^ 2 / INR D_in) <=
        448 / 100 * sqrt S) end.
    { apply sqrt_le_of_sq. generalize (sqrt_pos (sigma ^ 2 * (1 / INR B + a2) + sigma_tilde ^ 2 / (INR B * INR D_o) +
        sigma_tilde ^ 2 / INR D_in)); lra.
      rewrite Rpow_mult_distr, pow2_sqrt by auto.
      assert (0 <= sigma ^ 2 * (1 / INR B)). { generalize (sigma_B_nonneg B sigma ltac:(auto)). unfold Rdiv. lra. }
      generalize (N 0 (Rle_refl 0)). lra. }
    assert (X : 0 <= 17 * c_1 * c_2) by (rewrite Rmult_assoc; repeat apply Rmult_le_pos; lra).
    apply (Rmult_le_compat_l (4 + 17 * c_1 * c_2)) in Z; [|lra]. eapply Rle_trans. exact Z.
    rewrite <- Rmult_assoc. apply Rmult_le_compat_r. apply sqrt_pos. lra.
Qed.

(* ---- the repaired Hessian-free MAML ---- *)
Theorem fallah2019_theorem_4_21_repaired_proof : fallah2019_theorem_4_21_repaired.
Proof.
  unfold fallah2019_theorem_4_21_repaired. intros. common.
  eapply Rle_trans; [|apply bound_hf with (alpha := alpha) (L := L) (rho := rho); auto].
  apply (fallah2019_theorem_H_1_repaired_proof V T B B_prime D_beta D_h D_in D_o F_min L T_
      alpha epsilon rho sigma sigma_H sigma_tilde w); auto.
  eapply fewer_steps; [| |apply cost_le with (c_1 := c_1) (c_2 := c_2) (d := 1)|eassumption]; auto; lra.
Qed.
