output "repository_variables" {
  description = "Variables (not secrets) that the workflows want in the repository's settings."
  value = {
    AWS_REGION      = var.aws_region
    AWS_PLAN_ROLE   = aws_iam_role.plan.arn
    AWS_DEPLOY_ROLE = aws_iam_role.deploy.arn
    HOMELAKE_NAME   = var.name
  }
}

output "github_environment" {
  description = "The environment to make and to protect in the repository's settings."
  value       = var.github_environment
}
