output "repository_variables" {
  description = "Variables of the repository. With AWS_PLAN_ROLE the workflow `plan` works, with HOMELAKE_DEPLOY `deploy`."
  value = merge(
    {
      AWS_REGION    = var.aws_region
      AWS_PLAN_ROLE = aws_iam_role.plan.arn
      HOMELAKE_NAME = var.name
    },
    { for policy in aws_iam_policy.boundary : "HOMELAKE_BOUNDARY" => policy.arn },
    { for branch in ["main"] : "HOMELAKE_DEPLOY" => branch if var.make_deploy_role },
  )
}

output "environment_variables" {
  description = "Variables of the environment, not of the repository: only its jobs need them."
  value       = { for role in aws_iam_role.deploy : "AWS_DEPLOY_ROLE" => role.arn }
}

output "github_environment" {
  description = "The environment that was made and protected before, in the repository's settings."
  value       = var.github_environment
}
