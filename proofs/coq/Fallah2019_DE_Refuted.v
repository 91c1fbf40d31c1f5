(* Fallah2019_DE_Refuted.v -- explicit problems that break the printed forms of Appendices D and E: the equality in (74),
   the stray w_k in e_G of (80), and, for a spectral sample-Hessian variance, the factor 1/D of (78) and the second step of (85). *)
From Coq Require Import Reals Lra List FunctionalExtensionality.
From Lemmacheck Require Import Space Law Problem Splines Statements.

(* an equation between points of the line is one between numbers *)
Ltac scalar := match goal with |- ?a = ?b => change (@eq R a b) end.
Definition sign (s : bool) : R := if s then 1 else -1.

(* ---- (74): two tasks on the line, w^2/2 +- w with noise for task true, w^2/2 for task false ---- *)
Definition noisy := line_problem (half true false) (fun _ => half true false) (fun i s => quad 1 (if i then sign s else 0)).
Lemma noisy_grad (i : bool) (w : R) : grad noisy i w = w :> R.
Proof. unfold noisy. rewrite line_grad, E_half, !sp'_quad. destruct i; simpl; field. Qed.
Lemma noisy_hess (i : bool) (w : R) : hess noisy i w = (fun v : R1 => 1 * v : R1).
Proof. unfold noisy. rewrite line_hess. apply functional_extensionality. intro v. rewrite E_half, !sp''_quad. simpl. field. Qed.
Theorem fallah2019_eq_74_1_at_literal_refutation : ~ fallah2019_eq_74_1_at_literal.
Proof.
  unfold fallah2019_eq_74_1_at_literal. intro C.
  assert (H : E (iid 1 (samples noisy false)) (fun b_in => E (iid 1 (samples noisy false)) (fun b_o =>
      norm (bgrad noisy false b_o (vminus (0 : R1) (vscal 1 (bgrad noisy false b_in (0 : R1))))) ^ 2)) =
    E (iid 1 (samples noisy false)) (fun b_in => norm (grad noisy false (vminus (0 : R1) (vscal 1 (bgrad noisy false b_in (0 : R1))))) ^ 2 + 1 ^ 2 / INR 1)).
  { apply (C R1 noisy 1%nat 1%nat 1 1 0 0 0 1 false (0 : R1)); try lra; try apply le_n.
    - apply line_differentiable.
    - intros i w u. rewrite !noisy_grad. lra.
    - intros i w u. rewrite !noisy_hess. apply Rle_trans with 0; [|lra]. apply spectral_le; [lra|].
      intro v. unfold op_minus. rewrite norm_minus_zero. lra.
    - intro w. rewrite (E_ext _ _ (fun _ => 0)). rewrite E_const; lra. intro i.
      rewrite (EV_ext _ _ (fun _ => (w : R1))) by (intro; apply noisy_grad). rewrite EV_const, noisy_grad, norm_minus_zero. ring.
    - intros i w. rewrite (E_ext _ _ (fun s => (if i then sign s else 0) ^ 2)).
      + change (E (half true false) (fun s : bool => (if i then sign s else 0) ^ 2) <= 1 ^ 2). rewrite E_half. destruct i; simpl; lra.
      + intro s. rewrite noisy_grad, norm_sq_R1, vminus_R1. unfold noisy. cbn [sgrad line_problem]. rewrite sp'_quad. ring.
    - intros i w. rewrite (E_ext _ _ (fun _ => 0)). rewrite E_const; lra. intro s. rewrite noisy_hess.
      rewrite (frobenius_ext _ (fun v : R1 => 0 * v : R1)). rewrite frobenius_R1, Rabs_R0. ring.
      intro v. unfold op_minus. rewrite vminus_R1. unfold noisy. cbn [shess line_problem]. rewrite sp''_quad. scalar; ring. }
  revert H. rewrite E_iid_1. change (samples noisy false) with (half true false). rewrite E_half, !E_iid_1, !E_half.
  rewrite !noisy_grad, !norm_sq_R1, !vminus_R1. unfold noisy. rewrite !line_bgrad. unfold mean, lsum.
  cbn [fold_right length INR]. rewrite !sp'_quad. simpl. lra.
Qed.

(* ---- (80): w^2/2 on the line without noise, w = 0 against w_k = 1 ---- *)
Definition still := line_problem (point tt) (fun _ => point tt) (fun _ _ => quad 1 0).
Lemma still_grad i (w : R) : grad still i w = w :> R.
Proof. unfold still. rewrite line_grad, E_point, sp'_quad. ring. Qed.
Lemma still_hess i (w : R) : hess still i w = (fun v : R1 => 1 * v : R1).
Proof. unfold still. rewrite line_hess. apply functional_extensionality. intro v. rewrite E_point, sp''_quad. reflexivity. Qed.
Theorem fallah2019_eq_80_1_at_literal_refutation : ~ fallah2019_eq_80_1_at_literal.
Proof.
  unfold fallah2019_eq_80_1_at_literal. intro C.
  assert (H : E (iid 1 (samples still tt)) (fun b => norm (vminus (grad still tt (vminus (0 : R1) (vscal (1 / 2) (bgrad still tt b (0 : R1)))))
      (grad still tt (vminus (1 : Space.R1) (vscal (1 / 2) (grad still tt (1 : Space.R1)))))) ^ 2) <=
    E (iid 1 (samples still tt)) (fun b => norm (vminus (grad still tt (vminus (0 : R1) (vscal (1 / 2) (bgrad still tt b (0 : R1)))))
      (grad still tt (vminus (0 : R1) (vscal (1 / 2) (grad still tt (0 : R1)))))) ^ 2)).
  { apply (C R1 still 1%nat 1 (1 / 2) 0 0 0 0 tt (0 : R1) (1 : Space.R1)); try lra; try apply le_n.
    - apply line_differentiable.
    - intros i w u. rewrite !still_grad. lra.
    - intros i w u. rewrite !still_hess. apply Rle_trans with 0; [|lra]. apply spectral_le; [lra|].
      intro v. unfold op_minus. rewrite norm_minus_zero. lra.
    - intro w. rewrite (E_ext _ _ (fun _ => 0)). rewrite E_const; lra. intro i.
      rewrite (EV_ext _ _ (fun _ => (w : R1))) by (intro; apply still_grad). rewrite EV_const, still_grad, norm_minus_zero. ring.
    - intros i w. rewrite (E_ext _ _ (fun _ => 0)). rewrite E_const; lra. intro s.
      rewrite still_grad, norm_sq_R1, vminus_R1. unfold still. cbn [sgrad line_problem]. rewrite sp'_quad. ring.
    - intros i w. rewrite (E_ext _ _ (fun _ => 0)). rewrite E_const; lra. intro s. rewrite still_hess.
      rewrite (frobenius_ext _ (fun v : R1 => 0 * v : R1)). rewrite frobenius_R1, Rabs_R0. ring.
      intro v. unfold op_minus. rewrite vminus_R1. unfold still. cbn [shess line_problem]. rewrite sp''_quad. scalar; ring. }
  revert H. rewrite !E_iid_1. change (samples still tt) with (point tt). rewrite !E_point.
  rewrite !still_grad, !norm_sq_R1, !vminus_R1. unfold still. rewrite !line_bgrad. unfold mean, lsum.
  cbn [fold_right length INR]. rewrite !sp'_quad. simpl. lra.
Qed.

(* ---- (78) and (85), spectral: one task on the plane, four samples (s1, s2) in {1, -1}^2, sample loss
   |w|^2/40 + 4 s1 s2 w1 + s1 hat2 w1 + s2 hat2 w2; at w = 0 the Hessians deviate by diag(s1, s2) and the gradients by (4 s1 s2, 0). ---- *)
Definition four := quarter (true, true) (true, false) (false, true) (false, false).
Definition corners := plane_problem (point tt) (fun _ => four)
  (fun _ s => mk_spline (1 / 20) (4 * sign (fst s) * sign (snd s)) (sign (fst s)) 0) (fun _ s => mk_spline (1 / 20) 0 (sign (snd s)) 0).
Definition origin : R2 := (0, 0).
Lemma corners_sgrad i (s : bool * bool) (w : R2) : sgrad corners i s w =
  (1 / 20 * fst w + 4 * sign (fst s) * sign (snd s) + sign (fst s) * hat1 (fst w), 1 / 20 * snd w + sign (snd s) * hat1 (snd w)).
Proof. unfold corners. cbn [sgrad plane_problem]. unfold sp'. simpl. f_equal; rewrite !Rminus_0_r; ring. Qed.
Lemma corners_shess i (s : bool * bool) (w : R2) : shess corners i s w =
  (fun v : R2 => ((1 / 20 + sign (fst s) * hat (fst w)) * fst v, (1 / 20 + sign (snd s) * hat (snd w)) * snd v) : R2).
Proof. unfold corners. cbn [shess plane_problem]. unfold sp''. simpl. rewrite !Rminus_0_r. reflexivity. Qed.
Lemma corners_mean_grad i (w : R2) : grad corners i w = (1 / 20 * fst w, 1 / 20 * snd w).
Proof.
  unfold grad. change (samples corners i) with four. rewrite EV_R2. unfold four. rewrite !E_quarter, !corners_sgrad. simpl. f_equal; field.
Qed.
Lemma corners_mean_hess i (w : R2) : hess corners i w = (fun v : R2 => (1 / 20 * fst v, 1 / 20 * snd v) : R2).
Proof.
  apply functional_extensionality. intro v. unfold hess, EO. change (samples corners i) with four. rewrite EV_R2.
  unfold four. rewrite !E_quarter, !corners_shess. simpl. f_equal; field.
Qed.
Lemma corners_is_smooth : smooth corners (1 / 20).
Proof.
  intros i w u. rewrite !corners_mean_grad. replace (vminus _ _) with (vscal (1 / 20) (vminus w u)).
  rewrite norm_scal_pos; lra. rewrite !vminus_R2. simpl. f_equal; ring.
Qed.
Lemma corners_hess_lipschitz : hess_lipschitz corners 0.
Proof.
  intros i w u. rewrite !corners_mean_hess. apply Rle_trans with 0; [|lra]. apply spectral_le; [lra|].
  intro v. unfold op_minus. rewrite norm_minus_zero. lra.
Qed.
Lemma corners_task_variance : task_variance corners 0.
Proof.
  intro w. rewrite (E_ext _ _ (fun _ => 0)). rewrite E_const; lra. intro i.
  rewrite (EV_ext _ _ (fun _ => grad corners i w)) by (intro; rewrite !corners_mean_grad; reflexivity). rewrite EV_const, norm_minus_zero. ring.
Qed.
Lemma corners_gradient_variance : sample_gradient_variance corners (33 / 8).
Proof.
  intros i w. rewrite (E_ext _ _ (fun s : bool * bool =>
    (4 * sign (fst s) * sign (snd s) + sign (fst s) * hat1 (fst w)) ^ 2 + (sign (snd s) * hat1 (snd w)) ^ 2)).
  - change (samples corners i) with four. unfold four. rewrite E_quarter. simpl. generalize (hat1_bounds (fst w)) (hat1_bounds (snd w)). intros. nra.
  - intro s. rewrite corners_mean_grad, norm_sq_R2, vminus_R2, corners_sgrad. cbn [fst snd]. ring.
Qed.
Lemma corners_hessian_variance : sample_hessian_variance spectral corners 1.
Proof.
  intros i w. apply E_le_const. intro s. rewrite corners_mean_hess.
  rewrite (spectral_ext _ (fun v : R2 => (sign (fst s) * hat (fst w) * fst v, sign (snd s) * hat (snd w) * snd v) : R2)).
  - rewrite spectral_R2. generalize (hat_bounds (fst w)) (hat_bounds (snd w)). intros.
    apply pow_incr. split. eapply Rle_trans; [apply Rabs_pos|apply Rmax_l].
    apply Rmax_lub; apply Rabs_le; destruct s as [[|] [|]]; simpl; lra.
  - intro v. unfold op_minus. rewrite vminus_R2, corners_shess. cbn [fst snd]. f_equal; ring.
Qed.

(* the two errors at the origin, alpha = 20, for a batch of two samples *)
Lemma corners_e_H (s t : bool * bool) : spectral (e_H corners 20 tt (s :: t :: nil) origin) ^ 2 =
  if orb (Bool.eqb (fst s) (fst t)) (Bool.eqb (snd s) (snd t)) then 400 else 0.
Proof.
  rewrite (spectral_ext _ (fun v : R2 => (-10 * (sign (fst s) + sign (fst t)) * fst v, -10 * (sign (snd s) + sign (snd t)) * snd v) : R2)).
  - rewrite spectral_R2. destruct s as [[|] [|]], t as [[|] [|]]; simpl; unfold Rmax, Rabs; repeat destruct (Rcase_abs _); repeat destruct (Rle_dec _ _); lra.
  - intro v. unfold e_H, op_minus, op_scal, identity. rewrite corners_mean_hess. unfold bhess, meanO. rewrite meanV_R2. unfold mean, lsum.
    cbn [fold_right length INR]. rewrite !corners_shess, !vminus_R2. unfold origin. cbn [fst snd]. rewrite hat_0. simpl. f_equal; field.
Qed.
Lemma corners_e_G (s t : bool * bool) : norm (e_G corners 20 tt (s :: t :: nil) origin) =
  Rabs (2 * (sign (fst s) * sign (snd s) + sign (fst t) * sign (snd t))).
Proof.
  unfold e_G. rewrite !corners_mean_grad, vminus_R2, norm_R2. unfold bgrad. rewrite meanV_R2. unfold mean, lsum.
  cbn [fold_right length INR]. rewrite !corners_sgrad, !vminus_R2. unfold origin. cbn [fst snd]. rewrite hat1_0. simpl.
  rewrite <- sqrt_Rsqr_abs. f_equal. unfold Rsqr. field.
Qed.
Lemma E_pairs (X : list (bool * bool) -> R) : E (iid 2 four) X =
  E four (fun s => E four (fun t => X (s :: t :: nil))).
Proof. rewrite E_iid_S. apply E_ext. intro s. apply (E_iid_1 four (fun b => X (s :: b))). Qed.
Lemma corners_E_e_H : E (iid 2 (samples corners tt)) (fun b => spectral (e_H corners 20 tt b origin) ^ 2) = 300.
Proof.
  change (samples corners tt) with four. rewrite E_pairs. unfold four. rewrite !E_quarter. rewrite !corners_e_H. simpl. field.
Qed.
Lemma corners_E_e_G : E (iid 2 (samples corners tt)) (fun b => norm (e_G corners 20 tt b origin)) = 2.
Proof.
  change (samples corners tt) with four. rewrite E_pairs. unfold four. rewrite !E_quarter. rewrite !corners_e_G. simpl.
  repeat match goal with |- context [Rabs ?x] =>
    first [ replace x with 0 by ring; rewrite Rabs_R0 | replace x with 4 by ring; rewrite (Rabs_pos_eq 4) by lra
          | replace x with (- (4)) by ring; rewrite Rabs_Ropp; rewrite (Rabs_pos_eq 4) by lra ] end. field.
Qed.
Lemma corners_E_e_G_sq : E (iid 2 (samples corners tt)) (fun b => norm (e_G corners 20 tt b origin) ^ 2) = 8.
Proof.
  change (samples corners tt) with four. rewrite E_pairs. unfold four. rewrite !E_quarter. rewrite !corners_e_G, !pow2_abs. simpl. field.
Qed.
Theorem fallah2019_eq_78_2_at_spectral_refutation : ~ fallah2019_eq_78_2_at_spectral.
Proof.
  unfold fallah2019_eq_78_2_at_spectral. intro C.
  assert (H : E (iid 2 (samples corners tt)) (fun b => spectral (e_H corners 20 tt b origin) ^ 2) <= 20 ^ 2 * 1 ^ 2 / INR 2).
  { apply (C R2 corners 2%nat (1 / 20) 20 0 0 1 (33 / 8) tt origin); try lra;
      auto using corners_is_smooth, corners_hess_lipschitz, corners_task_variance, corners_gradient_variance, corners_hessian_variance.
    apply plane_differentiable. }
  rewrite corners_E_e_H in H. simpl in H. lra.
Qed.
Theorem fallah2019_eq_85_2_at_spectral_refutation : ~ fallah2019_eq_85_2_at_spectral.
Proof.
  unfold fallah2019_eq_85_2_at_spectral. intro C.
  assert (H : (1 + 20 * (1 / 20)) * E (point tt) (fun i => E (iid 2 (samples corners i)) (fun b => norm (e_G corners 20 i b origin))) +
    E (point tt) (fun i => sqrt (E (iid 2 (samples corners i)) (fun b => spectral (e_H corners 20 i b origin) ^ 2) *
      E (iid 2 (samples corners i)) (fun b => norm (e_G corners 20 i b origin) ^ 2))) <=
    (1 + 20 * (1 / 20)) * 20 * (1 / 20) * (33 / 8 / sqrt (INR 2)) + 20 ^ 2 * (1 / 20) * (1 * (33 / 8) / INR 2)).
  { apply (C R2 corners 2%nat (1 / 20) 20 0 0 1 (33 / 8) origin); try lra;
      auto using corners_is_smooth, corners_hess_lipschitz, corners_task_variance, corners_gradient_variance, corners_hessian_variance.
    apply plane_differentiable. }
  rewrite !E_point, corners_E_e_G, corners_E_e_G_sq, corners_E_e_H in H.
  assert (48 <= sqrt (300 * 8)) by (apply le_sqrt; lra).
  assert (P : 7 / 5 <= sqrt (INR 2)) by (apply le_sqrt; simpl; lra).
  assert (33 / 8 / sqrt (INR 2) <= 33 / 8 * (5 / 7)).
  { apply Rmult_le_compat_l; [lra|]. replace (5 / 7) with (/ (7 / 5)) by field. apply Rinv_le_contravar; lra. }
  simpl INR in *. lra.
Qed.
