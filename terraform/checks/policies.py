"""What roles may do."""

from checks.state import statements


def grants(state):
    """(role, statement) of every policy of every role."""
    for policy in state.values("aws_iam_role_policy"):
        for statement in statements(policy["policy"]):
            yield policy["role"], statement


def rights(state):
    """All rights of all roles, a line for each role and resource: what `rights.txt` holds."""
    lines = {}
    for role, statement in grants(state):
        for resource in statement["resources"]:
            place = _shortened(state, resource) + _condition(statement["condition"])
            lines.setdefault((role, place), set()).update(statement["actions"])
    return "".join(f"{role}  {place}:  {' '.join(sorted(actions))}\n" for (role, place), actions in sorted(lines.items()))


def _condition(condition):
    parts = [
        f"{operator} {key} {' '.join(values if isinstance(values, list) else [values])}"
        for operator, keys in sorted(condition.items())
        for key, values in sorted(keys.items())
    ]
    return "  if " + " and ".join(parts) if parts else ""


def _shortened(state, resource):
    for name, word in [
        (state.lake(), "LAKE"),
        (state.bucket("code"), "CODE"),
        (state.bucket("results"), "RESULTS"),
    ]:
        resource = resource.replace(f"arn:aws:s3:::{name}", word)
    return resource


def no_wildcard_actions(state, repository):
    for role, statement in grants(state):
        for action in statement["actions"]:
            if "*" in action or "?" in action:
                yield f"{role} may do {action}"
        if statement["not_actions"]:
            yield f"{role} may do all but {statement['not_actions']}"


def no_wildcard_resources(state, repository):
    areas = repository.areas()
    lake = f"arn:aws:s3:::{state.lake()}"
    for role, statement in grants(state):
        if statement["effect"] != "Allow":
            continue
        for resource in statement["resources"]:
            if resource == "*":
                if not statement["condition"]:
                    yield f"{role} may {statement['actions']} anything"
            elif resource.startswith(lake + "/"):
                key = resource[len(lake) + 1 :]
                if not any(key.startswith(area) for area in areas):
                    yield f"{role} may {statement['actions']} {key}, which is no area of the lake"
            elif resource == lake and "s3:ListBucket" in statement["actions"]:
                if not any("s3:prefix" in keys for keys in statement["condition"].values()):
                    yield f"{role} may list the whole lake"
            elif "*" in resource.rsplit(":", 1)[0]:
                yield f"{role} may {statement['actions']} {resource}"


def actions_exist(state, repository):
    known = set(repository.text("terraform/checks/actions.txt").split())
    for role, statement in grants(state):
        for action in statement["actions"]:
            if "*" not in action and action not in known:
                yield f"{role} may {action}: no such action in checks/actions.txt"


def rights_are_those_written_down(state, repository):
    written = set(repository.text("terraform/checks/rights.txt").splitlines())
    given = set(rights(state).splitlines())
    for line in sorted(given - written):
        yield f"not in checks/rights.txt: {line}"
    for line in sorted(written - given):
        yield f"in checks/rights.txt and not given: {line}"


def one_role_each(state, repository):
    owners = {}
    for kind, field in [
        ("aws_lambda_function", "role"),
        ("aws_glue_job", "role_arn"),
        ("aws_glue_crawler", "role"),
        ("aws_api_gateway_account", "cloudwatch_role_arn"),
    ]:
        for found in state.of(kind):
            owners.setdefault(found["values"][field], []).append(found["address"])
    for role, users in owners.items():
        if len(users) > 1:
            yield f"{role} is shared by {users}"
    for role in state.values("aws_iam_role"):
        if role["arn"] not in owners:
            yield f"{role['name']} is nobody's"
        for statement in statements(role["assume_role_policy"]):
            if list(statement["principal"]) != ["Service"]:
                yield f"{role['name']} may be taken by {statement['principal']}"
            elif isinstance(statement["principal"]["Service"], list):
                yield f"{role['name']} may be taken by several services"


def no_role_goes_beyond_the_boundary(state, repository):
    for role in state.values("aws_iam_role"):
        if not (role["permissions_boundary"] or "").endswith(":policy/github-homelake-boundary"):
            yield f"{role['name']} has the boundary {role['permissions_boundary']}"


def no_managed_policies(state, repository):
    for attachment in state.values("aws_iam_role_policy_attachment"):
        if not attachment["policy_arn"].endswith("/AmazonAPIGatewayPushToCloudWatchLogs"):
            yield f"{attachment['role']} has {attachment['policy_arn']}"


RULES = [
    no_wildcard_actions,
    no_wildcard_resources,
    actions_exist,
    rights_are_those_written_down,
    one_role_each,
    no_role_goes_beyond_the_boundary,
    no_managed_policies,
]
