/** Letters and digits of a code, none of which is taken for another (Crockford's base 32). */
const form = /^[0-9A-HJKMNP-TV-Z]{26}$/;

/** A code as somebody copies it from paper: small letters, blanks and dashes do not matter. Null is none. */
export function readVerifyCode(written: string): string | null {
  if (written.length > 100) return null;
  const code = written.replace(/[\s-]/g, '').toUpperCase().replace(/[IL]/g, '1').replace(/O/g, '0');
  return form.test(code) ? code : null;
}
