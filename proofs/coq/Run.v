(* Run.v -- random runs: one step is an operator P on functions, (P g) w = the mean of g over where a step leads from w
   (`markov` says what such a P is like, E over one or two draws gives one); after P k g w = the mean of g after k steps
   from w.  The least of finitely many numbers; Jensen and lower bounds for x^2 / (p + q x); and from a descent
   P Phi <= Phi - c X^2 / (p + q X) + N how small the mean of X gets: at some step (convergence) and at a step chosen
   uniformly (convergence_uniform).  No axiom is added. *)
From Lemmacheck Require Import Space Law.

(* what k steps of a random run do to a function *)
Fixpoint after {V : space} (P : (V -> R) -> V -> R) (k : nat) (g : V -> R) (w : V) : R :=
  match k with O => g w | S k' => P (after P k' g) w end.
Record markov {V : space} (P : (V -> R) -> V -> R) : Prop := mk_markov {
  markov_le : forall g h, (forall u, g u <= h u) -> forall w, P g w <= P h w;
  markov_affine : forall a b c g h w, P (fun u => a * g u + b * h u + c) w = a * P g w + b * P h w + c;
  markov_ext : forall g h, (forall u, g u = h u) -> forall w, P g w = P h w }.
Fixpoint least (T : nat) (X : nat -> R) : R := match T with O => X 0%nat | S T' => Rmin (least T' X) (X (S T')) end.

(* ---- steps ---- *)
Section Markov.
Context {V : space}.
Implicit Types (P : (V -> R) -> V -> R) (g h : V -> R).

Lemma markov_move (step : V -> V) : markov (fun g w => g (step w)).
Proof. split; auto. Qed.
Lemma markov_mix {A : Type} (m : law A) (P : A -> (V -> R) -> V -> R) :
  (forall a, markov (P a)) -> markov (fun g w => E m (fun a => P a g w)).
Proof.
  intro H. split; intros.
  - apply E_le. intro. apply (markov_le _ (H a)); auto.
  - rewrite (E_ext m _ (fun x => a * P x g w + b * P x h w + c)) by (intro; apply (markov_affine _ (H a0))).
    rewrite !E_plus, !E_scal, E_const. reflexivity.
  - apply E_ext. intro. apply (markov_ext _ (H a)); auto.
Qed.
Lemma markov_draw {A : Type} (m : law A) (step : A -> V -> V) : markov (fun g w => E m (fun a => g (step a w))).
Proof. apply (markov_mix m (fun a g w => g (step a w))). intro. apply markov_move. Qed.
Lemma markov_draw2 {A B : Type} (m : law A) (n : law B) (step : A -> B -> V -> V) :
  markov (fun g w => E m (fun a => E n (fun b => g (step a b w)))).
Proof. apply (markov_mix m (fun a g w => E n (fun b => g (step a b w)))). intro. apply markov_draw. Qed.
Lemma markov_after P k : markov P -> markov (after P k).
Proof.
  intro H. induction k as [|k IH]; [split; auto|]. split; intros; simpl.
  - apply (markov_le _ H), (markov_le _ IH); auto.
  - rewrite <- (markov_affine _ H). apply (markov_ext _ H), (markov_affine _ IH).
  - apply (markov_ext _ H), (markov_ext _ IH); auto.
Qed.
Lemma after_S P k g w : markov P -> after P (S k) g w = after P k (P g) w.
Proof.
  intro H. revert w. induction k as [|k IH]; intro w; [reflexivity|].
  change (P (after P (S k) g) w = P (after P k (P g)) w). apply (markov_ext _ H), IH.
Qed.
Lemma markov_const P c w : markov P -> P (fun _ => c) w = c.
Proof.
  intro H. rewrite (markov_ext _ H _ (fun u => 0 * 0 + 0 * 0 + c)) by (intro; ring).
  rewrite (markov_affine _ H 0 0 c (fun _ => 0) (fun _ => 0)). ring.
Qed.
Lemma markov_ge P c g w : markov P -> (forall u, c <= g u) -> c <= P g w.
Proof. intros H G. rewrite <- (markov_const P c w H) at 1. apply (markov_le _ H); auto. Qed.
Lemma after_ge P k c g w : markov P -> (forall u, c <= g u) -> c <= after P k g w.
Proof. intros H. apply markov_ge, markov_after, H. Qed.
End Markov.

(* ---- the least of X 0, ..., X T ---- *)
Lemma least_le T X k : (k <= T)%nat -> least T X <= X k.
Proof.
  induction T as [|T IH]; intro H; simpl. replace k with 0%nat by lia. lra.
  destruct (Nat.eq_dec k (S T)) as [->|]. apply Rmin_r. eapply Rle_trans; [apply Rmin_l|apply IH; lia].
Qed.
Lemma least_attained T X : exists k, (k <= T)%nat /\ least T X = X k.
Proof.
  induction T as [|T (k & Hk & IH)]; simpl. exists 0%nat. auto.
  unfold Rmin. destruct (Rle_dec _ _); [exists k|exists (S T)]; split; auto.
Qed.
Lemma least_le_iff T X c : (exists k, (k <= T)%nat /\ X k <= c) <-> least T X <= c.
Proof.
  split.
  - intros (k & Hk & H). generalize (least_le T X k Hk). lra.
  - intro H. destruct (least_attained T X) as (k & Hk & e). exists k. split; auto. lra.
Qed.

Lemma rsum_const n c : rsum n (fun _ => c) = INR n * c.
Proof. induction n. simpl. ring. rewrite S_INR. simpl rsum. rewrite IHn. ring. Qed.

Lemma least_le_mean T X : least T X <= rsum (S T) X / INR (S T).
Proof.
  assert (0 < INR (S T)) by (apply lt_0_INR; lia). apply Rmult_le_reg_r with (INR (S T)); auto.
  replace (rsum (S T) X / INR (S T) * INR (S T)) with (rsum (S T) X) by (field; lra).
  rewrite Rmult_comm, <- rsum_const. apply rsum_le. intros k Hk. apply least_le. lia.
Qed.

(* ---- x^2 / (p + q x) on x >= 0: above its tangents, increasing, at least half a minimum ---- *)
Section Ratio.
Variables p q : R.
Hypotheses (Hp : 0 < p) (Hq : 0 <= q).

Lemma ratio_denominator x : 0 <= x -> 0 < p + q * x.
Proof. intro. generalize (Rmult_le_pos q x Hq H). lra. Qed.
Lemma ratio_nonneg x : 0 <= x -> 0 <= x ^ 2 / (p + q * x).
Proof.
  intro H. apply Rmult_le_pos. apply pow2_ge_0. left. apply Rinv_0_lt_compat, ratio_denominator, H.
Qed.
Lemma ratio_ge x y : 0 <= x -> y * (p + q * x) <= x ^ 2 -> y <= x ^ 2 / (p + q * x).
Proof.
  intros Hx H. generalize (ratio_denominator x Hx). intro D. apply Rmult_le_reg_r with (p + q * x); auto.
  replace (x ^ 2 / (p + q * x) * (p + q * x)) with (x ^ 2) by (field; lra). auto.
Qed.
Lemma ratio_gt x y : 0 <= x -> y * (p + q * x) < x ^ 2 -> y < x ^ 2 / (p + q * x).
Proof.
  intros Hx H. generalize (ratio_denominator x Hx). intro D. apply Rmult_lt_reg_r with (p + q * x); auto.
  replace (x ^ 2 / (p + q * x) * (p + q * x)) with (x ^ 2) by (field; lra). auto.
Qed.
Lemma ratio_tangent x m : 0 <= x -> 0 <= m ->
  m ^ 2 / (p + q * m) + (2 * m / (p + q * m) - q * m ^ 2 / (p + q * m) ^ 2) * (x - m) <= x ^ 2 / (p + q * x).
Proof.
  intros Hx Hm. generalize (ratio_denominator x Hx), (ratio_denominator m Hm). intros Dx Dm. apply Rminus_le.
  match goal with |- ?e <= 0 =>
    replace e with (- ((p * (x - m) / (p + q * m)) ^ 2 * / (p + q * x))) by (field; lra) end.
  assert (0 <= (p * (x - m) / (p + q * m)) ^ 2 * / (p + q * x)); [|lra].
  apply Rmult_le_pos. apply pow2_ge_0. left. apply Rinv_0_lt_compat; auto.
Qed.
Lemma ratio_increasing m eps : 0 < eps -> eps <= m -> eps ^ 2 / (p + q * eps) <= m ^ 2 / (p + q * m).
Proof.
  intros He Hm. apply ratio_ge; [lra|]. assert (D : 0 < p + q * eps) by (apply ratio_denominator; lra).
  apply Rmult_le_reg_r with (p + q * eps); auto.
  replace (eps ^ 2 / (p + q * eps) * (p + q * m) * (p + q * eps)) with (eps ^ 2 * (p + q * m)) by (field; lra).
  apply Rminus_le. replace (eps ^ 2 * (p + q * m) - m ^ 2 * (p + q * eps))
    with (- ((m - eps) * (p * (m + eps) + q * (m * eps)))) by ring.
  assert (0 <= (m - eps) * (p * (m + eps) + q * (m * eps))); [|lra].
  assert (0 <= p * (m + eps)) by (apply Rmult_le_pos; lra).
  assert (0 <= q * (m * eps)) by (apply Rmult_le_pos; [lra|apply Rmult_le_pos; lra]).
  apply Rmult_le_pos; lra.
Qed.
Lemma ratio_half_min m g L : 0 <= m -> 0 < L -> 0 <= g -> p * g <= m ^ 2 * L -> q * g <= m * L ->
  g / (2 * L) <= m ^ 2 / (p + q * m).
Proof.
  intros Hm HL Hg H1 H2. apply ratio_ge; auto. apply Rmult_le_reg_r with (2 * L); [lra|].
  replace (g / (2 * L) * (p + q * m) * (2 * L)) with (p * g + q * g * m) by (field; lra).
  generalize (Rmult_le_compat_r m _ _ Hm H2). lra.
Qed.
Lemma ratio_half_min_strict m g L : 0 <= m -> 0 < L -> 0 <= g -> p * g < m ^ 2 * L -> q * g <= m * L ->
  g / (2 * L) < m ^ 2 / (p + q * m).
Proof.
  intros Hm HL Hg H1 H2. apply ratio_gt; auto. apply Rmult_lt_reg_r with (2 * L); [lra|].
  replace (g / (2 * L) * (p + q * m) * (2 * L)) with (p * g + q * g * m) by (field; lra).
  generalize (Rmult_le_compat_r m _ _ Hm H2). lra.
Qed.
(* above the three thresholds *)
Lemma ratio_above L g eps m : 0 < L -> 0 <= g -> 0 < eps -> Rmax (sqrt (p / L * g)) (Rmax (q / L * g) eps) < m ->
  g / (2 * L) < m ^ 2 / (p + q * m) /\ eps ^ 2 / (p + q * eps) <= m ^ 2 / (p + q * m) /\ 0 < eps ^ 2 / (p + q * eps).
Proof.
  intros HL Hg He H. apply Rmax_Rlt in H. destruct H as [H1 H]. apply Rmax_Rlt in H. destruct H as [H2 H3].
  assert (0 <= p / L * g).
  { apply Rmult_le_pos; auto. apply Rmult_le_pos; [lra|]. left. apply Rinv_0_lt_compat; auto. }
  split; [|split].
  - apply ratio_half_min_strict; try lra.
    + assert (K : p / L * g < m ^ 2).
      { rewrite <- (pow2_sqrt (p / L * g)) by auto. generalize (sqrt_pos (p / L * g)). nra. }
      apply (Rmult_lt_compat_r L) in K; auto. replace (p / L * g * L) with (p * g) in K by (field; lra). auto.
    + apply (Rmult_lt_compat_r L) in H2; auto. replace (q / L * g * L) with (q * g) in H2 by (field; lra). lra.
  - apply ratio_increasing; lra.
  - apply Rdiv_lt_0_compat. apply pow_lt; auto. apply ratio_denominator; lra.
Qed.

Lemma ratio_jensen {V : space} (P : (V -> R) -> V -> R) (X : V -> R) (w : V) :
  markov P -> (forall u, 0 <= X u) ->
  (P X w) ^ 2 / (p + q * P X w) <= P (fun u => X u ^ 2 / (p + q * X u)) w.
Proof.
  intros H HX. assert (Hm : 0 <= P X w) by (apply markov_ge; auto).
  set (m := P X w) in *. set (s := 2 * m / (p + q * m) - q * m ^ 2 / (p + q * m) ^ 2).
  apply Rle_trans with (P (fun u => s * X u + 0 * X u + (m ^ 2 / (p + q * m) - s * m)) w).
  - rewrite (markov_affine _ H). fold m. right. ring.
  - apply (markov_le _ H). intro u. generalize (ratio_tangent (X u) m (HX u) Hm). fold s. lra.
Qed.
Lemma ratio_jensen_after {V : space} (P : (V -> R) -> V -> R) (k : nat) (X : V -> R) (w : V) :
  markov P -> (forall u, 0 <= X u) ->
  (after P k X w) ^ 2 / (p + q * after P k X w) <= after P k (fun u => X u ^ 2 / (p + q * X u)) w.
Proof. intros H. apply ratio_jensen, markov_after, H. Qed.
Lemma ratio_jensen_mean (T : nat) (x : nat -> R) : (1 <= T)%nat -> (forall k, (k < T)%nat -> 0 <= x k) ->
  (rsum T x / INR T) ^ 2 / (p + q * (rsum T x / INR T)) <= rsum T (fun k => x k ^ 2 / (p + q * x k)) / INR T.
Proof.
  intros HT Hx. assert (N : 0 < INR T) by (apply lt_0_INR; lia).
  assert (Hm : 0 <= rsum T x / INR T).
  { apply Rmult_le_pos. apply rsum_pos; auto. left. apply Rinv_0_lt_compat; auto. }
  set (m := rsum T x / INR T) in *. set (s := 2 * m / (p + q * m) - q * m ^ 2 / (p + q * m) ^ 2).
  assert (e : rsum T x = m * INR T) by (unfold m; field; lra).
  apply Rmult_le_reg_r with (INR T); auto.
  replace (rsum T (fun k => x k ^ 2 / (p + q * x k)) / INR T * INR T) with (rsum T (fun k => x k ^ 2 / (p + q * x k)))
    by (field; lra).
  apply Rle_trans with (rsum T (fun k => s * x k + (m ^ 2 / (p + q * m) - s * m))).
  - rewrite rsum_plus, rsum_scal, rsum_const, e. right. ring.
  - apply rsum_le. intros k Hk. generalize (ratio_tangent (x k) m (Hx k Hk) Hm). fold s. lra.
Qed.
End Ratio.

(* ---- descent of Phi along a run ---- *)
Section Descent.
Context {V : space}.
Variables (P : (V -> R) -> V -> R) (Phi X : V -> R) (low c p q L gamma eps N : R) (w : V).
Hypotheses (HP : markov P) (HX : forall u, 0 <= X u) (Hlow : forall u, low <= Phi u).
Hypotheses (Hc : 0 < c) (Hp : 0 < p) (Hq : 0 <= q).
Hypothesis descent : forall u, P Phi u <= Phi u - c * (X u ^ 2 / (p + q * X u)) + N.

Lemma after_descent k :
  after P (S k) Phi w <= after P k Phi w - c * ((after P k X w) ^ 2 / (p + q * after P k X w)) + N.
Proof using HP HX Hc Hp Hq descent.
  assert (M := markov_after P k HP). rewrite after_S by auto. eapply Rle_trans. apply (markov_le _ M); exact descent.
  rewrite (markov_ext _ M _ (fun u => 1 * Phi u + - c * (X u ^ 2 / (p + q * X u)) + N)) by (intro; ring).
  rewrite (markov_affine _ M 1 (- c) N Phi (fun u => X u ^ 2 / (p + q * X u))).
  generalize (Rmult_le_compat_l c _ _ (Rlt_le _ _ Hc) (ratio_jensen_after p q Hp Hq P k X w HP HX)). lra.
Qed.
Lemma after_descent_sum T :
  c * rsum T (fun k => (after P k X w) ^ 2 / (p + q * after P k X w)) <= Phi w - low + INR T * N.
Proof using HP HX Hlow Hc Hp Hq descent.
  set (r := fun k => (after P k X w) ^ 2 / (p + q * after P k X w)).
  assert (K : after P T Phi w <= Phi w - c * rsum T r + INR T * N).
  { induction T as [|n IH]. simpl. lra. generalize (after_descent n). fold (r n). rewrite S_INR.
    change (rsum (S n) r) with (rsum n r + r n). lra. }
  generalize (after_ge P T low Phi w HP Hlow). lra.
Qed.
Hypotheses (HL : 0 < L) (He : 0 < eps).

(* what the two lower bounds on the number of steps say *)
Lemma enough_steps (T : R) :
  (T >= 4 / c * (Phi w - low) * ((p + q * eps) / eps ^ 2) \/
   (0 < gamma /\ T >= 4 / c * (Phi w - low) * (L / gamma))) ->
  Phi w - low <= T * (c / 4 * (eps ^ 2 / (p + q * eps))) \/ (0 < gamma /\ Phi w - low <= T * (c / 4 * (gamma / L))).
Proof using Hc Hp Hq HL He.
  assert (D : 0 < p + q * eps) by (apply ratio_denominator; lra). assert (0 < eps ^ 2) by (apply pow_lt; auto).
  intros [H'|[G H']]; apply Rge_le in H'; [left|right; split; auto].
  - assert (0 < c / 4 * (eps ^ 2 / (p + q * eps))) by (apply Rmult_lt_0_compat; [lra|apply Rdiv_lt_0_compat; auto]).
    eapply Rle_trans; [|apply Rmult_le_compat_r; [lra|exact H']]. right. field. lra.
  - assert (0 < c / 4 * (gamma / L)) by (apply Rmult_lt_0_compat; [lra|apply Rdiv_lt_0_compat; auto]).
    eapply Rle_trans; [|apply Rmult_le_compat_r; [lra|exact H']]. right. field. lra.
Qed.
End Descent.

(* at a step chosen uniformly among 0, ..., T-1 *)
Theorem convergence_uniform :
  forall (V : space) (P : (V -> R) -> V -> R) (Phi X : V -> R) (low c p q L gamma eps N : R) (w : V) (T : nat),
  markov P -> (forall u, 0 <= X u) -> (forall u, low <= Phi u) ->
  0 < c -> 0 < p -> 0 <= q -> 0 < L -> 0 <= gamma -> 0 < eps ->
  (forall u, P Phi u <= Phi u - c * (X u ^ 2 / (p + q * X u)) + N) ->
  N <= c / 4 * (gamma / L) -> (1 <= T)%nat ->
  (INR T >= 4 / c * (Phi w - low) * ((p + q * eps) / eps ^ 2) \/
   (0 < gamma /\ INR T >= 4 / c * (Phi w - low) * (L / gamma))) ->
  rsum T (fun k => after P k X w) / INR T <= Rmax (sqrt (p / L * gamma)) (Rmax (q / L * gamma) eps).
Proof.
  intros V P Phi X low c p q L gamma eps N w T HP HX Hlow Hc Hp Hq HL Hg He D HN H1 HT.
  apply Rnot_lt_le. intro B. apply (enough_steps Phi low c p q L gamma eps w Hc Hp Hq HL He) in HT.
  destruct (ratio_above p q Hp Hq L gamma eps _ HL Hg He B) as (A1 & A2 & A3).
  generalize (ratio_jensen_mean p q Hp Hq T (fun k => after P k X w) H1 (fun k _ => after_ge P k 0 X w HP HX)).
  cbv beta.
  generalize (after_descent_sum P Phi X low c p q N w HP HX Hlow Hc Hp Hq D T).
  set (r := fun k => (after P k X w) ^ 2 / (p + q * after P k X w)).
  set (m := rsum T (fun k => after P k X w) / INR T) in *.
  set (f := m ^ 2 / (p + q * m)) in *. set (e := eps ^ 2 / (p + q * eps)) in *.
  replace (gamma / (2 * L)) with (gamma / L / 2) in A1 by (field; lra). set (y := gamma / L) in *. intros S J.
  assert (I : 0 < INR T) by (apply lt_0_INR; lia). apply (Rmult_le_compat_r (INR T)) in J; [|lra].
  replace (rsum T r / INR T * INR T) with (rsum T r) in J by (field; lra). apply (Rmult_le_compat_l c) in J; [|lra].
  apply (Rmult_le_compat_l (INR T)) in HN; [|lra].
  assert (IC : 0 < INR T * c) by (apply Rmult_lt_0_compat; auto).
  apply (Rmult_lt_compat_l (INR T * c)) in A1; auto. apply (Rmult_le_compat_l (INR T * c)) in A2; [|lra].
  apply (Rmult_lt_compat_l (INR T * c)) in A3; auto. destruct HT as [HT|[_ HT]]; lra.
Qed.
(* at the best of the steps 0, ..., T *)
Theorem convergence :
  forall (V : space) (P : (V -> R) -> V -> R) (Phi X : V -> R) (low c p q L gamma eps N : R) (w : V) (T : nat),
  markov P -> (forall u, 0 <= X u) -> (forall u, low <= Phi u) ->
  0 < c -> 0 < p -> 0 <= q -> 0 < L -> 0 <= gamma -> 0 < eps ->
  (forall u, P Phi u <= Phi u - c * (X u ^ 2 / (p + q * X u)) + N) ->
  N <= c / 4 * (gamma / L) ->
  (INR T >= 4 / c * (Phi w - low) * ((p + q * eps) / eps ^ 2) \/
   (0 < gamma /\ INR T >= 4 / c * (Phi w - low) * (L / gamma))) ->
  exists k, (k <= T)%nat /\ after P k X w <= Rmax (sqrt (p / L * gamma)) (Rmax (q / L * gamma) eps).
Proof.
  intros V P Phi X low c p q L gamma eps N w T HP HX Hlow Hc Hp Hq HL Hg He D HN HT.
  apply (least_le_iff T (fun k => after P k X w)).
  eapply Rle_trans; [apply (least_le_mean T (fun k => after P k X w))|].
  apply (convergence_uniform V P Phi X low c p q L gamma eps N w (S T)); auto. lia.
  rewrite S_INR. destruct HT as [HT|[G HT]]; [left|right; split; auto]; lra.
Qed.
