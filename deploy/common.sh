# shellcheck shell=sh
# What the scripts of deploy/ share. Whoever reads this in has set root, the repository's folder.

terraform_folder=$root/terraform
outputs=$root/web/amplify_outputs.json
inputs=$terraform_folder/amplify.auto.tfvars.json
own_backend=$terraform_folder/backend_override.tf
settings=${HOMELAKE_DEPLOY_SETTINGS:-$root/deploy/settings}

note() { printf '%s\n' "$*" >&2; }

fail() { # WHAT, ADVICE...
  note "homelake deploy: $1"
  shift
  for line; do note "  $line"; done
  exit 1
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

# The file's settings, one KEY=VALUE a line; what the environment says goes before them.
read_settings() {
  unknown_settings=
  [ -f "$settings" ] || return 0
  while IFS= read -r line || [ -n "$line" ]; do
    case $line in '' | '#'*) continue ;; esac
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

# Region as the aws command takes it, empty if there is none.
find_region() {
  region=${AWS_REGION:-${AWS_DEFAULT_REGION:-}}
  if [ -z "$region" ] && command -v aws >/dev/null 2>&1; then
    region=$(aws configure get region 2>/dev/null) || region=
  fi
}

state_bucket() { printf '%s-state-%s-%s\n' "$HOMELAKE_NAME" "$HOMELAKE_ACCOUNT" "$AWS_REGION"; }

# Whether somebody chose another place for Terraform's state.
foreign_backend() {
  for file in "$terraform_folder"/*.tf; do
    if [ "$file" != "$own_backend" ] && grep -Eq '^[[:space:]]*(backend[[:space:]]+"|cloud[[:space:]]*\{)' "$file"; then return 0; fi
  done
  return 1
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
  [ -n "$value" ] || fail "Terraform does not say its output $1" "Run ./homelake deploy --from terraform."
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
