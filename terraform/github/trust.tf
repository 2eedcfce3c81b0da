# GitHub signs a token for each job, which says whose job it is. No key is stored anywhere.
data "aws_caller_identity" "current" {}

data "aws_partition" "current" {}

locals {
  account_id = data.aws_caller_identity.current.account_id
  partition  = data.aws_partition.current.partition

  issuer = "token.actions.githubusercontent.com"
  # The names do not begin with var.name: what deploys may change roles that do, and must not change itself.
  plan_role_name   = "github-${var.name}-plan"
  deploy_role_name = "github-${var.name}-deploy"

  # Letter by letter, no star, and one form: with ids nobody who takes over a name that was given up is taken for its owner. A pull request
  # for planning; a job of the environment, and so behind its rules, for deploying. Pull requests of forks get no token from GitHub.
  subjects = {
    plan   = "repo:${var.github_repository}:pull_request"
    deploy = "repo:${var.github_repository}:environment:${var.github_environment}"
  }
}

resource "aws_iam_openid_connect_provider" "github" {
  count = var.make_provider ? 1 : 0

  url            = "https://${local.issuer}"
  client_id_list = ["sts.amazonaws.com"]
}

data "aws_iam_policy_document" "trust" {
  for_each = local.subjects

  statement {
    actions = ["sts:AssumeRoleWithWebIdentity"]

    principals {
      type        = "Federated"
      identifiers = ["arn:${local.partition}:iam::${local.account_id}:oidc-provider/${local.issuer}"]
    }

    condition {
      test     = "StringEquals"
      variable = "${local.issuer}:aud"
      values   = ["sts.amazonaws.com"]
    }

    condition {
      test     = "StringEquals"
      variable = "${local.issuer}:sub"
      values   = [each.value]
    }
  }
}

resource "aws_iam_role" "plan" {
  name                 = local.plan_role_name
  description          = "Of pull requests of ${var.github_repository}: sees how things are set, no chats and no photos."
  assume_role_policy   = data.aws_iam_policy_document.trust["plan"].json
  max_session_duration = 3600

  depends_on = [aws_iam_openid_connect_provider.github]
}

resource "aws_iam_role" "deploy" {
  count = var.make_deploy_role ? 1 : 0

  name                 = local.deploy_role_name
  description          = "Of jobs in the environment ${var.github_environment} of ${var.github_repository}: deploys."
  assume_role_policy   = data.aws_iam_policy_document.trust["deploy"].json
  max_session_duration = 7200

  depends_on = [aws_iam_openid_connect_provider.github]
}
