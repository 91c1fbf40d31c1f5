(* Generated from the claims' trees by `lemmacheck coq --statements`; do not edit. *)
From Coq Require Import Reals List.
From Lemmacheck Require Import Space Law Problem Run.
Open Scope R_scope.

(* The least integer that is at least x. *)
Definition ceiling (x : R) : R := IZR (- Int_part (- x)).

Definition F {V : space} (T : problem V) (alpha : R) (w : V) : R :=
  (E (tasks T) (fun i => (f T i (vminus w (vscal alpha (grad T i w)))))).

Definition L_tilde {V : space} (T : problem V) (L : R) (alpha : R) (rho : R) (tasks_beta : list (task T * list (sample T))) (w : V) : R :=
  ((4 * L) + (2 * rho * alpha * (mean tasks_beta (fun m => (norm (bgrad T (fst m) (snd m) w)))))).

Definition beta_tilde {V : space} (T : problem V) (L : R) (alpha : R) (rho : R) (tasks_beta : list (task T * list (sample T))) (w : V) : R :=
  (1 / (L_tilde T L alpha rho tasks_beta w)).

Definition beta_maml {V : space} (T : problem V) (L : R) (alpha : R) (rho : R) (tasks_beta : list (task T * list (sample T))) (w : V) : R :=
  ((beta_tilde T L alpha rho tasks_beta w) / 12).

Definition G_maml {V : space} (T : problem V) (alpha : R) (i : task T) (b_in : list (sample T)) (b_o : list (sample T)) (b_h : list (sample T)) (w : V) : V :=
  ((op_minus identity (op_scal alpha (bhess T i b_h w))) (bgrad T i b_o (vminus w (vscal alpha (bgrad T i b_in w))))).

Definition g_maml {V : space} (T : problem V) (alpha : R) (tasks_k : list (task T * (list (sample T) * (list (sample T) * list (sample T))))) (w : V) : V :=
  (meanV tasks_k (fun m => (G_maml T alpha (fst m) (fst (snd m)) (fst (snd (snd m))) (snd (snd (snd m))) w))).

Definition A_i {V : space} (T : problem V) (alpha : R) (i : task T) (w : V) : V -> V :=
  (op_minus identity (op_scal alpha (hess T i w))).

Definition nabla_F_i {V : space} (T : problem V) (alpha : R) (i : task T) (w : V) : V :=
  ((A_i T alpha i w) (grad T i (vminus w (vscal alpha (grad T i w))))).

Definition nabla_F {V : space} (T : problem V) (alpha : R) (w : V) : V :=
  (EV (tasks T) (fun i => (nabla_F_i T alpha i w))).

Definition smoothness {V : space} (T : problem V) (L : R) (alpha : R) (rho : R) (w : V) : R :=
  ((4 * L) + (2 * rho * alpha * (E (tasks T) (fun i => (norm (grad T i w)))))).

(* ashtekar2021/eq-10@literal *)
Definition ashtekar2021_eq_10_at_literal : Prop :=
  forall (V : space) (T : problem V) (B : nat) (B_prime : nat) (D_beta : nat) (D_h : nat) (D_in : nat) (D_o : nat) (L : R) (alpha : R) (rho : R) (w : V),
  differentiable T ->
  (1 <= B)%nat ->
  (1 <= B_prime)%nat ->
  (1 <= D_beta)%nat ->
  (1 <= D_h)%nat ->
  (1 <= D_in)%nat ->
  (1 <= D_o)%nat ->
  (0 < L) ->
  (0 <= rho) ->
  0 < alpha ->
  alpha <= (1 / (6 * L)) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  (E (iid B (pair_law (tasks T) (fun j => pair_law (iid D_in (samples T j)) (fun _ => pair_law (iid D_o (samples T j)) (fun _ => iid D_h (samples T j)))))) (fun tasks_k => (E (iid B_prime (pair_law (tasks T) (fun j => iid D_beta (samples T j)))) (fun tasks_beta => (F T alpha (vminus w (vscal (beta_maml T L alpha rho tasks_beta w) (g_maml T alpha tasks_k w)))))))) <= (((F T alpha w) - ((E (iid B_prime (pair_law (tasks T) (fun j => iid D_beta (samples T j)))) (fun tasks_beta => (beta_maml T L alpha rho tasks_beta w))) * (inner (nabla_F T alpha w) (EV (tasks T) (fun i => (EV (iid D_in (samples T i)) (fun b_in => (EV (iid D_o (samples T i)) (fun b_o => (EV (iid D_h (samples T i)) (fun b_h => (G_maml T alpha i b_in b_o b_h w)))))))))))) + (((smoothness T L alpha rho w) / 2) * (E (iid B_prime (pair_law (tasks T) (fun j => iid D_beta (samples T j)))) (fun tasks_beta => ((beta_maml T L alpha rho tasks_beta w) ^ 2))) * ((E (tasks T) (fun i => (E (iid D_in (samples T i)) (fun b_in => (E (iid D_o (samples T i)) (fun b_o => (E (iid D_h (samples T i)) (fun b_h => ((norm (G_maml T alpha i b_in b_o b_h w)) ^ 2))))))))) + ((E (tasks T) (fun i => (E (iid D_in (samples T i)) (fun b_in => (E (iid D_o (samples T i)) (fun b_o => (E (iid D_h (samples T i)) (fun b_h => ((norm (G_maml T alpha i b_in b_o b_h w)) ^ 2))))))))) / (INR B))))).

Definition mean_F_maml {V : space} (T : problem V) (B : nat) (B_prime : nat) (D_beta : nat) (D_h : nat) (D_in : nat) (D_o : nat) (L : R) (alpha : R) (rho : R) (w : V) (k : nat) : R :=
  (after (fun g v => (E (iid B (pair_law (tasks T) (fun j => pair_law (iid D_in (samples T j)) (fun _ => pair_law (iid D_o (samples T j)) (fun _ => iid D_h (samples T j)))))) (fun tasks_k => (E (iid B_prime (pair_law (tasks T) (fun j => iid D_beta (samples T j)))) (fun tasks_beta => (g (vminus v (vscal (beta_maml T L alpha rho tasks_beta v) (g_maml T alpha tasks_k v))))))))) k (fun v => (F T alpha v)) w).

Definition mean_slope_maml {V : space} (T : problem V) (B : nat) (B_prime : nat) (D_beta : nat) (D_h : nat) (D_in : nat) (D_o : nat) (L : R) (alpha : R) (rho : R) (w : V) (k : nat) : R :=
  (after (fun g v => (E (iid B (pair_law (tasks T) (fun j => pair_law (iid D_in (samples T j)) (fun _ => pair_law (iid D_o (samples T j)) (fun _ => iid D_h (samples T j)))))) (fun tasks_k => (E (iid B_prime (pair_law (tasks T) (fun j => iid D_beta (samples T j)))) (fun tasks_beta => (g (vminus v (vscal (beta_maml T L alpha rho tasks_beta v) (g_maml T alpha tasks_k v))))))))) k (fun v => (norm (nabla_F T alpha v))) w).

(* ashtekar2021/eq-11@literal *)
Definition ashtekar2021_eq_11_at_literal : Prop :=
  forall (V : space) (T : problem V) (B : nat) (B_prime : nat) (D_beta : nat) (D_h : nat) (D_in : nat) (D_o : nat) (L : R) (alpha : R) (epsilon : R) (k : nat) (rho : R) (sigma : R) (sigma_H : R) (sigma_tilde : R) (w : V),
  differentiable T ->
  (1 <= B)%nat ->
  (1 <= B_prime)%nat ->
  (1 <= D_beta)%nat ->
  (1 <= D_h)%nat ->
  (1 <= D_in)%nat ->
  (1 <= D_o)%nat ->
  (0 < L) ->
  (0 < epsilon) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  (0 <= sigma_H) ->
  (0 <= sigma_tilde) ->
  0 < alpha ->
  alpha <= (1 / (6 * L)) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  task_variance T sigma ->
  sample_gradient_variance T sigma_tilde ->
  sample_hessian_variance frobenius T sigma_H ->
  (INR D_h) >= (ceiling (2 * (alpha ^ 2) * (sigma_H ^ 2))) ->
  (INR B) >= 20 ->
  (INR B_prime) >= (ceiling ((((rho * alpha * sigma) / L) ^ 2) / 2)) ->
  (INR D_beta) >= (ceiling (((2 * rho * alpha * sigma_tilde) / L) ^ 2)) ->
  epsilon < (mean_slope_maml T B B_prime D_beta D_h D_in D_o L alpha rho w k) ->
  (L + (rho * alpha * (sigma + epsilon))) <> 0 ->
  (mean_F_maml T B B_prime D_beta D_h D_in D_o L alpha rho w (k + 1)%nat) <= ((mean_F_maml T B B_prime D_beta D_h D_in D_o L alpha rho w k) - (((epsilon ^ 2) / (L + (rho * alpha * (sigma + epsilon)))) / 1600)).

(* ashtekar2021/eq-11@intended *)
Definition ashtekar2021_eq_11_at_intended : Prop :=
  forall (V : space) (T : problem V) (B : nat) (B_prime : nat) (D_beta : nat) (D_h : nat) (D_in : nat) (D_o : nat) (L : R) (alpha : R) (epsilon : R) (k : nat) (rho : R) (sigma : R) (sigma_H : R) (sigma_tilde : R) (w : V),
  differentiable T ->
  (1 <= B)%nat ->
  (1 <= B_prime)%nat ->
  (1 <= D_beta)%nat ->
  (1 <= D_h)%nat ->
  (1 <= D_in)%nat ->
  (1 <= D_o)%nat ->
  (0 < L) ->
  (0 < epsilon) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  (0 <= sigma_H) ->
  (0 <= sigma_tilde) ->
  0 < alpha ->
  alpha <= (1 / (6 * L)) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  task_variance T sigma ->
  sample_gradient_variance T sigma_tilde ->
  sample_hessian_variance frobenius T sigma_H ->
  (INR D_h) >= (ceiling (2 * (alpha ^ 2) * (sigma_H ^ 2))) ->
  (INR B) >= 20 ->
  (INR B_prime) >= (ceiling ((((rho * alpha * sigma) / L) ^ 2) / 2)) ->
  (INR D_beta) >= (ceiling (((2 * rho * alpha * sigma_tilde) / L) ^ 2)) ->
  (mean_slope_maml T B B_prime D_beta D_h D_in D_o L alpha rho w k) >= (Rmax (sqrt (61 * (1 + (((rho * alpha) / L) * sigma)) * ((((sigma ^ 2) / (INR B)) + ((sigma_tilde ^ 2) / ((INR B) * (INR D_o)))) + ((sigma_tilde ^ 2) / (INR D_in))))) (Rmax (((61 * rho * alpha) / L) * ((((sigma ^ 2) / (INR B)) + ((sigma_tilde ^ 2) / ((INR B) * (INR D_o)))) + ((sigma_tilde ^ 2) / (INR D_in)))) epsilon)) ->
  (L + (rho * alpha * (sigma + epsilon))) <> 0 ->
  (mean_F_maml T B B_prime D_beta D_h D_in D_o L alpha rho w (k + 1)%nat) <= ((mean_F_maml T B B_prime D_beta D_h D_in D_o L alpha rho w k) - (((epsilon ^ 2) / (L + (rho * alpha * (sigma + epsilon)))) / 1600)).

(* ashtekar2021/eq-12 *)
Definition ashtekar2021_eq_12 : Prop :=
  forall (V : space) (T : problem V) (B : nat) (B_prime : nat) (D_beta : nat) (D_h : nat) (D_in : nat) (D_o : nat) (L : R) (T_ : nat) (alpha : R) (epsilon : R) (rho : R) (sigma : R) (sigma_H : R) (sigma_tilde : R) (w : V),
  differentiable T ->
  (1 <= B)%nat ->
  (1 <= B_prime)%nat ->
  (1 <= D_beta)%nat ->
  (1 <= D_h)%nat ->
  (1 <= D_in)%nat ->
  (1 <= D_o)%nat ->
  (0 < L) ->
  (1 <= T_)%nat ->
  (0 < epsilon) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  (0 <= sigma_H) ->
  (0 <= sigma_tilde) ->
  0 < alpha ->
  alpha <= (1 / (6 * L)) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  task_variance T sigma ->
  sample_gradient_variance T sigma_tilde ->
  sample_hessian_variance frobenius T sigma_H ->
  (INR D_h) >= (ceiling (2 * (alpha ^ 2) * (sigma_H ^ 2))) ->
  (INR B) >= 20 ->
  (INR B_prime) >= (ceiling ((((rho * alpha * sigma) / L) ^ 2) / 2)) ->
  (INR D_beta) >= (ceiling (((2 * rho * alpha * sigma_tilde) / L) ^ 2)) ->
  epsilon < (least (T_ - 1)%nat (fun k => (mean_slope_maml T B B_prime D_beta D_h D_in D_o L alpha rho w k))) ->
  (L + (rho * alpha * (sigma + epsilon))) <> 0 ->
  (rsum T_ (fun k => (mean_F_maml T B B_prime D_beta D_h D_in D_o L alpha rho w (k + 1)%nat))) <= ((rsum T_ (fun k => (mean_F_maml T B B_prime D_beta D_h D_in D_o L alpha rho w k))) - (rsum T_ (fun k => (((epsilon ^ 2) / (L + (rho * alpha * (sigma + epsilon)))) / 1600)))).

(* ashtekar2021/eq-13 *)
Definition ashtekar2021_eq_13 : Prop :=
  forall (V : space) (T : problem V) (B : nat) (B_prime : nat) (D_beta : nat) (D_h : nat) (D_in : nat) (D_o : nat) (L : R) (T_ : nat) (alpha : R) (epsilon : R) (rho : R) (sigma : R) (sigma_H : R) (sigma_tilde : R) (w : V),
  differentiable T ->
  (1 <= B)%nat ->
  (1 <= B_prime)%nat ->
  (1 <= D_beta)%nat ->
  (1 <= D_h)%nat ->
  (1 <= D_in)%nat ->
  (1 <= D_o)%nat ->
  (0 < L) ->
  (1 <= T_)%nat ->
  (0 < epsilon) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  (0 <= sigma_H) ->
  (0 <= sigma_tilde) ->
  0 < alpha ->
  alpha <= (1 / (6 * L)) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  task_variance T sigma ->
  sample_gradient_variance T sigma_tilde ->
  sample_hessian_variance frobenius T sigma_H ->
  (INR D_h) >= (ceiling (2 * (alpha ^ 2) * (sigma_H ^ 2))) ->
  (INR B) >= 20 ->
  (INR B_prime) >= (ceiling ((((rho * alpha * sigma) / L) ^ 2) / 2)) ->
  (INR D_beta) >= (ceiling (((2 * rho * alpha * sigma_tilde) / L) ^ 2)) ->
  epsilon < (least (T_ - 1)%nat (fun k => (mean_slope_maml T B B_prime D_beta D_h D_in D_o L alpha rho w k))) ->
  (L + (rho * alpha * (sigma + epsilon))) <> 0 ->
  (mean_F_maml T B B_prime D_beta D_h D_in D_o L alpha rho w T_) <= ((mean_F_maml T B B_prime D_beta D_h D_in D_o L alpha rho w 0) - (((INR T_) / 1600) * ((epsilon ^ 2) / (L + (rho * alpha * (sigma + epsilon)))))).

(* ashtekar2021/eq-14 *)
Definition ashtekar2021_eq_14 : Prop :=
  forall (V : space) (T : problem V) (B : nat) (B_prime : nat) (D_beta : nat) (D_h : nat) (D_in : nat) (D_o : nat) (F_min : R) (L : R) (T_ : nat) (alpha : R) (epsilon : R) (rho : R) (sigma : R) (sigma_H : R) (sigma_tilde : R) (w : V),
  differentiable T ->
  (1 <= B)%nat ->
  (1 <= B_prime)%nat ->
  (1 <= D_beta)%nat ->
  (1 <= D_h)%nat ->
  (1 <= D_in)%nat ->
  (1 <= D_o)%nat ->
  (0 < L) ->
  (1 <= T_)%nat ->
  (0 < epsilon) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  (0 <= sigma_H) ->
  (0 <= sigma_tilde) ->
  0 < alpha ->
  alpha <= (1 / (6 * L)) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  task_variance T sigma ->
  sample_gradient_variance T sigma_tilde ->
  sample_hessian_variance frobenius T sigma_H ->
  (INR D_h) >= (ceiling (2 * (alpha ^ 2) * (sigma_H ^ 2))) ->
  (INR B) >= 20 ->
  (INR B_prime) >= (ceiling ((((rho * alpha * sigma) / L) ^ 2) / 2)) ->
  (INR D_beta) >= (ceiling (((2 * rho * alpha * sigma_tilde) / L) ^ 2)) ->
  epsilon < (least (T_ - 1)%nat (fun k => (mean_slope_maml T B B_prime D_beta D_h D_in D_o L alpha rho w k))) ->
  (forall u, F_min <= F T alpha u) ->
  (INR T_) <= (((F T alpha w) - F_min) * 1600 * ((L + (rho * alpha * (sigma + epsilon))) / (epsilon ^ 2))).

(* ashtekar2021/text-4.2@literal *)
Definition ashtekar2021_text_4_2_at_literal : Prop :=
  forall (V : space) (T : problem V) (B : nat) (B_prime : nat) (D_beta : nat) (D_h : nat) (D_in : nat) (D_o : nat) (F_min : R) (L : R) (T_ : nat) (alpha : R) (epsilon : R) (rho : R) (sigma : R) (sigma_H : R) (sigma_tilde : R) (w : V),
  differentiable T ->
  (1 <= B)%nat ->
  (1 <= B_prime)%nat ->
  (1 <= D_beta)%nat ->
  (1 <= D_h)%nat ->
  (1 <= D_in)%nat ->
  (1 <= D_o)%nat ->
  (0 < L) ->
  (1 <= T_)%nat ->
  (0 < epsilon) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  (0 <= sigma_H) ->
  (0 <= sigma_tilde) ->
  0 < alpha ->
  alpha <= (1 / (6 * L)) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  task_variance T sigma ->
  sample_gradient_variance T sigma_tilde ->
  sample_hessian_variance frobenius T sigma_H ->
  (INR D_h) >= (ceiling (2 * (alpha ^ 2) * (sigma_H ^ 2))) ->
  (INR B) >= 20 ->
  (INR B_prime) >= (ceiling ((((rho * alpha * sigma) / L) ^ 2) / 2)) ->
  (INR D_beta) >= (ceiling (((2 * rho * alpha * sigma_tilde) / L) ^ 2)) ->
  (forall u, F_min <= F T alpha u) ->
  (INR T_) >= (((F T alpha w) - F_min) * 1600 * ((L + (rho * alpha * (sigma + epsilon))) / (epsilon ^ 2))) ->
  (least T_ (fun k => (mean_slope_maml T B B_prime D_beta D_h D_in D_o L alpha rho w k))) <= epsilon.

Definition cost_maml (B : nat) (B_prime : nat) (D_beta : nat) (D_h : nat) (D_in : nat) (D_o : nat) (c_g : nat) (c_h : nat) (d : nat) : R :=
  ((((INR B) * ((((((INR D_in) * ((INR c_g) + 1) * (INR d)) + ((INR D_o) * ((INR c_g) + 1) * (INR d))) + ((INR D_h) * ((INR c_h) + 1) * ((INR d) ^ 2))) + (2 * ((INR d) ^ 2))) + (3 * (INR d)))) + (((INR B_prime) * ((((INR D_beta) * ((INR c_g) + 1) * (INR d)) + (2 * (INR d))) + 2)) + 3)) + (((2 * (INR B)) + 1) * (INR d))).

(* fallah2019/table-1.maml-runtime *)
Definition fallah2019_table_1_maml_runtime : Prop :=
  forall (B : nat) (B_prime : nat) (D_beta : nat) (D_h : nat) (D_in : nat) (D_o : nat) (c_g : nat) (c_h : nat) (d : nat),
  (1 <= B)%nat ->
  (1 <= B_prime)%nat ->
  (1 <= D_beta)%nat ->
  (1 <= D_h)%nat ->
  (1 <= D_in)%nat ->
  (1 <= D_o)%nat ->
  (1 <= c_g)%nat ->
  (1 <= c_h)%nat ->
  (1 <= d)%nat ->
  (cost_maml B B_prime D_beta D_h D_in D_o c_g c_h d) <= ((((INR B) * (((((INR c_g) + 1) * ((INR D_in) + (INR D_o))) + (((INR c_h) + 1) * (INR D_h))) + 7)) + (((INR B_prime) * ((((INR c_g) + 1) * (INR D_beta)) + 4)) + 4)) * ((INR d) ^ 2)).

Definition cost_fo_maml (B : nat) (B_prime : nat) (D_beta : nat) (D_in : nat) (D_o : nat) (c_g : nat) (d : nat) : R :=
  ((((INR B) * ((((INR D_in) * ((INR c_g) + 1) * (INR d)) + ((INR D_o) * ((INR c_g) + 1) * (INR d))) + (2 * (INR d)))) + (((INR B_prime) * ((((INR D_beta) * ((INR c_g) + 1) * (INR d)) + (2 * (INR d))) + 2)) + 3)) + (((2 * (INR B)) + 1) * (INR d))).

(* fallah2019/table-1.fo-maml-runtime *)
Definition fallah2019_table_1_fo_maml_runtime : Prop :=
  forall (B : nat) (B_prime : nat) (D_beta : nat) (D_in : nat) (D_o : nat) (c_g : nat) (d : nat),
  (1 <= B)%nat ->
  (1 <= B_prime)%nat ->
  (1 <= D_beta)%nat ->
  (1 <= D_in)%nat ->
  (1 <= D_o)%nat ->
  (1 <= c_g)%nat ->
  (1 <= d)%nat ->
  (cost_fo_maml B B_prime D_beta D_in D_o c_g d) <= ((((INR B) * ((((INR c_g) + 1) * ((INR D_in) + (INR D_o))) + 4)) + (((INR B_prime) * ((((INR c_g) + 1) * (INR D_beta)) + 4)) + 4)) * (INR d)).

Definition cost_hf_maml (B : nat) (B_prime : nat) (D_beta : nat) (D_h : nat) (D_in : nat) (D_o : nat) (c_g : nat) (d : nat) : R :=
  ((((INR B) * ((((((INR D_in) * ((INR c_g) + 1) * (INR d)) + ((INR D_o) * ((INR c_g) + 1) * (INR d))) + (2 * (INR D_h) * ((INR c_g) + 1) * (INR d))) + (12 * (INR d))) + 5)) + (((INR B_prime) * ((((INR D_beta) * ((INR c_g) + 1) * (INR d)) + (2 * (INR d))) + 2)) + 3)) + (((2 * (INR B)) + 1) * (INR d))).

(* fallah2019/table-1.hf-maml-runtime *)
Definition fallah2019_table_1_hf_maml_runtime : Prop :=
  forall (B : nat) (B_prime : nat) (D_beta : nat) (D_h : nat) (D_in : nat) (D_o : nat) (c_g : nat) (d : nat),
  (1 <= B)%nat ->
  (1 <= B_prime)%nat ->
  (1 <= D_beta)%nat ->
  (1 <= D_h)%nat ->
  (1 <= D_in)%nat ->
  (1 <= D_o)%nat ->
  (1 <= c_g)%nat ->
  (1 <= d)%nat ->
  (cost_hf_maml B B_prime D_beta D_h D_in D_o c_g d) <= ((((INR B) * (((((INR c_g) + 1) * ((INR D_in) + (INR D_o))) + (2 * ((INR c_g) + 1) * (INR D_h))) + 19)) + (((INR B_prime) * ((((INR c_g) + 1) * (INR D_beta)) + 4)) + 4)) * (INR d)).

(* fallah2019/eq-18a.1 *)
Definition fallah2019_eq_18a_1 : Prop :=
  forall (V : space) (T : problem V) (L : R) (i : task T) (w : V) (z : V),
  differentiable T ->
  (0 < L) ->
  smooth T L ->
  (- (L * ((norm z) ^ 2))) <= (inner ((hess T i w) z) z).

(* fallah2019/eq-18a.2 *)
Definition fallah2019_eq_18a_2 : Prop :=
  forall (V : space) (T : problem V) (L : R) (i : task T) (w : V) (z : V),
  differentiable T ->
  (0 < L) ->
  smooth T L ->
  (inner ((hess T i w) z) z) <= (L * ((norm z) ^ 2)).

(* fallah2019/eq-18b.1 *)
Definition fallah2019_eq_18b_1 : Prop :=
  forall (V : space) (T : problem V) (L : R) (i : task T) (u : V) (w : V),
  differentiable T ->
  (0 < L) ->
  smooth T L ->
  (- ((L / 2) * ((norm (vminus w u)) ^ 2))) <= (((f T i w) - (f T i u)) - (inner (grad T i u) (vminus w u))).

(* fallah2019/eq-18b.2 *)
Definition fallah2019_eq_18b_2 : Prop :=
  forall (V : space) (T : problem V) (L : R) (i : task T) (u : V) (w : V),
  differentiable T ->
  (0 < L) ->
  smooth T L ->
  (((f T i w) - (f T i u)) - (inner (grad T i u) (vminus w u))) <= ((L / 2) * ((norm (vminus w u)) ^ 2)).

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

(* fallah2019/theorem-4.14 *)
Definition fallah2019_theorem_4_14 : Prop :=
  forall (V : space) (T : problem V) (B : nat) (B_prime : nat) (D_beta : nat) (D_h : nat) (D_in : nat) (D_o : nat) (F_min : R) (L : R) (T_ : nat) (alpha : R) (c_1 : R) (c_2 : R) (epsilon : R) (rho : R) (sigma : R) (sigma_H : R) (sigma_tilde : R) (w : V),
  differentiable T ->
  (1 <= B)%nat ->
  (1 <= B_prime)%nat ->
  (1 <= D_beta)%nat ->
  (1 <= D_h)%nat ->
  (1 <= D_in)%nat ->
  (1 <= D_o)%nat ->
  (0 < L) ->
  (1 <= T_)%nat ->
  (0 <= c_1) ->
  (0 <= c_2) ->
  (0 < epsilon) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  (0 <= sigma_H) ->
  (0 <= sigma_tilde) ->
  0 < alpha ->
  alpha <= (1 / (6 * L)) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  task_variance T sigma ->
  sample_gradient_variance T sigma_tilde ->
  sample_hessian_variance frobenius T sigma_H ->
  (INR D_h) >= (ceiling (2 * (alpha ^ 2) * (sigma_H ^ 2))) ->
  (INR B) >= 20 ->
  (INR B_prime) >= (ceiling ((((rho * alpha * sigma) / L) ^ 2) / 2)) ->
  (INR D_beta) >= (ceiling (((2 * rho * alpha * sigma_tilde) / L) ^ 2)) ->
  (forall u, F_min <= F T alpha u) ->
  ((rho * alpha) / L) <= c_1 ->
  ((sigma ^ 2) + (sigma_tilde ^ 2)) <= (c_2 ^ 2) ->
  epsilon < 1 ->
  (INR T_) >= (1600 * (1 + (c_1 * (c_2 + 1))) * ((F T alpha w) - F_min) * (Rmin (L / (epsilon ^ 2)) (((L * (INR B)) / (sigma ^ 2)) + ((L * (((INR B) * (INR D_o)) + (INR D_in))) / (sigma_tilde ^ 2))))) ->
  (sigma ^ 2) <> 0 ->
  (sigma_tilde ^ 2) <> 0 ->
  (least T_ (fun k => (mean_slope_maml T B B_prime D_beta D_h D_in D_o L alpha rho w k))) <= (((8 + (67 * c_1 * c_2)) * (sqrt ((((sigma ^ 2) / (INR B)) + ((sigma_tilde ^ 2) / ((INR B) * (INR D_o)))) + ((sigma_tilde ^ 2) / (INR D_in))))) + epsilon).

(* fallah2019/corollary-4.16 *)
Definition fallah2019_corollary_4_16 : Prop :=
  forall (V : space) (T : problem V) (B : nat) (B_prime : nat) (D_beta : nat) (D_h : nat) (D_in : nat) (D_o : nat) (F_min : R) (L : R) (T_ : nat) (alpha : R) (c_1 : R) (c_2 : R) (epsilon : R) (rho : R) (sigma : R) (sigma_H : R) (sigma_tilde : R) (w : V),
  differentiable T ->
  (1 <= B)%nat ->
  (1 <= B_prime)%nat ->
  (1 <= D_beta)%nat ->
  (1 <= D_h)%nat ->
  (1 <= D_in)%nat ->
  (1 <= D_o)%nat ->
  (0 < L) ->
  (1 <= T_)%nat ->
  (0 <= c_1) ->
  (0 <= c_2) ->
  (0 < epsilon) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  (0 <= sigma_H) ->
  (0 <= sigma_tilde) ->
  0 < alpha ->
  alpha <= (1 / (6 * L)) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  task_variance T sigma ->
  sample_gradient_variance T sigma_tilde ->
  sample_hessian_variance frobenius T sigma_H ->
  (INR D_h) >= (ceiling (2 * (alpha ^ 2) * (sigma_H ^ 2))) ->
  (INR B) >= 20 ->
  (INR B_prime) >= (ceiling ((((rho * alpha * sigma) / L) ^ 2) / 2)) ->
  (INR D_beta) >= (ceiling (((2 * rho * alpha * sigma_tilde) / L) ^ 2)) ->
  (forall u, F_min <= F T alpha u) ->
  ((rho * alpha) / L) <= c_1 ->
  ((sigma ^ 2) + (sigma_tilde ^ 2)) <= (c_2 ^ 2) ->
  epsilon < 1 ->
  (INR T_) >= (6400 * (1 + (c_1 * (c_2 + 1))) * ((F T alpha w) - F_min) * (L / (epsilon ^ 2))) ->
  (INR B) >= ((12 * ((8 + (67 * c_1 * c_2)) ^ 2) * (sigma ^ 2)) / (epsilon ^ 2)) ->
  (INR D_in) >= ((12 * ((8 + (67 * c_1 * c_2)) ^ 2) * (sigma_tilde ^ 2)) / (epsilon ^ 2)) ->
  ((INR B) * (INR D_o)) >= ((12 * ((8 + (67 * c_1 * c_2)) ^ 2) * (sigma_tilde ^ 2)) / (epsilon ^ 2)) ->
  (least T_ (fun k => (mean_slope_maml T B B_prime D_beta D_h D_in D_o L alpha rho w k))) <= epsilon.

Definition mean_slope_hat_maml {V : space} (T : problem V) (B : nat) (B_prime : nat) (D_beta : nat) (D_h : nat) (D_in : nat) (D_o : nat) (D_test : nat) (L : R) (alpha : R) (rho : R) (w : V) (k : nat) : R :=
  (after (fun g v => (E (iid B (pair_law (tasks T) (fun j => pair_law (iid D_in (samples T j)) (fun _ => pair_law (iid D_o (samples T j)) (fun _ => iid D_h (samples T j)))))) (fun tasks_k => (E (iid B_prime (pair_law (tasks T) (fun j => iid D_beta (samples T j)))) (fun tasks_beta => (g (vminus v (vscal (beta_maml T L alpha rho tasks_beta v) (g_maml T alpha tasks_k v))))))))) k (fun v => (norm (nabla_F_hat T D_test alpha v))) w).

(* fallah2019/derived-4.17 *)
Definition fallah2019_derived_4_17 : Prop :=
  forall (V : space) (T : problem V) (B : nat) (B_prime : nat) (D_beta : nat) (D_h : nat) (D_in : nat) (D_o : nat) (D_test : nat) (F_min : R) (L : R) (T_ : nat) (alpha : R) (epsilon : R) (rho : R) (sigma : R) (sigma_H : R) (sigma_tilde : R) (w : V),
  differentiable T ->
  (1 <= B)%nat ->
  (1 <= B_prime)%nat ->
  (1 <= D_beta)%nat ->
  (1 <= D_h)%nat ->
  (1 <= D_in)%nat ->
  (1 <= D_o)%nat ->
  (1 <= D_test)%nat ->
  (0 < L) ->
  (1 <= T_)%nat ->
  (0 < epsilon) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  (0 <= sigma_H) ->
  (0 <= sigma_tilde) ->
  0 < alpha ->
  alpha <= (1 / (6 * L)) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  task_variance T sigma ->
  sample_gradient_variance T sigma_tilde ->
  sample_hessian_variance frobenius T sigma_H ->
  (INR D_h) >= (ceiling (2 * (alpha ^ 2) * (sigma_H ^ 2))) ->
  (INR B) >= 20 ->
  (INR B_prime) >= (ceiling ((((rho * alpha * sigma) / L) ^ 2) / 2)) ->
  (INR D_beta) >= (ceiling (((2 * rho * alpha * sigma_tilde) / L) ^ 2)) ->
  (forall u, F_min <= F T alpha u) ->
  (INR T_) >= (1600 * ((F T alpha w) - F_min) * ((L + (rho * alpha * (sigma + epsilon))) / (epsilon ^ 2))) ->
  (least T_ (fun k => (mean_slope_hat_maml T B B_prime D_beta D_h D_in D_o D_test L alpha rho w k))) <= ((Rmax (sqrt (61 * (1 + (((rho * alpha) / L) * sigma)) * ((((sigma ^ 2) / (INR B)) + ((sigma_tilde ^ 2) / ((INR B) * (INR D_o)))) + ((sigma_tilde ^ 2) / (INR D_in))))) (Rmax (((61 * rho * alpha) / L) * ((((sigma ^ 2) / (INR B)) + ((sigma_tilde ^ 2) / ((INR B) * (INR D_o)))) + ((sigma_tilde ^ 2) / (INR D_in)))) epsilon)) + ((2 * alpha * L * (sigma_tilde / (sqrt (INR D_test)))) + ((alpha ^ 2) * L * ((sigma_H * sigma_tilde) / (INR D_test))))).

Definition beta_fo {V : space} (T : problem V) (L : R) (alpha : R) (rho : R) (tasks_beta : list (task T * list (sample T))) (w : V) : R :=
  ((beta_tilde T L alpha rho tasks_beta w) / 18).

Definition G_fo {V : space} (T : problem V) (alpha : R) (i : task T) (b_in : list (sample T)) (b_o : list (sample T)) (w : V) : V :=
  (bgrad T i b_o (vminus w (vscal alpha (bgrad T i b_in w)))).

Definition g_fo {V : space} (T : problem V) (alpha : R) (tasks_k : list (task T * (list (sample T) * list (sample T)))) (w : V) : V :=
  (meanV tasks_k (fun m => (G_fo T alpha (fst m) (fst (snd m)) (snd (snd m)) w))).

Definition mean_slope_fo {V : space} (T : problem V) (B : nat) (B_prime : nat) (D_beta : nat) (D_in : nat) (D_o : nat) (L : R) (alpha : R) (rho : R) (w : V) (k : nat) : R :=
  (after (fun g v => (E (iid B (pair_law (tasks T) (fun j => pair_law (iid D_in (samples T j)) (fun _ => iid D_o (samples T j))))) (fun tasks_k => (E (iid B_prime (pair_law (tasks T) (fun j => iid D_beta (samples T j)))) (fun tasks_beta => (g (vminus v (vscal (beta_fo T L alpha rho tasks_beta v) (g_fo T alpha tasks_k v))))))))) k (fun v => (norm (nabla_F T alpha v))) w).

(* fallah2019/theorem-4.18 *)
Definition fallah2019_theorem_4_18 : Prop :=
  forall (V : space) (T : problem V) (B : nat) (B_prime : nat) (D_beta : nat) (D_h : nat) (D_in : nat) (D_o : nat) (F_min : R) (L : R) (T_ : nat) (alpha : R) (c_1 : R) (c_2 : R) (epsilon : R) (rho : R) (sigma : R) (sigma_H : R) (sigma_tilde : R) (w : V),
  differentiable T ->
  (1 <= B)%nat ->
  (1 <= B_prime)%nat ->
  (1 <= D_beta)%nat ->
  (1 <= D_h)%nat ->
  (1 <= D_in)%nat ->
  (1 <= D_o)%nat ->
  (0 < L) ->
  (1 <= T_)%nat ->
  (0 <= c_1) ->
  (0 <= c_2) ->
  (0 < epsilon) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  (0 <= sigma_H) ->
  (0 <= sigma_tilde) ->
  0 < alpha ->
  alpha <= (1 / (10 * L)) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  task_variance T sigma ->
  sample_gradient_variance T sigma_tilde ->
  sample_hessian_variance frobenius T sigma_H ->
  (INR D_h) >= (ceiling (2 * (alpha ^ 2) * (sigma_H ^ 2))) ->
  (INR B) >= 20 ->
  (INR B_prime) >= (ceiling ((((rho * alpha * sigma) / L) ^ 2) / 2)) ->
  (INR D_beta) >= (ceiling (((2 * rho * alpha * sigma_tilde) / L) ^ 2)) ->
  (forall u, F_min <= F T alpha u) ->
  ((rho * alpha) / L) <= c_1 ->
  ((sigma ^ 2) + (sigma_tilde ^ 2)) <= (c_2 ^ 2) ->
  epsilon < 1 ->
  (INR T_) >= (1600 * (1 + (c_1 * (c_2 + 1))) * ((F T alpha w) - F_min) * (Rmin (L / (epsilon ^ 2)) ((L / ((sigma ^ 2) * ((1 / (INR B)) + (20 * (alpha ^ 2) * (L ^ 2))))) + ((L * (((INR B) * (INR D_o)) + (INR D_in))) / (sigma_tilde ^ 2))))) ->
  ((sigma ^ 2) * ((1 / (INR B)) + (20 * (alpha ^ 2) * (L ^ 2)))) <> 0 ->
  (sigma_tilde ^ 2) <> 0 ->
  (least T_ (fun k => (mean_slope_fo T B B_prime D_beta D_in D_o L alpha rho w k))) <= (((4 + (17 * c_1 * c_2)) * (sqrt ((((sigma ^ 2) * ((1 / (INR B)) + (20 * (alpha ^ 2) * (L ^ 2)))) + ((sigma_tilde ^ 2) / ((INR B) * (INR D_o)))) + ((sigma_tilde ^ 2) / (INR D_in))))) + epsilon).

(* fallah2019/corollary-4.19 *)
Definition fallah2019_corollary_4_19 : Prop :=
  forall (V : space) (T : problem V) (B : nat) (B_prime : nat) (D_beta : nat) (D_h : nat) (D_in : nat) (D_o : nat) (F_min : R) (L : R) (T_ : nat) (alpha : R) (c_1 : R) (c_2 : R) (rho : R) (sigma : R) (sigma_H : R) (sigma_tilde : R) (w : V),
  differentiable T ->
  (1 <= B)%nat ->
  (1 <= B_prime)%nat ->
  (1 <= D_beta)%nat ->
  (1 <= D_h)%nat ->
  (1 <= D_in)%nat ->
  (1 <= D_o)%nat ->
  (0 < L) ->
  (1 <= T_)%nat ->
  (0 <= c_1) ->
  (0 <= c_2) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  (0 <= sigma_H) ->
  (0 <= sigma_tilde) ->
  0 < alpha ->
  alpha <= (1 / (10 * L)) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  task_variance T sigma ->
  sample_gradient_variance T sigma_tilde ->
  sample_hessian_variance frobenius T sigma_H ->
  (INR D_h) >= (ceiling (2 * (alpha ^ 2) * (sigma_H ^ 2))) ->
  (INR B) >= 20 ->
  (INR B_prime) >= (ceiling ((((rho * alpha * sigma) / L) ^ 2) / 2)) ->
  (INR D_beta) >= (ceiling (((2 * rho * alpha * sigma_tilde) / L) ^ 2)) ->
  (forall u, F_min <= F T alpha u) ->
  ((rho * alpha) / L) <= c_1 ->
  ((sigma ^ 2) + (sigma_tilde ^ 2)) <= (c_2 ^ 2) ->
  (INR B) >= (1 / ((alpha ^ 2) * (L ^ 2))) ->
  (INR D_in) >= ((sigma_tilde ^ 2) / ((alpha ^ 2) * (sigma ^ 2) * (L ^ 2))) ->
  ((INR B) * (INR D_o)) >= ((sigma_tilde ^ 2) / ((alpha ^ 2) * (sigma ^ 2) * (L ^ 2))) ->
  (INR T_) >= (1600 * (1 + (2 * c_1 * c_2)) * ((F T alpha w) - F_min) * (1 / ((alpha ^ 2) * (sigma ^ 2) * L))) ->
  ((alpha ^ 2) * (L ^ 2)) <> 0 ->
  ((alpha ^ 2) * (sigma ^ 2) * (L ^ 2)) <> 0 ->
  ((alpha ^ 2) * (sigma ^ 2) * L) <> 0 ->
  (least T_ (fun k => (mean_slope_fo T B B_prime D_beta D_in D_o L alpha rho w k))) <= ((21 + (84 * c_1 * c_2)) * alpha * L * sigma).

Definition beta_hf {V : space} (T : problem V) (L : R) (alpha : R) (rho : R) (tasks_beta : list (task T * list (sample T))) (w : V) : R :=
  ((beta_tilde T L alpha rho tasks_beta w) / 25).

Definition delta_hf {V : space} (T : problem V) (alpha : R) (rho : R) (i : task T) (b_in : list (sample T)) (b_o : list (sample T)) (w : V) : R :=
  (1 / (6 * rho * alpha * (norm (bgrad T i b_o (vminus w (vscal alpha (bgrad T i b_in w))))))).

Definition d_hf {V : space} (T : problem V) (alpha : R) (rho : R) (i : task T) (b_in : list (sample T)) (b_o : list (sample T)) (b_h : list (sample T)) (w : V) : V :=
  (vscal (1 / (2 * (delta_hf T alpha rho i b_in b_o w))) (vminus (bgrad T i b_h (vplus w (vscal (delta_hf T alpha rho i b_in b_o w) (bgrad T i b_o (vminus w (vscal alpha (bgrad T i b_in w))))))) (bgrad T i b_h (vminus w (vscal (delta_hf T alpha rho i b_in b_o w) (bgrad T i b_o (vminus w (vscal alpha (bgrad T i b_in w))))))))).

Definition G_hf {V : space} (T : problem V) (alpha : R) (rho : R) (i : task T) (b_in : list (sample T)) (b_o : list (sample T)) (b_h : list (sample T)) (w : V) : V :=
  (vminus (bgrad T i b_o (vminus w (vscal alpha (bgrad T i b_in w)))) (vscal alpha (d_hf T alpha rho i b_in b_o b_h w))).

Definition g_hf {V : space} (T : problem V) (alpha : R) (rho : R) (tasks_k : list (task T * (list (sample T) * (list (sample T) * list (sample T))))) (w : V) : V :=
  (meanV tasks_k (fun m => (G_hf T alpha rho (fst m) (fst (snd m)) (fst (snd (snd m))) (snd (snd (snd m))) w))).

Definition mean_slope_hf {V : space} (T : problem V) (B : nat) (B_prime : nat) (D_beta : nat) (D_h : nat) (D_in : nat) (D_o : nat) (L : R) (alpha : R) (rho : R) (w : V) (k : nat) : R :=
  (after (fun g v => (E (iid B (pair_law (tasks T) (fun j => pair_law (iid D_in (samples T j)) (fun _ => pair_law (iid D_o (samples T j)) (fun _ => iid D_h (samples T j)))))) (fun tasks_k => (E (iid B_prime (pair_law (tasks T) (fun j => iid D_beta (samples T j)))) (fun tasks_beta => (g (vminus v (vscal (beta_hf T L alpha rho tasks_beta v) (g_hf T alpha rho tasks_k v))))))))) k (fun v => (norm (nabla_F T alpha v))) w).

(* fallah2019/theorem-4.21 *)
Definition fallah2019_theorem_4_21 : Prop :=
  forall (V : space) (T : problem V) (B : nat) (B_prime : nat) (D_beta : nat) (D_h : nat) (D_in : nat) (D_o : nat) (F_min : R) (L : R) (T_ : nat) (alpha : R) (c_1 : R) (c_2 : R) (epsilon : R) (rho : R) (sigma : R) (sigma_H : R) (sigma_tilde : R) (w : V),
  differentiable T ->
  (1 <= B)%nat ->
  (1 <= B_prime)%nat ->
  (1 <= D_beta)%nat ->
  (1 <= D_h)%nat ->
  (1 <= D_in)%nat ->
  (1 <= D_o)%nat ->
  (0 < L) ->
  (1 <= T_)%nat ->
  (0 <= c_1) ->
  (0 <= c_2) ->
  (0 < epsilon) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  (0 <= sigma_H) ->
  (0 <= sigma_tilde) ->
  0 < alpha ->
  alpha <= (1 / (6 * L)) ->
  0 < rho ->
  smooth T L ->
  hessian_lipschitz T rho ->
  task_variance T sigma ->
  sample_gradient_variance T sigma_tilde ->
  sample_hessian_variance frobenius T sigma_H ->
  (INR D_h) >= (ceiling (36 * ((alpha * rho * sigma_H) ^ 2))) ->
  (INR B) >= 20 ->
  (INR B_prime) >= (ceiling ((((rho * alpha * sigma) / L) ^ 2) / 2)) ->
  (INR D_beta) >= (ceiling (((2 * rho * alpha * sigma_tilde) / L) ^ 2)) ->
  (forall u, F_min <= F T alpha u) ->
  ((rho * alpha) / L) <= c_1 ->
  ((sigma ^ 2) + (sigma_tilde ^ 2)) <= (c_2 ^ 2) ->
  epsilon < 1 ->
  (INR T_) >= (3200 * (1 + (c_1 * (c_2 + 1))) * ((F T alpha w) - F_min) * (Rmin (L / (epsilon ^ 2)) (((L * (INR B)) / (sigma ^ 2)) + ((L * (((INR B) * (INR D_o)) + (INR D_in))) / (sigma_tilde ^ 2))))) ->
  (sigma ^ 2) <> 0 ->
  (sigma_tilde ^ 2) <> 0 ->
  (least T_ (fun k => (mean_slope_hf T B B_prime D_beta D_h D_in D_o L alpha rho w k))) <= (((6 + (41 * c_1 * c_2)) * (sqrt ((((sigma ^ 2) / (INR B)) + ((sigma_tilde ^ 2) / ((INR B) * (INR D_o)))) + ((sigma_tilde ^ 2) / (INR D_in))))) + epsilon).

Definition delta_hf_repaired {V : space} (T : problem V) (B : nat) (alpha : R) (rho : R) (i : task T) (b_in : list (sample T)) (b_o : list (sample T)) (w : V) : R :=
  (1 / (6 * rho * alpha * (sqrt (INR B)) * (norm (bgrad T i b_o (vminus w (vscal alpha (bgrad T i b_in w))))))).

Definition G_hf_repaired {V : space} (T : problem V) (B : nat) (alpha : R) (rho : R) (i : task T) (b_in : list (sample T)) (b_o : list (sample T)) (b_h : list (sample T)) (w : V) : V :=
  (vminus (bgrad T i b_o (vminus w (vscal alpha (bgrad T i b_in w)))) (vscal alpha (vscal (1 / (2 * (delta_hf_repaired T B alpha rho i b_in b_o w))) (vminus (bgrad T i b_h (vplus w (vscal (delta_hf_repaired T B alpha rho i b_in b_o w) (bgrad T i b_o (vminus w (vscal alpha (bgrad T i b_in w))))))) (bgrad T i b_h (vminus w (vscal (delta_hf_repaired T B alpha rho i b_in b_o w) (bgrad T i b_o (vminus w (vscal alpha (bgrad T i b_in w))))))))))).

Definition g_hf_repaired {V : space} (T : problem V) (B : nat) (alpha : R) (rho : R) (tasks_k : list (task T * (list (sample T) * (list (sample T) * list (sample T))))) (w : V) : V :=
  (meanV tasks_k (fun m => (G_hf_repaired T B alpha rho (fst m) (fst (snd m)) (fst (snd (snd m))) (snd (snd (snd m))) w))).

Definition mean_slope_hf_repaired {V : space} (T : problem V) (B : nat) (B_prime : nat) (D_beta : nat) (D_h : nat) (D_in : nat) (D_o : nat) (L : R) (alpha : R) (rho : R) (w : V) (k : nat) : R :=
  (after (fun g v => (E (iid B (pair_law (tasks T) (fun j => pair_law (iid D_in (samples T j)) (fun _ => pair_law (iid D_o (samples T j)) (fun _ => iid D_h (samples T j)))))) (fun tasks_k => (E (iid B_prime (pair_law (tasks T) (fun j => iid D_beta (samples T j)))) (fun tasks_beta => (g (vminus v (vscal (beta_hf T L alpha rho tasks_beta v) (g_hf_repaired T B alpha rho tasks_k v))))))))) k (fun v => (norm (nabla_F T alpha v))) w).

(* fallah2019/theorem-4.21-repaired *)
Definition fallah2019_theorem_4_21_repaired : Prop :=
  forall (V : space) (T : problem V) (B : nat) (B_prime : nat) (D_beta : nat) (D_h : nat) (D_in : nat) (D_o : nat) (F_min : R) (L : R) (T_ : nat) (alpha : R) (c_1 : R) (c_2 : R) (epsilon : R) (rho : R) (sigma : R) (sigma_H : R) (sigma_tilde : R) (w : V),
  differentiable T ->
  (1 <= B)%nat ->
  (1 <= B_prime)%nat ->
  (1 <= D_beta)%nat ->
  (1 <= D_h)%nat ->
  (1 <= D_in)%nat ->
  (1 <= D_o)%nat ->
  (0 < L) ->
  (1 <= T_)%nat ->
  (0 <= c_1) ->
  (0 <= c_2) ->
  (0 < epsilon) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  (0 <= sigma_H) ->
  (0 <= sigma_tilde) ->
  0 < alpha ->
  alpha <= (1 / (6 * L)) ->
  0 < rho ->
  smooth T L ->
  hessian_lipschitz T rho ->
  task_variance T sigma ->
  sample_gradient_variance T sigma_tilde ->
  sample_hessian_variance frobenius T sigma_H ->
  (INR D_h) >= (ceiling (36 * (INR B) * ((rho * (alpha ^ 2) * sigma_tilde) ^ 2))) ->
  (INR B) >= 20 ->
  (INR B_prime) >= (ceiling ((((rho * alpha * sigma) / L) ^ 2) / 2)) ->
  (INR D_beta) >= (ceiling (((2 * rho * alpha * sigma_tilde) / L) ^ 2)) ->
  (forall u, F_min <= F T alpha u) ->
  ((rho * alpha) / L) <= c_1 ->
  ((sigma ^ 2) + (sigma_tilde ^ 2)) <= (c_2 ^ 2) ->
  epsilon < 1 ->
  (INR T_) >= (3200 * (1 + (c_1 * (c_2 + 1))) * ((F T alpha w) - F_min) * (L / (epsilon ^ 2))) ->
  (least T_ (fun k => (mean_slope_hf_repaired T B B_prime D_beta D_h D_in D_o L alpha rho w k))) <= (((6 + (41 * c_1 * c_2)) * (sqrt ((((sigma ^ 2) / (INR B)) + ((sigma_tilde ^ 2) / ((INR B) * (INR D_o)))) + ((sigma_tilde ^ 2) / (INR D_in))))) + epsilon).

(* fallah2019/table-1.maml-samples *)
Definition fallah2019_table_1_maml_samples : Prop :=
  forall (C_1 : R) (C_2 : R) (L : R) (alpha : R) (c_1 : R) (c_2 : R) (epsilon : R) (rho : R) (sigma : R) (sigma_H : R) (sigma_tilde : R),
  (0 <= C_1) ->
  (0 <= C_2) ->
  (0 < L) ->
  (0 <= c_1) ->
  (0 <= c_2) ->
  (0 < epsilon) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  (0 <= sigma_H) ->
  (0 <= sigma_tilde) ->
  0 < alpha ->
  ((rho * alpha) / L) <= c_1 ->
  ((sigma ^ 2) + (sigma_tilde ^ 2)) <= (c_2 ^ 2) ->
  epsilon <= c_2 ->
  ((Rmax 20 (ceiling ((C_1 * (sigma ^ 2)) / (epsilon ^ 2)))) * (epsilon ^ 2)) <> 0 ->
  (((Rmax 20 (ceiling ((C_1 * (sigma ^ 2)) / (epsilon ^ 2)))) * (((Rmax 1 (ceiling ((C_2 * (sigma_tilde ^ 2)) / (epsilon ^ 2)))) + (Rmax 1 (ceiling ((C_2 * (sigma_tilde ^ 2)) / ((Rmax 20 (ceiling ((C_1 * (sigma ^ 2)) / (epsilon ^ 2)))) * (epsilon ^ 2)))))) + (Rmax 1 (ceiling (2 * (alpha ^ 2) * (sigma_H ^ 2)))))) + ((Rmax 1 (ceiling ((((rho * alpha * sigma) / L) ^ 2) / 2))) * (Rmax 1 (ceiling (((2 * rho * alpha * sigma_tilde) / L) ^ 2))))) <= ((((20 + C_1) * ((3 + (2 * C_2)) + (2 * ((alpha * sigma_H) ^ 2)))) + ((1 + (((c_1 * c_2) ^ 2) / 2)) * (1 + (4 * ((c_1 * c_2) ^ 2))))) * ((c_2 ^ 4) / (epsilon ^ 4))).

(* fallah2019/table-1.maml-k-shot *)
Definition fallah2019_table_1_maml_k_shot : Prop :=
  forall (V : space) (T : problem V) (B : nat) (B_prime : nat) (D_beta : nat) (D_h : nat) (D_in : nat) (D_o : nat) (F_min : R) (L : R) (T_ : nat) (alpha : R) (c_1 : R) (c_2 : R) (rho : R) (sigma : R) (sigma_H : R) (sigma_tilde : R) (w : V),
  differentiable T ->
  (1 <= B)%nat ->
  (1 <= B_prime)%nat ->
  (1 <= D_beta)%nat ->
  (1 <= D_h)%nat ->
  (1 <= D_in)%nat ->
  (1 <= D_o)%nat ->
  (0 < L) ->
  (1 <= T_)%nat ->
  (0 <= c_1) ->
  (0 <= c_2) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  (0 <= sigma_H) ->
  (0 <= sigma_tilde) ->
  0 < alpha ->
  alpha <= (1 / (6 * L)) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  task_variance T sigma ->
  sample_gradient_variance T sigma_tilde ->
  sample_hessian_variance frobenius T sigma_H ->
  (INR D_h) >= (ceiling (2 * (alpha ^ 2) * (sigma_H ^ 2))) ->
  (INR B) >= 20 ->
  (INR B_prime) >= (ceiling ((((rho * alpha * sigma) / L) ^ 2) / 2)) ->
  (INR D_beta) >= (ceiling (((2 * rho * alpha * sigma_tilde) / L) ^ 2)) ->
  (forall u, F_min <= F T alpha u) ->
  ((rho * alpha) / L) <= c_1 ->
  ((sigma ^ 2) + (sigma_tilde ^ 2)) <= (c_2 ^ 2) ->
  ((INR B) * (INR D_o)) >= (INR D_in) ->
  (INR T_) >= (1600 * (1 + (2 * c_1 * c_2)) * ((F T alpha w) - F_min) * ((L * (INR D_in)) / (sigma_tilde ^ 2))) ->
  (INR B) >= (((INR D_in) * (sigma ^ 2)) / (sigma_tilde ^ 2)) ->
  (sigma_tilde ^ 2) <> 0 ->
  (least T_ (fun k => (mean_slope_maml T B B_prime D_beta D_h D_in D_o L alpha rho w k))) <= ((1 + (2 * (8 + (67 * c_1 * c_2)))) * (sigma_tilde / (sqrt (INR D_in)))).

(* fallah2019/table-1.fo-maml-samples *)
Definition fallah2019_table_1_fo_maml_samples : Prop :=
  forall (C_1 : R) (C_2 : R) (L : R) (alpha : R) (c_1 : R) (c_2 : R) (rho : R) (sigma : R) (sigma_tilde : R),
  (0 <= C_1) ->
  (0 <= C_2) ->
  (0 < L) ->
  (0 <= c_1) ->
  (0 <= c_2) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  (0 <= sigma_tilde) ->
  0 < alpha ->
  alpha <= (1 / (10 * L)) ->
  ((rho * alpha) / L) <= c_1 ->
  ((sigma ^ 2) + (sigma_tilde ^ 2)) <= (c_2 ^ 2) ->
  ((alpha * L) ^ 2) <> 0 ->
  ((alpha * L * sigma) ^ 2) <> 0 ->
  ((Rmax 20 (ceiling (C_1 / ((alpha * L) ^ 2)))) * ((alpha * L * sigma) ^ 2)) <> 0 ->
  ((alpha ^ 4) * (L ^ 4) * (sigma ^ 2)) <> 0 ->
  (((Rmax 20 (ceiling (C_1 / ((alpha * L) ^ 2)))) * ((Rmax 1 (ceiling ((C_2 * (sigma_tilde ^ 2)) / ((alpha * L * sigma) ^ 2)))) + (Rmax 1 (ceiling ((C_2 * (sigma_tilde ^ 2)) / ((Rmax 20 (ceiling (C_1 / ((alpha * L) ^ 2)))) * ((alpha * L * sigma) ^ 2))))))) + ((Rmax 1 (ceiling ((((rho * alpha * sigma) / L) ^ 2) / 2))) * (Rmax 1 (ceiling (((2 * rho * alpha * sigma_tilde) / L) ^ 2))))) <= (((((1 / 5) + C_1) * ((1 / 50) + (2 * C_2))) + (((1 + (((c_1 * c_2) ^ 2) / 2)) * (1 + (4 * ((c_1 * c_2) ^ 2)))) / 10000)) * ((c_2 ^ 2) / ((alpha ^ 4) * (L ^ 4) * (sigma ^ 2)))).

(* fallah2019/table-1.fo-maml-k-shot *)
Definition fallah2019_table_1_fo_maml_k_shot : Prop :=
  forall (V : space) (T : problem V) (B : nat) (B_prime : nat) (D_beta : nat) (D_h : nat) (D_in : nat) (D_o : nat) (F_min : R) (L : R) (T_ : nat) (alpha : R) (c_1 : R) (c_2 : R) (rho : R) (sigma : R) (sigma_H : R) (sigma_tilde : R) (w : V),
  differentiable T ->
  (1 <= B)%nat ->
  (1 <= B_prime)%nat ->
  (1 <= D_beta)%nat ->
  (1 <= D_h)%nat ->
  (1 <= D_in)%nat ->
  (1 <= D_o)%nat ->
  (0 < L) ->
  (1 <= T_)%nat ->
  (0 <= c_1) ->
  (0 <= c_2) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  (0 <= sigma_H) ->
  (0 <= sigma_tilde) ->
  0 < alpha ->
  alpha <= (1 / (10 * L)) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  task_variance T sigma ->
  sample_gradient_variance T sigma_tilde ->
  sample_hessian_variance frobenius T sigma_H ->
  (INR D_h) >= (ceiling (2 * (alpha ^ 2) * (sigma_H ^ 2))) ->
  (INR B) >= 20 ->
  (INR B_prime) >= (ceiling ((((rho * alpha * sigma) / L) ^ 2) / 2)) ->
  (INR D_beta) >= (ceiling (((2 * rho * alpha * sigma_tilde) / L) ^ 2)) ->
  (forall u, F_min <= F T alpha u) ->
  ((rho * alpha) / L) <= c_1 ->
  ((sigma ^ 2) + (sigma_tilde ^ 2)) <= (c_2 ^ 2) ->
  ((INR B) * (INR D_o)) >= (INR D_in) ->
  (INR T_) >= (1600 * (1 + (3 * c_1 * c_2)) * ((F T alpha w) - F_min) * (L / ((sigma + (sigma_tilde / (sqrt (INR D_in)))) ^ 2))) ->
  ((sigma + (sigma_tilde / (sqrt (INR D_in)))) ^ 2) <> 0 ->
  (least T_ (fun k => (mean_slope_fo T B B_prime D_beta D_in D_o L alpha rho w k))) <= ((1 + (2 * (4 + (17 * c_1 * c_2)))) * (sigma + (sigma_tilde / (sqrt (INR D_in))))).

(* fallah2019/table-1.hf-maml-accuracy@theorem-width *)
Definition fallah2019_table_1_hf_maml_accuracy_at_theorem_width : Prop :=
  forall (V : space) (T : problem V) (B : nat) (B_prime : nat) (D_beta : nat) (D_h : nat) (D_in : nat) (D_o : nat) (F_min : R) (L : R) (T_ : nat) (alpha : R) (c_1 : R) (c_2 : R) (epsilon : R) (rho : R) (sigma : R) (sigma_H : R) (sigma_tilde : R) (w : V),
  differentiable T ->
  (1 <= B)%nat ->
  (1 <= B_prime)%nat ->
  (1 <= D_beta)%nat ->
  (1 <= D_h)%nat ->
  (1 <= D_in)%nat ->
  (1 <= D_o)%nat ->
  (0 < L) ->
  (1 <= T_)%nat ->
  (0 <= c_1) ->
  (0 <= c_2) ->
  (0 < epsilon) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  (0 <= sigma_H) ->
  (0 <= sigma_tilde) ->
  0 < alpha ->
  alpha <= (1 / (6 * L)) ->
  0 < rho ->
  smooth T L ->
  hessian_lipschitz T rho ->
  task_variance T sigma ->
  sample_gradient_variance T sigma_tilde ->
  sample_hessian_variance frobenius T sigma_H ->
  (INR D_h) >= (ceiling (36 * ((alpha * rho * sigma_H) ^ 2))) ->
  (INR B) >= 20 ->
  (INR B_prime) >= (ceiling ((((rho * alpha * sigma) / L) ^ 2) / 2)) ->
  (INR D_beta) >= (ceiling (((2 * rho * alpha * sigma_tilde) / L) ^ 2)) ->
  (forall u, F_min <= F T alpha u) ->
  ((rho * alpha) / L) <= c_1 ->
  ((sigma ^ 2) + (sigma_tilde ^ 2)) <= (c_2 ^ 2) ->
  epsilon <= c_2 ->
  (INR T_) >= (12800 * (1 + (2 * c_1 * c_2)) * ((F T alpha w) - F_min) * (L / (epsilon ^ 2))) ->
  (INR B) >= ((12 * ((6 + (41 * c_1 * c_2)) ^ 2) * (sigma ^ 2)) / (epsilon ^ 2)) ->
  (INR D_in) >= ((12 * ((6 + (41 * c_1 * c_2)) ^ 2) * (sigma_tilde ^ 2)) / (epsilon ^ 2)) ->
  ((INR B) * (INR D_o)) >= ((12 * ((6 + (41 * c_1 * c_2)) ^ 2) * (sigma_tilde ^ 2)) / (epsilon ^ 2)) ->
  (least T_ (fun k => (mean_slope_hf T B B_prime D_beta D_h D_in D_o L alpha rho w k))) <= epsilon.

(* fallah2019/table-1.hf-maml-accuracy@some-width *)
Definition fallah2019_table_1_hf_maml_accuracy_at_some_width : Prop :=
  forall (V : space) (T : problem V) (B : nat) (B_prime : nat) (D_beta : nat) (D_h : nat) (D_in : nat) (D_o : nat) (F_min : R) (L : R) (T_ : nat) (alpha : R) (c_1 : R) (c_2 : R) (epsilon : R) (rho : R) (sigma : R) (sigma_H : R) (sigma_tilde : R) (w : V),
  differentiable T ->
  (1 <= B)%nat ->
  (1 <= B_prime)%nat ->
  (1 <= D_beta)%nat ->
  (1 <= D_h)%nat ->
  (1 <= D_in)%nat ->
  (1 <= D_o)%nat ->
  (0 < L) ->
  (1 <= T_)%nat ->
  (0 <= c_1) ->
  (0 <= c_2) ->
  (0 < epsilon) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  (0 <= sigma_H) ->
  (0 <= sigma_tilde) ->
  0 < alpha ->
  alpha <= (1 / (6 * L)) ->
  0 < rho ->
  smooth T L ->
  hessian_lipschitz T rho ->
  task_variance T sigma ->
  sample_gradient_variance T sigma_tilde ->
  sample_hessian_variance frobenius T sigma_H ->
  (INR D_h) >= (ceiling (36 * (INR B) * ((rho * (alpha ^ 2) * sigma_tilde) ^ 2))) ->
  (INR B) >= 20 ->
  (INR B_prime) >= (ceiling ((((rho * alpha * sigma) / L) ^ 2) / 2)) ->
  (INR D_beta) >= (ceiling (((2 * rho * alpha * sigma_tilde) / L) ^ 2)) ->
  (forall u, F_min <= F T alpha u) ->
  ((rho * alpha) / L) <= c_1 ->
  ((sigma ^ 2) + (sigma_tilde ^ 2)) <= (c_2 ^ 2) ->
  epsilon <= c_2 ->
  (INR T_) >= (12800 * (1 + (2 * c_1 * c_2)) * ((F T alpha w) - F_min) * (L / (epsilon ^ 2))) ->
  (INR B) >= ((12 * ((6 + (41 * c_1 * c_2)) ^ 2) * (sigma ^ 2)) / (epsilon ^ 2)) ->
  (INR D_in) >= ((12 * ((6 + (41 * c_1 * c_2)) ^ 2) * (sigma_tilde ^ 2)) / (epsilon ^ 2)) ->
  ((INR B) * (INR D_o)) >= ((12 * ((6 + (41 * c_1 * c_2)) ^ 2) * (sigma_tilde ^ 2)) / (epsilon ^ 2)) ->
  (least T_ (fun k => (mean_slope_hf_repaired T B B_prime D_beta D_h D_in D_o L alpha rho w k))) <= epsilon.

(* fallah2019/table-1.hf-maml-samples *)
Definition fallah2019_table_1_hf_maml_samples : Prop :=
  forall (C_1 : R) (C_2 : R) (L : R) (alpha : R) (c_1 : R) (c_2 : R) (epsilon : R) (rho : R) (sigma : R) (sigma_tilde : R),
  (0 <= C_1) ->
  (0 <= C_2) ->
  (0 < L) ->
  (0 <= c_1) ->
  (0 <= c_2) ->
  (0 < epsilon) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  (0 <= sigma_tilde) ->
  0 < alpha ->
  ((rho * alpha) / L) <= c_1 ->
  ((sigma ^ 2) + (sigma_tilde ^ 2)) <= (c_2 ^ 2) ->
  epsilon <= c_2 ->
  ((Rmax 20 (ceiling ((C_1 * (sigma ^ 2)) / (epsilon ^ 2)))) * (epsilon ^ 2)) <> 0 ->
  (((Rmax 20 (ceiling ((C_1 * (sigma ^ 2)) / (epsilon ^ 2)))) * (((Rmax 1 (ceiling ((C_2 * (sigma_tilde ^ 2)) / (epsilon ^ 2)))) + (Rmax 1 (ceiling ((C_2 * (sigma_tilde ^ 2)) / ((Rmax 20 (ceiling ((C_1 * (sigma ^ 2)) / (epsilon ^ 2)))) * (epsilon ^ 2)))))) + (Rmax 1 (ceiling (36 * (Rmax 20 (ceiling ((C_1 * (sigma ^ 2)) / (epsilon ^ 2)))) * ((rho * (alpha ^ 2) * sigma_tilde) ^ 2)))))) + ((Rmax 1 (ceiling ((((rho * alpha * sigma) / L) ^ 2) / 2))) * (Rmax 1 (ceiling (((2 * rho * alpha * sigma_tilde) / L) ^ 2))))) <= (((((20 + C_1) * (3 + (2 * C_2))) + (36 * (((20 + C_1) * rho * (alpha ^ 2) * sigma_tilde) ^ 2))) + ((1 + (((c_1 * c_2) ^ 2) / 2)) * (1 + (4 * ((c_1 * c_2) ^ 2))))) * ((c_2 ^ 4) / (epsilon ^ 4))).

(* fallah2019/table-1.hf-maml-k-shot@theorem-width *)
Definition fallah2019_table_1_hf_maml_k_shot_at_theorem_width : Prop :=
  forall (V : space) (T : problem V) (B : nat) (B_prime : nat) (D_beta : nat) (D_h : nat) (D_in : nat) (D_o : nat) (F_min : R) (L : R) (T_ : nat) (alpha : R) (c_1 : R) (c_2 : R) (rho : R) (sigma : R) (sigma_H : R) (sigma_tilde : R) (w : V),
  differentiable T ->
  (1 <= B)%nat ->
  (1 <= B_prime)%nat ->
  (1 <= D_beta)%nat ->
  (1 <= D_h)%nat ->
  (1 <= D_in)%nat ->
  (1 <= D_o)%nat ->
  (0 < L) ->
  (1 <= T_)%nat ->
  (0 <= c_1) ->
  (0 <= c_2) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  (0 <= sigma_H) ->
  (0 <= sigma_tilde) ->
  0 < alpha ->
  alpha <= (1 / (6 * L)) ->
  0 < rho ->
  smooth T L ->
  hessian_lipschitz T rho ->
  task_variance T sigma ->
  sample_gradient_variance T sigma_tilde ->
  sample_hessian_variance frobenius T sigma_H ->
  (INR D_h) >= (ceiling (36 * ((alpha * rho * sigma_H) ^ 2))) ->
  (INR B) >= 20 ->
  (INR B_prime) >= (ceiling ((((rho * alpha * sigma) / L) ^ 2) / 2)) ->
  (INR D_beta) >= (ceiling (((2 * rho * alpha * sigma_tilde) / L) ^ 2)) ->
  (forall u, F_min <= F T alpha u) ->
  ((rho * alpha) / L) <= c_1 ->
  ((sigma ^ 2) + (sigma_tilde ^ 2)) <= (c_2 ^ 2) ->
  ((INR B) * (INR D_o)) >= (INR D_in) ->
  (INR T_) >= (3200 * (1 + (2 * c_1 * c_2)) * ((F T alpha w) - F_min) * ((L * (INR D_in)) / (sigma_tilde ^ 2))) ->
  (INR B) >= (((INR D_in) * (sigma ^ 2)) / (sigma_tilde ^ 2)) ->
  (sigma_tilde ^ 2) <> 0 ->
  (least T_ (fun k => (mean_slope_hf T B B_prime D_beta D_h D_in D_o L alpha rho w k))) <= ((1 + (2 * (6 + (41 * c_1 * c_2)))) * (sigma_tilde / (sqrt (INR D_in)))).

(* fallah2019/table-1.hf-maml-k-shot@some-width *)
Definition fallah2019_table_1_hf_maml_k_shot_at_some_width : Prop :=
  forall (V : space) (T : problem V) (B : nat) (B_prime : nat) (D_beta : nat) (D_h : nat) (D_in : nat) (D_o : nat) (F_min : R) (L : R) (T_ : nat) (alpha : R) (c_1 : R) (c_2 : R) (rho : R) (sigma : R) (sigma_H : R) (sigma_tilde : R) (w : V),
  differentiable T ->
  (1 <= B)%nat ->
  (1 <= B_prime)%nat ->
  (1 <= D_beta)%nat ->
  (1 <= D_h)%nat ->
  (1 <= D_in)%nat ->
  (1 <= D_o)%nat ->
  (0 < L) ->
  (1 <= T_)%nat ->
  (0 <= c_1) ->
  (0 <= c_2) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  (0 <= sigma_H) ->
  (0 <= sigma_tilde) ->
  0 < alpha ->
  alpha <= (1 / (6 * L)) ->
  0 < rho ->
  smooth T L ->
  hessian_lipschitz T rho ->
  task_variance T sigma ->
  sample_gradient_variance T sigma_tilde ->
  sample_hessian_variance frobenius T sigma_H ->
  (INR D_h) >= (ceiling (36 * (INR B) * ((rho * (alpha ^ 2) * sigma_tilde) ^ 2))) ->
  (INR B) >= 20 ->
  (INR B_prime) >= (ceiling ((((rho * alpha * sigma) / L) ^ 2) / 2)) ->
  (INR D_beta) >= (ceiling (((2 * rho * alpha * sigma_tilde) / L) ^ 2)) ->
  (forall u, F_min <= F T alpha u) ->
  ((rho * alpha) / L) <= c_1 ->
  ((sigma ^ 2) + (sigma_tilde ^ 2)) <= (c_2 ^ 2) ->
  ((INR B) * (INR D_o)) >= (INR D_in) ->
  (INR T_) >= (3200 * (1 + (2 * c_1 * c_2)) * ((F T alpha w) - F_min) * ((L * (INR D_in)) / (sigma_tilde ^ 2))) ->
  (INR B) >= (((INR D_in) * (sigma ^ 2)) / (sigma_tilde ^ 2)) ->
  (sigma_tilde ^ 2) <> 0 ->
  (least T_ (fun k => (mean_slope_hf_repaired T B B_prime D_beta D_h D_in D_o L alpha rho w k))) <= ((1 + (2 * (6 + (41 * c_1 * c_2)))) * (sigma_tilde / (sqrt (INR D_in)))).

Definition beta_maml_slower {V : space} (T : problem V) (L : R) (alpha : R) (rho : R) (tasks_beta : list (task T * list (sample T))) (w : V) : R :=
  ((beta_tilde T L alpha rho tasks_beta w) / 180).

Definition g_maml_slower {V : space} (T : problem V) (alpha : R) (tasks_k : list (task T * (list (sample T) * (list (sample T) * list (sample T))))) (w : V) : V :=
  (meanV tasks_k (fun m => (G_maml T alpha (fst m) (fst (snd m)) (fst (snd (snd m))) (snd (snd (snd m))) w))).

Definition mean_slope_maml_slower {V : space} (T : problem V) (B : nat) (B_prime : nat) (D_beta : nat) (D_h : nat) (D_in : nat) (D_o : nat) (L : R) (alpha : R) (rho : R) (w : V) (k : nat) : R :=
  (after (fun g v => (E (iid B (pair_law (tasks T) (fun j => pair_law (iid D_in (samples T j)) (fun _ => pair_law (iid D_o (samples T j)) (fun _ => iid D_h (samples T j)))))) (fun tasks_k => (E (iid B_prime (pair_law (tasks T) (fun j => iid D_beta (samples T j)))) (fun tasks_beta => (g (vminus v (vscal (beta_maml_slower T L alpha rho tasks_beta v) (g_maml_slower T alpha tasks_k v))))))))) k (fun v => (norm (nabla_F T alpha v))) w).

(* fallah2019/remark-4.15 *)
Definition fallah2019_remark_4_15 : Prop :=
  forall (V : space) (T : problem V) (B : nat) (B_prime : nat) (D_beta : nat) (D_h : nat) (D_in : nat) (D_o : nat) (F_min : R) (L : R) (T_ : nat) (alpha : R) (epsilon : R) (rho : R) (sigma : R) (sigma_H : R) (sigma_tilde : R) (w : V),
  differentiable T ->
  (1 <= B)%nat ->
  (1 <= B_prime)%nat ->
  (1 <= D_beta)%nat ->
  (1 <= D_h)%nat ->
  (1 <= D_in)%nat ->
  (1 <= D_o)%nat ->
  (0 < L) ->
  (1 <= T_)%nat ->
  (0 < epsilon) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  (0 <= sigma_H) ->
  (0 <= sigma_tilde) ->
  0 < alpha ->
  alpha <= (1 / (6 * L)) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  task_variance T sigma ->
  sample_gradient_variance T sigma_tilde ->
  sample_hessian_variance frobenius T sigma_H ->
  (INR D_h) >= (ceiling (2 * (alpha ^ 2) * (sigma_H ^ 2))) ->
  (INR B_prime) >= (ceiling ((((rho * alpha * sigma) / L) ^ 2) / 2)) ->
  (INR D_beta) >= (ceiling (((2 * rho * alpha * sigma_tilde) / L) ^ 2)) ->
  (forall u, F_min <= F T alpha u) ->
  (INR T_) >= (9600 * ((F T alpha w) - F_min) * ((L + (rho * alpha * (sigma + epsilon))) / (epsilon ^ 2))) ->
  (least T_ (fun k => (mean_slope_maml_slower T B B_prime D_beta D_h D_in D_o L alpha rho w k))) <= (Rmax (sqrt (6 * (1 + (((rho * alpha) / L) * sigma)) * ((((sigma ^ 2) / (INR B)) + ((sigma_tilde ^ 2) / ((INR B) * (INR D_o)))) + ((sigma_tilde ^ 2) / (INR D_in))))) (Rmax (((6 * rho * alpha) / L) * ((((sigma ^ 2) / (INR B)) + ((sigma_tilde ^ 2) / ((INR B) * (INR D_o)))) + ((sigma_tilde ^ 2) / (INR D_in)))) epsilon)).

(* fallah2019/remark-4.15@one-step *)
Definition fallah2019_remark_4_15_at_one_step : Prop :=
  forall (V : space) (T : problem V) (B : nat) (B_prime : nat) (D_beta : nat) (D_h : nat) (D_in : nat) (D_o : nat) (L : R) (alpha : R) (rho : R) (sigma : R) (sigma_H : R) (sigma_tilde : R) (w : V),
  differentiable T ->
  (1 <= B)%nat ->
  (1 <= B_prime)%nat ->
  (1 <= D_beta)%nat ->
  (1 <= D_h)%nat ->
  (1 <= D_in)%nat ->
  (1 <= D_o)%nat ->
  (0 < L) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  (0 <= sigma_H) ->
  (0 <= sigma_tilde) ->
  0 < alpha ->
  alpha <= (1 / (6 * L)) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  task_variance T sigma ->
  sample_gradient_variance T sigma_tilde ->
  sample_hessian_variance frobenius T sigma_H ->
  (INR D_h) >= (ceiling (2 * (alpha ^ 2) * (sigma_H ^ 2))) ->
  (INR B_prime) >= (ceiling ((((rho * alpha * sigma) / L) ^ 2) / 2)) ->
  (INR D_beta) >= (ceiling (((2 * rho * alpha * sigma_tilde) / L) ^ 2)) ->
  (600 * (smoothness T L alpha rho w)) <> 0 ->
  (E (iid B (pair_law (tasks T) (fun j => pair_law (iid D_in (samples T j)) (fun _ => pair_law (iid D_o (samples T j)) (fun _ => iid D_h (samples T j)))))) (fun tasks_k => (E (iid B_prime (pair_law (tasks T) (fun j => iid D_beta (samples T j)))) (fun tasks_beta => (F T alpha (vminus w (vscal (beta_maml_slower T L alpha rho tasks_beta w) (g_maml_slower T alpha tasks_k w)))))))) <= ((((F T alpha w) - (((norm (nabla_F T alpha w)) ^ 2) / (600 * (smoothness T L alpha rho w)))) + (((14 * (sigma ^ 2)) + (2 * ((sigma_tilde ^ 2) / (INR D_o)))) / (82944 * L * (INR B)))) + (((sigma_tilde ^ 2) / (INR D_in)) / (1700 * L))).

(* fallah2019/remark-4.17@bounded-alpha *)
Definition fallah2019_remark_4_17_at_bounded_alpha : Prop :=
  forall (V : space) (T : problem V) (D_test : nat) (L : R) (alpha : R) (c_4 : R) (rho : R) (sigma : R) (sigma_H : R) (sigma_tilde : R) (w : V),
  differentiable T ->
  (1 <= D_test)%nat ->
  (0 < L) ->
  (0 <= c_4) ->
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
  alpha <= c_4 ->
  (norm (vminus (nabla_F_hat T D_test alpha w) (nabla_F T alpha w))) <= (3 * (Rmax (sigma_tilde / (sqrt (INR D_test))) (c_4 * ((sigma_H * sigma_tilde) / (INR D_test))))).

(* fallah2019/remark-4.17@same-order *)
Definition fallah2019_remark_4_17_at_same_order : Prop :=
  forall (V : space) (T : problem V) (B : nat) (B_prime : nat) (D_beta : nat) (D_h : nat) (D_in : nat) (D_o : nat) (D_test : nat) (F_min : R) (L : R) (T_ : nat) (alpha : R) (c_1 : R) (c_2 : R) (c_3 : R) (c_4 : R) (epsilon : R) (rho : R) (sigma : R) (sigma_H : R) (sigma_tilde : R) (w : V),
  differentiable T ->
  (1 <= B)%nat ->
  (1 <= B_prime)%nat ->
  (1 <= D_beta)%nat ->
  (1 <= D_h)%nat ->
  (1 <= D_in)%nat ->
  (1 <= D_o)%nat ->
  (1 <= D_test)%nat ->
  (0 < L) ->
  (1 <= T_)%nat ->
  (0 <= c_1) ->
  (0 <= c_2) ->
  (0 <= c_3) ->
  (0 <= c_4) ->
  (0 < epsilon) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  (0 <= sigma_H) ->
  (0 <= sigma_tilde) ->
  0 < alpha ->
  alpha <= (1 / (6 * L)) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  task_variance T sigma ->
  sample_gradient_variance T sigma_tilde ->
  sample_hessian_variance frobenius T sigma_H ->
  (INR D_h) >= (ceiling (2 * (alpha ^ 2) * (sigma_H ^ 2))) ->
  (INR B) >= 20 ->
  (INR B_prime) >= (ceiling ((((rho * alpha * sigma) / L) ^ 2) / 2)) ->
  (INR D_beta) >= (ceiling (((2 * rho * alpha * sigma_tilde) / L) ^ 2)) ->
  (forall u, F_min <= F T alpha u) ->
  ((rho * alpha) / L) <= c_1 ->
  ((sigma ^ 2) + (sigma_tilde ^ 2)) <= (c_2 ^ 2) ->
  sigma_H <= (c_3 * sigma_tilde) ->
  alpha <= c_4 ->
  (INR D_test) >= (INR D_in) ->
  epsilon <= c_2 ->
  (INR T_) >= (1600 * (1 + (2 * c_1 * c_2)) * ((F T alpha w) - F_min) * (L / (epsilon ^ 2))) ->
  (least T_ (fun k => (mean_slope_hat_maml T B B_prime D_beta D_h D_in D_o D_test L alpha rho w k))) <= ((((8 + (67 * c_1 * c_2)) + (1 + (c_2 * c_3 * c_4))) * (sqrt ((((sigma ^ 2) / (INR B)) + ((sigma_tilde ^ 2) / ((INR B) * (INR D_o)))) + ((sigma_tilde ^ 2) / (INR D_in))))) + epsilon).

Definition mean_slope_hat_hf_repaired {V : space} (T : problem V) (B : nat) (B_prime : nat) (D_beta : nat) (D_h : nat) (D_in : nat) (D_o : nat) (D_test : nat) (L : R) (alpha : R) (rho : R) (w : V) (k : nat) : R :=
  (after (fun g v => (E (iid B (pair_law (tasks T) (fun j => pair_law (iid D_in (samples T j)) (fun _ => pair_law (iid D_o (samples T j)) (fun _ => iid D_h (samples T j)))))) (fun tasks_k => (E (iid B_prime (pair_law (tasks T) (fun j => iid D_beta (samples T j)))) (fun tasks_beta => (g (vminus v (vscal (beta_hf T L alpha rho tasks_beta v) (g_hf_repaired T B alpha rho tasks_k v))))))))) k (fun v => (norm (nabla_F_hat T D_test alpha v))) w).

(* fallah2019/derived-4.17@hf *)
Definition fallah2019_derived_4_17_at_hf : Prop :=
  forall (V : space) (T : problem V) (B : nat) (B_prime : nat) (D_beta : nat) (D_h : nat) (D_in : nat) (D_o : nat) (D_test : nat) (F_min : R) (L : R) (T_ : nat) (alpha : R) (epsilon : R) (rho : R) (sigma : R) (sigma_H : R) (sigma_tilde : R) (w : V),
  differentiable T ->
  (1 <= B)%nat ->
  (1 <= B_prime)%nat ->
  (1 <= D_beta)%nat ->
  (1 <= D_h)%nat ->
  (1 <= D_in)%nat ->
  (1 <= D_o)%nat ->
  (1 <= D_test)%nat ->
  (0 < L) ->
  (1 <= T_)%nat ->
  (0 < epsilon) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  (0 <= sigma_H) ->
  (0 <= sigma_tilde) ->
  0 < alpha ->
  alpha <= (1 / (6 * L)) ->
  0 < rho ->
  smooth T L ->
  hessian_lipschitz T rho ->
  task_variance T sigma ->
  sample_gradient_variance T sigma_tilde ->
  sample_hessian_variance frobenius T sigma_H ->
  (INR D_h) >= (ceiling (36 * (INR B) * ((rho * (alpha ^ 2) * sigma_tilde) ^ 2))) ->
  (INR B) >= 20 ->
  (INR B_prime) >= (ceiling ((((rho * alpha * sigma) / L) ^ 2) / 2)) ->
  (INR D_beta) >= (ceiling (((2 * rho * alpha * sigma_tilde) / L) ^ 2)) ->
  (forall u, F_min <= F T alpha u) ->
  (INR T_) >= (3200 * ((F T alpha w) - F_min) * ((L + (rho * alpha * (sigma + epsilon))) / (epsilon ^ 2))) ->
  (least T_ (fun k => (mean_slope_hat_hf_repaired T B B_prime D_beta D_h D_in D_o D_test L alpha rho w k))) <= ((Rmax (6 * (sqrt ((1 + (((rho * alpha) / L) * sigma)) * ((((sigma ^ 2) / (INR B)) + ((sigma_tilde ^ 2) / ((INR B) * (INR D_o)))) + ((sigma_tilde ^ 2) / (INR D_in)))))) (Rmax (36 * ((rho * alpha) / L) * ((((sigma ^ 2) / (INR B)) + ((sigma_tilde ^ 2) / ((INR B) * (INR D_o)))) + ((sigma_tilde ^ 2) / (INR D_in)))) epsilon)) + ((2 * alpha * L * (sigma_tilde / (sqrt (INR D_test)))) + ((alpha ^ 2) * L * ((sigma_H * sigma_tilde) / (INR D_test))))).

Definition mean_slope_hat_fo {V : space} (T : problem V) (B : nat) (B_prime : nat) (D_beta : nat) (D_in : nat) (D_o : nat) (D_test : nat) (L : R) (alpha : R) (rho : R) (w : V) (k : nat) : R :=
  (after (fun g v => (E (iid B (pair_law (tasks T) (fun j => pair_law (iid D_in (samples T j)) (fun _ => iid D_o (samples T j))))) (fun tasks_k => (E (iid B_prime (pair_law (tasks T) (fun j => iid D_beta (samples T j)))) (fun tasks_beta => (g (vminus v (vscal (beta_fo T L alpha rho tasks_beta v) (g_fo T alpha tasks_k v))))))))) k (fun v => (norm (nabla_F_hat T D_test alpha v))) w).

(* fallah2019/remark-4.20 *)
Definition fallah2019_remark_4_20 : Prop :=
  forall (V : space) (T : problem V) (B : nat) (B_prime : nat) (D_beta : nat) (D_h : nat) (D_in : nat) (D_o : nat) (D_test : nat) (F_min : R) (L : R) (T_ : nat) (alpha : R) (epsilon : R) (rho : R) (sigma : R) (sigma_H : R) (sigma_tilde : R) (w : V),
  differentiable T ->
  (1 <= B)%nat ->
  (1 <= B_prime)%nat ->
  (1 <= D_beta)%nat ->
  (1 <= D_h)%nat ->
  (1 <= D_in)%nat ->
  (1 <= D_o)%nat ->
  (1 <= D_test)%nat ->
  (0 < L) ->
  (1 <= T_)%nat ->
  (0 < epsilon) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  (0 <= sigma_H) ->
  (0 <= sigma_tilde) ->
  0 < alpha ->
  alpha <= (1 / (10 * L)) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  task_variance T sigma ->
  sample_gradient_variance T sigma_tilde ->
  sample_hessian_variance frobenius T sigma_H ->
  (INR D_h) >= (ceiling (2 * (alpha ^ 2) * (sigma_H ^ 2))) ->
  (INR B) >= 20 ->
  (INR B_prime) >= (ceiling ((((rho * alpha * sigma) / L) ^ 2) / 2)) ->
  (INR D_beta) >= (ceiling (((2 * rho * alpha * sigma_tilde) / L) ^ 2)) ->
  (forall u, F_min <= F T alpha u) ->
  (INR T_) >= (1600 * ((F T alpha w) - F_min) * ((L + (rho * alpha * (sigma + epsilon))) / (epsilon ^ 2))) ->
  (least T_ (fun k => (mean_slope_hat_fo T B B_prime D_beta D_in D_o D_test L alpha rho w k))) <= ((Rmax (sqrt (14 * (1 + (((rho * alpha) / L) * sigma)) * ((((sigma ^ 2) * ((1 / (INR B)) + (20 * (alpha ^ 2) * (L ^ 2)))) + ((sigma_tilde ^ 2) / ((INR B) * (INR D_o)))) + ((sigma_tilde ^ 2) / (INR D_in))))) (Rmax (((14 * rho * alpha) / L) * ((((sigma ^ 2) * ((1 / (INR B)) + (20 * (alpha ^ 2) * (L ^ 2)))) + ((sigma_tilde ^ 2) / ((INR B) * (INR D_o)))) + ((sigma_tilde ^ 2) / (INR D_in)))) epsilon)) + ((2 * alpha * L * (sigma_tilde / (sqrt (INR D_test)))) + ((alpha ^ 2) * L * ((sigma_H * sigma_tilde) / (INR D_test))))).

(* fallah2019/remark-4.20@same-order *)
Definition fallah2019_remark_4_20_at_same_order : Prop :=
  forall (V : space) (T : problem V) (B : nat) (B_prime : nat) (D_beta : nat) (D_h : nat) (D_in : nat) (D_o : nat) (D_test : nat) (F_min : R) (L : R) (T_ : nat) (alpha : R) (c_1 : R) (c_2 : R) (c_3 : R) (c_4 : R) (epsilon : R) (rho : R) (sigma : R) (sigma_H : R) (sigma_tilde : R) (w : V),
  differentiable T ->
  (1 <= B)%nat ->
  (1 <= B_prime)%nat ->
  (1 <= D_beta)%nat ->
  (1 <= D_h)%nat ->
  (1 <= D_in)%nat ->
  (1 <= D_o)%nat ->
  (1 <= D_test)%nat ->
  (0 < L) ->
  (1 <= T_)%nat ->
  (0 <= c_1) ->
  (0 <= c_2) ->
  (0 <= c_3) ->
  (0 <= c_4) ->
  (0 < epsilon) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  (0 <= sigma_H) ->
  (0 <= sigma_tilde) ->
  0 < alpha ->
  alpha <= (1 / (10 * L)) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  task_variance T sigma ->
  sample_gradient_variance T sigma_tilde ->
  sample_hessian_variance frobenius T sigma_H ->
  (INR D_h) >= (ceiling (2 * (alpha ^ 2) * (sigma_H ^ 2))) ->
  (INR B) >= 20 ->
  (INR B_prime) >= (ceiling ((((rho * alpha * sigma) / L) ^ 2) / 2)) ->
  (INR D_beta) >= (ceiling (((2 * rho * alpha * sigma_tilde) / L) ^ 2)) ->
  (forall u, F_min <= F T alpha u) ->
  ((rho * alpha) / L) <= c_1 ->
  ((sigma ^ 2) + (sigma_tilde ^ 2)) <= (c_2 ^ 2) ->
  sigma_H <= (c_3 * sigma_tilde) ->
  alpha <= c_4 ->
  (INR D_test) >= (INR D_in) ->
  epsilon <= c_2 ->
  (INR T_) >= (1600 * (1 + (2 * c_1 * c_2)) * ((F T alpha w) - F_min) * (L / (epsilon ^ 2))) ->
  (least T_ (fun k => (mean_slope_hat_fo T B B_prime D_beta D_in D_o D_test L alpha rho w k))) <= ((((4 + (17 * c_1 * c_2)) + (1 + (c_2 * c_3 * c_4))) * (sqrt ((((sigma ^ 2) * ((1 / (INR B)) + (20 * (alpha ^ 2) * (L ^ 2)))) + ((sigma_tilde ^ 2) / ((INR B) * (INR D_o)))) + ((sigma_tilde ^ 2) / (INR D_in))))) + epsilon).

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

Definition e_i {V : space} (T : problem V) (D_in : nat) (D_o : nat) (alpha : R) (i : task T) (w : V) : V :=
  (vminus (EV (iid D_in (samples T i)) (fun b_in => (EV (iid D_o (samples T i)) (fun b_o => (bgrad T i b_o (vminus w (vscal alpha (bgrad T i b_in w)))))))) (grad T i (vminus w (vscal alpha (grad T i w))))).

(* fallah2019/eq-88 *)
Definition fallah2019_eq_88 : Prop :=
  forall (V : space) (T : problem V) (D_h : nat) (D_in : nat) (D_o : nat) (L : R) (alpha : R) (w : V),
  differentiable T ->
  (1 <= D_h)%nat ->
  (1 <= D_in)%nat ->
  (1 <= D_o)%nat ->
  (0 < L) ->
  0 < alpha ->
  alpha <= (1 / (6 * L)) ->
  smooth T L ->
  (EV (tasks T) (fun i => (EV (iid D_in (samples T i)) (fun b_in => (EV (iid D_o (samples T i)) (fun b_o => (EV (iid D_h (samples T i)) (fun b_h => (G_maml T alpha i b_in b_o b_h w))))))))) = (EV (tasks T) (fun i => ((A_i T alpha i w) (vplus (grad T i (vminus w (vscal alpha (grad T i w)))) (e_i T D_in D_o alpha i w))))).

Definition r_maml {V : space} (T : problem V) (D_in : nat) (D_o : nat) (alpha : R) (w : V) : V :=
  (EV (tasks T) (fun i => ((A_i T alpha i w) (e_i T D_in D_o alpha i w)))).

(* fallah2019/eq-89 *)
Definition fallah2019_eq_89 : Prop :=
  forall (V : space) (T : problem V) (D_h : nat) (D_in : nat) (D_o : nat) (L : R) (alpha : R) (w : V),
  differentiable T ->
  (1 <= D_h)%nat ->
  (1 <= D_in)%nat ->
  (1 <= D_o)%nat ->
  (0 < L) ->
  0 < alpha ->
  alpha <= (1 / (6 * L)) ->
  smooth T L ->
  (EV (tasks T) (fun i => (EV (iid D_in (samples T i)) (fun b_in => (EV (iid D_o (samples T i)) (fun b_o => (EV (iid D_h (samples T i)) (fun b_h => (G_maml T alpha i b_in b_o b_h w))))))))) = (vplus (nabla_F T alpha w) (r_maml T D_in D_o alpha w)).

(* fallah2019/eq-90.1 *)
Definition fallah2019_eq_90_1 : Prop :=
  forall (V : space) (T : problem V) (D_in : nat) (D_o : nat) (L : R) (alpha : R) (w : V),
  differentiable T ->
  (1 <= D_in)%nat ->
  (1 <= D_o)%nat ->
  (0 < L) ->
  0 < alpha ->
  alpha <= (1 / (6 * L)) ->
  smooth T L ->
  (norm (r_maml T D_in D_o alpha w)) <= (E (tasks T) (fun i => ((spectral (A_i T alpha i w)) * (norm (e_i T D_in D_o alpha i w))))).

(* fallah2019/eq-90.2 *)
Definition fallah2019_eq_90_2 : Prop :=
  forall (V : space) (T : problem V) (D_in : nat) (D_o : nat) (L : R) (alpha : R) (rho : R) (sigma_tilde : R) (w : V),
  differentiable T ->
  (1 <= D_in)%nat ->
  (1 <= D_o)%nat ->
  (0 < L) ->
  (0 <= rho) ->
  (0 <= sigma_tilde) ->
  0 < alpha ->
  alpha <= (1 / (6 * L)) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  sample_gradient_variance T sigma_tilde ->
  (E (tasks T) (fun i => ((spectral (A_i T alpha i w)) * (norm (e_i T D_in D_o alpha i w))))) <= ((1 + (alpha * L)) * alpha * L * (sigma_tilde / (sqrt (INR D_in)))).

(* fallah2019/eq-91 *)
Definition fallah2019_eq_91 : Prop :=
  forall (D_in : nat) (L : R) (alpha : R) (sigma_tilde : R),
  (1 <= D_in)%nat ->
  (0 < L) ->
  (0 <= sigma_tilde) ->
  0 < alpha ->
  alpha <= (1 / (6 * L)) ->
  ((1 + (alpha * L)) * alpha * L * (sigma_tilde / (sqrt (INR D_in)))) <= ((1 / 5) * (sigma_tilde / (sqrt (INR D_in)))).

(* fallah2019/eq-91+1 *)
Definition fallah2019_eq_91_plus1 : Prop :=
  forall (V : space) (T : problem V) (D_h : nat) (D_in : nat) (D_o : nat) (L : R) (alpha : R) (rho : R) (sigma_tilde : R) (w : V),
  differentiable T ->
  (1 <= D_h)%nat ->
  (1 <= D_in)%nat ->
  (1 <= D_o)%nat ->
  (0 < L) ->
  (0 <= rho) ->
  (0 <= sigma_tilde) ->
  0 < alpha ->
  alpha <= (1 / (6 * L)) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  sample_gradient_variance T sigma_tilde ->
  (norm (EV (tasks T) (fun i => (EV (iid D_in (samples T i)) (fun b_in => (EV (iid D_o (samples T i)) (fun b_o => (EV (iid D_h (samples T i)) (fun b_h => (G_maml T alpha i b_in b_o b_h w)))))))))) <= ((norm (nabla_F T alpha w)) + ((1 / 5) * (sigma_tilde / (sqrt (INR D_in))))).

(* fallah2019/eq-92 *)
Definition fallah2019_eq_92 : Prop :=
  forall (V : space) (T : problem V) (D_h : nat) (D_in : nat) (D_o : nat) (L : R) (alpha : R) (rho : R) (sigma_tilde : R) (w : V),
  differentiable T ->
  (1 <= D_h)%nat ->
  (1 <= D_in)%nat ->
  (1 <= D_o)%nat ->
  (0 < L) ->
  (0 <= rho) ->
  (0 <= sigma_tilde) ->
  0 < alpha ->
  alpha <= (1 / (6 * L)) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  sample_gradient_variance T sigma_tilde ->
  ((norm (EV (tasks T) (fun i => (EV (iid D_in (samples T i)) (fun b_in => (EV (iid D_o (samples T i)) (fun b_o => (EV (iid D_h (samples T i)) (fun b_h => (G_maml T alpha i b_in b_o b_h w)))))))))) ^ 2) <= ((2 * ((norm (nabla_F T alpha w)) ^ 2)) + ((2 / 25) * ((sigma_tilde ^ 2) / (INR D_in)))).

(* fallah2019/eq-93@literal *)
Definition fallah2019_eq_93_at_literal : Prop :=
  forall (V : space) (T : problem V) (D_h : nat) (D_in : nat) (D_o : nat) (L : R) (alpha : R) (w : V),
  differentiable T ->
  (1 <= D_h)%nat ->
  (1 <= D_in)%nat ->
  (1 <= D_o)%nat ->
  (0 < L) ->
  0 < alpha ->
  alpha <= (1 / (6 * L)) ->
  smooth T L ->
  (E (tasks T) (fun i => (E (iid D_in (samples T i)) (fun b_in => (E (iid D_o (samples T i)) (fun b_o => (E (iid D_h (samples T i)) (fun b_h => ((norm (G_maml T alpha i b_in b_o b_h w)) ^ 2))))))))) = (E (tasks T) (fun i => ((E (iid D_h (samples T i)) (fun b_h => ((spectral (op_minus identity (op_scal alpha (bhess T i b_h w)))) ^ 2))) * (E (iid D_in (samples T i)) (fun b_in => (E (iid D_o (samples T i)) (fun b_o => ((norm (bgrad T i b_o (vminus w (vscal alpha (bgrad T i b_in w))))) ^ 2)))))))).

(* fallah2019/eq-93@intended *)
Definition fallah2019_eq_93_at_intended : Prop :=
  forall (V : space) (T : problem V) (D_h : nat) (D_in : nat) (D_o : nat) (L : R) (alpha : R) (w : V),
  differentiable T ->
  (1 <= D_h)%nat ->
  (1 <= D_in)%nat ->
  (1 <= D_o)%nat ->
  (0 < L) ->
  0 < alpha ->
  alpha <= (1 / (6 * L)) ->
  smooth T L ->
  (E (tasks T) (fun i => (E (iid D_in (samples T i)) (fun b_in => (E (iid D_o (samples T i)) (fun b_o => (E (iid D_h (samples T i)) (fun b_h => ((norm (G_maml T alpha i b_in b_o b_h w)) ^ 2))))))))) <= (E (tasks T) (fun i => ((E (iid D_h (samples T i)) (fun b_h => ((spectral (op_minus identity (op_scal alpha (bhess T i b_h w)))) ^ 2))) * (E (iid D_in (samples T i)) (fun b_in => (E (iid D_o (samples T i)) (fun b_o => ((norm (bgrad T i b_o (vminus w (vscal alpha (bgrad T i b_in w))))) ^ 2)))))))).

(* fallah2019/eq-94.1 *)
Definition fallah2019_eq_94_1 : Prop :=
  forall (V : space) (T : problem V) (D_h : nat) (L : R) (alpha : R) (i : task T) (w : V),
  differentiable T ->
  (1 <= D_h)%nat ->
  (0 < L) ->
  0 < alpha ->
  alpha <= (1 / (6 * L)) ->
  smooth T L ->
  (E (iid D_h (samples T i)) (fun b_h => ((frobenius (op_minus identity (op_scal alpha (bhess T i b_h w)))) ^ 2))) = ((E (iid D_h (samples T i)) (fun b_h => ((frobenius (op_minus (op_minus identity (op_scal alpha (bhess T i b_h w))) (op_minus identity (op_scal alpha (hess T i w))))) ^ 2))) + ((frobenius (A_i T alpha i w)) ^ 2)).

(* fallah2019/eq-94.1@spectral *)
Definition fallah2019_eq_94_1_at_spectral : Prop :=
  forall (V : space) (T : problem V) (D_h : nat) (L : R) (alpha : R) (i : task T) (w : V),
  differentiable T ->
  (1 <= D_h)%nat ->
  (0 < L) ->
  0 < alpha ->
  alpha <= (1 / (6 * L)) ->
  smooth T L ->
  (E (iid D_h (samples T i)) (fun b_h => ((spectral (op_minus identity (op_scal alpha (bhess T i b_h w)))) ^ 2))) = ((E (iid D_h (samples T i)) (fun b_h => ((spectral (op_minus (op_minus identity (op_scal alpha (bhess T i b_h w))) (op_minus identity (op_scal alpha (hess T i w))))) ^ 2))) + ((spectral (A_i T alpha i w)) ^ 2)).

(* fallah2019/eq-94.2 *)
Definition fallah2019_eq_94_2 : Prop :=
  forall (V : space) (T : problem V) (D_h : nat) (L : R) (alpha : R) (i : task T) (w : V),
  differentiable T ->
  (1 <= D_h)%nat ->
  (0 < L) ->
  0 < alpha ->
  alpha <= (1 / (6 * L)) ->
  smooth T L ->
  (E (iid D_h (samples T i)) (fun b_h => ((frobenius (op_minus (op_minus identity (op_scal alpha (bhess T i b_h w))) (op_minus identity (op_scal alpha (hess T i w))))) ^ 2))) = ((alpha ^ 2) * (E (iid D_h (samples T i)) (fun b_h => ((frobenius (op_minus (bhess T i b_h w) (hess T i w))) ^ 2)))).

(* fallah2019/eq-94.3 *)
Definition fallah2019_eq_94_3 : Prop :=
  forall (V : space) (T : problem V) (D_h : nat) (L : R) (alpha : R) (sigma_H : R) (i : task T) (w : V),
  differentiable T ->
  (1 <= D_h)%nat ->
  (0 < L) ->
  (0 <= sigma_H) ->
  0 < alpha ->
  alpha <= (1 / (6 * L)) ->
  smooth T L ->
  sample_hessian_variance frobenius T sigma_H ->
  ((alpha ^ 2) * (E (iid D_h (samples T i)) (fun b_h => ((frobenius (op_minus (bhess T i b_h w) (hess T i w))) ^ 2)))) <= (((alpha ^ 2) * (sigma_H ^ 2)) / (INR D_h)).

(* fallah2019/eq-95 *)
Definition fallah2019_eq_95 : Prop :=
  forall (V : space) (T : problem V) (D_h : nat) (D_in : nat) (D_o : nat) (L : R) (alpha : R) (sigma_H : R) (w : V),
  differentiable T ->
  (1 <= D_h)%nat ->
  (1 <= D_in)%nat ->
  (1 <= D_o)%nat ->
  (0 < L) ->
  (0 <= sigma_H) ->
  0 < alpha ->
  alpha <= (1 / (6 * L)) ->
  smooth T L ->
  sample_hessian_variance frobenius T sigma_H ->
  (E (tasks T) (fun i => (E (iid D_in (samples T i)) (fun b_in => (E (iid D_o (samples T i)) (fun b_o => (E (iid D_h (samples T i)) (fun b_h => ((norm (G_maml T alpha i b_in b_o b_h w)) ^ 2))))))))) <= (E (tasks T) (fun i => ((((spectral (A_i T alpha i w)) ^ 2) + (((alpha ^ 2) * (sigma_H ^ 2)) / (INR D_h))) * (E (iid D_in (samples T i)) (fun b_in => (E (iid D_o (samples T i)) (fun b_o => ((norm (bgrad T i b_o (vminus w (vscal alpha (bgrad T i b_in w))))) ^ 2)))))))).

(* fallah2019/eq-95@spectral *)
Definition fallah2019_eq_95_at_spectral : Prop :=
  forall (V : space) (T : problem V) (D_h : nat) (D_in : nat) (D_o : nat) (L : R) (alpha : R) (sigma_H : R) (w : V),
  differentiable T ->
  (1 <= D_h)%nat ->
  (1 <= D_in)%nat ->
  (1 <= D_o)%nat ->
  (0 < L) ->
  (0 <= sigma_H) ->
  0 < alpha ->
  alpha <= (1 / (6 * L)) ->
  smooth T L ->
  sample_hessian_variance spectral T sigma_H ->
  (E (tasks T) (fun i => (E (iid D_in (samples T i)) (fun b_in => (E (iid D_o (samples T i)) (fun b_o => (E (iid D_h (samples T i)) (fun b_h => ((norm (G_maml T alpha i b_in b_o b_h w)) ^ 2))))))))) <= (E (tasks T) (fun i => ((((spectral (A_i T alpha i w)) ^ 2) + (((alpha ^ 2) * (sigma_H ^ 2)) / (INR D_h))) * (E (iid D_in (samples T i)) (fun b_in => (E (iid D_o (samples T i)) (fun b_o => ((norm (bgrad T i b_o (vminus w (vscal alpha (bgrad T i b_in w))))) ^ 2)))))))).

(* fallah2019/eq-96 *)
Definition fallah2019_eq_96 : Prop :=
  forall (V : space) (T : problem V) (D_h : nat) (L : R) (alpha : R) (sigma_H : R) (i : task T) (w : V),
  differentiable T ->
  (1 <= D_h)%nat ->
  (0 < L) ->
  (0 <= sigma_H) ->
  0 < alpha ->
  alpha <= (1 / (6 * L)) ->
  smooth T L ->
  (INR D_h) >= (ceiling (2 * (alpha ^ 2) * (sigma_H ^ 2))) ->
  (((spectral (A_i T alpha i w)) ^ 2) + (((alpha ^ 2) * (sigma_H ^ 2)) / (INR D_h))) <= 2.

(* fallah2019/eq-96@frobenius *)
Definition fallah2019_eq_96_at_frobenius : Prop :=
  forall (V : space) (T : problem V) (D_h : nat) (L : R) (alpha : R) (sigma_H : R) (i : task T) (w : V),
  differentiable T ->
  (1 <= D_h)%nat ->
  (0 < L) ->
  (0 <= sigma_H) ->
  0 < alpha ->
  alpha <= (1 / (6 * L)) ->
  smooth T L ->
  (INR D_h) >= (ceiling (2 * (alpha ^ 2) * (sigma_H ^ 2))) ->
  (((frobenius (A_i T alpha i w)) ^ 2) + (((alpha ^ 2) * (sigma_H ^ 2)) / (INR D_h))) <= 2.

(* fallah2019/eq-97 *)
Definition fallah2019_eq_97 : Prop :=
  forall (V : space) (T : problem V) (D_h : nat) (D_in : nat) (D_o : nat) (L : R) (alpha : R) (sigma_H : R) (w : V),
  differentiable T ->
  (1 <= D_h)%nat ->
  (1 <= D_in)%nat ->
  (1 <= D_o)%nat ->
  (0 < L) ->
  (0 <= sigma_H) ->
  0 < alpha ->
  alpha <= (1 / (6 * L)) ->
  smooth T L ->
  sample_hessian_variance frobenius T sigma_H ->
  (INR D_h) >= (ceiling (2 * (alpha ^ 2) * (sigma_H ^ 2))) ->
  (E (tasks T) (fun i => (E (iid D_in (samples T i)) (fun b_in => (E (iid D_o (samples T i)) (fun b_o => (E (iid D_h (samples T i)) (fun b_h => ((norm (G_maml T alpha i b_in b_o b_h w)) ^ 2))))))))) <= (2 * (E (tasks T) (fun i => (E (iid D_in (samples T i)) (fun b_in => (E (iid D_o (samples T i)) (fun b_o => ((norm (bgrad T i b_o (vminus w (vscal alpha (bgrad T i b_in w))))) ^ 2)))))))).

(* fallah2019/eq-97@spectral *)
Definition fallah2019_eq_97_at_spectral : Prop :=
  forall (V : space) (T : problem V) (D_h : nat) (D_in : nat) (D_o : nat) (L : R) (alpha : R) (sigma_H : R) (w : V),
  differentiable T ->
  (1 <= D_h)%nat ->
  (1 <= D_in)%nat ->
  (1 <= D_o)%nat ->
  (0 < L) ->
  (0 <= sigma_H) ->
  0 < alpha ->
  alpha <= (1 / (6 * L)) ->
  smooth T L ->
  sample_hessian_variance spectral T sigma_H ->
  (INR D_h) >= (ceiling (2 * (alpha ^ 2) * (sigma_H ^ 2))) ->
  (E (tasks T) (fun i => (E (iid D_in (samples T i)) (fun b_in => (E (iid D_o (samples T i)) (fun b_o => (E (iid D_h (samples T i)) (fun b_h => ((norm (G_maml T alpha i b_in b_o b_h w)) ^ 2))))))))) <= (2 * (E (tasks T) (fun i => (E (iid D_in (samples T i)) (fun b_in => (E (iid D_o (samples T i)) (fun b_o => ((norm (bgrad T i b_o (vminus w (vscal alpha (bgrad T i b_in w))))) ^ 2)))))))).

(* fallah2019/eq-98.1 *)
Definition fallah2019_eq_98_1 : Prop :=
  forall (V : space) (T : problem V) (D_in : nat) (D_o : nat) (L : R) (alpha : R) (rho : R) (sigma_tilde : R) (i : task T) (w : V),
  differentiable T ->
  (1 <= D_in)%nat ->
  (1 <= D_o)%nat ->
  (0 < L) ->
  (0 <= rho) ->
  (0 <= sigma_tilde) ->
  0 < alpha ->
  alpha <= (1 / (6 * L)) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  sample_gradient_variance T sigma_tilde ->
  (E (iid D_in (samples T i)) (fun b_in => (E (iid D_o (samples T i)) (fun b_o => ((norm (bgrad T i b_o (vminus w (vscal alpha (bgrad T i b_in w))))) ^ 2))))) <= (((2 * ((norm (grad T i (vminus w (vscal alpha (grad T i w))))) ^ 2)) + (2 * (alpha ^ 2) * (L ^ 2) * ((sigma_tilde ^ 2) / (INR D_in)))) + ((sigma_tilde ^ 2) / (INR D_o))).

(* fallah2019/eq-98.2@literal *)
Definition fallah2019_eq_98_2_at_literal : Prop :=
  forall (V : space) (T : problem V) (D_in : nat) (D_o : nat) (L : R) (alpha : R) (rho : R) (sigma_tilde : R) (i : task T) (w : V),
  differentiable T ->
  (1 <= D_in)%nat ->
  (1 <= D_o)%nat ->
  (0 < L) ->
  (0 <= rho) ->
  (0 <= sigma_tilde) ->
  0 < alpha ->
  alpha <= (1 / (6 * L)) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  ((1 - (alpha * L)) ^ 2) <> 0 ->
  (((2 * ((norm (grad T i (vminus w (vscal alpha (grad T i w))))) ^ 2)) + (2 * (alpha ^ 2) * (L ^ 2) * ((sigma_tilde ^ 2) / (INR D_in)))) + ((sigma_tilde ^ 2) / (INR D_o))) <= (((2 * (((norm (grad T i w)) ^ 2) / ((1 - (alpha * L)) ^ 2))) + (2 * (alpha ^ 2) * (L ^ 2) * ((sigma_tilde ^ 2) / (INR D_in)))) + ((sigma_tilde ^ 2) / (INR D_o))).

(* fallah2019/eq-98.2@intended *)
Definition fallah2019_eq_98_2_at_intended : Prop :=
  forall (V : space) (T : problem V) (D_in : nat) (D_o : nat) (L : R) (alpha : R) (rho : R) (sigma_tilde : R) (i : task T) (w : V),
  differentiable T ->
  (1 <= D_in)%nat ->
  (1 <= D_o)%nat ->
  (0 < L) ->
  (0 <= rho) ->
  (0 <= sigma_tilde) ->
  0 < alpha ->
  alpha <= (1 / (6 * L)) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  ((1 - (alpha * L)) ^ 2) <> 0 ->
  (((2 * ((norm (grad T i (vminus w (vscal alpha (grad T i w))))) ^ 2)) + (2 * (alpha ^ 2) * (L ^ 2) * ((sigma_tilde ^ 2) / (INR D_in)))) + ((sigma_tilde ^ 2) / (INR D_o))) <= (((2 * (((norm (nabla_F_i T alpha i w)) ^ 2) / ((1 - (alpha * L)) ^ 2))) + (2 * (alpha ^ 2) * (L ^ 2) * ((sigma_tilde ^ 2) / (INR D_in)))) + ((sigma_tilde ^ 2) / (INR D_o))).

(* fallah2019/eq-99 *)
Definition fallah2019_eq_99 : Prop :=
  forall (V : space) (T : problem V) (D_h : nat) (D_in : nat) (D_o : nat) (L : R) (alpha : R) (rho : R) (sigma : R) (sigma_H : R) (sigma_tilde : R) (w : V),
  differentiable T ->
  (1 <= D_h)%nat ->
  (1 <= D_in)%nat ->
  (1 <= D_o)%nat ->
  (0 < L) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  (0 <= sigma_H) ->
  (0 <= sigma_tilde) ->
  0 < alpha ->
  alpha <= (1 / (6 * L)) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  task_variance T sigma ->
  sample_gradient_variance T sigma_tilde ->
  sample_hessian_variance frobenius T sigma_H ->
  (INR D_h) >= (ceiling (2 * (alpha ^ 2) * (sigma_H ^ 2))) ->
  (E (tasks T) (fun i => (E (iid D_in (samples T i)) (fun b_in => (E (iid D_o (samples T i)) (fun b_o => (E (iid D_h (samples T i)) (fun b_h => ((norm (G_maml T alpha i b_in b_o b_h w)) ^ 2))))))))) <= ((40 * ((norm (nabla_F T alpha w)) ^ 2)) + ((14 * (sigma ^ 2)) + ((sigma_tilde ^ 2) * ((2 / (INR D_o)) + (1 / (6 * (INR D_in))))))).

(* fallah2019/eq-99@spectral *)
Definition fallah2019_eq_99_at_spectral : Prop :=
  forall (V : space) (T : problem V) (D_h : nat) (D_in : nat) (D_o : nat) (L : R) (alpha : R) (rho : R) (sigma : R) (sigma_H : R) (sigma_tilde : R) (w : V),
  differentiable T ->
  (1 <= D_h)%nat ->
  (1 <= D_in)%nat ->
  (1 <= D_o)%nat ->
  (0 < L) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  (0 <= sigma_H) ->
  (0 <= sigma_tilde) ->
  0 < alpha ->
  alpha <= (1 / (6 * L)) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  task_variance T sigma ->
  sample_gradient_variance T sigma_tilde ->
  sample_hessian_variance spectral T sigma_H ->
  (INR D_h) >= (ceiling (2 * (alpha ^ 2) * (sigma_H ^ 2))) ->
  (E (tasks T) (fun i => (E (iid D_in (samples T i)) (fun b_in => (E (iid D_o (samples T i)) (fun b_o => (E (iid D_h (samples T i)) (fun b_h => ((norm (G_maml T alpha i b_in b_o b_h w)) ^ 2))))))))) <= ((40 * ((norm (nabla_F T alpha w)) ^ 2)) + ((14 * (sigma ^ 2)) + ((sigma_tilde ^ 2) * ((2 / (INR D_o)) + (1 / (6 * (INR D_in))))))).

(* fallah2019/eq-100 *)
Definition fallah2019_eq_100 : Prop :=
  forall (V : space) (T : problem V) (L : R) (alpha : R) (beta : R) (rho : R) (d_k : V) (w : V),
  differentiable T ->
  (0 < L) ->
  (0 < beta) ->
  (0 <= rho) ->
  0 < alpha ->
  alpha <= (1 / (6 * L)) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  (F T alpha (vminus w (vscal beta d_k))) <= (((F T alpha w) - (beta * (inner (nabla_F T alpha w) d_k))) + (((smoothness T L alpha rho w) / 2) * (beta ^ 2) * ((norm d_k) ^ 2))).

(* fallah2019/eq-100+1 *)
Definition fallah2019_eq_100_plus1 : Prop :=
  forall (V : space) (T : problem V) (B : nat) (B_prime : nat) (D_beta : nat) (D_h : nat) (D_in : nat) (D_o : nat) (L : R) (alpha : R) (rho : R) (w : V),
  differentiable T ->
  (1 <= B)%nat ->
  (1 <= B_prime)%nat ->
  (1 <= D_beta)%nat ->
  (1 <= D_h)%nat ->
  (1 <= D_in)%nat ->
  (1 <= D_o)%nat ->
  (0 < L) ->
  (0 <= rho) ->
  0 < alpha ->
  alpha <= (1 / (6 * L)) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  (E (iid B (pair_law (tasks T) (fun j => pair_law (iid D_in (samples T j)) (fun _ => pair_law (iid D_o (samples T j)) (fun _ => iid D_h (samples T j)))))) (fun tasks_k => (E (iid B_prime (pair_law (tasks T) (fun j => iid D_beta (samples T j)))) (fun tasks_beta => (F T alpha (vminus w (vscal (beta_maml T L alpha rho tasks_beta w) (g_maml T alpha tasks_k w)))))))) <= (((F T alpha w) - ((E (iid B_prime (pair_law (tasks T) (fun j => iid D_beta (samples T j)))) (fun tasks_beta => (beta_maml T L alpha rho tasks_beta w))) * (inner (nabla_F T alpha w) (EV (tasks T) (fun i => (EV (iid D_in (samples T i)) (fun b_in => (EV (iid D_o (samples T i)) (fun b_o => (EV (iid D_h (samples T i)) (fun b_h => (G_maml T alpha i b_in b_o b_h w)))))))))))) + (((smoothness T L alpha rho w) / 2) * (E (iid B_prime (pair_law (tasks T) (fun j => iid D_beta (samples T j)))) (fun tasks_beta => ((beta_maml T L alpha rho tasks_beta w) ^ 2))) * (((norm (EV (tasks T) (fun i => (EV (iid D_in (samples T i)) (fun b_in => (EV (iid D_o (samples T i)) (fun b_o => (EV (iid D_h (samples T i)) (fun b_h => (G_maml T alpha i b_in b_o b_h w)))))))))) ^ 2) + ((E (tasks T) (fun i => (E (iid D_in (samples T i)) (fun b_in => (E (iid D_o (samples T i)) (fun b_o => (E (iid D_h (samples T i)) (fun b_h => ((norm (G_maml T alpha i b_in b_o b_h w)) ^ 2))))))))) / (INR B))))).

(* fallah2019/eq-101 *)
Definition fallah2019_eq_101 : Prop :=
  forall (V : space) (T : problem V) (B : nat) (B_prime : nat) (D_beta : nat) (D_h : nat) (D_in : nat) (D_o : nat) (L : R) (alpha : R) (rho : R) (sigma : R) (sigma_H : R) (sigma_tilde : R) (w : V),
  differentiable T ->
  (1 <= B)%nat ->
  (1 <= B_prime)%nat ->
  (1 <= D_beta)%nat ->
  (1 <= D_h)%nat ->
  (1 <= D_in)%nat ->
  (1 <= D_o)%nat ->
  (0 < L) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  (0 <= sigma_H) ->
  (0 <= sigma_tilde) ->
  0 < alpha ->
  alpha <= (1 / (6 * L)) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  task_variance T sigma ->
  sample_gradient_variance T sigma_tilde ->
  sample_hessian_variance frobenius T sigma_H ->
  (INR D_h) >= (ceiling (2 * (alpha ^ 2) * (sigma_H ^ 2))) ->
  (INR B) >= 20 ->
  (INR B_prime) >= (ceiling ((((rho * alpha * sigma) / L) ^ 2) / 2)) ->
  (INR D_beta) >= (ceiling (((2 * rho * alpha * sigma_tilde) / L) ^ 2)) ->
  (E (iid B (pair_law (tasks T) (fun j => pair_law (iid D_in (samples T j)) (fun _ => pair_law (iid D_o (samples T j)) (fun _ => iid D_h (samples T j)))))) (fun tasks_k => (E (iid B_prime (pair_law (tasks T) (fun j => iid D_beta (samples T j)))) (fun tasks_beta => (F T alpha (vminus w (vscal (beta_maml T L alpha rho tasks_beta w) (g_maml T alpha tasks_k w)))))))) <= ((((F T alpha w) - (((norm (nabla_F T alpha w)) ^ 2) * ((E (iid B_prime (pair_law (tasks T) (fun j => iid D_beta (samples T j)))) (fun tasks_beta => (beta_maml T L alpha rho tasks_beta w))) - (((smoothness T L alpha rho w) / 2) * (E (iid B_prime (pair_law (tasks T) (fun j => iid D_beta (samples T j)))) (fun tasks_beta => ((beta_maml T L alpha rho tasks_beta w) ^ 2))) * (2 + (40 / (INR B))))))) + ((E (iid B_prime (pair_law (tasks T) (fun j => iid D_beta (samples T j)))) (fun tasks_beta => (beta_maml T L alpha rho tasks_beta w))) * (norm (nabla_F T alpha w)) * (norm (r_maml T D_in D_o alpha w)))) + (((smoothness T L alpha rho w) / 2) * (E (iid B_prime (pair_law (tasks T) (fun j => iid D_beta (samples T j)))) (fun tasks_beta => ((beta_maml T L alpha rho tasks_beta w) ^ 2))) * ((((14 * (sigma ^ 2)) + ((sigma_tilde ^ 2) * ((2 / (INR D_o)) + ((1 / 5) / (INR D_in))))) / (INR B)) + ((2 / 25) * ((sigma_tilde ^ 2) / (INR D_in)))))).

(* fallah2019/eq-101+1.1 *)
Definition fallah2019_eq_101_plus1_1 : Prop :=
  forall (V : space) (T : problem V) (D_in : nat) (D_o : nat) (L : R) (alpha : R) (w : V),
  differentiable T ->
  (1 <= D_in)%nat ->
  (1 <= D_o)%nat ->
  (0 < L) ->
  0 < alpha ->
  alpha <= (1 / (6 * L)) ->
  ((norm (nabla_F T alpha w)) * (norm (r_maml T D_in D_o alpha w))) <= ((((norm (nabla_F T alpha w)) ^ 2) / 10) + (10 * ((norm (r_maml T D_in D_o alpha w)) ^ 2))).

(* fallah2019/eq-101+1.2 *)
Definition fallah2019_eq_101_plus1_2 : Prop :=
  forall (V : space) (T : problem V) (D_in : nat) (D_o : nat) (L : R) (alpha : R) (rho : R) (sigma_tilde : R) (w : V),
  differentiable T ->
  (1 <= D_in)%nat ->
  (1 <= D_o)%nat ->
  (0 < L) ->
  (0 <= rho) ->
  (0 <= sigma_tilde) ->
  0 < alpha ->
  alpha <= (1 / (6 * L)) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  sample_gradient_variance T sigma_tilde ->
  ((((norm (nabla_F T alpha w)) ^ 2) / 10) + (10 * ((norm (r_maml T D_in D_o alpha w)) ^ 2))) <= ((((norm (nabla_F T alpha w)) ^ 2) / 10) + ((2 / 5) * ((sigma_tilde ^ 2) / (INR D_in)))).

(* fallah2019/eq-102 *)
Definition fallah2019_eq_102 : Prop :=
  forall (V : space) (T : problem V) (B : nat) (B_prime : nat) (D_beta : nat) (D_h : nat) (D_in : nat) (D_o : nat) (L : R) (alpha : R) (rho : R) (sigma : R) (sigma_H : R) (sigma_tilde : R) (w : V),
  differentiable T ->
  (1 <= B)%nat ->
  (1 <= B_prime)%nat ->
  (1 <= D_beta)%nat ->
  (1 <= D_h)%nat ->
  (1 <= D_in)%nat ->
  (1 <= D_o)%nat ->
  (0 < L) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  (0 <= sigma_H) ->
  (0 <= sigma_tilde) ->
  0 < alpha ->
  alpha <= (1 / (6 * L)) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  task_variance T sigma ->
  sample_gradient_variance T sigma_tilde ->
  sample_hessian_variance frobenius T sigma_H ->
  (INR D_h) >= (ceiling (2 * (alpha ^ 2) * (sigma_H ^ 2))) ->
  (INR B) >= 20 ->
  (INR B_prime) >= (ceiling ((((rho * alpha * sigma) / L) ^ 2) / 2)) ->
  (INR D_beta) >= (ceiling (((2 * rho * alpha * sigma_tilde) / L) ^ 2)) ->
  (E (iid B (pair_law (tasks T) (fun j => pair_law (iid D_in (samples T j)) (fun _ => pair_law (iid D_o (samples T j)) (fun _ => iid D_h (samples T j)))))) (fun tasks_k => (E (iid B_prime (pair_law (tasks T) (fun j => iid D_beta (samples T j)))) (fun tasks_beta => (F T alpha (vminus w (vscal (beta_maml T L alpha rho tasks_beta w) (g_maml T alpha tasks_k w)))))))) <= ((((F T alpha w) - (((norm (nabla_F T alpha w)) ^ 2) * (((9 / 10) * (E (iid B_prime (pair_law (tasks T) (fun j => iid D_beta (samples T j)))) (fun tasks_beta => (beta_maml T L alpha rho tasks_beta w)))) - (((smoothness T L alpha rho w) / 2) * (E (iid B_prime (pair_law (tasks T) (fun j => iid D_beta (samples T j)))) (fun tasks_beta => ((beta_maml T L alpha rho tasks_beta w) ^ 2))) * (2 + (40 / (INR B))))))) + (((smoothness T L alpha rho w) / 2) * (E (iid B_prime (pair_law (tasks T) (fun j => iid D_beta (samples T j)))) (fun tasks_beta => ((beta_maml T L alpha rho tasks_beta w) ^ 2))) * ((((14 * (sigma ^ 2)) + ((sigma_tilde ^ 2) * ((2 / (INR D_o)) + ((1 / 5) / (INR D_in))))) / (INR B)) + ((2 / 25) * ((sigma_tilde ^ 2) / (INR D_in)))))) + ((2 / 5) * (E (iid B_prime (pair_law (tasks T) (fun j => iid D_beta (samples T j)))) (fun tasks_beta => (beta_maml T L alpha rho tasks_beta w))) * ((sigma_tilde ^ 2) / (INR D_in)))).

(* fallah2019/eq-102+1.1 *)
Definition fallah2019_eq_102_plus1_1 : Prop :=
  forall (V : space) (T : problem V) (B_prime : nat) (D_beta : nat) (L : R) (alpha : R) (rho : R) (w : V),
  differentiable T ->
  (1 <= B_prime)%nat ->
  (1 <= D_beta)%nat ->
  (0 < L) ->
  (0 <= rho) ->
  0 < alpha ->
  alpha <= (1 / (6 * L)) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  (1 / (48 * L)) >= (E (iid B_prime (pair_law (tasks T) (fun j => iid D_beta (samples T j)))) (fun tasks_beta => (beta_maml T L alpha rho tasks_beta w))).

(* fallah2019/eq-102+1.2 *)
Definition fallah2019_eq_102_plus1_2 : Prop :=
  forall (V : space) (T : problem V) (B_prime : nat) (D_beta : nat) (L : R) (alpha : R) (rho : R) (sigma : R) (sigma_H : R) (sigma_tilde : R) (w : V),
  differentiable T ->
  (1 <= B_prime)%nat ->
  (1 <= D_beta)%nat ->
  (0 < L) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  (0 <= sigma_H) ->
  (0 <= sigma_tilde) ->
  0 < alpha ->
  alpha <= (1 / (6 * L)) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  task_variance T sigma ->
  sample_gradient_variance T sigma_tilde ->
  sample_hessian_variance frobenius T sigma_H ->
  (INR B_prime) >= (ceiling ((((rho * alpha * sigma) / L) ^ 2) / 2)) ->
  (INR D_beta) >= (ceiling (((2 * rho * alpha * sigma_tilde) / L) ^ 2)) ->
  (15 * (smoothness T L alpha rho w)) <> 0 ->
  (E (iid B_prime (pair_law (tasks T) (fun j => iid D_beta (samples T j)))) (fun tasks_beta => (beta_maml T L alpha rho tasks_beta w))) >= (1 / (15 * (smoothness T L alpha rho w))).

(* fallah2019/eq-102+1.3 *)
Definition fallah2019_eq_102_plus1_3 : Prop :=
  forall (V : space) (T : problem V) (B_prime : nat) (D_beta : nat) (L : R) (alpha : R) (rho : R) (sigma : R) (sigma_H : R) (sigma_tilde : R) (w : V),
  differentiable T ->
  (1 <= B_prime)%nat ->
  (1 <= D_beta)%nat ->
  (0 < L) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  (0 <= sigma_H) ->
  (0 <= sigma_tilde) ->
  0 < alpha ->
  alpha <= (1 / (6 * L)) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  task_variance T sigma ->
  sample_gradient_variance T sigma_tilde ->
  sample_hessian_variance frobenius T sigma_H ->
  (INR B_prime) >= (ceiling ((((rho * alpha * sigma) / L) ^ 2) / 2)) ->
  (INR D_beta) >= (ceiling (((2 * rho * alpha * sigma_tilde) / L) ^ 2)) ->
  (92 * (smoothness T L alpha rho w)) <> 0 ->
  (((smoothness T L alpha rho w) / 2) * (E (iid B_prime (pair_law (tasks T) (fun j => iid D_beta (samples T j)))) (fun tasks_beta => ((beta_maml T L alpha rho tasks_beta w) ^ 2)))) <= (1 / (92 * (smoothness T L alpha rho w))).

(* fallah2019/eq-102+1.4 *)
Definition fallah2019_eq_102_plus1_4 : Prop :=
  forall (V : space) (T : problem V) (L : R) (alpha : R) (rho : R) (w : V),
  differentiable T ->
  (0 < L) ->
  (0 <= rho) ->
  0 < alpha ->
  alpha <= (1 / (6 * L)) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  (92 * (smoothness T L alpha rho w)) <> 0 ->
  (1 / (92 * (smoothness T L alpha rho w))) <= (1 / (368 * L)).

(* fallah2019/eq-103.1 *)
Definition fallah2019_eq_103_1 : Prop :=
  forall (V : space) (T : problem V) (B : nat) (B_prime : nat) (D_beta : nat) (D_h : nat) (D_in : nat) (D_o : nat) (L : R) (alpha : R) (rho : R) (sigma : R) (sigma_H : R) (sigma_tilde : R) (w : V),
  differentiable T ->
  (1 <= B)%nat ->
  (1 <= B_prime)%nat ->
  (1 <= D_beta)%nat ->
  (1 <= D_h)%nat ->
  (1 <= D_in)%nat ->
  (1 <= D_o)%nat ->
  (0 < L) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  (0 <= sigma_H) ->
  (0 <= sigma_tilde) ->
  0 < alpha ->
  alpha <= (1 / (6 * L)) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  task_variance T sigma ->
  sample_gradient_variance T sigma_tilde ->
  sample_hessian_variance frobenius T sigma_H ->
  (INR D_h) >= (ceiling (2 * (alpha ^ 2) * (sigma_H ^ 2))) ->
  (INR B) >= 20 ->
  (INR B_prime) >= (ceiling ((((rho * alpha * sigma) / L) ^ 2) / 2)) ->
  (INR D_beta) >= (ceiling (((2 * rho * alpha * sigma_tilde) / L) ^ 2)) ->
  (100 * (smoothness T L alpha rho w)) <> 0 ->
  (E (iid B (pair_law (tasks T) (fun j => pair_law (iid D_in (samples T j)) (fun _ => pair_law (iid D_o (samples T j)) (fun _ => iid D_h (samples T j)))))) (fun tasks_k => (E (iid B_prime (pair_law (tasks T) (fun j => iid D_beta (samples T j)))) (fun tasks_beta => (F T alpha (vminus w (vscal (beta_maml T L alpha rho tasks_beta w) (g_maml T alpha tasks_k w)))))))) <= ((((F T alpha w) - (((norm (nabla_F T alpha w)) ^ 2) / (100 * (smoothness T L alpha rho w)))) + (((14 * (sigma ^ 2)) + ((sigma_tilde ^ 2) * ((2 / (INR D_o)) + ((1 / 5) / (INR D_in))))) / (368 * L * (INR B)))) + (((((2 / 5) / 48) + ((2 / 25) / 368)) * ((sigma_tilde ^ 2) / (INR D_in))) / L)).

(* fallah2019/eq-103.2 *)
Definition fallah2019_eq_103_2 : Prop :=
  forall (V : space) (T : problem V) (B : nat) (D_in : nat) (D_o : nat) (L : R) (alpha : R) (rho : R) (sigma : R) (sigma_tilde : R) (w : V),
  differentiable T ->
  (1 <= B)%nat ->
  (1 <= D_in)%nat ->
  (1 <= D_o)%nat ->
  (0 < L) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  (0 <= sigma_tilde) ->
  0 < alpha ->
  alpha <= (1 / (6 * L)) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  (INR B) >= 20 ->
  (100 * (smoothness T L alpha rho w)) <> 0 ->
  ((((F T alpha w) - (((norm (nabla_F T alpha w)) ^ 2) / (100 * (smoothness T L alpha rho w)))) + (((14 * (sigma ^ 2)) + ((sigma_tilde ^ 2) * ((2 / (INR D_o)) + ((1 / 5) / (INR D_in))))) / (368 * L * (INR B)))) + (((((2 / 5) / 48) + ((2 / 25) / 368)) * ((sigma_tilde ^ 2) / (INR D_in))) / L)) <= (((F T alpha w) - (((norm (nabla_F T alpha w)) ^ 2) / (100 * (smoothness T L alpha rho w)))) + ((((14 * (sigma ^ 2)) + (2 * ((sigma_tilde ^ 2) / (INR D_o)))) / (368 * L * (INR B))) + (((sigma_tilde ^ 2) / (INR D_in)) / (96 * L)))).

(* fallah2019/theorem-F.1 *)
Definition fallah2019_theorem_F_1 : Prop :=
  forall (V : space) (T : problem V) (B : nat) (B_prime : nat) (D_beta : nat) (D_h : nat) (D_in : nat) (D_o : nat) (F_min : R) (L : R) (T_ : nat) (alpha : R) (epsilon : R) (rho : R) (sigma : R) (sigma_H : R) (sigma_tilde : R) (w : V),
  differentiable T ->
  (1 <= B)%nat ->
  (1 <= B_prime)%nat ->
  (1 <= D_beta)%nat ->
  (1 <= D_h)%nat ->
  (1 <= D_in)%nat ->
  (1 <= D_o)%nat ->
  (0 < L) ->
  (1 <= T_)%nat ->
  (0 < epsilon) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  (0 <= sigma_H) ->
  (0 <= sigma_tilde) ->
  0 < alpha ->
  alpha <= (1 / (6 * L)) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  task_variance T sigma ->
  sample_gradient_variance T sigma_tilde ->
  sample_hessian_variance frobenius T sigma_H ->
  (INR D_h) >= (ceiling (2 * (alpha ^ 2) * (sigma_H ^ 2))) ->
  (INR B) >= 20 ->
  (INR B_prime) >= (ceiling ((((rho * alpha * sigma) / L) ^ 2) / 2)) ->
  (INR D_beta) >= (ceiling (((2 * rho * alpha * sigma_tilde) / L) ^ 2)) ->
  (forall u, F_min <= F T alpha u) ->
  (INR T_) >= (1600 * ((F T alpha w) - F_min) * (Rmin ((L + (rho * alpha * (sigma + epsilon))) / (epsilon ^ 2)) (((L * (INR B)) / (sigma ^ 2)) + ((L * (((INR B) * (INR D_o)) + (INR D_in))) / (sigma_tilde ^ 2))))) ->
  (sigma ^ 2) <> 0 ->
  (sigma_tilde ^ 2) <> 0 ->
  (least T_ (fun k => (mean_slope_maml T B B_prime D_beta D_h D_in D_o L alpha rho w k))) <= (Rmax (sqrt (61 * (1 + (((rho * alpha) / L) * sigma)) * ((((sigma ^ 2) / (INR B)) + ((sigma_tilde ^ 2) / ((INR B) * (INR D_o)))) + ((sigma_tilde ^ 2) / (INR D_in))))) (Rmax (((61 * rho * alpha) / L) * ((((sigma ^ 2) / (INR B)) + ((sigma_tilde ^ 2) / ((INR B) * (INR D_o)))) + ((sigma_tilde ^ 2) / (INR D_in)))) epsilon)).

(* fallah2019/theorem-F.1@noiseless *)
Definition fallah2019_theorem_F_1_at_noiseless : Prop :=
  forall (V : space) (T : problem V) (B : nat) (B_prime : nat) (D_beta : nat) (D_h : nat) (D_in : nat) (D_o : nat) (F_min : R) (L : R) (T_ : nat) (alpha : R) (epsilon : R) (rho : R) (sigma : R) (sigma_H : R) (sigma_tilde : R) (w : V),
  differentiable T ->
  (1 <= B)%nat ->
  (1 <= B_prime)%nat ->
  (1 <= D_beta)%nat ->
  (1 <= D_h)%nat ->
  (1 <= D_in)%nat ->
  (1 <= D_o)%nat ->
  (0 < L) ->
  (1 <= T_)%nat ->
  (0 < epsilon) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  (0 <= sigma_H) ->
  (0 <= sigma_tilde) ->
  0 < alpha ->
  alpha <= (1 / (6 * L)) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  task_variance T sigma ->
  sample_gradient_variance T sigma_tilde ->
  sample_hessian_variance frobenius T sigma_H ->
  (INR D_h) >= (ceiling (2 * (alpha ^ 2) * (sigma_H ^ 2))) ->
  (INR B) >= 20 ->
  (INR B_prime) >= (ceiling ((((rho * alpha * sigma) / L) ^ 2) / 2)) ->
  (INR D_beta) >= (ceiling (((2 * rho * alpha * sigma_tilde) / L) ^ 2)) ->
  (forall u, F_min <= F T alpha u) ->
  (INR T_) >= (1600 * ((F T alpha w) - F_min) * ((L + (rho * alpha * (sigma + epsilon))) / (epsilon ^ 2))) ->
  (least T_ (fun k => (mean_slope_maml T B B_prime D_beta D_h D_in D_o L alpha rho w k))) <= (Rmax (sqrt (61 * (1 + (((rho * alpha) / L) * sigma)) * ((((sigma ^ 2) / (INR B)) + ((sigma_tilde ^ 2) / ((INR B) * (INR D_o)))) + ((sigma_tilde ^ 2) / (INR D_in))))) (Rmax (((61 * rho * alpha) / L) * ((((sigma ^ 2) / (INR B)) + ((sigma_tilde ^ 2) / ((INR B) * (INR D_o)))) + ((sigma_tilde ^ 2) / (INR D_in)))) epsilon)).

(* fallah2019/theorem-F.1@uniform-iterate *)
Definition fallah2019_theorem_F_1_at_uniform_iterate : Prop :=
  forall (V : space) (T : problem V) (B : nat) (B_prime : nat) (D_beta : nat) (D_h : nat) (D_in : nat) (D_o : nat) (F_min : R) (L : R) (T_ : nat) (alpha : R) (epsilon : R) (rho : R) (sigma : R) (sigma_H : R) (sigma_tilde : R) (w : V),
  differentiable T ->
  (1 <= B)%nat ->
  (1 <= B_prime)%nat ->
  (1 <= D_beta)%nat ->
  (1 <= D_h)%nat ->
  (1 <= D_in)%nat ->
  (1 <= D_o)%nat ->
  (0 < L) ->
  (1 <= T_)%nat ->
  (0 < epsilon) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  (0 <= sigma_H) ->
  (0 <= sigma_tilde) ->
  0 < alpha ->
  alpha <= (1 / (6 * L)) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  task_variance T sigma ->
  sample_gradient_variance T sigma_tilde ->
  sample_hessian_variance frobenius T sigma_H ->
  (INR D_h) >= (ceiling (2 * (alpha ^ 2) * (sigma_H ^ 2))) ->
  (INR B) >= 20 ->
  (INR B_prime) >= (ceiling ((((rho * alpha * sigma) / L) ^ 2) / 2)) ->
  (INR D_beta) >= (ceiling (((2 * rho * alpha * sigma_tilde) / L) ^ 2)) ->
  (forall u, F_min <= F T alpha u) ->
  (INR T_) >= (1600 * ((F T alpha w) - F_min) * ((L + (rho * alpha * (sigma + epsilon))) / (epsilon ^ 2))) ->
  ((rsum T_ (fun k => (mean_slope_maml T B B_prime D_beta D_h D_in D_o L alpha rho w k))) / (INR T_)) <= (Rmax (sqrt (61 * (1 + (((rho * alpha) / L) * sigma)) * ((((sigma ^ 2) / (INR B)) + ((sigma_tilde ^ 2) / ((INR B) * (INR D_o)))) + ((sigma_tilde ^ 2) / (INR D_in))))) (Rmax (((61 * rho * alpha) / L) * ((((sigma ^ 2) / (INR B)) + ((sigma_tilde ^ 2) / ((INR B) * (INR D_o)))) + ((sigma_tilde ^ 2) / (INR D_in)))) epsilon)).

(* fallah2019/eq-104 *)
Definition fallah2019_eq_104 : Prop :=
  forall (V : space) (T : problem V) (L : R) (alpha : R) (rho : R) (sigma : R) (w : V),
  differentiable T ->
  (0 < L) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  0 < alpha ->
  alpha <= (1 / (6 * L)) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  task_variance T sigma ->
  (smoothness T L alpha rho w) <> 0 ->
  (((4 * L) + (2 * rho * alpha * sigma)) + (2 * rho * alpha * (norm (nabla_f T w)))) <> 0 ->
  (((norm (nabla_F T alpha w)) ^ 2) / (smoothness T L alpha rho w)) >= (((norm (nabla_F T alpha w)) ^ 2) / (((4 * L) + (2 * rho * alpha * sigma)) + (2 * rho * alpha * (norm (nabla_f T w))))).

(* fallah2019/eq-105 *)
Definition fallah2019_eq_105 : Prop :=
  forall (V : space) (T : problem V) (L : R) (alpha : R) (rho : R) (sigma : R) (w : V),
  differentiable T ->
  (0 < L) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  0 < alpha ->
  alpha <= (1 / (6 * L)) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  task_variance T sigma ->
  (norm (nabla_f T w)) <= ((2 * (norm (nabla_F T alpha w))) + sigma).

(* fallah2019/eq-106.1 *)
Definition fallah2019_eq_106_1 : Prop :=
  forall (V : space) (T : problem V) (L : R) (alpha : R) (rho : R) (sigma : R) (w : V),
  differentiable T ->
  (0 < L) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  0 < alpha ->
  alpha <= (1 / (6 * L)) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  task_variance T sigma ->
  (smoothness T L alpha rho w) <> 0 ->
  (((4 * L) + (4 * rho * alpha * sigma)) + (4 * rho * alpha * (norm (nabla_F T alpha w)))) <> 0 ->
  (((norm (nabla_F T alpha w)) ^ 2) / (smoothness T L alpha rho w)) >= (((norm (nabla_F T alpha w)) ^ 2) / (((4 * L) + (4 * rho * alpha * sigma)) + (4 * rho * alpha * (norm (nabla_F T alpha w))))).

(* fallah2019/eq-106.2 *)
Definition fallah2019_eq_106_2 : Prop :=
  forall (V : space) (T : problem V) (L : R) (alpha : R) (rho : R) (sigma : R) (w : V),
  differentiable T ->
  (0 < L) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  0 < alpha ->
  alpha <= (1 / (6 * L)) ->
  (((4 * L) + (4 * rho * alpha * sigma)) + (4 * rho * alpha * (norm (nabla_F T alpha w)))) <> 0 ->
  (2 * (Rmax ((4 * L) + (4 * rho * alpha * sigma)) (4 * rho * alpha * (norm (nabla_F T alpha w))))) <> 0 ->
  (((norm (nabla_F T alpha w)) ^ 2) / (((4 * L) + (4 * rho * alpha * sigma)) + (4 * rho * alpha * (norm (nabla_F T alpha w))))) >= (((norm (nabla_F T alpha w)) ^ 2) / (2 * (Rmax ((4 * L) + (4 * rho * alpha * sigma)) (4 * rho * alpha * (norm (nabla_F T alpha w)))))).

(* fallah2019/eq-106.3 *)
Definition fallah2019_eq_106_3 : Prop :=
  forall (V : space) (T : problem V) (L : R) (alpha : R) (rho : R) (sigma : R) (w : V),
  differentiable T ->
  (0 < L) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  0 < alpha ->
  alpha <= (1 / (6 * L)) ->
  (2 * (Rmax ((4 * L) + (4 * rho * alpha * sigma)) (4 * rho * alpha * (norm (nabla_F T alpha w))))) <> 0 ->
  ((8 * L) + (8 * rho * alpha * sigma)) <> 0 ->
  (8 * rho * alpha) <> 0 ->
  (((norm (nabla_F T alpha w)) ^ 2) / (2 * (Rmax ((4 * L) + (4 * rho * alpha * sigma)) (4 * rho * alpha * (norm (nabla_F T alpha w)))))) = (Rmin (((norm (nabla_F T alpha w)) ^ 2) / ((8 * L) + (8 * rho * alpha * sigma))) ((norm (nabla_F T alpha w)) / (8 * rho * alpha))).

Definition mean_square_slope_maml {V : space} (T : problem V) (B : nat) (B_prime : nat) (D_beta : nat) (D_h : nat) (D_in : nat) (D_o : nat) (L : R) (alpha : R) (rho : R) (w : V) (k : nat) : R :=
  (after (fun g v => (E (iid B (pair_law (tasks T) (fun j => pair_law (iid D_in (samples T j)) (fun _ => pair_law (iid D_o (samples T j)) (fun _ => iid D_h (samples T j)))))) (fun tasks_k => (E (iid B_prime (pair_law (tasks T) (fun j => iid D_beta (samples T j)))) (fun tasks_beta => (g (vminus v (vscal (beta_maml T L alpha rho tasks_beta v) (g_maml T alpha tasks_k v))))))))) k (fun v => ((norm (nabla_F T alpha v)) ^ 2)) w).

(* fallah2019/eq-107 *)
Definition fallah2019_eq_107 : Prop :=
  forall (V : space) (T : problem V) (B : nat) (B_prime : nat) (D_beta : nat) (D_h : nat) (D_in : nat) (D_o : nat) (L : R) (alpha : R) (k : nat) (rho : R) (sigma : R) (sigma_H : R) (sigma_tilde : R) (w : V),
  differentiable T ->
  (1 <= B)%nat ->
  (1 <= B_prime)%nat ->
  (1 <= D_beta)%nat ->
  (1 <= D_h)%nat ->
  (1 <= D_in)%nat ->
  (1 <= D_o)%nat ->
  (0 < L) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  (0 <= sigma_H) ->
  (0 <= sigma_tilde) ->
  0 < alpha ->
  alpha <= (1 / (6 * L)) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  task_variance T sigma ->
  sample_gradient_variance T sigma_tilde ->
  sample_hessian_variance frobenius T sigma_H ->
  (INR D_h) >= (ceiling (2 * (alpha ^ 2) * (sigma_H ^ 2))) ->
  (INR B) >= 20 ->
  (INR B_prime) >= (ceiling ((((rho * alpha * sigma) / L) ^ 2) / 2)) ->
  (INR D_beta) >= (ceiling (((2 * rho * alpha * sigma_tilde) / L) ^ 2)) ->
  (L + (rho * alpha * sigma)) <> 0 ->
  (rho * alpha) <> 0 ->
  (mean_F_maml T B B_prime D_beta D_h D_in D_o L alpha rho w (k + 1)%nat) <= (((mean_F_maml T B B_prime D_beta D_h D_in D_o L alpha rho w k) - ((Rmin ((mean_square_slope_maml T B B_prime D_beta D_h D_in D_o L alpha rho w k) / (L + (rho * alpha * sigma))) ((mean_slope_maml T B B_prime D_beta D_h D_in D_o L alpha rho w k) / (rho * alpha))) / 800)) + ((((14 * (sigma ^ 2)) + (2 * ((sigma_tilde ^ 2) / (INR D_o)))) / (368 * L * (INR B))) + (((sigma_tilde ^ 2) / (INR D_in)) / (96 * L)))).

(* fallah2019/eq-107-repaired *)
Definition fallah2019_eq_107_repaired : Prop :=
  forall (V : space) (T : problem V) (B : nat) (B_prime : nat) (D_beta : nat) (D_h : nat) (D_in : nat) (D_o : nat) (L : R) (alpha : R) (k : nat) (rho : R) (sigma : R) (sigma_H : R) (sigma_tilde : R) (w : V),
  differentiable T ->
  (1 <= B)%nat ->
  (1 <= B_prime)%nat ->
  (1 <= D_beta)%nat ->
  (1 <= D_h)%nat ->
  (1 <= D_in)%nat ->
  (1 <= D_o)%nat ->
  (0 < L) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  (0 <= sigma_H) ->
  (0 <= sigma_tilde) ->
  0 < alpha ->
  alpha <= (1 / (6 * L)) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  task_variance T sigma ->
  sample_gradient_variance T sigma_tilde ->
  sample_hessian_variance frobenius T sigma_H ->
  (INR D_h) >= (ceiling (2 * (alpha ^ 2) * (sigma_H ^ 2))) ->
  (INR B) >= 20 ->
  (INR B_prime) >= (ceiling ((((rho * alpha * sigma) / L) ^ 2) / 2)) ->
  (INR D_beta) >= (ceiling (((2 * rho * alpha * sigma_tilde) / L) ^ 2)) ->
  (L + (rho * alpha * sigma)) <> 0 ->
  (rho * alpha) <> 0 ->
  (mean_F_maml T B B_prime D_beta D_h D_in D_o L alpha rho w (k + 1)%nat) <= (((mean_F_maml T B B_prime D_beta D_h D_in D_o L alpha rho w k) - ((Rmin (((mean_slope_maml T B B_prime D_beta D_h D_in D_o L alpha rho w k) ^ 2) / (L + (rho * alpha * sigma))) ((mean_slope_maml T B B_prime D_beta D_h D_in D_o L alpha rho w k) / (rho * alpha))) / 800)) + ((((14 * (sigma ^ 2)) + (2 * ((sigma_tilde ^ 2) / (INR D_o)))) / (368 * L * (INR B))) + (((sigma_tilde ^ 2) / (INR D_in)) / (96 * L)))).

(* fallah2019/eq-107+1 *)
Definition fallah2019_eq_107_plus1 : Prop :=
  forall (V : space) (T : problem V) (B : nat) (B_prime : nat) (D_beta : nat) (D_h : nat) (D_in : nat) (D_o : nat) (L : R) (alpha : R) (epsilon : R) (k : nat) (rho : R) (sigma : R) (sigma_H : R) (sigma_tilde : R) (w : V),
  differentiable T ->
  (1 <= B)%nat ->
  (1 <= B_prime)%nat ->
  (1 <= D_beta)%nat ->
  (1 <= D_h)%nat ->
  (1 <= D_in)%nat ->
  (1 <= D_o)%nat ->
  (0 < L) ->
  (0 < epsilon) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  (0 <= sigma_H) ->
  (0 <= sigma_tilde) ->
  0 < alpha ->
  alpha <= (1 / (6 * L)) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  task_variance T sigma ->
  sample_gradient_variance T sigma_tilde ->
  sample_hessian_variance frobenius T sigma_H ->
  (INR D_h) >= (ceiling (2 * (alpha ^ 2) * (sigma_H ^ 2))) ->
  (INR B) >= 20 ->
  (INR B_prime) >= (ceiling ((((rho * alpha * sigma) / L) ^ 2) / 2)) ->
  (INR D_beta) >= (ceiling (((2 * rho * alpha * sigma_tilde) / L) ^ 2)) ->
  (mean_slope_maml T B B_prime D_beta D_h D_in D_o L alpha rho w k) >= (Rmax (sqrt (61 * (1 + (((rho * alpha) / L) * sigma)) * ((((sigma ^ 2) / (INR B)) + ((sigma_tilde ^ 2) / ((INR B) * (INR D_o)))) + ((sigma_tilde ^ 2) / (INR D_in))))) (Rmax (((61 * rho * alpha) / L) * ((((sigma ^ 2) / (INR B)) + ((sigma_tilde ^ 2) / ((INR B) * (INR D_o)))) + ((sigma_tilde ^ 2) / (INR D_in)))) epsilon)) ->
  (mean_slope_maml T B B_prime D_beta D_h D_in D_o L alpha rho w k) >= (Rmax (sqrt ((1 + (((rho * alpha) / L) * sigma)) * 61 * ((((sigma ^ 2) / (INR B)) + ((sigma_tilde ^ 2) / ((INR B) * (INR D_o)))) + ((sigma_tilde ^ 2) / (INR D_in))))) (((rho * alpha) / L) * 61 * ((((sigma ^ 2) / (INR B)) + ((sigma_tilde ^ 2) / ((INR B) * (INR D_o)))) + ((sigma_tilde ^ 2) / (INR D_in))))).

(* fallah2019/eq-108+1.1@mean-of-square *)
Definition fallah2019_eq_108_plus1_1_at_mean_of_square : Prop :=
  forall (V : space) (T : problem V) (B : nat) (B_prime : nat) (D_beta : nat) (D_h : nat) (D_in : nat) (D_o : nat) (L : R) (alpha : R) (epsilon : R) (k : nat) (rho : R) (sigma : R) (sigma_H : R) (sigma_tilde : R) (w : V),
  differentiable T ->
  (1 <= B)%nat ->
  (1 <= B_prime)%nat ->
  (1 <= D_beta)%nat ->
  (1 <= D_h)%nat ->
  (1 <= D_in)%nat ->
  (1 <= D_o)%nat ->
  (0 < L) ->
  (0 < epsilon) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  (0 <= sigma_H) ->
  (0 <= sigma_tilde) ->
  0 < alpha ->
  alpha <= (1 / (6 * L)) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  task_variance T sigma ->
  sample_gradient_variance T sigma_tilde ->
  sample_hessian_variance frobenius T sigma_H ->
  (INR D_h) >= (ceiling (2 * (alpha ^ 2) * (sigma_H ^ 2))) ->
  (INR B) >= 20 ->
  (INR B_prime) >= (ceiling ((((rho * alpha * sigma) / L) ^ 2) / 2)) ->
  (INR D_beta) >= (ceiling (((2 * rho * alpha * sigma_tilde) / L) ^ 2)) ->
  (mean_slope_maml T B B_prime D_beta D_h D_in D_o L alpha rho w k) >= (Rmax (sqrt (61 * (1 + (((rho * alpha) / L) * sigma)) * ((((sigma ^ 2) / (INR B)) + ((sigma_tilde ^ 2) / ((INR B) * (INR D_o)))) + ((sigma_tilde ^ 2) / (INR D_in))))) (Rmax (((61 * rho * alpha) / L) * ((((sigma ^ 2) / (INR B)) + ((sigma_tilde ^ 2) / ((INR B) * (INR D_o)))) + ((sigma_tilde ^ 2) / (INR D_in)))) epsilon)) ->
  (L + (rho * alpha * sigma)) <> 0 ->
  (rho * alpha) <> 0 ->
  ((Rmin ((mean_square_slope_maml T B B_prime D_beta D_h D_in D_o L alpha rho w k) / (L + (rho * alpha * sigma))) ((mean_slope_maml T B B_prime D_beta D_h D_in D_o L alpha rho w k) / (rho * alpha))) / 1600) >= ((61 * ((((sigma ^ 2) / (INR B)) + ((sigma_tilde ^ 2) / ((INR B) * (INR D_o)))) + ((sigma_tilde ^ 2) / (INR D_in)))) / (1600 * L)).

(* fallah2019/eq-108+1.1@square-of-mean *)
Definition fallah2019_eq_108_plus1_1_at_square_of_mean : Prop :=
  forall (V : space) (T : problem V) (B : nat) (B_prime : nat) (D_beta : nat) (D_h : nat) (D_in : nat) (D_o : nat) (L : R) (alpha : R) (epsilon : R) (k : nat) (rho : R) (sigma : R) (sigma_H : R) (sigma_tilde : R) (w : V),
  differentiable T ->
  (1 <= B)%nat ->
  (1 <= B_prime)%nat ->
  (1 <= D_beta)%nat ->
  (1 <= D_h)%nat ->
  (1 <= D_in)%nat ->
  (1 <= D_o)%nat ->
  (0 < L) ->
  (0 < epsilon) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  (0 <= sigma_H) ->
  (0 <= sigma_tilde) ->
  0 < alpha ->
  alpha <= (1 / (6 * L)) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  task_variance T sigma ->
  sample_gradient_variance T sigma_tilde ->
  sample_hessian_variance frobenius T sigma_H ->
  (INR D_h) >= (ceiling (2 * (alpha ^ 2) * (sigma_H ^ 2))) ->
  (INR B) >= 20 ->
  (INR B_prime) >= (ceiling ((((rho * alpha * sigma) / L) ^ 2) / 2)) ->
  (INR D_beta) >= (ceiling (((2 * rho * alpha * sigma_tilde) / L) ^ 2)) ->
  (mean_slope_maml T B B_prime D_beta D_h D_in D_o L alpha rho w k) >= (Rmax (sqrt (61 * (1 + (((rho * alpha) / L) * sigma)) * ((((sigma ^ 2) / (INR B)) + ((sigma_tilde ^ 2) / ((INR B) * (INR D_o)))) + ((sigma_tilde ^ 2) / (INR D_in))))) (Rmax (((61 * rho * alpha) / L) * ((((sigma ^ 2) / (INR B)) + ((sigma_tilde ^ 2) / ((INR B) * (INR D_o)))) + ((sigma_tilde ^ 2) / (INR D_in)))) epsilon)) ->
  (L + (rho * alpha * sigma)) <> 0 ->
  (rho * alpha) <> 0 ->
  ((Rmin (((mean_slope_maml T B B_prime D_beta D_h D_in D_o L alpha rho w k) ^ 2) / (L + (rho * alpha * sigma))) ((mean_slope_maml T B B_prime D_beta D_h D_in D_o L alpha rho w k) / (rho * alpha))) / 1600) >= ((61 * ((((sigma ^ 2) / (INR B)) + ((sigma_tilde ^ 2) / ((INR B) * (INR D_o)))) + ((sigma_tilde ^ 2) / (INR D_in)))) / (1600 * L)).

(* fallah2019/eq-108+1.2 *)
Definition fallah2019_eq_108_plus1_2 : Prop :=
  forall (B : nat) (D_in : nat) (D_o : nat) (L : R) (alpha : R) (sigma : R) (sigma_tilde : R),
  (1 <= B)%nat ->
  (1 <= D_in)%nat ->
  (1 <= D_o)%nat ->
  (0 < L) ->
  (0 <= sigma) ->
  (0 <= sigma_tilde) ->
  0 < alpha ->
  alpha <= (1 / (6 * L)) ->
  ((61 * ((((sigma ^ 2) / (INR B)) + ((sigma_tilde ^ 2) / ((INR B) * (INR D_o)))) + ((sigma_tilde ^ 2) / (INR D_in)))) / (1600 * L)) >= ((((14 * (sigma ^ 2)) + (2 * ((sigma_tilde ^ 2) / (INR D_o)))) / (368 * L * (INR B))) + (((sigma_tilde ^ 2) / (INR D_in)) / (96 * L))).

(* fallah2019/eq-108+2.1 *)
Definition fallah2019_eq_108_plus2_1 : Prop :=
  forall (V : space) (T : problem V) (B : nat) (B_prime : nat) (D_beta : nat) (D_h : nat) (D_in : nat) (D_o : nat) (L : R) (alpha : R) (epsilon : R) (k : nat) (rho : R) (sigma : R) (sigma_H : R) (sigma_tilde : R) (w : V),
  differentiable T ->
  (1 <= B)%nat ->
  (1 <= B_prime)%nat ->
  (1 <= D_beta)%nat ->
  (1 <= D_h)%nat ->
  (1 <= D_in)%nat ->
  (1 <= D_o)%nat ->
  (0 < L) ->
  (0 < epsilon) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  (0 <= sigma_H) ->
  (0 <= sigma_tilde) ->
  0 < alpha ->
  alpha <= (1 / (6 * L)) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  task_variance T sigma ->
  sample_gradient_variance T sigma_tilde ->
  sample_hessian_variance frobenius T sigma_H ->
  (INR D_h) >= (ceiling (2 * (alpha ^ 2) * (sigma_H ^ 2))) ->
  (INR B) >= 20 ->
  (INR B_prime) >= (ceiling ((((rho * alpha * sigma) / L) ^ 2) / 2)) ->
  (INR D_beta) >= (ceiling (((2 * rho * alpha * sigma_tilde) / L) ^ 2)) ->
  (mean_slope_maml T B B_prime D_beta D_h D_in D_o L alpha rho w k) >= (Rmax (sqrt (61 * (1 + (((rho * alpha) / L) * sigma)) * ((((sigma ^ 2) / (INR B)) + ((sigma_tilde ^ 2) / ((INR B) * (INR D_o)))) + ((sigma_tilde ^ 2) / (INR D_in))))) (Rmax (((61 * rho * alpha) / L) * ((((sigma ^ 2) / (INR B)) + ((sigma_tilde ^ 2) / ((INR B) * (INR D_o)))) + ((sigma_tilde ^ 2) / (INR D_in)))) epsilon)) ->
  (L + (rho * alpha * sigma)) <> 0 ->
  (rho * alpha) <> 0 ->
  (mean_F_maml T B B_prime D_beta D_h D_in D_o L alpha rho w (k + 1)%nat) <= ((mean_F_maml T B B_prime D_beta D_h D_in D_o L alpha rho w k) - ((Rmin ((mean_square_slope_maml T B B_prime D_beta D_h D_in D_o L alpha rho w k) / (L + (rho * alpha * sigma))) ((mean_slope_maml T B B_prime D_beta D_h D_in D_o L alpha rho w k) / (rho * alpha))) / 1600)).

(* fallah2019/eq-108+2.1-repaired *)
Definition fallah2019_eq_108_plus2_1_repaired : Prop :=
  forall (V : space) (T : problem V) (B : nat) (B_prime : nat) (D_beta : nat) (D_h : nat) (D_in : nat) (D_o : nat) (L : R) (alpha : R) (epsilon : R) (k : nat) (rho : R) (sigma : R) (sigma_H : R) (sigma_tilde : R) (w : V),
  differentiable T ->
  (1 <= B)%nat ->
  (1 <= B_prime)%nat ->
  (1 <= D_beta)%nat ->
  (1 <= D_h)%nat ->
  (1 <= D_in)%nat ->
  (1 <= D_o)%nat ->
  (0 < L) ->
  (0 < epsilon) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  (0 <= sigma_H) ->
  (0 <= sigma_tilde) ->
  0 < alpha ->
  alpha <= (1 / (6 * L)) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  task_variance T sigma ->
  sample_gradient_variance T sigma_tilde ->
  sample_hessian_variance frobenius T sigma_H ->
  (INR D_h) >= (ceiling (2 * (alpha ^ 2) * (sigma_H ^ 2))) ->
  (INR B) >= 20 ->
  (INR B_prime) >= (ceiling ((((rho * alpha * sigma) / L) ^ 2) / 2)) ->
  (INR D_beta) >= (ceiling (((2 * rho * alpha * sigma_tilde) / L) ^ 2)) ->
  (mean_slope_maml T B B_prime D_beta D_h D_in D_o L alpha rho w k) >= (Rmax (sqrt (61 * (1 + (((rho * alpha) / L) * sigma)) * ((((sigma ^ 2) / (INR B)) + ((sigma_tilde ^ 2) / ((INR B) * (INR D_o)))) + ((sigma_tilde ^ 2) / (INR D_in))))) (Rmax (((61 * rho * alpha) / L) * ((((sigma ^ 2) / (INR B)) + ((sigma_tilde ^ 2) / ((INR B) * (INR D_o)))) + ((sigma_tilde ^ 2) / (INR D_in)))) epsilon)) ->
  (L + (rho * alpha * sigma)) <> 0 ->
  (rho * alpha) <> 0 ->
  (mean_F_maml T B B_prime D_beta D_h D_in D_o L alpha rho w (k + 1)%nat) <= ((mean_F_maml T B B_prime D_beta D_h D_in D_o L alpha rho w k) - ((Rmin (((mean_slope_maml T B B_prime D_beta D_h D_in D_o L alpha rho w k) ^ 2) / (L + (rho * alpha * sigma))) ((mean_slope_maml T B B_prime D_beta D_h D_in D_o L alpha rho w k) / (rho * alpha))) / 1600)).

(* fallah2019/eq-108+2.2 *)
Definition fallah2019_eq_108_plus2_2 : Prop :=
  forall (V : space) (T : problem V) (B : nat) (B_prime : nat) (D_beta : nat) (D_h : nat) (D_in : nat) (D_o : nat) (L : R) (alpha : R) (epsilon : R) (k : nat) (rho : R) (sigma : R) (sigma_H : R) (sigma_tilde : R) (w : V),
  differentiable T ->
  (1 <= B)%nat ->
  (1 <= B_prime)%nat ->
  (1 <= D_beta)%nat ->
  (1 <= D_h)%nat ->
  (1 <= D_in)%nat ->
  (1 <= D_o)%nat ->
  (0 < L) ->
  (0 < epsilon) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  (0 <= sigma_H) ->
  (0 <= sigma_tilde) ->
  0 < alpha ->
  alpha <= (1 / (6 * L)) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  task_variance T sigma ->
  sample_gradient_variance T sigma_tilde ->
  sample_hessian_variance frobenius T sigma_H ->
  (INR D_h) >= (ceiling (2 * (alpha ^ 2) * (sigma_H ^ 2))) ->
  (INR B) >= 20 ->
  (INR B_prime) >= (ceiling ((((rho * alpha * sigma) / L) ^ 2) / 2)) ->
  (INR D_beta) >= (ceiling (((2 * rho * alpha * sigma_tilde) / L) ^ 2)) ->
  (mean_slope_maml T B B_prime D_beta D_h D_in D_o L alpha rho w k) >= (Rmax (sqrt (61 * (1 + (((rho * alpha) / L) * sigma)) * ((((sigma ^ 2) / (INR B)) + ((sigma_tilde ^ 2) / ((INR B) * (INR D_o)))) + ((sigma_tilde ^ 2) / (INR D_in))))) (Rmax (((61 * rho * alpha) / L) * ((((sigma ^ 2) / (INR B)) + ((sigma_tilde ^ 2) / ((INR B) * (INR D_o)))) + ((sigma_tilde ^ 2) / (INR D_in)))) epsilon)) ->
  (L + (rho * alpha * sigma)) <> 0 ->
  (rho * alpha) <> 0 ->
  ((mean_F_maml T B B_prime D_beta D_h D_in D_o L alpha rho w k) - ((Rmin (((mean_slope_maml T B B_prime D_beta D_h D_in D_o L alpha rho w k) ^ 2) / (L + (rho * alpha * sigma))) ((mean_slope_maml T B B_prime D_beta D_h D_in D_o L alpha rho w k) / (rho * alpha))) / 1600)) <= ((mean_F_maml T B B_prime D_beta D_h D_in D_o L alpha rho w k) - ((61 * ((((sigma ^ 2) / (INR B)) + ((sigma_tilde ^ 2) / ((INR B) * (INR D_o)))) + ((sigma_tilde ^ 2) / (INR D_in)))) / (1600 * L))).

(* fallah2019/eq-109.1 *)
Definition fallah2019_eq_109_1 : Prop :=
  forall (V : space) (T : problem V) (B : nat) (B_prime : nat) (D_beta : nat) (D_h : nat) (D_in : nat) (D_o : nat) (L : R) (alpha : R) (epsilon : R) (k : nat) (rho : R) (sigma : R) (sigma_H : R) (sigma_tilde : R) (w : V),
  differentiable T ->
  (1 <= B)%nat ->
  (1 <= B_prime)%nat ->
  (1 <= D_beta)%nat ->
  (1 <= D_h)%nat ->
  (1 <= D_in)%nat ->
  (1 <= D_o)%nat ->
  (0 < L) ->
  (0 < epsilon) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  (0 <= sigma_H) ->
  (0 <= sigma_tilde) ->
  0 < alpha ->
  alpha <= (1 / (6 * L)) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  task_variance T sigma ->
  sample_gradient_variance T sigma_tilde ->
  sample_hessian_variance frobenius T sigma_H ->
  (INR D_h) >= (ceiling (2 * (alpha ^ 2) * (sigma_H ^ 2))) ->
  (INR B) >= 20 ->
  (INR B_prime) >= (ceiling ((((rho * alpha * sigma) / L) ^ 2) / 2)) ->
  (INR D_beta) >= (ceiling (((2 * rho * alpha * sigma_tilde) / L) ^ 2)) ->
  (mean_slope_maml T B B_prime D_beta D_h D_in D_o L alpha rho w k) >= (Rmax (sqrt (61 * (1 + (((rho * alpha) / L) * sigma)) * ((((sigma ^ 2) / (INR B)) + ((sigma_tilde ^ 2) / ((INR B) * (INR D_o)))) + ((sigma_tilde ^ 2) / (INR D_in))))) (Rmax (((61 * rho * alpha) / L) * ((((sigma ^ 2) / (INR B)) + ((sigma_tilde ^ 2) / ((INR B) * (INR D_o)))) + ((sigma_tilde ^ 2) / (INR D_in)))) epsilon)) ->
  (L + (rho * alpha * sigma)) <> 0 ->
  (rho * alpha) <> 0 ->
  (mean_F_maml T B B_prime D_beta D_h D_in D_o L alpha rho w (k + 1)%nat) <= ((mean_F_maml T B B_prime D_beta D_h D_in D_o L alpha rho w k) - ((Rmin ((epsilon ^ 2) / (L + (rho * alpha * sigma))) (epsilon / (rho * alpha))) / 1600)).

(* fallah2019/eq-109.2 *)
Definition fallah2019_eq_109_2 : Prop :=
  forall (V : space) (T : problem V) (B : nat) (B_prime : nat) (D_beta : nat) (D_h : nat) (D_in : nat) (D_o : nat) (L : R) (alpha : R) (epsilon : R) (k : nat) (rho : R) (sigma : R) (w : V),
  differentiable T ->
  (1 <= B)%nat ->
  (1 <= B_prime)%nat ->
  (1 <= D_beta)%nat ->
  (1 <= D_h)%nat ->
  (1 <= D_in)%nat ->
  (1 <= D_o)%nat ->
  (0 < L) ->
  (0 < epsilon) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  0 < alpha ->
  alpha <= (1 / (6 * L)) ->
  (L + (rho * alpha * sigma)) <> 0 ->
  (rho * alpha) <> 0 ->
  (L + (rho * alpha * (sigma + epsilon))) <> 0 ->
  ((mean_F_maml T B B_prime D_beta D_h D_in D_o L alpha rho w k) - ((Rmin ((epsilon ^ 2) / (L + (rho * alpha * sigma))) (epsilon / (rho * alpha))) / 1600)) <= ((mean_F_maml T B B_prime D_beta D_h D_in D_o L alpha rho w k) - (((epsilon ^ 2) / (L + (rho * alpha * (sigma + epsilon)))) / 1600)).

(* fallah2019/eq-110 *)
Definition fallah2019_eq_110 : Prop :=
  forall (V : space) (T : problem V) (B : nat) (B_prime : nat) (D_beta : nat) (D_h : nat) (D_in : nat) (D_o : nat) (L : R) (T_ : nat) (alpha : R) (epsilon : R) (rho : R) (sigma : R) (sigma_H : R) (sigma_tilde : R) (w : V),
  differentiable T ->
  (1 <= B)%nat ->
  (1 <= B_prime)%nat ->
  (1 <= D_beta)%nat ->
  (1 <= D_h)%nat ->
  (1 <= D_in)%nat ->
  (1 <= D_o)%nat ->
  (0 < L) ->
  (1 <= T_)%nat ->
  (0 < epsilon) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  (0 <= sigma_H) ->
  (0 <= sigma_tilde) ->
  0 < alpha ->
  alpha <= (1 / (6 * L)) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  task_variance T sigma ->
  sample_gradient_variance T sigma_tilde ->
  sample_hessian_variance frobenius T sigma_H ->
  (INR D_h) >= (ceiling (2 * (alpha ^ 2) * (sigma_H ^ 2))) ->
  (INR B) >= 20 ->
  (INR B_prime) >= (ceiling ((((rho * alpha * sigma) / L) ^ 2) / 2)) ->
  (INR D_beta) >= (ceiling (((2 * rho * alpha * sigma_tilde) / L) ^ 2)) ->
  (least (T_ - 1)%nat (fun k => (mean_slope_maml T B B_prime D_beta D_h D_in D_o L alpha rho w k))) >= (Rmax (sqrt (61 * (1 + (((rho * alpha) / L) * sigma)) * ((((sigma ^ 2) / (INR B)) + ((sigma_tilde ^ 2) / ((INR B) * (INR D_o)))) + ((sigma_tilde ^ 2) / (INR D_in))))) (Rmax (((61 * rho * alpha) / L) * ((((sigma ^ 2) / (INR B)) + ((sigma_tilde ^ 2) / ((INR B) * (INR D_o)))) + ((sigma_tilde ^ 2) / (INR D_in)))) epsilon)) ->
  (L + (rho * alpha * (sigma + epsilon))) <> 0 ->
  (rsum T_ (fun k => (mean_F_maml T B B_prime D_beta D_h D_in D_o L alpha rho w (k + 1)%nat))) <= ((rsum T_ (fun k => (mean_F_maml T B B_prime D_beta D_h D_in D_o L alpha rho w k))) - (rsum T_ (fun k => (((epsilon ^ 2) / (L + (rho * alpha * (sigma + epsilon)))) / 1600)))).

(* fallah2019/eq-111 *)
Definition fallah2019_eq_111 : Prop :=
  forall (V : space) (T : problem V) (B : nat) (B_prime : nat) (D_beta : nat) (D_h : nat) (D_in : nat) (D_o : nat) (L : R) (T_ : nat) (alpha : R) (epsilon : R) (rho : R) (sigma : R) (sigma_H : R) (sigma_tilde : R) (w : V),
  differentiable T ->
  (1 <= B)%nat ->
  (1 <= B_prime)%nat ->
  (1 <= D_beta)%nat ->
  (1 <= D_h)%nat ->
  (1 <= D_in)%nat ->
  (1 <= D_o)%nat ->
  (0 < L) ->
  (1 <= T_)%nat ->
  (0 < epsilon) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  (0 <= sigma_H) ->
  (0 <= sigma_tilde) ->
  0 < alpha ->
  alpha <= (1 / (6 * L)) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  task_variance T sigma ->
  sample_gradient_variance T sigma_tilde ->
  sample_hessian_variance frobenius T sigma_H ->
  (INR D_h) >= (ceiling (2 * (alpha ^ 2) * (sigma_H ^ 2))) ->
  (INR B) >= 20 ->
  (INR B_prime) >= (ceiling ((((rho * alpha * sigma) / L) ^ 2) / 2)) ->
  (INR D_beta) >= (ceiling (((2 * rho * alpha * sigma_tilde) / L) ^ 2)) ->
  (least (T_ - 1)%nat (fun k => (mean_slope_maml T B B_prime D_beta D_h D_in D_o L alpha rho w k))) >= (Rmax (sqrt (61 * (1 + (((rho * alpha) / L) * sigma)) * ((((sigma ^ 2) / (INR B)) + ((sigma_tilde ^ 2) / ((INR B) * (INR D_o)))) + ((sigma_tilde ^ 2) / (INR D_in))))) (Rmax (((61 * rho * alpha) / L) * ((((sigma ^ 2) / (INR B)) + ((sigma_tilde ^ 2) / ((INR B) * (INR D_o)))) + ((sigma_tilde ^ 2) / (INR D_in)))) epsilon)) ->
  (L + (rho * alpha * (sigma + epsilon))) <> 0 ->
  (mean_F_maml T B B_prime D_beta D_h D_in D_o L alpha rho w T_) <= ((mean_F_maml T B B_prime D_beta D_h D_in D_o L alpha rho w 0) - (((INR T_) / 1600) * ((epsilon ^ 2) / (L + (rho * alpha * (sigma + epsilon)))))).

(* fallah2019/eq-112.1 *)
Definition fallah2019_eq_112_1 : Prop :=
  forall (V : space) (T : problem V) (B : nat) (B_prime : nat) (D_beta : nat) (D_h : nat) (D_in : nat) (D_o : nat) (L : R) (T_ : nat) (alpha : R) (epsilon : R) (rho : R) (sigma : R) (sigma_H : R) (sigma_tilde : R) (w : V),
  differentiable T ->
  (1 <= B)%nat ->
  (1 <= B_prime)%nat ->
  (1 <= D_beta)%nat ->
  (1 <= D_h)%nat ->
  (1 <= D_in)%nat ->
  (1 <= D_o)%nat ->
  (0 < L) ->
  (1 <= T_)%nat ->
  (0 < epsilon) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  (0 <= sigma_H) ->
  (0 <= sigma_tilde) ->
  0 < alpha ->
  alpha <= (1 / (6 * L)) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  task_variance T sigma ->
  sample_gradient_variance T sigma_tilde ->
  sample_hessian_variance frobenius T sigma_H ->
  (INR D_h) >= (ceiling (2 * (alpha ^ 2) * (sigma_H ^ 2))) ->
  (INR B) >= 20 ->
  (INR B_prime) >= (ceiling ((((rho * alpha * sigma) / L) ^ 2) / 2)) ->
  (INR D_beta) >= (ceiling (((2 * rho * alpha * sigma_tilde) / L) ^ 2)) ->
  (least (T_ - 1)%nat (fun k => (mean_slope_maml T B B_prime D_beta D_h D_in D_o L alpha rho w k))) >= (Rmax (sqrt (61 * (1 + (((rho * alpha) / L) * sigma)) * ((((sigma ^ 2) / (INR B)) + ((sigma_tilde ^ 2) / ((INR B) * (INR D_o)))) + ((sigma_tilde ^ 2) / (INR D_in))))) (Rmax (((61 * rho * alpha) / L) * ((((sigma ^ 2) / (INR B)) + ((sigma_tilde ^ 2) / ((INR B) * (INR D_o)))) + ((sigma_tilde ^ 2) / (INR D_in)))) epsilon)) ->
  (INR T_) <= (((mean_F_maml T B B_prime D_beta D_h D_in D_o L alpha rho w 0) - (mean_F_maml T B B_prime D_beta D_h D_in D_o L alpha rho w T_)) * 1600 * ((L + (rho * alpha * (sigma + epsilon))) / (epsilon ^ 2))).

(* fallah2019/eq-112.2 *)
Definition fallah2019_eq_112_2 : Prop :=
  forall (V : space) (T : problem V) (B : nat) (B_prime : nat) (D_beta : nat) (D_h : nat) (D_in : nat) (D_o : nat) (F_min : R) (L : R) (T_ : nat) (alpha : R) (epsilon : R) (rho : R) (sigma : R) (sigma_H : R) (sigma_tilde : R) (w : V),
  differentiable T ->
  (1 <= B)%nat ->
  (1 <= B_prime)%nat ->
  (1 <= D_beta)%nat ->
  (1 <= D_h)%nat ->
  (1 <= D_in)%nat ->
  (1 <= D_o)%nat ->
  (0 < L) ->
  (1 <= T_)%nat ->
  (0 < epsilon) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  (0 <= sigma_H) ->
  (0 <= sigma_tilde) ->
  0 < alpha ->
  alpha <= (1 / (6 * L)) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  task_variance T sigma ->
  sample_gradient_variance T sigma_tilde ->
  sample_hessian_variance frobenius T sigma_H ->
  (INR D_h) >= (ceiling (2 * (alpha ^ 2) * (sigma_H ^ 2))) ->
  (INR B) >= 20 ->
  (INR B_prime) >= (ceiling ((((rho * alpha * sigma) / L) ^ 2) / 2)) ->
  (INR D_beta) >= (ceiling (((2 * rho * alpha * sigma_tilde) / L) ^ 2)) ->
  (least (T_ - 1)%nat (fun k => (mean_slope_maml T B B_prime D_beta D_h D_in D_o L alpha rho w k))) >= (Rmax (sqrt (61 * (1 + (((rho * alpha) / L) * sigma)) * ((((sigma ^ 2) / (INR B)) + ((sigma_tilde ^ 2) / ((INR B) * (INR D_o)))) + ((sigma_tilde ^ 2) / (INR D_in))))) (Rmax (((61 * rho * alpha) / L) * ((((sigma ^ 2) / (INR B)) + ((sigma_tilde ^ 2) / ((INR B) * (INR D_o)))) + ((sigma_tilde ^ 2) / (INR D_in)))) epsilon)) ->
  (forall u, F_min <= F T alpha u) ->
  (INR T_) <= (((F T alpha w) - F_min) * 1600 * ((L + (rho * alpha * (sigma + epsilon))) / (epsilon ^ 2))).

(* fallah2019/theorem-G.1 *)
Definition fallah2019_theorem_G_1 : Prop :=
  forall (V : space) (T : problem V) (B : nat) (B_prime : nat) (D_beta : nat) (D_h : nat) (D_in : nat) (D_o : nat) (F_min : R) (L : R) (T_ : nat) (alpha : R) (epsilon : R) (rho : R) (sigma : R) (sigma_H : R) (sigma_tilde : R) (w : V),
  differentiable T ->
  (1 <= B)%nat ->
  (1 <= B_prime)%nat ->
  (1 <= D_beta)%nat ->
  (1 <= D_h)%nat ->
  (1 <= D_in)%nat ->
  (1 <= D_o)%nat ->
  (0 < L) ->
  (1 <= T_)%nat ->
  (0 < epsilon) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  (0 <= sigma_H) ->
  (0 <= sigma_tilde) ->
  0 < alpha ->
  alpha <= (1 / (10 * L)) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  task_variance T sigma ->
  sample_gradient_variance T sigma_tilde ->
  sample_hessian_variance frobenius T sigma_H ->
  (INR D_h) >= (ceiling (2 * (alpha ^ 2) * (sigma_H ^ 2))) ->
  (INR B) >= 20 ->
  (INR B_prime) >= (ceiling ((((rho * alpha * sigma) / L) ^ 2) / 2)) ->
  (INR D_beta) >= (ceiling (((2 * rho * alpha * sigma_tilde) / L) ^ 2)) ->
  (forall u, F_min <= F T alpha u) ->
  (INR T_) >= (1600 * ((F T alpha w) - F_min) * (Rmin ((L + (rho * alpha * (sigma + epsilon))) / (epsilon ^ 2)) ((L / ((sigma ^ 2) * ((1 / (INR B)) + (20 * (alpha ^ 2) * (L ^ 2))))) + ((L * (((INR B) * (INR D_o)) + (INR D_in))) / (sigma_tilde ^ 2))))) ->
  ((sigma ^ 2) * ((1 / (INR B)) + (20 * (alpha ^ 2) * (L ^ 2)))) <> 0 ->
  (sigma_tilde ^ 2) <> 0 ->
  (least T_ (fun k => (mean_slope_fo T B B_prime D_beta D_in D_o L alpha rho w k))) <= (Rmax (sqrt (14 * (1 + (((rho * alpha) / L) * sigma)) * ((((sigma ^ 2) * ((1 / (INR B)) + (20 * (alpha ^ 2) * (L ^ 2)))) + ((sigma_tilde ^ 2) / ((INR B) * (INR D_o)))) + ((sigma_tilde ^ 2) / (INR D_in))))) (Rmax (((14 * rho * alpha) / L) * ((((sigma ^ 2) * ((1 / (INR B)) + (20 * (alpha ^ 2) * (L ^ 2)))) + ((sigma_tilde ^ 2) / ((INR B) * (INR D_o)))) + ((sigma_tilde ^ 2) / (INR D_in)))) epsilon)).

(* fallah2019/theorem-G.1@noiseless *)
Definition fallah2019_theorem_G_1_at_noiseless : Prop :=
  forall (V : space) (T : problem V) (B : nat) (B_prime : nat) (D_beta : nat) (D_h : nat) (D_in : nat) (D_o : nat) (F_min : R) (L : R) (T_ : nat) (alpha : R) (epsilon : R) (rho : R) (sigma : R) (sigma_H : R) (sigma_tilde : R) (w : V),
  differentiable T ->
  (1 <= B)%nat ->
  (1 <= B_prime)%nat ->
  (1 <= D_beta)%nat ->
  (1 <= D_h)%nat ->
  (1 <= D_in)%nat ->
  (1 <= D_o)%nat ->
  (0 < L) ->
  (1 <= T_)%nat ->
  (0 < epsilon) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  (0 <= sigma_H) ->
  (0 <= sigma_tilde) ->
  0 < alpha ->
  alpha <= (1 / (10 * L)) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  task_variance T sigma ->
  sample_gradient_variance T sigma_tilde ->
  sample_hessian_variance frobenius T sigma_H ->
  (INR D_h) >= (ceiling (2 * (alpha ^ 2) * (sigma_H ^ 2))) ->
  (INR B) >= 20 ->
  (INR B_prime) >= (ceiling ((((rho * alpha * sigma) / L) ^ 2) / 2)) ->
  (INR D_beta) >= (ceiling (((2 * rho * alpha * sigma_tilde) / L) ^ 2)) ->
  (forall u, F_min <= F T alpha u) ->
  (INR T_) >= (1600 * ((F T alpha w) - F_min) * ((L + (rho * alpha * (sigma + epsilon))) / (epsilon ^ 2))) ->
  (least T_ (fun k => (mean_slope_fo T B B_prime D_beta D_in D_o L alpha rho w k))) <= (Rmax (sqrt (14 * (1 + (((rho * alpha) / L) * sigma)) * ((((sigma ^ 2) * ((1 / (INR B)) + (20 * (alpha ^ 2) * (L ^ 2)))) + ((sigma_tilde ^ 2) / ((INR B) * (INR D_o)))) + ((sigma_tilde ^ 2) / (INR D_in))))) (Rmax (((14 * rho * alpha) / L) * ((((sigma ^ 2) * ((1 / (INR B)) + (20 * (alpha ^ 2) * (L ^ 2)))) + ((sigma_tilde ^ 2) / ((INR B) * (INR D_o)))) + ((sigma_tilde ^ 2) / (INR D_in)))) epsilon)).

(* fallah2019/theorem-G.1@uniform-iterate *)
Definition fallah2019_theorem_G_1_at_uniform_iterate : Prop :=
  forall (V : space) (T : problem V) (B : nat) (B_prime : nat) (D_beta : nat) (D_h : nat) (D_in : nat) (D_o : nat) (F_min : R) (L : R) (T_ : nat) (alpha : R) (epsilon : R) (rho : R) (sigma : R) (sigma_H : R) (sigma_tilde : R) (w : V),
  differentiable T ->
  (1 <= B)%nat ->
  (1 <= B_prime)%nat ->
  (1 <= D_beta)%nat ->
  (1 <= D_h)%nat ->
  (1 <= D_in)%nat ->
  (1 <= D_o)%nat ->
  (0 < L) ->
  (1 <= T_)%nat ->
  (0 < epsilon) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  (0 <= sigma_H) ->
  (0 <= sigma_tilde) ->
  0 < alpha ->
  alpha <= (1 / (10 * L)) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  task_variance T sigma ->
  sample_gradient_variance T sigma_tilde ->
  sample_hessian_variance frobenius T sigma_H ->
  (INR D_h) >= (ceiling (2 * (alpha ^ 2) * (sigma_H ^ 2))) ->
  (INR B) >= 20 ->
  (INR B_prime) >= (ceiling ((((rho * alpha * sigma) / L) ^ 2) / 2)) ->
  (INR D_beta) >= (ceiling (((2 * rho * alpha * sigma_tilde) / L) ^ 2)) ->
  (forall u, F_min <= F T alpha u) ->
  (INR T_) >= (1600 * ((F T alpha w) - F_min) * ((L + (rho * alpha * (sigma + epsilon))) / (epsilon ^ 2))) ->
  ((rsum T_ (fun k => (mean_slope_fo T B B_prime D_beta D_in D_o L alpha rho w k))) / (INR T_)) <= (Rmax (sqrt (14 * (1 + (((rho * alpha) / L) * sigma)) * ((((sigma ^ 2) * ((1 / (INR B)) + (20 * (alpha ^ 2) * (L ^ 2)))) + ((sigma_tilde ^ 2) / ((INR B) * (INR D_o)))) + ((sigma_tilde ^ 2) / (INR D_in))))) (Rmax (((14 * rho * alpha) / L) * ((((sigma ^ 2) * ((1 / (INR B)) + (20 * (alpha ^ 2) * (L ^ 2)))) + ((sigma_tilde ^ 2) / ((INR B) * (INR D_o)))) + ((sigma_tilde ^ 2) / (INR D_in)))) epsilon)).

(* fallah2019/eq-115@literal *)
Definition fallah2019_eq_115_at_literal : Prop :=
  forall (V : space) (T : problem V) (D_in : nat) (D_o : nat) (L : R) (alpha : R) (w : V),
  differentiable T ->
  (1 <= D_in)%nat ->
  (1 <= D_o)%nat ->
  (0 < L) ->
  0 < alpha ->
  alpha <= (1 / (10 * L)) ->
  smooth T L ->
  (EV (tasks T) (fun i => (EV (iid D_in (samples T i)) (fun b_in => (EV (iid D_o (samples T i)) (fun b_o => (G_fo T alpha i b_in b_o w))))))) = (EV (tasks T) (fun i => (vplus (grad T i (vminus w (vscal alpha (grad T i w)))) (vscal (-1) (e_i T D_in D_o alpha i w))))).

(* fallah2019/eq-115@intended *)
Definition fallah2019_eq_115_at_intended : Prop :=
  forall (V : space) (T : problem V) (D_in : nat) (D_o : nat) (L : R) (alpha : R) (w : V),
  differentiable T ->
  (1 <= D_in)%nat ->
  (1 <= D_o)%nat ->
  (0 < L) ->
  0 < alpha ->
  alpha <= (1 / (10 * L)) ->
  smooth T L ->
  (EV (tasks T) (fun i => (EV (iid D_in (samples T i)) (fun b_in => (EV (iid D_o (samples T i)) (fun b_o => (G_fo T alpha i b_in b_o w))))))) = (EV (tasks T) (fun i => (vplus (grad T i (vminus w (vscal alpha (grad T i w)))) (vscal 1 (e_i T D_in D_o alpha i w))))).

Definition neglected_fo {V : space} (T : problem V) (alpha : R) (i : task T) (w : V) : V :=
  (vminus (grad T i (vminus w (vscal alpha (grad T i w)))) (nabla_F_i T alpha i w)).

Definition r_fo {V : space} (T : problem V) (D_in : nat) (D_o : nat) (alpha : R) (w : V) : V :=
  (EV (tasks T) (fun i => (vplus (neglected_fo T alpha i w) (e_i T D_in D_o alpha i w)))).

(* fallah2019/eq-119 *)
Definition fallah2019_eq_119 : Prop :=
  forall (V : space) (T : problem V) (D_in : nat) (D_o : nat) (L : R) (alpha : R) (w : V),
  differentiable T ->
  (1 <= D_in)%nat ->
  (1 <= D_o)%nat ->
  (0 < L) ->
  0 < alpha ->
  alpha <= (1 / (10 * L)) ->
  smooth T L ->
  (EV (tasks T) (fun i => (EV (iid D_in (samples T i)) (fun b_in => (EV (iid D_o (samples T i)) (fun b_o => (G_fo T alpha i b_in b_o w))))))) = (vplus (nabla_F T alpha w) (r_fo T D_in D_o alpha w)).

(* fallah2019/eq-120 *)
Definition fallah2019_eq_120 : Prop :=
  forall (V : space) (T : problem V) (L : R) (alpha : R) (n : nat) (i : task T) (w : V) (y : V),
  differentiable T ->
  (0 < L) ->
  (1 <= n)%nat ->
  0 < alpha ->
  alpha <= (1 / (10 * L)) ->
  smooth T L ->
  (norm (vminus y (Nat.iter n (fun z => (vplus ((A_i T alpha i w) y) (vscal alpha ((hess T i w) z)))) vzero))) <= (((alpha * L) ^ n) * (norm y)).

(* fallah2019/eq-121 *)
Definition fallah2019_eq_121 : Prop :=
  forall (V : space) (T : problem V) (D_in : nat) (D_o : nat) (L : R) (alpha : R) (n : nat) (rho : R) (w : V),
  differentiable T ->
  (1 <= D_in)%nat ->
  (1 <= D_o)%nat ->
  (0 < L) ->
  (1 <= n)%nat ->
  (0 <= rho) ->
  0 < alpha ->
  alpha <= (1 / (10 * L)) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  (norm (vminus (vminus (r_fo T D_in D_o alpha w) (EV (tasks T) (fun i => (e_i T D_in D_o alpha i w)))) (EV (tasks T) (fun i => (vscal alpha ((hess T i w) (Nat.iter n (fun z => (vplus (nabla_F_i T alpha i w) (vscal alpha ((hess T i w) z)))) vzero))))))) <= (((alpha * L) ^ (n + 1)%nat) * (E (tasks T) (fun i => (norm (grad T i (vminus w (vscal alpha (grad T i w)))))))).

(* fallah2019/eq-122.1 *)
Definition fallah2019_eq_122_1 : Prop :=
  forall (V : space) (T : problem V) (L : R) (alpha : R) (n : nat) (rho : R) (w : V),
  differentiable T ->
  (0 < L) ->
  (1 <= n)%nat ->
  (0 <= rho) ->
  0 < alpha ->
  alpha <= (1 / (10 * L)) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  (norm (EV (tasks T) (fun i => (vscal alpha ((hess T i w) (Nat.iter n (fun z => (vplus (nabla_F_i T alpha i w) (vscal alpha ((hess T i w) z)))) vzero)))))) <= ((rsum n (fun k => ((alpha * L) ^ (k + 1)%nat))) * (E (tasks T) (fun i => (norm (nabla_F_i T alpha i w))))).

(* fallah2019/eq-122.2 *)
Definition fallah2019_eq_122_2 : Prop :=
  forall (V : space) (T : problem V) (L : R) (alpha : R) (rho : R) (sigma : R) (w : V),
  differentiable T ->
  (0 < L) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  0 < alpha ->
  alpha <= (1 / (10 * L)) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  task_variance T sigma ->
  (1 - (alpha * L)) <> 0 ->
  (norm (EV (tasks T) (fun i => (neglected_fo T alpha i w)))) <= (((alpha * L) / (1 - (alpha * L))) * (E (tasks T) (fun i => (norm (nabla_F_i T alpha i w))))).

(* fallah2019/eq-122.3 *)
Definition fallah2019_eq_122_3 : Prop :=
  forall (V : space) (T : problem V) (L : R) (alpha : R) (rho : R) (sigma : R) (w : V),
  differentiable T ->
  (0 < L) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  0 < alpha ->
  alpha <= (1 / (10 * L)) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  task_variance T sigma ->
  (1 - (alpha * L)) <> 0 ->
  (((alpha * L) / (1 - (alpha * L))) * (E (tasks T) (fun i => (norm (nabla_F_i T alpha i w))))) <= (((11 / 50) * (norm (nabla_F T alpha w))) + (2 * alpha * L * sigma)).

(* fallah2019/eq-123 *)
Definition fallah2019_eq_123 : Prop :=
  forall (V : space) (T : problem V) (D_in : nat) (D_o : nat) (L : R) (alpha : R) (rho : R) (sigma : R) (sigma_tilde : R) (w : V),
  differentiable T ->
  (1 <= D_in)%nat ->
  (1 <= D_o)%nat ->
  (0 < L) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  (0 <= sigma_tilde) ->
  0 < alpha ->
  alpha <= (1 / (10 * L)) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  task_variance T sigma ->
  sample_gradient_variance T sigma_tilde ->
  (norm (EV (tasks T) (fun i => (e_i T D_in D_o alpha i w)))) <= (alpha * L * (sigma_tilde / (sqrt (INR D_in)))).

(* fallah2019/eq-124 *)
Definition fallah2019_eq_124 : Prop :=
  forall (V : space) (T : problem V) (D_in : nat) (D_o : nat) (L : R) (alpha : R) (rho : R) (sigma : R) (sigma_tilde : R) (w : V),
  differentiable T ->
  (1 <= D_in)%nat ->
  (1 <= D_o)%nat ->
  (0 < L) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  (0 <= sigma_tilde) ->
  0 < alpha ->
  alpha <= (1 / (10 * L)) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  task_variance T sigma ->
  sample_gradient_variance T sigma_tilde ->
  (norm (r_fo T D_in D_o alpha w)) <= ((((11 / 50) * (norm (nabla_F T alpha w))) + (2 * alpha * L * sigma)) + ((1 / 10) * (sigma_tilde / (sqrt (INR D_in))))).

(* fallah2019/eq-125 *)
Definition fallah2019_eq_125 : Prop :=
  forall (V : space) (T : problem V) (D_in : nat) (D_o : nat) (L : R) (alpha : R) (rho : R) (sigma : R) (sigma_tilde : R) (w : V),
  differentiable T ->
  (1 <= D_in)%nat ->
  (1 <= D_o)%nat ->
  (0 < L) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  (0 <= sigma_tilde) ->
  0 < alpha ->
  alpha <= (1 / (10 * L)) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  task_variance T sigma ->
  sample_gradient_variance T sigma_tilde ->
  ((norm (r_fo T D_in D_o alpha w)) ^ 2) <= ((((3 / 20) * ((norm (nabla_F T alpha w)) ^ 2)) + (12 * (alpha ^ 2) * (L ^ 2) * (sigma ^ 2))) + ((3 / 100) * ((sigma_tilde ^ 2) / (INR D_in)))).

(* fallah2019/eq-126.1 *)
Definition fallah2019_eq_126_1 : Prop :=
  forall (V : space) (T : problem V) (D_in : nat) (D_o : nat) (L : R) (alpha : R) (w : V),
  differentiable T ->
  (1 <= D_in)%nat ->
  (1 <= D_o)%nat ->
  (0 < L) ->
  0 < alpha ->
  alpha <= (1 / (10 * L)) ->
  smooth T L ->
  ((norm (EV (tasks T) (fun i => (EV (iid D_in (samples T i)) (fun b_in => (EV (iid D_o (samples T i)) (fun b_o => (G_fo T alpha i b_in b_o w)))))))) ^ 2) <= ((2 * ((norm (nabla_F T alpha w)) ^ 2)) + (2 * ((norm (r_fo T D_in D_o alpha w)) ^ 2))).

(* fallah2019/eq-126.2 *)
Definition fallah2019_eq_126_2 : Prop :=
  forall (V : space) (T : problem V) (D_in : nat) (D_o : nat) (L : R) (alpha : R) (rho : R) (sigma : R) (sigma_tilde : R) (w : V),
  differentiable T ->
  (1 <= D_in)%nat ->
  (1 <= D_o)%nat ->
  (0 < L) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  (0 <= sigma_tilde) ->
  0 < alpha ->
  alpha <= (1 / (10 * L)) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  task_variance T sigma ->
  sample_gradient_variance T sigma_tilde ->
  ((2 * ((norm (nabla_F T alpha w)) ^ 2)) + (2 * ((norm (r_fo T D_in D_o alpha w)) ^ 2))) <= ((((23 / 10) * ((norm (nabla_F T alpha w)) ^ 2)) + (24 * (alpha ^ 2) * (L ^ 2) * (sigma ^ 2))) + ((3 / 50) * ((sigma_tilde ^ 2) / (INR D_in)))).

(* fallah2019/eq-127 *)
Definition fallah2019_eq_127 : Prop :=
  forall (V : space) (T : problem V) (D_in : nat) (D_o : nat) (L : R) (alpha : R) (w : V),
  differentiable T ->
  (1 <= D_in)%nat ->
  (1 <= D_o)%nat ->
  (0 < L) ->
  0 < alpha ->
  alpha <= (1 / (10 * L)) ->
  (E (tasks T) (fun i => (E (iid D_in (samples T i)) (fun b_in => (E (iid D_o (samples T i)) (fun b_o => ((norm (G_fo T alpha i b_in b_o w)) ^ 2))))))) = (E (tasks T) (fun i => (E (iid D_in (samples T i)) (fun b_in => (E (iid D_o (samples T i)) (fun b_o => ((norm (bgrad T i b_o (vminus w (vscal alpha (bgrad T i b_in w))))) ^ 2))))))).

(* fallah2019/eq-128.1 *)
Definition fallah2019_eq_128_1 : Prop :=
  forall (V : space) (T : problem V) (D_in : nat) (D_o : nat) (L : R) (alpha : R) (rho : R) (sigma_tilde : R) (i : task T) (w : V),
  differentiable T ->
  (1 <= D_in)%nat ->
  (1 <= D_o)%nat ->
  (0 < L) ->
  (0 <= rho) ->
  (0 <= sigma_tilde) ->
  0 < alpha ->
  alpha <= (1 / (10 * L)) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  sample_gradient_variance T sigma_tilde ->
  (E (iid D_in (samples T i)) (fun b_in => (E (iid D_o (samples T i)) (fun b_o => ((norm (bgrad T i b_o (vminus w (vscal alpha (bgrad T i b_in w))))) ^ 2))))) <= (((2 * ((norm (grad T i (vminus w (vscal alpha (grad T i w))))) ^ 2)) + (2 * (alpha ^ 2) * (L ^ 2) * ((sigma_tilde ^ 2) / (INR D_in)))) + ((sigma_tilde ^ 2) / (INR D_o))).

(* fallah2019/eq-128.2 *)
Definition fallah2019_eq_128_2 : Prop :=
  forall (V : space) (T : problem V) (D_in : nat) (D_o : nat) (L : R) (alpha : R) (rho : R) (sigma_tilde : R) (i : task T) (w : V),
  differentiable T ->
  (1 <= D_in)%nat ->
  (1 <= D_o)%nat ->
  (0 < L) ->
  (0 <= rho) ->
  (0 <= sigma_tilde) ->
  0 < alpha ->
  alpha <= (1 / (10 * L)) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  ((1 - (alpha * L)) ^ 2) <> 0 ->
  (((2 * ((norm (grad T i (vminus w (vscal alpha (grad T i w))))) ^ 2)) + (2 * (alpha ^ 2) * (L ^ 2) * ((sigma_tilde ^ 2) / (INR D_in)))) + ((sigma_tilde ^ 2) / (INR D_o))) <= (((2 * (((norm (nabla_F_i T alpha i w)) ^ 2) / ((1 - (alpha * L)) ^ 2))) + (2 * (alpha ^ 2) * (L ^ 2) * ((sigma_tilde ^ 2) / (INR D_in)))) + ((sigma_tilde ^ 2) / (INR D_o))).

(* fallah2019/eq-129 *)
Definition fallah2019_eq_129 : Prop :=
  forall (V : space) (T : problem V) (D_in : nat) (D_o : nat) (L : R) (alpha : R) (rho : R) (sigma : R) (sigma_tilde : R) (w : V),
  differentiable T ->
  (1 <= D_in)%nat ->
  (1 <= D_o)%nat ->
  (0 < L) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  (0 <= sigma_tilde) ->
  0 < alpha ->
  alpha <= (1 / (10 * L)) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  task_variance T sigma ->
  sample_gradient_variance T sigma_tilde ->
  (E (tasks T) (fun i => (E (iid D_in (samples T i)) (fun b_in => (E (iid D_o (samples T i)) (fun b_o => ((norm (G_fo T alpha i b_in b_o w)) ^ 2))))))) <= (((20 * ((norm (nabla_F T alpha w)) ^ 2)) + (7 * (sigma ^ 2))) + ((sigma_tilde ^ 2) * ((1 / (INR D_o)) + ((1 / 50) / (INR D_in))))).

(* fallah2019/eq-130 *)
Definition fallah2019_eq_130 : Prop :=
  forall (V : space) (T : problem V) (B : nat) (B_prime : nat) (D_beta : nat) (D_h : nat) (D_in : nat) (D_o : nat) (L : R) (alpha : R) (rho : R) (sigma : R) (sigma_H : R) (sigma_tilde : R) (w : V),
  differentiable T ->
  (1 <= B)%nat ->
  (1 <= B_prime)%nat ->
  (1 <= D_beta)%nat ->
  (1 <= D_h)%nat ->
  (1 <= D_in)%nat ->
  (1 <= D_o)%nat ->
  (0 < L) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  (0 <= sigma_H) ->
  (0 <= sigma_tilde) ->
  0 < alpha ->
  alpha <= (1 / (10 * L)) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  task_variance T sigma ->
  sample_gradient_variance T sigma_tilde ->
  sample_hessian_variance frobenius T sigma_H ->
  (INR D_h) >= (ceiling (2 * (alpha ^ 2) * (sigma_H ^ 2))) ->
  (INR B) >= 20 ->
  (INR B_prime) >= (ceiling ((((rho * alpha * sigma) / L) ^ 2) / 2)) ->
  (INR D_beta) >= (ceiling (((2 * rho * alpha * sigma_tilde) / L) ^ 2)) ->
  (E (iid B (pair_law (tasks T) (fun j => pair_law (iid D_in (samples T j)) (fun _ => iid D_o (samples T j))))) (fun tasks_k => (E (iid B_prime (pair_law (tasks T) (fun j => iid D_beta (samples T j)))) (fun tasks_beta => (F T alpha (vminus w (vscal (beta_fo T L alpha rho tasks_beta w) (g_fo T alpha tasks_k w)))))))) <= ((((F T alpha w) - (((norm (nabla_F T alpha w)) ^ 2) * ((E (iid B_prime (pair_law (tasks T) (fun j => iid D_beta (samples T j)))) (fun tasks_beta => (beta_fo T L alpha rho tasks_beta w))) - (((smoothness T L alpha rho w) / 2) * (E (iid B_prime (pair_law (tasks T) (fun j => iid D_beta (samples T j)))) (fun tasks_beta => ((beta_fo T L alpha rho tasks_beta w) ^ 2))) * ((23 / 10) + (20 / (INR B))))))) + ((E (iid B_prime (pair_law (tasks T) (fun j => iid D_beta (samples T j)))) (fun tasks_beta => (beta_fo T L alpha rho tasks_beta w))) * (norm (nabla_F T alpha w)) * (norm (r_fo T D_in D_o alpha w)))) + (((smoothness T L alpha rho w) / 2) * (E (iid B_prime (pair_law (tasks T) (fun j => iid D_beta (samples T j)))) (fun tasks_beta => ((beta_fo T L alpha rho tasks_beta w) ^ 2))) * (((((7 * (sigma ^ 2)) + ((sigma_tilde ^ 2) * ((1 / (INR D_o)) + ((1 / 50) / (INR D_in))))) / (INR B)) + (24 * (alpha ^ 2) * (L ^ 2) * (sigma ^ 2))) + ((3 / 50) * ((sigma_tilde ^ 2) / (INR D_in)))))).

(* fallah2019/eq-130+1.1 *)
Definition fallah2019_eq_130_plus1_1 : Prop :=
  forall (V : space) (T : problem V) (D_in : nat) (D_o : nat) (L : R) (alpha : R) (w : V),
  differentiable T ->
  (1 <= D_in)%nat ->
  (1 <= D_o)%nat ->
  (0 < L) ->
  0 < alpha ->
  alpha <= (1 / (10 * L)) ->
  ((norm (nabla_F T alpha w)) * (norm (r_fo T D_in D_o alpha w))) <= (((((norm (nabla_F T alpha w)) ^ 2) / 2) + (2 * ((norm (r_fo T D_in D_o alpha w)) ^ 2))) / 2).

(* fallah2019/eq-130+1.2 *)
Definition fallah2019_eq_130_plus1_2 : Prop :=
  forall (V : space) (T : problem V) (D_in : nat) (D_o : nat) (L : R) (alpha : R) (rho : R) (sigma : R) (sigma_tilde : R) (w : V),
  differentiable T ->
  (1 <= D_in)%nat ->
  (1 <= D_o)%nat ->
  (0 < L) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  (0 <= sigma_tilde) ->
  0 < alpha ->
  alpha <= (1 / (10 * L)) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  task_variance T sigma ->
  sample_gradient_variance T sigma_tilde ->
  (((((norm (nabla_F T alpha w)) ^ 2) / 2) + (2 * ((norm (r_fo T D_in D_o alpha w)) ^ 2))) / 2) <= ((((2 / 5) * ((norm (nabla_F T alpha w)) ^ 2)) + ((3 / 100) * ((sigma_tilde ^ 2) / (INR D_in)))) + (12 * (alpha ^ 2) * (L ^ 2) * (sigma ^ 2))).

(* fallah2019/eq-130+2 *)
Definition fallah2019_eq_130_plus2 : Prop :=
  forall (V : space) (T : problem V) (B : nat) (B_prime : nat) (D_beta : nat) (D_h : nat) (D_in : nat) (D_o : nat) (L : R) (alpha : R) (rho : R) (sigma : R) (sigma_H : R) (sigma_tilde : R) (w : V),
  differentiable T ->
  (1 <= B)%nat ->
  (1 <= B_prime)%nat ->
  (1 <= D_beta)%nat ->
  (1 <= D_h)%nat ->
  (1 <= D_in)%nat ->
  (1 <= D_o)%nat ->
  (0 < L) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  (0 <= sigma_H) ->
  (0 <= sigma_tilde) ->
  0 < alpha ->
  alpha <= (1 / (10 * L)) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  task_variance T sigma ->
  sample_gradient_variance T sigma_tilde ->
  sample_hessian_variance frobenius T sigma_H ->
  (INR D_h) >= (ceiling (2 * (alpha ^ 2) * (sigma_H ^ 2))) ->
  (INR B) >= 20 ->
  (INR B_prime) >= (ceiling ((((rho * alpha * sigma) / L) ^ 2) / 2)) ->
  (INR D_beta) >= (ceiling (((2 * rho * alpha * sigma_tilde) / L) ^ 2)) ->
  (E (iid B (pair_law (tasks T) (fun j => pair_law (iid D_in (samples T j)) (fun _ => iid D_o (samples T j))))) (fun tasks_k => (E (iid B_prime (pair_law (tasks T) (fun j => iid D_beta (samples T j)))) (fun tasks_beta => (F T alpha (vminus w (vscal (beta_fo T L alpha rho tasks_beta w) (g_fo T alpha tasks_k w)))))))) <= ((((F T alpha w) - (((norm (nabla_F T alpha w)) ^ 2) * (((3 / 5) * (E (iid B_prime (pair_law (tasks T) (fun j => iid D_beta (samples T j)))) (fun tasks_beta => (beta_fo T L alpha rho tasks_beta w)))) - (((smoothness T L alpha rho w) / 2) * (E (iid B_prime (pair_law (tasks T) (fun j => iid D_beta (samples T j)))) (fun tasks_beta => ((beta_fo T L alpha rho tasks_beta w) ^ 2))) * ((23 / 10) + (20 / (INR B))))))) + (((smoothness T L alpha rho w) / 2) * (E (iid B_prime (pair_law (tasks T) (fun j => iid D_beta (samples T j)))) (fun tasks_beta => ((beta_fo T L alpha rho tasks_beta w) ^ 2))) * (((((7 * (sigma ^ 2)) + ((sigma_tilde ^ 2) * ((1 / (INR D_o)) + ((1 / 50) / (INR D_in))))) / (INR B)) + (24 * (alpha ^ 2) * (L ^ 2) * (sigma ^ 2))) + ((3 / 50) * ((sigma_tilde ^ 2) / (INR D_in)))))) + ((E (iid B_prime (pair_law (tasks T) (fun j => iid D_beta (samples T j)))) (fun tasks_beta => (beta_fo T L alpha rho tasks_beta w))) * ((12 * (alpha ^ 2) * (L ^ 2) * (sigma ^ 2)) + ((3 / 100) * ((sigma_tilde ^ 2) / (INR D_in)))))).

(* fallah2019/eq-130+3 *)
Definition fallah2019_eq_130_plus3 : Prop :=
  forall (V : space) (T : problem V) (B : nat) (B_prime : nat) (D_beta : nat) (D_h : nat) (D_in : nat) (D_o : nat) (L : R) (alpha : R) (rho : R) (sigma : R) (sigma_H : R) (sigma_tilde : R) (w : V),
  differentiable T ->
  (1 <= B)%nat ->
  (1 <= B_prime)%nat ->
  (1 <= D_beta)%nat ->
  (1 <= D_h)%nat ->
  (1 <= D_in)%nat ->
  (1 <= D_o)%nat ->
  (0 < L) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  (0 <= sigma_H) ->
  (0 <= sigma_tilde) ->
  0 < alpha ->
  alpha <= (1 / (10 * L)) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  task_variance T sigma ->
  sample_gradient_variance T sigma_tilde ->
  sample_hessian_variance frobenius T sigma_H ->
  (INR D_h) >= (ceiling (2 * (alpha ^ 2) * (sigma_H ^ 2))) ->
  (INR B) >= 20 ->
  (INR B_prime) >= (ceiling ((((rho * alpha * sigma) / L) ^ 2) / 2)) ->
  (INR D_beta) >= (ceiling (((2 * rho * alpha * sigma_tilde) / L) ^ 2)) ->
  (100 * (smoothness T L alpha rho w)) <> 0 ->
  (E (iid B (pair_law (tasks T) (fun j => pair_law (iid D_in (samples T j)) (fun _ => iid D_o (samples T j))))) (fun tasks_k => (E (iid B_prime (pair_law (tasks T) (fun j => iid D_beta (samples T j)))) (fun tasks_beta => (F T alpha (vminus w (vscal (beta_fo T L alpha rho tasks_beta w) (g_fo T alpha tasks_k w)))))))) <= (((F T alpha w) - (((norm (nabla_F T alpha w)) ^ 2) / (100 * (smoothness T L alpha rho w)))) + ((((sigma ^ 2) * ((7 / (828 * L * (INR B))) + (((alpha ^ 2) * L) / 6))) + (((sigma_tilde ^ 2) / (INR D_o)) / (828 * L * (INR B)))) + (((sigma_tilde ^ 2) / (INR D_in)) / (600 * L)))).

(* fallah2019/eq-134@literal *)
Definition fallah2019_eq_134_at_literal : Prop :=
  forall (V : space) (T : problem V) (D_h : nat) (D_in : nat) (D_o : nat) (L : R) (alpha : R) (rho : R) (w : V),
  differentiable T ->
  (1 <= D_h)%nat ->
  (1 <= D_in)%nat ->
  (1 <= D_o)%nat ->
  (0 < L) ->
  (0 <= rho) ->
  0 < alpha ->
  alpha <= (1 / (6 * L)) ->
  0 < rho ->
  smooth T L ->
  (EV (tasks T) (fun i => (EV (iid D_in (samples T i)) (fun b_in => (EV (iid D_o (samples T i)) (fun b_o => (EV (iid D_h (samples T i)) (fun b_h => (G_hf T alpha rho i b_in b_o b_h w))))))))) = (vminus (EV (tasks T) (fun i => (vminus (grad T i (vminus w (vscal alpha (grad T i w)))) (e_i T D_in D_o alpha i w)))) (vscal alpha (EV (tasks T) (fun i => (EV (iid D_in (samples T i)) (fun b_in => (EV (iid D_o (samples T i)) (fun b_o => (EV (iid D_h (samples T i)) (fun b_h => (d_hf T alpha rho i b_in b_o b_h w))))))))))).

(* fallah2019/eq-134@intended *)
Definition fallah2019_eq_134_at_intended : Prop :=
  forall (V : space) (T : problem V) (D_h : nat) (D_in : nat) (D_o : nat) (L : R) (alpha : R) (rho : R) (w : V),
  differentiable T ->
  (1 <= D_h)%nat ->
  (1 <= D_in)%nat ->
  (1 <= D_o)%nat ->
  (0 < L) ->
  (0 <= rho) ->
  0 < alpha ->
  alpha <= (1 / (6 * L)) ->
  0 < rho ->
  smooth T L ->
  (EV (tasks T) (fun i => (EV (iid D_in (samples T i)) (fun b_in => (EV (iid D_o (samples T i)) (fun b_o => (EV (iid D_h (samples T i)) (fun b_h => (G_hf T alpha rho i b_in b_o b_h w))))))))) = (vminus (EV (tasks T) (fun i => (vplus (grad T i (vminus w (vscal alpha (grad T i w)))) (e_i T D_in D_o alpha i w)))) (vscal alpha (EV (tasks T) (fun i => (EV (iid D_in (samples T i)) (fun b_in => (EV (iid D_o (samples T i)) (fun b_o => (EV (iid D_h (samples T i)) (fun b_h => (d_hf T alpha rho i b_in b_o b_h w))))))))))).

Definition d_exact_hf {V : space} (T : problem V) (alpha : R) (rho : R) (i : task T) (b_in : list (sample T)) (b_o : list (sample T)) (w : V) : V :=
  (vscal (1 / (2 * (delta_hf T alpha rho i b_in b_o w))) (vminus (grad T i (vplus w (vscal (delta_hf T alpha rho i b_in b_o w) (bgrad T i b_o (vminus w (vscal alpha (bgrad T i b_in w))))))) (grad T i (vminus w (vscal (delta_hf T alpha rho i b_in b_o w) (bgrad T i b_o (vminus w (vscal alpha (bgrad T i b_in w))))))))).

(* fallah2019/eq-135.1 *)
Definition fallah2019_eq_135_1 : Prop :=
  forall (V : space) (T : problem V) (D_h : nat) (D_in : nat) (D_o : nat) (L : R) (alpha : R) (rho : R) (i : task T) (w : V),
  differentiable T ->
  (1 <= D_h)%nat ->
  (1 <= D_in)%nat ->
  (1 <= D_o)%nat ->
  (0 < L) ->
  (0 <= rho) ->
  0 < alpha ->
  alpha <= (1 / (6 * L)) ->
  0 < rho ->
  smooth T L ->
  (EV (iid D_in (samples T i)) (fun b_in => (EV (iid D_o (samples T i)) (fun b_o => (EV (iid D_h (samples T i)) (fun b_h => (d_hf T alpha rho i b_in b_o b_h w))))))) = (EV (iid D_in (samples T i)) (fun b_in => (EV (iid D_o (samples T i)) (fun b_o => (d_exact_hf T alpha rho i b_in b_o w))))).

Definition e_tilde_hf {V : space} (T : problem V) (alpha : R) (rho : R) (i : task T) (b_in : list (sample T)) (b_o : list (sample T)) (w : V) : V :=
  (vminus ((hess T i w) (bgrad T i b_o (vminus w (vscal alpha (bgrad T i b_in w))))) (d_exact_hf T alpha rho i b_in b_o w)).

(* fallah2019/eq-135.2@literal *)
Definition fallah2019_eq_135_2_at_literal : Prop :=
  forall (V : space) (T : problem V) (D_in : nat) (D_o : nat) (L : R) (alpha : R) (rho : R) (i : task T) (w : V),
  differentiable T ->
  (1 <= D_in)%nat ->
  (1 <= D_o)%nat ->
  (0 < L) ->
  (0 <= rho) ->
  0 < alpha ->
  alpha <= (1 / (6 * L)) ->
  0 < rho ->
  smooth T L ->
  (EV (iid D_in (samples T i)) (fun b_in => (EV (iid D_o (samples T i)) (fun b_o => (d_exact_hf T alpha rho i b_in b_o w))))) = (EV (iid D_in (samples T i)) (fun b_in => (EV (iid D_o (samples T i)) (fun b_o => (vplus ((hess T i w) (bgrad T i b_o (vminus w (vscal alpha (bgrad T i b_in w))))) (e_tilde_hf T alpha rho i b_in b_o w)))))).

(* fallah2019/eq-135.2@intended *)
Definition fallah2019_eq_135_2_at_intended : Prop :=
  forall (V : space) (T : problem V) (D_in : nat) (D_o : nat) (L : R) (alpha : R) (rho : R) (i : task T) (w : V),
  differentiable T ->
  (1 <= D_in)%nat ->
  (1 <= D_o)%nat ->
  (0 < L) ->
  (0 <= rho) ->
  0 < alpha ->
  alpha <= (1 / (6 * L)) ->
  0 < rho ->
  smooth T L ->
  (EV (iid D_in (samples T i)) (fun b_in => (EV (iid D_o (samples T i)) (fun b_o => (d_exact_hf T alpha rho i b_in b_o w))))) = (EV (iid D_in (samples T i)) (fun b_in => (EV (iid D_o (samples T i)) (fun b_o => (vminus ((hess T i w) (bgrad T i b_o (vminus w (vscal alpha (bgrad T i b_in w))))) (e_tilde_hf T alpha rho i b_in b_o w)))))).

(* fallah2019/eq-137@literal *)
Definition fallah2019_eq_137_at_literal : Prop :=
  forall (V : space) (T : problem V) (D_h : nat) (D_in : nat) (D_o : nat) (L : R) (alpha : R) (rho : R) (i : task T) (w : V),
  differentiable T ->
  (1 <= D_h)%nat ->
  (1 <= D_in)%nat ->
  (1 <= D_o)%nat ->
  (0 < L) ->
  (0 <= rho) ->
  0 < alpha ->
  alpha <= (1 / (6 * L)) ->
  0 < rho ->
  smooth T L ->
  (EV (iid D_in (samples T i)) (fun b_in => (EV (iid D_o (samples T i)) (fun b_o => (EV (iid D_h (samples T i)) (fun b_h => (d_hf T alpha rho i b_in b_o b_h w))))))) = (vplus ((hess T i w) (vminus (grad T i (vminus w (vscal alpha (grad T i w)))) (e_i T D_in D_o alpha i w))) (EV (iid D_in (samples T i)) (fun b_in => (EV (iid D_o (samples T i)) (fun b_o => (e_tilde_hf T alpha rho i b_in b_o w)))))).

(* fallah2019/eq-137@intended *)
Definition fallah2019_eq_137_at_intended : Prop :=
  forall (V : space) (T : problem V) (D_h : nat) (D_in : nat) (D_o : nat) (L : R) (alpha : R) (rho : R) (i : task T) (w : V),
  differentiable T ->
  (1 <= D_h)%nat ->
  (1 <= D_in)%nat ->
  (1 <= D_o)%nat ->
  (0 < L) ->
  (0 <= rho) ->
  0 < alpha ->
  alpha <= (1 / (6 * L)) ->
  0 < rho ->
  smooth T L ->
  (EV (iid D_in (samples T i)) (fun b_in => (EV (iid D_o (samples T i)) (fun b_o => (EV (iid D_h (samples T i)) (fun b_h => (d_hf T alpha rho i b_in b_o b_h w))))))) = (vminus ((hess T i w) (vplus (grad T i (vminus w (vscal alpha (grad T i w)))) (e_i T D_in D_o alpha i w))) (EV (iid D_in (samples T i)) (fun b_in => (EV (iid D_o (samples T i)) (fun b_o => (e_tilde_hf T alpha rho i b_in b_o w)))))).

(* fallah2019/eq-138@literal *)
Definition fallah2019_eq_138_at_literal : Prop :=
  forall (V : space) (T : problem V) (D_h : nat) (D_in : nat) (D_o : nat) (L : R) (alpha : R) (rho : R) (w : V),
  differentiable T ->
  (1 <= D_h)%nat ->
  (1 <= D_in)%nat ->
  (1 <= D_o)%nat ->
  (0 < L) ->
  (0 <= rho) ->
  0 < alpha ->
  alpha <= (1 / (6 * L)) ->
  0 < rho ->
  smooth T L ->
  (EV (tasks T) (fun i => (EV (iid D_in (samples T i)) (fun b_in => (EV (iid D_o (samples T i)) (fun b_o => (EV (iid D_h (samples T i)) (fun b_h => (G_hf T alpha rho i b_in b_o b_h w))))))))) = (vminus (vminus (nabla_F T alpha w) (EV (tasks T) (fun i => ((A_i T alpha i w) (e_i T D_in D_o alpha i w))))) (vscal alpha (EV (tasks T) (fun i => (EV (iid D_in (samples T i)) (fun b_in => (EV (iid D_o (samples T i)) (fun b_o => (e_tilde_hf T alpha rho i b_in b_o w))))))))).

(* fallah2019/eq-138@intended *)
Definition fallah2019_eq_138_at_intended : Prop :=
  forall (V : space) (T : problem V) (D_h : nat) (D_in : nat) (D_o : nat) (L : R) (alpha : R) (rho : R) (w : V),
  differentiable T ->
  (1 <= D_h)%nat ->
  (1 <= D_in)%nat ->
  (1 <= D_o)%nat ->
  (0 < L) ->
  (0 <= rho) ->
  0 < alpha ->
  alpha <= (1 / (6 * L)) ->
  0 < rho ->
  smooth T L ->
  (EV (tasks T) (fun i => (EV (iid D_in (samples T i)) (fun b_in => (EV (iid D_o (samples T i)) (fun b_o => (EV (iid D_h (samples T i)) (fun b_h => (G_hf T alpha rho i b_in b_o b_h w))))))))) = (vplus (vplus (nabla_F T alpha w) (EV (tasks T) (fun i => ((A_i T alpha i w) (e_i T D_in D_o alpha i w))))) (vscal alpha (EV (tasks T) (fun i => (EV (iid D_in (samples T i)) (fun b_in => (EV (iid D_o (samples T i)) (fun b_o => (e_tilde_hf T alpha rho i b_in b_o w))))))))).

(* fallah2019/eq-140+1 *)
Definition fallah2019_eq_140_plus1 : Prop :=
  forall (V : space) (T : problem V) (L : R) (delta : R) (rho : R) (i : task T) (w : V) (z : V),
  differentiable T ->
  (0 < L) ->
  (0 < delta) ->
  (0 <= rho) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  (norm (vminus ((hess T i w) z) (vscal (1 / (2 * delta)) (vminus (grad T i (vplus w (vscal delta z))) (grad T i (vminus w (vscal delta z))))))) <= (rho * delta * ((norm z) ^ 2)).

(* fallah2019/eq-141@literal *)
Definition fallah2019_eq_141_at_literal : Prop :=
  forall (V : space) (T : problem V) (L : R) (delta : R) (rho : R) (i : task T) (w : V) (z : V),
  differentiable T ->
  (0 < L) ->
  (0 < delta) ->
  (0 <= rho) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  (norm (vminus ((hess T i w) z) (vscal (1 / (2 * delta)) (vminus (grad T i (vplus w (vscal delta z))) (grad T i (vminus w (vscal delta z))))))) <= (rho * delta * (norm z)).

(* fallah2019/eq-143 *)
Definition fallah2019_eq_143 : Prop :=
  forall (V : space) (T : problem V) (L : R) (alpha : R) (rho : R) (i : task T) (w : V) (z : V),
  differentiable T ->
  (0 < L) ->
  (0 <= rho) ->
  0 < alpha ->
  alpha <= (1 / (6 * L)) ->
  0 < rho ->
  smooth T L ->
  hessian_lipschitz T rho ->
  (2 * ((1 / (6 * rho * alpha)) / (norm z))) <> 0 ->
  (norm z) <> 0 ->
  (6 * rho * alpha) <> 0 ->
  (norm (vminus ((hess T i w) z) (vscal (1 / (2 * ((1 / (6 * rho * alpha)) / (norm z)))) (vminus (grad T i (vplus w (vscal ((1 / (6 * rho * alpha)) / (norm z)) z))) (grad T i (vminus w (vscal ((1 / (6 * rho * alpha)) / (norm z)) z))))))) <= (rho * (1 / (6 * rho * alpha)) * (norm z)).

(* fallah2019/eq-144.1 *)
Definition fallah2019_eq_144_1 : Prop :=
  forall (V : space) (T : problem V) (D_in : nat) (D_o : nat) (L : R) (alpha : R) (rho : R) (w : V),
  differentiable T ->
  (1 <= D_in)%nat ->
  (1 <= D_o)%nat ->
  (0 < L) ->
  (0 <= rho) ->
  0 < alpha ->
  alpha <= (1 / (6 * L)) ->
  0 < rho ->
  (norm (EV (tasks T) (fun i => (EV (iid D_in (samples T i)) (fun b_in => (EV (iid D_o (samples T i)) (fun b_o => (e_tilde_hf T alpha rho i b_in b_o w)))))))) <= (E (tasks T) (fun i => (E (iid D_in (samples T i)) (fun b_in => (E (iid D_o (samples T i)) (fun b_o => (norm (e_tilde_hf T alpha rho i b_in b_o w)))))))).

(* fallah2019/eq-144.2 *)
Definition fallah2019_eq_144_2 : Prop :=
  forall (V : space) (T : problem V) (D_in : nat) (D_o : nat) (L : R) (alpha : R) (rho : R) (w : V),
  differentiable T ->
  (1 <= D_in)%nat ->
  (1 <= D_o)%nat ->
  (0 < L) ->
  (0 <= rho) ->
  0 < alpha ->
  alpha <= (1 / (6 * L)) ->
  0 < rho ->
  smooth T L ->
  hessian_lipschitz T rho ->
  (6 * rho * alpha) <> 0 ->
  (E (tasks T) (fun i => (E (iid D_in (samples T i)) (fun b_in => (E (iid D_o (samples T i)) (fun b_o => (norm (e_tilde_hf T alpha rho i b_in b_o w)))))))) <= (rho * (1 / (6 * rho * alpha)) * (E (tasks T) (fun i => (E (iid D_in (samples T i)) (fun b_in => (E (iid D_o (samples T i)) (fun b_o => (norm (bgrad T i b_o (vminus w (vscal alpha (bgrad T i b_in w)))))))))))).

(* fallah2019/eq-144.3 *)
Definition fallah2019_eq_144_3 : Prop :=
  forall (V : space) (T : problem V) (D_in : nat) (D_o : nat) (L : R) (alpha : R) (rho : R) (sigma : R) (sigma_tilde : R) (w : V),
  differentiable T ->
  (1 <= D_in)%nat ->
  (1 <= D_o)%nat ->
  (0 < L) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  (0 <= sigma_tilde) ->
  0 < alpha ->
  alpha <= (1 / (6 * L)) ->
  0 < rho ->
  smooth T L ->
  hessian_lipschitz T rho ->
  task_variance T sigma ->
  sample_gradient_variance T sigma_tilde ->
  (6 * rho * alpha) <> 0 ->
  (rho * (1 / (6 * rho * alpha)) * (E (tasks T) (fun i => (E (iid D_in (samples T i)) (fun b_in => (E (iid D_o (samples T i)) (fun b_o => (norm (bgrad T i b_o (vminus w (vscal alpha (bgrad T i b_in w)))))))))))) <= ((rho * (1 / (6 * rho * alpha)) * (E (tasks T) (fun i => (norm (grad T i (vminus w (vscal alpha (grad T i w)))))))) + (rho * (1 / (6 * rho * alpha)) * alpha * L * (sigma_tilde / (sqrt (INR D_in))))).

(* fallah2019/eq-145 *)
Definition fallah2019_eq_145 : Prop :=
  forall (V : space) (T : problem V) (D_in : nat) (L : R) (alpha : R) (rho : R) (sigma : R) (sigma_tilde : R) (w : V),
  differentiable T ->
  (1 <= D_in)%nat ->
  (0 < L) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  (0 <= sigma_tilde) ->
  0 < alpha ->
  alpha <= (1 / (6 * L)) ->
  0 < rho ->
  smooth T L ->
  hessian_lipschitz T rho ->
  task_variance T sigma ->
  sample_gradient_variance T sigma_tilde ->
  (6 * rho * alpha) <> 0 ->
  (1 - (alpha * L)) <> 0 ->
  ((rho * (1 / (6 * rho * alpha)) * (E (tasks T) (fun i => (norm (grad T i (vminus w (vscal alpha (grad T i w)))))))) + (rho * (1 / (6 * rho * alpha)) * alpha * L * (sigma_tilde / (sqrt (INR D_in))))) <= ((((rho * (1 / (6 * rho * alpha))) / (1 - (alpha * L))) * (norm (nabla_F T alpha w))) + (rho * (1 / (6 * rho * alpha)) * alpha * L * (sigma_tilde / (sqrt (INR D_in))))).

Definition s_hf {V : space} (T : problem V) (D_h : nat) (D_in : nat) (D_o : nat) (alpha : R) (rho : R) (w : V) : V :=
  (vminus (EV (tasks T) (fun i => (EV (iid D_in (samples T i)) (fun b_in => (EV (iid D_o (samples T i)) (fun b_o => (EV (iid D_h (samples T i)) (fun b_h => (G_hf T alpha rho i b_in b_o b_h w))))))))) (nabla_F T alpha w)).

(* fallah2019/eq-147.1 *)
Definition fallah2019_eq_147_1 : Prop :=
  forall (V : space) (T : problem V) (D_h : nat) (D_in : nat) (D_o : nat) (L : R) (alpha : R) (rho : R) (sigma : R) (sigma_H : R) (sigma_tilde : R) (w : V),
  differentiable T ->
  (1 <= D_h)%nat ->
  (1 <= D_in)%nat ->
  (1 <= D_o)%nat ->
  (0 < L) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  (0 <= sigma_H) ->
  (0 <= sigma_tilde) ->
  0 < alpha ->
  alpha <= (1 / (6 * L)) ->
  0 < rho ->
  smooth T L ->
  hessian_lipschitz T rho ->
  task_variance T sigma ->
  sample_gradient_variance T sigma_tilde ->
  sample_hessian_variance frobenius T sigma_H ->
  (INR D_h) >= (ceiling (36 * ((alpha * rho * sigma_H) ^ 2))) ->
  (1 - (alpha * L)) <> 0 ->
  (6 * rho * alpha) <> 0 ->
  (norm (s_hf T D_h D_in D_o alpha rho w)) <= ((((rho * (1 / (6 * rho * alpha)) * alpha) / (1 - (alpha * L))) * (norm (nabla_F T alpha w))) + (((1 + (alpha * L)) + (rho * (1 / (6 * rho * alpha)) * alpha)) * alpha * L * (sigma_tilde / (sqrt (INR D_in))))).

(* fallah2019/eq-147.2 *)
Definition fallah2019_eq_147_2 : Prop :=
  forall (V : space) (T : problem V) (D_in : nat) (L : R) (alpha : R) (rho : R) (sigma_tilde : R) (w : V),
  differentiable T ->
  (1 <= D_in)%nat ->
  (0 < L) ->
  (0 <= rho) ->
  (0 <= sigma_tilde) ->
  0 < alpha ->
  alpha <= (1 / (6 * L)) ->
  0 < rho ->
  (1 - (alpha * L)) <> 0 ->
  (6 * rho * alpha) <> 0 ->
  ((((rho * (1 / (6 * rho * alpha)) * alpha) / (1 - (alpha * L))) * (norm (nabla_F T alpha w))) + (((1 + (alpha * L)) + (rho * (1 / (6 * rho * alpha)) * alpha)) * alpha * L * (sigma_tilde / (sqrt (INR D_in))))) <= (((1 / 5) * (norm (nabla_F T alpha w))) + ((3 / 10) * (sigma_tilde / (sqrt (INR D_in))))).

(* fallah2019/eq-148.1 *)
Definition fallah2019_eq_148_1 : Prop :=
  forall (V : space) (T : problem V) (D_h : nat) (D_in : nat) (D_o : nat) (L : R) (alpha : R) (rho : R) (w : V),
  differentiable T ->
  (1 <= D_h)%nat ->
  (1 <= D_in)%nat ->
  (1 <= D_o)%nat ->
  (0 < L) ->
  (0 <= rho) ->
  0 < alpha ->
  alpha <= (1 / (6 * L)) ->
  0 < rho ->
  ((norm (EV (tasks T) (fun i => (EV (iid D_in (samples T i)) (fun b_in => (EV (iid D_o (samples T i)) (fun b_o => (EV (iid D_h (samples T i)) (fun b_h => (G_hf T alpha rho i b_in b_o b_h w)))))))))) ^ 2) <= ((2 * ((norm (nabla_F T alpha w)) ^ 2)) + (2 * ((norm (s_hf T D_h D_in D_o alpha rho w)) ^ 2))).

(* fallah2019/eq-148.2 *)
Definition fallah2019_eq_148_2 : Prop :=
  forall (V : space) (T : problem V) (D_h : nat) (D_in : nat) (D_o : nat) (L : R) (alpha : R) (rho : R) (sigma : R) (sigma_H : R) (sigma_tilde : R) (w : V),
  differentiable T ->
  (1 <= D_h)%nat ->
  (1 <= D_in)%nat ->
  (1 <= D_o)%nat ->
  (0 < L) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  (0 <= sigma_H) ->
  (0 <= sigma_tilde) ->
  0 < alpha ->
  alpha <= (1 / (6 * L)) ->
  0 < rho ->
  smooth T L ->
  hessian_lipschitz T rho ->
  task_variance T sigma ->
  sample_gradient_variance T sigma_tilde ->
  sample_hessian_variance frobenius T sigma_H ->
  (INR D_h) >= (ceiling (36 * ((alpha * rho * sigma_H) ^ 2))) ->
  ((2 * ((norm (nabla_F T alpha w)) ^ 2)) + (2 * ((norm (s_hf T D_h D_in D_o alpha rho w)) ^ 2))) <= (((11 / 5) * ((norm (nabla_F T alpha w)) ^ 2)) + ((2 / 5) * ((sigma_tilde ^ 2) / (INR D_in)))).

(* fallah2019/eq-149 *)
Definition fallah2019_eq_149 : Prop :=
  forall (V : space) (T : problem V) (D_h : nat) (D_in : nat) (D_o : nat) (L : R) (alpha : R) (rho : R) (w : V),
  differentiable T ->
  (1 <= D_h)%nat ->
  (1 <= D_in)%nat ->
  (1 <= D_o)%nat ->
  (0 < L) ->
  (0 <= rho) ->
  0 < alpha ->
  alpha <= (1 / (6 * L)) ->
  0 < rho ->
  (E (tasks T) (fun i => (E (iid D_in (samples T i)) (fun b_in => (E (iid D_o (samples T i)) (fun b_o => (E (iid D_h (samples T i)) (fun b_h => ((norm (G_hf T alpha rho i b_in b_o b_h w)) ^ 2))))))))) <= ((2 * (E (tasks T) (fun i => (E (iid D_in (samples T i)) (fun b_in => (E (iid D_o (samples T i)) (fun b_o => ((norm (bgrad T i b_o (vminus w (vscal alpha (bgrad T i b_in w))))) ^ 2)))))))) + (2 * (alpha ^ 2) * (E (tasks T) (fun i => (E (iid D_in (samples T i)) (fun b_in => (E (iid D_o (samples T i)) (fun b_o => (E (iid D_h (samples T i)) (fun b_h => ((norm (d_hf T alpha rho i b_in b_o b_h w)) ^ 2))))))))))).

(* fallah2019/eq-149+1@literal *)
Definition fallah2019_eq_149_plus1_at_literal : Prop :=
  forall (V : space) (T : problem V) (D_h : nat) (D_in : nat) (D_o : nat) (L : R) (alpha : R) (rho : R) (sigma : R) (sigma_H : R) (sigma_tilde : R) (i : task T) (w : V),
  differentiable T ->
  (1 <= D_h)%nat ->
  (1 <= D_in)%nat ->
  (1 <= D_o)%nat ->
  (0 < L) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  (0 <= sigma_H) ->
  (0 <= sigma_tilde) ->
  0 < alpha ->
  alpha <= (1 / (6 * L)) ->
  0 < rho ->
  smooth T L ->
  hessian_lipschitz T rho ->
  task_variance T sigma ->
  sample_gradient_variance T sigma_tilde ->
  sample_hessian_variance frobenius T sigma_H ->
  (E (iid D_in (samples T i)) (fun b_in => (E (iid D_o (samples T i)) (fun b_o => (E (iid D_h (samples T i)) (fun b_h => ((norm (d_hf T alpha rho i b_in b_o b_h w)) ^ 2))))))) <= (E (iid D_in (samples T i)) (fun b_in => (E (iid D_o (samples T i)) (fun b_o => (((norm (d_exact_hf T alpha rho i b_in b_o w)) ^ 2) + ((sigma_H ^ 2) / ((INR D_h) * ((delta_hf T alpha rho i b_in b_o w) ^ 2)))))))).

(* fallah2019/eq-149+1@intended *)
Definition fallah2019_eq_149_plus1_at_intended : Prop :=
  forall (V : space) (T : problem V) (D_h : nat) (D_in : nat) (D_o : nat) (L : R) (alpha : R) (rho : R) (sigma : R) (sigma_H : R) (sigma_tilde : R) (i : task T) (w : V),
  differentiable T ->
  (1 <= D_h)%nat ->
  (1 <= D_in)%nat ->
  (1 <= D_o)%nat ->
  (0 < L) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  (0 <= sigma_H) ->
  (0 <= sigma_tilde) ->
  0 < alpha ->
  alpha <= (1 / (6 * L)) ->
  0 < rho ->
  smooth T L ->
  hessian_lipschitz T rho ->
  task_variance T sigma ->
  sample_gradient_variance T sigma_tilde ->
  sample_hessian_variance frobenius T sigma_H ->
  (E (iid D_in (samples T i)) (fun b_in => (E (iid D_o (samples T i)) (fun b_o => (E (iid D_h (samples T i)) (fun b_h => ((norm (d_hf T alpha rho i b_in b_o b_h w)) ^ 2))))))) <= (E (iid D_in (samples T i)) (fun b_in => (E (iid D_o (samples T i)) (fun b_o => (((norm (d_exact_hf T alpha rho i b_in b_o w)) ^ 2) + ((sigma_tilde ^ 2) / ((INR D_h) * ((delta_hf T alpha rho i b_in b_o w) ^ 2)))))))).

(* fallah2019/eq-149+2@literal *)
Definition fallah2019_eq_149_plus2_at_literal : Prop :=
  forall (V : space) (T : problem V) (L : R) (alpha : R) (delta : R) (rho : R) (i : task T) (w : V) (z : V),
  differentiable T ->
  (0 < L) ->
  (0 < delta) ->
  (0 <= rho) ->
  0 < alpha ->
  alpha <= (1 / (6 * L)) ->
  0 < rho ->
  smooth T L ->
  (vscal (1 / (2 * delta)) (vminus (grad T i (vplus w (vscal delta z))) (grad T i (vminus w (vscal delta z))))) = (vplus ((hess T i w) z) (vminus ((hess T i w) z) (vscal (1 / (2 * delta)) (vminus (grad T i (vplus w (vscal delta z))) (grad T i (vminus w (vscal delta z))))))).

(* fallah2019/eq-149+2@intended *)
Definition fallah2019_eq_149_plus2_at_intended : Prop :=
  forall (V : space) (T : problem V) (L : R) (alpha : R) (delta : R) (rho : R) (i : task T) (w : V) (z : V),
  differentiable T ->
  (0 < L) ->
  (0 < delta) ->
  (0 <= rho) ->
  0 < alpha ->
  alpha <= (1 / (6 * L)) ->
  0 < rho ->
  smooth T L ->
  (vscal (1 / (2 * delta)) (vminus (grad T i (vplus w (vscal delta z))) (grad T i (vminus w (vscal delta z))))) = (vminus ((hess T i w) z) (vminus ((hess T i w) z) (vscal (1 / (2 * delta)) (vminus (grad T i (vplus w (vscal delta z))) (grad T i (vminus w (vscal delta z))))))).

(* fallah2019/eq-150@literal *)
Definition fallah2019_eq_150_at_literal : Prop :=
  forall (V : space) (T : problem V) (D_h : nat) (D_in : nat) (D_o : nat) (L : R) (alpha : R) (rho : R) (sigma : R) (sigma_H : R) (sigma_tilde : R) (i : task T) (w : V),
  differentiable T ->
  (1 <= D_h)%nat ->
  (1 <= D_in)%nat ->
  (1 <= D_o)%nat ->
  (0 < L) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  (0 <= sigma_H) ->
  (0 <= sigma_tilde) ->
  0 < alpha ->
  alpha <= (1 / (6 * L)) ->
  0 < rho ->
  smooth T L ->
  hessian_lipschitz T rho ->
  task_variance T sigma ->
  sample_gradient_variance T sigma_tilde ->
  sample_hessian_variance frobenius T sigma_H ->
  (E (iid D_in (samples T i)) (fun b_in => (E (iid D_o (samples T i)) (fun b_o => (E (iid D_h (samples T i)) (fun b_h => ((norm (d_hf T alpha rho i b_in b_o b_h w)) ^ 2))))))) <= (E (iid D_in (samples T i)) (fun b_in => (E (iid D_o (samples T i)) (fun b_o => (((norm (vplus ((hess T i w) (bgrad T i b_o (vminus w (vscal alpha (bgrad T i b_in w))))) (e_tilde_hf T alpha rho i b_in b_o w))) ^ 2) + ((sigma_H ^ 2) / ((INR D_h) * ((delta_hf T alpha rho i b_in b_o w) ^ 2)))))))).

(* fallah2019/eq-150@intended *)
Definition fallah2019_eq_150_at_intended : Prop :=
  forall (V : space) (T : problem V) (D_h : nat) (D_in : nat) (D_o : nat) (L : R) (alpha : R) (rho : R) (sigma : R) (sigma_H : R) (sigma_tilde : R) (i : task T) (w : V),
  differentiable T ->
  (1 <= D_h)%nat ->
  (1 <= D_in)%nat ->
  (1 <= D_o)%nat ->
  (0 < L) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  (0 <= sigma_H) ->
  (0 <= sigma_tilde) ->
  0 < alpha ->
  alpha <= (1 / (6 * L)) ->
  0 < rho ->
  smooth T L ->
  hessian_lipschitz T rho ->
  task_variance T sigma ->
  sample_gradient_variance T sigma_tilde ->
  sample_hessian_variance frobenius T sigma_H ->
  (E (iid D_in (samples T i)) (fun b_in => (E (iid D_o (samples T i)) (fun b_o => (E (iid D_h (samples T i)) (fun b_h => ((norm (d_hf T alpha rho i b_in b_o b_h w)) ^ 2))))))) <= (E (iid D_in (samples T i)) (fun b_in => (E (iid D_o (samples T i)) (fun b_o => (((norm (vminus ((hess T i w) (bgrad T i b_o (vminus w (vscal alpha (bgrad T i b_in w))))) (e_tilde_hf T alpha rho i b_in b_o w))) ^ 2) + ((sigma_tilde ^ 2) / ((INR D_h) * ((delta_hf T alpha rho i b_in b_o w) ^ 2)))))))).

(* fallah2019/eq-150+1@literal *)
Definition fallah2019_eq_150_plus1_at_literal : Prop :=
  forall (V : space) (T : problem V) (D_h : nat) (D_in : nat) (D_o : nat) (L : R) (alpha : R) (rho : R) (sigma : R) (sigma_H : R) (sigma_tilde : R) (i : task T) (w : V),
  differentiable T ->
  (1 <= D_h)%nat ->
  (1 <= D_in)%nat ->
  (1 <= D_o)%nat ->
  (0 < L) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  (0 <= sigma_H) ->
  (0 <= sigma_tilde) ->
  0 < alpha ->
  alpha <= (1 / (6 * L)) ->
  0 < rho ->
  smooth T L ->
  hessian_lipschitz T rho ->
  task_variance T sigma ->
  sample_gradient_variance T sigma_tilde ->
  sample_hessian_variance frobenius T sigma_H ->
  ((INR D_h) * ((1 / (6 * rho * alpha)) ^ 2)) <> 0 ->
  (6 * rho * alpha) <> 0 ->
  (E (iid D_in (samples T i)) (fun b_in => (E (iid D_o (samples T i)) (fun b_o => (E (iid D_h (samples T i)) (fun b_h => ((norm (d_hf T alpha rho i b_in b_o b_h w)) ^ 2))))))) <= (E (iid D_in (samples T i)) (fun b_in => (E (iid D_o (samples T i)) (fun b_o => (((norm (vplus ((hess T i w) (bgrad T i b_o (vminus w (vscal alpha (bgrad T i b_in w))))) (e_tilde_hf T alpha rho i b_in b_o w))) ^ 2) + (((sigma_H ^ 2) / ((INR D_h) * ((1 / (6 * rho * alpha)) ^ 2))) * ((norm (bgrad T i b_o (vminus w (vscal alpha (bgrad T i b_in w))))) ^ 2))))))).

(* fallah2019/eq-150+1@intended *)
Definition fallah2019_eq_150_plus1_at_intended : Prop :=
  forall (V : space) (T : problem V) (D_h : nat) (D_in : nat) (D_o : nat) (L : R) (alpha : R) (rho : R) (sigma : R) (sigma_H : R) (sigma_tilde : R) (i : task T) (w : V),
  differentiable T ->
  (1 <= D_h)%nat ->
  (1 <= D_in)%nat ->
  (1 <= D_o)%nat ->
  (0 < L) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  (0 <= sigma_H) ->
  (0 <= sigma_tilde) ->
  0 < alpha ->
  alpha <= (1 / (6 * L)) ->
  0 < rho ->
  smooth T L ->
  hessian_lipschitz T rho ->
  task_variance T sigma ->
  sample_gradient_variance T sigma_tilde ->
  sample_hessian_variance frobenius T sigma_H ->
  ((INR D_h) * ((1 / (6 * rho * alpha)) ^ 2)) <> 0 ->
  (6 * rho * alpha) <> 0 ->
  (E (iid D_in (samples T i)) (fun b_in => (E (iid D_o (samples T i)) (fun b_o => (E (iid D_h (samples T i)) (fun b_h => ((norm (d_hf T alpha rho i b_in b_o b_h w)) ^ 2))))))) <= (E (iid D_in (samples T i)) (fun b_in => (E (iid D_o (samples T i)) (fun b_o => (((norm (vminus ((hess T i w) (bgrad T i b_o (vminus w (vscal alpha (bgrad T i b_in w))))) (e_tilde_hf T alpha rho i b_in b_o w))) ^ 2) + (((sigma_tilde ^ 2) / ((INR D_h) * ((1 / (6 * rho * alpha)) ^ 2))) * ((norm (bgrad T i b_o (vminus w (vscal alpha (bgrad T i b_in w))))) ^ 2))))))).

(* fallah2019/eq-150+2 *)
Definition fallah2019_eq_150_plus2 : Prop :=
  forall (V : space) (T : problem V) (L : R) (alpha : R) (rho : R) (i : task T) (w : V) (z : V),
  differentiable T ->
  (0 < L) ->
  (0 <= rho) ->
  0 < alpha ->
  alpha <= (1 / (6 * L)) ->
  0 < rho ->
  smooth T L ->
  ((norm ((hess T i w) z)) ^ 2) <= ((L ^ 2) * ((norm z) ^ 2)).

(* fallah2019/eq-151.1@literal *)
Definition fallah2019_eq_151_1_at_literal : Prop :=
  forall (V : space) (T : problem V) (D_h : nat) (D_in : nat) (D_o : nat) (L : R) (alpha : R) (rho : R) (sigma : R) (sigma_H : R) (sigma_tilde : R) (i : task T) (w : V),
  differentiable T ->
  (1 <= D_h)%nat ->
  (1 <= D_in)%nat ->
  (1 <= D_o)%nat ->
  (0 < L) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  (0 <= sigma_H) ->
  (0 <= sigma_tilde) ->
  0 < alpha ->
  alpha <= (1 / (6 * L)) ->
  0 < rho ->
  smooth T L ->
  hessian_lipschitz T rho ->
  task_variance T sigma ->
  sample_gradient_variance T sigma_tilde ->
  sample_hessian_variance frobenius T sigma_H ->
  ((INR D_h) * ((1 / (6 * rho * alpha)) ^ 2)) <> 0 ->
  (6 * rho * alpha) <> 0 ->
  (E (iid D_in (samples T i)) (fun b_in => (E (iid D_o (samples T i)) (fun b_o => (E (iid D_h (samples T i)) (fun b_h => ((norm (d_hf T alpha rho i b_in b_o b_h w)) ^ 2))))))) <= (E (iid D_in (samples T i)) (fun b_in => (E (iid D_o (samples T i)) (fun b_o => (((((sigma_H ^ 2) / ((INR D_h) * ((1 / (6 * rho * alpha)) ^ 2))) + (2 * (L ^ 2))) * ((norm (bgrad T i b_o (vminus w (vscal alpha (bgrad T i b_in w))))) ^ 2)) + (2 * ((norm (e_tilde_hf T alpha rho i b_in b_o w)) ^ 2))))))).

(* fallah2019/eq-151.1@intended *)
Definition fallah2019_eq_151_1_at_intended : Prop :=
  forall (V : space) (T : problem V) (D_h : nat) (D_in : nat) (D_o : nat) (L : R) (alpha : R) (rho : R) (sigma : R) (sigma_H : R) (sigma_tilde : R) (i : task T) (w : V),
  differentiable T ->
  (1 <= D_h)%nat ->
  (1 <= D_in)%nat ->
  (1 <= D_o)%nat ->
  (0 < L) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  (0 <= sigma_H) ->
  (0 <= sigma_tilde) ->
  0 < alpha ->
  alpha <= (1 / (6 * L)) ->
  0 < rho ->
  smooth T L ->
  hessian_lipschitz T rho ->
  task_variance T sigma ->
  sample_gradient_variance T sigma_tilde ->
  sample_hessian_variance frobenius T sigma_H ->
  ((INR D_h) * ((1 / (6 * rho * alpha)) ^ 2)) <> 0 ->
  (6 * rho * alpha) <> 0 ->
  (E (iid D_in (samples T i)) (fun b_in => (E (iid D_o (samples T i)) (fun b_o => (E (iid D_h (samples T i)) (fun b_h => ((norm (d_hf T alpha rho i b_in b_o b_h w)) ^ 2))))))) <= (E (iid D_in (samples T i)) (fun b_in => (E (iid D_o (samples T i)) (fun b_o => (((((sigma_tilde ^ 2) / ((INR D_h) * ((1 / (6 * rho * alpha)) ^ 2))) + (2 * (L ^ 2))) * ((norm (bgrad T i b_o (vminus w (vscal alpha (bgrad T i b_in w))))) ^ 2)) + (2 * ((norm (e_tilde_hf T alpha rho i b_in b_o w)) ^ 2))))))).

(* fallah2019/eq-151.2@literal *)
Definition fallah2019_eq_151_2_at_literal : Prop :=
  forall (V : space) (T : problem V) (D_h : nat) (D_in : nat) (D_o : nat) (L : R) (alpha : R) (rho : R) (sigma : R) (sigma_H : R) (sigma_tilde : R) (i : task T) (w : V),
  differentiable T ->
  (1 <= D_h)%nat ->
  (1 <= D_in)%nat ->
  (1 <= D_o)%nat ->
  (0 < L) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  (0 <= sigma_H) ->
  (0 <= sigma_tilde) ->
  0 < alpha ->
  alpha <= (1 / (6 * L)) ->
  0 < rho ->
  smooth T L ->
  hessian_lipschitz T rho ->
  task_variance T sigma ->
  sample_gradient_variance T sigma_tilde ->
  sample_hessian_variance frobenius T sigma_H ->
  ((INR D_h) * ((1 / (6 * rho * alpha)) ^ 2)) <> 0 ->
  (6 * rho * alpha) <> 0 ->
  (E (iid D_in (samples T i)) (fun b_in => (E (iid D_o (samples T i)) (fun b_o => (((((sigma_H ^ 2) / ((INR D_h) * ((1 / (6 * rho * alpha)) ^ 2))) + (2 * (L ^ 2))) * ((norm (bgrad T i b_o (vminus w (vscal alpha (bgrad T i b_in w))))) ^ 2)) + (2 * ((norm (e_tilde_hf T alpha rho i b_in b_o w)) ^ 2))))))) <= (((((sigma_H ^ 2) / ((INR D_h) * ((1 / (6 * rho * alpha)) ^ 2))) + (2 * (L ^ 2))) + (2 * (rho ^ 2) * ((1 / (6 * rho * alpha)) ^ 2))) * (E (iid D_in (samples T i)) (fun b_in => (E (iid D_o (samples T i)) (fun b_o => ((norm (bgrad T i b_o (vminus w (vscal alpha (bgrad T i b_in w))))) ^ 2)))))).

(* fallah2019/eq-151.2@intended *)
Definition fallah2019_eq_151_2_at_intended : Prop :=
  forall (V : space) (T : problem V) (D_h : nat) (D_in : nat) (D_o : nat) (L : R) (alpha : R) (rho : R) (sigma : R) (sigma_H : R) (sigma_tilde : R) (i : task T) (w : V),
  differentiable T ->
  (1 <= D_h)%nat ->
  (1 <= D_in)%nat ->
  (1 <= D_o)%nat ->
  (0 < L) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  (0 <= sigma_H) ->
  (0 <= sigma_tilde) ->
  0 < alpha ->
  alpha <= (1 / (6 * L)) ->
  0 < rho ->
  smooth T L ->
  hessian_lipschitz T rho ->
  task_variance T sigma ->
  sample_gradient_variance T sigma_tilde ->
  sample_hessian_variance frobenius T sigma_H ->
  ((INR D_h) * ((1 / (6 * rho * alpha)) ^ 2)) <> 0 ->
  (6 * rho * alpha) <> 0 ->
  (E (iid D_in (samples T i)) (fun b_in => (E (iid D_o (samples T i)) (fun b_o => (((((sigma_tilde ^ 2) / ((INR D_h) * ((1 / (6 * rho * alpha)) ^ 2))) + (2 * (L ^ 2))) * ((norm (bgrad T i b_o (vminus w (vscal alpha (bgrad T i b_in w))))) ^ 2)) + (2 * ((norm (e_tilde_hf T alpha rho i b_in b_o w)) ^ 2))))))) <= (((((sigma_tilde ^ 2) / ((INR D_h) * ((1 / (6 * rho * alpha)) ^ 2))) + (2 * (L ^ 2))) + (2 * (rho ^ 2) * ((1 / (6 * rho * alpha)) ^ 2))) * (E (iid D_in (samples T i)) (fun b_in => (E (iid D_o (samples T i)) (fun b_o => ((norm (bgrad T i b_o (vminus w (vscal alpha (bgrad T i b_in w))))) ^ 2)))))).

(* fallah2019/eq-152.1@literal *)
Definition fallah2019_eq_152_1_at_literal : Prop :=
  forall (V : space) (T : problem V) (D_h : nat) (D_in : nat) (D_o : nat) (L : R) (alpha : R) (rho : R) (sigma : R) (sigma_H : R) (sigma_tilde : R) (w : V),
  differentiable T ->
  (1 <= D_h)%nat ->
  (1 <= D_in)%nat ->
  (1 <= D_o)%nat ->
  (0 < L) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  (0 <= sigma_H) ->
  (0 <= sigma_tilde) ->
  0 < alpha ->
  alpha <= (1 / (6 * L)) ->
  0 < rho ->
  smooth T L ->
  hessian_lipschitz T rho ->
  task_variance T sigma ->
  sample_gradient_variance T sigma_tilde ->
  sample_hessian_variance frobenius T sigma_H ->
  ((INR D_h) * ((1 / (6 * rho * alpha)) ^ 2)) <> 0 ->
  (6 * rho * alpha) <> 0 ->
  (E (tasks T) (fun i => (E (iid D_in (samples T i)) (fun b_in => (E (iid D_o (samples T i)) (fun b_o => (E (iid D_h (samples T i)) (fun b_h => ((norm (G_hf T alpha rho i b_in b_o b_h w)) ^ 2))))))))) <= ((2 + (2 * (alpha ^ 2) * ((((sigma_H ^ 2) / ((INR D_h) * ((1 / (6 * rho * alpha)) ^ 2))) + (2 * (L ^ 2))) + (2 * (rho ^ 2) * ((1 / (6 * rho * alpha)) ^ 2))))) * (E (tasks T) (fun i => (E (iid D_in (samples T i)) (fun b_in => (E (iid D_o (samples T i)) (fun b_o => ((norm (bgrad T i b_o (vminus w (vscal alpha (bgrad T i b_in w))))) ^ 2)))))))).

(* fallah2019/eq-152.1@intended *)
Definition fallah2019_eq_152_1_at_intended : Prop :=
  forall (V : space) (T : problem V) (D_h : nat) (D_in : nat) (D_o : nat) (L : R) (alpha : R) (rho : R) (sigma : R) (sigma_H : R) (sigma_tilde : R) (w : V),
  differentiable T ->
  (1 <= D_h)%nat ->
  (1 <= D_in)%nat ->
  (1 <= D_o)%nat ->
  (0 < L) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  (0 <= sigma_H) ->
  (0 <= sigma_tilde) ->
  0 < alpha ->
  alpha <= (1 / (6 * L)) ->
  0 < rho ->
  smooth T L ->
  hessian_lipschitz T rho ->
  task_variance T sigma ->
  sample_gradient_variance T sigma_tilde ->
  sample_hessian_variance frobenius T sigma_H ->
  ((INR D_h) * ((1 / (6 * rho * alpha)) ^ 2)) <> 0 ->
  (6 * rho * alpha) <> 0 ->
  (E (tasks T) (fun i => (E (iid D_in (samples T i)) (fun b_in => (E (iid D_o (samples T i)) (fun b_o => (E (iid D_h (samples T i)) (fun b_h => ((norm (G_hf T alpha rho i b_in b_o b_h w)) ^ 2))))))))) <= ((2 + (2 * (alpha ^ 2) * ((((sigma_tilde ^ 2) / ((INR D_h) * ((1 / (6 * rho * alpha)) ^ 2))) + (2 * (L ^ 2))) + (2 * (rho ^ 2) * ((1 / (6 * rho * alpha)) ^ 2))))) * (E (tasks T) (fun i => (E (iid D_in (samples T i)) (fun b_in => (E (iid D_o (samples T i)) (fun b_o => ((norm (bgrad T i b_o (vminus w (vscal alpha (bgrad T i b_in w))))) ^ 2)))))))).

(* fallah2019/eq-152.2 *)
Definition fallah2019_eq_152_2 : Prop :=
  forall (D_h : nat) (L : R) (alpha : R) (rho : R) (sigma_H : R),
  (1 <= D_h)%nat ->
  (0 < L) ->
  (0 <= rho) ->
  (0 <= sigma_H) ->
  0 < alpha ->
  alpha <= (1 / (6 * L)) ->
  0 < rho ->
  (INR D_h) >= (ceiling (36 * ((alpha * rho * sigma_H) ^ 2))) ->
  ((INR D_h) * ((1 / (6 * rho * alpha)) ^ 2)) <> 0 ->
  (6 * rho * alpha) <> 0 ->
  (2 + (2 * (alpha ^ 2) * ((((sigma_H ^ 2) / ((INR D_h) * ((1 / (6 * rho * alpha)) ^ 2))) + (2 * (L ^ 2))) + (2 * (rho ^ 2) * ((1 / (6 * rho * alpha)) ^ 2))))) <= (43 / 10).

(* fallah2019/eq-152.2@sigma-tilde *)
Definition fallah2019_eq_152_2_at_sigma_tilde : Prop :=
  forall (D_h : nat) (L : R) (alpha : R) (rho : R) (sigma_tilde : R),
  (1 <= D_h)%nat ->
  (0 < L) ->
  (0 <= rho) ->
  (0 <= sigma_tilde) ->
  0 < alpha ->
  alpha <= (1 / (6 * L)) ->
  0 < rho ->
  (INR D_h) >= (ceiling (36 * ((alpha * rho * sigma_tilde) ^ 2))) ->
  ((INR D_h) * ((1 / (6 * rho * alpha)) ^ 2)) <> 0 ->
  (6 * rho * alpha) <> 0 ->
  (2 + (2 * (alpha ^ 2) * ((((sigma_tilde ^ 2) / ((INR D_h) * ((1 / (6 * rho * alpha)) ^ 2))) + (2 * (L ^ 2))) + (2 * (rho ^ 2) * ((1 / (6 * rho * alpha)) ^ 2))))) <= (43 / 10).

(* fallah2019/eq-152.2-repaired *)
Definition fallah2019_eq_152_2_repaired : Prop :=
  forall (D_h : nat) (L : R) (alpha : R) (rho : R) (sigma_tilde : R),
  (1 <= D_h)%nat ->
  (0 < L) ->
  (0 <= rho) ->
  (0 <= sigma_tilde) ->
  0 < alpha ->
  alpha <= (1 / (6 * L)) ->
  0 < rho ->
  (INR D_h) >= (ceiling (36 * ((rho * (alpha ^ 2) * sigma_tilde) ^ 2))) ->
  ((INR D_h) * ((1 / (6 * rho * alpha)) ^ 2)) <> 0 ->
  (6 * rho * alpha) <> 0 ->
  (2 + (2 * (alpha ^ 2) * ((((sigma_tilde ^ 2) / ((INR D_h) * ((1 / (6 * rho * alpha)) ^ 2))) + (2 * (L ^ 2))) + (2 * (rho ^ 2) * ((1 / (6 * rho * alpha)) ^ 2))))) <= (43 / 10).

(* fallah2019/theorem-H.1 *)
Definition fallah2019_theorem_H_1 : Prop :=
  forall (V : space) (T : problem V) (B : nat) (B_prime : nat) (D_beta : nat) (D_h : nat) (D_in : nat) (D_o : nat) (F_min : R) (L : R) (T_ : nat) (alpha : R) (epsilon : R) (rho : R) (sigma : R) (sigma_H : R) (sigma_tilde : R) (w : V),
  differentiable T ->
  (1 <= B)%nat ->
  (1 <= B_prime)%nat ->
  (1 <= D_beta)%nat ->
  (1 <= D_h)%nat ->
  (1 <= D_in)%nat ->
  (1 <= D_o)%nat ->
  (0 < L) ->
  (1 <= T_)%nat ->
  (0 < epsilon) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  (0 <= sigma_H) ->
  (0 <= sigma_tilde) ->
  0 < alpha ->
  alpha <= (1 / (6 * L)) ->
  0 < rho ->
  smooth T L ->
  hessian_lipschitz T rho ->
  task_variance T sigma ->
  sample_gradient_variance T sigma_tilde ->
  sample_hessian_variance frobenius T sigma_H ->
  (INR D_h) >= (ceiling (36 * ((alpha * rho * sigma_H) ^ 2))) ->
  (INR B) >= 20 ->
  (INR B_prime) >= (ceiling ((((rho * alpha * sigma) / L) ^ 2) / 2)) ->
  (INR D_beta) >= (ceiling (((2 * rho * alpha * sigma_tilde) / L) ^ 2)) ->
  (forall u, F_min <= F T alpha u) ->
  (INR T_) >= (3200 * ((F T alpha w) - F_min) * (Rmin ((L + (rho * alpha * (sigma + epsilon))) / (epsilon ^ 2)) (((L * (INR B)) / (sigma ^ 2)) + ((L * (((INR B) * (INR D_o)) + (INR D_in))) / (sigma_tilde ^ 2))))) ->
  (sigma ^ 2) <> 0 ->
  (sigma_tilde ^ 2) <> 0 ->
  (least T_ (fun k => (mean_slope_hf T B B_prime D_beta D_h D_in D_o L alpha rho w k))) <= (Rmax (6 * (sqrt ((1 + (((rho * alpha) / L) * sigma)) * ((((sigma ^ 2) / (INR B)) + ((sigma_tilde ^ 2) / ((INR B) * (INR D_o)))) + ((sigma_tilde ^ 2) / (INR D_in)))))) (Rmax (36 * ((rho * alpha) / L) * ((((sigma ^ 2) / (INR B)) + ((sigma_tilde ^ 2) / ((INR B) * (INR D_o)))) + ((sigma_tilde ^ 2) / (INR D_in)))) epsilon)).

(* fallah2019/theorem-H.1-repaired *)
Definition fallah2019_theorem_H_1_repaired : Prop :=
  forall (V : space) (T : problem V) (B : nat) (B_prime : nat) (D_beta : nat) (D_h : nat) (D_in : nat) (D_o : nat) (F_min : R) (L : R) (T_ : nat) (alpha : R) (epsilon : R) (rho : R) (sigma : R) (sigma_H : R) (sigma_tilde : R) (w : V),
  differentiable T ->
  (1 <= B)%nat ->
  (1 <= B_prime)%nat ->
  (1 <= D_beta)%nat ->
  (1 <= D_h)%nat ->
  (1 <= D_in)%nat ->
  (1 <= D_o)%nat ->
  (0 < L) ->
  (1 <= T_)%nat ->
  (0 < epsilon) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  (0 <= sigma_H) ->
  (0 <= sigma_tilde) ->
  0 < alpha ->
  alpha <= (1 / (6 * L)) ->
  0 < rho ->
  smooth T L ->
  hessian_lipschitz T rho ->
  task_variance T sigma ->
  sample_gradient_variance T sigma_tilde ->
  sample_hessian_variance frobenius T sigma_H ->
  (INR D_h) >= (ceiling (36 * (INR B) * ((rho * (alpha ^ 2) * sigma_tilde) ^ 2))) ->
  (INR B) >= 20 ->
  (INR B_prime) >= (ceiling ((((rho * alpha * sigma) / L) ^ 2) / 2)) ->
  (INR D_beta) >= (ceiling (((2 * rho * alpha * sigma_tilde) / L) ^ 2)) ->
  (forall u, F_min <= F T alpha u) ->
  (INR T_) >= (3200 * ((F T alpha w) - F_min) * ((L + (rho * alpha * (sigma + epsilon))) / (epsilon ^ 2))) ->
  (least T_ (fun k => (mean_slope_hf_repaired T B B_prime D_beta D_h D_in D_o L alpha rho w k))) <= (Rmax (6 * (sqrt ((1 + (((rho * alpha) / L) * sigma)) * ((((sigma ^ 2) / (INR B)) + ((sigma_tilde ^ 2) / ((INR B) * (INR D_o)))) + ((sigma_tilde ^ 2) / (INR D_in)))))) (Rmax (36 * ((rho * alpha) / L) * ((((sigma ^ 2) / (INR B)) + ((sigma_tilde ^ 2) / ((INR B) * (INR D_o)))) + ((sigma_tilde ^ 2) / (INR D_in)))) epsilon)).

(* fallah2019/eq-153 *)
Definition fallah2019_eq_153 : Prop :=
  forall (V : space) (T : problem V) (D_h : nat) (D_in : nat) (D_o : nat) (L : R) (alpha : R) (rho : R) (sigma : R) (sigma_H : R) (sigma_tilde : R) (w : V),
  differentiable T ->
  (1 <= D_h)%nat ->
  (1 <= D_in)%nat ->
  (1 <= D_o)%nat ->
  (0 < L) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  (0 <= sigma_H) ->
  (0 <= sigma_tilde) ->
  0 < alpha ->
  alpha <= (1 / (6 * L)) ->
  0 < rho ->
  smooth T L ->
  hessian_lipschitz T rho ->
  task_variance T sigma ->
  sample_gradient_variance T sigma_tilde ->
  sample_hessian_variance frobenius T sigma_H ->
  (INR D_h) >= (ceiling (36 * ((alpha * rho * sigma_H) ^ 2))) ->
  (E (tasks T) (fun i => (E (iid D_in (samples T i)) (fun b_in => (E (iid D_o (samples T i)) (fun b_o => (E (iid D_h (samples T i)) (fun b_h => ((norm (G_hf T alpha rho i b_in b_o b_h w)) ^ 2))))))))) <= ((((43 / 10) * (1 + (1 / 10)) * (E (tasks T) (fun i => ((norm (grad T i (vminus w (vscal alpha (grad T i w))))) ^ 2)))) + ((473 / 10) * (alpha ^ 2) * (L ^ 2) * ((sigma_tilde ^ 2) / (INR D_in)))) + ((43 / 10) * ((sigma_tilde ^ 2) / (INR D_o)))).

(* fallah2019/eq-153-repaired *)
Definition fallah2019_eq_153_repaired : Prop :=
  forall (V : space) (T : problem V) (D_h : nat) (D_in : nat) (D_o : nat) (L : R) (alpha : R) (rho : R) (sigma : R) (sigma_H : R) (sigma_tilde : R) (w : V),
  differentiable T ->
  (1 <= D_h)%nat ->
  (1 <= D_in)%nat ->
  (1 <= D_o)%nat ->
  (0 < L) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  (0 <= sigma_H) ->
  (0 <= sigma_tilde) ->
  0 < alpha ->
  alpha <= (1 / (6 * L)) ->
  0 < rho ->
  smooth T L ->
  hessian_lipschitz T rho ->
  task_variance T sigma ->
  sample_gradient_variance T sigma_tilde ->
  sample_hessian_variance frobenius T sigma_H ->
  (INR D_h) >= (ceiling (36 * ((rho * (alpha ^ 2) * sigma_tilde) ^ 2))) ->
  (E (tasks T) (fun i => (E (iid D_in (samples T i)) (fun b_in => (E (iid D_o (samples T i)) (fun b_o => (E (iid D_h (samples T i)) (fun b_h => ((norm (G_hf T alpha rho i b_in b_o b_h w)) ^ 2))))))))) <= ((((43 / 10) * (1 + (1 / 10)) * (E (tasks T) (fun i => ((norm (grad T i (vminus w (vscal alpha (grad T i w))))) ^ 2)))) + ((473 / 10) * (alpha ^ 2) * (L ^ 2) * ((sigma_tilde ^ 2) / (INR D_in)))) + ((43 / 10) * ((sigma_tilde ^ 2) / (INR D_o)))).

(* fallah2019/eq-154 *)
Definition fallah2019_eq_154 : Prop :=
  forall (V : space) (T : problem V) (D_in : nat) (D_o : nat) (L : R) (alpha : R) (rho : R) (sigma_tilde : R) (w : V),
  differentiable T ->
  (1 <= D_in)%nat ->
  (1 <= D_o)%nat ->
  (0 < L) ->
  (0 <= rho) ->
  (0 <= sigma_tilde) ->
  0 < alpha ->
  alpha <= (1 / (6 * L)) ->
  0 < rho ->
  ((((43 / 10) * (1 + (1 / 10)) * (E (tasks T) (fun i => ((norm (grad T i (vminus w (vscal alpha (grad T i w))))) ^ 2)))) + ((473 / 10) * (alpha ^ 2) * (L ^ 2) * ((sigma_tilde ^ 2) / (INR D_in)))) + ((43 / 10) * ((sigma_tilde ^ 2) / (INR D_o)))) <= ((5 * (E (tasks T) (fun i => ((norm (grad T i (vminus w (vscal alpha (grad T i w))))) ^ 2)))) + (5 * (sigma_tilde ^ 2) * ((1 / (INR D_in)) + (1 / (INR D_o))))).

(* fallah2019/eq-155 *)
Definition fallah2019_eq_155 : Prop :=
  forall (V : space) (T : problem V) (D_in : nat) (D_o : nat) (L : R) (alpha : R) (rho : R) (sigma_tilde : R) (w : V),
  differentiable T ->
  (1 <= D_in)%nat ->
  (1 <= D_o)%nat ->
  (0 < L) ->
  (0 <= rho) ->
  (0 <= sigma_tilde) ->
  0 < alpha ->
  alpha <= (1 / (6 * L)) ->
  0 < rho ->
  smooth T L ->
  hessian_lipschitz T rho ->
  ((1 - (alpha * L)) ^ 2) <> 0 ->
  ((5 * (E (tasks T) (fun i => ((norm (grad T i (vminus w (vscal alpha (grad T i w))))) ^ 2)))) + (5 * (sigma_tilde ^ 2) * ((1 / (INR D_in)) + (1 / (INR D_o))))) <= (((5 / ((1 - (alpha * L)) ^ 2)) * (E (tasks T) (fun i => ((norm (nabla_F_i T alpha i w)) ^ 2)))) + (5 * (sigma_tilde ^ 2) * ((1 / (INR D_in)) + (1 / (INR D_o))))).

(* fallah2019/eq-155+1 *)
Definition fallah2019_eq_155_plus1 : Prop :=
  forall (V : space) (T : problem V) (L : R) (alpha : R) (rho : R) (i : task T) (w : V),
  differentiable T ->
  (0 < L) ->
  (0 <= rho) ->
  0 < alpha ->
  alpha <= (1 / (6 * L)) ->
  0 < rho ->
  smooth T L ->
  hessian_lipschitz T rho ->
  (1 - (alpha * L)) <> 0 ->
  (norm (grad T i (vminus w (vscal alpha (grad T i w))))) <= ((1 / (1 - (alpha * L))) * (norm (nabla_F_i T alpha i w))).

(* fallah2019/eq-156 *)
Definition fallah2019_eq_156 : Prop :=
  forall (V : space) (T : problem V) (D_h : nat) (D_in : nat) (D_o : nat) (L : R) (alpha : R) (rho : R) (sigma : R) (sigma_H : R) (sigma_tilde : R) (w : V),
  differentiable T ->
  (1 <= D_h)%nat ->
  (1 <= D_in)%nat ->
  (1 <= D_o)%nat ->
  (0 < L) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  (0 <= sigma_H) ->
  (0 <= sigma_tilde) ->
  0 < alpha ->
  alpha <= (1 / (6 * L)) ->
  0 < rho ->
  smooth T L ->
  hessian_lipschitz T rho ->
  task_variance T sigma ->
  sample_gradient_variance T sigma_tilde ->
  sample_hessian_variance frobenius T sigma_H ->
  (INR D_h) >= (ceiling (36 * ((alpha * rho * sigma_H) ^ 2))) ->
  (E (tasks T) (fun i => (E (iid D_in (samples T i)) (fun b_in => (E (iid D_o (samples T i)) (fun b_o => (E (iid D_h (samples T i)) (fun b_h => ((norm (G_hf T alpha rho i b_in b_o b_h w)) ^ 2))))))))) <= (((50 * ((norm (nabla_F T alpha w)) ^ 2)) + (18 * (sigma ^ 2))) + (5 * (sigma_tilde ^ 2) * ((1 / (INR D_in)) + (1 / (INR D_o))))).

(* fallah2019/eq-156-repaired *)
Definition fallah2019_eq_156_repaired : Prop :=
  forall (V : space) (T : problem V) (D_h : nat) (D_in : nat) (D_o : nat) (L : R) (alpha : R) (rho : R) (sigma : R) (sigma_H : R) (sigma_tilde : R) (w : V),
  differentiable T ->
  (1 <= D_h)%nat ->
  (1 <= D_in)%nat ->
  (1 <= D_o)%nat ->
  (0 < L) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  (0 <= sigma_H) ->
  (0 <= sigma_tilde) ->
  0 < alpha ->
  alpha <= (1 / (6 * L)) ->
  0 < rho ->
  smooth T L ->
  hessian_lipschitz T rho ->
  task_variance T sigma ->
  sample_gradient_variance T sigma_tilde ->
  sample_hessian_variance frobenius T sigma_H ->
  (INR D_h) >= (ceiling (36 * ((rho * (alpha ^ 2) * sigma_tilde) ^ 2))) ->
  (E (tasks T) (fun i => (E (iid D_in (samples T i)) (fun b_in => (E (iid D_o (samples T i)) (fun b_o => (E (iid D_h (samples T i)) (fun b_h => ((norm (G_hf T alpha rho i b_in b_o b_h w)) ^ 2))))))))) <= (((50 * ((norm (nabla_F T alpha w)) ^ 2)) + (18 * (sigma ^ 2))) + (5 * (sigma_tilde ^ 2) * ((1 / (INR D_in)) + (1 / (INR D_o))))).

(* fallah2019/eq-157 *)
Definition fallah2019_eq_157 : Prop :=
  forall (V : space) (T : problem V) (B : nat) (B_prime : nat) (D_beta : nat) (D_h : nat) (D_in : nat) (D_o : nat) (L : R) (alpha : R) (rho : R) (sigma : R) (sigma_H : R) (sigma_tilde : R) (w : V),
  differentiable T ->
  (1 <= B)%nat ->
  (1 <= B_prime)%nat ->
  (1 <= D_beta)%nat ->
  (1 <= D_h)%nat ->
  (1 <= D_in)%nat ->
  (1 <= D_o)%nat ->
  (0 < L) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  (0 <= sigma_H) ->
  (0 <= sigma_tilde) ->
  0 < alpha ->
  alpha <= (1 / (6 * L)) ->
  0 < rho ->
  smooth T L ->
  hessian_lipschitz T rho ->
  task_variance T sigma ->
  sample_gradient_variance T sigma_tilde ->
  sample_hessian_variance frobenius T sigma_H ->
  (INR D_h) >= (ceiling (36 * ((alpha * rho * sigma_H) ^ 2))) ->
  (INR B) >= 20 ->
  (INR B_prime) >= (ceiling ((((rho * alpha * sigma) / L) ^ 2) / 2)) ->
  (INR D_beta) >= (ceiling (((2 * rho * alpha * sigma_tilde) / L) ^ 2)) ->
  (E (iid B (pair_law (tasks T) (fun j => pair_law (iid D_in (samples T j)) (fun _ => pair_law (iid D_o (samples T j)) (fun _ => iid D_h (samples T j)))))) (fun tasks_k => (E (iid B_prime (pair_law (tasks T) (fun j => iid D_beta (samples T j)))) (fun tasks_beta => (F T alpha (vminus w (vscal (beta_hf T L alpha rho tasks_beta w) (g_hf T alpha rho tasks_k w)))))))) <= ((((F T alpha w) - (((norm (nabla_F T alpha w)) ^ 2) * ((E (iid B_prime (pair_law (tasks T) (fun j => iid D_beta (samples T j)))) (fun tasks_beta => (beta_hf T L alpha rho tasks_beta w))) - (((smoothness T L alpha rho w) / 2) * (E (iid B_prime (pair_law (tasks T) (fun j => iid D_beta (samples T j)))) (fun tasks_beta => ((beta_hf T L alpha rho tasks_beta w) ^ 2))) * ((11 / 5) + (50 / (INR B))))))) + ((E (iid B_prime (pair_law (tasks T) (fun j => iid D_beta (samples T j)))) (fun tasks_beta => (beta_hf T L alpha rho tasks_beta w))) * (norm (nabla_F T alpha w)) * (norm (s_hf T D_h D_in D_o alpha rho w)))) + (((smoothness T L alpha rho w) / 2) * (E (iid B_prime (pair_law (tasks T) (fun j => iid D_beta (samples T j)))) (fun tasks_beta => ((beta_hf T L alpha rho tasks_beta w) ^ 2))) * ((((18 * (sigma ^ 2)) + (5 * (sigma_tilde ^ 2) * ((1 / (INR D_o)) + (1 / (INR D_in))))) / (INR B)) + ((2 / 5) * ((sigma_tilde ^ 2) / (INR D_in)))))).

(* fallah2019/eq-157+1.1 *)
Definition fallah2019_eq_157_plus1_1 : Prop :=
  forall (V : space) (T : problem V) (D_h : nat) (D_in : nat) (D_o : nat) (L : R) (alpha : R) (rho : R) (w : V),
  differentiable T ->
  (1 <= D_h)%nat ->
  (1 <= D_in)%nat ->
  (1 <= D_o)%nat ->
  (0 < L) ->
  (0 <= rho) ->
  0 < alpha ->
  alpha <= (1 / (6 * L)) ->
  0 < rho ->
  ((norm (nabla_F T alpha w)) * (norm (s_hf T D_h D_in D_o alpha rho w))) <= (((((norm (nabla_F T alpha w)) ^ 2) / 2) + (2 * ((norm (s_hf T D_h D_in D_o alpha rho w)) ^ 2))) / 2).

(* fallah2019/eq-157+1.2 *)
Definition fallah2019_eq_157_plus1_2 : Prop :=
  forall (V : space) (T : problem V) (D_h : nat) (D_in : nat) (D_o : nat) (L : R) (alpha : R) (rho : R) (sigma : R) (sigma_H : R) (sigma_tilde : R) (w : V),
  differentiable T ->
  (1 <= D_h)%nat ->
  (1 <= D_in)%nat ->
  (1 <= D_o)%nat ->
  (0 < L) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  (0 <= sigma_H) ->
  (0 <= sigma_tilde) ->
  0 < alpha ->
  alpha <= (1 / (6 * L)) ->
  0 < rho ->
  smooth T L ->
  hessian_lipschitz T rho ->
  task_variance T sigma ->
  sample_gradient_variance T sigma_tilde ->
  sample_hessian_variance frobenius T sigma_H ->
  (INR D_h) >= (ceiling (36 * ((alpha * rho * sigma_H) ^ 2))) ->
  (((((norm (nabla_F T alpha w)) ^ 2) / 2) + (2 * ((norm (s_hf T D_h D_in D_o alpha rho w)) ^ 2))) / 2) <= (((2 / 5) * ((norm (nabla_F T alpha w)) ^ 2)) + ((9 / 50) * ((sigma_tilde ^ 2) / (INR D_in)))).

(* fallah2019/eq-157+2 *)
Definition fallah2019_eq_157_plus2 : Prop :=
  forall (V : space) (T : problem V) (B : nat) (B_prime : nat) (D_beta : nat) (D_h : nat) (D_in : nat) (D_o : nat) (L : R) (alpha : R) (rho : R) (sigma : R) (sigma_H : R) (sigma_tilde : R) (w : V),
  differentiable T ->
  (1 <= B)%nat ->
  (1 <= B_prime)%nat ->
  (1 <= D_beta)%nat ->
  (1 <= D_h)%nat ->
  (1 <= D_in)%nat ->
  (1 <= D_o)%nat ->
  (0 < L) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  (0 <= sigma_H) ->
  (0 <= sigma_tilde) ->
  0 < alpha ->
  alpha <= (1 / (6 * L)) ->
  0 < rho ->
  smooth T L ->
  hessian_lipschitz T rho ->
  task_variance T sigma ->
  sample_gradient_variance T sigma_tilde ->
  sample_hessian_variance frobenius T sigma_H ->
  (INR D_h) >= (ceiling (36 * ((alpha * rho * sigma_H) ^ 2))) ->
  (INR B) >= 20 ->
  (INR B_prime) >= (ceiling ((((rho * alpha * sigma) / L) ^ 2) / 2)) ->
  (INR D_beta) >= (ceiling (((2 * rho * alpha * sigma_tilde) / L) ^ 2)) ->
  (E (iid B (pair_law (tasks T) (fun j => pair_law (iid D_in (samples T j)) (fun _ => pair_law (iid D_o (samples T j)) (fun _ => iid D_h (samples T j)))))) (fun tasks_k => (E (iid B_prime (pair_law (tasks T) (fun j => iid D_beta (samples T j)))) (fun tasks_beta => (F T alpha (vminus w (vscal (beta_hf T L alpha rho tasks_beta w) (g_hf T alpha rho tasks_k w)))))))) <= ((((F T alpha w) - (((norm (nabla_F T alpha w)) ^ 2) * (((3 / 5) * (E (iid B_prime (pair_law (tasks T) (fun j => iid D_beta (samples T j)))) (fun tasks_beta => (beta_hf T L alpha rho tasks_beta w)))) - (((smoothness T L alpha rho w) / 2) * (E (iid B_prime (pair_law (tasks T) (fun j => iid D_beta (samples T j)))) (fun tasks_beta => ((beta_hf T L alpha rho tasks_beta w) ^ 2))) * ((11 / 5) + (50 / (INR B))))))) + (((smoothness T L alpha rho w) / 2) * (E (iid B_prime (pair_law (tasks T) (fun j => iid D_beta (samples T j)))) (fun tasks_beta => ((beta_hf T L alpha rho tasks_beta w) ^ 2))) * ((((18 * (sigma ^ 2)) + (5 * (sigma_tilde ^ 2) * ((1 / (INR D_o)) + (1 / (INR D_in))))) / (INR B)) + ((2 / 5) * ((sigma_tilde ^ 2) / (INR D_in)))))) + ((9 / 50) * (E (iid B_prime (pair_law (tasks T) (fun j => iid D_beta (samples T j)))) (fun tasks_beta => (beta_hf T L alpha rho tasks_beta w))) * ((sigma_tilde ^ 2) / (INR D_in)))).

(* fallah2019/eq-157+3 *)
Definition fallah2019_eq_157_plus3 : Prop :=
  forall (V : space) (T : problem V) (B : nat) (B_prime : nat) (D_beta : nat) (D_h : nat) (D_in : nat) (D_o : nat) (L : R) (alpha : R) (rho : R) (sigma : R) (sigma_H : R) (sigma_tilde : R) (w : V),
  differentiable T ->
  (1 <= B)%nat ->
  (1 <= B_prime)%nat ->
  (1 <= D_beta)%nat ->
  (1 <= D_h)%nat ->
  (1 <= D_in)%nat ->
  (1 <= D_o)%nat ->
  (0 < L) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  (0 <= sigma_H) ->
  (0 <= sigma_tilde) ->
  0 < alpha ->
  alpha <= (1 / (6 * L)) ->
  0 < rho ->
  smooth T L ->
  hessian_lipschitz T rho ->
  task_variance T sigma ->
  sample_gradient_variance T sigma_tilde ->
  sample_hessian_variance frobenius T sigma_H ->
  (INR D_h) >= (ceiling (36 * ((alpha * rho * sigma_H) ^ 2))) ->
  (INR B) >= 20 ->
  (INR B_prime) >= (ceiling ((((rho * alpha * sigma) / L) ^ 2) / 2)) ->
  (INR D_beta) >= (ceiling (((2 * rho * alpha * sigma_tilde) / L) ^ 2)) ->
  (200 * (smoothness T L alpha rho w)) <> 0 ->
  (E (iid B (pair_law (tasks T) (fun j => pair_law (iid D_in (samples T j)) (fun _ => pair_law (iid D_o (samples T j)) (fun _ => iid D_h (samples T j)))))) (fun tasks_k => (E (iid B_prime (pair_law (tasks T) (fun j => iid D_beta (samples T j)))) (fun tasks_beta => (F T alpha (vminus w (vscal (beta_hf T L alpha rho tasks_beta w) (g_hf T alpha rho tasks_k w)))))))) <= ((((F T alpha w) - (((norm (nabla_F T alpha w)) ^ 2) / (200 * (smoothness T L alpha rho w)))) + (((18 * (sigma ^ 2)) + (5 * ((sigma_tilde ^ 2) / (INR D_o)))) / (1600 * L * (INR B)))) + (((sigma_tilde ^ 2) / (INR D_in)) / (100 * L))).

(* fallah2019/eq-157+3-repaired *)
Definition fallah2019_eq_157_plus3_repaired : Prop :=
  forall (V : space) (T : problem V) (B : nat) (B_prime : nat) (D_beta : nat) (D_h : nat) (D_in : nat) (D_o : nat) (L : R) (alpha : R) (rho : R) (sigma : R) (sigma_H : R) (sigma_tilde : R) (w : V),
  differentiable T ->
  (1 <= B)%nat ->
  (1 <= B_prime)%nat ->
  (1 <= D_beta)%nat ->
  (1 <= D_h)%nat ->
  (1 <= D_in)%nat ->
  (1 <= D_o)%nat ->
  (0 < L) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  (0 <= sigma_H) ->
  (0 <= sigma_tilde) ->
  0 < alpha ->
  alpha <= (1 / (6 * L)) ->
  0 < rho ->
  smooth T L ->
  hessian_lipschitz T rho ->
  task_variance T sigma ->
  sample_gradient_variance T sigma_tilde ->
  sample_hessian_variance frobenius T sigma_H ->
  (INR D_h) >= (ceiling (36 * (INR B) * ((rho * (alpha ^ 2) * sigma_tilde) ^ 2))) ->
  (INR B) >= 20 ->
  (INR B_prime) >= (ceiling ((((rho * alpha * sigma) / L) ^ 2) / 2)) ->
  (INR D_beta) >= (ceiling (((2 * rho * alpha * sigma_tilde) / L) ^ 2)) ->
  (200 * (smoothness T L alpha rho w)) <> 0 ->
  (E (iid B (pair_law (tasks T) (fun j => pair_law (iid D_in (samples T j)) (fun _ => pair_law (iid D_o (samples T j)) (fun _ => iid D_h (samples T j)))))) (fun tasks_k => (E (iid B_prime (pair_law (tasks T) (fun j => iid D_beta (samples T j)))) (fun tasks_beta => (F T alpha (vminus w (vscal (beta_hf T L alpha rho tasks_beta w) (g_hf_repaired T B alpha rho tasks_k w)))))))) <= ((((F T alpha w) - (((norm (nabla_F T alpha w)) ^ 2) / (200 * (smoothness T L alpha rho w)))) + (((18 * (sigma ^ 2)) + (5 * ((sigma_tilde ^ 2) / (INR D_o)))) / (1600 * L * (INR B)))) + (((sigma_tilde ^ 2) / (INR D_in)) / (100 * L))).

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

(* fallah2020/theorem-4.15 *)
Definition fallah2020_theorem_4_15 : Prop :=
  forall (V : space) (T : problem V) (B : nat) (B_prime : nat) (D_beta : nat) (D_h : nat) (D_in : nat) (D_o : nat) (F_min : R) (L : R) (T_ : nat) (alpha : R) (c_1 : R) (c_2 : R) (epsilon : R) (rho : R) (sigma : R) (sigma_H : R) (sigma_tilde : R) (w : V),
  differentiable T ->
  (1 <= B)%nat ->
  (1 <= B_prime)%nat ->
  (1 <= D_beta)%nat ->
  (1 <= D_h)%nat ->
  (1 <= D_in)%nat ->
  (1 <= D_o)%nat ->
  (0 < L) ->
  (1 <= T_)%nat ->
  (0 <= c_1) ->
  (0 <= c_2) ->
  (0 < epsilon) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  (0 <= sigma_H) ->
  (0 <= sigma_tilde) ->
  0 < alpha ->
  alpha <= (1 / (10 * L)) ->
  smooth T L ->
  hessian_lipschitz T rho ->
  task_variance T sigma ->
  sample_gradient_variance T sigma_tilde ->
  sample_hessian_variance frobenius T sigma_H ->
  (INR D_h) >= (ceiling (2 * (alpha ^ 2) * (sigma_H ^ 2))) ->
  (INR B) >= 20 ->
  (INR B_prime) >= (ceiling ((((rho * alpha * sigma) / L) ^ 2) / 2)) ->
  (INR D_beta) >= (ceiling (((2 * rho * alpha * sigma_tilde) / L) ^ 2)) ->
  (forall u, F_min <= F T alpha u) ->
  ((rho * alpha) / L) <= c_1 ->
  ((sigma ^ 2) + (sigma_tilde ^ 2)) <= (c_2 ^ 2) ->
  epsilon < 1 ->
  (INR T_) >= (1600 * (1 + (c_1 * (c_2 + 1))) * ((F T alpha w) - F_min) * (Rmin (L / (epsilon ^ 2)) ((L / ((sigma ^ 2) * (((alpha ^ 2) * (L ^ 2)) + (1 / (INR B))))) + ((L * (((INR B) * (INR D_o)) + (INR D_in))) / (sigma_tilde ^ 2))))) ->
  ((sigma ^ 2) * (((alpha ^ 2) * (L ^ 2)) + (1 / (INR B)))) <> 0 ->
  (sigma_tilde ^ 2) <> 0 ->
  (least T_ (fun k => (mean_slope_fo T B B_prime D_beta D_in D_o L alpha rho w k))) <= (((18 + (77 * c_1 * c_2)) * (sqrt ((((sigma ^ 2) * (((alpha ^ 2) * (L ^ 2)) + (1 / (INR B)))) + ((sigma_tilde ^ 2) / ((INR B) * (INR D_o)))) + ((sigma_tilde ^ 2) / (INR D_in))))) + epsilon).

(* fallah2020/theorem-4.17 *)
Definition fallah2020_theorem_4_17 : Prop :=
  forall (V : space) (T : problem V) (B : nat) (B_prime : nat) (D_beta : nat) (D_h : nat) (D_in : nat) (D_o : nat) (F_min : R) (L : R) (T_ : nat) (alpha : R) (c_1 : R) (c_2 : R) (epsilon : R) (rho : R) (sigma : R) (sigma_H : R) (sigma_tilde : R) (w : V),
  differentiable T ->
  (1 <= B)%nat ->
  (1 <= B_prime)%nat ->
  (1 <= D_beta)%nat ->
  (1 <= D_h)%nat ->
  (1 <= D_in)%nat ->
  (1 <= D_o)%nat ->
  (0 < L) ->
  (1 <= T_)%nat ->
  (0 <= c_1) ->
  (0 <= c_2) ->
  (0 < epsilon) ->
  (0 <= rho) ->
  (0 <= sigma) ->
  (0 <= sigma_H) ->
  (0 <= sigma_tilde) ->
  0 < alpha ->
  alpha <= (1 / (6 * L)) ->
  0 < rho ->
  smooth T L ->
  hessian_lipschitz T rho ->
  task_variance T sigma ->
  sample_gradient_variance T sigma_tilde ->
  sample_hessian_variance frobenius T sigma_H ->
  (INR D_h) >= (ceiling (36 * ((alpha * rho * sigma_tilde) ^ 2))) ->
  (INR B) >= 20 ->
  (INR B_prime) >= (ceiling ((((rho * alpha * sigma) / L) ^ 2) / 2)) ->
  (INR D_beta) >= (ceiling (((2 * rho * alpha * sigma_tilde) / L) ^ 2)) ->
  (forall u, F_min <= F T alpha u) ->
  ((rho * alpha) / L) <= c_1 ->
  ((sigma ^ 2) + (sigma_tilde ^ 2)) <= (c_2 ^ 2) ->
  epsilon < 1 ->
  (INR T_) >= (3200 * (1 + (c_1 * (c_2 + 1))) * ((F T alpha w) - F_min) * (Rmin (L / (epsilon ^ 2)) (((L * (INR B)) / (sigma ^ 2)) + ((L * (((INR B) * (INR D_o)) + (INR D_in))) / (sigma_tilde ^ 2))))) ->
  (sigma ^ 2) <> 0 ->
  (sigma_tilde ^ 2) <> 0 ->
  (least T_ (fun k => (mean_slope_hf T B B_prime D_beta D_h D_in D_o L alpha rho w k))) <= (((6 + (41 * c_1 * c_2)) * (sqrt ((((sigma ^ 2) / (INR B)) + ((sigma_tilde ^ 2) / ((INR B) * (INR D_o)))) + ((sigma_tilde ^ 2) / (INR D_in))))) + epsilon).
