const Sequencer = require('@jest/test-sequencer').default;

/** The tests that take minutes. Begun last, one of them keeps the whole run waiting on one processor. */
const longest = /journeys\/year\.|contracts\/expectations-live\.|sp4n-lapor\/model\./;

module.exports = class LongestFirst extends Sequencer {
  async sort(tests) {
    const sorted = await super.sort(tests);
    const isLong = ({ path }) => longest.test(path);
    return [...sorted.filter(isLong), ...sorted.filter((test) => !isLong(test))];
  }
};
