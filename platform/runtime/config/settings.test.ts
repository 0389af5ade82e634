import { asOneOf, asSwitch, asText, asUrl, asWholeNumber, BadConfiguration, readSettings } from './settings';

const settings = {
  port: { name: 'PORT', meaning: 'a port', fallback: '4000', read: asWholeNumber(0, 65_535) },
  key: { name: 'KEY', meaning: 'a key', fallback: null, read: asText },
  mode: { name: 'MODE', meaning: 'a mode', fallback: 'slow', read: asOneOf('slow', 'fast') },
  light: { name: 'LIGHT', meaning: 'a light', fallback: 'off', read: asSwitch },
  home: { name: 'HOME_URL', meaning: 'an address', fallback: 'http://x.example/', read: asUrl },
};

describe('settings', () => {
  it('take what is given and fall back on the rest', () => {
    expect(readSettings(settings, { KEY: 'k', MODE: 'fast', PORT: '' })).toEqual({
      port: 4000,
      key: 'k',
      mode: 'fast',
      light: false,
      home: 'http://x.example',
    });
  });

  it('report every fault at once, and never the value', () => {
    const read = () =>
      readSettings(settings, { PORT: '70000', MODE: 'secret-mode', LIGHT: 'yes', HOME_URL: 'x' });
    expect(read).toThrow(BadConfiguration);
    try {
      read();
    } catch (error) {
      const faults = (error as BadConfiguration).faults.join('\n');
      for (const name of ['PORT', 'KEY', 'MODE', 'LIGHT', 'HOME_URL']) expect(faults).toContain(name);
      expect(faults).not.toContain('secret-mode');
    }
  });

  it.each(['1.5', '-1', '1e3', ' 1', 'x'])('refuse %p as a whole number', (value) => {
    expect(() => asWholeNumber(0, 10_000)(value)).toThrow('whole number');
  });

  it('cannot be changed afterwards', () => {
    const read = readSettings(settings, { KEY: 'k' });
    expect(Object.isFrozen(read)).toBe(true);
  });
});
