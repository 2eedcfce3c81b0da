"""Mistakes in alarms."""

import json

from checks.faults.planting import drop, fault, first


@fault("failures_are_told")
def alarm_missing(state, _):
    drop(state, "aws_cloudwatch_metric_alarm", 'function_errors["chats-api"]')


@fault("failures_are_told")
def hidden_messages_unseen(state, _):
    alarm = first(state, "aws_cloudwatch_metric_alarm", "changes_wait")
    alarm["metric_query"] = [query for query in alarm["metric_query"] if query["id"] != "hidden"]


@fault("failures_are_told")
def alarm_to_nobody(state, _):
    first(state, "aws_cloudwatch_metric_alarm")["alarm_actions"] = []


@fault("failed_runs_are_told")
def other_job(state, _):
    values = first(state, "aws_cloudwatch_event_rule", "job_failed")
    values["event_pattern"] = values["event_pattern"].replace("whatsapp-silver", "other")


@fault("alarms_can_be_sent")
def topic_with_aws_key(state, _):
    first(state, "aws_sns_topic")["kms_master_key_id"] = "alias/aws/sns"


@fault("alarms_can_be_sent")
def anybody_sends(state, _):
    values = first(state, "aws_sns_topic_policy")
    document = json.loads(values["policy"])
    for statement in document["Statement"]:
        statement.pop("Condition", None)
    values["policy"] = json.dumps(document)
