import { reporterData } from '../../support/reporter-data';
import { all, only, type Expectations } from './expectation';

const { nik, address, phone } = reporterData;
const profile = { nik: '5171991507850099', address: 'Jl. Uji Coba 9', phone: '081355510099' };
/** Asked by hand, not by a role: what is presented decides. */
const byProof = { token: 'tidak-ada', password: 'sepeda biru di pantai' };

/** The system's hand is the command line (subgraphs/accounts/cli.ts). */
const byAdminOrCommandLine = only({ admin: 'DONE', system: 'DONE' });

export const accounts: Expectations = {
  'Query.me': { answers: all('DONE', { visitor: 'NOTHING', system: 'NOTHING' }) },
  'Query.noticePreferences': { answers: all('DONE', { visitor: 'NOTHING', system: 'NOTHING' }) },
  'Query.deadLetters': { given: { first: 5 }, answers: all('NOTHING') },
  'Query.accessLog': { given: { first: 5 }, answers: all('NOTHING') },

  'Mutation.register': {
    given: ({ unique }) => ({
      email: `baru.${unique}@warga.example`,
      name: 'Ni Baru',
      password: 'sepeda biru di pantai',
    }),
    answers: all('DONE'),
  },
  'Mutation.setNoticePreferences': {
    given: { quietHours: '22:00-05:00' },
    answers: all('DONE', { visitor: 'NOT_SIGNED_IN', system: 'NOT_SIGNED_IN' }),
  },
  'Mutation.unsubscribe': { given: { token: byProof.token }, answers: all('TOKEN_INVALID') },
  'Mutation.sendLetterAgain': {
    given: { letter: 'tidak-ada' },
    answers: only({ admin: 'NOT_FOUND', system: 'NOT_FOUND' }),
  },
  'Mutation.activateAccount': { given: { token: byProof.token }, answers: all('TOKEN_INVALID') },
  'Mutation.signIn': {
    given: ({ unique }) => ({ email: `siapa.${unique}@warga.example`, password: 'sepeda merah di pantai' }),
    answers: all('WRONG_CREDENTIALS'),
  },
  'Mutation.refreshSession': { given: { refreshToken: 'tidak-ada' }, answers: all('SESSION_ENDED') },
  'Mutation.signOut': { given: { refreshToken: 'tidak-ada' }, answers: all('SESSION_ENDED') },
  'Mutation.requestPasswordReset': {
    given: ({ unique }) => ({ email: `lupa.${unique}@warga.example` }),
    answers: all('DONE'),
  },
  'Mutation.resetPassword': { given: byProof, answers: all('TOKEN_INVALID') },
  'Mutation.completeProfile': {
    // The reporter keeps the data that are looked for elsewhere.
    given: ({ person }) => (person === 'reporter' ? { nik, address, phone } : profile),
    answers: only({ reporter: 'DONE', otherCitizen: 'DONE', system: 'NOT_SIGNED_IN' }),
  },
  'Mutation.revealPersonalData': {
    given: { account: 'account-reporter', reason: 'Memeriksa laporan palsu' },
    answers: only({ admin: 'DONE', inspector: 'DONE' }),
  },
  // With a wrong password: nobody who is needed here is erased.
  'Mutation.eraseMyAccount': {
    given: ({ unique }) => ({ password: `bukan kata sandi ${unique}` }),
    answers: all('STAFF_ACCOUNT', {
      ...{ reporter: 'WRONG_PASSWORD', otherCitizen: 'WRONG_PASSWORD', partner: 'WRONG_PASSWORD' },
      ...{ visitor: 'NOT_SIGNED_IN', system: 'NOT_SIGNED_IN' },
    }),
  },
  'Mutation.eraseAccount': {
    given: { account: 'account-nobody', ground: 'OWN_REQUEST' },
    answers: only({ admin: 'NOT_FOUND', system: 'NOT_FOUND' }),
  },
  'Mutation.createStaffAccount': {
    given: ({ unique }) => ({
      email: `petugas.${unique}@kota.example`,
      name: 'Petugas Baru',
      role: 'OFFICER',
      agencyId: 'PUPR',
    }),
    answers: byAdminOrCommandLine,
  },
  'Mutation.updateStaffAccount': {
    given: ({ unique }) => ({ id: 'account-spare-staff', name: `Petugas ${unique}` }),
    answers: byAdminOrCommandLine,
  },
  'Mutation.setAccountActive': {
    given: { id: 'account-spare-staff', active: true },
    answers: byAdminOrCommandLine,
  },

  '_entities.Citizen': { given: { id: 'account-reporter' }, answers: all('DONE') },
};
