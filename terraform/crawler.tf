# The job registers its dates itself, so the crawler finds nothing. It looks at the table that is there (and so can make no other),
# and only logs what it would change.
locals {
  has_crawler  = var.crawler.when != "off"
  crawler_name = "${var.name}-silver-crawler"
}

resource "aws_glue_crawler" "silver" {
  count = local.has_crawler ? 1 : 0

  name          = local.crawler_name
  description   = "Looks whether the table has all dates."
  database_name = aws_glue_catalog_database.lake.name
  role          = aws_iam_role.crawler[0].arn
  schedule      = var.crawler.when == "scheduled" ? var.crawler.schedule : null

  catalog_target {
    database_name = aws_glue_catalog_database.lake.name
    tables        = [local.messages.name]
  }

  schema_change_policy {
    update_behavior = "LOG"
    delete_behavior = "LOG"
  }

  recrawl_policy {
    recrawl_behavior = "CRAWL_EVERYTHING"
  }

  configuration = jsonencode({
    Version       = 1
    CrawlerOutput = { Partitions = { AddOrUpdateBehavior = "InheritFromTable" } }
    Grouping      = { TableGroupingPolicy = "CombineCompatibleSchemas" }
  })

  depends_on = [aws_iam_role_policy.crawler]
}

resource "aws_glue_trigger" "crawler" {
  count = var.crawler.when == "after_job" ? 1 : 0

  name        = "${local.crawler_name}-after-job"
  description = "Starts the crawler when the daily run has succeeded, however late that was."
  type        = "CONDITIONAL"

  predicate {
    conditions {
      job_name = aws_glue_job.silver.name
      state    = "SUCCEEDED"
    }
  }

  actions {
    crawler_name = aws_glue_crawler.silver[0].name
  }
}

resource "aws_iam_role" "crawler" {
  count = local.has_crawler ? 1 : 0

  name               = local.crawler_name
  description        = "Of the crawler ${local.crawler_name}, and of nobody else."
  assume_role_policy = data.aws_iam_policy_document.glue_assume.json

  permissions_boundary = var.permissions_boundary_arn
}

data "aws_iam_policy_document" "crawler" {
  statement {
    sid       = "ListTheTable"
    actions   = ["s3:ListBucket"]
    resources = [local.data_bucket_arn]

    condition {
      test     = "StringLike"
      variable = "s3:prefix"
      values   = [local.areas.silver_whatsapp, "${local.areas.silver_whatsapp}*"]
    }
  }

  statement {
    sid       = "FindTheBucket"
    actions   = ["s3:GetBucketLocation"]
    resources = [local.data_bucket_arn]
  }

  statement {
    sid       = "ReadTheTable"
    actions   = ["s3:GetObject"]
    resources = [local.area_arns.silver_whatsapp]
  }

  statement {
    sid = "NoteWhatItSaw"
    actions = [
      "glue:GetDatabase",
      "glue:GetTable",
      "glue:GetPartition",
      "glue:GetPartitions",
      "glue:BatchGetPartition",
      "glue:BatchCreatePartition",
      "glue:UpdatePartition",
      "glue:UpdateTable",
    ]
    resources = local.messages_arns
  }

  statement {
    sid       = "WriteLogs"
    actions   = ["logs:CreateLogGroup", "logs:CreateLogStream", "logs:PutLogEvents"]
    resources = [local.crawlers_log_arn, "${local.crawlers_log_arn}:*"]
  }
}

resource "aws_iam_role_policy" "crawler" {
  count = local.has_crawler ? 1 : 0

  name   = "work"
  role   = aws_iam_role.crawler[0].id
  policy = data.aws_iam_policy_document.crawler.json
}

locals {
  # Glue's own name, one group for all crawlers of a region.
  crawlers_log_name = "/aws-glue/crawlers"
  crawlers_log_arn  = "arn:${local.partition}:logs:${local.aws_region}:${local.account_id}:log-group:${local.crawlers_log_name}"
}

resource "aws_cloudwatch_log_group" "crawlers" {
  count = local.has_crawler && var.account_wide.crawler_log_group ? 1 : 0

  name              = local.crawlers_log_name
  retention_in_days = var.log_retention_days
}
