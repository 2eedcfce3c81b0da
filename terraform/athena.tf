# Results hold messages, so they must go. The lifecycle of the lake's bucket is Amplify's, one document that only one can own; so
# results have a bucket of their own, which nobody who is signed in can read, and all of which expires.
module "results" {
  source = "./modules/private-bucket"

  name          = "${var.name}-results-${local.bucket_suffix}"
  expire_days   = var.athena.results_days
  force_destroy = true
}

locals {
  results_prefix = "athena/"

  # The title is the query's first line; comments are for people and stay.
  questions = {
    for file in fileset(var.repository, "catalog/queries/*.sql") :
    trimsuffix(basename(file), ".sql") => file("${var.repository}/${file}")
  }
}

resource "aws_athena_workgroup" "lake" {
  name          = var.name
  description   = "Questions to ${var.name}: where results go, and how much a question may read."
  force_destroy = true

  configuration {
    # What a client says of results, encryption or limits does not count.
    enforce_workgroup_configuration    = true
    publish_cloudwatch_metrics_enabled = true
    bytes_scanned_cutoff_per_query     = var.athena.scan_limit_mb * 1024 * 1024

    engine_version {
      selected_engine_version = "Athena engine version 3"
    }

    result_configuration {
      output_location       = "s3://${module.results.id}/${local.results_prefix}"
      expected_bucket_owner = local.account_id

      encryption_configuration {
        encryption_option = "SSE_S3"
      }
    }
  }
}

resource "aws_athena_named_query" "question" {
  for_each = local.questions

  name        = each.key
  description = try(regex("^-- title: (.*)", each.value)[0], each.key)
  workgroup   = aws_athena_workgroup.lake.name
  database    = aws_glue_catalog_database.lake.name
  query       = each.value
}
