from dataclasses import replace

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from ct_desktop.rules.competences import Words
from ct_desktop.ui.certificates.designer.blank import blank
from ct_desktop.ui.certificates.designer.steps import Steps


def named(name):
    return replace(blank(), name=Words(name))


def test_a_change_is_taken_back_and_taken_again():
    steps = Steps(named("a"))
    assert steps.change(named("b"))
    assert steps.undo() == named("a")
    assert not steps.can_undo and steps.can_redo
    assert steps.redo() == named("b")


def test_typing_in_one_field_is_one_step():
    steps = Steps(named(""))
    for name in ("P", "Pr", "Pro"):
        steps.change(named(name), "name")
    assert steps.undo() == named("")
    assert not steps.can_undo


def test_after_a_pause_the_same_field_is_another_step():
    steps = Steps(named(""))
    steps.change(named("a"), "name")
    steps.pause()
    steps.change(named("ab"), "name")
    assert steps.undo() == named("a")


def test_typing_back_to_what_it_was_leaves_no_step():
    steps = Steps(named(""))
    steps.change(named("a"), "name")
    steps.change(named(""), "name")
    assert not steps.can_undo


def test_no_change_is_no_step_and_keeps_what_was_taken_back():
    steps = Steps(named("a"))
    steps.change(named("b"))
    steps.undo()
    assert not steps.change(named("a"))
    assert steps.can_redo


class Walk(RuleBasedStateMachine):
    """Against a list with a place in it."""

    def __init__(self):
        super().__init__()
        self.steps = Steps(named("0"))
        self.line = [named("0")]
        self.at = 0

    @rule(name=st.sampled_from("0123"))
    def change(self, name):
        self.steps.change(named(name))
        if named(name) != self.line[self.at]:
            self.line = [*self.line[: self.at + 1], named(name)]
            self.at += 1

    @rule()
    def undo(self):
        self.steps.undo()
        self.at = max(0, self.at - 1)

    @rule()
    def redo(self):
        self.steps.redo()
        self.at = min(len(self.line) - 1, self.at + 1)

    @invariant()
    def same(self):
        assert self.steps.design == self.line[self.at]
        assert self.steps.can_undo == (self.at > 0)
        assert self.steps.can_redo == (self.at < len(self.line) - 1)


TestWalk = Walk.TestCase
