"""Mistakes in the table, the questions and Athena."""

from checks.faults.planting import drop, fault, first


@fault("table_is_as_defined")
def column_of_another_type(state, _):
    first(state, "aws_glue_catalog_table")["storage_descriptor"][0]["columns"][3]["type"] = "int"


@fault("table_is_as_defined")
def projected_table(state, _):
    first(state, "aws_glue_catalog_table")["parameters"]["projection.enabled"] = "true"


@fault("table_is_as_defined")
def other_format(state, _):
    first(state, "aws_glue_catalog_table")["storage_descriptor"][0]["input_format"] = "Text"


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
