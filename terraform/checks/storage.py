"""Buckets and the table of photos."""

import json
import re

from checks.state import statements

FLAGS = ["block_public_acls", "block_public_policy", "ignore_public_acls", "restrict_public_buckets"]


def _by_bucket(state, kind):
    return {values["bucket"]: values for values in state.values(kind)}


def buckets_are_private(state, repository):
    blocks = _by_bucket(state, "aws_s3_bucket_public_access_block")
    website_is_public = not state.of("aws_cloudfront_distribution")
    for name in [values["bucket"] for values in state.values("aws_s3_bucket")]:
        wanted = FLAGS
        if website_is_public and name == state.bucket("website"):
            wanted = ["block_public_acls", "ignore_public_acls"]
        for flag in wanted:
            if not blocks.get(name, {}).get(flag):
                yield f"{name} has no {flag}"


def buckets_are_encrypted(state, repository):
    rules = _by_bucket(state, "aws_s3_bucket_server_side_encryption_configuration")
    for name in [values["bucket"] for values in state.values("aws_s3_bucket")]:
        try:
            default = rules[name]["rule"][0]["apply_server_side_encryption_by_default"][0]
            if default["sse_algorithm"] not in ("AES256", "aws:kms"):
                yield f"{name} is encrypted with {default['sse_algorithm']}"
        except (KeyError, IndexError):
            yield f"{name} is not encrypted"


def owner_owns_all_objects(state, repository):
    controls = _by_bucket(state, "aws_s3_bucket_ownership_controls")
    for name in [values["bucket"] for values in state.values("aws_s3_bucket")]:
        rule = controls.get(name, {}).get("rule", [{}])[0]
        if rule.get("object_ownership") != "BucketOwnerEnforced":
            yield f"{name} takes access lists of objects"


def plain_http_is_refused(state, repository):
    """In the documents: moto cannot have the policies themselves."""
    refused = set()
    for document in state.data("aws_iam_policy_document"):
        for statement in statements(document["values"]["json"]):
            condition = statement["condition"].get("Bool", {})
            if statement["effect"] == "Deny" and condition.get("aws:SecureTransport") == "false":
                refused.update(statement["resources"])
    for word in ["code", "results"]:
        arn = f"arn:aws:s3:::{state.bucket(word)}"
        for resource in [arn, arn + "/*"]:
            if resource not in refused:
                yield f"{resource} may be asked by plain http"


def results_expire(state, repository):
    rules = _by_bucket(state, "aws_s3_bucket_lifecycle_configuration")
    for word in ["code", "results"]:
        found = rules.get(state.bucket(word), {}).get("rule", [])
        enabled = [rule for rule in found if rule["status"] == "Enabled"]
        if not any(rule.get("abort_incomplete_multipart_upload") for rule in enabled):
            yield f"unfinished uploads stay in {state.bucket(word)}"
        days = [rule["expiration"][0]["days"] for rule in enabled if rule.get("expiration")]
        if word == "results" and not any(1 <= day <= 90 for day in days):
            yield "results of queries, which hold messages, are kept for ever"


def amplify_keeps_the_lake(state, repository):
    """Its policy, CORS, lifecycle and encryption are Amplify's; only notifications are made here."""
    for found in state.all:
        if found["mode"] == "managed" and found["type"].startswith("aws_s3_bucket"):
            if found["type"] == "aws_s3_bucket_notification":
                continue
            if found["values"].get("bucket") == state.lake():
                yield f"{found['address']} changes the lake's bucket"


def photos_table_is_as_java_says(state, repository):
    text = repository.text("lambdas/edge/src/main/java/dev/homelake/edge/photos/PhotoTable.java")
    name = dict(re.findall(r'String ([A-Z_]+) = "([a-z_]+)"', text))
    table = state.one("aws_dynamodb_table")
    if (table["hash_key"], table["range_key"]) != (name["ID"], name["LISTING"]):
        yield f"the table's keys are {table['hash_key']} and {table['range_key']}"
    indexes = {
        index["name"]: (index["hash_key"], index["range_key"], index["projection_type"])
        for index in table["global_secondary_index"]
    }
    wanted = {
        name["BY_UPLOADED_AT"]: (name["LISTING"], name["UPLOADED_AT"], "ALL"),
        name["BY_TAKEN_AT"]: (name["LISTING"], name["TAKEN_AT"], "ALL"),
    }
    if indexes != wanted:
        yield f"the table's indexes are {indexes}"
    keys = {name[key] for key in ("ID", "LISTING", "UPLOADED_AT", "TAKEN_AT")}
    if {(a["name"], a["type"]) for a in table["attribute"]} != {(key, "S") for key in keys}:
        yield "the table's keys are not all texts"


def photos_table_can_be_restored(state, repository):
    table = state.one("aws_dynamodb_table")
    if not any(recovery["enabled"] for recovery in table["point_in_time_recovery"]):
        yield "the table of photos has no point-in-time recovery"
    if table["billing_mode"] != "PAY_PER_REQUEST":
        yield f"the table of photos is paid as {table['billing_mode']}"


def website_reads_are_as_chosen(state, repository):
    (policy,) = [
        found["policy"]
        for found in state.values("aws_s3_bucket_policy")
        if found["bucket"] == state.bucket("website")
    ]
    distributions = state.values("aws_cloudfront_distribution")
    for statement in statements(policy):
        if statement["effect"] != "Allow":
            continue
        if statement["actions"] != ["s3:GetObject"]:
            yield f"the site's readers may {statement['actions']}"
        source = statement["condition"].get("StringEquals", {})
        if distributions and source != {"aws:SourceArn": distributions[0]["arn"]}:
            yield f"others than the distribution read the site's bucket: {json.dumps(source)}"
    for distribution in distributions:
        for behaviour in distribution["default_cache_behavior"]:
            if behaviour["viewer_protocol_policy"] != "redirect-to-https":
                yield "CloudFront serves plain http"
    if distributions and state.of("aws_s3_bucket_website_configuration"):
        yield "the site is behind CloudFront and public as well"


RULES = [
    buckets_are_private,
    buckets_are_encrypted,
    owner_owns_all_objects,
    plain_http_is_refused,
    results_expire,
    amplify_keeps_the_lake,
    photos_table_is_as_java_says,
    photos_table_can_be_restored,
    website_reads_are_as_chosen,
]
