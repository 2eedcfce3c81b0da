"""Mistakes in the job and the crawler."""

from checks.faults.planting import fault, first


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
