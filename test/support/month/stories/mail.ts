import { done, says, story, to, type Deed } from '../deeds';
import { confirmsMail, repliesTo, writesJunk, writesMail } from '../deeds-by-mail';

const verification = { category: 'INFRA.JALAN', kind: 'GRIEVANCE' };

/** By e-mail: of somebody with an account, of somebody without, and what else lies in a mailbox. */
export const mail: readonly Deed[] = [
  ...story(
    'surel',
    { at: '2026-03-04 10:00', does: writesMail },
    ['2026-03-04 10:20', 'reporter', confirmsMail],
    ['2026-03-04 10:40', 'admin', 'forwardComplaint', { ...to('PUPR'), verification }],
    ['2026-03-04 13:00', 'leadOfficer', 'postFollowUp', says('surel')],
    ['2026-03-05 10:00', 'reporter', repliesTo(/Ada tanggapan/)],
    ['2026-03-06 09:30', 'leadOfficer', 'resolveComplaint', done],
    ['2026-03-09 09:30', 'reporter', 'confirmResolution', { rating: 4 }],
  ),
  ...story(
    'surattanpaakun',
    { at: '2026-03-09 10:00', who: 'mailer', does: writesMail },
    ['2026-03-09 10:05', 'mailer', writesJunk],
    ['2026-03-09 10:20', 'mailer', confirmsMail, {}, 'NAME_NEEDED'],
    ['2026-03-09 10:25', 'mailer', confirmsMail, { name: 'Ni Made Tanpaakun' }],
    ['2026-03-09 10:40', 'admin', 'forwardComplaint', { ...to('PUPR'), verification }],
    ['2026-03-09 13:00', 'leadOfficer', 'postFollowUp', says('surattanpaakun')],
    ['2026-03-10 09:30', 'leadOfficer', 'resolveComplaint', done],
  ),
];
