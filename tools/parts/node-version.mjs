/** The oldest Node the packages run on; the same as `engines.node` in package.json. */
const oldest = [20, 19];

/** Ends the process with a plain sentence on a Node that is too old. */
export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = oldest;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return;
  process.stderr.write(
    `PRO Denpasar hub needs Node ${oldest.join('.')} or newer; this is Node ${process.versions.node} ` +
      `(${process.execPath}).\nGet a current one from https://nodejs.org and start again.\n`,
  );
  process.exit(1);
}
