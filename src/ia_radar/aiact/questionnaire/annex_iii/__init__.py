"""The questions on Annex III, a file a point: 1 biometrics to 5 services; 6 to 8 police and justice."""
