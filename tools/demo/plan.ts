import type {
  ArchiveReason,
  ComplaintChannel,
  ComplaintClass,
  ComplaintKind,
  Outcome,
} from '../../subgraphs/complaints/domain/complaint';
import type { Dice } from './dice';
import { firstAnswers, laterAnswers, reporterReplies, reportTexts, resolutions, roads } from './texts';
import { complaintsPerYear } from './years';

/** Where a category of the plan goes; wards are the agencies of type kelurahan. */
export interface PlanGround {
  readonly agencyOf: ReadonlyMap<string, string>;
  readonly wards: readonly { readonly id: string; readonly name: string }[];
  readonly now: Date;
}

export type PlannedStep = { readonly at: Date } & (
  | { readonly does: 'ask'; readonly text: string }
  | { readonly does: 'tell'; readonly text: string }
  | { readonly does: 'forward'; readonly lead: string; readonly supporting: readonly string[] }
  | { readonly does: 'return'; readonly agency: string; readonly text: string }
  | { readonly does: 'answer'; readonly agency: string; readonly text: string }
  | { readonly does: 'reply'; readonly text: string }
  | { readonly does: 'resolve'; readonly agency: string; readonly outcome: Outcome; readonly text: string }
  | { readonly does: 'confirm'; readonly rating: number | null }
  | { readonly does: 'reopen'; readonly text: string }
  | { readonly does: 'withdraw' }
  | { readonly does: 'archive'; readonly reason: ArchiveReason; readonly text: string }
);

export interface PlannedComplaint {
  readonly key: string;
  readonly reporter: number;
  readonly at: Date;
  readonly class: ComplaintClass;
  readonly kind: ComplaintKind;
  readonly category: string;
  readonly channel: ComplaintChannel;
  readonly topic: string;
  readonly body: string;
  readonly road: string;
  readonly ward: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly identityHidden: boolean;
  readonly complaintHidden: boolean;
  readonly steps: readonly PlannedStep[];
}

const hour = 3_600_000;
const day = 24 * hour;

/** Categories by how often people write about them; roads and waste come first, as in the city's yearly tops. */
const categoryWeights: readonly (readonly [string, number])[] = Object.keys(reportTexts).map((category) => [
  category,
  {
    INFRA: 5,
    LINGKUNGAN: 5,
    PERHUBUNGAN: 4,
    AIR_PASAR: 3,
    ADMINISTRASI: 2.5,
    KETERTIBAN: 2.5,
    SOSIAL: 1.5,
    PENGAWASAN: 1,
    LAINNYA: 2,
  }[category.split('.')[0] ?? ''] ?? 1,
]);

/** A believable city: `count` complaints over the years, each with the whole of its life up to now. */
export function planComplaints(
  dice: Dice,
  count: number,
  people: number,
  ground: PlanGround,
): PlannedComplaint[] {
  return Array.from({ length: count }, (_, index) => planOne(dice, `demo-${index}`, people, ground)).sort(
    (a, b) => a.at.getTime() - b.at.getTime(),
  );
}

function planOne(dice: Dice, key: string, people: number, ground: PlanGround): PlannedComplaint {
  const at = filingTime(dice, ground.now);
  const category = dice.weighted(categoryWeights);
  const ward = dice.one(ground.wards);
  const road = dice.one(roads);
  const fill = (text: string) => text.replaceAll('{jalan}', road).replaceAll('{ward}', ward.name);
  const [topic, body] = dice.one(reportTexts[category] ?? []);
  const kind = kindOf(dice, category);
  const planned = {
    key,
    reporter: dice.between(0, people - 1),
    at,
    class: dice.weighted<ComplaintClass>([
      ['COMPLAINT', 85],
      ['ASPIRATION', 9],
      ['INFORMATION_REQUEST', 6],
    ]),
    kind,
    category,
    channel: dice.weighted<ComplaintChannel>(
      at.getUTCFullYear() < 2016
        ? [['WEB', 1]]
        : [
            ['WEB', 55],
            ['MOBILE_APP', 45],
          ],
    ),
    topic: fill(topic),
    body: fill(body),
    road,
    ward: ward.name,
    latitude: -8.65 - dice.next() * 0.06,
    longitude: 115.19 + dice.next() * 0.07,
    identityHidden: dice.chance(0.12),
    complaintHidden: dice.chance(0.05),
  };
  const lead = category === 'ADMINISTRASI.TATA_LAKSANA' ? ward.id : ground.agencyOf.get(category);
  const steps = lifeOf(dice, at, lead ?? 'DISKOMINFOS', category.startsWith('PENGAWASAN'));
  return { ...planned, steps: steps.filter((step) => step.at <= ground.now) };
}

function filingTime(dice: Dice, now: Date): Date {
  const years = complaintsPerYear.map(([year, weight]) => [year, weight] as const);
  for (;;) {
    // Every third complaint is of the last two months, so that a dashboard has something to do.
    const at = dice.chance(0.33)
      ? new Date(now.getTime() - Math.floor(dice.next() * 60 * day) - hour)
      : new Date(
          Date.UTC(
            dice.weighted(years),
            dice.between(0, 11),
            dice.between(1, 28),
            dice.between(0, 14),
            dice.between(0, 59),
          ),
        );
    if (at < now) return at;
  }
}

function kindOf(dice: Dice, category: string): ComplaintKind {
  if (category === 'PENGAWASAN.DISIPLIN') return 'STAFF_DISCIPLINE';
  if (category === 'PENGAWASAN.HAMBATAN') return 'SERVICE_OBSTRUCTION';
  return dice.weighted<ComplaintKind>([
    ['GRIEVANCE', 80],
    ['SUGGESTION', 12],
    ['CRITICISM', 8],
  ]);
}

/** Two thirds are done, a third has its first answer, few have none: the city's shares of 2018. */
function lifeOf(dice: Dice, filedAt: Date, lead: string, supervisory: boolean): PlannedStep[] {
  const steps: PlannedStep[] = [];
  let at = filedAt;
  const later = (least: number, most: number) => {
    at = new Date(at.getTime() + dice.between(least, most) * hour + dice.between(1, 59) * 60_000);
    return at;
  };
  if (dice.chance(0.06)) {
    const reason = dice.weighted<ArchiveReason>([
      ['OUTSIDE_POWERS', 4],
      ['ILLOGICAL', 3],
      ['SPAM', 2],
      ['IRRESPONSIBLE', 1],
    ]);
    return [
      {
        at: later(2, 40),
        does: 'archive',
        reason,
        text: 'Laporan di luar kewenangan atau tidak memadai, dicatat sebagai arsip.',
      },
    ];
  }
  if (dice.chance(0.08)) {
    steps.push({
      at: later(1, 20),
      does: 'ask',
      text: 'Mohon lengkapi lokasi kejadian dan waktu yang lebih jelas.',
    });
    steps.push({
      at: later(4, 60),
      does: 'tell',
      text: 'Lokasinya di depan balai banjar, sekitar pukul tujuh malam.',
    });
  }
  if (dice.chance(0.02)) return [...steps, { at: later(1, 10), does: 'withdraw' }];
  const supporting = !supervisory && dice.chance(0.12) && lead !== 'SATPOLPP' ? ['SATPOLPP'] : [];
  if (!supervisory && dice.chance(0.05) && lead !== 'PERKIM') {
    steps.push({ at: later(1, 22), does: 'forward', lead: 'PERKIM', supporting: [] });
    steps.push({
      at: later(4, 48),
      does: 'return',
      agency: 'PERKIM',
      text: 'Bukan kewenangan kami, mohon diteruskan ke instansi yang tepat.',
    });
  }
  steps.push({ at: later(1, 23), does: 'forward', lead, supporting });
  if (dice.chance(0.01)) return steps;
  steps.push({ at: later(3, 70), does: 'answer', agency: lead, text: dice.one(firstAnswers) });
  if (dice.chance(0.4)) steps.push({ at: later(2, 50), does: 'reply', text: dice.one(reporterReplies) });
  if (dice.chance(0.5))
    steps.push({ at: later(5, 70), does: 'answer', agency: lead, text: dice.one(laterAnswers) });
  if (dice.chance(0.25)) return steps;
  const outcome = dice.weighted<Outcome>([
    ['DONE', 84],
    ['PARTLY_DONE', 9],
    ['NOT_POSSIBLE', 4],
    ['REFERRED', 3],
  ]);
  steps.push({ at: later(5, 160), does: 'resolve', agency: lead, outcome, text: dice.one(resolutions) });
  if (dice.chance(0.04)) {
    steps.push({
      at: later(10, 90),
      does: 'reopen',
      text: 'Belum selesai, kerusakan muncul lagi di tempat yang sama.',
    });
    steps.push({ at: later(5, 70), does: 'answer', agency: lead, text: dice.one(laterAnswers) });
    steps.push({
      at: later(5, 120),
      does: 'resolve',
      agency: lead,
      outcome: 'DONE',
      text: dice.one(resolutions),
    });
  }
  if (dice.chance(0.85)) {
    const rating = dice.chance(0.7)
      ? dice.weighted([
          [5, 4],
          [4, 4],
          [3, 2],
          [2, 1],
          [1, 1],
        ] as const)
      : null;
    steps.push({ at: later(4, 120), does: 'confirm', rating });
  }
  return steps;
}
