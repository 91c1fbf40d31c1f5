(* Fallah2019_G_Series.v -- the Neumann series in Appendix G of fallah2019, (120), (121) and the first bound of (122).  Its
   partial sum, the sum of B^j x over j < n, is taken as n steps of z |-> x + B z from 0 (iter_series); here B = alpha hess and
   x = (I - B) y: the sum misses y by B^n y, and is at most the sum of (alpha L)^j |x|.  No axiom is added. *)
From Coq Require Import Reals Lra.
From Lemmacheck Require Import Space Law Problem Statements.

Section Series.
Context {V : space}.
Variables (B : V -> V) (q : R).
Notation sum n x := (Nat.iter n (fun z => vplus x (B z)) vzero).

Lemma vsum_first n (u : nat -> V) : vsum (S n) u = vplus (u 0%nat) (vsum n (fun j => u (S j))).
Proof. induction n as [|n IH]. simpl. vec. change (vsum (S (S n)) u) with (vplus (vsum (S n) u) (u (S n))). rewrite IH. simpl. vec. Qed.
Lemma iter_series n x : linear B -> sum n x = vsum n (fun j => Nat.iter j B x).
Proof.
  intro H. induction n as [|n IH]. reflexivity. rewrite vsum_first. simpl. rewrite IH, linear_vsum by auto. reflexivity.
Qed.
Lemma rest_eq n x y : linear B -> x = vminus y (B y) -> vminus y (sum n x) = Nat.iter n B y.
Proof.
  intros H ->. induction n as [|n IH]. simpl. vec. simpl. rewrite <- IH, linear_minus by auto. vec.
Qed.

Hypotheses (Hq : 0 <= q) (HB : forall v, norm (B v) <= q * norm v).

Lemma power_bound n y : norm (Nat.iter n B y) <= q ^ n * norm y.
Proof using Hq HB.
  induction n as [|n IH]. simpl. lra. simpl. eapply Rle_trans. apply HB. rewrite Rmult_assoc. apply Rmult_le_compat_l; auto.
Qed.
Lemma rest_bound n x y : linear B -> x = vminus y (B y) -> norm (vminus y (sum n x)) <= q ^ n * norm y.
Proof using Hq HB. intros. rewrite (rest_eq n x y) by auto. apply power_bound. Qed.
Lemma geometric_step n : q * (1 + rsum n (fun k => q ^ (k + 1))) = rsum (S n) (fun k => q ^ (k + 1)).
Proof using.
  induction n as [|n IH]. simpl. ring. change (rsum (S ?m) ?u) with (rsum m u + u m). rewrite <- IH. simpl rsum.
  rewrite !Nat.add_1_r. simpl. ring.
Qed.
Lemma sum_bound n x : norm (B (sum n x)) <= rsum n (fun k => q ^ (k + 1)) * norm x.
Proof using Hq HB.
  induction n as [|n IH]. simpl. eapply Rle_trans. apply HB. rewrite norm_zero. right; ring.
  eapply Rle_trans. apply HB. rewrite <- geometric_step, Rmult_assoc. apply Rmult_le_compat_l; auto.
  simpl. eapply Rle_trans. apply norm_triangle. lra.
Qed.
End Series.

Section Hessian.
Context {V : space}.
Variables (T : problem V) (L alpha : R) (i : task T) (w : V).
Hypotheses (D : differentiable T) (HL : 0 < L) (Ha : 0 < alpha) (S : smooth T L).
Notation step := (fun z => vscal alpha (hess T i w z)).

Lemma step_linear : linear step.
Proof using D. apply (linear_op_scal alpha (hess T i w)), hess_linear, D. Qed.
Lemma step_bound v : norm (step v) <= alpha * L * norm v.
Proof using D HL Ha S.
  cbv beta. rewrite norm_scal_pos, Rmult_assoc by lra. apply Rmult_le_compat_l. lra. apply hess_bound; auto; lra.
Qed.
Lemma ratio_pos : 0 <= alpha * L.
Proof using HL Ha. apply Rmult_le_pos; lra. Qed.
Lemma series_rest n y : norm (vminus y (Nat.iter n (fun z => vplus (A_i T alpha i w y) (step z)) vzero)) <= (alpha * L) ^ n * norm y.
Proof using D HL Ha S.
  apply (rest_bound step (alpha * L) ratio_pos step_bound n (A_i T alpha i w y) y step_linear eq_refl).
Qed.
End Hessian.

Theorem fallah2019_eq_120_proof : fallah2019_eq_120.
Proof. unfold fallah2019_eq_120. intros. apply series_rest; auto. Qed.
Theorem fallah2019_eq_121_proof : fallah2019_eq_121.
Proof.
  unfold fallah2019_eq_121. intros. unfold r_fo. rewrite EV_plus.
  match goal with |- norm (vminus (vminus (vplus ?a ?b) ?b) ?c) <= _ =>
    replace (vminus (vminus (vplus a b) b) c) with (vminus a c) by vec end.
  rewrite <- EV_minus. eapply Rle_trans. apply norm_EV. rewrite <- E_scal. apply E_le. intro i.
  set (y := grad T i (vminus w (vscal alpha (grad T i w)))).
  replace (neglected_fo T alpha i w) with (vscal alpha (hess T i w y)) by (unfold neglected_fo, nabla_F_i, A_i; fold y; vec).
  rewrite <- (linear_minus (fun z => vscal alpha (hess T i w z))) by (apply step_linear; auto).
  eapply Rle_trans. apply (step_bound T L); auto. rewrite Nat.add_1_r. simpl pow. rewrite (Rmult_assoc (alpha * L)).
  apply Rmult_le_compat_l. apply ratio_pos; auto. apply series_rest; auto.
Qed.
Theorem fallah2019_eq_122_1_proof : fallah2019_eq_122_1.
Proof.
  unfold fallah2019_eq_122_1. intros. eapply Rle_trans. apply norm_EV. rewrite <- E_scal. apply E_le. intro i.
  apply (sum_bound (fun z => vscal alpha (hess T i w z))). apply ratio_pos; auto. intro. apply step_bound; auto.
Qed.
