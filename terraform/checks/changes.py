"""Whether a plan changes exactly what it should, and nothing is away meanwhile.

usage: changes.py PLAN ADDRESS...

PLAN is what `terraform show -json` prints of a saved plan.
"""

import json
import sys
from pathlib import Path


def changes(plan):
    """What is done with each resource with which anything is."""
    return {
        change["address"]: change["change"]["actions"]
        for change in plan.get("resource_changes", [])
        if change["mode"] == "managed" and change["change"]["actions"] != ["no-op"]
    }


def mistakes(found, wanted):
    for address in sorted(set(found) ^ wanted):
        yield f"{address} {'changes' if address in found else 'does not change'}"
    for address, actions in found.items():
        if actions == ["delete", "create"]:
            yield f"{address} is gone before its successor is there"


if __name__ == "__main__":
    said = list(mistakes(changes(json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))), set(sys.argv[2:])))
    for mistake in said:
        print(f"  ✗ {mistake}", file=sys.stderr)
    sys.exit(1 if said else 0)
