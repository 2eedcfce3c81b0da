# SnapStart throws away the picture of a version that nobody called for 14 days; the next caller then gets an error. A house is
# quiet for longer.
resource "aws_cloudwatch_event_rule" "wake" {
  count = var.wake_event == null ? 0 : 1

  name                = "${var.name}-wake"
  description         = "Calls ${var.name} once a week, so that its SnapStart picture is kept."
  schedule_expression = "rate(7 days)"
}

resource "aws_cloudwatch_event_target" "wake" {
  count = var.wake_event == null ? 0 : 1

  rule  = aws_cloudwatch_event_rule.wake[0].name
  arn   = aws_lambda_alias.live.arn
  input = var.wake_event
}

resource "aws_lambda_permission" "wake" {
  count = var.wake_event == null ? 0 : 1

  statement_id  = "wake"
  action        = "lambda:InvokeFunction"
  function_name = aws_lambda_function.this.function_name
  qualifier     = aws_lambda_alias.live.name
  principal     = "events.amazonaws.com"
  source_arn    = aws_cloudwatch_event_rule.wake[0].arn
}
