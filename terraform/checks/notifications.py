"""What S3 tells of, whom, and what becomes of it."""

import itertools

from checks.policies import grants
from checks.state import statements


def listeners(state):
    return [rule for bucket in state.values("aws_s3_bucket_notification") for rule in bucket["lambda_function"]]


def _rules(state):
    """All that S3 tells anybody: functions and queues."""
    return [rule for bucket in state.values("aws_s3_bucket_notification") for rule in bucket["lambda_function"] + bucket["queue"]]


def _callers(state):
    """(function, prefix) of all objects that a function is called for, directly or through a queue."""
    for rule in listeners(state):
        yield rule["lambda_function_arn"].split(":")[6], rule["filter_prefix"]
    heard = {rule["queue_arn"]: rule["filter_prefix"] for bucket in state.values("aws_s3_bucket_notification") for rule in bucket["queue"]}
    for mapping in state.values("aws_lambda_event_source_mapping"):
        if mapping["event_source_arn"] in heard:
            yield mapping["function_name"].split(":")[6], heard[mapping["event_source_arn"]]


def _meet(one, other, end):
    """Whether some text begins (or ends) with both."""
    short, long = sorted([one, other], key=len)
    return long.startswith(short) if end == "prefix" else long.endswith(short)


def notifications_have_one_owner(state, repository):
    owners = [found["address"] for found in state.of("aws_s3_bucket_notification")]
    if len(owners) != 1:
        yield f"the lake's notifications are set by {owners}"


def filters_are_disjoint(state, repository):
    for one, other in itertools.combinations(_rules(state), 2):
        kinds = {event.split(":")[1] for event in one["events"]} & {event.split(":")[1] for event in other["events"]}
        prefixes = _meet(one["filter_prefix"], other["filter_prefix"], "prefix")
        suffixes = _meet(one["filter_suffix"] or "", other["filter_suffix"] or "", "suffix")
        if kinds and prefixes and suffixes:
            yield f"S3 refuses the filters of {one['id']} and {other['id']}: they overlap"


def inputs_are_heard(state, repository):
    inputs = {prefix for prefix, role in repository.areas().items() if role == "INPUT"}
    heard = {rule["filter_prefix"] for rule in listeners(state)}
    if heard != inputs:
        yield f"functions listen to {sorted(heard)}, uploads come to {sorted(inputs)}"
    for rule in listeners(state):
        if sorted(rule["events"]) != ["s3:ObjectCreated:*", "s3:ObjectRemoved:*"]:
            yield f"{rule['id']} hears {rule['events']}"


def no_function_calls_itself(state, repository):
    roles = {values["function_name"]: values["role"].rsplit("/", 1)[1] for values in state.values("aws_lambda_function")}
    for function, prefix in _callers(state):
        for role, statement in grants(state):
            if role != roles.get(function) or not {"s3:PutObject", "s3:DeleteObject"} & set(statement["actions"]):
                continue
            for resource in statement["resources"]:
                key = resource.partition("/")[2].rstrip("*")
                if _meet(key, prefix, "prefix"):
                    yield f"{function} may write {key}, and is called for it"


def changes_start_the_job(state, repository):
    """Or the clock alone does: then there is none of this."""
    for mapping in state.values("aws_lambda_event_source_mapping"):
        queue = next(values for values in state.values("aws_sqs_queue") if values["arn"] == mapping["event_source_arn"])
        function = next(values for values in state.values("aws_lambda_function") if values["function_name"] == mapping["function_name"].split(":")[6])
        gathering = mapping["maximum_batching_window_in_seconds"]
        if queue["visibility_timeout_seconds"] < gathering + 6 * function["timeout"]:
            yield f"Lambda takes a message of {queue['name']} twice: it is hidden for {queue['visibility_timeout_seconds']} seconds"
        if "ReportBatchItemFailures" not in (mapping["function_response_types"] or []):
            yield f"{queue['name']} forgets what came while a run was at work"
        heard = [rule for rule in _rules(state) if rule.get("queue_arn") == queue["arn"]]
        if [(rule["filter_prefix"], rule["filter_suffix"] or "", sorted(rule["events"])) for rule in heard] != [
            ("bronze/whatsapp/", "", ["s3:ObjectCreated:*", "s3:ObjectRemoved:*"])
        ]:
            yield f"{queue['name']} does not hear of all that comes to bronze and goes"
        job = state.one("aws_glue_job")["name"]
        if function["environment"][0]["variables"].get("SILVER_JOB") != job or state.values("aws_glue_trigger"):
            yield f"{job} is not started by {function['function_name']} alone"


def queues_let_nobody_else_in(state, repository):
    policies = {values["queue_url"]: values["policy"] for values in state.values("aws_sqs_queue_policy")}
    rules = {values["arn"] for values in state.values("aws_cloudwatch_event_rule")}
    sources = {"s3.amazonaws.com": {f"arn:aws:s3:::{state.lake()}"}, "events.amazonaws.com": rules}
    for url, policy in policies.items():
        for statement in statements(policy):
            service = statement["principal"].get("Service") if isinstance(statement["principal"], dict) else None
            source = statement["condition"].get("ArnEquals", {}).get("aws:SourceArn")
            if statement["actions"] != ["sqs:SendMessage"] or source not in sources.get(service, set()):
                yield f"{url} lets {statement['principal']} do {statement['actions']} for {source}"
            if service == "s3.amazonaws.com" and not statement["condition"].get("StringEquals", {}).get("aws:SourceAccount"):
                yield f"{url} lets in a bucket of that name in other accounts"


RULES = [
    notifications_have_one_owner,
    filters_are_disjoint,
    inputs_are_heard,
    no_function_calls_itself,
    changes_start_the_job,
    queues_let_nobody_else_in,
]
