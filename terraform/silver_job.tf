locals {
  silver_job_name = "${var.name}-whatsapp-silver"
}

data "aws_iam_policy_document" "glue_assume" {
  statement {
    actions = ["sts:AssumeRole"]

    principals {
      type        = "Service"
      identifiers = ["glue.amazonaws.com"]
    }

    condition {
      test     = "StringEquals"
      variable = "aws:SourceAccount"
      values   = [local.account_id]
    }
  }
}

resource "aws_iam_role" "silver_job" {
  name               = local.silver_job_name
  description        = "Of the Spark job ${local.silver_job_name}, and of nobody else."
  assume_role_policy = data.aws_iam_policy_document.glue_assume.json

  permissions_boundary = var.permissions_boundary_arn
}

data "aws_iam_policy_document" "silver_job" {
  statement {
    sid       = "Code"
    actions   = ["s3:GetObject"]
    resources = ["${module.code.arn}/glue/*"]
  }

  statement {
    sid       = "ListTheLake"
    actions   = ["s3:ListBucket"]
    resources = [local.data_bucket_arn]

    # "IfExists": reading an object that is not there is refused, and not answered 404, unless this is allowed without a prefix.
    condition {
      test     = "StringLikeIfExists"
      variable = "s3:prefix"
      values   = ["${local.areas.bronze_whatsapp}*", "${local.areas.silver_whatsapp}*", "${local.state_silver}*"]
    }
  }

  statement {
    sid       = "ReadExports"
    actions   = ["s3:GetObject"]
    resources = [local.area_arns.bronze_whatsapp]
  }

  statement {
    sid       = "WriteTheTable"
    actions   = ["s3:GetObject", "s3:PutObject", "s3:DeleteObject"]
    resources = [local.area_arns.silver_whatsapp]
  }

  statement {
    sid       = "KeepState"
    actions   = ["s3:GetObject", "s3:PutObject"]
    resources = ["${local.data_bucket_arn}/${local.state_silver}*"]
  }

  statement {
    sid = "RegisterDates"
    actions = [
      "glue:GetTable",
      "glue:GetPartitions",
      "glue:BatchCreatePartition",
      "glue:BatchUpdatePartition",
      "glue:BatchDeletePartition",
    ]
    resources = local.messages_arns
  }

  statement {
    sid = "WriteLogs"
    # Glue asks for the group before it writes, also where it is there.
    actions   = ["logs:CreateLogGroup", "logs:CreateLogStream", "logs:PutLogEvents"]
    resources = flatten([for group in aws_cloudwatch_log_group.silver_job : [group.arn, "${group.arn}:*"]])
  }
}

resource "aws_iam_role_policy" "silver_job" {
  name   = "work"
  role   = aws_iam_role.silver_job.id
  policy = data.aws_iam_policy_document.silver_job.json
}

# Glue puts the two names behind the prefix that the job is given.
resource "aws_cloudwatch_log_group" "silver_job" {
  for_each = toset(["output", "error"])

  name              = "/aws-glue/jobs/${local.silver_job_name}/${each.key}"
  retention_in_days = var.log_retention_days
}

resource "aws_glue_job" "silver" {
  name              = local.silver_job_name
  description       = "Chat exports in, the table of messages out."
  role_arn          = aws_iam_role.silver_job.arn
  glue_version      = var.silver_job.glue_version
  worker_type       = var.silver_job.worker_type
  number_of_workers = var.silver_job.workers
  execution_class   = var.silver_job.execution_class
  timeout           = var.silver_job.timeout_minutes

  # What a run did not finish the next one does; trying again at once costs twice.
  max_retries = 0

  command {
    name            = "glueetl"
    script_location = "s3://${module.code.id}/${aws_s3_object.job_script.key}"
  }

  default_arguments = {
    "--job-language"           = "scala"
    "--class"                  = "WhatsappSilver"
    "--extra-jars"             = "s3://${module.code.id}/${aws_s3_object.job_jar.key}"
    "--job-bookmark-option"    = "job-bookmark-disable"
    "--custom-logGroup-prefix" = "/aws-glue/jobs/${local.silver_job_name}"
    "--bucket"                 = local.data_bucket_name
    "--database"               = aws_glue_catalog_database.lake.name
  }

  execution_property {
    max_concurrent_runs = 1
  }

  depends_on = [
    aws_cloudwatch_log_group.silver_job,
    aws_iam_role_policy.silver_job,
  ]
}

resource "aws_glue_trigger" "silver" {
  count = var.silver_job.schedule == "off" || local.starts_on_change ? 0 : 1

  name        = "${local.silver_job_name}-daily"
  description = "Runs ${local.silver_job_name}. Times are UTC."
  type        = "SCHEDULED"
  schedule    = var.silver_job.schedule

  actions {
    job_name = aws_glue_job.silver.name
  }
}
