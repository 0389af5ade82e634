import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { say } from './progress.mjs';

/** What is built besides the programs at the root, with the layout it has here: dist/hub.js, dist/platform/... */
const rooms = [
  'schema',
  'gateway',
  'subgraphs',
  'integrations',
  'platform',
  'web',
  'tools',
  'test/support',
  'bench',
];
const skippedFolders = new Set(['node_modules', 'results']);
const neverCopied = /(\.md|\.mjs|\.d\.ts|package(-lock)?\.json|tsconfig\.json)$/;

/**
 * Compiles and copies what changed since the last build; takes a moment when nothing did. Changes are
 * told by content, not by time: a copied or unpacked tree has times that mean nothing.
 * @param {string} root
 */
export async function build(root) {
  const out = join(root, 'dist');
  const notesFile = join(out, '.build.json');
  const settings = fingerprint(readFileSync(join(root, '.swcrc')), readFileSync(new URL(import.meta.url)));
  const notes = readNotes(notesFile);
  const before = notes.sources;
  /** @type {Record<string, string>} */
  const now = {};
  /** @type {string[]} */
  const stale = [];
  for (const source of sources(root)) {
    now[source] = fingerprint(readFileSync(join(root, source)));
    const same = notes.settings === settings && before[source] === now[source];
    if (!same || !existsSync(join(out, target(source)))) stale.push(source);
  }
  const gone = Object.keys(before).filter((source) => !(source in now));
  if (stale.length === 0 && gone.length === 0) return;

  say(`building ${stale.length} of ${Object.keys(now).length} files`);
  for (const source of gone) {
    rmSync(join(out, target(source)), { force: true });
    rmSync(join(out, `${target(source)}.map`), { force: true });
  }
  // Loaded here and not at the top: it may have been installed a moment ago.
  const swc = await import('@swc/core');
  for (const source of stale) {
    const file = join(out, target(source));
    mkdirSync(dirname(file), { recursive: true });
    if (!source.endsWith('.ts')) {
      copyFileSync(join(root, source), file);
      continue;
    }
    const { code, map } = await swc.transformFile(join(root, source), {
      cwd: root,
      swcrc: true,
      sourceFileName: relative(dirname(file), join(root, source)),
    });
    replaceFile(`${file}.map`, map ?? '');
    replaceFile(file, `${code}\n//# sourceMappingURL=${basename(file)}.map\n`);
  }
  replaceFile(notesFile, JSON.stringify({ settings, sources: now }, null, 1));
}

/**
 * Tests are not built: jest compiles them itself.
 * @param {string} root
 * @returns {string[]}
 */
function sources(root) {
  const found = readdirSync(root).filter((file) => file.endsWith('.ts'));
  for (const room of rooms) walk(root, room, found);
  return found.filter((file) => !file.endsWith('.test.ts') && !neverCopied.test(file)).sort();
}

/**
 * @param {string} root
 * @param {string} folder
 * @param {string[]} found
 */
function walk(root, folder, found) {
  if (!existsSync(join(root, folder))) return;
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
    if (entry.name.startsWith('.')) continue;
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) {
      if (!skippedFolders.has(entry.name)) walk(root, path, found);
    } else if (entry.isFile()) {
      found.push(path);
    }
  }
}

/** @param {string} source */
function target(source) {
  return source.replace(/\.ts$/, '.js');
}

/** @param {...Buffer} parts */
function fingerprint(...parts) {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('base64url');
}

/**
 * @param {string} file
 * @returns {{ settings: string, sources: Record<string, string> }}
 */
function readNotes(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { settings: '', sources: {} };
}

/**
 * A reader sees the old file or the new one, never half of it: two builds may run at once.
 * @param {string} file
 * @param {string} text
 */
function replaceFile(file, text) {
  const fresh = `${file}.${process.pid}`;
  writeFileSync(fresh, text);
  renameSync(fresh, file);
}
