(* Fallah2019_H_Refuted.v -- steps of Appendix H of fallah2019 that fail as printed.  Signs: (135.2), (137), (138) at one task with the
   one sample loss w + hat2 w / 6, (134) at w + hat2 w / 6 +- w; the power of |z| of (141) at hat2; the scalar step (152.2).
   The second moments (149+1), (150), (151.1), (153) and (156) at w^2 / 12 +- N w, where N' vanishes left of -250, is 2500 right of -200.
   No axiom is added. *)
From Coq Require Import Reals ZArith Lra Lia List FunctionalExtensionality.
From Lemmacheck Require Import Space Law Problem Splines Statements Fallah2019_DE_Refuted.
Import ListNotations.

Ltac nums := match goal with |- @eq _ ?a ?b => change (@eq R a b) end.

(* ---- ceilings ---- *)
Lemma ceiling_le_1 x : x <= 1 -> INR 1 >= ceiling x.
Proof.
  intro H. unfold ceiling. generalize (base_Int_part (- x)). intros [_ B].
  assert (K : (-2 < Int_part (- x))%Z) by (apply lt_IZR; lra).
  apply Rle_ge. change (INR 1) with (IZR 1). apply IZR_le. lia.
Qed.

(* ---- (152.2): alpha = 2, L = rho = 1/12, deviation 1 ---- *)
Theorem fallah2019_eq_152_2_refutation : ~ fallah2019_eq_152_2.
Proof.
  intro C. assert (Q := C 1%nat (1 / 12) 2 (1 / 12) 1 (le_n 1)). clear C.
  assert (K : INR 1 >= ceiling (36 * (2 * (1 / 12) * 1) ^ 2)) by (apply ceiling_le_1; lra).
  simpl INR in *.
  assert (Z : 1 * (1 / (6 * (1 / 12) * 2)) ^ 2 = 1) by field.
  rewrite Z in Q. replace (2 * (1 / 12) ^ 2 * (1 / (6 * (1 / 12) * 2)) ^ 2) with (1 / 72) in Q by field.
  lra.
Qed.
Theorem fallah2019_eq_152_2_at_sigma_tilde_refutation : ~ fallah2019_eq_152_2_at_sigma_tilde.
Proof. exact fallah2019_eq_152_2_refutation. Qed.

(* ---- one task on the line with k = 0, gradients b + c hat1 w +- e ---- *)
Definition bent (b c e : R) : problem R1 :=
  line_problem (point tt) (fun _ => half true false) (fun _ s => mk_spline 0 (b + e * sign s) c 0).
Lemma bent_differentiable b c e : differentiable (bent b c e).
Proof. apply line_differentiable. Qed.
Lemma bent_grad b c e i (w : R) : grad (bent b c e) i w = b + c * hat1 w :> R.
Proof. unfold bent. rewrite line_grad, E_half. unfold sp'. simpl. rewrite Rminus_0_r. field. Qed.
Lemma bent_hess b c e i (w : R) : hess (bent b c e) i w = (fun v : R1 => c * hat w * v : R1).
Proof.
  unfold bent. rewrite line_hess. apply functional_extensionality. intro v. rewrite E_half. unfold sp''. simpl. rewrite Rminus_0_r. nums; field.
Qed.
Lemma bent_bgrad b c e i s (w : R) : bgrad (bent b c e) i [s] w = b + e * sign s + c * hat1 w :> R.
Proof.
  unfold bent. rewrite line_bgrad. unfold mean, lsum. cbn [fold_right length INR]. unfold sp'. simpl. rewrite Rminus_0_r. field.
Qed.
Lemma bent_smooth b c e : 0 <= c -> smooth (bent b c e) c.
Proof.
  intros Hc i w u. rewrite !bent_grad, !norm_R1, !vminus_R1.
  replace (_ - _) with (c * (hat1 w - hat1 u)) by ring. rewrite Rabs_mult, (Rabs_pos_eq c) by auto.
  apply Rmult_le_compat_l; auto. apply hat1_lipschitz.
Qed.
Lemma bent_hess_lipschitz b c e : 0 <= c -> hess_lipschitz (bent b c e) c.
Proof.
  intros Hc i w u. rewrite !bent_hess, norm_R1, vminus_R1.
  rewrite (spectral_ext _ (fun v : R1 => (c * (hat w - hat u)) * v : R1)).
  - rewrite spectral_R1, Rabs_mult, (Rabs_pos_eq c) by auto. apply Rmult_le_compat_l; auto. apply hat_lipschitz.
  - intro v. unfold op_minus. rewrite vminus_R1. nums; ring.
Qed.

Theorem fallah2019_eq_141_at_literal_refutation : ~ fallah2019_eq_141_at_literal.
Proof.
  intro C. assert (Q := C R1 (bent 0 1 0) 1 (1 / 4) 1 tt (0 : R1) (4 : R1) (bent_differentiable 0 1 0) Rlt_0_1 ltac:(lra) ltac:(lra)
    (bent_smooth 0 1 0 ltac:(lra)) (bent_hess_lipschitz 0 1 0 ltac:(lra))). clear C.
  rewrite !bent_grad, !bent_hess, !norm_R1, !vminus_R1 in Q. simpl in Q.
  rewrite hat_0, (hat1_right (0 + 1 / 4 * 4)), (hat1_left (0 - 1 / 4 * 4)) in Q by lra.
  rewrite !Rabs_pos_eq in Q; lra.
Qed.

(* ---- (135.2), (137), (138): b = 1, c = 1/6, alpha = 1, rho = 1/6, w = 0; the step is 11/12, the points are -1 and 1 ---- *)
Notation kinked := (bent 1 (1 / 6) 0) (only parsing).
Notation zero := (0 : R1) (only parsing).
Lemma kinked_v s t : bgrad kinked tt [t] (vminus zero (vscal 1 (bgrad kinked tt [s] zero))) = 11 / 12 :> R.
Proof.
  rewrite !bent_bgrad, vminus_R1. simpl. rewrite hat1_0, hat1_left by lra. field.
Qed.
Lemma kinked_delta s t : delta_hf kinked 1 (1 / 6) tt [s] [t] zero = 12 / 11.
Proof. unfold delta_hf. rewrite kinked_v, norm_R1, Rabs_pos_eq by lra. field. Qed.
Lemma kinked_d_exact s t : d_exact_hf kinked 1 (1 / 6) tt [s] [t] zero = 11 / 144 :> R.
Proof.
  unfold d_exact_hf. rewrite !kinked_delta, !kinked_v, !bent_grad, !vminus_R1. simpl.
  rewrite (hat1_right (0 + 12 / 11 * (11 / 12))), (hat1_left (0 - 12 / 11 * (11 / 12))) by lra. field.
Qed.
Lemma kinked_d s t u : d_hf kinked 1 (1 / 6) tt [s] [t] [u] zero = 11 / 144 :> R.
Proof.
  unfold d_hf. rewrite !kinked_delta, !kinked_v, !bent_bgrad, !vminus_R1. simpl.
  rewrite (hat1_right (0 + 12 / 11 * (11 / 12))), (hat1_left (0 - 12 / 11 * (11 / 12))) by lra. field.
Qed.
Lemma kinked_e_tilde s t : e_tilde_hf kinked 1 (1 / 6) tt [s] [t] zero = 11 / 144 :> R.
Proof. unfold e_tilde_hf. rewrite kinked_d_exact, kinked_v, bent_hess, vminus_R1, hat_0. nums; field. Qed.
Lemma kinked_G s t u : G_hf kinked 1 (1 / 6) tt [s] [t] [u] zero = 121 / 144 :> R.
Proof. unfold G_hf. rewrite kinked_d, kinked_v, vminus_R1. simpl. field. Qed.
Lemma EV_iid_1 {A : Type} {V : space} (l : law A) (X : list A -> V) : EV (iid 1 l) X = EV l (fun a => X [a]).
Proof. rewrite EV_iid_S. apply EV_ext. intro a. exact (EV_iid_0 l (fun b => X (a :: b))). Qed.
Lemma EV_half_R1 {A : Type} (a b : A) (X : A -> R1) : EV (half a b) X = ((X a : R) + (X b : R)) / 2 :> R.
Proof. rewrite EV_R1. apply E_half. Qed.
(* a batch of one sample of a bent problem *)
Lemma bent_EV b c e i (X : list bool -> R1) :
  EV (iid 1 (samples (bent b c e) i)) X = ((X [true] : R) + (X [false] : R)) / 2 :> R.
Proof. rewrite EV_iid_1. exact (EV_half_R1 true false (fun a => X [a])). Qed.
Lemma bent_tasks b c e (X : unit -> R1) : EV (tasks (bent b c e)) X = X tt.
Proof. exact (EV_point tt X). Qed.
Lemma kinked_adapted : grad kinked tt (vminus zero (vscal 1 (grad kinked tt zero))) = 11 / 12 :> R.
Proof. rewrite !bent_grad, vminus_R1. simpl. rewrite hat1_0, hat1_left by lra. field. Qed.
Lemma kinked_e_i : e_i kinked 1 1 1 tt zero = 0 :> R.
Proof. unfold e_i. rewrite !bent_EV, !kinked_v, kinked_adapted, vminus_R1. field. Qed.

Theorem fallah2019_eq_135_2_at_literal_refutation : ~ fallah2019_eq_135_2_at_literal.
Proof.
  intro C. assert (Q := C R1 kinked 1%nat 1%nat (1 / 6) 1 (1 / 6) tt zero (bent_differentiable _ _ _) (le_n 1) (le_n 1)
    ltac:(lra) ltac:(lra) Rlt_0_1 ltac:(lra) ltac:(lra) (bent_smooth 1 (1 / 6) 0 ltac:(lra))). clear C.
  rewrite !bent_EV, !kinked_d_exact, !kinked_e_tilde, !kinked_v, !bent_hess, hat_0 in Q. simpl in Q. lra.
Qed.
Theorem fallah2019_eq_137_at_literal_refutation : ~ fallah2019_eq_137_at_literal.
Proof.
  intro C. assert (Q := C R1 kinked 1%nat 1%nat 1%nat (1 / 6) 1 (1 / 6) tt zero (bent_differentiable _ _ _) (le_n 1) (le_n 1) (le_n 1)
    ltac:(lra) ltac:(lra) Rlt_0_1 ltac:(lra) ltac:(lra) (bent_smooth 1 (1 / 6) 0 ltac:(lra))). clear C.
  rewrite !bent_EV, !kinked_d, !kinked_e_tilde, kinked_adapted, kinked_e_i, bent_hess, hat_0, vminus_R1 in Q. simpl in Q. lra.
Qed.
Theorem fallah2019_eq_138_at_literal_refutation : ~ fallah2019_eq_138_at_literal.
Proof.
  intro C. assert (Q := C R1 kinked 1%nat 1%nat 1%nat (1 / 6) 1 (1 / 6) zero (bent_differentiable _ _ _) (le_n 1) (le_n 1) (le_n 1)
    ltac:(lra) ltac:(lra) Rlt_0_1 ltac:(lra) ltac:(lra) (bent_smooth 1 (1 / 6) 0 ltac:(lra))). clear C.
  unfold nabla_F, nabla_F_i, A_i, op_minus, op_scal, identity in Q.
  rewrite !bent_tasks, !bent_EV, !kinked_G, !kinked_e_tilde, kinked_adapted, kinked_e_i, !bent_hess, hat_0, !vminus_R1 in Q. simpl in Q. lra.
Qed.

(* ---- (134): the same with samples +- w, so that the adapted points are -2 and 0 against -1 ---- *)
Notation forked := (bent 1 (1 / 6) 1) (only parsing).
Lemma forked_v s t : bgrad forked tt [t] (vminus zero (vscal 1 (bgrad forked tt [s] zero))) = 1 + sign t - (if s then 1 / 12 else 0) :> R.
Proof.
  rewrite !bent_bgrad, vminus_R1. simpl. rewrite hat1_0. destruct s; simpl.
  - rewrite hat1_left by lra. field.
  - replace (0 - 1 * (1 + 1 * -1 + 1 / 6 * 0)) with 0 by ring. rewrite hat1_0. field.
Qed.
Lemma forked_adapted : grad forked tt (vminus zero (vscal 1 (grad forked tt zero))) = 11 / 12 :> R.
Proof. rewrite !bent_grad, vminus_R1. simpl. rewrite hat1_0, hat1_left by lra. field. Qed.
Theorem fallah2019_eq_134_at_literal_refutation : ~ fallah2019_eq_134_at_literal.
Proof.
  intro C. assert (Q := C R1 forked 1%nat 1%nat 1%nat (1 / 6) 1 (1 / 6) zero (bent_differentiable _ _ _) (le_n 1) (le_n 1) (le_n 1)
    ltac:(lra) ltac:(lra) Rlt_0_1 ltac:(lra) ltac:(lra) (bent_smooth 1 (1 / 6) 1 ltac:(lra))). clear C.
  rewrite !bent_tasks, !bent_EV in Q. unfold e_i, G_hf in Q.
  rewrite !bent_EV, forked_adapted, !forked_v, !vminus_R1 in Q. simpl in Q. lra.
Qed.

(* ---- one task, two samples: gradients w/6 +- (1250 + 2500 hat1 (w/25 + 9)), which is exact left of -250, off by 2500 right of -200.
   With alpha = 1, rho = 1/600 (the mean Hessian is constant), w = -300: the step is -125/3, the two points are -400 and -200. ---- *)
Definition bend (s : bool) : spline := mk_spline (1 / 6) (50 * sign s) (100 * sign s) (-9).
Definition rough : problem R1 :=
  mk_problem (V := R1) unit bool (point tt) (fun _ => half true false) (fun _ s (w : R1) => 625 * sp (bend s) (1 / 25 * w + 0))
    (fun _ s (w : R1) => 25 * sp' (bend s) (1 / 25 * w + 0)) (fun _ s (w v : R1) => sp'' (bend s) (1 / 25 * w + 0) * v).
Lemma rough_differentiable : differentiable rough.
Proof.
  intros i s w. split; [|split; [|split]].
  - intro v. simpl. apply (derive_along (fun w => 625 * sp (bend s) (1 / 25 * w + 0))).
    replace (25 * sp' (bend s) (1 / 25 * w + 0)) with (625 * (sp' (bend s) (1 / 25 * w + 0) * (1 / 25))) by field.
    apply (derive_scal 625 (fun w => sp (bend s) (1 / 25 * w + 0))). apply derive_comp_affine. apply derive_sp.
  - intros v z. simpl. apply (derive_ext (fun t => z * (25 * sp' (bend s) (1 / 25 * (w + t * v) + 0)))). intro; ring.
    replace (sp'' (bend s) (1 / 25 * w + 0) * v * z) with (z * (25 * (sp'' (bend s) (1 / 25 * w + 0) * (1 / 25)) * v)) by field.
    apply (derive_scal z (fun t => 25 * sp' (bend s) (1 / 25 * (w + t * v) + 0))).
    apply (derive_along (fun w => 25 * sp' (bend s) (1 / 25 * w + 0))).
    apply (derive_scal 25 (fun w => sp' (bend s) (1 / 25 * w + 0))). apply derive_comp_affine. apply derive_sp'.
  - apply (linear_R1 (sp'' (bend s) (1 / 25 * w + 0))).
  - intros x y. simpl. ring.
Qed.
Lemma rough_sgrad i s (w : R) : sgrad rough i s w = 1 / 6 * w + sign s * (1250 + 2500 * hat1 (1 / 25 * w + 9)) :> R.
Proof. simpl. unfold sp'. simpl. replace (1 / 25 * w + 0 - -9) with (1 / 25 * w + 9) by ring. field. Qed.
Lemma rough_grad i (w : R) : grad rough i w = 1 / 6 * w :> R.
Proof.
  unfold grad. change (samples rough i) with (half true false). rewrite EV_half_R1, !rough_sgrad. simpl. field.
Qed.
Lemma rough_shess i s (w : R) : shess rough i s w = (fun v : R1 => (1 / 6 + 100 * sign s * hat (1 / 25 * w + 9)) * v : R1).
Proof.
  apply functional_extensionality. intro v. simpl. unfold sp''. simpl. replace (1 / 25 * w + 0 - -9) with (1 / 25 * w + 9) by ring. reflexivity.
Qed.
Lemma rough_hess i (w : R) : hess rough i w = (fun v : R1 => 1 / 6 * v : R1).
Proof.
  apply functional_extensionality. intro v. unfold hess, EO. change (samples rough i) with (half true false).
  rewrite EV_half_R1, !rough_shess. simpl. nums; field.
Qed.
Lemma rough_smooth : smooth rough (1 / 6).
Proof.
  intros i w u. rewrite !rough_grad, !norm_R1, !vminus_R1.
  replace (_ - _) with (1 / 6 * (w - u)) by ring. rewrite Rabs_mult, (Rabs_pos_eq (1 / 6)); lra.
Qed.
Lemma rough_hess_lipschitz : hess_lipschitz rough (1 / 600).
Proof.
  intros i w u. rewrite !rough_hess. apply Rle_trans with 0.
  - apply spectral_le; [lra|]. intro v. unfold op_minus. rewrite norm_minus_zero. lra.
  - apply Rmult_le_pos; [lra|apply norm_nonneg].
Qed.
Lemma rough_task_variance : task_variance rough 0.
Proof.
  intro w. rewrite (E_ext _ _ (fun _ => 0)). rewrite E_const; lra. intro i.
  rewrite (EV_ext _ _ (fun _ => grad rough i w)) by (intro; rewrite !rough_grad; reflexivity). rewrite EV_const, norm_minus_zero. ring.
Qed.
Lemma rough_gradient_variance : sample_gradient_variance rough 2500.
Proof.
  intros i w. apply E_le_const. intro s. rewrite rough_grad, norm_sq_R1, vminus_R1, rough_sgrad.
  generalize (hat1_bounds (1 / 25 * w + 9)). intro B. destruct s; simpl; nra.
Qed.
Lemma rough_hessian_variance : sample_hessian_variance frobenius rough 100.
Proof.
  intros i w. apply E_le_const. intro s. rewrite rough_hess, rough_shess.
  rewrite (frobenius_ext _ (fun v : R1 => (100 * sign s * hat (1 / 25 * w + 9)) * v : R1)).
  - rewrite frobenius_R1, pow2_abs. generalize (hat_bounds (1 / 25 * w + 9)). intro. destruct s; simpl; nra.
  - intro v. unfold op_minus. rewrite vminus_R1. nums; ring.
Qed.

(* the evaluations *)
Lemma rough_quiet i b (w : R) : b <> [] -> w <= -250 -> bgrad rough i b w = 1 / 6 * w :> R.
Proof.
  intros N H. unfold bgrad. rewrite (meanV_ext b _ (fun _ => (1 / 6 * w : R1))). exact (meanV_const b (1 / 6 * w : R1) N).
  intro s. rewrite rough_sgrad, hat1_left by lra. nums; field.
Qed.
Lemma rough_loud i s (w : R) : -200 <= w -> bgrad rough i [s] w = 1 / 6 * w + 2500 * sign s :> R.
Proof. intro H. unfold bgrad, meanV, lsumV. cbn [fold_right length INR]. rewrite rough_sgrad, hat1_right by lra. simpl. field. Qed.
Notation start := (-300 : R1) (only parsing).
Local Arguments bgrad : simpl never.
Local Arguments grad : simpl never.
Section Evaluations.
Variables b_in b_o : list bool.
Hypothesis N_in : b_in <> [].
Hypothesis N_o : b_o <> [].
Lemma rough_v i : bgrad rough i b_o (vminus start (vscal 1 (bgrad rough i b_in start))) = -125 / 3 :> R.
Proof.
  rewrite (rough_quiet i b_in) by (auto; lra). rewrite vminus_R1. simpl. rewrite rough_quiet by (auto; lra). field.
Qed.
Lemma rough_delta i : delta_hf rough 1 (1 / 600) i b_in b_o start = 12 / 5.
Proof.
  unfold delta_hf. rewrite rough_v, norm_R1. rewrite Rabs_left by lra. field.
Qed.
Lemma rough_d_exact i : d_exact_hf rough 1 (1 / 600) i b_in b_o start = -125 / 18 :> R.
Proof. unfold d_exact_hf. rewrite !rough_delta, !rough_v, !rough_grad, !vminus_R1. simpl. field. Qed.
Lemma rough_e_tilde i : e_tilde_hf rough 1 (1 / 600) i b_in b_o start = 0 :> R.
Proof. unfold e_tilde_hf. rewrite rough_d_exact, rough_v, rough_hess, vminus_R1. nums; field. Qed.
Lemma rough_d i s : d_hf rough 1 (1 / 600) i b_in b_o [s] start = -125 / 18 - 3125 / 6 * sign s :> R.
Proof.
  unfold d_hf. rewrite !rough_delta, !rough_v, !vminus_R1. simpl.
  rewrite (rough_quiet i [s]), (rough_loud i s) by (try discriminate; lra). field.
Qed.
Lemma rough_G i s : G_hf rough 1 (1 / 600) i b_in b_o [s] start = -625 / 18 + 3125 / 6 * sign s :> R.
Proof. unfold G_hf. rewrite rough_d, rough_v, vminus_R1. simpl. field. Qed.
End Evaluations.
(* a mean over batches that does not depend on the batch *)
Lemma rough_E n i (X : list bool -> R) c : (1 <= n)%nat -> (forall b, b <> [] -> X b = c) -> E (iid n (samples rough i)) X = c.
Proof.
  intros Hn H. rewrite (E_iid_ext n (samples rough i) X (fun _ => c)). apply E_const.
  intros b Hb. apply H. intros ->. simpl in Hb. lia.
Qed.
Lemma rough_E1 i (X : list bool -> R) : E (iid 1 (samples rough i)) X = (X [true] + X [false]) / 2.
Proof. rewrite E_iid_1. exact (E_half true false (fun s => X [s])). Qed.
Lemma rough_d_sq n m i : (1 <= n)%nat -> (1 <= m)%nat ->
  E (iid n (samples rough i)) (fun b_in => E (iid m (samples rough i)) (fun b_o => E (iid 1 (samples rough i)) (fun b_h =>
    norm (d_hf rough 1 (1 / 600) i b_in b_o b_h start) ^ 2))) = (125 / 18) ^ 2 + (3125 / 6) ^ 2.
Proof.
  intros Hn Hm. apply rough_E; auto. intros b N. apply rough_E; auto. intros b' N'.
  rewrite rough_E1, !norm_sq_R1, !rough_d by auto. simpl. field.
Qed.
Lemma rough_G_sq n m i : (1 <= n)%nat -> (1 <= m)%nat ->
  E (iid n (samples rough i)) (fun b_in => E (iid m (samples rough i)) (fun b_o => E (iid 1 (samples rough i)) (fun b_h =>
    norm (G_hf rough 1 (1 / 600) i b_in b_o b_h start) ^ 2))) = (625 / 18) ^ 2 + (3125 / 6) ^ 2.
Proof.
  intros Hn Hm. apply rough_E; auto. intros b N. apply rough_E; auto. intros b' N'.
  rewrite rough_E1, !norm_sq_R1, !rough_G by auto. simpl. field.
Qed.

Theorem fallah2019_eq_149_plus1_at_literal_refutation : ~ fallah2019_eq_149_plus1_at_literal.
Proof.
  intro C. assert (Q := C R1 rough 1%nat 1%nat 1%nat (1 / 6) 1 (1 / 600) 0 100 2500 tt start rough_differentiable (le_n 1) (le_n 1) (le_n 1)
    ltac:(lra) ltac:(lra) ltac:(lra) ltac:(lra) ltac:(lra) Rlt_0_1 ltac:(lra) ltac:(lra) rough_smooth rough_hess_lipschitz
    rough_task_variance rough_gradient_variance rough_hessian_variance). clear C.
  rewrite rough_d_sq in Q by apply le_n.
  rewrite (rough_E 1 tt _ ((125 / 18) ^ 2 + 100 ^ 2 / (1 * (12 / 5) ^ 2))) in Q; [lra|apply le_n|].
  intros b N. apply rough_E; [apply le_n|]. intros b' N'. rewrite norm_sq_R1, rough_d_exact, rough_delta by auto. simpl. field.
Qed.
Theorem fallah2019_eq_150_at_literal_refutation : ~ fallah2019_eq_150_at_literal.
Proof.
  intro C. assert (Q := C R1 rough 1%nat 1%nat 1%nat (1 / 6) 1 (1 / 600) 0 100 2500 tt start rough_differentiable (le_n 1) (le_n 1) (le_n 1)
    ltac:(lra) ltac:(lra) ltac:(lra) ltac:(lra) ltac:(lra) Rlt_0_1 ltac:(lra) ltac:(lra) rough_smooth rough_hess_lipschitz
    rough_task_variance rough_gradient_variance rough_hessian_variance). clear C.
  rewrite rough_d_sq in Q by apply le_n.
  rewrite (rough_E 1 tt _ ((125 / 18) ^ 2 + 100 ^ 2 / (1 * (12 / 5) ^ 2))) in Q; [lra|apply le_n|].
  intros b N. apply rough_E; [apply le_n|]. intros b' N'.
  rewrite norm_sq_R1, rough_v, rough_e_tilde, rough_hess, rough_delta by auto. simpl. field.
Qed.
Theorem fallah2019_eq_151_1_at_literal_refutation : ~ fallah2019_eq_151_1_at_literal.
Proof.
  intro C. assert (Q := C R1 rough 1%nat 1%nat 1%nat (1 / 6) 1 (1 / 600) 0 100 2500 tt start rough_differentiable (le_n 1) (le_n 1) (le_n 1)
    ltac:(lra) ltac:(lra) ltac:(lra) ltac:(lra) ltac:(lra) Rlt_0_1 ltac:(lra) ltac:(lra) rough_smooth rough_hess_lipschitz
    rough_task_variance rough_gradient_variance rough_hessian_variance). clear C.
  assert (Z : INR 1 * (1 / (6 * (1 / 600) * 1)) ^ 2 = 10000) by (simpl; field).
  rewrite Z in Q. specialize (Q ltac:(lra) ltac:(lra)).
  rewrite rough_d_sq in Q by apply le_n.
  rewrite (rough_E 1 tt _ ((1 + 1 / 18) * (125 / 3) ^ 2)) in Q; [lra|apply le_n|].
  intros b N. apply rough_E; [apply le_n|]. intros b' N'.
  rewrite !norm_sq_R1, rough_v, rough_e_tilde by auto. field.
Qed.

(* (153) and (156): batches of 1000 for the step, of one for the difference *)
Lemma thousand : exists n, (1 <= n)%nat /\ INR n = 1000.
Proof. exists (Z.to_nat 1000). split; [lia|]. rewrite INR_IZR_INZ, Z2Nat.id by lia. reflexivity. Qed.
Lemma rough_tasks (X : unit -> R) : E (tasks rough) X = X tt.
Proof. exact (E_point tt X). Qed.
Lemma rough_adapted i : grad rough i (vminus start (vscal 1 (grad rough i start))) = -125 / 3 :> R.
Proof. rewrite !rough_grad, vminus_R1. simpl. field. Qed.
Lemma rough_D_h : INR 1 >= ceiling (36 * (1 * (1 / 600) * 100) ^ 2).
Proof. apply ceiling_le_1. lra. Qed.
Theorem fallah2019_eq_153_refutation : ~ fallah2019_eq_153.
Proof.
  intro C. destruct thousand as (n & Hn & N).
  assert (Q := C R1 rough 1%nat n n (1 / 6) 1 (1 / 600) 0 100 2500 start rough_differentiable (le_n 1) Hn Hn
    ltac:(lra) ltac:(lra) ltac:(lra) ltac:(lra) ltac:(lra) Rlt_0_1 ltac:(lra) ltac:(lra) rough_smooth rough_hess_lipschitz
    rough_task_variance rough_gradient_variance rough_hessian_variance rough_D_h). clear C.
  rewrite !rough_tasks, rough_G_sq, N, norm_sq_R1, rough_adapted in Q by auto. lra.
Qed.
Theorem fallah2019_eq_156_refutation : ~ fallah2019_eq_156.
Proof.
  intro C. destruct thousand as (n & Hn & N).
  assert (Q := C R1 rough 1%nat n n (1 / 6) 1 (1 / 600) 0 100 2500 start rough_differentiable (le_n 1) Hn Hn
    ltac:(lra) ltac:(lra) ltac:(lra) ltac:(lra) ltac:(lra) Rlt_0_1 ltac:(lra) ltac:(lra) rough_smooth rough_hess_lipschitz
    rough_task_variance rough_gradient_variance rough_hessian_variance rough_D_h). clear C.
  assert (G : nabla_F rough 1 start = 5 / 6 * (-125 / 3) :> R).
  { unfold nabla_F, nabla_F_i, A_i, op_minus, op_scal, identity. rewrite EV_R1, rough_tasks, rough_adapted, rough_hess, vminus_R1. simpl. nums; field. }
  rewrite !rough_tasks, rough_G_sq, N, norm_sq_R1, G in Q by auto. lra.
Qed.
