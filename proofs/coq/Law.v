(* Law.v -- i.i.d. batches and means of batches.  No axiom is added. *)
From Lemmacheck Require Import Space.
From Lemmacheck Require Export Chance.
Require Import FunctionalExtensionality Permutation.
Import ListNotations.

(* ---- batches ---- *)
Definition lsum {A : Type} (b : list A) (X : A -> R) : R := fold_right (fun a acc => X a + acc) 0 b.
Definition lsumV {A : Type} {V : space} (b : list A) (X : A -> V) : V := fold_right (fun a acc => vplus (X a) acc) vzero b.
Definition mean {A : Type} (b : list A) (X : A -> R) : R := lsum b X / INR (length b).
Definition meanV {A : Type} {V : space} (b : list A) (X : A -> V) : V := vscal (/ INR (length b)) (lsumV b X).
Definition meanO {A : Type} {V : space} (b : list A) (X : A -> V -> V) : V -> V := fun v => meanV b (fun a => X a v).

Section Batches.
Context {A : Type} {V : space}.
Implicit Types (l : law A) (b : list A).

Lemma lsum_ext b X Y : (forall a, X a = Y a) -> lsum b X = lsum b Y.
Proof. intro H. f_equal. apply functional_extensionality; auto. Qed.
Lemma lsum_plus b X Y : lsum b (fun a => X a + Y a) = lsum b X + lsum b Y.
Proof. induction b; simpl; [ring|rewrite IHb; ring]. Qed.
Lemma lsum_scal b c X : lsum b (fun a => c * X a) = c * lsum b X.
Proof. induction b; simpl; [ring|rewrite IHb; ring]. Qed.
Lemma lsum_const b c : lsum b (fun _ => c) = INR (length b) * c.
Proof.
  induction b; [simpl; ring|]. change (length (a :: b)) with (S (length b)). rewrite S_INR. simpl. rewrite IHb. ring.
Qed.
Lemma lsum_le b X Y : (forall a, In a b -> X a <= Y a) -> lsum b X <= lsum b Y.
Proof. induction b; simpl; intro H; [lra|]. apply Rplus_le_compat; auto. Qed.
Lemma lsum_app b c X : lsum (b ++ c) X = lsum b X + lsum c X.
Proof. induction b; simpl; [ring|rewrite IHb; ring]. Qed.
Lemma lsum_map {B : Type} (g : B -> A) c X : lsum (map g c) X = lsum c (fun a => X (g a)).
Proof. induction c; simpl; auto. rewrite IHc. reflexivity. Qed.
Lemma lsum_permutation b c X : Permutation b c -> lsum b X = lsum c X.
Proof. induction 1; simpl; lra. Qed.
Lemma mean_plus b X Y : mean b (fun a => X a + Y a) = mean b X + mean b Y.
Proof. unfold mean, Rdiv. rewrite lsum_plus. ring. Qed.
Lemma mean_scal b c X : mean b (fun a => c * X a) = c * mean b X.
Proof. unfold mean, Rdiv. rewrite lsum_scal. ring. Qed.
Lemma mean_const b c : b <> [] -> mean b (fun _ => c) = c.
Proof.
  intro H. unfold mean. rewrite lsum_const. field. apply not_0_INR. destruct b; [congruence|simpl; lia].
Qed.
Lemma inv_length_nonneg b : 0 <= / INR (length b).
Proof.
  destruct b as [|a b]. simpl. rewrite Rinv_0; lra. left. apply Rinv_0_lt_compat, lt_0_INR. simpl. lia.
Qed.
Lemma mean_le b X Y : (forall a, In a b -> X a <= Y a) -> mean b X <= mean b Y.
Proof. intro H. apply Rmult_le_compat_r. apply inv_length_nonneg. apply lsum_le; auto. Qed.
Lemma mean_nonneg b X : (forall a, In a b -> 0 <= X a) -> 0 <= mean b X.
Proof.
  intro H. apply Rmult_le_pos; [|apply inv_length_nonneg].
  induction b; simpl; [lra|]. apply Rplus_le_le_0_compat; [apply H; left; auto|apply IHb; intros; apply H; right; auto].
Qed.
Lemma inner_lsumV_l b (X : A -> V) z : inner (lsumV b X) z = lsum b (fun a => inner (X a) z).
Proof. induction b; simpl. apply inner_zero_l. rewrite inner_plus_l, IHb. reflexivity. Qed.
Lemma inner_meanV_l b (X : A -> V) z : inner (meanV b X) z = mean b (fun a => inner (X a) z).
Proof. unfold meanV, mean, Rdiv. rewrite inner_scal_l, inner_lsumV_l. ring. Qed.
Lemma meanV_ext b (X Y : A -> V) : (forall a, X a = Y a) -> meanV b X = meanV b Y.
Proof. intro H. f_equal. apply functional_extensionality; auto. Qed.
Lemma meanV_plus b (X Y : A -> V) : meanV b (fun a => vplus (X a) (Y a)) = vplus (meanV b X) (meanV b Y).
Proof.
  apply ip_ext. intro. rewrite inner_plus_l, !inner_meanV_l, <- mean_plus. unfold mean. f_equal. apply lsum_ext.
  intro. expand. ring.
Qed.
Lemma meanV_scal b c (X : A -> V) : meanV b (fun a => vscal c (X a)) = vscal c (meanV b X).
Proof.
  apply ip_ext. intro. rewrite inner_scal_l, !inner_meanV_l, <- mean_scal. unfold mean. f_equal. apply lsum_ext.
  intro. expand. ring.
Qed.
Lemma meanV_minus b (X Y : A -> V) : meanV b (fun a => vminus (X a) (Y a)) = vminus (meanV b X) (meanV b Y).
Proof. unfold vminus, vopp. rewrite meanV_plus, meanV_scal. reflexivity. Qed.
Lemma meanV_const b (x : V) : b <> [] -> meanV b (fun _ => x) = x.
Proof. intro. apply ip_ext. intro. rewrite inner_meanV_l. apply mean_const; auto. Qed.
Lemma meanV_linear b (B : V -> V) (X : A -> V) : linear B -> meanV b (fun a => B (X a)) = B (meanV b X).
Proof.
  intro H. unfold meanV. rewrite linear_scal by auto. f_equal. induction b; simpl.
  rewrite linear_zero; auto. rewrite linear_plus, IHb; auto.
Qed.
Lemma norm_lsumV b (X : A -> V) : norm (lsumV b X) <= lsum b (fun a => norm (X a)).
Proof.
  induction b; simpl. rewrite norm_zero; lra. eapply Rle_trans. apply norm_triangle. lra.
Qed.
Lemma norm_meanV b (X : A -> V) : norm (meanV b X) <= mean b (fun a => norm (X a)).
Proof.
  unfold meanV, mean, Rdiv. rewrite norm_scal_pos by apply inv_length_nonneg. rewrite Rmult_comm.
  apply Rmult_le_compat_r. apply inv_length_nonneg. apply norm_lsumV.
Qed.
Lemma linear_meanO b (X : A -> V -> V) : (forall a, linear (X a)) -> linear (meanO b X).
Proof.
  intro H. split; intros; unfold meanO.
  - rewrite <- meanV_plus. apply meanV_ext. intro. apply linear_plus; auto.
  - rewrite <- meanV_scal. apply meanV_ext. intro. apply linear_scal; auto.
Qed.
Lemma symmetric_meanO b (X : A -> V -> V) : (forall a, symmetric (X a)) -> symmetric (meanO b X).
Proof.
  intros H x y. unfold meanO. rewrite inner_meanV_l, inner_sym, inner_meanV_l. unfold mean. f_equal.
  apply lsum_ext. intro. rewrite (inner_sym (X a y)). apply H.
Qed.

Lemma iid_length n l b : In b (support (iid n l)) -> length b = n.
Proof.
  revert b. induction n; simpl; intros b H.
  - destruct H as [<-|[]]. reflexivity.
  - apply support_bind in H. destruct H as (a & _ & H). apply support_map in H. destruct H as (c & H & ->).
    simpl. f_equal. auto.
Qed.
Lemma iid_in_support n l b a : In b (support (iid n l)) -> In a b -> In a (support l).
Proof.
  revert b. induction n; simpl; intros b H Ha.
  - destruct H as [<-|[]]. destruct Ha.
  - apply support_bind in H. destruct H as (x & Hx & H). apply support_map in H. destruct H as (c & H & ->).
    destruct Ha as [->|Ha]; eauto.
Qed.
Lemma E_iid_0 l X : E (iid 0 l) X = X [].
Proof. apply E_point. Qed.
Lemma E_iid_S n l X : E (iid (S n) l) X = E l (fun a => E (iid n l) (fun b => X (a :: b))).
Proof. simpl. rewrite E_bind. apply E_ext. intro. apply E_map. Qed.
Lemma E_iid_1 l X : E (iid 1 l) X = E l (fun a => X [a]).
Proof. rewrite E_iid_S. apply E_ext. intro. apply E_iid_0. Qed.
Lemma EV_iid_0 l (X : list A -> V) : EV (iid 0 l) X = X [].
Proof. apply EV_point. Qed.
Lemma EV_iid_S n l (X : list A -> V) : EV (iid (S n) l) X = EV l (fun a => EV (iid n l) (fun b => X (a :: b))).
Proof. simpl. rewrite EV_bind. apply EV_ext. intro. apply EV_map. Qed.
Lemma E_iid_ext n l X Y : (forall b, length b = n -> X b = Y b) -> E (iid n l) X = E (iid n l) Y.
Proof. intro H. apply E_ext_support. intros. apply H. eapply iid_length; eauto. Qed.
Lemma EV_iid_ext n l (X Y : list A -> V) : (forall b, length b = n -> X b = Y b) -> EV (iid n l) X = EV (iid n l) Y.
Proof. intro H. apply EV_ext_support. intros. apply H. eapply iid_length; eauto. Qed.
Lemma E_iid_le n l X Y : (forall b, length b = n -> X b <= Y b) -> E (iid n l) X <= E (iid n l) Y.
Proof. intro H. apply E_le_support. intros. apply H. eapply iid_length; eauto. Qed.

(* exchangeability *)
Lemma E_iid_app n m l X : E (iid (n + m) l) X = E (iid n l) (fun b => E (iid m l) (fun c => X (b ++ c))).
Proof.
  revert X. induction n; intro X.
  - rewrite E_iid_0. reflexivity.
  - change (S n + m)%nat with (S (n + m)). rewrite !E_iid_S. apply E_ext. intro. rewrite IHn. reflexivity.
Qed.
Lemma E_iid_swap n l X :
  E (iid (S (S n)) l) (fun b => match b with x :: y :: r => X (y :: x :: r) | _ => X b end) = E (iid (S (S n)) l) X.
Proof.
  rewrite !E_iid_S.
  rewrite (E_ext l _ (fun a => E l (fun a0 => E (iid n l) (fun b => X (a0 :: a :: b))))) by (intro; apply E_iid_S).
  rewrite (E_ext l (fun a => E (iid (S n) l) _) (fun a => E l (fun a0 => E (iid n l) (fun b => X (a :: a0 :: b)))))
    by (intro; apply E_iid_S). apply E_swap.
Qed.
Lemma E_iid_nth n k d l X : (k < n)%nat -> E (iid n l) (fun b => X (nth k b d)) = E l X.
Proof.
  revert k. induction n; intros k H; [lia|]. rewrite E_iid_S. destruct k; simpl.
  - apply E_independent.
  - rewrite <- (E_const l (E l X)). apply E_ext. intro. apply IHn. lia.
Qed.
(* all ways of singling out one element of a batch *)
Fixpoint splits b : list (A * list A) :=
  match b with [] => [] | a :: c => (a, c) :: map (fun p => (fst p, a :: snd p)) (splits c) end.
Lemma splits_fst b : map fst (splits b) = b.
Proof. induction b; simpl; auto. rewrite map_map. simpl. f_equal. auto. Qed.
Lemma splits_length b : length (splits b) = length b.
Proof. rewrite <- (splits_fst b) at 2. rewrite map_length. reflexivity. Qed.
Lemma splits_permutation b p : In p (splits b) -> Permutation b (fst p :: snd p).
Proof.
  revert p. induction b; simpl; intros p H; [destruct H|]. destruct H as [<-|H]. reflexivity.
  apply in_map_iff in H. destruct H as (q & <- & Hq). simpl. rewrite (IHb q Hq) at 1. apply perm_swap.
Qed.
End Batches.

Section Iid.
Context {A : Type} {V : space}.
Implicit Types (l : law A) (b : list A).

(* leave one out: each position behaves as the first *)
Lemma E_iid_splits n l (G : A -> list A -> R) :
  E (iid (S n) l) (fun b => lsum (splits b) (fun p => G (fst p) (snd p))) =
  INR (S n) * E l (fun a => E (iid n l) (fun b => G a b)).
Proof.
  revert G. induction n; intro G.
  - rewrite E_iid_1. simpl. rewrite Rmult_1_l. apply E_ext. intro. rewrite E_point. ring.
  - rewrite E_iid_S, S_INR.
    rewrite (E_ext l _ (fun a => E (iid (S n) l) (fun b => G a b) +
      INR (S n) * E l (fun x => E (iid n l) (fun r => G x (a :: r))))).
    + rewrite E_plus, E_scal, (E_swap l l (fun a x => E (iid n l) (fun r => G x (a :: r)))).
      rewrite (E_ext l (fun x => E l (fun a => E (iid n l) (fun r => G x (a :: r)))) (fun x => E (iid (S n) l) (fun b => G x b)))
        by (intro; symmetry; apply E_iid_S). ring.
    + intro a. rewrite <- (IHn (fun x r => G x (a :: r))), <- E_plus. apply E_ext. intro b. simpl.
      rewrite lsum_map. reflexivity.
Qed.
Lemma E_iid_lsum n l X : E (iid n l) (fun b => lsum b X) = INR n * E l X.
Proof.
  induction n. rewrite E_iid_0. simpl. ring.
  rewrite E_iid_S, S_INR. simpl lsum.
  rewrite (E_ext l _ (fun a => X a + INR n * E l X)) by (intro; rewrite E_plus, E_const, IHn; reflexivity).
  rewrite E_plus, E_const. ring.
Qed.
Lemma E_iid_mean n l X : (1 <= n)%nat -> E (iid n l) (fun b => mean b X) = E l X.
Proof.
  intro H. rewrite (E_iid_ext n l _ (fun b => / INR n * lsum b X)).
  - rewrite E_scal, E_iid_lsum. field. apply not_0_INR. lia.
  - intros b <-. unfold mean, Rdiv. ring.
Qed.
Lemma EV_iid_meanV n l (X : A -> V) : (1 <= n)%nat -> EV (iid n l) (fun b => meanV b X) = EV l X.
Proof.
  intro H. apply ip_ext. intro z. rewrite !inner_EV_l.
  rewrite <- (E_iid_mean n l (fun a => inner (X a) z) H). apply E_ext. intro. apply inner_meanV_l.
Qed.
Lemma EO_iid_meanO n l (X : A -> V -> V) v : (1 <= n)%nat -> EO (iid n l) (fun b => meanO b X) v = EO l X v.
Proof. intro H. unfold EO, meanO. apply EV_iid_meanV; auto. Qed.
Lemma EO_iid_meanO_fun n l (X : A -> V -> V) : (1 <= n)%nat -> EO (iid n l) (fun b => meanO b X) = EO l X.
Proof. intro H. apply functional_extensionality. intro. apply EO_iid_meanO; auto. Qed.
(* sums of independent centred vectors *)
Lemma E_iid_lsumV_sq n l (Y : A -> V) : EV l Y = vzero ->
  E (iid n l) (fun b => norm (lsumV b Y) ^ 2) = INR n * E l (fun a => norm (Y a) ^ 2).
Proof.
  intro Z. induction n. rewrite E_iid_0. simpl lsumV. rewrite norm_zero. simpl. ring.
  rewrite E_iid_S, S_INR.
  rewrite (E_ext l _ (fun a => norm (Y a) ^ 2 + (2 * inner (Y a) (EV (iid n l) (fun b => lsumV b Y)) + INR n * E l (fun a => norm (Y a) ^ 2)))).
  - rewrite !E_plus, E_scal, E_const, <- inner_EV_l, Z, inner_zero_l. ring.
  - intro a. simpl lsumV. rewrite inner_EV_r, <- IHn, <- E_scal, <- E_plus, <- (E_const (iid n l) (norm (Y a) ^ 2)) at 1.
    rewrite <- E_plus. apply E_ext. intro b. rewrite norm_sq_plus. ring.
Qed.
Lemma lsumV_minus_const b (X : A -> V) c :
  lsumV b (fun a => vminus (X a) c) = vminus (lsumV b X) (vscal (INR (length b)) c).
Proof. apply ip_ext. intro z. expand. rewrite !inner_lsumV_l.
  rewrite (lsum_ext b _ (fun a => inner (X a) z + (-1 * inner c z))) by (intro; expand; ring).
  rewrite lsum_plus, lsum_const. ring.
Qed.
Lemma E_iid_meanV_sq n l (X : A -> V) : (1 <= n)%nat ->
  E (iid n l) (fun b => norm (vminus (meanV b X) (EV l X)) ^ 2) = E l (fun a => norm (vminus (X a) (EV l X)) ^ 2) / INR n.
Proof.
  intro H. assert (N : INR n <> 0) by (apply not_0_INR; lia).
  rewrite (E_iid_ext n l _ (fun b => (/ INR n) ^ 2 * norm (lsumV b (fun a => vminus (X a) (EV l X))) ^ 2)).
  - rewrite E_scal, E_iid_lsumV_sq. field; auto. rewrite EV_minus, EV_const. vec.
  - intros b Hb. rewrite lsumV_minus_const, Hb.
    replace (vminus (meanV b X) (EV l X)) with (vscal (/ INR n) (vminus (lsumV b X) (vscal (INR n) (EV l X)))).
    rewrite norm_scal, Rpow_mult_distr, pow2_abs. reflexivity.
    unfold meanV. rewrite Hb. apply ip_ext. intro. expand. field. auto.
Qed.
Lemma Var_iid_meanV n l (X : A -> V) : (1 <= n)%nat -> Var (iid n l) (fun b => meanV b X) = Var l X / INR n.
Proof. intro H. unfold Var at 1. rewrite EV_iid_meanV by auto. apply E_iid_meanV_sq; auto. Qed.
End Iid.
Lemma VarR_iid_mean {A : Type} n (l : law A) (X : A -> R) : (1 <= n)%nat -> VarR (iid n l) (fun b => mean b X) = VarR l X / INR n.
Proof.
  intro H. rewrite <- (Var_R1 l X), <- Var_iid_meanV by auto.
  transitivity (Var (iid n l) ((fun b => mean b X) : list A -> R1)). symmetry; apply Var_R1.
  f_equal. apply functional_extensionality. intro b. unfold mean, meanV, Rdiv. apply Rmult_comm.
Qed.
Lemma E_iid_frobenius_sq {A : Type} {V : space} n (l : law A) (X : A -> V -> V) : (1 <= n)%nat ->
  E (iid n l) (fun b => frobenius (op_minus (meanO b X) (EO l X)) ^ 2) =
  E l (fun a => frobenius (op_minus (X a) (EO l X)) ^ 2) / INR n.
Proof.
  intro H.
  rewrite (E_ext (iid n l) _ (fun b => rsum (dim V) (fun j => norm (vminus (meanV b (fun a => X a (basis j))) (EV l (fun a => X a (basis j)))) ^ 2)))
    by (intro a; exact (frobenius_sq_sum (op_minus (meanO a X) (EO l X)))).
  rewrite (E_ext l _ (fun a => rsum (dim V) (fun j => norm (vminus (X a (basis j)) (EV l (fun a => X a (basis j)))) ^ 2)))
    by (intro a; exact (frobenius_sq_sum (op_minus (X a) (EO l X)))).
  rewrite !E_rsum. unfold Rdiv. rewrite Rmult_comm, <- rsum_scal. apply rsum_ext. intros j _.
  rewrite E_iid_meanV_sq by auto. unfold Rdiv. ring.
Qed.
