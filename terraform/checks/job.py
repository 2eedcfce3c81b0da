"""The job, when it runs, and the crawler. Much of this `terraform validate` takes whatever it says."""

import re

GLUE_SPARK = {"5.0": "3.5.4", "5.1": "3.5.6"}
FIELDS = [("minute", 0, 59), ("hour", 0, 23), ("day", 1, 31), ("month", 1, 12), ("weekday", 1, 7), ("year", 1970, 2199)]
NAMES = "JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC SUN MON TUE WED THU FRI SAT".split()


def cron_mistake(schedule):
    """Why AWS would refuse it; None if it would not."""
    found = re.fullmatch(r"cron\((.*)\)", schedule or "")
    if not found:
        return "not cron(...)"
    fields = found[1].split(" ")
    if len(fields) != len(FIELDS):
        return f"{len(fields)} fields in the place of 6"
    if (fields[2] == "?") == (fields[4] == "?"):
        return "not exactly one of day and weekday is ?"
    for text, (name, least, most) in zip(fields, FIELDS):
        if text in ("*", "?"):
            continue
        for number in re.findall(r"\d+", text):
            if not least <= int(number) <= most and "/" not in text:
                return f"{name} {number}"
        rest = re.sub(r"[\d,/*#LW-]", "", text)
        for word in NAMES:
            rest = rest.replace(word, "")
        if rest:
            return f"{name} {text}"
    return None


def job_costs_what_was_meant(state, repository):
    job = state.one("aws_glue_job")
    if (job["worker_type"], job["number_of_workers"]) != ("G.1X", 2):
        yield f"the job has {job['number_of_workers']} workers {job['worker_type']}"
    if not 5 <= (job["timeout"] or 0) <= 720:
        yield f"the job may run {job['timeout']} minutes"
    if job["execution_property"][0]["max_concurrent_runs"] != 1:
        yield "the job may run twice at the same time"
    if job["execution_class"] not in ("STANDARD", "FLEX"):
        yield f"the job is of class {job['execution_class']}"
    if job["max_retries"]:
        yield "a run that failed is tried again at once"


def job_runs_on_what_it_is_built_for(state, repository):
    job = state.one("aws_glue_job")
    version = re.search(r"<spark.version>(.*)</spark.version>", repository.text("pom.xml"))[1]
    if GLUE_SPARK.get(job["glue_version"]) != version:
        yield f"the jar is built for Spark {version}, and Glue {job['glue_version']} has another"
    if job["command"][0]["name"] != "glueetl":
        yield f"the command is {job['command'][0]['name']}"


def job_gets_what_it_knows(state, repository):
    job = state.one("aws_glue_job")
    arguments = job["default_arguments"]
    parser = repository.source_of("dev.homelake.silver.ArgumentParser")
    known = re.findall(r'"([a-z-]+)"', re.search(r"KNOWN =\s*List\.of\((.*?)\);", parser, re.S)[1])
    glues = "".join(re.findall(r'"(.*?)"', re.search(r"GLUE =\s*Pattern\.compile\((.*?)\);", parser, re.S)[1]))
    for name in arguments:
        if name[2:] not in known and not re.fullmatch(glues, name[2:]):
            yield f"the job does not know {name}"
    wanted = {
        "--job-language": "scala",
        "--job-bookmark-option": "job-bookmark-disable",
        "--bucket": state.lake(),
        "--database": state.one("aws_glue_catalog_database")["name"],
    }
    for name, value in wanted.items():
        if arguments.get(name) != value:
            yield f"{name} is {arguments.get(name)} in the place of {value}"


def job_finds_its_code(state, repository):
    job = state.one("aws_glue_job")
    objects = {f"s3://{values['bucket']}/{values['key']}": values for values in state.values("aws_s3_object")}
    for place in (job["command"][0]["script_location"], job["default_arguments"].get("--extra-jars")):
        if place not in objects:
            yield f"there is no {place}"
        elif objects[place]["source_hash"][:16] not in place:
            yield f"{place} does not carry its hash: a run may meet half of it"
    script = repository.text("terraform/glue/whatsapp-silver.scala")
    if f"object {job['default_arguments'].get('--class')} " not in script:
        yield f"{job['default_arguments'].get('--class')} is not in the script"
    called = re.search(r"= ([\w.]+)\.main\(", script)[1]
    if repository.source_of(called) is None:
        yield f"the script calls {called}, which is not there"


def job_logs_where_they_end(state, repository):
    prefix = state.one("aws_glue_job")["default_arguments"].get("--custom-logGroup-prefix")
    groups = {values["name"] for values in state.values("aws_cloudwatch_log_group")}
    for name in ("output", "error"):
        if f"{prefix}/{name}" not in groups:
            yield f"the job writes to {prefix}/{name}, which is kept for ever"


def schedules_are_understood(state, repository):
    schedules = {
        values["name"]: values["schedule"]
        for values in state.values("aws_glue_trigger")
        if values["type"] == "SCHEDULED"
    }
    schedules.update(
        {values["name"]: values["schedule"] for values in state.values("aws_glue_crawler") if values["schedule"]}
    )
    schedules.update(
        {
            values["name"]: values["schedule_expression"]
            for values in state.values("aws_cloudwatch_event_rule")
            if "clock" in values["name"]
        }
    )
    if not schedules:
        yield "nothing is scheduled"
    for name, schedule in schedules.items():
        if cron_mistake(schedule):
            yield f"AWS refuses the schedule of {name}, {schedule}: {cron_mistake(schedule)}"


def crawler_changes_nothing(state, repository):
    for crawler in state.values("aws_glue_crawler"):
        policy = crawler["schema_change_policy"][0]
        if (policy["update_behavior"], policy["delete_behavior"]) != ("LOG", "LOG"):
            yield f"the crawler may change the table: {policy}"
        if crawler["s3_target"] or [t["tables"] for t in crawler["catalog_target"]] != [["whatsapp_messages"]]:
            yield "the crawler looks at folders, and may make tables of them"
        if "InheritFromTable" not in crawler["configuration"]:
            yield "the crawler gives partitions columns of their own"


RULES = [
    job_costs_what_was_meant,
    job_runs_on_what_it_is_built_for,
    job_gets_what_it_knows,
    job_finds_its_code,
    job_logs_where_they_end,
    schedules_are_understood,
    crawler_changes_nothing,
]
