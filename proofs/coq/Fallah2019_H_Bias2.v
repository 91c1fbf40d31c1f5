(* Fallah2019_H_Bias2.v -- the run of HF-MAML on the problem `tilted` of Fallah2019_H_Bias.v stays in [-1,1] and hovers about
   1/321: from there the mean slope of F is at least 19/10000 at every step, once B >= 10^9; and from the stationary point 0
   the step goes uphill on average.  Refutes (157), its two consequences and Theorem H.1.  No axiom is added. *)
From Coq Require Import Reals Lra Lia List FunctionalExtensionality.
From Lemmacheck Require Import Space Law Problem Run Splines Statements Fallah2019_H_Bias.
Import ListNotations.

(* ---- the run of HF-MAML with one sample per batch ---- *)
Definition drawn : law (bool * (list unit * (list unit * list unit))) :=
  pair_law (tasks tilted) (fun j => pair_law (iid 1 (samples tilted j)) (fun _ =>
    pair_law (iid 1 (samples tilted j)) (fun _ => iid 1 (samples tilted j)))).
Definition drawn_beta : law (list (bool * list unit)) := iid 1 (pair_law (tasks tilted) (fun j => iid 1 (samples tilted j))).
Definition run (B : nat) (g : R1 -> R) (v : R1) : R := E (iid B drawn) (fun tasks_k => E drawn_beta (fun tasks_beta =>
  g (vminus v (vscal (beta_hf tilted 1 (1 / 6) (1 / 4) tasks_beta v) (g_hf tilted (1 / 6) (1 / 4) tasks_k v))))).
Definition inside (w : R1) : Prop := -1 <= (w : R) <= 1.
Definition step (i : bool) (w : R) : R := beta_hf tilted 1 (1 / 6) (1 / 4) [(i, [tt])] (w : R1).
Definition all_tt (i : bool) : bool * (list unit * (list unit * list unit)) := (i, ([tt], ([tt], [tt]))).
Definition pulls (w : R) (m : bool * (list unit * (list unit * list unit))) : R :=
  G_hf tilted (1 / 6) (1 / 4) (fst m) (fst (snd m)) (fst (snd (snd m))) (snd (snd (snd m))) (w : R1).

Lemma run_markov B : markov (run B).
Proof.
  apply (markov_draw2 (iid B drawn) drawn_beta (fun a b v =>
  vminus v (vscal (beta_hf tilted 1 (1 / 6) (1 / 4) b v) (g_hf tilted (1 / 6) (1 / 4) a v)))).
Qed.
Lemma E_drawn X : E drawn X = (X (all_tt true) + X (all_tt false)) / 2.
Proof.
  unfold drawn. rewrite E_pair. change (tasks tilted) with (half true false). rewrite E_half.
  change (samples tilted true) with (point tt). change (samples tilted false) with (point tt).
  rewrite !E_pair, !E_iid_1, !E_point, !E_pair, !E_iid_1, !E_point, !E_iid_1, !E_point. reflexivity.
Qed.
Lemma E_drawn_beta X : E drawn_beta X = (X [(true, [tt])] + X [(false, [tt])]) / 2.
Proof.
  unfold drawn_beta. rewrite E_iid_1, E_pair. change (tasks tilted) with (half true false). rewrite E_half.
  change (samples tilted true) with (point tt). change (samples tilted false) with (point tt).
  rewrite !E_iid_1, !E_point. reflexivity.
Qed.
Lemma drawn_support m : In m (support drawn) -> exists i, m = all_tt i.
Proof. intro H. simpl in H. destruct H as [<-|[<-|[]]]; [exists true|exists false]; reflexivity. Qed.
Lemma pulls_all_tt w i : inside w -> pulls w (all_tt i) = pull i w.
Proof. apply tilted_G. Qed.
Lemma g_hf_mean tk (w : R) : g_hf tilted (1 / 6) (1 / 4) tk (w : R1) = mean tk (pulls w) :> R.
Proof. unfold g_hf, meanV, mean, Rdiv. rewrite Rmult_comm. reflexivity. Qed.
Lemma run_value B g (v : R) : run B g v =
  E (iid B drawn) (fun tk => (g (v - step true v * mean tk (pulls v)) + g (v - step false v * mean tk (pulls v))) / 2).
Proof.
  apply E_ext. intro tk. rewrite E_drawn_beta, !vminus_R1. change (@vscal R1) with Rmult. rewrite g_hf_mean. reflexivity.
Qed.
Lemma step_value i (w : R) : w <= 1 -> step i w = 1 / (4 * 1 + 2 * (1 / 4) * (1 / 6) * Rabs (w - aim i)) / 25.
Proof.
  intro Hw. unfold step, beta_hf, beta_tilde, L_tilde, mean, lsum. cbn [fold_right length INR fst snd].
  rewrite norm_R1, tilted_bgrad, d1_inside by auto. do 4 f_equal. field.
Qed.
Lemma step_bounds i (w : R) : inside w -> 1 / 105 <= step i w <= 1 / 100.
Proof.
  intros [H1 H2]. rewrite step_value by auto.
  assert (H : 0 <= Rabs (w - aim i) <= 2) by (split; [apply Rabs_pos|destruct i; simpl; apply Rabs_le; lra]).
  generalize dependent (Rabs (w - aim i)). intros a Ha. split.
  - replace (1 / 105) with (1 / (21 / 5) / 25) by field. apply Rmult_le_compat_r; [lra|].
    apply Rmult_le_compat_l; [lra|]. apply Rinv_le_contravar; lra.
  - replace (1 / 100) with (1 / 4 / 25) by field. apply Rmult_le_compat_r; [lra|].
    apply Rmult_le_compat_l; [lra|]. apply Rinv_le_contravar; lra.
Qed.
Lemma step_0 i : step i 0 = 12 / 1225.
Proof. rewrite step_value by lra. destruct i; simpl aim; [rewrite Rabs_pos_eq by lra|rewrite Rabs_left by lra]; field. Qed.
Lemma step_inside B tk i (w : R) : (1 <= B)%nat -> In tk (support (iid B drawn)) -> inside w ->
  inside (w - step i w * mean tk (pulls w)).
Proof.
  intros HB Htk Hw. generalize (step_bounds i w Hw). generalize (step i w). intros b Hb.
  assert (N : tk <> []). { intros ->. apply iid_length in Htk. simpl in Htk. lia. }
  assert (K : forall m, In m tk -> w - 1 <= b * pulls w m <= w + 1).
  { intros m Hm. destruct (drawn_support m (iid_in_support _ _ _ _ Htk Hm)) as [j ->].
    rewrite pulls_all_tt by auto. destruct Hw. destruct j; unfold pull, rate, aim; nra. }
  rewrite <- mean_scal. generalize (mean_const tk (w - 1) N), (mean_const tk (w + 1) N). intros M1 M2.
  assert (mean tk (fun _ => w - 1) <= mean tk (fun m => b * pulls w m)) by (apply mean_le; intros m Hm; apply K, Hm).
  assert (mean tk (fun m => b * pulls w m) <= mean tk (fun _ => w + 1)) by (apply mean_le; intros m Hm; apply K, Hm).
  unfold inside. lra.
Qed.
Lemma run_kept B : (1 <= B)%nat -> forall g h, (forall u, inside u -> g u <= h u) -> forall w, inside w -> run B g w <= run B h w.
Proof.
  intros HB g h H w Hw. rewrite !run_value. apply E_le_support. intros tk Htk.
  assert (K := fun i => H _ (step_inside B tk i w HB Htk Hw)). generalize (K true), (K false). lra.
Qed.
Lemma E_pulls B (w : R) : (1 <= B)%nat -> inside w -> E (iid B drawn) (fun tk => mean tk (pulls w)) = 535 / 768 * (w - 1 / 321).
Proof.
  intros HB Hw. rewrite E_iid_mean, E_drawn, !pulls_all_tt by auto. unfold pull, rate, aim. field.
Qed.
Lemma VarR_pulls (w : R) : inside w -> VarR drawn (pulls w) <= 2.
Proof.
  intro Hw. eapply Rle_trans. apply (VarR_min drawn (pulls w) 0). rewrite E_drawn, !pulls_all_tt by auto.
  destruct Hw. unfold pull, rate, aim. nra.
Qed.
Definition gap (w : R1) : R := ((w : R) - 1 / 321) ^ 2.
Lemma move_contracts B b (w : R) : (1 <= B)%nat -> inside w -> 1 / 105 <= b <= 1 / 100 ->
  E (iid B drawn) (fun tk => gap (w - b * mean tk (pulls w))) <= 199 / 200 * gap w + 1 / 1000 / INR B.
Proof.
  intros HB Hw Hb. assert (P : 0 < / INR B) by (apply Rinv_0_lt_compat, lt_0_INR; lia).
  rewrite (E_ext _ _ (fun tk => b ^ 2 * (mean tk (pulls w) - (w - 1 / 321) / b) ^ 2)) by (intro; unfold gap; simpl; field; lra).
  rewrite E_scal, VarR_center, E_pulls, VarR_iid_mean by auto. unfold gap.
  match goal with |- ?a <= _ => replace a with (b ^ 2 * VarR drawn (pulls w) * / INR B + (1 - b * (535 / 768)) ^ 2 * (w - 1 / 321) ^ 2)
    by (field; split; first [lra | apply not_0_INR; lia]) end.
  assert (b ^ 2 * VarR drawn (pulls w) <= 1 / 1000).
  { generalize (VarR_pulls w Hw), (VarR_nonneg drawn (pulls w)). generalize (VarR drawn (pulls w)). intros. assert (b ^ 2 <= 1 / 10000) by nra. nra. }
  assert ((1 - b * (535 / 768)) ^ 2 <= 199 / 200) by nra.
  apply Rle_trans with (1 / 1000 * / INR B + 199 / 200 * (w - 1 / 321) ^ 2); [|right; unfold Rdiv; ring].
  apply Rplus_le_compat; apply Rmult_le_compat_r; auto. lra. apply pow2_ge_0.
Qed.
Lemma run_contracts B (w : R) : (1 <= B)%nat -> inside w -> run B gap w <= 199 / 200 * gap w + 1 / 1000 / INR B.
Proof.
  intros HB Hw. rewrite run_value. unfold Rdiv at 1. rewrite E_scal_r, E_plus.
  generalize (move_contracts B _ w HB Hw (step_bounds true w Hw)), (move_contracts B _ w HB Hw (step_bounds false w Hw)). lra.
Qed.
Lemma slope_stays B k : (1 <= B)%nat -> 1000000000 <= INR B ->
  19 / 10000 <= after (run B) k (fun v => norm (nabla_F tilted (1 / 6) v)) (1 / 321 : R1).
Proof.
  intros HB Hn. assert (P : / INR B <= / 1000000000) by (apply Rinv_le_contravar; lra).
  assert (Q : 0 < / INR B) by (apply Rinv_0_lt_compat; lra).
  eapply Rle_trans; [|apply (after_stays_large (run B) inside (run_markov B) (run_kept B HB) gap _
    (25 / 36 * (1 / 321 - 1 / 4000)) (25000 / 36) (199 / 200) (1 / 1000 / INR B))]; unfold Rdiv in *; try lra.
  - exact (fun w => run_contracts B w HB).
  - intros u Hu. rewrite norm_R1, tilted_nabla_F by exact Hu. eapply Rle_trans; [|apply Rle_abs]. unfold gap.
    generalize (pow2_ge_0 ((u : R) - 1 / 321 + 1 / 2000)). unfold Rdiv. lra.
  - unfold inside. lra.
  - unfold gap. cbv beta. unfold Rdiv. rewrite Rminus_eq_0. ring.
Qed.
(* from the stationary point 0, the run goes uphill *)
Lemma run_uphill B : (1 <= B)%nat ->
  F tilted (1 / 6) (0 : R1) + 25 / 72 * (12 / 1225) ^ 2 * (5 / 2304) ^ 2 <= run B (F tilted (1 / 6)) (0 : R1).
Proof.
  intro HB. assert (H0 : inside 0) by (unfold inside; lra). rewrite run_value.
  apply Rle_trans with (E (iid B drawn) (fun tk => F tilted (1 / 6) (0 : R1) + 25 / 72 * (12 / 1225) ^ 2 * mean tk (pulls 0) ^ 2)).
  - rewrite E_plus, E_const, E_scal. apply Rplus_le_compat_l, Rmult_le_compat_l; [lra|].
    eapply Rle_trans; [|apply E_sq]. rewrite E_pulls by auto. right. field.
  - apply E_le_support. intros tk Htk. assert (K := fun i => tilted_F _ (step_inside B tk i 0 HB Htk H0)).
    rewrite (K true), (K false), !step_0. right. field.
Qed.

Lemma large x : exists n, (1 <= n)%nat /\ x <= INR n.
Proof.
  exists (S (Z.to_nat (up x))). split; [lia|]. destruct (archimed x) as [H _]. rewrite S_INR, INR_IZR_INZ.
  assert (IZR (up x) <= IZR (Z.of_nat (Z.to_nat (up x)))) by (apply IZR_le; lia). lra.
Qed.
(* the claims that bound F after one step from 0 *)
Ltac at_zero := let C := fresh "C" in let H := fresh "H" in
  intro C; destruct (large 1000000000) as (B & HB & Hn);
  assert (P : / INR B <= / 1000000000) by (apply Rinv_le_contravar; lra);
  assert (H := C R1 tilted B 1%nat 1%nat 1%nat 1%nat 1%nat 1 (1 / 6) (1 / 4) (9 / 8) 0 0 (0 : R1)); discharge H;
  apply (Rle_trans _ _ _ (run_uphill B HB)) in H;
  fold drawn_beta in H; rewrite ?tilted_nabla_F_0, ?tilted_smoothness_0, ?E_drawn_beta in H;
  change (beta_hf tilted 1 (1 / 6) (1 / 4) [(true, [tt])] 0) with (step true 0) in H;
  change (beta_hf tilted 1 (1 / 6) (1 / 4) [(false, [tt])] 0) with (step false 0) in H;
  rewrite ?step_0 in H; unfold Rdiv in H; rewrite ?Rinv_mult in H; lra.
Theorem fallah2019_eq_157_refutation : ~ fallah2019_eq_157.
Proof. at_zero. Qed.
Theorem fallah2019_eq_157_plus2_refutation : ~ fallah2019_eq_157_plus2.
Proof. at_zero. Qed.
Theorem fallah2019_eq_157_plus3_refutation : ~ fallah2019_eq_157_plus3.
Proof. at_zero. Qed.

(* from 1/321, the mean slope stays above 19/10000 > epsilon = 1/1000 at every step *)
Theorem fallah2019_theorem_H_1_refutation : ~ fallah2019_theorem_H_1.
Proof.
  intro C. destruct (large 1000000000) as (B & HB & Hn). assert (P : / INR B <= / 1000000000) by (apply Rinv_le_contravar; lra).
  assert (Q : 0 < / INR B) by (apply Rinv_0_lt_compat; lra).
  destruct (large (3200 * (F tilted (1 / 6) (1 / 321 : R1) - -1) * Rmin ((1 + 1 / 4 * (1 / 6) * (9 / 8 + 1 / 1000)) / (1 / 1000) ^ 2)
    (1 * INR B / (9 / 8) ^ 2 + 1 * (INR B * INR 1 + INR 1) / (1 / 1000000) ^ 2))) as (T & HT & HT'). apply Rle_ge in HT'.
  assert (H := C R1 tilted B 1%nat 1%nat 1%nat 1%nat 1%nat (-1) 1 T (1 / 6) (1 / 1000) (1 / 4) (9 / 8) 0 (1 / 1000000) (1 / 321 : R1)).
  discharge H.
  match type of H with least ?T ?X <= _ => destruct (least_attained T X) as (k & _ & e) end. rewrite e in H. clear e.
  apply (Rle_trans _ _ _ (slope_stays B k HB Hn)) in H. revert H. apply Rlt_not_le.
  simpl INR. unfold Rdiv. rewrite !Rinv_mult.
  apply Rle_lt_trans with (1 / 1000); [|lra]. apply Rmax_lub; [|apply Rmax_lub]; try lra.
  apply Rmult_le_reg_l with (/ 6); [lra|]. rewrite <- Rmult_assoc, Rinv_l, Rmult_1_l by lra.
  apply sqrt_le_of_sq; lra.
Qed.
