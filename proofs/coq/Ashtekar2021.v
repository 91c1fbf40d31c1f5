(* Ashtekar2021.v -- (11) to (14) and the text of Section 4.2 of ashtekar2021 fail as printed, all at one problem: on the line,
   two tasks w^2/2 + w and w^2/2 - w of probability 1/2, without noise; L = 1, alpha = 1/6, rho = 0, sigma = 1, B = 20.
   A step goes from w to w - 25/1728 (w + the mean of 20 signs): at w = 1/100 it increases F in the mean, and it keeps the
   mean slope above a constant.  (10), and (11) with the threshold of fallah2019's (109), hold.
   No axiom is added. *)
From Coq Require Import Reals Lra Lia List FunctionalExtensionality.
From Lemmacheck Require Import Space Law Problem Splines Run Statements Descent Fallah2019_A_Refuted Fallah2019_F2 Fallah2019_F3.

Definition sgn (b : bool) : R := if b then 1 else -1.
Definition opposed : problem R1 := quads (half true false) 1 sgn.
Definition b0 : R := 25 / 1728.
Definition move (c : list bool) (v : R) : R := (1 - b0) * v - b0 * mean c sgn.
Definition step (g : R1 -> R) (v : R1) : R := E (iid 20 (half true false)) (fun c => g (move c v : R1)).

(* ---- a batch seen through the values of its members ---- *)
Lemma E_iid_image {A B : Type} {V : space} (p : law A) (q : law B) (X : A -> V) (Y : B -> V) :
  (forall h, E p (fun a => h (X a)) = E q (fun b => h (Y b))) ->
  forall n h, E (iid n p) (fun l => h (lsumV l X)) = E (iid n q) (fun l => h (lsumV l Y)).
Proof.
  intros H n. induction n as [|n IH]; intro h. rewrite !E_iid_0. reflexivity.
  rewrite !E_iid_S. simpl lsumV.
  rewrite (E_ext p _ (fun a => E (iid n q) (fun l => h (vplus (X a) (lsumV l Y)))))
    by (intro a; apply (IH (fun x => h (vplus (X a) x)))).
  apply (H (fun x => E (iid n q) (fun l => h (vplus x (lsumV l Y))))).
Qed.
Lemma E_iid_meanV_image {A B : Type} {V : space} (p : law A) (q : law B) (X : A -> V) (Y : B -> V) :
  (forall h, E p (fun a => h (X a)) = E q (fun b => h (Y b))) ->
  forall n h, E (iid n p) (fun l => h (meanV l X)) = E (iid n q) (fun l => h (meanV l Y)).
Proof.
  intros H n h. rewrite (E_iid_ext n p _ (fun l => h (vscal (/ INR n) (lsumV l X)))) by (intros l <-; reflexivity).
  rewrite (E_iid_ext n q _ (fun l => h (vscal (/ INR n) (lsumV l Y)))) by (intros l <-; reflexivity).
  apply (E_iid_image p q X Y H n (fun x => h (vscal (/ INR n) x))).
Qed.

(* ---- the problem ---- *)
Lemma opposed_smooth : smooth opposed 1.
Proof. apply quads_smooth. rewrite Rabs_R1. lra. Qed.
Lemma opposed_variance : task_variance opposed 1.
Proof.
  intro w. change (tasks opposed) with (half true false). rewrite E_half, EV_half. unfold opposed.
  rewrite !quads_grad, !vminus_R1, !norm_sq_R1. unfold sgn. simpl. right. field.
Qed.
Lemma opposed_gradient_variance : sample_gradient_variance opposed 0.
Proof.
  intros i w. change (samples opposed i) with (point tt). rewrite E_point. unfold opposed. rewrite quads_grad, norm_sq_R1, vminus_R1.
  unfold quads. cbn [sgrad line_problem]. rewrite sp'_quad. right. ring.
Qed.
Lemma opposed_hessian_variance : sample_hessian_variance frobenius opposed 0.
Proof.
  intros i w. change (samples opposed i) with (point tt). rewrite E_point.
  rewrite (frobenius_ext _ (fun v : R1 => 0 * v : R1)). rewrite frobenius_R1, Rabs_R0. lra.
  intro v. unfold op_minus, opposed. rewrite quads_hess, vminus_R1. unfold quads. cbn [shess line_problem]. rewrite sp''_quad.
  simpl. ring.
Qed.
Lemma opposed_F (w : R) : F opposed (1 / 6) (w : R1) = 25 / 72 * w ^ 2 - 11 / 72.
Proof.
  unfold F. change (tasks opposed) with (half true false). rewrite E_half. unfold opposed. rewrite !quads_inner.
  unfold f, quads. cbn [samples loss line_problem]. rewrite !E_point, !sp_quad. unfold sgn. field.
Qed.
Lemma opposed_slope (w : R) : norm (nabla_F opposed (1 / 6) (w : R1)) = 25 / 36 * Rabs w.
Proof.
  unfold nabla_F. change (tasks opposed) with (half true false). rewrite EV_half. unfold opposed. rewrite !quads_F_i, norm_R1.
  rewrite <- (Rabs_pos_eq (25 / 36)), <- Rabs_mult by lra. f_equal. unfold sgn. simpl. field.
Qed.
Lemma opposed_beta b (w : R1) : beta_maml opposed 1 (1 / 6) 0 b w = 1 / 48.
Proof. unfold beta_maml, beta_tilde, L_tilde. field. Qed.
Lemma opposed_G i (w : R1) : G_maml opposed (1 / 6) i (tt :: nil) (tt :: nil) (tt :: nil) w = (25 / 36 * (w + sgn i) : R1).
Proof.
  unfold G_maml, opposed, quads. rewrite !line_bgrad, line_bhess. unfold op_minus, op_scal, identity, mean, lsum.
  cbn [fold_right length INR]. rewrite !sp'_quad, sp''_quad, !vminus_R1. simpl. field.
Qed.
Lemma opposed_draws (X : _ -> R) : E (pair_law (tasks opposed) (fun j => pair_law (iid 1 (samples opposed j)) (fun _ =>
    pair_law (iid 1 (samples opposed j)) (fun _ => iid 1 (samples opposed j))))) X =
  E (half true false) (fun i => X (i, (tt :: nil, (tt :: nil, tt :: nil)))).
Proof.
  rewrite E_pair. apply E_ext. intro i. change (samples opposed i) with (point tt).
  rewrite E_pair, E_iid_1, E_point, E_pair, E_iid_1, E_point, E_iid_1, E_point. reflexivity.
Qed.
Lemma opposed_step : (fun (g : R1 -> R) (v : R1) => E (iid 20 (pair_law (tasks opposed) (fun j =>
    pair_law (iid 1 (samples opposed j)) (fun _ => pair_law (iid 1 (samples opposed j)) (fun _ => iid 1 (samples opposed j))))))
  (fun tasks_k => E (iid 1 (pair_law (tasks opposed) (fun j => iid 1 (samples opposed j)))) (fun tasks_beta =>
    g (vminus v (vscal (beta_maml opposed 1 (1 / 6) 0 tasks_beta v) (g_maml opposed (1 / 6) tasks_k v)))))) = step.
Proof.
  apply functional_extensionality. intro g. apply functional_extensionality. intro v. unfold g_maml.
  set (G := fun m : bool * (list unit * (list unit * list unit)) =>
    G_maml opposed (1 / 6) (fst m) (fst (snd m)) (fst (snd (snd m))) (snd (snd (snd m))) v).
  set (h := fun x : R1 => g (vminus v (vscal (1 / 48) x))).
  rewrite (E_ext _ _ (fun l => h (meanV l G))).
  - rewrite (E_iid_meanV_image _ (half true false) G (fun i => (25 / 36 * (v + sgn i) : R1))).
    + apply E_iid_ext. intros c Hc. unfold h. f_equal. unfold meanV, move, mean. rewrite vminus_R1.
      assert (K : lsumV c (fun i => (25 / 36 * (v + sgn i) : R1)) = (25 / 36 * (INR 20 * v + lsum c sgn) : R1)).
      { rewrite <- Hc, <- lsum_const, <- lsum_plus. exact (lsum_scal c (25 / 36) (fun i => v + sgn i)). }
      rewrite K, Hc. unfold b0. simpl. field.
    + intro h'. rewrite opposed_draws. apply E_ext. intro i. unfold G. cbn [fst snd]. rewrite opposed_G. reflexivity.
  - intro l. rewrite (E_ext _ _ (fun _ => h (meanV l G))) by (intro; rewrite opposed_beta; reflexivity). apply E_const.
Qed.
Lemma mean_F_opposed (w : R1) k :
  mean_F_maml opposed 20 1 1 1 1 1 1 (1 / 6) 0 w k = after step k (fun v : R1 => F opposed (1 / 6) v) w.
Proof. unfold mean_F_maml. rewrite opposed_step. reflexivity. Qed.
Lemma mean_slope_opposed (w : R1) k :
  mean_slope_maml opposed 20 1 1 1 1 1 1 (1 / 6) 0 w k = after step k (fun v : R1 => norm (nabla_F opposed (1 / 6) v)) w.
Proof. unfold mean_slope_maml. rewrite opposed_step. reflexivity. Qed.

(* ---- what a step does ---- *)
Lemma markov_step : markov step.
Proof. exact (markov_draw (V := R1) (iid 20 (half true false)) move). Qed.
Lemma mean_sgn : E (iid 20 (half true false)) (fun c => mean c sgn) = 0.
Proof. rewrite E_iid_mean by lia. rewrite E_half. unfold sgn. lra. Qed.
Lemma mean_sgn_sq : E (iid 20 (half true false)) (fun c => mean c sgn ^ 2) = 1 / 20.
Proof.
  rewrite VarR_identity, mean_sgn, VarR_iid_mean by lia. unfold VarR. rewrite !E_half. unfold sgn. simpl. field.
Qed.
Lemma move_mean (w : R) : E (iid 20 (half true false)) (fun c => move c w) = (1 - b0) * w.
Proof. unfold move. rewrite E_minus, E_const, E_scal, mean_sgn. ring. Qed.
Lemma move_sq (w : R) : E (iid 20 (half true false)) (fun c => move c w ^ 2) = (1 - b0) ^ 2 * w ^ 2 + b0 ^ 2 / 20.
Proof.
  rewrite (E_ext _ _ (fun c => ((1 - b0) * w) ^ 2 + (-2 * (1 - b0) * w * b0 * mean c sgn + b0 ^ 2 * mean c sgn ^ 2)))
    by (intro; unfold move; ring).
  rewrite !E_plus, E_const, !E_scal, mean_sgn, mean_sgn_sq. field.
Qed.
Lemma mean_sgn_bound c : -1 <= mean c sgn <= 1.
Proof.
  assert (H : mean c (fun _ => 1) <= 1). { destruct c; [unfold mean; simpl; lra|rewrite mean_const; [lra|discriminate]]. }
  split.
  - assert (K : mean c (fun _ => -1 * 1) <= mean c sgn) by (apply mean_le; intros [] _; unfold sgn; lra).
    rewrite mean_scal in K. lra.
  - eapply Rle_trans; [|exact H]. apply mean_le. intros [] _; unfold sgn; lra.
Qed.
Lemma move_bound c (w : R) : Rabs w <= 1 -> Rabs (move c w) <= 1.
Proof.
  intro H. unfold move. generalize (mean_sgn_bound c) (Rle_abs w) (Rle_abs (- w)). rewrite Rabs_Ropp. unfold b0.
  intros. apply Rabs_le. lra.
Qed.
Lemma move_abs (w : R) : b0 ^ 2 / 20 <= E (iid 20 (half true false)) (fun c => Rabs (move c w)).
Proof.
  destruct (Rle_lt_dec (Rabs w) 1) as [H|H].
  - apply Rle_trans with (E (iid 20 (half true false)) (fun c => move c w ^ 2)).
    + rewrite move_sq. assert (0 <= (1 - b0) ^ 2 * w ^ 2) by (apply Rmult_le_pos; apply pow2_ge_0). lra.
    + apply E_le. intro c. generalize (move_bound c w H) (Rabs_pos (move c w)). rewrite <- (pow2_abs (move c w)). intros. nra.
  - eapply Rle_trans; [|apply E_abs]. rewrite move_mean, Rabs_mult, Rabs_pos_eq by (unfold b0; lra). unfold b0. lra.
Qed.
Definition floor : R := 25 / 36 * (b0 ^ 2 / 20).
Lemma floor_pos : 0 < floor.
Proof. unfold floor, b0. lra. Qed.
Lemma slope_floor k : floor <= mean_slope_maml opposed 20 1 1 1 1 1 1 (1 / 6) 0 (1 : Space.R1) k.
Proof.
  rewrite mean_slope_opposed. destruct k as [|k].
  - simpl after. rewrite opposed_slope, Rabs_R1. unfold floor, b0. lra.
  - rewrite after_S by apply markov_step. apply after_ge. apply markov_step. intro v. unfold step.
    rewrite (E_ext _ _ (fun c => 25 / 36 * Rabs (move c v))) by (intro; apply opposed_slope).
    rewrite E_scal. apply Rmult_le_compat_l. lra. apply move_abs.
Qed.
Definition w0 : R := 1 / 100.
Definition eps0 : R := 25 / 7200.
Lemma start_slope : eps0 < mean_slope_maml opposed 20 1 1 1 1 1 1 (1 / 6) 0 (w0 : Space.R1) 0.
Proof. rewrite mean_slope_opposed. simpl after. rewrite opposed_slope. unfold w0, eps0. rewrite Rabs_pos_eq; lra. Qed.
Lemma start_rises : mean_F_maml opposed 20 1 1 1 1 1 1 (1 / 6) 0 (w0 : Space.R1) 0 - eps0 ^ 2 / 1600 <
  mean_F_maml opposed 20 1 1 1 1 1 1 (1 / 6) 0 (w0 : Space.R1) 1.
Proof.
  rewrite !mean_F_opposed. simpl after. unfold step. rewrite opposed_F.
  rewrite (E_ext _ _ (fun c => 25 / 72 * move c w0 ^ 2 + - (11 / 72))) by (intro; rewrite opposed_F; ring).
  rewrite E_plus, E_const, E_scal, move_sq. unfold eps0, w0, b0. lra.
Qed.

(* ---- the refutations ---- *)
Lemma one_ge_ceiling x n : x <= 0 -> INR (S n) >= ceiling x.
Proof.
  intro H. unfold ceiling. rewrite opp_IZR. generalize (base_Int_part (- x)) (pos_INR n). rewrite S_INR. lra.
Qed.
Lemma twenty : INR 20 >= 20.
Proof. simpl. lra. Qed.
Lemma F_floor (u : R1) : -11 / 72 <= F opposed (1 / 6) u.
Proof. rewrite opposed_F. generalize (pow2_ge_0 u). lra. Qed.
(* the assumptions that all five statements share *)
Ltac premises := try first
  [ lra | lia | apply quads_differentiable | apply opposed_smooth | apply quads_hess_lipschitz | apply opposed_variance
  | apply opposed_gradient_variance | apply opposed_hessian_variance | exact twenty | apply one_ge_ceiling; simpl; lra | apply F_floor ].

Theorem ashtekar2021_eq_11_at_literal_refutation : ~ ashtekar2021_eq_11_at_literal.
Proof.
  intro C. generalize start_rises. apply Rle_not_lt.
  replace (eps0 ^ 2 / 1600) with (eps0 ^ 2 / (1 + 0 * (1 / 6) * (1 + eps0)) / 1600) by (unfold eps0; field).
  apply (C R1 opposed 20%nat 1%nat 1%nat 1%nat 1%nat 1%nat 1 (1 / 6) eps0 0%nat 0 1 0 0 (w0 : Space.R1)); premises.
  - unfold eps0; lra.
  - apply start_slope.
Qed.
Theorem ashtekar2021_eq_12_refutation : ~ ashtekar2021_eq_12.
Proof.
  intro C. generalize start_rises. apply Rle_not_lt.
  assert (Q := C R1 opposed 20%nat 1%nat 1%nat 1%nat 1%nat 1%nat 1 1%nat (1 / 6) eps0 0 1 0 0 (w0 : Space.R1)). simpl rsum in Q.
  replace (eps0 ^ 2 / 1600) with (0 + eps0 ^ 2 / (1 + 0 * (1 / 6) * (1 + eps0)) / 1600) by (unfold eps0; field).
  rewrite !Rplus_0_l in Q. rewrite Rplus_0_l. apply Q; premises.
  - unfold eps0; lra.
  - simpl least. apply start_slope.
Qed.
Theorem ashtekar2021_eq_13_refutation : ~ ashtekar2021_eq_13.
Proof.
  intro C. generalize start_rises. apply Rle_not_lt.
  replace (eps0 ^ 2 / 1600) with (INR 1 / 1600 * (eps0 ^ 2 / (1 + 0 * (1 / 6) * (1 + eps0)))) by (simpl; unfold eps0; field).
  apply (C R1 opposed 20%nat 1%nat 1%nat 1%nat 1%nat 1%nat 1 1%nat (1 / 6) eps0 0 1 0 0 (w0 : Space.R1)); premises.
  - unfold eps0; lra.
  - simpl least. apply start_slope.
Qed.
(* in (14) and in the text the mean slope never gets below the floor *)
Lemma beyond (x : R) : exists n, (1 <= n)%nat /\ x < INR n.
Proof.
  exists (S (Z.to_nat (up x))). split; [lia|]. destruct (archimed x) as [H _]. rewrite S_INR, INR_IZR_INZ.
  assert (IZR (up x) <= IZR (Z.of_nat (Z.to_nat (up x)))) by (apply IZR_le; lia). lra.
Qed.
Theorem ashtekar2021_eq_14_refutation : ~ ashtekar2021_eq_14.
Proof.
  intro C. set (e := floor / 2). generalize floor_pos. intro P. assert (0 < e < floor) by (unfold e; lra).
  destruct (beyond ((F opposed (1 / 6) (1 : Space.R1) - -11 / 72) * 1600 * ((1 + 0 * (1 / 6) * (1 + e)) / e ^ 2))) as (n & N & H').
  revert H'. apply Rle_not_lt.
  apply (C R1 opposed 20%nat 1%nat 1%nat 1%nat 1%nat 1%nat (-11 / 72) 1 n (1 / 6) e 0 1 0 0 (1 : Space.R1)); premises.
  destruct (least_attained (n - 1) (fun k => mean_slope_maml opposed 20 1 1 1 1 1 1 (1 / 6) 0 (1 : Space.R1) k)) as (k & _ & ->).
  apply Rlt_le_trans with floor; [lra|apply slope_floor].
Qed.
Theorem ashtekar2021_text_4_2_at_literal_refutation : ~ ashtekar2021_text_4_2_at_literal.
Proof.
  intro C. set (e := floor / 2). generalize floor_pos. intro P. assert (0 < e) by (unfold e; lra).
  destruct (beyond ((F opposed (1 / 6) (1 : Space.R1) - -11 / 72) * 1600 * ((1 + 0 * (1 / 6) * (1 + e)) / e ^ 2))) as (n & N & H').
  assert (Q : least n (fun k => mean_slope_maml opposed 20 1 1 1 1 1 1 (1 / 6) 0 (1 : Space.R1) k) <= e).
  { apply (C R1 opposed 20%nat 1%nat 1%nat 1%nat 1%nat 1%nat (-11 / 72) 1 n (1 / 6) e 0 1 0 0 (1 : Space.R1)); premises. }
  apply least_le_iff in Q. destruct Q as (k & _ & Q). generalize (slope_floor k). unfold e in *. lra.
Qed.

(* ---- (10), from fallah2019's step with the square of the mean for the mean of the squares ---- *)
Theorem ashtekar2021_eq_10_at_literal_proof : ashtekar2021_eq_10_at_literal.
Proof.
  unfold ashtekar2021_eq_10_at_literal. intros. eapply Rle_trans. apply fallah2019_eq_100_plus1_proof; auto.
  apply Rplus_le_compat_l, Rmult_le_compat_l; [|apply Rplus_le_compat_r].
  - apply Rmult_le_pos; [|apply E_nonneg; intro; apply pow2_ge_0].
    assert (4 * L <= smoothness T L alpha rho w) by (apply smoothness_ge; lra). lra.
  - generalize (norm_EV_sq (pair_law (tasks T) (fun j => pair_law (iid D_in (samples T j)) (fun _ =>
      pair_law (iid D_o (samples T j)) (fun _ => iid D_h (samples T j)))))
      (fun m => G_maml T alpha (fst m) (fst (snd m)) (fst (snd (snd m))) (snd (snd (snd m))) w)).
    rewrite E_draws, EV_draws. exact (fun H => H).
Qed.

(* ---- (11) as meant, the two halves of (109) in one ---- *)
Theorem ashtekar2021_eq_11_at_intended_proof : ashtekar2021_eq_11_at_intended.
Proof.
  start ashtekar2021_eq_11_at_intended. generalize (run_step_eps _ _ _ _ _ _ _ w D L _ epsilon H6 HG H7 HN k H23). lra.
Qed.
