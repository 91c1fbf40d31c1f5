(* Chance.v -- finite probability laws (a list of weighted atoms), expectations of scalars, vectors and operators,
   variances, two-stage laws.  No axiom is added. *)
From Lemmacheck Require Import Space.
Require Import FunctionalExtensionality Permutation.
Import ListNotations.

Definition wsum {A : Type} (m : list (R * A)) (X : A -> R) : R :=
  fold_right (fun p acc => fst p * X (snd p) + acc) 0 m.
Definition wsumV {A : Type} {V : space} (m : list (R * A)) (X : A -> V) : V :=
  fold_right (fun p acc => vplus (vscal (fst p) (X (snd p))) acc) vzero m.

Record law (A : Type) : Type := mk_law {
  atoms : list (R * A);
  law_nonneg : Forall (fun p => 0 <= fst p) atoms;
  law_total : wsum atoms (fun _ => 1) = 1 }.
Arguments mk_law {A} _ _ _.
Arguments atoms {A} _.
Arguments law_nonneg {A} _.
Arguments law_total {A} _.

Definition E {A : Type} (l : law A) (X : A -> R) : R := wsum (atoms l) X.
Definition EV {A : Type} {V : space} (l : law A) (X : A -> V) : V := wsumV (atoms l) X.
Definition EO {A : Type} {V : space} (l : law A) (X : A -> V -> V) : V -> V := fun v => EV l (fun a => X a v).
Definition support {A : Type} (l : law A) : list A := map snd (atoms l).
Definition Var {A : Type} {V : space} (l : law A) (X : A -> V) : R :=
  E l (fun a => norm (vminus (X a) (EV l X)) ^ 2).
Definition VarR {A : Type} (l : law A) (X : A -> R) : R := E l (fun a => (X a - E l X) ^ 2).

(* ---- expectation of scalars ---- *)
Section Scalar.
Context {A : Type}.
Implicit Types (l : law A) (X Y : A -> R).

Lemma E_ext l X Y : (forall a, X a = Y a) -> E l X = E l Y.
Proof. intro H. f_equal. apply functional_extensionality; auto. Qed.
Lemma E_ext_support l X Y : (forall a, In a (support l) -> X a = Y a) -> E l X = E l Y.
Proof.
  unfold E, support. induction (atoms l) as [|p m IH]; simpl; intro H; auto. rewrite H, IH; auto.
Qed.
Lemma EV_ext {V : space} l (X Y : A -> V) : (forall a, X a = Y a) -> EV l X = EV l Y.
Proof. intro H. f_equal. apply functional_extensionality; auto. Qed.
Lemma EV_ext_support {V : space} l (X Y : A -> V) : (forall a, In a (support l) -> X a = Y a) -> EV l X = EV l Y.
Proof.
  unfold EV, support. induction (atoms l) as [|p m IH]; simpl; intro H; auto. rewrite H, IH; auto.
Qed.
Lemma E_plus l X Y : E l (fun a => X a + Y a) = E l X + E l Y.
Proof. unfold E. induction (atoms l); simpl; [ring|rewrite IHl0; ring]. Qed.
Lemma E_scal l c X : E l (fun a => c * X a) = c * E l X.
Proof. unfold E. induction (atoms l); simpl; [ring|rewrite IHl0; ring]. Qed.
Lemma E_scal_r l c X : E l (fun a => X a * c) = E l X * c.
Proof. unfold E. induction (atoms l); simpl; [ring|rewrite IHl0; ring]. Qed.
Lemma E_opp l X : E l (fun a => - X a) = - E l X.
Proof. unfold E. induction (atoms l); simpl; [ring|rewrite IHl0; ring]. Qed.
Lemma E_minus l X Y : E l (fun a => X a - Y a) = E l X - E l Y.
Proof. unfold E. induction (atoms l); simpl; [ring|rewrite IHl0; ring]. Qed.
Lemma E_const l c : E l (fun _ => c) = c.
Proof.
  transitivity (E l (fun _ => c * 1)). apply E_ext; intro; ring.
  rewrite E_scal. unfold E. rewrite law_total. ring.
Qed.
Lemma E_rsum l n (u : nat -> A -> R) : E l (fun a => rsum n (fun j => u j a)) = rsum n (fun j => E l (u j)).
Proof. induction n; simpl. apply E_const. rewrite E_plus, IHn. reflexivity. Qed.
Lemma E_le_support l X Y : (forall a, In a (support l) -> X a <= Y a) -> E l X <= E l Y.
Proof.
  unfold E, support. generalize (law_nonneg l).
  induction (atoms l) as [|p m IH]; simpl; intros N H; [lra|]. inversion N; subst.
  apply Rplus_le_compat; auto. apply Rmult_le_compat_l; auto.
Qed.
Lemma E_le l X Y : (forall a, X a <= Y a) -> E l X <= E l Y.
Proof. intro. apply E_le_support. auto. Qed.
Lemma E_nonneg l X : (forall a, 0 <= X a) -> 0 <= E l X.
Proof. intro. rewrite <- (E_const l 0). apply E_le; auto. Qed.
Lemma E_nonneg_support l X : (forall a, In a (support l) -> 0 <= X a) -> 0 <= E l X.
Proof. intro. rewrite <- (E_const l 0). apply E_le_support; auto. Qed.
Lemma E_le_const l X c : (forall a, X a <= c) -> E l X <= c.
Proof. intro. rewrite <- (E_const l c). apply E_le; auto. Qed.
Lemma E_ge_const l X c : (forall a, c <= X a) -> c <= E l X.
Proof. intro. rewrite <- (E_const l c) at 1. apply E_le; auto. Qed.
Lemma E_abs l X : Rabs (E l X) <= E l (fun a => Rabs (X a)).
Proof.
  apply Rabs_le. split.
  - rewrite <- E_opp. apply E_le. intro a. generalize (Rle_abs (- X a)). rewrite Rabs_Ropp. lra.
  - apply E_le. intro. apply Rle_abs.
Qed.
Lemma E_cs_sq l X Y : E l (fun a => X a * Y a) ^ 2 <= E l (fun a => X a ^ 2) * E l (fun a => Y a ^ 2).
Proof.
  apply quad_cs; try (apply E_nonneg; intro; apply pow2_ge_0). intro t.
  rewrite <- !E_scal, <- !E_plus. apply E_nonneg. intro a.
  replace (X a ^ 2 + 2 * t * (X a * Y a) + t ^ 2 * Y a ^ 2) with ((X a + t * Y a) ^ 2) by ring. apply pow2_ge_0.
Qed.
Lemma E_cauchy_schwarz l X Y :
  E l (fun a => X a * Y a) <= sqrt (E l (fun a => X a ^ 2)) * sqrt (E l (fun a => Y a ^ 2)).
Proof.
  rewrite <- sqrt_mult by (apply E_nonneg; intro; apply pow2_ge_0). apply le_sqrt, E_cs_sq.
Qed.
Lemma E_sq l X : E l X ^ 2 <= E l (fun a => X a ^ 2).
Proof.
  generalize (E_cs_sq l X (fun _ => 1)). rewrite (E_ext l (fun a => X a * 1) X) by (intro; ring).
  rewrite (E_ext l (fun _ => 1 ^ 2) (fun _ => 1)) by (intro; ring). rewrite E_const. lra.
Qed.
Lemma E_le_sqrt l X : E l X <= sqrt (E l (fun a => X a ^ 2)).
Proof. apply le_sqrt, E_sq. Qed.
(* if the second moment is at most s^2, the first is at most s *)
Lemma E_le_of_sq l X s : 0 <= s -> E l (fun a => X a ^ 2) <= s ^ 2 -> E l X <= s.
Proof. intros Hs H. apply sq_le; auto. eapply Rle_trans. apply E_sq. auto. Qed.
Lemma VarR_identity l X : E l (fun a => X a ^ 2) = VarR l X + E l X ^ 2.
Proof.
  unfold VarR. rewrite (E_ext l (fun a => (X a - E l X) ^ 2) (fun a => X a ^ 2 + (-2 * E l X * X a + E l X ^ 2)))
    by (intro; ring). rewrite !E_plus, E_scal, E_const. ring.
Qed.
Lemma VarR_nonneg l X : 0 <= VarR l X.
Proof. apply E_nonneg. intro. apply pow2_ge_0. Qed.
Lemma VarR_center l X c : E l (fun a => (X a - c) ^ 2) = VarR l X + (E l X - c) ^ 2.
Proof.
  rewrite (E_ext l (fun a => (X a - c) ^ 2) (fun a => X a ^ 2 + (-2 * c * X a + c ^ 2))) by (intro; ring).
  rewrite !E_plus, E_scal, E_const, VarR_identity. ring.
Qed.
Lemma VarR_min l X c : VarR l X <= E l (fun a => (X a - c) ^ 2).
Proof. rewrite VarR_center. generalize (pow2_ge_0 (E l X - c)). lra. Qed.
Lemma E_inv l X c : 0 < c -> (forall a, In a (support l) -> c <= X a) -> 1 / E l X <= E l (fun a => 1 / X a).
Proof.
  intros Hc H.
  assert (M : c <= E l X). { rewrite <- (E_const l c) at 1. apply E_le_support; auto. }
  set (m := E l X) in *.
  apply Rle_trans with (E l (fun a => 2 / m + - (1 / m ^ 2) * X a)).
  - rewrite E_plus, E_const, E_scal. fold m. right. field. lra.
  - apply E_le_support. intros a Ha. specialize (H a Ha). apply Rminus_le.
    replace (2 / m + - (1 / m ^ 2) * X a - 1 / X a) with (- ((X a - m) ^ 2 / (m ^ 2 * X a))) by (field; lra).
    assert (0 <= (X a - m) ^ 2 / (m ^ 2 * X a)); [|lra].
    apply Rmult_le_pos. apply pow2_ge_0. left. apply Rinv_0_lt_compat. apply Rmult_lt_0_compat; [|lra].
    apply pow_lt. lra.
Qed.
Lemma E_inv_all l X c : 0 < c -> (forall a, c <= X a) -> 1 / E l X <= E l (fun a => 1 / X a).
Proof. intros Hc H. eapply E_inv; eauto. Qed.
End Scalar.

(* ---- expectation of vectors and operators ---- *)
Section Vector.
Context {A : Type} {V : space}.
Implicit Types (l : law A) (X Y : A -> V).

Lemma inner_EV_l l X z : inner (EV l X) z = E l (fun a => inner (X a) z).
Proof. unfold EV, E. induction (atoms l); simpl. apply inner_zero_l. expand. rewrite IHl0. reflexivity. Qed.
Lemma inner_EV_r l X z : inner z (EV l X) = E l (fun a => inner z (X a)).
Proof. rewrite inner_sym, inner_EV_l. apply E_ext. intro. apply inner_sym. Qed.
Lemma EV_plus l X Y : EV l (fun a => vplus (X a) (Y a)) = vplus (EV l X) (EV l Y).
Proof. apply ip_ext. intro. rewrite inner_plus_l, !inner_EV_l, <- E_plus. apply E_ext. intro. expand. ring. Qed.
Lemma EV_minus l X Y : EV l (fun a => vminus (X a) (Y a)) = vminus (EV l X) (EV l Y).
Proof. apply ip_ext. intro. rewrite inner_minus_l, !inner_EV_l, <- E_minus. apply E_ext. intro. expand. ring. Qed.
Lemma EV_scal l c X : EV l (fun a => vscal c (X a)) = vscal c (EV l X).
Proof. apply ip_ext. intro. rewrite inner_scal_l, !inner_EV_l, <- E_scal. apply E_ext. intro. expand. ring. Qed.
Lemma EV_opp l X : EV l (fun a => vopp (X a)) = vopp (EV l X).
Proof. unfold vopp. apply EV_scal. Qed.
Lemma EV_scal_const l (c : A -> R) (x : V) : EV l (fun a => vscal (c a) x) = vscal (E l c) x.
Proof.
  apply ip_ext. intro. rewrite inner_scal_l, inner_EV_l, <- E_scal_r. apply E_ext. intro. expand. ring.
Qed.
Lemma EV_const l (x : V) : EV l (fun _ => x) = x.
Proof. apply ip_ext. intro. rewrite inner_EV_l. apply E_const. Qed.
Lemma EV_linear l (B : V -> V) X : linear B -> EV l (fun a => B (X a)) = B (EV l X).
Proof.
  intro H. unfold EV. induction (atoms l); simpl.
  - rewrite linear_zero; auto.
  - rewrite linear_plus, linear_scal, IHl0; auto.
Qed.
Lemma norm_EV l X : norm (EV l X) <= E l (fun a => norm (X a)).
Proof.
  apply norm_dual_le. apply E_nonneg. intro; apply norm_nonneg.
  intro z. rewrite inner_EV_l, <- E_scal_r. apply E_le. intro. apply inner_le.
Qed.
Lemma norm_EV_sq l X : norm (EV l X) ^ 2 <= E l (fun a => norm (X a) ^ 2).
Proof.
  eapply Rle_trans; [|apply E_sq]. apply pow_incr. split. apply norm_nonneg. apply norm_EV.
Qed.
Lemma norm_EV_le l X c : (forall a, norm (X a) <= c) -> norm (EV l X) <= c.
Proof. intro H. eapply Rle_trans. apply norm_EV. apply E_le_const. auto. Qed.
Lemma Var_identity l X : E l (fun a => norm (X a) ^ 2) = Var l X + norm (EV l X) ^ 2.
Proof.
  unfold Var. rewrite (E_ext l (fun a => norm (vminus (X a) (EV l X)) ^ 2)
    (fun a => norm (X a) ^ 2 + (-2 * inner (X a) (EV l X) + norm (EV l X) ^ 2))) by (intro; rewrite norm_sq_minus; ring).
  rewrite !E_plus, E_scal, E_const, <- inner_EV_l, <- norm_sq. ring.
Qed.
Lemma Var_nonneg l X : 0 <= Var l X.
Proof. apply E_nonneg. intro. apply pow2_ge_0. Qed.
Lemma Var_center l X c : E l (fun a => norm (vminus (X a) c) ^ 2) = Var l X + norm (vminus (EV l X) c) ^ 2.
Proof.
  rewrite (E_ext l (fun a => norm (vminus (X a) c) ^ 2)
    (fun a => norm (X a) ^ 2 + (-2 * inner (X a) c + norm c ^ 2))) by (intro; rewrite norm_sq_minus; ring).
  rewrite !E_plus, E_scal, E_const, <- inner_EV_l, Var_identity, norm_sq_minus. ring.
Qed.
Lemma Var_min l X c : Var l X <= E l (fun a => norm (vminus (X a) c) ^ 2).
Proof. rewrite Var_center. generalize (pow2_ge_0 (norm (vminus (EV l X) c))). lra. Qed.
Lemma Var_shift l X c : Var l (fun a => vplus (X a) c) = Var l X.
Proof.
  unfold Var. apply E_ext. intro. rewrite EV_plus, EV_const. do 2 f_equal. vec.
Qed.
Lemma Var_scal l c X : Var l (fun a => vscal c (X a)) = c ^ 2 * Var l X.
Proof.
  unfold Var. rewrite <- E_scal. apply E_ext. intro. rewrite EV_scal.
  replace (vminus (vscal c (X a)) (vscal c (EV l X))) with (vscal c (vminus (X a) (EV l X))) by vec.
  rewrite norm_scal, Rpow_mult_distr, pow2_abs. reflexivity.
Qed.
Lemma linear_EO l (X : A -> V -> V) : (forall a, linear (X a)) -> linear (EO l X).
Proof.
  intro H. split; intros; unfold EO.
  - rewrite <- EV_plus. apply EV_ext. intro. apply linear_plus; auto.
  - rewrite <- EV_scal. apply EV_ext. intro. apply linear_scal; auto.
Qed.
Lemma symmetric_EO l (X : A -> V -> V) : (forall a, symmetric (X a)) -> symmetric (EO l X).
Proof. intros H x y. unfold EO. rewrite inner_EV_l, inner_EV_r. apply E_ext. intro. apply H. Qed.
Lemma spectral_EO l (X : A -> V -> V) : (forall a, linear (X a)) -> spectral (EO l X) <= E l (fun a => spectral (X a)).
Proof.
  intro H. apply spectral_le. apply E_nonneg. intro; apply spectral_nonneg.
  intro v. unfold EO. eapply Rle_trans. apply norm_EV. rewrite <- E_scal_r. apply E_le. intro. apply spectral_bound; auto.
Qed.
Lemma EO_minus l (X Y : A -> V -> V) v : EO l (fun a => op_minus (X a) (Y a)) v = op_minus (EO l X) (EO l Y) v.
Proof. unfold EO, op_minus. apply EV_minus. Qed.
End Vector.
Lemma EV_R1 {A : Type} (l : law A) (X : A -> R) : (EV l (X : A -> R1) : R) = E l X.
Proof. reflexivity. Qed.
Lemma Var_R1 {A : Type} (l : law A) (X : A -> R) : Var l (X : A -> R1) = VarR l X.
Proof.
  unfold Var, VarR. apply E_ext. intro a. rewrite norm_sq_R1, vminus_R1, EV_R1. reflexivity.
Qed.
Lemma EV_R2 {A : Type} (l : law A) (X : A -> R2) : EV l X = (E l (fun a => fst (X a)), E l (fun a => snd (X a))).
Proof. unfold EV, E. induction (atoms l); simpl; auto. rewrite IHl0. reflexivity. Qed.

(* ---- constructors ---- *)
Lemma wsum_app {A} (m n : list (R * A)) X : wsum (m ++ n) X = wsum m X + wsum n X.
Proof. induction m; simpl; [ring|]. rewrite IHm. ring. Qed.
Lemma wsum_const {A} (m : list (R * A)) c : wsum m (fun _ => c) = c * wsum m (fun _ => 1).
Proof. induction m; simpl; [ring|]. rewrite IHm. ring. Qed.

Ltac weights := repeat (first [ apply Forall_nil | apply Forall_cons; [ cbn [fst]; lra | ] ]).
Program Definition point {A : Type} (a : A) : law A := mk_law [(1, a)] _ _.
Next Obligation. weights. Qed.
Next Obligation. unfold wsum; simpl. ring. Qed.

Definition map_law {A B : Type} (g : A -> B) (l : law A) : law B.
Proof.
  refine (mk_law (map (fun p => (fst p, g (snd p))) (atoms l)) _ _).
  - generalize (law_nonneg l). induction (atoms l); simpl; intro H; constructor; inversion H; auto.
  - generalize (law_total l). generalize 1 at 2 4. intro r. revert r. induction (atoms l) as [|p m IH]; simpl; intros r H; auto.
    rewrite (IH (r - fst p * 1)) by lra. ring.
Defined.
Definition bind_atoms {A B : Type} (m : list (R * A)) (k : A -> law B) : list (R * B) :=
  flat_map (fun p => map (fun q => (fst p * fst q, snd q)) (atoms (k (snd p)))) m.
Lemma wsum_rescale {A} c (m : list (R * A)) X : wsum (map (fun q => (c * fst q, snd q)) m) X = c * wsum m X.
Proof. induction m; simpl; [ring|]. rewrite IHm. ring. Qed.
Lemma wsum_bind {A B : Type} (m : list (R * A)) (k : A -> law B) X :
  wsum (bind_atoms m k) X = wsum m (fun a => E (k a) X).
Proof. induction m; simpl; auto. rewrite wsum_app, IHm, wsum_rescale. reflexivity. Qed.
Definition bind {A B : Type} (l : law A) (k : A -> law B) : law B.
Proof.
  refine (mk_law (bind_atoms (atoms l) k) _ _).
  - generalize (law_nonneg l). unfold bind_atoms. induction (atoms l) as [|p m IH]; simpl; intro H; [constructor|].
    inversion H; subst. apply Forall_app. split; auto. apply Forall_map.
    eapply Forall_impl; [|apply law_nonneg]. intros q Hq. simpl. apply Rmult_le_pos; auto.
  - rewrite wsum_bind. transitivity (E l (fun _ => 1)); [|apply E_const].
    apply E_ext. intro. apply E_const.
Defined.
Definition pair_law {A B : Type} (l : law A) (k : A -> law B) : law (A * B) :=
  bind l (fun a => map_law (fun b => (a, b)) (k a)).
Fixpoint iid {A : Type} (n : nat) (l : law A) : law (list A) :=
  match n with
  | O => point []
  | S n => bind l (fun a => map_law (cons a) (iid n l))
  end.

(* uniform law on a non-empty list; explicit laws with two or four atoms *)
Definition uniform {A : Type} (xs : list A) (ne : xs <> []) : law A.
Proof.
  refine (mk_law (map (fun a => (/ INR (length xs), a)) xs) _ _).
  - apply Forall_map. apply Forall_forall. intros. simpl. left. apply Rinv_0_lt_compat.
    apply lt_0_INR. destruct xs; [congruence|simpl; lia].
  - assert (K : forall c (ys : list A), wsum (map (fun a => (c, a)) ys) (fun _ => 1) = INR (length ys) * c).
    { intros c ys. induction ys as [|y ys IH]; [simpl; ring|].
      change (length (y :: ys)) with (S (length ys)). rewrite S_INR. simpl. rewrite IH. ring. }
    rewrite K. apply Rinv_r. apply not_0_INR. destruct xs; [congruence|simpl; lia].
Defined.
Program Definition two {A : Type} (p : R) (H : 0 <= p <= 1) (a b : A) : law A := mk_law [(p, a); (1 - p, b)] _ _.
Next Obligation. weights. Qed.
Next Obligation. unfold wsum; simpl. ring. Qed.
Program Definition half {A : Type} (a b : A) : law A := mk_law [(1 / 2, a); (1 / 2, b)] _ _.
Next Obligation. weights. Qed.
Next Obligation. unfold wsum; simpl. field. Qed.
Program Definition quarter {A : Type} (a b c d : A) : law A := mk_law [(1 / 4, a); (1 / 4, b); (1 / 4, c); (1 / 4, d)] _ _.
Next Obligation. weights. Qed.
Next Obligation. unfold wsum; simpl. field. Qed.

Lemma E_map {A B : Type} (g : A -> B) l X : E (map_law g l) X = E l (fun a => X (g a)).
Proof. unfold E. simpl. induction (atoms l); simpl; auto. rewrite IHl0. reflexivity. Qed.
Lemma E_bind {A B : Type} (l : law A) (k : A -> law B) X : E (bind l k) X = E l (fun a => E (k a) X).
Proof. apply wsum_bind. Qed.
Section Stages.
Context {A B : Type}.

Lemma E_point (a : A) X : E (point a) X = X a.
Proof. unfold E. simpl. ring. Qed.
Lemma E_two p H (a b : A) X : E (two p H a b) X = p * X a + (1 - p) * X b.
Proof. unfold E. simpl. ring. Qed.
Lemma E_half (a b : A) X : E (half a b) X = (X a + X b) / 2.
Proof. unfold E. simpl. field. Qed.
Lemma E_quarter (a b c d : A) X : E (quarter a b c d) X = (X a + X b + X c + X d) / 4.
Proof. unfold E. simpl. field. Qed.
Lemma E_uniform (xs : list A) ne X :
  E (uniform xs ne) X = fold_right (fun a acc => X a + acc) 0 xs / INR (length xs).
Proof.
  unfold E, Rdiv. simpl. generalize (/ INR (length xs)). clear ne. intro c.
  induction xs; simpl; [ring|]. rewrite IHxs. ring.
Qed.
Lemma E_pair (l : law A) (k : A -> law B) X : E (pair_law l k) X = E l (fun a => E (k a) (fun b => X (a, b))).
Proof. unfold pair_law. rewrite E_bind. apply E_ext. intro. apply E_map. Qed.
Lemma E_swap (l : law A) (k : law B) (X : A -> B -> R) :
  E l (fun a => E k (fun b => X a b)) = E k (fun b => E l (fun a => X a b)).
Proof.
  unfold E at 1 4. induction (atoms l) as [|p m IH]; simpl. symmetry; apply E_const.
  rewrite IH, E_plus, E_scal. reflexivity.
Qed.
Lemma E_product (l : law A) (k : law B) X Y :
  E l (fun a => E k (fun b => X a * Y b)) = E l X * E k Y.
Proof. rewrite <- E_scal_r. apply E_ext. intro. apply E_scal. Qed.
Lemma E_independent (l : law A) (k : law B) (X : A -> R) : E l (fun a => E k (fun _ => X a)) = E l X.
Proof. apply E_ext. intro. apply E_const. Qed.

Context {V : space}.
Lemma EV_point (a : A) (X : A -> V) : EV (point a) X = X a.
Proof. apply ip_ext. intro. rewrite inner_EV_l. apply E_point. Qed.
Lemma EV_half (a b : A) (X : A -> V) : EV (half a b) X = vscal (1 / 2) (vplus (X a) (X b)).
Proof. apply ip_ext. intro. rewrite inner_EV_l, E_half. expand. field. Qed.
Lemma EV_map (g : A -> B) l (X : B -> V) : EV (map_law g l) X = EV l (fun a => X (g a)).
Proof. apply ip_ext. intro. rewrite !inner_EV_l. apply E_map. Qed.
Lemma EV_bind (l : law A) (k : A -> law B) (X : B -> V) : EV (bind l k) X = EV l (fun a => EV (k a) X).
Proof. apply ip_ext. intro. rewrite !inner_EV_l, E_bind. apply E_ext. intro. symmetry. apply inner_EV_l. Qed.
Lemma EV_pair (l : law A) (k : A -> law B) (X : A * B -> V) :
  EV (pair_law l k) X = EV l (fun a => EV (k a) (fun b => X (a, b))).
Proof. apply ip_ext. intro. rewrite !inner_EV_l, E_pair. apply E_ext. intro. symmetry. apply inner_EV_l. Qed.
Lemma EV_swap (l : law A) (k : law B) (X : A -> B -> V) :
  EV l (fun a => EV k (fun b => X a b)) = EV k (fun b => EV l (fun a => X a b)).
Proof.
  apply ip_ext. intro z. rewrite !inner_EV_l.
  rewrite (E_ext l _ (fun a => E k (fun b => inner (X a b) z))) by (intro; apply inner_EV_l).
  rewrite (E_ext k _ (fun b => E l (fun a => inner (X a b) z))) by (intro; apply inner_EV_l). apply E_swap.
Qed.
(* law of total variance *)
Lemma Var_pair (l : law A) (k : A -> law B) (X : A * B -> V) :
  Var (pair_law l k) X =
  E l (fun a => Var (k a) (fun b => X (a, b))) + Var l (fun a => EV (k a) (fun b => X (a, b))).
Proof.
  unfold Var at 1. rewrite E_pair.
  rewrite (E_ext l _ (fun a => Var (k a) (fun b => X (a, b)) +
     norm (vminus (EV (k a) (fun b => X (a, b))) (EV (pair_law l k) X)) ^ 2)) by (intro; apply Var_center).
  rewrite E_plus, EV_pair. reflexivity.
Qed.
End Stages.

Lemma support_map {A B : Type} (g : A -> B) l b : In b (support (map_law g l)) -> exists a, In a (support l) /\ b = g a.
Proof.
  unfold support. simpl. rewrite map_map. intro H. apply in_map_iff in H. destruct H as (p & <- & Hp).
  exists (snd p). split; auto. apply in_map; auto.
Qed.
Lemma support_bind {A B : Type} (l : law A) (k : A -> law B) b :
  In b (support (bind l k)) -> exists a, In a (support l) /\ In b (support (k a)).
Proof.
  unfold support. simpl. intro H. apply in_map_iff in H. destruct H as (q & <- & Hq).
  apply in_flat_map in Hq. destruct Hq as (p & Hp & Hq). exists (snd p). split. apply in_map; auto.
  apply in_map_iff in Hq. destruct Hq as (r & <- & Hr). simpl. apply in_map; auto.
Qed.
