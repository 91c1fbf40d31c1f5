(* Fallah2019_B.v -- Appendix B of Fallah et al. (2019): every step of the proof of Lemma 4.9 that holds ((52), (54), (55), (56), (57), the sum),
   Lemma 4.9 itself and its 2020 form; two printed formulas are refuted (the text's expression for the gradient of F_i and (54) with its
   plus sign), each by a quadratic on the line. *)
From Coq Require Import Reals Lra List.
From Lemmacheck Require Import Space Law Problem Splines Statements.

Lemma alpha_L L a : 0 < L -> a <= 1 / L -> a * L <= 1.
Proof. intros HL Ha. apply Rmult_le_compat_r with (r := L) in Ha; [|lra]. unfold Rdiv in Ha. rewrite Rmult_1_l, Rinv_l in Ha; lra. Qed.

Section B.
Context {V : space}.
Variables (T : problem V) (L alpha rho : R).
Hypotheses (D : differentiable T) (HL : 0 < L) (Hrho : 0 <= rho) (Ha : 0 <= alpha) (Ha' : alpha <= 1 / L)
  (S : smooth T L) (Hl : hess_lipschitz T rho).
Definition inner_point (i : task T) (w : V) : V := vminus w (vscal alpha (grad T i w)).

Lemma inner_point_minus i w u :
  vminus (inner_point i w) (inner_point i u) = vminus (vminus w u) (vscal alpha (vminus (grad T i w) (grad T i u))).
Proof. unfold inner_point. vec. Qed.
Lemma step_54_1 i w u : norm (vminus (grad T i (inner_point i w)) (grad T i (inner_point i u)))
  <= L * norm (vminus (vminus w u) (vscal alpha (vminus (grad T i w) (grad T i u)))).
Proof. rewrite <- inner_point_minus. apply S. Qed.
Lemma scaled_gradients i w u : norm (vscal alpha (vminus (grad T i w) (grad T i u))) <= alpha * L * norm (vminus w u).
Proof. rewrite norm_scal_pos by auto. rewrite Rmult_assoc. apply Rmult_le_compat_l; auto. Qed.
Lemma step_54 i w u : norm (vminus (grad T i (inner_point i w)) (grad T i (inner_point i u))) <= L * (1 + alpha * L) * norm (vminus w u).
Proof.
  eapply Rle_trans. apply step_54_1. rewrite Rmult_assoc. apply Rmult_le_compat_l. lra.
  eapply Rle_trans. apply norm_triangle_minus. generalize (scaled_gradients i w u). lra.
Qed.
Lemma step_repaired i u : norm (vminus (grad T i (inner_point i u)) (grad T i u)) <= alpha * L * norm (grad T i u).
Proof.
  eapply Rle_trans. apply S. replace (vminus (inner_point i u) u) with (vopp (vscal alpha (grad T i u))) by (unfold inner_point; vec).
  rewrite norm_opp, norm_scal_pos by auto. right; ring.
Qed.
Lemma step_56 i u : norm (grad T i (inner_point i u)) <= (1 + alpha * L) * norm (grad T i u).
Proof. generalize (step_repaired i u) (norm_reverse_le (grad T i (inner_point i u)) (grad T i u)). lra. Qed.
Lemma step_55_1 i w u (x y : V) :
  vminus (hess T i w x) (hess T i u y) = vplus (vminus (hess T i w x) (hess T i w y)) (vminus (hess T i w y) (hess T i u y)).
Proof. vec. Qed.
Lemma step_55_2 i w u (x y : V) : norm (vplus (vminus (hess T i w x) (hess T i w y)) (vminus (hess T i w y) (hess T i u y)))
  <= spectral (hess T i w) * norm (vminus x y) + spectral (op_minus (hess T i w) (hess T i u)) * norm y.
Proof.
  eapply Rle_trans. apply norm_triangle. apply Rplus_le_compat.
  - rewrite <- linear_minus by (apply hess_linear; auto). apply spectral_bound, hess_linear; auto.
  - apply (spectral_bound (op_minus (hess T i w) (hess T i u))). apply linear_op_minus; apply hess_linear; auto.
Qed.
Lemma step_55_3 i w u : spectral (hess T i w) * norm (vminus (grad T i (inner_point i w)) (grad T i (inner_point i u)))
   + spectral (op_minus (hess T i w) (hess T i u)) * norm (grad T i (inner_point i u))
  <= (L ^ 2 * (1 + alpha * L) + rho * norm (grad T i (inner_point i u))) * norm (vminus w u).
Proof.
  rewrite Rmult_plus_distr_r. apply Rplus_le_compat.
  - replace (L ^ 2 * (1 + alpha * L) * norm (vminus w u)) with (L * (L * (1 + alpha * L) * norm (vminus w u))) by ring.
    apply Rmult_le_compat; auto using spectral_nonneg, norm_nonneg, step_54. apply hess_spectral; auto; lra.
  - replace (rho * norm (grad T i (inner_point i u)) * norm (vminus w u))
      with (rho * norm (vminus w u) * norm (grad T i (inner_point i u))) by ring.
    apply Rmult_le_compat_r; auto using norm_nonneg.
Qed.
Lemma step_57 i w u : norm (vminus (hess T i w (grad T i (inner_point i w))) (hess T i u (grad T i (inner_point i u))))
  <= (L ^ 2 + rho * norm (grad T i u)) * (1 + alpha * L) * norm (vminus w u).
Proof.
  rewrite (step_55_1 i w u _ (grad T i (inner_point i u))). eapply Rle_trans. apply step_55_2. eapply Rle_trans. apply step_55_3.
  apply Rmult_le_compat_r. apply norm_nonneg.
  generalize (Rmult_le_compat_l rho _ _ Hrho (step_56 i u)). lra.
Qed.
Lemma step_52_2 i w u : norm (vminus (nabla_F_i T alpha i w) (nabla_F_i T alpha i u))
  <= norm (vminus (grad T i (inner_point i w)) (grad T i (inner_point i u)))
   + alpha * norm (vminus (hess T i w (grad T i (inner_point i w))) (hess T i u (grad T i (inner_point i u)))).
Proof.
  rewrite <- (norm_scal_pos alpha) by auto.
  replace (vminus (nabla_F_i T alpha i w) (nabla_F_i T alpha i u)) with
    (vminus (vminus (grad T i (inner_point i w)) (grad T i (inner_point i u)))
      (vscal alpha (vminus (hess T i w (grad T i (inner_point i w))) (hess T i u (grad T i (inner_point i u)))))).
  apply norm_triangle_minus. unfold nabla_F_i, A_i, inner_point. vec.
Qed.
Lemma step_sum i w u : norm (vminus (nabla_F_i T alpha i w) (nabla_F_i T alpha i u))
  <= (4 * L + 2 * rho * alpha * norm (grad T i u)) * norm (vminus w u).
Proof.
  eapply Rle_trans. apply step_52_2. generalize (step_54 i w u) (Rmult_le_compat_l alpha _ _ Ha (step_57 i w u)).
  generalize (norm_nonneg (vminus w u)) (norm_nonneg (grad T i u)) (alpha_L L alpha HL Ha').
  intros Hd Hg HaL H54 H57. eapply Rle_trans. apply Rplus_le_compat; [exact H54|exact H57].
  replace (_ + _) with ((1 + alpha * L) * (L + alpha * L * L + rho * alpha * norm (grad T i u)) * norm (vminus w u)) by ring.
  apply Rmult_le_compat_r; auto.
  replace (4 * L + _) with (2 * (L + 1 * L + rho * alpha * norm (grad T i u))) by ring.
  assert (0 <= alpha * L) by (apply Rmult_le_pos; lra). assert (0 <= rho * alpha * norm (grad T i u)) by (repeat apply Rmult_le_pos; auto).
  assert (alpha * L * L <= 1 * L) by (apply Rmult_le_compat_r; lra).
  apply Rmult_le_compat; try lra. assert (0 <= alpha * L * L) by (apply Rmult_le_pos; lra). lra.
Qed.
Lemma step_52_1 w u : norm (vminus (nabla_F T alpha w) (nabla_F T alpha u))
  <= E (tasks T) (fun i => norm (vminus (nabla_F_i T alpha i w) (nabla_F_i T alpha i u))).
Proof. unfold nabla_F. rewrite <- EV_minus. apply norm_EV. Qed.
Lemma nabla_F_lipschitz w u : norm (vminus (nabla_F T alpha w) (nabla_F T alpha u)) <= smoothness T L alpha rho u * norm (vminus w u).
Proof.
  eapply Rle_trans. apply step_52_1. eapply Rle_trans. apply E_le. intro i. apply (step_sum i w u).
  rewrite E_scal_r, E_plus, E_const, E_scal. right; reflexivity.
Qed.
Lemma nabla_F_lipschitz_min w u : norm (vminus (nabla_F T alpha w) (nabla_F T alpha u))
  <= Rmin (smoothness T L alpha rho w) (smoothness T L alpha rho u) * norm (vminus w u).
Proof.
  unfold Rmin. destruct (Rle_dec _ _); [|apply nabla_F_lipschitz].
  rewrite norm_minus_sym, (norm_minus_sym w u). apply nabla_F_lipschitz.
Qed.
End B.

Theorem fallah2019_lemma_4_9_proof : fallah2019_lemma_4_9.
Proof.
  unfold fallah2019_lemma_4_9. intros. eapply Rle_trans. apply (nabla_F_lipschitz_min T L alpha rho); auto.
  apply Rmult_le_compat_r. apply norm_nonneg. unfold smoothness, Rmin.
  repeat match goal with |- context [Rle_dec ?a ?b] => destruct (Rle_dec a b) end; lra.
Qed.
Theorem fallah2020_lemma_4_8_proof : fallah2020_lemma_4_8.
Proof. unfold fallah2020_lemma_4_8. intros. apply nabla_F_lipschitz_min; auto. Qed.
Theorem fallah2019_eq_52_1_proof : fallah2019_eq_52_1.
Proof. unfold fallah2019_eq_52_1. intros. apply step_52_1. Qed.
Theorem fallah2019_eq_52_2_proof : fallah2019_eq_52_2.
Proof. unfold fallah2019_eq_52_2. intros. apply E_le. intro i. apply step_52_2; auto. Qed.
Theorem fallah2019_eq_54_1_at_intended_proof : fallah2019_eq_54_1_at_intended.
Proof. unfold fallah2019_eq_54_1_at_intended. intros. apply step_54_1; auto. Qed.
Theorem fallah2019_eq_54_2_proof : fallah2019_eq_54_2.
Proof.
  unfold fallah2019_eq_54_2. intros. rewrite Rmult_assoc. apply Rmult_le_compat_l. lra.
  eapply Rle_trans. apply norm_triangle. generalize (scaled_gradients T L alpha H2 H4 i w u). lra.
Qed.
Theorem fallah2019_eq_54_2_at_intended_proof : fallah2019_eq_54_2_at_intended.
Proof.
  unfold fallah2019_eq_54_2_at_intended. intros. rewrite Rmult_assoc. apply Rmult_le_compat_l. lra.
  eapply Rle_trans. apply norm_triangle_minus. generalize (scaled_gradients T L alpha H2 H4 i w u). lra.
Qed.
Theorem fallah2019_eq_55_1_proof : fallah2019_eq_55_1.
Proof. unfold fallah2019_eq_55_1. intros. f_equal. apply step_55_1. Qed.
Theorem fallah2019_eq_55_2_proof : fallah2019_eq_55_2.
Proof. unfold fallah2019_eq_55_2. intros. apply step_55_2; auto. Qed.
Theorem fallah2019_eq_55_3_proof : fallah2019_eq_55_3.
Proof. unfold fallah2019_eq_55_3. intros. apply step_55_3; auto. Qed.
Theorem fallah2019_eq_55_plus1_repaired_proof : fallah2019_eq_55_plus1_repaired.
Proof. unfold fallah2019_eq_55_plus1_repaired. intros. apply step_repaired; auto. Qed.
Theorem fallah2019_eq_56_proof : fallah2019_eq_56.
Proof. unfold fallah2019_eq_56. intros. apply step_56; auto. Qed.
Theorem fallah2019_eq_57_proof : fallah2019_eq_57.
Proof. unfold fallah2019_eq_57. intros. apply step_57; auto. Qed.
Theorem fallah2019_eq_57_plus1_proof : fallah2019_eq_57_plus1.
Proof. unfold fallah2019_eq_57_plus1. intros. apply nabla_F_lipschitz; auto. Qed.

(* ---- refutations: one task, one sample, loss k/2 w^2 on the line ---- *)
Section Quadratic.
Variable k : R.
Definition quadratic : problem R1 := line_problem (point tt) (fun _ => point tt) (fun _ _ => quad k 0).
Lemma quadratic_grad i (w : R1) : (grad quadratic i w : R1) = k * w.
Proof. unfold quadratic. rewrite line_grad, E_point, sp'_quad. simpl. ring. Qed.
Lemma quadratic_hess i (w : R1) : hess quadratic i w = (fun v : R1 => k * v : R1).
Proof.
  unfold quadratic. rewrite line_hess. replace (E _ _) with k. reflexivity. rewrite E_point, sp''_quad. reflexivity.
Qed.
Lemma quadratic_smooth : smooth quadratic (Rabs k).
Proof.
  intros i w u. rewrite !quadratic_grad, !norm_R1, !vminus_R1. rewrite <- Rabs_mult. right. f_equal. simpl. ring.
Qed.
Lemma quadratic_lipschitz : hess_lipschitz quadratic 0.
Proof.
  intros i w u. rewrite !quadratic_hess, Rmult_0_l. apply spectral_le. lra. intro v. unfold op_minus.
  rewrite norm_minus_zero. lra.
Qed.
End Quadratic.

Lemma quadratic_hypotheses k : k = 1 \/ k = -1 ->
  differentiable (quadratic k) /\ smooth (quadratic k) 1 /\ hess_lipschitz (quadratic k) 0.
Proof.
  intro H. split; [apply line_differentiable|split; [|apply quadratic_lipschitz]].
  replace 1 with (Rabs k). apply quadratic_smooth. destruct H; subst; unfold Rabs; destruct (Rcase_abs _); lra.
Qed.

Theorem fallah2019_text_B_1_at_literal_refutation : ~ fallah2019_text_B_1_at_literal.
Proof.
  unfold fallah2019_text_B_1_at_literal. intro H. destruct (quadratic_hypotheses 1) as (D & S & Hl); auto.
  specialize (H R1 (quadratic 1) 1 (1 / 2) 0 tt (1 : R) D ltac:(lra) ltac:(lra) ltac:(lra) ltac:(lra) S Hl).
  unfold nabla_F_i, A_i, op_minus, op_scal, identity in H.
  rewrite !quadratic_hess, !vminus_R1, !quadratic_grad in H. simpl in H. lra.
Qed.
Theorem fallah2019_eq_54_1_at_literal_refutation : ~ fallah2019_eq_54_1_at_literal.
Proof.
  unfold fallah2019_eq_54_1_at_literal. intro H. destruct (quadratic_hypotheses (-1)) as (D & S & Hl); auto.
  specialize (H R1 (quadratic (-1)) 1 (1 / 2) 0 tt (0 : R) (1 : R) D ltac:(lra) ltac:(lra) ltac:(lra) ltac:(lra) S Hl).
  rewrite !quadratic_grad, !norm_R1, !vminus_R1 in H. simpl in H. unfold Rabs in H. repeat destruct (Rcase_abs _); lra.
Qed.
