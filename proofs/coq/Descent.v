(* Descent.v -- one step of a random run, for any method: a batch of B i.i.d. directions G under a law m, a step size beta drawn
   independently under a law n.  From a quadratic upper bound of Phi along the step to the expected descent of Phi
   (descent_mean, descent_norms, descent_split, descent_numbers); and the moments of the scaled step size beta_tilde / d. *)
From Coq Require Import Reals Lra List.
From Lemmacheck Require Import Space Law Problem Splines Statements Fallah2019_C.

(* ---- the mean of an i.i.d. batch ---- *)
Lemma Var_le {A : Type} {V : space} (m : law A) (G : A -> V) : Var m G <= E m (fun a => norm (G a) ^ 2).
Proof. rewrite Var_identity. generalize (pow2_ge_0 (norm (EV m G))). lra. Qed.
Lemma batch_mean {A : Type} {V : space} (B : nat) (m : law A) (G : A -> V) : (1 <= B)%nat ->
  EV (iid B m) (fun b => meanV b G) = EV m G.
Proof. apply EV_iid_meanV. Qed.
Lemma batch_second_moment {A : Type} {V : space} (B : nat) (m : law A) (G : A -> V) : (1 <= B)%nat ->
  E (iid B m) (fun b => norm (meanV b G) ^ 2) <= norm (EV m G) ^ 2 + E m (fun a => norm (G a) ^ 2) / INR B.
Proof.
  intro H. rewrite Var_identity, EV_iid_meanV, Var_iid_meanV by auto. assert (0 < INR B) by (apply lt_0_INR; lia).
  generalize (div_le_compat _ _ (INR B) H0 (Var_le m G)). lra.
Qed.

(* ---- one step ---- *)
Section Step.
Context {V : space} {A C : Type}.
Variables (m : law A) (n : law C) (B : nat) (G : A -> V) (beta : C -> R) (Phi : V -> R) (w g : V) (K : R).
Hypotheses (HB : (1 <= B)%nat) (HK : 0 <= K) (Hbeta : forall c, 0 <= beta c).
Hypothesis quadratic : forall b0 d, 0 <= b0 ->
  Phi (vminus w (vscal b0 d)) <= Phi w - b0 * inner g d + K / 2 * b0 ^ 2 * norm d ^ 2.
Notation next := (E (iid B m) (fun b => E n (fun c => Phi (vminus w (vscal (beta c) (meanV b G)))))).
Notation b1 := (E n beta).
Notation b2 := (E n (fun c => beta c ^ 2)).

Lemma half_second_nonneg : 0 <= K / 2 * b2.
Proof using HK. apply Rmult_le_pos; [lra|]. apply E_nonneg. intro. apply pow2_ge_0. Qed.

Lemma descent_mean :
  next <= Phi w - b1 * inner g (EV m G) + K / 2 * b2 * (norm (EV m G) ^ 2 + E m (fun a => norm (G a) ^ 2) / INR B).
Proof using HB HK Hbeta quadratic.
  assert (P := half_second_nonneg).
  apply Rle_trans with (E (iid B m) (fun b => Phi w + (- b1 * inner g (meanV b G) + K / 2 * b2 * norm (meanV b G) ^ 2))).
  - apply E_le. intro b. set (d := meanV b G).
    apply Rle_trans with (E n (fun c => Phi w + (- inner g d * beta c + K / 2 * norm d ^ 2 * beta c ^ 2))).
    + apply E_le. intro c. generalize (quadratic (beta c) d (Hbeta c)). lra.
    + rewrite !E_plus, !E_scal, E_const. lra.
  - rewrite !E_plus, !E_scal, E_const, <- inner_EV_r, batch_mean by auto.
    generalize (Rmult_le_compat_l _ _ _ P (batch_second_moment B m G HB)). lra.
Qed.

Variables (r : V) (p1 n1 p2 n2 : R).
Hypothesis mean_direction : EV m G = vplus g r.
Hypothesis first : norm (EV m G) ^ 2 <= p1 * norm g ^ 2 + n1.
Hypothesis second : E m (fun a => norm (G a) ^ 2) <= p2 * norm g ^ 2 + n2.

Lemma descent_norms :
  next <= Phi w - norm g ^ 2 * (b1 - K / 2 * b2 * (p1 + p2 / INR B)) + b1 * norm g * norm r + K / 2 * b2 * (n2 / INR B + n1).
Proof using HB HK Hbeta quadratic mean_direction first second.
  eapply Rle_trans. apply descent_mean. assert (P := half_second_nonneg).
  assert (b : 0 <= b1) by (apply E_nonneg; auto). assert (N : 0 < INR B) by (apply lt_0_INR; lia).
  assert (I : norm g ^ 2 - norm g * norm r <= inner g (EV m G)).
  { rewrite mean_direction, inner_plus_r, <- norm_sq. generalize (inner_ge g r). lra. }
  assert (S := Rplus_le_compat _ _ _ _ first (div_le_compat _ _ _ N second)).
  apply (Rmult_le_compat_l _ _ _ P) in S. apply (Rmult_le_compat_l _ _ _ b) in I. unfold Rdiv in *. lra.
Qed.

Variables q n3 : R.
Hypothesis cross : norm g * norm r <= q * norm g ^ 2 + n3.

Lemma descent_split :
  next <= Phi w - norm g ^ 2 * ((1 - q) * b1 - K / 2 * b2 * (p1 + p2 / INR B)) + K / 2 * b2 * (n2 / INR B + n1) + b1 * n3.
Proof using HB HK Hbeta quadratic mean_direction first second cross.
  eapply Rle_trans. apply descent_norms. assert (b : 0 <= b1) by (apply E_nonneg; auto).
  generalize (Rmult_le_compat_l _ _ _ b cross). lra.
Qed.
End Step.

(* from the moments of the step size to numbers, with e = the first moment, s = K/2 times the second, x = |g|^2 *)
Lemma step_numbers (X K x e s q P c lo hi b3 b4 noise n3 : R) :
  0 < K -> 0 <= x -> 0 <= 1 - q -> 0 <= P -> 0 <= noise -> 0 <= n3 ->
  lo / K <= e -> e <= hi -> s <= b3 / K -> s <= b4 -> c <= (1 - q) * lo - b3 * P ->
  X - x * ((1 - q) * e - s * P) + s * noise + e * n3 <= X - c * (x / K) + b4 * noise + hi * n3.
Proof.
  intros HK Hx Hq HP HN Hn He Hh Hs Hs' Hc.
  assert (I : c / K <= (1 - q) * e - s * P).
  { apply Rle_trans with (((1 - q) * lo - b3 * P) / K). apply div_le_compat; auto.
    generalize (Rmult_le_compat_l _ _ _ Hq He) (Rmult_le_compat_r _ _ _ HP Hs). unfold Rdiv. lra. }
  generalize (Rmult_le_compat_l _ _ _ Hx I) (Rmult_le_compat_r _ _ _ HN Hs') (Rmult_le_compat_r _ _ _ Hn Hh).
  unfold Rdiv. lra.
Qed.

Theorem descent_numbers {V : space} {A C : Type} (m : law A) (n : law C) (B : nat) (G : A -> V) (beta : C -> R) (Phi : V -> R)
  (w g r : V) (K p1 n1 p2 n2 q n3 lo hi b3 b4 c : R) : (1 <= B)%nat -> 0 < K -> (forall c, 0 <= beta c) ->
  (forall b0 d, 0 <= b0 -> Phi (vminus w (vscal b0 d)) <= Phi w - b0 * inner g d + K / 2 * b0 ^ 2 * norm d ^ 2) ->
  EV m G = vplus g r -> norm (EV m G) ^ 2 <= p1 * norm g ^ 2 + n1 -> E m (fun a => norm (G a) ^ 2) <= p2 * norm g ^ 2 + n2 ->
  norm g * norm r <= q * norm g ^ 2 + n3 ->
  q <= 1 -> 0 <= p1 -> 0 <= p2 -> 0 <= n1 -> 0 <= n2 -> 0 <= n3 ->
  lo / K <= E n beta -> E n beta <= hi -> K / 2 * E n (fun c => beta c ^ 2) <= b3 / K -> K / 2 * E n (fun c => beta c ^ 2) <= b4 ->
  c <= (1 - q) * lo - b3 * (p1 + p2 / INR B) ->
  E (iid B m) (fun b => E n (fun c => Phi (vminus w (vscal (beta c) (meanV b G))))) <=
  Phi w - c * (norm g ^ 2 / K) + b4 * (n2 / INR B + n1) + hi * n3.
Proof.
  intros. assert (0 < INR B) by (apply lt_0_INR; lia).
  assert (0 <= p2 / INR B) by (apply div_nonneg; auto). assert (0 <= n2 / INR B) by (apply div_nonneg; auto).
  eapply Rle_trans. eapply (descent_split m n B G beta Phi w g K) with (r := r); eauto; lra.
  eapply step_numbers; eauto using pow2_ge_0; lra.
Qed.

(* ---- the step size beta_tilde / d, whatever the method ---- *)
Section StepSize.
Context {V : space} (T : problem V) (Bp Db : nat) (L alpha rho : R) (w : V).
Hypotheses (HL : 0 < L) (Hr : 0 <= rho) (Ha : 0 <= alpha).
Notation K := (smoothness T L alpha rho w).
Notation Q := (iid Bp (pair_law (tasks T) (fun j => iid Db (samples T j)))).

Lemma smoothness_ge : 4 * L <= K.
Proof using HL Hr Ha. apply Lw_ge; auto. Qed.
Lemma smoothness_pos : 0 < K.
Proof using HL Hr Ha. generalize smoothness_ge. lra. Qed.
Lemma beta_tilde_pos b : 0 < beta_tilde T L alpha rho b w.
Proof using HL Hr Ha.
  assert (4 * L <= L_tilde T L alpha rho b w) by (apply L_tilde_ge; auto). unfold beta_tilde.
  apply Rdiv_lt_0_compat; lra.
Qed.
Lemma beta_tilde_le b : beta_tilde T L alpha rho b w <= 1 / (4 * L).
Proof using HL Hr Ha. unfold beta_tilde. apply inv_le; [lra|]. apply L_tilde_ge; auto. Qed.

Variable d : R.
Hypothesis Hd : 0 < d.
Lemma scaled_step_pos b : 0 < beta_tilde T L alpha rho b w / d.
Proof using HL Hr Ha Hd. apply Rdiv_lt_0_compat; auto. apply beta_tilde_pos. Qed.
Lemma scaled_step_nonneg b : 0 <= beta_tilde T L alpha rho b w / d.
Proof using HL Hr Ha Hd. left. apply scaled_step_pos. Qed.
Lemma scaled_step_le b : beta_tilde T L alpha rho b w / d <= 1 / (4 * L * d).
Proof using HL Hr Ha Hd.
  replace (1 / (4 * L * d)) with (1 / (4 * L) / d) by (field; lra). apply div_le_compat; auto. apply beta_tilde_le.
Qed.
Lemma scaled_step_mean_le : E Q (fun b => beta_tilde T L alpha rho b w / d) <= 1 / (4 * L * d).
Proof using HL Hr Ha Hd. apply E_le_const. apply scaled_step_le. Qed.
Lemma scaled_step_mean_nonneg : 0 <= E Q (fun b => beta_tilde T L alpha rho b w / d).
Proof using HL Hr Ha Hd. apply E_nonneg. apply scaled_step_nonneg. Qed.

Variables sigma sigma_tilde : R.
Hypotheses (Tv : task_variance T sigma) (Sg : sample_gradient_variance T sigma_tilde) (Hst : 0 <= sigma_tilde).
Hypotheses (HB : (1 <= Bp)%nat) (HD : (1 <= Db)%nat).
Hypothesis CB : INR Bp >= ceiling ((((rho * alpha * sigma) / L) ^ 2) / 2).
Hypothesis CD : INR Db >= ceiling (((2 * rho * alpha * sigma_tilde) / L) ^ 2).

Lemma scaled_step_mean_ge : (4 / 5) / d / K <= E Q (fun b => beta_tilde T L alpha rho b w / d).
Proof using HL Hr Ha Hd Sg Hst HB HD CD.
  unfold Rdiv at 4. rewrite E_scal_r. fold (E Q (fun b => beta_tilde T L alpha rho b w) / d).
  generalize smoothness_pos. intro. replace (4 / 5 / d / K) with (4 / 5 / K / d) by (field; lra).
  apply div_le_compat; auto. eapply first_moment_bound; eassumption.
Qed.
Lemma scaled_step_second : K / 2 * E Q (fun b => (beta_tilde T L alpha rho b w / d) ^ 2) <= (25 / 16) / d ^ 2 / K.
Proof using HL Hr Ha Hd Tv Sg Hst HB HD CB CD.
  assert (P := smoothness_pos). assert (0 < d ^ 2) by (apply pow_lt; auto).
  rewrite (E_ext Q _ (fun b => / d ^ 2 * beta_tilde T L alpha rho b w ^ 2)) by (intro; field; lra). rewrite E_scal.
  apply Rle_trans with (K / 2 * (/ d ^ 2 * (25 / 8 / K ^ 2))); [|right; field; lra].
  apply Rmult_le_compat_l; [lra|]. apply Rmult_le_compat_l. left; apply Rinv_0_lt_compat; auto.
  eapply second_moment_bound; eassumption.
Qed.
Lemma scaled_step_second_L : K / 2 * E Q (fun b => (beta_tilde T L alpha rho b w / d) ^ 2) <= (25 / 64) / d ^ 2 / L.
Proof using HL Hr Ha Hd Tv Sg Hst HB HD CB CD.
  eapply Rle_trans. apply scaled_step_second. assert (P := smoothness_ge). assert (0 < d ^ 2) by (apply pow_lt; auto).
  replace (25 / 64 / d ^ 2 / L) with (25 / 16 / d ^ 2 * (1 / (4 * L))) by (field; lra).
  replace (25 / 16 / d ^ 2 / K) with (25 / 16 / d ^ 2 * (1 / K)) by (field; lra).
  apply Rmult_le_compat_l. apply div_nonneg; lra. apply inv_le; lra.
Qed.
End StepSize.
