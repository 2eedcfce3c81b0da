"""Who may take the roles of terraform/github, and that none of their rights opens the lake.

usage: github.py STATE LAKE_BUCKET RECORDING

STATE is what `terraform show -json` prints, RECORDING what moto wrote down while terraform/ was applied: who deploys must be allowed what
Terraform asked by name. (S3, Lambda, API Gateway and CloudFront are asked by addresses, which say no name.) Each rule must hold, and must
find each mistake that is planted for it.
"""

import base64
import copy
import fnmatch
import json
import re
import sys
from pathlib import Path
from urllib.parse import parse_qs

ISSUER = "token.actions.githubusercontent.com"
SUBJECTS = {"plan": "repo:ada/homelake:pull_request", "deploy": "repo:ada/homelake:environment:aws"}
# Families of reading verbs, and of settings. All other actions stand in full.
FAMILIES = {
    "s3:GetBucket*", "s3:PutBucket*", "lambda:Get*", "lambda:List*", "lambda:Create*", "lambda:DeleteFunction*", "lambda:PutFunction*",
    "lambda:UpdateFunction*", "dynamodb:Describe*",
}
# Of what is in the lake, in tables, logs and queues: nobody here may read it.
CONTENT = [
    "dynamodb:GetItem", "dynamodb:Query", "dynamodb:Scan", "dynamodb:BatchGetItem", "athena:StartQueryExecution", "athena:GetQueryResults",
    "logs:FilterLogEvents", "logs:GetLogEvents", "logs:StartQuery", "sqs:ReceiveMessage", "lambda:InvokeFunction", "cognito-idp:ListUsers",
]
LARGEST = 6144


def several(value):
    return value if isinstance(value, list) else [value]


class Roles:
    def __init__(self, state):
        self.all = state["values"]["root_module"]["resources"]

    def of(self, kind, name):
        return next(found["values"] for found in self.all if found["type"] == kind and found["name"] == name)

    def trust(self, role):
        return json.loads(self.of("aws_iam_role", role)["assume_role_policy"])["Statement"]

    def policies(self):
        return {found["name"]: found["values"]["policy"] for found in self.all if found["type"] == "aws_iam_policy"}

    def statements(self, *names):
        return [statement for name in names for statement in json.loads(self.policies()[name])["Statement"]]

    def attached(self, role):
        arns = {found["values"]["arn"]: found["name"] for found in self.all if found["type"] == "aws_iam_policy"}
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


def deploying_has_its_three(roles, lake):
    if roles.attached("deploy") != {"read", "write", "write_more"}:
        yield f"deploy has {roles.attached('deploy')}"


def actions_are_written_out(roles, lake):
    for statement in roles.statements(*roles.policies()):
        for action in several(statement["Action"]):
            if "*" in action and action not in FAMILIES:
                yield f"{statement['Sid']} allows {action}"


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


def asked(recording):
    """Actions that Terraform asked by name, as policies write them."""
    for line in Path(recording).read_text(encoding="utf-8").splitlines():
        request = json.loads(line)
        headers = request["headers"]
        signed = re.search(r"/([a-z-]+)/aws4_request", headers.get("Authorization", ""))
        if "Terraform" not in headers.get("User-Agent", "") or not signed:
            continue
        body = request.get("body") or ""
        if request.get("body_encoded"):
            body = base64.b64decode(body).decode("utf-8", "replace")
        by_path = re.search(r"/service/\w+/operation/(\w+)", request["url"])
        name = (
            headers["X-Amz-Target"].split(".")[-1] if "X-Amz-Target" in headers
            else by_path[1] if by_path
            else parse_qs(body)["Action"][0] if "Action=" in body
            else None
        )
        if name:
            yield {"monitoring": "cloudwatch"}.get(signed[1], signed[1]) + ":" + name


# Anybody may ask who he is; the provider asks in several ways and takes what it gets.
FREE = {"sts:GetCallerIdentity", "iam:GetUser"}


def missing(roles, wanted):
    """Reading must be allowed to both, all else to who deploys."""
    of = {
        names: [action for statement in roles.statements(*names) for action in several(statement["Action"])]
        for names in [("read",), ("read", "write", "write_more")]
    }
    for action in sorted(wanted - FREE):
        names = ("read",) if action.split(":")[1].startswith(("Get", "List", "Describe")) else ("read", "write", "write_more")
        if not any(fnmatch.fnmatchcase(action, allowed) for allowed in of[names]):
            yield f"Terraform asks {action}, which {' and '.join(names)} do not allow"


RULES = [
    one_repository_may_come, planning_only_reads, deploying_has_its_three, actions_are_written_out, resources_are_named, nobody_opens_the_lake,
    nobody_reads_content, the_roles_cannot_change_themselves, policies_fit,
]


def replaced(kind, name, field, old, new):
    """A mistake: this text in place of that one."""

    def plant(state):
        for found in state["values"]["root_module"]["resources"]:
            if found["type"] == kind and found["name"] == name:
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
    (planning_only_reads, replaced("aws_iam_policy", "read", "policy", "s3:GetBucket*", "s3:PutBucket*")),
    (deploying_has_its_three, detached),
    (actions_are_written_out, replaced("aws_iam_policy", "write", "policy", "iam:CreateRole", "iam:*")),
    (resources_are_named, replaced("aws_iam_policy", "write_more", "policy", '"Condition"', '"Kondition"')),
    (nobody_opens_the_lake, replaced("aws_iam_policy", "read", "policy", "homelake-code-123456789012-eu-west-1/glue/*", "*")),
    (nobody_reads_content, replaced("aws_iam_policy", "read", "policy", "dynamodb:Describe*", "dynamodb:*")),
    (the_roles_cannot_change_themselves, replaced("aws_iam_policy", "write", "policy", "role/homelake-*", "role/*")),
    (policies_fit, replaced("aws_iam_policy", "write", "policy", "iam:CreateRole", "iam:CreateRole" + "x" * 4000)),
]


def main(path, lake, recording):
    state = json.loads(Path(path).read_text(encoding="utf-8"))
    wrong = [f"{rule.__name__}: {said}" for rule in RULES for said in rule(Roles(state), lake)]
    wanted = set(asked(recording))
    wrong += missing(Roles(state), wanted)
    if len(wanted) < 40:
        wrong.append(f"only {len(wanted)} actions were recorded")
    faulty = copy.deepcopy(state)
    replaced("aws_iam_policy", "read", "policy", "sqs:GetQueueAttributes", "sqs:GetNothing")(faulty)
    replaced("aws_iam_policy", "write", "policy", "dynamodb:CreateTable", "dynamodb:UpdateNothing")(faulty)
    if len(list(missing(Roles(faulty), wanted))) != 2:
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
