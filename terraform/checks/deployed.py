"""What the Java tests must know of an applied state, as a properties file.

usage: deployed.py STATE
"""

import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from checks.state import State  # noqa: E402


def lines(state):
    yield "lake", state.lake()
    yield "database", state.one("aws_glue_catalog_database")["name"]
    for argument, value in state.one("aws_glue_job")["default_arguments"].items():
        yield f"job.{argument}", value
    project = state.one("aws_athena_workgroup")["name"]
    for target in state.values("aws_cloudwatch_event_target"):
        if ":lambda:" in target["arn"]:
            yield "wake." + target["arn"].split(":")[6].removeprefix(project + "-"), target["input"]
    for function in state.values("aws_lambda_function"):
        name = function["function_name"].removeprefix(project + "-")
        for block in function["environment"]:
            for key, value in block["variables"].items():
                yield f"{name}.{key}", value


if __name__ == "__main__":
    for name, value in lines(State(json.loads(Path(sys.argv[1]).read_text(encoding="utf-8")))):
        print(f"{name}={value}")
