import { Pool } from 'undici';
import { attacks, planningAttacks, type Target } from './attacks';

/** One attack in a process of its own: what it takes to send is not the hub's, nor its memory. */
export interface Order {
  readonly attack: string;
  readonly target: Target;
  readonly seconds: number;
}

async function main({ attack: name, target, seconds }: Order): Promise<void> {
  const attack = [...attacks, ...planningAttacks].find((one) => one.name === name);
  if (!attack) throw new Error(`no attack ${name}`);
  const pool = new Pool(target.origin, { connections: attack.senders });
  const answers = new Map<string, number>();
  const end = performance.now() + seconds * 1_000;
  let count = 0;
  await Promise.all(
    Array.from({ length: attack.senders }, async () => {
      while (performance.now() < end) {
        for (const code of await attack.once(target, pool, count++))
          answers.set(code, (answers.get(code) ?? 0) + 1);
      }
    }),
  );
  process.send?.({ answers: Object.fromEntries(answers) });
  await pool.close();
}

process.once('message', (order: Order) => {
  main(order).catch((error: unknown) => process.send?.({ answers: { [String(error)]: 1 } }));
});
process.once('disconnect', () => process.exit());
