import { writtenDayOf } from '../../../platform/domain/calendar/written-day';
import type { Language } from '../../../platform/domain/language';
import { kindsOfRecords } from '../domain/records/kinds';
import type { Verified } from '../store/records/record-verifying';

const words = {
  id: {
    title: 'Dokumen ini terdaftar',
    ...{
      number: 'Nomor',
      kind: 'Jenis',
      agency: 'Instansi',
      day: 'Tanggal',
      print: 'Sidik dokumen (SHA-256)',
    },
    inForce: 'Berlaku.',
    replaced: 'Sudah diganti dengan versi yang lebih baru.',
    compare: 'Cocokkan nomor, tanggal dan sidik ini dengan yang tercetak.',
  },
  en: {
    title: 'This document is on record',
    ...{ number: 'Number', kind: 'Kind', agency: 'Agency', day: 'Date', print: 'Fingerprint (SHA-256)' },
    inForce: 'In force.',
    replaced: 'A later version has taken its place.',
    compare: 'Compare number, date and fingerprint with those in print.',
  },
} as const;

/** What the QR code of a print leads to: a page without scripts that names nobody. */
export function verifiedPage(verified: Verified, language: Language): string {
  const said = words[language];
  const rows = [
    [said.number, verified.number],
    [said.kind, kindsOfRecords[verified.kind].title],
    [said.agency, verified.agencyName],
    [said.day, writtenDayOf(verified.finalisedAt)],
    [said.print, verified.fingerprint],
  ].map(([label = '', value = '']) => `<dt>${escaped(label)}</dt><dd>${escaped(value)}</dd>`);
  return (
    `<!doctype html><html lang="${language}"><meta charset="utf-8">` +
    `<meta name="viewport" content="width=device-width"><meta name="robots" content="noindex">` +
    `<title>${said.title}</title><h1>${said.title}</h1><dl>${rows.join('')}</dl>` +
    `<p><strong>${verified.inForce ? said.inForce : said.replaced}</strong></p><p>${said.compare}</p></html>`
  );
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
