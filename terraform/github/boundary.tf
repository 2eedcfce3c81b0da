# What no role can go beyond that is made by who deploys from GitHub, whatever else it is given: the lake, its table, its catalog, its
# logs. terraform/check compares it with what the roles have. Nobody in GitHub may change it.
locals {
  boundary_name = "github-${var.name}-boundary"
  boundary_arn  = "arn:${local.partition}:iam::${local.account_id}:policy/${local.boundary_name}"
  results_arn   = local.made_arns[2]
}

data "aws_iam_policy_document" "boundary" {
  statement {
    sid       = "ListBuckets"
    actions   = ["s3:GetBucketLocation", "s3:ListBucket", "s3:ListBucketMultipartUploads"]
    resources = [local.lake_arn, local.results_arn]
  }

  statement {
    sid       = "Files"
    actions   = ["s3:AbortMultipartUpload", "s3:DeleteObject", "s3:GetObject", "s3:GetObjectVersion", "s3:ListMultipartUploadParts", "s3:PutObject"]
    resources = ["${local.lake_arn}/*", "${local.results_arn}/*"]
  }

  statement {
    sid       = "Code"
    actions   = ["s3:GetObject"]
    resources = ["${local.code_arn}/*"]
  }

  statement {
    sid       = "Photos"
    actions   = ["dynamodb:DeleteItem", "dynamodb:GetItem", "dynamodb:PutItem", "dynamodb:Query"]
    resources = concat(local.table_arns, [for arn in local.table_arns : "${arn}/index/*"])
  }

  statement {
    sid = "Messages"
    actions = [
      "glue:BatchCreatePartition", "glue:BatchDeletePartition", "glue:BatchGetPartition", "glue:BatchUpdatePartition", "glue:GetDatabase",
      "glue:GetPartition", "glue:GetPartitions", "glue:GetTable", "glue:StartJobRun", "glue:UpdatePartition", "glue:UpdateTable",
    ]
    resources = local.catalog
  }

  statement {
    sid       = "AthenasDefaultDatabase"
    actions   = ["glue:GetDatabase"]
    resources = ["${local.ours.glue}:database/default"]
  }

  statement {
    sid       = "Questions"
    actions   = ["athena:GetQueryExecution", "athena:GetQueryResults", "athena:StartQueryExecution", "athena:StopQueryExecution"]
    resources = ["${local.ours.athena}:workgroup/${var.name}"]
  }

  statement {
    sid       = "Queues"
    actions   = ["sqs:DeleteMessage", "sqs:GetQueueAttributes", "sqs:ReceiveMessage", "sqs:SendMessage"]
    resources = ["${local.ours.sqs}:${var.name}-*"]
  }

  statement {
    sid       = "Logs"
    actions   = ["logs:CreateLogGroup", "logs:CreateLogStream", "logs:PutLogEvents"]
    resources = [for group in ["/aws/lambda/${var.name}-*", "/aws-glue/jobs/${var.name}-*", "/aws-glue/crawlers*"] : "${local.ours.logs}:log-group:${group}"]
  }

  # What AWS's own policy for it has: API Gateway refuses a role that has less.
  statement {
    sid = "TheApisLogs"
    actions = [
      "logs:CreateLogGroup", "logs:CreateLogStream", "logs:DescribeLogGroups", "logs:DescribeLogStreams", "logs:FilterLogEvents",
      "logs:GetLogEvents", "logs:PutLogEvents",
    ]
    resources = ["*"]

    condition {
      test     = "ArnEquals"
      variable = "aws:PrincipalArn"
      values   = ["arn:${local.partition}:iam::${local.account_id}:role/${var.name}-api-logging"]
    }
  }
}

resource "aws_iam_policy" "boundary" {
  count = var.make_deploy_role ? 1 : 0

  name        = local.boundary_name
  description = "What no role of ${var.name} can go beyond."
  policy      = data.aws_iam_policy_document.boundary.json
}
