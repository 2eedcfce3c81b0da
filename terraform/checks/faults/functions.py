"""Mistakes in functions."""

from checks.faults.planting import drop, fault, first


@fault("callers_name_the_alias")
def unqualified(state, _):
    rule = first(state, "aws_s3_bucket_notification")["lambda_function"][0]
    rule["lambda_function_arn"] = rule["lambda_function_arn"].removesuffix(":live")


@fault("callers_name_the_alias")
def latest(state, _):
    first(state, "aws_lambda_alias")["function_version"] = "$LATEST"


@fault("permissions_are_narrow")
def any_bucket(state, _):
    first(state, "aws_lambda_permission", "lake")["source_arn"] = ""


@fault("permissions_are_narrow")
def any_account(state, _):
    first(state, "aws_lambda_permission", "lake")["source_account"] = ""


@fault("functions_are_as_java_says")
def no_such_class(state, _):
    first(state, "aws_lambda_function")["handler"] = "dev.homelake.Nowhere::handleRequest"


@fault("functions_are_as_java_says")
def variable_missing(state, _):
    del first(state, "aws_lambda_function", "chats_api")["environment"][0]["variables"]["LAKE_DATABASE"]


@fault("functions_fit_their_callers")
def too_patient(state, _):
    first(state, "aws_lambda_function", "chats_api")["timeout"] = 60


@fault("logs_end")
def logs_for_ever(state, _):
    first(state, "aws_cloudwatch_log_group", "photos_api")["retention_in_days"] = 0


@fault("logs_end")
def group_missing(state, _):
    drop(state, "aws_cloudwatch_log_group", "photos_api")


@fault("lost_events_are_kept")
def no_destination(state, _):
    first(state, "aws_lambda_function_event_invoke_config")["destination_config"] = []


@fault("lost_events_are_kept")
def plain_queue(state, _):
    first(state, "aws_sqs_queue")["sqs_managed_sse_enabled"] = False


@fault("callers_name_the_alias")
def queue_calls_latest(state, _):
    mapping = first(state, "aws_lambda_event_source_mapping")
    mapping["function_name"] = mapping["function_name"].rsplit(":", 1)[0]


@fault("snap_start_is_kept_awake")
def asleep(state, _):
    drop(state, "aws_cloudwatch_event_target", "chats_api")
