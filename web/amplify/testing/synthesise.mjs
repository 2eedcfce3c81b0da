// Builds the backend as the Amplify command does, without an account or a network. Its arguments:
// where to put the templates, and `branch`, `sandbox` or `standalone`.

const [folder, type] = process.argv.slice(2);
process.env.CDK_OUTDIR = folder;
process.env.CDK_CONTEXT_JSON = JSON.stringify({
  'amplify-backend-namespace': type === 'branch' ? 'd0000000000000' : 'homelake',
  'amplify-backend-name': type === 'branch' ? 'main' : 'somebody',
  'amplify-backend-type': type,
});
await import('../backend.ts');
process.emit('message', /** @type {any} */ ('amplifySynth'), undefined);
