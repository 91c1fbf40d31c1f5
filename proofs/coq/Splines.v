(* Splines.v -- a twice differentiable spline hat2 with hat2' = hat1, hat1' = hat (hat function of height 1 on [-1,1]),
   and ready-made problems on the line and on the plane, with losses k/2 w^2 + b w + c hat2(w - m), proved differentiable.
   They serve to refute statements by explicit rational data.  No axiom is added. *)
From Lemmacheck Require Import Space Law Problem.
Require Import FunctionalExtensionality.

Definition ramp (t : R) : R := Rmax 0 t.
Definition hat (t : R) : R := ramp (t + 1) - 2 * ramp t + ramp (t - 1).
Definition hat1 (t : R) : R := (ramp (t + 1) ^ 2 - 2 * ramp t ^ 2 + ramp (t - 1) ^ 2) / 2 - 1 / 2.
Definition hat2 (t : R) : R := (ramp (t + 1) ^ 3 - 2 * ramp t ^ 3 + ramp (t - 1) ^ 3) / 6 - t / 2 - 1 / 6.

Lemma ramp_pos t : 0 <= t -> ramp t = t.
Proof. intro. apply Rmax_right; auto. Qed.
Lemma ramp_neg t : t <= 0 -> ramp t = 0.
Proof. intro. apply Rmax_left; auto. Qed.
Lemma ramp_nonneg t : 0 <= ramp t.
Proof. apply Rmax_l. Qed.
Lemma ramp_lipschitz t u : Rabs (ramp t - ramp u) <= Rabs (t - u).
Proof.
  destruct (Rle_lt_dec t 0), (Rle_lt_dec u 0); rewrite ?(ramp_neg t), ?(ramp_neg u), ?(ramp_pos t), ?(ramp_pos u) by lra;
  unfold Rabs; repeat destruct (Rcase_abs _); lra.
Qed.
(* the four pieces *)
Lemma hat_left t : t <= -1 -> hat t = 0.
Proof. intro. unfold hat. rewrite !ramp_neg by lra. ring. Qed.
Lemma hat_up t : -1 <= t <= 0 -> hat t = 1 + t.
Proof. intro. unfold hat. rewrite (ramp_pos (t + 1)), (ramp_neg t), (ramp_neg (t - 1)) by lra. ring. Qed.
Lemma hat_down t : 0 <= t <= 1 -> hat t = 1 - t.
Proof. intro. unfold hat. rewrite (ramp_pos (t + 1)), (ramp_pos t), (ramp_neg (t - 1)) by lra. ring. Qed.
Lemma hat_right t : 1 <= t -> hat t = 0.
Proof. intro. unfold hat. rewrite !ramp_pos by lra. ring. Qed.
Lemma hat1_left t : t <= -1 -> hat1 t = -1 / 2.
Proof. intro. unfold hat1. rewrite !ramp_neg by lra. field. Qed.
Lemma hat1_up t : -1 <= t <= 0 -> hat1 t = t + t ^ 2 / 2.
Proof. intro. unfold hat1. rewrite (ramp_pos (t + 1)), (ramp_neg t), (ramp_neg (t - 1)) by lra. field. Qed.
Lemma hat1_down t : 0 <= t <= 1 -> hat1 t = t - t ^ 2 / 2.
Proof. intro. unfold hat1. rewrite (ramp_pos (t + 1)), (ramp_pos t), (ramp_neg (t - 1)) by lra. field. Qed.
Lemma hat1_right t : 1 <= t -> hat1 t = 1 / 2.
Proof. intro. unfold hat1. rewrite !ramp_pos by lra. field. Qed.
Lemma hat2_left t : t <= -1 -> hat2 t = - t / 2 - 1 / 6.
Proof. intro. unfold hat2. rewrite !ramp_neg by lra. field. Qed.
Lemma hat2_up t : -1 <= t <= 0 -> hat2 t = t ^ 2 / 2 + t ^ 3 / 6.
Proof. intro. unfold hat2. rewrite (ramp_pos (t + 1)), (ramp_neg t), (ramp_neg (t - 1)) by lra. field. Qed.
Lemma hat2_down t : 0 <= t <= 1 -> hat2 t = t ^ 2 / 2 - t ^ 3 / 6.
Proof. intro. unfold hat2. rewrite (ramp_pos (t + 1)), (ramp_pos t), (ramp_neg (t - 1)) by lra. field. Qed.
Lemma hat2_right t : 1 <= t -> hat2 t = t / 2 - 1 / 6.
Proof. intro. unfold hat2. rewrite !ramp_pos by lra. field. Qed.
Lemma pieces t : t <= -1 \/ -1 <= t <= 0 \/ 0 <= t <= 1 \/ 1 <= t.
Proof. lra. Qed.
(* evaluate hat, hat1, hat2 at a concrete rational argument t *)
Ltac eval_hat t := first
  [ rewrite ?(hat_left t), ?(hat1_left t), ?(hat2_left t) by lra
  | rewrite ?(hat_up t), ?(hat1_up t), ?(hat2_up t) by lra
  | rewrite ?(hat_down t), ?(hat1_down t), ?(hat2_down t) by lra
  | rewrite ?(hat_right t), ?(hat1_right t), ?(hat2_right t) by lra ].
(* evaluate every hat, hat1, hat2 in the goal whose argument lra can place *)
Ltac eval_hats := repeat match goal with
  | |- context [hat ?t] => first [ rewrite (hat_left t) by lra | rewrite (hat_up t) by lra | rewrite (hat_down t) by lra | rewrite (hat_right t) by lra ]
  | |- context [hat1 ?t] => first [ rewrite (hat1_left t) by lra | rewrite (hat1_up t) by lra | rewrite (hat1_down t) by lra | rewrite (hat1_right t) by lra ]
  | |- context [hat2 ?t] => first [ rewrite (hat2_left t) by lra | rewrite (hat2_up t) by lra | rewrite (hat2_down t) by lra | rewrite (hat2_right t) by lra ]
  end.

Lemma hat_bounds t : 0 <= hat t <= 1.
Proof.
  destruct (pieces t) as [H|[H|[H|H]]]; [rewrite hat_left|rewrite hat_up|rewrite hat_down|rewrite hat_right]; lra.
Qed.
Lemma hat_0 : hat 0 = 1.
Proof. rewrite hat_up by lra. ring. Qed.
Lemma hat1_0 : hat1 0 = 0.
Proof. rewrite hat1_up by lra. field. Qed.
Lemma hat2_0 : hat2 0 = 0.
Proof. rewrite hat2_up by lra. field. Qed.
Lemma hat1_bounds t : -1 / 2 <= hat1 t <= 1 / 2.
Proof.
  destruct (pieces t) as [H|[H|[H|H]]]; [rewrite hat1_left|rewrite hat1_up|rewrite hat1_down|rewrite hat1_right]; nra.
Qed.
Lemma hat1_abs t : Rabs (hat1 t) <= 1 / 2.
Proof. apply Rabs_le. generalize (hat1_bounds t). lra. Qed.
Lemma hat_lipschitz t u : Rabs (hat t - hat u) <= Rabs (t - u).
Proof.
  destruct (pieces t) as [H|[H|[H|H]]]; [rewrite (hat_left t)|rewrite (hat_up t)|rewrite (hat_down t)|rewrite (hat_right t)]; try lra;
  (destruct (pieces u) as [K|[K|[K|K]]]; [rewrite (hat_left u)|rewrite (hat_up u)|rewrite (hat_down u)|rewrite (hat_right u)]; try lra);
  unfold Rabs; repeat destruct (Rcase_abs _); lra.
Qed.

(* ---- derivatives ---- *)
Lemma derive_remainder (p : R -> R) t l K :
  (forall h, Rabs (p (t + h) - p t - l * h) <= K * h ^ 2) -> derivable_pt_lim p t l.
Proof.
  intros H eps He. assert (HK : 0 <= K) by (generalize (H 1) (Rabs_pos (p (t + 1) - p t - l * 1)); lra).
  assert (Hd : 0 < eps / (K + 1)) by (apply Rdiv_lt_0_compat; lra).
  exists (mkposreal _ Hd). intros h Hh Hh'. simpl in Hh'.
  replace ((p (t + h) - p t) / h - l) with ((p (t + h) - p t - l * h) * / h) by (field; auto).
  assert (P : 0 < Rabs h) by (apply Rabs_pos_lt; auto).
  rewrite Rabs_mult, Rabs_inv.
  apply Rle_lt_trans with (K * Rabs h).
  - apply Rmult_le_reg_r with (Rabs h); auto. rewrite Rmult_assoc, Rinv_l, Rmult_1_r by lra.
    eapply Rle_trans. apply H. rewrite <- (pow2_abs h). right. ring.
  - apply Rle_lt_trans with ((K + 1) * Rabs h). nra.
    apply Rmult_lt_compat_l with (r := K + 1) in Hh'; [|lra].
    replace ((K + 1) * (eps / (K + 1))) with eps in Hh' by (field; lra). auto.
Qed.
Lemma derive_ramp_sq t : derivable_pt_lim (fun t => ramp t ^ 2) t (2 * ramp t).
Proof.
  apply (derive_remainder _ t _ 1). intro h. apply Rabs_le. generalize (pow2_ge_0 h). intro.
  destruct (Rle_lt_dec t 0), (Rle_lt_dec (t + h) 0);
  rewrite ?(ramp_neg t), ?(ramp_neg (t + h)), ?(ramp_pos t), ?(ramp_pos (t + h)) by lra; split; nra.
Qed.
Lemma derive_ramp_cube t : derivable_pt_lim (fun t => ramp t ^ 3) t (3 * ramp t ^ 2).
Proof.
  assert (M : forall t, t * ramp t = ramp t ^ 2).
  { intro s. destruct (Rle_lt_dec s 0); [rewrite ramp_neg by auto|rewrite ramp_pos by lra]; ring. }
  apply (derive_ext (fun t => t * ramp t ^ 2)).
  - intro s. replace (s * ramp s ^ 2) with (s * ramp s * ramp s) by ring. rewrite M. ring.
  - replace (3 * ramp t ^ 2) with (1 * ramp t ^ 2 + t * (2 * ramp t)) by (rewrite <- !M; ring).
    apply (derivable_pt_lim_mult (fun t => t) (fun t => ramp t ^ 2)). apply derivable_pt_lim_id. apply derive_ramp_sq.
Qed.
Lemma derive_affine a b t : derivable_pt_lim (fun t => a * t + b) t a.
Proof.
  apply (derive_remainder _ t _ 0). intro h. replace (_ - _ - _) with 0 by ring. rewrite Rabs_R0. lra.
Qed.
Lemma derive_comp_affine (p : R -> R) a b t l :
  derivable_pt_lim p (a * t + b) l -> derivable_pt_lim (fun t => p (a * t + b)) t (l * a).
Proof. intro H. apply (derivable_pt_lim_comp (fun t => a * t + b) p); auto. apply derive_affine. Qed.
Lemma derive_translate (p : R -> R) b t l : derivable_pt_lim p (t + b) l -> derivable_pt_lim (fun t => p (t + b)) t l.
Proof.
  intro H. replace l with (l * 1) by ring. apply (derive_ext (fun t => p (1 * t + b))). intro; do 2 f_equal; ring.
  apply derive_comp_affine. replace (1 * t + b) with (t + b) by ring. auto.
Qed.
Lemma derive_plus p q t l m : derivable_pt_lim p t l -> derivable_pt_lim q t m ->
  derivable_pt_lim (fun t => p t + q t) t (l + m).
Proof. apply derivable_pt_lim_plus. Qed.
Lemma derive_scal c p t l : derivable_pt_lim p t l -> derivable_pt_lim (fun t => c * p t) t (c * l).
Proof. apply derivable_pt_lim_scal. Qed.
Lemma derive_hat1 t : derivable_pt_lim hat1 t (hat t).
Proof.
  apply (derive_ext (fun t => 1 / 2 * ramp (t + 1) ^ 2 + (-1 * ramp t ^ 2 + (1 / 2 * ramp (t + - (1)) ^ 2 + (0 * t + - (1 / 2)))))).
  intro s. unfold hat1, Rminus. field.
  replace (hat t) with (1 / 2 * (2 * ramp (t + 1)) + (-1 * (2 * ramp t) + (1 / 2 * (2 * ramp (t + - (1))) + 0)))
    by (unfold hat, Rminus; field).
  repeat apply derive_plus; try apply derive_scal; try apply derive_affine.
  apply (derive_translate (fun t => ramp t ^ 2)). apply derive_ramp_sq.
  apply derive_ramp_sq.
  apply (derive_translate (fun t => ramp t ^ 2)). apply derive_ramp_sq.
Qed.
Lemma derive_hat2 t : derivable_pt_lim hat2 t (hat1 t).
Proof.
  apply (derive_ext (fun t => 1 / 6 * ramp (t + 1) ^ 3 + (-1 / 3 * ramp t ^ 3 + (1 / 6 * ramp (t + - (1)) ^ 3 + (-1 / 2 * t + - (1 / 6)))))).
  intro s. unfold hat2, Rminus. field.
  replace (hat1 t) with (1 / 6 * (3 * ramp (t + 1) ^ 2) + (-1 / 3 * (3 * ramp t ^ 2) + (1 / 6 * (3 * ramp (t + - (1)) ^ 2) + -1 / 2)))
    by (unfold hat1, Rminus; field).
  repeat apply derive_plus; try apply derive_scal; try apply derive_affine.
  apply (derive_translate (fun t => ramp t ^ 3)). apply derive_ramp_cube.
  apply derive_ramp_cube.
  apply (derive_translate (fun t => ramp t ^ 3)). apply derive_ramp_cube.
Qed.
Lemma lipschitz_of_derivative (p p' : R -> R) K : (forall t, derivable_pt_lim p t (p' t)) -> (forall t, Rabs (p' t) <= K) ->
  forall t u, Rabs (p t - p u) <= K * Rabs (t - u).
Proof.
  intros D B. assert (L : forall t u, t < u -> Rabs (p t - p u) <= K * Rabs (t - u)).
  { intros t u H. destruct (mean_value p p' t u H D) as (c & Hc & _).
    rewrite Rabs_minus_sym, Hc, Rabs_mult, (Rabs_minus_sym t). apply Rmult_le_compat_r; auto. apply Rabs_pos. }
  intros t u. destruct (Rtotal_order t u) as [H|[->|H]]; auto.
  - rewrite !Rminus_eq_0, Rabs_R0. lra.
  - rewrite Rabs_minus_sym, (Rabs_minus_sym t). auto.
Qed.
Lemma hat1_lipschitz t u : Rabs (hat1 t - hat1 u) <= Rabs (t - u).
Proof.
  rewrite <- (Rmult_1_l (Rabs (t - u))). apply (lipschitz_of_derivative hat1 hat). apply derive_hat1.
  intro. apply Rabs_le. generalize (hat_bounds t0). lra.
Qed.

(* ---- splines k/2 w^2 + b w + c hat2 (w - m) ---- *)
Record spline : Type := mk_spline { sk : R; sb : R; sc : R; sm : R }.
Definition quad (k b : R) : spline := mk_spline k b 0 0.
Definition sp (q : spline) (w : R) : R := sk q / 2 * w ^ 2 + sb q * w + sc q * hat2 (w - sm q).
Definition sp' (q : spline) (w : R) : R := sk q * w + sb q + sc q * hat1 (w - sm q).
Definition sp'' (q : spline) (w : R) : R := sk q + sc q * hat (w - sm q).
Lemma derive_sp q w : derivable_pt_lim (sp q) w (sp' q w).
Proof.
  apply (derive_ext (fun w => sk q / 2 * w ^ 2 + (sb q * w + 0 + sc q * hat2 (w + - sm q)))).
  intro. unfold sp, Rminus. ring.
  replace (sp' q w) with (sk q / 2 * (INR 2 * w ^ pred 2) + (sb q + sc q * hat1 (w + - sm q))).
  2: { unfold sp', Rminus. simpl. field. }
  apply (derive_plus (fun w => sk q / 2 * w ^ 2)).
  apply (derive_scal _ (fun w => w ^ 2)), derivable_pt_lim_pow.
  apply (derive_plus (fun w => sb q * w + 0)). apply derive_affine.
  apply (derive_scal _ (fun w => hat2 (w + - sm q))). apply (derive_translate hat2), derive_hat2.
Qed.
Lemma derive_sp' q w : derivable_pt_lim (sp' q) w (sp'' q w).
Proof.
  apply (derive_ext (fun w => sk q * w + sb q + sc q * hat1 (w + - sm q))). reflexivity.
  apply (derive_plus (fun w => sk q * w + sb q)). apply derive_affine.
  apply (derive_scal _ (fun w => hat1 (w + - sm q))). apply (derive_translate hat1), derive_hat1.
Qed.
Lemma sp'_lipschitz q w u : Rabs (sp' q w - sp' q u) <= (Rabs (sk q) + Rabs (sc q)) * Rabs (w - u).
Proof.
  apply (lipschitz_of_derivative (sp' q) (sp'' q)). apply derive_sp'. intro t. unfold sp''.
  eapply Rle_trans. apply Rabs_triang. rewrite Rabs_mult. generalize (hat_bounds (t - sm q)) (Rabs_pos (sc q)). intros.
  rewrite (Rabs_pos_eq (hat _)) by lra. nra.
Qed.
Lemma sp''_lipschitz q w u : Rabs (sp'' q w - sp'' q u) <= Rabs (sc q) * Rabs (w - u).
Proof.
  unfold sp''. replace (_ - _) with (sc q * (hat (w - sm q) - hat (u - sm q))) by ring. rewrite Rabs_mult.
  apply Rmult_le_compat_l. apply Rabs_pos. eapply Rle_trans. apply hat_lipschitz. right. f_equal. ring.
Qed.
Lemma sp_quad k b w : sp (quad k b) w = k / 2 * w ^ 2 + b * w.
Proof. unfold sp. simpl. ring. Qed.
Lemma sp'_quad k b w : sp' (quad k b) w = k * w + b.
Proof. unfold sp'. simpl. ring. Qed.
Lemma sp''_quad k b w : sp'' (quad k b) w = k.
Proof. unfold sp''. simpl. ring. Qed.

(* ---- ready problems ---- *)
Definition line_problem {I S : Type} (p : law I) (q : I -> law S) (d : I -> S -> spline) : problem R1 :=
  mk_problem (V := R1) I S p q (fun i s (w : R1) => sp (d i s) w) (fun i s (w : R1) => sp' (d i s) w)
    (fun i s (w v : R1) => sp'' (d i s) w * v).
Definition plane_problem {I S : Type} (p : law I) (q : I -> law S) (d1 d2 : I -> S -> spline) : problem R2 :=
  mk_problem (V := R2) I S p q (fun i s (w : R2) => sp (d1 i s) (fst w) + sp (d2 i s) (snd w))
    (fun i s (w : R2) => (sp' (d1 i s) (fst w), sp' (d2 i s) (snd w)))
    (fun i s (w v : R2) => (sp'' (d1 i s) (fst w) * fst v, sp'' (d2 i s) (snd w) * snd v)).

Lemma derive_along (p : R -> R) (w v l : R) : derivable_pt_lim p w l -> derivable_pt_lim (fun t => p (w + t * v)) 0 (l * v).
Proof.
  intro H. apply (derive_ext (fun t => p (v * t + w))). intro; f_equal; ring.
  apply derive_comp_affine. replace (v * 0 + w) with w by ring. auto.
Qed.

Section Ready.
Context {I S : Type}.
Variables (p : law I) (q : I -> law S) (d d1 d2 : I -> S -> spline).

Lemma line_differentiable : differentiable (line_problem p q d).
Proof.
  intros i s w. split; [|split; [|split]].
  - intro v. apply (derive_along (sp (d i s))). apply derive_sp.
  - intros v z. simpl. apply (derive_ext (fun t => z * sp' (d i s) (w + t * v))). intro; ring.
    replace (sp'' (d i s) w * v * z) with (z * (sp'' (d i s) w * v)) by ring.
    apply (derive_scal z (fun t => sp' (d i s) (w + t * v))). apply (derive_along (sp' (d i s))). apply derive_sp'.
  - apply (linear_R1 (sp'' (d i s) w)).
  - intros x y. simpl. ring.
Qed.
Lemma plane_differentiable : differentiable (plane_problem p q d1 d2).
Proof.
  intros i s w. split; [|split; [|split]].
  - intro v. simpl. apply (derive_plus (fun t => sp (d1 i s) (fst w + t * fst v)) (fun t => sp (d2 i s) (snd w + t * snd v)));
    apply (derive_along (sp _)); apply derive_sp.
  - intros v z. simpl.
    apply (derive_ext (fun t => fst z * sp' (d1 i s) (fst w + t * fst v) + snd z * sp' (d2 i s) (snd w + t * snd v))). intro; ring.
    replace (sp'' (d1 i s) (fst w) * fst v * fst z + sp'' (d2 i s) (snd w) * snd v * snd z)
      with (fst z * (sp'' (d1 i s) (fst w) * fst v) + snd z * (sp'' (d2 i s) (snd w) * snd v)) by ring.
    apply (derive_plus (fun t => fst z * sp' (d1 i s) (fst w + t * fst v)) (fun t => snd z * sp' (d2 i s) (snd w + t * snd v))).
    apply (derive_scal _ (fun t => sp' (d1 i s) (fst w + t * fst v))). apply (derive_along (sp' _)); apply derive_sp'.
    apply (derive_scal _ (fun t => sp' (d2 i s) (snd w + t * snd v))). apply (derive_along (sp' _)); apply derive_sp'.
  - apply (linear_R2 (sp'' (d1 i s) (fst w)) (sp'' (d2 i s) (snd w))).
  - intros x y. simpl. ring.
Qed.

Lemma line_f i (w : R) : f (line_problem p q d) i w = E (q i) (fun s => sp (d i s) w).
Proof. reflexivity. Qed.
Lemma line_grad i (w : R) : grad (line_problem p q d) i w = E (q i) (fun s => sp' (d i s) w).
Proof. reflexivity. Qed.
Lemma line_hess i (w : R) : hess (line_problem p q d) i w = (fun v : R1 => E (q i) (fun s => sp'' (d i s) w) * v : R1).
Proof. apply functional_extensionality. intro v. exact (E_scal_r (q i) v (fun s => sp'' (d i s) w)). Qed.
Lemma line_bgrad i b (w : R) : bgrad (line_problem p q d) i b w = mean b (fun s => sp' (d i s) w).
Proof. unfold mean, Rdiv. apply Rmult_comm. Qed.
Lemma line_bhess i b (w : R) :
  bhess (line_problem p q d) i b w = (fun v : R1 => mean b (fun s => sp'' (d i s) w) * v : R1).
Proof.
  apply functional_extensionality. intro v. unfold bhess, meanO.
  transitivity (mean b (fun s => sp'' (d i s) w * v)). unfold mean, Rdiv; apply Rmult_comm.
  rewrite Rmult_comm, <- mean_scal. unfold mean. f_equal. apply lsum_ext. intro. ring.
Qed.
Lemma plane_f i (w : R2) :
  f (plane_problem p q d1 d2) i w = E (q i) (fun s => sp (d1 i s) (fst w) + sp (d2 i s) (snd w)).
Proof. reflexivity. Qed.
Lemma plane_grad i (w : R2) : grad (plane_problem p q d1 d2) i w =
  (E (q i) (fun s => sp' (d1 i s) (fst w)), E (q i) (fun s => sp' (d2 i s) (snd w))).
Proof. unfold grad. apply EV_R2. Qed.
Lemma plane_hess i (w : R2) : hess (plane_problem p q d1 d2) i w =
  (fun v : R2 => (E (q i) (fun s => sp'' (d1 i s) (fst w)) * fst v, E (q i) (fun s => sp'' (d2 i s) (snd w)) * snd v) : R2).
Proof.
  apply functional_extensionality. intro v. unfold hess, EO. rewrite EV_R2. simpl. rewrite !E_scal_r. reflexivity.
Qed.
Lemma meanV_R2 {A : Type} (b : list A) (X : A -> R2) :
  meanV b X = (mean b (fun a => fst (X a)), mean b (fun a => snd (X a))).
Proof.
  unfold meanV, mean, Rdiv. rewrite (Rmult_comm (lsum b _)), (Rmult_comm (lsum b (fun a => snd (X a)))).
  simpl. f_equal; f_equal; induction b; simpl; auto; rewrite IHb; reflexivity.
Qed.
Lemma plane_bgrad i b (w : R2) : bgrad (plane_problem p q d1 d2) i b w =
  (mean b (fun s => sp' (d1 i s) (fst w)), mean b (fun s => sp' (d2 i s) (snd w))).
Proof. unfold bgrad. apply meanV_R2. Qed.
End Ready.
