(* Fallah2019_A1.v -- Theorem A.1 of fallah2019 holds as printed, for every power k >= 1: the lower bound by a tangent
   line (Jensen), the upper bound by the quadratic that interpolates y^(-k) at c, y1, y1 (y1 = second moment / mean + c),
   whose divided differences alternate in sign.  Proved for every finite law; no axiom is added. *)
From Coq Require Import Reals Lra List.
From Lemmacheck Require Import Space Law Problem Splines Statements.

(* ---- lower bound ---- *)
Lemma bernoulli_pow r k : 0 <= r -> INR (S k) * r - INR k <= r ^ S k.
Proof.
  intro H. induction k as [|k IH]; [simpl; lra|].
  rewrite !S_INR in *. replace (r ^ S (S k)) with (r * r ^ S k) by reflexivity.
  apply Rle_trans with (r * ((INR k + 1) * r - INR k)). 2: apply Rmult_le_compat_l; auto.
  assert (0 <= (INR k + 1) * (r - 1) ^ 2); [|nra].
  apply Rmult_le_pos; [generalize (pos_INR k); lra|apply pow2_ge_0].
Qed.
Lemma tangent_inv_pow y m k : 0 < y -> 0 < m ->
  1 / m ^ k + - (INR k / m ^ S k) * (y - m) <= 1 / y ^ k.
Proof.
  intros Hy Hm. assert (Py := pow_lt y k Hy). assert (Pm := pow_lt m k Hm).
  assert (B := bernoulli_pow (m / y) k).
  assert (0 <= m / y) as N by (left; apply Rdiv_lt_0_compat; auto). specialize (B N).
  rewrite S_INR in B. apply Rminus_le.
  replace (1 / m ^ k + - (INR k / m ^ S k) * (y - m) - 1 / y ^ k)
    with (((INR k + 1) * (m / y) - INR k - (m / y) ^ S k) * (y / m ^ S k)).
  - assert (0 < y / m ^ S k) by (apply Rdiv_lt_0_compat; auto; apply pow_lt; auto). nra.
  - unfold Rdiv at 2. rewrite Rpow_mult_distr, pow_inv. rewrite <- !tech_pow_Rmult. field. repeat split; lra.
Qed.
Lemma E_inv_pow_lower {A : Type} (l : law A) (X : A -> R) c k : 0 < c -> (forall a, 0 <= X a) ->
  1 / (E l X + c) ^ k <= E l (fun a => 1 / (X a + c) ^ k).
Proof.
  intros Hc H. assert (M := E_nonneg l X H). set (m := E l X + c).
  apply Rle_trans with (E l (fun a => 1 / m ^ k + - (INR k / m ^ S k) * (X a + (c - m)))).
  - rewrite E_plus, E_const, E_scal, E_plus, E_const. replace (E l X + (c - m)) with 0 by (unfold m; ring). lra.
  - apply E_le. intro a. specialize (H a). replace (X a + (c - m)) with (X a + c - m) by ring.
    apply tangent_inv_pow; unfold m; lra.
Qed.

(* ---- divided differences of y^(-k) at c = 1/b, y1 = 1/g, y1, y = 1/u ---- *)
Fixpoint dd1 (b g : R) (k : nat) : R := match k with O => 0 | S n => (dd1 b g n - b ^ S n) * g end.
Fixpoint dd2 (b g : R) (k : nat) : R := match k with O => 0 | S n => (dd2 b g n - dd1 b g (S n)) * g end.
Fixpoint dd3 (b g u : R) (k : nat) : R := match k with O => 0 | S n => (dd3 b g u n - dd2 b g (S n)) * u end.

Lemma dd1_neg b g k : 0 <= b -> 0 <= g -> dd1 b g k <= 0.
Proof.
  intros Hb Hg. induction k as [|k IH]; [simpl; lra|]. generalize (pow_le b (S k) Hb). intro.
  change (dd1 b g (S k)) with ((dd1 b g k - b ^ S k) * g). nra.
Qed.
Lemma dd2_pos b g k : 0 <= b -> 0 <= g -> 0 <= dd2 b g k.
Proof.
  intros Hb Hg. induction k as [|k IH]; [simpl; lra|]. generalize (dd1_neg b g (S k) Hb Hg). intro.
  change (dd2 b g (S k)) with ((dd2 b g k - dd1 b g (S k)) * g). nra.
Qed.
Lemma dd3_neg b g u k : 0 <= b -> 0 <= g -> 0 <= u -> dd3 b g u k <= 0.
Proof.
  intros Hb Hg Hu. induction k as [|k IH]; [simpl; lra|]. generalize (dd2_pos b g (S k) Hb Hg). intro.
  change (dd3 b g u (S k)) with ((dd3 b g u k - dd2 b g (S k)) * u). nra.
Qed.
Lemma newton b g u c y1 y k : b * c = 1 -> g * y1 = 1 -> u * y = 1 ->
  u ^ k = b ^ k + dd1 b g k * (y - c) + dd2 b g k * ((y - c) * (y - y1)) + dd3 b g u k * ((y - c) * (y - y1) ^ 2).
Proof.
  intros Hb Hg Hu. induction k as [|k IH]; [simpl; ring|].
  assert (E0 : b ^ k = c * b ^ S k) by (simpl; transitivity (b * c * b ^ k); [rewrite Hb|]; ring).
  assert (E1 : dd1 b g k = y1 * dd1 b g (S k) + b ^ S k).
  { change (dd1 b g (S k)) with ((dd1 b g k - b ^ S k) * g).
    transitivity (g * y1 * (dd1 b g k - b ^ S k) + b ^ S k); [rewrite Hg|]; ring. }
  assert (E2 : dd2 b g k = y1 * dd2 b g (S k) + dd1 b g (S k)).
  { change (dd2 b g (S k)) with ((dd2 b g k - dd1 b g (S k)) * g).
    transitivity (g * y1 * (dd2 b g k - dd1 b g (S k)) + dd1 b g (S k)); [rewrite Hg|]; ring. }
  assert (E3 : dd3 b g u k = y * dd3 b g u (S k) + dd2 b g (S k)).
  { change (dd3 b g u (S k)) with ((dd3 b g u k - dd2 b g (S k)) * u).
    transitivity (u * y * (dd3 b g u k - dd2 b g (S k)) + dd2 b g (S k)); [rewrite Hu|]; ring. }
  rewrite E0, E1, E2, E3 in IH. replace (u ^ S k) with (u * u ^ k) by reflexivity. rewrite IH. clear IH E0 E1 E2 E3.
  set (p := b ^ S k). set (q := dd1 b g (S k)). set (r := dd2 b g (S k)). set (s := dd3 b g u (S k)).
  transitivity (u * y * (p + q * (y - c) + r * ((y - c) * (y - y1)) + s * ((y - c) * (y - y1) ^ 2))); [|rewrite Hu]; ring.
Qed.
Lemma E_inv_pow_upper {A : Type} (l : law A) (X : A -> R) c k : 0 < c -> (forall a, 0 <= X a) -> 0 < E l X ->
  let mu := E l X in let v := VarR l X in
  E l (fun a => 1 / (X a + c) ^ k) <= (v / c ^ k + mu ^ 2 * (mu / (v + mu * (mu + c))) ^ k) / (v + mu ^ 2).
Proof.
  intros Hc H Hmu mu v. assert (Hv : 0 <= v) by apply VarR_nonneg. fold mu in Hmu.
  assert (HM : 0 < v + mu ^ 2) by (generalize (pow_lt mu 2 Hmu); lra).
  assert (HQ : 0 < v + mu * (mu + c)) by nra.
  set (x1 := (v + mu ^ 2) / mu). set (b := / c). set (g := mu / (v + mu * (mu + c))).
  assert (Hx1 : 0 < x1) by (apply Rdiv_lt_0_compat; auto).
  assert (Hb : b * c = 1) by (unfold b; field; lra).
  assert (Hg : g * (x1 + c) = 1) by (unfold g, x1; field; lra).
  assert (Pb : 0 <= b) by (left; apply Rinv_0_lt_compat; auto).
  assert (Pg : 0 <= g) by (left; apply Rdiv_lt_0_compat; auto).
  apply Rle_trans with (E l (fun a => b ^ k + (dd1 b g k - dd2 b g k * x1) * X a + dd2 b g k * X a ^ 2)).
  - apply E_le. intro a. specialize (H a). assert (P : 0 < X a + c) by lra.
    assert (U : 0 <= / (X a + c)) by (left; apply Rinv_0_lt_compat; auto).
    unfold Rdiv. rewrite Rmult_1_l, <- pow_inv.
    rewrite (newton b g (/ (X a + c)) c (x1 + c) (X a + c) k Hb Hg) by (field; lra).
    generalize (dd3_neg b g (/ (X a + c)) k Pb Pg U) (pow2_ge_0 (X a - x1)). intros.
    replace (X a + c - c) with (X a) by ring. replace (X a + c - (x1 + c)) with (X a - x1) by ring.
    assert (0 <= X a * (X a - x1) ^ 2) by (apply Rmult_le_pos; auto). nra.
  - rewrite !E_plus, E_const, !E_scal, VarR_identity. fold mu. fold v.
    assert (N := newton b g g c (x1 + c) (x1 + c) k Hb Hg Hg).
    replace (x1 + c - c) with x1 in N by ring. rewrite Rminus_diag_eq in N by auto.
    unfold Rdiv at 2. rewrite <- pow_inv. fold b. rewrite N. right. unfold x1. field. lra.
Qed.

(* ---- the claims ---- *)
Theorem fallah2019_theorem_A_1_1_proof : fallah2019_theorem_A_1_1.
Proof. unfold fallah2019_theorem_A_1_1. intros V T X c k H Hc _ _. apply E_inv_pow_lower; auto. Qed.

Theorem fallah2019_theorem_A_1_2_proof : fallah2019_theorem_A_1_2.
Proof.
  unfold fallah2019_theorem_A_1_2, gamma, var_X, mu_X. intros V T X c k H Hc _ H1 _.
  change (fun i => X i) with X in *.
  assert (M := E_nonneg (tasks T) X H). destruct (Req_dec (E (tasks T) X) 0) as [Z|Z].
  2: apply E_inv_pow_upper; auto; lra.
  rewrite Z in *. assert (P := pow_lt c k Hc).
  replace ((VarR (tasks T) X / c ^ k + 0 ^ 2 * (0 / (VarR (tasks T) X + 0 * (0 + c))) ^ k) / (VarR (tasks T) X + 0 ^ 2))
    with (1 / c ^ k).
  2: { assert (VarR (tasks T) X <> 0) by (intro K; apply H1; rewrite K; ring).
       generalize ((0 / (VarR (tasks T) X + 0 * (0 + c))) ^ k). intro. field. lra. }
  apply E_le_const. intro a. unfold Rdiv. rewrite !Rmult_1_l. apply Rinv_le_contravar; auto.
  apply pow_incr. generalize (H a). split; lra.
Qed.
