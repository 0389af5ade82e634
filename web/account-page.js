'use strict';
/* The pages that links in letters lead to. The token is used when the button is pressed, not before: mail
   scanners open links too. */

const actions = {
  activate: {
    query:
      'mutation Activate($input: ActivateAccountInput!) { activateAccount(input: $input) { refusal { message } } }',
    input: (token) => ({ token }),
    done: 'Akun Anda aktif. Silakan masuk. / Your account is active. You can sign in now.',
  },
  unsubscribe: {
    query:
      'mutation Unsubscribe($input: UnsubscribeInput!) { unsubscribe(input: $input) { refusal { message } } }',
    input: (token) => ({ token }),
    done: 'Email seperti ini tidak akan dikirim lagi. / No more letters like this one will be sent.',
  },
  reset: {
    query:
      'mutation Reset($input: ResetPasswordInput!) { resetPassword(input: $input) { refusal { message } } }',
    input: (token, form) => ({ token, password: form.elements.namedItem('password').value }),
    done: 'Kata sandi baru tersimpan. Silakan masuk. / The new password is saved. You can sign in now.',
  },
};

const fault = 'Tidak berhasil. Silakan coba lagi nanti. / That did not work. Please try again later.';
const missing = 'Tautan ini tidak lengkap. / This link is not complete.';
const different = 'Kedua kata sandi tidak sama. / The two passwords differ.';

const form = document.querySelector('form');
const button = form.querySelector('button');
const status = document.querySelector('[role="status"]');
const token = new URLSearchParams(location.search).get('token');
const action = actions[form.dataset.action];

function say(text, isRefused) {
  status.textContent = text;
  status.classList.toggle('refused', isRefused);
}

/** The reason of a refusal, or null when it was done. */
async function send(query, input) {
  const answer = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables: { input } }),
  });
  const { data, errors } = await answer.json();
  if (errors && errors.length > 0) return errors[0].message;
  const result = data && Object.values(data)[0];
  if (!result) return fault;
  return result.refusal ? result.refusal.message : null;
}

form.addEventListener('submit', async (event) => {
  event.preventDefault();
  const again = form.elements.namedItem('again');
  if (again && again.value !== form.elements.namedItem('password').value) return say(different, true);
  button.disabled = true;
  say('…', false);
  try {
    const refusal = await send(action.query, action.input(token, form));
    if (refusal === null) {
      form.hidden = true;
      say(action.done, false);
      return;
    }
    say(refusal, true);
  } catch {
    say(fault, true);
  }
  button.disabled = false;
});

if (!token) {
  button.disabled = true;
  say(missing, true);
}
