"""The table's definition, the saved questions, Athena."""

import re


def table_is_as_defined(state, repository):
    tables = {values["name"]: values for values in state.values("aws_glue_catalog_table")}
    shapes = repository.source_of("dev.homelake.catalog.partitions.GlueShapes")
    for file in repository.names("catalog/tables/*.json"):
        wanted = repository.json(f"catalog/tables/{file}")
        table = tables.pop(wanted["name"], None)
        if table is None:
            yield f"there is no table {wanted['name']}"
            continue
        storage = table["storage_descriptor"][0]
        for kind, columns in [("columns", storage["columns"]), ("partitions", table["partition_keys"])]:
            given = [(column["name"], column["type"], column["comment"]) for column in columns]
            if given != [(column["name"], column["type"], column["comment"]) for column in wanted[kind]]:
                yield f"the {kind} of {wanted['name']} are not those of its definition"
        if storage["location"] != f"s3://{state.lake()}/{wanted['location']}":
            yield f"{wanted['name']} lies at {storage['location']}"
        if table["description"] != wanted["comment"]:
            yield f"{wanted['name']} is told as {table['description']}"
        # What the job would make of it: then it finds nothing to change, and needs no right to.
        for name in (storage["input_format"], storage["output_format"], storage["ser_de_info"][0]["serialization_library"]):
            if f'"{name}"' not in shapes:
                yield f"{wanted['name']} is read by {name}, of which the job knows nothing"
        if table["parameters"] != {"classification": "parquet", "EXTERNAL": "TRUE"}:
            yield f"{wanted['name']} has parameters {table['parameters']}: projection hides what the job registers"
        if table["table_type"] != "EXTERNAL_TABLE" or storage["ser_de_info"][0]["parameters"] != {"serialization.format": "1"}:
            yield f"{wanted['name']} is a {table['table_type']}"
    for name in tables:
        yield f"{name} is defined nowhere"


def questions_are_all_there(state, repository):
    saved = {values["name"]: values for values in state.values("aws_athena_named_query")}
    files = {name[: -len(".sql")] for name in repository.names("catalog/queries/*.sql")}
    if set(saved) != files:
        yield f"saved questions differ from the files: {sorted(set(saved) ^ files)}"
    for name in files & set(saved):
        if saved[name]["query"] != repository.text(f"catalog/queries/{name}.sql"):
            yield f"{name} is not the text of its file"
        if saved[name]["workgroup"] != state.one("aws_athena_workgroup")["name"]:
            yield f"{name} is in the workgroup {saved[name]['workgroup']}"
        if saved[name]["database"] != state.one("aws_glue_catalog_database")["name"]:
            yield f"{name} asks the database {saved[name]['database']}"


def workgroup_has_the_last_word(state, repository):
    configuration = state.one("aws_athena_workgroup")["configuration"][0]
    if not configuration["enforce_workgroup_configuration"]:
        yield "clients say where results go"
    if not configuration["bytes_scanned_cutoff_per_query"] >= 10 * 1024 * 1024:
        yield "a query may read anything"
    if configuration["engine_version"][0]["selected_engine_version"] != "Athena engine version 3":
        yield "the workgroup's engine is not version 3"
    result = (configuration["result_configuration"] or [{}])[0]
    if not re.fullmatch(f"s3://{state.bucket('results')}/[a-z]+/", result.get("output_location") or ""):
        yield f"results go to {result.get('output_location')}, where they do not expire"
    if not result.get("encryption_configuration") or not result.get("expected_bucket_owner"):
        yield "results are not encrypted, or go to whoever has a bucket of that name"


RULES = [
    table_is_as_defined,
    questions_are_all_there,
    workgroup_has_the_last_word,
]
