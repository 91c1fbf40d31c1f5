(* Fallah2019_Remarks.v -- Remark 4.17 of fallah2019: theorem F.1 at the gradient seen at test time, nabla_F_hat, whose distance
   from nabla_F is that of theorem 4.13 at every point, hence in the mean after every number of steps.  No axiom is added. *)
From Coq Require Import Reals Lra.
From Lemmacheck Require Import Space Law Problem Run Statements Fallah2019_C Fallah2019_E Fallah2019_F3.

(* a run keeps a constant difference *)
Lemma after_shift (V : space) (P : (V -> R) -> V -> R) (k : nat) (g h : V -> R) (c : R) (w : V) :
  markov P -> (forall u, g u <= h u + c) -> after P k g w <= after P k h w + c.
Proof.
  intros H G. assert (M := markov_after P k H). eapply Rle_trans. apply (markov_le _ M _ _ G).
  rewrite (markov_ext _ M _ (fun u => 1 * h u + 0 * h u + c)) by (intro; ring). rewrite (markov_affine _ M). lra.
Qed.
Lemma least_shift (T : nat) (X Y : nat -> R) (b c : R) : (forall k, X k <= Y k + c) -> least T Y <= b -> least T X <= b + c.
Proof.
  intros H B. destruct (least_attained T Y) as (k & Hk & e). generalize (least_le T X k Hk) (H k). lra.
Qed.

Theorem fallah2019_derived_4_17_proof : fallah2019_derived_4_17.
Proof.
  unfold fallah2019_derived_4_17. intros.
  apply least_shift with (fun k => mean_slope_maml T B B_prime D_beta D_h D_in D_o L alpha rho w k).
  - intro k. apply after_shift.
    + apply (markov_draw2 (iid B _) (iid B_prime _) (fun a b v => vminus v (vscal (beta_maml T L alpha rho b v) (g_maml T alpha a v)))).
    + intro u. assert (A : alpha <= 1 / L) by (eapply Rle_trans; [eassumption|apply inv_le; lra]).
      assert (K : norm (vminus (nabla_F_hat T D_test alpha u) (nabla_F T alpha u)) <=
        2 * alpha * L * (sigma_tilde / sqrt (INR D_test)) + alpha ^ 2 * L * (sigma_H * sigma_tilde / INR D_test))
        by (eapply (fallah2019_theorem_4_13_proof V T D_test L alpha rho sigma); eassumption).
      generalize (norm_reverse_le (nabla_F_hat T D_test alpha u) (nabla_F T alpha u)). lra.
  - eapply (fallah2019_theorem_F_1_at_noiseless_proof V T B B_prime D_beta D_h D_in D_o F_min L T_ alpha epsilon rho sigma sigma_H);
      eassumption.
Qed.
