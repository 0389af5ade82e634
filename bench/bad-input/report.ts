import type { Noticed } from './bystanders';
import type { HubMemory } from './inside';

export interface AttackFinding {
  readonly attack: string;
  /** How often each code came back. */
  readonly answers: Readonly<Record<string, number>>;
  readonly before: Noticed;
  readonly during: Noticed;
  /** After everything that nobody holds was let go. */
  readonly memoryBefore: HubMemory;
  readonly memoryAfter: HubMemory;
}

export function badInputTable(findings: readonly AttackFinding[]): string {
  return [
    '| what was sent | refused with | p50 ms of others | p99 ms of others | entry to its last subscriber, ms | their answers and entries, all right | heap MB | resident MB |',
    `|${'---|'.repeat(8)}`,
    ...findings.map(row),
    '',
  ].join('\n');
}

function row({ attack, answers, before, during, memoryBefore, memoryAfter }: AttackFinding): string {
  const codes = Object.entries(answers).map(([code, count]) => `${code} × ${count}`);
  const beside = (key: 'p50' | 'p99' | 'told') => {
    const [first, then] = [before[key], during[key]];
    if (first === null || then === null) return '–';
    return `${first.toFixed(1)} → **${then.toFixed(1)}** (${(then / first).toFixed(1)} ×)`;
  };
  const memory = (key: keyof HubMemory) => `${memoryBefore[key].toFixed(0)} → ${memoryAfter[key].toFixed(0)}`;
  const right = `${during.answers}, ${during.entries}`;
  return `| ${[attack, codes.join(', '), beside('p50'), beside('p99'), beside('told'), right, memory('heapMb'), memory('residentMb')].join(' | ')} |`;
}
