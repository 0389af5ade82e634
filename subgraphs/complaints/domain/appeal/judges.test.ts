import type { StaffPosition } from '../../../../schema/events/staff-positions';
import { judgesOf } from './judges';

const agencyId = 'PUPR';
const officer = (accountId: string) => ({ accountId, agencyId, isApprover: false, position: null });
const approver = (accountId: string, position: StaffPosition | null) => ({
  ...{ accountId, agencyId, position },
  isApprover: true,
});
const staff = [
  officer('petugas'),
  officer('rekan'),
  approver('tanpa-jabatan', null),
  approver('lain', null),
  approver('kasi', 'SECTION_HEAD'),
  approver('kabid', 'DIVISION_HEAD'),
  approver('sekretaris', 'SECRETARY'),
  approver('kadis', 'HEAD'),
];
const all = staff.filter(({ isApprover }) => isApprover).map(({ accountId }) => accountId);

describe('who stands above an outcome', () => {
  it.each([
    ['an officer reported it', ['petugas'], all],
    [
      'an approver without a position reported it',
      ['tanpa-jabatan'],
      ['kasi', 'kabid', 'sekretaris', 'kadis'],
    ],
    [
      'the section head initialled, the division head signed',
      ['petugas', 'kasi', 'kabid'],
      ['sekretaris', 'kadis'],
    ],
    ['the secretary signed', ['petugas', 'sekretaris'], ['kadis']],
    ['the head signed', ['petugas', 'kadis'], []],
    ['who reported it works there no longer', ['pindah'], all],
    ['nobody is known', [], all],
  ])('when %s', (_when, hands, above) => {
    expect(judgesOf(hands, staff)).toEqual({ hands, above });
  });

  it('is nobody where no approver works', () => {
    expect(judgesOf(['petugas'], [officer('petugas'), officer('rekan')]).above).toEqual([]);
  });
});
