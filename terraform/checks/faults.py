"""Mistakes planted in a good state, each of which one rule must find. A rule without a fault proves nothing.

A fault that is in the repository, not in the state, changes a text as it is read.
"""

import copy
import json

from checks.state import Repository, State

FAULTS = []


def fault(rule):
    """Plants what the function does; `rule` must find it."""

    def add(plant):
        FAULTS.append((rule, plant))
        return plant

    return add


class Planted(Repository):
    """The repository with texts replaced."""

    def __init__(self, repository):
        super().__init__(repository.root)
        self.replaced = {}

    def replace(self, path, old, new):
        text = super().text(path)
        assert old in text, f"{old} is not in {path}"
        self.replaced[path] = text.replace(old, new)

    def text(self, path):
        return self.replaced.get(path) or super().text(path)


def plant(planted, state, repository):
    """A copy of both with the fault in it."""
    changed = State(copy.deepcopy(state.document))
    sources = Planted(repository)
    planted(changed, sources)
    return changed, sources


def first(state, kind, word=""):
    return [found["values"] for found in state.of(kind) if word in found["address"]][0]


def policy(state, word, change):
    """Changes the first statement of a role's policy."""
    values = first(state, "aws_iam_role_policy", word)
    document = json.loads(values["policy"])
    statements = document["Statement"]
    change(statements[0] if isinstance(statements, list) else statements)
    values["policy"] = json.dumps(document)


def drop(state, kind, word=""):
    state.all.remove([found for found in state.of(kind) if word in found["address"]][0])


# --- What roles may do


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


# --- Buckets and the table of photos


@fault("buckets_are_private")
def open_bucket(state, _):
    first(state, "aws_s3_bucket_public_access_block", "results")["block_public_policy"] = False


@fault("buckets_are_encrypted")
def plain_bucket(state, _):
    drop(state, "aws_s3_bucket_server_side_encryption_configuration", "code")


@fault("owner_owns_all_objects")
def access_lists(state, _):
    controls = first(state, "aws_s3_bucket_ownership_controls", "website")
    controls["rule"][0]["object_ownership"] = "ObjectWriter"


@fault("plain_http_is_refused")
def plain_http(state, _):
    for document in state.data("aws_iam_policy_document"):
        document["values"]["json"] = document["values"]["json"].replace("aws:SecureTransport", "aws:SecureTransfer")


@fault("results_expire")
def results_for_ever(state, _):
    rules = first(state, "aws_s3_bucket_lifecycle_configuration", "results")["rule"]
    rules[:] = [rule for rule in rules if not rule["expiration"]]


@fault("results_expire")
def unfinished_uploads(state, _):
    drop(state, "aws_s3_bucket_lifecycle_configuration", "code")


@fault("amplify_keeps_the_lake")
def lifecycle_of_the_lake(state, _):
    first(state, "aws_s3_bucket_lifecycle_configuration", "results")["bucket"] = state.lake()


@fault("photos_table_is_as_java_says")
def other_index(state, _):
    first(state, "aws_dynamodb_table")["global_secondary_index"][0]["range_key"] = "photo_id"


@fault("photos_table_is_as_java_says")
def java_names_another_key(_, sources):
    path = "lambdas/edge/src/main/java/dev/homelake/edge/photos/PhotoTable.java"
    sources.replace(path, 'LISTING = "listing"', 'LISTING = "list"')


@fault("photos_table_can_be_restored")
def no_recovery(state, _):
    first(state, "aws_dynamodb_table")["point_in_time_recovery"][0]["enabled"] = False


@fault("website_reads_are_as_chosen")
def any_distribution(state, _):
    values = first(state, "aws_s3_bucket_policy", "website")
    values["policy"] = values["policy"].replace("distribution/", "distribution/X")


@fault("website_reads_are_as_chosen")
def http_at_cloudfront(state, _):
    behaviour = first(state, "aws_cloudfront_distribution")["default_cache_behavior"][0]
    behaviour["viewer_protocol_policy"] = "allow-all"


# --- Functions


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


@fault("filters_are_disjoint")
def queue_hears_uploads(state, _):
    first(state, "aws_s3_bucket_notification")["queue"][0]["filter_prefix"] = ""


@fault("no_function_calls_itself")
def starter_writes_bronze(state, _):
    change = {"Action": "s3:PutObject", "Resource": f"arn:aws:s3:::{state.lake()}/bronze/whatsapp/*"}
    policy(state, "silver_starter[0].aws_iam_role_policy.work", lambda statement: statement.update(change))


@fault("callers_name_the_alias")
def queue_calls_latest(state, _):
    mapping = first(state, "aws_lambda_event_source_mapping")
    mapping["function_name"] = mapping["function_name"].rsplit(":", 1)[0]


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


@fault("snap_start_is_kept_awake")
def asleep(state, _):
    drop(state, "aws_cloudwatch_event_target", "chats_api")


# --- The API


@fault("routes_are_the_functions")
def route_missing(state, _):
    drop(state, "aws_api_gateway_method", "insights GET")


@fault("routes_are_the_functions")
def wrong_function(state, _):
    integrations = state.values("aws_api_gateway_integration")
    integrations[0]["uri"], integrations[-1]["uri"] = integrations[-1]["uri"], integrations[0]["uri"]


@fault("only_people_who_are_signed_in_ask")
def open_api(state, _):
    first(state, "aws_api_gateway_method", "photos GET").update(authorization="NONE", authorizer_id="")


@fault("only_people_who_are_signed_in_ask")
def other_pool(state, _):
    first(state, "aws_api_gateway_authorizer")["provider_arns"] = ["arn:aws:cognito-idp:x:1:userpool/y"]


@fault("only_people_who_are_signed_in_ask")
def preflight_with_token(state, _):
    first(state, "aws_api_gateway_method", "chats OPTIONS")["authorization"] = "COGNITO_USER_POOLS"


@fault("errors_have_cors_headers")
def errors_without_cors(state, _):
    first(state, "aws_api_gateway_gateway_response", "4XX")["response_parameters"].clear()


@fault("requests_are_throttled")
def unthrottled(state, _):
    first(state, "aws_api_gateway_method_settings")["settings"][0]["throttling_rate_limit"] = -1


@fault("logs_hold_no_questions")
def query_in_log(state, _):
    settings = first(state, "aws_api_gateway_stage")["access_log_settings"][0]
    settings["format"] = json.dumps({"query": "$context.customQueryString"})


@fault("logs_hold_no_questions")
def execution_log(state, _):
    first(state, "aws_api_gateway_method_settings")["settings"][0]["logging_level"] = "INFO"


# --- Catalog, job, crawler, Athena


@fault("table_is_as_defined")
def column_of_another_type(state, _):
    first(state, "aws_glue_catalog_table")["storage_descriptor"][0]["columns"][3]["type"] = "int"


@fault("table_is_as_defined")
def projected_table(state, _):
    first(state, "aws_glue_catalog_table")["parameters"]["projection.enabled"] = "true"


@fault("table_is_as_defined")
def other_format(state, _):
    first(state, "aws_glue_catalog_table")["storage_descriptor"][0]["input_format"] = "Text"


@fault("job_costs_what_was_meant")
def ten_workers(state, _):
    first(state, "aws_glue_job")["number_of_workers"] = 10


@fault("job_costs_what_was_meant")
def two_days(state, _):
    first(state, "aws_glue_job")["timeout"] = 2880


@fault("job_costs_what_was_meant")
def two_runs(state, _):
    first(state, "aws_glue_job")["execution_property"][0]["max_concurrent_runs"] = 2


@fault("job_runs_on_what_it_is_built_for")
def no_such_glue(state, _):
    first(state, "aws_glue_job")["glue_version"] = "9.9"


@fault("job_gets_what_it_knows")
def unknown_argument(state, _):
    first(state, "aws_glue_job")["default_arguments"]["--buckets"] = "x"


@fault("job_gets_what_it_knows")
def bookmarks(state, _):
    first(state, "aws_glue_job")["default_arguments"]["--job-bookmark-option"] = "job-bookmark-enable"


@fault("job_finds_its_code")
def script_nowhere(state, _):
    first(state, "aws_glue_job")["command"][0]["script_location"] = "nonsense"


@fault("job_finds_its_code")
def class_nowhere(state, _):
    first(state, "aws_glue_job")["default_arguments"]["--class"] = "Nowhere"


@fault("job_finds_its_code")
def key_without_hash(state, _):
    values = first(state, "aws_s3_object", "job_jar")
    values["key"] = "glue/job.jar"
    arguments = first(state, "aws_glue_job")["default_arguments"]
    arguments["--extra-jars"] = f"s3://{values['bucket']}/glue/job.jar"


@fault("job_logs_where_they_end")
def logs_elsewhere(state, _):
    first(state, "aws_glue_job")["default_arguments"]["--custom-logGroup-prefix"] = "/elsewhere"


@fault("schedules_are_understood")
def every_day(state, _):
    first(state, "aws_cloudwatch_event_rule", "silver_clock")["schedule_expression"] = "every day"


@fault("schedules_are_understood")
def unix_cron(state, _):
    first(state, "aws_glue_crawler")["schedule"] = "cron(0 6 * * *)"


@fault("schedules_are_understood")
def hour_25(state, _):
    first(state, "aws_cloudwatch_event_rule", "silver_clock")["schedule_expression"] = "cron(0 25 * * ? *)"


@fault("schedules_are_understood")
def no_schedule(state, _):
    first(state, "aws_cloudwatch_event_rule", "silver_clock")["schedule_expression"] = ""


@fault("crawler_changes_nothing")
def crawler_updates(state, _):
    first(state, "aws_glue_crawler")["schema_change_policy"][0]["update_behavior"] = "UPDATE_IN_DATABASE"


@fault("questions_are_all_there")
def question_missing(state, _):
    drop(state, "aws_athena_named_query", "streaks")


@fault("questions_are_all_there")
def question_changed(state, _):
    first(state, "aws_athena_named_query", "streaks")["query"] += " "


@fault("workgroup_has_the_last_word")
def not_enforced(state, _):
    first(state, "aws_athena_workgroup")["configuration"][0]["enforce_workgroup_configuration"] = False


@fault("workgroup_has_the_last_word")
def results_elsewhere(state, _):
    result = first(state, "aws_athena_workgroup")["configuration"][0]["result_configuration"][0]
    result["output_location"] = f"s3://{state.lake()}/athena/"


# --- Alarms


@fault("failures_are_told")
def alarm_missing(state, _):
    drop(state, "aws_cloudwatch_metric_alarm", 'function_errors["chats-api"]')


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


# --- What is repeated of other parts


@fault("areas_are_those_of_java")
def area_renamed(_, sources):
    sources.replace("terraform/areas.tf", '"photos/thumbnails/"', '"thumbnails/"')


@fault("pages_may_do_what_they_may_here")
def weaker_policy(_, sources):
    sources.replace("terraform/cloudfront.tf", "\"object-src 'none'\"", "\"object-src 'self'\"")


@fault("headers_are_those_sent_here")
def referrer(_, sources):
    sources.replace("terraform/cloudfront.tf", '"no-referrer"', '"origin"')
