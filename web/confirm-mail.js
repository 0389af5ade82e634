'use strict';
/* The page on which a sender confirms a mail. It shows what would be filed, as text; nothing is filed before the button
   is pressed: mail scanners open links too. */

const fault = 'Tidak berhasil. Silakan coba lagi nanti. / That did not work. Please try again later.';
const missing = 'Tautan ini tidak berlaku lagi. / This link is not good any more.';
const gone = 'Terima kasih. Surel itu tidak dicatat. / Thank you. Nothing was recorded.';

const show = 'query MailToConfirm($token: String!) { mailToConfirm(token: $token) { topic body files } }';
const confirm =
  'mutation ConfirmMail($input: ConfirmMailInput!) { confirmMail(input: $input) { ticket trackingCode refusal { message } } }';
const disown =
  'mutation DisownMail($input: DisownMailInput!) { disownMail(input: $input) { refusal { message } } }';

const form = document.querySelector('form');
const section = document.querySelector('#mail');
const status = document.querySelector('[role="status"]');
const token = new URLSearchParams(location.search).get('token') ?? '';

function say(text, isRefused) {
  status.textContent = text;
  status.classList.toggle('refused', isRefused);
}

async function ask(query, variables) {
  const answer = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = await answer.json();
  if (errors && errors.length > 0) throw new Error(errors[0].message);
  return Object.values(data)[0];
}

function done({ ticket, trackingCode }) {
  if (!ticket) return gone;
  const code = trackingCode ? ` Kode lacak / tracking code: ${trackingCode}.` : '';
  return `Pengaduan Anda diterima. Nomor / number: ${ticket}.${code}`;
}

form.addEventListener('submit', async (event) => {
  event.preventDefault();
  const isDisowned = event.submitter?.value === 'disown';
  const { name, hideIdentity, hideComplaint } = form.elements;
  const wishes = {
    name: name.value || null,
    hideIdentity: hideIdentity.checked,
    hideComplaint: hideComplaint.checked,
  };
  say('…', false);
  try {
    const result = await ask(isDisowned ? disown : confirm, {
      input: { token, ...(isDisowned ? {} : wishes) },
    });
    if (result.refusal) return say(result.refusal.message, true);
    form.hidden = true;
    section.hidden = true;
    say(done(result), false);
  } catch {
    say(fault, true);
  }
});

ask(show, { token }).then(
  (mail) => {
    if (!mail) {
      form.hidden = true;
      return say(missing, true);
    }
    section.querySelector('h2').textContent = mail.topic;
    section.querySelector('pre').textContent = mail.body;
    section.querySelector('p').textContent = mail.files > 0 ? `Lampiran / files: ${mail.files}` : '';
    section.hidden = false;
  },
  () => say(fault, true),
);
