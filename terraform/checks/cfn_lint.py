"""Whether cfn-lint, which knows AWS's actions, takes the policies of all roles and queues.

usage: cfn_lint.py STATE...

It reads CloudFormation, so each policy is wrapped as it would stand there. A misspelt action is planted, and must be found.
"""

import json
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from checks.state import State  # noqa: E402

# (Terraform's resource, CloudFormation's, what must stand beside its PolicyDocument there, given a name that nothing else has)
KINDS = [
    ("aws_iam_role_policy", "AWS::IAM::RolePolicy", lambda name: {"RoleName": name, "PolicyName": name}),
    ("aws_iam_policy", "AWS::IAM::ManagedPolicy", lambda name: {}),
    ("aws_sqs_queue_policy", "AWS::SQS::QueuePolicy", lambda name: {"Queues": [name]}),
    ("aws_sns_topic_policy", "AWS::SNS::TopicPolicy", lambda name: {"Topics": [name]}),
    ("aws_s3_bucket_policy", "AWS::S3::BucketPolicy", lambda name: {"Bucket": name.lower()}),
]


def template(states):
    """The template, and which address each of its resources has in Terraform."""
    resources, addresses = {}, {}
    for state in states:
        for terraforms, kind, beside in KINDS:
            for found in state.of(terraforms):
                name = f"Policy{len(resources)}"
                document = json.loads(found["values"]["policy"])
                resources[name] = {"Type": kind, "Properties": {**beside(name), "PolicyDocument": document}}
                addresses[name] = found["address"]
    return {"AWSTemplateFormatVersion": "2010-09-09", "Resources": resources}, addresses


def complaints(document):
    """(resource, rule, words) of each thing that cfn-lint says."""
    with tempfile.NamedTemporaryFile("w", suffix=".json", encoding="utf-8") as file:
        json.dump(document, file)
        file.flush()
        run = subprocess.run(["cfn-lint", "--format", "json", "--", file.name], capture_output=True, text=True, check=False)
    if run.returncode and not run.stdout.strip():
        raise RuntimeError(f"cfn-lint ended with {run.returncode}: {run.stderr}")
    for match in json.loads(run.stdout or "[]"):
        path = match["Location"].get("Path") or []
        yield (path[1] if len(path) > 1 else "?"), match["Rule"]["Id"], match["Message"]


def main(paths):
    document, addresses = template([State(json.loads(Path(path).read_text(encoding="utf-8"))) for path in paths])
    mistakes = [f"{addresses.get(name, name)}: {rule} {said}" for name, rule, said in complaints(document)]
    statement = document["Resources"]["Policy0"]["Properties"]["PolicyDocument"]["Statement"]
    (statement[0] if isinstance(statement, list) else statement)["Action"] = "s3:GetObjct"
    if ("Policy0", "W3037") not in {(name, rule) for name, rule, _ in complaints(document)}:
        mistakes.append("cfn-lint does not find s3:GetObjct")
    for mistake in mistakes:
        print(f"  ✗ {mistake}", file=sys.stderr)
    if not mistakes:
        print(f"  cfn-lint takes {len(addresses)} policies, and finds a misspelt action")
    return 1 if mistakes else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
