(* Fallah2019_E_Spectral.v -- Appendix E with the sample-Hessian variance taken in the spectral norm: the factor 1/D of (78) becomes
   min(1, dim/D), yet Theorem 4.13 holds as printed, by leaving one sample out of the batch in the cross term. *)
From Coq Require Import Reals Lra Lia List Permutation.
From Lemmacheck Require Import Space Law Problem Splines Statements Fallah2019_D Fallah2019_E.

Lemma frobenius_sq_spectral {V : space} (A : V -> V) : linear A -> frobenius A ^ 2 <= INR (dim V) * spectral A ^ 2.
Proof.
  intro H. rewrite frobenius_sq_sum. apply Rle_trans with (rsum (dim V) (fun _ => spectral A ^ 2)).
  - apply rsum_le. intros j Hj. apply pow_incr. split. apply norm_nonneg.
    eapply Rle_trans. apply spectral_bound; auto. rewrite norm_basis by auto. lra.
  - right. induction (dim V). simpl; ring. rewrite S_INR. cbn [rsum]. rewrite IHn. ring.
Qed.
Lemma mean_sq {A : Type} (b : list A) (X : A -> R) : b <> nil -> mean b X ^ 2 <= mean b (fun a => X a ^ 2).
Proof.
  intro H. assert (0 <= mean b (fun a => (X a - mean b X) ^ 2)) by (apply mean_nonneg; intros; apply pow2_ge_0).
  assert (Q : mean b (fun a => (X a - mean b X) ^ 2) = mean b (fun a => X a ^ 2) - mean b X ^ 2); [|lra].
  transitivity (mean b (fun a => X a ^ 2 + (-2 * mean b X * X a + mean b X ^ 2))).
  unfold mean at 1 3. f_equal. apply lsum_ext. intro. ring.
  rewrite !mean_plus, mean_scal, mean_const by auto. ring.
Qed.

Section LeaveOneOut.
Context {A : Type} {V : space}.
Variables (l : law A) (Y : A -> V -> V) (phi psi : list A -> V) (d : A -> R) (m : nat).
Hypothesis Y_linear : forall s, linear (Y s).
Hypothesis Y_centred : forall v, EV l (fun s => Y s v) = vzero.
Hypothesis phi_symmetric : forall b c, Permutation b c -> phi b = phi c.
Hypothesis phi_psi : forall s b, length b = m -> norm (vminus (phi (s :: b)) (psi b)) <= d s.

(* the centred operator of one sample only meets the change which that sample makes *)
Lemma leave_one_out :
  norm (EV (iid (S m) l) (fun b => meanV b (fun s => Y s (phi b)))) <= E l (fun s => spectral (Y s) * d s).
Proof.
  assert (N : INR (S m) <> 0) by (apply not_0_INR; lia).
  assert (D0 : forall s, 0 <= d s).
  { intro s. eapply Rle_trans; [|apply (phi_psi s (repeat s m) (repeat_length s m))]. apply norm_nonneg. }
  apply norm_dual_le. apply E_nonneg. intro. apply Rmult_le_pos; auto using spectral_nonneg.
  intro z. rewrite inner_EV_l.
  rewrite (E_iid_ext (S m) l _ (fun b => / INR (S m) * lsum (splits b) (fun p => inner (Y (fst p) (phi (fst p :: snd p))) z))).
  2: { intros b Hb. rewrite inner_meanV_l. unfold mean, Rdiv. rewrite Hb, Rmult_comm. f_equal.
       rewrite <- (splits_fst b) at 1. rewrite lsum_map.
       apply Rle_antisym; apply lsum_le; intros p Hp; rewrite (phi_symmetric b _ (splits_permutation b p Hp)); lra. }
  rewrite E_scal, (E_iid_splits m l (fun s b => inner (Y s (phi (s :: b))) z)), <- Rmult_assoc, Rinv_l, Rmult_1_l by auto.
  apply Rle_trans with (E l (fun s => E (iid m l) (fun b => inner (Y s (vminus (phi (s :: b)) (psi b))) z))).
  - right. rewrite <- (Rminus_0_r (E l _)) at 1.
    replace 0 with (E l (fun s => E (iid m l) (fun b => inner (Y s (psi b)) z))) at 1.
    + rewrite <- E_minus. apply E_ext. intro s. rewrite <- E_minus. apply E_ext. intro b.
      rewrite linear_minus by auto. expand. reflexivity.
    + rewrite E_swap. rewrite (E_ext _ _ (fun _ => 0)). apply E_const. intro b.
      rewrite <- inner_EV_l, Y_centred. apply inner_zero_l.
  - rewrite <- E_scal_r. apply E_le. intro s.
    rewrite <- (E_const (iid m l) (spectral (Y s) * d s * norm z)). apply E_iid_le. intros b Hb.
    eapply Rle_trans. apply inner_le. apply Rmult_le_compat_r. apply norm_nonneg.
    eapply Rle_trans. apply spectral_bound; auto. apply Rmult_le_compat_l. apply spectral_nonneg. auto.
Qed.
End LeaveOneOut.

Section Cross.
Context {V : space}.
Variable T : problem V.
Hypothesis D : differentiable T.

Definition dev i (w : V) (s : sample T) : V -> V := op_minus (shess T i s w) (hess T i w).
Lemma dev_linear i w s : linear (dev i w s).
Proof. apply linear_op_minus. apply shess_linear; auto. apply hess_linear; auto. Qed.
Lemma bhess_dev i b w v : b <> nil -> op_minus (bhess T i b w) (hess T i w) v = meanV b (fun s => dev i w s v).
Proof. intro H. unfold dev, op_minus. rewrite meanV_minus, meanV_const by auto. reflexivity. Qed.
Lemma not_nil {A : Type} (b : list A) n : (1 <= n)%nat -> length b = n -> b <> nil.
Proof. intros H <- ->. simpl in H. lia. Qed.

Lemma E_e_H_spectral s alpha n i (w : V) : (1 <= n)%nat -> 0 <= s -> sample_hessian_variance spectral T s ->
  E (iid n (samples T i)) (fun b => spectral (e_H T alpha i b w) ^ 2) <= alpha ^ 2 * s ^ 2 * Rmin 1 (INR (dim V) / INR n).
Proof.
  intros H Hs S. assert (N : 0 < / INR n) by (apply Rinv_0_lt_compat, lt_0_INR; lia).
  rewrite (E_ext _ _ (fun b => alpha ^ 2 * spectral (op_minus (bhess T i b w) (hess T i w)) ^ 2)).
  2: { intro b. rewrite e_H_scaled, spectral_scal by (apply linear_op_minus; [apply bhess_linear|apply hess_linear]; auto).
       rewrite Rpow_mult_distr, pow2_abs. ring. }
  rewrite E_scal, Rmult_assoc. apply Rmult_le_compat_l. apply pow2_ge_0. apply Rmin_case.
  - rewrite Rmult_1_r. eapply Rle_trans; [|apply (S i w)]. rewrite <- (E_iid_mean n (samples T i)) by auto.
    apply E_iid_le. intros b Hb. eapply Rle_trans; [|apply mean_sq; eapply not_nil; eauto].
    apply pow_incr. split. apply spectral_nonneg. apply spectral_le. apply mean_nonneg; intros; apply spectral_nonneg.
    intro v. rewrite bhess_dev by (eapply not_nil; eauto). eapply Rle_trans. apply norm_meanV.
    rewrite Rmult_comm, <- mean_scal. apply mean_le. intros s' _. rewrite Rmult_comm.
    apply (spectral_bound (dev i w s')). apply dev_linear.
  - replace (s ^ 2 * (INR (dim V) / INR n)) with ((sqrt (INR (dim V)) * s) ^ 2 / INR n).
    2: { rewrite Rpow_mult_distr, pow2_sqrt by apply pos_INR. unfold Rdiv. ring. }
    apply bhess_variance_spectral; auto. intros i' w'. rewrite Rpow_mult_distr, pow2_sqrt by apply pos_INR.
    eapply Rle_trans; [|apply Rmult_le_compat_l; [apply pos_INR|apply (S i' w')]]. rewrite <- E_scal. apply E_le. intro x.
    apply (frobenius_sq_spectral (dev i' w' x)). apply dev_linear.
Qed.

Lemma bgrad_permutation i b c (w : V) : Permutation b c -> bgrad T i b w = bgrad T i c w.
Proof.
  intro P. apply ip_ext. intro z. unfold bgrad. rewrite !inner_meanV_l. unfold mean.
  rewrite (lsum_permutation b c), (Permutation_length P) by auto. reflexivity.
Qed.
Lemma cross_spectral L s_H s alpha n i (w : V) : (1 <= n)%nat -> 0 <= L -> 0 <= alpha -> 0 <= s_H -> 0 <= s -> smooth T L ->
  sample_gradient_variance T s -> sample_hessian_variance spectral T s_H ->
  norm (EV (iid n (samples T i)) (fun b => e_H T alpha i b w (e_G T alpha i b w))) <= alpha ^ 2 * L * (s_H * s / INR n).
Proof.
  intros H HL Ha Hh Hs S SG SH. assert (N : 0 < / INR n) by (apply Rinv_0_lt_compat, lt_0_INR; lia).
  rewrite (EV_iid_ext n _ _ (fun b => vscal (- alpha) (meanV b (fun x => dev i w x (e_G T alpha i b w))))).
  2: { intros b Hb. rewrite e_H_scaled. unfold op_scal. rewrite bhess_dev; auto. eapply not_nil; eauto. }
  rewrite EV_scal, norm_scal, Rabs_Ropp, Rabs_pos_eq by auto.
  replace (alpha ^ 2 * L * (s_H * s / INR n)) with (alpha * (alpha * L * / INR n * (s_H * s))) by (unfold Rdiv; ring).
  apply Rmult_le_compat_l; auto. destruct n as [|m]; [lia|].
  set (t := fun x : sample T => norm (vminus (sgrad T i x w) (grad T i w))).
  set (mid := fun b => vplus (vscal (/ INR (Datatypes.S m)) (grad T i w)) (vscal (/ INR (Datatypes.S m)) (lsumV b (fun x => sgrad T i x w)))).
  eapply Rle_trans.
  - apply (leave_one_out (samples T i) (dev i w) (fun b => e_G T alpha i b w)
      (fun b => vminus (grad T i (vminus w (vscal alpha (mid b)))) (grad T i (vminus w (vscal alpha (grad T i w)))))
      (fun x => alpha * L * / INR (Datatypes.S m) * t x) m).
    + apply dev_linear.
    + intro v. unfold dev, op_minus. rewrite EV_minus, EV_const. unfold hess, EO. vec.
    + intros b c P. unfold e_G. rewrite (bgrad_permutation i b c) by auto. reflexivity.
    + intros x b Hb. unfold e_G.
      match goal with |- norm (vminus (vminus ?a ?c) (vminus ?b ?c)) <= _ => replace (vminus (vminus a c) (vminus b c)) with (vminus a b) by vec end.
      eapply Rle_trans. apply (step_gap T L); auto. cbv beta. rewrite (Rmult_assoc (alpha * L)). apply Rmult_le_compat_l. apply Rmult_le_pos; auto.
      right. unfold t. rewrite <- norm_scal_pos by lra. f_equal. unfold bgrad, mid, meanV. simpl length. rewrite Hb. simpl lsumV. vec.
  - rewrite (E_ext _ _ (fun x => alpha * L * / INR (Datatypes.S m) * (spectral (dev i w x) * t x))) by (intro; ring).
    rewrite E_scal. apply Rmult_le_compat_l. repeat apply Rmult_le_pos; auto; lra.
    eapply Rle_trans. apply E_cauchy_schwarz. apply Rmult_le_compat; try apply sqrt_pos; apply sqrt_le_of_sq; auto; [apply SH|apply SG].
Qed.
End Cross.

Theorem fallah2019_eq_78_2_at_spectral_repaired_proof : fallah2019_eq_78_2_at_spectral_repaired.
Proof. unfold fallah2019_eq_78_2_at_spectral_repaired. intros. apply E_e_H_spectral; auto. Qed.
Theorem fallah2019_eq_85_2_at_spectral_repaired_proof : fallah2019_eq_85_2_at_spectral_repaired.
Proof.
  unfold fallah2019_eq_85_2_at_spectral_repaired. intros. apply Rplus_le_compat. apply first_term; auto; lra.
  apply E_le_const. intro i. apply cross_spectral; auto; lra.
Qed.
Theorem fallah2019_theorem_4_13_at_spectral_proof : fallah2019_theorem_4_13_at_spectral.
Proof.
  unfold fallah2019_theorem_4_13_at_spectral. intros. eapply Rle_trans. apply (bias_bound T L); auto; lra.
  eapply Rle_trans. eapply (fallah2019_eq_85_2_at_spectral_repaired_proof V T D_test L alpha rho sigma sigma_H sigma_tilde w); auto.
  apply Rplus_le_compat_r, last_step; auto; lra.
Qed.
