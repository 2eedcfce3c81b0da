"""Mistakes in buckets and the table of photos."""

from checks.faults.planting import drop, fault, first


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
