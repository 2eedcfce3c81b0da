# What tells of failures: queues, the topic, rules, alarms, logs, the budget.
data "aws_iam_policy_document" "write_watching" {
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
    sid       = "Budget"
    actions   = ["budgets:ModifyBudget", "budgets:TagResource", "budgets:UntagResource"]
    resources = ["${local.ours.budgets}:budget/${var.name}-*"]
  }
}
