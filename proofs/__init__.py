"""The room of symbols: vocabulary, claims, derivations, certificates, Coq sources, evidence."""
