"""Warnings of a run: in its log at once, and afterwards to whoever listens on the main thread, such as the message bar."""

from __future__ import annotations

from typing import Callable

_KEPT = "sozialraum_remarks"
"""What the feedback of a run carries from its thread to the main thread: its warnings, each once."""
_listeners: list[Callable[[str, list[str]], None]] = []


def warn(feedback, text: str):
    """Write a warning into the log of a run, once, and keep it for those who listen."""
    kept = list(feedback.property(_KEPT) or ())
    if text not in kept:
        feedback.pushWarning(text)
        feedback.setProperty(_KEPT, [*kept, text])


def publish(title: str, feedback):
    """Give what a run has warned of to those who listen; title: the name of the algorithm for people."""
    kept = list(feedback.property(_KEPT) or ())
    feedback.setProperty(_KEPT, None)
    for listener in _listeners if kept else ():
        listener(title, kept)


def listen(listener: Callable[[str, list[str]], None]):
    """Have a function called with the name of an algorithm and the warnings of each run that has some."""
    _listeners.append(listener)


def stop_listening(listener: Callable[[str, list[str]], None]):
    """Have it called no longer."""
    if listener in _listeners:
        _listeners.remove(listener)
