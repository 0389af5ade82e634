export const shortestPassword = 10;
export const longestPassword = 200;

/** The commonest ones of ten characters or more, in Indonesia and everywhere; compared in lower case. */
const commonest = new Set([
  '1234567890',
  '0123456789',
  '0987654321',
  '12345678910',
  '123456789a',
  '1q2w3e4r5t',
  'qwertyuiop',
  'qwerty12345',
  'password12',
  'password123',
  'password1234',
  'iloveyou123',
  'indonesia1',
  'indonesia123',
  'denpasar123',
  'prodenpasar',
  'bismillah1',
  'bismillah123',
  'alhamdulillah',
  'sayangkamu',
  'rahasia123',
  'katasandi123',
]);

/** Whether a password is too easy to guess for this e-mail. Length counts more than the kinds of characters. */
export function isWeak(password: string, email: string): boolean {
  if (password.length < shortestPassword || password.length > longestPassword) return true;
  const guess = password.toLowerCase();
  const [local = ''] = email.split('@');
  if (guess === email || guess === local || commonest.has(guess)) return true;
  return new Set(guess).size < 3;
}
