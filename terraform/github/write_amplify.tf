# Amplify works by CDK, whose own roles do the rest. This is AWS's AmplifyBackendDeployFullAccess without what is not used here, and
# without its right to read each bucket with "amplify" in its name: the lake is one.
data "aws_iam_policy_document" "write_amplify" {
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
