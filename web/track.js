'use strict';
/* Follows one complaint by the number and the tracking code of its receipt: a client of the API like any other. Number,
   code and token live in this page alone: in no address, no cookie and no storage. What people wrote is shown as text,
   never as HTML. The words are in track-words.js. */

const enter = `mutation Track($input: TrackComplaintInput!) {
  trackComplaint(input: $input) { complaintId accessToken expiresAt receiptUrl refusal { message } } }`;
const show = `query Tracked($id: ID!) { complaint(id: $id) {
  ticket topic state filedAt outcome outcomeReason nextActions
  leadAgency { name } mergedInto { ticket } appeal { state answer }
  clocks { clock state dueAt explanation }
  history(last: 5) { nodes { action reason } }
  thread(last: 50) { nodes { at author agencyName body } } } }`;
const provide = `mutation Answer($input: ProvideInformationInput!) {
  provideInformation(input: $input) { refusal { message } } }`;
const post = `mutation Write($input: PostFollowUpInput!) { postFollowUp(input: $input) { refusal { message } } }`;
const confirm = `mutation Accept($input: ConfirmResolutionInput!) {
  confirmResolution(input: $input) { refusal { message } } }`;
const appeal = `mutation Appeal($input: AppealResolutionInput!) {
  appealResolution(input: $input) { refusal { message } } }`;

const kinds = `query Notices { noticePreferences { choices { kind } } }`;
const choose = `mutation Stop($input: SetNoticePreferencesInput!) {
  setNoticePreferences(input: $input) { refusal { message } } }`;

const element = (id) => document.getElementById(id);
const status = document.querySelector('[role="status"]');
let language = navigator.language.startsWith('id') || !navigator.language ? 'id' : 'en';
/** Who looks at which complaint until when; null before and after. */
let visit = null;
let complaint = null;

const words = () => trackWords[language];

function say(text, isRefused = false) {
  status.textContent = text;
  status.classList.toggle('refused', isRefused);
}

/** The answer of the API; throws a sentence for the reader when it has none. */
async function ask(query, variables) {
  const response = await fetch('/graphql', {
    method: 'POST',
    cache: 'no-store',
    headers: {
      'content-type': 'application/json',
      'accept-language': language,
      ...(visit ? { authorization: `Bearer ${visit.token}` } : {}),
    },
    body: JSON.stringify({ query, variables }),
  }).catch(() => null);
  const answer = response && (await response.json().catch(() => null));
  const refusal = answer?.errors?.[0] ?? Object.values(answer?.data ?? {})[0]?.refusal;
  if (refusal) throw new Error(refusal.message);
  if (!answer?.data) throw new Error(words().fault);
  return Object.values(answer.data)[0];
}

/** Runs what a button asks for, once at a time, and says what came of it. */
async function act(button, work) {
  button.disabled = true;
  say('…');
  try {
    say((await work()) ?? '');
  } catch (error) {
    say(error.message, true);
  }
  button.disabled = false;
}

function leave(message = '') {
  clearTimeout(visit?.timer);
  visit = null;
  complaint = null;
  for (const id of ['facts', 'clocks', 'thread']) element(id).replaceChildren();
  for (const form of document.querySelectorAll('form')) form.reset();
  element('receipt').removeAttribute('href');
  element('shown').hidden = true;
  element('entry').hidden = false;
  say(message);
}

function item(tag, text, small) {
  const made = document.createElement(tag);
  made.textContent = text;
  if (small)
    made.append(Object.assign(document.createElement('div'), { className: 'aside', textContent: small }));
  return made;
}

function moment(instant) {
  const shown = new Intl.DateTimeFormat(language === 'id' ? 'id-ID' : 'en-GB', {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'Asia/Makassar',
  });
  return `${shown.format(new Date(instant))} WITA`;
}

function factsOf({ ticket, topic, state, filedAt, leadAgency, outcome, outcomeReason, mergedInto, ...rest }) {
  const said = words();
  const ended = rest.history.nodes.findLast(({ action, reason }) => action === 'ARCHIVE' && reason);
  return [
    [said.number, ticket],
    [said.topic, topic],
    [said.state, said.states[state] ?? state],
    [said.received, moment(filedAt)],
    [said.agency, leadAgency?.name],
    [said.outcome, outcome && `${said.outcomes[outcome] ?? outcome}. ${outcomeReason ?? ''}`],
    [said.why, state === 'ARCHIVED' && ended?.reason],
    [said.merged, mergedInto?.ticket],
    [said.appeal, rest.appeal && `${said.appeals[rest.appeal.state] ?? ''}. ${rest.appeal.answer ?? ''}`],
  ].filter(([, value]) => value);
}

function clockOf({ clock, state, dueAt, explanation }) {
  const said = words();
  const due = dueAt ? `, ${said.due} ${moment(dueAt)}` : '';
  return item(
    'li',
    `${said.clockNames[clock] ?? clock}: ${said.clockStates[state] ?? state}${due}`,
    explanation,
  );
}

function entryOf({ at, author, agencyName, body }) {
  return item('li', body, `${author === 'AGENCY' ? agencyName : words().authors[author]} · ${moment(at)}`);
}

/** Says everything anew, in the language chosen. */
function draw() {
  const said = words();
  document.documentElement.lang = language;
  for (const place of document.querySelectorAll('[data-word]')) place.textContent = said[place.dataset.word];
  if (!complaint) return;
  const { nextActions, state, clocks, thread } = complaint;
  const facts = factsOf(complaint).flatMap(([name, value]) => [item('dt', name), item('dd', value)]);
  element('facts').replaceChildren(...facts);
  element('clocks').replaceChildren(...clocks.map(clockOf));
  const entries = thread.nodes.map(entryOf);
  element('thread').replaceChildren(...(entries.length > 0 ? entries : [item('li', said.nothing)]));
  const mayAnswer = nextActions.includes('PROVIDE_INFORMATION');
  element('answer').hidden = !mayAnswer && !nextActions.includes('POST_FOLLOW_UP');
  document.querySelector('[for="words"]').textContent = mayAnswer ? said.answer : said.write;
  element('verdict').hidden = !nextActions.includes('CONFIRM_RESOLUTION');
  element('object').hidden = !nextActions.includes('APPEAL_RESOLUTION');
  element('shown').dataset.state = state;
}

async function load() {
  const found = await ask(show, { id: visit.complaintId });
  // Out of sight since, such as taken into an account elsewhere.
  if (!found) {
    leave();
    return words().over;
  }
  complaint = found;
  draw();
  element('entry').hidden = true;
  element('shown').hidden = false;
  return '';
}

/** Does something to the complaint and shows it anew. */
async function change(query, input) {
  await ask(query, { input: { complaint: visit.complaintId, ...input } });
  return (await load()) || words().sent;
}

function onSubmit(id, work) {
  element(id).addEventListener('submit', (event) => {
    event.preventDefault();
    const form = event.target;
    void act(form.querySelector('button'), async () => {
      const done = await work(new FormData(form));
      form.reset();
      return done;
    });
  });
}

onSubmit('ask', async (given) => {
  const input = { number: given.get('number'), code: given.get('code') };
  const { accessToken, complaintId, expiresAt, receiptUrl } = await ask(enter, { input });
  const left = Math.max(0, new Date(expiresAt).getTime() - Date.now());
  visit = { token: accessToken, complaintId, timer: setTimeout(() => leave(words().over), left) };
  element('receipt').href = receiptUrl;
  return load();
});
onSubmit('answer', (given) => {
  const text = given.get('words');
  return complaint.nextActions.includes('PROVIDE_INFORMATION')
    ? change(provide, { answer: text })
    : change(post, { body: text });
});
onSubmit('verdict', (given) => {
  const rating = given.get('rating');
  return change(confirm, rating ? { rating: Number(rating) } : {});
});
onSubmit('object', (given) => change(appeal, { reason: given.get('reason') }));
element('stop').addEventListener('click', ({ target }) =>
  act(target, async () => {
    const { choices } = await ask(kinds, {});
    const none = choices.map(({ kind }) => ({ kind, email: false, sms: false }));
    await ask(choose, { input: { choices: none } });
    return words().stopped;
  }),
);
element('leave').addEventListener('click', () => leave());
// Nobody finds it by going back, on a device that others use too.
addEventListener('pagehide', () => leave());

for (const button of document.querySelectorAll('[data-language]')) {
  button.addEventListener('click', () => {
    language = button.dataset.language;
    draw();
    // Explanations come in the language that was asked for.
    if (visit) void act(button, load);
  });
}

/* The QR code of a receipt has both behind the #, which is sent to nobody; it leaves the address bar and the history. */
const behind = new URLSearchParams(location.hash.slice(1));
element('number').value = behind.get('nomor') ?? '';
element('code').value = behind.get('kode') ?? '';
if (location.hash) history.replaceState(null, '', location.pathname);
draw();
