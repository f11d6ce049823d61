"""Tests, mirroring generator/; `press` prints the pages they read, `measures` scores the readings."""
