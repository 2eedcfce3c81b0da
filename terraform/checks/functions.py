"""The functions, what calls them, and what becomes of failures."""

import re

from checks.notifications import listeners

SET_BY_LAMBDA = {"AWS_REGION", "LAMBDA_TASK_ROOT"}
ENDPOINTS = {"AWS_ENDPOINT_URL", "AWS_ENDPOINT_URL_S3", "AWS_ENDPOINT_URL_ATHENA", "AWS_ENDPOINT_URL_DYNAMODB"}


def callers_name_the_alias(state, repository):
    aliases = {values["arn"] for values in state.values("aws_lambda_alias")}
    called = [rule["lambda_function_arn"] for rule in listeners(state)]
    # moto answers with the version that the alias names; tests/choices.tftest.hcl sees the alias.
    named = {alias["arn"].rsplit(":", 1)[0] + ":" + alias["function_version"] for alias in state.values("aws_lambda_alias")}
    called += [
        mapping["function_name"]
        for mapping in state.values("aws_lambda_event_source_mapping")
        if mapping["function_name"] not in named
    ]
    for integration in state.values("aws_api_gateway_integration"):
        called.append(integration["uri"].split("/functions/")[1].rsplit("/invocations", 1)[0])
    for target in state.values("aws_cloudwatch_event_target"):
        if ":lambda:" in target["arn"]:
            called.append(target["arn"])
    for arn in called:
        if arn not in aliases:
            yield f"{arn} is called, which is no alias"
    for alias in state.values("aws_lambda_alias"):
        if not alias["function_version"].isdigit():
            yield f"{alias['arn']} names {alias['function_version']}, which SnapStart knows nothing of"


def permissions_are_narrow(state, repository):
    for found in state.of("aws_lambda_permission"):
        values = found["values"]
        if values["qualifier"] != "live":
            yield f"{found['address']} is not of the alias"
        if not values["source_arn"] or values["source_arn"].endswith("*"):
            yield f"{found['address']} lets in {values['source_arn'] or 'everybody'}"
        if values["principal"] == "s3.amazonaws.com" and not values["source_account"]:
            yield f"{found['address']} lets in a bucket of that name in other accounts"


def functions_are_as_java_says(state, repository):
    for function in state.values("aws_lambda_function"):
        name = function["function_name"]
        class_name, _, method = function["handler"].partition("::")
        source = repository.source_of(class_name)
        if source is None or f" {method}(" not in source:
            yield f"{name} starts {function['handler']}, which is not there"
            continue
        # The table in the class's Javadoc; CAMERA_ZONE and the like are optional there, but named.
        told = set()
        for cell in re.findall(r"<tr><td>([A-Z0-9_, ]+)</td>", source):
            told.update(cell.replace(" ", "").split(","))
        told -= SET_BY_LAMBDA | ENDPOINTS
        given = {key for block in function["environment"] for key in block["variables"]}
        if given != told:
            yield f"{name} gets {sorted(given)} and reads {sorted(told)}"
        if function["runtime"] != "java21" or not function["publish"]:
            yield f"{name} runs on {function['runtime']}, published: {function['publish']}"


def functions_fit_their_callers(state, repository):
    for function in state.values("aws_lambda_function"):
        name, timeout = function["function_name"], function["timeout"]
        if name.endswith("-api") and timeout > 29:
            yield f"API Gateway waits 29 seconds for {name}, which may take {timeout}"
        if name.endswith("chats-api") and timeout < 28:
            yield f"{name} stops its queries after 25 seconds and needs 28, not {timeout}"
        if name.endswith("photo-processor") and function["memory_size"] < 1024:
            yield f"{name} needs 1 GB"


def logs_end(state, repository):
    groups = {values["name"]: values["retention_in_days"] for values in state.values("aws_cloudwatch_log_group")}
    for name, days in groups.items():
        if not 1 <= (days or 0) <= 365:
            yield f"{name} is kept {days or 'for ever'}"
    for function in state.values("aws_lambda_function"):
        if f"/aws/lambda/{function['function_name']}" not in groups:
            yield f"{function['function_name']} has no group, and Lambda will make one that is kept for ever"


def lost_events_are_kept(state, repository):
    queues = {values["arn"]: values for values in state.values("aws_sqs_queue")}
    kept = {}
    for config in state.values("aws_lambda_function_event_invoke_config"):
        destinations = [
            failure["destination"] for block in config["destination_config"] for failure in block["on_failure"]
        ]
        if config["qualifier"] == "live":
            kept[config["function_name"].split(":")[-1]] = destinations
    for function in {rule["lambda_function_arn"].split(":")[6] for rule in listeners(state)}:
        if not any(destination in queues for destination in kept.get(function, [])):
            yield f"events that {function} gave up on are lost"
    for queue in queues.values():
        if not queue["sqs_managed_sse_enabled"] or queue["message_retention_seconds"] < 1209600:
            yield f"{queue['name']} is not encrypted, or keeps less than 14 days"


def snap_start_is_kept_awake(state, repository):
    awake = {
        target["arn"].split(":")[6]
        for target in state.values("aws_cloudwatch_event_target")
        if ":lambda:" in target["arn"] and '"OPTIONS"' in (target["input"] or "")
    }
    for function in [values["function_name"] for values in state.values("aws_lambda_function")]:
        if function.endswith("-api") and function not in awake:
            yield f"nobody calls {function} in quiet weeks"


RULES = [
    callers_name_the_alias,
    permissions_are_narrow,
    functions_are_as_java_says,
    functions_fit_their_callers,
    logs_end,
    lost_events_are_kept,
    snap_start_is_kept_awake,
]
