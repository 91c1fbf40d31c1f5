(* Fallah2019_F3.v -- the assembly of Theorem F.1 of arXiv:1908.10400 (fallah2019), MAML: equations (104) to (112) and the
   theorem, in its printed form (the best iterate), without a lower bound on the noise, and at a uniformly chosen iterate.
   Section Assembly serves any method whose step satisfies `descends`. *)
From Coq Require Import Reals Lra Lia List.
From Lemmacheck Require Import Space Law Problem Splines Run Statements Fallah2019_A Fallah2019_C Descent Fallah2019_F
  Fallah2019_F2.

(* ---- a run that descends: P Phi <= Phi - c X^2 / (p + q X) + N ---- *)
Record descends {V : space} (P : (V -> R) -> V -> R) (Phi X : V -> R) (c p q N : R) : Prop := mk_descends {
  descends_markov : markov P;
  descends_slope : forall u, 0 <= X u;
  descends_rate : 0 < c;
  descends_p : 0 < p;
  descends_q : 0 <= q;
  descends_step : forall u, P Phi u <= Phi u - c * (X u ^ 2 / (p + q * X u)) + N }.
Arguments descends_markov {V P Phi X c p q N}. Arguments descends_rate {V P Phi X c p q N}.
Arguments descends_p {V P Phi X c p q N}. Arguments descends_q {V P Phi X c p q N}.

(* ---- scalars ---- *)
Lemma signs rho alpha sigma : 0 <= rho -> 0 < alpha -> 0 <= sigma -> 0 <= rho * alpha /\ 0 <= rho * alpha * sigma.
Proof. intros. split; repeat apply Rmult_le_pos; lra. Qed.
(* the printed threshold: K (1 + (rho alpha / L) sigma) n = ((L + rho alpha sigma) / L) (K n) *)
Lemma threshold_eq K L rho alpha sigma n eps : 0 < L ->
  Rmax (sqrt (K * (1 + ((rho * alpha) / L) * sigma) * n)) (Rmax (((K * rho * alpha) / L) * n) eps) =
  Rmax (sqrt ((L + rho * alpha * sigma) / L * (K * n))) (Rmax (rho * alpha / L * (K * n)) eps).
Proof. intro. f_equal; f_equal; field; lra. Qed.
Lemma eps_eq L rho alpha sigma eps : L + rho * alpha * (sigma + eps) = L + rho * alpha * sigma + rho * alpha * eps.
Proof. ring. Qed.
Lemma all_above T_ X c : c <= least (T_ - 1) X -> forall k, (k < T_)%nat -> c <= X k.
Proof. intros H k Hk. generalize (least_le (T_ - 1) X k ltac:(lia)). lra. Qed.
Lemma mult_le_of_div a b c : 0 < c -> a <= b / c -> a * c <= b.
Proof. intros Hc H. apply (Rmult_le_compat_r c) in H; [|lra]. replace (b / c * c) with b in H by (field; lra). auto. Qed.
Lemma le_mult_of_div a b c : 0 < c -> a / c <= b -> a <= b * c.
Proof. intros Hc H. apply (Rmult_le_compat_r c) in H; [|lra]. replace (a / c * c) with a in H by (field; lra). auto. Qed.
Lemma div_antitone x a b : 0 <= x -> 0 < a -> a <= b -> x / b <= x / a.
Proof. intros. apply Rmult_le_compat_l; auto. apply Rinv_le_contravar; auto. Qed.
Lemma min_div_mono x y z t p q : 0 < p -> 0 < q -> x <= y -> z <= t -> Rmin (x / p) (z / q) <= Rmin (y / p) (t / q).
Proof. intros. apply Rmin_glb; eapply Rle_trans; [apply Rmin_l|apply div_le_compat; auto|apply Rmin_r|apply div_le_compat; auto]. Qed.

Section Assembly.
Section Scalars.
Variables p q : R.
Hypotheses (Hp : 0 < p) (Hq : 0 < q).

Lemma half_min_ratio x : 0 <= x -> Rmin (x ^ 2 / p) (x / q) / 2 <= x ^ 2 / (p + q * x).
Proof using Hp Hq.
  intro Hx. apply ratio_ge; [lra|lra|auto|]. set (y := Rmin (x ^ 2 / p) (x / q)).
  assert (A : y * p <= x ^ 2) by (apply mult_le_of_div; auto; apply Rmin_l).
  assert (B : y * q <= x) by (apply mult_le_of_div; auto; apply Rmin_r). apply (Rmult_le_compat_r x) in B; lra.
Qed.
Lemma ratio_le_min x : 0 <= x -> x ^ 2 / (p + q * x) <= Rmin (x ^ 2 / p) (x / q).
Proof using Hp Hq.
  intro Hx. assert (0 <= q * x) by (apply Rmult_le_pos; lra). apply Rmin_glb.
  - apply div_antitone; auto using pow2_ge_0. lra.
  - apply div_le; [lra|]. replace (x / q * (p + q * x)) with (x / q * p + x ^ 2) by (field; lra).
    assert (0 <= x / q * p); [|lra]. apply Rmult_le_pos; [|lra]. apply div_nonneg; auto.
Qed.
Lemma half_max_ratio x : 0 <= x -> x ^ 2 / (2 * Rmax p (q * x)) = Rmin (x ^ 2 / (2 * p)) (x / (2 * q)).
Proof using Hp Hq.
  intro Hx. set (c := x / (2 * p * q)). assert (0 < p * q) by (apply Rmult_lt_0_compat; auto).
  assert (Hc : 0 <= c) by (apply div_nonneg; lra). assert (e1 : x ^ 2 / (2 * p) = c * (q * x)) by (unfold c; field; lra).
  assert (e2 : x / (2 * q) = c * p) by (unfold c; field; lra). destruct (Rle_dec (q * x) p) as [I|I].
  - rewrite Rmax_left, Rmin_left; auto. rewrite e1, e2. apply Rmult_le_compat_l; auto.
  - rewrite Rmax_right, Rmin_right by (try rewrite e1, e2; try apply Rmult_le_compat_l; lra). field.
    split; try lra. intro h. apply I. rewrite h, Rmult_0_r. lra.
Qed.
End Scalars.

(* what lying above the threshold means *)
Lemma above_threshold p q L gamma eps m : 0 < p -> 0 <= q -> 0 < L -> 0 <= gamma -> 0 < eps ->
  Rmax (sqrt (p / L * gamma)) (Rmax (q / L * gamma) eps) <= m -> p * gamma <= m ^ 2 * L /\ q * gamma <= m * L /\ eps <= m.
Proof.
  intros Hp Hq HL Hg He H.
  assert (H1 := Rle_trans _ _ _ (Rmax_l _ _) H). assert (H' := Rle_trans _ _ _ (Rmax_r _ _) H).
  assert (H2 := Rle_trans _ _ _ (Rmax_l _ _) H'). assert (H3 := Rle_trans _ _ _ (Rmax_r _ _) H').
  assert (Z : 0 <= p / L * gamma) by (apply Rmult_le_pos; auto; apply div_nonneg; lra). split; [|split; auto].
  - apply le_mult_of_div; auto. replace (p * gamma / L) with (p / L * gamma) by (field; lra).
    rewrite <- (pow2_sqrt (p / L * gamma)) by auto. apply pow_incr. split; auto. apply sqrt_pos.
  - apply le_mult_of_div; auto. replace (q * gamma / L) with (q / L * gamma) by (field; lra). auto.
Qed.
Lemma min_above_threshold p q L gamma eps m : 0 < p -> 0 < q -> 0 < L -> 0 <= gamma -> 0 < eps ->
  Rmax (sqrt (p / L * gamma)) (Rmax (q / L * gamma) eps) <= m -> gamma / L <= Rmin (m ^ 2 / p) (m / q).
Proof.
  intros Hp Hq HL Hg He H. apply above_threshold in H; auto; try lra. destruct H as (A & B & _).
  apply Rmin_glb; apply div_le; auto.
  - replace (m ^ 2 / p * L) with (m ^ 2 * L / p) by (field; lra). apply le_div; lra.
  - replace (m / q * L) with (m * L / q) by (field; lra). apply le_div; lra.
Qed.

Context {V : space}.
Variables (P : (V -> R) -> V -> R) (Phi X : V -> R) (c p q N : R) (w : V).
Hypothesis D : descends P Phi X c p q N.

Lemma slope_after_nonneg k : 0 <= after P k X w.
Proof using D. destruct D. apply after_ge; auto. Qed.
Lemma square_after k : (after P k X w) ^ 2 <= after P k (fun u => X u ^ 2) w.
Proof using D.
  assert (I : (after P k X w) ^ 2 / (1 + 0 * after P k X w) <= after P k (fun u => X u ^ 2 / (1 + 0 * X u)) w).
  { destruct D. apply ratio_jensen_after; auto; lra. }
  rewrite (markov_ext _ (markov_after P k (descends_markov D)) (fun u => X u ^ 2 / _) (fun u => X u ^ 2)) in I by (intro; field; lra).
  revert I. unfold Rdiv. rewrite Rmult_0_l, Rplus_0_r, Rinv_1, Rmult_1_r. auto.
Qed.
Lemma run_step k : after P (k + 1) Phi w <= after P k Phi w - c * ((after P k X w) ^ 2 / (p + q * after P k X w)) + N.
Proof using D. rewrite Nat.add_1_r. destruct D. apply after_descent; auto. Qed.
(* (107) *)
Lemma run_step_min k : 0 < q -> after P (k + 1) Phi w <=
  after P k Phi w - c / 2 * Rmin ((after P k X w) ^ 2 / p) (after P k X w / q) + N.
Proof using D.
  intro Q. eapply Rle_trans. apply run_step. assert (I := half_min_ratio p q (descends_p D) Q _ (slope_after_nonneg k)).
  apply (Rmult_le_compat_l c) in I. lra. left. apply (descends_rate D).
Qed.

Variables L gamma eps K : R.
Hypotheses (HL : 0 < L) (Hg : 0 <= gamma) (He : 0 < eps) (HN : N <= c / 4 * (gamma / L)) (HK : K * c = 4).
Notation threshold := (Rmax (sqrt (p / L * gamma)) (Rmax (q / L * gamma) eps)).

(* (108) *)
Lemma run_step_min_kept k : 0 < q -> threshold <= after P k X w ->
  after P (k + 1) Phi w <= after P k Phi w - c / 4 * Rmin ((after P k X w) ^ 2 / p) (after P k X w / q).
Proof using D HL Hg He HN.
  intros Q H. eapply Rle_trans. apply run_step_min; auto. apply min_above_threshold in H; auto; try apply (descends_p D).
  apply (Rmult_le_compat_l (c / 4)) in H. lra. generalize (descends_rate D). lra.
Qed.
(* (109), also where q = 0 *)
Lemma run_step_eps k : threshold <= after P k X w ->
  after P (k + 1) Phi w <= after P k Phi w - c / 4 * (eps ^ 2 / (p + q * eps)).
Proof using D HL Hg He HN.
  intro H. eapply Rle_trans. apply run_step. assert (Z := slope_after_nonneg k). destruct D as [_ _ Hc Hp Hq _].
  apply above_threshold in H; auto. destruct H as (A1 & A2 & A3). set (m := after P k X w) in *.
  assert (B1 := ratio_half_min p q Hp Hq m gamma L Z HL Hg A1 A2). assert (B2 := ratio_increasing p q Hp Hq m eps He A3).
  assert (B3 : 0 <= eps ^ 2 / (p + q * eps)) by (apply ratio_nonneg; lra).
  replace (gamma / (2 * L)) with (gamma / L / 2) in B1 by (field; lra).
  apply (Rmult_le_compat_l c) in B1, B2, B3; lra.
Qed.
(* (110), (111), (112) *)
Lemma run_steps_eps T : (forall k, (k < T)%nat -> threshold <= after P k X w) ->
  after P T Phi w <= Phi w - INR T * (c / 4 * (eps ^ 2 / (p + q * eps))).
Proof using D HL Hg He HN.
  intro H. induction T as [|T IH]. simpl. lra.
  assert (I := run_step_eps T (H T (Nat.lt_succ_diag_r T))). rewrite Nat.add_1_r in I. rewrite S_INR.
  assert (J : forall k, (k < T)%nat -> threshold <= after P k X w) by (intros; apply H; lia). apply IH in J. lra.
Qed.
Lemma run_steps_sum T : (forall k, (k < T)%nat -> threshold <= after P k X w) ->
  rsum T (fun k => after P (k + 1) Phi w) <= rsum T (fun k => after P k Phi w) - INR T * (c / 4 * (eps ^ 2 / (p + q * eps))).
Proof using D HL Hg He HN.
  intro H. rewrite <- rsum_const. match goal with |- _ <= _ - ?b => apply Rplus_le_reg_r with b end.
  unfold Rminus. rewrite Rplus_assoc, Rplus_opp_l, Rplus_0_r, <- rsum_plus.
  apply rsum_le. intros k Hk. generalize (run_step_eps k (H k Hk)). lra.
Qed.
Let K_eq : K = 4 / c.
Proof using D HK. rewrite <- HK. field. generalize (descends_rate D). lra. Qed.
Lemma run_length T d : Phi w - after P T Phi w <= d -> (forall k, (k < T)%nat -> threshold <= after P k X w) ->
  INR T <= d * K * ((p + q * eps) / eps ^ 2).
Proof using D HL Hg He HN HK.
  intros Hd H. apply run_steps_eps in H. rewrite K_eq. destruct D as [_ _ Hc Hp Hq _].
  assert (0 < p + q * eps) by (apply ratio_denominator; lra). assert (0 < eps ^ 2) by (apply pow_lt; auto).
  replace (d * (4 / c) * ((p + q * eps) / eps ^ 2)) with (d / (c / 4 * (eps ^ 2 / (p + q * eps)))) by (field; lra).
  apply le_div; [|lra]. apply Rmult_lt_0_compat; [lra|apply Rdiv_lt_0_compat; auto].
Qed.

Variable low : R.
Hypothesis Hlow : forall u, low <= Phi u.
Lemma run_length_low T : (forall k, (k < T)%nat -> threshold <= after P k X w) ->
  INR T <= (Phi w - low) * K * ((p + q * eps) / eps ^ 2).
Proof using D HL Hg He HN HK Hlow. apply run_length. generalize (after_ge P T low Phi w (descends_markov D) Hlow). lra. Qed.
(* the theorem: the best iterate; the same with the smaller of two numbers of steps; a uniformly chosen iterate *)
Theorem run_reaches T : INR T >= K * (Phi w - low) * ((p + q * eps) / eps ^ 2) ->
  least T (fun k => after P k X w) <= threshold.
Proof using D HL Hg He HN HK Hlow.
  rewrite K_eq. intro H. apply least_le_iff. destruct D. apply (convergence V P Phi X low c p q L gamma eps N w T); auto.
Qed.
Theorem run_reaches_min T G : 0 < gamma -> L / gamma <= G ->
  INR T >= K * (Phi w - low) * Rmin ((p + q * eps) / eps ^ 2) G -> least T (fun k => after P k X w) <= threshold.
Proof using D HL Hg He HN HK Hlow.
  intros Hg' HG H. assert (Z : 0 <= K * (Phi w - low)).
  { generalize (descends_rate D), (Hlow w). intros. apply Rmult_le_pos; [apply Rmult_le_reg_r with c|]; lra. }
  rewrite K_eq in *. apply least_le_iff. destruct D. apply (convergence V P Phi X low c p q L gamma eps N w T); auto. revert H.
  unfold Rmin. destruct (Rle_dec _ _); intro; [left|right; split; auto; apply (Rmult_le_compat_l _ _ _ Z) in HG]; lra.
Qed.
Theorem run_reaches_uniform T : (1 <= T)%nat -> INR T >= K * (Phi w - low) * ((p + q * eps) / eps ^ 2) ->
  rsum T (fun k => after P k X w) / INR T <= threshold.
Proof using D HL Hg He HN HK Hlow.
  rewrite K_eq. intros H1 H. destruct D. apply (convergence_uniform V P Phi X low c p q L gamma eps N w T); auto.
Qed.
End Assembly.

(* ---- the smoothness at w, by the norm of nabla F: alpha <= 1 / (6 L) ---- *)
Section Slope.
Context {V : space} (T : problem V) (L alpha rho sigma : R) (w : V).
Hypotheses (D : differentiable T) (HL : 0 < L) (Hr : 0 <= rho) (Hs : 0 <= sigma).
Hypotheses (Ha : 0 < alpha) (Ha6 : alpha <= 1 / (6 * L)) (S : smooth T L) (TV : task_variance T sigma).
Notation X := (norm (nabla_F T alpha w)).

Let ra : 0 <= rho * alpha. Proof using Hr Ha. apply Rmult_le_pos; lra. Qed.
(* (105) *)
Lemma nabla_f_le : norm (nabla_f T w) <= 2 * X + sigma.
Proof using D HL Hs Ha Ha6 S TV.
  assert (x0 : 0 <= alpha * L) by (apply Rmult_le_pos; lra). assert (x := alpha_L_sixth L alpha HL Ha6).
  assert (B : norm (nabla_f T w) <= C_1 L alpha * X + C_2 L alpha * sigma).
  { generalize (sixth_denominator L alpha x0 x). intro. apply nabla_f_bound; auto; try lra. apply le_div; auto.
    assert (7 / 6 <= sqrt 2); [|lra]. apply le_sqrt. lra. }
  assert (C1 : C_1 L alpha <= 2) by (generalize (C_1_sixth L alpha x0 x); lra).
  assert (C2 : C_2 L alpha <= 1) by (generalize (C_2_sixth L alpha x0 x); lra).
  generalize (Rmult_le_compat_r _ _ _ (norm_nonneg (nabla_F T alpha w)) C1) (Rmult_le_compat_r _ _ _ Hs C2). lra.
Qed.
Lemma smoothness_le_f : smoothness T L alpha rho w <= 4 * L + 2 * rho * alpha * sigma + 2 * rho * alpha * norm (nabla_f T w).
Proof using Hs Hr Ha TV.
  unfold smoothness. assert (A := Rle_trans _ _ _ (mean_norm_grad T w) (Rplus_le_compat_l _ _ _ (task_deviation T sigma Hs TV w))).
  apply (Rmult_le_compat_l (rho * alpha)) in A; auto. lra.
Qed.
Lemma smoothness_le : smoothness T L alpha rho w <= 4 * (L + rho * alpha * sigma + rho * alpha * X).
Proof using D HL Hr Hs Ha Ha6 S TV. generalize smoothness_le_f, (Rmult_le_compat_l _ _ _ ra nabla_f_le). lra. Qed.
(* (106) *)
Lemma slope_ratio : X ^ 2 / (L + rho * alpha * sigma + rho * alpha * X) <= 4 * (X ^ 2 / smoothness T L alpha rho w).
Proof using D HL Hr Hs Ha Ha6 S TV.
  assert (K := smoothness_pos T L alpha rho w HL Hr (Rlt_le _ _ Ha)). assert (K' := smoothness_le).
  replace (4 * (X ^ 2 / smoothness T L alpha rho w)) with (X ^ 2 / (smoothness T L alpha rho w / 4)) by (field; lra).
  apply div_antitone; try lra. apply pow2_ge_0.
Qed.
End Slope.

(* ---- MAML ---- *)
Definition step_maml {V : space} (T : problem V) (B B_prime D_beta D_h D_in D_o : nat) (L alpha rho : R) (g : V -> R) (v : V) : R :=
  E (iid B (pair_law (tasks T) (fun j => pair_law (iid D_in (samples T j)) (fun _ =>
      pair_law (iid D_o (samples T j)) (fun _ => iid D_h (samples T j))))))
    (fun tasks_k => E (iid B_prime (pair_law (tasks T) (fun j => iid D_beta (samples T j))))
      (fun tasks_beta => g (vminus v (vscal (beta_maml T L alpha rho tasks_beta v) (g_maml T alpha tasks_k v))))).
Definition noise_maml (L s st : R) (B D_in D_o : nat) : R :=
  ((14 * s ^ 2 + 2 * (st ^ 2 / INR D_o)) / (368 * L * INR B)) + ((st ^ 2 / INR D_in) / (96 * L)).
Definition variance_maml (s st : R) (B D_in D_o : nat) : R := s ^ 2 / INR B + st ^ 2 / (INR B * INR D_o) + st ^ 2 / INR D_in.

Theorem maml_descends (V : space) (T : problem V) (B B_prime D_beta D_h D_in D_o : nat) (L alpha rho sigma sigma_H sigma_tilde : R) :
  differentiable T -> (1 <= B)%nat -> (1 <= B_prime)%nat -> (1 <= D_beta)%nat -> (1 <= D_h)%nat -> (1 <= D_in)%nat -> (1 <= D_o)%nat ->
  0 < L -> 0 <= rho -> 0 <= sigma -> 0 <= sigma_H -> 0 <= sigma_tilde -> 0 < alpha -> alpha <= 1 / (6 * L) ->
  smooth T L -> hessian_lipschitz T rho -> task_variance T sigma -> sample_gradient_variance T sigma_tilde ->
  sample_hessian_variance frobenius T sigma_H -> INR D_h >= ceiling (2 * alpha ^ 2 * sigma_H ^ 2) -> INR B >= 20 ->
  INR B_prime >= ceiling ((((rho * alpha * sigma) / L) ^ 2) / 2) -> INR D_beta >= ceiling (((2 * rho * alpha * sigma_tilde) / L) ^ 2) ->
  descends (step_maml T B B_prime D_beta D_h D_in D_o L alpha rho) (fun v => F T alpha v) (fun v => norm (nabla_F T alpha v))
    (1 / 400) (L + rho * alpha * sigma) (rho * alpha) (noise_maml L sigma sigma_tilde B D_in D_o).
Proof.
  intros. destruct (signs rho alpha sigma) as [ra rs]; auto. split; auto using norm_nonneg; try lra.
  - apply (markov_draw2 (iid B _) (iid B_prime _) (fun a b v => vminus v (vscal (beta_maml T L alpha rho b v) (g_maml T alpha a v)))).
  - intro u. assert (Kp := smoothness_pos T L alpha rho u H6 H7 (Rlt_le _ _ H11)).
    assert (K0 : 100 * smoothness T L alpha rho u <> 0) by lra.
    eapply Rle_trans. eapply (fallah2019_eq_103_1_proof V T B B_prime D_beta D_h D_in D_o L alpha rho sigma sigma_H sigma_tilde u); assumption.
    eapply Rle_trans. eapply (fallah2019_eq_103_2_proof V T B D_in D_o L alpha rho sigma sigma_tilde u); assumption.
    fold (noise_maml L sigma sigma_tilde B D_in D_o). apply Rplus_le_compat_r.
    replace (norm (nabla_F T alpha u) ^ 2 / (100 * smoothness T L alpha rho u))
      with (1 / 400 * (4 * (norm (nabla_F T alpha u) ^ 2 / smoothness T L alpha rho u))) by (field; lra).
    apply Rplus_le_compat_l, Ropp_le_contravar, Rmult_le_compat_l; [lra|]. apply slope_ratio; auto.
Qed.

Section Noise.
Variables (B D_in D_o : nat) (L s st : R).
Hypotheses (HB : (1 <= B)%nat) (Hi : (1 <= D_in)%nat) (Ho : (1 <= D_o)%nat) (HL : 0 < L).
Let b : 0 < INR B. Proof using HB. apply lt_0_INR; lia. Qed.
Let i : 0 < INR D_in. Proof using Hi. apply lt_0_INR; lia. Qed.
Let o : 0 < INR D_o. Proof using Ho. apply lt_0_INR; lia. Qed.
Let s1 : 0 <= s ^ 2 / INR B. Proof using HB. apply div_nonneg; auto using pow2_ge_0. Qed.
Let s2 : 0 <= st ^ 2 / (INR B * INR D_o).
Proof using HB Ho. apply div_nonneg; auto using pow2_ge_0. apply Rmult_lt_0_compat; auto. Qed.
Let s3 : 0 <= st ^ 2 / INR D_in. Proof using Hi. apply div_nonneg; auto using pow2_ge_0. Qed.

Lemma variance_maml_nonneg : 0 <= 61 * variance_maml s st B D_in D_o.
Proof using HB Hi Ho. unfold variance_maml. lra. Qed.
Lemma noise_maml_le : noise_maml L s st B D_in D_o <= 1 / 400 / 4 * (61 * variance_maml s st B D_in D_o / L).
Proof using HB Hi Ho HL.
  unfold noise_maml, variance_maml.
  set (x := s ^ 2 / INR B) in *. set (y := st ^ 2 / (INR B * INR D_o)) in *. set (z := st ^ 2 / INR D_in) in *.
  match goal with |- ?e <= _ => replace e with ((14 / 368 * x + 2 / 368 * y + z / 96) / L) by (unfold x, y; field; repeat split; lra) end.
  replace (1 / 400 / 4 * (61 * (x + y + z) / L)) with ((61 / 1600 * (x + y + z)) / L) by (field; lra).
  apply div_le_compat; lra.
Qed.
Lemma steps_maml_le : s ^ 2 <> 0 -> st ^ 2 <> 0 -> 0 < variance_maml s st B D_in D_o /\
  L / (61 * variance_maml s st B D_in D_o) <= L * INR B / s ^ 2 + L * (INR B * INR D_o + INR D_in) / st ^ 2.
Proof using HB Hi Ho HL.
  intros Hs Ht. assert (0 < s ^ 2) by (generalize (pow2_ge_0 s); lra). assert (0 < s ^ 2 / INR B) by (apply Rdiv_lt_0_compat; auto).
  assert (v : s ^ 2 / INR B <= variance_maml s st B D_in D_o) by (unfold variance_maml; lra).
  split; [lra|]. apply Rle_trans with (L / (s ^ 2 / INR B)). apply div_antitone; lra.
  replace (L / (s ^ 2 / INR B)) with (L * INR B / s ^ 2) by (field; split; [lra|intro h; apply Hs; rewrite h; ring]).
  assert (0 <= INR B * INR D_o) by (apply Rmult_le_pos; lra). assert (0 <= L * (INR B * INR D_o + INR D_in) / st ^ 2); [|lra].
  apply div_nonneg. apply Rmult_le_pos; lra. generalize (pow2_ge_0 st). lra.
Qed.
End Noise.

Ltac discharge D := repeat match type of D with ?A -> _ =>
  let h := fresh in assert (h : A) by assumption; specialize (D h); clear h end.
(* D : what one step of the run does, HN, HG : the size of its noise; the threshold and the premises as in section Assembly *)
Ltac the_run :=
  let D := fresh "D" in let HN := fresh "HN" in let HG := fresh "HG" in
  match goal with s : task_variance ?T ?s, st : sample_gradient_variance _ ?st, sH : sample_hessian_variance _ _ ?sH |- _ =>
    match goal with
    | |- context [mean_slope_maml T ?B ?Bp ?Db ?Dh ?i ?o ?L ?alpha ?rho] => pose proof (maml_descends _ T B Bp Db Dh i o L alpha rho s sH st) as D
    | _ : context [mean_slope_maml T ?B ?Bp ?Db ?Dh ?i ?o ?L ?alpha ?rho] |- _ => pose proof (maml_descends _ T B Bp Db Dh i o L alpha rho s sH st) as D
    end end;
  discharge D; unfold mean_F_maml, mean_slope_maml, mean_square_slope_maml in *;
  match type of D with descends ?P _ _ _ _ _ (noise_maml ?L ?s ?st ?B ?i ?o) => fold P in *; pose proof (noise_maml_le B i o L s st) as HN;
    pose proof (variance_maml_nonneg B i o s st) as HG; fold (variance_maml s st B i o) in * end; discharge HN; discharge HG;
  repeat match goal with h : context [sqrt (_ * (1 + _) * _)] |- _ => rewrite threshold_eq in h by assumption end;
  try rewrite threshold_eq by assumption; rewrite ?eps_eq in *; repeat match goal with h : _ >= Rmax _ _ |- _ => apply Rge_le in h end.
Tactic Notation "start" constr(c) := unfold c; intros; the_run.
Theorem fallah2019_eq_104_proof : fallah2019_eq_104.
Proof. unfold fallah2019_eq_104. intros. apply Rle_ge, div_antitone. apply pow2_ge_0. apply smoothness_pos; auto; lra. apply smoothness_le_f; auto. Qed.
Theorem fallah2019_eq_105_proof : fallah2019_eq_105.
Proof. unfold fallah2019_eq_105. intros. apply (nabla_f_le T L alpha sigma); auto. Qed.
Theorem fallah2019_eq_106_1_proof : fallah2019_eq_106_1.
Proof.
  unfold fallah2019_eq_106_1. intros. apply Rle_ge, div_antitone. apply pow2_ge_0. apply smoothness_pos; auto; lra.
  generalize (smoothness_le T L alpha rho sigma w). intro K. eapply Rle_trans. apply K; auto. right; ring.
Qed.
Theorem fallah2019_eq_106_2_proof : fallah2019_eq_106_2.
Proof.
  unfold fallah2019_eq_106_2. intros. destruct (signs rho alpha sigma) as [ra rs]; auto. apply Rle_ge, div_antitone. apply pow2_ge_0.
  generalize (Rmult_le_pos _ _ ra (norm_nonneg (nabla_F T alpha w))). lra.
  match goal with |- ?a + ?b <= 2 * Rmax _ _ => generalize (Rmax_l a b), (Rmax_r a b) end. lra.
Qed.
Theorem fallah2019_eq_106_3_proof : fallah2019_eq_106_3.
Proof.
  unfold fallah2019_eq_106_3. intros. destruct (signs rho alpha sigma) as [ra rs]; auto.
  replace (8 * L + 8 * rho * alpha * sigma) with (2 * (4 * L + 4 * rho * alpha * sigma)) by ring.
  replace (8 * rho * alpha) with (2 * (4 * rho * alpha)) by ring. apply half_max_ratio; try lra. apply norm_nonneg.
Qed.
Theorem fallah2019_eq_107_repaired_proof : fallah2019_eq_107_repaired.
Proof.
  start fallah2019_eq_107_repaired. assert (Q : 0 < rho * alpha) by (generalize (descends_q D); lra).
  generalize (run_step_min _ _ _ _ _ _ _ w D k Q). unfold noise_maml. lra.
Qed.
Theorem fallah2019_eq_107_plus1_proof : fallah2019_eq_107_plus1.
Proof.
  unfold fallah2019_eq_107_plus1. intros. apply Rge_le in H23. apply Rle_ge. eapply Rle_trans; [|exact H23].
  match goal with |- Rmax (sqrt ?a) ?b <= Rmax (sqrt ?c) (Rmax ?d _) =>
    replace a with c by ring; replace b with d by (unfold Rdiv; ring) end.
  apply Rmax_lub. apply Rmax_l. eapply Rle_trans; [apply Rmax_l|apply Rmax_r].
Qed.
Theorem fallah2019_eq_108_plus1_1_at_square_of_mean_proof : fallah2019_eq_108_plus1_1_at_square_of_mean.
Proof.
  start fallah2019_eq_108_plus1_1_at_square_of_mean. assert (Q := descends_q D). assert (p := descends_p D).
  apply min_above_threshold in H23; auto; try lra. apply Rle_ge. eapply Rle_trans; [|apply div_le_compat; [lra|exact H23]]. right; field; lra.
Qed.
Theorem fallah2019_eq_108_plus1_1_at_mean_of_square_proof : fallah2019_eq_108_plus1_1_at_mean_of_square.
Proof.
  unfold fallah2019_eq_108_plus1_1_at_mean_of_square. intros.
  assert (I := fallah2019_eq_108_plus1_1_at_square_of_mean_proof V T B B_prime D_beta D_h D_in D_o L alpha epsilon k rho).
  specialize (I sigma sigma_H sigma_tilde w). discharge I. the_run. eapply Rge_trans; [|exact I].
  assert (Q := descends_q D). assert (p := descends_p D). apply Rle_ge, div_le_compat; [lra|]. apply min_div_mono; try lra.
  exact (square_after _ _ _ _ _ _ _ w D k).
Qed.
Theorem fallah2019_eq_108_plus1_2_proof : fallah2019_eq_108_plus1_2.
Proof.
  unfold fallah2019_eq_108_plus1_2. intros. apply Rle_ge. eapply Rle_trans. apply (noise_maml_le B D_in D_o L sigma sigma_tilde); auto.
  unfold variance_maml. right. field. repeat split; try lra; apply not_0_INR; lia.
Qed.
Theorem fallah2019_eq_108_plus2_1_repaired_proof : fallah2019_eq_108_plus2_1_repaired.
Proof.
  start fallah2019_eq_108_plus2_1_repaired. assert (Q : 0 < rho * alpha) by (generalize (descends_q D); lra).
  generalize (run_step_min_kept _ _ _ _ _ _ _ w D L _ epsilon H6 HG H7 HN k Q H23). lra.
Qed.
Theorem fallah2019_eq_108_plus2_2_proof : fallah2019_eq_108_plus2_2.
Proof.
  unfold fallah2019_eq_108_plus2_2. intros.
  assert (I := fallah2019_eq_108_plus1_1_at_square_of_mean_proof V T B B_prime D_beta D_h D_in D_o L alpha epsilon k rho).
  specialize (I sigma sigma_H sigma_tilde w). discharge I. lra.
Qed.
Theorem fallah2019_eq_109_1_proof : fallah2019_eq_109_1.
Proof.
  start fallah2019_eq_109_1. assert (Q : 0 < rho * alpha) by (generalize (descends_q D); lra). assert (p := descends_p D).
  generalize (run_step_min_kept _ _ _ _ _ _ _ w D L _ epsilon H6 HG H7 HN k Q H23).
  apply above_threshold in H23; auto; try lra. destruct H23 as (_ & _ & E).
  assert (E2 := pow_incr _ _ 2 (conj (Rlt_le _ _ H7) E)). generalize (min_div_mono _ _ _ _ _ _ p Q E2 E). lra.
Qed.
Theorem fallah2019_eq_109_2_proof : fallah2019_eq_109_2.
Proof.
  unfold fallah2019_eq_109_2. intros. destruct (signs rho alpha sigma) as [ra rs]; auto. rewrite eps_eq.
  assert (I := ratio_le_min (L + rho * alpha * sigma) (rho * alpha) ltac:(lra) ltac:(lra) epsilon ltac:(lra)). lra.
Qed.
Theorem fallah2019_eq_110_proof : fallah2019_eq_110.
Proof.
  start fallah2019_eq_110. rewrite rsum_const.
  generalize (run_steps_sum _ _ _ _ _ _ _ w D L _ epsilon H6 HG H8 HN T_ (all_above _ _ _ H24)). lra.
Qed.
Theorem fallah2019_eq_111_proof : fallah2019_eq_111.
Proof. start fallah2019_eq_111. generalize (run_steps_eps _ _ _ _ _ _ _ w D L _ epsilon H6 HG H8 HN T_ (all_above _ _ _ H24)). simpl after at 3. lra. Qed.
Theorem fallah2019_eq_112_1_proof : fallah2019_eq_112_1.
Proof. start fallah2019_eq_112_1. apply (run_length _ _ _ _ _ _ _ w D L _ epsilon 1600 H6 HG H8 HN ltac:(lra) T_ _ (Rle_refl _) (all_above _ _ _ H24)). Qed.
Theorem fallah2019_eq_112_2_proof : fallah2019_eq_112_2.
Proof. start fallah2019_eq_112_2. apply (run_length_low _ _ _ _ _ _ _ w D L _ epsilon 1600 H6 HG H8 HN ltac:(lra) F_min H25 T_ (all_above _ _ _ H24)). Qed.
Theorem fallah2019_theorem_F_1_proof : fallah2019_theorem_F_1.
Proof.
  start fallah2019_theorem_F_1. destruct (steps_maml_le B D_in D_o L sigma sigma_tilde) as [v G]; auto.
  apply (run_reaches_min _ _ _ _ _ _ _ w D L _ epsilon 1600 H6 HG H8 HN ltac:(lra) F_min H24 T_ _ ltac:(lra) G). auto.
Qed.
Theorem fallah2019_theorem_F_1_at_noiseless_proof : fallah2019_theorem_F_1_at_noiseless.
Proof. start fallah2019_theorem_F_1_at_noiseless. apply (run_reaches _ _ _ _ _ _ _ w D L _ epsilon 1600 H6 HG H8 HN ltac:(lra) F_min H24 T_). auto. Qed.
Theorem fallah2019_theorem_F_1_at_uniform_iterate_proof : fallah2019_theorem_F_1_at_uniform_iterate.
Proof.
  start fallah2019_theorem_F_1_at_uniform_iterate.
  apply (run_reaches_uniform _ _ _ _ _ _ _ w D L _ epsilon 1600 H6 HG H8 HN ltac:(lra) F_min H24 T_); auto.
Qed.
