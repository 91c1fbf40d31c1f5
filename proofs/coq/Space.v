(* Space.v -- the spectral norm (an honest supremum over the unit ball) and the Frobenius norm of operators,
   with the instances R1 (the line) and R2 (the plane), so that nothing below is vacuous.
   Import Reals BEFORE this file: it redefines the name R1 (and Reals' own R1 is the number one); `line`
   and `plane` are names of R1 and R2 that never clash. *)
From Lemmacheck Require Export Vectors.
Require Import Arith Classical_Prop FunctionalExtensionality.
Require Coq.Reals.ClassicalDedekindReals.

(* ---- Frobenius and spectral norms ---- *)
Definition finner {V : space} (A B : V -> V) : R := rsum (dim V) (fun j => inner (A (basis j)) (B (basis j))).
Definition frobenius {V : space} (A : V -> V) : R :=
  sqrt (rsum (dim V) (fun j => inner (A (basis j)) (A (basis j)))).

Definition rsup (S : R -> Prop) (ne : exists r, S r) : R :=
  match ClassicalDedekindReals.sig_not_dec (bound S) with
  | left nn => proj1_sig (completeness S (NNPP _ nn) ne)
  | right _ => 0
  end.
Definition unit_image {V : space} (A : V -> V) : R -> Prop := fun r => exists v : V, norm v <= 1 /\ r = norm (A v).
Lemma unit_image_inhabited {V : space} (A : V -> V) : exists r, unit_image A r.
Proof. exists (norm (A vzero)), vzero. rewrite norm_zero. split; [lra|reflexivity]. Qed.
(* the least upper bound of { norm (A v) : norm v <= 1 } (0 if that set is unbounded, which no linear A does) *)
Definition spectral {V : space} (A : V -> V) : R := rsup (unit_image A) (unit_image_inhabited A).

Section Operators.
Context {V : space}.
Implicit Types A B : V -> V.
Implicit Types x y z v : V.

Lemma inner_vsum_l n (u : nat -> V) z : inner (vsum n u) z = rsum n (fun j => inner (u j) z).
Proof. induction n; simpl. apply inner_zero_l. rewrite inner_plus_l, IHn. reflexivity. Qed.
Lemma basis_expansion x : x = vsum (dim V) (fun j => vscal (inner x (basis j)) (basis j)).
Proof.
  apply basis_ext. intros k Hk. rewrite inner_vsum_l.
  rewrite (rsum_ext _ _ (fun j => inner x (basis j) * (if Nat.eqb j k then 1 else 0))).
  - rewrite rsum_delta; auto.
  - intros j Hj. rewrite inner_scal_l, basis_orthonormal; auto.
Qed.
Lemma parseval x : norm x ^ 2 = rsum (dim V) (fun j => inner x (basis j) ^ 2).
Proof.
  rewrite norm_sq. rewrite (basis_expansion x) at 1. rewrite inner_vsum_l. apply rsum_ext. intros.
  rewrite inner_scal_l, (inner_sym (basis j)). ring.
Qed.
Lemma linear_vsum A n (u : nat -> V) : linear A -> A (vsum n u) = vsum n (fun j => A (u j)).
Proof. intro H. induction n; simpl. apply linear_zero; auto. rewrite linear_plus, IHn; auto. Qed.
Lemma norm_basis j : (j < dim V)%nat -> norm (basis j : V) = 1.
Proof. intro. unfold norm. rewrite basis_orthonormal, Nat.eqb_refl by auto. apply sqrt_1. Qed.

Lemma finner_sym A B : finner A B = finner B A.
Proof. apply rsum_ext. intros. apply inner_sym. Qed.
Lemma finner_plus_l A B C : finner (op_plus A B) C = finner A C + finner B C.
Proof. unfold finner. rewrite <- rsum_plus. apply rsum_ext. intros. expand. ring. Qed.
Lemma finner_minus_l A B C : finner (op_minus A B) C = finner A C - finner B C.
Proof.
  unfold finner. replace (rsum _ _ - rsum _ _) with (finner A C + -1 * finner B C) by (unfold finner; ring).
  unfold finner. rewrite <- rsum_scal, <- rsum_plus. apply rsum_ext. intros. expand. ring.
Qed.
Lemma finner_scal_l c A C : finner (op_scal c A) C = c * finner A C.
Proof. unfold finner. rewrite <- rsum_scal. apply rsum_ext. intros. expand. ring. Qed.
Lemma finner_pos A : 0 <= finner A A.
Proof. apply rsum_pos. intros. apply inner_pos. Qed.
Lemma frobenius_sq A : frobenius A ^ 2 = finner A A.
Proof. apply pow2_sqrt, finner_pos. Qed.
Lemma frobenius_sq_sum A : frobenius A ^ 2 = rsum (dim V) (fun j => norm (A (basis j)) ^ 2).
Proof. rewrite frobenius_sq. apply rsum_ext. intros. rewrite norm_sq. reflexivity. Qed.
Lemma frobenius_nonneg A : 0 <= frobenius A.
Proof. apply sqrt_pos. Qed.
Lemma finner_cs A B : Rabs (finner A B) <= frobenius A * frobenius B.
Proof.
  apply sq_le_abs. apply Rmult_le_pos; apply frobenius_nonneg.
  rewrite Rpow_mult_distr, !frobenius_sq. apply quad_cs; try apply finner_pos. intro t.
  replace (finner A A + 2 * t * finner A B + t ^ 2 * finner B B)
    with (finner (op_plus A (op_scal t B)) (op_plus A (op_scal t B))). apply finner_pos.
  rewrite finner_plus_l, finner_scal_l, (finner_sym A (op_plus _ _)), (finner_sym B (op_plus _ _)).
  rewrite !finner_plus_l, !finner_scal_l, (finner_sym B A). ring.
Qed.
Lemma frobenius_triangle A B : frobenius (op_plus A B) <= frobenius A + frobenius B.
Proof.
  generalize (frobenius_nonneg A), (frobenius_nonneg B), (finner_cs A B). intros.
  apply sq_le; [lra|]. rewrite frobenius_sq.
  rewrite finner_plus_l, (finner_sym A (op_plus _ _)), (finner_sym B (op_plus _ _)), !finner_plus_l, (finner_sym B A).
  rewrite <- !frobenius_sq. generalize (Rle_abs (finner A B)). nra.
Qed.
Lemma frobenius_scal c A : frobenius (op_scal c A) = Rabs c * frobenius A.
Proof.
  apply sq_eq. apply frobenius_nonneg. apply Rmult_le_pos; [apply Rabs_pos|apply frobenius_nonneg].
  rewrite Rpow_mult_distr, !frobenius_sq, pow2_abs.
  rewrite finner_scal_l, finner_sym, finner_scal_l. ring.
Qed.
Lemma frobenius_bound A v : linear A -> norm (A v) <= frobenius A * norm v.
Proof.
  intro H. generalize (frobenius_nonneg A) (norm_nonneg v). intros.
  apply norm_dual_abs. apply Rmult_le_pos; auto. intro z.
  rewrite (basis_expansion v) at 1. rewrite linear_vsum, inner_vsum_l by auto.
  rewrite (rsum_ext _ _ (fun j => inner v (basis j) * inner (A (basis j)) z))
    by (intros; rewrite linear_scal, inner_scal_l; auto).
  apply sq_le_abs. repeat apply Rmult_le_pos; auto using norm_nonneg.
  eapply Rle_trans. apply rsum_cs. cbv beta. rewrite <- parseval.
  rewrite !Rpow_mult_distr, frobenius_sq.
  assert (rsum (dim V) (fun j => inner (A (basis j)) z ^ 2) <= norm z ^ 2 * finner A A).
  { unfold finner. rewrite <- rsum_scal. apply rsum_le. intros.
    eapply Rle_trans. apply inner_cs. rewrite norm_sq, Rmult_comm. lra. }
  generalize (pow2_ge_0 (norm v)). nra.
Qed.

Lemma spectral_ext A B : (forall v, A v = B v) -> spectral A = spectral B.
Proof. intro H. f_equal. apply functional_extensionality; auto. Qed.
Lemma frobenius_ext A B : (forall v, A v = B v) -> frobenius A = frobenius B.
Proof. intro H. f_equal. apply functional_extensionality; auto. Qed.
Lemma unit_image_bound A : linear A -> bound (unit_image A).
Proof.
  intro H. exists (frobenius A). intros r (v & Hv & ->).
  eapply Rle_trans. apply frobenius_bound; auto.
  generalize (frobenius_nonneg A). intro. nra.
Qed.
(* spectral A is the least upper bound *)
Lemma spectral_is_lub A : linear A -> is_lub (unit_image A) (spectral A).
Proof.
  intro H. unfold spectral, rsup. destruct (ClassicalDedekindReals.sig_not_dec _) as [nn|n].
  - apply proj2_sig.
  - elim n. apply unit_image_bound; auto.
Qed.
Lemma spectral_le_unit A c : 0 <= c -> (forall v, norm v <= 1 -> norm (A v) <= c) -> spectral A <= c.
Proof.
  intros Hc H. unfold spectral, rsup. destruct (ClassicalDedekindReals.sig_not_dec _) as [nn|n]; auto.
  destruct (completeness _ _ _) as [m [Hm1 Hm2]]; simpl. apply Hm2. intros r (v & Hv & ->). auto.
Qed.
Lemma spectral_le A c : 0 <= c -> (forall v, norm (A v) <= c * norm v) -> spectral A <= c.
Proof.
  intros Hc H. apply spectral_le_unit; auto. intros v Hv. eapply Rle_trans. apply H. nra.
Qed.
Lemma spectral_nonneg A : 0 <= spectral A.
Proof.
  unfold spectral, rsup. destruct (ClassicalDedekindReals.sig_not_dec _) as [nn|n]; [|lra].
  destruct (completeness _ _ _) as [m [Hm1 Hm2]]; simpl.
  apply Rle_trans with (norm (A vzero)). apply norm_nonneg. apply Hm1. exists vzero.
  rewrite norm_zero. split; [lra|auto].
Qed.
Lemma spectral_bound A v : linear A -> norm (A v) <= spectral A * norm v.
Proof.
  intro H. destruct (Req_dec (norm v) 0) as [Z|Z].
  - rewrite (norm_eq_0 v Z), linear_zero, norm_zero by auto. lra.
  - assert (P : 0 < norm v) by (generalize (norm_nonneg v); lra).
    assert (Q : 0 < / norm v) by (apply Rinv_0_lt_compat; auto).
    destruct (spectral_is_lub A H) as [U _].
    assert (norm (A (vscal (/ norm v) v)) <= spectral A) as K.
    { apply U. exists (vscal (/ norm v) v). split; auto.
      rewrite norm_scal_pos by lra. right. field. lra. }
    rewrite linear_scal, norm_scal_pos in K by (auto; lra).
    apply Rmult_le_compat_r with (r := norm v) in K; [|lra].
    replace (/ norm v * norm (A v) * norm v) with (norm (A v)) in K by (field; lra). auto.
Qed.
Lemma spectral_le_iff A c : linear A -> 0 <= c -> (spectral A <= c <-> forall v, norm (A v) <= c * norm v).
Proof.
  intros HA Hc. split. 2: apply spectral_le; auto.
  intros H v. eapply Rle_trans. apply spectral_bound; auto. apply Rmult_le_compat_r; auto using norm_nonneg.
Qed.
Lemma spectral_frobenius A : linear A -> spectral A <= frobenius A.
Proof. intro. apply spectral_le. apply frobenius_nonneg. intro. apply frobenius_bound; auto. Qed.
Lemma spectral_triangle A B : linear A -> linear B -> spectral (op_plus A B) <= spectral A + spectral B.
Proof.
  intros HA HB. generalize (spectral_nonneg A), (spectral_nonneg B). intros. apply spectral_le; [lra|].
  intro v. unfold op_plus. eapply Rle_trans. apply norm_triangle.
  generalize (spectral_bound A v HA) (spectral_bound B v HB). lra.
Qed.
Lemma spectral_triangle_minus A B : linear A -> linear B -> spectral (op_minus A B) <= spectral A + spectral B.
Proof.
  intros HA HB. generalize (spectral_nonneg A), (spectral_nonneg B). intros. apply spectral_le; [lra|].
  intro v. unfold op_minus. eapply Rle_trans. apply norm_triangle_minus.
  generalize (spectral_bound A v HA) (spectral_bound B v HB). lra.
Qed.
Lemma spectral_scal c A : linear A -> spectral (op_scal c A) = Rabs c * spectral A.
Proof.
  assert (K : forall c A, linear A -> spectral (op_scal c A) <= Rabs c * spectral A).
  { intros d B HB. generalize (Rabs_pos d), (spectral_nonneg B). intros. apply spectral_le.
    apply Rmult_le_pos; auto. intro v. unfold op_scal. rewrite norm_scal, Rmult_assoc.
    apply Rmult_le_compat_l; auto. apply spectral_bound; auto. }
  intro H. apply Rle_antisym. auto.
  destruct (Req_dec c 0) as [->|Hc].
  - rewrite Rabs_R0, Rmult_0_l. apply spectral_nonneg.
  - assert (P : 0 < Rabs c) by (apply Rabs_pos_lt; auto).
    rewrite (spectral_ext A (op_scal (/ c) (op_scal c A))).
    + generalize (K (/ c) (op_scal c A) (linear_op_scal c A H)). intro L.
      apply Rmult_le_compat_l with (r := Rabs c) in L; [|lra].
      rewrite <- Rmult_assoc, <- Rabs_mult, Rinv_r, Rabs_R1, Rmult_1_l in L by auto. auto.
    + unfold op_scal. intro v. apply ip_ext. intro z. expand. field. auto.
Qed.
Lemma spectral_minus_sym A B : spectral (op_minus A B) = spectral (op_minus B A).
Proof.
  unfold spectral. 
  assert (E : unit_image (op_minus A B) = unit_image (op_minus B A)).
  { apply functional_extensionality. intro r.
    apply (f_equal (fun g => exists v : V, g v)). apply functional_extensionality. intro v.
    unfold op_minus. rewrite norm_minus_sym. reflexivity. }
  generalize (unit_image_inhabited (op_minus A B)) (unit_image_inhabited (op_minus B A)).
  rewrite E. intros p q. f_equal. apply proof_irrelevance.
Qed.
Lemma spectral_compose A B : linear A -> linear B -> spectral (compose A B) <= spectral A * spectral B.
Proof.
  intros HA HB. generalize (spectral_nonneg A), (spectral_nonneg B). intros.
  apply spectral_le. apply Rmult_le_pos; auto. intro v. unfold compose.
  eapply Rle_trans. apply spectral_bound; auto. rewrite Rmult_assoc. apply Rmult_le_compat_l; auto.
  apply spectral_bound; auto.
Qed.
Lemma spectral_identity : spectral (identity : V -> V) <= 1.
Proof. apply spectral_le; [lra|]. intro v. unfold identity. lra. Qed.
Lemma spectral_op_zero : spectral (op_zero : V -> V) = 0.
Proof.
  apply Rle_antisym; [|apply spectral_nonneg]. apply spectral_le; [lra|].
  intro v. unfold op_zero. rewrite norm_zero. lra.
Qed.
End Operators.

(* ---- the line and the plane ---- *)
Definition R1 : space.
Proof.
  refine (mk_space R 0 Rplus Rmult Rmult 1 (fun _ => 1) _ _ _ _ _ _ _); intros; try ring.
  - apply Rle_0_sqr.
  - replace i with 0%nat by lia. replace j with 0%nat by lia. simpl. ring.
  - generalize (H 0%nat Nat.lt_0_1). lra.
Defined.
Definition R2 : space.
Proof.
  refine (mk_space (R * R) (0, 0) (fun x y => (fst x + fst y, snd x + snd y))
    (fun c x => (c * fst x, c * snd x)) (fun x y => fst x * fst y + snd x * snd y) 2
    (fun j => match j with O => (1, 0) | _ => (0, 1) end) _ _ _ _ _ _ _); simpl; intros; try ring.
  - nra.
  - destruct i as [|[|?]]; [| |lia]; (destruct j as [|[|?]]; [| |lia]); simpl; ring.
  - destruct x as [a b], y as [c d]. generalize (H 0%nat Nat.lt_0_2) (H 1%nat Nat.lt_1_2). simpl. intros.
    f_equal; lra.
Defined.
Notation line := R1 (only parsing).
Notation plane := R2 (only parsing).

Lemma norm_R1 (x : R1) : norm x = Rabs x.
Proof. unfold norm. simpl. apply sqrt_Rsqr_abs. Qed.
Lemma norm_sq_R1 (x : R1) : norm x ^ 2 = (x : R) ^ 2.
Proof. rewrite norm_sq. simpl. ring. Qed.
Lemma vminus_R1 (x y : R1) : vminus x y = (x : R) - (y : R).
Proof. unfold vminus, vopp. simpl. ring. Qed.
Lemma vopp_R1 (x : R1) : vopp x = - (x : R).
Proof. unfold vopp. simpl. ring. Qed.
Lemma norm_R2 (x : R2) : norm x = sqrt (fst x ^ 2 + snd x ^ 2).
Proof. unfold norm. simpl. f_equal. ring. Qed.
Lemma norm_sq_R2 (x : R2) : norm x ^ 2 = fst x ^ 2 + snd x ^ 2.
Proof. rewrite norm_sq. simpl. ring. Qed.
Lemma vminus_R2 (x y : R2) : vminus x y = (fst x - fst y, snd x - snd y).
Proof. unfold vminus, vopp. simpl. f_equal; ring. Qed.
Lemma vopp_R2 (x : R2) : vopp x = (- fst x, - snd x).
Proof. unfold vopp. simpl. f_equal; ring. Qed.

Lemma linear_R1 (c : R) : linear (fun v : R1 => c * v : R1).
Proof. split; intros; simpl; ring. Qed.
Lemma linear_R2 (a b : R) : linear (fun v : R2 => (a * fst v, b * snd v) : R2).
Proof. split; intros; simpl; f_equal; ring. Qed.
Global Hint Resolve linear_R1 linear_R2 : linear.

Lemma spectral_R1 (c : R) : spectral (fun v : R1 => c * v : R1) = Rabs c.
Proof.
  apply Rle_antisym.
  - apply spectral_le. apply Rabs_pos. intro v. rewrite !norm_R1, Rabs_mult. lra.
  - generalize (spectral_bound _ (1 : R1) (linear_R1 c)). rewrite !norm_R1, Rmult_1_r, Rabs_R1. lra.
Qed.
Lemma frobenius_R1 (c : R) : frobenius (fun v : R1 => c * v : R1) = Rabs c.
Proof.
  apply sq_eq. apply frobenius_nonneg. apply Rabs_pos.
  rewrite frobenius_sq. unfold finner. simpl. unfold Rabs. destruct (Rcase_abs c); ring.
Qed.
Lemma spectral_R2 (a b : R) : spectral (fun v : R2 => (a * fst v, b * snd v) : R2) = Rmax (Rabs a) (Rabs b).
Proof.
  set (M := Rmax (Rabs a) (Rabs b)).
  assert (Ma : Rabs a <= M) by apply Rmax_l. assert (Mb : Rabs b <= M) by apply Rmax_r.
  generalize (Rabs_pos a) (Rabs_pos b). intros Pa Pb.
  apply Rle_antisym.
  - apply spectral_le; [lra|]. intro v. apply sq_le. apply Rmult_le_pos; [lra|apply norm_nonneg].
    rewrite Rpow_mult_distr, !norm_sq_R2. simpl fst; simpl snd.
    assert (a ^ 2 <= M ^ 2) by (rewrite <- (pow2_abs a); nra).
    assert (b ^ 2 <= M ^ 2) by (rewrite <- (pow2_abs b); nra).
    generalize (pow2_ge_0 (fst v)) (pow2_ge_0 (snd v)). intros. nra.
  - assert (N1 : norm ((1, 0) : R2) = 1) by (rewrite norm_R2; simpl; replace (1 * (1 * 1) + 0 * (0 * 1)) with 1 by ring; apply sqrt_1).
    assert (N2 : norm ((0, 1) : R2) = 1) by (rewrite norm_R2; simpl; replace (0 * (0 * 1) + 1 * (1 * 1)) with 1 by ring; apply sqrt_1).
    apply Rmax_lub.
    + generalize (spectral_bound _ ((1, 0) : R2) (linear_R2 a b)). rewrite N1. intro H.
      rewrite <- (Rmult_1_r (spectral _)). apply Rle_trans with (2 := H). right. rewrite norm_R2. cbn [fst snd].
      replace ((a * 1) ^ 2 + (b * 0) ^ 2) with (Rsqr a) by (unfold Rsqr; ring). symmetry; apply sqrt_Rsqr_abs.
    + generalize (spectral_bound _ ((0, 1) : R2) (linear_R2 a b)). rewrite N2. intro H.
      rewrite <- (Rmult_1_r (spectral _)). apply Rle_trans with (2 := H). right. rewrite norm_R2. cbn [fst snd].
      replace ((a * 0) ^ 2 + (b * 1) ^ 2) with (Rsqr b) by (unfold Rsqr; ring). symmetry; apply sqrt_Rsqr_abs.
Qed.
Lemma frobenius_R2 (a b : R) : frobenius (fun v : R2 => (a * fst v, b * snd v) : R2) = sqrt (a ^ 2 + b ^ 2).
Proof. unfold frobenius. simpl. f_equal. ring. Qed.
