# What deploying needs besides. Whoever may deploy becomes Amplify's CDK, and can in the end do what he likes in the account: the
# environment's rules are the guard, not these lists. They keep mistakes away from what is not ours, and what is deployed within
# the boundary.
locals {
  # AWS takes policies up to a length, so there is one for each concern.
  writes = {
    data     = { policy = data.aws_iam_policy_document.write_data.json, description = "Buckets, table and catalog of ${var.name}." }
    code     = { policy = data.aws_iam_policy_document.write_code.json, description = "Functions, roles, API and site of ${var.name}." }
    watching = { policy = data.aws_iam_policy_document.write_watching.json, description = "Queues, alarms and logs of ${var.name}." }
    amplify  = { policy = data.aws_iam_policy_document.write_amplify.json, description = "Amplify, which is CDK, for ${var.name}." }
  }
}

resource "aws_iam_policy" "write" {
  for_each = { for concern, write in local.writes : concern => write if var.make_deploy_role }

  name        = "github-${var.name}-write-${each.key}"
  description = each.value.description
  policy      = each.value.policy
}

resource "aws_iam_role_policy_attachment" "deploy_writes" {
  for_each = aws_iam_policy.write

  role       = aws_iam_role.deploy[0].name
  policy_arn = each.value.arn
}
