/** The oldest Node the packages run on; the same as `engines.node` in package.json. */
const oldest = [20, 19];

/** Refuses a Node that is too old with a plain sentence. */
export function requireNode(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = oldest;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return;
  throw new Error(
    `PRO Denpasar hub needs Node ${oldest.join('.')} or newer; this is Node ${version} (${process.execPath}). ` +
      'Get a current one from https://nodejs.org and try again.',
  );
}
