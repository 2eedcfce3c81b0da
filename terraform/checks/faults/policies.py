"""Mistakes in what roles may do."""

from checks.faults.planting import drop, fault, first, policy


@fault("no_wildcard_actions")
def any_action(state, _):
    policy(state, "silver_job", lambda statement: statement.update(Action="s3:*"))


@fault("no_wildcard_resources")
def any_resource(state, _):
    policy(state, "photos_api.aws_iam_role_policy.work", lambda statement: statement.update(Resource="*"))


@fault("no_wildcard_resources")
def whole_lake(state, _):
    policy(state, "silver_job", lambda s: s.update(Resource=f"arn:aws:s3:::{state.lake()}/*"))


@fault("no_wildcard_resources")
def list_without_prefix(state, _):
    policy(state, "whatsapp_bronze.aws_iam_role_policy.work", lambda statement: statement.pop("Condition"))


@fault("actions_exist")
def misspelt_action(state, _):
    policy(state, "silver_job", lambda statement: statement.update(Action="s3:GetObjct"))


@fault("rights_are_those_written_down")
def one_right_more(state, _):
    policy(state, "silver_job", lambda statement: statement.update(Action=["s3:GetObject", "s3:PutObject"]))


@fault("rights_are_those_written_down")
def one_right_less(state, _):
    drop(state, "aws_iam_role_policy", "failures")


@fault("one_role_each")
def shared_role(state, _):
    functions = state.values("aws_lambda_function")
    functions[0]["role"] = functions[1]["role"]


@fault("one_role_each")
def role_for_all_services(state, _):
    values = first(state, "aws_iam_role", "silver_job")
    values["assume_role_policy"] = values["assume_role_policy"].replace(
        '"Service":"glue.amazonaws.com"', '"AWS":"*"'
    )


@fault("no_role_goes_beyond_the_boundary")
def no_boundary(state, _):
    first(state, "aws_iam_role", "silver_job")["permissions_boundary"] = ""


@fault("no_managed_policies")
def administrator(state, _):
    values = first(state, "aws_iam_role_policy_attachment")
    values["policy_arn"] = "arn:aws:iam::aws:policy/AdministratorAccess"
