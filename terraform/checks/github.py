"""Who may take the roles of terraform/github, and that none of their rights opens the lake.

usage: github.py STATE LAKE_BUCKET RECORDING

STATE is what `terraform show -json` prints, RECORDING what moto wrote down while terraform/ was applied: who deploys must be allowed what
Terraform asked. Each rule must hold, and must find each mistake that is planted for it.
"""

import copy
import fnmatch
import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from checks.asked import asked  # noqa: E402

ISSUER = "token.actions.githubusercontent.com"
SUBJECTS = {"plan": "repo:ada/homelake:pull_request", "deploy": "repo:ada/homelake:environment:aws"}
WRITES = ("data", "code", "watching", "amplify")
# All that there is, spelt as AWS spells it.
KNOWN = set((Path(__file__).parent / "actions.txt").read_text(encoding="utf-8").split())
# Of what is in the lake, in tables, logs and queues: nobody here may read it.
CONTENT = [
    "dynamodb:GetItem", "dynamodb:Query", "dynamodb:Scan", "dynamodb:BatchGetItem", "athena:StartQueryExecution", "athena:GetQueryResults",
    "logs:FilterLogEvents", "logs:GetLogEvents", "logs:StartQuery", "sqs:ReceiveMessage", "lambda:InvokeFunction", "cognito-idp:ListUsers",
]
LARGEST = 6144


def several(value):
    return value if isinstance(value, list) else [value]


def name_of(found):
    """A resource's key where there are several, else its name."""
    return found["index"] if isinstance(found.get("index"), str) else found["name"]


class Roles:
    def __init__(self, state):
        self.all = state["values"]["root_module"]["resources"]

    def of(self, kind, name):
        return next(found["values"] for found in self.all if found["type"] == kind and found["name"] == name)

    def trust(self, role):
        return json.loads(self.of("aws_iam_role", role)["assume_role_policy"])["Statement"]

    def policies(self):
        return {name_of(found): found["values"]["policy"] for found in self.all if found["type"] == "aws_iam_policy"}

    def statements(self, *names):
        return [statement for name in names for statement in json.loads(self.policies()[name])["Statement"]]

    def attached(self, role):
        arns = {found["values"]["arn"]: name_of(found) for found in self.all if found["type"] == "aws_iam_policy"}
        name = self.of("aws_iam_role", role)["name"]
        return {
            arns.get(found["values"]["policy_arn"], "?")
            for found in self.all
            if found["type"] == "aws_iam_role_policy_attachment" and found["values"]["role"] == name
        }


def one_repository_may_come(roles, lake):
    for role, subject in SUBJECTS.items():
        wanted = {"StringEquals": {f"{ISSUER}:aud": "sts.amazonaws.com", f"{ISSUER}:sub": subject}}
        trust = roles.trust(role)
        if len(trust) != 1 or trust[0]["Action"] != "sts:AssumeRoleWithWebIdentity" or trust[0]["Condition"] != wanted:
            yield f"{role} may be taken by {trust}"
        elif list(trust[0]["Principal"]) != ["Federated"] or not trust[0]["Principal"]["Federated"].endswith(f":oidc-provider/{ISSUER}"):
            yield f"{role} trusts {trust[0]['Principal']}"


def planning_only_reads(roles, lake):
    if roles.attached("plan") != {"read"}:
        yield f"plan has {roles.attached('plan')}"
    for statement in roles.statements("read"):
        for action in several(statement["Action"]):
            verb = action.split(":")[1]
            if not verb.startswith(("Get", "List", "Describe", "GET", "View")):
                yield f"plan may {action}"


def deploying_has_its_own(roles, lake):
    if roles.attached("deploy") != {"read", *WRITES}:
        yield f"deploy has {roles.attached('deploy')}"


def actions_are_written_out(roles, lake):
    for statement in roles.statements(*roles.policies()):
        for action in several(statement["Action"]):
            if "*" in action or "?" in action:
                yield f"{statement['Sid']} allows {action}"


def actions_exist(roles, lake):
    for statement in roles.statements(*roles.policies()):
        for action in several(statement["Action"]):
            if action not in KNOWN:
                yield f"{statement['Sid']} allows {action}: no such action in checks/actions.txt"


def resources_are_named(roles, lake):
    for statement in roles.statements(*roles.policies()):
        for resource in several(statement["Resource"]):
            if resource == "*" and "Condition" not in statement:
                yield f"{statement['Sid']} is about everything"


def nobody_opens_the_lake(roles, lake):
    places = [f"arn:aws:s3:::{lake}/{key}" for key in ("bronze/whatsapp/a.txt", "silver/whatsapp/a", "raw-photos/a", "photos/originals/a", "state/a")]
    for statement in roles.statements(*roles.policies()):
        if not any(action.startswith("s3:") for action in several(statement["Action"])):
            continue
        for resource in several(statement["Resource"]):
            if any(fnmatch.fnmatchcase(place, resource) for place in places):
                yield f"{statement['Sid']} allows {statement['Action']} in the lake"


def nobody_reads_content(roles, lake):
    for statement in roles.statements(*roles.policies()):
        for pattern in several(statement["Action"]):
            for action in CONTENT:
                if fnmatch.fnmatchcase(action, pattern):
                    yield f"{statement['Sid']} allows {action}"


def the_roles_cannot_change_themselves(roles, lake):
    own = [roles.of("aws_iam_role", role)["arn"] for role in SUBJECTS]
    for statement in roles.statements(*roles.policies()):
        if any(action.startswith("iam:") for action in several(statement["Action"])):
            for resource in several(statement["Resource"]):
                if any(fnmatch.fnmatchcase(arn, resource) for arn in own):
                    yield f"{statement['Sid']} allows {statement['Action']} on the roles themselves"


def policies_fit(roles, lake):
    for name, policy in roles.policies().items():
        size = len(json.dumps(json.loads(policy), separators=(",", ":")))
        if size > LARGEST:
            yield f"{name} has {size} characters; AWS takes {LARGEST}"


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


RULES = [
    one_repository_may_come, planning_only_reads, deploying_has_its_own, actions_are_written_out, actions_exist, resources_are_named,
    nobody_opens_the_lake, nobody_reads_content, the_roles_cannot_change_themselves, policies_fit,
]


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
    (one_repository_may_come, replaced("aws_iam_role", "deploy", "assume_role_policy", "StringEquals", "StringLike")),
    (one_repository_may_come, replaced("aws_iam_role", "deploy", "assume_role_policy", ISSUER + '"', 'elsewhere"')),
    (planning_only_reads, replaced("aws_iam_policy", "read", "policy", "s3:GetBucketAcl", "s3:PutBucketAcl")),
    (deploying_has_its_own, detached),
    (actions_are_written_out, replaced("aws_iam_policy", "code", "policy", "iam:CreateRole", "iam:*")),
    (actions_are_written_out, replaced("aws_iam_policy", "data", "policy", "s3:PutBucketTagging", "s3:PutBucket*")),
    (actions_exist, replaced("aws_iam_policy", "data", "policy", "s3:PutBucketTagging", "s3:PutBucketTags")),
    (resources_are_named, replaced("aws_iam_policy", "watching", "policy", '"Condition"', '"Kondition"')),
    (nobody_opens_the_lake, replaced("aws_iam_policy", "read", "policy", "homelake-code-123456789012-eu-west-1/glue/*", "*")),
    (nobody_reads_content, replaced("aws_iam_policy", "read", "policy", "dynamodb:DescribeTable", "dynamodb:Scan")),
    (the_roles_cannot_change_themselves, replaced("aws_iam_policy", "code", "policy", "role/homelake-*", "role/*")),
    (policies_fit, replaced("aws_iam_policy", "code", "policy", "iam:CreateRole", "iam:CreateRole" + "x" * 5000)),
]


def main(path, lake, recording):
    state = json.loads(Path(path).read_text(encoding="utf-8"))
    wrong = [f"{rule.__name__}: {said}" for rule in RULES for said in rule(Roles(state), lake)]
    wanted = set(asked(recording))
    wrong += missing(Roles(state), wanted)
    if len(wanted) < 90:
        wrong.append(f"only {len(wanted)} actions were recorded")
    faulty = copy.deepcopy(state)
    replaced("aws_iam_policy", "read", "policy", "sqs:GetQueueAttributes", "sqs:GetNothing")(faulty)
    replaced("aws_iam_policy", "data", "policy", "dynamodb:CreateTable", "dynamodb:UpdateNothing")(faulty)
    replaced("aws_iam_policy", "code", "policy", "lambda:CreateAlias", "lambda:UpdateNothing")(faulty)
    if len(list(missing(Roles(faulty), wanted))) != 3:
        wrong.append("rights that are missing are not found")
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
