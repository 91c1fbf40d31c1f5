(* Fallah2019_F_Refuted.v -- steps of Appendix F of fallah2019 that fail as printed, each at one task on the plane with L = 1,
   alpha = 1/10 and sample losses (a +- c)/2 w1^2 + b/2 w2^2: the equality in (93) (a = 1, b = c = 0), the split of (94) in the
   spectral norm (a = b = 0, c = 1), and (96) in the Frobenius norm (a = b = -1, c = 0).  No axiom is added. *)
From Coq Require Import Reals Lra List FunctionalExtensionality.
From Lemmacheck Require Import Space Law Problem Splines Statements Fallah2019_DE_Refuted.

Definition bowl (a b c : R) : problem R2 :=
  plane_problem (point tt) (fun _ => half true false) (fun _ s => quad (a + c * sign s) 0) (fun _ _ => quad b 0).
Definition diag (a b : R) : R2 -> R2 := fun v => (a * fst v, b * snd v).
Lemma bowl_differentiable a b c : differentiable (bowl a b c).
Proof. apply plane_differentiable. Qed.
Lemma bowl_grad a b c i (w : R2) : grad (bowl a b c) i w = diag a b w.
Proof. unfold bowl. rewrite plane_grad, !E_half, !sp'_quad. simpl. unfold diag. f_equal; field. Qed.
Lemma bowl_hess a b c i (w : R2) : hess (bowl a b c) i w = diag a b.
Proof.
  unfold bowl. rewrite plane_hess. apply functional_extensionality. intro v. rewrite !E_half, !sp''_quad. simpl. unfold diag. f_equal; field.
Qed.
Lemma bowl_bgrad a b c i s (w : R2) : bgrad (bowl a b c) i (s :: nil) w = diag (a + c * sign s) b w.
Proof. unfold bowl. rewrite plane_bgrad. unfold mean, lsum. cbn [fold_right length INR]. rewrite !sp'_quad. unfold diag. f_equal; field. Qed.
Lemma bowl_bhess a b c i s (w : R2) : bhess (bowl a b c) i (s :: nil) w = diag (a + c * sign s) b.
Proof.
  apply functional_extensionality. intro v. unfold bhess, meanO. rewrite meanV_R2. unfold mean, lsum, bowl.
  cbn [fold_right length INR shess plane_problem fst snd]. rewrite !sp''_quad. unfold diag. f_equal; field.
Qed.
Lemma bowl_smooth a b c : Rabs a <= 1 -> Rabs b <= 1 -> smooth (bowl a b c) 1.
Proof.
  intros Ha Hb i w u. rewrite !bowl_grad, Rmult_1_l. apply sq_le. apply norm_nonneg.
  rewrite !norm_sq_R2, !vminus_R2. unfold diag. cbn [fst snd].
  assert (a ^ 2 <= 1) by (rewrite <- (pow2_abs a); generalize (Rabs_pos a); intro; nra).
  assert (b ^ 2 <= 1) by (rewrite <- (pow2_abs b); generalize (Rabs_pos b); intro; nra).
  generalize (pow2_ge_0 (fst w - fst u)) (pow2_ge_0 (snd w - snd u)). intros. nra.
Qed.
Lemma step_diag x a b : op_minus identity (op_scal x (diag a b)) = diag (1 - x * a) (1 - x * b).
Proof.
  apply functional_extensionality. intro v. unfold op_minus, identity, op_scal. rewrite vminus_R2. unfold diag. simpl. f_equal; ring.
Qed.
Lemma minus_diag a b c d : op_minus (diag a b) (diag c d) = diag (a - c) (b - d).
Proof. apply functional_extensionality. intro v. unfold op_minus. rewrite vminus_R2. unfold diag. simpl. f_equal; ring. Qed.
Lemma spectral_diag_sq a b : spectral (diag a b) ^ 2 = Rmax (a ^ 2) (b ^ 2).
Proof.
  unfold diag. rewrite spectral_R2, <- (pow2_abs a), <- (pow2_abs b). generalize (Rabs_pos a) (Rabs_pos b). intros.
  unfold Rmax. destruct (Rle_dec (Rabs a) (Rabs b)), (Rle_dec (Rabs a ^ 2) (Rabs b ^ 2)); auto; exfalso; nra.
Qed.
Lemma frobenius_diag_sq a b : frobenius (diag a b) ^ 2 = a ^ 2 + b ^ 2.
Proof. unfold diag. rewrite frobenius_R2. apply pow2_sqrt. generalize (pow2_ge_0 a) (pow2_ge_0 b). lra. Qed.
Ltac abs1 := unfold Rabs; destruct (Rcase_abs _); lra.
Ltac maxes := unfold Rmax in *; repeat destruct (Rle_dec _ _).

Theorem fallah2019_eq_93_at_literal_refutation : ~ fallah2019_eq_93_at_literal.
Proof.
  intro C. assert (Q := C R2 (bowl 1 0 0) 1%nat 1%nat 1%nat 1 (1 / 10) ((1, 0) : R2) (bowl_differentiable 1 0 0) (le_n 1) (le_n 1) (le_n 1)
    Rlt_0_1 ltac:(lra) ltac:(lra) (bowl_smooth 1 0 0 ltac:(abs1) ltac:(abs1))). clear C.
  change (tasks (bowl 1 0 0)) with (point tt) in Q. rewrite !E_point, !E_iid_1 in Q.
  change (samples (bowl 1 0 0) tt) with (half true false) in Q. rewrite !E_half, !E_iid_1, !E_half, !E_iid_1, !E_half in Q.
  unfold G_maml in Q. rewrite !bowl_bhess, !bowl_bgrad, !step_diag, !spectral_diag_sq, !norm_sq_R2, !vminus_R2 in Q.
  unfold diag in Q. simpl in Q. maxes; lra.
Qed.
Theorem fallah2019_eq_94_1_at_spectral_refutation : ~ fallah2019_eq_94_1_at_spectral.
Proof.
  intro C. assert (Q := C R2 (bowl 0 0 1) 1%nat 1 (1 / 10) tt ((0, 0) : R2) (bowl_differentiable 0 0 1) (le_n 1)
    Rlt_0_1 ltac:(lra) ltac:(lra) (bowl_smooth 0 0 1 ltac:(abs1) ltac:(abs1))). clear C.
  rewrite !E_iid_1 in Q. change (samples (bowl 0 0 1) tt) with (half true false) in Q. rewrite !E_half in Q.
  unfold A_i in Q. rewrite !bowl_bhess, !bowl_hess, !step_diag, !minus_diag, !spectral_diag_sq in Q. simpl in Q. maxes; lra.
Qed.
Theorem fallah2019_eq_96_at_frobenius_refutation : ~ fallah2019_eq_96_at_frobenius.
Proof.
  intro C. assert (Q := C R2 (bowl (-1) (-1) 0) 1%nat 1 (1 / 10) 0 tt ((0, 0) : R2) (bowl_differentiable (-1) (-1) 0) (le_n 1)
    Rlt_0_1 (Rle_refl 0) ltac:(lra) ltac:(lra) (bowl_smooth (-1) (-1) 0 ltac:(abs1) ltac:(abs1))). clear C.
  unfold A_i in Q. rewrite !bowl_hess, !step_diag, !frobenius_diag_sq in Q.
  assert (K : INR 1 >= ceiling (2 * (1 / 10) ^ 2 * 0 ^ 2)).
  { replace (2 * (1 / 10) ^ 2 * 0 ^ 2) with 0 by ring. unfold ceiling. rewrite opp_IZR.
    generalize (base_Int_part (- 0)). simpl INR. lra. }
  specialize (Q K). simpl in Q. lra.
Qed.
