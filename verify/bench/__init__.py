"""The meta-gradients of this project against autodiff, on the same instances in one run."""
