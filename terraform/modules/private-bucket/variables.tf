variable "name" {
  description = "Name of the bucket, unique in the world."
  type        = string

  validation {
    condition     = can(regex("^[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$", var.name))
    error_message = "A bucket's name is 3 to 63 lower-case letters, digits and hyphens."
  }
}

variable "expire_days" {
  description = "Days after which objects go; null keeps them."
  type        = number
  default     = null

  validation {
    condition     = var.expire_days == null ? true : var.expire_days >= 1 && floor(var.expire_days) == var.expire_days
    error_message = "Days are a whole number from 1."
  }
}

variable "force_destroy" {
  description = "Whether `terraform destroy` removes what is in it. For what can be made again."
  type        = bool
  default     = false

  validation {
    condition     = var.force_destroy != null
    error_message = "Say true or false."
  }
}
