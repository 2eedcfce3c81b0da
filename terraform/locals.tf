locals {
  # Amplify's own file, if it was named; what a variable says goes first.
  amplify = var.amplify_outputs_path == null ? null : jsondecode(file(var.amplify_outputs_path))

  aws_region       = try(coalesce(var.aws_region, try(local.amplify.storage.aws_region, null)), null)
  data_bucket_name = try(coalesce(var.data_bucket_name, try(local.amplify.storage.bucket_name, null)), null)
  user_pool_id     = try(coalesce(var.user_pool_id, try(local.amplify.auth.user_pool_id, null)), null)
  web_origins      = var.web_origins != null ? var.web_origins : try(tolist(local.amplify.custom.origins), [])

  account_id = data.aws_caller_identity.current.account_id
  partition  = data.aws_partition.current.partition

  data_bucket_arn = data.aws_s3_bucket.lake.arn
  user_pool_arn   = data.aws_cognito_user_pool.people.arn

  # Two lakes in one account have nothing in common.
  photos_table_name = coalesce(var.photos_table_name, var.name == "homelake" ? "PhotoMetadata" : "${var.name}-PhotoMetadata")
  catalog_database  = coalesce(var.catalog_database, replace(var.name, "-", "_"))

  # Bucket names are the whole world's.
  bucket_suffix = "${local.account_id}-${local.aws_region}"

  # Whoever serves the web app asks the API. The site that is made here is one of them.
  allowed_origins = distinct(concat(local.web_origins, [local.website_origin]))

  function_folders = ["whatsapp-bronze", "photo-processor", "photos-api", "chats-api", "silver-starter"]

  # What Maven built. Exactly one of each: var.repository makes sure of that.
  packages = {
    for name in local.function_folders :
    name => "${var.repository}/${one(fileset(var.repository, "lambdas/${name}/target/homelake-*-function.zip"))}"
  }
  job_jar = "${var.repository}/${one(fileset(var.repository, "glue-jobs/target/homelake-glue-jobs-*-job.jar"))}"
}
