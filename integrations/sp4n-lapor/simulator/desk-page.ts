import type { Desk } from './desk';
import { faultKinds, faultNames } from './faults';
import type { Masters } from './masters';
import type { FollowUp, Report } from './reports';
import { quirkNames, quirks as quirkWords } from './quirks';
import { written } from './wib';

/** The page of a national admin: newest reports first, with what can be done to each. */
export function deskPage({ national, quirks, faults, clock }: Desk): string {
  const { masters } = national;
  const newest = [...national.all()].sort((a, b) => b.id - a.id).slice(0, 50);
  return `<!doctype html>
<html lang="id"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Simulator SP4N-LAPOR!</title>
<style>body{font:16px/1.5 system-ui;max-width:60rem;margin:1rem auto;padding:0 1rem}article{border:1px solid #bbb;border-radius:6px;padding:.5rem 1rem;margin:1rem 0}form{display:inline-block;margin:.2rem .6rem .2rem 0}summary{cursor:pointer}.aside{color:#555}</style>
</head><body>
<h1>Simulator SP4N-LAPOR!</h1>
<p class="aside">${escape(written(clock.now()))} WIB · ${national.all().length} laporan · data karangan · <a href="/desk/laporan.xlsx">unduh sebagai Excel</a></p>
<details><summary>Laporan baru</summary>${form('file', '<input name="title" placeholder="Judul" required> <input name="content" placeholder="Isi" required> ' + choice('categoryId', masters.all('categories')) + flag('anonymous', 'anonim') + flag('secret', 'rahasia'), 'Kirim')}</details>
<details><summary>Gangguan dan kebiasaan</summary>
${form('fault', `<select name="kind"><option value="">tidak ada gangguan</option>${faultNames.map((name) => `<option value="${name}"${faults.standing === name ? ' selected' : ''}>${escape(faultKinds[name])}</option>`).join('')}</select>`, 'Pasang')}
${quirkNames.map((name) => `<p>${form('quirk', hidden('name', name) + hidden('plays', quirks.plays(name) ? '' : '1'), quirks.plays(name) ? 'Matikan' : 'Nyalakan')} ${escape(quirkWords[name])}</p>`).join('\n')}
${form('close-silent', '', 'Tutup yang diam 10 hari kerja')}
${form('holiday', '<input name="day" type="date" required> ', 'Jadikan hari libur nasional')}
${form('skew', `<input name="seconds" type="number" value="${clock.skewMilliseconds / 1_000}"> detik `, 'Geser jam')}
${form('allowance', '<input name="calls" type="number" min="0" value="0"> panggilan per menit, 0 tanpa batas ', 'Batasi')}</details>
${newest.map((report) => reportArticle(report, masters)).join('\n')}
</body></html>`;
}

function reportArticle(report: Report, masters: Masters): string {
  const id = hidden('id', String(report.id));
  const flags = [report.anonymous ? 'anonim' : '', report.secret ? 'rahasia' : ''].filter(Boolean).join(', ');
  return `<article><h2>${report.id} · ${escape(report.title)}</h2>
<p class="aside">${escape(report.label ?? report.status)}${flags ? ` · ${flags}` : ''} · ${escape(written(report.updatedAt))}</p>
<p>${escape(report.content)}</p>
${report.followUps.map((entry) => replyParagraph(report.id, entry, masters)).join('')}
${form('verify', id, 'Verifikasi')}${form('hold', `${id}<input name="reason" placeholder="alasan">`, 'Tunda')}${form('archive', `${id}<input name="reason" placeholder="alasan">`, 'Arsipkan')}${form('close', id, 'Tutup')}
${form('reply', `${id}<input name="content" placeholder="balasan" required> ${writer}${flag('secret', 'rahasia')}`, 'Balas')}
${form('forward', id + choice('institutionId', masters.all('institutions')), 'Bukan wewenang')}
${form('category', id + choice('categoryId', masters.all('categories')), 'Ganti kategori')}
${form('secrecy', id + flag('anonymous', 'anonim', report.anonymous) + flag('secret', 'rahasia', report.secret), 'Kerahasiaan')}
${form('edit', `${id}<input name="title" value="${escape(report.title)}"> <input name="content" value="${escape(report.content)}">`, 'Ubah teks')}
</article>`;
}

function replyParagraph(report: number, { id, fromId, content, secret }: FollowUp, masters: Masters): string {
  const which = hidden('id', String(report)) + hidden('item', String(id));
  return `<p><b>${escape(fromId === null ? 'Pelapor' : masters.nameOf(fromId))}</b>${secret ? ' (rahasia)' : ''} ${escape(content)}
${form('edit-reply', `${which}<input name="content" value="${escape(content)}">`, 'Ubah')}${form('delete-reply', which, 'Hapus')}</p>`;
}

const writer =
  '<select name="by"><option value="admin">admin nasional</option><option value="reporter">pelapor</option><option value="province">provinsi</option></select> ';
const form = (what: string, fields: string, button: string) =>
  `<form method="post" action="/desk">${hidden('do', what)}${fields} <button>${button}</button></form>`;
const hidden = (name: string, value: string) =>
  `<input type="hidden" name="${name}" value="${escape(value)}">`;
const flag = (name: string, label: string, on = false) =>
  `<label><input type="checkbox" name="${name}" value="1"${on ? ' checked' : ''}> ${label}</label> `;
const choice = (name: string, options: readonly { id: number; name: string }[]) =>
  `<select name="${name}">${options.map((option) => `<option value="${option.id}">${escape(option.name)}</option>`).join('')}</select>`;

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
