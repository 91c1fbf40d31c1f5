(* Fallah2019_H_Bias.v -- HF-MAML does not find stationary points (Appendix H of fallah2019): its difference quotient over the
   fixed distance 1 / (6 rho alpha) leaves a bias that no batch size removes.  One problem on the line refutes most: L = 1,
   alpha = 1/6, rho = 1/4, two tasks without noise, f1' = w + 1 and f2'' = 1 - hat (w - 2) / 4, f2' = w - 1 on [-1,1]; there the
   quotient of task 2 is 31/32 whatever w, and the mean direction vanishes at 1/321, the gradient of F at 0.  No axiom is added. *)
From Coq Require Import Reals Lra Lia List FunctionalExtensionality.
From Lemmacheck Require Import Space Law Problem Run Splines Statements.
Import ListNotations.

(* an equation between points of the line is one between numbers *)
Ltac scalar := match goal with |- ?a = ?b => change (@eq R a b) end.

(* ---- a run that stays in a set S, and a quantity that contracts there up to noise ---- *)
Section Kept.
Context {V : space}.
Variables (P : (V -> R) -> V -> R) (S : V -> Prop).
Hypothesis HP : markov P.
Hypothesis kept : forall g h, (forall u, S u -> g u <= h u) -> forall w, S w -> P g w <= P h w.

Lemma after_le_on k g h : (forall u, S u -> g u <= h u) -> forall w, S w -> after P k g w <= after P k h w.
Proof using kept. intro H. induction k as [|k IH]; intros w Hw; [auto|]. apply kept; auto. Qed.
Lemma after_contraction q r N : 0 <= r < 1 -> (forall w, S w -> P q w <= r * q w + N) ->
  forall k w, S w -> after P k q w <= N / (1 - r) + r ^ k * (q w - N / (1 - r)).
Proof using HP kept.
  intros Hr C. induction k as [|k IH]; intros w Hw; [simpl; lra|].
  assert (Hk : 0 <= r ^ k) by (apply pow_le; lra). set (e := N / (1 - r)) in *.
  change (after P (Datatypes.S k) q w) with (P (after P k q) w).
  apply Rle_trans with (P (fun u => r ^ k * q u + 0 * q u + (e - r ^ k * e)) w).
  - apply kept; auto. intros u Hu. generalize (IH u Hu). lra.
  - rewrite (markov_affine _ HP). replace (r ^ Datatypes.S k) with (r ^ k * r) by (simpl; ring).
    assert (K : r ^ k * P q w <= r ^ k * (r * q w + N)) by (apply Rmult_le_compat_l; auto).
    replace N with (e * (1 - r)) in K by (unfold e; field; lra). lra.
Qed.
(* a function at least p - kappa q stays large in the mean when q starts at 0 *)
Lemma after_stays_large q X p kappa r N : 0 <= r < 1 -> 0 <= kappa -> 0 <= N ->
  (forall w, S w -> P q w <= r * q w + N) -> (forall w, S w -> p - kappa * q w <= X w) ->
  forall k w, S w -> q w = 0 -> p - kappa * (N / (1 - r)) <= after P k X w.
Proof using HP kept.
  intros Hr Hk HN C HX k w Hw Z. apply Rle_trans with (after P k (fun u => - kappa * q u + 0 * q u + p) w).
  - rewrite (markov_affine _ (markov_after P k HP)). generalize (after_contraction q r N Hr C k w Hw). rewrite Z. intro K.
    assert (0 <= r ^ k * (N / (1 - r))).
    { apply Rmult_le_pos. apply pow_le; lra. apply Rmult_le_pos; auto. left. apply Rinv_0_lt_compat. lra. }
    assert (kappa * after P k q w <= kappa * (N / (1 - r))) by (apply Rmult_le_compat_l; lra). lra.
  - apply after_le_on; auto. intros u Hu. generalize (HX u Hu). lra.
Qed.
End Kept.

(* ---- the problem ---- *)
Definition dip (i : bool) : spline := if i then quad 1 1 else mk_spline 1 (- 9 / 8) (- 1 / 4) 2.
Definition tilted : problem R1 := line_problem (half true false) (fun _ => point tt) (fun i _ => dip i).
Definition d1 (i : bool) : R -> R := sp' (dip i).
(* where task i would settle; the direction of HF-MAML for task i on [-1,1] *)
Definition aim (i : bool) : R := if i then -1 else 1.
Definition rate (i : bool) : R := if i then 25 / 36 else 805 / 1152.
Definition pull (i : bool) (w : R) : R := rate i * (w - aim i).

Lemma tilted_differentiable : differentiable tilted.
Proof. apply line_differentiable. Qed.
Lemma tilted_grad i (w : R) : grad tilted i w = d1 i w :> R.
Proof. unfold tilted. rewrite line_grad, E_point. reflexivity. Qed.
Lemma tilted_bgrad i (w : R) : bgrad tilted i [tt] w = d1 i w :> R.
Proof. unfold tilted. rewrite line_bgrad. unfold mean, lsum, d1. cbn [fold_right length INR]. field. Qed.
Lemma tilted_hess i (w : R) : hess tilted i w = (fun v : R1 => sp'' (dip i) w * v : R1).
Proof. unfold tilted. rewrite line_hess. apply functional_extensionality. intro v. rewrite E_point. reflexivity. Qed.
Lemma d1_true w : d1 true w = w + 1.
Proof. unfold d1, dip. rewrite sp'_quad. ring. Qed.
Lemma d1_false w : d1 false w = w - 9 / 8 - 1 / 4 * hat1 (w - 2).
Proof. unfold d1, dip, sp'. cbn [sk sb sc sm]. field. Qed.
Lemma d1_left w : w <= 1 -> d1 false w = w - 1.
Proof. intro. rewrite d1_false, hat1_left by lra. field. Qed.
Lemma d1_right w : 3 <= w -> d1 false w = w - 5 / 4.
Proof. intro. rewrite d1_false, hat1_right by lra. field. Qed.
Lemma d1_inside i w : w <= 1 -> d1 i w = w - aim i.
Proof. intro. destruct i; [rewrite d1_true|rewrite d1_left by auto]; unfold aim; ring. Qed.
Lemma d2_bounds i w : 0 <= sp'' (dip i) w <= 1.
Proof.
  destruct i; unfold dip. rewrite sp''_quad; lra. unfold sp''. cbn [sk sc sm]. generalize (hat_bounds (w - 2)). lra.
Qed.
Lemma d2_inside i w : w <= 1 -> sp'' (dip i) w = 1.
Proof. intro. destruct i; unfold dip. apply sp''_quad. unfold sp''. cbn [sk sc sm]. rewrite hat_left by lra. ring. Qed.

Lemma tilted_smooth : smooth tilted 1.
Proof.
  intros i w u. rewrite !norm_R1, !vminus_R1, !tilted_grad. unfold d1.
  apply (lipschitz_of_derivative (sp' (dip i)) (sp'' (dip i))). apply derive_sp'.
  intro t. apply Rabs_le. generalize (d2_bounds i t). lra.
Qed.
Lemma tilted_hess_lipschitz : hess_lipschitz tilted (1 / 4).
Proof.
  intros i w u. rewrite !tilted_hess.
  rewrite (spectral_ext _ (fun v : R1 => (sp'' (dip i) w - sp'' (dip i) u) * v : R1)).
  2: { intro v. unfold op_minus. rewrite vminus_R1. scalar. ring. }
  rewrite spectral_R1, norm_R1, vminus_R1. eapply Rle_trans. apply sp''_lipschitz.
  apply Rmult_le_compat_r. apply Rabs_pos. destruct i; simpl; unfold Rabs; destruct (Rcase_abs _); lra.
Qed.
Lemma tilted_task_variance : task_variance tilted (9 / 8).
Proof.
  intro w. change (tasks tilted) with (half true false). rewrite E_half, EV_half, !norm_sq_R1, !vminus_R1.
  change (@vscal R1) with Rmult. change (@vplus R1) with Rplus. rewrite !tilted_grad, d1_true, d1_false.
  generalize (hat1_bounds (w - 2)). intro. nra.
Qed.
Lemma tilted_gradient_variance s : sample_gradient_variance tilted s.
Proof.
  intros i w. change (samples tilted i) with (point tt). rewrite E_point, norm_sq_R1, vminus_R1, tilted_grad.
  change (sgrad tilted i tt w) with (d1 i w). generalize (pow2_ge_0 s). lra.
Qed.
Lemma tilted_hessian_variance s : sample_hessian_variance frobenius tilted s.
Proof.
  intros i w. change (samples tilted i) with (point tt). rewrite E_point, tilted_hess.
  rewrite (frobenius_ext _ (fun v : R1 => 0 * v : R1)). rewrite frobenius_R1, Rabs_R0. generalize (pow2_ge_0 s). lra.
  intro v. unfold op_minus. rewrite vminus_R1. cbn [shess tilted line_problem]. scalar. ring.
Qed.
Lemma ceiling_le_1 x : x < 1 -> ceiling x <= 1.
Proof.
  intro H. unfold ceiling. apply IZR_le. cut (- Int_part (- x) < 2)%Z; [lia|]. apply lt_IZR.
  rewrite opp_IZR. generalize (base_Int_part (- x)). lra.
Qed.

(* ---- the direction of HF-MAML and the gradient of F on [-1,1] ---- *)
Lemma quotient (p : R -> R) (w v D : R) : p (w + 4) - p (w - 4) = 8 * D ->
  1 / (2 * (1 / (6 * (1 / 4) * (1 / 6) * Rabs v))) *
    (p (w + 1 / (6 * (1 / 4) * (1 / 6) * Rabs v) * v) - p (w - 1 / (6 * (1 / 4) * (1 / 6) * Rabs v) * v)) = D * v.
Proof.
  intro H. destruct (Rtotal_order v 0) as [Hv|[->|Hv]].
  - rewrite Rabs_left by auto. replace (1 / (6 * (1 / 4) * (1 / 6) * - v) * v) with (-4) by (field; lra).
    replace (w + -4) with (w - 4) by ring. replace (w - -4) with (w + 4) by ring.
    replace (p (w - 4) - p (w + 4)) with (- (8 * D)) by lra. field. lra.
  - rewrite Rmult_0_r, Rplus_0_r, Rminus_0_r. ring.
  - rewrite Rabs_pos_eq by lra. replace (1 / (6 * (1 / 4) * (1 / 6) * v) * v) with 4 by (field; lra).
    rewrite H. field. lra.
Qed.
Lemma tilted_G i (w : R) : -1 <= w <= 1 -> G_hf tilted (1 / 6) (1 / 4) i [tt] [tt] [tt] w = pull i w :> R.
Proof.
  intro Hw. unfold G_hf, d_hf, delta_hf. rewrite norm_R1, !vminus_R1.
  change (@vscal R1) with Rmult. change (@vplus R1) with Rplus. rewrite !tilted_bgrad.
  rewrite (quotient (d1 i) w _ (if i then 1 else 31 / 32)).
  - rewrite (d1_inside i w) by lra. rewrite d1_inside by (destruct i; simpl; lra).
    destruct i; unfold pull, rate, aim; field.
  - destruct i. rewrite !d1_true. ring. rewrite d1_right, d1_left by lra. field.
Qed.
Lemma tilted_nabla_F (w : R) : -1 <= w <= 1 -> nabla_F tilted (1 / 6) w = 25 / 36 * w :> R.
Proof.
  intro Hw. unfold nabla_F. change (tasks tilted) with (half true false). rewrite EV_half. unfold nabla_F_i, A_i.
  rewrite !tilted_hess. unfold op_minus, identity, op_scal. rewrite !vminus_R1.
  change (@vscal R1) with Rmult. change (@vplus R1) with Rplus. rewrite !tilted_grad, !(d1_inside _ w), !d2_inside by lra.
  rewrite !d1_inside by (simpl; lra). simpl. field.
Qed.
Lemma tilted_s (w : R) : -1 <= w <= 1 ->
  s_hf tilted 1 1 1 (1 / 6) (1 / 4) w = (pull true w + pull false w) / 2 - 25 / 36 * w :> R.
Proof.
  intro Hw. unfold s_hf. rewrite vminus_R1, tilted_nabla_F by auto. f_equal.
  change (tasks tilted) with (half true false). rewrite EV_half. rewrite !EV_R1.
  change (samples tilted true) with (point tt). change (samples tilted false) with (point tt).
  rewrite !E_iid_1, !E_point, !EV_R1, !E_iid_1, !E_point, !EV_R1, !E_iid_1, !E_point, !tilted_G by auto.
  simpl. field.
Qed.
(* the bias at the stationary point 0 *)
Lemma tilted_nabla_F_0 : norm (nabla_F tilted (1 / 6) (0 : R1)) = 0.
Proof. rewrite norm_R1, tilted_nabla_F by lra. rewrite Rmult_0_r. apply Rabs_R0. Qed.
Lemma tilted_s_0 : norm (s_hf tilted 1 1 1 (1 / 6) (1 / 4) (0 : R1)) = 5 / 2304.
Proof.
  rewrite norm_R1, tilted_s by lra. replace (_ - _) with (- (5 / 2304)) by (unfold pull, rate, aim; field).
  rewrite Rabs_Ropp. apply Rabs_pos_eq. lra.
Qed.

Lemma tilted_smoothness_0 : smoothness tilted 1 (1 / 6) (1 / 4) (0 : R1) = 49 / 12.
Proof.
  unfold smoothness. change (tasks tilted) with (half true false). rewrite E_half, !norm_R1, !tilted_grad, !d1_inside by lra.
  simpl aim. rewrite Rabs_pos_eq, Rabs_left by lra. field.
Qed.
Lemma tilted_f i (x : R) : x <= 1 -> f tilted i x = x ^ 2 / 2 - aim i * x - (if i then 0 else 5 / 24).
Proof.
  intro Hx. unfold tilted. rewrite line_f, E_point. destruct i; simpl dip. rewrite sp_quad. simpl. field.
  unfold sp. cbn [sk sb sc sm]. rewrite hat2_left by lra. simpl. field.
Qed.
Lemma tilted_F (w : R) : -1 <= w <= 1 -> F tilted (1 / 6) (w : R1) = F tilted (1 / 6) (0 : R1) + 25 / 72 * w ^ 2.
Proof.
  intro Hw. unfold F. change (tasks tilted) with (half true false). rewrite !E_half, !vminus_R1.
  change (@vscal R1) with Rmult. rewrite !tilted_grad, !(d1_inside _ w), !(d1_inside _ 0) by lra.
  rewrite !tilted_f by (simpl; lra). simpl. field.
Qed.
Lemma tilted_f_low i (x : R) : -1 <= f tilted i x.
Proof.
  unfold tilted. rewrite line_f, E_point. destruct i; simpl dip. { rewrite sp_quad. generalize (pow2_ge_0 (x + 1)). lra. }
  unfold sp. cbn [sk sb sc sm].
  assert (hat2 (x - 2) <= (x - 2) ^ 2 / 2); [|generalize (pow2_ge_0 (x - 5 / 6)); lra].
  generalize (x - 2). intro t.
  destruct (pieces t) as [H|[H|[H|H]]]; [rewrite hat2_left|rewrite hat2_up|rewrite hat2_down|rewrite hat2_right]; try lra.
  nra. assert (t ^ 3 <= 0) by (replace (t ^ 3) with (t ^ 2 * t) by ring; generalize (pow2_ge_0 t); nra). lra.
  assert (0 <= t ^ 3) by (apply pow_le; lra). lra. nra.
Qed.
Lemma tilted_F_low (u : R1) : -1 <= F tilted (1 / 6) u.
Proof. apply E_ge_const. intro. apply tilted_f_low. Qed.

Ltac tilted_side := first
  [ assumption | exact tilted_differentiable | exact tilted_smooth | exact tilted_hess_lipschitz | exact tilted_task_variance
  | apply tilted_gradient_variance | apply tilted_hessian_variance | apply le_n | exact tilted_F_low
  | simpl INR; apply Rle_ge, ceiling_le_1; lra | rewrite tilted_smoothness_0; lra | lra ].
(* discharge the hypotheses of a claim about `tilted` one by one *)
Ltac discharge H := repeat match type of H with ?A -> _ =>
  let K := fresh in assert (K : A) by tilted_side; specialize (H K); clear K end.

Theorem fallah2019_eq_147_1_refutation : ~ fallah2019_eq_147_1.
Proof.
  intro C. assert (H := C R1 tilted 1%nat 1%nat 1%nat 1 (1 / 6) (1 / 4) (9 / 8) 0 0 (0 : R1)). discharge H.
  rewrite tilted_nabla_F_0, tilted_s_0 in H. unfold Rdiv in H. lra.
Qed.
Theorem fallah2019_eq_148_2_refutation : ~ fallah2019_eq_148_2.
Proof.
  intro C. assert (H := C R1 tilted 1%nat 1%nat 1%nat 1 (1 / 6) (1 / 4) (9 / 8) 0 0 (0 : R1)). discharge H.
  rewrite tilted_nabla_F_0, tilted_s_0 in H. unfold Rdiv in H. lra.
Qed.
Theorem fallah2019_eq_157_plus1_2_refutation : ~ fallah2019_eq_157_plus1_2.
Proof.
  intro C. assert (H := C R1 tilted 1%nat 1%nat 1%nat 1 (1 / 6) (1 / 4) (9 / 8) 0 0 (0 : R1)). discharge H.
  rewrite tilted_nabla_F_0, tilted_s_0 in H. unfold Rdiv in H. lra.
Qed.
Theorem fallah2019_eq_145_refutation : ~ fallah2019_eq_145.
Proof.
  intro C. assert (H := C R1 tilted 1%nat 1 (1 / 6) (1 / 4) (9 / 8) 0 (0 : R1)). discharge H.
  rewrite tilted_nabla_F_0 in H. change (tasks tilted) with (half true false) in H. rewrite E_half, !norm_R1, !vminus_R1 in H.
  change (@vscal R1) with Rmult in H. rewrite !tilted_grad, !(d1_inside _ 0), !d1_inside in H by (simpl; lra).
  simpl aim in H. rewrite (Rabs_pos_eq (_ - -1)), (Rabs_left (_ - 1)) in H by lra. unfold Rdiv in H. lra.
Qed.

(* ---- (144.3): one task, w^2/2 +- w, at 0 ---- *)
Definition coin : problem R1 := line_problem (point tt) (fun _ => half true false) (fun _ s => quad 1 (aim s)).
Lemma coin_grad i (w : R) : grad coin i w = w :> R.
Proof. unfold coin. rewrite line_grad, E_half, !sp'_quad. simpl. field. Qed.
Lemma coin_hess i (w : R) : hess coin i w = (fun v : R1 => 1 * v : R1).
Proof. unfold coin. rewrite line_hess. apply functional_extensionality. intro v. rewrite E_half, !sp''_quad. scalar. field. Qed.
Lemma coin_bgrad i s (w : R) : bgrad coin i [s] w = w + aim s :> R.
Proof. unfold coin. rewrite line_bgrad. unfold mean, lsum. cbn [fold_right length INR]. rewrite sp'_quad. field. Qed.
Theorem fallah2019_eq_144_3_refutation : ~ fallah2019_eq_144_3.
Proof.
  unfold fallah2019_eq_144_3. intro C.
  assert (H : 1 / 4 * (1 / (6 * (1 / 4) * (1 / 6))) * E (tasks coin) (fun i => E (iid 1 (samples coin i)) (fun b_in =>
      E (iid 1 (samples coin i)) (fun b_o => norm (bgrad coin i b_o (vminus (0 : R1) (vscal (1 / 6) (bgrad coin i b_in (0 : R1)))))))) <=
    1 / 4 * (1 / (6 * (1 / 4) * (1 / 6))) * E (tasks coin) (fun i => norm (grad coin i (vminus (0 : R1) (vscal (1 / 6) (grad coin i (0 : R1)))))) +
    1 / 4 * (1 / (6 * (1 / 4) * (1 / 6))) * (1 / 6) * 1 * (1 / sqrt (INR 1))).
  { apply (C R1 coin 1%nat 1%nat 1 (1 / 6) (1 / 4) 0 1 (0 : R1)); try lra; try apply le_n.
    - apply line_differentiable.
    - intros i w u. rewrite !coin_grad. lra.
    - intros i w u. rewrite !coin_hess. apply Rle_trans with 0; [|apply Rmult_le_pos; [lra|apply norm_nonneg]].
      apply spectral_le; [lra|]. intro v. unfold op_minus. rewrite norm_minus_zero. lra.
    - intro w. change (tasks coin) with (point tt). rewrite E_point, EV_point, norm_minus_zero. lra.
    - intros i w. change (samples coin i) with (half true false). rewrite E_half, !norm_sq_R1, !vminus_R1, coin_grad.
      cbn [sgrad coin line_problem]. rewrite !sp'_quad. simpl. lra. }
  revert H. change (tasks coin) with (point tt). rewrite !E_point, E_iid_1. change (samples coin tt) with (half true false).
  rewrite E_half, !E_iid_1, !E_half, !norm_R1, !vminus_R1. change (@vscal R1) with Rmult.
  rewrite !coin_bgrad, !coin_grad. simpl aim. simpl INR. rewrite sqrt_1.
  unfold Rabs. repeat destruct (Rcase_abs _); lra.
Qed.

