"""The practice bank: what organisations offer, and who fits."""
