/**
 * Imported before Apollo's gateway, beside which ours is held: it sends usage data to its maker unless this is
 * set when it loads. The hub itself does not load it.
 */
process.env['APOLLO_TELEMETRY_DISABLED'] = '1';
