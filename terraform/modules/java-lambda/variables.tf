variable "name" {
  description = "Name of the function, and of all that belongs to it."
  type        = string

  validation {
    condition     = can(regex("^[A-Za-z0-9-]{1,64}$", var.name))
    error_message = "A function's name is 1 to 64 letters, digits and hyphens."
  }
}

variable "description" {
  description = "What it is for, in a line."
  type        = string

  validation {
    condition     = length(var.description) >= 1 && length(var.description) <= 256
    error_message = "The description has 1 to 256 characters."
  }
}

variable "handler" {
  description = "Class and method, as in `dev.homelake.photos.PhotosFunction::handleRequest`."
  type        = string

  validation {
    condition     = can(regex("^[a-z][A-Za-z0-9_.]*\\.[A-Z][A-Za-z0-9_]*::[a-z][A-Za-z0-9_]*$", var.handler))
    error_message = "The handler is written package.Class::method."
  }
}

variable "package" {
  description = "Path of the zip: the jars in `lib/`."
  type        = string

  validation {
    condition     = endswith(var.package, ".zip")
    error_message = "The package is a .zip; build it with Maven."
  }
}

variable "runtime" {
  description = "Lambda's Java. The newest that the provider knows is java21."
  type        = string
  default     = "java21"

  validation {
    condition     = contains(["java17", "java21"], var.runtime)
    error_message = "The runtime is java17 or java21."
  }
}

variable "architecture" {
  description = "Processor: x86_64 or arm64."
  type        = string
  default     = "x86_64"

  validation {
    condition     = contains(["x86_64", "arm64"], var.architecture)
    error_message = "The architecture is x86_64 or arm64."
  }
}

variable "memory_mb" {
  description = "Memory, and with it the share of a processor; 1769 are one."
  type        = number
  default     = 1024

  validation {
    condition     = var.memory_mb >= 128 && var.memory_mb <= 10240
    error_message = "Memory is 128 to 10240 MB."
  }
}

variable "temporary_mb" {
  description = "Size of /tmp. SnapStart takes no more than 512."
  type        = number
  default     = 512

  validation {
    condition     = var.temporary_mb >= 512 && var.temporary_mb <= 10240
    error_message = "Temporary storage is 512 to 10240 MB."
  }
}

variable "timeout_seconds" {
  description = "How long one call may take."
  type        = number
  default     = 30

  validation {
    condition     = var.timeout_seconds >= 1 && var.timeout_seconds <= 900
    error_message = "The timeout is 1 to 900 seconds."
  }
}

variable "snap_start" {
  description = "Whether calls start from a picture of the started function. Needs temporary_mb = 512."
  type        = bool
  default     = true

  validation {
    condition     = !var.snap_start || var.temporary_mb == 512
    error_message = "SnapStart takes no more than 512 MB of temporary storage: switch one of the two off."
  }
}

variable "environment" {
  description = "Environment variables."
  type        = map(string)
  default     = {}

  validation {
    condition     = alltrue([for name in keys(var.environment) : can(regex("^[A-Z][A-Z0-9_]*$", name)) && !startswith(name, "AWS_LAMBDA_")])
    error_message = "Names are upper-case letters, digits and underscores, and none of Lambda's own."
  }
}

variable "policy_json" {
  description = "What the function may do, besides writing its log and its failures."
  type        = string

  validation {
    condition     = can(jsondecode(var.policy_json))
    error_message = "The policy is JSON."
  }
}

variable "log_retention_days" {
  description = "How long CloudWatch keeps the log."
  type        = number
  default     = 30

  validation {
    condition     = contains([1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365], var.log_retention_days)
    error_message = "CloudWatch knows 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180 and 365 days."
  }
}

variable "reserved_concurrency" {
  description = "Calls at the same time that are set aside for it; -1 sets none aside."
  type        = number
  default     = -1

  validation {
    condition     = var.reserved_concurrency == -1 || (var.reserved_concurrency >= 1 && var.reserved_concurrency <= 1000)
    error_message = "Reserved concurrency is -1, or 1 to 1000."
  }
}

variable "failure_queue" {
  description = "Whether events that failed for good are kept in a queue. For functions that nobody waits for."
  type        = bool
  default     = false
  nullable    = false

  validation {
    condition     = !var.failure_queue || var.wake_event == null
    error_message = "A function is either called by events, and has a queue, or by people, and is kept awake."
  }
}

variable "wake_event" {
  description = "An event, as JSON, that is sent once a week so that SnapStart's picture is not thrown away; null sends none."
  type        = string
  default     = null

  validation {
    condition     = var.wake_event == null ? true : can(jsondecode(var.wake_event))
    error_message = "The event is JSON."
  }
}

variable "permissions_boundary_arn" {
  description = "Policy beyond which the function's role cannot go; null sets none."
  type        = string
  default     = null

  validation {
    condition     = var.permissions_boundary_arn == null ? true : can(regex("^arn:aws[a-z-]*:iam::(\\d{12}|aws):policy/.+$", var.permissions_boundary_arn))
    error_message = "That is no policy's ARN."
  }
}
