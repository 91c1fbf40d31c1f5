(* Fallah2019_Gradients.v -- the vectors that Fallah et al. (2019) call gradients are gradients of the functions they name: (45b) of
   F_i, (30) of F, (76) of F-hat (derivatives along every line), and Corollary 4.10 follows.  The inner map only needs directional
   derivatives: in finite dimension the squared length of its increment is o(t). *)
From Coq Require Import Reals Lra List.
From Lemmacheck Require Import Space Law Problem Splines Statements Fallah2019_B.

Lemma derive_squeeze (q r : R -> R) : q 0 = 0 -> r 0 = 0 -> (forall t, Rabs (q t) <= r t) ->
  derivable_pt_lim r 0 0 -> derivable_pt_lim q 0 0.
Proof.
  intros Hq Hr B Dr eps He. destruct (Dr eps He) as [d Hd]. exists d. intros h Hh Hh'. specialize (Hd h Hh Hh').
  rewrite Rplus_0_l, Hr, !Rminus_0_r in Hd. rewrite Rplus_0_l, Hq, !Rminus_0_r. eapply Rle_lt_trans; [|exact Hd].
  unfold Rdiv. rewrite !Rabs_mult. apply Rmult_le_compat_r. apply Rabs_pos. eapply Rle_trans; [apply B|apply Rle_abs].
Qed.
Lemma derive_rsum n (u : nat -> R -> R) (l : nat -> R) x :
  (forall j, derivable_pt_lim (u j) x (l j)) -> derivable_pt_lim (fun t => rsum n (fun j => u j t)) x (rsum n l).
Proof.
  intro H. induction n; simpl. apply derivable_pt_lim_const.
  apply (derivable_pt_lim_plus (fun t => rsum n (fun j => u j t)) (u n)); auto.
Qed.
Lemma derive_norm_sq {V : space} (h : R -> V) (h' : V) : h 0 = vzero ->
  (forall z, derivable_pt_lim (fun t => inner (h t) z) 0 (inner h' z)) -> derivable_pt_lim (fun t => norm (h t) ^ 2) 0 0.
Proof.
  intros H0 H. apply (derive_ext (fun t => rsum (dim V) (fun j => inner (h t) (basis j) * inner (h t) (basis j)))).
  - intro t. rewrite parseval. apply rsum_ext. intros. ring.
  - replace 0 with (rsum (dim V) (fun j => inner h' (basis j) * inner (h 0) (basis j) + inner (h 0) (basis j) * inner h' (basis j))) at 2.
    apply (derive_rsum _ (fun j t => inner (h t) (basis j) * inner (h t) (basis j))). intro j.
    apply (derivable_pt_lim_mult (fun t => inner (h t) (basis j)) (fun t => inner (h t) (basis j))); apply H.
    rewrite H0. rewrite (rsum_ext _ _ (fun j => 0 * 0)). rewrite rsum_scal. ring. intros. rewrite inner_zero_l. ring.
Qed.
(* chain rule along a curve, for a function with a quadratic remainder *)
Lemma derive_curve {V : space} (phi : V -> R) (g x : V) (K : R) (h : R -> V) (h' : V) : h 0 = vzero ->
  (forall y, Rabs (phi (vplus x y) - phi x - inner g y) <= K * norm y ^ 2) ->
  (forall z, derivable_pt_lim (fun t => inner (h t) z) 0 (inner h' z)) ->
  derivable_pt_lim (fun t => phi (vplus x (h t))) 0 (inner g h').
Proof.
  intros H0 B H.
  apply (derive_ext (fun t => (phi (vplus x (h t)) - phi x - inner g (h t)) + (1 * inner (h t) g + phi x))).
  { intro t. rewrite (inner_sym g). ring. }
  replace (inner g h') with (0 + (1 * inner h' g + 0)) by (rewrite (inner_sym g); ring).
  apply (derivable_pt_lim_plus (fun t => phi (vplus x (h t)) - phi x - inner g (h t))).
  - apply (derive_squeeze _ (fun t => K * norm (h t) ^ 2)).
    + rewrite H0. replace (vplus x vzero) with x by vec. rewrite inner_zero_r. ring.
    + rewrite H0, norm_zero. ring.
    + intro t. apply B.
    + replace 0 with (K * 0) at 2 by ring. apply (derivable_pt_lim_scal (fun t => norm (h t) ^ 2)). eapply derive_norm_sq; eauto.
  - apply (derivable_pt_lim_plus (fun t => 1 * inner (h t) g) (fun _ => phi x)); [|apply derivable_pt_lim_const].
    apply (derivable_pt_lim_scal (fun t => inner (h t) g)). apply H.
Qed.
(* the gradient of w |-> f_i (w - a b(w)), b with directional derivative H, linear and symmetric *)
Lemma composed_gradient {V : space} (T : problem V) (L a : R) (i : task T) (b : V -> V) (H : V -> V) (w : V) :
  differentiable T -> smooth T L -> linear H -> symmetric H ->
  (forall v z, derivable_pt_lim (fun t => inner (b (vplus w (vscal t v))) z) 0 (inner (H v) z)) ->
  is_gradient (fun w => f T i (vminus w (vscal a (b w))))
    (op_minus identity (op_scal a H) (grad T i (vminus w (vscal a (b w))))) w.
Proof.
  intros D S Hl Hs Db v. set (x := vminus w (vscal a (b w))). set (g := grad T i x).
  replace (inner (op_minus identity (op_scal a H) g) v) with (inner g (vminus v (vscal a (H v)))) by (expand; rewrite Hs; ring).
  apply (derive_ext (fun t => f T i (vplus x (vminus (vscal t v) (vscal a (vminus (b (vplus w (vscal t v))) (b w))))))).
  { intro t. f_equal. unfold x. vec. }
  apply (derive_curve (f T i) g x (L / 2) (fun t => vminus (vscal t v) (vscal a (vminus (b (vplus w (vscal t v))) (b w))))).
  - replace (vplus w (vscal 0 v)) with w by vec. vec.
  - intro y. apply descent; auto.
  - intro z. apply (derive_ext (fun t => (inner v z * t + a * inner (b w) z) + - a * inner (b (vplus w (vscal t v))) z)).
    { intro t. expand. ring. }
    replace (inner (vminus v (vscal a (H v))) z) with (inner v z + - a * inner (H v) z) by (expand; ring).
    apply derive_plus. apply derive_affine. apply (derive_scal (- a) (fun t => inner (b (vplus w (vscal t v))) z)). apply Db.
Qed.

Section F.
Context {V : space}.
Variables (T : problem V) (L alpha : R).
Hypotheses (D : differentiable T) (S : smooth T L).
Lemma nabla_F_i_gradient i w : is_gradient (fun w => f T i (vminus w (vscal alpha (grad T i w)))) (nabla_F_i T alpha i w) w.
Proof.
  apply (composed_gradient T L alpha i (grad T i) (hess T i w)); auto using hess_linear, hess_symmetric, hess_is_derivative.
Qed.
Lemma nabla_F_gradient w : is_gradient (F T alpha) (nabla_F T alpha w) w.
Proof.
  apply (is_gradient_E (tasks T) (fun i w => f T i (vminus w (vscal alpha (grad T i w)))) (fun i => nabla_F_i T alpha i w)).
  intro. apply nabla_F_i_gradient.
Qed.
Lemma nabla_F_hat_gradient n w : is_gradient (F_hat T n alpha) (nabla_F_hat T n alpha w) w.
Proof.
  apply (is_gradient_E (tasks T)
    (fun i w => E (iid n (samples T i)) (fun b => f T i (vminus w (vscal alpha (bgrad T i b w)))))
    (fun i => EV (iid n (samples T i))
      (fun b => op_minus identity (op_scal alpha (bhess T i b w)) (grad T i (vminus w (vscal alpha (bgrad T i b w))))))).
  intro i. apply (is_gradient_E (iid n (samples T i)) (fun b w => f T i (vminus w (vscal alpha (bgrad T i b w))))
    (fun b => op_minus identity (op_scal alpha (bhess T i b w)) (grad T i (vminus w (vscal alpha (bgrad T i b w)))))).
  intro b. apply (composed_gradient T L alpha i (bgrad T i b) (bhess T i b w)); auto using bhess_linear, bhess_symmetric, bhess_is_derivative.
Qed.
Lemma F_remainder rho w u : 0 < L -> 0 <= rho -> 0 <= alpha -> alpha <= 1 / L -> hess_lipschitz T rho ->
  Rabs (F T alpha u - F T alpha w - inner (nabla_F T alpha w) (vminus u w)) <= smoothness T L alpha rho w / 2 * norm (vminus u w) ^ 2.
Proof.
  intros. replace (F T alpha u) with (F T alpha (vplus w (vminus u w))) by (f_equal; vec).
  apply (is_gradient_lipschitz_bound (F T alpha) (nabla_F T alpha)). apply nabla_F_gradient.
  intros t Ht. eapply Rle_trans. apply (nabla_F_lipschitz T L alpha rho); auto. right.
  rewrite <- (norm_scal_pos t) by lra. do 2 f_equal. vec.
Qed.
End F.

Theorem fallah2019_eq_45b_proof : fallah2019_eq_45b.
Proof. unfold fallah2019_eq_45b. intros. apply (nabla_F_i_gradient T L); auto. Qed.
Theorem fallah2019_eq_30_proof : fallah2019_eq_30.
Proof. unfold fallah2019_eq_30. intros. apply (nabla_F_gradient T L); auto. Qed.
Theorem fallah2019_eq_76_proof : fallah2019_eq_76.
Proof. unfold fallah2019_eq_76. intros. apply (nabla_F_hat_gradient T L); auto. Qed.
Theorem fallah2019_corollary_4_10_1_proof : fallah2019_corollary_4_10_1.
Proof.
  unfold fallah2019_corollary_4_10_1. intros. apply Ropp_le_cancel. rewrite Ropp_involutive. eapply Rle_trans. apply Rle_abs.
  rewrite Rabs_Ropp. apply (F_remainder T L alpha); auto.
Qed.
Theorem fallah2019_corollary_4_10_2_proof : fallah2019_corollary_4_10_2.
Proof.
  unfold fallah2019_corollary_4_10_2. intros. eapply Rle_trans. apply Rle_abs. apply (F_remainder T L alpha); auto.
Qed.
