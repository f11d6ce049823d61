"""Manuscripts as files of every form that reports come in: pure functions of manuscript and plan → bytes."""
