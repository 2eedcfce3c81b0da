"""How a mistake is planted.

A fault that is in the repository, not in the state, changes a text as it is read.
"""

import copy
import json

from checks.state import Repository, State

FAULTS = []


def fault(rule):
    """Plants what the function does; `rule` must find it."""

    def add(plant):
        FAULTS.append((rule, plant))
        return plant

    return add


class Planted(Repository):
    """The repository with texts replaced."""

    def __init__(self, repository):
        super().__init__(repository.root)
        self.replaced = {}

    def replace(self, path, old, new):
        text = super().text(path)
        assert old in text, f"{old} is not in {path}"
        self.replaced[path] = text.replace(old, new)

    def text(self, path):
        return self.replaced.get(path) or super().text(path)


def plant(planted, state, repository):
    """A copy of both with the fault in it."""
    changed = State(copy.deepcopy(state.document))
    sources = Planted(repository)
    planted(changed, sources)
    return changed, sources


def first(state, kind, word=""):
    return [found["values"] for found in state.of(kind) if word in found["address"]][0]


def policy(state, word, change):
    """Changes the first statement of a role's policy."""
    values = first(state, "aws_iam_role_policy", word)
    document = json.loads(values["policy"])
    statements = document["Statement"]
    change(statements[0] if isinstance(statements, list) else statements)
    values["policy"] = json.dumps(document)


def drop(state, kind, word=""):
    state.all.remove([found for found in state.of(kind) if word in found["address"]][0])
