output "aws_region" {
  description = "Region of everything."
  value       = local.aws_region
}

output "lake_bucket_name" {
  description = "The lake's bucket, which Amplify made."
  value       = local.data_bucket_name
}

output "user_pool_id" {
  description = "The pool of those who may sign in, which Amplify made."
  value       = local.user_pool_id
}

output "api_url" {
  description = "Address of the API, for `web/amplify/outputs-to-app-config`."
  value       = aws_api_gateway_stage.live.invoke_url
}

output "website_url" {
  description = "Where the web app is."
  value       = local.website_origin
}

output "website_bucket_name" {
  description = "Where its files go."
  value       = aws_s3_bucket.website.id
}

output "website_distribution_id" {
  description = "CloudFront's id of the site; null without CloudFront."
  value       = one(aws_cloudfront_distribution.website[*].id)
}

output "website_domain" {
  description = "CloudFront's own name of the site, to which a CNAME of yours leads; null without CloudFront."
  value       = one(aws_cloudfront_distribution.website[*].domain_name)
}

output "allowed_origins" {
  description = "Who may ask the API. Amplify's `HOMELAKE_ORIGINS` must name the site, too, for uploads."
  value       = local.allowed_origins
}

output "photos_table_name" {
  description = "The DynamoDB table of photos."
  value       = aws_dynamodb_table.photos.name
}

output "catalog_database" {
  description = "The database of the table `whatsapp_messages`."
  value       = aws_glue_catalog_database.lake.name
}

output "athena_workgroup" {
  description = "The workgroup in which to ask."
  value       = aws_athena_workgroup.lake.name
}

output "silver_job_name" {
  description = "The Spark job, for `aws glue start-job-run`."
  value       = aws_glue_job.silver.name
}

output "function_names" {
  description = "The functions, by their folders below `lambdas/`."
  value       = { for name, function in local.functions : name => function.function_name }
}

output "failure_queue_urls" {
  description = "Where events lie that the upload functions gave up on."
  value       = { for name, function in local.upload_functions : name => function.failure_queue_url }
}

output "alarm_topic_arn" {
  description = "The topic that is told of failures; subscribe whom you like."
  value       = aws_sns_topic.alarms.arn
}
