"""Whether a plan changes exactly what it should.

usage: changes.py PLAN ADDRESS...

PLAN is what `terraform show -json` prints of a saved plan.
"""

import json
import sys
from pathlib import Path


def changed(plan):
    return {
        change["address"]
        for change in plan.get("resource_changes", [])
        if change["mode"] == "managed" and change["change"]["actions"] != ["no-op"]
    }


if __name__ == "__main__":
    found = changed(json.loads(Path(sys.argv[1]).read_text(encoding="utf-8")))
    for address in sorted(found ^ set(sys.argv[2:])):
        print(f"  ✗ {address} {'changes' if address in found else 'does not change'}", file=sys.stderr)
    sys.exit(1 if found != set(sys.argv[2:]) else 0)
