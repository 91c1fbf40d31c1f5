(* Generated from the claims' trees by `lemmacheck coq --statements`; do not edit. *)
From Coq Require Import Reals List.
From Lemmacheck Require Import Space Law Problem.
Open Scope R_scope.

(* The least integer that is at least x. *)
Definition ceiling (x : R) : R := IZR (- Int_part (- x)).

Definition A_i {V : space} (T : problem V) (alpha : R) (i : task T) (w : V) : V -> V :=
  (op_minus identity (op_scal alpha (hess T i w))).

Definition nabla_F_i {V : space} (T : problem V) (alpha : R) (i : task T) (w : V) : V :=
  ((A_i T alpha i w) (grad T i (vminus w (vscal alpha (grad T i w))))).

Definition nabla_F {V : space} (T : problem V) (alpha : R) (w : V) : V :=
  (EV (tasks T) (fun i => (nabla_F_i T alpha i w))).

(* fallah2019/lemma-4.9 *)
Definition fallah2019_lemma_4_9 : Prop :=
  forall (V : space) (T : problem V) (L : R) (alpha : R) (rho : R) (u : V) (w : V),
  differentiable T ->
  (0 < L) ->
  (0 <= rho) ->
  0 <= alpha ->
  alpha <= (1 / L) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  (norm (vminus (nabla_F T alpha w) (nabla_F T alpha u))) <= (((4 * L) + (2 * rho * alpha * (Rmin (E (tasks T) (fun i => (norm (grad T i w)))) (E (tasks T) (fun i => (norm (grad T i u))))))) * (norm (vminus w u))).

Definition smoothness {V : space} (T : problem V) (L : R) (alpha : R) (rho : R) (w : V) : R :=
  ((4 * L) + (2 * rho * alpha * (E (tasks T) (fun i => (norm (grad T i w)))))).

Definition F {V : space} (T : problem V) (alpha : R) (w : V) : R :=
  (E (tasks T) (fun i => (f T i (vminus w (vscal alpha (grad T i w)))))).

(* fallah2019/corollary-4.10.1 *)
Definition fallah2019_corollary_4_10_1 : Prop :=
  forall (V : space) (T : problem V) (L : R) (alpha : R) (rho : R) (u : V) (w : V),
  differentiable T ->
  (0 < L) ->
  (0 <= rho) ->
  0 <= alpha ->
  alpha <= (1 / L) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  (- (((smoothness T L alpha rho w) / 2) * ((norm (vminus u w)) ^ 2))) <= (((F T alpha u) - (F T alpha w)) - (inner (nabla_F T alpha w) (vminus u w))).

(* fallah2019/corollary-4.10.2 *)
Definition fallah2019_corollary_4_10_2 : Prop :=
  forall (V : space) (T : problem V) (L : R) (alpha : R) (rho : R) (u : V) (w : V),
  differentiable T ->
  (0 < L) ->
  (0 <= rho) ->
  0 <= alpha ->
  alpha <= (1 / L) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  (((F T alpha u) - (F T alpha w)) - (inner (nabla_F T alpha w) (vminus u w))) <= (((smoothness T L alpha rho w) / 2) * ((norm (vminus u w)) ^ 2)).

Definition mu_b {V : space} (T : problem V) (B_prime : nat) (D_beta : nat) (alpha : R) (rho : R) (w : V) : R :=
  (E (iid B_prime (pair_law (tasks T) (fun j => iid D_beta (samples T j)))) (fun tasks_beta => (2 * rho * alpha * (mean tasks_beta (fun m => (norm (bgrad T (fst m) (snd m) w))))))).

(* fallah2019/eq-27.2 *)
Definition fallah2019_eq_27_2 : Prop :=
  forall (V : space) (T : problem V) (B_prime : nat) (D_beta : nat) (L : R) (alpha : R) (rho : R) (sigma : R) (sigma_H : R) (sigma_tilde : R) (w : V),
  differentiable T ->
  (1 <= B_prime)%nat ->
  (1 <= D_beta)%nat ->
  (0 < L) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  (0 <= sigma_H) ->
  (0 <= sigma_tilde) ->
  0 <= alpha ->
  alpha <= (1 / L) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  task_variance T sigma ->
  sample_gradient_variance T sigma_tilde ->
  sample_hessian_variance frobenius T sigma_H ->
  (INR B_prime) >= (ceiling ((((rho * alpha * sigma) / L) ^ 2) / 2)) ->
  (INR D_beta) >= (ceiling (((2 * rho * alpha * sigma_tilde) / L) ^ 2)) ->
  (Rmax ((mu_b T B_prime D_beta alpha rho w) - (2 * rho * alpha * (E (tasks T) (fun i => (norm (grad T i w)))))) ((2 * rho * alpha * (E (tasks T) (fun i => (norm (grad T i w))))) - (mu_b T B_prime D_beta alpha rho w))) <= L.

Definition L_tilde {V : space} (T : problem V) (L : R) (alpha : R) (rho : R) (tasks_beta : list (task T * list (sample T))) (w : V) : R :=
  ((4 * L) + (2 * rho * alpha * (mean tasks_beta (fun m => (norm (bgrad T (fst m) (snd m) w)))))).

Definition beta_tilde {V : space} (T : problem V) (L : R) (alpha : R) (rho : R) (tasks_beta : list (task T * list (sample T))) (w : V) : R :=
  (1 / (L_tilde T L alpha rho tasks_beta w)).

(* fallah2019/lemma-4.11.1 *)
Definition fallah2019_lemma_4_11_1 : Prop :=
  forall (V : space) (T : problem V) (B_prime : nat) (D_beta : nat) (L : R) (alpha : R) (rho : R) (sigma : R) (sigma_H : R) (sigma_tilde : R) (w : V),
  differentiable T ->
  (1 <= B_prime)%nat ->
  (1 <= D_beta)%nat ->
  (0 < L) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  (0 <= sigma_H) ->
  (0 <= sigma_tilde) ->
  0 <= alpha ->
  alpha <= (1 / L) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  task_variance T sigma ->
  sample_gradient_variance T sigma_tilde ->
  sample_hessian_variance frobenius T sigma_H ->
  (INR B_prime) >= (ceiling ((((rho * alpha * sigma) / L) ^ 2) / 2)) ->
  (INR D_beta) >= (ceiling (((2 * rho * alpha * sigma_tilde) / L) ^ 2)) ->
  (smoothness T L alpha rho w) <> 0 ->
  (E (iid B_prime (pair_law (tasks T) (fun j => iid D_beta (samples T j)))) (fun tasks_beta => (beta_tilde T L alpha rho tasks_beta w))) >= ((4 / 5) / (smoothness T L alpha rho w)).

(* fallah2019/lemma-4.11.2 *)
Definition fallah2019_lemma_4_11_2 : Prop :=
  forall (V : space) (T : problem V) (B_prime : nat) (D_beta : nat) (L : R) (alpha : R) (rho : R) (sigma : R) (sigma_H : R) (sigma_tilde : R) (w : V),
  differentiable T ->
  (1 <= B_prime)%nat ->
  (1 <= D_beta)%nat ->
  (0 < L) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  (0 <= sigma_H) ->
  (0 <= sigma_tilde) ->
  0 <= alpha ->
  alpha <= (1 / L) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  task_variance T sigma ->
  sample_gradient_variance T sigma_tilde ->
  sample_hessian_variance frobenius T sigma_H ->
  (INR B_prime) >= (ceiling ((((rho * alpha * sigma) / L) ^ 2) / 2)) ->
  (INR D_beta) >= (ceiling (((2 * rho * alpha * sigma_tilde) / L) ^ 2)) ->
  ((smoothness T L alpha rho w) ^ 2) <> 0 ->
  (E (iid B_prime (pair_law (tasks T) (fun j => iid D_beta (samples T j)))) (fun tasks_beta => ((beta_tilde T L alpha rho tasks_beta w) ^ 2))) <= ((25 / 8) / ((smoothness T L alpha rho w) ^ 2)).

(* fallah2019/eq-30 *)
Definition fallah2019_eq_30 : Prop :=
  forall (V : space) (T : problem V) (L : R) (alpha : R) (rho : R) (w : V),
  differentiable T ->
  (0 < L) ->
  (0 <= rho) ->
  0 <= alpha ->
  alpha <= (1 / L) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  is_gradient (fun w => (E (tasks T) (fun i => (f T i (vminus w (vscal alpha (grad T i w))))))) (nabla_F T alpha w) w.

(* fallah2019/eq-31 *)
Definition fallah2019_eq_31 : Prop :=
  forall (V : space) (T : problem V) (D_in : nat) (D_o : nat) (L : R) (alpha : R) (rho : R) (sigma : R) (sigma_H : R) (sigma_tilde : R) (i : task T) (w : V),
  differentiable T ->
  (1 <= D_in)%nat ->
  (1 <= D_o)%nat ->
  (0 < L) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  (0 <= sigma_H) ->
  (0 <= sigma_tilde) ->
  0 <= alpha ->
  alpha <= (1 / L) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  task_variance T sigma ->
  sample_gradient_variance T sigma_tilde ->
  sample_hessian_variance frobenius T sigma_H ->
  (norm (vminus (EV (iid D_in (samples T i)) (fun b_in => (EV (iid D_o (samples T i)) (fun b_o => (bgrad T i b_o (vminus w (vscal alpha (bgrad T i b_in w)))))))) (grad T i (vminus w (vscal alpha (grad T i w)))))) <= ((alpha * L * sigma_tilde) / (sqrt (INR D_in))).

(* fallah2019/eq-32 *)
Definition fallah2019_eq_32 : Prop :=
  forall (V : space) (T : problem V) (D_in : nat) (D_o : nat) (L : R) (alpha : R) (phi : R) (rho : R) (sigma : R) (sigma_H : R) (sigma_tilde : R) (i : task T) (w : V),
  differentiable T ->
  (1 <= D_in)%nat ->
  (1 <= D_o)%nat ->
  (0 < L) ->
  (0 < phi) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  (0 <= sigma_H) ->
  (0 <= sigma_tilde) ->
  0 <= alpha ->
  alpha <= (1 / L) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  task_variance T sigma ->
  sample_gradient_variance T sigma_tilde ->
  sample_hessian_variance frobenius T sigma_H ->
  (E (iid D_in (samples T i)) (fun b_in => (E (iid D_o (samples T i)) (fun b_o => ((norm (bgrad T i b_o (vminus w (vscal alpha (bgrad T i b_in w))))) ^ 2))))) <= ((((1 + (1 / phi)) * ((norm (grad T i (vminus w (vscal alpha (grad T i w))))) ^ 2)) + (((1 + phi) * (alpha ^ 2) * (L ^ 2) * (sigma_tilde ^ 2)) / (INR D_in))) + ((sigma_tilde ^ 2) / (INR D_o))).

Definition nabla_F_hat {V : space} (T : problem V) (D_test : nat) (alpha : R) (w : V) : V :=
  (EV (tasks T) (fun i => (EV (iid D_test (samples T i)) (fun b_test => ((op_minus identity (op_scal alpha (bhess T i b_test w))) (grad T i (vminus w (vscal alpha (bgrad T i b_test w))))))))).

(* fallah2019/theorem-4.13 *)
Definition fallah2019_theorem_4_13 : Prop :=
  forall (V : space) (T : problem V) (D_test : nat) (L : R) (alpha : R) (rho : R) (sigma : R) (sigma_H : R) (sigma_tilde : R) (w : V),
  differentiable T ->
  (1 <= D_test)%nat ->
  (0 < L) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  (0 <= sigma_H) ->
  (0 <= sigma_tilde) ->
  0 < alpha ->
  alpha <= (1 / L) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  task_variance T sigma ->
  sample_gradient_variance T sigma_tilde ->
  sample_hessian_variance frobenius T sigma_H ->
  (norm (vminus (nabla_F_hat T D_test alpha w) (nabla_F T alpha w))) <= ((2 * alpha * L * (sigma_tilde / (sqrt (INR D_test)))) + ((alpha ^ 2) * L * ((sigma_H * sigma_tilde) / (INR D_test)))).

(* fallah2019/theorem-4.13@spectral *)
Definition fallah2019_theorem_4_13_at_spectral : Prop :=
  forall (V : space) (T : problem V) (D_test : nat) (L : R) (alpha : R) (rho : R) (sigma : R) (sigma_H : R) (sigma_tilde : R) (w : V),
  differentiable T ->
  (1 <= D_test)%nat ->
  (0 < L) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  (0 <= sigma_H) ->
  (0 <= sigma_tilde) ->
  0 < alpha ->
  alpha <= (1 / L) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  task_variance T sigma ->
  sample_gradient_variance T sigma_tilde ->
  sample_hessian_variance spectral T sigma_H ->
  (norm (vminus (nabla_F_hat T D_test alpha w) (nabla_F T alpha w))) <= ((2 * alpha * L * (sigma_tilde / (sqrt (INR D_test)))) + ((alpha ^ 2) * L * ((sigma_H * sigma_tilde) / (INR D_test)))).

(* fallah2019/eq-45b *)
Definition fallah2019_eq_45b : Prop :=
  forall (V : space) (T : problem V) (L : R) (alpha : R) (rho : R) (i : task T) (w : V),
  differentiable T ->
  (0 < L) ->
  (0 <= rho) ->
  0 <= alpha ->
  alpha <= (1 / L) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  is_gradient (fun w => (f T i (vminus w (vscal alpha (grad T i w))))) (nabla_F_i T alpha i w) w.

Definition mu_X {V : space} (T : problem V) (X : task T -> R) : R :=
  (E (tasks T) (fun i => (X i))).

(* fallah2019/theorem-A.1.1 *)
Definition fallah2019_theorem_A_1_1 : Prop :=
  forall (V : space) (T : problem V) (X : task T -> R) (c : R) (k : nat),
  (forall i, 0 <= X i) ->
  (0 < c) ->
  (1 <= k)%nat ->
  (((mu_X T X) + c) ^ k) <> 0 ->
  (1 / (((mu_X T X) + c) ^ k)) <= (E (tasks T) (fun i => (1 / (((X i) + c) ^ k)))).

Definition var_X {V : space} (T : problem V) (X : task T -> R) : R :=
  (VarR (tasks T) (fun i => (X i))).

Definition gamma {V : space} (T : problem V) (X : task T -> R) (c : R) : R :=
  ((mu_X T X) / ((var_X T X) + ((mu_X T X) * ((mu_X T X) + c)))).

(* fallah2019/theorem-A.1.2 *)
Definition fallah2019_theorem_A_1_2 : Prop :=
  forall (V : space) (T : problem V) (X : task T -> R) (c : R) (k : nat),
  (forall i, 0 <= X i) ->
  (0 < c) ->
  (1 <= k)%nat ->
  ((var_X T X) + ((mu_X T X) ^ 2)) <> 0 ->
  ((var_X T X) + ((mu_X T X) * ((mu_X T X) + c))) <> 0 ->
  (E (tasks T) (fun i => (1 / (((X i) + c) ^ k)))) <= ((((var_X T X) / (c ^ k)) + (((mu_X T X) ^ 2) * ((gamma T X c) ^ k))) / ((var_X T X) + ((mu_X T X) ^ 2))).

Definition nabla_f {V : space} (T : problem V) (w : V) : V :=
  (EV (tasks T) (fun i => (grad T i w))).

Definition C_1 (L : R) (alpha : R) : R :=
  (1 / ((1 - (2 * alpha * L)) - ((alpha ^ 2) * (L ^ 2)))).

Definition C_2 (L : R) (alpha : R) : R :=
  (((2 * alpha * L) + ((alpha ^ 2) * (L ^ 2))) / ((1 - (2 * alpha * L)) - ((alpha ^ 2) * (L ^ 2)))).

(* fallah2019/eq-43 *)
Definition fallah2019_eq_43 : Prop :=
  forall (V : space) (T : problem V) (L : R) (alpha : R) (rho : R) (sigma : R) (w : V),
  differentiable T ->
  (0 < L) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  0 <= alpha ->
  alpha <= (((sqrt 2) - 1) / L) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  task_variance T sigma ->
  ((1 - (2 * alpha * L)) - ((alpha ^ 2) * (L ^ 2))) <> 0 ->
  (norm (nabla_f T w)) <= (((C_1 L alpha) * (norm (nabla_F T alpha w))) + ((C_2 L alpha) * sigma)).

(* fallah2019/eq-44 *)
Definition fallah2019_eq_44 : Prop :=
  forall (V : space) (T : problem V) (L : R) (alpha : R) (rho : R) (sigma : R) (w : V),
  differentiable T ->
  (0 < L) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  0 <= alpha ->
  alpha <= (((sqrt 2) - 1) / L) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  task_variance T sigma ->
  ((1 - (2 * alpha * L)) - ((alpha ^ 2) * (L ^ 2))) <> 0 ->
  (E (tasks T) (fun i => ((norm (nabla_F_i T alpha i w)) ^ 2))) <= ((2 * ((1 + (alpha * L)) ^ 2) * ((C_1 L alpha) ^ 2) * ((norm (nabla_F T alpha w)) ^ 2)) + (((1 + (alpha * L)) ^ 2) * ((2 * ((C_2 L alpha) ^ 2)) + 1) * (sigma ^ 2))).

(* fallah2019/eq-44-repaired *)
Definition fallah2019_eq_44_repaired : Prop :=
  forall (V : space) (T : problem V) (L : R) (alpha : R) (rho : R) (sigma : R) (w : V),
  differentiable T ->
  (0 < L) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  0 <= alpha ->
  alpha <= (((sqrt 2) - 1) / L) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  task_variance T sigma ->
  ((1 - (2 * alpha * L)) - ((alpha ^ 2) * (L ^ 2))) <> 0 ->
  (E (tasks T) (fun i => ((norm (nabla_F_i T alpha i w)) ^ 2))) <= ((2 * ((1 + (alpha * L)) ^ 4) * ((C_1 L alpha) ^ 2) * ((norm (nabla_F T alpha w)) ^ 2)) + (((1 + (alpha * L)) ^ 4) * ((2 * ((C_2 L alpha) ^ 2)) + 1) * (sigma ^ 2))).

(* fallah2019/eq-46.1 *)
Definition fallah2019_eq_46_1 : Prop :=
  forall (V : space) (T : problem V) (L : R) (alpha : R) (rho : R) (sigma : R) (i : task T) (w : V),
  differentiable T ->
  (0 < L) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  0 <= alpha ->
  alpha <= (((sqrt 2) - 1) / L) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  task_variance T sigma ->
  exists t : R, 0 <= t <= 1 /\ (grad T i (vminus w (vscal alpha (grad T i w)))) = (vminus (grad T i w) (vscal alpha ((hess T i (vminus w (vscal t (vscal alpha (grad T i w))))) (grad T i w)))).

(* fallah2019/eq-46.1-repaired *)
Definition fallah2019_eq_46_1_repaired : Prop :=
  forall (V : space) (T : problem V) (L : R) (alpha : R) (rho : R) (sigma : R) (i : task T) (w : V),
  differentiable T ->
  (0 < L) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  0 <= alpha ->
  alpha <= (((sqrt 2) - 1) / L) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  task_variance T sigma ->
  (norm (vminus (grad T i (vminus w (vscal alpha (grad T i w)))) (grad T i w))) <= (alpha * L * (norm (grad T i w))).

(* fallah2019/eq-46.2 *)
Definition fallah2019_eq_46_2 : Prop :=
  forall (V : space) (T : problem V) (L : R) (alpha : R) (rho : R) (sigma : R) (t_i : task T -> R) (i : task T) (w : V),
  differentiable T ->
  (0 < L) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  0 <= alpha ->
  alpha <= (((sqrt 2) - 1) / L) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  task_variance T sigma ->
  (vminus (grad T i w) (vscal alpha ((hess T i (vminus w (vscal (t_i i) (vscal alpha (grad T i w))))) (grad T i w)))) = ((op_minus identity (op_scal alpha (hess T i (vminus w (vscal (t_i i) (vscal alpha (grad T i w))))))) (grad T i w)).

(* fallah2019/eq-47.2 *)
Definition fallah2019_eq_47_2 : Prop :=
  forall (V : space) (T : problem V) (L : R) (alpha : R) (rho : R) (sigma : R) (i : task T) (w : V),
  differentiable T ->
  (0 < L) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  0 <= alpha ->
  alpha <= (((sqrt 2) - 1) / L) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  task_variance T sigma ->
  exists t : R, 0 <= t <= 1 /\ ((A_i T alpha i w) (grad T i (vminus w (vscal alpha (grad T i w))))) = ((compose (A_i T alpha i w) (A_i T alpha i (vminus w (vscal t (vscal alpha (grad T i w)))))) (grad T i w)).

(* fallah2019/eq-47.2-repaired *)
Definition fallah2019_eq_47_2_repaired : Prop :=
  forall (V : space) (T : problem V) (L : R) (alpha : R) (rho : R) (sigma : R) (i : task T) (w : V),
  differentiable T ->
  (0 < L) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  0 <= alpha ->
  alpha <= (((sqrt 2) - 1) / L) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  task_variance T sigma ->
  (norm (vminus (nabla_F_i T alpha i w) (grad T i w))) <= (((2 * alpha * L) + ((alpha ^ 2) * (L ^ 2))) * (norm (grad T i w))).

(* fallah2019/eq-48.1@literal *)
Definition fallah2019_eq_48_1_at_literal : Prop :=
  forall (V : space) (T : problem V) (L : R) (alpha : R) (rho : R) (sigma : R) (w : V),
  differentiable T ->
  (0 < L) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  0 <= alpha ->
  alpha <= (((sqrt 2) - 1) / L) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  task_variance T sigma ->
  (norm (nabla_f T w)) = (norm (EV (tasks T) (fun i => (nabla_F_i T alpha i w)))).

(* fallah2019/eq-48.1@intended *)
Definition fallah2019_eq_48_1_at_intended : Prop :=
  forall (V : space) (T : problem V) (L : R) (alpha : R) (rho : R) (sigma : R) (w : V),
  differentiable T ->
  (0 < L) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  0 <= alpha ->
  alpha <= (((sqrt 2) - 1) / L) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  task_variance T sigma ->
  (norm (nabla_f T w)) = (norm (EV (tasks T) (fun i => (grad T i w)))).

(* fallah2019/eq-48.2@literal *)
Definition fallah2019_eq_48_2_at_literal : Prop :=
  forall (V : space) (T : problem V) (L : R) (alpha : R) (rho : R) (sigma : R) (w : V),
  differentiable T ->
  (0 < L) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  0 <= alpha ->
  alpha <= (((sqrt 2) - 1) / L) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  task_variance T sigma ->
  (norm (EV (tasks T) (fun i => (nabla_F_i T alpha i w)))) = (norm (EV (tasks T) (fun i => (vplus (nabla_F_i T alpha i w) (vminus (grad T i w) (nabla_F_i T alpha i w)))))).

(* fallah2019/eq-48.2@intended *)
Definition fallah2019_eq_48_2_at_intended : Prop :=
  forall (V : space) (T : problem V) (L : R) (alpha : R) (rho : R) (sigma : R) (w : V),
  differentiable T ->
  (0 < L) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  0 <= alpha ->
  alpha <= (((sqrt 2) - 1) / L) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  task_variance T sigma ->
  (norm (EV (tasks T) (fun i => (grad T i w)))) = (norm (EV (tasks T) (fun i => (vplus (nabla_F_i T alpha i w) (vminus (grad T i w) (nabla_F_i T alpha i w)))))).

(* fallah2019/eq-48.3 *)
Definition fallah2019_eq_48_3 : Prop :=
  forall (V : space) (T : problem V) (L : R) (alpha : R) (rho : R) (sigma : R) (t_i : task T -> R) (w : V),
  differentiable T ->
  (0 < L) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  0 <= alpha ->
  alpha <= (((sqrt 2) - 1) / L) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  task_variance T sigma ->
  (forall i : task T, 0 <= (t_i i)) ->
  (forall i : task T, (t_i i) <= 1) ->
  (forall i : task T, (grad T i (vminus w (vscal alpha (grad T i w)))) = ((A_i T alpha i (vminus w (vscal (t_i i) (vscal alpha (grad T i w))))) (grad T i w))) ->
  (norm (EV (tasks T) (fun i => (vplus (nabla_F_i T alpha i w) (vminus (grad T i w) (nabla_F_i T alpha i w)))))) <= ((norm (EV (tasks T) (fun i => (nabla_F_i T alpha i w)))) + (norm (EV (tasks T) (fun i => ((op_minus identity (compose (A_i T alpha i w) (A_i T alpha i (vminus w (vscal (t_i i) (vscal alpha (grad T i w))))))) (grad T i w)))))).

(* fallah2019/eq-49 *)
Definition fallah2019_eq_49 : Prop :=
  forall (V : space) (T : problem V) (L : R) (alpha : R) (rho : R) (sigma : R) (t_i : task T -> R) (w : V),
  differentiable T ->
  (0 < L) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  0 <= alpha ->
  alpha <= (((sqrt 2) - 1) / L) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  task_variance T sigma ->
  (forall i : task T, 0 <= (t_i i)) ->
  (forall i : task T, (t_i i) <= 1) ->
  (forall i : task T, (grad T i (vminus w (vscal alpha (grad T i w)))) = ((A_i T alpha i (vminus w (vscal (t_i i) (vscal alpha (grad T i w))))) (grad T i w))) ->
  ((norm (EV (tasks T) (fun i => (nabla_F_i T alpha i w)))) + (norm (EV (tasks T) (fun i => ((op_minus identity (compose (A_i T alpha i w) (A_i T alpha i (vminus w (vscal (t_i i) (vscal alpha (grad T i w))))))) (grad T i w)))))) <= ((norm (nabla_F T alpha w)) + (E (tasks T) (fun i => ((spectral (op_minus identity (compose (A_i T alpha i w) (A_i T alpha i (vminus w (vscal (t_i i) (vscal alpha (grad T i w)))))))) * (norm (grad T i w)))))).

(* fallah2019/eq-49+1.1@literal *)
Definition fallah2019_eq_49_plus1_1_at_literal : Prop :=
  forall (V : space) (T : problem V) (L : R) (alpha : R) (rho : R) (sigma : R) (t_i : task T -> R) (i : task T) (w : V),
  differentiable T ->
  (0 < L) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  0 <= alpha ->
  alpha <= (((sqrt 2) - 1) / L) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  task_variance T sigma ->
  (forall i : task T, 0 <= (t_i i)) ->
  (forall i : task T, (t_i i) <= 1) ->
  (spectral (op_minus identity (compose (A_i T alpha i w) (A_i T alpha i (vminus w (vscal (t_i i) (vscal alpha (grad T i w)))))))) = (spectral (op_plus (op_plus (op_scal alpha (hess T i w)) (op_scal alpha (hess T i (vminus w (vscal (t_i i) (vscal alpha (grad T i w))))))) (op_scal (alpha ^ 2) (compose (hess T i w) (hess T i (vminus w (vscal (t_i i) (vscal alpha (grad T i w))))))))).

(* fallah2019/eq-49+1.1@intended *)
Definition fallah2019_eq_49_plus1_1_at_intended : Prop :=
  forall (V : space) (T : problem V) (L : R) (alpha : R) (rho : R) (sigma : R) (t_i : task T -> R) (i : task T) (w : V),
  differentiable T ->
  (0 < L) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  0 <= alpha ->
  alpha <= (((sqrt 2) - 1) / L) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  task_variance T sigma ->
  (forall i : task T, 0 <= (t_i i)) ->
  (forall i : task T, (t_i i) <= 1) ->
  (spectral (op_minus identity (compose (A_i T alpha i w) (A_i T alpha i (vminus w (vscal (t_i i) (vscal alpha (grad T i w)))))))) = (spectral (op_minus (op_plus (op_scal alpha (hess T i w)) (op_scal alpha (hess T i (vminus w (vscal (t_i i) (vscal alpha (grad T i w))))))) (op_scal (alpha ^ 2) (compose (hess T i w) (hess T i (vminus w (vscal (t_i i) (vscal alpha (grad T i w))))))))).

(* fallah2019/eq-49+1.2 *)
Definition fallah2019_eq_49_plus1_2 : Prop :=
  forall (V : space) (T : problem V) (L : R) (alpha : R) (rho : R) (sigma : R) (t_i : task T -> R) (i : task T) (w : V),
  differentiable T ->
  (0 < L) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  0 <= alpha ->
  alpha <= (((sqrt 2) - 1) / L) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  task_variance T sigma ->
  (forall i : task T, 0 <= (t_i i)) ->
  (forall i : task T, (t_i i) <= 1) ->
  (spectral (op_plus (op_plus (op_scal alpha (hess T i w)) (op_scal alpha (hess T i (vminus w (vscal (t_i i) (vscal alpha (grad T i w))))))) (op_scal (alpha ^ 2) (compose (hess T i w) (hess T i (vminus w (vscal (t_i i) (vscal alpha (grad T i w))))))))) <= ((2 * alpha * L) + ((alpha ^ 2) * (L ^ 2))).

(* fallah2019/eq-49+1.2@intended *)
Definition fallah2019_eq_49_plus1_2_at_intended : Prop :=
  forall (V : space) (T : problem V) (L : R) (alpha : R) (rho : R) (sigma : R) (t_i : task T -> R) (i : task T) (w : V),
  differentiable T ->
  (0 < L) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  0 <= alpha ->
  alpha <= (((sqrt 2) - 1) / L) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  task_variance T sigma ->
  (forall i : task T, 0 <= (t_i i)) ->
  (forall i : task T, (t_i i) <= 1) ->
  (spectral (op_minus (op_plus (op_scal alpha (hess T i w)) (op_scal alpha (hess T i (vminus w (vscal (t_i i) (vscal alpha (grad T i w))))))) (op_scal (alpha ^ 2) (compose (hess T i w) (hess T i (vminus w (vscal (t_i i) (vscal alpha (grad T i w))))))))) <= ((2 * alpha * L) + ((alpha ^ 2) * (L ^ 2))).

(* fallah2019/eq-50.1 *)
Definition fallah2019_eq_50_1 : Prop :=
  forall (V : space) (T : problem V) (L : R) (alpha : R) (rho : R) (sigma : R) (w : V),
  differentiable T ->
  (0 < L) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  0 <= alpha ->
  alpha <= (((sqrt 2) - 1) / L) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  task_variance T sigma ->
  (norm (nabla_f T w)) <= ((norm (nabla_F T alpha w)) + (((2 * alpha * L) + ((alpha ^ 2) * (L ^ 2))) * (E (tasks T) (fun i => (norm (grad T i w)))))).

(* fallah2019/eq-50.2 *)
Definition fallah2019_eq_50_2 : Prop :=
  forall (V : space) (T : problem V) (L : R) (alpha : R) (rho : R) (sigma : R) (w : V),
  differentiable T ->
  (0 < L) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  0 <= alpha ->
  alpha <= (((sqrt 2) - 1) / L) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  task_variance T sigma ->
  ((norm (nabla_F T alpha w)) + (((2 * alpha * L) + ((alpha ^ 2) * (L ^ 2))) * (E (tasks T) (fun i => (norm (grad T i w)))))) <= ((norm (nabla_F T alpha w)) + (((2 * alpha * L) + ((alpha ^ 2) * (L ^ 2))) * ((norm (EV (tasks T) (fun i => (grad T i w)))) + (E (tasks T) (fun i => (norm (vminus (grad T i w) (nabla_f T w)))))))).

(* fallah2019/eq-50.3 *)
Definition fallah2019_eq_50_3 : Prop :=
  forall (V : space) (T : problem V) (L : R) (alpha : R) (rho : R) (sigma : R) (w : V),
  differentiable T ->
  (0 < L) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  0 <= alpha ->
  alpha <= (((sqrt 2) - 1) / L) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  task_variance T sigma ->
  ((norm (nabla_F T alpha w)) + (((2 * alpha * L) + ((alpha ^ 2) * (L ^ 2))) * ((norm (EV (tasks T) (fun i => (grad T i w)))) + (E (tasks T) (fun i => (norm (vminus (grad T i w) (nabla_f T w)))))))) <= ((norm (nabla_F T alpha w)) + (((2 * alpha * L) + ((alpha ^ 2) * (L ^ 2))) * ((norm (nabla_f T w)) + sigma))).

(* fallah2019/eq-51.1 *)
Definition fallah2019_eq_51_1 : Prop :=
  forall (V : space) (T : problem V) (L : R) (alpha : R) (rho : R) (sigma : R) (w : V),
  differentiable T ->
  (0 < L) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  0 <= alpha ->
  alpha <= (((sqrt 2) - 1) / L) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  task_variance T sigma ->
  (E (tasks T) (fun i => (norm (vminus (grad T i w) (nabla_f T w))))) <= (sqrt (E (tasks T) (fun i => ((norm (vminus (grad T i w) (nabla_f T w))) ^ 2)))).

(* fallah2019/eq-51.2 *)
Definition fallah2019_eq_51_2 : Prop :=
  forall (V : space) (T : problem V) (L : R) (alpha : R) (rho : R) (sigma : R) (w : V),
  differentiable T ->
  (0 < L) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  0 <= alpha ->
  alpha <= (((sqrt 2) - 1) / L) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  task_variance T sigma ->
  (sqrt (E (tasks T) (fun i => ((norm (vminus (grad T i w) (nabla_f T w))) ^ 2)))) <= sigma.

(* fallah2019/eq-51+1.1 *)
Definition fallah2019_eq_51_plus1_1 : Prop :=
  forall (V : space) (T : problem V) (L : R) (alpha : R) (rho : R) (sigma : R) (t_i : task T -> R) (w : V),
  differentiable T ->
  (0 < L) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  0 <= alpha ->
  alpha <= (((sqrt 2) - 1) / L) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  task_variance T sigma ->
  (forall i : task T, 0 <= (t_i i)) ->
  (forall i : task T, (t_i i) <= 1) ->
  (forall i : task T, (grad T i (vminus w (vscal alpha (grad T i w)))) = ((A_i T alpha i (vminus w (vscal (t_i i) (vscal alpha (grad T i w))))) (grad T i w))) ->
  (E (tasks T) (fun i => ((norm (nabla_F_i T alpha i w)) ^ 2))) <= (E (tasks T) (fun i => (((spectral (A_i T alpha i w)) ^ 2) * ((spectral (A_i T alpha i (vminus w (vscal (t_i i) (vscal alpha (grad T i w)))))) ^ 2) * ((norm (grad T i w)) ^ 2)))).

(* fallah2019/eq-51+1.2 *)
Definition fallah2019_eq_51_plus1_2 : Prop :=
  forall (V : space) (T : problem V) (L : R) (alpha : R) (rho : R) (sigma : R) (t_i : task T -> R) (w : V),
  differentiable T ->
  (0 < L) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  0 <= alpha ->
  alpha <= (((sqrt 2) - 1) / L) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  task_variance T sigma ->
  (forall i : task T, 0 <= (t_i i)) ->
  (forall i : task T, (t_i i) <= 1) ->
  (forall i : task T, (grad T i (vminus w (vscal alpha (grad T i w)))) = ((A_i T alpha i (vminus w (vscal (t_i i) (vscal alpha (grad T i w))))) (grad T i w))) ->
  (E (tasks T) (fun i => (((spectral (A_i T alpha i w)) ^ 2) * ((spectral (A_i T alpha i (vminus w (vscal (t_i i) (vscal alpha (grad T i w)))))) ^ 2) * ((norm (grad T i w)) ^ 2)))) <= (((1 + (alpha * L)) ^ 2) * (E (tasks T) (fun i => ((norm (grad T i w)) ^ 2)))).

(* fallah2019/eq-51+1.2-repaired *)
Definition fallah2019_eq_51_plus1_2_repaired : Prop :=
  forall (V : space) (T : problem V) (L : R) (alpha : R) (rho : R) (sigma : R) (t_i : task T -> R) (w : V),
  differentiable T ->
  (0 < L) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  0 <= alpha ->
  alpha <= (((sqrt 2) - 1) / L) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  task_variance T sigma ->
  (forall i : task T, 0 <= (t_i i)) ->
  (forall i : task T, (t_i i) <= 1) ->
  (forall i : task T, (grad T i (vminus w (vscal alpha (grad T i w)))) = ((A_i T alpha i (vminus w (vscal (t_i i) (vscal alpha (grad T i w))))) (grad T i w))) ->
  (E (tasks T) (fun i => (((spectral (A_i T alpha i w)) ^ 2) * ((spectral (A_i T alpha i (vminus w (vscal (t_i i) (vscal alpha (grad T i w)))))) ^ 2) * ((norm (grad T i w)) ^ 2)))) <= (((1 + (alpha * L)) ^ 4) * (E (tasks T) (fun i => ((norm (grad T i w)) ^ 2)))).

(* fallah2019/eq-51+1.3 *)
Definition fallah2019_eq_51_plus1_3 : Prop :=
  forall (V : space) (T : problem V) (L : R) (alpha : R) (rho : R) (sigma : R) (w : V),
  differentiable T ->
  (0 < L) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  0 <= alpha ->
  alpha <= (((sqrt 2) - 1) / L) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  task_variance T sigma ->
  (((1 + (alpha * L)) ^ 2) * (E (tasks T) (fun i => ((norm (grad T i w)) ^ 2)))) <= (((1 + (alpha * L)) ^ 2) * (((norm (nabla_f T w)) ^ 2) + (sigma ^ 2))).

(* fallah2019/eq-51+1.4 *)
Definition fallah2019_eq_51_plus1_4 : Prop :=
  forall (V : space) (T : problem V) (L : R) (alpha : R) (rho : R) (sigma : R) (w : V),
  differentiable T ->
  (0 < L) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  0 <= alpha ->
  alpha <= (((sqrt 2) - 1) / L) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  task_variance T sigma ->
  ((1 - (2 * alpha * L)) - ((alpha ^ 2) * (L ^ 2))) <> 0 ->
  (((1 + (alpha * L)) ^ 2) * (((norm (nabla_f T w)) ^ 2) + (sigma ^ 2))) <= (((1 + (alpha * L)) ^ 2) * (((2 * ((C_1 L alpha) ^ 2) * ((norm (nabla_F T alpha w)) ^ 2)) + (2 * ((C_2 L alpha) ^ 2) * (sigma ^ 2))) + (sigma ^ 2))).

(* fallah2019/text-B.1@literal *)
Definition fallah2019_text_B_1_at_literal : Prop :=
  forall (V : space) (T : problem V) (L : R) (alpha : R) (rho : R) (i : task T) (w : V),
  differentiable T ->
  (0 < L) ->
  (0 <= rho) ->
  0 <= alpha ->
  alpha <= (1 / L) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  (nabla_F_i T alpha i w) = (vminus ((op_minus identity (op_scal alpha (hess T i w))) (grad T i w)) (vscal alpha (grad T i w))).

(* fallah2019/eq-52.1 *)
Definition fallah2019_eq_52_1 : Prop :=
  forall (V : space) (T : problem V) (L : R) (alpha : R) (rho : R) (u : V) (w : V),
  differentiable T ->
  (0 < L) ->
  (0 <= rho) ->
  0 <= alpha ->
  alpha <= (1 / L) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  (norm (vminus (nabla_F T alpha w) (nabla_F T alpha u))) <= (E (tasks T) (fun i => (norm (vminus (nabla_F_i T alpha i w) (nabla_F_i T alpha i u))))).

(* fallah2019/eq-52.2 *)
Definition fallah2019_eq_52_2 : Prop :=
  forall (V : space) (T : problem V) (L : R) (alpha : R) (rho : R) (u : V) (w : V),
  differentiable T ->
  (0 < L) ->
  (0 <= rho) ->
  0 <= alpha ->
  alpha <= (1 / L) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  (E (tasks T) (fun i => (norm (vminus (nabla_F_i T alpha i w) (nabla_F_i T alpha i u))))) <= (E (tasks T) (fun i => ((norm (vminus (grad T i (vminus w (vscal alpha (grad T i w)))) (grad T i (vminus u (vscal alpha (grad T i u)))))) + (alpha * (norm (vminus ((hess T i w) (grad T i (vminus w (vscal alpha (grad T i w))))) ((hess T i u) (grad T i (vminus u (vscal alpha (grad T i u))))))))))).

(* fallah2019/eq-54.1@literal *)
Definition fallah2019_eq_54_1_at_literal : Prop :=
  forall (V : space) (T : problem V) (L : R) (alpha : R) (rho : R) (i : task T) (u : V) (w : V),
  differentiable T ->
  (0 < L) ->
  (0 <= rho) ->
  0 <= alpha ->
  alpha <= (1 / L) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  (norm (vminus (grad T i (vminus w (vscal alpha (grad T i w)))) (grad T i (vminus u (vscal alpha (grad T i u)))))) <= (L * (norm (vplus (vminus w u) (vscal alpha (vminus (grad T i w) (grad T i u)))))).

(* fallah2019/eq-54.1@intended *)
Definition fallah2019_eq_54_1_at_intended : Prop :=
  forall (V : space) (T : problem V) (L : R) (alpha : R) (rho : R) (i : task T) (u : V) (w : V),
  differentiable T ->
  (0 < L) ->
  (0 <= rho) ->
  0 <= alpha ->
  alpha <= (1 / L) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  (norm (vminus (grad T i (vminus w (vscal alpha (grad T i w)))) (grad T i (vminus u (vscal alpha (grad T i u)))))) <= (L * (norm (vminus (vminus w u) (vscal alpha (vminus (grad T i w) (grad T i u)))))).

(* fallah2019/eq-54.2 *)
Definition fallah2019_eq_54_2 : Prop :=
  forall (V : space) (T : problem V) (L : R) (alpha : R) (rho : R) (i : task T) (u : V) (w : V),
  differentiable T ->
  (0 < L) ->
  (0 <= rho) ->
  0 <= alpha ->
  alpha <= (1 / L) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  (L * (norm (vplus (vminus w u) (vscal alpha (vminus (grad T i w) (grad T i u)))))) <= (L * (1 + (alpha * L)) * (norm (vminus w u))).

(* fallah2019/eq-54.2@intended *)
Definition fallah2019_eq_54_2_at_intended : Prop :=
  forall (V : space) (T : problem V) (L : R) (alpha : R) (rho : R) (i : task T) (u : V) (w : V),
  differentiable T ->
  (0 < L) ->
  (0 <= rho) ->
  0 <= alpha ->
  alpha <= (1 / L) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  (L * (norm (vminus (vminus w u) (vscal alpha (vminus (grad T i w) (grad T i u)))))) <= (L * (1 + (alpha * L)) * (norm (vminus w u))).

(* fallah2019/eq-55.1 *)
Definition fallah2019_eq_55_1 : Prop :=
  forall (V : space) (T : problem V) (L : R) (alpha : R) (rho : R) (i : task T) (u : V) (w : V),
  differentiable T ->
  (0 < L) ->
  (0 <= rho) ->
  0 <= alpha ->
  alpha <= (1 / L) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  (norm (vminus ((hess T i w) (grad T i (vminus w (vscal alpha (grad T i w))))) ((hess T i u) (grad T i (vminus u (vscal alpha (grad T i u))))))) = (norm (vplus (vminus ((hess T i w) (grad T i (vminus w (vscal alpha (grad T i w))))) ((hess T i w) (grad T i (vminus u (vscal alpha (grad T i u)))))) (vminus ((hess T i w) (grad T i (vminus u (vscal alpha (grad T i u))))) ((hess T i u) (grad T i (vminus u (vscal alpha (grad T i u)))))))).

(* fallah2019/eq-55.2 *)
Definition fallah2019_eq_55_2 : Prop :=
  forall (V : space) (T : problem V) (L : R) (alpha : R) (rho : R) (i : task T) (u : V) (w : V),
  differentiable T ->
  (0 < L) ->
  (0 <= rho) ->
  0 <= alpha ->
  alpha <= (1 / L) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  (norm (vplus (vminus ((hess T i w) (grad T i (vminus w (vscal alpha (grad T i w))))) ((hess T i w) (grad T i (vminus u (vscal alpha (grad T i u)))))) (vminus ((hess T i w) (grad T i (vminus u (vscal alpha (grad T i u))))) ((hess T i u) (grad T i (vminus u (vscal alpha (grad T i u)))))))) <= (((spectral (hess T i w)) * (norm (vminus (grad T i (vminus w (vscal alpha (grad T i w)))) (grad T i (vminus u (vscal alpha (grad T i u))))))) + ((spectral (op_minus (hess T i w) (hess T i u))) * (norm (grad T i (vminus u (vscal alpha (grad T i u))))))).

(* fallah2019/eq-55.3 *)
Definition fallah2019_eq_55_3 : Prop :=
  forall (V : space) (T : problem V) (L : R) (alpha : R) (rho : R) (i : task T) (u : V) (w : V),
  differentiable T ->
  (0 < L) ->
  (0 <= rho) ->
  0 <= alpha ->
  alpha <= (1 / L) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  (((spectral (hess T i w)) * (norm (vminus (grad T i (vminus w (vscal alpha (grad T i w)))) (grad T i (vminus u (vscal alpha (grad T i u))))))) + ((spectral (op_minus (hess T i w) (hess T i u))) * (norm (grad T i (vminus u (vscal alpha (grad T i u))))))) <= ((((L ^ 2) * (1 + (alpha * L))) + (rho * (norm (grad T i (vminus u (vscal alpha (grad T i u))))))) * (norm (vminus w u))).

(* fallah2019/eq-55+1 *)
Definition fallah2019_eq_55_plus1 : Prop :=
  forall (V : space) (T : problem V) (L : R) (alpha : R) (rho : R) (i : task T) (u : V),
  differentiable T ->
  (0 < L) ->
  (0 <= rho) ->
  0 <= alpha ->
  alpha <= (1 / L) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  exists t : R, 0 <= t <= 1 /\ (grad T i (vminus u (vscal alpha (grad T i u)))) = ((op_minus identity (op_scal alpha (hess T i (vminus u (vscal t (vscal alpha (grad T i u))))))) (grad T i u)).

(* fallah2019/eq-55+1-repaired *)
Definition fallah2019_eq_55_plus1_repaired : Prop :=
  forall (V : space) (T : problem V) (L : R) (alpha : R) (rho : R) (i : task T) (u : V),
  differentiable T ->
  (0 < L) ->
  (0 <= rho) ->
  0 <= alpha ->
  alpha <= (1 / L) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  (norm (vminus (grad T i (vminus u (vscal alpha (grad T i u)))) (grad T i u))) <= (alpha * L * (norm (grad T i u))).

(* fallah2019/eq-56 *)
Definition fallah2019_eq_56 : Prop :=
  forall (V : space) (T : problem V) (L : R) (alpha : R) (rho : R) (i : task T) (u : V),
  differentiable T ->
  (0 < L) ->
  (0 <= rho) ->
  0 <= alpha ->
  alpha <= (1 / L) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  (norm (grad T i (vminus u (vscal alpha (grad T i u))))) <= ((1 + (alpha * L)) * (norm (grad T i u))).

(* fallah2019/eq-57 *)
Definition fallah2019_eq_57 : Prop :=
  forall (V : space) (T : problem V) (L : R) (alpha : R) (rho : R) (i : task T) (u : V) (w : V),
  differentiable T ->
  (0 < L) ->
  (0 <= rho) ->
  0 <= alpha ->
  alpha <= (1 / L) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  (norm (vminus ((hess T i w) (grad T i (vminus w (vscal alpha (grad T i w))))) ((hess T i u) (grad T i (vminus u (vscal alpha (grad T i u))))))) <= (((L ^ 2) + (rho * (norm (grad T i u)))) * (1 + (alpha * L)) * (norm (vminus w u))).

(* fallah2019/eq-57+1 *)
Definition fallah2019_eq_57_plus1 : Prop :=
  forall (V : space) (T : problem V) (L : R) (alpha : R) (rho : R) (u : V) (w : V),
  differentiable T ->
  (0 < L) ->
  (0 <= rho) ->
  0 <= alpha ->
  alpha <= (1 / L) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  (norm (vminus (nabla_F T alpha w) (nabla_F T alpha u))) <= (((4 * L) + (2 * rho * alpha * (E (tasks T) (fun i => (norm (grad T i u)))))) * (norm (vminus w u))).

(* fallah2019/eq-58 *)
Definition fallah2019_eq_58 : Prop :=
  forall (V : space) (T : problem V) (B_prime : nat) (D_beta : nat) (L : R) (alpha : R) (rho : R) (sigma : R) (sigma_H : R) (sigma_tilde : R) (i : task T) (w : V),
  differentiable T ->
  (1 <= B_prime)%nat ->
  (1 <= D_beta)%nat ->
  (0 < L) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  (0 <= sigma_H) ->
  (0 <= sigma_tilde) ->
  0 <= alpha ->
  alpha <= (1 / L) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  task_variance T sigma ->
  sample_gradient_variance T sigma_tilde ->
  sample_hessian_variance frobenius T sigma_H ->
  (INR B_prime) >= (ceiling ((((rho * alpha * sigma) / L) ^ 2) / 2)) ->
  (INR D_beta) >= (ceiling (((2 * rho * alpha * sigma_tilde) / L) ^ 2)) ->
  (E (iid D_beta (samples T i)) (fun b_beta => ((norm (vminus (bgrad T i b_beta w) (grad T i w))) ^ 2))) <= ((sigma_tilde ^ 2) / (INR D_beta)).

(* fallah2019/eq-58+1 *)
Definition fallah2019_eq_58_plus1 : Prop :=
  forall (V : space) (T : problem V) (B_prime : nat) (D_beta : nat) (L : R) (alpha : R) (rho : R) (sigma : R) (sigma_H : R) (sigma_tilde : R) (i : task T) (w : V),
  differentiable T ->
  (1 <= B_prime)%nat ->
  (1 <= D_beta)%nat ->
  (0 < L) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  (0 <= sigma_H) ->
  (0 <= sigma_tilde) ->
  0 <= alpha ->
  alpha <= (1 / L) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  task_variance T sigma ->
  sample_gradient_variance T sigma_tilde ->
  sample_hessian_variance frobenius T sigma_H ->
  (INR B_prime) >= (ceiling ((((rho * alpha * sigma) / L) ^ 2) / 2)) ->
  (INR D_beta) >= (ceiling (((2 * rho * alpha * sigma_tilde) / L) ^ 2)) ->
  (E (iid D_beta (samples T i)) (fun b_beta => (norm (vminus (bgrad T i b_beta w) (grad T i w))))) <= (sigma_tilde / (sqrt (INR D_beta))).

(* fallah2019/eq-59.1 *)
Definition fallah2019_eq_59_1 : Prop :=
  forall (V : space) (T : problem V) (B_prime : nat) (D_beta : nat) (L : R) (alpha : R) (rho : R) (sigma : R) (sigma_H : R) (sigma_tilde : R) (i : task T) (w : V),
  differentiable T ->
  (1 <= B_prime)%nat ->
  (1 <= D_beta)%nat ->
  (0 < L) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  (0 <= sigma_H) ->
  (0 <= sigma_tilde) ->
  0 <= alpha ->
  alpha <= (1 / L) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  task_variance T sigma ->
  sample_gradient_variance T sigma_tilde ->
  sample_hessian_variance frobenius T sigma_H ->
  (INR B_prime) >= (ceiling ((((rho * alpha * sigma) / L) ^ 2) / 2)) ->
  (INR D_beta) >= (ceiling (((2 * rho * alpha * sigma_tilde) / L) ^ 2)) ->
  ((norm (grad T i w)) - (sigma_tilde / (sqrt (INR D_beta)))) <= (E (iid D_beta (samples T i)) (fun b_beta => (norm (bgrad T i b_beta w)))).

(* fallah2019/eq-59.2 *)
Definition fallah2019_eq_59_2 : Prop :=
  forall (V : space) (T : problem V) (B_prime : nat) (D_beta : nat) (L : R) (alpha : R) (rho : R) (sigma : R) (sigma_H : R) (sigma_tilde : R) (i : task T) (w : V),
  differentiable T ->
  (1 <= B_prime)%nat ->
  (1 <= D_beta)%nat ->
  (0 < L) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  (0 <= sigma_H) ->
  (0 <= sigma_tilde) ->
  0 <= alpha ->
  alpha <= (1 / L) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  task_variance T sigma ->
  sample_gradient_variance T sigma_tilde ->
  sample_hessian_variance frobenius T sigma_H ->
  (INR B_prime) >= (ceiling ((((rho * alpha * sigma) / L) ^ 2) / 2)) ->
  (INR D_beta) >= (ceiling (((2 * rho * alpha * sigma_tilde) / L) ^ 2)) ->
  (E (iid D_beta (samples T i)) (fun b_beta => (norm (bgrad T i b_beta w)))) <= ((norm (grad T i w)) + (sigma_tilde / (sqrt (INR D_beta)))).

(* fallah2019/eq-60.1 *)
Definition fallah2019_eq_60_1 : Prop :=
  forall (V : space) (T : problem V) (B_prime : nat) (D_beta : nat) (L : R) (alpha : R) (rho : R) (sigma : R) (sigma_H : R) (sigma_tilde : R) (w : V),
  differentiable T ->
  (1 <= B_prime)%nat ->
  (1 <= D_beta)%nat ->
  (0 < L) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  (0 <= sigma_H) ->
  (0 <= sigma_tilde) ->
  0 <= alpha ->
  alpha <= (1 / L) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  task_variance T sigma ->
  sample_gradient_variance T sigma_tilde ->
  sample_hessian_variance frobenius T sigma_H ->
  (INR B_prime) >= (ceiling ((((rho * alpha * sigma) / L) ^ 2) / 2)) ->
  (INR D_beta) >= (ceiling (((2 * rho * alpha * sigma_tilde) / L) ^ 2)) ->
  (E (iid B_prime (pair_law (tasks T) (fun j => iid D_beta (samples T j)))) (fun tasks_beta => ((beta_tilde T L alpha rho tasks_beta w) ^ 2))) = (E (iid B_prime (pair_law (tasks T) (fun j => iid D_beta (samples T j)))) (fun tasks_beta => ((1 / ((4 * L) + (2 * rho * alpha * (mean tasks_beta (fun m => (norm (bgrad T (fst m) (snd m) w))))))) ^ 2))).

Definition sigma_b_sq {V : space} (T : problem V) (B_prime : nat) (D_beta : nat) (alpha : R) (rho : R) (w : V) : R :=
  (VarR (iid B_prime (pair_law (tasks T) (fun j => iid D_beta (samples T j)))) (fun tasks_beta => (2 * rho * alpha * (mean tasks_beta (fun m => (norm (bgrad T (fst m) (snd m) w))))))).

(* fallah2019/eq-60.2 *)
Definition fallah2019_eq_60_2 : Prop :=
  forall (V : space) (T : problem V) (B_prime : nat) (D_beta : nat) (L : R) (alpha : R) (rho : R) (sigma : R) (sigma_H : R) (sigma_tilde : R) (w : V),
  differentiable T ->
  (1 <= B_prime)%nat ->
  (1 <= D_beta)%nat ->
  (0 < L) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  (0 <= sigma_H) ->
  (0 <= sigma_tilde) ->
  0 <= alpha ->
  alpha <= (1 / L) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  task_variance T sigma ->
  sample_gradient_variance T sigma_tilde ->
  sample_hessian_variance frobenius T sigma_H ->
  (INR B_prime) >= (ceiling ((((rho * alpha * sigma) / L) ^ 2) / 2)) ->
  (INR D_beta) >= (ceiling (((2 * rho * alpha * sigma_tilde) / L) ^ 2)) ->
  ((sigma_b_sq T B_prime D_beta alpha rho w) + ((mu_b T B_prime D_beta alpha rho w) ^ 2)) <> 0 ->
  ((sigma_b_sq T B_prime D_beta alpha rho w) + ((mu_b T B_prime D_beta alpha rho w) * ((mu_b T B_prime D_beta alpha rho w) + (4 * L)))) <> 0 ->
  (E (iid B_prime (pair_law (tasks T) (fun j => iid D_beta (samples T j)))) (fun tasks_beta => ((beta_tilde T L alpha rho tasks_beta w) ^ 2))) <= ((((sigma_b_sq T B_prime D_beta alpha rho w) * (1 / ((4 * L) ^ 2))) + (((mu_b T B_prime D_beta alpha rho w) ^ 2) * (((mu_b T B_prime D_beta alpha rho w) / ((sigma_b_sq T B_prime D_beta alpha rho w) + ((mu_b T B_prime D_beta alpha rho w) * ((mu_b T B_prime D_beta alpha rho w) + (4 * L))))) ^ 2))) / ((sigma_b_sq T B_prime D_beta alpha rho w) + ((mu_b T B_prime D_beta alpha rho w) ^ 2))).

(* fallah2019/eq-61 *)
Definition fallah2019_eq_61 : Prop :=
  forall (V : space) (T : problem V) (B_prime : nat) (D_beta : nat) (L : R) (alpha : R) (rho : R) (sigma : R) (sigma_H : R) (sigma_tilde : R) (w : V),
  differentiable T ->
  (1 <= B_prime)%nat ->
  (1 <= D_beta)%nat ->
  (0 < L) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  (0 <= sigma_H) ->
  (0 <= sigma_tilde) ->
  0 <= alpha ->
  alpha <= (1 / L) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  task_variance T sigma ->
  sample_gradient_variance T sigma_tilde ->
  sample_hessian_variance frobenius T sigma_H ->
  (INR B_prime) >= (ceiling ((((rho * alpha * sigma) / L) ^ 2) / 2)) ->
  (INR D_beta) >= (ceiling (((2 * rho * alpha * sigma_tilde) / L) ^ 2)) ->
  ((sigma_b_sq T B_prime D_beta alpha rho w) + ((mu_b T B_prime D_beta alpha rho w) ^ 2)) <> 0 ->
  (((mu_b T B_prime D_beta alpha rho w) + (4 * L)) ^ 2) <> 0 ->
  (E (iid B_prime (pair_law (tasks T) (fun j => iid D_beta (samples T j)))) (fun tasks_beta => ((beta_tilde T L alpha rho tasks_beta w) ^ 2))) <= ((((sigma_b_sq T B_prime D_beta alpha rho w) / ((4 * L) ^ 2)) + (((mu_b T B_prime D_beta alpha rho w) ^ 2) / (((mu_b T B_prime D_beta alpha rho w) + (4 * L)) ^ 2))) / ((sigma_b_sq T B_prime D_beta alpha rho w) + ((mu_b T B_prime D_beta alpha rho w) ^ 2))).

(* fallah2019/eq-62.1 *)
Definition fallah2019_eq_62_1 : Prop :=
  forall (V : space) (T : problem V) (B_prime : nat) (D_beta : nat) (L : R) (alpha : R) (rho : R) (sigma : R) (sigma_H : R) (sigma_tilde : R) (w : V),
  differentiable T ->
  (1 <= B_prime)%nat ->
  (1 <= D_beta)%nat ->
  (0 < L) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  (0 <= sigma_H) ->
  (0 <= sigma_tilde) ->
  0 <= alpha ->
  alpha <= (1 / L) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  task_variance T sigma ->
  sample_gradient_variance T sigma_tilde ->
  sample_hessian_variance frobenius T sigma_H ->
  (INR B_prime) >= (ceiling ((((rho * alpha * sigma) / L) ^ 2) / 2)) ->
  (INR D_beta) >= (ceiling (((2 * rho * alpha * sigma_tilde) / L) ^ 2)) ->
  ((2 * rho * alpha * (E (tasks T) (fun i => (norm (grad T i w))))) - L) <= (mu_b T B_prime D_beta alpha rho w).

(* fallah2019/eq-62.2 *)
Definition fallah2019_eq_62_2 : Prop :=
  forall (V : space) (T : problem V) (B_prime : nat) (D_beta : nat) (L : R) (alpha : R) (rho : R) (sigma : R) (sigma_H : R) (sigma_tilde : R) (w : V),
  differentiable T ->
  (1 <= B_prime)%nat ->
  (1 <= D_beta)%nat ->
  (0 < L) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  (0 <= sigma_H) ->
  (0 <= sigma_tilde) ->
  0 <= alpha ->
  alpha <= (1 / L) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  task_variance T sigma ->
  sample_gradient_variance T sigma_tilde ->
  sample_hessian_variance frobenius T sigma_H ->
  (INR B_prime) >= (ceiling ((((rho * alpha * sigma) / L) ^ 2) / 2)) ->
  (INR D_beta) >= (ceiling (((2 * rho * alpha * sigma_tilde) / L) ^ 2)) ->
  (mu_b T B_prime D_beta alpha rho w) <= ((2 * rho * alpha * (E (tasks T) (fun i => (norm (grad T i w))))) + L).

(* fallah2019/eq-63 *)
Definition fallah2019_eq_63 : Prop :=
  forall (V : space) (T : problem V) (B_prime : nat) (D_beta : nat) (L : R) (alpha : R) (rho : R) (sigma : R) (sigma_H : R) (sigma_tilde : R) (w : V),
  differentiable T ->
  (1 <= B_prime)%nat ->
  (1 <= D_beta)%nat ->
  (0 < L) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  (0 <= sigma_H) ->
  (0 <= sigma_tilde) ->
  0 <= alpha ->
  alpha <= (1 / L) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  task_variance T sigma ->
  sample_gradient_variance T sigma_tilde ->
  sample_hessian_variance frobenius T sigma_H ->
  (INR B_prime) >= (ceiling ((((rho * alpha * sigma) / L) ^ 2) / 2)) ->
  (INR D_beta) >= (ceiling (((2 * rho * alpha * sigma_tilde) / L) ^ 2)) ->
  ((mu_b T B_prime D_beta alpha rho w) + (5 * L)) >= (smoothness T L alpha rho w).

(* fallah2019/eq-64.1 *)
Definition fallah2019_eq_64_1 : Prop :=
  forall (V : space) (T : problem V) (B_prime : nat) (D_beta : nat) (L : R) (alpha : R) (rho : R) (sigma : R) (sigma_H : R) (sigma_tilde : R) (w : V),
  differentiable T ->
  (1 <= B_prime)%nat ->
  (1 <= D_beta)%nat ->
  (0 < L) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  (0 <= sigma_H) ->
  (0 <= sigma_tilde) ->
  0 <= alpha ->
  alpha <= (1 / L) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  task_variance T sigma ->
  sample_gradient_variance T sigma_tilde ->
  sample_hessian_variance frobenius T sigma_H ->
  (INR B_prime) >= (ceiling ((((rho * alpha * sigma) / L) ^ 2) / 2)) ->
  (INR D_beta) >= (ceiling (((2 * rho * alpha * sigma_tilde) / L) ^ 2)) ->
  ((sigma_b_sq T B_prime D_beta alpha rho w) + ((mu_b T B_prime D_beta alpha rho w) ^ 2)) <> 0 ->
  (((mu_b T B_prime D_beta alpha rho w) + (4 * L)) ^ 2) <> 0 ->
  (((smoothness T L alpha rho w) ^ 2) * (E (iid B_prime (pair_law (tasks T) (fun j => iid D_beta (samples T j)))) (fun tasks_beta => ((beta_tilde T L alpha rho tasks_beta w) ^ 2)))) <= (((((sigma_b_sq T B_prime D_beta alpha rho w) * (((mu_b T B_prime D_beta alpha rho w) + (5 * L)) ^ 2)) / ((4 * L) ^ 2)) + ((((mu_b T B_prime D_beta alpha rho w) ^ 2) * (((mu_b T B_prime D_beta alpha rho w) + (5 * L)) ^ 2)) / (((mu_b T B_prime D_beta alpha rho w) + (4 * L)) ^ 2))) / ((sigma_b_sq T B_prime D_beta alpha rho w) + ((mu_b T B_prime D_beta alpha rho w) ^ 2))).

(* fallah2019/eq-64.2 *)
Definition fallah2019_eq_64_2 : Prop :=
  forall (V : space) (T : problem V) (B_prime : nat) (D_beta : nat) (L : R) (alpha : R) (rho : R) (sigma : R) (sigma_H : R) (sigma_tilde : R) (w : V),
  differentiable T ->
  (1 <= B_prime)%nat ->
  (1 <= D_beta)%nat ->
  (0 < L) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  (0 <= sigma_H) ->
  (0 <= sigma_tilde) ->
  0 <= alpha ->
  alpha <= (1 / L) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  task_variance T sigma ->
  sample_gradient_variance T sigma_tilde ->
  sample_hessian_variance frobenius T sigma_H ->
  (INR B_prime) >= (ceiling ((((rho * alpha * sigma) / L) ^ 2) / 2)) ->
  (INR D_beta) >= (ceiling (((2 * rho * alpha * sigma_tilde) / L) ^ 2)) ->
  ((sigma_b_sq T B_prime D_beta alpha rho w) + ((mu_b T B_prime D_beta alpha rho w) ^ 2)) <> 0 ->
  (((mu_b T B_prime D_beta alpha rho w) + (4 * L)) ^ 2) <> 0 ->
  (((((sigma_b_sq T B_prime D_beta alpha rho w) * (((mu_b T B_prime D_beta alpha rho w) + (5 * L)) ^ 2)) / ((4 * L) ^ 2)) + ((((mu_b T B_prime D_beta alpha rho w) ^ 2) * (((mu_b T B_prime D_beta alpha rho w) + (5 * L)) ^ 2)) / (((mu_b T B_prime D_beta alpha rho w) + (4 * L)) ^ 2))) / ((sigma_b_sq T B_prime D_beta alpha rho w) + ((mu_b T B_prime D_beta alpha rho w) ^ 2))) <= (((((mu_b T B_prime D_beta alpha rho w) ^ 2) * (((5 / 4) ^ 2) + ((2 * (sigma_b_sq T B_prime D_beta alpha rho w)) / ((4 * L) ^ 2)))) + (2 * ((5 / 4) ^ 2) * (sigma_b_sq T B_prime D_beta alpha rho w))) / ((sigma_b_sq T B_prime D_beta alpha rho w) + ((mu_b T B_prime D_beta alpha rho w) ^ 2))).

(* fallah2019/eq-65 *)
Definition fallah2019_eq_65 : Prop :=
  forall (V : space) (T : problem V) (B_prime : nat) (D_beta : nat) (L : R) (alpha : R) (rho : R) (sigma : R) (sigma_H : R) (sigma_tilde : R) (w : V),
  differentiable T ->
  (1 <= B_prime)%nat ->
  (1 <= D_beta)%nat ->
  (0 < L) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  (0 <= sigma_H) ->
  (0 <= sigma_tilde) ->
  0 <= alpha ->
  alpha <= (1 / L) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  task_variance T sigma ->
  sample_gradient_variance T sigma_tilde ->
  sample_hessian_variance frobenius T sigma_H ->
  (INR B_prime) >= (ceiling ((((rho * alpha * sigma) / L) ^ 2) / 2)) ->
  (INR D_beta) >= (ceiling (((2 * rho * alpha * sigma_tilde) / L) ^ 2)) ->
  ((2 * (sigma_b_sq T B_prime D_beta alpha rho w)) / ((4 * L) ^ 2)) <= ((5 / 4) ^ 2).

(* fallah2019/eq-66.1 *)
Definition fallah2019_eq_66_1 : Prop :=
  forall (V : space) (T : problem V) (B_prime : nat) (D_beta : nat) (L : R) (alpha : R) (rho : R) (sigma : R) (sigma_H : R) (sigma_tilde : R) (w : V),
  differentiable T ->
  (1 <= B_prime)%nat ->
  (1 <= D_beta)%nat ->
  (0 < L) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  (0 <= sigma_H) ->
  (0 <= sigma_tilde) ->
  0 <= alpha ->
  alpha <= (1 / L) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  task_variance T sigma ->
  sample_gradient_variance T sigma_tilde ->
  sample_hessian_variance frobenius T sigma_H ->
  (INR B_prime) >= (ceiling ((((rho * alpha * sigma) / L) ^ 2) / 2)) ->
  (INR D_beta) >= (ceiling (((2 * rho * alpha * sigma_tilde) / L) ^ 2)) ->
  (sigma_b_sq T B_prime D_beta alpha rho w) = ((((2 * rho * alpha) ^ 2) / (INR B_prime)) * (VarR (pair_law (tasks T) (fun i => (iid D_beta (samples T i)))) (fun m => (norm (bgrad T (fst m) (snd m) w))))).

(* fallah2019/eq-66.2 *)
Definition fallah2019_eq_66_2 : Prop :=
  forall (V : space) (T : problem V) (B_prime : nat) (D_beta : nat) (L : R) (alpha : R) (rho : R) (sigma : R) (sigma_H : R) (sigma_tilde : R) (w : V),
  differentiable T ->
  (1 <= B_prime)%nat ->
  (1 <= D_beta)%nat ->
  (0 < L) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  (0 <= sigma_H) ->
  (0 <= sigma_tilde) ->
  0 <= alpha ->
  alpha <= (1 / L) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  task_variance T sigma ->
  sample_gradient_variance T sigma_tilde ->
  sample_hessian_variance frobenius T sigma_H ->
  (INR B_prime) >= (ceiling ((((rho * alpha * sigma) / L) ^ 2) / 2)) ->
  (INR D_beta) >= (ceiling (((2 * rho * alpha * sigma_tilde) / L) ^ 2)) ->
  ((((2 * rho * alpha) ^ 2) / (INR B_prime)) * (VarR (pair_law (tasks T) (fun i => (iid D_beta (samples T i)))) (fun m => (norm (bgrad T (fst m) (snd m) w))))) = ((((2 * rho * alpha) ^ 2) / (INR B_prime)) * ((E (tasks T) (fun i => (E (iid D_beta (samples T i)) (fun b_beta => ((norm (bgrad T i b_beta w)) ^ 2))))) - ((E (tasks T) (fun i => (E (iid D_beta (samples T i)) (fun b_beta => (norm (bgrad T i b_beta w)))))) ^ 2))).

(* fallah2019/eq-66.3 *)
Definition fallah2019_eq_66_3 : Prop :=
  forall (V : space) (T : problem V) (B_prime : nat) (D_beta : nat) (L : R) (alpha : R) (rho : R) (sigma : R) (sigma_H : R) (sigma_tilde : R) (w : V),
  differentiable T ->
  (1 <= B_prime)%nat ->
  (1 <= D_beta)%nat ->
  (0 < L) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  (0 <= sigma_H) ->
  (0 <= sigma_tilde) ->
  0 <= alpha ->
  alpha <= (1 / L) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  task_variance T sigma ->
  sample_gradient_variance T sigma_tilde ->
  sample_hessian_variance frobenius T sigma_H ->
  (INR B_prime) >= (ceiling ((((rho * alpha * sigma) / L) ^ 2) / 2)) ->
  (INR D_beta) >= (ceiling (((2 * rho * alpha * sigma_tilde) / L) ^ 2)) ->
  ((((2 * rho * alpha) ^ 2) / (INR B_prime)) * ((E (tasks T) (fun i => (E (iid D_beta (samples T i)) (fun b_beta => ((norm (bgrad T i b_beta w)) ^ 2))))) - ((E (tasks T) (fun i => (E (iid D_beta (samples T i)) (fun b_beta => (norm (bgrad T i b_beta w)))))) ^ 2))) = ((((2 * rho * alpha) ^ 2) / (INR B_prime)) * ((Var (pair_law (tasks T) (fun i => (iid D_beta (samples T i)))) (fun m => (bgrad T (fst m) (snd m) w))) + (((norm (EV (tasks T) (fun i => (EV (iid D_beta (samples T i)) (fun b_beta => (bgrad T i b_beta w)))))) ^ 2) - ((E (tasks T) (fun i => (E (iid D_beta (samples T i)) (fun b_beta => (norm (bgrad T i b_beta w)))))) ^ 2)))).

(* fallah2019/eq-66.4 *)
Definition fallah2019_eq_66_4 : Prop :=
  forall (V : space) (T : problem V) (B_prime : nat) (D_beta : nat) (L : R) (alpha : R) (rho : R) (sigma : R) (sigma_H : R) (sigma_tilde : R) (w : V),
  differentiable T ->
  (1 <= B_prime)%nat ->
  (1 <= D_beta)%nat ->
  (0 < L) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  (0 <= sigma_H) ->
  (0 <= sigma_tilde) ->
  0 <= alpha ->
  alpha <= (1 / L) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  task_variance T sigma ->
  sample_gradient_variance T sigma_tilde ->
  sample_hessian_variance frobenius T sigma_H ->
  (INR B_prime) >= (ceiling ((((rho * alpha * sigma) / L) ^ 2) / 2)) ->
  (INR D_beta) >= (ceiling (((2 * rho * alpha * sigma_tilde) / L) ^ 2)) ->
  ((((2 * rho * alpha) ^ 2) / (INR B_prime)) * ((Var (pair_law (tasks T) (fun i => (iid D_beta (samples T i)))) (fun m => (bgrad T (fst m) (snd m) w))) + (((norm (EV (tasks T) (fun i => (EV (iid D_beta (samples T i)) (fun b_beta => (bgrad T i b_beta w)))))) ^ 2) - ((E (tasks T) (fun i => (E (iid D_beta (samples T i)) (fun b_beta => (norm (bgrad T i b_beta w)))))) ^ 2)))) <= ((((2 * rho * alpha) ^ 2) / (INR B_prime)) * (((sigma ^ 2) + ((sigma_tilde ^ 2) / (INR D_beta))) + (((norm (EV (tasks T) (fun i => (EV (iid D_beta (samples T i)) (fun b_beta => (bgrad T i b_beta w)))))) ^ 2) - ((E (tasks T) (fun i => (E (iid D_beta (samples T i)) (fun b_beta => (norm (bgrad T i b_beta w)))))) ^ 2)))).

(* fallah2019/eq-67 *)
Definition fallah2019_eq_67 : Prop :=
  forall (V : space) (T : problem V) (D_beta : nat) (w : V),
  differentiable T ->
  (1 <= D_beta)%nat ->
  (Var (pair_law (tasks T) (fun i => (iid D_beta (samples T i)))) (fun m => (bgrad T (fst m) (snd m) w))) = ((E (tasks T) (fun i => (Var (iid D_beta (samples T i)) (fun b_beta => (bgrad T i b_beta w))))) + (Var (tasks T) (fun i => (EV (iid D_beta (samples T i)) (fun b_beta => (bgrad T i b_beta w)))))).

(* fallah2019/eq-68 *)
Definition fallah2019_eq_68 : Prop :=
  forall (V : space) (T : problem V) (B_prime : nat) (D_beta : nat) (L : R) (alpha : R) (rho : R) (sigma : R) (sigma_H : R) (sigma_tilde : R) (w : V),
  differentiable T ->
  (1 <= B_prime)%nat ->
  (1 <= D_beta)%nat ->
  (0 < L) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  (0 <= sigma_H) ->
  (0 <= sigma_tilde) ->
  0 <= alpha ->
  alpha <= (1 / L) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  task_variance T sigma ->
  sample_gradient_variance T sigma_tilde ->
  sample_hessian_variance frobenius T sigma_H ->
  (INR B_prime) >= (ceiling ((((rho * alpha * sigma) / L) ^ 2) / 2)) ->
  (INR D_beta) >= (ceiling (((2 * rho * alpha * sigma_tilde) / L) ^ 2)) ->
  (sigma_b_sq T B_prime D_beta alpha rho w) <= ((((2 * rho * alpha) ^ 2) / (INR B_prime)) * ((sigma ^ 2) + ((sigma_tilde ^ 2) / (INR D_beta)))).

(* fallah2019/eq-69.1 *)
Definition fallah2019_eq_69_1 : Prop :=
  forall (V : space) (T : problem V) (B_prime : nat) (D_beta : nat) (L : R) (alpha : R) (rho : R) (sigma : R) (sigma_H : R) (sigma_tilde : R) (w : V),
  differentiable T ->
  (1 <= B_prime)%nat ->
  (1 <= D_beta)%nat ->
  (0 < L) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  (0 <= sigma_H) ->
  (0 <= sigma_tilde) ->
  0 <= alpha ->
  alpha <= (1 / L) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  task_variance T sigma ->
  sample_gradient_variance T sigma_tilde ->
  sample_hessian_variance frobenius T sigma_H ->
  (INR B_prime) >= (ceiling ((((rho * alpha * sigma) / L) ^ 2) / 2)) ->
  (INR D_beta) >= (ceiling (((2 * rho * alpha * sigma_tilde) / L) ^ 2)) ->
  (E (iid B_prime (pair_law (tasks T) (fun j => iid D_beta (samples T j)))) (fun tasks_beta => (beta_tilde T L alpha rho tasks_beta w))) = (E (iid B_prime (pair_law (tasks T) (fun j => iid D_beta (samples T j)))) (fun tasks_beta => (1 / (L_tilde T L alpha rho tasks_beta w)))).

(* fallah2019/eq-69.2 *)
Definition fallah2019_eq_69_2 : Prop :=
  forall (V : space) (T : problem V) (B_prime : nat) (D_beta : nat) (L : R) (alpha : R) (rho : R) (sigma : R) (sigma_H : R) (sigma_tilde : R) (w : V),
  differentiable T ->
  (1 <= B_prime)%nat ->
  (1 <= D_beta)%nat ->
  (0 < L) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  (0 <= sigma_H) ->
  (0 <= sigma_tilde) ->
  0 <= alpha ->
  alpha <= (1 / L) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  task_variance T sigma ->
  sample_gradient_variance T sigma_tilde ->
  sample_hessian_variance frobenius T sigma_H ->
  (INR B_prime) >= (ceiling ((((rho * alpha * sigma) / L) ^ 2) / 2)) ->
  (INR D_beta) >= (ceiling (((2 * rho * alpha * sigma_tilde) / L) ^ 2)) ->
  (E (iid B_prime (pair_law (tasks T) (fun j => iid D_beta (samples T j)))) (fun tasks_beta => (L_tilde T L alpha rho tasks_beta w))) <> 0 ->
  (E (iid B_prime (pair_law (tasks T) (fun j => iid D_beta (samples T j)))) (fun tasks_beta => (1 / (L_tilde T L alpha rho tasks_beta w)))) >= (1 / (E (iid B_prime (pair_law (tasks T) (fun j => iid D_beta (samples T j)))) (fun tasks_beta => (L_tilde T L alpha rho tasks_beta w)))).

(* fallah2019/eq-69.3 *)
Definition fallah2019_eq_69_3 : Prop :=
  forall (V : space) (T : problem V) (B_prime : nat) (D_beta : nat) (L : R) (alpha : R) (rho : R) (sigma : R) (sigma_H : R) (sigma_tilde : R) (w : V),
  differentiable T ->
  (1 <= B_prime)%nat ->
  (1 <= D_beta)%nat ->
  (0 < L) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  (0 <= sigma_H) ->
  (0 <= sigma_tilde) ->
  0 <= alpha ->
  alpha <= (1 / L) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  task_variance T sigma ->
  sample_gradient_variance T sigma_tilde ->
  sample_hessian_variance frobenius T sigma_H ->
  (INR B_prime) >= (ceiling ((((rho * alpha * sigma) / L) ^ 2) / 2)) ->
  (INR D_beta) >= (ceiling (((2 * rho * alpha * sigma_tilde) / L) ^ 2)) ->
  (E (iid B_prime (pair_law (tasks T) (fun j => iid D_beta (samples T j)))) (fun tasks_beta => (L_tilde T L alpha rho tasks_beta w))) <> 0 ->
  ((4 * L) + (mu_b T B_prime D_beta alpha rho w)) <> 0 ->
  (1 / (E (iid B_prime (pair_law (tasks T) (fun j => iid D_beta (samples T j)))) (fun tasks_beta => (L_tilde T L alpha rho tasks_beta w)))) = (1 / ((4 * L) + (mu_b T B_prime D_beta alpha rho w))).

(* fallah2019/eq-70 *)
Definition fallah2019_eq_70 : Prop :=
  forall (V : space) (T : problem V) (B_prime : nat) (D_beta : nat) (L : R) (alpha : R) (rho : R) (sigma : R) (sigma_H : R) (sigma_tilde : R) (w : V),
  differentiable T ->
  (1 <= B_prime)%nat ->
  (1 <= D_beta)%nat ->
  (0 < L) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  (0 <= sigma_H) ->
  (0 <= sigma_tilde) ->
  0 <= alpha ->
  alpha <= (1 / L) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  task_variance T sigma ->
  sample_gradient_variance T sigma_tilde ->
  sample_hessian_variance frobenius T sigma_H ->
  (INR B_prime) >= (ceiling ((((rho * alpha * sigma) / L) ^ 2) / 2)) ->
  (INR D_beta) >= (ceiling (((2 * rho * alpha * sigma_tilde) / L) ^ 2)) ->
  ((5 * L) + (2 * rho * alpha * (E (tasks T) (fun i => (norm (grad T i w)))))) <> 0 ->
  (E (iid B_prime (pair_law (tasks T) (fun j => iid D_beta (samples T j)))) (fun tasks_beta => (beta_tilde T L alpha rho tasks_beta w))) >= (1 / ((5 * L) + (2 * rho * alpha * (E (tasks T) (fun i => (norm (grad T i w))))))).

(* fallah2019/eq-71.1 *)
Definition fallah2019_eq_71_1 : Prop :=
  forall (V : space) (T : problem V) (B_prime : nat) (D_beta : nat) (L : R) (alpha : R) (rho : R) (sigma : R) (sigma_H : R) (sigma_tilde : R) (w : V),
  differentiable T ->
  (1 <= B_prime)%nat ->
  (1 <= D_beta)%nat ->
  (0 < L) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  (0 <= sigma_H) ->
  (0 <= sigma_tilde) ->
  0 <= alpha ->
  alpha <= (1 / L) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  task_variance T sigma ->
  sample_gradient_variance T sigma_tilde ->
  sample_hessian_variance frobenius T sigma_H ->
  (INR B_prime) >= (ceiling ((((rho * alpha * sigma) / L) ^ 2) / 2)) ->
  (INR D_beta) >= (ceiling (((2 * rho * alpha * sigma_tilde) / L) ^ 2)) ->
  (L + (smoothness T L alpha rho w)) <> 0 ->
  (E (iid B_prime (pair_law (tasks T) (fun j => iid D_beta (samples T j)))) (fun tasks_beta => (beta_tilde T L alpha rho tasks_beta w))) >= (1 / (L + (smoothness T L alpha rho w))).

(* fallah2019/eq-71.2 *)
Definition fallah2019_eq_71_2 : Prop :=
  forall (V : space) (T : problem V) (B_prime : nat) (D_beta : nat) (L : R) (alpha : R) (rho : R) (sigma : R) (sigma_H : R) (sigma_tilde : R) (w : V),
  differentiable T ->
  (1 <= B_prime)%nat ->
  (1 <= D_beta)%nat ->
  (0 < L) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  (0 <= sigma_H) ->
  (0 <= sigma_tilde) ->
  0 <= alpha ->
  alpha <= (1 / L) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  task_variance T sigma ->
  sample_gradient_variance T sigma_tilde ->
  sample_hessian_variance frobenius T sigma_H ->
  (INR B_prime) >= (ceiling ((((rho * alpha * sigma) / L) ^ 2) / 2)) ->
  (INR D_beta) >= (ceiling (((2 * rho * alpha * sigma_tilde) / L) ^ 2)) ->
  (L + (smoothness T L alpha rho w)) <> 0 ->
  (((smoothness T L alpha rho w) / 4) + (smoothness T L alpha rho w)) <> 0 ->
  (1 / (L + (smoothness T L alpha rho w))) >= (1 / (((smoothness T L alpha rho w) / 4) + (smoothness T L alpha rho w))).

(* fallah2019/eq-71.3 *)
Definition fallah2019_eq_71_3 : Prop :=
  forall (V : space) (T : problem V) (B_prime : nat) (D_beta : nat) (L : R) (alpha : R) (rho : R) (sigma : R) (sigma_H : R) (sigma_tilde : R) (w : V),
  differentiable T ->
  (1 <= B_prime)%nat ->
  (1 <= D_beta)%nat ->
  (0 < L) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  (0 <= sigma_H) ->
  (0 <= sigma_tilde) ->
  0 <= alpha ->
  alpha <= (1 / L) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  task_variance T sigma ->
  sample_gradient_variance T sigma_tilde ->
  sample_hessian_variance frobenius T sigma_H ->
  (INR B_prime) >= (ceiling ((((rho * alpha * sigma) / L) ^ 2) / 2)) ->
  (INR D_beta) >= (ceiling (((2 * rho * alpha * sigma_tilde) / L) ^ 2)) ->
  (((smoothness T L alpha rho w) / 4) + (smoothness T L alpha rho w)) <> 0 ->
  (smoothness T L alpha rho w) <> 0 ->
  (1 / (((smoothness T L alpha rho w) / 4) + (smoothness T L alpha rho w))) = ((4 / 5) / (smoothness T L alpha rho w)).

(* fallah2019/eq-71+1.1 *)
Definition fallah2019_eq_71_plus1_1 : Prop :=
  forall (V : space) (T : problem V) (D_in : nat) (D_o : nat) (L : R) (alpha : R) (rho : R) (sigma : R) (sigma_H : R) (sigma_tilde : R) (i : task T) (w : V),
  differentiable T ->
  (1 <= D_in)%nat ->
  (1 <= D_o)%nat ->
  (0 < L) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  (0 <= sigma_H) ->
  (0 <= sigma_tilde) ->
  0 <= alpha ->
  alpha <= (1 / L) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  task_variance T sigma ->
  sample_gradient_variance T sigma_tilde ->
  sample_hessian_variance frobenius T sigma_H ->
  (EV (iid D_in (samples T i)) (fun b_in => (EV (iid D_o (samples T i)) (fun b_o => (bgrad T i b_o (vminus w (vscal alpha (bgrad T i b_in w)))))))) = (EV (iid D_in (samples T i)) (fun b_in => (grad T i (vminus w (vscal alpha (bgrad T i b_in w)))))).

(* fallah2019/eq-71+1.2 *)
Definition fallah2019_eq_71_plus1_2 : Prop :=
  forall (V : space) (T : problem V) (D_in : nat) (L : R) (alpha : R) (rho : R) (sigma : R) (sigma_H : R) (sigma_tilde : R) (i : task T) (w : V),
  differentiable T ->
  (1 <= D_in)%nat ->
  (0 < L) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  (0 <= sigma_H) ->
  (0 <= sigma_tilde) ->
  0 <= alpha ->
  alpha <= (1 / L) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  task_variance T sigma ->
  sample_gradient_variance T sigma_tilde ->
  sample_hessian_variance frobenius T sigma_H ->
  (EV (iid D_in (samples T i)) (fun b_in => (grad T i (vminus w (vscal alpha (bgrad T i b_in w)))))) = (vplus (grad T i (vminus w (vscal alpha (grad T i w)))) (EV (iid D_in (samples T i)) (fun b_in => (vminus (grad T i (vminus w (vscal alpha (bgrad T i b_in w)))) (grad T i (vminus w (vscal alpha (grad T i w)))))))).

(* fallah2019/eq-71+1.3 *)
Definition fallah2019_eq_71_plus1_3 : Prop :=
  forall (V : space) (T : problem V) (D_in : nat) (D_o : nat) (L : R) (alpha : R) (rho : R) (sigma : R) (sigma_H : R) (sigma_tilde : R) (i : task T) (w : V),
  differentiable T ->
  (1 <= D_in)%nat ->
  (1 <= D_o)%nat ->
  (0 < L) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  (0 <= sigma_H) ->
  (0 <= sigma_tilde) ->
  0 <= alpha ->
  alpha <= (1 / L) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  task_variance T sigma ->
  sample_gradient_variance T sigma_tilde ->
  sample_hessian_variance frobenius T sigma_H ->
  (EV (iid D_in (samples T i)) (fun b_in => (EV (iid D_o (samples T i)) (fun b_o => (bgrad T i b_o (vminus w (vscal alpha (bgrad T i b_in w)))))))) = (vplus (grad T i (vminus w (vscal alpha (grad T i w)))) (EV (iid D_in (samples T i)) (fun b_in => (vminus (grad T i (vminus w (vscal alpha (bgrad T i b_in w)))) (grad T i (vminus w (vscal alpha (grad T i w)))))))).

(* fallah2019/eq-72.1 *)
Definition fallah2019_eq_72_1 : Prop :=
  forall (V : space) (T : problem V) (D_in : nat) (L : R) (alpha : R) (rho : R) (sigma : R) (sigma_H : R) (sigma_tilde : R) (i : task T) (w : V),
  differentiable T ->
  (1 <= D_in)%nat ->
  (0 < L) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  (0 <= sigma_H) ->
  (0 <= sigma_tilde) ->
  0 <= alpha ->
  alpha <= (1 / L) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  task_variance T sigma ->
  sample_gradient_variance T sigma_tilde ->
  sample_hessian_variance frobenius T sigma_H ->
  (norm (EV (iid D_in (samples T i)) (fun b_in => (vminus (grad T i (vminus w (vscal alpha (bgrad T i b_in w)))) (grad T i (vminus w (vscal alpha (grad T i w)))))))) <= (E (iid D_in (samples T i)) (fun b_in => (norm (vminus (grad T i (vminus w (vscal alpha (bgrad T i b_in w)))) (grad T i (vminus w (vscal alpha (grad T i w)))))))).

(* fallah2019/eq-72.2 *)
Definition fallah2019_eq_72_2 : Prop :=
  forall (V : space) (T : problem V) (D_in : nat) (L : R) (alpha : R) (rho : R) (sigma : R) (sigma_H : R) (sigma_tilde : R) (i : task T) (w : V),
  differentiable T ->
  (1 <= D_in)%nat ->
  (0 < L) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  (0 <= sigma_H) ->
  (0 <= sigma_tilde) ->
  0 <= alpha ->
  alpha <= (1 / L) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  task_variance T sigma ->
  sample_gradient_variance T sigma_tilde ->
  sample_hessian_variance frobenius T sigma_H ->
  (E (iid D_in (samples T i)) (fun b_in => (norm (vminus (grad T i (vminus w (vscal alpha (bgrad T i b_in w)))) (grad T i (vminus w (vscal alpha (grad T i w)))))))) <= (alpha * L * (E (iid D_in (samples T i)) (fun b_in => (norm (vminus (bgrad T i b_in w) (grad T i w)))))).

(* fallah2019/eq-73 *)
Definition fallah2019_eq_73 : Prop :=
  forall (V : space) (T : problem V) (D_in : nat) (L : R) (alpha : R) (rho : R) (sigma : R) (sigma_H : R) (sigma_tilde : R) (i : task T) (w : V),
  differentiable T ->
  (1 <= D_in)%nat ->
  (0 < L) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  (0 <= sigma_H) ->
  (0 <= sigma_tilde) ->
  0 <= alpha ->
  alpha <= (1 / L) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  task_variance T sigma ->
  sample_gradient_variance T sigma_tilde ->
  sample_hessian_variance frobenius T sigma_H ->
  (alpha * L * (E (iid D_in (samples T i)) (fun b_in => (norm (vminus (bgrad T i b_in w) (grad T i w)))))) <= (alpha * L * (sigma_tilde / (sqrt (INR D_in)))).

(* fallah2019/eq-74.1@literal *)
Definition fallah2019_eq_74_1_at_literal : Prop :=
  forall (V : space) (T : problem V) (D_in : nat) (D_o : nat) (L : R) (alpha : R) (rho : R) (sigma : R) (sigma_H : R) (sigma_tilde : R) (i : task T) (w : V),
  differentiable T ->
  (1 <= D_in)%nat ->
  (1 <= D_o)%nat ->
  (0 < L) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  (0 <= sigma_H) ->
  (0 <= sigma_tilde) ->
  0 <= alpha ->
  alpha <= (1 / L) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  task_variance T sigma ->
  sample_gradient_variance T sigma_tilde ->
  sample_hessian_variance frobenius T sigma_H ->
  (E (iid D_in (samples T i)) (fun b_in => (E (iid D_o (samples T i)) (fun b_o => ((norm (bgrad T i b_o (vminus w (vscal alpha (bgrad T i b_in w))))) ^ 2))))) = (E (iid D_in (samples T i)) (fun b_in => (((norm (grad T i (vminus w (vscal alpha (bgrad T i b_in w))))) ^ 2) + ((sigma_tilde ^ 2) / (INR D_o))))).

(* fallah2019/eq-74.1@intended *)
Definition fallah2019_eq_74_1_at_intended : Prop :=
  forall (V : space) (T : problem V) (D_in : nat) (D_o : nat) (L : R) (alpha : R) (rho : R) (sigma : R) (sigma_H : R) (sigma_tilde : R) (i : task T) (w : V),
  differentiable T ->
  (1 <= D_in)%nat ->
  (1 <= D_o)%nat ->
  (0 < L) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  (0 <= sigma_H) ->
  (0 <= sigma_tilde) ->
  0 <= alpha ->
  alpha <= (1 / L) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  task_variance T sigma ->
  sample_gradient_variance T sigma_tilde ->
  sample_hessian_variance frobenius T sigma_H ->
  (E (iid D_in (samples T i)) (fun b_in => (E (iid D_o (samples T i)) (fun b_o => ((norm (bgrad T i b_o (vminus w (vscal alpha (bgrad T i b_in w))))) ^ 2))))) <= (E (iid D_in (samples T i)) (fun b_in => (((norm (grad T i (vminus w (vscal alpha (bgrad T i b_in w))))) ^ 2) + ((sigma_tilde ^ 2) / (INR D_o))))).

(* fallah2019/eq-74.2 *)
Definition fallah2019_eq_74_2 : Prop :=
  forall (V : space) (T : problem V) (D_in : nat) (D_o : nat) (L : R) (alpha : R) (phi : R) (rho : R) (sigma : R) (sigma_H : R) (sigma_tilde : R) (i : task T) (w : V),
  differentiable T ->
  (1 <= D_in)%nat ->
  (1 <= D_o)%nat ->
  (0 < L) ->
  (0 < phi) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  (0 <= sigma_H) ->
  (0 <= sigma_tilde) ->
  0 <= alpha ->
  alpha <= (1 / L) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  task_variance T sigma ->
  sample_gradient_variance T sigma_tilde ->
  sample_hessian_variance frobenius T sigma_H ->
  (E (iid D_in (samples T i)) (fun b_in => (((norm (grad T i (vminus w (vscal alpha (bgrad T i b_in w))))) ^ 2) + ((sigma_tilde ^ 2) / (INR D_o))))) <= ((((1 + (1 / phi)) * ((norm (grad T i (vminus w (vscal alpha (grad T i w))))) ^ 2)) + ((1 + phi) * (E (iid D_in (samples T i)) (fun b_in => ((norm (vminus (grad T i (vminus w (vscal alpha (bgrad T i b_in w)))) (grad T i (vminus w (vscal alpha (grad T i w)))))) ^ 2))))) + ((sigma_tilde ^ 2) / (INR D_o))).

(* fallah2019/eq-75 *)
Definition fallah2019_eq_75 : Prop :=
  forall (V : space) (T : problem V) (D_in : nat) (D_o : nat) (L : R) (alpha : R) (phi : R) (rho : R) (sigma : R) (sigma_H : R) (sigma_tilde : R) (i : task T) (w : V),
  differentiable T ->
  (1 <= D_in)%nat ->
  (1 <= D_o)%nat ->
  (0 < L) ->
  (0 < phi) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  (0 <= sigma_H) ->
  (0 <= sigma_tilde) ->
  0 <= alpha ->
  alpha <= (1 / L) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  task_variance T sigma ->
  sample_gradient_variance T sigma_tilde ->
  sample_hessian_variance frobenius T sigma_H ->
  ((((1 + (1 / phi)) * ((norm (grad T i (vminus w (vscal alpha (grad T i w))))) ^ 2)) + ((1 + phi) * (E (iid D_in (samples T i)) (fun b_in => ((norm (vminus (grad T i (vminus w (vscal alpha (bgrad T i b_in w)))) (grad T i (vminus w (vscal alpha (grad T i w)))))) ^ 2))))) + ((sigma_tilde ^ 2) / (INR D_o))) <= ((((1 + (1 / phi)) * ((norm (grad T i (vminus w (vscal alpha (grad T i w))))) ^ 2)) + ((1 + phi) * (alpha ^ 2) * (L ^ 2) * ((sigma_tilde ^ 2) / (INR D_in)))) + ((sigma_tilde ^ 2) / (INR D_o))).

Definition F_hat {V : space} (T : problem V) (D_test : nat) (alpha : R) (w : V) : R :=
  (E (tasks T) (fun i => (E (iid D_test (samples T i)) (fun b_test => (f T i (vminus w (vscal alpha (bgrad T i b_test w)))))))).

(* fallah2019/eq-76 *)
Definition fallah2019_eq_76 : Prop :=
  forall (V : space) (T : problem V) (D_test : nat) (L : R) (alpha : R) (rho : R) (sigma : R) (sigma_H : R) (sigma_tilde : R) (w : V),
  differentiable T ->
  (1 <= D_test)%nat ->
  (0 < L) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  (0 <= sigma_H) ->
  (0 <= sigma_tilde) ->
  0 < alpha ->
  alpha <= (1 / L) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  task_variance T sigma ->
  sample_gradient_variance T sigma_tilde ->
  sample_hessian_variance frobenius T sigma_H ->
  is_gradient (fun w => (F_hat T D_test alpha w)) (nabla_F_hat T D_test alpha w) w.

Definition e_H {V : space} (T : problem V) (alpha : R) (i : task T) (b_test : list (sample T)) (w : V) : V -> V :=
  (op_minus (op_minus identity (op_scal alpha (bhess T i b_test w))) (op_minus identity (op_scal alpha (hess T i w)))).

(* fallah2019/eq-78.1 *)
Definition fallah2019_eq_78_1 : Prop :=
  forall (V : space) (T : problem V) (D_test : nat) (L : R) (alpha : R) (rho : R) (sigma : R) (sigma_H : R) (sigma_tilde : R) (i : task T) (w : V),
  differentiable T ->
  (1 <= D_test)%nat ->
  (0 < L) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  (0 <= sigma_H) ->
  (0 <= sigma_tilde) ->
  0 < alpha ->
  alpha <= (1 / L) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  task_variance T sigma ->
  sample_gradient_variance T sigma_tilde ->
  sample_hessian_variance frobenius T sigma_H ->
  forall z, (EO (iid D_test (samples T i)) (fun b_test => (e_H T alpha i b_test w))) z = op_zero z.

(* fallah2019/eq-78.2 *)
Definition fallah2019_eq_78_2 : Prop :=
  forall (V : space) (T : problem V) (D_test : nat) (L : R) (alpha : R) (rho : R) (sigma : R) (sigma_H : R) (sigma_tilde : R) (i : task T) (w : V),
  differentiable T ->
  (1 <= D_test)%nat ->
  (0 < L) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  (0 <= sigma_H) ->
  (0 <= sigma_tilde) ->
  0 < alpha ->
  alpha <= (1 / L) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  task_variance T sigma ->
  sample_gradient_variance T sigma_tilde ->
  sample_hessian_variance frobenius T sigma_H ->
  (E (iid D_test (samples T i)) (fun b_test => ((frobenius (e_H T alpha i b_test w)) ^ 2))) <= (((alpha ^ 2) * (sigma_H ^ 2)) / (INR D_test)).

(* fallah2019/eq-78.2@spectral *)
Definition fallah2019_eq_78_2_at_spectral : Prop :=
  forall (V : space) (T : problem V) (D_test : nat) (L : R) (alpha : R) (rho : R) (sigma : R) (sigma_H : R) (sigma_tilde : R) (i : task T) (w : V),
  differentiable T ->
  (1 <= D_test)%nat ->
  (0 < L) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  (0 <= sigma_H) ->
  (0 <= sigma_tilde) ->
  0 < alpha ->
  alpha <= (1 / L) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  task_variance T sigma ->
  sample_gradient_variance T sigma_tilde ->
  sample_hessian_variance spectral T sigma_H ->
  (E (iid D_test (samples T i)) (fun b_test => ((spectral (e_H T alpha i b_test w)) ^ 2))) <= (((alpha ^ 2) * (sigma_H ^ 2)) / (INR D_test)).

(* fallah2019/eq-78.2@spectral-repaired *)
Definition fallah2019_eq_78_2_at_spectral_repaired : Prop :=
  forall (V : space) (T : problem V) (D_test : nat) (L : R) (alpha : R) (rho : R) (sigma : R) (sigma_H : R) (sigma_tilde : R) (i : task T) (w : V),
  differentiable T ->
  (1 <= D_test)%nat ->
  (0 < L) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  (0 <= sigma_H) ->
  (0 <= sigma_tilde) ->
  0 < alpha ->
  alpha <= (1 / L) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  task_variance T sigma ->
  sample_gradient_variance T sigma_tilde ->
  sample_hessian_variance spectral T sigma_H ->
  (E (iid D_test (samples T i)) (fun b_test => ((spectral (e_H T alpha i b_test w)) ^ 2))) <= ((alpha ^ 2) * (sigma_H ^ 2) * (Rmin 1 ((INR (dim V)) / (INR D_test)))).

(* fallah2019/eq-80.1@literal *)
Definition fallah2019_eq_80_1_at_literal : Prop :=
  forall (V : space) (T : problem V) (D_test : nat) (L : R) (alpha : R) (rho : R) (sigma : R) (sigma_H : R) (sigma_tilde : R) (i : task T) (w : V) (w_k : V),
  differentiable T ->
  (1 <= D_test)%nat ->
  (0 < L) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  (0 <= sigma_H) ->
  (0 <= sigma_tilde) ->
  0 < alpha ->
  alpha <= (1 / L) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  task_variance T sigma ->
  sample_gradient_variance T sigma_tilde ->
  sample_hessian_variance frobenius T sigma_H ->
  (E (iid D_test (samples T i)) (fun b_test => ((norm (vminus (grad T i (vminus w (vscal alpha (bgrad T i b_test w)))) (grad T i (vminus w_k (vscal alpha (grad T i w_k)))))) ^ 2))) <= (E (iid D_test (samples T i)) (fun b_test => ((norm (vminus (grad T i (vminus w (vscal alpha (bgrad T i b_test w)))) (grad T i (vminus w (vscal alpha (grad T i w)))))) ^ 2))).

Definition e_G {V : space} (T : problem V) (alpha : R) (i : task T) (b_test : list (sample T)) (w : V) : V :=
  (vminus (grad T i (vminus w (vscal alpha (bgrad T i b_test w)))) (grad T i (vminus w (vscal alpha (grad T i w))))).

(* fallah2019/eq-80.1@intended *)
Definition fallah2019_eq_80_1_at_intended : Prop :=
  forall (V : space) (T : problem V) (D_test : nat) (L : R) (alpha : R) (rho : R) (sigma : R) (sigma_H : R) (sigma_tilde : R) (i : task T) (w : V),
  differentiable T ->
  (1 <= D_test)%nat ->
  (0 < L) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  (0 <= sigma_H) ->
  (0 <= sigma_tilde) ->
  0 < alpha ->
  alpha <= (1 / L) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  task_variance T sigma ->
  sample_gradient_variance T sigma_tilde ->
  sample_hessian_variance frobenius T sigma_H ->
  (E (iid D_test (samples T i)) (fun b_test => ((norm (e_G T alpha i b_test w)) ^ 2))) <= (E (iid D_test (samples T i)) (fun b_test => ((norm (vminus (grad T i (vminus w (vscal alpha (bgrad T i b_test w)))) (grad T i (vminus w (vscal alpha (grad T i w)))))) ^ 2))).

(* fallah2019/eq-80.2 *)
Definition fallah2019_eq_80_2 : Prop :=
  forall (V : space) (T : problem V) (D_test : nat) (L : R) (alpha : R) (rho : R) (sigma : R) (sigma_H : R) (sigma_tilde : R) (i : task T) (w : V),
  differentiable T ->
  (1 <= D_test)%nat ->
  (0 < L) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  (0 <= sigma_H) ->
  (0 <= sigma_tilde) ->
  0 < alpha ->
  alpha <= (1 / L) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  task_variance T sigma ->
  sample_gradient_variance T sigma_tilde ->
  sample_hessian_variance frobenius T sigma_H ->
  (E (iid D_test (samples T i)) (fun b_test => ((norm (vminus (grad T i (vminus w (vscal alpha (bgrad T i b_test w)))) (grad T i (vminus w (vscal alpha (grad T i w)))))) ^ 2))) <= ((alpha ^ 2) * (L ^ 2) * (E (iid D_test (samples T i)) (fun b_test => ((norm (vminus (bgrad T i b_test w) (grad T i w))) ^ 2)))).

(* fallah2019/eq-81 *)
Definition fallah2019_eq_81 : Prop :=
  forall (V : space) (T : problem V) (D_test : nat) (L : R) (alpha : R) (rho : R) (sigma : R) (sigma_H : R) (sigma_tilde : R) (i : task T) (w : V),
  differentiable T ->
  (1 <= D_test)%nat ->
  (0 < L) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  (0 <= sigma_H) ->
  (0 <= sigma_tilde) ->
  0 < alpha ->
  alpha <= (1 / L) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  task_variance T sigma ->
  sample_gradient_variance T sigma_tilde ->
  sample_hessian_variance frobenius T sigma_H ->
  ((alpha ^ 2) * (L ^ 2) * (E (iid D_test (samples T i)) (fun b_test => ((norm (vminus (bgrad T i b_test w) (grad T i w))) ^ 2)))) <= ((alpha ^ 2) * (L ^ 2) * ((sigma_tilde ^ 2) / (INR D_test))).

(* fallah2019/eq-82 *)
Definition fallah2019_eq_82 : Prop :=
  forall (V : space) (T : problem V) (D_test : nat) (L : R) (alpha : R) (rho : R) (sigma : R) (sigma_H : R) (sigma_tilde : R) (w : V),
  differentiable T ->
  (1 <= D_test)%nat ->
  (0 < L) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  (0 <= sigma_H) ->
  (0 <= sigma_tilde) ->
  0 < alpha ->
  alpha <= (1 / L) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  task_variance T sigma ->
  sample_gradient_variance T sigma_tilde ->
  sample_hessian_variance frobenius T sigma_H ->
  (nabla_F_hat T D_test alpha w) = (EV (tasks T) (fun i => (EV (iid D_test (samples T i)) (fun b_test => ((op_plus (op_minus identity (op_scal alpha (hess T i w))) (e_H T alpha i b_test w)) (vplus (grad T i (vminus w (vscal alpha (grad T i w)))) (e_G T alpha i b_test w))))))).

(* fallah2019/eq-83 *)
Definition fallah2019_eq_83 : Prop :=
  forall (V : space) (T : problem V) (D_test : nat) (L : R) (alpha : R) (rho : R) (sigma : R) (sigma_H : R) (sigma_tilde : R) (w : V),
  differentiable T ->
  (1 <= D_test)%nat ->
  (0 < L) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  (0 <= sigma_H) ->
  (0 <= sigma_tilde) ->
  0 < alpha ->
  alpha <= (1 / L) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  task_variance T sigma ->
  sample_gradient_variance T sigma_tilde ->
  sample_hessian_variance frobenius T sigma_H ->
  (EV (tasks T) (fun i => (EV (iid D_test (samples T i)) (fun b_test => ((op_plus (op_minus identity (op_scal alpha (hess T i w))) (e_H T alpha i b_test w)) (vplus (grad T i (vminus w (vscal alpha (grad T i w)))) (e_G T alpha i b_test w))))))) = (vplus (vplus (EV (tasks T) (fun i => ((op_minus identity (op_scal alpha (hess T i w))) (grad T i (vminus w (vscal alpha (grad T i w))))))) (EV (tasks T) (fun i => (vplus ((op_minus identity (op_scal alpha (hess T i w))) (EV (iid D_test (samples T i)) (fun b_test => (e_G T alpha i b_test w)))) ((EO (iid D_test (samples T i)) (fun b_test => (e_H T alpha i b_test w))) (grad T i (vminus w (vscal alpha (grad T i w))))))))) (EV (tasks T) (fun i => (EV (iid D_test (samples T i)) (fun b_test => ((e_H T alpha i b_test w) (e_G T alpha i b_test w))))))).

(* fallah2019/eq-84 *)
Definition fallah2019_eq_84 : Prop :=
  forall (V : space) (T : problem V) (D_test : nat) (L : R) (alpha : R) (rho : R) (sigma : R) (sigma_H : R) (sigma_tilde : R) (w : V),
  differentiable T ->
  (1 <= D_test)%nat ->
  (0 < L) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  (0 <= sigma_H) ->
  (0 <= sigma_tilde) ->
  0 < alpha ->
  alpha <= (1 / L) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  task_variance T sigma ->
  sample_gradient_variance T sigma_tilde ->
  sample_hessian_variance frobenius T sigma_H ->
  (nabla_F_hat T D_test alpha w) = (vplus (vplus (nabla_F T alpha w) (EV (tasks T) (fun i => ((op_minus identity (op_scal alpha (hess T i w))) (EV (iid D_test (samples T i)) (fun b_test => (e_G T alpha i b_test w))))))) (EV (tasks T) (fun i => (EV (iid D_test (samples T i)) (fun b_test => ((e_H T alpha i b_test w) (e_G T alpha i b_test w))))))).

(* fallah2019/eq-85.1 *)
Definition fallah2019_eq_85_1 : Prop :=
  forall (V : space) (T : problem V) (D_test : nat) (L : R) (alpha : R) (rho : R) (sigma : R) (sigma_H : R) (sigma_tilde : R) (w : V),
  differentiable T ->
  (1 <= D_test)%nat ->
  (0 < L) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  (0 <= sigma_H) ->
  (0 <= sigma_tilde) ->
  0 < alpha ->
  alpha <= (1 / L) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  task_variance T sigma ->
  sample_gradient_variance T sigma_tilde ->
  sample_hessian_variance frobenius T sigma_H ->
  (norm (vminus (nabla_F_hat T D_test alpha w) (nabla_F T alpha w))) <= (((1 + (alpha * L)) * (E (tasks T) (fun i => (E (iid D_test (samples T i)) (fun b_test => (norm (e_G T alpha i b_test w))))))) + (E (tasks T) (fun i => (sqrt ((E (iid D_test (samples T i)) (fun b_test => ((frobenius (e_H T alpha i b_test w)) ^ 2))) * (E (iid D_test (samples T i)) (fun b_test => ((norm (e_G T alpha i b_test w)) ^ 2)))))))).

(* fallah2019/eq-85.1@spectral *)
Definition fallah2019_eq_85_1_at_spectral : Prop :=
  forall (V : space) (T : problem V) (D_test : nat) (L : R) (alpha : R) (rho : R) (sigma : R) (sigma_H : R) (sigma_tilde : R) (w : V),
  differentiable T ->
  (1 <= D_test)%nat ->
  (0 < L) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  (0 <= sigma_H) ->
  (0 <= sigma_tilde) ->
  0 < alpha ->
  alpha <= (1 / L) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  task_variance T sigma ->
  sample_gradient_variance T sigma_tilde ->
  sample_hessian_variance spectral T sigma_H ->
  (norm (vminus (nabla_F_hat T D_test alpha w) (nabla_F T alpha w))) <= (((1 + (alpha * L)) * (E (tasks T) (fun i => (E (iid D_test (samples T i)) (fun b_test => (norm (e_G T alpha i b_test w))))))) + (E (tasks T) (fun i => (sqrt ((E (iid D_test (samples T i)) (fun b_test => ((spectral (e_H T alpha i b_test w)) ^ 2))) * (E (iid D_test (samples T i)) (fun b_test => ((norm (e_G T alpha i b_test w)) ^ 2)))))))).

(* fallah2019/eq-85.2 *)
Definition fallah2019_eq_85_2 : Prop :=
  forall (V : space) (T : problem V) (D_test : nat) (L : R) (alpha : R) (rho : R) (sigma : R) (sigma_H : R) (sigma_tilde : R) (w : V),
  differentiable T ->
  (1 <= D_test)%nat ->
  (0 < L) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  (0 <= sigma_H) ->
  (0 <= sigma_tilde) ->
  0 < alpha ->
  alpha <= (1 / L) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  task_variance T sigma ->
  sample_gradient_variance T sigma_tilde ->
  sample_hessian_variance frobenius T sigma_H ->
  (((1 + (alpha * L)) * (E (tasks T) (fun i => (E (iid D_test (samples T i)) (fun b_test => (norm (e_G T alpha i b_test w))))))) + (E (tasks T) (fun i => (sqrt ((E (iid D_test (samples T i)) (fun b_test => ((frobenius (e_H T alpha i b_test w)) ^ 2))) * (E (iid D_test (samples T i)) (fun b_test => ((norm (e_G T alpha i b_test w)) ^ 2)))))))) <= (((1 + (alpha * L)) * alpha * L * (sigma_tilde / (sqrt (INR D_test)))) + ((alpha ^ 2) * L * ((sigma_H * sigma_tilde) / (INR D_test)))).

(* fallah2019/eq-85.2@spectral *)
Definition fallah2019_eq_85_2_at_spectral : Prop :=
  forall (V : space) (T : problem V) (D_test : nat) (L : R) (alpha : R) (rho : R) (sigma : R) (sigma_H : R) (sigma_tilde : R) (w : V),
  differentiable T ->
  (1 <= D_test)%nat ->
  (0 < L) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  (0 <= sigma_H) ->
  (0 <= sigma_tilde) ->
  0 < alpha ->
  alpha <= (1 / L) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  task_variance T sigma ->
  sample_gradient_variance T sigma_tilde ->
  sample_hessian_variance spectral T sigma_H ->
  (((1 + (alpha * L)) * (E (tasks T) (fun i => (E (iid D_test (samples T i)) (fun b_test => (norm (e_G T alpha i b_test w))))))) + (E (tasks T) (fun i => (sqrt ((E (iid D_test (samples T i)) (fun b_test => ((spectral (e_H T alpha i b_test w)) ^ 2))) * (E (iid D_test (samples T i)) (fun b_test => ((norm (e_G T alpha i b_test w)) ^ 2)))))))) <= (((1 + (alpha * L)) * alpha * L * (sigma_tilde / (sqrt (INR D_test)))) + ((alpha ^ 2) * L * ((sigma_H * sigma_tilde) / (INR D_test)))).

(* fallah2019/eq-85.2@spectral-repaired *)
Definition fallah2019_eq_85_2_at_spectral_repaired : Prop :=
  forall (V : space) (T : problem V) (D_test : nat) (L : R) (alpha : R) (rho : R) (sigma : R) (sigma_H : R) (sigma_tilde : R) (w : V),
  differentiable T ->
  (1 <= D_test)%nat ->
  (0 < L) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  (0 <= sigma_H) ->
  (0 <= sigma_tilde) ->
  0 < alpha ->
  alpha <= (1 / L) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  task_variance T sigma ->
  sample_gradient_variance T sigma_tilde ->
  sample_hessian_variance spectral T sigma_H ->
  (((1 + (alpha * L)) * (E (tasks T) (fun i => (E (iid D_test (samples T i)) (fun b_test => (norm (e_G T alpha i b_test w))))))) + (E (tasks T) (fun i => (norm (EV (iid D_test (samples T i)) (fun b_test => ((e_H T alpha i b_test w) (e_G T alpha i b_test w)))))))) <= (((1 + (alpha * L)) * alpha * L * (sigma_tilde / (sqrt (INR D_test)))) + ((alpha ^ 2) * L * ((sigma_H * sigma_tilde) / (INR D_test)))).

(* fallah2019/eq-85.3 *)
Definition fallah2019_eq_85_3 : Prop :=
  forall (V : space) (T : problem V) (D_test : nat) (L : R) (alpha : R) (rho : R) (sigma : R) (sigma_H : R) (sigma_tilde : R),
  (1 <= D_test)%nat ->
  (0 < L) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  (0 <= sigma_H) ->
  (0 <= sigma_tilde) ->
  0 < alpha ->
  alpha <= (1 / L) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  task_variance T sigma ->
  sample_gradient_variance T sigma_tilde ->
  sample_hessian_variance frobenius T sigma_H ->
  (((1 + (alpha * L)) * alpha * L * (sigma_tilde / (sqrt (INR D_test)))) + ((alpha ^ 2) * L * ((sigma_H * sigma_tilde) / (INR D_test)))) <= ((2 * alpha * L * (sigma_tilde / (sqrt (INR D_test)))) + ((alpha ^ 2) * L * ((sigma_H * sigma_tilde) / (INR D_test)))).

(* fallah2020/lemma-4.8 *)
Definition fallah2020_lemma_4_8 : Prop :=
  forall (V : space) (T : problem V) (L : R) (alpha : R) (rho : R) (u : V) (w : V),
  differentiable T ->
  (0 < L) ->
  (0 <= rho) ->
  0 <= alpha ->
  alpha <= (1 / L) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  (norm (vminus (nabla_F T alpha w) (nabla_F T alpha u))) <= ((Rmin (smoothness T L alpha rho w) (smoothness T L alpha rho u)) * (norm (vminus w u))).
