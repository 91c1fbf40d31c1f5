(* Problem.v -- a meta-learning problem: a law of tasks, per task a law of samples, per sample a loss with its gradient
   and Hessian; task means f, grad, hess; batch means bloss, bgrad, bhess; the printed assumptions as predicates, and
   their first consequences (mean value, descent bounds, Hessian bounds, batch variances).
   Derivatives are the standard library's derivable_pt_lim along lines.  No axiom is added. *)
From Lemmacheck Require Import Space Law.
Require Import FunctionalExtensionality.

Record problem (V : space) : Type := mk_problem {
  task : Type;
  sample : Type;
  tasks : law task;
  samples : task -> law sample;
  loss : task -> sample -> V -> R;
  sgrad : task -> sample -> V -> V;
  shess : task -> sample -> V -> V -> V }.
Arguments mk_problem {V} _ _ _ _ _ _ _.
Arguments task {V} _.
Arguments sample {V} _.
Arguments tasks {V} _.
Arguments samples {V} _ _.
Arguments loss {V} _ _ _ _.
Arguments sgrad {V} _ _ _ _.
Arguments shess {V} _ _ _ _ _.

Section Definitions.
Context {V : space}.
Implicit Types T : problem V.

Definition f T (i : task T) (w : V) : R := E (samples T i) (fun s => loss T i s w).
Definition grad T (i : task T) (w : V) : V := EV (samples T i) (fun s => sgrad T i s w).
Definition hess T (i : task T) (w : V) : V -> V := EO (samples T i) (fun s => shess T i s w).
Definition bloss T (i : task T) (b : list (sample T)) (w : V) : R := mean b (fun s => loss T i s w).
Definition bgrad T (i : task T) (b : list (sample T)) (w : V) : V := meanV b (fun s => sgrad T i s w).
Definition bhess T (i : task T) (b : list (sample T)) (w : V) : V -> V := meanO b (fun s => shess T i s w).

Definition along (w v : V) (t : R) : V := vplus w (vscal t v).
Definition is_gradient (phi : V -> R) (g w : V) : Prop :=
  forall v, derivable_pt_lim (fun t => phi (vplus w (vscal t v))) 0 (inner g v).
Definition differentiable T : Prop :=
  forall i s w,
    (forall v, derivable_pt_lim (fun t => loss T i s (vplus w (vscal t v))) 0 (inner (sgrad T i s w) v)) /\
    (forall v z, derivable_pt_lim (fun t => inner (sgrad T i s (vplus w (vscal t v))) z) 0 (inner (shess T i s w v) z)) /\
    linear (shess T i s w) /\ symmetric (shess T i s w).
Definition smooth T (L : R) : Prop :=
  forall i w u, norm (vminus (grad T i w) (grad T i u)) <= L * norm (vminus w u).
Definition hess_lipschitz T (rho : R) : Prop :=
  forall i w u, spectral (op_minus (hess T i w) (hess T i u)) <= rho * norm (vminus w u).
Definition task_variance T (sigma : R) : Prop :=
  forall w, E (tasks T) (fun i => norm (vminus (grad T i w) (EV (tasks T) (fun j => grad T j w))) ^ 2) <= sigma ^ 2.
Definition sample_gradient_variance T (s : R) : Prop :=
  forall i w, E (samples T i) (fun x => norm (vminus (sgrad T i x w) (grad T i w)) ^ 2) <= s ^ 2.
Definition sample_hessian_variance (nrm : (V -> V) -> R) T (s : R) : Prop :=
  forall i w, E (samples T i) (fun x => nrm (op_minus (shess T i x w) (hess T i w)) ^ 2) <= s ^ 2.
End Definitions.

Notation hessian_lipschitz := hess_lipschitz (only parsing).

(* ---- calculus along a line ---- *)
Lemma derive_ext (p q : R -> R) x l : (forall t, p t = q t) -> derivable_pt_lim p x l -> derivable_pt_lim q x l.
Proof. intros H. replace q with p; auto. apply functional_extensionality; auto. Qed.
Lemma derive_E {A : Type} (m : law A) (X : A -> R -> R) (X' : A -> R) x :
  (forall a, derivable_pt_lim (X a) x (X' a)) -> derivable_pt_lim (fun t => E m (fun a => X a t)) x (E m X').
Proof.
  intro H. unfold E. induction (atoms m) as [|p n IH]; simpl.
  - apply derivable_pt_lim_const.
  - apply (derivable_pt_lim_plus (fun t => fst p * X (snd p) t) (fun t => wsum n (fun a => X a t))); auto.
    apply (derivable_pt_lim_scal (X (snd p))). auto.
Qed.
Lemma derive_mean {A : Type} (b : list A) (X : A -> R -> R) (X' : A -> R) x :
  (forall a, derivable_pt_lim (X a) x (X' a)) -> derivable_pt_lim (fun t => mean b (fun a => X a t)) x (mean b X').
Proof.
  intro H. unfold mean. apply (derive_ext (fun t => / INR (length b) * lsum b (fun a => X a t))).
  intro; unfold Rdiv; ring. replace (lsum b X' / INR (length b)) with (/ INR (length b) * lsum b X') by (unfold Rdiv; ring).
  apply (derivable_pt_lim_scal (fun t => lsum b (fun a => X a t))).
  induction b; simpl. apply derivable_pt_lim_const.
  apply (derivable_pt_lim_plus (X a) (fun t => lsum b (fun a => X a t))); auto.
Qed.
(* move the base point: the derivative at 0 of h |-> p (t + h) *)
Lemma derive_shift (p : R -> R) t l : derivable_pt_lim (fun h => p (t + h)) 0 l -> derivable_pt_lim p t l.
Proof.
  intros H eps He. destruct (H eps He) as [d Hd]. exists d. intros h Hh Hh'.
  specialize (Hd h Hh Hh'). rewrite Rplus_0_l, Rplus_0_r in Hd. auto.
Qed.
Lemma derive_line {V : space} (phi : V -> R) (w v : V) t l :
  derivable_pt_lim (fun h => phi (vplus (vplus w (vscal t v)) (vscal h v))) 0 l ->
  derivable_pt_lim (fun h => phi (vplus w (vscal h v))) t l.
Proof.
  intro H. apply derive_shift. eapply derive_ext; [|exact H]. intro h. cbv beta. f_equal. vec.
Qed.
Lemma derive_bound (p : R -> R) l c : 0 <= c ->
  (forall t, Rabs (p t - p 0) <= c * Rabs t) -> derivable_pt_lim p 0 l -> Rabs l <= c.
Proof.
  intros Hc H D. apply Rnot_lt_le. intro K. destruct (D (Rabs l - c)) as [d Hd]. lra.
  assert (P : 0 < d / 2) by (generalize (cond_pos d); lra).
  specialize (Hd (d / 2)). rewrite Rplus_0_l in Hd.
  assert (Rabs ((p (d / 2) - p 0) / (d / 2) - l) < Rabs l - c).
  { apply Hd. lra. rewrite Rabs_pos_eq; lra. }
  specialize (H (d / 2)). rewrite (Rabs_pos_eq (d / 2)) in H by lra.
  assert (Rabs ((p (d / 2) - p 0) / (d / 2)) <= c).
  { unfold Rdiv. rewrite Rabs_mult. fold (d / 2). rewrite (Rabs_pos_eq (/ (d / 2))) by (left; apply Rinv_0_lt_compat; auto).
    apply Rmult_le_reg_r with (d / 2); auto. rewrite Rmult_assoc, Rinv_l, Rmult_1_r by lra. auto. }
  generalize (Rabs_triang_inv l ((p (d / 2) - p 0) / (d / 2))). rewrite (Rabs_minus_sym l). lra.
Qed.
Lemma mean_value (p p' : R -> R) a b : a < b -> (forall t, derivable_pt_lim p t (p' t)) ->
  exists c, p b - p a = p' c * (b - a) /\ a < c < b.
Proof. intros H D. apply MVT_cor2; auto. Qed.
(* p' is K-Lipschitz at 0, on [0,1], along the line *)
Lemma taylor (p p' : R -> R) K : (forall t, derivable_pt_lim p t (p' t)) ->
  (forall t, 0 <= t <= 1 -> Rabs (p' t - p' 0) <= K * t) -> Rabs (p 1 - p 0 - p' 0) <= K / 2.
Proof.
  intros D H.
  assert (Q : forall s, derivable_pt_lim (fun t => K / 2 * t ^ 2) s (K * s)).
  { intro s. replace (K * s) with (K / 2 * (INR 2 * s ^ pred 2)) by (simpl; field).
    apply (derivable_pt_lim_scal (fun t => t ^ 2)). apply derivable_pt_lim_pow. }
  assert (Ln : forall c s, derivable_pt_lim (fun t => c * t) s c).
  { intros c s. generalize (derivable_pt_lim_scal (fun t => t) c s 1 (derivable_pt_lim_id s)). rewrite Rmult_1_r. auto. }
  apply Rabs_le. split.
  - destruct (mean_value (fun t => p t - p' 0 * t + K / 2 * t ^ 2) (fun t => p' t - p' 0 + K * t) 0 1 Rlt_0_1)
      as (c & Hc & Hc'). intro t.
    apply (derivable_pt_lim_plus (fun t => p t - p' 0 * t) (fun t => K / 2 * t ^ 2)); auto.
    apply (derivable_pt_lim_minus p (fun t => p' 0 * t)); auto.
    assert (B : Rabs (p' c - p' 0) <= K * c) by (apply H; lra).
    generalize (Rle_abs (- (p' c - p' 0))). rewrite Rabs_Ropp. simpl in Hc. lra.
  - destruct (mean_value (fun t => p t - p' 0 * t - K / 2 * t ^ 2) (fun t => p' t - p' 0 - K * t) 0 1 Rlt_0_1)
      as (c & Hc & Hc'). intro t.
    apply (derivable_pt_lim_minus (fun t => p t - p' 0 * t) (fun t => K / 2 * t ^ 2)); auto.
    apply (derivable_pt_lim_minus p (fun t => p' 0 * t)); auto.
    assert (B : Rabs (p' c - p' 0) <= K * c) by (apply H; lra).
    generalize (Rle_abs (p' c - p' 0)). simpl in Hc. lra.
Qed.
Lemma gradient_unique {V : space} (phi : V -> R) g g' w : is_gradient phi g w -> is_gradient phi g' w -> g = g'.
Proof. intros H H'. apply ip_ext. intro v. eapply uniqueness_limite; [apply H|apply H']. Qed.
Lemma is_gradient_ext {V : space} (phi psi : V -> R) g w :
  (forall u, phi u = psi u) -> is_gradient phi g w -> is_gradient psi g w.
Proof. intros H K v. eapply derive_ext; [|apply K]. intro. apply H. Qed.
Lemma is_gradient_E {V : space} {A : Type} (m : law A) (phi : A -> V -> R) (g : A -> V) w :
  (forall a, is_gradient (phi a) (g a) w) -> is_gradient (fun u => E m (fun a => phi a u)) (EV m g) w.
Proof.
  intros H v. rewrite inner_EV_l. apply (derive_E m (fun a t => phi a (vplus w (vscal t v)))). intro. apply H.
Qed.
Lemma is_gradient_lipschitz_bound {V : space} (phi : V -> R) (g : V -> V) (K : R) w h :
  (forall u, is_gradient phi (g u) u) ->
  (forall t, 0 <= t <= 1 -> norm (vminus (g (vplus w (vscal t h))) (g w)) <= K * (t * norm h)) ->
  Rabs (phi (vplus w h) - phi w - inner (g w) h) <= K / 2 * norm h ^ 2.
Proof.
  intros D H. replace (K / 2 * norm h ^ 2) with ((K * norm h ^ 2) / 2) by field.
  generalize (taylor (fun t => phi (vplus w (vscal t h))) (fun t => inner (g (vplus w (vscal t h))) h) (K * norm h ^ 2)).
  cbv beta. replace (vplus w (vscal 0 h)) with w by vec. replace (vplus w (vscal 1 h)) with (vplus w h) by vec.
  intro Ta. apply Ta.
  - intro t. apply derive_line. apply D.
  - intros t Ht. rewrite <- inner_minus_l. eapply Rle_trans. apply cauchy_schwarz.
    replace (K * norm h ^ 2 * t) with (K * (t * norm h) * norm h) by ring.
    apply Rmult_le_compat_r. apply norm_nonneg. auto.
Qed.

Section Consequences.
Context {V : space}.
Variable T : problem V.
Hypothesis D : differentiable T.

Lemma sgrad_is_gradient i s w : is_gradient (loss T i s) (sgrad T i s w) w.
Proof. exact (proj1 (D i s w)). Qed.
Lemma shess_is_derivative i s w v z :
  derivable_pt_lim (fun t => inner (sgrad T i s (vplus w (vscal t v))) z) 0 (inner (shess T i s w v) z).
Proof. exact (proj1 (proj2 (D i s w)) v z). Qed.
Lemma grad_is_gradient i w : is_gradient (f T i) (grad T i w) w.
Proof. apply (is_gradient_E (samples T i) (loss T i) (fun s => sgrad T i s w)). intro. apply sgrad_is_gradient. Qed.
Lemma bgrad_is_gradient i b w : is_gradient (bloss T i b) (bgrad T i b w) w.
Proof.
  intro v. unfold bgrad, bloss. rewrite inner_meanV_l.
  apply (derive_mean b (fun s t => loss T i s (vplus w (vscal t v)))). intro. apply sgrad_is_gradient.
Qed.
Lemma hess_is_derivative i w v z :
  derivable_pt_lim (fun t => inner (grad T i (vplus w (vscal t v))) z) 0 (inner (hess T i w v) z).
Proof.
  unfold hess, EO. rewrite inner_EV_l.
  eapply derive_ext; [|apply (derive_E (samples T i) (fun s t => inner (sgrad T i s (vplus w (vscal t v))) z))].
  intro. symmetry. apply inner_EV_l. intro. apply shess_is_derivative.
Qed.
Lemma bhess_is_derivative i b w v z :
  derivable_pt_lim (fun t => inner (bgrad T i b (vplus w (vscal t v))) z) 0 (inner (bhess T i b w v) z).
Proof.
  unfold bhess, meanO. rewrite inner_meanV_l.
  eapply derive_ext; [|apply (derive_mean b (fun s t => inner (sgrad T i s (vplus w (vscal t v))) z))].
  intro. symmetry. apply inner_meanV_l. intro. apply shess_is_derivative.
Qed.
Lemma shess_linear i s w : linear (shess T i s w).
Proof. exact (proj1 (proj2 (proj2 (D i s w)))). Qed.
Lemma shess_symmetric i s w : symmetric (shess T i s w).
Proof. exact (proj2 (proj2 (proj2 (D i s w)))). Qed.
Lemma hess_linear i w : linear (hess T i w).
Proof. apply linear_EO. intro. apply shess_linear. Qed.
Lemma hess_symmetric i w : symmetric (hess T i w).
Proof. apply symmetric_EO. intro. apply shess_symmetric. Qed.
Lemma bhess_linear i b w : linear (bhess T i b w).
Proof. apply linear_meanO. intro. apply shess_linear. Qed.
Lemma bhess_symmetric i b w : symmetric (bhess T i b w).
Proof. apply symmetric_meanO. intro. apply shess_symmetric. Qed.
(* mean value theorem, tested against any z *)
Lemma grad_mean_value i w h z : exists t, 0 < t < 1 /\
  inner (vminus (grad T i (vplus w h)) (grad T i w)) z = inner (hess T i (vplus w (vscal t h)) h) z.
Proof.
  destruct (mean_value (fun t => inner (grad T i (vplus w (vscal t h))) z)
    (fun t => inner (hess T i (vplus w (vscal t h)) h) z) 0 1 Rlt_0_1) as (t & Ht & Ht').
  - intro t. apply (derive_line (fun u => inner (grad T i u) z)). apply hess_is_derivative.
  - exists t. split; auto. cbv beta in Ht. rewrite inner_minus_l.
    replace (vplus w (vscal 0 h)) with w in Ht by vec. replace (vplus w (vscal 1 h)) with (vplus w h) in Ht by vec. lra.
Qed.

Lemma hess_bound L i w v : 0 <= L -> smooth T L -> norm (hess T i w v) <= L * norm v.
Proof.
  intros HL S. apply norm_dual_abs. apply Rmult_le_pos; auto using norm_nonneg. intro z.
  apply (derive_bound (fun t => inner (grad T i (vplus w (vscal t v))) z)).
  - repeat apply Rmult_le_pos; auto using norm_nonneg.
  - intro t. rewrite <- inner_minus_l. eapply Rle_trans. apply cauchy_schwarz.
    replace (L * norm v * norm z * Rabs t) with (L * (Rabs t * norm v) * norm z) by ring.
    apply Rmult_le_compat_r. apply norm_nonneg. eapply Rle_trans. apply S.
    right. rewrite <- norm_scal. do 2 f_equal. vec.
  - apply hess_is_derivative.
Qed.
Lemma hess_spectral L i w : 0 <= L -> smooth T L -> spectral (hess T i w) <= L.
Proof. intros HL S. apply spectral_le; auto. intro. apply hess_bound; auto. Qed.
Lemma hess_lipschitz_bound rho i w u v : hess_lipschitz T rho ->
  norm (op_minus (hess T i w) (hess T i u) v) <= rho * norm (vminus w u) * norm v.
Proof.
  intro H. eapply Rle_trans. apply spectral_bound. apply linear_op_minus; apply hess_linear.
  apply Rmult_le_compat_r. apply norm_nonneg. apply H.
Qed.
Lemma descent L i w h : smooth T L ->
  Rabs (f T i (vplus w h) - f T i w - inner (grad T i w) h) <= L / 2 * norm h ^ 2.
Proof.
  intro S. apply (is_gradient_lipschitz_bound (f T i) (grad T i)). intro. apply grad_is_gradient.
  intros t Ht. eapply Rle_trans. apply S. right. f_equal.
  replace (vminus (vplus w (vscal t h)) w) with (vscal t h) by vec. apply norm_scal_pos; lra.
Qed.
Lemma grad_taylor rho i w h : 0 <= rho -> hess_lipschitz T rho ->
  norm (vminus (vminus (grad T i (vplus w h)) (grad T i w)) (hess T i w h)) <= rho / 2 * norm h ^ 2.
Proof.
  intros Hr H. apply norm_dual_abs. apply Rmult_le_pos; [lra|apply pow2_ge_0]. intro z. rewrite !inner_minus_l.
  replace (rho / 2 * norm h ^ 2 * norm z) with ((rho * norm h ^ 2 * norm z) / 2) by field.
  generalize (taylor (fun t => inner (grad T i (vplus w (vscal t h))) z)
    (fun t => inner (hess T i (vplus w (vscal t h)) h) z) (rho * norm h ^ 2 * norm z)).
  cbv beta. replace (vplus w (vscal 0 h)) with w by vec. replace (vplus w (vscal 1 h)) with (vplus w h) by vec.
  intro Ta. apply Ta.
  - intro t. apply (derive_line (fun u => inner (grad T i u) z)). apply hess_is_derivative.
  - intros t Ht. rewrite <- inner_minus_l. eapply Rle_trans. apply cauchy_schwarz.
    replace (rho * norm h ^ 2 * norm z * t) with (rho * (t * norm h) * norm h * norm z) by ring.
    apply Rmult_le_compat_r. apply norm_nonneg.
    eapply Rle_trans. apply (hess_lipschitz_bound rho i (vplus w (vscal t h)) w h H).
    right. replace (vminus (vplus w (vscal t h)) w) with (vscal t h) by vec. rewrite norm_scal_pos by lra. reflexivity.
Qed.
End Consequences.

Section Batch_lemmas.
Context {V : space}.
Variable T : problem V.

Lemma E_bloss n i w : (1 <= n)%nat -> E (iid n (samples T i)) (fun b => bloss T i b w) = f T i w.
Proof. apply E_iid_mean. Qed.
Lemma EV_bgrad n i w : (1 <= n)%nat -> EV (iid n (samples T i)) (fun b => bgrad T i b w) = grad T i w.
Proof. apply EV_iid_meanV. Qed.
Lemma EO_bhess n i w v : (1 <= n)%nat -> EO (iid n (samples T i)) (fun b => bhess T i b w) v = hess T i w v.
Proof. apply EO_iid_meanO. Qed.
Lemma EO_bhess_fun n i w : (1 <= n)%nat -> EO (iid n (samples T i)) (fun b => bhess T i b w) = hess T i w.
Proof. apply EO_iid_meanO_fun. Qed.
Lemma EV_bhess n i w v : (1 <= n)%nat -> EV (iid n (samples T i)) (fun b => bhess T i b w v) = hess T i w v.
Proof. exact (EO_bhess n i w v). Qed.
Lemma bgrad_variance_eq n i w : (1 <= n)%nat ->
  E (iid n (samples T i)) (fun b => norm (vminus (bgrad T i b w) (grad T i w)) ^ 2) =
  E (samples T i) (fun x => norm (vminus (sgrad T i x w) (grad T i w)) ^ 2) / INR n.
Proof. apply E_iid_meanV_sq. Qed.
Lemma bgrad_variance s n i w : (1 <= n)%nat -> sample_gradient_variance T s ->
  E (iid n (samples T i)) (fun b => norm (vminus (bgrad T i b w) (grad T i w)) ^ 2) <= s ^ 2 / INR n.
Proof.
  intros H S. rewrite bgrad_variance_eq by auto. apply Rmult_le_compat_r; [|apply S].
  left. apply Rinv_0_lt_compat, lt_0_INR. lia.
Qed.
Lemma sq_over_sqrt s n : (1 <= n)%nat -> (s / sqrt (INR n)) ^ 2 = s ^ 2 / INR n.
Proof.
  intro H. assert (P : 0 < INR n) by (apply lt_0_INR; lia).
  unfold Rdiv. rewrite Rpow_mult_distr, pow_inv.
  rewrite pow2_sqrt by lra. reflexivity.
Qed.
Lemma over_sqrt_nonneg s n : 0 <= s -> (1 <= n)%nat -> 0 <= s / sqrt (INR n).
Proof.
  intros. apply Rmult_le_pos; auto. left. apply Rinv_0_lt_compat, sqrt_lt_R0, lt_0_INR. lia.
Qed.
Lemma bgrad_deviation s n i w : 0 <= s -> (1 <= n)%nat -> sample_gradient_variance T s ->
  E (iid n (samples T i)) (fun b => norm (vminus (bgrad T i b w) (grad T i w))) <= s / sqrt (INR n).
Proof.
  intros Hs H S. apply E_le_of_sq. apply over_sqrt_nonneg; auto. rewrite sq_over_sqrt by auto.
  apply bgrad_variance; auto.
Qed.
Lemma bhess_variance_frobenius s n i w : (1 <= n)%nat -> sample_hessian_variance frobenius T s ->
  E (iid n (samples T i)) (fun b => frobenius (op_minus (bhess T i b w) (hess T i w)) ^ 2) <= s ^ 2 / INR n.
Proof.
  intros H S. unfold bhess, hess. rewrite E_iid_frobenius_sq by auto. apply Rmult_le_compat_r; [|apply S].
  left. apply Rinv_0_lt_compat, lt_0_INR. lia.
Qed.
Lemma bhess_deviation_frobenius s n i w : 0 <= s -> (1 <= n)%nat -> sample_hessian_variance frobenius T s ->
  E (iid n (samples T i)) (fun b => frobenius (op_minus (bhess T i b w) (hess T i w))) <= s / sqrt (INR n).
Proof.
  intros Hs H S. apply E_le_of_sq. apply over_sqrt_nonneg; auto. rewrite sq_over_sqrt by auto.
  apply bhess_variance_frobenius; auto.
Qed.
(* the spectral error of a batch Hessian is controlled by the Frobenius one *)
Lemma bhess_variance_spectral s n i w : differentiable T -> (1 <= n)%nat -> sample_hessian_variance frobenius T s ->
  E (iid n (samples T i)) (fun b => spectral (op_minus (bhess T i b w) (hess T i w)) ^ 2) <= s ^ 2 / INR n.
Proof.
  intros D H S. eapply Rle_trans; [|apply bhess_variance_frobenius; eauto]. apply E_le. intro b.
  apply pow_incr. split. apply spectral_nonneg. apply spectral_frobenius. apply linear_op_minus.
  apply bhess_linear; auto. apply hess_linear; auto.
Qed.
Lemma sample_hessian_variance_spectral s : differentiable T ->
  sample_hessian_variance frobenius T s -> sample_hessian_variance spectral T s.
Proof.
  intros D S i w. eapply Rle_trans; [|apply S]. apply E_le. intro x.
  apply pow_incr. split. apply spectral_nonneg. apply spectral_frobenius. apply linear_op_minus.
  apply shess_linear; auto. apply hess_linear; auto.
Qed.
(* a batch of Hessians against a fixed or independent vector *)
Lemma bhess_vector_variance n i w v : (1 <= n)%nat ->
  E (iid n (samples T i)) (fun b => norm (vminus (bhess T i b w v) (hess T i w v)) ^ 2) =
  E (samples T i) (fun x => norm (vminus (shess T i x w v) (hess T i w v)) ^ 2) / INR n.
Proof. apply (E_iid_meanV_sq n (samples T i) (fun x => shess T i x w v)). Qed.
Lemma bhess_vector_variance_le s n i w v : differentiable T -> (1 <= n)%nat -> sample_hessian_variance spectral T s ->
  E (iid n (samples T i)) (fun b => norm (vminus (bhess T i b w v) (hess T i w v)) ^ 2) <= s ^ 2 / INR n * norm v ^ 2.
Proof.
  intros D H S. rewrite bhess_vector_variance by auto.
  replace (s ^ 2 / INR n * norm v ^ 2) with (s ^ 2 * norm v ^ 2 / INR n) by (unfold Rdiv; ring).
  apply Rmult_le_compat_r. left. apply Rinv_0_lt_compat, lt_0_INR. lia.
  eapply Rle_trans; [|apply Rmult_le_compat_r; [apply pow2_ge_0|apply (S i w)]].
  rewrite <- E_scal_r. apply E_le. intro x. rewrite <- Rpow_mult_distr. apply pow_incr. split. apply norm_nonneg.
  apply (spectral_bound (op_minus (shess T i x w) (hess T i w))). apply linear_op_minus.
  apply shess_linear; auto. apply hess_linear; auto.
Qed.
End Batch_lemmas.
