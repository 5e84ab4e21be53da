"""Segregation: how groups live apart."""
