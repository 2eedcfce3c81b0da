# Events that failed three times, with what they said: a person looks at them and sends them again.
resource "aws_sqs_queue" "failures" {
  count = var.failure_queue ? 1 : 0

  name                      = "${var.name}-failures"
  message_retention_seconds = 1209600
  sqs_managed_sse_enabled   = true
}

resource "aws_lambda_function_event_invoke_config" "failures" {
  count = var.failure_queue ? 1 : 0

  function_name                = aws_lambda_function.this.function_name
  qualifier                    = aws_lambda_alias.live.name
  maximum_retry_attempts       = 2
  maximum_event_age_in_seconds = 21600

  destination_config {
    on_failure {
      destination = aws_sqs_queue.failures[0].arn
    }
  }
}

data "aws_iam_policy_document" "failures" {
  count = var.failure_queue ? 1 : 0

  statement {
    actions   = ["sqs:SendMessage"]
    resources = [aws_sqs_queue.failures[0].arn]
  }
}

resource "aws_iam_role_policy" "failures" {
  count = var.failure_queue ? 1 : 0

  name   = "failures"
  role   = aws_iam_role.this.id
  policy = data.aws_iam_policy_document.failures[0].json
}
