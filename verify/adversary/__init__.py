"""The adversary: finds what is false, and never accuses what is true."""
