data "aws_caller_identity" "current" {}

data "aws_partition" "current" {}

# What Amplify made. Both are looked up so that a wrong name fails when planning, not halfway through.
data "aws_s3_bucket" "lake" {
  bucket = local.data_bucket_name
}

data "aws_cognito_user_pool" "people" {
  user_pool_id = local.user_pool_id
}
