import { randomUUID } from 'node:crypto';
import { readSigningKeys } from '../auth/signing-keys';
import { isGoodReply, readReplyToken, replyAddress, wentTo } from './reply-address';

const keysOf = (...letters: string[]) =>
  readSigningKeys(letters.map((letter) => `${letter}:${letter.repeat(32)}`).join(','), 'reply-address');
const keys = keysOf('a');
const at = new Date('2026-03-02T01:30:00Z');
const to = {
  complaintId: randomUUID(),
  reporterId: randomUUID(),
  email: 'Warga@contoh.example',
  expiresAt: new Date('2026-05-01T01:30:00Z'),
};
const address = replyAddress(keys, 'pengaduan@kota.example', to) ?? '';
const tokenOf = (whole: string) => whole.slice('pengaduan+'.length, whole.indexOf('@'));
const read = (token: string) => {
  const found = readReplyToken(token);
  if (!found) throw new Error('no token');
  return found;
};

describe('the address of an answer', () => {
  it('fits into a local part and names the complaint alone', () => {
    expect(address).toMatch(/^pengaduan\+[0-9a-z]{48}@kota\.example$/);
    expect(address.indexOf('@')).toBeLessThanOrEqual(64);
    expect(read(tokenOf(address)).complaintId).toBe(to.complaintId);
    const hex = (text: string) => text.replaceAll('-', '');
    expect(read(tokenOf(address)).signed.toString('hex')).not.toContain(hex(to.reporterId));
  });

  it('is good for its complaint, its reporter and its time, in capitals too', () => {
    const token = read(tokenOf(address).toUpperCase());
    const good = (reporterId: string, when: Date) => isGoodReply(keys, token, { reporterId, at: when });
    expect(good(to.reporterId, at)).toBe(true);
    expect(good(randomUUID(), at)).toBe(false);
    expect(good(to.reporterId, new Date('2026-05-01T23:59:59Z'))).toBe(true);
    expect(good(to.reporterId, new Date('2026-05-02T00:00:00Z'))).toBe(false);
  });

  it('knows the address its letter went to, and no other', () => {
    expect(wentTo(keys, read(tokenOf(address)), 'warga@contoh.example')).toBe(true);
    expect(wentTo(keys, read(tokenOf(address)), 'lain@contoh.example')).toBe(false);
  });

  it('is worth nothing when a letter of it is changed, or under other keys', () => {
    const token = tokenOf(address);
    const { reporterId } = to;
    for (let index = 0; index < token.length; index += 1) {
      const other = token[index] === '0' ? '1' : '0';
      const forged = read(`${token.slice(0, index)}${other}${token.slice(index + 1)}`);
      expect(isGoodReply(keys, forged, { reporterId, at })).toBe(false);
    }
    expect(isGoodReply(keysOf('b'), read(token), { reporterId, at })).toBe(false);
    expect(isGoodReply(keysOf('b', 'a'), read(token), { reporterId, at })).toBe(true);
  });

  it.each(['', 'tanda', 'u'.repeat(48), '0'.repeat(47), 'x'.repeat(100_000)])('is none in %.20s', (token) => {
    expect(readReplyToken(token)).toBeNull();
  });

  it('is not made for a complaint without an id that fits', () => {
    expect(replyAddress(keys, 'pengaduan@kota.example', { ...to, complaintId: 'c-1' })).toBeNull();
  });
});
