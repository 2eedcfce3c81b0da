"""Looks at an applied state, and then whether it would find mistakes in it.

usage: assertions.py STATE REPOSITORY           asserts, and plants every fault
       assertions.py --rights STATE REPOSITORY  prints what all roles may do, for checks/rights.txt

STATE is what `terraform show -json` prints. Python's standard library is enough.
"""

import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from checks import alarms, api, contracts, functions, job, notifications, policies, storage, tables  # noqa: E402
from checks.faults import FAULTS, plant  # noqa: E402
from checks.state import Repository, State  # noqa: E402

RULES = {
    rule.__name__: rule
    for part in (policies, storage, notifications, functions, api, tables, job, alarms, contracts)
    for rule in part.RULES
}


def broken(state, repository):
    """What is wrong, with the name of the rule that says so."""
    return [(name, said) for name, rule in RULES.items() for said in rule(state, repository)]


def unproven(state, repository):
    """Faults that are not found, and rules that nothing proves."""
    for rule, planted in FAULTS:
        try:
            found = list(RULES[rule](*plant(planted, state, repository)))
        except (AssertionError, AttributeError, LookupError, TypeError, ValueError) as e:
            yield f"{rule} dies of the planted fault {planted.__name__}: {e!r}"
            continue
        if not found:
            yield f"{rule} does not find the planted fault {planted.__name__}"
    for rule in RULES.keys() - {rule for rule, _ in FAULTS}:
        yield f"no planted fault proves {rule}"


def main(arguments):
    wants_rights = arguments[:1] == ["--rights"]
    path, root = arguments[1:] if wants_rights else arguments
    state = State(json.loads(Path(path).read_text(encoding="utf-8")))
    repository = Repository(root)
    if wants_rights:
        print(policies.rights(state), end="")
        return 0
    mistakes = [f"{name}: {said}" for name, said in broken(state, repository)]
    mistakes += unproven(state, repository)
    for mistake in mistakes:
        print(f"  ✗ {mistake}", file=sys.stderr)
    if not mistakes:
        print(f"  {len(RULES)} assertions hold on {len(state.all)} resources; {len(FAULTS)} planted faults are found")
    return 1 if mistakes else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
