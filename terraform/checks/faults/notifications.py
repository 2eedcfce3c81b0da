"""Mistakes in what S3 tells."""

import json

from checks.faults.planting import fault, first, policy


@fault("notifications_have_one_owner")
def two_owners(state, _):
    state.all.append(state.of("aws_s3_bucket_notification")[0])


@fault("filters_are_disjoint")
def overlapping_filters(state, _):
    first(state, "aws_s3_bucket_notification")["lambda_function"][0]["filter_prefix"] = ""


@fault("inputs_are_heard")
def deaf_to_removals(state, _):
    first(state, "aws_s3_bucket_notification")["lambda_function"][1]["events"] = ["s3:ObjectCreated:*"]


@fault("inputs_are_heard")
def java_has_a_new_input(_, sources):
    path = "lambdas/edge/src/main/java/dev/homelake/edge/keys/Area.java"
    sources.replace(path, '"misc/", Role.STORE', '"misc/", Role.INPUT')


@fault("no_function_calls_itself")
def writes_where_it_listens(state, _):
    resource = f"arn:aws:s3:::{state.lake()}/raw-photos/*"
    change = {"Action": "s3:PutObject", "Resource": resource}
    policy(state, "photo_processor.aws_iam_role_policy.work", lambda statement: statement.update(change))


@fault("filters_are_disjoint")
def queue_hears_uploads(state, _):
    first(state, "aws_s3_bucket_notification")["queue"][0]["filter_prefix"] = ""


@fault("no_function_calls_itself")
def starter_writes_bronze(state, _):
    change = {"Action": "s3:PutObject", "Resource": f"arn:aws:s3:::{state.lake()}/bronze/whatsapp/*"}
    policy(state, "silver_starter[0].aws_iam_role_policy.work", lambda statement: statement.update(change))


@fault("changes_start_the_job")
def impatient_queue(state, _):
    first(state, "aws_sqs_queue", "bronze_changes")["visibility_timeout_seconds"] = 30


@fault("changes_start_the_job")
def forgetful_queue(state, _):
    first(state, "aws_lambda_event_source_mapping")["function_response_types"] = []


@fault("changes_start_the_job")
def deaf_to_deleted_exports(state, _):
    first(state, "aws_s3_bucket_notification")["queue"][0]["events"] = ["s3:ObjectCreated:*"]


@fault("changes_start_the_job")
def starts_another_job(state, _):
    first(state, "aws_lambda_function", "silver_starter")["environment"][0]["variables"]["SILVER_JOB"] = "other"


def queue_policy(state, change):
    values = first(state, "aws_sqs_queue_policy")
    document = json.loads(values["policy"])
    change(document["Statement"][0])
    values["policy"] = json.dumps(document)


@fault("queues_let_nobody_else_in")
def anybody_sends_messages(state, _):
    queue_policy(state, lambda statement: statement.update(Principal="*"))


@fault("queues_let_nobody_else_in")
def any_account_sends_messages(state, _):
    queue_policy(state, lambda statement: statement["Condition"].pop("StringEquals"))
