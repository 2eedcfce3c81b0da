"""Who may take the roles of terraform/github, and that none of their rights opens the lake.

usage: github.py STATE LAKE_BUCKET RECORDING LAKE_STATE

The states are what `terraform show -json` prints, of terraform/github and of terraform/. RECORDING is what moto wrote down while the second
was applied: who deploys must be allowed what Terraform asked. Each rule must hold, and must find each mistake that is planted for it.
"""

import copy
import fnmatch
import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from checks.asked import asked  # noqa: E402
from checks.github_rules import (  # noqa: E402
    ISSUER, RULES, WRITES, Roles, actions_are_written_out, actions_exist, deploying_has_its_own, name_of, nobody_opens_the_lake,
    nobody_reads_content, one_repository_may_come, planning_only_reads, policies_fit, resources_are_named, roles_are_made_within_the_boundary,
    several, the_roles_cannot_change_themselves, what_is_about_no_resource_is_about_all,
)
from checks.policies import grants  # noqa: E402
from checks.state import State  # noqa: E402

# Anybody may ask who he is; the provider asks in several ways and takes what it gets.
FREE = {"sts:GetCallerIdentity", "iam:GetUser"}


def missing(roles, wanted):
    """Reading must be allowed to both, all else to who deploys."""
    of = {
        names: [action for statement in roles.statements(*names) for action in several(statement["Action"])]
        for names in [("read",), ("read", *WRITES)]
    }
    for action in sorted(wanted - FREE):
        names = ("read",) if action.split(":")[1].startswith(("Get", "List", "Describe", "GET")) else ("read", *WRITES)
        if action not in of[names]:
            yield f"Terraform asks {action}, which {' and '.join(names)} do not allow"


def beyond(roles, lake_state):
    """What roles of terraform/ are given and the boundary would not let them do."""
    bounds = [statement for statement in roles.statements("boundary") if "Condition" not in statement]
    for role, grant in grants(lake_state):
        for action in grant["actions"]:
            for resource in grant["resources"]:
                if not any(
                    action in several(bound["Action"]) and any(fnmatch.fnmatchcase(resource, wide) for wide in several(bound["Resource"]))
                    for bound in bounds
                ):
                    yield f"{role} may {action} {resource}, which the boundary does not let through: terraform/github/boundary.tf"


def replaced(kind, name, field, old, new):
    """A mistake: this text in place of that one."""

    def plant(state):
        for found in state["values"]["root_module"]["resources"]:
            if found["type"] == kind and name_of(found) == name:
                before = found["values"][field]
                found["values"][field] = before.replace(old, new)
                assert before != found["values"][field], f"{old} is not in {kind}.{name}"

    return plant


def detached(state):
    resources = state["values"]["root_module"]["resources"]
    resources[:] = [found for found in resources if found["name"] != "deploy_writes"]


FAULTS = [
    (one_repository_may_come, replaced("aws_iam_role", "plan", "assume_role_policy", "pull_request", "*")),
    (one_repository_may_come, replaced("aws_iam_role", "plan", "assume_role_policy", "ada@1815/", "ada/")),
    (one_repository_may_come, replaced("aws_iam_role", "deploy", "assume_role_policy", "StringEquals", "StringLike")),
    (one_repository_may_come, replaced("aws_iam_role", "deploy", "assume_role_policy", ISSUER + '"', 'elsewhere"')),
    (planning_only_reads, replaced("aws_iam_policy", "read", "policy", "s3:GetBucketAcl", "s3:PutBucketAcl")),
    (deploying_has_its_own, detached),
    (actions_are_written_out, replaced("aws_iam_policy", "code", "policy", "iam:CreateRole", "iam:*")),
    (actions_are_written_out, replaced("aws_iam_policy", "data", "policy", "s3:PutBucketTagging", "s3:PutBucket*")),
    (actions_exist, replaced("aws_iam_policy", "data", "policy", "s3:PutBucketTagging", "s3:PutBucketTags")),
    (resources_are_named, replaced("aws_iam_policy", "watching", "policy", '"Condition"', '"Kondition"')),
    (resources_are_named, replaced("aws_iam_policy", "code", "policy", "cloudfront:CreateFunction", "cloudfront:UpdateFunction")),
    (what_is_about_no_resource_is_about_all, replaced("aws_iam_policy", "code", "policy", "cloudfront:UpdateFunction", "cloudfront:CreateFunction")),
    (what_is_about_no_resource_is_about_all, replaced("aws_iam_policy", "read", "policy", "lambda:GetAlias", "logs:DescribeLogGroups")),
    (nobody_opens_the_lake, replaced("aws_iam_policy", "read", "policy", "homelake-code-123456789012-eu-west-1/glue/*", "*")),
    (nobody_reads_content, replaced("aws_iam_policy", "read", "policy", "dynamodb:DescribeTable", "dynamodb:Scan")),
    (the_roles_cannot_change_themselves, replaced("aws_iam_policy", "code", "policy", "role/homelake-*", "role/*")),
    (the_roles_cannot_change_themselves, replaced("aws_iam_policy", "code", "policy", "role/homelake-api-logging", "policy/github-homelake-boundary")),
    (roles_are_made_within_the_boundary, replaced("aws_iam_policy", "code", "policy", '"iam:PermissionsBoundary"', '"iam:ResourceTag"')),
    (roles_are_made_within_the_boundary, replaced("aws_iam_policy", "code", "policy", '"iam:DeleteRole"', '"iam:DeleteRolePermissionsBoundary"')),
    (policies_fit, replaced("aws_iam_policy", "code", "policy", "iam:CreateRole", "iam:CreateRole" + "x" * 5000)),
]


def main(path, lake, recording, lake_path):
    state = json.loads(Path(path).read_text(encoding="utf-8"))
    wrong = [f"{rule.__name__}: {said}" for rule in RULES for said in rule(Roles(state), lake)]
    wanted = set(asked(recording))
    wrong += missing(Roles(state), wanted)
    lake_state = State(json.loads(Path(lake_path).read_text(encoding="utf-8")))
    wrong += beyond(Roles(state), lake_state)
    if len(wanted) < 90:
        wrong.append(f"only {len(wanted)} actions were recorded")
    faulty = copy.deepcopy(state)
    replaced("aws_iam_policy", "read", "policy", "sqs:GetQueueAttributes", "sqs:GetNothing")(faulty)
    replaced("aws_iam_policy", "data", "policy", "dynamodb:CreateTable", "dynamodb:UpdateNothing")(faulty)
    replaced("aws_iam_policy", "code", "policy", "lambda:CreateAlias", "lambda:UpdateNothing")(faulty)
    if len(list(missing(Roles(faulty), wanted))) != 3:
        wrong.append("rights that are missing are not found")
    faulty = copy.deepcopy(state)
    replaced("aws_iam_policy", "boundary", "policy", "sqs:SendMessage", "sqs:SendNothing")(faulty)
    replaced("aws_iam_policy", "boundary", "policy", "table/PhotoMetadata/index", "table/Other/index")(faulty)
    if len(list(beyond(Roles(faulty), lake_state))) != 4:
        wrong.append("roles that go beyond the boundary are not found")
    for number, (rule, plant) in enumerate(FAULTS):
        faulty = copy.deepcopy(state)
        plant(faulty)
        if not list(rule(Roles(faulty), lake)):
            wrong.append(f"{rule.__name__} does not find the planted fault {number}")
    wrong += [f"no planted fault proves {rule.__name__}" for rule in RULES if rule not in [proven for proven, _ in FAULTS]]
    for mistake in wrong:
        print(f"  ✗ {mistake}", file=sys.stderr)
    if not wrong:
        print(f"  {len(RULES)} assertions hold on the roles for GitHub; {len(FAULTS)} planted faults are found; all of {len(wanted)} actions are allowed")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
