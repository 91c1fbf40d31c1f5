(* Fallah2019_C.v -- proves the chain of Appendix C of arXiv:1908.10400 (fallah2019): equations 58-71, 27 and both parts
   of Lemma 4.11 on the stochastic step size, the degenerate case sigma_b^2 + mu_b^2 = 0 included.
   Also a general two-moment bound for E (1/(c+X))^2 under any finite law (Theorem A.1 at k = 2). *)
From Coq Require Import Reals Lra List.
From Lemmacheck Require Import Space Law Problem Splines Statements.

(* ---- scalars ---- *)
Lemma le_ceiling x : x <= ceiling x.
Proof. unfold ceiling. rewrite opp_IZR. generalize (base_Int_part (- x)). lra. Qed.
Lemma div_nonneg a b : 0 <= a -> 0 < b -> 0 <= a / b.
Proof. intros. apply Rmult_le_pos; auto. left. apply Rinv_0_lt_compat; auto. Qed.
Lemma div_le_compat a b c : 0 < c -> a <= b -> a / c <= b / c.
Proof. intros. apply Rmult_le_compat_r; auto. left. apply Rinv_0_lt_compat; auto. Qed.
Lemma le_div a b c : 0 < c -> a * c <= b -> a <= b / c.
Proof. intros. apply Rmult_le_reg_r with c; auto. unfold Rdiv. rewrite Rmult_assoc, Rinv_l; lra. Qed.
Lemma div_le a b c : 0 < c -> a <= b * c -> a / c <= b.
Proof. intros. apply Rmult_le_reg_r with c; auto. unfold Rdiv. rewrite Rmult_assoc, Rinv_l; lra. Qed.
Lemma inv_le a b : 0 < a -> a <= b -> 1 / b <= 1 / a.
Proof. intros. unfold Rdiv. apply Rmult_le_compat_l; [lra|]. apply Rinv_le_contravar; auto. Qed.
Lemma second_moment_pos s m : 0 <= s -> s + m ^ 2 <> 0 -> 0 < s + m ^ 2.
Proof. generalize (pow2_ge_0 m). lra. Qed.

(* the quadratic that touches 1/(c+x)^2 at 0 (once) and at z (twice) lies above it for x >= 0 *)
Lemma inv_sq_majorant c z x : 0 < c -> 0 < z -> 0 <= x ->
  (1 / (c + x)) ^ 2 <= 1 / c ^ 2 - (2 * c + z) / (c ^ 2 * (c + z) ^ 2) * x
    + (3 * c + z) / (c ^ 2 * (c + z) ^ 3) * (x * (x - z)).
Proof.
  intros. apply Rminus_le. apply Ropp_le_cancel. rewrite Ropp_0.
  match goal with |- 0 <= ?e => replace e with
    (x * (x - z) ^ 2 * ((c + z) * (c + x) + 2 * c * (c + x) + c * (c + z)) / (c ^ 2 * (c + z) ^ 3 * (c + x) ^ 2))
    by (field; lra) end.
  apply div_nonneg.
  - apply Rmult_le_pos. apply Rmult_le_pos; auto. apply pow2_ge_0. nra.
  - repeat apply Rmult_lt_0_compat; lra.
Qed.
(* Theorem A.1 at k = 2, for any finite law *)
Lemma inv_sq_moment {A : Type} (l : law A) (X : A -> R) c s m : 0 < c -> (forall a, 0 <= X a) ->
  VarR l X = s -> E l X = m -> s + m ^ 2 <> 0 ->
  E l (fun a => (1 / (c + X a)) ^ 2) <= (s * (1 / c ^ 2) + m ^ 2 * (m / (s + m * (m + c))) ^ 2) / (s + m ^ 2).
Proof.
  intros Hc HX Hs Hm H. assert (0 <= s) by (rewrite <- Hs; apply VarR_nonneg).
  assert (0 <= m) by (rewrite <- Hm; apply E_nonneg; auto). assert (P := second_moment_pos s m H0 H).
  destruct (Req_dec m 0) as [Z|Z].
  - apply Rle_trans with (1 / c ^ 2).
    + apply E_le_const. intro a. specialize (HX a). replace (1 / c ^ 2) with ((1 / c) ^ 2) by (field; lra).
      apply pow_incr. split. apply div_nonneg; lra. apply inv_le; lra.
    + right. rewrite Z in *. field. nra.
  - assert (0 < m) by lra. set (z := (s + m ^ 2) / m).
    assert (Hz : 0 < z) by (apply Rmult_lt_0_compat; [|apply Rinv_0_lt_compat]; lra).
    eapply Rle_trans. apply E_le. intro a. apply (inv_sq_majorant c z (X a) Hc Hz (HX a)).
    rewrite (E_ext l _ (fun a => 1 / c ^ 2 + (- ((2 * c + z) / (c ^ 2 * (c + z) ^ 2) + (3 * c + z) / (c ^ 2 * (c + z) ^ 3) * z) * X a
      + (3 * c + z) / (c ^ 2 * (c + z) ^ 3) * X a ^ 2))) by (intro; ring).
    rewrite !E_plus, !E_scal, E_const, VarR_identity, Hs, Hm. right. unfold z. field. nra.
Qed.

(* ---- the steps, for one problem ---- *)
Section Chain.
Context {V : space} (T : problem V) (Bp Db : nat) (L alpha rho sigma sigma_tilde : R) (w : V).
Hypothesis Tv : task_variance T sigma.
Hypothesis Sg : sample_gradient_variance T sigma_tilde.
Hypothesis CB : INR Bp >= ceiling ((((rho * alpha * sigma) / L) ^ 2) / 2).
Hypothesis CD : INR Db >= ceiling (((2 * rho * alpha * sigma_tilde) / L) ^ 2).
Hypothesis HB : (1 <= Bp)%nat.
Hypothesis HD : (1 <= Db)%nat.
Hypothesis HL : 0 < L.
Hypothesis Hr : 0 <= rho.
Hypothesis Ha : 0 <= alpha.
Hypothesis Hst : 0 <= sigma_tilde.

Notation P := (pair_law (tasks T) (fun j => iid Db (samples T j))).
Notation Q := (iid Bp P).
Notation g := (fun m => norm (bgrad T (fst m) (snd m) w)).
Notation Y := (fun m : task T * list (sample T) => bgrad T (fst m) (snd m) w).
Notation G := (E (tasks T) (fun i => norm (grad T i w))).
Notation M := (E (tasks T) (fun i => E (iid Db (samples T i)) (fun b => norm (bgrad T i b w)))).
Notation mu := (mu_b T Bp Db alpha rho w).
Notation sb := (sigma_b_sq T Bp Db alpha rho w).
Notation Lw := (smoothness T L alpha rho w).
Notation k := ((2 * rho * alpha) ^ 2 / INR Bp).

Lemma Bp_pos : 0 < INR Bp. Proof. apply lt_0_INR. exact HB. Qed.
Lemma Db_pos : 0 < INR Db. Proof. apply lt_0_INR. exact HD. Qed.
Lemma ra_nonneg : 0 <= 2 * rho * alpha. Proof. apply Rmult_le_pos; lra. Qed.
Lemma k_nonneg : 0 <= k. Proof. apply div_nonneg. apply pow2_ge_0. apply Bp_pos. Qed.

(* 59, 62: the mean of the random part *)
Lemma bgrad_norm_lower i : norm (grad T i w) - sigma_tilde / sqrt (INR Db) <= E (iid Db (samples T i)) (fun b => norm (bgrad T i b w)).
Proof.
  generalize (norm_EV (iid Db (samples T i)) (fun b => bgrad T i b w)). rewrite EV_bgrad by auto.
  generalize (over_sqrt_nonneg sigma_tilde Db Hst HD). lra.
Qed.
Lemma bgrad_norm_upper i : E (iid Db (samples T i)) (fun b => norm (bgrad T i b w)) <= norm (grad T i w) + sigma_tilde / sqrt (INR Db).
Proof.
  eapply Rle_trans; [|apply Rplus_le_compat_l, (bgrad_deviation T sigma_tilde Db i w); auto].
  rewrite <- (E_const (iid Db (samples T i)) (norm (grad T i w))), <- E_plus. apply E_le. intro b.
  generalize (norm_reverse_le (bgrad T i b w) (grad T i w)). lra.
Qed.
Lemma Db_large : 2 * rho * alpha * (sigma_tilde / sqrt (INR Db)) <= L.
Proof.
  apply sq_le; [lra|]. rewrite Rpow_mult_distr, sq_over_sqrt by auto.
  assert (H := le_ceiling ((2 * rho * alpha * sigma_tilde / L) ^ 2)).
  replace ((2 * rho * alpha) ^ 2 * (sigma_tilde ^ 2 / INR Db)) with ((2 * rho * alpha * sigma_tilde) ^ 2 / INR Db)
    by (unfold Rdiv; ring).
  apply div_le. apply Db_pos.
  replace ((2 * rho * alpha * sigma_tilde) ^ 2) with (L ^ 2 * (2 * rho * alpha * sigma_tilde / L) ^ 2) by (field; lra).
  apply Rmult_le_compat_l. apply pow2_ge_0. lra.
Qed.
Lemma mu_eq : mu = 2 * rho * alpha * M.
Proof. unfold mu_b. rewrite E_scal, E_iid_mean, E_pair by auto. reflexivity. Qed.
Lemma M_bounds : G - sigma_tilde / sqrt (INR Db) <= M <= G + sigma_tilde / sqrt (INR Db).
Proof.
  assert (C := E_const (tasks T) (sigma_tilde / sqrt (INR Db))). split.
  - rewrite <- C. rewrite <- E_minus. apply E_le, bgrad_norm_lower.
  - rewrite <- C. rewrite <- E_plus. apply E_le, bgrad_norm_upper.
Qed.
Lemma mu_bounds : 2 * rho * alpha * G - L <= mu <= 2 * rho * alpha * G + L.
Proof.
  rewrite mu_eq. generalize Db_large M_bounds ra_nonneg. intros H1 [H2 H3] H4.
  apply (Rmult_le_compat_l _ _ _ H4) in H2, H3. lra.
Qed.
Lemma mu_nonneg : 0 <= mu.
Proof. rewrite mu_eq. apply Rmult_le_pos. apply ra_nonneg. apply E_nonneg. intro. apply E_nonneg. intro. apply norm_nonneg. Qed.
Lemma G_nonneg : 0 <= 2 * rho * alpha * G.
Proof. apply Rmult_le_pos. apply ra_nonneg. apply E_nonneg. intro. apply norm_nonneg. Qed.
Lemma Lw_ge : 4 * L <= Lw.
Proof. unfold smoothness. generalize G_nonneg. lra. Qed.
Lemma Lw_le : Lw <= mu + 5 * L.
Proof. unfold smoothness. generalize mu_bounds. lra. Qed.

(* 66 - 68, 65: the variance of the random part *)
Lemma sb_nonneg : 0 <= sb. Proof. apply VarR_nonneg. Qed.
Lemma sb_eq : sb = k * VarR P g.
Proof.
  replace (k * VarR P g) with ((2 * rho * alpha) ^ 2 * (VarR P g / INR Bp)) by (unfold Rdiv; ring).
  rewrite <- VarR_iid_mean by auto. unfold sigma_b_sq, VarR. rewrite <- E_scal. apply E_ext. intro b.
  rewrite E_scal. ring.
Qed.
Lemma VarR_P : VarR P g = E (tasks T) (fun i => E (iid Db (samples T i)) (fun b => norm (bgrad T i b w) ^ 2)) - M ^ 2.
Proof.
  generalize (VarR_identity P g). rewrite !E_pair. cbn [fst snd]. lra.
Qed.
Lemma second_moment_P : E (tasks T) (fun i => E (iid Db (samples T i)) (fun b => norm (bgrad T i b w) ^ 2)) =
  Var P Y + norm (EV (tasks T) (fun i => EV (iid Db (samples T i)) (fun b => bgrad T i b w))) ^ 2.
Proof. generalize (Var_identity P Y). rewrite E_pair, EV_pair. auto. Qed.
Lemma total_variance : Var P Y = E (tasks T) (fun i => Var (iid Db (samples T i)) (fun b => bgrad T i b w)) +
  Var (tasks T) (fun i => EV (iid Db (samples T i)) (fun b => bgrad T i b w)).
Proof. apply (Var_pair (tasks T) (fun j => iid Db (samples T j)) Y). Qed.
Lemma Var_P_le : Var P Y <= sigma ^ 2 + sigma_tilde ^ 2 / INR Db.
Proof.
  rewrite total_variance, Rplus_comm. apply Rplus_le_compat.
  - replace (fun i => EV (iid Db (samples T i)) (fun b => bgrad T i b w)) with (fun i => grad T i w). apply Tv.
    apply FunctionalExtensionality.functional_extensionality. intro. symmetry. apply EV_bgrad; auto.
  - apply E_le_const. intro i. eapply Rle_trans. apply (Var_min _ _ (grad T i w)). apply bgrad_variance; auto.
Qed.
Lemma norm_mean_le : norm (EV (tasks T) (fun i => EV (iid Db (samples T i)) (fun b => bgrad T i b w))) ^ 2 <= M ^ 2.
Proof.
  apply pow_incr. split. apply norm_nonneg. eapply Rle_trans. apply norm_EV. apply E_le. intro. apply norm_EV.
Qed.
Lemma sb_le : sb <= k * (sigma ^ 2 + sigma_tilde ^ 2 / INR Db).
Proof.
  rewrite sb_eq, VarR_P, second_moment_P. apply Rmult_le_compat_l. apply k_nonneg.
  generalize Var_P_le norm_mean_le. lra.
Qed.
Lemma sb_small : sb <= 9 * L ^ 2.
Proof.
  eapply Rle_trans. apply sb_le. assert (B := Bp_pos). assert (D := Db_pos).
  assert (H1 : (rho * alpha * sigma) ^ 2 <= 2 * L ^ 2 * INR Bp).
  { assert (H := le_ceiling ((rho * alpha * sigma / L) ^ 2 / 2)).
    replace ((rho * alpha * sigma) ^ 2) with (2 * L ^ 2 * ((rho * alpha * sigma / L) ^ 2 / 2)) by (field; lra).
    apply Rmult_le_compat_l; [nra|lra]. }
  assert (H2 : (2 * rho * alpha) ^ 2 * (sigma_tilde ^ 2 / INR Db) <= L ^ 2).
  { rewrite <- sq_over_sqrt, <- Rpow_mult_distr by auto. apply pow_incr. split; [|apply Db_large].
    apply Rmult_le_pos. apply ra_nonneg. apply over_sqrt_nonneg; auto. }
  assert (H3 : 1 <= INR Bp) by (apply (le_INR 1); auto).
  replace (k * (sigma ^ 2 + sigma_tilde ^ 2 / INR Db)) with
    ((4 * (rho * alpha * sigma) ^ 2 + (2 * rho * alpha) ^ 2 * (sigma_tilde ^ 2 / INR Db)) / INR Bp) by (field; lra).
  apply div_le; auto. assert (0 <= L ^ 2) by apply pow2_ge_0. nra.
Qed.

(* 60 - 64: the second moment of the step size *)
Lemma L_tilde_ge b : 4 * L <= L_tilde T L alpha rho b w.
Proof.
  unfold L_tilde. assert (0 <= 2 * rho * alpha * mean b g); [|lra].
  apply Rmult_le_pos. apply ra_nonneg. apply mean_nonneg. intros. apply norm_nonneg.
Qed.
Lemma beta_moment : sb + mu ^ 2 <> 0 -> E Q (fun b => beta_tilde T L alpha rho b w ^ 2) <=
  (sb * (1 / (4 * L) ^ 2) + mu ^ 2 * (mu / (sb + mu * (mu + 4 * L))) ^ 2) / (sb + mu ^ 2).
Proof.
  intro H. apply (inv_sq_moment Q (fun b => 2 * rho * alpha * mean b g)); auto. lra.
  intro. apply Rmult_le_pos. apply ra_nonneg. apply mean_nonneg. intros. apply norm_nonneg.
Qed.
Lemma beta_moment_simple : sb + mu ^ 2 <> 0 -> E Q (fun b => beta_tilde T L alpha rho b w ^ 2) <=
  (sb / (4 * L) ^ 2 + mu ^ 2 / (mu + 4 * L) ^ 2) / (sb + mu ^ 2).
Proof.
  intro H. eapply Rle_trans. apply beta_moment; auto. apply div_le_compat. apply second_moment_pos; auto using sb_nonneg.
  apply Rplus_le_compat. right; field; lra. generalize mu_nonneg sb_nonneg. generalize mu sb. intros m s Hm Hs.
  unfold Rdiv. apply Rmult_le_compat_l. apply pow2_ge_0. rewrite <- pow_inv. fold (m / (s + m * (m + 4 * L))).
  destruct (Req_dec m 0) as [->|].
  - unfold Rdiv. rewrite Rmult_0_l, pow_i by lia. apply pow2_ge_0.
  - apply pow_incr. assert (0 < m * (m + 4 * L)) by (apply Rmult_lt_0_compat; lra). split. apply div_nonneg; lra.
    apply div_le; [lra|]. rewrite Rmult_comm. apply le_div; lra.
Qed.
Lemma scaled_moment : sb + mu ^ 2 <> 0 -> Lw ^ 2 * E Q (fun b => beta_tilde T L alpha rho b w ^ 2) <=
  (sb * (mu + 5 * L) ^ 2 / (4 * L) ^ 2 + mu ^ 2 * (mu + 5 * L) ^ 2 / (mu + 4 * L) ^ 2) / (sb + mu ^ 2).
Proof.
  intro H. apply Rle_trans with ((mu + 5 * L) ^ 2 * ((sb / (4 * L) ^ 2 + mu ^ 2 / (mu + 4 * L) ^ 2) / (sb + mu ^ 2))).
  - apply Rmult_le_compat. apply pow2_ge_0. apply E_nonneg; intro; apply pow2_ge_0.
    apply pow_incr. generalize Lw_ge Lw_le. lra. apply beta_moment_simple; auto.
  - right. field. generalize mu_nonneg. repeat split; lra.
Qed.
Lemma scaled_moment_simple : sb + mu ^ 2 <> 0 ->
  (sb * (mu + 5 * L) ^ 2 / (4 * L) ^ 2 + mu ^ 2 * (mu + 5 * L) ^ 2 / (mu + 4 * L) ^ 2) / (sb + mu ^ 2) <=
  (mu ^ 2 * ((5 / 4) ^ 2 + 2 * sb / (4 * L) ^ 2) + 2 * (5 / 4) ^ 2 * sb) / (sb + mu ^ 2).
Proof.
  intro H. apply div_le_compat. apply second_moment_pos; auto using sb_nonneg.
  generalize mu_nonneg sb_nonneg. generalize mu sb. intros m s Hm Hs.
  replace (m ^ 2 * ((5 / 4) ^ 2 + 2 * s / (4 * L) ^ 2) + 2 * (5 / 4) ^ 2 * s)
    with (s * (2 * m ^ 2 + 2 * (5 * L) ^ 2) / (4 * L) ^ 2 + m ^ 2 * (5 / 4) ^ 2) by (field; lra).
  apply Rplus_le_compat.
  - apply div_le_compat. apply pow_lt; lra. apply Rmult_le_compat_l; auto. generalize (pow2_ge_0 (m - 5 * L)). lra.
  - apply div_le. apply pow_lt; lra. rewrite Rmult_assoc. apply Rmult_le_compat_l. apply pow2_ge_0.
    rewrite <- Rpow_mult_distr. apply pow_incr. lra.
Qed.
Lemma sb_condition : 2 * sb / (4 * L) ^ 2 <= (5 / 4) ^ 2.
Proof. apply div_le. apply pow_lt; lra. generalize sb_small (pow2_ge_0 L). lra. Qed.
Lemma second_moment_bound : E Q (fun b => beta_tilde T L alpha rho b w ^ 2) <= 25 / 8 / Lw ^ 2.
Proof.
  assert (P : 0 < Lw ^ 2) by (apply pow_lt; generalize Lw_ge; lra).
  apply le_div; auto. rewrite Rmult_comm. destruct (Req_dec (sb + mu ^ 2) 0) as [Z|Z].
  - assert (Zm : mu = 0) by (apply sq_eq; [apply mu_nonneg|lra|generalize sb_nonneg (pow2_ge_0 mu); intros; lra]).
    apply Rle_trans with ((5 * L) ^ 2 * (1 / (4 * L)) ^ 2); [|replace ((5 * L) ^ 2 * (1 / (4 * L)) ^ 2) with (25 / 16) by (field; lra); lra].
    apply Rmult_le_compat. lra. apply E_nonneg; intro; apply pow2_ge_0.
    apply pow_incr. generalize Lw_ge Lw_le. lra.
    apply E_le_const. intro b. assert (X := L_tilde_ge b). unfold beta_tilde. apply pow_incr. split.
    apply div_nonneg; lra. apply inv_le; lra.
  - eapply Rle_trans. apply scaled_moment; auto. eapply Rle_trans. apply scaled_moment_simple; auto.
    apply div_le. apply second_moment_pos; auto using sb_nonneg. generalize (pow2_ge_0 mu) sb_condition. nra.
Qed.

(* 69 - 71: the first moment *)
Lemma E_L_tilde : E Q (fun b => L_tilde T L alpha rho b w) = 4 * L + mu.
Proof. unfold L_tilde. rewrite E_plus, E_const. reflexivity. Qed.
Lemma jensen : 1 / E Q (fun b => L_tilde T L alpha rho b w) <= E Q (fun b => 1 / L_tilde T L alpha rho b w).
Proof. apply E_inv_all with (4 * L). lra. apply L_tilde_ge. Qed.
Lemma first_moment : 1 / (5 * L + 2 * rho * alpha * G) <= E Q (fun b => beta_tilde T L alpha rho b w).
Proof.
  eapply Rle_trans; [|apply jensen]. rewrite E_L_tilde. generalize mu_nonneg mu_bounds. intros. apply inv_le; lra.
Qed.
Lemma first_moment_bound : 4 / 5 / Lw <= E Q (fun b => beta_tilde T L alpha rho b w).
Proof.
  eapply Rle_trans; [|apply first_moment]. assert (H := Lw_ge).
  replace (4 / 5 / Lw) with (1 / (5 / 4 * Lw)) by (field; lra).
  apply inv_le; unfold smoothness in *; generalize G_nonneg; lra.
Qed.
End Chain.
