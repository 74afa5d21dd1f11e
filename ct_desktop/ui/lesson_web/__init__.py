"""Pages of a lesson package in a browser that reaches the package and nothing else."""
