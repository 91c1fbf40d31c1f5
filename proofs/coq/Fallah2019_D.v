(* Fallah2019_D.v -- Appendix D (Lemma 4.12): the stochastic inner step of MAML is biased by at most
   alpha L sigma_tilde / sqrt D_in, and its second moment obeys (32).  Proves (31), (32), the display before (72), and (72)-(75). *)
From Coq Require Import Reals Lra List.
From Lemmacheck Require Import Space Law Problem Splines Statements.

Section InnerStep.
Context {V : space}.
Variable T : problem V.

Lemma step_gap L alpha i (w x y : V) : 0 <= L -> 0 <= alpha -> smooth T L ->
  norm (vminus (grad T i (vminus w (vscal alpha x))) (grad T i (vminus w (vscal alpha y)))) <= alpha * L * norm (vminus x y).
Proof.
  intros HL Ha S. eapply Rle_trans. apply S.
  replace (vminus (vminus w (vscal alpha x)) (vminus w (vscal alpha y))) with (vscal (- alpha) (vminus x y)) by vec.
  rewrite norm_scal, Rabs_Ropp, Rabs_pos_eq by auto. right. ring.
Qed.
Lemma step_gap_sq L alpha i (w x y : V) : 0 <= L -> 0 <= alpha -> smooth T L ->
  norm (vminus (grad T i (vminus w (vscal alpha x))) (grad T i (vminus w (vscal alpha y)))) ^ 2 <= alpha ^ 2 * L ^ 2 * norm (vminus x y) ^ 2.
Proof.
  intros HL Ha S. replace (alpha ^ 2 * L ^ 2 * norm (vminus x y) ^ 2) with ((alpha * L * norm (vminus x y)) ^ 2) by ring.
  apply pow_incr. split. apply norm_nonneg. apply step_gap; auto.
Qed.
Definition gap alpha i (w : V) b := vminus (grad T i (vminus w (vscal alpha (bgrad T i b w)))) (grad T i (vminus w (vscal alpha (grad T i w)))).
Lemma E_gap L alpha n i (w : V) : 0 <= L -> 0 <= alpha -> smooth T L ->
  E (iid n (samples T i)) (fun b => norm (gap alpha i w b)) <=
  alpha * L * E (iid n (samples T i)) (fun b => norm (vminus (bgrad T i b w) (grad T i w))).
Proof. intros. rewrite <- E_scal. apply E_le. intro. apply step_gap; auto. Qed.
Lemma E_gap_sq L alpha n i (w : V) : 0 <= L -> 0 <= alpha -> smooth T L ->
  E (iid n (samples T i)) (fun b => norm (gap alpha i w b) ^ 2) <=
  alpha ^ 2 * L ^ 2 * E (iid n (samples T i)) (fun b => norm (vminus (bgrad T i b w) (grad T i w)) ^ 2).
Proof. intros. rewrite <- E_scal. apply E_le. intro. apply step_gap_sq; auto. Qed.
Lemma EV_shift {A : Type} (l : law A) (X : A -> V) c : EV l X = vplus c (EV l (fun a => vminus (X a) c)).
Proof. rewrite EV_minus, EV_const. vec. Qed.
Lemma outer_mean n i (X : list (sample T) -> V) m : (1 <= m)%nat ->
  EV (iid n (samples T i)) (fun b => EV (iid m (samples T i)) (fun b' => bgrad T i b' (X b))) = EV (iid n (samples T i)) (fun b => grad T i (X b)).
Proof. intro. apply EV_ext. intro. apply EV_bgrad; auto. Qed.
Lemma outer_second_moment s m i (u : V) : (1 <= m)%nat -> sample_gradient_variance T s ->
  E (iid m (samples T i)) (fun b => norm (bgrad T i b u) ^ 2) <= norm (grad T i u) ^ 2 + s ^ 2 / INR m.
Proof.
  intros H S. rewrite Var_identity. unfold Var. rewrite EV_bgrad by auto. generalize (bgrad_variance T s m i u H S). lra.
Qed.
Lemma step_young phi alpha n i (w : V) : 0 < phi ->
  E (iid n (samples T i)) (fun b => norm (grad T i (vminus w (vscal alpha (bgrad T i b w)))) ^ 2) <=
  (1 + 1 / phi) * norm (grad T i (vminus w (vscal alpha (grad T i w)))) ^ 2 +
  (1 + phi) * E (iid n (samples T i)) (fun b => norm (gap alpha i w b) ^ 2).
Proof.
  intro P. rewrite <- E_scal.
  rewrite <- (E_const (iid n (samples T i)) ((1 + 1 / phi) * norm (grad T i (vminus w (vscal alpha (grad T i w)))) ^ 2)).
  rewrite <- E_plus. apply E_le. intro b. eapply Rle_trans; [|apply young; auto]. right. do 2 f_equal. unfold gap. vec.
Qed.
End InnerStep.

Theorem fallah2019_eq_71_plus1_1_proof : fallah2019_eq_71_plus1_1.
Proof. unfold fallah2019_eq_71_plus1_1. intros. apply (outer_mean T D_in i (fun b => vminus w (vscal alpha (bgrad T i b w)))); auto. Qed.
Theorem fallah2019_eq_71_plus1_2_proof : fallah2019_eq_71_plus1_2.
Proof. unfold fallah2019_eq_71_plus1_2. intros. apply EV_shift. Qed.
Theorem fallah2019_eq_71_plus1_3_proof : fallah2019_eq_71_plus1_3.
Proof.
  unfold fallah2019_eq_71_plus1_3. intros.
  rewrite (outer_mean T D_in i (fun b => vminus w (vscal alpha (bgrad T i b w)))) by auto. apply EV_shift.
Qed.
Theorem fallah2019_eq_72_1_proof : fallah2019_eq_72_1.
Proof. unfold fallah2019_eq_72_1. intros. apply norm_EV. Qed.
Theorem fallah2019_eq_72_2_proof : fallah2019_eq_72_2.
Proof. unfold fallah2019_eq_72_2. intros. apply (E_gap T); auto; lra. Qed.
Theorem fallah2019_eq_73_proof : fallah2019_eq_73.
Proof.
  unfold fallah2019_eq_73. intros. apply Rmult_le_compat_l. apply Rmult_le_pos; lra. apply bgrad_deviation; auto.
Qed.
Theorem fallah2019_eq_74_1_at_intended_proof : fallah2019_eq_74_1_at_intended.
Proof. unfold fallah2019_eq_74_1_at_intended. intros. apply E_le. intro. apply outer_second_moment; auto. Qed.
Theorem fallah2019_eq_74_2_proof : fallah2019_eq_74_2.
Proof.
  unfold fallah2019_eq_74_2. intros. rewrite E_plus, E_const. apply Rplus_le_compat_r. apply (step_young T); auto.
Qed.
Theorem fallah2019_eq_75_proof : fallah2019_eq_75.
Proof.
  unfold fallah2019_eq_75. intros. apply Rplus_le_compat_r, Rplus_le_compat_l.
  rewrite !(Rmult_assoc (1 + phi)). apply Rmult_le_compat_l; [lra|].
  eapply Rle_trans. apply (E_gap_sq T L); auto; lra. rewrite Rmult_assoc, (Rmult_assoc (alpha ^ 2)).
  apply Rmult_le_compat_l. apply pow2_ge_0. apply Rmult_le_compat_l. apply pow2_ge_0. apply bgrad_variance; auto.
Qed.
Theorem fallah2019_eq_31_proof : fallah2019_eq_31.
Proof.
  unfold fallah2019_eq_31. intros.
  rewrite (fallah2019_eq_71_plus1_3_proof V T D_in D_o L alpha rho sigma sigma_H sigma_tilde i w) by auto.
  match goal with |- norm (vminus (vplus ?a ?b) ?a) <= _ => replace (vminus (vplus a b) a) with b by vec end.
  eapply Rle_trans. apply norm_EV. eapply Rle_trans. apply (E_gap T L); auto; lra.
  replace (alpha * L * sigma_tilde / sqrt (INR D_in)) with (alpha * L * (sigma_tilde / sqrt (INR D_in))) by (unfold Rdiv; ring).
  apply Rmult_le_compat_l. apply Rmult_le_pos; lra. apply bgrad_deviation; auto.
Qed.
Theorem fallah2019_eq_32_proof : fallah2019_eq_32.
Proof.
  unfold fallah2019_eq_32. intros.
  eapply Rle_trans. eapply (fallah2019_eq_74_1_at_intended_proof V T D_in D_o L alpha rho sigma sigma_H sigma_tilde i w); auto.
  eapply Rle_trans. eapply (fallah2019_eq_74_2_proof V T D_in D_o L alpha phi rho sigma sigma_H sigma_tilde i w); auto.
  eapply Rle_trans. eapply (fallah2019_eq_75_proof V T D_in D_o L alpha phi rho sigma sigma_H sigma_tilde i w); auto.
  right. unfold Rdiv. ring.
Qed.
