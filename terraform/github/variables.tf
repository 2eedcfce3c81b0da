variable "github_repository" {
  description = "Whose workflows may take the roles, as GitHub's tokens say it: OWNER@ID/NAME@ID, or OWNER/NAME for a repository of before July 2026."
  type        = string

  validation {
    condition     = can(regex("^[A-Za-z0-9][A-Za-z0-9_-]*(/[A-Za-z0-9._-]+|@\\d+/[A-Za-z0-9._-]+@\\d+)$", var.github_repository))
    error_message = "A repository is written as ada@1815/homelake@1843, or ada/homelake: it stands in the trust policies letter by letter."
  }
}

variable "github_environment" {
  description = "The environment of GitHub whose jobs may deploy, which `.github/workflows/deploy.yml` names, too. Its protection rules say who must agree."
  type        = string
  default     = "aws"
  nullable    = false

  validation {
    condition     = can(regex("^[A-Za-z0-9._-]+$", var.github_environment))
    error_message = "An environment's name is letters, digits, dots, underscores and hyphens."
  }
}

variable "aws_region" {
  description = "Region of the lake."
  type        = string

  validation {
    condition     = can(regex("^[a-z]{2}(-[a-z]+)+-\\d$", var.aws_region))
    error_message = "Name a region such as eu-west-1."
  }
}

variable "name" {
  description = "As in `HOMELAKE_NAME`: begins the names of all that may be touched."
  type        = string
  default     = "homelake"
  nullable    = false

  validation {
    condition     = can(regex("^[a-z][a-z0-9-]{0,18}[a-z0-9]$", var.name))
    error_message = "The name is 2 to 20 lower-case letters, digits and hyphens, a letter first and no hyphen last."
  }

  # Its rights would take in the roles of github/, which it must not change.
  validation {
    condition     = !can(regex("^github(-|$)", var.name))
    error_message = "Names that begin with github are those of GitHub's roles."
  }
}

variable "data_bucket_name" {
  description = "The lake's bucket: `terraform -chdir=terraform output -raw lake_bucket_name`."
  type        = string

  validation {
    condition     = can(regex("^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$", var.data_bucket_name))
    error_message = "A bucket's name is 3 to 63 lower-case letters, digits, dots and hyphens."
  }
}

variable "photos_table_name" {
  description = "The table of photos, if it is named otherwise than terraform/ does by itself."
  type        = string
  default     = null

  validation {
    condition     = var.photos_table_name == null || can(regex("^[A-Za-z0-9_.-]{3,255}$", var.photos_table_name))
    error_message = "A table's name is 3 to 255 letters, digits, underscores, dots and hyphens."
  }
}

variable "catalog_database" {
  description = "Glue's database, if it is named otherwise than terraform/ does by itself."
  type        = string
  default     = null

  validation {
    condition     = var.catalog_database == null || can(regex("^[a-z0-9_]{1,255}$", var.catalog_database))
    error_message = "A database's name is lower-case letters, digits and underscores."
  }
}

variable "make_deploy_role" {
  description = "Whether GitHub may deploy. Say false where nothing protects the environment, as in private repositories of GitHub Free: then it only plans."
  type        = bool
  default     = true
  nullable    = false

  validation {
    condition     = var.make_deploy_role != null
    error_message = "Say true or false."
  }
}

variable "make_provider" {
  description = "Whether GitHub is made known to the account. An account has it once: say false if it is there."
  type        = bool
  default     = true
  nullable    = false

  validation {
    condition     = var.make_provider != null
    error_message = "Say true or false."
  }
}
