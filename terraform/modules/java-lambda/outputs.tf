output "function_name" {
  description = "Name of the function."
  value       = aws_lambda_function.this.function_name
}

output "version" {
  description = "The version that the alias names."
  value       = aws_lambda_function.this.version
}

output "alias_name" {
  description = "Name of the alias that callers use."
  value       = aws_lambda_alias.live.name
}

output "alias_arn" {
  description = "ARN of the alias."
  value       = aws_lambda_alias.live.arn
}

output "alias_invoke_arn" {
  description = "The alias as API Gateway calls it."
  value       = aws_lambda_alias.live.invoke_arn
}

output "role_arn" {
  description = "ARN of the function's own role."
  value       = aws_iam_role.this.arn
}

output "log_group_name" {
  description = "Name of the group of its log."
  value       = aws_cloudwatch_log_group.this.name
}

output "failure_queue_name" {
  description = "Name of the queue of events that failed for good; null if there is none."
  value       = one(aws_sqs_queue.failures[*].name)
}

output "failure_queue_url" {
  description = "Address of that queue; null if there is none."
  value       = one(aws_sqs_queue.failures[*].url)
}
