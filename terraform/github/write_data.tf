# The state, buckets and what is in those that Terraform made, the table of photos, the catalog, Athena.
data "aws_iam_policy_document" "write_data" {
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

  # The state's bucket is set by deploy/steps/state, the others by Terraform.
  statement {
    sid = "Buckets"
    actions = [
      "s3:CreateBucket",
      "s3:DeleteBucket",
      "s3:DeleteBucketPolicy",
      "s3:DeleteBucketWebsite",
      "s3:PutBucketOwnershipControls",
      "s3:PutBucketPolicy",
      "s3:PutBucketPublicAccessBlock",
      "s3:PutBucketTagging",
      "s3:PutBucketVersioning",
      "s3:PutBucketWebsite",
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
    sid = "Table"
    actions = [
      "dynamodb:CreateTable", "dynamodb:DeleteTable", "dynamodb:TagResource", "dynamodb:UntagResource", "dynamodb:UpdateContinuousBackups", "dynamodb:UpdateTable",
    ]
    resources = concat(local.table_arns, [for arn in local.table_arns : "${arn}/index/*"])
  }

  statement {
    sid = "Catalog"
    actions = [
      "glue:CreateDatabase", "glue:CreateJob", "glue:CreateTable", "glue:CreateTrigger",
      "glue:DeleteCrawler", "glue:DeleteDatabase", "glue:DeleteJob", "glue:DeleteTable", "glue:DeleteTrigger",
      "glue:StartTrigger", "glue:StopTrigger", "glue:TagResource", "glue:UntagResource",
      "glue:UpdateCrawler", "glue:UpdateDatabase", "glue:UpdateJob", "glue:UpdateTable", "glue:UpdateTrigger",
    ]
    resources = concat(local.catalog, ["${local.ours.glue}:userDefinedFunction/${local.catalog_database}/*"])
  }

  # About no resource, in IAM's words.
  statement {
    sid       = "MakeTheCrawler"
    actions   = ["glue:CreateCrawler"]
    resources = ["*"]

    condition {
      test     = "StringEquals"
      variable = "aws:RequestedRegion"
      values   = [var.aws_region]
    }
  }

  statement {
    sid = "Questions"
    actions = [
      "athena:CreateNamedQuery", "athena:CreateWorkGroup", "athena:DeleteNamedQuery", "athena:DeleteWorkGroup", "athena:TagResource",
      "athena:UntagResource", "athena:UpdateNamedQuery", "athena:UpdateWorkGroup",
    ]
    resources = ["${local.ours.athena}:workgroup/${var.name}"]
  }
}
