# --- Whose lake, and where the build is

variable "name" {
  description = "Begins the names of all that is made here; `HOMELAKE_NAME` of `./homelake deploy`, which takes no other. Two lakes in one account need two, none of which goes on after the other's with a hyphen: GitHub's rights for `lake` would take in `lake-two`. Of two in a region, the second leaves `account_wide` to the first."
  type        = string
  default     = "homelake"
  nullable    = false

  validation {
    condition     = can(regex("^[a-z][a-z0-9-]{0,18}[a-z0-9]$", var.name))
    error_message = "The name is 2 to 20 lower-case letters, digits and hyphens, a letter first and no hyphen last: buckets are named after it."
  }

  # Its rights would take in the roles of github/, which it must not change.
  validation {
    condition     = !can(regex("^github(-|$)", var.name))
    error_message = "Names that begin with github are those of GitHub's roles."
  }
}

variable "repository" {
  description = "Folder of the repository whose build is put on AWS: the functions' zips, the job's jar, `catalog/`."
  type        = string
  default     = ".."
  nullable    = false

  validation {
    condition = alltrue([
      for name in local.function_folders :
      length(fileset(var.repository, "lambdas/${name}/target/homelake-*-function.zip")) == 1
    ])
    error_message = "There is not exactly one lambdas/*/target/homelake-*-function.zip for each function. Build first: mvn -Dmaven.test.skip=true package"
  }

  validation {
    condition     = length(fileset(var.repository, "glue-jobs/target/homelake-glue-jobs-*-job.jar")) == 1
    error_message = "There is not exactly one glue-jobs/target/homelake-glue-jobs-*-job.jar. Build first: mvn -Dmaven.test.skip=true package"
  }

  validation {
    condition     = contains(fileset(var.repository, "catalog/tables/*.json"), "catalog/tables/whatsapp_messages.json")
    error_message = "There is no catalog/tables/whatsapp_messages.json: this is not homelake's folder."
  }
}

variable "tags" {
  description = "Tags of everything, besides Project and ManagedBy."
  type        = map(string)
  default     = {}
  nullable    = false

  validation {
    condition     = alltrue([for key in keys(var.tags) : !startswith(lower(key), "aws:")])
    error_message = "Tags that begin with aws: are AWS's own."
  }
}

variable "permissions_boundary_arn" {
  description = "Policy beyond which no role that is made here can go, such as that of `github/`; `HOMELAKE_BOUNDARY` of `./homelake deploy`. Null sets none."
  type        = string
  default     = null

  validation {
    condition     = var.permissions_boundary_arn == null ? true : can(regex("^arn:aws[a-z-]*:iam::(\\d{12}|aws):policy/.+$", var.permissions_boundary_arn))
    error_message = "That is no policy's ARN."
  }
}

# --- What Amplify made: its file, or each value

variable "amplify_outputs_path" {
  description = "Path of `amplify_outputs.json`. What the variables below say goes before it."
  type        = string
  default     = null

  validation {
    condition = var.amplify_outputs_path == null ? true : alltrue([
      can(jsondecode(file(var.amplify_outputs_path)).storage.bucket_name),
      can(jsondecode(file(var.amplify_outputs_path)).storage.aws_region),
      can(jsondecode(file(var.amplify_outputs_path)).auth.user_pool_id),
      can(tolist(jsondecode(file(var.amplify_outputs_path)).custom.origins)),
    ])
    error_message = "There is no such file, or it is not of this backend: storage.bucket_name, storage.aws_region, auth.user_pool_id and custom.origins are needed. Deploy web/amplify first."
  }
}

variable "aws_region" {
  description = "Region of everything: that of the bucket."
  type        = string
  default     = null

  validation {
    condition     = var.aws_region == null ? var.amplify_outputs_path != null : can(regex("^[a-z]{2}(-[a-z]+)+-\\d$", var.aws_region))
    error_message = "Name a region such as eu-west-1, or amplify_outputs_path."
  }
}

variable "data_bucket_name" {
  description = "The lake's bucket."
  type        = string
  default     = null

  validation {
    condition     = var.data_bucket_name == null ? var.amplify_outputs_path != null : can(regex("^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$", var.data_bucket_name))
    error_message = "Name the bucket (3 to 63 lower-case letters, digits, dots and hyphens), or amplify_outputs_path."
  }
}

variable "data_bucket_arn" {
  description = "Its ARN, if Amplify's file says it: must fit the name."
  type        = string
  default     = null

  validation {
    condition     = var.data_bucket_arn == null ? true : can(regex("^arn:aws[a-z-]*:s3:::[a-z0-9.-]+$", var.data_bucket_arn)) && (var.data_bucket_name == null ? true : endswith(var.data_bucket_arn, ":::${var.data_bucket_name}"))
    error_message = "That is not the ARN of the bucket data_bucket_name."
  }
}

variable "user_pool_id" {
  description = "The pool of those who may sign in."
  type        = string
  default     = null

  validation {
    condition     = var.user_pool_id == null ? var.amplify_outputs_path != null : can(regex("^[a-z]{2}(-[a-z]+)+-\\d_[A-Za-z0-9]+$", var.user_pool_id))
    error_message = "Name a user pool such as eu-west-1_AbCdEfGhI, or amplify_outputs_path."
  }

  validation {
    condition     = var.user_pool_id == null || var.aws_region == null ? true : startswith(var.user_pool_id, "${var.aws_region}_")
    error_message = "The user pool is in another region than aws_region: an authorizer cannot use it."
  }
}

variable "user_pool_arn" {
  description = "Its ARN, if Amplify's file says it: must fit the id."
  type        = string
  default     = null

  validation {
    condition     = var.user_pool_arn == null ? true : can(regex("^arn:aws[a-z-]*:cognito-idp:[a-z0-9-]+:\\d{12}:userpool/[A-Za-z0-9_-]+$", var.user_pool_arn)) && (var.user_pool_id == null ? true : endswith(var.user_pool_arn, "/${var.user_pool_id}"))
    error_message = "That is not the ARN of the pool user_pool_id."
  }
}

variable "user_pool_client_id" {
  description = "The app's id at the pool. Nothing here needs it; Amplify's file has it."
  type        = string
  default     = null

  validation {
    condition     = var.user_pool_client_id == null ? true : can(regex("^\\w+$", var.user_pool_client_id))
    error_message = "That is no client id."
  }
}

variable "authenticated_role_arn" {
  description = "The role of those who are signed in. Nothing here needs it; Amplify's file has it."
  type        = string
  default     = null

  validation {
    condition     = var.authenticated_role_arn == null ? true : can(regex("^arn:aws[a-z-]*:iam::\\d{12}:role/.+$", var.authenticated_role_arn))
    error_message = "That is no role's ARN."
  }
}

variable "web_origins" {
  description = "Where the web app is served from, besides the site that is made here; they may ask the API. Null takes Amplify's."
  type        = list(string)
  default     = null

  validation {
    condition     = var.web_origins == null ? true : alltrue([for origin in var.web_origins : can(regex("^https?://[^/\\s,*]+$", origin))])
    error_message = "An origin is scheme and host, as in https://lake.example.org: no path, no slash at the end, no *."
  }
}

# --- The functions

variable "architecture" {
  description = "Processor of the functions: x86_64, on which they are tested, or arm64."
  type        = string
  default     = "x86_64"
  nullable    = false

  validation {
    condition     = contains(["x86_64", "arm64"], var.architecture)
    error_message = "The architecture is x86_64 or arm64."
  }
}

variable "camera_zone" {
  description = "Zone of cameras that do not say theirs, such as Europe/Berlin."
  type        = string
  default     = "UTC"
  nullable    = false

  validation {
    condition     = can(regex("^[A-Z][A-Za-z0-9_+-]+(/[A-Z][A-Za-z0-9_+-]+){0,2}$", var.camera_zone))
    error_message = "A zone is written as Europe/Berlin. Whether there is one of that name, only the functions know: photo-processor does not start with one that is none."
  }
}

variable "largest_zip_mb" {
  description = "Temporary storage of the upload function; the largest zip is 16 MB less. Over 512 it starts without SnapStart, which nobody waits for."
  type        = number
  default     = 512
  nullable    = false

  validation {
    condition     = var.largest_zip_mb >= 512 && var.largest_zip_mb <= 10240
    error_message = "Temporary storage is 512 to 10240 MB."
  }
}

variable "upload_concurrency" {
  description = "Most uploads that are looked at together, for each of the two functions; -1 is no bound. New accounts have 10 in all, of which AWS lets none be set aside."
  type        = number
  default     = -1
  nullable    = false

  validation {
    condition     = var.upload_concurrency == -1 || (var.upload_concurrency >= 1 && var.upload_concurrency <= 500)
    error_message = "Concurrency is -1, or 1 to 500."
  }
}

variable "keep_awake" {
  description = "Whether the API's functions are called once a week, so that SnapStart keeps their pictures."
  type        = bool
  default     = true
  nullable    = false

  validation {
    condition     = var.keep_awake != null
    error_message = "Say true or false."
  }
}

variable "log_retention_days" {
  description = "How long CloudWatch keeps logs."
  type        = number
  default     = 30
  nullable    = false

  validation {
    condition     = contains([1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365], var.log_retention_days)
    error_message = "CloudWatch knows 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180 and 365 days."
  }
}

# --- The API

variable "api_throttling" {
  description = "Requests a second, and how many may come at once; more are answered 429."
  type = object({
    rate  = optional(number, 20)
    burst = optional(number, 40)
  })
  default  = {}
  nullable = false

  validation {
    condition     = var.api_throttling.rate > 0 && var.api_throttling.rate <= 10000 && var.api_throttling.burst >= 1 && var.api_throttling.burst <= 5000
    error_message = "Rate is above 0 to 10000, burst 1 to 5000."
  }
}

# --- Photos and the catalog

variable "photos_table_name" {
  description = "Name of the DynamoDB table of photos. Null: PhotoMetadata, and behind a name that is not homelake NAME-PhotoMetadata."
  type        = string
  default     = null

  validation {
    condition     = var.photos_table_name == null || can(regex("^[A-Za-z0-9_.-]{3,255}$", var.photos_table_name))
    error_message = "A table's name is 3 to 255 letters, digits, underscores, dots and hyphens."
  }
}

variable "deletion_protection" {
  description = "Whether AWS refuses to delete the table of photos, `terraform destroy` too."
  type        = bool
  default     = true
  nullable    = false

  validation {
    condition     = var.deletion_protection != null
    error_message = "Say true or false."
  }
}

variable "catalog_database" {
  description = "Glue's database that has the table, and Athena's. Null: the name, with underscores."
  type        = string
  default     = null

  validation {
    condition     = var.catalog_database == null || can(regex("^[a-z0-9_]{1,255}$", var.catalog_database))
    error_message = "A database's name is lower-case letters, digits and underscores: Athena wants quotes around all else."
  }
}

# --- The silver job and the crawler

variable "silver_job" {
  description = "How the Spark job runs. `start` is `scheduled`, or `on_change` for a run soon after chats came or went; then `schedule` is when to look whether a run left anything. `schedule` is in UTC, or `off` for runs by hand only; FLEX costs a third less and may start late."
  type = object({
    start           = optional(string, "scheduled")
    schedule        = optional(string, "cron(0 5 * * ? *)")
    execution_class = optional(string, "STANDARD")
    timeout_minutes = optional(number, 60)
    workers         = optional(number, 2)
    worker_type     = optional(string, "G.1X")
    glue_version    = optional(string, "5.1")
  })
  default  = {}
  nullable = false

  validation {
    condition     = contains(["scheduled", "on_change"], var.silver_job.start)
    error_message = "A run starts scheduled or on_change."
  }

  validation {
    condition     = var.silver_job.start != "on_change" || var.silver_job.schedule != "off"
    error_message = "on_change needs a schedule: when a run has failed, nothing else looks again before a chat changes."
  }

  validation {
    condition     = var.silver_job.schedule == "off" || can(regex("^cron\\(\\S+ \\S+ (\\? \\S+ \\S+|\\S+ \\S+ \\?) \\S+\\)$", var.silver_job.schedule))
    error_message = "A schedule is cron(minute hour day month weekday year), one of day and weekday a ?, as in cron(0 5 * * ? *), or off."
  }

  validation {
    condition     = contains(["STANDARD", "FLEX"], var.silver_job.execution_class)
    error_message = "The execution class is STANDARD or FLEX."
  }

  validation {
    condition     = var.silver_job.timeout_minutes >= 5 && var.silver_job.timeout_minutes <= 720
    error_message = "The timeout is 5 to 720 minutes: a run that hangs costs until then."
  }

  validation {
    condition     = var.silver_job.workers >= 2 && var.silver_job.workers <= 10 && floor(var.silver_job.workers) == var.silver_job.workers
    error_message = "Glue wants 2 workers or more; above 10 something is wrong."
  }

  validation {
    condition     = contains(["G.1X", "G.2X"], var.silver_job.worker_type)
    error_message = "The worker is G.1X or G.2X."
  }

  validation {
    condition     = contains(["5.0", "5.1"], var.silver_job.glue_version)
    error_message = "The jar is built for Glue 5.1 (5.0 has the same Java and Scala). 6.0 needs another build."
  }
}

variable "crawler" {
  description = "When Glue's crawler looks at the table: `scheduled`, `after_job` (when a run has succeeded) or `off`. It finds nothing new, and costs more than the job."
  type = object({
    when     = optional(string, "scheduled")
    schedule = optional(string, "cron(0 6 * * ? *)")
  })
  default  = {}
  nullable = false

  validation {
    condition     = contains(["scheduled", "after_job", "off"], var.crawler.when)
    error_message = "The crawler runs scheduled, after_job or off."
  }

  validation {
    condition     = can(regex("^cron\\(\\S+ \\S+ (\\? \\S+ \\S+|\\S+ \\S+ \\?) \\S+\\)$", var.crawler.schedule))
    error_message = "A schedule is cron(minute hour day month weekday year), one of day and weekday a ?, as in cron(0 6 * * ? *)."
  }

  validation {
    condition     = var.crawler.when != "after_job" || (var.silver_job.schedule != "off" && var.silver_job.start == "scheduled")
    error_message = "Glue starts the crawler after runs that its own schedule started: after_job needs a silver_job that starts scheduled, and has a schedule."
  }
}

# --- Athena

variable "athena" {
  description = "Most that one query may read, and how long its result is kept."
  type = object({
    scan_limit_mb = optional(number, 1024)
    results_days  = optional(number, 7)
  })
  default  = {}
  nullable = false

  validation {
    condition     = var.athena.scan_limit_mb >= 10 && var.athena.scan_limit_mb <= 1048576
    error_message = "Athena takes limits from 10 MB; above 1 TB it is none."
  }

  validation {
    condition     = var.athena.results_days >= 1 && var.athena.results_days <= 90 && floor(var.athena.results_days) == var.athena.results_days
    error_message = "Results hold messages: keep them 1 to 90 days."
  }
}

# --- The web site

variable "cloudfront" {
  description = "Say true for a site to live with: a private bucket behind CloudFront with HTTPS. False makes a public S3 web site of plain http, for a look: NOBODY CAN UPLOAD FROM IT, for the lake's bucket takes uploads from https only."
  type        = bool
  default     = false
  nullable    = false

  validation {
    condition     = var.cloudfront || length(var.website_aliases) == 0
    error_message = "A name of your own needs cloudfront = true."
  }
}

variable "website_aliases" {
  description = "Your own names of the site, the first of which it goes by, such as lake.example.org."
  type        = list(string)
  default     = []
  nullable    = false

  validation {
    condition     = alltrue([for name in var.website_aliases : can(regex("^[a-z0-9-]+(\\.[a-z0-9-]+)+$", name))])
    error_message = "A name is written as lake.example.org."
  }

  validation {
    condition     = (length(var.website_aliases) > 0) == (var.website_certificate_arn != null)
    error_message = "Names of your own and website_certificate_arn go together."
  }
}

variable "website_certificate_arn" {
  description = "Certificate of these names, in us-east-1, where CloudFront looks."
  type        = string
  default     = null

  validation {
    condition     = var.website_certificate_arn == null ? true : can(regex("^arn:aws[a-z-]*:acm:us-east-1:\\d{12}:certificate/[0-9a-f-]+$", var.website_certificate_arn))
    error_message = "CloudFront takes certificates of ACM in us-east-1 only."
  }
}

# --- Money and alarms

variable "alarm_email" {
  description = "Who is told when something fails. Null tells nobody; AWS sends a mail first that must be confirmed."
  type        = string
  default     = null

  validation {
    condition     = var.alarm_email == null ? true : can(regex("^[^@\\s]+@[^@\\s]+\\.[^@\\s]+$", var.alarm_email))
    error_message = "That is no e-mail address."
  }
}

variable "monthly_budget_usd" {
  description = "Tells the same when the whole account is about to cost more a month; null does not look."
  type        = number
  default     = 10

  validation {
    condition     = var.monthly_budget_usd == null ? true : var.monthly_budget_usd >= 1
    error_message = "A budget is at least 1 USD."
  }
}

variable "account_wide" {
  description = "What an account has once a region, and another stack may own: the role with which API Gateway writes logs, the log of all crawlers."
  type = object({
    api_gateway_log_role = optional(bool, true)
    crawler_log_group    = optional(bool, true)
  })
  default  = {}
  nullable = false

  validation {
    condition     = var.account_wide.api_gateway_log_role != null && var.account_wide.crawler_log_group != null
    error_message = "Say true or false."
  }
}
