import { readFileSync, writeFileSync } from 'node:fs';
import { OutputsError, parseOutputs } from './outputs.mjs';

/**
 * Makes one JSON file of `amplify_outputs.json` and ends with 0, with 1 if that cannot be done, with
 * 2 if the command was used wrongly.
 *
 * @param {object} command
 * @param {string} command.usage
 * @param {readonly string[]} command.files what was given: from where, and to where
 * @param {string} command.target to where if that was not given
 * @param {(outputs: import('./outputs.mjs').Outputs) => object} command.make
 */
export function convert({ usage, files, target, make }) {
  if (files.length > 2 || files.some((file) => file.startsWith('-'))) {
    end(2, usage);
  }
  const [from = 'amplify_outputs.json', to = target] = files;
  try {
    const content = make(parseOutputs(readFileSync(from, 'utf8')));
    writeFileSync(to, `${JSON.stringify(content, null, 2)}\n`);
    console.error(`wrote ${to}`);
  } catch (e) {
    end(1, `cannot make ${to} of ${from}:\n${reasons(e)}`);
  }
}

/** @param {unknown} e */
function reasons(e) {
  if (e instanceof OutputsError) {
    return `${e.mistakes.map((mistake) => `  - ${mistake}`).join('\n')}
Is it the file that the Amplify command wrote for this backend (ampx generate outputs)?`;
  }
  return `  - ${/** @type {Error} */ (e).message}`;
}

/**
 * @param {number} code
 * @param {string} text
 * @returns {never}
 */
export function end(code, text) {
  console.error(text);
  process.exit(code);
}
