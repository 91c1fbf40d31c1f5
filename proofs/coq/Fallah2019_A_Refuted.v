(* Fallah2019_A_Refuted.v -- steps of Appendix A of fallah2019 that fail as printed, each at explicit quadratics on the
   line with L = 1, alpha = 1/10: (44) and the second inequality after (51) at two tasks -w^2/2 + w, -w^2/2 - w with
   w = 0, sigma = 1; both readings of (48) and the sign in the display after (49) at the one task w^2/2.
   No axiom is added. *)
From Coq Require Import Reals Lra List FunctionalExtensionality.
From Lemmacheck Require Import Space Law Problem Splines Statements.

Lemma tenth_small : 1 / 10 <= (sqrt 2 - 1) / 1.
Proof. assert (11 / 10 <= sqrt 2) by (apply le_sqrt; lra). lra. Qed.

(* ---- quadratics: task b has loss k/2 w^2 + c b w ---- *)
Definition quads (p : law bool) (k : R) (c : bool -> R) : problem R1 :=
  line_problem p (fun _ => point tt) (fun b _ => quad k (c b)).
Section Quads.
Variables (p : law bool) (k : R) (c : bool -> R).
Let T := quads p k c.
Lemma quads_differentiable : differentiable T.
Proof. apply line_differentiable. Qed.
Lemma quads_grad b (w : R1) : grad T b w = (k * w + c b : R1).
Proof. unfold T, quads. rewrite line_grad, E_point. apply sp'_quad. Qed.
Lemma quads_hess b (w v : R1) : hess T b w v = (k * v : R1).
Proof. unfold T, quads. rewrite line_hess, E_point, sp''_quad. reflexivity. Qed.
Lemma quads_smooth : Rabs k <= 1 -> smooth T 1.
Proof.
  intros H b w u. rewrite !quads_grad, !vminus_R1, !norm_R1.
  replace (k * w + c b - (k * u + c b)) with (k * (w - u)) by ring. rewrite Rabs_mult.
  apply Rmult_le_compat_r; auto. apply Rabs_pos.
Qed.
Lemma quads_hess_lipschitz : hessian_lipschitz T 0.
Proof.
  intros b w u. rewrite Rmult_0_l. apply spectral_le; [lra|]. intro v. unfold op_minus.
  rewrite !quads_hess. rewrite norm_minus_zero. lra.
Qed.
Lemma quads_A a b (w : R1) : A_i T a b w = (fun v : R1 => (1 - a * k) * v : R1).
Proof.
  apply functional_extensionality. intro v. unfold A_i, op_minus, op_scal, identity. rewrite quads_hess, vminus_R1.
  simpl. ring.
Qed.
Lemma quads_inner a b (w : R1) : vminus w (vscal a (grad T b w)) = (w - a * (k * w + c b) : R1).
Proof. rewrite quads_grad, vminus_R1. reflexivity. Qed.
Lemma quads_F_i a b (w : R1) : nabla_F_i T a b w = ((1 - a * k) * (k * (w - a * (k * w + c b)) + c b) : R1).
Proof. unfold nabla_F_i. rewrite quads_A, quads_inner, quads_grad. reflexivity. Qed.
Lemma quads_spectral_A a b (w : R1) : spectral (A_i T a b w) = Rabs (1 - a * k).
Proof. rewrite quads_A. apply spectral_R1. Qed.
End Quads.

(* ---- two tasks -w^2/2 + w and -w^2/2 - w ---- *)
Definition two_tasks : problem R1 := quads (half true false) (-1) (fun b : bool => if b then 1 else -1).
Lemma two_smooth : smooth two_tasks 1.
Proof. apply quads_smooth. unfold Rabs. destruct (Rcase_abs (-1)); lra. Qed.
Lemma two_variance : task_variance two_tasks 1.
Proof.
  intro w. change (tasks two_tasks) with (half true false). rewrite E_half, EV_half. unfold two_tasks.
  rewrite !quads_grad, !vminus_R1, !norm_sq_R1. simpl. right. field.
Qed.

Theorem fallah2019_eq_44_refutation : ~ fallah2019_eq_44.
Proof.
  intro H. assert (Q := H R1 two_tasks 1 (1 / 10) 0 1 (0 : R1) (quads_differentiable _ _ _) Rlt_0_1 (Rle_refl 0) Rle_0_1
    ltac:(lra) tenth_small two_smooth (quads_hess_lipschitz _ _ _) two_variance ltac:(lra)). clear H.
  unfold nabla_F, C_1, C_2 in Q. change (tasks two_tasks) with (half true false) in Q.
  rewrite E_half, EV_half in Q. unfold two_tasks in Q. rewrite !quads_F_i, !norm_sq_R1 in Q. simpl in Q. lra.
Qed.

Theorem fallah2019_eq_51_plus1_2_refutation : ~ fallah2019_eq_51_plus1_2.
Proof.
  intro H. assert (Q := H R1 two_tasks 1 (1 / 10) 0 1 (fun _ => 0) (0 : R1) (quads_differentiable _ _ _) Rlt_0_1 (Rle_refl 0)
    Rle_0_1 ltac:(lra) tenth_small two_smooth (quads_hess_lipschitz _ _ _) two_variance
    ltac:(intro; lra) ltac:(intro; lra)). clear H.
  change (tasks two_tasks) with (half true false) in Q. rewrite !E_half in Q. unfold two_tasks in Q.
  rewrite !quads_spectral_A, !quads_grad, !pow2_abs, !norm_sq_R1 in Q.
  enough (A : forall i : bool, grad two_tasks i (vminus (0 : R1) (vscal (1 / 10) (grad two_tasks i (0 : R1)))) =
    A_i two_tasks (1 / 10) i (vminus (0 : R1) (vscal 0 (vscal (1 / 10) (grad two_tasks i (0 : R1))))) (grad two_tasks i (0 : R1)))
    by (specialize (Q A); lra).
  intro i. unfold two_tasks. rewrite quads_A, quads_inner, !quads_grad. destruct i; simpl; field.
Qed.

(* ---- one task w^2/2 ---- *)
Definition one_task : problem R1 := quads (point true) 1 (fun _ => 0).
Lemma one_smooth : smooth one_task 1.
Proof. apply quads_smooth. rewrite Rabs_R1. lra. Qed.
Lemma one_variance : task_variance one_task 0.
Proof.
  intro w. change (tasks one_task) with (point true). rewrite E_point, EV_point, norm_minus_zero. lra.
Qed.

Theorem fallah2019_eq_48_1_at_literal_refutation : ~ fallah2019_eq_48_1_at_literal.
Proof.
  intro H. assert (Q := H R1 one_task 1 (1 / 10) 0 0 (1 : R1) (quads_differentiable _ _ _) Rlt_0_1 (Rle_refl 0) (Rle_refl 0)
    ltac:(lra) tenth_small one_smooth (quads_hess_lipschitz _ _ _) one_variance). clear H.
  unfold nabla_f in Q. change (tasks one_task) with (point true) in Q. rewrite !EV_point in Q. unfold one_task in Q.
  rewrite quads_F_i, quads_grad, !norm_R1, !Rabs_pos_eq in Q by lra. lra.
Qed.

Theorem fallah2019_eq_48_2_at_literal_refutation : ~ fallah2019_eq_48_2_at_literal.
Proof.
  intro H. assert (Q := H R1 one_task 1 (1 / 10) 0 0 (1 : R1) (quads_differentiable _ _ _) Rlt_0_1 (Rle_refl 0) (Rle_refl 0)
    ltac:(lra) tenth_small one_smooth (quads_hess_lipschitz _ _ _) one_variance). clear H.
  change (tasks one_task) with (point true) in Q. rewrite !EV_point in Q. unfold one_task in Q.
  rewrite quads_F_i, quads_grad, vminus_R1, !norm_R1 in Q. simpl in Q. rewrite !Rabs_pos_eq in Q by lra. lra.
Qed.

Theorem fallah2019_eq_49_plus1_1_at_literal_refutation : ~ fallah2019_eq_49_plus1_1_at_literal.
Proof.
  intro H. assert (Q := H R1 one_task 1 (1 / 10) 0 0 (fun _ => 0) true (1 : R1) (quads_differentiable _ _ _) Rlt_0_1
    (Rle_refl 0) (Rle_refl 0) ltac:(lra) tenth_small one_smooth (quads_hess_lipschitz _ _ _) one_variance
    ltac:(intro; lra) ltac:(intro; lra)). clear H.
  cbv beta in Q.
  match type of Q with ?l = ?r => assert (A : l = 19 / 100); [|assert (B : r = 21 / 100); [|rewrite A, B in Q; lra]] end.
  - transitivity (spectral (fun v : R1 => 19 / 100 * v : R1)); [|rewrite spectral_R1, Rabs_pos_eq; lra].
    apply spectral_ext. intro v. unfold op_minus, identity, compose, one_task.
    rewrite !quads_A, vminus_R1. simpl. field.
  - transitivity (spectral (fun v : R1 => 21 / 100 * v : R1)); [|rewrite spectral_R1, Rabs_pos_eq; lra].
    apply spectral_ext. intro v. unfold op_plus, op_scal, compose, one_task. rewrite !quads_hess. simpl. field.
Qed.
