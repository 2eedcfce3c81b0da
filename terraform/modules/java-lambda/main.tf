resource "aws_cloudwatch_log_group" "this" {
  name              = "/aws/lambda/${var.name}"
  retention_in_days = var.log_retention_days
}

resource "aws_lambda_function" "this" {
  function_name = var.name
  description   = var.description
  role          = aws_iam_role.this.arn

  filename         = var.package
  source_code_hash = filebase64sha256(var.package)
  handler          = var.handler
  runtime          = var.runtime
  architectures    = [var.architecture]

  memory_size                    = var.memory_mb
  timeout                        = var.timeout_seconds
  reserved_concurrent_executions = var.reserved_concurrency

  # SnapStart takes its picture of versions only, and callers name the alias.
  publish = true

  ephemeral_storage {
    size = var.temporary_mb
  }

  snap_start {
    apply_on = var.snap_start ? "PublishedVersions" : "None"
  }

  # An empty block would be a change in every plan.
  dynamic "environment" {
    for_each = length(var.environment) == 0 ? [] : [var.environment]

    content {
      variables = environment.value
    }
  }

  # Publishing runs the function's start; and without the group, Lambda makes one that is kept for ever.
  depends_on = [
    aws_cloudwatch_log_group.this,
    aws_iam_role_policy.log,
    aws_iam_role_policy.work,
    aws_iam_role_policy.failures,
  ]
}

resource "aws_lambda_alias" "live" {
  name             = "live"
  description      = "The version that is called."
  function_name    = aws_lambda_function.this.function_name
  function_version = aws_lambda_function.this.version
}
