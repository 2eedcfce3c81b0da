/**
 * The web app's `/app-config.json`, as `AppConfig` writes it on one machine, without the endpoints
 * that only such a machine needs. Everybody can read it: names of roles and accounts stay out.
 *
 * @param {import('./outputs.mjs').Outputs} outputs
 * @param {string} api where the API is, such as https://abc.execute-api.eu-west-1.amazonaws.com/live
 */
export function appConfig({ version, auth, storage, custom }, api) {
  return {
    local: false,
    api: { url: apiUrl(api) },
    sign_up: custom.sign_up === 'closed' ? 'closed' : 'open',
    outputs: {
      version,
      auth,
      storage: { aws_region: storage.aws_region, bucket_name: storage.bucket_name },
    },
  };
}

/** @param {string} text */
function apiUrl(text) {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol !== 'https:' || url.search !== '' || url.hash !== '' || url.username !== '') {
    throw new Error(
      `the API's address must be such as https://abc.execute-api.eu-west-1.amazonaws.com/live, not '${text}'`,
    );
  }
  // The app puts /photos behind it.
  return url.href.replace(/\/+$/, '');
}
