/**
 * Imported before anything of Apollo: its gateway package sends usage data to its maker unless this is set
 * when it loads.
 */
// eslint-disable-next-line no-restricted-syntax -- the one setting that cannot be passed
process.env['APOLLO_TELEMETRY_DISABLED'] = '1';
