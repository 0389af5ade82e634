const longest = 254;

/** One local part and one domain name, both in ASCII, as mail servers everywhere accept them. */
const shape =
  /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9-]{2,63}$/;

/**
 * The e-mail as it is stored and looked up: trimmed, in lower case. Null when it is not one. Local parts that
 * differ only in case belong to one person everywhere that matters.
 */
export function readEmail(given: string): string | null {
  if (given.length > longest + 20) return null;
  const email = given.trim().toLowerCase();
  const at = email.indexOf('@');
  return email.length <= longest && at <= 64 && shape.test(email) ? email : null;
}
