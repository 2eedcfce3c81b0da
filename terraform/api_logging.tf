# API Gateway writes the logs of all APIs of an account and region with one role. Whoever sets it last wins; destroying leaves it.
data "aws_iam_policy_document" "api_logging_assume" {
  statement {
    actions = ["sts:AssumeRole"]

    principals {
      type        = "Service"
      identifiers = ["apigateway.amazonaws.com"]
    }
  }
}

resource "aws_iam_role" "api_logging" {
  count = var.account_wide.api_gateway_log_role ? 1 : 0

  name               = "${var.name}-api-logging"
  description        = "With which API Gateway writes logs in this account."
  assume_role_policy = data.aws_iam_policy_document.api_logging_assume.json

  permissions_boundary = var.permissions_boundary_arn
}

# AWS's own policy: API Gateway refuses a role that has less.
resource "aws_iam_role_policy_attachment" "api_logging" {
  count = var.account_wide.api_gateway_log_role ? 1 : 0

  role       = aws_iam_role.api_logging[0].name
  policy_arn = "arn:${local.partition}:iam::aws:policy/service-role/AmazonAPIGatewayPushToCloudWatchLogs"
}

resource "aws_api_gateway_account" "this" {
  count = var.account_wide.api_gateway_log_role ? 1 : 0

  cloudwatch_role_arn = aws_iam_role.api_logging[0].arn

  depends_on = [aws_iam_role_policy_attachment.api_logging]
}
