# A run as soon as the exports have changed, in the place of one each day. S3 tells a queue what comes to bronze and goes; the function
# gathers a minute of that, compares bronze with what the table is made of, and starts a run if they differ. While a run is at work the
# messages come again, so what arrives meanwhile is not missed. The clock asks, too, for what a failed run left.
locals {
  starts_on_change = var.silver_job.start == "on_change"

  starter_timeout_seconds = 50
  gathering_seconds       = 60

  # A run that is at work may go on for that long, and the check after it may fail a few times.
  longest_wait_seconds = 60 * var.silver_job.timeout_minutes + 1800
}

module "silver_starter" {
  source = "./modules/java-lambda"
  count  = local.starts_on_change ? 1 : 0

  permissions_boundary_arn = var.permissions_boundary_arn

  name               = "${var.name}-silver-starter"
  description        = "Starts ${local.silver_job_name} when the exports have changed."
  handler            = "dev.homelake.starter.StarterFunction::handleRequest"
  package            = local.packages["silver-starter"]
  architecture       = var.architecture
  memory_mb          = 1024
  timeout_seconds    = local.starter_timeout_seconds
  snap_start         = false
  policy_json        = data.aws_iam_policy_document.silver_starter[0].json
  log_retention_days = var.log_retention_days

  environment = {
    LAKE_BUCKET = local.data_bucket_name
    SILVER_JOB  = aws_glue_job.silver.name
  }
}

data "aws_iam_policy_document" "silver_starter" {
  count = local.starts_on_change ? 1 : 0

  # "IfExists": before the first run there is no index, and S3 says so only to those who may list.
  statement {
    sid       = "ListExports"
    actions   = ["s3:ListBucket"]
    resources = [local.data_bucket_arn]

    condition {
      test     = "StringLikeIfExists"
      variable = "s3:prefix"
      values   = [local.areas.bronze_whatsapp]
    }
  }

  statement {
    sid     = "CompareThem"
    actions = ["s3:GetObject", "s3:GetObjectVersion"]
    resources = [
      local.area_arns.bronze_whatsapp,
      "${local.data_bucket_arn}/${local.state_silver}files.json",
      "${local.data_bucket_arn}/${local.state_silver}manifest.json",
    ]
  }

  statement {
    sid     = "Start"
    actions = ["glue:StartJobRun"]
    # By its name: the resource's own ARN would make the role wait for each change of the job.
    resources = ["${local.glue_arn}:job/${local.silver_job_name}"]
  }

  statement {
    sid       = "TakeMessages"
    actions   = ["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"]
    resources = [aws_sqs_queue.bronze_changes[0].arn]
  }
}

# What a message says does not count, so none is set aside: it comes again until a check has held, and an alarm tells if that takes long.
resource "aws_sqs_queue" "bronze_changes" {
  count = local.starts_on_change ? 1 : 0

  name                      = "${var.name}-bronze-changes"
  message_retention_seconds = 1209600
  sqs_managed_sse_enabled   = true

  # As Lambda wants it: gathering, and six calls.
  visibility_timeout_seconds = local.gathering_seconds + 6 * local.starter_timeout_seconds
}

data "aws_iam_policy_document" "bronze_changes" {
  count = local.starts_on_change ? 1 : 0

  statement {
    sid       = "Lake"
    actions   = ["sqs:SendMessage"]
    resources = [aws_sqs_queue.bronze_changes[0].arn]

    principals {
      type        = "Service"
      identifiers = ["s3.amazonaws.com"]
    }

    condition {
      test     = "ArnEquals"
      variable = "aws:SourceArn"
      values   = [local.data_bucket_arn]
    }

    condition {
      test     = "StringEquals"
      variable = "aws:SourceAccount"
      values   = [local.account_id]
    }
  }

  statement {
    sid       = "Clock"
    actions   = ["sqs:SendMessage"]
    resources = [aws_sqs_queue.bronze_changes[0].arn]

    principals {
      type        = "Service"
      identifiers = ["events.amazonaws.com"]
    }

    condition {
      test     = "ArnEquals"
      variable = "aws:SourceArn"
      values   = [aws_cloudwatch_event_rule.silver_clock[0].arn]
    }
  }
}

resource "aws_sqs_queue_policy" "bronze_changes" {
  count = local.starts_on_change ? 1 : 0

  queue_url = aws_sqs_queue.bronze_changes[0].url
  policy    = data.aws_iam_policy_document.bronze_changes[0].json
}

# Uploads come in heaps: a minute of them is one check, and one run.
resource "aws_lambda_event_source_mapping" "silver_starter" {
  count = local.starts_on_change ? 1 : 0

  event_source_arn                   = aws_sqs_queue.bronze_changes[0].arn
  function_name                      = module.silver_starter[0].alias_arn
  batch_size                         = 1000
  maximum_batching_window_in_seconds = local.gathering_seconds
  function_response_types            = ["ReportBatchItemFailures"]

  scaling_config {
    maximum_concurrency = 2
  }
}

resource "aws_cloudwatch_event_rule" "silver_clock" {
  count = local.starts_on_change ? 1 : 0

  name                = "${var.name}-silver-clock"
  description         = "Has ${var.name}-silver-starter look whether there is anything to do. Times are UTC."
  schedule_expression = var.silver_job.schedule
}

resource "aws_cloudwatch_event_target" "silver_clock" {
  count = local.starts_on_change ? 1 : 0

  rule  = aws_cloudwatch_event_rule.silver_clock[0].name
  arn   = aws_sqs_queue.bronze_changes[0].arn
  input = jsonencode({ source = "clock" })

  depends_on = [aws_sqs_queue_policy.bronze_changes]
}

# Not by the messages' age: SQS leaves out those that came three times, and these are the ones. Something lies in the queue, seen or
# hidden, in each five minutes.
resource "aws_cloudwatch_metric_alarm" "changes_wait" {
  count = local.starts_on_change ? 1 : 0

  alarm_name          = "${var.name}-bronze-changes-wait"
  alarm_description   = "Exports have changed, and no run could be started for longer than a run may take. The log of ${var.name}-silver-starter says why."
  evaluation_periods  = ceil(local.longest_wait_seconds / 300)
  threshold           = 0.5
  comparison_operator = "GreaterThanThreshold"
  treat_missing_data  = "notBreaching"
  alarm_actions       = [aws_sns_topic.alarms.arn]

  metric_query {
    id          = "waiting"
    label       = "Messages that wait"
    expression  = "visible + hidden"
    return_data = true
  }

  dynamic "metric_query" {
    for_each = { visible = "ApproximateNumberOfMessagesVisible", hidden = "ApproximateNumberOfMessagesNotVisible" }

    content {
      id = metric_query.key

      metric {
        namespace   = "AWS/SQS"
        metric_name = metric_query.value
        dimensions  = { QueueName = aws_sqs_queue.bronze_changes[0].name }
        stat        = "Average"
        period      = 300
      }
    }
  }
}
