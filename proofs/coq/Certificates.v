(* Generated from proofs/evidence by proofs/coq_certificates.py; do not edit. *)
From Coq Require Import Reals Lra.
Open Scope R_scope.

Lemma square_nonneg : forall x, 0 <= x * x.
Proof. intro x. apply Rle_0_sqr. Qed.

Lemma positive_of : forall x, 0 <= x -> x <> 0 -> 0 < x.
Proof. intros x [H | H] N; [exact H | symmetry in H; contradiction]. Qed.

Lemma cancel_le : forall m x, 0 < m -> 0 <= m * x -> 0 <= x.
Proof. intros m x M H. apply (Rmult_le_reg_l m); [exact M | rewrite Rmult_0_r; exact H]. Qed.

Lemma cancel_lt : forall m x, 0 < m -> 0 < m * x -> 0 < x.
Proof. intros m x M H. apply (Rmult_lt_reg_l m); [exact M | rewrite Rmult_0_r; exact H]. Qed.

Lemma quotient_le : forall x d, 0 < d -> 0 <= x -> 0 <= x / d.
Proof. intros x d D H. apply Rmult_le_pos; [exact H | left; apply Rinv_0_lt_compat; exact D]. Qed.

Lemma quotient_lt : forall x d, 0 < d -> 0 < x -> 0 < x / d.
Proof. intros x d D H. apply Rmult_lt_0_compat; [exact H | apply Rinv_0_lt_compat; exact D]. Qed.

Ltac lt := first [assumption | lra | apply Rmult_lt_0_compat; lt].
Ltac le :=
  first
    [ assumption
    | apply Rlt_le; assumption
    | apply square_nonneg
    | apply Rmult_le_pos; le
    | lra ].
Ltac identity := first [reflexivity | ring | field].
Ltac vanish H :=
  first
    [ lra
    | rewrite H; ring
    | let A := fresh in let B := fresh in
      destruct (Rmult_integral _ _ H) as [A | B]; [vanish A | vanish B] ].
Ltac nonzero :=
  repeat split;
  first
    [ assumption
    | lra
    | let N := fresh in intro N; lra
    | apply Rgt_not_eq; lt ].

(* fallah2019/eq-101+1.1, from its hypotheses alone *)
Theorem fallah2019_eq_101_plus1_1_certificate : forall norm1 norm2 : R,
  (0 <= norm2) ->
  (norm1 * norm2) <= (((norm1 ^ 2) / 10) + (10 * (norm2 ^ 2))).
Proof.
intros norm1 norm2 H1.
assert (F101 : 0 < (1)).
  { lt. }
assert (F102 : 0 <= (15 / 2) * (norm2 * norm2)).
  { le. }
assert (F103 : 0 <= (1 / 10) * ((1 * norm1 + (- 5) * norm2) * (1 * norm1 + (- 5) * norm2))).
  { le. }
assert (F104 : ((1 / 10) * (norm1 * norm1) + (- 1) * norm1 * norm2 + 10 * (norm2 * norm2)) = (15 / 2) * (norm2 * norm2) + (1 / 10) * ((1 * norm1 + (- 5) * norm2) * (1 * norm1 + (- 5) * norm2))).
  { identity. }
assert (F105 : 0 <= ((1 / 10) * (norm1 * norm1) + (- 1) * norm1 * norm2 + 10 * (norm2 * norm2))).
  { first [lra | rewrite F104; lra]. }
assert (F106 : ((((norm1 ^ 2) / 10) + (10 * (norm2 ^ 2))) - (norm1 * norm2)) = ((1 / 10) * (norm1 * norm1) + (- 1) * norm1 * norm2 + 10 * (norm2 * norm2)) / (1)).
  { field; nonzero. }
assert (F107 : 0 <= ((((norm1 ^ 2) / 10) + (10 * (norm2 ^ 2))) - (norm1 * norm2))).
  { rewrite F106; apply quotient_le; [exact F101 | exact F105]. }
lra.
Qed.

(* fallah2019/eq-102+1.1, from its hypotheses alone *)
Theorem fallah2019_eq_102_plus1_1_certificate : forall L mean1 alpha rho : R,
  (0 < L) ->
  (0 < alpha) ->
  (0 <= rho) ->
  ((forall average1 : R, 0 <= average1 -> 0 <= ((1 / 24)) + ((- 2) * L) * ((1 / ((4 * L) + (2 * rho * alpha * average1))) / 12)) -> 0 <= ((1 / 24)) + ((- 2) * L) * mean1) ->
  (1 / (48 * L)) >= mean1.
Proof.
intros L mean1 alpha rho H1 H2 H3 H4.
assert (F101 : forall average1 : R, 0 <= average1 -> 0 <= ((1 / 24)) + ((- 2) * L) * ((1 / ((4 * L) + (2 * rho * alpha * average1))) / 12)).
  { intros average1 S0.
assert (F101001 : 0 < (2 * L)).
  { lt. }
assert (F101002 : 0 <= (1 * alpha * rho * average1)).
  { le. }
assert (F101003 : 0 < (2 * L + 1 * alpha * rho * average1)).
  { lra. }
assert (F101004 : 0 < ((2 * L + 1 * alpha * rho * average1))).
  { lt. }
assert (F101005 : 0 <= (1 / 24) * alpha * rho * average1).
  { le. }
assert (F101006 : ((1 / 24) * alpha * rho * average1) = (1 / 24) * alpha * rho * average1).
  { identity. }
assert (F101007 : 0 <= ((1 / 24) * alpha * rho * average1)).
  { first [lra | rewrite F101006; lra]. }
assert (F101008 : ((1 / 24)) + ((- 2) * L) * ((1 / ((4 * L) + (2 * rho * alpha * average1))) / 12) = ((1 / 24) * alpha * rho * average1) / ((2 * L + 1 * alpha * rho * average1))).
  { field; nonzero. }
rewrite F101008; apply quotient_le; [exact F101004 | exact F101007]. }
assert (F102 : 0 <= ((1 / 24)) + ((- 2) * L) * mean1).
  { exact (H4 F101). }
assert (F103 : ((- 2) * L * mean1 + (1 / 24)) = ((1 / 24)) + ((- 2) * L) * mean1).
  { ring. }
assert (F104 : 0 <= ((- 2) * L * mean1 + (1 / 24))).
  { rewrite F103; exact F102. }
assert (F105 : 0 < (1 * L)).
  { lt. }
assert (F106 : 0 < (1 * L)).
  { lra. }
assert (F107 : 0 < ((1 * L))).
  { lt. }
assert (F108 : 0 <= (1 / 2) * ((- 2) * L * mean1 + (1 / 24))).
  { le. }
assert (F109 : ((- 1) * L * mean1 + (1 / 48)) = (1 / 2) * ((- 2) * L * mean1 + (1 / 24))).
  { identity. }
assert (F110 : 0 <= ((- 1) * L * mean1 + (1 / 48))).
  { first [lra | rewrite F109; lra]. }
assert (F111 : ((1 / (48 * L)) - mean1) = ((- 1) * L * mean1 + (1 / 48)) / ((1 * L))).
  { field; nonzero. }
assert (F112 : 0 <= ((1 / (48 * L)) - mean1)).
  { rewrite F111; apply quotient_le; [exact F107 | exact F110]. }
lra.
Qed.

(* fallah2019/eq-102+1.4, from its hypotheses alone *)
Theorem fallah2019_eq_102_plus1_4_certificate : forall L rho alpha mean1 : R,
  (0 < L) ->
  (0 <= rho) ->
  (0 < alpha) ->
  (0 <= mean1) ->
  (1 / (92 * ((4 * L) + (2 * rho * alpha * mean1)))) <= (1 / (368 * L)).
Proof.
intros L rho alpha mean1 H1 H2 H3 H4.
assert (F101 : 0 < (1 * L)).
  { lt. }
assert (F102 : 0 < (1 * L)).
  { lra. }
assert (F103 : 0 < (2 * L)).
  { lt. }
assert (F104 : 0 <= (1 * rho * alpha * mean1)).
  { le. }
assert (F105 : 0 < (2 * L + 1 * rho * alpha * mean1)).
  { lra. }
assert (F106 : 0 < ((1 * L) * (2 * L + 1 * rho * alpha * mean1))).
  { lt. }
assert (F107 : 0 <= (1 / 368) * rho * alpha * mean1).
  { le. }
assert (F108 : ((1 / 368) * rho * alpha * mean1) = (1 / 368) * rho * alpha * mean1).
  { identity. }
assert (F109 : 0 <= ((1 / 368) * rho * alpha * mean1)).
  { first [lra | rewrite F108; lra]. }
assert (F110 : ((1 / (368 * L)) - (1 / (92 * ((4 * L) + (2 * rho * alpha * mean1))))) = ((1 / 368) * rho * alpha * mean1) / ((1 * L) * (2 * L + 1 * rho * alpha * mean1))).
  { field; nonzero. }
assert (F111 : 0 <= ((1 / (368 * L)) - (1 / (92 * ((4 * L) + (2 * rho * alpha * mean1)))))).
  { rewrite F110; apply quotient_le; [exact F106 | exact F109]. }
lra.
Qed.

(* fallah2019/eq-103.2, from its hypotheses alone *)
Theorem fallah2019_eq_103_2_certificate : forall mean1 norm1 L rho alpha mean2 sigma sigma_tilde D_o D_in B : R,
  (0 < L) ->
  (0 <= rho) ->
  (0 < alpha) ->
  (0 <= mean2) ->
  (0 < D_o) ->
  (0 < B) ->
  (0 < D_in) ->
  (0 <= sigma_tilde) ->
  (1 <= B) ->
  (mean1 + (- ((norm1 ^ 2) / (100 * ((4 * L) + (2 * rho * alpha * mean2))))) + (((14 * (sigma ^ 2)) + ((sigma_tilde ^ 2) * ((2 / D_o) + ((1 / 5) / D_in)))) / (368 * L * B)) + (((((2 / 5) / 48) + ((2 / 25) / 368)) * ((sigma_tilde ^ 2) / D_in)) / L)) <= (mean1 + (- ((norm1 ^ 2) / (100 * ((4 * L) + (2 * rho * alpha * mean2))))) + ((((14 * (sigma ^ 2)) + (2 * ((sigma_tilde ^ 2) / D_o))) / (368 * L * B)) + (((sigma_tilde ^ 2) / D_in) / (96 * L)))).
Proof.
intros mean1 norm1 L rho alpha mean2 sigma sigma_tilde D_o D_in B H1 H2 H3 H4 H5 H6 H7 H8 H9.
assert (F101 : 0 < (2 * L)).
  { lt. }
assert (F102 : 0 <= (1 * rho * alpha * mean2)).
  { le. }
assert (F103 : 0 < (2 * L + 1 * rho * alpha * mean2)).
  { lra. }
assert (F104 : 0 < (1 * D_o)).
  { lt. }
assert (F105 : 0 < (1 * D_o)).
  { lra. }
assert (F106 : 0 < (1 * B)).
  { lt. }
assert (F107 : 0 < (1 * B)).
  { lra. }
assert (F108 : 0 < (1 * L)).
  { lt. }
assert (F109 : 0 < (1 * L)).
  { lra. }
assert (F110 : 0 < (1 * D_in)).
  { lt. }
assert (F111 : 0 < (1 * D_in)).
  { lra. }
assert (F112 : 0 < ((2 * L + 1 * rho * alpha * mean2) * (1 * D_o) * (1 * B) * (1 * L) * (1 * D_in))).
  { lt. }
assert (F113 : 0 <= (73 / 55200) * rho * alpha * mean2 * (sigma_tilde * sigma_tilde) * D_o * B).
  { le. }
assert (F114 : 0 <= (73 / 27600) * L * (sigma_tilde * sigma_tilde) * D_o * B).
  { le. }
assert (F115 : 0 < (1)).
  { lt. }
assert (F116 : (1 * B + (- 1)) = (B - 1) * (1)).
  { field; nonzero. }
assert (F117 : 0 <= (1 * B + (- 1))).
  { rewrite F116; apply Rmult_le_pos; lra. }
assert (F118 : 0 <= (1 / 1840) * rho * alpha * mean2 * (sigma_tilde * sigma_tilde) * D_o * (1 * B + (- 1))).
  { le. }
assert (F119 : 0 <= (1 / 920) * L * (sigma_tilde * sigma_tilde) * D_o * (1 * B + (- 1))).
  { le. }
assert (F120 : ((103 / 27600) * L * (sigma_tilde * sigma_tilde) * D_o * B + ((- 1) / 920) * L * (sigma_tilde * sigma_tilde) * D_o + (103 / 55200) * rho * alpha * mean2 * (sigma_tilde * sigma_tilde) * D_o * B + ((- 1) / 1840) * rho * alpha * mean2 * (sigma_tilde * sigma_tilde) * D_o) = (73 / 55200) * rho * alpha * mean2 * (sigma_tilde * sigma_tilde) * D_o * B + (73 / 27600) * L * (sigma_tilde * sigma_tilde) * D_o * B + (1 / 1840) * rho * alpha * mean2 * (sigma_tilde * sigma_tilde) * D_o * (1 * B + (- 1)) + (1 / 920) * L * (sigma_tilde * sigma_tilde) * D_o * (1 * B + (- 1))).
  { identity. }
assert (F121 : 0 <= ((103 / 27600) * L * (sigma_tilde * sigma_tilde) * D_o * B + ((- 1) / 920) * L * (sigma_tilde * sigma_tilde) * D_o + (103 / 55200) * rho * alpha * mean2 * (sigma_tilde * sigma_tilde) * D_o * B + ((- 1) / 1840) * rho * alpha * mean2 * (sigma_tilde * sigma_tilde) * D_o)).
  { first [lra | rewrite F120; lra]. }
assert (F122 : ((mean1 + (- ((norm1 ^ 2) / (100 * ((4 * L) + (2 * rho * alpha * mean2))))) + ((((14 * (sigma ^ 2)) + (2 * ((sigma_tilde ^ 2) / D_o))) / (368 * L * B)) + (((sigma_tilde ^ 2) / D_in) / (96 * L)))) - (mean1 + (- ((norm1 ^ 2) / (100 * ((4 * L) + (2 * rho * alpha * mean2))))) + (((14 * (sigma ^ 2)) + ((sigma_tilde ^ 2) * ((2 / D_o) + ((1 / 5) / D_in)))) / (368 * L * B)) + (((((2 / 5) / 48) + ((2 / 25) / 368)) * ((sigma_tilde ^ 2) / D_in)) / L))) = ((103 / 27600) * L * (sigma_tilde * sigma_tilde) * D_o * B + ((- 1) / 920) * L * (sigma_tilde * sigma_tilde) * D_o + (103 / 55200) * rho * alpha * mean2 * (sigma_tilde * sigma_tilde) * D_o * B + ((- 1) / 1840) * rho * alpha * mean2 * (sigma_tilde * sigma_tilde) * D_o) / ((2 * L + 1 * rho * alpha * mean2) * (1 * D_o) * (1 * B) * (1 * L) * (1 * D_in))).
  { field; nonzero. }
assert (F123 : 0 <= ((mean1 + (- ((norm1 ^ 2) / (100 * ((4 * L) + (2 * rho * alpha * mean2))))) + ((((14 * (sigma ^ 2)) + (2 * ((sigma_tilde ^ 2) / D_o))) / (368 * L * B)) + (((sigma_tilde ^ 2) / D_in) / (96 * L)))) - (mean1 + (- ((norm1 ^ 2) / (100 * ((4 * L) + (2 * rho * alpha * mean2))))) + (((14 * (sigma ^ 2)) + ((sigma_tilde ^ 2) * ((2 / D_o) + ((1 / 5) / D_in)))) / (368 * L * B)) + (((((2 / 5) / 48) + ((2 / 25) / 368)) * ((sigma_tilde ^ 2) / D_in)) / L)))).
  { rewrite F122; apply quotient_le; [exact F112 | exact F121]. }
lra.
Qed.

(* fallah2019/eq-106.1, from fallah2019/eq-104, fallah2019/eq-105 *)
Theorem fallah2019_eq_106_1_certificate : forall norm1 L rho alpha mean1 sigma norm2 : R,
  (0 < L) ->
  (0 <= rho) ->
  (0 < alpha) ->
  (0 <= mean1) ->
  (0 <= norm1) ->
  (0 <= sigma) ->
  (0 <= norm2) ->
  (((norm1 ^ 2) / ((4 * L) + (2 * rho * alpha * sigma) + (2 * rho * alpha * norm2))) <= ((norm1 ^ 2) / ((4 * L) + (2 * rho * alpha * mean1)))) ->
  (norm2 <= ((2 * norm1) + sigma)) ->
  ((norm1 ^ 2) / ((4 * L) + (2 * rho * alpha * mean1))) >= ((norm1 ^ 2) / ((4 * L) + (4 * rho * alpha * sigma) + (4 * rho * alpha * norm1))).
Proof.
intros norm1 L rho alpha mean1 sigma norm2 H1 H2 H3 H4 H5 H6 H7 H8 H9.
assert (F101 : 0 < (2 * L)).
  { lt. }
assert (F102 : 0 <= (1 * rho * alpha * mean1)).
  { le. }
assert (F103 : 0 < (2 * L + 1 * rho * alpha * mean1)).
  { lra. }
assert (F104 : 0 <= (1 * norm1 * rho * alpha)).
  { le. }
assert (F105 : 0 < (1 * L)).
  { lt. }
assert (F106 : 0 <= (1 * rho * alpha * sigma)).
  { le. }
assert (F107 : 0 < (1 * norm1 * rho * alpha + 1 * L + 1 * rho * alpha * sigma)).
  { lra. }
assert (F108 : 0 < ((2 * L + 1 * rho * alpha * mean1) * (1 * norm1 * rho * alpha + 1 * L + 1 * rho * alpha * sigma))).
  { lt. }
assert (F109 : 0 < (2 * L)).
  { lt. }
assert (F110 : 0 <= (1 * rho * alpha * sigma)).
  { le. }
assert (F111 : 0 <= (1 * rho * alpha * norm2)).
  { le. }
assert (F112 : 0 < (2 * L + 1 * rho * alpha * sigma + 1 * rho * alpha * norm2)).
  { lra. }
assert (F113 : 0 < ((2 * L + 1 * rho * alpha * mean1) * (2 * L + 1 * rho * alpha * sigma + 1 * rho * alpha * norm2))).
  { lt. }
assert (F114 : (((- 1) / 2) * (norm1 * norm1) * rho * alpha * mean1 + (1 / 2) * (norm1 * norm1) * rho * alpha * sigma + (1 / 2) * (norm1 * norm1) * rho * alpha * norm2) = (((norm1 ^ 2) / ((4 * L) + (2 * rho * alpha * mean1))) - ((norm1 ^ 2) / ((4 * L) + (2 * rho * alpha * sigma) + (2 * rho * alpha * norm2)))) * ((2 * L + 1 * rho * alpha * mean1) * (2 * L + 1 * rho * alpha * sigma + 1 * rho * alpha * norm2))).
  { field; nonzero. }
assert (F115 : 0 <= (((- 1) / 2) * (norm1 * norm1) * rho * alpha * mean1 + (1 / 2) * (norm1 * norm1) * rho * alpha * sigma + (1 / 2) * (norm1 * norm1) * rho * alpha * norm2)).
  { rewrite F114; apply Rmult_le_pos; lra. }
assert (F116 : 0 <= (1 / 2) * (((- 1) / 2) * (norm1 * norm1) * rho * alpha * mean1 + (1 / 2) * (norm1 * norm1) * rho * alpha * sigma + (1 / 2) * (norm1 * norm1) * rho * alpha * norm2)).
  { le. }
assert (F117 : 0 < (1)).
  { lt. }
assert (F118 : (2 * norm1 + 1 * sigma + (- 1) * norm2) = (((2 * norm1) + sigma) - norm2) * (1)).
  { field; nonzero. }
assert (F119 : 0 <= (2 * norm1 + 1 * sigma + (- 1) * norm2)).
  { rewrite F118; apply Rmult_le_pos; lra. }
assert (F120 : 0 <= (1 / 4) * (norm1 * norm1) * rho * alpha * (2 * norm1 + 1 * sigma + (- 1) * norm2)).
  { le. }
assert (F121 : ((1 / 2) * (norm1 * norm1) * norm1 * rho * alpha + ((- 1) / 4) * (norm1 * norm1) * rho * alpha * mean1 + (1 / 2) * (norm1 * norm1) * rho * alpha * sigma) = (1 / 2) * (((- 1) / 2) * (norm1 * norm1) * rho * alpha * mean1 + (1 / 2) * (norm1 * norm1) * rho * alpha * sigma + (1 / 2) * (norm1 * norm1) * rho * alpha * norm2) + (1 / 4) * (norm1 * norm1) * rho * alpha * (2 * norm1 + 1 * sigma + (- 1) * norm2)).
  { identity. }
assert (F122 : 0 <= ((1 / 2) * (norm1 * norm1) * norm1 * rho * alpha + ((- 1) / 4) * (norm1 * norm1) * rho * alpha * mean1 + (1 / 2) * (norm1 * norm1) * rho * alpha * sigma)).
  { first [lra | rewrite F121; lra]. }
assert (F123 : (((norm1 ^ 2) / ((4 * L) + (2 * rho * alpha * mean1))) - ((norm1 ^ 2) / ((4 * L) + (4 * rho * alpha * sigma) + (4 * rho * alpha * norm1)))) = ((1 / 2) * (norm1 * norm1) * norm1 * rho * alpha + ((- 1) / 4) * (norm1 * norm1) * rho * alpha * mean1 + (1 / 2) * (norm1 * norm1) * rho * alpha * sigma) / ((2 * L + 1 * rho * alpha * mean1) * (1 * norm1 * rho * alpha + 1 * L + 1 * rho * alpha * sigma))).
  { field; nonzero. }
assert (F124 : 0 <= (((norm1 ^ 2) / ((4 * L) + (2 * rho * alpha * mean1))) - ((norm1 ^ 2) / ((4 * L) + (4 * rho * alpha * sigma) + (4 * rho * alpha * norm1))))).
  { rewrite F123; apply quotient_le; [exact F108 | exact F122]. }
lra.
Qed.

(* fallah2019/eq-106.2, from its hypotheses alone *)
Theorem fallah2019_eq_106_2_certificate : forall norm1 L rho alpha sigma max1 : R,
  (0 <= norm1) ->
  (0 < L) ->
  (0 <= rho) ->
  (0 < alpha) ->
  (0 <= sigma) ->
  (0 < max1) ->
  (((4 * L) + (4 * rho * alpha * sigma)) <= max1) ->
  ((4 * rho * alpha * norm1) <= max1) ->
  ((norm1 ^ 2) / ((4 * L) + (4 * rho * alpha * sigma) + (4 * rho * alpha * norm1))) >= ((norm1 ^ 2) / (2 * max1)).
Proof.
intros norm1 L rho alpha sigma max1 H1 H2 H3 H4 H5 H6 H7 H8.
assert (F101 : 0 <= (1 * norm1 * rho * alpha)).
  { le. }
assert (F102 : 0 < (1 * L)).
  { lt. }
assert (F103 : 0 <= (1 * rho * alpha * sigma)).
  { le. }
assert (F104 : 0 < (1 * norm1 * rho * alpha + 1 * L + 1 * rho * alpha * sigma)).
  { lra. }
assert (F105 : 0 < (1 * max1)).
  { lt. }
assert (F106 : 0 < (1 * max1)).
  { lra. }
assert (F107 : 0 < ((1 * norm1 * rho * alpha + 1 * L + 1 * rho * alpha * sigma) * (1 * max1))).
  { lt. }
assert (F108 : 0 < (1)).
  { lt. }
assert (F109 : ((- 4) * L + (- 4) * rho * alpha * sigma + 1 * max1) = (max1 - ((4 * L) + (4 * rho * alpha * sigma))) * (1)).
  { field; nonzero. }
assert (F110 : 0 <= ((- 4) * L + (- 4) * rho * alpha * sigma + 1 * max1)).
  { rewrite F109; apply Rmult_le_pos; lra. }
assert (F111 : 0 <= (1 / 8) * (norm1 * norm1) * ((- 4) * L + (- 4) * rho * alpha * sigma + 1 * max1)).
  { le. }
assert (F112 : 0 < (1)).
  { lt. }
assert (F113 : ((- 4) * norm1 * rho * alpha + 1 * max1) = (max1 - (4 * rho * alpha * norm1)) * (1)).
  { field; nonzero. }
assert (F114 : 0 <= ((- 4) * norm1 * rho * alpha + 1 * max1)).
  { rewrite F113; apply Rmult_le_pos; lra. }
assert (F115 : 0 <= (1 / 8) * (norm1 * norm1) * ((- 4) * norm1 * rho * alpha + 1 * max1)).
  { le. }
assert (F116 : (((- 1) / 2) * (norm1 * norm1) * norm1 * rho * alpha + ((- 1) / 2) * (norm1 * norm1) * L + ((- 1) / 2) * (norm1 * norm1) * rho * alpha * sigma + (1 / 4) * (norm1 * norm1) * max1) = (1 / 8) * (norm1 * norm1) * ((- 4) * L + (- 4) * rho * alpha * sigma + 1 * max1) + (1 / 8) * (norm1 * norm1) * ((- 4) * norm1 * rho * alpha + 1 * max1)).
  { identity. }
assert (F117 : 0 <= (((- 1) / 2) * (norm1 * norm1) * norm1 * rho * alpha + ((- 1) / 2) * (norm1 * norm1) * L + ((- 1) / 2) * (norm1 * norm1) * rho * alpha * sigma + (1 / 4) * (norm1 * norm1) * max1)).
  { first [lra | rewrite F116; lra]. }
assert (F118 : (((norm1 ^ 2) / ((4 * L) + (4 * rho * alpha * sigma) + (4 * rho * alpha * norm1))) - ((norm1 ^ 2) / (2 * max1))) = (((- 1) / 2) * (norm1 * norm1) * norm1 * rho * alpha + ((- 1) / 2) * (norm1 * norm1) * L + ((- 1) / 2) * (norm1 * norm1) * rho * alpha * sigma + (1 / 4) * (norm1 * norm1) * max1) / ((1 * norm1 * rho * alpha + 1 * L + 1 * rho * alpha * sigma) * (1 * max1))).
  { field; nonzero. }
assert (F119 : 0 <= (((norm1 ^ 2) / ((4 * L) + (4 * rho * alpha * sigma) + (4 * rho * alpha * norm1))) - ((norm1 ^ 2) / (2 * max1)))).
  { rewrite F118; apply quotient_le; [exact F107 | exact F117]. }
lra.
Qed.

(* fallah2019/eq-108+1.2, from its hypotheses alone *)
Theorem fallah2019_eq_108_plus1_2_certificate : forall sigma B sigma_tilde D_o D_in L : R,
  (0 < B) ->
  (0 < D_o) ->
  (0 < D_in) ->
  (0 < L) ->
  (0 <= sigma_tilde) ->
  (0 <= sigma) ->
  ((61 * (((sigma ^ 2) / B) + ((sigma_tilde ^ 2) / (B * D_o)) + ((sigma_tilde ^ 2) / D_in))) / (1600 * L)) >= ((((14 * (sigma ^ 2)) + (2 * ((sigma_tilde ^ 2) / D_o))) / (368 * L * B)) + (((sigma_tilde ^ 2) / D_in) / (96 * L))).
Proof.
intros sigma B sigma_tilde D_o D_in L H1 H2 H3 H4 H5 H6.
assert (F101 : 0 < (1 * B)).
  { lt. }
assert (F102 : 0 < (1 * B)).
  { lra. }
assert (F103 : 0 < (1 * D_o)).
  { lt. }
assert (F104 : 0 < (1 * D_o)).
  { lra. }
assert (F105 : 0 < (1 * D_in)).
  { lt. }
assert (F106 : 0 < (1 * D_in)).
  { lra. }
assert (F107 : 0 < (1 * L)).
  { lt. }
assert (F108 : 0 < (1 * L)).
  { lra. }
assert (F109 : 0 < ((1 * B) * (1 * D_o) * (1 * D_in) * (1 * L))).
  { lt. }
assert (F110 : 0 <= (1203 / 36800) * (sigma_tilde * sigma_tilde) * D_in).
  { le. }
assert (F111 : 0 <= (133 / 4800) * B * (sigma_tilde * sigma_tilde) * D_o).
  { le. }
assert (F112 : 0 <= (3 / 36800) * (sigma * sigma) * D_o * D_in).
  { le. }
assert (F113 : ((3 / 36800) * (sigma * sigma) * D_o * D_in + (133 / 4800) * B * (sigma_tilde * sigma_tilde) * D_o + (1203 / 36800) * (sigma_tilde * sigma_tilde) * D_in) = (1203 / 36800) * (sigma_tilde * sigma_tilde) * D_in + (133 / 4800) * B * (sigma_tilde * sigma_tilde) * D_o + (3 / 36800) * (sigma * sigma) * D_o * D_in).
  { identity. }
assert (F114 : 0 <= ((3 / 36800) * (sigma * sigma) * D_o * D_in + (133 / 4800) * B * (sigma_tilde * sigma_tilde) * D_o + (1203 / 36800) * (sigma_tilde * sigma_tilde) * D_in)).
  { first [lra | rewrite F113; lra]. }
assert (F115 : (((61 * (((sigma ^ 2) / B) + ((sigma_tilde ^ 2) / (B * D_o)) + ((sigma_tilde ^ 2) / D_in))) / (1600 * L)) - ((((14 * (sigma ^ 2)) + (2 * ((sigma_tilde ^ 2) / D_o))) / (368 * L * B)) + (((sigma_tilde ^ 2) / D_in) / (96 * L)))) = ((3 / 36800) * (sigma * sigma) * D_o * D_in + (133 / 4800) * B * (sigma_tilde * sigma_tilde) * D_o + (1203 / 36800) * (sigma_tilde * sigma_tilde) * D_in) / ((1 * B) * (1 * D_o) * (1 * D_in) * (1 * L))).
  { field; nonzero. }
assert (F116 : 0 <= (((61 * (((sigma ^ 2) / B) + ((sigma_tilde ^ 2) / (B * D_o)) + ((sigma_tilde ^ 2) / D_in))) / (1600 * L)) - ((((14 * (sigma ^ 2)) + (2 * ((sigma_tilde ^ 2) / D_o))) / (368 * L * B)) + (((sigma_tilde ^ 2) / D_in) / (96 * L))))).
  { rewrite F115; apply quotient_le; [exact F109 | exact F114]. }
lra.
Qed.

(* fallah2019/eq-112.1, from fallah2019/eq-111 *)
Theorem fallah2019_eq_112_1_certificate : forall T meanafter1 meanafter2 L rho alpha sigma epsilon : R,
  (0 < epsilon) ->
  (0 < L) ->
  (0 <= rho) ->
  (0 < alpha) ->
  (0 <= sigma) ->
  (meanafter2 <= (meanafter1 + (- ((T / 1600) * ((epsilon ^ 2) / (L + (rho * alpha * (sigma + epsilon)))))))) ->
  T <= ((meanafter1 + (- meanafter2)) * 1600 * ((L + (rho * alpha * (sigma + epsilon))) / (epsilon ^ 2))).
Proof.
intros T meanafter1 meanafter2 L rho alpha sigma epsilon H1 H2 H3 H4 H5 H6.
assert (F101 : 0 < (1 * epsilon)).
  { lt. }
assert (F102 : 0 < (1 * epsilon)).
  { lra. }
assert (F103 : 0 < ((1 * epsilon) * (1 * epsilon))).
  { lt. }
assert (F104 : 0 < (1 * L)).
  { lt. }
assert (F105 : 0 <= (1 * rho * alpha * sigma)).
  { le. }
assert (F106 : 0 <= (1 * rho * alpha * epsilon)).
  { le. }
assert (F107 : 0 < (1 * L + 1 * rho * alpha * sigma + 1 * rho * alpha * epsilon)).
  { lra. }
assert (F108 : 0 < ((1 * L + 1 * rho * alpha * sigma + 1 * rho * alpha * epsilon))).
  { lt. }
assert (F109 : (((- 1) / 1600) * T * (epsilon * epsilon) + 1 * meanafter1 * L + 1 * meanafter1 * rho * alpha * sigma + 1 * meanafter1 * rho * alpha * epsilon + (- 1) * meanafter2 * L + (- 1) * meanafter2 * rho * alpha * sigma + (- 1) * meanafter2 * rho * alpha * epsilon) = ((meanafter1 + (- ((T / 1600) * ((epsilon ^ 2) / (L + (rho * alpha * (sigma + epsilon))))))) - meanafter2) * ((1 * L + 1 * rho * alpha * sigma + 1 * rho * alpha * epsilon))).
  { field; nonzero. }
assert (F110 : 0 <= (((- 1) / 1600) * T * (epsilon * epsilon) + 1 * meanafter1 * L + 1 * meanafter1 * rho * alpha * sigma + 1 * meanafter1 * rho * alpha * epsilon + (- 1) * meanafter2 * L + (- 1) * meanafter2 * rho * alpha * sigma + (- 1) * meanafter2 * rho * alpha * epsilon)).
  { rewrite F109; apply Rmult_le_pos; lra. }
assert (F111 : 0 <= 1600 * (((- 1) / 1600) * T * (epsilon * epsilon) + 1 * meanafter1 * L + 1 * meanafter1 * rho * alpha * sigma + 1 * meanafter1 * rho * alpha * epsilon + (- 1) * meanafter2 * L + (- 1) * meanafter2 * rho * alpha * sigma + (- 1) * meanafter2 * rho * alpha * epsilon)).
  { le. }
assert (F112 : ((- 1) * T * (epsilon * epsilon) + 1600 * meanafter1 * L + 1600 * meanafter1 * rho * alpha * sigma + 1600 * meanafter1 * rho * alpha * epsilon + (- 1600) * meanafter2 * L + (- 1600) * meanafter2 * rho * alpha * sigma + (- 1600) * meanafter2 * rho * alpha * epsilon) = 1600 * (((- 1) / 1600) * T * (epsilon * epsilon) + 1 * meanafter1 * L + 1 * meanafter1 * rho * alpha * sigma + 1 * meanafter1 * rho * alpha * epsilon + (- 1) * meanafter2 * L + (- 1) * meanafter2 * rho * alpha * sigma + (- 1) * meanafter2 * rho * alpha * epsilon)).
  { identity. }
assert (F113 : 0 <= ((- 1) * T * (epsilon * epsilon) + 1600 * meanafter1 * L + 1600 * meanafter1 * rho * alpha * sigma + 1600 * meanafter1 * rho * alpha * epsilon + (- 1600) * meanafter2 * L + (- 1600) * meanafter2 * rho * alpha * sigma + (- 1600) * meanafter2 * rho * alpha * epsilon)).
  { first [lra | rewrite F112; lra]. }
assert (F114 : (((meanafter1 + (- meanafter2)) * 1600 * ((L + (rho * alpha * (sigma + epsilon))) / (epsilon ^ 2))) - T) = ((- 1) * T * (epsilon * epsilon) + 1600 * meanafter1 * L + 1600 * meanafter1 * rho * alpha * sigma + 1600 * meanafter1 * rho * alpha * epsilon + (- 1600) * meanafter2 * L + (- 1600) * meanafter2 * rho * alpha * sigma + (- 1600) * meanafter2 * rho * alpha * epsilon) / ((1 * epsilon) * (1 * epsilon))).
  { field; nonzero. }
assert (F115 : 0 <= (((meanafter1 + (- meanafter2)) * 1600 * ((L + (rho * alpha * (sigma + epsilon))) / (epsilon ^ 2))) - T)).
  { rewrite F114; apply quotient_le; [exact F103 | exact F113]. }
lra.
Qed.

(* fallah2019/eq-126.2, from fallah2019/eq-125 *)
Theorem fallah2019_eq_126_2_certificate : forall norm1 norm2 alpha L sigma sigma_tilde D_in : R,
  (0 < D_in) ->
  ((norm2 ^ 2) <= (((3 / 20) * (norm1 ^ 2)) + (12 * (alpha ^ 2) * (L ^ 2) * (sigma ^ 2)) + ((3 / 100) * ((sigma_tilde ^ 2) / D_in)))) ->
  ((2 * (norm1 ^ 2)) + (2 * (norm2 ^ 2))) <= (((23 / 10) * (norm1 ^ 2)) + (24 * (alpha ^ 2) * (L ^ 2) * (sigma ^ 2)) + ((3 / 50) * ((sigma_tilde ^ 2) / D_in))).
Proof.
intros norm1 norm2 alpha L sigma sigma_tilde D_in H1 H2.
assert (F101 : 0 < (1 * D_in)).
  { lt. }
assert (F102 : 0 < (1 * D_in)).
  { lra. }
assert (F103 : 0 < ((1 * D_in))).
  { lt. }
assert (F104 : 0 < ((1 * D_in))).
  { lt. }
assert (F105 : ((3 / 20) * (norm1 * norm1) * D_in + (- 1) * (norm2 * norm2) * D_in + 12 * (alpha * alpha) * (L * L) * (sigma * sigma) * D_in + (3 / 100) * (sigma_tilde * sigma_tilde)) = ((((3 / 20) * (norm1 ^ 2)) + (12 * (alpha ^ 2) * (L ^ 2) * (sigma ^ 2)) + ((3 / 100) * ((sigma_tilde ^ 2) / D_in))) - (norm2 ^ 2)) * ((1 * D_in))).
  { field; nonzero. }
assert (F106 : 0 <= ((3 / 20) * (norm1 * norm1) * D_in + (- 1) * (norm2 * norm2) * D_in + 12 * (alpha * alpha) * (L * L) * (sigma * sigma) * D_in + (3 / 100) * (sigma_tilde * sigma_tilde))).
  { rewrite F105; apply Rmult_le_pos; lra. }
assert (F107 : 0 <= 2 * ((3 / 20) * (norm1 * norm1) * D_in + (- 1) * (norm2 * norm2) * D_in + 12 * (alpha * alpha) * (L * L) * (sigma * sigma) * D_in + (3 / 100) * (sigma_tilde * sigma_tilde))).
  { le. }
assert (F108 : ((3 / 10) * (norm1 * norm1) * D_in + (- 2) * (norm2 * norm2) * D_in + 24 * (alpha * alpha) * (L * L) * (sigma * sigma) * D_in + (3 / 50) * (sigma_tilde * sigma_tilde)) = 2 * ((3 / 20) * (norm1 * norm1) * D_in + (- 1) * (norm2 * norm2) * D_in + 12 * (alpha * alpha) * (L * L) * (sigma * sigma) * D_in + (3 / 100) * (sigma_tilde * sigma_tilde))).
  { identity. }
assert (F109 : 0 <= ((3 / 10) * (norm1 * norm1) * D_in + (- 2) * (norm2 * norm2) * D_in + 24 * (alpha * alpha) * (L * L) * (sigma * sigma) * D_in + (3 / 50) * (sigma_tilde * sigma_tilde))).
  { first [lra | rewrite F108; lra]. }
assert (F110 : ((((23 / 10) * (norm1 ^ 2)) + (24 * (alpha ^ 2) * (L ^ 2) * (sigma ^ 2)) + ((3 / 50) * ((sigma_tilde ^ 2) / D_in))) - ((2 * (norm1 ^ 2)) + (2 * (norm2 ^ 2)))) = ((3 / 10) * (norm1 * norm1) * D_in + (- 2) * (norm2 * norm2) * D_in + 24 * (alpha * alpha) * (L * L) * (sigma * sigma) * D_in + (3 / 50) * (sigma_tilde * sigma_tilde)) / ((1 * D_in))).
  { field; nonzero. }
assert (F111 : 0 <= ((((23 / 10) * (norm1 ^ 2)) + (24 * (alpha ^ 2) * (L ^ 2) * (sigma ^ 2)) + ((3 / 50) * ((sigma_tilde ^ 2) / D_in))) - ((2 * (norm1 ^ 2)) + (2 * (norm2 ^ 2))))).
  { rewrite F110; apply quotient_le; [exact F103 | exact F109]. }
lra.
Qed.

(* fallah2019/eq-130+1.1, from its hypotheses alone *)
Theorem fallah2019_eq_130_plus1_1_certificate : forall norm1 norm2 : R,
  (norm1 * norm2) <= ((((norm1 ^ 2) / 2) + (2 * (norm2 ^ 2))) / 2).
Proof.
intros norm1 norm2.
assert (F101 : 0 < (1)).
  { lt. }
assert (F102 : 0 <= (1 / 4) * ((1 * norm1 + (- 2) * norm2) * (1 * norm1 + (- 2) * norm2))).
  { le. }
assert (F103 : ((1 / 4) * (norm1 * norm1) + (- 1) * norm1 * norm2 + 1 * (norm2 * norm2)) = (1 / 4) * ((1 * norm1 + (- 2) * norm2) * (1 * norm1 + (- 2) * norm2))).
  { identity. }
assert (F104 : 0 <= ((1 / 4) * (norm1 * norm1) + (- 1) * norm1 * norm2 + 1 * (norm2 * norm2))).
  { first [lra | rewrite F103; lra]. }
assert (F105 : (((((norm1 ^ 2) / 2) + (2 * (norm2 ^ 2))) / 2) - (norm1 * norm2)) = ((1 / 4) * (norm1 * norm1) + (- 1) * norm1 * norm2 + 1 * (norm2 * norm2)) / (1)).
  { field; nonzero. }
assert (F106 : 0 <= (((((norm1 ^ 2) / 2) + (2 * (norm2 ^ 2))) / 2) - (norm1 * norm2))).
  { rewrite F105; apply quotient_le; [exact F101 | exact F104]. }
lra.
Qed.

(* fallah2019/eq-130+1.2, from fallah2019/eq-125 *)
Theorem fallah2019_eq_130_plus1_2_certificate : forall norm1 norm2 sigma_tilde D_in alpha L sigma : R,
  (0 < D_in) ->
  ((norm2 ^ 2) <= (((3 / 20) * (norm1 ^ 2)) + (12 * (alpha ^ 2) * (L ^ 2) * (sigma ^ 2)) + ((3 / 100) * ((sigma_tilde ^ 2) / D_in)))) ->
  ((((norm1 ^ 2) / 2) + (2 * (norm2 ^ 2))) / 2) <= (((2 / 5) * (norm1 ^ 2)) + ((3 / 100) * ((sigma_tilde ^ 2) / D_in)) + (12 * (alpha ^ 2) * (L ^ 2) * (sigma ^ 2))).
Proof.
intros norm1 norm2 sigma_tilde D_in alpha L sigma H1 H2.
assert (F101 : 0 < (1 * D_in)).
  { lt. }
assert (F102 : 0 < (1 * D_in)).
  { lra. }
assert (F103 : 0 < ((1 * D_in))).
  { lt. }
assert (F104 : 0 < ((1 * D_in))).
  { lt. }
assert (F105 : ((3 / 20) * (norm1 * norm1) * D_in + (- 1) * (norm2 * norm2) * D_in + (3 / 100) * (sigma_tilde * sigma_tilde) + 12 * D_in * (alpha * alpha) * (L * L) * (sigma * sigma)) = ((((3 / 20) * (norm1 ^ 2)) + (12 * (alpha ^ 2) * (L ^ 2) * (sigma ^ 2)) + ((3 / 100) * ((sigma_tilde ^ 2) / D_in))) - (norm2 ^ 2)) * ((1 * D_in))).
  { field; nonzero. }
assert (F106 : 0 <= ((3 / 20) * (norm1 * norm1) * D_in + (- 1) * (norm2 * norm2) * D_in + (3 / 100) * (sigma_tilde * sigma_tilde) + 12 * D_in * (alpha * alpha) * (L * L) * (sigma * sigma))).
  { rewrite F105; apply Rmult_le_pos; lra. }
assert (F107 : 0 <= 1 * ((3 / 20) * (norm1 * norm1) * D_in + (- 1) * (norm2 * norm2) * D_in + (3 / 100) * (sigma_tilde * sigma_tilde) + 12 * D_in * (alpha * alpha) * (L * L) * (sigma * sigma))).
  { le. }
assert (F108 : ((3 / 20) * (norm1 * norm1) * D_in + (- 1) * (norm2 * norm2) * D_in + (3 / 100) * (sigma_tilde * sigma_tilde) + 12 * D_in * (alpha * alpha) * (L * L) * (sigma * sigma)) = 1 * ((3 / 20) * (norm1 * norm1) * D_in + (- 1) * (norm2 * norm2) * D_in + (3 / 100) * (sigma_tilde * sigma_tilde) + 12 * D_in * (alpha * alpha) * (L * L) * (sigma * sigma))).
  { identity. }
assert (F109 : 0 <= ((3 / 20) * (norm1 * norm1) * D_in + (- 1) * (norm2 * norm2) * D_in + (3 / 100) * (sigma_tilde * sigma_tilde) + 12 * D_in * (alpha * alpha) * (L * L) * (sigma * sigma))).
  { first [lra | rewrite F108; lra]. }
assert (F110 : ((((2 / 5) * (norm1 ^ 2)) + ((3 / 100) * ((sigma_tilde ^ 2) / D_in)) + (12 * (alpha ^ 2) * (L ^ 2) * (sigma ^ 2))) - ((((norm1 ^ 2) / 2) + (2 * (norm2 ^ 2))) / 2)) = ((3 / 20) * (norm1 * norm1) * D_in + (- 1) * (norm2 * norm2) * D_in + (3 / 100) * (sigma_tilde * sigma_tilde) + 12 * D_in * (alpha * alpha) * (L * L) * (sigma * sigma)) / ((1 * D_in))).
  { field; nonzero. }
assert (F111 : 0 <= ((((2 / 5) * (norm1 ^ 2)) + ((3 / 100) * ((sigma_tilde ^ 2) / D_in)) + (12 * (alpha ^ 2) * (L ^ 2) * (sigma ^ 2))) - ((((norm1 ^ 2) / 2) + (2 * (norm2 ^ 2))) / 2))).
  { rewrite F110; apply quotient_le; [exact F103 | exact F109]. }
lra.
Qed.

(* fallah2019/eq-147.2, from its hypotheses alone *)
Theorem fallah2019_eq_147_2_certificate : forall rho alpha L norm1 sigma_tilde root1 : R,
  (0 < L) ->
  (alpha <= (1 / (6 * L))) ->
  (0 < root1) ->
  (0 < alpha) ->
  (0 < rho) ->
  (0 <= sigma_tilde) ->
  (0 <= norm1) ->
  ((((rho * (1 / (6 * rho * alpha)) * alpha) / (1 + (- (alpha * L)))) * norm1) + ((1 + (alpha * L) + (rho * (1 / (6 * rho * alpha)) * alpha)) * alpha * L * (sigma_tilde / root1))) <= (((1 / 5) * norm1) + ((3 / 10) * (sigma_tilde / root1))).
Proof.
intros rho alpha L norm1 sigma_tilde root1 H1 H2 H3 H4 H5 H6 H7.
assert (F101 : 0 < (5 / 6)).
  { lt. }
assert (F102 : 0 < (1 * L)).
  { lt. }
assert (F103 : 0 < (1 * L)).
  { lra. }
assert (F104 : 0 < ((1 * L))).
  { lt. }
assert (F105 : ((- 1) * alpha * L + (1 / 6)) = ((1 / (6 * L)) - alpha) * ((1 * L))).
  { field; nonzero. }
assert (F106 : 0 <= ((- 1) * alpha * L + (1 / 6))).
  { rewrite F105; apply Rmult_le_pos; lra. }
assert (F107 : 0 <= 1 * ((- 1) * alpha * L + (1 / 6))).
  { le. }
assert (F108 : ((- 1) * alpha * L + 1) = (5 / 6) + 1 * ((- 1) * alpha * L + (1 / 6))).
  { identity. }
assert (F109 : 0 < ((- 1) * alpha * L + 1)).
  { first [lra | rewrite F108; lra]. }
assert (F110 : 0 < (1 * root1)).
  { lt. }
assert (F111 : 0 < (1 * root1)).
  { lra. }
assert (F112 : 0 < (1 * alpha)).
  { lt. }
assert (F113 : 0 < (1 * alpha)).
  { lra. }
assert (F114 : 0 < (1 * rho)).
  { lt. }
assert (F115 : 0 < (1 * rho)).
  { lra. }
assert (F116 : 0 < ((1 * root1) * (1 * alpha) * (1 * rho) * ((- 1) * alpha * L + 1))).
  { lt. }
assert (F117 : 0 <= (1 / 6) * rho * (alpha * alpha) * alpha * (L * L) * sigma_tilde).
  { le. }
assert (F118 : 0 <= 1 * rho * (alpha * alpha) * (alpha * alpha) * (L * L) * L * sigma_tilde).
  { le. }
assert (F119 : 0 <= (7 / 5) * rho * alpha * sigma_tilde * ((- 1) * alpha * L + (1 / 6))).
  { le. }
assert (F120 : 0 <= (1 / 5) * rho * alpha * norm1 * root1 * ((- 1) * alpha * L + (1 / 6))).
  { le. }
assert (F121 : 0 <= (1 / 15) * rho * alpha * sigma_tilde * ((- 1) * alpha * L + 1)).
  { le. }
assert (F122 : (1 * rho * (alpha * alpha) * (alpha * alpha) * (L * L) * L * sigma_tilde + (1 / 6) * rho * (alpha * alpha) * alpha * (L * L) * sigma_tilde + ((- 1) / 5) * rho * (alpha * alpha) * L * norm1 * root1 + ((- 22) / 15) * rho * (alpha * alpha) * L * sigma_tilde + (1 / 30) * rho * alpha * norm1 * root1 + (3 / 10) * rho * alpha * sigma_tilde) = (1 / 6) * rho * (alpha * alpha) * alpha * (L * L) * sigma_tilde + 1 * rho * (alpha * alpha) * (alpha * alpha) * (L * L) * L * sigma_tilde + (7 / 5) * rho * alpha * sigma_tilde * ((- 1) * alpha * L + (1 / 6)) + (1 / 5) * rho * alpha * norm1 * root1 * ((- 1) * alpha * L + (1 / 6)) + (1 / 15) * rho * alpha * sigma_tilde * ((- 1) * alpha * L + 1)).
  { identity. }
assert (F123 : 0 <= (1 * rho * (alpha * alpha) * (alpha * alpha) * (L * L) * L * sigma_tilde + (1 / 6) * rho * (alpha * alpha) * alpha * (L * L) * sigma_tilde + ((- 1) / 5) * rho * (alpha * alpha) * L * norm1 * root1 + ((- 22) / 15) * rho * (alpha * alpha) * L * sigma_tilde + (1 / 30) * rho * alpha * norm1 * root1 + (3 / 10) * rho * alpha * sigma_tilde)).
  { first [lra | rewrite F122; lra]. }
assert (F124 : ((((1 / 5) * norm1) + ((3 / 10) * (sigma_tilde / root1))) - ((((rho * (1 / (6 * rho * alpha)) * alpha) / (1 + (- (alpha * L)))) * norm1) + ((1 + (alpha * L) + (rho * (1 / (6 * rho * alpha)) * alpha)) * alpha * L * (sigma_tilde / root1)))) = (1 * rho * (alpha * alpha) * (alpha * alpha) * (L * L) * L * sigma_tilde + (1 / 6) * rho * (alpha * alpha) * alpha * (L * L) * sigma_tilde + ((- 1) / 5) * rho * (alpha * alpha) * L * norm1 * root1 + ((- 22) / 15) * rho * (alpha * alpha) * L * sigma_tilde + (1 / 30) * rho * alpha * norm1 * root1 + (3 / 10) * rho * alpha * sigma_tilde) / ((1 * root1) * (1 * alpha) * (1 * rho) * ((- 1) * alpha * L + 1))).
  { field; nonzero. }
assert (F125 : 0 <= ((((1 / 5) * norm1) + ((3 / 10) * (sigma_tilde / root1))) - ((((rho * (1 / (6 * rho * alpha)) * alpha) / (1 + (- (alpha * L)))) * norm1) + ((1 + (alpha * L) + (rho * (1 / (6 * rho * alpha)) * alpha)) * alpha * L * (sigma_tilde / root1))))).
  { rewrite F124; apply quotient_le; [exact F116 | exact F123]. }
lra.
Qed.

(* fallah2019/eq-152.2-repaired, from its hypotheses alone *)
Theorem fallah2019_eq_152_2_repaired_certificate : forall alpha sigma_tilde D_h rho L ceiling1 : R,
  (0 < rho) ->
  (0 < alpha) ->
  (0 < D_h) ->
  ((36 * ((rho * (alpha ^ 2) * sigma_tilde) ^ 2)) <= ceiling1) ->
  (0 < L) ->
  (alpha <= (1 / (6 * L))) ->
  (ceiling1 <= D_h) ->
  (2 + (2 * (alpha ^ 2) * (((sigma_tilde ^ 2) / (D_h * ((1 / (6 * rho * alpha)) ^ 2))) + (2 * (L ^ 2)) + (2 * (rho ^ 2) * ((1 / (6 * rho * alpha)) ^ 2))))) <= (43 / 10).
Proof.
intros alpha sigma_tilde D_h rho L ceiling1 H1 H2 H3 H4 H5 H6 H7.
assert (F101 : 0 < (1 * rho)).
  { lt. }
assert (F102 : 0 < (1 * rho)).
  { lra. }
assert (F103 : 0 < (1 * alpha)).
  { lt. }
assert (F104 : 0 < (1 * alpha)).
  { lra. }
assert (F105 : 0 < (1 * D_h)).
  { lt. }
assert (F106 : 0 < (1 * D_h)).
  { lra. }
assert (F107 : 0 < ((1 * rho) * (1 * rho) * (1 * alpha) * (1 * alpha) * (1 * D_h))).
  { lt. }
assert (F108 : 0 < (7 / 90) * (alpha * alpha) * D_h * (rho * rho)).
  { lt. }
assert (F109 : 0 < (1)).
  { lt. }
assert (F110 : ((- 36) * (alpha * alpha) * (alpha * alpha) * (sigma_tilde * sigma_tilde) * (rho * rho) + 1 * ceiling1) = (ceiling1 - (36 * ((rho * (alpha ^ 2) * sigma_tilde) ^ 2))) * (1)).
  { field; nonzero. }
assert (F111 : 0 <= ((- 36) * (alpha * alpha) * (alpha * alpha) * (sigma_tilde * sigma_tilde) * (rho * rho) + 1 * ceiling1)).
  { rewrite F110; apply Rmult_le_pos; lra. }
assert (F112 : 0 <= 2 * (alpha * alpha) * (rho * rho) * ((- 36) * (alpha * alpha) * (alpha * alpha) * (sigma_tilde * sigma_tilde) * (rho * rho) + 1 * ceiling1)).
  { le. }
assert (F113 : 0 < (1 * L)).
  { lt. }
assert (F114 : 0 < (1 * L)).
  { lra. }
assert (F115 : 0 < ((1 * L))).
  { lt. }
assert (F116 : ((- 1) * alpha * L + (1 / 6)) = ((1 / (6 * L)) - alpha) * ((1 * L))).
  { field; nonzero. }
assert (F117 : 0 <= ((- 1) * alpha * L + (1 / 6))).
  { rewrite F116; apply Rmult_le_pos; lra. }
assert (F118 : 0 <= (2 / 3) * (alpha * alpha) * D_h * (rho * rho) * ((- 1) * alpha * L + (1 / 6))).
  { le. }
assert (F119 : 0 <= 4 * (alpha * alpha) * alpha * D_h * (rho * rho) * L * ((- 1) * alpha * L + (1 / 6))).
  { le. }
assert (F120 : 0 < (1)).
  { lt. }
assert (F121 : (1 * D_h + (- 1) * ceiling1) = (D_h - ceiling1) * (1)).
  { field; nonzero. }
assert (F122 : 0 <= (1 * D_h + (- 1) * ceiling1)).
  { rewrite F121; apply Rmult_le_pos; lra. }
assert (F123 : 0 <= 2 * (alpha * alpha) * (rho * rho) * (1 * D_h + (- 1) * ceiling1)).
  { le. }
assert (F124 : ((- 72) * (alpha * alpha) * (alpha * alpha) * (alpha * alpha) * (sigma_tilde * sigma_tilde) * (rho * rho) * (rho * rho) + (- 4) * (alpha * alpha) * (alpha * alpha) * D_h * (rho * rho) * (L * L) + (197 / 90) * (alpha * alpha) * D_h * (rho * rho)) = (7 / 90) * (alpha * alpha) * D_h * (rho * rho) + 2 * (alpha * alpha) * (rho * rho) * ((- 36) * (alpha * alpha) * (alpha * alpha) * (sigma_tilde * sigma_tilde) * (rho * rho) + 1 * ceiling1) + (2 / 3) * (alpha * alpha) * D_h * (rho * rho) * ((- 1) * alpha * L + (1 / 6)) + 4 * (alpha * alpha) * alpha * D_h * (rho * rho) * L * ((- 1) * alpha * L + (1 / 6)) + 2 * (alpha * alpha) * (rho * rho) * (1 * D_h + (- 1) * ceiling1)).
  { identity. }
assert (F125 : 0 <= ((- 72) * (alpha * alpha) * (alpha * alpha) * (alpha * alpha) * (sigma_tilde * sigma_tilde) * (rho * rho) * (rho * rho) + (- 4) * (alpha * alpha) * (alpha * alpha) * D_h * (rho * rho) * (L * L) + (197 / 90) * (alpha * alpha) * D_h * (rho * rho))).
  { first [lra | rewrite F124; lra]. }
assert (F126 : ((43 / 10) - (2 + (2 * (alpha ^ 2) * (((sigma_tilde ^ 2) / (D_h * ((1 / (6 * rho * alpha)) ^ 2))) + (2 * (L ^ 2)) + (2 * (rho ^ 2) * ((1 / (6 * rho * alpha)) ^ 2)))))) = ((- 72) * (alpha * alpha) * (alpha * alpha) * (alpha * alpha) * (sigma_tilde * sigma_tilde) * (rho * rho) * (rho * rho) + (- 4) * (alpha * alpha) * (alpha * alpha) * D_h * (rho * rho) * (L * L) + (197 / 90) * (alpha * alpha) * D_h * (rho * rho)) / ((1 * rho) * (1 * rho) * (1 * alpha) * (1 * alpha) * (1 * D_h))).
  { field; nonzero. }
assert (F127 : 0 <= ((43 / 10) - (2 + (2 * (alpha ^ 2) * (((sigma_tilde ^ 2) / (D_h * ((1 / (6 * rho * alpha)) ^ 2))) + (2 * (L ^ 2)) + (2 * (rho ^ 2) * ((1 / (6 * rho * alpha)) ^ 2))))))).
  { rewrite F126; apply quotient_le; [exact F107 | exact F125]. }
lra.
Qed.

(* fallah2019/eq-154, from its hypotheses alone *)
Theorem fallah2019_eq_154_certificate : forall mean1 alpha L sigma_tilde D_in D_o : R,
  (0 < D_in) ->
  (0 < D_o) ->
  (0 <= sigma_tilde) ->
  (0 <= mean1) ->
  (0 < L) ->
  (alpha <= (1 / (6 * L))) ->
  (0 < alpha) ->
  (((43 / 10) * (1 + (1 / 10)) * mean1) + ((473 / 10) * (alpha ^ 2) * (L ^ 2) * ((sigma_tilde ^ 2) / D_in)) + ((43 / 10) * ((sigma_tilde ^ 2) / D_o))) <= ((5 * mean1) + (5 * (sigma_tilde ^ 2) * ((1 / D_in) + (1 / D_o)))).
Proof.
intros mean1 alpha L sigma_tilde D_in D_o H1 H2 H3 H4 H5 H6 H7.
assert (F101 : 0 < (1 * D_in)).
  { lt. }
assert (F102 : 0 < (1 * D_in)).
  { lra. }
assert (F103 : 0 < (1 * D_o)).
  { lt. }
assert (F104 : 0 < (1 * D_o)).
  { lra. }
assert (F105 : 0 < ((1 * D_in) * (1 * D_o))).
  { lt. }
assert (F106 : 0 <= (1327 / 360) * (sigma_tilde * sigma_tilde) * D_o).
  { le. }
assert (F107 : 0 <= (7 / 10) * (sigma_tilde * sigma_tilde) * D_in).
  { le. }
assert (F108 : 0 <= (27 / 100) * mean1 * D_in * D_o).
  { le. }
assert (F109 : 0 < (1 * L)).
  { lt. }
assert (F110 : 0 < (1 * L)).
  { lra. }
assert (F111 : 0 < ((1 * L))).
  { lt. }
assert (F112 : ((- 1) * alpha * L + (1 / 6)) = ((1 / (6 * L)) - alpha) * ((1 * L))).
  { field; nonzero. }
assert (F113 : 0 <= ((- 1) * alpha * L + (1 / 6))).
  { rewrite F112; apply Rmult_le_pos; lra. }
assert (F114 : 0 <= (473 / 60) * (sigma_tilde * sigma_tilde) * D_o * ((- 1) * alpha * L + (1 / 6))).
  { le. }
assert (F115 : 0 <= (473 / 10) * alpha * L * (sigma_tilde * sigma_tilde) * D_o * ((- 1) * alpha * L + (1 / 6))).
  { le. }
assert (F116 : ((27 / 100) * mean1 * D_in * D_o + ((- 473) / 10) * (alpha * alpha) * (L * L) * (sigma_tilde * sigma_tilde) * D_o + (7 / 10) * (sigma_tilde * sigma_tilde) * D_in + 5 * (sigma_tilde * sigma_tilde) * D_o) = (1327 / 360) * (sigma_tilde * sigma_tilde) * D_o + (7 / 10) * (sigma_tilde * sigma_tilde) * D_in + (27 / 100) * mean1 * D_in * D_o + (473 / 60) * (sigma_tilde * sigma_tilde) * D_o * ((- 1) * alpha * L + (1 / 6)) + (473 / 10) * alpha * L * (sigma_tilde * sigma_tilde) * D_o * ((- 1) * alpha * L + (1 / 6))).
  { identity. }
assert (F117 : 0 <= ((27 / 100) * mean1 * D_in * D_o + ((- 473) / 10) * (alpha * alpha) * (L * L) * (sigma_tilde * sigma_tilde) * D_o + (7 / 10) * (sigma_tilde * sigma_tilde) * D_in + 5 * (sigma_tilde * sigma_tilde) * D_o)).
  { first [lra | rewrite F116; lra]. }
assert (F118 : (((5 * mean1) + (5 * (sigma_tilde ^ 2) * ((1 / D_in) + (1 / D_o)))) - (((43 / 10) * (1 + (1 / 10)) * mean1) + ((473 / 10) * (alpha ^ 2) * (L ^ 2) * ((sigma_tilde ^ 2) / D_in)) + ((43 / 10) * ((sigma_tilde ^ 2) / D_o)))) = ((27 / 100) * mean1 * D_in * D_o + ((- 473) / 10) * (alpha * alpha) * (L * L) * (sigma_tilde * sigma_tilde) * D_o + (7 / 10) * (sigma_tilde * sigma_tilde) * D_in + 5 * (sigma_tilde * sigma_tilde) * D_o) / ((1 * D_in) * (1 * D_o))).
  { field; nonzero. }
assert (F119 : 0 <= (((5 * mean1) + (5 * (sigma_tilde ^ 2) * ((1 / D_in) + (1 / D_o)))) - (((43 / 10) * (1 + (1 / 10)) * mean1) + ((473 / 10) * (alpha ^ 2) * (L ^ 2) * ((sigma_tilde ^ 2) / D_in)) + ((43 / 10) * ((sigma_tilde ^ 2) / D_o))))).
  { rewrite F118; apply quotient_le; [exact F105 | exact F117]. }
lra.
Qed.

(* fallah2019/eq-157+1.1, from its hypotheses alone *)
Theorem fallah2019_eq_157_plus1_1_certificate : forall norm1 norm2 : R,
  (norm1 * norm2) <= ((((norm1 ^ 2) / 2) + (2 * (norm2 ^ 2))) / 2).
Proof.
intros norm1 norm2.
assert (F101 : 0 < (1)).
  { lt. }
assert (F102 : 0 <= (1 / 4) * ((1 * norm1 + (- 2) * norm2) * (1 * norm1 + (- 2) * norm2))).
  { le. }
assert (F103 : ((1 / 4) * (norm1 * norm1) + (- 1) * norm1 * norm2 + 1 * (norm2 * norm2)) = (1 / 4) * ((1 * norm1 + (- 2) * norm2) * (1 * norm1 + (- 2) * norm2))).
  { identity. }
assert (F104 : 0 <= ((1 / 4) * (norm1 * norm1) + (- 1) * norm1 * norm2 + 1 * (norm2 * norm2))).
  { first [lra | rewrite F103; lra]. }
assert (F105 : (((((norm1 ^ 2) / 2) + (2 * (norm2 ^ 2))) / 2) - (norm1 * norm2)) = ((1 / 4) * (norm1 * norm1) + (- 1) * norm1 * norm2 + 1 * (norm2 * norm2)) / (1)).
  { field; nonzero. }
assert (F106 : 0 <= (((((norm1 ^ 2) / 2) + (2 * (norm2 ^ 2))) / 2) - (norm1 * norm2))).
  { rewrite F105; apply quotient_le; [exact F101 | exact F104]. }
lra.
Qed.

(* fallah2019/eq-32, from fallah2019/eq-74.1@intended, fallah2019/eq-74.2, fallah2019/eq-75 *)
Theorem fallah2019_eq_32_certificate : forall mean1 phi norm1 alpha L sigma_tilde D_in D_o mean2 mean3 : R,
  (0 < phi) ->
  (0 < D_in) ->
  (0 < D_o) ->
  (mean1 <= mean2) ->
  (mean2 <= (((1 + (1 / phi)) * (norm1 ^ 2)) + ((1 + phi) * mean3) + ((sigma_tilde ^ 2) / D_o))) ->
  ((((1 + (1 / phi)) * (norm1 ^ 2)) + ((1 + phi) * mean3) + ((sigma_tilde ^ 2) / D_o)) <= (((1 + (1 / phi)) * (norm1 ^ 2)) + ((1 + phi) * (alpha ^ 2) * (L ^ 2) * ((sigma_tilde ^ 2) / D_in)) + ((sigma_tilde ^ 2) / D_o))) ->
  mean1 <= (((1 + (1 / phi)) * (norm1 ^ 2)) + (((1 + phi) * (alpha ^ 2) * (L ^ 2) * (sigma_tilde ^ 2)) / D_in) + ((sigma_tilde ^ 2) / D_o)).
Proof.
intros mean1 phi norm1 alpha L sigma_tilde D_in D_o mean2 mean3 H1 H2 H3 H4 H5 H6.
assert (F101 : 0 < (1 * phi)).
  { lt. }
assert (F102 : 0 < (1 * phi)).
  { lra. }
assert (F103 : 0 < (1 * D_in)).
  { lt. }
assert (F104 : 0 < (1 * D_in)).
  { lra. }
assert (F105 : 0 < (1 * D_o)).
  { lt. }
assert (F106 : 0 < (1 * D_o)).
  { lra. }
assert (F107 : 0 < ((1 * phi) * (1 * D_in) * (1 * D_o))).
  { lt. }
assert (F108 : 0 < (1)).
  { lt. }
assert (F109 : ((- 1) * mean1 + 1 * mean2) = (mean2 - mean1) * (1)).
  { field; nonzero. }
assert (F110 : 0 <= ((- 1) * mean1 + 1 * mean2)).
  { rewrite F109; apply Rmult_le_pos; lra. }
assert (F111 : 0 <= 1 * phi * D_in * D_o * ((- 1) * mean1 + 1 * mean2)).
  { le. }
assert (F112 : 0 < ((1 * phi) * (1 * D_o))).
  { lt. }
assert (F113 : (1 * (phi * phi) * D_o * mean3 + 1 * phi * (norm1 * norm1) * D_o + 1 * phi * (sigma_tilde * sigma_tilde) + (- 1) * phi * D_o * mean2 + 1 * phi * D_o * mean3 + 1 * (norm1 * norm1) * D_o) = ((((1 + (1 / phi)) * (norm1 ^ 2)) + ((1 + phi) * mean3) + ((sigma_tilde ^ 2) / D_o)) - mean2) * ((1 * phi) * (1 * D_o))).
  { field; nonzero. }
assert (F114 : 0 <= (1 * (phi * phi) * D_o * mean3 + 1 * phi * (norm1 * norm1) * D_o + 1 * phi * (sigma_tilde * sigma_tilde) + (- 1) * phi * D_o * mean2 + 1 * phi * D_o * mean3 + 1 * (norm1 * norm1) * D_o)).
  { rewrite F113; apply Rmult_le_pos; lra. }
assert (F115 : 0 <= 1 * D_in * (1 * (phi * phi) * D_o * mean3 + 1 * phi * (norm1 * norm1) * D_o + 1 * phi * (sigma_tilde * sigma_tilde) + (- 1) * phi * D_o * mean2 + 1 * phi * D_o * mean3 + 1 * (norm1 * norm1) * D_o)).
  { le. }
assert (F116 : 0 < ((1 * phi) * (1 * D_in) * (1 * D_o))).
  { lt. }
assert (F117 : (1 * (phi * phi) * (alpha * alpha) * (L * L) * (sigma_tilde * sigma_tilde) * D_o + (- 1) * (phi * phi) * D_in * D_o * mean3 + 1 * phi * (alpha * alpha) * (L * L) * (sigma_tilde * sigma_tilde) * D_o + (- 1) * phi * D_in * D_o * mean3) = ((((1 + (1 / phi)) * (norm1 ^ 2)) + ((1 + phi) * (alpha ^ 2) * (L ^ 2) * ((sigma_tilde ^ 2) / D_in)) + ((sigma_tilde ^ 2) / D_o)) - (((1 + (1 / phi)) * (norm1 ^ 2)) + ((1 + phi) * mean3) + ((sigma_tilde ^ 2) / D_o))) * ((1 * phi) * (1 * D_in) * (1 * D_o))).
  { field; nonzero. }
assert (F118 : 0 <= (1 * (phi * phi) * (alpha * alpha) * (L * L) * (sigma_tilde * sigma_tilde) * D_o + (- 1) * (phi * phi) * D_in * D_o * mean3 + 1 * phi * (alpha * alpha) * (L * L) * (sigma_tilde * sigma_tilde) * D_o + (- 1) * phi * D_in * D_o * mean3)).
  { rewrite F117; apply Rmult_le_pos; lra. }
assert (F119 : 0 <= 1 * (1 * (phi * phi) * (alpha * alpha) * (L * L) * (sigma_tilde * sigma_tilde) * D_o + (- 1) * (phi * phi) * D_in * D_o * mean3 + 1 * phi * (alpha * alpha) * (L * L) * (sigma_tilde * sigma_tilde) * D_o + (- 1) * phi * D_in * D_o * mean3)).
  { le. }
assert (F120 : ((- 1) * mean1 * phi * D_in * D_o + 1 * (phi * phi) * (alpha * alpha) * (L * L) * (sigma_tilde * sigma_tilde) * D_o + 1 * phi * (norm1 * norm1) * D_in * D_o + 1 * phi * (alpha * alpha) * (L * L) * (sigma_tilde * sigma_tilde) * D_o + 1 * phi * (sigma_tilde * sigma_tilde) * D_in + 1 * (norm1 * norm1) * D_in * D_o) = 1 * phi * D_in * D_o * ((- 1) * mean1 + 1 * mean2) + 1 * D_in * (1 * (phi * phi) * D_o * mean3 + 1 * phi * (norm1 * norm1) * D_o + 1 * phi * (sigma_tilde * sigma_tilde) + (- 1) * phi * D_o * mean2 + 1 * phi * D_o * mean3 + 1 * (norm1 * norm1) * D_o) + 1 * (1 * (phi * phi) * (alpha * alpha) * (L * L) * (sigma_tilde * sigma_tilde) * D_o + (- 1) * (phi * phi) * D_in * D_o * mean3 + 1 * phi * (alpha * alpha) * (L * L) * (sigma_tilde * sigma_tilde) * D_o + (- 1) * phi * D_in * D_o * mean3)).
  { identity. }
assert (F121 : 0 <= ((- 1) * mean1 * phi * D_in * D_o + 1 * (phi * phi) * (alpha * alpha) * (L * L) * (sigma_tilde * sigma_tilde) * D_o + 1 * phi * (norm1 * norm1) * D_in * D_o + 1 * phi * (alpha * alpha) * (L * L) * (sigma_tilde * sigma_tilde) * D_o + 1 * phi * (sigma_tilde * sigma_tilde) * D_in + 1 * (norm1 * norm1) * D_in * D_o)).
  { first [lra | rewrite F120; lra]. }
assert (F122 : ((((1 + (1 / phi)) * (norm1 ^ 2)) + (((1 + phi) * (alpha ^ 2) * (L ^ 2) * (sigma_tilde ^ 2)) / D_in) + ((sigma_tilde ^ 2) / D_o)) - mean1) = ((- 1) * mean1 * phi * D_in * D_o + 1 * (phi * phi) * (alpha * alpha) * (L * L) * (sigma_tilde * sigma_tilde) * D_o + 1 * phi * (norm1 * norm1) * D_in * D_o + 1 * phi * (alpha * alpha) * (L * L) * (sigma_tilde * sigma_tilde) * D_o + 1 * phi * (sigma_tilde * sigma_tilde) * D_in + 1 * (norm1 * norm1) * D_in * D_o) / ((1 * phi) * (1 * D_in) * (1 * D_o))).
  { field; nonzero. }
assert (F123 : 0 <= ((((1 + (1 / phi)) * (norm1 ^ 2)) + (((1 + phi) * (alpha ^ 2) * (L ^ 2) * (sigma_tilde ^ 2)) / D_in) + ((sigma_tilde ^ 2) / D_o)) - mean1)).
  { rewrite F122; apply quotient_le; [exact F107 | exact F121]. }
lra.
Qed.

(* fallah2019/eq-43, from fallah2019/eq-50.1, fallah2019/eq-50.2, fallah2019/eq-50.3 *)
Theorem fallah2019_eq_43_certificate : forall norm1 alpha L norm2 sigma root1 mean1 mean2 : R,
  (0 < L) ->
  (alpha <= ((root1 + (- 1)) / L)) ->
  (0 < root1) ->
  (0 <= alpha) ->
  (root1 * root1 = 2) ->
  (((- 1) * (alpha * alpha) * (L * L) + (- 2) * alpha * L + 1) <> 0) ->
  (norm1 <= (norm2 + (((2 * alpha * L) + ((alpha ^ 2) * (L ^ 2))) * mean1))) ->
  ((norm2 + (((2 * alpha * L) + ((alpha ^ 2) * (L ^ 2))) * mean1)) <= (norm2 + (((2 * alpha * L) + ((alpha ^ 2) * (L ^ 2))) * (norm1 + mean2)))) ->
  ((norm2 + (((2 * alpha * L) + ((alpha ^ 2) * (L ^ 2))) * (norm1 + mean2))) <= (norm2 + (((2 * alpha * L) + ((alpha ^ 2) * (L ^ 2))) * (norm1 + sigma)))) ->
  norm1 <= (((1 / (1 + (- (2 * alpha * L)) + (- ((alpha ^ 2) * (L ^ 2))))) * norm2) + ((((2 * alpha * L) + ((alpha ^ 2) * (L ^ 2))) / (1 + (- (2 * alpha * L)) + (- ((alpha ^ 2) * (L ^ 2))))) * sigma)).
Proof.
intros norm1 alpha L norm2 sigma root1 mean1 mean2 H1 H2 H3 H4 H5 H6 H7 H8 H9.
assert (F101 : 0 < (1 * L)).
  { lt. }
assert (F102 : 0 < (1 * L)).
  { lra. }
assert (F103 : 0 < ((1 * L))).
  { lt. }
assert (F104 : ((- 1) * alpha * L + 1 * root1 + (- 1)) = (((root1 + (- 1)) / L) - alpha) * ((1 * L))).
  { field; nonzero. }
assert (F105 : 0 <= ((- 1) * alpha * L + 1 * root1 + (- 1))).
  { rewrite F104; apply Rmult_le_pos; lra. }
assert (F106 : 0 <= 1 * ((- 1) * alpha * L + 1 * root1 + (- 1))).
  { le. }
assert (F107 : 0 <= 1 * root1 * ((- 1) * alpha * L + 1 * root1 + (- 1))).
  { le. }
assert (F108 : 0 <= 1 * alpha * L * ((- 1) * alpha * L + 1 * root1 + (- 1))).
  { le. }
assert (F109 : 0 < (1)).
  { lt. }
assert (F110 : (1 * (root1 * root1) + (- 2)) = ((root1 * root1) - 2) * (1)).
  { field; nonzero. }
assert (F111 : (1 * (root1 * root1) + (- 2)) = 0).
  { rewrite F110, H5; ring. }
assert (F112 : 0 <= (- 1) * (1 * (root1 * root1) + (- 2))).
  { rewrite F111; right; ring. }
assert (F113 : ((- 1) * (alpha * alpha) * (L * L) + (- 2) * alpha * L + 1) = 1 * ((- 1) * alpha * L + 1 * root1 + (- 1)) + 1 * root1 * ((- 1) * alpha * L + 1 * root1 + (- 1)) + 1 * alpha * L * ((- 1) * alpha * L + 1 * root1 + (- 1)) + (- 1) * (1 * (root1 * root1) + (- 2))).
  { identity. }
assert (F114 : 0 <= ((- 1) * (alpha * alpha) * (L * L) + (- 2) * alpha * L + 1)).
  { first [lra | rewrite F113; lra]. }
assert (F115 : 0 < ((- 1) * (alpha * alpha) * (L * L) + (- 2) * alpha * L + 1)).
  { apply positive_of; [exact F114 | exact H6]. }
assert (F116 : 0 < (((- 1) * (alpha * alpha) * (L * L) + (- 2) * alpha * L + 1))).
  { lt. }
assert (F117 : 0 < (1)).
  { lt. }
assert (F118 : ((- 1) * norm1 + 1 * (alpha * alpha) * (L * L) * mean1 + 2 * alpha * L * mean1 + 1 * norm2) = ((norm2 + (((2 * alpha * L) + ((alpha ^ 2) * (L ^ 2))) * mean1)) - norm1) * (1)).
  { field; nonzero. }
assert (F119 : 0 <= ((- 1) * norm1 + 1 * (alpha * alpha) * (L * L) * mean1 + 2 * alpha * L * mean1 + 1 * norm2)).
  { rewrite F118; apply Rmult_le_pos; lra. }
assert (F120 : 0 <= 1 * ((- 1) * norm1 + 1 * (alpha * alpha) * (L * L) * mean1 + 2 * alpha * L * mean1 + 1 * norm2)).
  { le. }
assert (F121 : 0 < (1)).
  { lt. }
assert (F122 : (1 * norm1 * (alpha * alpha) * (L * L) + 2 * norm1 * alpha * L + (- 1) * (alpha * alpha) * (L * L) * mean1 + 1 * (alpha * alpha) * (L * L) * mean2 + (- 2) * alpha * L * mean1 + 2 * alpha * L * mean2) = ((norm2 + (((2 * alpha * L) + ((alpha ^ 2) * (L ^ 2))) * (norm1 + mean2))) - (norm2 + (((2 * alpha * L) + ((alpha ^ 2) * (L ^ 2))) * mean1))) * (1)).
  { field; nonzero. }
assert (F123 : 0 <= (1 * norm1 * (alpha * alpha) * (L * L) + 2 * norm1 * alpha * L + (- 1) * (alpha * alpha) * (L * L) * mean1 + 1 * (alpha * alpha) * (L * L) * mean2 + (- 2) * alpha * L * mean1 + 2 * alpha * L * mean2)).
  { rewrite F122; apply Rmult_le_pos; lra. }
assert (F124 : 0 <= 1 * (1 * norm1 * (alpha * alpha) * (L * L) + 2 * norm1 * alpha * L + (- 1) * (alpha * alpha) * (L * L) * mean1 + 1 * (alpha * alpha) * (L * L) * mean2 + (- 2) * alpha * L * mean1 + 2 * alpha * L * mean2)).
  { le. }
assert (F125 : 0 < (1)).
  { lt. }
assert (F126 : (1 * (alpha * alpha) * (L * L) * sigma + (- 1) * (alpha * alpha) * (L * L) * mean2 + 2 * alpha * L * sigma + (- 2) * alpha * L * mean2) = ((norm2 + (((2 * alpha * L) + ((alpha ^ 2) * (L ^ 2))) * (norm1 + sigma))) - (norm2 + (((2 * alpha * L) + ((alpha ^ 2) * (L ^ 2))) * (norm1 + mean2)))) * (1)).
  { field; nonzero. }
assert (F127 : 0 <= (1 * (alpha * alpha) * (L * L) * sigma + (- 1) * (alpha * alpha) * (L * L) * mean2 + 2 * alpha * L * sigma + (- 2) * alpha * L * mean2)).
  { rewrite F126; apply Rmult_le_pos; lra. }
assert (F128 : 0 <= 1 * (1 * (alpha * alpha) * (L * L) * sigma + (- 1) * (alpha * alpha) * (L * L) * mean2 + 2 * alpha * L * sigma + (- 2) * alpha * L * mean2)).
  { le. }
assert (F129 : (1 * norm1 * (alpha * alpha) * (L * L) + 2 * norm1 * alpha * L + (- 1) * norm1 + 1 * (alpha * alpha) * (L * L) * sigma + 2 * alpha * L * sigma + 1 * norm2) = 1 * ((- 1) * norm1 + 1 * (alpha * alpha) * (L * L) * mean1 + 2 * alpha * L * mean1 + 1 * norm2) + 1 * (1 * norm1 * (alpha * alpha) * (L * L) + 2 * norm1 * alpha * L + (- 1) * (alpha * alpha) * (L * L) * mean1 + 1 * (alpha * alpha) * (L * L) * mean2 + (- 2) * alpha * L * mean1 + 2 * alpha * L * mean2) + 1 * (1 * (alpha * alpha) * (L * L) * sigma + (- 1) * (alpha * alpha) * (L * L) * mean2 + 2 * alpha * L * sigma + (- 2) * alpha * L * mean2)).
  { identity. }
assert (F130 : 0 <= (1 * norm1 * (alpha * alpha) * (L * L) + 2 * norm1 * alpha * L + (- 1) * norm1 + 1 * (alpha * alpha) * (L * L) * sigma + 2 * alpha * L * sigma + 1 * norm2)).
  { first [lra | rewrite F129; lra]. }
assert (F131 : ((((1 / (1 + (- (2 * alpha * L)) + (- ((alpha ^ 2) * (L ^ 2))))) * norm2) + ((((2 * alpha * L) + ((alpha ^ 2) * (L ^ 2))) / (1 + (- (2 * alpha * L)) + (- ((alpha ^ 2) * (L ^ 2))))) * sigma)) - norm1) = (1 * norm1 * (alpha * alpha) * (L * L) + 2 * norm1 * alpha * L + (- 1) * norm1 + 1 * (alpha * alpha) * (L * L) * sigma + 2 * alpha * L * sigma + 1 * norm2) / (((- 1) * (alpha * alpha) * (L * L) + (- 2) * alpha * L + 1))).
  { field; nonzero. }
assert (F132 : 0 <= ((((1 / (1 + (- (2 * alpha * L)) + (- ((alpha ^ 2) * (L ^ 2))))) * norm2) + ((((2 * alpha * L) + ((alpha ^ 2) * (L ^ 2))) / (1 + (- (2 * alpha * L)) + (- ((alpha ^ 2) * (L ^ 2))))) * sigma)) - norm1)).
  { rewrite F131; apply quotient_le; [exact F116 | exact F130]. }
lra.
Qed.

(* fallah2019/eq-50.3, from fallah2019/eq-51.1, fallah2019/eq-51.2 *)
Theorem fallah2019_eq_50_3_certificate : forall norm1 alpha L norm2 mean1 sigma root2 : R,
  (0 <= alpha) ->
  (0 < L) ->
  (mean1 <= root2) ->
  (root2 <= sigma) ->
  (norm1 + (((2 * alpha * L) + ((alpha ^ 2) * (L ^ 2))) * (norm2 + mean1))) <= (norm1 + (((2 * alpha * L) + ((alpha ^ 2) * (L ^ 2))) * (norm2 + sigma))).
Proof.
intros norm1 alpha L norm2 mean1 sigma root2 H1 H2 H3 H4.
assert (F101 : 0 < (1)).
  { lt. }
assert (F102 : 0 < (1)).
  { lt. }
assert (F103 : ((- 1) * mean1 + 1 * root2) = (root2 - mean1) * (1)).
  { field; nonzero. }
assert (F104 : 0 <= ((- 1) * mean1 + 1 * root2)).
  { rewrite F103; apply Rmult_le_pos; lra. }
assert (F105 : 0 <= 2 * alpha * L * ((- 1) * mean1 + 1 * root2)).
  { le. }
assert (F106 : 0 <= 1 * (alpha * alpha) * (L * L) * ((- 1) * mean1 + 1 * root2)).
  { le. }
assert (F107 : 0 < (1)).
  { lt. }
assert (F108 : (1 * sigma + (- 1) * root2) = (sigma - root2) * (1)).
  { field; nonzero. }
assert (F109 : 0 <= (1 * sigma + (- 1) * root2)).
  { rewrite F108; apply Rmult_le_pos; lra. }
assert (F110 : 0 <= 2 * alpha * L * (1 * sigma + (- 1) * root2)).
  { le. }
assert (F111 : 0 <= 1 * (alpha * alpha) * (L * L) * (1 * sigma + (- 1) * root2)).
  { le. }
assert (F112 : ((- 1) * (alpha * alpha) * (L * L) * mean1 + 1 * (alpha * alpha) * (L * L) * sigma + (- 2) * alpha * L * mean1 + 2 * alpha * L * sigma) = 2 * alpha * L * ((- 1) * mean1 + 1 * root2) + 1 * (alpha * alpha) * (L * L) * ((- 1) * mean1 + 1 * root2) + 2 * alpha * L * (1 * sigma + (- 1) * root2) + 1 * (alpha * alpha) * (L * L) * (1 * sigma + (- 1) * root2)).
  { identity. }
assert (F113 : 0 <= ((- 1) * (alpha * alpha) * (L * L) * mean1 + 1 * (alpha * alpha) * (L * L) * sigma + (- 2) * alpha * L * mean1 + 2 * alpha * L * sigma)).
  { first [lra | rewrite F112; lra]. }
assert (F114 : ((norm1 + (((2 * alpha * L) + ((alpha ^ 2) * (L ^ 2))) * (norm2 + sigma))) - (norm1 + (((2 * alpha * L) + ((alpha ^ 2) * (L ^ 2))) * (norm2 + mean1)))) = ((- 1) * (alpha * alpha) * (L * L) * mean1 + 1 * (alpha * alpha) * (L * L) * sigma + (- 2) * alpha * L * mean1 + 2 * alpha * L * sigma) / (1)).
  { field; nonzero. }
assert (F115 : 0 <= ((norm1 + (((2 * alpha * L) + ((alpha ^ 2) * (L ^ 2))) * (norm2 + sigma))) - (norm1 + (((2 * alpha * L) + ((alpha ^ 2) * (L ^ 2))) * (norm2 + mean1))))).
  { rewrite F114; apply quotient_le; [exact F101 | exact F113]. }
lra.
Qed.

(* fallah2019/eq-51+1.4, from fallah2019/eq-43 *)
Theorem fallah2019_eq_51_plus1_4_certificate : forall alpha L norm1 sigma norm2 root1 : R,
  (0 < L) ->
  (alpha <= ((root1 + (- 1)) / L)) ->
  (0 < root1) ->
  (0 <= alpha) ->
  (root1 * root1 = 2) ->
  (((- 1) * (alpha * alpha) * (L * L) + (- 2) * alpha * L + 1) <> 0) ->
  ((1 * (alpha * alpha) * (L * L) + 2 * alpha * L + (- 1)) <> 0 -> norm1 <= (((1 / (1 + (- (2 * alpha * L)) + (- ((alpha ^ 2) * (L ^ 2))))) * norm2) + ((((2 * alpha * L) + ((alpha ^ 2) * (L ^ 2))) / (1 + (- (2 * alpha * L)) + (- ((alpha ^ 2) * (L ^ 2))))) * sigma))) ->
  (0 <= norm1) ->
  (((1 + (alpha * L)) ^ 2) * ((norm1 ^ 2) + (sigma ^ 2))) <= (((1 + (alpha * L)) ^ 2) * ((2 * ((1 / (1 + (- (2 * alpha * L)) + (- ((alpha ^ 2) * (L ^ 2))))) ^ 2) * (norm2 ^ 2)) + (2 * ((((2 * alpha * L) + ((alpha ^ 2) * (L ^ 2))) / (1 + (- (2 * alpha * L)) + (- ((alpha ^ 2) * (L ^ 2))))) ^ 2) * (sigma ^ 2)) + (sigma ^ 2))).
Proof.
intros alpha L norm1 sigma norm2 root1 H1 H2 H3 H4 H5 H6 H7 H8.
assert (F101 : 0 < (1 * L)).
  { lt. }
assert (F102 : 0 < (1 * L)).
  { lra. }
assert (F103 : 0 < ((1 * L))).
  { lt. }
assert (F104 : ((- 1) * alpha * L + 1 * root1 + (- 1)) = (((root1 + (- 1)) / L) - alpha) * ((1 * L))).
  { field; nonzero. }
assert (F105 : 0 <= ((- 1) * alpha * L + 1 * root1 + (- 1))).
  { rewrite F104; apply Rmult_le_pos; lra. }
assert (F106 : 0 <= 1 * ((- 1) * alpha * L + 1 * root1 + (- 1))).
  { le. }
assert (F107 : 0 <= 1 * root1 * ((- 1) * alpha * L + 1 * root1 + (- 1))).
  { le. }
assert (F108 : 0 <= 1 * alpha * L * ((- 1) * alpha * L + 1 * root1 + (- 1))).
  { le. }
assert (F109 : 0 < (1)).
  { lt. }
assert (F110 : (1 * (root1 * root1) + (- 2)) = ((root1 * root1) - 2) * (1)).
  { field; nonzero. }
assert (F111 : (1 * (root1 * root1) + (- 2)) = 0).
  { rewrite F110, H5; ring. }
assert (F112 : 0 <= (- 1) * (1 * (root1 * root1) + (- 2))).
  { rewrite F111; right; ring. }
assert (F113 : ((- 1) * (alpha * alpha) * (L * L) + (- 2) * alpha * L + 1) = 1 * ((- 1) * alpha * L + 1 * root1 + (- 1)) + 1 * root1 * ((- 1) * alpha * L + 1 * root1 + (- 1)) + 1 * alpha * L * ((- 1) * alpha * L + 1 * root1 + (- 1)) + (- 1) * (1 * (root1 * root1) + (- 2))).
  { identity. }
assert (F114 : 0 <= ((- 1) * (alpha * alpha) * (L * L) + (- 2) * alpha * L + 1)).
  { first [lra | rewrite F113; lra]. }
assert (F115 : 0 < ((- 1) * (alpha * alpha) * (L * L) + (- 2) * alpha * L + 1)).
  { apply positive_of; [exact F114 | exact H6]. }
assert (F116 : 0 < (((- 1) * (alpha * alpha) * (L * L) + (- 2) * alpha * L + 1) * ((- 1) * (alpha * alpha) * (L * L) + (- 2) * alpha * L + 1))).
  { lt. }
assert (F117 : 0 < (((- 1) * (alpha * alpha) * (L * L) + (- 2) * alpha * L + 1))).
  { lt. }
assert (F118 : norm1 <= (((1 / (1 + (- (2 * alpha * L)) + (- ((alpha ^ 2) * (L ^ 2))))) * norm2) + ((((2 * alpha * L) + ((alpha ^ 2) * (L ^ 2))) / (1 + (- (2 * alpha * L)) + (- ((alpha ^ 2) * (L ^ 2))))) * sigma))).
  { apply H7; nonzero. }
assert (F119 : (1 * (alpha * alpha) * (L * L) * norm1 + 1 * (alpha * alpha) * (L * L) * sigma + 2 * alpha * L * norm1 + 2 * alpha * L * sigma + (- 1) * norm1 + 1 * norm2) = ((((1 / (1 + (- (2 * alpha * L)) + (- ((alpha ^ 2) * (L ^ 2))))) * norm2) + ((((2 * alpha * L) + ((alpha ^ 2) * (L ^ 2))) / (1 + (- (2 * alpha * L)) + (- ((alpha ^ 2) * (L ^ 2))))) * sigma)) - norm1) * (((- 1) * (alpha * alpha) * (L * L) + (- 2) * alpha * L + 1))).
  { field; nonzero. }
assert (F120 : 0 <= (1 * (alpha * alpha) * (L * L) * norm1 + 1 * (alpha * alpha) * (L * L) * sigma + 2 * alpha * L * norm1 + 2 * alpha * L * sigma + (- 1) * norm1 + 1 * norm2)).
  { rewrite F119; apply Rmult_le_pos; lra. }
assert (F121 : 0 <= 1 * (1 * (alpha * alpha) * (L * L) * norm1 + 1 * (alpha * alpha) * (L * L) * sigma + 2 * alpha * L * norm1 + 2 * alpha * L * sigma + (- 1) * norm1 + 1 * norm2) * (1 * (alpha * alpha) * (L * L) * norm1 + 1 * (alpha * alpha) * (L * L) * sigma + 2 * alpha * L * norm1 + 2 * alpha * L * sigma + (- 1) * norm1 + 1 * norm2)).
  { le. }
assert (F122 : 0 <= 2 * alpha * L * (1 * (alpha * alpha) * (L * L) * norm1 + 1 * (alpha * alpha) * (L * L) * sigma + 2 * alpha * L * norm1 + 2 * alpha * L * sigma + (- 1) * norm1 + 1 * norm2) * (1 * (alpha * alpha) * (L * L) * norm1 + 1 * (alpha * alpha) * (L * L) * sigma + 2 * alpha * L * norm1 + 2 * alpha * L * sigma + (- 1) * norm1 + 1 * norm2)).
  { le. }
assert (F123 : 0 <= 1 * (alpha * alpha) * (L * L) * (1 * (alpha * alpha) * (L * L) * norm1 + 1 * (alpha * alpha) * (L * L) * sigma + 2 * alpha * L * norm1 + 2 * alpha * L * sigma + (- 1) * norm1 + 1 * norm2) * (1 * (alpha * alpha) * (L * L) * norm1 + 1 * (alpha * alpha) * (L * L) * sigma + 2 * alpha * L * norm1 + 2 * alpha * L * sigma + (- 1) * norm1 + 1 * norm2)).
  { le. }
assert (F124 : 0 <= 2 * norm1 * (1 * (alpha * alpha) * (L * L) * norm1 + 1 * (alpha * alpha) * (L * L) * sigma + 2 * alpha * L * norm1 + 2 * alpha * L * sigma + (- 1) * norm1 + 1 * norm2) * ((- 1) * (alpha * alpha) * (L * L) + (- 2) * alpha * L + 1)).
  { le. }
assert (F125 : 0 <= 4 * alpha * L * norm1 * (1 * (alpha * alpha) * (L * L) * norm1 + 1 * (alpha * alpha) * (L * L) * sigma + 2 * alpha * L * norm1 + 2 * alpha * L * sigma + (- 1) * norm1 + 1 * norm2) * ((- 1) * (alpha * alpha) * (L * L) + (- 2) * alpha * L + 1)).
  { le. }
assert (F126 : 0 <= 2 * (alpha * alpha) * (L * L) * norm1 * (1 * (alpha * alpha) * (L * L) * norm1 + 1 * (alpha * alpha) * (L * L) * sigma + 2 * alpha * L * norm1 + 2 * alpha * L * sigma + (- 1) * norm1 + 1 * norm2) * ((- 1) * (alpha * alpha) * (L * L) + (- 2) * alpha * L + 1)).
  { le. }
assert (F127 : 0 <= 1 * (((- 1) * (alpha * alpha) * (L * L) * sigma + (- 2) * alpha * L * sigma + 1 * norm2) * ((- 1) * (alpha * alpha) * (L * L) * sigma + (- 2) * alpha * L * sigma + 1 * norm2))).
  { le. }
assert (F128 : 0 <= 2 * alpha * L * (((- 1) * (alpha * alpha) * (L * L) * sigma + (- 2) * alpha * L * sigma + 1 * norm2) * ((- 1) * (alpha * alpha) * (L * L) * sigma + (- 2) * alpha * L * sigma + 1 * norm2))).
  { le. }
assert (F129 : 0 <= 1 * (alpha * alpha) * (L * L) * (((- 1) * (alpha * alpha) * (L * L) * sigma + (- 2) * alpha * L * sigma + 1 * norm2) * ((- 1) * (alpha * alpha) * (L * L) * sigma + (- 2) * alpha * L * sigma + 1 * norm2))).
  { le. }
assert (F130 : ((- 1) * (alpha * alpha) * (alpha * alpha) * (alpha * alpha) * (L * L) * (L * L) * (L * L) * (norm1 * norm1) + 2 * (alpha * alpha) * (alpha * alpha) * (alpha * alpha) * (L * L) * (L * L) * (L * L) * (sigma * sigma) + (- 6) * (alpha * alpha) * (alpha * alpha) * alpha * (L * L) * (L * L) * L * (norm1 * norm1) + 12 * (alpha * alpha) * (alpha * alpha) * alpha * (L * L) * (L * L) * L * (sigma * sigma) + (- 11) * (alpha * alpha) * (alpha * alpha) * (L * L) * (L * L) * (norm1 * norm1) + 26 * (alpha * alpha) * (alpha * alpha) * (L * L) * (L * L) * (sigma * sigma) + (- 4) * (alpha * alpha) * alpha * (L * L) * L * (norm1 * norm1) + 24 * (alpha * alpha) * alpha * (L * L) * L * (sigma * sigma) + 5 * (alpha * alpha) * (L * L) * (norm1 * norm1) + 8 * (alpha * alpha) * (L * L) * (sigma * sigma) + 2 * (alpha * alpha) * (L * L) * (norm2 * norm2) + 2 * alpha * L * (norm1 * norm1) + 4 * alpha * L * (norm2 * norm2) + (- 1) * (norm1 * norm1) + 2 * (norm2 * norm2)) = 1 * (1 * (alpha * alpha) * (L * L) * norm1 + 1 * (alpha * alpha) * (L * L) * sigma + 2 * alpha * L * norm1 + 2 * alpha * L * sigma + (- 1) * norm1 + 1 * norm2) * (1 * (alpha * alpha) * (L * L) * norm1 + 1 * (alpha * alpha) * (L * L) * sigma + 2 * alpha * L * norm1 + 2 * alpha * L * sigma + (- 1) * norm1 + 1 * norm2) + 2 * alpha * L * (1 * (alpha * alpha) * (L * L) * norm1 + 1 * (alpha * alpha) * (L * L) * sigma + 2 * alpha * L * norm1 + 2 * alpha * L * sigma + (- 1) * norm1 + 1 * norm2) * (1 * (alpha * alpha) * (L * L) * norm1 + 1 * (alpha * alpha) * (L * L) * sigma + 2 * alpha * L * norm1 + 2 * alpha * L * sigma + (- 1) * norm1 + 1 * norm2) + 1 * (alpha * alpha) * (L * L) * (1 * (alpha * alpha) * (L * L) * norm1 + 1 * (alpha * alpha) * (L * L) * sigma + 2 * alpha * L * norm1 + 2 * alpha * L * sigma + (- 1) * norm1 + 1 * norm2) * (1 * (alpha * alpha) * (L * L) * norm1 + 1 * (alpha * alpha) * (L * L) * sigma + 2 * alpha * L * norm1 + 2 * alpha * L * sigma + (- 1) * norm1 + 1 * norm2) + 2 * norm1 * (1 * (alpha * alpha) * (L * L) * norm1 + 1 * (alpha * alpha) * (L * L) * sigma + 2 * alpha * L * norm1 + 2 * alpha * L * sigma + (- 1) * norm1 + 1 * norm2) * ((- 1) * (alpha * alpha) * (L * L) + (- 2) * alpha * L + 1) + 4 * alpha * L * norm1 * (1 * (alpha * alpha) * (L * L) * norm1 + 1 * (alpha * alpha) * (L * L) * sigma + 2 * alpha * L * norm1 + 2 * alpha * L * sigma + (- 1) * norm1 + 1 * norm2) * ((- 1) * (alpha * alpha) * (L * L) + (- 2) * alpha * L + 1) + 2 * (alpha * alpha) * (L * L) * norm1 * (1 * (alpha * alpha) * (L * L) * norm1 + 1 * (alpha * alpha) * (L * L) * sigma + 2 * alpha * L * norm1 + 2 * alpha * L * sigma + (- 1) * norm1 + 1 * norm2) * ((- 1) * (alpha * alpha) * (L * L) + (- 2) * alpha * L + 1) + 1 * (((- 1) * (alpha * alpha) * (L * L) * sigma + (- 2) * alpha * L * sigma + 1 * norm2) * ((- 1) * (alpha * alpha) * (L * L) * sigma + (- 2) * alpha * L * sigma + 1 * norm2)) + 2 * alpha * L * (((- 1) * (alpha * alpha) * (L * L) * sigma + (- 2) * alpha * L * sigma + 1 * norm2) * ((- 1) * (alpha * alpha) * (L * L) * sigma + (- 2) * alpha * L * sigma + 1 * norm2)) + 1 * (alpha * alpha) * (L * L) * (((- 1) * (alpha * alpha) * (L * L) * sigma + (- 2) * alpha * L * sigma + 1 * norm2) * ((- 1) * (alpha * alpha) * (L * L) * sigma + (- 2) * alpha * L * sigma + 1 * norm2))).
  { identity. }
assert (F131 : 0 <= ((- 1) * (alpha * alpha) * (alpha * alpha) * (alpha * alpha) * (L * L) * (L * L) * (L * L) * (norm1 * norm1) + 2 * (alpha * alpha) * (alpha * alpha) * (alpha * alpha) * (L * L) * (L * L) * (L * L) * (sigma * sigma) + (- 6) * (alpha * alpha) * (alpha * alpha) * alpha * (L * L) * (L * L) * L * (norm1 * norm1) + 12 * (alpha * alpha) * (alpha * alpha) * alpha * (L * L) * (L * L) * L * (sigma * sigma) + (- 11) * (alpha * alpha) * (alpha * alpha) * (L * L) * (L * L) * (norm1 * norm1) + 26 * (alpha * alpha) * (alpha * alpha) * (L * L) * (L * L) * (sigma * sigma) + (- 4) * (alpha * alpha) * alpha * (L * L) * L * (norm1 * norm1) + 24 * (alpha * alpha) * alpha * (L * L) * L * (sigma * sigma) + 5 * (alpha * alpha) * (L * L) * (norm1 * norm1) + 8 * (alpha * alpha) * (L * L) * (sigma * sigma) + 2 * (alpha * alpha) * (L * L) * (norm2 * norm2) + 2 * alpha * L * (norm1 * norm1) + 4 * alpha * L * (norm2 * norm2) + (- 1) * (norm1 * norm1) + 2 * (norm2 * norm2))).
  { first [lra | rewrite F130; lra]. }
assert (F132 : ((((1 + (alpha * L)) ^ 2) * ((2 * ((1 / (1 + (- (2 * alpha * L)) + (- ((alpha ^ 2) * (L ^ 2))))) ^ 2) * (norm2 ^ 2)) + (2 * ((((2 * alpha * L) + ((alpha ^ 2) * (L ^ 2))) / (1 + (- (2 * alpha * L)) + (- ((alpha ^ 2) * (L ^ 2))))) ^ 2) * (sigma ^ 2)) + (sigma ^ 2))) - (((1 + (alpha * L)) ^ 2) * ((norm1 ^ 2) + (sigma ^ 2)))) = ((- 1) * (alpha * alpha) * (alpha * alpha) * (alpha * alpha) * (L * L) * (L * L) * (L * L) * (norm1 * norm1) + 2 * (alpha * alpha) * (alpha * alpha) * (alpha * alpha) * (L * L) * (L * L) * (L * L) * (sigma * sigma) + (- 6) * (alpha * alpha) * (alpha * alpha) * alpha * (L * L) * (L * L) * L * (norm1 * norm1) + 12 * (alpha * alpha) * (alpha * alpha) * alpha * (L * L) * (L * L) * L * (sigma * sigma) + (- 11) * (alpha * alpha) * (alpha * alpha) * (L * L) * (L * L) * (norm1 * norm1) + 26 * (alpha * alpha) * (alpha * alpha) * (L * L) * (L * L) * (sigma * sigma) + (- 4) * (alpha * alpha) * alpha * (L * L) * L * (norm1 * norm1) + 24 * (alpha * alpha) * alpha * (L * L) * L * (sigma * sigma) + 5 * (alpha * alpha) * (L * L) * (norm1 * norm1) + 8 * (alpha * alpha) * (L * L) * (sigma * sigma) + 2 * (alpha * alpha) * (L * L) * (norm2 * norm2) + 2 * alpha * L * (norm1 * norm1) + 4 * alpha * L * (norm2 * norm2) + (- 1) * (norm1 * norm1) + 2 * (norm2 * norm2)) / (((- 1) * (alpha * alpha) * (L * L) + (- 2) * alpha * L + 1) * ((- 1) * (alpha * alpha) * (L * L) + (- 2) * alpha * L + 1))).
  { field; nonzero. }
assert (F133 : 0 <= ((((1 + (alpha * L)) ^ 2) * ((2 * ((1 / (1 + (- (2 * alpha * L)) + (- ((alpha ^ 2) * (L ^ 2))))) ^ 2) * (norm2 ^ 2)) + (2 * ((((2 * alpha * L) + ((alpha ^ 2) * (L ^ 2))) / (1 + (- (2 * alpha * L)) + (- ((alpha ^ 2) * (L ^ 2))))) ^ 2) * (sigma ^ 2)) + (sigma ^ 2))) - (((1 + (alpha * L)) ^ 2) * ((norm1 ^ 2) + (sigma ^ 2))))).
  { rewrite F132; apply quotient_le; [exact F116 | exact F131]. }
lra.
Qed.

(* fallah2019/eq-51.1, from its hypotheses alone *)
Theorem fallah2019_eq_51_1_certificate : forall mean1 root1 mean2 : R,
  ((forall norm1 : R, 0 <= norm1 -> 0 <= (1 * (mean1 * mean1)) + (1) * (norm1 ^ 2) + ((- 2) * mean1) * norm1) -> 0 <= (1 * (mean1 * mean1)) + (1) * mean2 + ((- 2) * mean1) * mean1) ->
  (root1 * root1 = mean2) ->
  (0 <= mean1) ->
  (0 <= root1) ->
  mean1 <= root1.
Proof.
intros mean1 root1 mean2 H1 H2 H3 H4.
assert (F1 : 0 <= (1 * mean1)).
  { le. }
assert (F2 : 0 <= (1 * root1)).
  { le. }
assert (F3 : 0 <= (1 * mean1 + 1 * root1)).
  { lra. }
destruct F3 as [C0 | C0].
{ assert (F101 : forall norm1 : R, 0 <= norm1 -> 0 <= (1 * (mean1 * mean1)) + (1) * (norm1 ^ 2) + ((- 2) * mean1) * norm1).
  { intros norm1 S0.
assert (F101001 : 0 < (1)).
  { lt. }
assert (F101002 : 0 <= 1 * (((- 1) * mean1 + 1 * norm1) * ((- 1) * mean1 + 1 * norm1))).
  { le. }
assert (F101003 : (1 * (mean1 * mean1) + (- 2) * mean1 * norm1 + 1 * (norm1 * norm1)) = 1 * (((- 1) * mean1 + 1 * norm1) * ((- 1) * mean1 + 1 * norm1))).
  { identity. }
assert (F101004 : 0 <= (1 * (mean1 * mean1) + (- 2) * mean1 * norm1 + 1 * (norm1 * norm1))).
  { first [lra | rewrite F101003; lra]. }
assert (F101005 : (1 * (mean1 * mean1)) + (1) * (norm1 ^ 2) + ((- 2) * mean1) * norm1 = (1 * (mean1 * mean1) + (- 2) * mean1 * norm1 + 1 * (norm1 * norm1)) / (1)).
  { field; nonzero. }
rewrite F101005; apply quotient_le; [exact F101001 | exact F101004]. }
assert (F102 : 0 <= (1 * (mean1 * mean1)) + (1) * mean2 + ((- 2) * mean1) * mean1).
  { exact (H1 F101). }
assert (F103 : ((- 1) * (mean1 * mean1) + 1 * mean2) = (1 * (mean1 * mean1)) + (1) * mean2 + ((- 2) * mean1) * mean1).
  { ring. }
assert (F104 : 0 <= ((- 1) * (mean1 * mean1) + 1 * mean2)).
  { rewrite F103; exact F102. }
assert (F105 : 0 < (1)).
  { lt. }
assert (F106 : 0 < (1)).
  { lt. }
assert (F107 : (1 * (root1 * root1) + (- 1) * mean2) = ((root1 * root1) - mean2) * (1)).
  { field; nonzero. }
assert (F108 : (1 * (root1 * root1) + (- 1) * mean2) = 0).
  { rewrite F107, H2; ring. }
assert (F109 : 0 <= 1 * (1 * (root1 * root1) + (- 1) * mean2)).
  { rewrite F108; right; ring. }
assert (F110 : 0 <= 1 * ((- 1) * (mean1 * mean1) + 1 * mean2)).
  { le. }
assert (F111 : 0 < 1 * (1 * mean1 + 1 * root1)).
  { lt. }
assert (F112 : (1 * (1 * mean1 + 1 * root1)) * ((- 1) * mean1 + 1 * root1) = 1 * (1 * (root1 * root1) + (- 1) * mean2) + 1 * ((- 1) * (mean1 * mean1) + 1 * mean2)).
  { identity. }
assert (F113 : 0 <= (1 * (1 * mean1 + 1 * root1)) * ((- 1) * mean1 + 1 * root1)).
  { first [lra | rewrite F112; lra]. }
assert (F114 : 0 <= ((- 1) * mean1 + 1 * root1)).
  { apply (cancel_le (1 * (1 * mean1 + 1 * root1))); [exact F111 | exact F113]. }
assert (F115 : (root1 - mean1) = ((- 1) * mean1 + 1 * root1) / (1)).
  { field; nonzero. }
assert (F116 : 0 <= (root1 - mean1)).
  { rewrite F115; apply quotient_le; [exact F105 | exact F114]. }
lra. }
{ assert (F101 : (1 * mean1) = 0).
  { lra. }
assert (F102 : (1 * mean1) = 0).
  { vanish F101. }
assert (F103 : (1 * root1) = 0).
  { lra. }
assert (F104 : (1 * root1) = 0).
  { vanish F103. }
assert (F105 : 0 < (1)).
  { lt. }
assert (F106 : 0 <= (- 1) * (1 * mean1)).
  { rewrite F102; right; ring. }
assert (F107 : 0 <= 1 * (1 * root1)).
  { rewrite F104; right; ring. }
assert (F108 : ((- 1) * mean1 + 1 * root1) = (- 1) * (1 * mean1) + 1 * (1 * root1)).
  { identity. }
assert (F109 : 0 <= ((- 1) * mean1 + 1 * root1)).
  { first [lra | rewrite F108; lra]. }
assert (F110 : (root1 - mean1) = ((- 1) * mean1 + 1 * root1) / (1)).
  { field; nonzero. }
assert (F111 : 0 <= (root1 - mean1)).
  { rewrite F110; apply quotient_le; [exact F105 | exact F109]. }
lra. }
Qed.

(* fallah2019/eq-57, from fallah2019/eq-55.1, fallah2019/eq-55.2, fallah2019/eq-55.3, fallah2019/eq-56 *)
Theorem fallah2019_eq_57_certificate : forall norm1 L rho norm2 alpha norm3 norm4 norm5 norm6 norm7 norm8 : R,
  (norm1 = norm4) ->
  (norm4 <= ((norm5 * norm6) + (norm7 * norm8))) ->
  (((norm5 * norm6) + (norm7 * norm8)) <= ((((L ^ 2) * (1 + (alpha * L))) + (rho * norm8)) * norm3)) ->
  (0 <= rho) ->
  (0 <= norm3) ->
  (norm8 <= ((1 + (alpha * L)) * norm2)) ->
  norm1 <= (((L ^ 2) + (rho * norm2)) * (1 + (alpha * L)) * norm3).
Proof.
intros norm1 L rho norm2 alpha norm3 norm4 norm5 norm6 norm7 norm8 H1 H2 H3 H4 H5 H6.
assert (F101 : 0 < (1)).
  { lt. }
assert (F102 : 0 < (1)).
  { lt. }
assert (F103 : ((- 1) * norm1 + 1 * norm4) = (norm4 - norm1) * (1)).
  { field; nonzero. }
assert (F104 : ((- 1) * norm1 + 1 * norm4) = 0).
  { rewrite F103, H1; ring. }
assert (F105 : 0 <= 1 * ((- 1) * norm1 + 1 * norm4)).
  { rewrite F104; right; ring. }
assert (F106 : 0 < (1)).
  { lt. }
assert (F107 : ((- 1) * norm4 + 1 * norm5 * norm6 + 1 * norm7 * norm8) = (((norm5 * norm6) + (norm7 * norm8)) - norm4) * (1)).
  { field; nonzero. }
assert (F108 : 0 <= ((- 1) * norm4 + 1 * norm5 * norm6 + 1 * norm7 * norm8)).
  { rewrite F107; apply Rmult_le_pos; lra. }
assert (F109 : 0 <= 1 * ((- 1) * norm4 + 1 * norm5 * norm6 + 1 * norm7 * norm8)).
  { le. }
assert (F110 : 0 < (1)).
  { lt. }
assert (F111 : (1 * (L * L) * L * alpha * norm3 + 1 * (L * L) * norm3 + 1 * rho * norm3 * norm8 + (- 1) * norm5 * norm6 + (- 1) * norm7 * norm8) = (((((L ^ 2) * (1 + (alpha * L))) + (rho * norm8)) * norm3) - ((norm5 * norm6) + (norm7 * norm8))) * (1)).
  { field; nonzero. }
assert (F112 : 0 <= (1 * (L * L) * L * alpha * norm3 + 1 * (L * L) * norm3 + 1 * rho * norm3 * norm8 + (- 1) * norm5 * norm6 + (- 1) * norm7 * norm8)).
  { rewrite F111; apply Rmult_le_pos; lra. }
assert (F113 : 0 <= 1 * (1 * (L * L) * L * alpha * norm3 + 1 * (L * L) * norm3 + 1 * rho * norm3 * norm8 + (- 1) * norm5 * norm6 + (- 1) * norm7 * norm8)).
  { le. }
assert (F114 : 0 < (1)).
  { lt. }
assert (F115 : (1 * L * norm2 * alpha + 1 * norm2 + (- 1) * norm8) = (((1 + (alpha * L)) * norm2) - norm8) * (1)).
  { field; nonzero. }
assert (F116 : 0 <= (1 * L * norm2 * alpha + 1 * norm2 + (- 1) * norm8)).
  { rewrite F115; apply Rmult_le_pos; lra. }
assert (F117 : 0 <= 1 * rho * norm3 * (1 * L * norm2 * alpha + 1 * norm2 + (- 1) * norm8)).
  { le. }
assert (F118 : ((- 1) * norm1 + 1 * (L * L) * L * alpha * norm3 + 1 * (L * L) * norm3 + 1 * L * rho * norm2 * alpha * norm3 + 1 * rho * norm2 * norm3) = 1 * ((- 1) * norm1 + 1 * norm4) + 1 * ((- 1) * norm4 + 1 * norm5 * norm6 + 1 * norm7 * norm8) + 1 * (1 * (L * L) * L * alpha * norm3 + 1 * (L * L) * norm3 + 1 * rho * norm3 * norm8 + (- 1) * norm5 * norm6 + (- 1) * norm7 * norm8) + 1 * rho * norm3 * (1 * L * norm2 * alpha + 1 * norm2 + (- 1) * norm8)).
  { identity. }
assert (F119 : 0 <= ((- 1) * norm1 + 1 * (L * L) * L * alpha * norm3 + 1 * (L * L) * norm3 + 1 * L * rho * norm2 * alpha * norm3 + 1 * rho * norm2 * norm3)).
  { first [lra | rewrite F118; lra]. }
assert (F120 : ((((L ^ 2) + (rho * norm2)) * (1 + (alpha * L)) * norm3) - norm1) = ((- 1) * norm1 + 1 * (L * L) * L * alpha * norm3 + 1 * (L * L) * norm3 + 1 * L * rho * norm2 * alpha * norm3 + 1 * rho * norm2 * norm3) / (1)).
  { field; nonzero. }
assert (F121 : 0 <= ((((L ^ 2) + (rho * norm2)) * (1 + (alpha * L)) * norm3) - norm1)).
  { rewrite F120; apply quotient_le; [exact F101 | exact F119]. }
lra.
Qed.

(* fallah2019/eq-58+1, from fallah2019/eq-58 *)
Theorem fallah2019_eq_58_plus1_certificate : forall mean1 sigma_tilde root1 D_beta mean2 : R,
  (0 < root1) ->
  ((forall norm1 : R, 0 <= norm1 -> 0 <= (1 * (mean1 * mean1)) + (1) * (norm1 ^ 2) + ((- 2) * mean1) * norm1) -> 0 <= (1 * (mean1 * mean1)) + (1) * mean2 + ((- 2) * mean1) * mean1) ->
  (0 < D_beta) ->
  (mean2 <= ((sigma_tilde ^ 2) / D_beta)) ->
  (0 <= mean1) ->
  (root1 * root1 = D_beta) ->
  (0 <= sigma_tilde) ->
  mean1 <= (sigma_tilde / root1).
Proof.
intros mean1 sigma_tilde root1 D_beta mean2 H1 H2 H3 H4 H5 H6 H7.
assert (F1 : 0 <= (1 * mean1 * root1)).
  { le. }
assert (F2 : 0 <= (1 * sigma_tilde)).
  { le. }
assert (F3 : 0 <= (1 * mean1 * root1 + 1 * sigma_tilde)).
  { lra. }
destruct F3 as [C0 | C0].
{ assert (F101 : forall norm1 : R, 0 <= norm1 -> 0 <= (1 * (mean1 * mean1)) + (1) * (norm1 ^ 2) + ((- 2) * mean1) * norm1).
  { intros norm1 S0.
assert (F101001 : 0 < (1)).
  { lt. }
assert (F101002 : 0 <= 1 * (((- 1) * mean1 + 1 * norm1) * ((- 1) * mean1 + 1 * norm1))).
  { le. }
assert (F101003 : (1 * (mean1 * mean1) + (- 2) * mean1 * norm1 + 1 * (norm1 * norm1)) = 1 * (((- 1) * mean1 + 1 * norm1) * ((- 1) * mean1 + 1 * norm1))).
  { identity. }
assert (F101004 : 0 <= (1 * (mean1 * mean1) + (- 2) * mean1 * norm1 + 1 * (norm1 * norm1))).
  { first [lra | rewrite F101003; lra]. }
assert (F101005 : (1 * (mean1 * mean1)) + (1) * (norm1 ^ 2) + ((- 2) * mean1) * norm1 = (1 * (mean1 * mean1) + (- 2) * mean1 * norm1 + 1 * (norm1 * norm1)) / (1)).
  { field; nonzero. }
rewrite F101005; apply quotient_le; [exact F101001 | exact F101004]. }
assert (F102 : 0 <= (1 * (mean1 * mean1)) + (1) * mean2 + ((- 2) * mean1) * mean1).
  { exact (H2 F101). }
assert (F103 : ((- 1) * (mean1 * mean1) + 1 * mean2) = (1 * (mean1 * mean1)) + (1) * mean2 + ((- 2) * mean1) * mean1).
  { ring. }
assert (F104 : 0 <= ((- 1) * (mean1 * mean1) + 1 * mean2)).
  { rewrite F103; exact F102. }
assert (F105 : 0 < (1 * root1)).
  { lt. }
assert (F106 : 0 < (1 * root1)).
  { lra. }
assert (F107 : 0 < ((1 * root1))).
  { lt. }
assert (F108 : 0 < (1 * D_beta)).
  { lt. }
assert (F109 : 0 < (1 * D_beta)).
  { lra. }
assert (F110 : 0 < ((1 * D_beta))).
  { lt. }
assert (F111 : (1 * (sigma_tilde * sigma_tilde) + (- 1) * D_beta * mean2) = (((sigma_tilde ^ 2) / D_beta) - mean2) * ((1 * D_beta))).
  { field; nonzero. }
assert (F112 : 0 <= (1 * (sigma_tilde * sigma_tilde) + (- 1) * D_beta * mean2)).
  { rewrite F111; apply Rmult_le_pos; lra. }
assert (F113 : 0 <= 1 * (1 * (sigma_tilde * sigma_tilde) + (- 1) * D_beta * mean2)).
  { le. }
assert (F114 : 0 < (1)).
  { lt. }
assert (F115 : (1 * (root1 * root1) + (- 1) * D_beta) = ((root1 * root1) - D_beta) * (1)).
  { field; nonzero. }
assert (F116 : (1 * (root1 * root1) + (- 1) * D_beta) = 0).
  { rewrite F115, H6; ring. }
assert (F117 : 0 <= (- 1) * (mean1 * mean1) * (1 * (root1 * root1) + (- 1) * D_beta)).
  { rewrite F116; right; ring. }
assert (F118 : 0 <= 1 * D_beta * ((- 1) * (mean1 * mean1) + 1 * mean2)).
  { le. }
assert (F119 : 0 < 1 * (1 * mean1 * root1 + 1 * sigma_tilde)).
  { lt. }
assert (F120 : (1 * (1 * mean1 * root1 + 1 * sigma_tilde)) * ((- 1) * mean1 * root1 + 1 * sigma_tilde) = 1 * (1 * (sigma_tilde * sigma_tilde) + (- 1) * D_beta * mean2) + (- 1) * (mean1 * mean1) * (1 * (root1 * root1) + (- 1) * D_beta) + 1 * D_beta * ((- 1) * (mean1 * mean1) + 1 * mean2)).
  { identity. }
assert (F121 : 0 <= (1 * (1 * mean1 * root1 + 1 * sigma_tilde)) * ((- 1) * mean1 * root1 + 1 * sigma_tilde)).
  { first [lra | rewrite F120; lra]. }
assert (F122 : 0 <= ((- 1) * mean1 * root1 + 1 * sigma_tilde)).
  { apply (cancel_le (1 * (1 * mean1 * root1 + 1 * sigma_tilde))); [exact F119 | exact F121]. }
assert (F123 : ((sigma_tilde / root1) - mean1) = ((- 1) * mean1 * root1 + 1 * sigma_tilde) / ((1 * root1))).
  { field; nonzero. }
assert (F124 : 0 <= ((sigma_tilde / root1) - mean1)).
  { rewrite F123; apply quotient_le; [exact F107 | exact F122]. }
lra. }
{ assert (F101 : (1 * mean1 * root1) = 0).
  { lra. }
assert (F102 : (1 * mean1 * root1) = 0).
  { vanish F101. }
assert (F103 : (1 * sigma_tilde) = 0).
  { lra. }
assert (F104 : (1 * sigma_tilde) = 0).
  { vanish F103. }
assert (F105 : 0 < (1 * root1)).
  { lt. }
assert (F106 : 0 < (1 * root1)).
  { lra. }
assert (F107 : 0 < ((1 * root1))).
  { lt. }
assert (F108 : 0 <= (- 1) * (1 * mean1 * root1)).
  { rewrite F102; right; ring. }
assert (F109 : 0 <= 1 * (1 * sigma_tilde)).
  { rewrite F104; right; ring. }
assert (F110 : ((- 1) * mean1 * root1 + 1 * sigma_tilde) = (- 1) * (1 * mean1 * root1) + 1 * (1 * sigma_tilde)).
  { identity. }
assert (F111 : 0 <= ((- 1) * mean1 * root1 + 1 * sigma_tilde)).
  { first [lra | rewrite F110; lra]. }
assert (F112 : ((sigma_tilde / root1) - mean1) = ((- 1) * mean1 * root1 + 1 * sigma_tilde) / ((1 * root1))).
  { field; nonzero. }
assert (F113 : 0 <= ((sigma_tilde / root1) - mean1)).
  { rewrite F112; apply quotient_le; [exact F107 | exact F111]. }
lra. }
Qed.

(* fallah2019/eq-61, from fallah2019/eq-60.2 *)
Theorem fallah2019_eq_61_certificate : forall mean1 variance1 L mean2 : R,
  (0 < L) ->
  (0 <= mean2) ->
  (0 <= variance1) ->
  ((1 * variance1 + 1 * (mean2 * mean2)) <> 0) ->
  ((1 * variance1 + 4 * L * mean2 + 1 * (mean2 * mean2)) <> 0 -> (1 * variance1 + 1 * (mean2 * mean2)) <> 0 -> mean1 <= (((variance1 * (1 / ((4 * L) ^ 2))) + ((mean2 ^ 2) * ((mean2 / (variance1 + (mean2 * (mean2 + (4 * L))))) ^ 2))) / (variance1 + (mean2 ^ 2)))) ->
  mean1 <= (((variance1 / ((4 * L) ^ 2)) + ((mean2 ^ 2) / ((mean2 + (4 * L)) ^ 2))) / (variance1 + (mean2 ^ 2))).
Proof.
intros mean1 variance1 L mean2 H1 H2 H3 H4 H5.
assert (F101 : 0 <= 4 * L * mean2).
  { le. }
assert (F102 : 0 <= (1 * variance1)).
  { le. }
assert (F103 : 0 <= (1 * (mean2 * mean2))).
  { le. }
assert (F104 : 0 <= (1 * variance1 + 1 * (mean2 * mean2))).
  { lra. }
assert (F105 : 0 < (1 * variance1 + 1 * (mean2 * mean2))).
  { apply positive_of; [exact F104 | exact H4]. }
assert (F106 : 0 < 1 * (1 * variance1 + 1 * (mean2 * mean2))).
  { lt. }
assert (F107 : (1 * variance1 + 4 * L * mean2 + 1 * (mean2 * mean2)) = 4 * L * mean2 + 1 * (1 * variance1 + 1 * (mean2 * mean2))).
  { identity. }
assert (F108 : 0 < (1 * variance1 + 4 * L * mean2 + 1 * (mean2 * mean2))).
  { first [lra | rewrite F107; lra]. }
assert (F109 : 0 < (1 * L)).
  { lt. }
assert (F110 : 0 < (1 * L)).
  { lra. }
assert (F111 : 0 < (4 * L)).
  { lt. }
assert (F112 : 0 <= (1 * mean2)).
  { le. }
assert (F113 : 0 < (4 * L + 1 * mean2)).
  { lra. }
assert (F114 : 0 < ((1 * L) * (1 * L) * (4 * L + 1 * mean2) * (4 * L + 1 * mean2) * (1 * variance1 + 1 * (mean2 * mean2)))).
  { lt. }
assert (F115 : 0 <= 1 * variance1 * (L * L) * (mean2 * mean2) * (mean2 * mean2)).
  { le. }
assert (F116 : 0 <= 4 * variance1 * (L * L) * L * (mean2 * mean2) * mean2).
  { le. }
assert (F117 : 0 < ((1 * L) * (1 * L) * (1 * variance1 + 4 * L * mean2 + 1 * (mean2 * mean2)) * (1 * variance1 + 4 * L * mean2 + 1 * (mean2 * mean2)) * (1 * variance1 + 1 * (mean2 * mean2)))).
  { lt. }
assert (F118 : mean1 <= (((variance1 * (1 / ((4 * L) ^ 2))) + ((mean2 ^ 2) * ((mean2 / (variance1 + (mean2 * (mean2 + (4 * L))))) ^ 2))) / (variance1 + (mean2 ^ 2)))).
  { apply H5; nonzero. }
assert (F119 : ((- 1) * mean1 * (variance1 * variance1) * variance1 * (L * L) + (- 8) * mean1 * (variance1 * variance1) * (L * L) * L * mean2 + (- 3) * mean1 * (variance1 * variance1) * (L * L) * (mean2 * mean2) + (- 16) * mean1 * variance1 * (L * L) * (L * L) * (mean2 * mean2) + (- 16) * mean1 * variance1 * (L * L) * L * (mean2 * mean2) * mean2 + (- 3) * mean1 * variance1 * (L * L) * (mean2 * mean2) * (mean2 * mean2) + (- 16) * mean1 * (L * L) * (L * L) * (mean2 * mean2) * (mean2 * mean2) + (- 8) * mean1 * (L * L) * L * (mean2 * mean2) * (mean2 * mean2) * mean2 + (- 1) * mean1 * (L * L) * (mean2 * mean2) * (mean2 * mean2) * (mean2 * mean2) + (1 / 16) * (variance1 * variance1) * variance1 + (1 / 2) * (variance1 * variance1) * L * mean2 + (1 / 8) * (variance1 * variance1) * (mean2 * mean2) + 1 * variance1 * (L * L) * (mean2 * mean2) + (1 / 2) * variance1 * L * (mean2 * mean2) * mean2 + (1 / 16) * variance1 * (mean2 * mean2) * (mean2 * mean2) + 1 * (L * L) * (mean2 * mean2) * (mean2 * mean2)) = ((((variance1 * (1 / ((4 * L) ^ 2))) + ((mean2 ^ 2) * ((mean2 / (variance1 + (mean2 * (mean2 + (4 * L))))) ^ 2))) / (variance1 + (mean2 ^ 2))) - mean1) * ((1 * L) * (1 * L) * (1 * variance1 + 4 * L * mean2 + 1 * (mean2 * mean2)) * (1 * variance1 + 4 * L * mean2 + 1 * (mean2 * mean2)) * (1 * variance1 + 1 * (mean2 * mean2)))).
  { field; nonzero. }
assert (F120 : 0 <= ((- 1) * mean1 * (variance1 * variance1) * variance1 * (L * L) + (- 8) * mean1 * (variance1 * variance1) * (L * L) * L * mean2 + (- 3) * mean1 * (variance1 * variance1) * (L * L) * (mean2 * mean2) + (- 16) * mean1 * variance1 * (L * L) * (L * L) * (mean2 * mean2) + (- 16) * mean1 * variance1 * (L * L) * L * (mean2 * mean2) * mean2 + (- 3) * mean1 * variance1 * (L * L) * (mean2 * mean2) * (mean2 * mean2) + (- 16) * mean1 * (L * L) * (L * L) * (mean2 * mean2) * (mean2 * mean2) + (- 8) * mean1 * (L * L) * L * (mean2 * mean2) * (mean2 * mean2) * mean2 + (- 1) * mean1 * (L * L) * (mean2 * mean2) * (mean2 * mean2) * (mean2 * mean2) + (1 / 16) * (variance1 * variance1) * variance1 + (1 / 2) * (variance1 * variance1) * L * mean2 + (1 / 8) * (variance1 * variance1) * (mean2 * mean2) + 1 * variance1 * (L * L) * (mean2 * mean2) + (1 / 2) * variance1 * L * (mean2 * mean2) * mean2 + (1 / 16) * variance1 * (mean2 * mean2) * (mean2 * mean2) + 1 * (L * L) * (mean2 * mean2) * (mean2 * mean2))).
  { rewrite F119; apply Rmult_le_pos; lra. }
assert (F121 : 0 <= 1 * (mean2 * mean2) * ((- 1) * mean1 * (variance1 * variance1) * variance1 * (L * L) + (- 8) * mean1 * (variance1 * variance1) * (L * L) * L * mean2 + (- 3) * mean1 * (variance1 * variance1) * (L * L) * (mean2 * mean2) + (- 16) * mean1 * variance1 * (L * L) * (L * L) * (mean2 * mean2) + (- 16) * mean1 * variance1 * (L * L) * L * (mean2 * mean2) * mean2 + (- 3) * mean1 * variance1 * (L * L) * (mean2 * mean2) * (mean2 * mean2) + (- 16) * mean1 * (L * L) * (L * L) * (mean2 * mean2) * (mean2 * mean2) + (- 8) * mean1 * (L * L) * L * (mean2 * mean2) * (mean2 * mean2) * mean2 + (- 1) * mean1 * (L * L) * (mean2 * mean2) * (mean2 * mean2) * (mean2 * mean2) + (1 / 16) * (variance1 * variance1) * variance1 + (1 / 2) * (variance1 * variance1) * L * mean2 + (1 / 8) * (variance1 * variance1) * (mean2 * mean2) + 1 * variance1 * (L * L) * (mean2 * mean2) + (1 / 2) * variance1 * L * (mean2 * mean2) * mean2 + (1 / 16) * variance1 * (mean2 * mean2) * (mean2 * mean2) + 1 * (L * L) * (mean2 * mean2) * (mean2 * mean2))).
  { le. }
assert (F122 : 0 <= 8 * L * mean2 * ((- 1) * mean1 * (variance1 * variance1) * variance1 * (L * L) + (- 8) * mean1 * (variance1 * variance1) * (L * L) * L * mean2 + (- 3) * mean1 * (variance1 * variance1) * (L * L) * (mean2 * mean2) + (- 16) * mean1 * variance1 * (L * L) * (L * L) * (mean2 * mean2) + (- 16) * mean1 * variance1 * (L * L) * L * (mean2 * mean2) * mean2 + (- 3) * mean1 * variance1 * (L * L) * (mean2 * mean2) * (mean2 * mean2) + (- 16) * mean1 * (L * L) * (L * L) * (mean2 * mean2) * (mean2 * mean2) + (- 8) * mean1 * (L * L) * L * (mean2 * mean2) * (mean2 * mean2) * mean2 + (- 1) * mean1 * (L * L) * (mean2 * mean2) * (mean2 * mean2) * (mean2 * mean2) + (1 / 16) * (variance1 * variance1) * variance1 + (1 / 2) * (variance1 * variance1) * L * mean2 + (1 / 8) * (variance1 * variance1) * (mean2 * mean2) + 1 * variance1 * (L * L) * (mean2 * mean2) + (1 / 2) * variance1 * L * (mean2 * mean2) * mean2 + (1 / 16) * variance1 * (mean2 * mean2) * (mean2 * mean2) + 1 * (L * L) * (mean2 * mean2) * (mean2 * mean2))).
  { le. }
assert (F123 : 0 <= 16 * (L * L) * ((- 1) * mean1 * (variance1 * variance1) * variance1 * (L * L) + (- 8) * mean1 * (variance1 * variance1) * (L * L) * L * mean2 + (- 3) * mean1 * (variance1 * variance1) * (L * L) * (mean2 * mean2) + (- 16) * mean1 * variance1 * (L * L) * (L * L) * (mean2 * mean2) + (- 16) * mean1 * variance1 * (L * L) * L * (mean2 * mean2) * mean2 + (- 3) * mean1 * variance1 * (L * L) * (mean2 * mean2) * (mean2 * mean2) + (- 16) * mean1 * (L * L) * (L * L) * (mean2 * mean2) * (mean2 * mean2) + (- 8) * mean1 * (L * L) * L * (mean2 * mean2) * (mean2 * mean2) * mean2 + (- 1) * mean1 * (L * L) * (mean2 * mean2) * (mean2 * mean2) * (mean2 * mean2) + (1 / 16) * (variance1 * variance1) * variance1 + (1 / 2) * (variance1 * variance1) * L * mean2 + (1 / 8) * (variance1 * variance1) * (mean2 * mean2) + 1 * variance1 * (L * L) * (mean2 * mean2) + (1 / 2) * variance1 * L * (mean2 * mean2) * mean2 + (1 / 16) * variance1 * (mean2 * mean2) * (mean2 * mean2) + 1 * (L * L) * (mean2 * mean2) * (mean2 * mean2))).
  { le. }
assert (F124 : 0 <= 1 * variance1 * (L * L) * (mean2 * mean2) * (1 * variance1 + 4 * L * mean2 + 1 * (mean2 * mean2))).
  { le. }
assert (F125 : 0 < 1 * (1 * variance1 + 4 * L * mean2 + 1 * (mean2 * mean2)) * (1 * variance1 + 4 * L * mean2 + 1 * (mean2 * mean2))).
  { lt. }
assert (F126 : (1 * (1 * variance1 + 4 * L * mean2 + 1 * (mean2 * mean2)) * (1 * variance1 + 4 * L * mean2 + 1 * (mean2 * mean2))) * ((- 16) * mean1 * variance1 * (L * L) * (L * L) + (- 8) * mean1 * variance1 * (L * L) * L * mean2 + (- 1) * mean1 * variance1 * (L * L) * (mean2 * mean2) + (- 16) * mean1 * (L * L) * (L * L) * (mean2 * mean2) + (- 8) * mean1 * (L * L) * L * (mean2 * mean2) * mean2 + (- 1) * mean1 * (L * L) * (mean2 * mean2) * (mean2 * mean2) + 1 * variance1 * (L * L) + (1 / 2) * variance1 * L * mean2 + (1 / 16) * variance1 * (mean2 * mean2) + 1 * (L * L) * (mean2 * mean2)) = 1 * variance1 * (L * L) * (mean2 * mean2) * (mean2 * mean2) + 4 * variance1 * (L * L) * L * (mean2 * mean2) * mean2 + 1 * (mean2 * mean2) * ((- 1) * mean1 * (variance1 * variance1) * variance1 * (L * L) + (- 8) * mean1 * (variance1 * variance1) * (L * L) * L * mean2 + (- 3) * mean1 * (variance1 * variance1) * (L * L) * (mean2 * mean2) + (- 16) * mean1 * variance1 * (L * L) * (L * L) * (mean2 * mean2) + (- 16) * mean1 * variance1 * (L * L) * L * (mean2 * mean2) * mean2 + (- 3) * mean1 * variance1 * (L * L) * (mean2 * mean2) * (mean2 * mean2) + (- 16) * mean1 * (L * L) * (L * L) * (mean2 * mean2) * (mean2 * mean2) + (- 8) * mean1 * (L * L) * L * (mean2 * mean2) * (mean2 * mean2) * mean2 + (- 1) * mean1 * (L * L) * (mean2 * mean2) * (mean2 * mean2) * (mean2 * mean2) + (1 / 16) * (variance1 * variance1) * variance1 + (1 / 2) * (variance1 * variance1) * L * mean2 + (1 / 8) * (variance1 * variance1) * (mean2 * mean2) + 1 * variance1 * (L * L) * (mean2 * mean2) + (1 / 2) * variance1 * L * (mean2 * mean2) * mean2 + (1 / 16) * variance1 * (mean2 * mean2) * (mean2 * mean2) + 1 * (L * L) * (mean2 * mean2) * (mean2 * mean2)) + 8 * L * mean2 * ((- 1) * mean1 * (variance1 * variance1) * variance1 * (L * L) + (- 8) * mean1 * (variance1 * variance1) * (L * L) * L * mean2 + (- 3) * mean1 * (variance1 * variance1) * (L * L) * (mean2 * mean2) + (- 16) * mean1 * variance1 * (L * L) * (L * L) * (mean2 * mean2) + (- 16) * mean1 * variance1 * (L * L) * L * (mean2 * mean2) * mean2 + (- 3) * mean1 * variance1 * (L * L) * (mean2 * mean2) * (mean2 * mean2) + (- 16) * mean1 * (L * L) * (L * L) * (mean2 * mean2) * (mean2 * mean2) + (- 8) * mean1 * (L * L) * L * (mean2 * mean2) * (mean2 * mean2) * mean2 + (- 1) * mean1 * (L * L) * (mean2 * mean2) * (mean2 * mean2) * (mean2 * mean2) + (1 / 16) * (variance1 * variance1) * variance1 + (1 / 2) * (variance1 * variance1) * L * mean2 + (1 / 8) * (variance1 * variance1) * (mean2 * mean2) + 1 * variance1 * (L * L) * (mean2 * mean2) + (1 / 2) * variance1 * L * (mean2 * mean2) * mean2 + (1 / 16) * variance1 * (mean2 * mean2) * (mean2 * mean2) + 1 * (L * L) * (mean2 * mean2) * (mean2 * mean2)) + 16 * (L * L) * ((- 1) * mean1 * (variance1 * variance1) * variance1 * (L * L) + (- 8) * mean1 * (variance1 * variance1) * (L * L) * L * mean2 + (- 3) * mean1 * (variance1 * variance1) * (L * L) * (mean2 * mean2) + (- 16) * mean1 * variance1 * (L * L) * (L * L) * (mean2 * mean2) + (- 16) * mean1 * variance1 * (L * L) * L * (mean2 * mean2) * mean2 + (- 3) * mean1 * variance1 * (L * L) * (mean2 * mean2) * (mean2 * mean2) + (- 16) * mean1 * (L * L) * (L * L) * (mean2 * mean2) * (mean2 * mean2) + (- 8) * mean1 * (L * L) * L * (mean2 * mean2) * (mean2 * mean2) * mean2 + (- 1) * mean1 * (L * L) * (mean2 * mean2) * (mean2 * mean2) * (mean2 * mean2) + (1 / 16) * (variance1 * variance1) * variance1 + (1 / 2) * (variance1 * variance1) * L * mean2 + (1 / 8) * (variance1 * variance1) * (mean2 * mean2) + 1 * variance1 * (L * L) * (mean2 * mean2) + (1 / 2) * variance1 * L * (mean2 * mean2) * mean2 + (1 / 16) * variance1 * (mean2 * mean2) * (mean2 * mean2) + 1 * (L * L) * (mean2 * mean2) * (mean2 * mean2)) + 1 * variance1 * (L * L) * (mean2 * mean2) * (1 * variance1 + 4 * L * mean2 + 1 * (mean2 * mean2))).
  { identity. }
assert (F127 : 0 <= (1 * (1 * variance1 + 4 * L * mean2 + 1 * (mean2 * mean2)) * (1 * variance1 + 4 * L * mean2 + 1 * (mean2 * mean2))) * ((- 16) * mean1 * variance1 * (L * L) * (L * L) + (- 8) * mean1 * variance1 * (L * L) * L * mean2 + (- 1) * mean1 * variance1 * (L * L) * (mean2 * mean2) + (- 16) * mean1 * (L * L) * (L * L) * (mean2 * mean2) + (- 8) * mean1 * (L * L) * L * (mean2 * mean2) * mean2 + (- 1) * mean1 * (L * L) * (mean2 * mean2) * (mean2 * mean2) + 1 * variance1 * (L * L) + (1 / 2) * variance1 * L * mean2 + (1 / 16) * variance1 * (mean2 * mean2) + 1 * (L * L) * (mean2 * mean2))).
  { first [lra | rewrite F126; lra]. }
assert (F128 : 0 <= ((- 16) * mean1 * variance1 * (L * L) * (L * L) + (- 8) * mean1 * variance1 * (L * L) * L * mean2 + (- 1) * mean1 * variance1 * (L * L) * (mean2 * mean2) + (- 16) * mean1 * (L * L) * (L * L) * (mean2 * mean2) + (- 8) * mean1 * (L * L) * L * (mean2 * mean2) * mean2 + (- 1) * mean1 * (L * L) * (mean2 * mean2) * (mean2 * mean2) + 1 * variance1 * (L * L) + (1 / 2) * variance1 * L * mean2 + (1 / 16) * variance1 * (mean2 * mean2) + 1 * (L * L) * (mean2 * mean2))).
  { apply (cancel_le (1 * (1 * variance1 + 4 * L * mean2 + 1 * (mean2 * mean2)) * (1 * variance1 + 4 * L * mean2 + 1 * (mean2 * mean2)))); [exact F125 | exact F127]. }
assert (F129 : ((((variance1 / ((4 * L) ^ 2)) + ((mean2 ^ 2) / ((mean2 + (4 * L)) ^ 2))) / (variance1 + (mean2 ^ 2))) - mean1) = ((- 16) * mean1 * variance1 * (L * L) * (L * L) + (- 8) * mean1 * variance1 * (L * L) * L * mean2 + (- 1) * mean1 * variance1 * (L * L) * (mean2 * mean2) + (- 16) * mean1 * (L * L) * (L * L) * (mean2 * mean2) + (- 8) * mean1 * (L * L) * L * (mean2 * mean2) * mean2 + (- 1) * mean1 * (L * L) * (mean2 * mean2) * (mean2 * mean2) + 1 * variance1 * (L * L) + (1 / 2) * variance1 * L * mean2 + (1 / 16) * variance1 * (mean2 * mean2) + 1 * (L * L) * (mean2 * mean2)) / ((1 * L) * (1 * L) * (4 * L + 1 * mean2) * (4 * L + 1 * mean2) * (1 * variance1 + 1 * (mean2 * mean2)))).
  { field; nonzero. }
assert (F130 : 0 <= ((((variance1 / ((4 * L) ^ 2)) + ((mean2 ^ 2) / ((mean2 + (4 * L)) ^ 2))) / (variance1 + (mean2 ^ 2))) - mean1)).
  { rewrite F129; apply quotient_le; [exact F114 | exact F128]. }
lra.
Qed.

(* fallah2019/eq-62.1, from fallah2019/eq-27.2 *)
Theorem fallah2019_eq_62_1_certificate : forall rho alpha mean1 L mean2 max1 : R,
  (((2 * rho * alpha * mean1) + (- mean2)) <= max1) ->
  (max1 <= L) ->
  ((2 * rho * alpha * mean1) + (- L)) <= mean2.
Proof.
intros rho alpha mean1 L mean2 max1 H1 H2.
assert (F101 : 0 < (1)).
  { lt. }
assert (F102 : 0 < (1)).
  { lt. }
assert (F103 : ((- 2) * rho * alpha * mean1 + 1 * mean2 + 1 * max1) = (max1 - ((2 * rho * alpha * mean1) + (- mean2))) * (1)).
  { field; nonzero. }
assert (F104 : 0 <= ((- 2) * rho * alpha * mean1 + 1 * mean2 + 1 * max1)).
  { rewrite F103; apply Rmult_le_pos; lra. }
assert (F105 : 0 <= 1 * ((- 2) * rho * alpha * mean1 + 1 * mean2 + 1 * max1)).
  { le. }
assert (F106 : 0 < (1)).
  { lt. }
assert (F107 : (1 * L + (- 1) * max1) = (L - max1) * (1)).
  { field; nonzero. }
assert (F108 : 0 <= (1 * L + (- 1) * max1)).
  { rewrite F107; apply Rmult_le_pos; lra. }
assert (F109 : 0 <= 1 * (1 * L + (- 1) * max1)).
  { le. }
assert (F110 : ((- 2) * rho * alpha * mean1 + 1 * L + 1 * mean2) = 1 * ((- 2) * rho * alpha * mean1 + 1 * mean2 + 1 * max1) + 1 * (1 * L + (- 1) * max1)).
  { identity. }
assert (F111 : 0 <= ((- 2) * rho * alpha * mean1 + 1 * L + 1 * mean2)).
  { first [lra | rewrite F110; lra]. }
assert (F112 : (mean2 - ((2 * rho * alpha * mean1) + (- L))) = ((- 2) * rho * alpha * mean1 + 1 * L + 1 * mean2) / (1)).
  { field; nonzero. }
assert (F113 : 0 <= (mean2 - ((2 * rho * alpha * mean1) + (- L)))).
  { rewrite F112; apply quotient_le; [exact F101 | exact F111]. }
lra.
Qed.

(* fallah2019/eq-62.2, from fallah2019/eq-27.2 *)
Theorem fallah2019_eq_62_2_certificate : forall mean1 rho alpha mean2 L max1 : R,
  ((mean1 + (- (2 * rho * alpha * mean2))) <= max1) ->
  (max1 <= L) ->
  mean1 <= ((2 * rho * alpha * mean2) + L).
Proof.
intros mean1 rho alpha mean2 L max1 H1 H2.
assert (F101 : 0 < (1)).
  { lt. }
assert (F102 : 0 < (1)).
  { lt. }
assert (F103 : ((- 1) * mean1 + 2 * rho * alpha * mean2 + 1 * max1) = (max1 - (mean1 + (- (2 * rho * alpha * mean2)))) * (1)).
  { field; nonzero. }
assert (F104 : 0 <= ((- 1) * mean1 + 2 * rho * alpha * mean2 + 1 * max1)).
  { rewrite F103; apply Rmult_le_pos; lra. }
assert (F105 : 0 <= 1 * ((- 1) * mean1 + 2 * rho * alpha * mean2 + 1 * max1)).
  { le. }
assert (F106 : 0 < (1)).
  { lt. }
assert (F107 : (1 * L + (- 1) * max1) = (L - max1) * (1)).
  { field; nonzero. }
assert (F108 : 0 <= (1 * L + (- 1) * max1)).
  { rewrite F107; apply Rmult_le_pos; lra. }
assert (F109 : 0 <= 1 * (1 * L + (- 1) * max1)).
  { le. }
assert (F110 : ((- 1) * mean1 + 2 * rho * alpha * mean2 + 1 * L) = 1 * ((- 1) * mean1 + 2 * rho * alpha * mean2 + 1 * max1) + 1 * (1 * L + (- 1) * max1)).
  { identity. }
assert (F111 : 0 <= ((- 1) * mean1 + 2 * rho * alpha * mean2 + 1 * L)).
  { first [lra | rewrite F110; lra]. }
assert (F112 : (((2 * rho * alpha * mean2) + L) - mean1) = ((- 1) * mean1 + 2 * rho * alpha * mean2 + 1 * L) / (1)).
  { field; nonzero. }
assert (F113 : 0 <= (((2 * rho * alpha * mean2) + L) - mean1)).
  { rewrite F112; apply quotient_le; [exact F101 | exact F111]. }
lra.
Qed.

(* fallah2019/eq-63, from fallah2019/eq-62.1 *)
Theorem fallah2019_eq_63_certificate : forall mean1 L rho alpha mean2 : R,
  (((2 * rho * alpha * mean2) + (- L)) <= mean1) ->
  (mean1 + (5 * L)) >= ((4 * L) + (2 * rho * alpha * mean2)).
Proof.
intros mean1 L rho alpha mean2 H1.
assert (F101 : 0 < (1)).
  { lt. }
assert (F102 : 0 < (1)).
  { lt. }
assert (F103 : (1 * mean1 + 1 * L + (- 2) * rho * alpha * mean2) = (mean1 - ((2 * rho * alpha * mean2) + (- L))) * (1)).
  { field; nonzero. }
assert (F104 : 0 <= (1 * mean1 + 1 * L + (- 2) * rho * alpha * mean2)).
  { rewrite F103; apply Rmult_le_pos; lra. }
assert (F105 : 0 <= 1 * (1 * mean1 + 1 * L + (- 2) * rho * alpha * mean2)).
  { le. }
assert (F106 : (1 * mean1 + 1 * L + (- 2) * rho * alpha * mean2) = 1 * (1 * mean1 + 1 * L + (- 2) * rho * alpha * mean2)).
  { identity. }
assert (F107 : 0 <= (1 * mean1 + 1 * L + (- 2) * rho * alpha * mean2)).
  { first [lra | rewrite F106; lra]. }
assert (F108 : ((mean1 + (5 * L)) - ((4 * L) + (2 * rho * alpha * mean2))) = (1 * mean1 + 1 * L + (- 2) * rho * alpha * mean2) / (1)).
  { field; nonzero. }
assert (F109 : 0 <= ((mean1 + (5 * L)) - ((4 * L) + (2 * rho * alpha * mean2)))).
  { rewrite F108; apply quotient_le; [exact F101 | exact F107]. }
lra.
Qed.

(* fallah2019/eq-64.1, from fallah2019/eq-61, fallah2019/eq-63 *)
Theorem fallah2019_eq_64_1_certificate : forall smoothness mean1 variance1 mean2 L : R,
  (0 < L) ->
  (0 <= mean2) ->
  (0 <= variance1) ->
  ((1 * variance1 + 1 * (mean2 * mean2)) <> 0) ->
  (0 < smoothness) ->
  ((1 * variance1 + 1 * (mean2 * mean2)) <> 0 -> mean1 <= (((variance1 / ((4 * L) ^ 2)) + ((mean2 ^ 2) / ((mean2 + (4 * L)) ^ 2))) / (variance1 + (mean2 ^ 2)))) ->
  (smoothness <= (mean2 + (5 * L))) ->
  ((smoothness ^ 2) * mean1) <= ((((variance1 * ((mean2 + (5 * L)) ^ 2)) / ((4 * L) ^ 2)) + (((mean2 ^ 2) * ((mean2 + (5 * L)) ^ 2)) / ((mean2 + (4 * L)) ^ 2))) / (variance1 + (mean2 ^ 2))).
Proof.
intros smoothness mean1 variance1 mean2 L H1 H2 H3 H4 H5 H6 H7.
assert (F101 : 0 < (1 * L)).
  { lt. }
assert (F102 : 0 < (1 * L)).
  { lra. }
assert (F103 : 0 <= (1 * mean2)).
  { le. }
assert (F104 : 0 < (4 * L)).
  { lt. }
assert (F105 : 0 < (1 * mean2 + 4 * L)).
  { lra. }
assert (F106 : 0 <= (1 * variance1)).
  { le. }
assert (F107 : 0 <= (1 * (mean2 * mean2))).
  { le. }
assert (F108 : 0 <= (1 * variance1 + 1 * (mean2 * mean2))).
  { lra. }
assert (F109 : 0 < (1 * variance1 + 1 * (mean2 * mean2))).
  { apply positive_of; [exact F108 | exact H4]. }
assert (F110 : 0 < ((1 * L) * (1 * L) * (1 * mean2 + 4 * L) * (1 * mean2 + 4 * L) * (1 * variance1 + 1 * (mean2 * mean2)))).
  { lt. }
assert (F111 : 0 < ((1 * L) * (1 * L) * (1 * mean2 + 4 * L) * (1 * mean2 + 4 * L) * (1 * variance1 + 1 * (mean2 * mean2)))).
  { lt. }
assert (F112 : mean1 <= (((variance1 / ((4 * L) ^ 2)) + ((mean2 ^ 2) / ((mean2 + (4 * L)) ^ 2))) / (variance1 + (mean2 ^ 2)))).
  { apply H6; nonzero. }
assert (F113 : ((- 1) * mean1 * variance1 * (mean2 * mean2) * (L * L) + (- 8) * mean1 * variance1 * mean2 * (L * L) * L + (- 16) * mean1 * variance1 * (L * L) * (L * L) + (- 1) * mean1 * (mean2 * mean2) * (mean2 * mean2) * (L * L) + (- 8) * mean1 * (mean2 * mean2) * mean2 * (L * L) * L + (- 16) * mean1 * (mean2 * mean2) * (L * L) * (L * L) + (1 / 16) * variance1 * (mean2 * mean2) + (1 / 2) * variance1 * mean2 * L + 1 * variance1 * (L * L) + 1 * (mean2 * mean2) * (L * L)) = ((((variance1 / ((4 * L) ^ 2)) + ((mean2 ^ 2) / ((mean2 + (4 * L)) ^ 2))) / (variance1 + (mean2 ^ 2))) - mean1) * ((1 * L) * (1 * L) * (1 * mean2 + 4 * L) * (1 * mean2 + 4 * L) * (1 * variance1 + 1 * (mean2 * mean2)))).
  { field; nonzero. }
assert (F114 : 0 <= ((- 1) * mean1 * variance1 * (mean2 * mean2) * (L * L) + (- 8) * mean1 * variance1 * mean2 * (L * L) * L + (- 16) * mean1 * variance1 * (L * L) * (L * L) + (- 1) * mean1 * (mean2 * mean2) * (mean2 * mean2) * (L * L) + (- 8) * mean1 * (mean2 * mean2) * mean2 * (L * L) * L + (- 16) * mean1 * (mean2 * mean2) * (L * L) * (L * L) + (1 / 16) * variance1 * (mean2 * mean2) + (1 / 2) * variance1 * mean2 * L + 1 * variance1 * (L * L) + 1 * (mean2 * mean2) * (L * L))).
  { rewrite F113; apply Rmult_le_pos; lra. }
assert (F115 : 0 <= 1 * (smoothness * smoothness) * ((- 1) * mean1 * variance1 * (mean2 * mean2) * (L * L) + (- 8) * mean1 * variance1 * mean2 * (L * L) * L + (- 16) * mean1 * variance1 * (L * L) * (L * L) + (- 1) * mean1 * (mean2 * mean2) * (mean2 * mean2) * (L * L) + (- 8) * mean1 * (mean2 * mean2) * mean2 * (L * L) * L + (- 16) * mean1 * (mean2 * mean2) * (L * L) * (L * L) + (1 / 16) * variance1 * (mean2 * mean2) + (1 / 2) * variance1 * mean2 * L + 1 * variance1 * (L * L) + 1 * (mean2 * mean2) * (L * L))).
  { le. }
assert (F116 : 0 < (1)).
  { lt. }
assert (F117 : ((- 1) * smoothness + 1 * mean2 + 5 * L) = ((mean2 + (5 * L)) - smoothness) * (1)).
  { field; nonzero. }
assert (F118 : 0 <= ((- 1) * smoothness + 1 * mean2 + 5 * L)).
  { rewrite F117; apply Rmult_le_pos; lra. }
assert (F119 : 0 <= 5 * (mean2 * mean2) * (L * L) * L * ((- 1) * smoothness + 1 * mean2 + 5 * L)).
  { le. }
assert (F120 : 0 <= 1 * (mean2 * mean2) * mean2 * (L * L) * ((- 1) * smoothness + 1 * mean2 + 5 * L)).
  { le. }
assert (F121 : 0 <= 5 * variance1 * (L * L) * L * ((- 1) * smoothness + 1 * mean2 + 5 * L)).
  { le. }
assert (F122 : 0 <= (7 / 2) * variance1 * mean2 * (L * L) * ((- 1) * smoothness + 1 * mean2 + 5 * L)).
  { le. }
assert (F123 : 0 <= (13 / 16) * variance1 * (mean2 * mean2) * L * ((- 1) * smoothness + 1 * mean2 + 5 * L)).
  { le. }
assert (F124 : 0 <= (1 / 16) * variance1 * (mean2 * mean2) * mean2 * ((- 1) * smoothness + 1 * mean2 + 5 * L)).
  { le. }
assert (F125 : 0 <= 1 * smoothness * (mean2 * mean2) * (L * L) * ((- 1) * smoothness + 1 * mean2 + 5 * L)).
  { le. }
assert (F126 : 0 <= 1 * smoothness * variance1 * (L * L) * ((- 1) * smoothness + 1 * mean2 + 5 * L)).
  { le. }
assert (F127 : 0 <= (1 / 2) * smoothness * variance1 * mean2 * L * ((- 1) * smoothness + 1 * mean2 + 5 * L)).
  { le. }
assert (F128 : 0 <= (1 / 16) * smoothness * variance1 * (mean2 * mean2) * ((- 1) * smoothness + 1 * mean2 + 5 * L)).
  { le. }
assert (F129 : ((- 1) * (smoothness * smoothness) * mean1 * variance1 * (mean2 * mean2) * (L * L) + (- 8) * (smoothness * smoothness) * mean1 * variance1 * mean2 * (L * L) * L + (- 16) * (smoothness * smoothness) * mean1 * variance1 * (L * L) * (L * L) + (- 1) * (smoothness * smoothness) * mean1 * (mean2 * mean2) * (mean2 * mean2) * (L * L) + (- 8) * (smoothness * smoothness) * mean1 * (mean2 * mean2) * mean2 * (L * L) * L + (- 16) * (smoothness * smoothness) * mean1 * (mean2 * mean2) * (L * L) * (L * L) + (1 / 16) * variance1 * (mean2 * mean2) * (mean2 * mean2) + (9 / 8) * variance1 * (mean2 * mean2) * mean2 * L + (121 / 16) * variance1 * (mean2 * mean2) * (L * L) + (45 / 2) * variance1 * mean2 * (L * L) * L + 25 * variance1 * (L * L) * (L * L) + 1 * (mean2 * mean2) * (mean2 * mean2) * (L * L) + 10 * (mean2 * mean2) * mean2 * (L * L) * L + 25 * (mean2 * mean2) * (L * L) * (L * L)) = 1 * (smoothness * smoothness) * ((- 1) * mean1 * variance1 * (mean2 * mean2) * (L * L) + (- 8) * mean1 * variance1 * mean2 * (L * L) * L + (- 16) * mean1 * variance1 * (L * L) * (L * L) + (- 1) * mean1 * (mean2 * mean2) * (mean2 * mean2) * (L * L) + (- 8) * mean1 * (mean2 * mean2) * mean2 * (L * L) * L + (- 16) * mean1 * (mean2 * mean2) * (L * L) * (L * L) + (1 / 16) * variance1 * (mean2 * mean2) + (1 / 2) * variance1 * mean2 * L + 1 * variance1 * (L * L) + 1 * (mean2 * mean2) * (L * L)) + 5 * (mean2 * mean2) * (L * L) * L * ((- 1) * smoothness + 1 * mean2 + 5 * L) + 1 * (mean2 * mean2) * mean2 * (L * L) * ((- 1) * smoothness + 1 * mean2 + 5 * L) + 5 * variance1 * (L * L) * L * ((- 1) * smoothness + 1 * mean2 + 5 * L) + (7 / 2) * variance1 * mean2 * (L * L) * ((- 1) * smoothness + 1 * mean2 + 5 * L) + (13 / 16) * variance1 * (mean2 * mean2) * L * ((- 1) * smoothness + 1 * mean2 + 5 * L) + (1 / 16) * variance1 * (mean2 * mean2) * mean2 * ((- 1) * smoothness + 1 * mean2 + 5 * L) + 1 * smoothness * (mean2 * mean2) * (L * L) * ((- 1) * smoothness + 1 * mean2 + 5 * L) + 1 * smoothness * variance1 * (L * L) * ((- 1) * smoothness + 1 * mean2 + 5 * L) + (1 / 2) * smoothness * variance1 * mean2 * L * ((- 1) * smoothness + 1 * mean2 + 5 * L) + (1 / 16) * smoothness * variance1 * (mean2 * mean2) * ((- 1) * smoothness + 1 * mean2 + 5 * L)).
  { identity. }
assert (F130 : 0 <= ((- 1) * (smoothness * smoothness) * mean1 * variance1 * (mean2 * mean2) * (L * L) + (- 8) * (smoothness * smoothness) * mean1 * variance1 * mean2 * (L * L) * L + (- 16) * (smoothness * smoothness) * mean1 * variance1 * (L * L) * (L * L) + (- 1) * (smoothness * smoothness) * mean1 * (mean2 * mean2) * (mean2 * mean2) * (L * L) + (- 8) * (smoothness * smoothness) * mean1 * (mean2 * mean2) * mean2 * (L * L) * L + (- 16) * (smoothness * smoothness) * mean1 * (mean2 * mean2) * (L * L) * (L * L) + (1 / 16) * variance1 * (mean2 * mean2) * (mean2 * mean2) + (9 / 8) * variance1 * (mean2 * mean2) * mean2 * L + (121 / 16) * variance1 * (mean2 * mean2) * (L * L) + (45 / 2) * variance1 * mean2 * (L * L) * L + 25 * variance1 * (L * L) * (L * L) + 1 * (mean2 * mean2) * (mean2 * mean2) * (L * L) + 10 * (mean2 * mean2) * mean2 * (L * L) * L + 25 * (mean2 * mean2) * (L * L) * (L * L))).
  { first [lra | rewrite F129; lra]. }
assert (F131 : (((((variance1 * ((mean2 + (5 * L)) ^ 2)) / ((4 * L) ^ 2)) + (((mean2 ^ 2) * ((mean2 + (5 * L)) ^ 2)) / ((mean2 + (4 * L)) ^ 2))) / (variance1 + (mean2 ^ 2))) - ((smoothness ^ 2) * mean1)) = ((- 1) * (smoothness * smoothness) * mean1 * variance1 * (mean2 * mean2) * (L * L) + (- 8) * (smoothness * smoothness) * mean1 * variance1 * mean2 * (L * L) * L + (- 16) * (smoothness * smoothness) * mean1 * variance1 * (L * L) * (L * L) + (- 1) * (smoothness * smoothness) * mean1 * (mean2 * mean2) * (mean2 * mean2) * (L * L) + (- 8) * (smoothness * smoothness) * mean1 * (mean2 * mean2) * mean2 * (L * L) * L + (- 16) * (smoothness * smoothness) * mean1 * (mean2 * mean2) * (L * L) * (L * L) + (1 / 16) * variance1 * (mean2 * mean2) * (mean2 * mean2) + (9 / 8) * variance1 * (mean2 * mean2) * mean2 * L + (121 / 16) * variance1 * (mean2 * mean2) * (L * L) + (45 / 2) * variance1 * mean2 * (L * L) * L + 25 * variance1 * (L * L) * (L * L) + 1 * (mean2 * mean2) * (mean2 * mean2) * (L * L) + 10 * (mean2 * mean2) * mean2 * (L * L) * L + 25 * (mean2 * mean2) * (L * L) * (L * L)) / ((1 * L) * (1 * L) * (1 * mean2 + 4 * L) * (1 * mean2 + 4 * L) * (1 * variance1 + 1 * (mean2 * mean2)))).
  { field; nonzero. }
assert (F132 : 0 <= (((((variance1 * ((mean2 + (5 * L)) ^ 2)) / ((4 * L) ^ 2)) + (((mean2 ^ 2) * ((mean2 + (5 * L)) ^ 2)) / ((mean2 + (4 * L)) ^ 2))) / (variance1 + (mean2 ^ 2))) - ((smoothness ^ 2) * mean1))).
  { rewrite F131; apply quotient_le; [exact F110 | exact F130]. }
lra.
Qed.

(* fallah2019/eq-64.2, from its hypotheses alone *)
Theorem fallah2019_eq_64_2_certificate : forall variance1 mean1 L : R,
  (0 < L) ->
  (0 <= variance1) ->
  (0 <= mean1) ->
  ((1 * variance1 + 1 * (mean1 * mean1)) <> 0) ->
  ((((variance1 * ((mean1 + (5 * L)) ^ 2)) / ((4 * L) ^ 2)) + (((mean1 ^ 2) * ((mean1 + (5 * L)) ^ 2)) / ((mean1 + (4 * L)) ^ 2))) / (variance1 + (mean1 ^ 2))) <= ((((mean1 ^ 2) * (((5 / 4) ^ 2) + ((2 * variance1) / ((4 * L) ^ 2)))) + (2 * ((5 / 4) ^ 2) * variance1)) / (variance1 + (mean1 ^ 2))).
Proof.
intros variance1 mean1 L H1 H2 H3 H4.
assert (F101 : 0 < (1 * L)).
  { lt. }
assert (F102 : 0 < (1 * L)).
  { lra. }
assert (F103 : 0 <= (1 * variance1)).
  { le. }
assert (F104 : 0 <= (1 * (mean1 * mean1))).
  { le. }
assert (F105 : 0 <= (1 * variance1 + 1 * (mean1 * mean1))).
  { lra. }
assert (F106 : 0 < (1 * variance1 + 1 * (mean1 * mean1))).
  { apply positive_of; [exact F105 | exact H4]. }
assert (F107 : 0 <= (1 * mean1)).
  { le. }
assert (F108 : 0 < (4 * L)).
  { lt. }
assert (F109 : 0 < (1 * mean1 + 4 * L)).
  { lra. }
assert (F110 : 0 < ((1 * L) * (1 * L) * (1 * variance1 + 1 * (mean1 * mean1)) * (1 * mean1 + 4 * L) * (1 * mean1 + 4 * L))).
  { lt. }
assert (F111 : 0 <= (5 / 2) * (mean1 * mean1) * mean1 * (L * L) * L).
  { le. }
assert (F112 : 0 <= (9 / 16) * (mean1 * mean1) * (mean1 * mean1) * (L * L)).
  { le. }
assert (F113 : 0 <= 25 * variance1 * (L * L) * ((((- 1) / 5) * mean1 + 1 * L) * (((- 1) / 5) * mean1 + 1 * L))).
  { le. }
assert (F114 : 0 <= (25 / 2) * variance1 * mean1 * L * ((((- 1) / 5) * mean1 + 1 * L) * (((- 1) / 5) * mean1 + 1 * L))).
  { le. }
assert (F115 : 0 <= (25 / 16) * variance1 * (mean1 * mean1) * ((((- 1) / 5) * mean1 + 1 * L) * (((- 1) / 5) * mean1 + 1 * L))).
  { le. }
assert (F116 : ((1 / 16) * variance1 * (mean1 * mean1) * (mean1 * mean1) + ((- 1) / 8) * variance1 * (mean1 * mean1) * mean1 * L + ((- 39) / 16) * variance1 * (mean1 * mean1) * (L * L) + (5 / 2) * variance1 * mean1 * (L * L) * L + 25 * variance1 * (L * L) * (L * L) + (9 / 16) * (mean1 * mean1) * (mean1 * mean1) * (L * L) + (5 / 2) * (mean1 * mean1) * mean1 * (L * L) * L) = (5 / 2) * (mean1 * mean1) * mean1 * (L * L) * L + (9 / 16) * (mean1 * mean1) * (mean1 * mean1) * (L * L) + 25 * variance1 * (L * L) * ((((- 1) / 5) * mean1 + 1 * L) * (((- 1) / 5) * mean1 + 1 * L)) + (25 / 2) * variance1 * mean1 * L * ((((- 1) / 5) * mean1 + 1 * L) * (((- 1) / 5) * mean1 + 1 * L)) + (25 / 16) * variance1 * (mean1 * mean1) * ((((- 1) / 5) * mean1 + 1 * L) * (((- 1) / 5) * mean1 + 1 * L))).
  { identity. }
assert (F117 : 0 <= ((1 / 16) * variance1 * (mean1 * mean1) * (mean1 * mean1) + ((- 1) / 8) * variance1 * (mean1 * mean1) * mean1 * L + ((- 39) / 16) * variance1 * (mean1 * mean1) * (L * L) + (5 / 2) * variance1 * mean1 * (L * L) * L + 25 * variance1 * (L * L) * (L * L) + (9 / 16) * (mean1 * mean1) * (mean1 * mean1) * (L * L) + (5 / 2) * (mean1 * mean1) * mean1 * (L * L) * L)).
  { first [lra | rewrite F116; lra]. }
assert (F118 : (((((mean1 ^ 2) * (((5 / 4) ^ 2) + ((2 * variance1) / ((4 * L) ^ 2)))) + (2 * ((5 / 4) ^ 2) * variance1)) / (variance1 + (mean1 ^ 2))) - ((((variance1 * ((mean1 + (5 * L)) ^ 2)) / ((4 * L) ^ 2)) + (((mean1 ^ 2) * ((mean1 + (5 * L)) ^ 2)) / ((mean1 + (4 * L)) ^ 2))) / (variance1 + (mean1 ^ 2)))) = ((1 / 16) * variance1 * (mean1 * mean1) * (mean1 * mean1) + ((- 1) / 8) * variance1 * (mean1 * mean1) * mean1 * L + ((- 39) / 16) * variance1 * (mean1 * mean1) * (L * L) + (5 / 2) * variance1 * mean1 * (L * L) * L + 25 * variance1 * (L * L) * (L * L) + (9 / 16) * (mean1 * mean1) * (mean1 * mean1) * (L * L) + (5 / 2) * (mean1 * mean1) * mean1 * (L * L) * L) / ((1 * L) * (1 * L) * (1 * variance1 + 1 * (mean1 * mean1)) * (1 * mean1 + 4 * L) * (1 * mean1 + 4 * L))).
  { field; nonzero. }
assert (F119 : 0 <= (((((mean1 ^ 2) * (((5 / 4) ^ 2) + ((2 * variance1) / ((4 * L) ^ 2)))) + (2 * ((5 / 4) ^ 2) * variance1)) / (variance1 + (mean1 ^ 2))) - ((((variance1 * ((mean1 + (5 * L)) ^ 2)) / ((4 * L) ^ 2)) + (((mean1 ^ 2) * ((mean1 + (5 * L)) ^ 2)) / ((mean1 + (4 * L)) ^ 2))) / (variance1 + (mean1 ^ 2))))).
  { rewrite F118; apply quotient_le; [exact F110 | exact F117]. }
lra.
Qed.

(* fallah2019/eq-65, from fallah2019/eq-68 *)
Theorem fallah2019_eq_65_certificate : forall variance1 L alpha B_prime ceiling1 rho sigma D_beta ceiling2 sigma_tilde : R,
  (0 < L) ->
  (0 < B_prime) ->
  (0 < D_beta) ->
  (1 <= B_prime) ->
  (((((rho * alpha * sigma) / L) ^ 2) / 2) <= ceiling1) ->
  ((((2 * rho * alpha * sigma_tilde) / L) ^ 2) <= ceiling2) ->
  (ceiling1 <= B_prime) ->
  (ceiling2 <= D_beta) ->
  (variance1 <= ((((2 * rho * alpha) ^ 2) / B_prime) * ((sigma ^ 2) + ((sigma_tilde ^ 2) / D_beta)))) ->
  ((2 * variance1) / ((4 * L) ^ 2)) <= ((5 / 4) ^ 2).
Proof.
intros variance1 L alpha B_prime ceiling1 rho sigma D_beta ceiling2 sigma_tilde H1 H2 H3 H4 H5 H6 H7 H8 H9.
assert (F101 : 0 < (1 * L)).
  { lt. }
assert (F102 : 0 < (1 * L)).
  { lra. }
assert (F103 : 0 < ((1 * L) * (1 * L))).
  { lt. }
assert (F104 : 0 < (7 / 16) * (L * L) * B_prime * D_beta).
  { lt. }
assert (F105 : 0 < (1)).
  { lt. }
assert (F106 : (1 * B_prime + (- 1)) = (B_prime - 1) * (1)).
  { field; nonzero. }
assert (F107 : 0 <= (1 * B_prime + (- 1))).
  { rewrite F106; apply Rmult_le_pos; lra. }
assert (F108 : 0 <= (1 / 8) * (L * L) * D_beta * (1 * B_prime + (- 1))).
  { le. }
assert (F109 : 0 < ((1 * L) * (1 * L))).
  { lt. }
assert (F110 : (1 * (L * L) * ceiling1 + ((- 1) / 2) * (alpha * alpha) * (rho * rho) * (sigma * sigma)) = (ceiling1 - ((((rho * alpha * sigma) / L) ^ 2) / 2)) * ((1 * L) * (1 * L))).
  { field; nonzero. }
assert (F111 : 0 <= (1 * (L * L) * ceiling1 + ((- 1) / 2) * (alpha * alpha) * (rho * rho) * (sigma * sigma))).
  { rewrite F110; apply Rmult_le_pos; lra. }
assert (F112 : 0 <= 1 * D_beta * (1 * (L * L) * ceiling1 + ((- 1) / 2) * (alpha * alpha) * (rho * rho) * (sigma * sigma))).
  { le. }
assert (F113 : 0 < ((1 * L) * (1 * L))).
  { lt. }
assert (F114 : (1 * (L * L) * ceiling2 + (- 4) * (alpha * alpha) * (rho * rho) * (sigma_tilde * sigma_tilde)) = (ceiling2 - (((2 * rho * alpha * sigma_tilde) / L) ^ 2)) * ((1 * L) * (1 * L))).
  { field; nonzero. }
assert (F115 : 0 <= (1 * (L * L) * ceiling2 + (- 4) * (alpha * alpha) * (rho * rho) * (sigma_tilde * sigma_tilde))).
  { rewrite F114; apply Rmult_le_pos; lra. }
assert (F116 : 0 <= (1 / 8) * (1 * (L * L) * ceiling2 + (- 4) * (alpha * alpha) * (rho * rho) * (sigma_tilde * sigma_tilde))).
  { le. }
assert (F117 : 0 < (1)).
  { lt. }
assert (F118 : (1 * B_prime + (- 1) * ceiling1) = (B_prime - ceiling1) * (1)).
  { field; nonzero. }
assert (F119 : 0 <= (1 * B_prime + (- 1) * ceiling1)).
  { rewrite F118; apply Rmult_le_pos; lra. }
assert (F120 : 0 <= 1 * (L * L) * D_beta * (1 * B_prime + (- 1) * ceiling1)).
  { le. }
assert (F121 : 0 < (1)).
  { lt. }
assert (F122 : (1 * D_beta + (- 1) * ceiling2) = (D_beta - ceiling2) * (1)).
  { field; nonzero. }
assert (F123 : 0 <= (1 * D_beta + (- 1) * ceiling2)).
  { rewrite F122; apply Rmult_le_pos; lra. }
assert (F124 : 0 <= (1 / 8) * (L * L) * (1 * D_beta + (- 1) * ceiling2)).
  { le. }
assert (F125 : 0 < (1 * B_prime)).
  { lt. }
assert (F126 : 0 < (1 * B_prime)).
  { lra. }
assert (F127 : 0 < (1 * D_beta)).
  { lt. }
assert (F128 : 0 < (1 * D_beta)).
  { lra. }
assert (F129 : 0 < ((1 * B_prime) * (1 * D_beta))).
  { lt. }
assert (F130 : ((- 1) * variance1 * B_prime * D_beta + 4 * (alpha * alpha) * (rho * rho) * (sigma * sigma) * D_beta + 4 * (alpha * alpha) * (rho * rho) * (sigma_tilde * sigma_tilde)) = (((((2 * rho * alpha) ^ 2) / B_prime) * ((sigma ^ 2) + ((sigma_tilde ^ 2) / D_beta))) - variance1) * ((1 * B_prime) * (1 * D_beta))).
  { field; nonzero. }
assert (F131 : 0 <= ((- 1) * variance1 * B_prime * D_beta + 4 * (alpha * alpha) * (rho * rho) * (sigma * sigma) * D_beta + 4 * (alpha * alpha) * (rho * rho) * (sigma_tilde * sigma_tilde))).
  { rewrite F130; apply Rmult_le_pos; lra. }
assert (F132 : 0 <= (1 / 8) * ((- 1) * variance1 * B_prime * D_beta + 4 * (alpha * alpha) * (rho * rho) * (sigma * sigma) * D_beta + 4 * (alpha * alpha) * (rho * rho) * (sigma_tilde * sigma_tilde))).
  { le. }
assert (F133 : 0 < 1 * (1 * B_prime) * (1 * D_beta)).
  { lt. }
assert (F134 : (1 * (1 * B_prime) * (1 * D_beta)) * (((- 1) / 8) * variance1 + (25 / 16) * (L * L)) = (7 / 16) * (L * L) * B_prime * D_beta + (1 / 8) * (L * L) * D_beta * (1 * B_prime + (- 1)) + 1 * D_beta * (1 * (L * L) * ceiling1 + ((- 1) / 2) * (alpha * alpha) * (rho * rho) * (sigma * sigma)) + (1 / 8) * (1 * (L * L) * ceiling2 + (- 4) * (alpha * alpha) * (rho * rho) * (sigma_tilde * sigma_tilde)) + 1 * (L * L) * D_beta * (1 * B_prime + (- 1) * ceiling1) + (1 / 8) * (L * L) * (1 * D_beta + (- 1) * ceiling2) + (1 / 8) * ((- 1) * variance1 * B_prime * D_beta + 4 * (alpha * alpha) * (rho * rho) * (sigma * sigma) * D_beta + 4 * (alpha * alpha) * (rho * rho) * (sigma_tilde * sigma_tilde))).
  { identity. }
assert (F135 : 0 <= (1 * (1 * B_prime) * (1 * D_beta)) * (((- 1) / 8) * variance1 + (25 / 16) * (L * L))).
  { first [lra | rewrite F134; lra]. }
assert (F136 : 0 <= (((- 1) / 8) * variance1 + (25 / 16) * (L * L))).
  { apply (cancel_le (1 * (1 * B_prime) * (1 * D_beta))); [exact F133 | exact F135]. }
assert (F137 : (((5 / 4) ^ 2) - ((2 * variance1) / ((4 * L) ^ 2))) = (((- 1) / 8) * variance1 + (25 / 16) * (L * L)) / ((1 * L) * (1 * L))).
  { field; nonzero. }
assert (F138 : 0 <= (((5 / 4) ^ 2) - ((2 * variance1) / ((4 * L) ^ 2)))).
  { rewrite F137; apply quotient_le; [exact F103 | exact F136]. }
lra.
Qed.

(* fallah2019/eq-69.2, from its hypotheses alone *)
Theorem fallah2019_eq_69_2_certificate : forall mean1 mean2 alpha L rho : R,
  (0 <= alpha) ->
  (0 < L) ->
  (0 <= rho) ->
  ((forall average1 : R, 0 <= average1 -> 0 <= ((- 2) * mean2) + (1 * (mean2 * mean2)) * (1 / ((4 * L) + (2 * rho * alpha * average1))) + (1) * ((4 * L) + (2 * rho * alpha * average1))) -> 0 <= ((- 2) * mean2) + (1 * (mean2 * mean2)) * mean1 + (1) * mean2) ->
  (0 < mean2) ->
  mean1 >= (1 / mean2).
Proof.
intros mean1 mean2 alpha L rho H1 H2 H3 H4 H5.
assert (F101 : forall average1 : R, 0 <= average1 -> 0 <= ((- 2) * mean2) + (1 * (mean2 * mean2)) * (1 / ((4 * L) + (2 * rho * alpha * average1))) + (1) * ((4 * L) + (2 * rho * alpha * average1))).
  { intros average1 S0.
assert (F101001 : 0 <= (1 * alpha * rho * average1)).
  { le. }
assert (F101002 : 0 < (2 * L)).
  { lt. }
assert (F101003 : 0 < (1 * alpha * rho * average1 + 2 * L)).
  { lra. }
assert (F101004 : 0 < ((1 * alpha * rho * average1 + 2 * L))).
  { lt. }
assert (F101005 : 0 <= (1 / 2) * (((- 1) * mean2 + 2 * alpha * rho * average1 + 4 * L) * ((- 1) * mean2 + 2 * alpha * rho * average1 + 4 * L))).
  { le. }
assert (F101006 : ((1 / 2) * (mean2 * mean2) + (- 2) * mean2 * alpha * rho * average1 + (- 4) * mean2 * L + 2 * (alpha * alpha) * (rho * rho) * (average1 * average1) + 8 * alpha * L * rho * average1 + 8 * (L * L)) = (1 / 2) * (((- 1) * mean2 + 2 * alpha * rho * average1 + 4 * L) * ((- 1) * mean2 + 2 * alpha * rho * average1 + 4 * L))).
  { identity. }
assert (F101007 : 0 <= ((1 / 2) * (mean2 * mean2) + (- 2) * mean2 * alpha * rho * average1 + (- 4) * mean2 * L + 2 * (alpha * alpha) * (rho * rho) * (average1 * average1) + 8 * alpha * L * rho * average1 + 8 * (L * L))).
  { first [lra | rewrite F101006; lra]. }
assert (F101008 : ((- 2) * mean2) + (1 * (mean2 * mean2)) * (1 / ((4 * L) + (2 * rho * alpha * average1))) + (1) * ((4 * L) + (2 * rho * alpha * average1)) = ((1 / 2) * (mean2 * mean2) + (- 2) * mean2 * alpha * rho * average1 + (- 4) * mean2 * L + 2 * (alpha * alpha) * (rho * rho) * (average1 * average1) + 8 * alpha * L * rho * average1 + 8 * (L * L)) / ((1 * alpha * rho * average1 + 2 * L))).
  { field; nonzero. }
rewrite F101008; apply quotient_le; [exact F101004 | exact F101007]. }
assert (F102 : 0 <= ((- 2) * mean2) + (1 * (mean2 * mean2)) * mean1 + (1) * mean2).
  { exact (H4 F101). }
assert (F103 : (1 * mean1 * (mean2 * mean2) + (- 1) * mean2) = ((- 2) * mean2) + (1 * (mean2 * mean2)) * mean1 + (1) * mean2).
  { ring. }
assert (F104 : 0 <= (1 * mean1 * (mean2 * mean2) + (- 1) * mean2)).
  { rewrite F103; exact F102. }
assert (F105 : 0 < (1 * mean2)).
  { lt. }
assert (F106 : 0 < (1 * mean2)).
  { lra. }
assert (F107 : 0 < ((1 * mean2))).
  { lt. }
assert (F108 : 0 <= 1 * (1 * mean1 * (mean2 * mean2) + (- 1) * mean2)).
  { le. }
assert (F109 : 0 < 1 * (1 * mean2)).
  { lt. }
assert (F110 : (1 * (1 * mean2)) * (1 * mean1 * mean2 + (- 1)) = 1 * (1 * mean1 * (mean2 * mean2) + (- 1) * mean2)).
  { identity. }
assert (F111 : 0 <= (1 * (1 * mean2)) * (1 * mean1 * mean2 + (- 1))).
  { first [lra | rewrite F110; lra]. }
assert (F112 : 0 <= (1 * mean1 * mean2 + (- 1))).
  { apply (cancel_le (1 * (1 * mean2))); [exact F109 | exact F111]. }
assert (F113 : (mean1 - (1 / mean2)) = (1 * mean1 * mean2 + (- 1)) / ((1 * mean2))).
  { field; nonzero. }
assert (F114 : 0 <= (mean1 - (1 / mean2))).
  { rewrite F113; apply quotient_le; [exact F107 | exact F112]. }
lra.
Qed.

(* fallah2019/eq-69.3, from its hypotheses alone *)
Theorem fallah2019_eq_69_3_certificate : forall L rho alpha mean1 : R,
  (0 < L) ->
  (0 <= rho) ->
  (0 <= alpha) ->
  (0 <= mean1) ->
  (1 / ((4 * L) + (2 * rho * alpha * mean1))) = (1 / ((4 * L) + (2 * rho * alpha * mean1))).
Proof.
intros L rho alpha mean1 H1 H2 H3 H4.
assert (F101 : 0 < (2 * L)).
  { lt. }
assert (F102 : 0 <= (1 * rho * alpha * mean1)).
  { le. }
assert (F103 : 0 < (2 * L + 1 * rho * alpha * mean1)).
  { lra. }
assert (F104 : 0 < ((2 * L + 1 * rho * alpha * mean1))).
  { lt. }
assert (F105 : (1 / ((4 * L) + (2 * rho * alpha * mean1))) = (1 / ((4 * L) + (2 * rho * alpha * mean1)))).
  { first [reflexivity | field; nonzero]. }
lra.
Qed.

(* fallah2019/eq-70, from fallah2019/eq-69.1, fallah2019/eq-69.2, fallah2019/eq-69.3, fallah2019/eq-62.2 *)
Theorem fallah2019_eq_70_certificate : forall mean1 L rho alpha mean2 mean3 mean4 : R,
  (0 < L) ->
  (0 <= rho) ->
  (0 <= alpha) ->
  (0 <= mean2) ->
  (0 < mean1) ->
  (mean4 <= ((2 * rho * alpha * mean2) + L)) ->
  (0 < mean3) ->
  ((1 / mean3) <= mean1) ->
  (0 <= mean4) ->
  ((1 / mean3) = (1 / ((4 * L) + mean4))) ->
  mean1 >= (1 / ((5 * L) + (2 * rho * alpha * mean2))).
Proof.
intros mean1 L rho alpha mean2 mean3 mean4 H1 H2 H3 H4 H5 H6 H7 H8 H9 H10.
assert (F101 : 0 < (5 * L)).
  { lt. }
assert (F102 : 0 <= (2 * rho * alpha * mean2)).
  { le. }
assert (F103 : 0 < (5 * L + 2 * rho * alpha * mean2)).
  { lra. }
assert (F104 : 0 < ((5 * L + 2 * rho * alpha * mean2))).
  { lt. }
assert (F105 : 0 < (1)).
  { lt. }
assert (F106 : (1 * L + 2 * rho * alpha * mean2 + (- 1) * mean4) = (((2 * rho * alpha * mean2) + L) - mean4) * (1)).
  { field; nonzero. }
assert (F107 : 0 <= (1 * L + 2 * rho * alpha * mean2 + (- 1) * mean4)).
  { rewrite F106; apply Rmult_le_pos; lra. }
assert (F108 : 0 <= 1 * mean1 * (1 * L + 2 * rho * alpha * mean2 + (- 1) * mean4)).
  { le. }
assert (F109 : 0 < (1 * mean3)).
  { lt. }
assert (F110 : 0 < (1 * mean3)).
  { lra. }
assert (F111 : 0 < ((1 * mean3))).
  { lt. }
assert (F112 : (1 * mean1 * mean3 + (- 1)) = (mean1 - (1 / mean3)) * ((1 * mean3))).
  { field; nonzero. }
assert (F113 : 0 <= (1 * mean1 * mean3 + (- 1))).
  { rewrite F112; apply Rmult_le_pos; lra. }
assert (F114 : 0 <= 1 * (1 * mean1 * mean3 + (- 1))).
  { le. }
assert (F115 : 0 < (4 * L)).
  { lt. }
assert (F116 : 0 <= (1 * mean4)).
  { le. }
assert (F117 : 0 < (4 * L + 1 * mean4)).
  { lra. }
assert (F118 : 0 < ((4 * L + 1 * mean4) * (1 * mean3))).
  { lt. }
assert (F119 : ((- 4) * L + 1 * mean3 + (- 1) * mean4) = ((1 / ((4 * L) + mean4)) - (1 / mean3)) * ((4 * L + 1 * mean4) * (1 * mean3))).
  { field; nonzero. }
assert (F120 : ((- 4) * L + 1 * mean3 + (- 1) * mean4) = 0).
  { rewrite F119, H10; ring. }
assert (F121 : 0 <= (- 1) * mean1 * ((- 4) * L + 1 * mean3 + (- 1) * mean4)).
  { rewrite F120; right; ring. }
assert (F122 : (5 * mean1 * L + 2 * mean1 * rho * alpha * mean2 + (- 1)) = 1 * mean1 * (1 * L + 2 * rho * alpha * mean2 + (- 1) * mean4) + 1 * (1 * mean1 * mean3 + (- 1)) + (- 1) * mean1 * ((- 4) * L + 1 * mean3 + (- 1) * mean4)).
  { identity. }
assert (F123 : 0 <= (5 * mean1 * L + 2 * mean1 * rho * alpha * mean2 + (- 1))).
  { first [lra | rewrite F122; lra]. }
assert (F124 : (mean1 - (1 / ((5 * L) + (2 * rho * alpha * mean2)))) = (5 * mean1 * L + 2 * mean1 * rho * alpha * mean2 + (- 1)) / ((5 * L + 2 * rho * alpha * mean2))).
  { field; nonzero. }
assert (F125 : 0 <= (mean1 - (1 / ((5 * L) + (2 * rho * alpha * mean2))))).
  { rewrite F124; apply quotient_le; [exact F104 | exact F123]. }
lra.
Qed.

(* fallah2019/eq-71.1, from fallah2019/eq-70 *)
Theorem fallah2019_eq_71_1_certificate : forall mean1 L rho alpha mean2 : R,
  (0 < L) ->
  (0 <= rho) ->
  (0 <= alpha) ->
  (0 <= mean2) ->
  ((1 / ((5 * L) + (2 * rho * alpha * mean2))) <= mean1) ->
  mean1 >= (1 / (L + ((4 * L) + (2 * rho * alpha * mean2)))).
Proof.
intros mean1 L rho alpha mean2 H1 H2 H3 H4 H5.
assert (F101 : 0 < (5 * L)).
  { lt. }
assert (F102 : 0 <= (2 * rho * alpha * mean2)).
  { le. }
assert (F103 : 0 < (5 * L + 2 * rho * alpha * mean2)).
  { lra. }
assert (F104 : 0 < ((5 * L + 2 * rho * alpha * mean2))).
  { lt. }
assert (F105 : 0 < ((5 * L + 2 * rho * alpha * mean2))).
  { lt. }
assert (F106 : (5 * mean1 * L + 2 * mean1 * rho * alpha * mean2 + (- 1)) = (mean1 - (1 / ((5 * L) + (2 * rho * alpha * mean2)))) * ((5 * L + 2 * rho * alpha * mean2))).
  { field; nonzero. }
assert (F107 : 0 <= (5 * mean1 * L + 2 * mean1 * rho * alpha * mean2 + (- 1))).
  { rewrite F106; apply Rmult_le_pos; lra. }
assert (F108 : 0 <= 1 * (5 * mean1 * L + 2 * mean1 * rho * alpha * mean2 + (- 1))).
  { le. }
assert (F109 : (5 * mean1 * L + 2 * mean1 * rho * alpha * mean2 + (- 1)) = 1 * (5 * mean1 * L + 2 * mean1 * rho * alpha * mean2 + (- 1))).
  { identity. }
assert (F110 : 0 <= (5 * mean1 * L + 2 * mean1 * rho * alpha * mean2 + (- 1))).
  { first [lra | rewrite F109; lra]. }
assert (F111 : (mean1 - (1 / (L + ((4 * L) + (2 * rho * alpha * mean2))))) = (5 * mean1 * L + 2 * mean1 * rho * alpha * mean2 + (- 1)) / ((5 * L + 2 * rho * alpha * mean2))).
  { field; nonzero. }
assert (F112 : 0 <= (mean1 - (1 / (L + ((4 * L) + (2 * rho * alpha * mean2)))))).
  { rewrite F111; apply quotient_le; [exact F104 | exact F110]. }
lra.
Qed.

(* fallah2019/eq-71.2, from its hypotheses alone *)
Theorem fallah2019_eq_71_2_certificate : forall L rho alpha mean1 : R,
  (0 < L) ->
  (0 <= rho) ->
  (0 <= alpha) ->
  (0 <= mean1) ->
  (1 / (L + ((4 * L) + (2 * rho * alpha * mean1)))) >= (1 / ((((4 * L) + (2 * rho * alpha * mean1)) / 4) + ((4 * L) + (2 * rho * alpha * mean1)))).
Proof.
intros L rho alpha mean1 H1 H2 H3 H4.
assert (F101 : 0 < (5 * L)).
  { lt. }
assert (F102 : 0 <= (2 * rho * alpha * mean1)).
  { le. }
assert (F103 : 0 < (5 * L + 2 * rho * alpha * mean1)).
  { lra. }
assert (F104 : 0 < (2 * L)).
  { lt. }
assert (F105 : 0 <= (1 * rho * alpha * mean1)).
  { le. }
assert (F106 : 0 < (2 * L + 1 * rho * alpha * mean1)).
  { lra. }
assert (F107 : 0 < ((5 * L + 2 * rho * alpha * mean1) * (2 * L + 1 * rho * alpha * mean1))).
  { lt. }
assert (F108 : 0 <= (1 / 5) * rho * alpha * mean1).
  { le. }
assert (F109 : ((1 / 5) * rho * alpha * mean1) = (1 / 5) * rho * alpha * mean1).
  { identity. }
assert (F110 : 0 <= ((1 / 5) * rho * alpha * mean1)).
  { first [lra | rewrite F109; lra]. }
assert (F111 : ((1 / (L + ((4 * L) + (2 * rho * alpha * mean1)))) - (1 / ((((4 * L) + (2 * rho * alpha * mean1)) / 4) + ((4 * L) + (2 * rho * alpha * mean1))))) = ((1 / 5) * rho * alpha * mean1) / ((5 * L + 2 * rho * alpha * mean1) * (2 * L + 1 * rho * alpha * mean1))).
  { field; nonzero. }
assert (F112 : 0 <= ((1 / (L + ((4 * L) + (2 * rho * alpha * mean1)))) - (1 / ((((4 * L) + (2 * rho * alpha * mean1)) / 4) + ((4 * L) + (2 * rho * alpha * mean1)))))).
  { rewrite F111; apply quotient_le; [exact F107 | exact F110]. }
lra.
Qed.

(* fallah2019/eq-71.3, from its hypotheses alone *)
Theorem fallah2019_eq_71_3_certificate : forall L rho alpha mean1 : R,
  (0 < L) ->
  (0 <= rho) ->
  (0 <= alpha) ->
  (0 <= mean1) ->
  (1 / ((((4 * L) + (2 * rho * alpha * mean1)) / 4) + ((4 * L) + (2 * rho * alpha * mean1)))) = ((4 / 5) / ((4 * L) + (2 * rho * alpha * mean1))).
Proof.
intros L rho alpha mean1 H1 H2 H3 H4.
assert (F101 : 0 < (2 * L)).
  { lt. }
assert (F102 : 0 <= (1 * rho * alpha * mean1)).
  { le. }
assert (F103 : 0 < (2 * L + 1 * rho * alpha * mean1)).
  { lra. }
assert (F104 : 0 < ((2 * L + 1 * rho * alpha * mean1))).
  { lt. }
assert (F105 : (1 / ((((4 * L) + (2 * rho * alpha * mean1)) / 4) + ((4 * L) + (2 * rho * alpha * mean1)))) = ((4 / 5) / ((4 * L) + (2 * rho * alpha * mean1)))).
  { first [reflexivity | field; nonzero]. }
lra.
Qed.

(* fallah2019/eq-85.3, from its hypotheses alone *)
Theorem fallah2019_eq_85_3_certificate : forall alpha L sigma_tilde root1 D_test sigma_H : R,
  (0 < root1) ->
  (0 < D_test) ->
  (0 < alpha) ->
  (0 < L) ->
  (0 <= sigma_tilde) ->
  (alpha <= (1 / L)) ->
  (((1 + (alpha * L)) * alpha * L * (sigma_tilde / root1)) + ((alpha ^ 2) * L * ((sigma_H * sigma_tilde) / D_test))) <= ((2 * alpha * L * (sigma_tilde / root1)) + ((alpha ^ 2) * L * ((sigma_H * sigma_tilde) / D_test))).
Proof.
intros alpha L sigma_tilde root1 D_test sigma_H H1 H2 H3 H4 H5 H6.
assert (F101 : 0 < (1 * root1)).
  { lt. }
assert (F102 : 0 < (1 * root1)).
  { lra. }
assert (F103 : 0 < (1 * D_test)).
  { lt. }
assert (F104 : 0 < (1 * D_test)).
  { lra. }
assert (F105 : 0 < ((1 * root1) * (1 * D_test))).
  { lt. }
assert (F106 : 0 < (1 * L)).
  { lt. }
assert (F107 : 0 < (1 * L)).
  { lra. }
assert (F108 : 0 < ((1 * L))).
  { lt. }
assert (F109 : ((- 1) * alpha * L + 1) = ((1 / L) - alpha) * ((1 * L))).
  { field; nonzero. }
assert (F110 : 0 <= ((- 1) * alpha * L + 1)).
  { rewrite F109; apply Rmult_le_pos; lra. }
assert (F111 : 0 <= 1 * alpha * L * sigma_tilde * D_test * ((- 1) * alpha * L + 1)).
  { le. }
assert (F112 : ((- 1) * (alpha * alpha) * (L * L) * sigma_tilde * D_test + 1 * alpha * L * sigma_tilde * D_test) = 1 * alpha * L * sigma_tilde * D_test * ((- 1) * alpha * L + 1)).
  { identity. }
assert (F113 : 0 <= ((- 1) * (alpha * alpha) * (L * L) * sigma_tilde * D_test + 1 * alpha * L * sigma_tilde * D_test)).
  { first [lra | rewrite F112; lra]. }
assert (F114 : (((2 * alpha * L * (sigma_tilde / root1)) + ((alpha ^ 2) * L * ((sigma_H * sigma_tilde) / D_test))) - (((1 + (alpha * L)) * alpha * L * (sigma_tilde / root1)) + ((alpha ^ 2) * L * ((sigma_H * sigma_tilde) / D_test)))) = ((- 1) * (alpha * alpha) * (L * L) * sigma_tilde * D_test + 1 * alpha * L * sigma_tilde * D_test) / ((1 * root1) * (1 * D_test))).
  { field; nonzero. }
assert (F115 : 0 <= (((2 * alpha * L * (sigma_tilde / root1)) + ((alpha ^ 2) * L * ((sigma_H * sigma_tilde) / D_test))) - (((1 + (alpha * L)) * alpha * L * (sigma_tilde / root1)) + ((alpha ^ 2) * L * ((sigma_H * sigma_tilde) / D_test))))).
  { rewrite F114; apply quotient_le; [exact F105 | exact F113]. }
lra.
Qed.

(* fallah2019/eq-91, from its hypotheses alone *)
Theorem fallah2019_eq_91_certificate : forall alpha L sigma_tilde root1 : R,
  (0 < root1) ->
  (0 <= sigma_tilde) ->
  (0 < L) ->
  (alpha <= (1 / (6 * L))) ->
  (0 < alpha) ->
  ((1 + (alpha * L)) * alpha * L * (sigma_tilde / root1)) <= ((1 / 5) * (sigma_tilde / root1)).
Proof.
intros alpha L sigma_tilde root1 H1 H2 H3 H4 H5.
assert (F101 : 0 < (1 * root1)).
  { lt. }
assert (F102 : 0 < (1 * root1)).
  { lra. }
assert (F103 : 0 < ((1 * root1))).
  { lt. }
assert (F104 : 0 <= (1 / 180) * sigma_tilde).
  { le. }
assert (F105 : 0 < (1 * L)).
  { lt. }
assert (F106 : 0 < (1 * L)).
  { lra. }
assert (F107 : 0 < ((1 * L))).
  { lt. }
assert (F108 : ((- 1) * alpha * L + (1 / 6)) = ((1 / (6 * L)) - alpha) * ((1 * L))).
  { field; nonzero. }
assert (F109 : 0 <= ((- 1) * alpha * L + (1 / 6))).
  { rewrite F108; apply Rmult_le_pos; lra. }
assert (F110 : 0 <= (7 / 6) * sigma_tilde * ((- 1) * alpha * L + (1 / 6))).
  { le. }
assert (F111 : 0 <= 1 * alpha * L * sigma_tilde * ((- 1) * alpha * L + (1 / 6))).
  { le. }
assert (F112 : ((- 1) * (alpha * alpha) * (L * L) * sigma_tilde + (- 1) * alpha * L * sigma_tilde + (1 / 5) * sigma_tilde) = (1 / 180) * sigma_tilde + (7 / 6) * sigma_tilde * ((- 1) * alpha * L + (1 / 6)) + 1 * alpha * L * sigma_tilde * ((- 1) * alpha * L + (1 / 6))).
  { identity. }
assert (F113 : 0 <= ((- 1) * (alpha * alpha) * (L * L) * sigma_tilde + (- 1) * alpha * L * sigma_tilde + (1 / 5) * sigma_tilde)).
  { first [lra | rewrite F112; lra]. }
assert (F114 : (((1 / 5) * (sigma_tilde / root1)) - ((1 + (alpha * L)) * alpha * L * (sigma_tilde / root1))) = ((- 1) * (alpha * alpha) * (L * L) * sigma_tilde + (- 1) * alpha * L * sigma_tilde + (1 / 5) * sigma_tilde) / ((1 * root1))).
  { field; nonzero. }
assert (F115 : 0 <= (((1 / 5) * (sigma_tilde / root1)) - ((1 + (alpha * L)) * alpha * L * (sigma_tilde / root1)))).
  { rewrite F114; apply quotient_le; [exact F103 | exact F113]. }
lra.
Qed.

(* fallah2019/lemma-4.11.1, from fallah2019/eq-71.1, fallah2019/eq-71.2, fallah2019/eq-71.3 *)
Theorem fallah2019_lemma_4_11_1_certificate : forall mean1 L rho alpha mean2 : R,
  (0 < L) ->
  (0 <= rho) ->
  (0 <= alpha) ->
  (0 <= mean2) ->
  (0 < mean1) ->
  ((1 / (L + ((4 * L) + (2 * rho * alpha * mean2)))) <= mean1) ->
  mean1 >= ((4 / 5) / ((4 * L) + (2 * rho * alpha * mean2))).
Proof.
intros mean1 L rho alpha mean2 H1 H2 H3 H4 H5 H6.
assert (F101 : 0 < (2 * L)).
  { lt. }
assert (F102 : 0 <= (1 * rho * alpha * mean2)).
  { le. }
assert (F103 : 0 < (2 * L + 1 * rho * alpha * mean2)).
  { lra. }
assert (F104 : 0 < ((2 * L + 1 * rho * alpha * mean2))).
  { lt. }
assert (F105 : 0 <= (1 / 5) * mean1 * rho * alpha * mean2).
  { le. }
assert (F106 : 0 < (5 * L)).
  { lt. }
assert (F107 : 0 <= (2 * rho * alpha * mean2)).
  { le. }
assert (F108 : 0 < (5 * L + 2 * rho * alpha * mean2)).
  { lra. }
assert (F109 : 0 < ((5 * L + 2 * rho * alpha * mean2))).
  { lt. }
assert (F110 : (5 * mean1 * L + 2 * mean1 * rho * alpha * mean2 + (- 1)) = (mean1 - (1 / (L + ((4 * L) + (2 * rho * alpha * mean2))))) * ((5 * L + 2 * rho * alpha * mean2))).
  { field; nonzero. }
assert (F111 : 0 <= (5 * mean1 * L + 2 * mean1 * rho * alpha * mean2 + (- 1))).
  { rewrite F110; apply Rmult_le_pos; lra. }
assert (F112 : 0 <= (2 / 5) * (5 * mean1 * L + 2 * mean1 * rho * alpha * mean2 + (- 1))).
  { le. }
assert (F113 : (2 * mean1 * L + 1 * mean1 * rho * alpha * mean2 + ((- 2) / 5)) = (1 / 5) * mean1 * rho * alpha * mean2 + (2 / 5) * (5 * mean1 * L + 2 * mean1 * rho * alpha * mean2 + (- 1))).
  { identity. }
assert (F114 : 0 <= (2 * mean1 * L + 1 * mean1 * rho * alpha * mean2 + ((- 2) / 5))).
  { first [lra | rewrite F113; lra]. }
assert (F115 : (mean1 - ((4 / 5) / ((4 * L) + (2 * rho * alpha * mean2)))) = (2 * mean1 * L + 1 * mean1 * rho * alpha * mean2 + ((- 2) / 5)) / ((2 * L + 1 * rho * alpha * mean2))).
  { field; nonzero. }
assert (F116 : 0 <= (mean1 - ((4 / 5) / ((4 * L) + (2 * rho * alpha * mean2))))).
  { rewrite F115; apply quotient_le; [exact F104 | exact F114]. }
lra.
Qed.

(* fallah2019/lemma-4.11.2, from fallah2019/eq-64.1, fallah2019/eq-64.2, fallah2019/eq-65, fallah2019/eq-63 *)
Theorem fallah2019_lemma_4_11_2_certificate : forall mean1 smoothness alpha L rho variance1 mean2 : R,
  (0 <= alpha) ->
  (0 < L) ->
  (0 <= rho) ->
  ((forall average1 : R, 0 <= average1 -> 0 <= ((1 / 4)) + ((- 4) * (L * L)) * ((1 / ((4 * L) + (2 * rho * alpha * average1))) ^ 2)) -> 0 <= ((1 / 4)) + ((- 4) * (L * L)) * mean1) ->
  (0 < smoothness) ->
  (0 < mean1) ->
  (smoothness <= (mean2 + (5 * L))) ->
  (0 <= mean2) ->
  ((1 * variance1 + 1 * (mean2 * mean2)) <> 0 -> ((smoothness ^ 2) * mean1) <= ((((variance1 * ((mean2 + (5 * L)) ^ 2)) / ((4 * L) ^ 2)) + (((mean2 ^ 2) * ((mean2 + (5 * L)) ^ 2)) / ((mean2 + (4 * L)) ^ 2))) / (variance1 + (mean2 ^ 2)))) ->
  ((1 * variance1 + 1 * (mean2 * mean2)) <> 0 -> ((((variance1 * ((mean2 + (5 * L)) ^ 2)) / ((4 * L) ^ 2)) + (((mean2 ^ 2) * ((mean2 + (5 * L)) ^ 2)) / ((mean2 + (4 * L)) ^ 2))) / (variance1 + (mean2 ^ 2))) <= ((((mean2 ^ 2) * (((5 / 4) ^ 2) + ((2 * variance1) / ((4 * L) ^ 2)))) + (2 * ((5 / 4) ^ 2) * variance1)) / (variance1 + (mean2 ^ 2)))) ->
  (((2 * variance1) / ((4 * L) ^ 2)) <= ((5 / 4) ^ 2)) ->
  (0 <= variance1) ->
  mean1 <= ((25 / 8) / (smoothness ^ 2)).
Proof.
intros mean1 smoothness alpha L rho variance1 mean2 H1 H2 H3 H4 H5 H6 H7 H8 H9 H10 H11 H12.
assert (F1 : 0 <= (1 * variance1)).
  { le. }
assert (F2 : 0 <= (1 * (mean2 * mean2))).
  { le. }
assert (F3 : 0 <= (1 * variance1 + 1 * (mean2 * mean2))).
  { lra. }
destruct F3 as [C0 | C0].
{ assert (F101 : 0 < (1 * smoothness)).
  { lt. }
assert (F102 : 0 < (1 * smoothness)).
  { lra. }
assert (F103 : 0 < ((1 * smoothness) * (1 * smoothness))).
  { lt. }
assert (F104 : 0 < (1 * L)).
  { lt. }
assert (F105 : 0 < (1 * L)).
  { lra. }
assert (F106 : 0 < (4 * L)).
  { lt. }
assert (F107 : 0 <= (1 * mean2)).
  { le. }
assert (F108 : 0 < (4 * L + 1 * mean2)).
  { lra. }
assert (F109 : 0 < ((1 * L) * (1 * L) * (4 * L + 1 * mean2) * (4 * L + 1 * mean2) * (1 * variance1 + 1 * (mean2 * mean2)))).
  { lt. }
assert (F110 : ((smoothness ^ 2) * mean1) <= ((((variance1 * ((mean2 + (5 * L)) ^ 2)) / ((4 * L) ^ 2)) + (((mean2 ^ 2) * ((mean2 + (5 * L)) ^ 2)) / ((mean2 + (4 * L)) ^ 2))) / (variance1 + (mean2 ^ 2)))).
  { apply H9; nonzero. }
assert (F111 : ((- 16) * mean1 * (smoothness * smoothness) * (L * L) * (L * L) * variance1 + (- 16) * mean1 * (smoothness * smoothness) * (L * L) * (L * L) * (mean2 * mean2) + (- 8) * mean1 * (smoothness * smoothness) * (L * L) * L * variance1 * mean2 + (- 8) * mean1 * (smoothness * smoothness) * (L * L) * L * (mean2 * mean2) * mean2 + (- 1) * mean1 * (smoothness * smoothness) * (L * L) * variance1 * (mean2 * mean2) + (- 1) * mean1 * (smoothness * smoothness) * (L * L) * (mean2 * mean2) * (mean2 * mean2) + 25 * (L * L) * (L * L) * variance1 + 25 * (L * L) * (L * L) * (mean2 * mean2) + (45 / 2) * (L * L) * L * variance1 * mean2 + 10 * (L * L) * L * (mean2 * mean2) * mean2 + (121 / 16) * (L * L) * variance1 * (mean2 * mean2) + 1 * (L * L) * (mean2 * mean2) * (mean2 * mean2) + (9 / 8) * L * variance1 * (mean2 * mean2) * mean2 + (1 / 16) * variance1 * (mean2 * mean2) * (mean2 * mean2)) = (((((variance1 * ((mean2 + (5 * L)) ^ 2)) / ((4 * L) ^ 2)) + (((mean2 ^ 2) * ((mean2 + (5 * L)) ^ 2)) / ((mean2 + (4 * L)) ^ 2))) / (variance1 + (mean2 ^ 2))) - ((smoothness ^ 2) * mean1)) * ((1 * L) * (1 * L) * (4 * L + 1 * mean2) * (4 * L + 1 * mean2) * (1 * variance1 + 1 * (mean2 * mean2)))).
  { field; nonzero. }
assert (F112 : 0 <= ((- 16) * mean1 * (smoothness * smoothness) * (L * L) * (L * L) * variance1 + (- 16) * mean1 * (smoothness * smoothness) * (L * L) * (L * L) * (mean2 * mean2) + (- 8) * mean1 * (smoothness * smoothness) * (L * L) * L * variance1 * mean2 + (- 8) * mean1 * (smoothness * smoothness) * (L * L) * L * (mean2 * mean2) * mean2 + (- 1) * mean1 * (smoothness * smoothness) * (L * L) * variance1 * (mean2 * mean2) + (- 1) * mean1 * (smoothness * smoothness) * (L * L) * (mean2 * mean2) * (mean2 * mean2) + 25 * (L * L) * (L * L) * variance1 + 25 * (L * L) * (L * L) * (mean2 * mean2) + (45 / 2) * (L * L) * L * variance1 * mean2 + 10 * (L * L) * L * (mean2 * mean2) * mean2 + (121 / 16) * (L * L) * variance1 * (mean2 * mean2) + 1 * (L * L) * (mean2 * mean2) * (mean2 * mean2) + (9 / 8) * L * variance1 * (mean2 * mean2) * mean2 + (1 / 16) * variance1 * (mean2 * mean2) * (mean2 * mean2))).
  { rewrite F111; apply Rmult_le_pos; lra. }
assert (F113 : 0 <= 1 * ((- 16) * mean1 * (smoothness * smoothness) * (L * L) * (L * L) * variance1 + (- 16) * mean1 * (smoothness * smoothness) * (L * L) * (L * L) * (mean2 * mean2) + (- 8) * mean1 * (smoothness * smoothness) * (L * L) * L * variance1 * mean2 + (- 8) * mean1 * (smoothness * smoothness) * (L * L) * L * (mean2 * mean2) * mean2 + (- 1) * mean1 * (smoothness * smoothness) * (L * L) * variance1 * (mean2 * mean2) + (- 1) * mean1 * (smoothness * smoothness) * (L * L) * (mean2 * mean2) * (mean2 * mean2) + 25 * (L * L) * (L * L) * variance1 + 25 * (L * L) * (L * L) * (mean2 * mean2) + (45 / 2) * (L * L) * L * variance1 * mean2 + 10 * (L * L) * L * (mean2 * mean2) * mean2 + (121 / 16) * (L * L) * variance1 * (mean2 * mean2) + 1 * (L * L) * (mean2 * mean2) * (mean2 * mean2) + (9 / 8) * L * variance1 * (mean2 * mean2) * mean2 + (1 / 16) * variance1 * (mean2 * mean2) * (mean2 * mean2))).
  { le. }
assert (F114 : 0 < ((1 * L) * (1 * L) * (1 * variance1 + 1 * (mean2 * mean2)) * (4 * L + 1 * mean2) * (4 * L + 1 * mean2))).
  { lt. }
assert (F115 : ((((variance1 * ((mean2 + (5 * L)) ^ 2)) / ((4 * L) ^ 2)) + (((mean2 ^ 2) * ((mean2 + (5 * L)) ^ 2)) / ((mean2 + (4 * L)) ^ 2))) / (variance1 + (mean2 ^ 2))) <= ((((mean2 ^ 2) * (((5 / 4) ^ 2) + ((2 * variance1) / ((4 * L) ^ 2)))) + (2 * ((5 / 4) ^ 2) * variance1)) / (variance1 + (mean2 ^ 2)))).
  { apply H10; nonzero. }
assert (F116 : (25 * (L * L) * (L * L) * variance1 + (5 / 2) * (L * L) * L * variance1 * mean2 + (5 / 2) * (L * L) * L * (mean2 * mean2) * mean2 + ((- 39) / 16) * (L * L) * variance1 * (mean2 * mean2) + (9 / 16) * (L * L) * (mean2 * mean2) * (mean2 * mean2) + ((- 1) / 8) * L * variance1 * (mean2 * mean2) * mean2 + (1 / 16) * variance1 * (mean2 * mean2) * (mean2 * mean2)) = (((((mean2 ^ 2) * (((5 / 4) ^ 2) + ((2 * variance1) / ((4 * L) ^ 2)))) + (2 * ((5 / 4) ^ 2) * variance1)) / (variance1 + (mean2 ^ 2))) - ((((variance1 * ((mean2 + (5 * L)) ^ 2)) / ((4 * L) ^ 2)) + (((mean2 ^ 2) * ((mean2 + (5 * L)) ^ 2)) / ((mean2 + (4 * L)) ^ 2))) / (variance1 + (mean2 ^ 2)))) * ((1 * L) * (1 * L) * (1 * variance1 + 1 * (mean2 * mean2)) * (4 * L + 1 * mean2) * (4 * L + 1 * mean2))).
  { field; nonzero. }
assert (F117 : 0 <= (25 * (L * L) * (L * L) * variance1 + (5 / 2) * (L * L) * L * variance1 * mean2 + (5 / 2) * (L * L) * L * (mean2 * mean2) * mean2 + ((- 39) / 16) * (L * L) * variance1 * (mean2 * mean2) + (9 / 16) * (L * L) * (mean2 * mean2) * (mean2 * mean2) + ((- 1) / 8) * L * variance1 * (mean2 * mean2) * mean2 + (1 / 16) * variance1 * (mean2 * mean2) * (mean2 * mean2))).
  { rewrite F116; apply Rmult_le_pos; lra. }
assert (F118 : 0 <= 1 * (25 * (L * L) * (L * L) * variance1 + (5 / 2) * (L * L) * L * variance1 * mean2 + (5 / 2) * (L * L) * L * (mean2 * mean2) * mean2 + ((- 39) / 16) * (L * L) * variance1 * (mean2 * mean2) + (9 / 16) * (L * L) * (mean2 * mean2) * (mean2 * mean2) + ((- 1) / 8) * L * variance1 * (mean2 * mean2) * mean2 + (1 / 16) * variance1 * (mean2 * mean2) * (mean2 * mean2))).
  { le. }
assert (F119 : 0 < ((1 * L) * (1 * L))).
  { lt. }
assert (F120 : ((25 / 16) * (L * L) + ((- 1) / 8) * variance1) = (((5 / 4) ^ 2) - ((2 * variance1) / ((4 * L) ^ 2))) * ((1 * L) * (1 * L))).
  { field; nonzero. }
assert (F121 : 0 <= ((25 / 16) * (L * L) + ((- 1) / 8) * variance1)).
  { rewrite F120; apply Rmult_le_pos; lra. }
assert (F122 : 0 <= 1 * (mean2 * mean2) * (mean2 * mean2) * ((25 / 16) * (L * L) + ((- 1) / 8) * variance1)).
  { le. }
assert (F123 : 0 <= 8 * L * (mean2 * mean2) * mean2 * ((25 / 16) * (L * L) + ((- 1) / 8) * variance1)).
  { le. }
assert (F124 : 0 <= 16 * (L * L) * (mean2 * mean2) * ((25 / 16) * (L * L) + ((- 1) / 8) * variance1)).
  { le. }
assert (F125 : 0 < 1 * (1 * L) * (1 * L) * (4 * L + 1 * mean2) * (4 * L + 1 * mean2) * (1 * variance1 + 1 * (mean2 * mean2))).
  { lt. }
assert (F126 : (1 * (1 * L) * (1 * L) * (4 * L + 1 * mean2) * (4 * L + 1 * mean2) * (1 * variance1 + 1 * (mean2 * mean2))) * ((- 1) * mean1 * (smoothness * smoothness) + (25 / 8)) = 1 * ((- 16) * mean1 * (smoothness * smoothness) * (L * L) * (L * L) * variance1 + (- 16) * mean1 * (smoothness * smoothness) * (L * L) * (L * L) * (mean2 * mean2) + (- 8) * mean1 * (smoothness * smoothness) * (L * L) * L * variance1 * mean2 + (- 8) * mean1 * (smoothness * smoothness) * (L * L) * L * (mean2 * mean2) * mean2 + (- 1) * mean1 * (smoothness * smoothness) * (L * L) * variance1 * (mean2 * mean2) + (- 1) * mean1 * (smoothness * smoothness) * (L * L) * (mean2 * mean2) * (mean2 * mean2) + 25 * (L * L) * (L * L) * variance1 + 25 * (L * L) * (L * L) * (mean2 * mean2) + (45 / 2) * (L * L) * L * variance1 * mean2 + 10 * (L * L) * L * (mean2 * mean2) * mean2 + (121 / 16) * (L * L) * variance1 * (mean2 * mean2) + 1 * (L * L) * (mean2 * mean2) * (mean2 * mean2) + (9 / 8) * L * variance1 * (mean2 * mean2) * mean2 + (1 / 16) * variance1 * (mean2 * mean2) * (mean2 * mean2)) + 1 * (25 * (L * L) * (L * L) * variance1 + (5 / 2) * (L * L) * L * variance1 * mean2 + (5 / 2) * (L * L) * L * (mean2 * mean2) * mean2 + ((- 39) / 16) * (L * L) * variance1 * (mean2 * mean2) + (9 / 16) * (L * L) * (mean2 * mean2) * (mean2 * mean2) + ((- 1) / 8) * L * variance1 * (mean2 * mean2) * mean2 + (1 / 16) * variance1 * (mean2 * mean2) * (mean2 * mean2)) + 1 * (mean2 * mean2) * (mean2 * mean2) * ((25 / 16) * (L * L) + ((- 1) / 8) * variance1) + 8 * L * (mean2 * mean2) * mean2 * ((25 / 16) * (L * L) + ((- 1) / 8) * variance1) + 16 * (L * L) * (mean2 * mean2) * ((25 / 16) * (L * L) + ((- 1) / 8) * variance1)).
  { identity. }
assert (F127 : 0 <= (1 * (1 * L) * (1 * L) * (4 * L + 1 * mean2) * (4 * L + 1 * mean2) * (1 * variance1 + 1 * (mean2 * mean2))) * ((- 1) * mean1 * (smoothness * smoothness) + (25 / 8))).
  { first [lra | rewrite F126; lra]. }
assert (F128 : 0 <= ((- 1) * mean1 * (smoothness * smoothness) + (25 / 8))).
  { apply (cancel_le (1 * (1 * L) * (1 * L) * (4 * L + 1 * mean2) * (4 * L + 1 * mean2) * (1 * variance1 + 1 * (mean2 * mean2)))); [exact F125 | exact F127]. }
assert (F129 : (((25 / 8) / (smoothness ^ 2)) - mean1) = ((- 1) * mean1 * (smoothness * smoothness) + (25 / 8)) / ((1 * smoothness) * (1 * smoothness))).
  { field; nonzero. }
assert (F130 : 0 <= (((25 / 8) / (smoothness ^ 2)) - mean1)).
  { rewrite F129; apply quotient_le; [exact F103 | exact F128]. }
lra. }
{ assert (F101 : (1 * variance1) = 0).
  { lra. }
assert (F102 : (1 * variance1) = 0).
  { vanish F101. }
assert (F103 : (1 * (mean2 * mean2)) = 0).
  { lra. }
assert (F104 : (1 * mean2) = 0).
  { vanish F103. }
assert (F105 : forall average1 : R, 0 <= average1 -> 0 <= ((1 / 4)) + ((- 4) * (L * L)) * ((1 / ((4 * L) + (2 * rho * alpha * average1))) ^ 2)).
  { intros average1 S0.
assert (F105001 : 0 <= (1 * alpha * rho * average1)).
  { le. }
assert (F105002 : 0 < (2 * L)).
  { lt. }
assert (F105003 : 0 < (1 * alpha * rho * average1 + 2 * L)).
  { lra. }
assert (F105004 : 0 < ((1 * alpha * rho * average1 + 2 * L) * (1 * alpha * rho * average1 + 2 * L))).
  { lt. }
assert (F105005 : 0 <= (1 / 4) * (alpha * alpha) * (rho * rho) * (average1 * average1)).
  { le. }
assert (F105006 : 0 <= 1 * alpha * L * rho * average1).
  { le. }
assert (F105007 : ((1 / 4) * (alpha * alpha) * (rho * rho) * (average1 * average1) + 1 * alpha * L * rho * average1) = (1 / 4) * (alpha * alpha) * (rho * rho) * (average1 * average1) + 1 * alpha * L * rho * average1).
  { identity. }
assert (F105008 : 0 <= ((1 / 4) * (alpha * alpha) * (rho * rho) * (average1 * average1) + 1 * alpha * L * rho * average1)).
  { first [lra | rewrite F105007; lra]. }
assert (F105009 : ((1 / 4)) + ((- 4) * (L * L)) * ((1 / ((4 * L) + (2 * rho * alpha * average1))) ^ 2) = ((1 / 4) * (alpha * alpha) * (rho * rho) * (average1 * average1) + 1 * alpha * L * rho * average1) / ((1 * alpha * rho * average1 + 2 * L) * (1 * alpha * rho * average1 + 2 * L))).
  { field; nonzero. }
rewrite F105009; apply quotient_le; [exact F105004 | exact F105008]. }
assert (F106 : 0 <= ((1 / 4)) + ((- 4) * (L * L)) * mean1).
  { exact (H4 F105). }
assert (F107 : ((- 4) * mean1 * (L * L) + (1 / 4)) = ((1 / 4)) + ((- 4) * (L * L)) * mean1).
  { ring. }
assert (F108 : 0 <= ((- 4) * mean1 * (L * L) + (1 / 4))).
  { rewrite F107; exact F106. }
assert (F109 : 0 < (1 * smoothness)).
  { lt. }
assert (F110 : 0 < (1 * smoothness)).
  { lra. }
assert (F111 : 0 < ((1 * smoothness) * (1 * smoothness))).
  { lt. }
assert (F112 : 0 < (25 / 16)).
  { lt. }
assert (F113 : 0 <= (- 5) * mean1 * L * (1 * mean2)).
  { rewrite F104; right; ring. }
assert (F114 : 0 <= (- 1) * mean1 * smoothness * (1 * mean2)).
  { rewrite F104; right; ring. }
assert (F115 : 0 < (1)).
  { lt. }
assert (F116 : ((- 1) * smoothness + 5 * L + 1 * mean2) = ((mean2 + (5 * L)) - smoothness) * (1)).
  { field; nonzero. }
assert (F117 : 0 <= ((- 1) * smoothness + 5 * L + 1 * mean2)).
  { rewrite F116; apply Rmult_le_pos; lra. }
assert (F118 : 0 <= 5 * mean1 * L * ((- 1) * smoothness + 5 * L + 1 * mean2)).
  { le. }
assert (F119 : 0 <= 1 * mean1 * smoothness * ((- 1) * smoothness + 5 * L + 1 * mean2)).
  { le. }
assert (F120 : 0 <= (25 / 4) * ((- 4) * mean1 * (L * L) + (1 / 4))).
  { le. }
assert (F121 : ((- 1) * mean1 * (smoothness * smoothness) + (25 / 8)) = (25 / 16) + (- 5) * mean1 * L * (1 * mean2) + (- 1) * mean1 * smoothness * (1 * mean2) + 5 * mean1 * L * ((- 1) * smoothness + 5 * L + 1 * mean2) + 1 * mean1 * smoothness * ((- 1) * smoothness + 5 * L + 1 * mean2) + (25 / 4) * ((- 4) * mean1 * (L * L) + (1 / 4))).
  { identity. }
assert (F122 : 0 <= ((- 1) * mean1 * (smoothness * smoothness) + (25 / 8))).
  { first [lra | rewrite F121; lra]. }
assert (F123 : (((25 / 8) / (smoothness ^ 2)) - mean1) = ((- 1) * mean1 * (smoothness * smoothness) + (25 / 8)) / ((1 * smoothness) * (1 * smoothness))).
  { field; nonzero. }
assert (F124 : 0 <= (((25 / 8) / (smoothness ^ 2)) - mean1)).
  { rewrite F123; apply quotient_le; [exact F111 | exact F122]. }
lra. }
Qed.

(* fallah2019/theorem-4.13, from fallah2019/eq-85.1, fallah2019/eq-85.2, fallah2019/eq-85.3 *)
Theorem fallah2019_theorem_4_13_certificate : forall norm1 alpha L sigma_tilde root1 D_test sigma_H mean1 mean2 : R,
  (0 < root1) ->
  (0 < D_test) ->
  (norm1 <= (((1 + (alpha * L)) * mean1) + mean2)) ->
  ((((1 + (alpha * L)) * mean1) + mean2) <= (((1 + (alpha * L)) * alpha * L * (sigma_tilde / root1)) + ((alpha ^ 2) * L * ((sigma_H * sigma_tilde) / D_test)))) ->
  ((((1 + (alpha * L)) * alpha * L * (sigma_tilde / root1)) + ((alpha ^ 2) * L * ((sigma_H * sigma_tilde) / D_test))) <= ((2 * alpha * L * (sigma_tilde / root1)) + ((alpha ^ 2) * L * ((sigma_H * sigma_tilde) / D_test)))) ->
  norm1 <= ((2 * alpha * L * (sigma_tilde / root1)) + ((alpha ^ 2) * L * ((sigma_H * sigma_tilde) / D_test))).
Proof.
intros norm1 alpha L sigma_tilde root1 D_test sigma_H mean1 mean2 H1 H2 H3 H4 H5.
assert (F101 : 0 < (1 * root1)).
  { lt. }
assert (F102 : 0 < (1 * root1)).
  { lra. }
assert (F103 : 0 < (1 * D_test)).
  { lt. }
assert (F104 : 0 < (1 * D_test)).
  { lra. }
assert (F105 : 0 < ((1 * root1) * (1 * D_test))).
  { lt. }
assert (F106 : 0 < (1)).
  { lt. }
assert (F107 : ((- 1) * norm1 + 1 * alpha * L * mean1 + 1 * mean1 + 1 * mean2) = ((((1 + (alpha * L)) * mean1) + mean2) - norm1) * (1)).
  { field; nonzero. }
assert (F108 : 0 <= ((- 1) * norm1 + 1 * alpha * L * mean1 + 1 * mean1 + 1 * mean2)).
  { rewrite F107; apply Rmult_le_pos; lra. }
assert (F109 : 0 <= 1 * root1 * D_test * ((- 1) * norm1 + 1 * alpha * L * mean1 + 1 * mean1 + 1 * mean2)).
  { le. }
assert (F110 : 0 < ((1 * root1) * (1 * D_test))).
  { lt. }
assert (F111 : (1 * (alpha * alpha) * (L * L) * sigma_tilde * D_test + 1 * (alpha * alpha) * L * sigma_tilde * root1 * sigma_H + 1 * alpha * L * sigma_tilde * D_test + (- 1) * alpha * L * root1 * D_test * mean1 + (- 1) * root1 * D_test * mean1 + (- 1) * root1 * D_test * mean2) = ((((1 + (alpha * L)) * alpha * L * (sigma_tilde / root1)) + ((alpha ^ 2) * L * ((sigma_H * sigma_tilde) / D_test))) - (((1 + (alpha * L)) * mean1) + mean2)) * ((1 * root1) * (1 * D_test))).
  { field; nonzero. }
assert (F112 : 0 <= (1 * (alpha * alpha) * (L * L) * sigma_tilde * D_test + 1 * (alpha * alpha) * L * sigma_tilde * root1 * sigma_H + 1 * alpha * L * sigma_tilde * D_test + (- 1) * alpha * L * root1 * D_test * mean1 + (- 1) * root1 * D_test * mean1 + (- 1) * root1 * D_test * mean2)).
  { rewrite F111; apply Rmult_le_pos; lra. }
assert (F113 : 0 <= 1 * (1 * (alpha * alpha) * (L * L) * sigma_tilde * D_test + 1 * (alpha * alpha) * L * sigma_tilde * root1 * sigma_H + 1 * alpha * L * sigma_tilde * D_test + (- 1) * alpha * L * root1 * D_test * mean1 + (- 1) * root1 * D_test * mean1 + (- 1) * root1 * D_test * mean2)).
  { le. }
assert (F114 : 0 < ((1 * root1) * (1 * D_test))).
  { lt. }
assert (F115 : ((- 1) * (alpha * alpha) * (L * L) * sigma_tilde * D_test + 1 * alpha * L * sigma_tilde * D_test) = (((2 * alpha * L * (sigma_tilde / root1)) + ((alpha ^ 2) * L * ((sigma_H * sigma_tilde) / D_test))) - (((1 + (alpha * L)) * alpha * L * (sigma_tilde / root1)) + ((alpha ^ 2) * L * ((sigma_H * sigma_tilde) / D_test)))) * ((1 * root1) * (1 * D_test))).
  { field; nonzero. }
assert (F116 : 0 <= ((- 1) * (alpha * alpha) * (L * L) * sigma_tilde * D_test + 1 * alpha * L * sigma_tilde * D_test)).
  { rewrite F115; apply Rmult_le_pos; lra. }
assert (F117 : 0 <= 1 * ((- 1) * (alpha * alpha) * (L * L) * sigma_tilde * D_test + 1 * alpha * L * sigma_tilde * D_test)).
  { le. }
assert (F118 : ((- 1) * norm1 * root1 * D_test + 1 * (alpha * alpha) * L * sigma_tilde * root1 * sigma_H + 2 * alpha * L * sigma_tilde * D_test) = 1 * root1 * D_test * ((- 1) * norm1 + 1 * alpha * L * mean1 + 1 * mean1 + 1 * mean2) + 1 * (1 * (alpha * alpha) * (L * L) * sigma_tilde * D_test + 1 * (alpha * alpha) * L * sigma_tilde * root1 * sigma_H + 1 * alpha * L * sigma_tilde * D_test + (- 1) * alpha * L * root1 * D_test * mean1 + (- 1) * root1 * D_test * mean1 + (- 1) * root1 * D_test * mean2) + 1 * ((- 1) * (alpha * alpha) * (L * L) * sigma_tilde * D_test + 1 * alpha * L * sigma_tilde * D_test)).
  { identity. }
assert (F119 : 0 <= ((- 1) * norm1 * root1 * D_test + 1 * (alpha * alpha) * L * sigma_tilde * root1 * sigma_H + 2 * alpha * L * sigma_tilde * D_test)).
  { first [lra | rewrite F118; lra]. }
assert (F120 : (((2 * alpha * L * (sigma_tilde / root1)) + ((alpha ^ 2) * L * ((sigma_H * sigma_tilde) / D_test))) - norm1) = ((- 1) * norm1 * root1 * D_test + 1 * (alpha * alpha) * L * sigma_tilde * root1 * sigma_H + 2 * alpha * L * sigma_tilde * D_test) / ((1 * root1) * (1 * D_test))).
  { field; nonzero. }
assert (F121 : 0 <= (((2 * alpha * L * (sigma_tilde / root1)) + ((alpha ^ 2) * L * ((sigma_H * sigma_tilde) / D_test))) - norm1)).
  { rewrite F120; apply quotient_le; [exact F105 | exact F119]. }
lra.
Qed.

(* fallah2020/lemma-4.8, from fallah2019/lemma-4.9 *)
Theorem fallah2020_lemma_4_8_certificate : forall norm1 min1 L rho alpha mean1 mean2 norm2 min2 : R,
  (0 <= norm2) ->
  (0 <= rho) ->
  (0 <= alpha) ->
  (norm1 <= (((4 * L) + (2 * rho * alpha * min2)) * norm2)) ->
  (min2 <= mean1) ->
  (min2 = mean1 \/ min2 = mean2) ->
  (min2 <= mean2) ->
  (min1 = ((4 * L) + (2 * rho * alpha * mean1)) \/ min1 = ((4 * L) + (2 * rho * alpha * mean2))) ->
  norm1 <= (min1 * norm2).
Proof.
intros norm1 min1 L rho alpha mean1 mean2 norm2 min2 H1 H2 H3 H4 H5 H6 H7 H8.
destruct H8 as [C0 | C0].
{ destruct H6 as [C1 | C1].
{ assert (F101 : 0 < (1)).
  { lt. }
assert (F102 : ((- 1) * min1 + 4 * L + 2 * rho * alpha * mean1) = (min1 - ((4 * L) + (2 * rho * alpha * mean1))) * (1) \/ ((- 1) * min1 + 4 * L + 2 * rho * alpha * mean1) = - (min1 - ((4 * L) + (2 * rho * alpha * mean1))) * (1)).
  { first [left; field; nonzero | right; field; nonzero]. }
assert (F103 : ((- 1) * min1 + 4 * L + 2 * rho * alpha * mean1) = 0).
  { destruct F102 as [S | S]; rewrite S, C0; ring. }
assert (F104 : 0 < (1)).
  { lt. }
assert (F105 : (1 * mean1 + (- 1) * min2) = (min2 - mean1) * (1) \/ (1 * mean1 + (- 1) * min2) = - (min2 - mean1) * (1)).
  { first [left; field; nonzero | right; field; nonzero]. }
assert (F106 : (1 * mean1 + (- 1) * min2) = 0).
  { destruct F105 as [S | S]; rewrite S, C1; ring. }
assert (F107 : 0 < (1)).
  { lt. }
assert (F108 : 0 <= (- 1) * norm2 * ((- 1) * min1 + 4 * L + 2 * rho * alpha * mean1)).
  { rewrite F103; right; ring. }
assert (F109 : 0 <= 2 * rho * alpha * norm2 * (1 * mean1 + (- 1) * min2)).
  { rewrite F106; right; ring. }
assert (F110 : 0 < (1)).
  { lt. }
assert (F111 : ((- 1) * norm1 + 4 * L * norm2 + 2 * rho * alpha * norm2 * min2) = ((((4 * L) + (2 * rho * alpha * min2)) * norm2) - norm1) * (1)).
  { field; nonzero. }
assert (F112 : 0 <= ((- 1) * norm1 + 4 * L * norm2 + 2 * rho * alpha * norm2 * min2)).
  { rewrite F111; apply Rmult_le_pos; lra. }
assert (F113 : 0 <= 1 * ((- 1) * norm1 + 4 * L * norm2 + 2 * rho * alpha * norm2 * min2)).
  { le. }
assert (F114 : ((- 1) * norm1 + 1 * min1 * norm2) = (- 1) * norm2 * ((- 1) * min1 + 4 * L + 2 * rho * alpha * mean1) + 2 * rho * alpha * norm2 * (1 * mean1 + (- 1) * min2) + 1 * ((- 1) * norm1 + 4 * L * norm2 + 2 * rho * alpha * norm2 * min2)).
  { identity. }
assert (F115 : 0 <= ((- 1) * norm1 + 1 * min1 * norm2)).
  { first [lra | rewrite F114; lra]. }
assert (F116 : ((min1 * norm2) - norm1) = ((- 1) * norm1 + 1 * min1 * norm2) / (1)).
  { field; nonzero. }
assert (F117 : 0 <= ((min1 * norm2) - norm1)).
  { rewrite F116; apply quotient_le; [exact F107 | exact F115]. }
lra. }
{ assert (F101 : 0 < (1)).
  { lt. }
assert (F102 : ((- 1) * min1 + 4 * L + 2 * rho * alpha * mean1) = (min1 - ((4 * L) + (2 * rho * alpha * mean1))) * (1) \/ ((- 1) * min1 + 4 * L + 2 * rho * alpha * mean1) = - (min1 - ((4 * L) + (2 * rho * alpha * mean1))) * (1)).
  { first [left; field; nonzero | right; field; nonzero]. }
assert (F103 : ((- 1) * min1 + 4 * L + 2 * rho * alpha * mean1) = 0).
  { destruct F102 as [S | S]; rewrite S, C0; ring. }
assert (F104 : 0 < (1)).
  { lt. }
assert (F105 : (1 * mean2 + (- 1) * min2) = (min2 - mean2) * (1) \/ (1 * mean2 + (- 1) * min2) = - (min2 - mean2) * (1)).
  { first [left; field; nonzero | right; field; nonzero]. }
assert (F106 : (1 * mean2 + (- 1) * min2) = 0).
  { destruct F105 as [S | S]; rewrite S, C1; ring. }
assert (F107 : 0 < (1)).
  { lt. }
assert (F108 : 0 <= (- 1) * norm2 * ((- 1) * min1 + 4 * L + 2 * rho * alpha * mean1)).
  { rewrite F103; right; ring. }
assert (F109 : 0 < (1)).
  { lt. }
assert (F110 : (1 * mean1 + (- 1) * min2) = (mean1 - min2) * (1)).
  { field; nonzero. }
assert (F111 : 0 <= (1 * mean1 + (- 1) * min2)).
  { rewrite F110; apply Rmult_le_pos; lra. }
assert (F112 : 0 <= 2 * rho * alpha * norm2 * (1 * mean1 + (- 1) * min2)).
  { le. }
assert (F113 : 0 < (1)).
  { lt. }
assert (F114 : ((- 1) * norm1 + 4 * L * norm2 + 2 * rho * alpha * norm2 * min2) = ((((4 * L) + (2 * rho * alpha * min2)) * norm2) - norm1) * (1)).
  { field; nonzero. }
assert (F115 : 0 <= ((- 1) * norm1 + 4 * L * norm2 + 2 * rho * alpha * norm2 * min2)).
  { rewrite F114; apply Rmult_le_pos; lra. }
assert (F116 : 0 <= 1 * ((- 1) * norm1 + 4 * L * norm2 + 2 * rho * alpha * norm2 * min2)).
  { le. }
assert (F117 : ((- 1) * norm1 + 1 * min1 * norm2) = (- 1) * norm2 * ((- 1) * min1 + 4 * L + 2 * rho * alpha * mean1) + 2 * rho * alpha * norm2 * (1 * mean1 + (- 1) * min2) + 1 * ((- 1) * norm1 + 4 * L * norm2 + 2 * rho * alpha * norm2 * min2)).
  { identity. }
assert (F118 : 0 <= ((- 1) * norm1 + 1 * min1 * norm2)).
  { first [lra | rewrite F117; lra]. }
assert (F119 : ((min1 * norm2) - norm1) = ((- 1) * norm1 + 1 * min1 * norm2) / (1)).
  { field; nonzero. }
assert (F120 : 0 <= ((min1 * norm2) - norm1)).
  { rewrite F119; apply quotient_le; [exact F107 | exact F118]. }
lra. } }
{ destruct H6 as [C1 | C1].
{ assert (F101 : 0 < (1)).
  { lt. }
assert (F102 : ((- 1) * min1 + 4 * L + 2 * rho * alpha * mean2) = (min1 - ((4 * L) + (2 * rho * alpha * mean2))) * (1) \/ ((- 1) * min1 + 4 * L + 2 * rho * alpha * mean2) = - (min1 - ((4 * L) + (2 * rho * alpha * mean2))) * (1)).
  { first [left; field; nonzero | right; field; nonzero]. }
assert (F103 : ((- 1) * min1 + 4 * L + 2 * rho * alpha * mean2) = 0).
  { destruct F102 as [S | S]; rewrite S, C0; ring. }
assert (F104 : 0 < (1)).
  { lt. }
assert (F105 : (1 * mean1 + (- 1) * min2) = (min2 - mean1) * (1) \/ (1 * mean1 + (- 1) * min2) = - (min2 - mean1) * (1)).
  { first [left; field; nonzero | right; field; nonzero]. }
assert (F106 : (1 * mean1 + (- 1) * min2) = 0).
  { destruct F105 as [S | S]; rewrite S, C1; ring. }
assert (F107 : 0 < (1)).
  { lt. }
assert (F108 : 0 <= (- 1) * norm2 * ((- 1) * min1 + 4 * L + 2 * rho * alpha * mean2)).
  { rewrite F103; right; ring. }
assert (F109 : 0 < (1)).
  { lt. }
assert (F110 : (1 * mean2 + (- 1) * min2) = (mean2 - min2) * (1)).
  { field; nonzero. }
assert (F111 : 0 <= (1 * mean2 + (- 1) * min2)).
  { rewrite F110; apply Rmult_le_pos; lra. }
assert (F112 : 0 <= 2 * rho * alpha * norm2 * (1 * mean2 + (- 1) * min2)).
  { le. }
assert (F113 : 0 < (1)).
  { lt. }
assert (F114 : ((- 1) * norm1 + 4 * L * norm2 + 2 * rho * alpha * norm2 * min2) = ((((4 * L) + (2 * rho * alpha * min2)) * norm2) - norm1) * (1)).
  { field; nonzero. }
assert (F115 : 0 <= ((- 1) * norm1 + 4 * L * norm2 + 2 * rho * alpha * norm2 * min2)).
  { rewrite F114; apply Rmult_le_pos; lra. }
assert (F116 : 0 <= 1 * ((- 1) * norm1 + 4 * L * norm2 + 2 * rho * alpha * norm2 * min2)).
  { le. }
assert (F117 : ((- 1) * norm1 + 1 * min1 * norm2) = (- 1) * norm2 * ((- 1) * min1 + 4 * L + 2 * rho * alpha * mean2) + 2 * rho * alpha * norm2 * (1 * mean2 + (- 1) * min2) + 1 * ((- 1) * norm1 + 4 * L * norm2 + 2 * rho * alpha * norm2 * min2)).
  { identity. }
assert (F118 : 0 <= ((- 1) * norm1 + 1 * min1 * norm2)).
  { first [lra | rewrite F117; lra]. }
assert (F119 : ((min1 * norm2) - norm1) = ((- 1) * norm1 + 1 * min1 * norm2) / (1)).
  { field; nonzero. }
assert (F120 : 0 <= ((min1 * norm2) - norm1)).
  { rewrite F119; apply quotient_le; [exact F107 | exact F118]. }
lra. }
{ assert (F101 : 0 < (1)).
  { lt. }
assert (F102 : ((- 1) * min1 + 4 * L + 2 * rho * alpha * mean2) = (min1 - ((4 * L) + (2 * rho * alpha * mean2))) * (1) \/ ((- 1) * min1 + 4 * L + 2 * rho * alpha * mean2) = - (min1 - ((4 * L) + (2 * rho * alpha * mean2))) * (1)).
  { first [left; field; nonzero | right; field; nonzero]. }
assert (F103 : ((- 1) * min1 + 4 * L + 2 * rho * alpha * mean2) = 0).
  { destruct F102 as [S | S]; rewrite S, C0; ring. }
assert (F104 : 0 < (1)).
  { lt. }
assert (F105 : (1 * mean2 + (- 1) * min2) = (min2 - mean2) * (1) \/ (1 * mean2 + (- 1) * min2) = - (min2 - mean2) * (1)).
  { first [left; field; nonzero | right; field; nonzero]. }
assert (F106 : (1 * mean2 + (- 1) * min2) = 0).
  { destruct F105 as [S | S]; rewrite S, C1; ring. }
assert (F107 : 0 < (1)).
  { lt. }
assert (F108 : 0 <= (- 1) * norm2 * ((- 1) * min1 + 4 * L + 2 * rho * alpha * mean2)).
  { rewrite F103; right; ring. }
assert (F109 : 0 <= 2 * rho * alpha * norm2 * (1 * mean2 + (- 1) * min2)).
  { rewrite F106; right; ring. }
assert (F110 : 0 < (1)).
  { lt. }
assert (F111 : ((- 1) * norm1 + 4 * L * norm2 + 2 * rho * alpha * norm2 * min2) = ((((4 * L) + (2 * rho * alpha * min2)) * norm2) - norm1) * (1)).
  { field; nonzero. }
assert (F112 : 0 <= ((- 1) * norm1 + 4 * L * norm2 + 2 * rho * alpha * norm2 * min2)).
  { rewrite F111; apply Rmult_le_pos; lra. }
assert (F113 : 0 <= 1 * ((- 1) * norm1 + 4 * L * norm2 + 2 * rho * alpha * norm2 * min2)).
  { le. }
assert (F114 : ((- 1) * norm1 + 1 * min1 * norm2) = (- 1) * norm2 * ((- 1) * min1 + 4 * L + 2 * rho * alpha * mean2) + 2 * rho * alpha * norm2 * (1 * mean2 + (- 1) * min2) + 1 * ((- 1) * norm1 + 4 * L * norm2 + 2 * rho * alpha * norm2 * min2)).
  { identity. }
assert (F115 : 0 <= ((- 1) * norm1 + 1 * min1 * norm2)).
  { first [lra | rewrite F114; lra]. }
assert (F116 : ((min1 * norm2) - norm1) = ((- 1) * norm1 + 1 * min1 * norm2) / (1)).
  { field; nonzero. }
assert (F117 : 0 <= ((min1 * norm2) - norm1)).
  { rewrite F116; apply quotient_le; [exact F107 | exact F115]. }
lra. } }
Qed.
