(* Vectors.v -- finite-dimensional real inner-product spaces, their norm, linear operators, finite sums.
   Only the axioms of Coq's reals are used. *)
Require Export Reals Lra Lia List.
Require Import Arith Classical_Prop FunctionalExtensionality.
Require Coq.Reals.ClassicalDedekindReals.
Global Open Scope R_scope.

Record space : Type := mk_space {
  carrier :> Type;
  vzero : carrier;
  vplus : carrier -> carrier -> carrier;
  vscal : R -> carrier -> carrier;
  inner : carrier -> carrier -> R;
  dim : nat;
  basis : nat -> carrier;
  inner_sym : forall x y, inner x y = inner y x;
  inner_plus_l : forall x y z, inner (vplus x y) z = inner x z + inner y z;
  inner_scal_l : forall c x z, inner (vscal c x) z = c * inner x z;
  inner_zero_l : forall z, inner vzero z = 0;
  inner_pos : forall x, 0 <= inner x x;
  basis_orthonormal : forall i j, (i < dim)%nat -> (j < dim)%nat ->
    inner (basis i) (basis j) = if Nat.eqb i j then 1 else 0;
  basis_ext : forall x y,
    (forall j, (j < dim)%nat -> inner x (basis j) = inner y (basis j)) -> x = y }.
Arguments vzero {s}.
Arguments vplus {s} _ _.
Arguments vscal {s} _ _.
Arguments inner {s} _ _.
Arguments basis {s} _.
Arguments inner_sym {s}.
Arguments inner_plus_l {s}.
Arguments inner_scal_l {s}.
Arguments inner_zero_l {s}.
Arguments inner_pos {s}.
Arguments basis_orthonormal {s}.
Arguments basis_ext {s}.

Definition vopp {V : space} (x : V) : V := vscal (-1) x.
Definition vminus {V : space} (x y : V) : V := vplus x (vopp y).
Definition norm {V : space} (x : V) : R := sqrt (inner x x).

Definition identity {V : space} : V -> V := fun v => v.
Definition op_zero {V : space} : V -> V := fun _ => vzero.
Definition op_plus {V : space} (A B : V -> V) : V -> V := fun v => vplus (A v) (B v).
Definition op_minus {V : space} (A B : V -> V) : V -> V := fun v => vminus (A v) (B v).
Definition op_scal {V : space} (c : R) (A : V -> V) : V -> V := fun v => vscal c (A v).
Definition compose {V : space} (A B : V -> V) : V -> V := fun v => A (B v).
Definition linear {V : space} (A : V -> V) : Prop :=
  (forall x y, A (vplus x y) = vplus (A x) (A y)) /\ (forall c x, A (vscal c x) = vscal c (A x)).
Definition symmetric {V : space} (A : V -> V) : Prop := forall x y, inner (A x) y = inner x (A y).

(* ---- scalar helpers ---- *)
Lemma sq_le_abs a b : 0 <= b -> a ^ 2 <= b ^ 2 -> Rabs a <= b.
Proof. intros. unfold Rabs. destruct (Rcase_abs a); nra. Qed.
Lemma sq_le a b : 0 <= b -> a ^ 2 <= b ^ 2 -> a <= b.
Proof. intros. nra. Qed.
Lemma sq_eq a b : 0 <= a -> 0 <= b -> a ^ 2 = b ^ 2 -> a = b.
Proof. intros. apply Rle_antisym; apply sq_le; lra. Qed.
Lemma le_sqrt a b : a ^ 2 <= b -> a <= sqrt b.
Proof.
  intro H. assert (0 <= b) by nra. apply sq_le. apply sqrt_pos. rewrite pow2_sqrt; lra.
Qed.
Lemma sqrt_le_of_sq a b : 0 <= b -> a <= b ^ 2 -> sqrt a <= b.
Proof.
  intros. rewrite <- (sqrt_pow2 b) by lra. apply sqrt_le_1_alt; lra.
Qed.
Lemma quad_cs a b c : 0 <= a -> 0 <= c -> (forall t, 0 <= a + 2 * t * b + t ^ 2 * c) -> b ^ 2 <= a * c.
Proof.
  intros Ha Hc H. destruct (Req_dec c 0) as [->|Hc'].
  - destruct (Req_dec b 0) as [->|Hb]; [nra|]. exfalso.
    specialize (H (- (a + 1) / (2 * b))).
    replace (a + 2 * (- (a + 1) / (2 * b)) * b + (- (a + 1) / (2 * b)) ^ 2 * 0) with (-1) in H by (field; auto).
    lra.
  - specialize (H (- b / c)).
    replace (a + 2 * (- b / c) * b + (- b / c) ^ 2 * c) with ((a * c - b ^ 2) / c) in H by (field; auto).
    assert (0 <= (a * c - b ^ 2) / c * c) by (apply Rmult_le_pos; lra).
    replace ((a * c - b ^ 2) / c * c) with (a * c - b ^ 2) in H0 by (field; auto). lra.
Qed.

(* ---- expansion ---- *)
Section Basic.
Context {V : space}.
Implicit Types x y z : V.

Lemma ip_ext x y : (forall z, inner x z = inner y z) -> x = y.
Proof. intro H. apply basis_ext. auto. Qed.
Lemma inner_plus_r x y z : inner z (vplus x y) = inner z x + inner z y.
Proof. rewrite inner_sym, inner_plus_l, (inner_sym x), (inner_sym y). reflexivity. Qed.
Lemma inner_scal_r c x z : inner z (vscal c x) = c * inner z x.
Proof. rewrite inner_sym, inner_scal_l, (inner_sym x). reflexivity. Qed.
Lemma inner_zero_r z : inner z (vzero : V) = 0.
Proof. rewrite inner_sym. apply inner_zero_l. Qed.
Lemma inner_opp_l x z : inner (vopp x) z = - inner x z.
Proof. unfold vopp. rewrite inner_scal_l. ring. Qed.
Lemma inner_opp_r x z : inner z (vopp x) = - inner z x.
Proof. unfold vopp. rewrite inner_scal_r. ring. Qed.
Lemma inner_minus_l x y z : inner (vminus x y) z = inner x z - inner y z.
Proof. unfold vminus. rewrite inner_plus_l, inner_opp_l. ring. Qed.
Lemma inner_minus_r x y z : inner z (vminus x y) = inner z x - inner z y.
Proof. unfold vminus. rewrite inner_plus_r, inner_opp_r. ring. Qed.
End Basic.

Ltac expand :=
  unfold op_plus, op_minus, op_scal, op_zero, compose, identity in *;
  repeat first [ rewrite inner_minus_l | rewrite inner_plus_l | rewrite inner_scal_l | rewrite inner_opp_l | rewrite inner_zero_l
               | rewrite inner_minus_r | rewrite inner_plus_r | rewrite inner_scal_r | rewrite inner_opp_r | rewrite inner_zero_r ].
(* proves linear vector identities (also with field coefficients, leaving the non-zero side conditions to lra/assumption) *)
Ltac vec := intros; apply ip_ext; intro; expand; first [ ring | (field; repeat split; try lra; try assumption) ].

Section Norms.
Context {V : space}.
Implicit Types x y z : V.

Lemma norm_sq x : norm x ^ 2 = inner x x.
Proof. apply pow2_sqrt, inner_pos. Qed.
Lemma norm_nonneg x : 0 <= norm x.
Proof. apply sqrt_pos. Qed.
Lemma norm_zero : norm (vzero : V) = 0.
Proof. unfold norm. rewrite inner_zero_l. apply sqrt_0. Qed.
Lemma inner_cs x y : inner x y ^ 2 <= inner x x * inner y y.
Proof.
  apply quad_cs; try apply inner_pos. intro t.
  replace (inner x x + 2 * t * inner x y + t ^ 2 * inner y y)
    with (inner (vplus x (vscal t y)) (vplus x (vscal t y))) by (expand; rewrite (inner_sym y x); ring).
  apply inner_pos.
Qed.
Lemma cauchy_schwarz x y : Rabs (inner x y) <= norm x * norm y.
Proof.
  apply sq_le_abs. apply Rmult_le_pos; apply norm_nonneg.
  rewrite Rpow_mult_distr, !norm_sq. apply inner_cs.
Qed.
Lemma inner_le x y : inner x y <= norm x * norm y.
Proof. eapply Rle_trans; [apply Rle_abs|apply cauchy_schwarz]. Qed.
Lemma inner_ge x y : - (norm x * norm y) <= inner x y.
Proof. generalize (cauchy_schwarz x y). unfold Rabs. destruct (Rcase_abs _); lra. Qed.
Lemma norm_eq_0 x : norm x = 0 -> x = vzero.
Proof.
  intro H. apply ip_ext. intro z. rewrite inner_zero_l.
  generalize (inner_le x z), (inner_ge x z). rewrite H. lra.
Qed.
Lemma norm_sq_plus x y : norm (vplus x y) ^ 2 = norm x ^ 2 + 2 * inner x y + norm y ^ 2.
Proof. rewrite !norm_sq. expand. rewrite (inner_sym y x). ring. Qed.
Lemma norm_sq_minus x y : norm (vminus x y) ^ 2 = norm x ^ 2 - 2 * inner x y + norm y ^ 2.
Proof. rewrite !norm_sq. expand. rewrite (inner_sym y x). ring. Qed.
Lemma norm_triangle x y : norm (vplus x y) <= norm x + norm y.
Proof.
  generalize (norm_nonneg x), (norm_nonneg y), (inner_le x y). intros.
  apply sq_le; [lra|]. rewrite norm_sq_plus. nra.
Qed.
Lemma norm_scal c x : norm (vscal c x) = Rabs c * norm x.
Proof.
  apply sq_eq. apply norm_nonneg. apply Rmult_le_pos; [apply Rabs_pos|apply norm_nonneg].
  rewrite Rpow_mult_distr, !norm_sq, pow2_abs. expand. ring.
Qed.
Lemma norm_scal_pos c x : 0 <= c -> norm (vscal c x) = c * norm x.
Proof. intro. rewrite norm_scal, Rabs_pos_eq; auto. Qed.
Lemma norm_opp x : norm (vopp x) = norm x.
Proof. unfold vopp. replace (-1) with (- (1)) by ring. rewrite norm_scal, Rabs_Ropp, Rabs_R1. ring. Qed.
Lemma norm_triangle_minus x y : norm (vminus x y) <= norm x + norm y.
Proof. unfold vminus. rewrite <- (norm_opp y). apply norm_triangle. Qed.
Lemma norm_minus_sym x y : norm (vminus x y) = norm (vminus y x).
Proof. rewrite <- norm_opp. f_equal. vec. Qed.
Lemma norm_minus_zero x : norm (vminus x x) = 0.
Proof. replace (vminus x x) with (vzero : V) by vec. apply norm_zero. Qed.
Lemma norm_triangle_between x y z : norm (vminus x z) <= norm (vminus x y) + norm (vminus y z).
Proof. replace (vminus x z) with (vplus (vminus x y) (vminus y z)) by vec. apply norm_triangle. Qed.
Lemma norm_reverse_le x y : norm x - norm y <= norm (vminus x y).
Proof. generalize (norm_triangle (vminus x y) y). replace (vplus (vminus x y) y) with x by vec. lra. Qed.
Lemma norm_reverse x y : Rabs (norm x - norm y) <= norm (vminus x y).
Proof.
  apply Rabs_le. generalize (norm_reverse_le x y) (norm_reverse_le y x). rewrite (norm_minus_sym y x). lra.
Qed.
Lemma norm_plus_ge x y : norm x - norm y <= norm (vplus x y).
Proof.
  generalize (norm_reverse_le x (vopp y)). rewrite norm_opp.
  replace (vminus x (vopp y)) with (vplus x y) by vec. auto.
Qed.
Lemma young x y phi : 0 < phi ->
  norm (vplus x y) ^ 2 <= (1 + 1 / phi) * norm x ^ 2 + (1 + phi) * norm y ^ 2.
Proof.
  intro Hp. rewrite norm_sq_plus.
  generalize (inner_le x y). intro H.
  assert (2 * (norm x * norm y) <= 1 / phi * norm x ^ 2 + phi * norm y ^ 2); [|nra].
  apply Rminus_le. 
  replace (2 * (norm x * norm y) - (1 / phi * norm x ^ 2 + phi * norm y ^ 2))
    with (- (/ phi * (norm x - phi * norm y) ^ 2)) by (field; lra).
  assert (0 <= / phi * (norm x - phi * norm y) ^ 2); [|lra].
  apply Rmult_le_pos. left; apply Rinv_0_lt_compat; auto. apply pow2_ge_0.
Qed.
Lemma norm_sq_plus_le x y : norm (vplus x y) ^ 2 <= 2 * norm x ^ 2 + 2 * norm y ^ 2.
Proof. generalize (young x y 1 Rlt_0_1). lra. Qed.
Lemma norm_sq_minus_le x y : norm (vminus x y) ^ 2 <= 2 * norm x ^ 2 + 2 * norm y ^ 2.
Proof. unfold vminus. rewrite <- (norm_opp y). apply norm_sq_plus_le. Qed.
Lemma norm_dual_le x c : 0 <= c -> (forall z, inner x z <= c * norm z) -> norm x <= c.
Proof.
  intros Hc H. specialize (H x). rewrite <- norm_sq in H. generalize (norm_nonneg x). intro.
  destruct (Req_dec (norm x) 0); nra.
Qed.
Lemma norm_dual x c : 0 <= c -> (norm x <= c <-> forall z, inner x z <= c * norm z).
Proof.
  intro Hc. split.
  - intros H z. eapply Rle_trans. apply inner_le. apply Rmult_le_compat_r; auto using norm_nonneg.
  - apply norm_dual_le; auto.
Qed.
Lemma norm_dual_abs x c : 0 <= c -> (forall z, Rabs (inner x z) <= c * norm z) -> norm x <= c.
Proof. intros Hc H. apply norm_dual_le; auto. intro z. eapply Rle_trans; [apply Rle_abs|auto]. Qed.
End Norms.

(* ---- linear operators ---- *)
Section Linear.
Context {V : space}.
Implicit Types A B : V -> V.

Lemma linear_plus A x y : linear A -> A (vplus x y) = vplus (A x) (A y).
Proof. intros []. auto. Qed.
Lemma linear_scal A c x : linear A -> A (vscal c x) = vscal c (A x).
Proof. intros []. auto. Qed.
Lemma linear_opp A x : linear A -> A (vopp x) = vopp (A x).
Proof. intros []. unfold vopp. auto. Qed.
Lemma linear_minus A x y : linear A -> A (vminus x y) = vminus (A x) (A y).
Proof. intro H. unfold vminus. rewrite linear_plus, linear_opp; auto. Qed.
Lemma linear_zero A : linear A -> A vzero = vzero.
Proof.
  intro H. replace (vzero : V) with (vscal 0 (vzero : V)) at 1 by vec. rewrite linear_scal by auto. vec.
Qed.
Lemma linear_identity : linear (identity : V -> V).
Proof. split; reflexivity. Qed.
Lemma linear_op_zero : linear (op_zero : V -> V).
Proof. split; unfold op_zero; vec. Qed.
Lemma linear_op_plus A B : linear A -> linear B -> linear (op_plus A B).
Proof. intros [Ha Ha'] [Hb Hb']. split; intros; unfold op_plus; [rewrite Ha, Hb|rewrite Ha', Hb']; vec. Qed.
Lemma linear_op_minus A B : linear A -> linear B -> linear (op_minus A B).
Proof. intros [Ha Ha'] [Hb Hb']. split; intros; unfold op_minus; [rewrite Ha, Hb|rewrite Ha', Hb']; vec. Qed.
Lemma linear_op_scal c A : linear A -> linear (op_scal c A).
Proof. intros [Ha Ha']. split; intros; unfold op_scal; [rewrite Ha|rewrite Ha']; vec. Qed.
Lemma linear_compose A B : linear A -> linear B -> linear (compose A B).
Proof. intros [Ha Ha'] [Hb Hb']. split; intros; unfold compose; [rewrite Hb, Ha|rewrite Hb', Ha']; reflexivity. Qed.
End Linear.
Global Hint Resolve linear_identity linear_op_zero linear_op_plus linear_op_minus linear_op_scal linear_compose : linear.

(* ---- sums over 0..n-1 ---- *)
Fixpoint rsum (n : nat) (u : nat -> R) : R := match n with O => 0 | S n => rsum n u + u n end.
Fixpoint vsum {V : space} (n : nat) (u : nat -> V) : V :=
  match n with O => vzero | S n => vplus (vsum n u) (u n) end.

Lemma rsum_ext n u v : (forall j, (j < n)%nat -> u j = v j) -> rsum n u = rsum n v.
Proof. induction n; intro H; simpl; auto. rewrite IHn, H; auto. Qed.
Lemma rsum_plus n u v : rsum n (fun j => u j + v j) = rsum n u + rsum n v.
Proof. induction n; simpl; [ring|rewrite IHn; ring]. Qed.
Lemma rsum_scal n c u : rsum n (fun j => c * u j) = c * rsum n u.
Proof. induction n; simpl; [ring|rewrite IHn; ring]. Qed.
Lemma rsum_le n u v : (forall j, (j < n)%nat -> u j <= v j) -> rsum n u <= rsum n v.
Proof. induction n; intro H; simpl; [lra|]. apply Rplus_le_compat; auto. Qed.
Lemma rsum_pos n u : (forall j, (j < n)%nat -> 0 <= u j) -> 0 <= rsum n u.
Proof. induction n; intro H; simpl; [lra|]. apply Rplus_le_le_0_compat; auto. Qed.
Lemma rsum_delta n k u : (k < n)%nat -> rsum n (fun j => u j * (if Nat.eqb j k then 1 else 0)) = u k.
Proof.
  assert (Z : forall m, (m <= k)%nat -> rsum m (fun j => u j * (if Nat.eqb j k then 1 else 0)) = 0).
  { induction m; intro; simpl; auto. rewrite IHm by lia. replace (Nat.eqb m k) with false. ring.
    symmetry. apply Nat.eqb_neq. lia. }
  induction n; intro H; [lia|]. simpl. destruct (Nat.eqb_spec n k) as [->|].
  - rewrite Z by lia. ring.
  - rewrite IHn by lia. ring.
Qed.
Lemma rsum_cs n u v : rsum n (fun j => u j * v j) ^ 2 <= rsum n (fun j => u j ^ 2) * rsum n (fun j => v j ^ 2).
Proof.
  apply quad_cs; try (apply rsum_pos; intros; apply pow2_ge_0). intro t.
  replace (rsum n (fun j => u j ^ 2) + 2 * t * rsum n (fun j => u j * v j) + t ^ 2 * rsum n (fun j => v j ^ 2))
    with (rsum n (fun j => (u j + t * v j) ^ 2)).
  apply rsum_pos; intros; apply pow2_ge_0.
  rewrite <- !rsum_scal, <- !rsum_plus. apply rsum_ext. intros. ring.
Qed.
