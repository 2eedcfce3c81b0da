"""What the roles of terraform/github must be. Each rule tells what is wrong."""

import fnmatch
import json
from pathlib import Path

ISSUER = "token.actions.githubusercontent.com"
REPOSITORY = "ada@1815/homelake@1843"
SUBJECTS = {"plan": f"repo:{REPOSITORY}:pull_request", "deploy": f"repo:{REPOSITORY}:environment:aws"}
# About no resource, in IAM's words: allowed on a named one, AWS would refuse them.
NAMELESS = {
    "cloudfront:CreateDistribution", "cloudfront:CreateFunction", "cloudfront:CreateOriginAccessControl", "cloudfront:CreateResponseHeadersPolicy",
    "glue:CreateCrawler", "lambda:CreateEventSourceMapping", "logs:CreateLogDelivery", "logs:DeleteLogDelivery", "logs:DescribeLogGroups",
    "logs:DescribeResourcePolicies", "logs:GetLogDelivery", "logs:ListLogDeliveries", "logs:PutResourcePolicy", "logs:UpdateLogDelivery",
}
# Of these, what no condition bounds either.
UNBOUNDED = {action for action in NAMELESS if action.startswith("cloudfront:")}
# What makes a role, or makes more of one.
WIDENING = {"iam:CreateRole", "iam:PutRolePolicy", "iam:AttachRolePolicy", "iam:UpdateAssumeRolePolicy", "iam:PutRolePermissionsBoundary"}
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

    def granted(self):
        """All that somebody may; the boundary by itself gives nothing to anybody."""
        return self.statements(*(name for name in self.policies() if name != "boundary"))

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
            if resource == "*" and "Condition" not in statement and not UNBOUNDED.issuperset(several(statement["Action"])):
                yield f"{statement['Sid']} is about everything"


def what_is_about_no_resource_is_about_all(roles, lake):
    for statement in roles.statements(*roles.policies()):
        actions = NAMELESS.intersection(several(statement["Action"]))
        if actions and several(statement["Resource"]) != ["*"]:
            yield f"{statement['Sid']} allows {sorted(actions)} on {statement['Resource']}, which AWS never asks about"


def nobody_opens_the_lake(roles, lake):
    places = [f"arn:aws:s3:::{lake}/{key}" for key in ("bronze/whatsapp/a.txt", "silver/whatsapp/a", "raw-photos/a", "photos/originals/a", "state/a")]
    for statement in roles.granted():
        if not any(action.startswith("s3:") for action in several(statement["Action"])):
            continue
        for resource in several(statement["Resource"]):
            if any(fnmatch.fnmatchcase(place, resource) for place in places):
                yield f"{statement['Sid']} allows {statement['Action']} in the lake"


def nobody_reads_content(roles, lake):
    for statement in roles.granted():
        for pattern in several(statement["Action"]):
            for action in CONTENT:
                if fnmatch.fnmatchcase(action, pattern):
                    yield f"{statement['Sid']} allows {action}"


def the_roles_cannot_change_themselves(roles, lake):
    own = [roles.of("aws_iam_role", role)["arn"] for role in SUBJECTS]
    own += [found["values"]["arn"] for found in roles.all if found["type"] == "aws_iam_policy"]
    for statement in roles.granted():
        if any(action.startswith("iam:") for action in several(statement["Action"])):
            for resource in several(statement["Resource"]):
                if any(fnmatch.fnmatchcase(arn, resource) for arn in own):
                    yield f"{statement['Sid']} allows {statement['Action']} on the roles themselves, or their policies"


def roles_are_made_within_the_boundary(roles, lake):
    boundary = roles.of("aws_iam_policy", "boundary")["arn"]
    for statement in roles.granted():
        actions = set(several(statement["Action"]))
        if "iam:DeleteRolePermissionsBoundary" in actions:
            yield f"{statement['Sid']} takes boundaries away"
        bounded = statement.get("Condition", {}).get("StringEquals", {}).get("iam:PermissionsBoundary") == boundary
        if actions & WIDENING and not bounded:
            yield f"{statement['Sid']} allows {sorted(actions & WIDENING)} without the boundary"


def policies_fit(roles, lake):
    for name, policy in roles.policies().items():
        size = len(json.dumps(json.loads(policy), separators=(",", ":")))
        if size > LARGEST:
            yield f"{name} has {size} characters; AWS takes {LARGEST}"


RULES = [
    one_repository_may_come, planning_only_reads, deploying_has_its_own, actions_are_written_out, actions_exist, resources_are_named,
    what_is_about_no_resource_is_about_all,
    nobody_opens_the_lake, nobody_reads_content, the_roles_cannot_change_themselves, roles_are_made_within_the_boundary, policies_fit,
]
