# What is taken, and what is refused before anything is asked of AWS.

mock_provider "aws" {
  source = "./tests/mocks"
}

variables {
  github_repository = "ada@1815/homelake@1843"
  aws_region        = "eu-west-1"
  data_bucket_name  = "amplify-homelake-lakebucket-0a1b2c"
}

run "names_who_may_come" {
  command = plan

  assert {
    condition     = local.subjects == { plan = "repo:ada@1815/homelake@1843:pull_request", deploy = "repo:ada@1815/homelake@1843:environment:aws" }
    error_message = "Somebody else may come."
  }

  assert {
    condition     = output.repository_variables.AWS_REGION == "eu-west-1" && length(aws_iam_openid_connect_provider.github) == 1
    error_message = "GitHub is not made known."
  }
}

# As tokens name a repository that was made before GitHub put its ids into them.
run "names_who_may_come_without_ids" {
  command = plan

  variables {
    github_repository = "ada/homelake"
  }

  assert {
    condition     = local.subjects == { plan = "repo:ada/homelake:pull_request", deploy = "repo:ada/homelake:environment:aws" }
    error_message = "Somebody else may come."
  }
}

run "tells_where_each_variable_belongs" {
  command = plan

  assert {
    condition     = keys(output.repository_variables) == ["AWS_PLAN_ROLE", "AWS_REGION", "HOMELAKE_BOUNDARY", "HOMELAKE_DEPLOY", "HOMELAKE_NAME"]
    error_message = "The repository's are what all jobs may know."
  }

  assert {
    condition     = keys(output.environment_variables) == ["AWS_DEPLOY_ROLE"]
    error_message = "Only jobs of the environment need the role that deploys."
  }
}

run "names_the_parts_of_a_second_lake" {
  command = plan

  variables {
    name = "summer-house"
  }

  assert {
    condition     = one(local.table_arns) == "arn:aws:dynamodb:eu-west-1:123456789012:table/summer-house-PhotoMetadata" && contains(local.catalog, "arn:aws:glue:eu-west-1:123456789012:database/summer_house")
    error_message = "The roles are for another lake."
  }
}

run "leaves_out_what_nothing_would_protect" {
  command = plan

  variables {
    make_deploy_role = false
  }

  assert {
    condition     = length(aws_iam_role.deploy) == 0 && length(aws_iam_role_policy_attachment.deploy_reads) == 0 && length(aws_iam_role_policy_attachment.deploy_writes) == 0
    error_message = "There is a role to take."
  }

  assert {
    condition     = keys(output.repository_variables) == ["AWS_PLAN_ROLE", "AWS_REGION", "HOMELAKE_NAME"] && length(output.environment_variables) == 0
    error_message = "The workflow that deploys would be switched on."
  }
}

run "takes_a_provider_that_is_there" {
  command = plan

  variables {
    make_provider = false
  }

  assert {
    condition     = length(aws_iam_openid_connect_provider.github) == 0
    error_message = "An account has it once."
  }
}

run "refuses_an_id_without_the_other" {
  command = plan

  variables {
    github_repository = "ada@1815/homelake"
  }

  expect_failures = [var.github_repository]
}

run "refuses_a_name_that_takes_in_these_roles" {
  command = plan

  variables {
    name = "github"
  }

  expect_failures = [var.name]
}

run "refuses_what_is_no_name" {
  command = plan

  variables {
    github_repository  = "ada/*"
    github_environment = "*"
    aws_region         = "Ireland"
    name               = "Home Lake"
    data_bucket_name   = "*"
    photos_table_name  = "*"
    catalog_database   = "home-lake"
  }

  expect_failures = [
    var.github_repository, var.github_environment, var.aws_region, var.name, var.data_bucket_name, var.photos_table_name, var.catalog_database,
  ]
}
