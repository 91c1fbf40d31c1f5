(* Fallah2019_MeanValue.v -- the vector "mean value theorem" used by Fallah et al. (2019) in (46), (47) and after (55) is false: on the
   plane the two coordinates need different intermediate points.  One task, one sample, loss
   hat2 x + 4 x + hat2 (y + 1/2) + 29/8 y, alpha = 1/4, w = 0: the gradient step goes from (0,0) to (-1,-1); the first coordinate
   forces t = 1/2, the second excludes it. *)
From Coq Require Import Reals Lra List.
From Lemmacheck Require Import Space Law Problem Splines Statements.

Definition skew : problem R2 := plane_problem (point tt) (fun _ => point tt)
  (fun _ _ => mk_spline 0 4 1 0) (fun _ _ => mk_spline 0 (29 / 8) 1 (- (1 / 2))).
Lemma skew_differentiable : differentiable skew.
Proof. apply plane_differentiable. Qed.
Lemma skew_grad i (w : R2) : grad skew i w = (4 + hat1 (fst w), 29 / 8 + hat1 (snd w + 1 / 2)) :> R2.
Proof.
  unfold skew. rewrite plane_grad, !E_point. unfold sp'. cbn [sk sb sc sm].
  replace (fst w - 0) with (fst w) by ring. replace (snd w - - (1 / 2)) with (snd w + 1 / 2) by ring. f_equal; ring.
Qed.
Lemma skew_hess i (w v : R2) : hess skew i w v = (hat (fst w) * fst v, hat (snd w + 1 / 2) * snd v) :> R2.
Proof.
  unfold skew. rewrite plane_hess, !E_point. unfold sp''. cbn [sk sb sc sm].
  replace (fst w - 0) with (fst w) by ring. replace (snd w - - (1 / 2)) with (snd w + 1 / 2) by ring. f_equal; ring.
Qed.
Lemma norm_R2_le (K a b c d : R) : 0 <= K -> Rabs a <= K * Rabs c -> Rabs b <= K * Rabs d ->
  norm ((a, b) : R2) <= K * norm ((c, d) : R2).
Proof.
  intros HK Ha Hb. apply sq_le. apply Rmult_le_pos; auto using norm_nonneg.
  rewrite Rpow_mult_distr, !norm_sq_R2. cbn [fst snd]. rewrite <- (pow2_abs a), <- (pow2_abs b), <- (pow2_abs c), <- (pow2_abs d).
  generalize (Rabs_pos a) (Rabs_pos b). intros.
  assert (Rabs a ^ 2 <= (K * Rabs c) ^ 2) by (apply pow_incr; auto). assert (Rabs b ^ 2 <= (K * Rabs d) ^ 2) by (apply pow_incr; auto).
  rewrite Rpow_mult_distr in *. lra.
Qed.
Lemma skew_smooth : smooth skew 1.
Proof.
  intros i w u. rewrite !skew_grad, !vminus_R2. cbn [fst snd]. apply norm_R2_le. lra.
  - replace (_ - _) with (hat1 (fst w) - hat1 (fst u)) by ring. rewrite Rmult_1_l. apply hat1_lipschitz.
  - replace (_ - _) with (hat1 (snd w + 1 / 2) - hat1 (snd u + 1 / 2)) by ring. rewrite Rmult_1_l.
    replace (snd w - snd u) with ((snd w + 1 / 2) - (snd u + 1 / 2)) by ring. apply hat1_lipschitz.
Qed.
Lemma coordinate_le (x : R2) : Rabs (fst x) <= norm x /\ Rabs (snd x) <= norm x.
Proof. split; apply sq_le_abs; try apply norm_nonneg; rewrite norm_sq_R2; generalize (pow2_ge_0 (fst x)) (pow2_ge_0 (snd x)); lra. Qed.
Lemma skew_lipschitz : hess_lipschitz skew 1.
Proof.
  intros i w u. destruct (coordinate_le (vminus w u)) as [H1 H2]. rewrite vminus_R2 in *. cbn [fst snd] in *.
  apply spectral_le. rewrite Rmult_1_l. apply norm_nonneg. intros [x y].
  unfold op_minus. rewrite !skew_hess, vminus_R2. cbn [fst snd]. apply norm_R2_le. rewrite Rmult_1_l; apply norm_nonneg.
  - rewrite <- Rmult_minus_distr_r, Rabs_mult, Rmult_1_l. apply Rmult_le_compat_r. apply Rabs_pos.
    eapply Rle_trans; [apply hat_lipschitz|auto].
  - rewrite <- Rmult_minus_distr_r, Rabs_mult, Rmult_1_l. apply Rmult_le_compat_r. apply Rabs_pos.
    eapply Rle_trans; [apply hat_lipschitz|]. replace (_ - _) with (snd w - snd u) by ring. auto.
Qed.
Lemma skew_variance : task_variance skew 0.
Proof. intro w. change (tasks skew) with (point tt). rewrite E_point, EV_point, norm_minus_zero. lra. Qed.
Lemma skew_alpha : 1 / 4 <= (sqrt 2 - 1) / 1.
Proof. assert (5 / 4 <= sqrt 2) by (apply le_sqrt; lra). lra. Qed.

Notation origin := ((0, 0) : R2).
Lemma skew_grad_0 i : grad skew i origin = (4, 4) :> R2.
Proof. rewrite skew_grad. cbn [fst snd]. eval_hats. f_equal; field. Qed.
Lemma skew_step i c : vminus origin (vscal c (vscal (1 / 4) (grad skew i origin))) = (- c, - c) :> R2.
Proof. rewrite skew_grad_0, vminus_R2. cbn. f_equal; field. Qed.
Lemma skew_next i : grad skew i (vminus origin (vscal (1 / 4) (grad skew i origin))) = (7 / 2, 13 / 4) :> R2.
Proof.
  replace (vminus origin (vscal (1 / 4) (grad skew i origin))) with ((-1, -1) : R2).
  rewrite skew_grad. cbn [fst snd]. rewrite (hat1_left (-1)), (hat1_up (-1 + 1 / 2)) by lra. f_equal; field.
  rewrite skew_grad_0, vminus_R2. cbn. f_equal; field.
Qed.
(* both coordinates of a scaled mean value equation cannot hold *)
Lemma no_common_point t : 0 <= t <= 1 -> 7 / 2 = 4 - hat (- t) -> 13 / 4 = 4 - hat (- t + 1 / 2) -> False.
Proof.
  intros Ht H1 H2. rewrite hat_up in H1 by lra. assert (t = 1 / 2) by lra. subst. replace (- (1 / 2) + 1 / 2) with 0 in H2 by lra.
  rewrite hat_0 in H2. lra.
Qed.

Theorem fallah2019_eq_46_1_refutation : ~ fallah2019_eq_46_1.
Proof.
  unfold fallah2019_eq_46_1. intro H.
  destruct (H R2 skew 1 (1 / 4) 1 0 tt origin skew_differentiable ltac:(lra) ltac:(lra) ltac:(lra) ltac:(lra) skew_alpha
    skew_smooth skew_lipschitz skew_variance) as (t & Ht & K).
  rewrite skew_next, skew_step, skew_grad_0, skew_hess, vminus_R2 in K. cbn [fst snd vscal R2] in K.
  injection K as K1 K2. apply (no_common_point t); lra.
Qed.
Theorem fallah2019_eq_55_plus1_refutation : ~ fallah2019_eq_55_plus1.
Proof.
  unfold fallah2019_eq_55_plus1. intro H.
  destruct (H R2 skew 1 (1 / 4) 1 tt origin skew_differentiable ltac:(lra) ltac:(lra) ltac:(lra) ltac:(lra)
    skew_smooth skew_lipschitz) as (t & Ht & K).
  unfold op_minus, op_scal, identity in K.
  rewrite skew_next, skew_step, skew_grad_0, skew_hess, vminus_R2 in K. cbn [fst snd vscal R2] in K.
  injection K as K1 K2. apply (no_common_point t); lra.
Qed.
Theorem fallah2019_eq_47_2_refutation : ~ fallah2019_eq_47_2.
Proof.
  unfold fallah2019_eq_47_2. intro H.
  destruct (H R2 skew 1 (1 / 4) 1 0 tt origin skew_differentiable ltac:(lra) ltac:(lra) ltac:(lra) ltac:(lra) skew_alpha
    skew_smooth skew_lipschitz skew_variance) as (t & Ht & K).
  unfold compose, A_i, op_minus, op_scal, identity in K.
  rewrite skew_next, skew_step, skew_grad_0, !skew_hess, !vminus_R2 in K. cbn [fst snd vscal R2] in K.
  rewrite hat_0, (hat_down (0 + 1 / 2)) in K by lra.
  injection K as K1 K2. apply (no_common_point t); lra.
Qed.
