/** It is not the time for a call: nobody failed, and nothing is counted. */
export class NotNow extends Error {
  override readonly name = 'NotNow';

  constructor(readonly until: Date) {
    super('not now');
  }
}
