import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A resource as CloudFormation gets it. References are made plain: `${LogicalId.Arn}`. */
export interface Resource {
  Type: string;
  DeletionPolicy?: string;
  UpdateReplacePolicy?: string;
  Properties: any;
}

/** What was made of the backend's code. */
export interface Backend {
  resources: ReadonlyMap<string, Resource>;
  /** Of the outermost stack; what Amplify makes `amplify_outputs.json` of. */
  outputs: Readonly<Record<string, string>>;
  metadata: Readonly<Record<string, { version: string; stackOutputs: string[] }>>;
}

/** For oneself to try, of a branch in Amplify Hosting, or without Hosting. */
type Kind = 'sandbox' | 'branch' | 'standalone';

type Environment = Readonly<Record<string, string>>;

/** Runs the code in a process of its own, as its parts exist once in each; gives what it said. */
export function synthesise(kind: Kind, environment: Environment, folder: string) {
  return spawnSync(
    process.execPath,
    ['--import', 'tsx', fileURLToPath(new URL('synthesise.mjs', import.meta.url)), folder, kind],
    {
      cwd: fileURLToPath(new URL('..', import.meta.url)),
      encoding: 'utf8',
      env: { PATH: process.env.PATH, HOME: process.env.HOME, ...environment },
    },
  );
}

/** The backend's templates, read. */
export function backend(kind: Kind, environment: Environment): Backend {
  const folder = mkdtempSync(join(tmpdir(), 'homelake-amplify-'));
  try {
    const run = synthesise(kind, environment, folder);
    if (run.status !== 0) {
      throw new Error(`the backend could not be built:\n${run.stderr}`);
    }
    return readBackend(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function readBackend(folder: string): Backend {
  const resources = new Map<string, Resource>();
  const outputs: Record<string, string> = {};
  let metadata = {};
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.template.json'))) {
    const template = JSON.parse(readFileSync(join(folder, file), 'utf8'));
    for (const [id, resource] of Object.entries(template.Resources)) {
      // Amplify's own, which ties a stack to its branch.
      if (!id.startsWith('AmplifyBranchLinker')) {
        resources.set(id, plain(resource) as Resource);
      }
    }
    if (!file.includes('.nested.')) {
      metadata = template.Metadata;
      for (const [name, output] of Object.entries<{ Value: unknown }>(template.Outputs)) {
        outputs[name] = String(plain(output.Value));
      }
    }
  }
  return { resources, outputs, metadata };
}

function plain(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(plain);
  }
  if (value === null || typeof value !== 'object') {
    return value;
  }
  const entries = Object.entries(value);
  const [name, content] = entries[0] ?? [];
  if (entries.length === 1 && name === 'Ref') {
    return `\${${content}}`;
  }
  if (entries.length === 1 && name === 'Fn::GetAtt') {
    return `\${${content.join('.')}}`;
  }
  if (entries.length === 1 && name === 'Fn::Join') {
    return content[1].map(plain).join(content[0]);
  }
  return Object.fromEntries(entries.map(([key, part]) => [key, plain(part)]));
}
