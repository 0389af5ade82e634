import { roles } from '../../../platform/domain/actor';
import { editingRefused } from './editing';

it.each(roles)('lets %s edit only when that is an admin', (role) => {
  const expected = role === 'ADMIN' ? null : { refused: role === 'VISITOR' ? 'NOT_SIGNED_IN' : 'FORBIDDEN' };
  expect(editingRefused({ role, accountId: 'a', agencyId: null })).toEqual(expected);
});
