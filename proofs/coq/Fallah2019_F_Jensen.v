(* Fallah2019_F_Jensen.v -- the expected decrease (107) of F, and its half in (108), fail as printed: a least of two means stands
   where only a mean of leasts is proved.  On the line, with L = 1, rho = 2, alpha = 1/200, twenty tasks a batch, one sample a task:
   the task `true` has the slope 1 left of 0, falling through 0 at 5/2 to -infinity; the rare task `false` (probability s) has a
   slope lower by a bump that grows from 0 to 1/2 on [0, 2].  From 5/2 - 1/10000 the run goes to the left plateau, where F decreases
   by at most 1/48 a step, unless a rare task is drawn at the start: then it runs away to the right, and after k steps the slope is of
   the order of k.  With s of the order of 1/k^2 the mean square of the slope exceeds 50, but the share of the right in the mean slope
   and in the decrease tends to 0.  Here: the problem and one step; the run and the two theorems are in Fallah2019_F_Jensen2.v.
   No axiom is added. *)
From Coq Require Import Reals Lra Lia List FunctionalExtensionality.
From Lemmacheck Require Import Space Law Problem Run Splines Statements.
Import ListNotations.

Ltac nums := match goal with |- @eq _ ?a ?b => change (@eq R a b) end.

(* ---- q = 0 left of 0, w - 1/2 right of 1 ---- *)
Definition Q (w : R) : R := (ramp w ^ 3 - ramp (w - 1) ^ 3) / 6.
Definition q (w : R) : R := (ramp w ^ 2 - ramp (w - 1) ^ 2) / 2.
Definition q1 (w : R) : R := ramp w - ramp (w - 1).
Lemma derive_Q w : derivable_pt_lim Q w (q w).
Proof.
  apply (derive_ext (fun t => 1 / 6 * ramp t ^ 3 + -1 / 6 * ramp (t + - (1)) ^ 3)). intro. unfold Q, Rminus. field.
  replace (q w) with (1 / 6 * (3 * ramp w ^ 2) + -1 / 6 * (3 * ramp (w + - (1)) ^ 2)) by (unfold q, Rminus; field).
  apply derive_plus; apply derive_scal. apply derive_ramp_cube. apply (derive_translate (fun t => ramp t ^ 3)), derive_ramp_cube.
Qed.
Lemma derive_q w : derivable_pt_lim q w (q1 w).
Proof.
  apply (derive_ext (fun t => 1 / 2 * ramp t ^ 2 + -1 / 2 * ramp (t + - (1)) ^ 2)). intro. unfold q, Rminus. field.
  replace (q1 w) with (1 / 2 * (2 * ramp w) + -1 / 2 * (2 * ramp (w + - (1)))) by (unfold q1, Rminus; field).
  apply derive_plus; apply derive_scal. apply derive_ramp_sq. apply (derive_translate (fun t => ramp t ^ 2)), derive_ramp_sq.
Qed.
Lemma q_left w : w <= 0 -> q w = 0.
Proof. intro. unfold q. rewrite !ramp_neg by lra. field. Qed.
Lemma q_right w : 1 <= w -> q w = w - 1 / 2.
Proof. intro. unfold q. rewrite !ramp_pos by lra. field. Qed.
Lemma q1_pieces w : (w <= 0 /\ q1 w = 0) \/ (0 <= w <= 1 /\ q1 w = w) \/ (1 <= w /\ q1 w = 1).
Proof.
  unfold q1. destruct (Rle_lt_dec w 0); [left|right; destruct (Rle_lt_dec w 1); [left|right]]; split; try lra.
  rewrite !ramp_neg by lra. ring. rewrite ramp_pos, ramp_neg by lra. ring. rewrite !ramp_pos by lra. ring.
Qed.
Ltac places := repeat match goal with |- context [q1 ?w] =>
  let A := fresh in let B := fresh in destruct (q1_pieces w) as [[A B]|[[A B]|[A B]]]; rewrite B; clear B end.
Lemma q1_bounds w : 0 <= q1 (w - 1) <= q1 w /\ q1 w <= 1.
Proof. places; lra. Qed.
Lemma q1_lipschitz w u : Rabs (q1 w - q1 u) <= Rabs (w - u).
Proof. places; unfold Rabs; repeat destruct (Rcase_abs _); lra. Qed.
(* a derivative in [-1, 0] *)
Lemma falling (p p' : R -> R) : (forall t, derivable_pt_lim p t (p' t)) -> (forall t, -1 <= p' t <= 0) ->
  forall w u, w <= u -> p w - (u - w) <= p u <= p w.
Proof.
  intros D B w u [H| ->]; [|lra]. destruct (mean_value p p' w u H D) as (c & Hc & _). specialize (B c). nra.
Qed.

(* ---- the two tasks: slopes d, second derivatives h ---- *)
Definition ka (i : bool) : R := if i then 1 / 2 else 1.
Definition kb (i : bool) : R := if i then 0 else 1 / 2.
Definition lo (i : bool) (w : R) : R := w - ka i * Q w + kb i * Q (w - 1).
Definition d (i : bool) (w : R) : R := 1 - ka i * q w + kb i * q (w - 1).
Definition h (i : bool) (w : R) : R := - ka i * q1 w + kb i * q1 (w - 1).
Lemma derive_lo i w : derivable_pt_lim (lo i) w (d i w).
Proof.
  apply (derive_ext (fun t => (1 * t + 0) + (- ka i * Q t + kb i * Q (t + - (1))))). intro. unfold lo, Rminus. ring.
  replace (d i w) with (1 + (- ka i * q w + kb i * q (w + - (1)))) by (unfold d, Rminus; ring).
  apply derive_plus; [apply derive_affine|]. apply derive_plus; apply derive_scal. apply derive_Q. apply (derive_translate Q), derive_Q.
Qed.
Lemma derive_d i w : derivable_pt_lim (d i) w (h i w).
Proof.
  apply (derive_ext (fun t => (0 * t + 1) + (- ka i * q t + kb i * q (t + - (1))))). intro. unfold d, Rminus. ring.
  replace (h i w) with (0 + (- ka i * q1 w + kb i * q1 (w + - (1)))) by (unfold h, Rminus; ring).
  apply derive_plus; [apply derive_affine|]. apply derive_plus; apply derive_scal. apply derive_q. apply (derive_translate q), derive_q.
Qed.
Lemma h_bounds i w : -1 <= h i w <= 0.
Proof. unfold h. generalize (q1_bounds w). destruct i; simpl; lra. Qed.
Lemma h_lipschitz i w u : Rabs (h i w - h i u) <= 2 * Rabs (w - u).
Proof.
  replace (h i w - h i u) with (- ka i * (q1 w - q1 u) + kb i * (q1 (w - 1) - q1 (u - 1))) by (unfold h; ring).
  generalize (q1_lipschitz w u) (q1_lipschitz (w - 1) (u - 1)). replace (w - 1 - (u - 1)) with (w - u) by ring. intros A B.
  eapply Rle_trans; [apply Rabs_triang|]. rewrite !Rabs_mult.
  assert (Rabs (- ka i) <= 1) by (unfold Rabs, ka; destruct i, (Rcase_abs _); lra).
  assert (Rabs (kb i) <= 1) by (unfold Rabs, kb; destruct i, (Rcase_abs _); lra).
  generalize (Rabs_pos (q1 w - q1 u)) (Rabs_pos (q1 (w - 1) - q1 (u - 1))). intros. nra.
Qed.
Lemma d_falls i w u : w <= u -> d i w - (u - w) <= d i u <= d i w.
Proof. apply (falling (d i) (h i)). apply derive_d. apply h_bounds. Qed.
Lemma d_lipschitz i w u : Rabs (d i w - d i u) <= Rabs (w - u).
Proof.
  destruct (Rle_lt_dec w u) as [H|H]; [generalize (d_falls i w u H)|generalize (d_falls i u w (Rlt_le _ _ H))]; intro K;
  unfold Rabs; repeat destruct (Rcase_abs _); lra.
Qed.
Lemma d_left i w : w <= 0 -> d i w = 1.
Proof. intro. unfold d. rewrite !q_left by lra. ring. Qed.
Lemma d_gap w : 0 <= d true w - d false w <= 1 / 2.
Proof.
  replace (d true w - d false w) with ((q w - q (w - 1)) / 2) by (unfold d; simpl; field).
  assert (K : 0 <= q w - q (w - 1) <= 1); [|lra]. generalize (falling (fun t => - q t) (fun t => - q1 t)). intro M.
  assert (-q (w - 1) - (w - (w - 1)) <= - q w <= - q (w - 1)); [|lra].
  apply M; [|intro t; generalize (q1_bounds t); lra|lra]. intro t. apply derivable_pt_lim_opp, derive_q.
Qed.
Lemma d_range i w : d false w <= d i w <= d true w.
Proof. generalize (d_gap w). destruct i; lra. Qed.
Lemma d_true w : 2 <= w -> d true w = (5 / 2 - w) / 2.
Proof. intro. unfold d. rewrite !q_right by lra. simpl. field. Qed.
Lemma d_false w : 2 <= w -> d false w = (3 / 2 - w) / 2.
Proof. intro. unfold d. rewrite !q_right by lra. simpl. field. Qed.

(* the slopes of F_i *)
Definition G (i : bool) (w : R) : R := (1 - 1 / 200 * h i w) * d i (w - 1 / 200 * d i w).
Lemma G_sign i w : (0 <= d i w -> d i w <= G i w <= 51 / 50 * d i w) /\ (d i w <= 0 -> 51 / 50 * d i w <= G i w <= d i w).
Proof.
  unfold G. generalize (h_bounds i w). set (x := d i w). intro Hh. split; intro Hx.
  - generalize (d_falls i (w - 1 / 200 * x) w ltac:(lra)). fold x. intro K. nra.
  - generalize (d_falls i w (w - 1 / 200 * x) ltac:(lra)). fold x. intro K. nra.
Qed.
Lemma G_abs i w : Rabs (G i w) <= 51 / 50 * Rabs (d i w).
Proof. destruct (G_sign i w) as [P N]. unfold Rabs. repeat destruct (Rcase_abs _); lra. Qed.
Lemma G_left i w : w <= 0 -> G i w = 1.
Proof.
  intro. unfold G. rewrite (d_left i w), d_left by lra. unfold h.
  destruct (q1_pieces w) as [[_ ->]|[[A ->]|[A ->]]], (q1_pieces (w - 1)) as [[_ ->]|[[A' ->]|[A' ->]]]; try lra.
  replace w with 0 by lra. ring.
Qed.

(* step sizes *)
Definition Bt (j : bool) (w : R) : R := 1 / (48 + 6 / 25 * Rabs (d j w)).
Lemma Bt_pos j w : 0 < Bt j w <= 1 / 48.
Proof.
  unfold Bt. generalize (Rabs_pos (d j w)). intro. split. apply Rdiv_lt_0_compat; lra.
  apply Rmult_le_compat_l; [lra|]. apply Rinv_le_contravar; lra.
Qed.
Lemma Bt_mult j w x c : c * (48 + 6 / 25 * Rabs (d j w)) <= x -> c <= Bt j w * x.
Proof.
  intro H. generalize (Rabs_pos (d j w)). intro. unfold Bt. apply Rmult_le_reg_r with (48 + 6 / 25 * Rabs (d j w)); [lra|].
  replace (1 / (48 + 6 / 25 * Rabs (d j w)) * x * (48 + 6 / 25 * Rabs (d j w))) with x by (field; lra). auto.
Qed.
Definition least_G (w : R) : R := Rmin (G true w) (G false w).
Definition most_G (w : R) : R := Rmax (G true w) (G false w).
Lemma G_range i w : least_G w <= G i w <= most_G w.
Proof. unfold least_G, most_G, Rmin, Rmax. destruct i, (Rle_dec _ _); lra. Qed.
Lemma step_bound j w x : least_G w <= x <= most_G w -> -5 <= Bt j w * x <= 5.
Proof.
  intro H. assert (K : Rabs x <= 51 / 50 * (Rabs (d j w) + 1 / 2)).
  { generalize (G_abs true w) (G_abs false w) (d_gap w) H. unfold least_G, most_G, Rmin, Rmax.
    destruct j; unfold Rabs; repeat destruct (Rcase_abs _); repeat destruct (Rle_dec _ _); lra. }
  generalize (Rabs_pos (d j w)) (Rle_abs x) (Rle_abs (- x)). rewrite Rabs_Ropp. intros. split.
  - apply Bt_mult. lra.
  - assert (-5 <= Bt j w * - x); [|lra]. apply Bt_mult. lra.
Qed.

(* ---- the problem; the probability of `false` is s ---- *)
Section Rare.
Variables (s : R) (Hs : 0 <= 1 - s <= 1).
Definition pick : law bool := two (1 - s) Hs true false.
Lemma E_pick X : E pick X = (1 - s) * X true + s * X false.
Proof. unfold pick. rewrite E_two. ring. Qed.
Definition rare : problem R1 :=
  mk_problem (V := R1) bool unit pick (fun _ => point tt) (fun i _ (w : R1) => lo i w) (fun i _ (w : R1) => d i w)
    (fun i _ (w v : R1) => h i w * v).

Lemma rare_f i (w : R) : f rare i w = lo i w.
Proof. apply (E_point tt (fun _ => lo i w)). Qed.
Lemma rare_grad i (w : R) : grad rare i w = d i w :> R.
Proof. apply (E_point tt (fun _ => d i w)). Qed.
Lemma rare_hess i (w : R) : hess rare i w = (fun v : R1 => h i w * v : R1).
Proof. apply functional_extensionality. intro v. apply (E_point tt (fun _ => h i w * v)). Qed.
Lemma rare_bgrad i (w : R) : bgrad rare i [tt] w = d i w :> R.
Proof. unfold bgrad, meanV. simpl. field. Qed.
Lemma rare_bhess i (w : R) : bhess rare i [tt] w = (fun v : R1 => h i w * v : R1).
Proof. apply functional_extensionality. intro v. unfold bhess, meanO, meanV. simpl. nums; field. Qed.
Lemma rare_differentiable : differentiable rare.
Proof.
  intros i x w. split; [|split; [|split]].
  - intro v. apply (derive_along (lo i)), derive_lo.
  - intros v z. simpl. apply (derive_ext (fun t => z * d i (w + t * v))). intro; ring.
    replace (h i w * v * z) with (z * (h i w * v)) by ring.
    apply (derive_scal z (fun t => d i (w + t * v))). apply (derive_along (d i)), derive_d.
  - apply (linear_R1 (h i w)).
  - intros x' y. simpl. ring.
Qed.
Lemma rare_smooth : smooth rare 1.
Proof. intros i w u. rewrite !rare_grad, !norm_R1, !vminus_R1, Rmult_1_l. apply d_lipschitz. Qed.
Lemma rare_hess_lipschitz : hess_lipschitz rare 2.
Proof.
  intros i w u. rewrite !rare_hess, norm_R1, vminus_R1.
  rewrite (spectral_ext _ (fun v : R1 => (h i w - h i u) * v : R1)).
  - rewrite spectral_R1. apply h_lipschitz.
  - intro v. unfold op_minus. rewrite vminus_R1. nums; ring.
Qed.
Lemma rare_task_variance sigma : s <= 4 * sigma ^ 2 -> task_variance rare sigma.
Proof.
  intros Hv w. change (E pick (fun i : bool => norm (vminus (grad rare i w) (EV pick (fun j : bool => grad rare j w))) ^ 2) <= sigma ^ 2).
  assert (M : (EV pick (fun j => grad rare j w) : R) = (1 - s) * d true w + s * d false w).
  { transitivity (E pick (fun j => grad rare j w : R)). reflexivity. rewrite E_pick, !rare_grad. reflexivity. }
  rewrite E_pick, !norm_sq_R1, !vminus_R1, M, !rare_grad. generalize (d_gap w). set (e := d true w - d false w). intro He.
  apply Rle_trans with (s * (1 - s) * e ^ 2). right. unfold e. ring.
  assert (0 <= s * (1 - s) <= s) by nra. assert (e ^ 2 <= 1 / 4) by nra. generalize (pow2_ge_0 e). nra.
Qed.
Lemma rare_gradient_variance : sample_gradient_variance rare 0.
Proof.
  intros i w. rewrite (E_ext _ _ (fun _ => 0)). rewrite E_const; lra. intro x.
  rewrite rare_grad, norm_sq_R1, vminus_R1. cbn [sgrad rare]. ring.
Qed.
Lemma rare_hessian_variance : sample_hessian_variance frobenius rare 0.
Proof.
  intros i w. rewrite (E_ext _ _ (fun _ => 0)). rewrite E_const; lra. intro x. rewrite rare_hess.
  rewrite (frobenius_ext _ (fun v : R1 => 0 * v : R1)). rewrite frobenius_R1, Rabs_R0. ring.
  intro v. unfold op_minus. rewrite vminus_R1. cbn [shess rare]. nums; ring.
Qed.

(* ---- the run ---- *)
Definition step (g : R1 -> R) (v : R1) : R :=
  E (iid 20 pick) (fun l => E pick (fun j => g ((v : R) - Bt j v * mean l (fun i => G i v) : R))).
Definition NF (v : R) : R := (1 - s) * G true v + s * G false v.
Definition sq (u : R1) : R := NF u ^ 2.
Definition FF (v : R) : R := (1 - s) * lo true (v - 1 / 200 * d true v) + s * lo false (v - 1 / 200 * d false v).

Lemma E_iid_map {A B : Type} (m : law A) (m' : law B) (can : B -> A) n X :
  (forall Y, E m Y = E m' (fun b => Y (can b))) -> E (iid n m) X = E (iid n m') (fun l => X (map can l)).
Proof.
  intro H. revert X. induction n as [|n IH]; intro X. rewrite !E_iid_0. reflexivity.
  rewrite !E_iid_S, H. apply E_ext. intro b. apply IH.
Qed.
Lemma meanV_map {A B : Type} (can : B -> A) l (X : A -> R) :
  (meanV (V := R1) (map can l) X : R) = mean l (fun b => X (can b)).
Proof.
  unfold meanV, mean, Rdiv. rewrite map_length. simpl. rewrite Rmult_comm. f_equal.
  induction l; simpl; auto. rewrite IHl. reflexivity.
Qed.
Lemma rare_G i (w : R) : G_maml rare (1 / 200) i [tt] [tt] [tt] w = G i w :> R.
Proof.
  unfold G_maml. rewrite rare_bhess, rare_bgrad. unfold op_minus, identity, op_scal. rewrite vminus_R1.
  rewrite rare_bgrad, vminus_R1. unfold G. simpl. nums; ring.
Qed.
Lemma rare_beta j (w : R) : beta_maml rare 1 (1 / 200) 2 [(j, [tt])] w = Bt j w.
Proof.
  unfold beta_maml, beta_tilde, L_tilde, Bt, mean, lsum. cbn [fold_right length fst snd INR]. rewrite rare_bgrad, norm_R1.
  generalize (Rabs_pos (d j w)). intro. field. lra.
Qed.
Lemma rare_step : (fun (g : R1 -> R) (v : R1) => E (iid 20 (pair_law (tasks rare) (fun j => pair_law (iid 1 (samples rare j))
    (fun _ => pair_law (iid 1 (samples rare j)) (fun _ => iid 1 (samples rare j)))))) (fun tasks_k =>
  E (iid 1 (pair_law (tasks rare) (fun j => iid 1 (samples rare j)))) (fun tasks_beta =>
    g (vminus v (vscal (beta_maml rare 1 (1 / 200) 2 tasks_beta v) (g_maml rare (1 / 200) tasks_k v)))))) = step.
Proof.
  apply functional_extensionality. intro g. apply functional_extensionality. intro v. change (tasks rare) with pick.
  rewrite (E_iid_map _ pick (fun i => (i, ([tt], ([tt], [tt]))))).
  - apply E_ext. intro l. rewrite E_iid_1, E_pair. apply E_ext. intro j. rewrite E_iid_1.
    change (samples rare j) with (point tt). rewrite E_point. f_equal. rewrite vminus_R1. f_equal. apply (f_equal2 Rmult).
    + apply rare_beta.
    + unfold g_maml. rewrite meanV_map. unfold mean. f_equal. apply lsum_ext. intro i. apply rare_G.
  - intro Y. rewrite E_pair. apply E_ext. intro i. change (samples rare i) with (point tt).
    rewrite E_pair, E_iid_1, E_point, E_pair, E_iid_1, E_point, E_iid_1, E_point. reflexivity.
Qed.
Lemma rare_F (v : R) : F rare (1 / 200) v = FF v.
Proof.
  unfold F. change (tasks rare) with pick. rewrite E_pick, !rare_f, !rare_grad, !vminus_R1. reflexivity.
Qed.
Lemma rare_nabla_F (v : R) : nabla_F rare (1 / 200) v = NF v :> R.
Proof.
  unfold nabla_F. transitivity (E pick (fun i => nabla_F_i rare (1 / 200) i v : R)). reflexivity. rewrite E_pick.
  unfold nabla_F_i, A_i. rewrite !rare_hess. unfold op_minus, identity, op_scal.
  rewrite !rare_grad, !vminus_R1. unfold NF, G. simpl. nums; ring.
Qed.
Lemma rare_mean_F k (w : R1) : mean_F_maml rare 20 1 1 1 1 1 1 (1 / 200) 2 w k = after step k FF w.
Proof. unfold mean_F_maml. rewrite rare_step. f_equal. apply functional_extensionality. exact rare_F. Qed.
Lemma rare_mean_slope k (w : R1) : mean_slope_maml rare 20 1 1 1 1 1 1 (1 / 200) 2 w k = after step k (fun v => Rabs (NF v)) w.
Proof.
  unfold mean_slope_maml. rewrite rare_step. f_equal. apply functional_extensionality. intro v. rewrite norm_R1, rare_nabla_F. reflexivity.
Qed.
Lemma rare_mean_square k (w : R1) : mean_square_slope_maml rare 20 1 1 1 1 1 1 (1 / 200) 2 w k = after step k sq w.
Proof.
  unfold mean_square_slope_maml. rewrite rare_step. f_equal. apply functional_extensionality. intro v.
  rewrite norm_sq_R1, rare_nabla_F. reflexivity.
Qed.

(* ---- what a step does ---- *)
Lemma markov_step : markov step.
Proof. apply (markov_draw2 (iid 20 pick) pick (fun l j (v : R1) => ((v : R) - Bt j v * mean l (fun i => G i v) : R1))). Qed.
Lemma mean_between l (X : bool -> R) a b : length l = 20%nat -> (forall i, a <= X i <= b) -> a <= mean l X <= b.
Proof.
  intros L H. assert (l <> []) by (intro; subst; discriminate).
  rewrite <- (mean_const l a), <- (mean_const l b) by auto. split; apply mean_le; intros; apply H.
Qed.
Lemma step_le g k (v : R) : (forall j x, least_G v <= x <= most_G v -> g (v - Bt j v * x : R1) <= k (v - Bt j v * x : R1)) ->
  step g v <= step k v.
Proof.
  intro H. apply E_iid_le. intros l L. apply E_le. intro j. apply H. apply (mean_between l); auto. intro. apply G_range.
Qed.
Lemma step_ge_const g c (v : R) : (forall j x, least_G v <= x <= most_G v -> c <= g (v - Bt j v * x : R1)) -> c <= step g v.
Proof. intro H. rewrite <- (markov_const step c v markov_step) at 1. apply (step_le (fun _ => c)). auto. Qed.
Lemma E_all_true n X c : (forall l, 0 <= X l) -> c <= X (repeat true n) -> (1 - s) ^ n * c <= E (iid n pick) X.
Proof.
  revert X. induction n as [|n IH]; intros X P H. rewrite E_iid_0. simpl in *. lra.
  rewrite E_iid_S, E_pick. assert (A := IH (fun b => X (true :: b)) (fun l => P _) H).
  assert (0 <= E (iid n pick) (fun b => X (false :: b))) by (apply E_nonneg; auto).
  simpl pow. nra.
Qed.
Lemma step_true g c (v : R) : (forall u, 0 <= g u) -> (forall j, c <= g (v - Bt j v * G true v : R1)) -> (1 - s) ^ 20 * c <= step g v.
Proof.
  intros P H. apply E_all_true. intro. apply E_nonneg; auto.
  apply E_ge_const. intro j. replace (mean (repeat true 20) (fun i => G i v)) with (G true v) by (unfold mean; simpl; field). auto.
Qed.
Lemma step_false g c hi (v : R) : (forall u, 0 <= g u) -> (forall i, G i v <= hi) ->
  (forall j x, x <= (G false v + 19 * hi) / 20 -> c <= g (v - Bt j v * x : R1)) -> s * c <= step g v.
Proof.
  intros P Hi H. unfold step. rewrite E_iid_S, E_pick.
  apply Rle_trans with (s * E (iid 19 pick) (fun b => E pick (fun j => g ((v : R) - Bt j v * mean (false :: b) (fun i => G i v) : R)))).
  - apply Rmult_le_compat_l; [lra|]. rewrite <- (E_const (iid 19 pick) c). apply E_iid_le. intros b L. apply E_ge_const. intro j. apply H.
    unfold mean. simpl length. rewrite L. simpl lsum. assert (K : lsum b (fun i => G i v) <= 19 * hi).
    { eapply Rle_trans. apply (lsum_le b _ (fun _ => hi)). intros; apply Hi. rewrite lsum_const, L. simpl. lra. }
    replace (INR 20) with 20 by (simpl; lra). lra.
  - assert (0 <= E (iid 19 pick) (fun b => E pick (fun j => g ((v : R) - Bt j v * mean (true :: b) (fun i => G i v) : R)))).
    { apply E_nonneg. intro. apply E_nonneg. auto. }
    nra.
Qed.
End Rare.
