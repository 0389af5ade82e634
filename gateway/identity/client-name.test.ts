import { readSigningKeys } from '../../platform/runtime/auth/signing-keys';
import { clientNaming, networkOf } from './client-name';

const keysOf = (letter: string) => readSigningKeys(`k1:${letter.repeat(32)}`, 'file-ticket');

it.each([
  ['203.0.113.7', '203.0.113.7'],
  ['::ffff:203.0.113.7', '203.0.113.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:db8::6', '2001:db8:0:0'],
  ['2001:0DB8:0001:0002::', '2001:db8:1:2'],
  ['::1', '0:0:0:0'],
  ['fe80::1%eth0', 'fe80:0:0:0'],
  ['unix', null],
])('%s is of the network %s', (address, network) => {
  expect(networkOf(address)).toBe(network);
});

it('a name says nothing of the address and is another one under another key', () => {
  const name = clientNaming(keysOf('a'));
  expect(name('203.0.113.7')).toMatch(/^[0-9a-f]{32}$/);
  expect(name('203.0.113.7')).toBe(name('::ffff:203.0.113.7'));
  expect(name('203.0.113.8')).not.toBe(name('203.0.113.7'));
  expect(clientNaming(keysOf('b'))('203.0.113.7')).not.toBe(name('203.0.113.7'));
  expect(name(undefined)).toBeNull();
});
