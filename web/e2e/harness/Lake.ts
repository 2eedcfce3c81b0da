import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from './surroundings.ts';

const { JAVA_HOME } = process.env;
const JAVA = JAVA_HOME ? join(JAVA_HOME, 'bin/java') : 'java';

/** How long a slow machine may take to start. */
const PATIENCE = 60_000;

/**
 * A lake of its own in a temporary folder, with all that `./homelake up` starts, on free ports. It
 * runs what is built: the launcher would call Maven, and Maven may be what called us.
 */
export class Lake {
  readonly folder: string;
  /** What `up` printed, with all codes. */
  readonly log: string;
  readonly url: string;
  readonly #up: ChildProcess;

  private constructor(folder: string, log: string, url: string, up: ChildProcess) {
    this.folder = folder;
    this.log = log;
    this.url = url;
    this.#up = up;
  }

  /** Starts it; empty. */
  static async start(): Promise<Lake> {
    const folder = mkdtempSync(join(tmpdir(), 'homelake-stories-'));
    const log = join(folder, 'up.log');
    const output = openSync(log, 'w');
    const up = spawn(
      JAVA,
      homelake('up', '--lake', join(folder, 'lake'), '--port', '0', '--s3-port', '0'),
      { stdio: ['ignore', output, output], env: javaEnvironment() },
    );
    closeSync(output);
    const until = Date.now() + PATIENCE;
    for (;;) {
      const said = readFileSync(log, 'utf8');
      const url = /open\s+(http:\/\/localhost:\d+)/.exec(said)?.[1];
      if (url) {
        return new Lake(folder, log, url, up);
      }
      if (up.exitCode !== null || Date.now() > until) {
        up.kill();
        rmSync(folder, { recursive: true, force: true });
        throw new Error(`homelake up did not start:\n${said}`);
      }
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }

  /** Brings files and folders below the repository, and makes the table. What is bad is rejected. */
  async import(...paths: string[]): Promise<void> {
    const files = paths.map((path) => join(ROOT, path));
    await run(homelake('import', '--lake', join(this.folder, 'lake'), ...files));
  }

  /** Ends it and removes its folder. */
  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.#up.once('exit', resolve));
    if (this.#up.exitCode === null) {
      this.#up.kill('SIGTERM');
      await ended;
    }
    rmSync(this.folder, { recursive: true, force: true });
  }
}

function homelake(...words: string[]): string[] {
  const target = join(ROOT, 'local/target');
  const jar = readdirSync(target).find((name) => /^homelake-local-.*-SNAPSHOT\.jar$/.test(name));
  const libraries = readFileSync(join(target, 'run-classpath'), 'utf8').trim();
  return [
    '-XX:+UseSerialGC',
    '-XX:TieredStopAtLevel=1',
    `-Dhomelake.root=${ROOT}`,
    '-Dhomelake.command=./homelake',
    '-Dhomelake.stdout=pipe',
    '-Dhomelake.stderr=pipe',
    '-cp',
    `${join(target, jar ?? '')}:${libraries}`,
    'dev.homelake.local.Homelake',
    ...words,
  ];
}

/** Java reads file names in the locale's characters, and in the C locale loses all others. */
function javaEnvironment(): NodeJS.ProcessEnv {
  return { ...process.env, LC_ALL: 'C.UTF-8' };
}

/** 2 says that some files are no chats or photos, as some samples are. */
async function run(command: string[]): Promise<void> {
  const child = spawn(JAVA, command, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: javaEnvironment(),
  });
  let said = '';
  child.stdout.on('data', (part) => {
    said += part;
  });
  child.stderr.on('data', (part) => {
    said += part;
  });
  const code = await new Promise((resolve) => child.once('exit', resolve));
  if (code !== 0 && code !== 2) {
    throw new Error(`homelake failed with ${code}:\n${said}`);
  }
}
