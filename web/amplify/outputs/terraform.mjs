/**
 * What Terraform must know of the backend, by the names of its variables.
 *
 * @param {import('./outputs.mjs').Outputs} outputs
 */
export function terraformVariables({ auth, storage, custom }) {
  return {
    aws_region: storage.aws_region,
    data_bucket_name: storage.bucket_name,
    data_bucket_arn: custom.bucket_arn,
    user_pool_id: auth.user_pool_id,
    user_pool_arn: custom.user_pool_arn,
    user_pool_client_id: auth.user_pool_client_id,
    authenticated_role_arn: custom.authenticated_role_arn,
    web_origins: custom.origins,
  };
}
