import fc from 'fast-check';

/** What every run draws, so that what was green stays green. `PROPERTY_SEED=<number>` draws other examples. */
const usualSeed = 20_261_123;

fc.configureGlobal({ seed: Number(process.env['PROPERTY_SEED'] ?? usualSeed) });

export { fc };
