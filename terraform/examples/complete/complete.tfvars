# Every choice, most of them as they are without being made.
name                 = "homelake" # with ./homelake deploy it is HOMELAKE_NAME's, and need not be said
amplify_outputs_path = "examples/complete/amplify-outputs.json"
tags                 = { Owner = "ada" }

camera_zone    = "Europe/Berlin"
largest_zip_mb = 512

# A run soon after chats came or went; at five it is looked whether one left anything.
silver_job = {
  start           = "on_change"
  schedule        = "cron(0 5 * * ? *)"
  execution_class = "FLEX"
  timeout_minutes = 60
}

# scheduled is at 06:00 UTC; after_job is cheaper to reason about, off is cheapest.
crawler = { when = "scheduled" }

athena = { scan_limit_mb = 1024, results_days = 7 }

# Private bucket, HTTPS, headers.
cloudfront = true

api_throttling     = { rate = 20, burst = 40 }
log_retention_days = 30
alarm_email        = "ada@example.org"
monthly_budget_usd = 10
