import { cityInstitution } from '../../../integrations/sp4n-lapor/simulator/masters';
import type { AdminAction } from '../../../integrations/sp4n-lapor/simulator/national-system';
import type { FollowUp, Report } from '../../../integrations/sp4n-lapor/simulator/reports';
import type { Deed, Doing, Trial } from './trial';

type OnReport = (trial: Trial, report: Report, deed: Deed) => unknown;

/** Null: there was nothing to do it to. */
const on =
  (does: OnReport): Doing =>
  async (trial, deed) => {
    const report = trial.report(deed.which);
    return report && does(trial, report, deed) !== null ? null : '-';
  };

const acts = (action: AdminAction) =>
  on(({ simulator }, { id }) => simulator.national.act(id, action, 'Menurut admin nasional'));

/** The national admin, another institution, the reporter. */
const writers = [1, 51, null] as const;
/** Mapped, mapped to the same main group, known to nobody here. */
const categories = [101, 100, 201, 900] as const;

/** Of items there: what somebody there wrote is changed there more often than what we told. */
function itemOf(report: Report, { turn }: Deed): FollowUp | null {
  const theirs = report.followUps.filter(({ fromId }) => fromId !== cityInstitution);
  const among = theirs.length > 0 && turn % 5 !== 0 ? theirs : report.followUps;
  return among[turn % Math.max(1, among.length)] ?? null;
}

/** What the national admin, reporters there and other institutions do. */
export const deedsThere = {
  fileThere: async ({ simulator, sayings }, { turn }) => {
    const word = sayings.next();
    const filed = simulator.national.create({
      ...{ title: `Laporan ${word}`, content: `Di sana tertulis ${word}.` },
      ...{ classificationId: 1 + (turn % 3), categoryId: categories[turn % 4] ?? 101, locationId: 5171 },
      ...{ institutionId: cityInstitution, channel: 1, userId: 1, reporterName: 'I Wayan Contoh' },
      ...{ anonymous: turn % 5 === 0, secret: turn % 7 === 0, incidentOn: null, attachments: [] },
    });
    if (!filed) return '-';
    sayings.say({ word, side: 'THERE', what: 'REPORT', isPrivate: false });
    return null;
  },
  replyThere: on(({ simulator, sayings }, { id }, { turn }) => {
    const word = sayings.next();
    simulator.national.followUp(id, {
      ...{ content: `Dari sana: ${word}.`, templateCode: '', toId: cityInstitution },
      ...{ fromId: writers[turn % 3] ?? null, secret: turn % 8 === 0, rating: 0, files: [] },
    });
    return sayings.say({ word, side: 'THERE', what: 'ITEM', isPrivate: false });
  }),
  editReplyThere: on(({ simulator, sayings }, report, deed) => {
    const item = itemOf(report, deed);
    if (!item) return null;
    const word = sayings.next();
    sayings.take(item.content);
    // Our reference stays: without it nobody could know an entry whose answer was lost.
    const [reference = ''] = /\s*\[Nomor tiket[^\]]*\]\s*$/.exec(item.content) ?? [];
    simulator.national.editFollowUp(report.id, item.id, `Diubah: ${word}.${reference}`);
    const isOurs = item.fromId === cityInstitution;
    // What we told and they changed is for a person: nothing of it comes here.
    return sayings.say({ word, side: 'THERE', what: 'ITEM', isPrivate: isOurs });
  }),
  deleteReplyThere: on(({ simulator, sayings }, report, deed) => {
    const item = itemOf(report, deed);
    if (!item) return null;
    sayings.take(item.content);
    return simulator.national.deleteFollowUp(report.id, item.id);
  }),
  editTextThere: on(({ simulator }, report, { turn }) => {
    const title = `${report.title.split(' (')[0] ?? ''} (sunting ${turn})`;
    const content = turn % 2 === 0 ? report.content : report.content.replace('.', ` (sunting ${turn}).`);
    simulator.national.editText(report.id, { title, content });
  }),
  categoryThere: on(({ simulator }, { id }, { turn }) => {
    simulator.national.changeCategory(id, categories[turn % 4] ?? 101);
  }),
  secrecyThere: on(({ simulator }, { id, institutionId, anonymous, secret }, { turn }) => {
    // What another institution shows again, the city is not told of: there it is hidden alone.
    const isOurs = institutionId === cityInstitution;
    simulator.national.setSecrecy(id, {
      anonymous: turn % 2 === 0 || (!isOurs && anonymous),
      secret: turn % 3 === 0 || (!isOurs && secret),
    });
  }),
  sendOnThere: on(({ simulator }, { id }) => {
    simulator.national.forward(id, 5103, 'Bukan kewenangan kota');
  }),
  strangeLabelThere: on(({ simulator }, { id }) => {
    simulator.national.relabel(id, 'Menunggu Klarifikasi');
  }),
  verifyThere: acts('verify'),
  holdThere: acts('hold'),
  archiveThere: acts('archive'),
  closeThere: acts('close'),
} as const satisfies Readonly<Record<string, Doing>>;
