(* Fallah2019_F_Jensen2.v -- the run of Fallah2019_F_Jensen.v: what goes left stays there, what goes right runs away, and so the
   expected decreases (107) and (108) of F fail as printed.  No axiom is added. *)
From Coq Require Import Reals ZArith Lra Lia List.
From Lemmacheck Require Import Space Law Problem Run Splines Statements Fallah2019_F_Jensen.

Section Rare.
Variables (s : R) (Hs : 0 <= 1 - s <= 1).
Local Notation step := (Fallah2019_F_Jensen.step s Hs).
Local Notation NF := (Fallah2019_F_Jensen.NF s).
Local Notation FF := (Fallah2019_F_Jensen.FF s).
Local Notation sq := (Fallah2019_F_Jensen.sq s).

(* ---- left of 0 ---- *)
Definition in_left (u : R1) : R := if Rle_dec u 0 then 1 else 0.
Lemma left_nonneg u : 0 <= in_left u.
Proof. unfold in_left. destruct (Rle_dec _ _); lra. Qed.
Lemma most_left w : w <= 0 -> least_G w = 1 /\ most_G w = 1.
Proof. intro H. unfold least_G, most_G, Rmin, Rmax. rewrite !G_left by auto. destruct (Rle_dec 1 1); auto. Qed.
Lemma left_stays j (w : R) : w <= 0 -> 1 <= after step j in_left w.
Proof.
  revert w. induction j as [|j IH]; intros w H; simpl. unfold in_left. destruct (Rle_dec w 0); lra.
  apply step_ge_const. intros i x Hx. apply IH. destruct (most_left w H) as [A B]. generalize (Bt_pos i w). nra.
Qed.
Definition w0 : R := 5 / 2 - 1 / 10000.
Lemma d_start w : w <= w0 -> 1 / 20000 <= d true w.
Proof. intro H. destruct (d_falls true w w0 H) as [_ K]. rewrite d_true in K by (unfold w0; lra). unfold w0 in K. lra. Qed.
Lemma d_at_start j w : w <= w0 -> Rabs (d j w) <= 1.
Proof.
  intro H. generalize (d_start w H) (d_gap w). intros. assert (d true w <= 1).
  { destruct (Rle_lt_dec w 0) as [K|K]. rewrite d_left; lra. destruct (d_falls true 0 w ltac:(lra)) as [_ B]. rewrite (d_left true 0) in B; lra. }
  destruct j; unfold Rabs; destruct (Rcase_abs _); lra.
Qed.
Lemma left_reached m j (w : R) : (m <= j)%nat -> w <= w0 -> w <= INR m * (1 / 1000000) ->
  ((1 - s) ^ 20) ^ m <= after step j in_left w.
Proof.
  revert j w. induction m as [|m IH]; intros j w Hj H H'. apply left_stays. simpl in H'. lra.
  destruct j as [|j]; [lia|]. simpl after. change (((1 - s) ^ 20) ^ S m) with ((1 - s) ^ 20 * ((1 - s) ^ 20) ^ m).
  apply step_true. intro u. apply (after_ge step j 0 in_left u (markov_step s Hs) left_nonneg).
  intro i. assert (K : 1 / 1000000 <= Bt i w * G true w).
  { apply Bt_mult. generalize (d_at_start i w H) (d_start w H). intros D D'. generalize (proj1 (G_sign true w) ltac:(lra)). lra. }
  rewrite S_INR in H'. apply IH; [lia|lra|lra].
Qed.
Lemma bernoulli n : 1 - INR n * s <= (1 - s) ^ n.
Proof.
  induction n as [|n IH]; [simpl; lra|]. rewrite S_INR. simpl pow. assert (0 <= (1 - s) ^ n <= 1).
  { split. apply pow_le; lra. apply Rle_trans with (1 ^ n). apply pow_incr; lra. rewrite pow1. lra. }
  generalize (pos_INR n). intro. nra.
Qed.
Lemma left_likely m j : (m <= j)%nat -> w0 <= INR m * (1 / 1000000) -> 1 - 20 * INR m * s <= after step j in_left w0.
Proof.
  intros Hj H. eapply Rle_trans; [|apply (left_reached m j w0 Hj); lra].
  rewrite <- pow_mult. eapply Rle_trans; [|apply bernoulli]. rewrite mult_INR. replace (INR 20) with 20 by (simpl; lra). lra.
Qed.

(* ---- right of 5/2 ---- *)
Lemma right_far j (w : R) : 5 / 2 + 1 / 4000 <= w -> ((w - 5 / 2 + INR j * (1 / 400000)) / 2) ^ 2 <= after step j sq w.
Proof.
  revert w. induction j as [|j IH]; intros w H.
  - simpl after. unfold sq, NF. generalize (d_true w ltac:(lra)) (d_false w ltac:(lra)). intros A B.
    generalize (proj2 (G_sign true w) ltac:(lra)) (proj2 (G_sign false w) ltac:(lra)). intros P N. simpl INR.
    assert (K : (w - 5 / 2) / 2 <= - ((1 - s) * G true w + s * G false w)) by nra.
    replace (((w - 5 / 2 + 0 * (1 / 400000)) / 2) ^ 2) with (((w - 5 / 2) / 2) ^ 2) by field.
    replace (((1 - s) * G true w + s * G false w) ^ 2) with ((- ((1 - s) * G true w + s * G false w)) ^ 2) by ring.
    apply pow_incr. lra.
  - simpl after. apply step_ge_const. intros i x [_ Hx].
    generalize (d_true w ltac:(lra)) (d_false w ltac:(lra)). intros A B.
    assert (K : 1 / 400000 <= Bt i w * - x).
    { assert (X : x <= (5 / 2 - w) / 2).
      { generalize (proj2 (G_sign true w) ltac:(lra)) (proj2 (G_sign false w) ltac:(lra)) Hx. unfold most_G, Rmax. destruct (Rle_dec _ _); lra. }
      apply Bt_mult. destruct i; rewrite ?A, ?B, Rabs_left1 by lra; lra. }
    eapply Rle_trans; [|apply IH; lra]. rewrite S_INR. apply pow_incr. generalize (pos_INR j). lra.
Qed.
Lemma square_large j : s * (INR j * (1 / 400000) / 2) ^ 2 <= after step (S j) sq w0.
Proof.
  simpl after. assert (A : 0 <= d true w0 /\ d true w0 = 1 / 20000) by (rewrite d_true by (unfold w0; lra); unfold w0; lra).
  assert (B : d false w0 = -1 / 2 + 1 / 20000) by (rewrite d_false by (unfold w0; lra); unfold w0; lra).
  generalize (proj1 (G_sign true w0) ltac:(lra)) (proj2 (G_sign false w0) ltac:(lra)). intros P N.
  apply (step_false s Hs _ _ (1 / 19000)).
  - intro u. apply (after_ge step j 0 sq u (markov_step s Hs)). intro. apply pow2_ge_0.
  - intros [|]; lra.
  - intros i x Hx. assert (K : 1 / 2100 <= Bt i w0 * - x).
    { apply Bt_mult. generalize (d_at_start i w0 (Rle_refl _)). lra. }
    eapply Rle_trans; [|apply right_far; unfold w0 in *; lra]. apply pow_incr. generalize (pos_INR j). unfold w0 in *. lra.
Qed.

(* ---- how much F decreases ---- *)
Lemma d_size i w W : 0 <= W -> w <= W -> Rabs (d i w) <= 1 + W.
Proof.
  intros HW H. apply Rabs_le. destruct (Rle_lt_dec w 0) as [K|K]. rewrite d_left by auto; lra.
  destruct (d_falls i 0 w ltac:(lra)) as [A B]. rewrite (d_left i 0) in A, B by lra. lra.
Qed.
Lemma lo_lipschitz i x y W : 0 <= W -> x <= W -> y <= W -> Rabs (lo i x - lo i y) <= (1 + W) * Rabs (x - y).
Proof.
  intro HW. assert (L : forall x y, x < y -> y <= W -> Rabs (lo i x - lo i y) <= (1 + W) * Rabs (x - y)).
  { clear x y. intros x y H Hy. destruct (mean_value (lo i) (d i) x y H (derive_lo i)) as (c & Hc & Hc').
    rewrite Rabs_minus_sym, Hc, Rabs_mult, (Rabs_minus_sym x). apply Rmult_le_compat_r. apply Rabs_pos. apply d_size; lra. }
  intros Hx Hy. destruct (Rtotal_order x y) as [H|[->|H]]; auto. rewrite !Rminus_eq_0, Rabs_R0. lra.
  rewrite Rabs_minus_sym, (Rabs_minus_sym x). auto.
Qed.
Lemma FF_near u v W : 8 <= W -> u <= W -> Rabs (u - v) <= 5 -> FF u - 20 * W <= FF v.
Proof.
  intros HW Hu Hv. assert (K : forall i, lo i (u - 1 / 200 * d i u) - 20 * W <= lo i (v - 1 / 200 * d i v)).
  { intro i. assert (Hv' : v <= 2 * W) by (revert Hv; unfold Rabs; destruct (Rcase_abs _); lra).
    generalize (d_size i u (2 * W) ltac:(lra) ltac:(lra)) (d_size i v (2 * W) ltac:(lra) Hv') (d_lipschitz i u v). intros A B C.
    assert (X : u - 1 / 200 * d i u <= 5 / 2 * W) by (revert A; unfold Rabs; destruct (Rcase_abs _); lra).
    assert (Y : v - 1 / 200 * d i v <= 5 / 2 * W) by (revert B; unfold Rabs; destruct (Rcase_abs _); lra).
    generalize (lo_lipschitz i _ _ (5 / 2 * W) ltac:(lra) X Y). intro L.
    assert (Z : Rabs (u - 1 / 200 * d i u - (v - 1 / 200 * d i v)) <= 6).
    { replace (u - 1 / 200 * d i u - (v - 1 / 200 * d i v)) with ((u - v) + - (1 / 200 * (d i u - d i v))) by ring.
      eapply Rle_trans. apply Rabs_triang. rewrite Rabs_Ropp, Rabs_mult, (Rabs_pos_eq (1 / 200)) by lra. lra. }
    generalize (Rmult_le_compat_l (1 + 5 / 2 * W) _ _ ltac:(lra) Z). intro.
    generalize (Rle_abs (lo i (u - 1 / 200 * d i u) - lo i (v - 1 / 200 * d i v))). lra. }
  unfold FF. generalize (K true) (K false). intros. nra.
Qed.
Lemma FF_drop W (u : R1) : 8 <= W -> (u : R) <= W -> FF u <= step FF u + 1 / 48 + 20 * W * (1 - in_left u).
Proof.
  intros HW Hu. unfold in_left. destruct (Rle_dec u 0) as [H|H].
  - assert (FF u - 1 / 48 <= step FF u); [|lra]. apply step_ge_const. intros j x Hx.
    destruct (most_left u H) as [A B]. assert (x = 1) by lra. subst x. generalize (Bt_pos j u). intro.
    unfold FF. rewrite !(fun i => d_left i u H), !(fun i => d_left i (u - Bt j u * 1) ltac:(lra)).
    assert (K : forall i t, t <= 0 -> lo i t = t) by (intros i t Ht; unfold lo, Q; rewrite !ramp_neg by lra; field).
    rewrite !K by lra. nra.
  - assert (FF u - 20 * W <= step FF u); [|lra]. apply step_ge_const. intros j x Hx. apply FF_near; auto.
    replace ((u : R) - (u - Bt j u * x)) with (Bt j u * x) by ring. apply Rabs_le. generalize (step_bound j u x Hx). lra.
Qed.
Lemma after_local k g g' (v : R) : (forall u : R1, (u : R) <= v + INR k * 5 -> g u <= g' u) -> after step k g v <= after step k g' v.
Proof.
  revert v. induction k as [|k IH]; intros v H. apply H. simpl. lra.
  simpl after. apply step_le. intros j x Hx. apply IH. intros u Hu. apply H. rewrite S_INR. generalize (step_bound j v x Hx). lra.
Qed.
Lemma drop k : (1 <= k)%nat ->
  after step k FF w0 <= after step (S k) FF w0 + 1 / 48 + 160 * INR k * (1 - after step k in_left w0).
Proof.
  intro Hk. assert (K : 1 <= INR k) by (change 1 with (INR 1); apply le_INR; auto). rewrite after_S by apply (markov_step s Hs).
  eapply Rle_trans. apply (after_local k _ (fun u => 1 * step FF u + - (160 * INR k) * in_left u + (1 / 48 + 160 * INR k))).
  - intros u Hu. generalize (FF_drop (8 * INR k) u ltac:(lra) ltac:(unfold w0 in Hu; lra)). lra.
  - rewrite (markov_affine _ (markov_after step k (markov_step s Hs))). lra.
Qed.
Lemma slope_left k : after step k in_left w0 <= after step k (fun v => Rabs (NF v)) w0.
Proof.
  apply (markov_le _ (markov_after step k (markov_step s Hs))). intro u. unfold in_left. destruct (Rle_dec u 0) as [H|H]; [|apply Rabs_pos].
  unfold NF. rewrite !(fun i => G_left i u H). replace ((1 - s) * 1 + s * 1) with 1 by ring. rewrite Rabs_pos_eq; lra.
Qed.
End Rare.


Lemma nat_above x : 0 <= x -> exists n, INR n > x.
Proof.
  intro H. destruct (archimed x) as [A _]. exists (Z.to_nat (up x)). rewrite INR_IZR_INZ, Z2Nat.id; auto. apply le_IZR. lra.
Qed.
(* ---- the numbers: sigma = 3000000 / j, s = 4 sigma^2, k = j + 1 and j large ---- *)
Lemma numbers : exists (s sigma : R) (k : nat) (Hs : 0 <= 1 - s <= 1), 0 <= sigma <= 1 / 10 /\ s <= 4 * sigma ^ 2 /\
  51 <= mean_square_slope_maml (rare s Hs) 20 1 1 1 1 1 1 (1 / 200) 2 (w0 : R1) k /\
  1 / 2 <= mean_slope_maml (rare s Hs) 20 1 1 1 1 1 1 (1 / 200) 2 (w0 : R1) k /\
  mean_F_maml (rare s Hs) 20 1 1 1 1 1 1 (1 / 200) 2 (w0 : R1) k <=
    mean_F_maml (rare s Hs) 20 1 1 1 1 1 1 (1 / 200) 2 (w0 : R1) (k + 1) + 1 / 40.
Proof.
  destruct (nat_above 2500000 ltac:(lra)) as [m Hm]. destruct (nat_above (100000000000000000000 * INR m) ltac:(lra)) as [j Hj].
  set (r := / INR j). assert (J : INR j * r = 1) by (unfold r; field; lra).
  assert (R0 : 0 < r) by (unfold r; apply Rinv_0_lt_compat; lra).
  assert (M : INR m * r <= 1 / 100000000000000000000).
  { apply (Rmult_lt_compat_r r) in Hj; [|auto]. rewrite J in Hj. lra. }
  assert (R1' : r <= 1 / 100000000000000000000) by nra.
  set (sigma := 3000000 * r). set (s := 4 * sigma ^ 2). assert (S : s = 36000000000000 * r ^ 2) by (unfold s, sigma; ring).
  assert (S1 : 0 <= s <= 1 / 2) by (rewrite S; nra). assert (Hs : 0 <= 1 - s <= 1) by lra.
  assert (Hmj : (m <= j)%nat) by (apply INR_le; lra).
  assert (A : 160 * INR (j + 1) * (20 * INR m * s) <= 1 / 240).
  { rewrite plus_INR, S. simpl (INR 1).
    replace (160 * (INR j + 1) * (20 * INR m * (36000000000000 * r ^ 2)))
      with (115200000000000000 * (INR m * r) * (INR j * r + r)) by ring. rewrite J. nra. }
  assert (B : 20 * INR m * s <= 1 / 2).
  { rewrite S. replace (20 * INR m * (36000000000000 * r ^ 2)) with (720000000000000 * (INR m * r) * r) by ring. nra. }
  assert (P := left_likely s Hs m (j + 1) ltac:(lia) ltac:(unfold w0; lra)).
  exists s, sigma, (j + 1)%nat, Hs. rewrite rare_mean_square, rare_mean_slope, !rare_mean_F.
  split; [unfold sigma; lra|]. split; [unfold s; lra|]. split; [|split].
  - rewrite (Nat.add_comm j 1). eapply Rle_trans; [|apply (square_large s Hs j)]. rewrite S.
    replace (36000000000000 * r ^ 2 * (INR j * (1 / 400000) / 2) ^ 2) with (225 / 4 * (INR j * r) ^ 2) by field. rewrite J. lra.
  - eapply Rle_trans; [|apply slope_left]. lra.
  - rewrite (Nat.add_comm (j + 1) 1). generalize (drop s Hs (j + 1) ltac:(lia)).
    assert (Y : 0 <= INR (j + 1)) by apply pos_INR.
    assert (X : 160 * INR (j + 1) * (1 - after (step s Hs) (j + 1) in_left w0) <= 160 * INR (j + 1) * (20 * INR m * s))
      by (apply Rmult_le_compat_l; lra).
    simpl Nat.add. lra.
Qed.

Lemma ceiling_small x n : x <= 1 -> 1 <= n -> n >= ceiling x.
Proof.
  intros H Hn. unfold ceiling. generalize (base_Int_part (- x)). intros [_ B].
  assert (K : (-2 < Int_part (- x))%Z) by (apply lt_IZR; lra).
  apply Rle_ge. apply Rle_trans with (IZR 1); [|lra]. apply IZR_le. lia.
Qed.
Lemma least_large a b sigma : 0 <= sigma <= 1 / 10 -> 51 <= a -> 1 / 2 <= b ->
  50 <= Rmin (a / (1 + 2 * (1 / 200) * sigma)) (b / (2 * (1 / 200))).
Proof.
  intros. apply Rmin_glb; [|lra]. apply Rmult_le_reg_r with (1 + 2 * (1 / 200) * sigma); [lra|].
  replace (a / (1 + 2 * (1 / 200) * sigma) * (1 + 2 * (1 / 200) * sigma)) with a by (field; lra). lra.
Qed.
Ltac conditions s Hs := first [ apply rare_differentiable | apply rare_smooth | apply rare_hess_lipschitz
  | apply (rare_task_variance s Hs); assumption | apply rare_gradient_variance | apply rare_hessian_variance | apply le_n
  | apply ceiling_small; simpl; nra | lia | (simpl; lra) ].

Theorem fallah2019_eq_107_refutation : ~ fallah2019_eq_107.
Proof.
  intro C. destruct numbers as (s & sigma & k & Hs & Hsig & Hv & H2 & H1 & HF).
  assert (K := C R1 (rare s Hs) 20%nat 1%nat 1%nat 1%nat 1%nat 1%nat 1 (1 / 200) k 2 sigma 0 0 (w0 : R1)). clear C.
  do 25 (lapply K; [clear K; intro K|conditions s Hs]).
  generalize (least_large _ _ sigma Hsig H2 H1). replace (INR 20) with 20 in K by (simpl; lra). simpl (INR 1) in K.
  set (M := Rmin _ _) in *. intro HM.
  assert ((14 * sigma ^ 2 + 2 * (0 ^ 2 / 1)) / (368 * 1 * 20) + 0 ^ 2 / 1 / (96 * 1) <= 1 / 100) by nra. lra.
Qed.
Theorem fallah2019_eq_108_plus2_1_refutation : ~ fallah2019_eq_108_plus2_1.
Proof.
  intro C. destruct numbers as (s & sigma & k & Hs & Hsig & Hv & H2 & H1 & HF).
  assert (K := C R1 (rare s Hs) 20%nat 1%nat 1%nat 1%nat 1%nat 1%nat 1 (1 / 200) (1 / 2) k 2 sigma 0 0 (w0 : R1)). clear C.
  do 24 (lapply K; [clear K; intro K|conditions s Hs]).
  lapply K; [clear K; intro K|].
  - do 2 (lapply K; [clear K; intro K|conditions s Hs]).
    generalize (least_large _ _ sigma Hsig H2 H1). set (M := Rmin _ _) in *. intro HM. lra.
  - apply Rle_ge. eapply Rle_trans; [|exact H1]. replace (INR 20) with 20 by (simpl; lra). simpl (INR 1).
    assert (V : 0 <= sigma ^ 2 <= 1 / 100) by nra. set (v := sigma ^ 2) in *. apply Rmax_lub; [|apply Rmax_lub].
    + apply sqrt_le_of_sq; [lra|]. replace (v / 20 + 0 ^ 2 / (20 * 1) + 0 ^ 2 / 1) with (v / 20) by field. nra.
    + replace (v / 20 + 0 ^ 2 / (20 * 1) + 0 ^ 2 / 1) with (v / 20) by field. lra.
    + lra.
Qed.
