# shellcheck shell=sh
# What the scripts of deploy/ share. Whoever reads this in has set root, the repository's folder.

terraform_folder=$root/terraform
outputs=$root/web/amplify_outputs.json
inputs=$terraform_folder/amplify.auto.tfvars.json
site_choice=$terraform_folder/a-site.auto.tfvars.json
own_backend=$terraform_folder/backend_override.tf
go_on=$root/target/deploy/go-on-from
settings=${HOMELAKE_DEPLOY_SETTINGS:-$root/deploy/settings}

note() { printf '%s\n' "$*" >&2; }

fail() { # WHAT, ADVICE...
  note "homelake deploy: $1"
  shift
  for line; do note "  $line"; done
  exit 1
}

# Fails for what a step before has to make: "run" says to go on from there.
fail_before() { # STEP, WHAT, ADVICE...
  mkdir -p "$root/target/deploy"
  printf '%s\n' "$1" >"$go_on"
  shift
  fail "$@"
}

wrong_use() { # WHAT, ADVICE...
  (fail "$@") || exit 2
}

# Asks for a yes. Without a terminal nobody could say it.
confirm() { # QUESTION
  [ "${HOMELAKE_DEPLOY_YES:-}" != yes ] || return 0
  [ -t 0 ] || wrong_use "nothing was changed: nobody is here to confirm" "Run it in a terminal, or with --yes."
  printf '%s [y/N] ' "$1" >&2
  read -r answer || answer=
  case $answer in [yY] | [yY][eE][sS]) ;; *) return 1 ;; esac
}

# What is wrong with how a line of settings is written; nothing, if nothing is. A shell would take much of this, and this is none.
mistake() { # LINE
  case $1 in
    *"$(printf '\r')") echo "ends with a carriage return (CR), as on Windows" ;;
    'export '*) echo "begins with export" ;;
    [[:blank:]]*) echo "begins with a blank" ;;
    *[[:blank:]]=* | *=[[:blank:]]*) echo "has blanks around its =" ;;
    *[[:blank:]]'#'*) echo "has a comment behind its value" ;;
    *[[:blank:]]) echo "ends with a blank" ;;
    *=[\"\']* | *[\"\']) echo "has quotes around its value" ;;
    *=*) ;;
    *) echo "is no KEY=VALUE" ;;
  esac
}

# The file's settings, one KEY=VALUE a line; what the environment says goes before them. A line that is wrong sets nothing.
read_settings() {
  unknown_settings= mistaken_lines=
  [ -f "$settings" ] || return 0
  at=0
  while IFS= read -r line || [ -n "$line" ]; do
    at=$((at + 1))
    case $line in '' | '#'*) continue ;; esac
    mistake=$(mistake "$line")
    if [ -n "$mistake" ]; then
      # All lines are of Windows, or none.
      case $mistake$mistaken_lines in *"(CR)"*"(CR)"*) ;; *) mistaken_lines="$mistaken_lines, line $at $mistake" ;; esac
      continue
    fi
    key=${line%%=*}
    case $key in
      AWS_PROFILE | AWS_REGION | HOMELAKE_BOUNDARY | HOMELAKE_NAME | HOMELAKE_ORIGINS | HOMELAKE_SIGN_UP | HOMELAKE_SIGN_UP_EMAILS)
        eval "given=\${$key:-}"
        # shellcheck disable=SC2154 # eval sets it
        [ -n "$given" ] || export "$key=${line#*=}"
        ;;
      *) unknown_settings="$unknown_settings $key" ;;
    esac
  done <"$settings"
}

# Version 1 of the aws command reads only the second.
use_region() { # REGION
  export AWS_REGION="$1" AWS_DEFAULT_REGION="$1"
}
[ -z "${AWS_REGION:-}" ] || use_region "$AWS_REGION"

# Region as the aws command takes it, empty if there is none.
find_region() {
  region=${AWS_REGION:-${AWS_DEFAULT_REGION:-}}
  if [ -z "$region" ] && command -v aws >/dev/null 2>&1; then
    region=$(aws configure get region 2>/dev/null) || region=
  fi
}

partition() {
  case $AWS_REGION in
    cn-*) echo aws-cn ;;
    us-gov-*) echo aws-us-gov ;;
    *) echo aws ;;
  esac
}

# The policy that terraform/github made and no role may go beyond; nothing, if it did not. To leave it out would unbind all roles.
boundary() {
  arn=arn:$(partition):iam::$HOMELAKE_ACCOUNT:policy/github-$HOMELAKE_NAME-boundary
  if said=$(aws iam get-policy --policy-arn "$arn" --query Policy.Arn --output text 2>&1); then
    printf '%s\n' "$arn"
    return
  fi
  case $said in
    *NoSuchEntity*) ;;
    *) note "Whether there is a policy github-$HOMELAKE_NAME-boundary cannot be seen with these credentials. If there is, set HOMELAKE_BOUNDARY." ;;
  esac
}

state_bucket() { printf '%s-state-%s-%s\n' "$HOMELAKE_NAME" "$HOMELAKE_ACCOUNT" "$AWS_REGION"; }

# Whether somebody chose another place for Terraform's state.
foreign_backend() {
  for file in "$terraform_folder"/*.tf; do
    if [ "$file" != "$own_backend" ] && grep -Eq '^[[:space:]]*(backend[[:space:]]+"|cloud[[:space:]]*\{)' "$file"; then return 0; fi
  done
  return 1
}

# What steps must know of Amplify: its outputs, and the same for Terraform. They lie beside the state, for whoever goes on from another
# machine, or had another lake in this folder.
take_amplify() {
  if ! foreign_backend; then
    aws s3 cp --only-show-errors "s3://$(state_bucket)/amplify_outputs.json" "$outputs" ||
      fail_before amplify "Amplify was not deployed yet, or not by this command" "Run ./homelake deploy --from amplify."
  fi
  [ -s "$outputs" ] ||
    fail_before amplify "web/amplify_outputs.json is not there" "Bring it from where Amplify was deployed, or run ./homelake deploy --from amplify."
  "$root/web/amplify/outputs-to-terraform" "$outputs" "$inputs"
  grep -q "\"user_pool_arn\": \"[^\"]*:$HOMELAKE_ACCOUNT:" "$inputs" ||
    fail_before amplify "web/amplify_outputs.json is of another account than $HOMELAKE_ACCOUNT" "Remove the file, and run ./homelake deploy --from amplify."
  grep -q "\"aws_region\": \"$AWS_REGION\"" "$inputs" ||
    fail_before amplify "web/amplify_outputs.json is of another region than $AWS_REGION" "Set AWS_REGION to that of the lake, or remove the file and run ./homelake deploy --from amplify."
}

# Amplify lets no page of plain http upload, and without CloudFront the site is one. Only where nobody said otherwise, in what Terraform
# reads: of several files it takes the last word, by their names.
choose_site() {
  rm -f "$site_choice"
  [ -z "${TF_VAR_cloudfront:-}" ] || return 0
  for file in "$terraform_folder"/terraform.tfvars "$terraform_folder"/*.auto.tfvars; do
    ! grep -Eqs '^[[:space:]]*cloudfront[[:space:]]*=' "$file" || return 0
  done
  for file in "$terraform_folder"/terraform.tfvars.json "$terraform_folder"/*.auto.tfvars.json; do
    ! grep -Eqs '"cloudfront"[[:space:]]*:' "$file" || return 0
  done
  printf '{\n  "cloudfront": true\n}\n' >"$site_choice"
}

# Terraform in its folder. What it says of a mistake comes in the end, for it is looked at.
terraform_does() { # TERRAFORM'S WORDS
  mkdir -p "$root/target/deploy"
  said=$root/target/deploy/said
  code=0
  terraform -chdir="$terraform_folder" "$@" 2>"$said" || code=$?
  cat "$said" >&2
  if grep -q "Error acquiring the state lock" "$said"; then
    id=$(sed -n 's/.* ID: *\([0-9a-f][0-9a-f-]*\).*/\1/p' "$said" | head -n 1)
    note "Somebody else deploys, or a run was killed and left its lock: who and when stands above. If nobody does:"
    note "  terraform -chdir=terraform force-unlock ${id:-ID}"
  fi
  return "$code"
}

# An output of what was applied; nothing, if nothing was yet. That it cannot be read is not that: it ends.
applied() { # NAME
  mkdir -p "$root/target/deploy"
  said=$root/target/deploy/said
  if ! all=$(terraform -chdir="$terraform_folder" output -json 2>"$said"); then
    note "$(cat "$said")"
    fail "cannot read what was applied; what stands above says why" "Terraform's state must be within reach, with these credentials."
  fi
  case $all in *"\"$1\": {"*) terraform -chdir="$terraform_folder" output -raw "$1" 2>/dev/null ;; esac
}

# Needs what a step before has made.
require_applied() { # NAME
  value=$(applied "$1") || exit 1
  [ -n "$value" ] || fail_before terraform "Terraform does not say its output $1" "Run ./homelake deploy --from terraform."
  printf '%s\n' "$value"
}

words() { printf '%s\n' "$*" | tr ', \t' '\n\n\n' | grep . || true; }

# Origins that Amplify should know, one a line: those of the settings and the site itself, once it is there.
wanted_origins() {
  site=$(applied website_url) || exit 1
  # Amplify takes no plain http; the step "address" says so.
  case $site in https://*) ;; *) site= ;; esac
  words "${HOMELAKE_ORIGINS:-}" "$site" | LC_ALL=C sort -u
}

# Origins that Amplify was last told, one a line.
told_origins() {
  sed -n '/"web_origins"/,/]/s/^ *"\(http[^"]*\)",\{0,1\}$/\1/p' "$inputs" | LC_ALL=C sort -u
}
