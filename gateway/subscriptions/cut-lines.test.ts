import { cutAgainAndAgain } from '../../test/support/cut-again-and-again';
import { startGateway } from '../../test/support/gateway';

/** The same with 10,000 events and 1,000 cuts of each line is `npm run bench:resume`. */
describe('clients whose lines are cut at random, also in the middle of a frame', () => {
  it('have every event they may see once, in order', async () => {
    const world = await startGateway({ remote: true });
    const clients = await cutAgainAndAgain(world, { seed: 20_261_123, events: 300, cuts: 30 });
    for (const { name, cuts, due, told } of clients) {
      expect({ name, cuts, told }).toEqual({ name, cuts: 30, told: due });
    }
    expect(clients.map(({ name }) => name)).toEqual(['visitor', 'citizen', 'officer', 'admin']);
    await world.stop();
  });
});
