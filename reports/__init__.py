"""The record of a run and what people and machines are shown of it: no mathematics here."""
