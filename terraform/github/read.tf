# What a plan asks: how things are set. No object of the lake, no item, no query, no log line is among it. Each action is written out:
# a new version of the provider may ask one more, and says which. The resources are ours, wherever AWS lets one say.
locals {
  ours = {
    for service in ["lambda", "sqs", "sns", "events", "logs", "glue", "athena", "dynamodb", "cognito-idp", "cloudwatch", "budgets"] :
    service => "arn:${local.partition}:${service}:${service == "budgets" ? "" : var.aws_region}:${local.account_id}"
  }

  # As terraform/ names them.
  photos_table_name = coalesce(var.photos_table_name, var.name == "homelake" ? "PhotoMetadata" : "${var.name}-PhotoMetadata")
  catalog_database  = coalesce(var.catalog_database, replace(var.name, "-", "_"))

  lake_arn   = "arn:${local.partition}:s3:::${var.data_bucket_name}"
  state_arn  = "arn:${local.partition}:s3:::${var.name}-state-${local.account_id}-${var.aws_region}"
  made_arns  = [for kind in ["website", "code", "results"] : "arn:${local.partition}:s3:::${var.name}-${kind}-${local.account_id}-${var.aws_region}"]
  code_arn   = local.made_arns[1]
  site_arn   = local.made_arns[0]
  role_arns  = ["arn:${local.partition}:iam::${local.account_id}:role/${var.name}-*"]
  table_arns = ["${local.ours.dynamodb}:table/${local.photos_table_name}"]
  functions  = ["${local.ours.lambda}:function:${var.name}-*"]

  event_sources = ["${local.ours.lambda}:event-source-mapping:*"]

  rest_apis = [
    for path in ["/restapis", "/restapis/*", "/account", "/tags/*"] : "arn:${local.partition}:apigateway:${var.aws_region}::${path}"
  ]

  catalog = [
    "${local.ours.glue}:catalog",
    "${local.ours.glue}:database/${local.catalog_database}",
    "${local.ours.glue}:table/${local.catalog_database}/*",
    "${local.ours.glue}:job/${var.name}-*",
    "${local.ours.glue}:trigger/${var.name}-*",
    "${local.ours.glue}:crawler/${var.name}-*",
  ]
}

data "aws_iam_policy_document" "read" {
  statement {
    sid       = "ReadTheState"
    actions   = ["s3:GetObject"]
    resources = ["${local.state_arn}/homelake.tfstate", "${local.state_arn}/amplify_outputs.json"]
  }

  # HeadBucket is ListBucket to S3. In the lake that shows names of files, but none of them can be opened.
  statement {
    sid = "HowBucketsAreSet"
    actions = [
      "s3:GetAccelerateConfiguration",
      "s3:GetBucketAcl",
      "s3:GetBucketCORS",
      "s3:GetBucketLocation",
      "s3:GetBucketLogging",
      "s3:GetBucketNotification",
      "s3:GetBucketObjectLockConfiguration",
      "s3:GetBucketOwnershipControls",
      "s3:GetBucketPolicy",
      "s3:GetBucketPublicAccessBlock",
      "s3:GetBucketRequestPayment",
      "s3:GetBucketTagging",
      "s3:GetBucketVersioning",
      "s3:GetBucketWebsite",
      "s3:GetEncryptionConfiguration",
      "s3:GetLifecycleConfiguration",
      "s3:GetReplicationConfiguration",
      "s3:ListBucket",
    ]
    resources = concat([local.lake_arn, local.state_arn], local.made_arns)
  }

  statement {
    sid       = "WhichCode"
    actions   = ["s3:GetObject", "s3:GetObjectTagging"]
    resources = ["${local.code_arn}/glue/*"]
  }

  statement {
    sid = "Functions"
    actions = [
      "lambda:GetAlias", "lambda:GetFunction", "lambda:GetFunctionCodeSigningConfig", "lambda:GetFunctionConcurrency",
      "lambda:GetFunctionConfiguration", "lambda:GetFunctionEventInvokeConfig", "lambda:GetPolicy", "lambda:ListTags", "lambda:ListVersionsByFunction",
    ]
    resources = local.functions
  }

  # What brings messages to a function has a number that AWS gives.
  statement {
    sid       = "EventSources"
    actions   = ["lambda:GetEventSourceMapping", "lambda:ListTags"]
    resources = local.event_sources
  }

  statement {
    sid       = "Roles"
    actions   = ["iam:GetRole", "iam:GetRolePolicy", "iam:ListAttachedRolePolicies", "iam:ListInstanceProfilesForRole", "iam:ListRolePolicies", "iam:ListRoleTags"]
    resources = local.role_arns
  }

  statement {
    sid       = "Table"
    actions   = ["dynamodb:DescribeContinuousBackups", "dynamodb:DescribeTable", "dynamodb:DescribeTimeToLive", "dynamodb:ListTagsOfResource"]
    resources = local.table_arns
  }

  statement {
    sid = "Catalog"
    actions = [
      "glue:GetCrawler", "glue:GetDatabase", "glue:GetJob", "glue:GetPartitionIndexes", "glue:GetTable", "glue:GetTags", "glue:GetTrigger",
    ]
    resources = local.catalog
  }

  statement {
    sid       = "Questions"
    actions   = ["athena:GetNamedQuery", "athena:GetWorkGroup", "athena:ListTagsForResource"]
    resources = ["${local.ours.athena}:workgroup/${var.name}"]
  }

  statement {
    sid       = "Queues"
    actions   = ["sqs:GetQueueAttributes", "sqs:GetQueueUrl", "sqs:ListQueueTags"]
    resources = ["${local.ours.sqs}:${var.name}-*"]
  }

  statement {
    sid       = "Topic"
    actions   = ["sns:GetSubscriptionAttributes", "sns:GetTopicAttributes", "sns:ListTagsForResource"]
    resources = ["${local.ours.sns}:${var.name}-*"]
  }

  statement {
    sid       = "Rules"
    actions   = ["events:DescribeRule", "events:ListTagsForResource", "events:ListTargetsByRule"]
    resources = ["${local.ours.events}:rule/${var.name}-*"]
  }

  # Lists by nature: they take no name of ours.
  statement {
    sid       = "Lists"
    actions   = ["cloudwatch:DescribeAlarms", "cloudwatch:ListTagsForResource", "logs:ListTagsForResource", "logs:ListTagsLogGroup"]
    resources = ["${local.ours.cloudwatch}:alarm:*", "${local.ours.logs}:log-group:*"]
  }

  # About no resource, in IAM's words.
  statement {
    sid       = "WhichLogs"
    actions   = ["logs:DescribeLogGroups"]
    resources = ["*"]

    condition {
      test     = "StringEquals"
      variable = "aws:RequestedRegion"
      values   = [var.aws_region]
    }
  }

  statement {
    sid       = "Api"
    actions   = ["apigateway:GET"]
    resources = local.rest_apis
  }

  statement {
    sid       = "People"
    actions   = ["cognito-idp:DescribeUserPool", "cognito-idp:GetUserPoolMfaConfig"]
    resources = ["${local.ours["cognito-idp"]}:userpool/*"]
  }

  # CloudFront's things have numbers that AWS gives, and are of no region.
  statement {
    sid = "Site"
    actions = [
      "cloudfront:DescribeFunction", "cloudfront:GetDistribution", "cloudfront:GetFunction", "cloudfront:GetOriginAccessControl",
      "cloudfront:GetResponseHeadersPolicy", "cloudfront:ListTagsForResource",
    ]
    resources = [for kind in local.site_kinds : "arn:${local.partition}:cloudfront::${local.account_id}:${kind}/*"]
  }

  statement {
    sid       = "Budget"
    actions   = ["budgets:ListTagsForResource", "budgets:ViewBudget"]
    resources = ["${local.ours.budgets}:budget/${var.name}-*"]
  }

  statement {
    sid       = "Bootstrap"
    actions   = ["ssm:GetParameter"]
    resources = ["arn:${local.partition}:ssm:${var.aws_region}:${local.account_id}:parameter/cdk-bootstrap/hnb659fds/version"]
  }
}

locals {
  site_kinds = ["distribution", "function", "origin-access-control", "response-headers-policy"]
}

resource "aws_iam_policy" "read" {
  name        = "github-${var.name}-read"
  description = "How all of ${var.name} is set, and none of what is in it."
  policy      = data.aws_iam_policy_document.read.json
}

resource "aws_iam_role_policy_attachment" "plan" {
  role       = aws_iam_role.plan.name
  policy_arn = aws_iam_policy.read.arn
}

resource "aws_iam_role_policy_attachment" "deploy_reads" {
  count = var.make_deploy_role ? 1 : 0

  role       = aws_iam_role.deploy[0].name
  policy_arn = aws_iam_policy.read.arn
}
