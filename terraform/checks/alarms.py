"""Who is told when something fails."""

import json

from checks.state import statements


def failures_are_told(state, repository):
    topic = state.one("aws_sns_topic")["arn"]
    watched = set()
    for alarm in state.values("aws_cloudwatch_metric_alarm"):
        if alarm["alarm_actions"] != [topic]:
            yield f"{alarm['alarm_name']} tells {alarm['alarm_actions']}"
        watched.update((alarm["metric_name"], value) for value in (alarm["dimensions"] or {}).values())
        # What lies in a queue is seen or hidden: an alarm of both together misses nothing.
        parts = [metric for query in alarm["metric_query"] for metric in query["metric"]]
        if {metric["metric_name"] for metric in parts} == {"ApproximateNumberOfMessagesVisible", "ApproximateNumberOfMessagesNotVisible"}:
            watched.update(("ApproximateNumberOfMessagesVisible", value) for metric in parts for value in metric["dimensions"].values())
    for function in state.values("aws_lambda_function"):
        if ("Errors", function["function_name"]) not in watched:
            yield f"nobody is told that {function['function_name']} fails"
    for queue in state.values("aws_sqs_queue"):
        if ("ApproximateNumberOfMessagesVisible", queue["name"]) not in watched:
            yield f"nobody is told of {queue['name']}"
    if ("5XXError", state.one("aws_api_gateway_rest_api")["name"]) not in watched:
        yield "nobody is told that the API fails"


def failed_runs_are_told(state, repository):
    job = state.one("aws_glue_job")["name"]
    topic = state.one("aws_sns_topic")["arn"]
    told = {values["rule"] for values in state.values("aws_cloudwatch_event_target") if values["arn"] == topic}
    for rule in state.values("aws_cloudwatch_event_rule"):
        detail = json.loads(rule["event_pattern"] or "{}").get("detail", {})
        if rule["name"] in told and job in detail.get("jobName", []) and {"FAILED", "TIMEOUT"} <= set(detail["state"]):
            return
    yield f"nobody is told that {job} failed"


def alarms_can_be_sent(state, repository):
    topic = state.one("aws_sns_topic")
    if topic["kms_master_key_id"]:
        yield "CloudWatch may not use AWS's key for SNS: alarms would be lost"
    services = set()
    for policy in state.values("aws_sns_topic_policy"):
        for statement in statements(policy["policy"]):
            if not statement["condition"]:
                yield f"{statement['principal']} may send alarms from any account"
            service = statement["principal"].get("Service", [])
            services.update(service if isinstance(service, list) else [service])
    if not {"cloudwatch.amazonaws.com", "events.amazonaws.com"} <= services:
        yield f"only {sorted(services)} may send alarms"


RULES = [failures_are_told, failed_runs_are_told, alarms_can_be_sent]
