"""What is in a package, what is missing and how serious it is."""
