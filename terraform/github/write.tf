# What deploying needs besides. It may make roles with our names and give them to functions, so whoever may deploy can in the end do
# what he likes in the account: the environment's rules are the guard, not this list. It keeps mistakes away from what is not ours.
data "aws_iam_policy_document" "write" {
  statement {
    sid       = "KeepTheState"
    actions   = ["s3:DeleteObject", "s3:GetObject", "s3:PutObject"]
    resources = ["${local.state_arn}/homelake.tfstate.tflock"]
  }

  statement {
    sid       = "WriteTheState"
    actions   = ["s3:PutObject"]
    resources = ["${local.state_arn}/homelake.tfstate", "${local.state_arn}/amplify_outputs.json"]
  }

  statement {
    sid = "Buckets"
    actions = [
      "s3:CreateBucket",
      "s3:DeleteBucket",
      "s3:DeleteBucketPolicy",
      "s3:DeleteBucketWebsite",
      "s3:PutBucket*",
      "s3:PutEncryptionConfiguration",
      "s3:PutLifecycleConfiguration",
    ]
    resources = concat([local.state_arn], local.made_arns)
  }

  statement {
    sid       = "ListenToTheLake"
    actions   = ["s3:PutBucketNotification"]
    resources = [local.lake_arn]
  }

  statement {
    sid       = "CodeAndSite"
    actions   = ["s3:DeleteObject", "s3:GetObject", "s3:GetObjectTagging", "s3:PutObject", "s3:PutObjectTagging"]
    resources = ["${local.code_arn}/*", "${local.site_arn}/*"]
  }

  statement {
    sid = "Functions"
    actions = [
      "lambda:AddPermission",
      "lambda:Create*",
      "lambda:DeleteAlias",
      "lambda:DeleteFunction*",
      "lambda:PublishVersion",
      "lambda:PutFunction*",
      "lambda:RemovePermission",
      "lambda:TagResource",
      "lambda:UntagResource",
      "lambda:UpdateAlias",
      "lambda:UpdateFunction*",
    ]
    resources = local.functions
  }

  statement {
    sid = "Roles"
    actions = [
      "iam:CreateRole",
      "iam:DeleteRole",
      "iam:DeleteRolePolicy",
      "iam:PutRolePolicy",
      "iam:TagRole",
      "iam:UntagRole",
      "iam:UpdateAssumeRolePolicy",
      "iam:UpdateRole",
      "iam:UpdateRoleDescription",
    ]
    resources = local.role_arns
  }

  statement {
    sid       = "TheApisLogRole"
    actions   = ["iam:AttachRolePolicy", "iam:DetachRolePolicy"]
    resources = ["arn:${local.partition}:iam::${local.account_id}:role/${var.name}-api-logging"]

    condition {
      test     = "ArnEquals"
      variable = "iam:PolicyARN"
      values   = ["arn:${local.partition}:iam::aws:policy/service-role/AmazonAPIGatewayPushToCloudWatchLogs"]
    }
  }

  statement {
    sid       = "GiveRoles"
    actions   = ["iam:PassRole"]
    resources = local.role_arns

    condition {
      test     = "StringEquals"
      variable = "iam:PassedToService"
      values   = ["apigateway.amazonaws.com", "glue.amazonaws.com", "lambda.amazonaws.com"]
    }
  }

  statement {
    sid = "Table"
    actions = [
      "dynamodb:CreateTable", "dynamodb:DeleteTable", "dynamodb:TagResource", "dynamodb:UntagResource", "dynamodb:UpdateContinuousBackups", "dynamodb:UpdateTable",
    ]
    resources = concat(local.table_arns, [for arn in local.table_arns : "${arn}/index/*"])
  }

  statement {
    sid = "Catalog"
    actions = [
      "glue:CreateCrawler", "glue:CreateDatabase", "glue:CreateJob", "glue:CreateTable", "glue:CreateTrigger",
      "glue:DeleteCrawler", "glue:DeleteDatabase", "glue:DeleteJob", "glue:DeleteTable", "glue:DeleteTrigger",
      "glue:StartTrigger", "glue:StopTrigger", "glue:TagResource", "glue:UntagResource",
      "glue:UpdateCrawler", "glue:UpdateDatabase", "glue:UpdateJob", "glue:UpdateTable", "glue:UpdateTrigger",
    ]
    resources = concat(local.catalog, ["${local.ours.glue}:userDefinedFunction/${var.catalog_database}/*"])
  }
}

data "aws_iam_policy_document" "write_more" {
  statement {
    sid = "Questions"
    actions = [
      "athena:CreateNamedQuery", "athena:CreateWorkGroup", "athena:DeleteNamedQuery", "athena:DeleteWorkGroup", "athena:TagResource",
      "athena:UntagResource", "athena:UpdateNamedQuery", "athena:UpdateWorkGroup",
    ]
    resources = ["${local.ours.athena}:workgroup/${var.name}"]
  }

  statement {
    sid       = "Queues"
    actions   = ["sqs:CreateQueue", "sqs:DeleteQueue", "sqs:SetQueueAttributes", "sqs:TagQueue", "sqs:UntagQueue"]
    resources = ["${local.ours.sqs}:${var.name}-*"]
  }

  statement {
    sid = "Topic"
    actions = [
      "sns:CreateTopic", "sns:DeleteTopic", "sns:SetTopicAttributes", "sns:Subscribe", "sns:TagResource", "sns:Unsubscribe", "sns:UntagResource",
    ]
    resources = ["${local.ours.sns}:${var.name}-*"]
  }

  statement {
    sid       = "Rules"
    actions   = ["events:DeleteRule", "events:PutRule", "events:PutTargets", "events:RemoveTargets", "events:TagResource", "events:UntagResource"]
    resources = ["${local.ours.events}:rule/${var.name}-*"]
  }

  statement {
    sid       = "Alarms"
    actions   = ["cloudwatch:DeleteAlarms", "cloudwatch:PutMetricAlarm", "cloudwatch:TagResource", "cloudwatch:UntagResource"]
    resources = ["${local.ours.cloudwatch}:alarm:${var.name}-*"]
  }

  statement {
    sid = "Logs"
    actions = [
      "logs:CreateLogGroup", "logs:DeleteLogGroup", "logs:DeleteRetentionPolicy", "logs:PutRetentionPolicy", "logs:TagResource", "logs:UntagResource",
    ]
    resources = [
      for group in ["/aws/lambda/${var.name}-*", "/aws/apigateway/${var.name}*", "/aws-glue/jobs/${var.name}-*", "/aws-glue/crawlers*"] :
      "${local.ours.logs}:log-group:${group}"
    ]
  }

  # API Gateway's log of calls is a delivery, which it makes with the rights of whoever changes the stage.
  statement {
    sid = "LogDelivery"
    actions = [
      "logs:CreateLogDelivery", "logs:DeleteLogDelivery", "logs:DescribeResourcePolicies", "logs:GetLogDelivery", "logs:ListLogDeliveries",
      "logs:PutResourcePolicy", "logs:UpdateLogDelivery",
    ]
    resources = ["*"]

    condition {
      test     = "StringEquals"
      variable = "aws:RequestedRegion"
      values   = [var.aws_region]
    }
  }

  statement {
    sid       = "Api"
    actions   = ["apigateway:DELETE", "apigateway:PATCH", "apigateway:POST", "apigateway:PUT"]
    resources = local.rest_apis
  }

  statement {
    sid = "Site"
    actions = [
      "cloudfront:CreateDistribution", "cloudfront:CreateFunction", "cloudfront:CreateOriginAccessControl", "cloudfront:CreateResponseHeadersPolicy",
      "cloudfront:DeleteDistribution", "cloudfront:DeleteFunction", "cloudfront:DeleteOriginAccessControl", "cloudfront:DeleteResponseHeadersPolicy",
      "cloudfront:PublishFunction", "cloudfront:TagResource", "cloudfront:UntagResource",
      "cloudfront:UpdateDistribution", "cloudfront:UpdateFunction", "cloudfront:UpdateOriginAccessControl", "cloudfront:UpdateResponseHeadersPolicy",
    ]
    resources = [for kind in local.site_kinds : "arn:${local.partition}:cloudfront::${local.account_id}:${kind}/*"]
  }

  statement {
    sid       = "Budget"
    actions   = ["budgets:ModifyBudget", "budgets:TagResource", "budgets:UntagResource"]
    resources = ["${local.ours.budgets}:budget/${var.name}-*"]
  }

  # Amplify works by CDK, whose own roles do the rest. This is AWS's AmplifyBackendDeployFullAccess without what is not used here, and
  # without its right to read each bucket with "amplify" in its name: the lake is one.
  statement {
    sid       = "BecomeCdk"
    actions   = ["sts:AssumeRole"]
    resources = [for role in ["deploy", "file-publishing", "image-publishing", "lookup"] : "arn:${local.partition}:iam::${local.account_id}:role/cdk-hnb659fds-${role}-role-${local.account_id}-${var.aws_region}"]
  }

  statement {
    sid = "WhatAmplifyMade"
    actions = [
      "cloudformation:DescribeStackEvents", "cloudformation:DescribeStacks", "cloudformation:GetTemplate", "cloudformation:GetTemplateSummary",
      "cloudformation:ListStackResources",
    ]
    resources = [for stack in ["amplify-*", "CDKToolkit"] : "arn:${local.partition}:cloudformation:${var.aws_region}:${local.account_id}:stack/${stack}/*"]
  }

  statement {
    sid       = "AmplifysParts"
    actions   = ["s3:GetObject"]
    resources = ["arn:${local.partition}:s3:::cdk-hnb659fds-assets-${local.account_id}-${var.aws_region}/*"]
  }

  statement {
    sid       = "AmplifysNotes"
    actions   = ["ssm:DeleteParameter", "ssm:DeleteParameters", "ssm:GetParameter", "ssm:GetParameters", "ssm:GetParametersByPath", "ssm:PutParameter"]
    resources = ["arn:${local.partition}:ssm:${var.aws_region}:${local.account_id}:parameter/amplify/*"]
  }
}

resource "aws_iam_policy" "write" {
  name        = "github-${var.name}-write"
  description = "Buckets, functions, roles, table and catalog of ${var.name}."
  policy      = data.aws_iam_policy_document.write.json
}

resource "aws_iam_policy" "write_more" {
  name        = "github-${var.name}-write-more"
  description = "All else of ${var.name}, and Amplify."
  policy      = data.aws_iam_policy_document.write_more.json
}

resource "aws_iam_role_policy_attachment" "deploy_writes" {
  for_each = { write = aws_iam_policy.write.arn, more = aws_iam_policy.write_more.arn }

  role       = aws_iam_role.deploy.name
  policy_arn = each.value
}
