import { pdfPages } from '../pdf-text';
import type { Doing, MonthCity } from './deeds';

const record = `mutation($input: RecordComplaintInput!) { recordComplaint(input: $input) {
  complaint { id } receipt { ticket trackingCode pdfUrl } refusal { code } } }`;
const track = `mutation($input: TrackComplaintInput!) { trackComplaint(input: $input) { accessToken receiptUrl refusal { code } } }`;

/** Recorded by staff, who hand over the receipt; number and code are kept. */
export const recordsWithReceipt: Doing = async (city, { complaint, who, given }) => {
  const { complaint: recorded, receipt, refusal } = await city.ask(who, record, { input: given });
  if (refusal) return refusal.code;
  city.ids.set(complaint, recorded.id);
  city.ids.set(`${complaint}.number`, receipt.ticket);
  city.ids.set(`${complaint}.code`, receipt.trackingCode);
  return unprinted(city, receipt.pdfUrl, receipt);
};

/** Types number and code of a receipt into the page, and may then write for a quarter of an hour. */
export const tracks: Doing = async (city, { complaint, given }) => {
  const number = city.ids.get(`${complaint}.number`);
  const input = { number, code: city.ids.get(`${complaint}.code`), ...given };
  const { accessToken, receiptUrl, refusal } = await city.ask('visitor', track, { input });
  if (refusal) return refusal.code;
  city.trial.give('tracker', accessToken);
  city.ids.set(`${complaint}.receipt`, receiptUrl);
  return unprinted(city, receiptUrl, { ticket: number ?? '', trackingCode: input.code ?? '' });
};

/** The receipt is fetched by its link alone, as a browser prints it; nothing when number and code stand on its one page. */
async function unprinted(
  city: MonthCity,
  link: string,
  { ticket, trackingCode }: { readonly ticket: string; readonly trackingCode: string },
): Promise<string | undefined> {
  const answer = await city.fetch('visitor', link);
  if (answer.status !== 200) return `RECEIPT_${answer.status}`;
  const [page = '', ...more] = pdfPages(Buffer.from(await answer.arrayBuffer()));
  const isWhole = [ticket, trackingCode].every((part) => page.includes(part));
  return isWhole && more.length === 0 ? undefined : 'RECEIPT_LACKS';
}
