import { z } from 'zod';
import type { Desk } from './desk';
import { faultNames } from './faults';
import { cityInstitution, masterLists } from './masters';
import { idShapes, quirkNames } from './quirks';

const id = z.coerce.number().int();
const text = z.string().max(100_000);
const flag = z.coerce.boolean();
const seed = z.coerce.number().int().default(1);
const rates = z.partialRecord(z.enum(faultNames), z.number().min(0).max(1));

/** What a national admin can do, and what can be done to the simulator itself. */
export const deskAction = z.discriminatedUnion('do', [
  z.object({ do: z.enum(['verify', 'hold', 'archive', 'close']), id, reason: text.default('') }),
  z.object({
    do: z.literal('reply'),
    id,
    content: text.default(''),
    secret: flag.default(false),
    by: z.enum(['admin', 'reporter', 'province']).default('admin'),
    template: text.default(''),
    /** The name of a file, and where it is said to lie when that is elsewhere. */
    file: text.default(''),
    elsewhere: text.default(''),
  }),
  z.object({ do: z.literal('edit-reply'), id, item: id, content: text }),
  z.object({ do: z.literal('delete-reply'), id, item: id }),
  z.object({ do: z.literal('edit'), id, title: text.min(1), content: text.min(1) }),
  z.object({ do: z.literal('category'), id, categoryId: id }),
  z.object({ do: z.literal('forward'), id, institutionId: id, reason: text.default('') }),
  // A form says nothing of a box that is not ticked.
  z.object({ do: z.literal('secrecy'), id, anonymous: flag.default(false), secret: flag.default(false) }),
  z.object({ do: z.literal('label'), id, label: text.min(1) }),
  z.object({
    do: z.literal('file'),
    title: text.min(1),
    content: text.min(1),
    categoryId: id,
    classificationId: id.default(1),
    locationId: id.default(5171),
    anonymous: flag.default(false),
    secret: flag.default(false),
  }),
  z.object({ do: z.literal('close-silent') }),
  z.object({ do: z.literal('holiday'), day: z.iso.date() }),
  z.object({
    do: z.literal('master'),
    list: z.enum(masterLists),
    id,
    name: text.min(1),
    parent: id.nullish(),
  }),
  z.object({ do: z.literal('master-gone'), list: z.enum(masterLists), id }),
  z.object({ do: z.literal('quirk'), name: z.enum(quirkNames), plays: flag }),
  z.object({ do: z.literal('id-shape'), shape: z.enum(idShapes) }),
  z.object({ do: z.literal('fault'), kind: z.enum(['', ...faultNames]) }),
  z.object({ do: z.literal('fault-once'), kind: z.enum(faultNames), call: text.optional() }),
  z.object({ do: z.literal('fault-by-chance'), seed, rates }),
  z.object({ do: z.literal('skew'), seconds: z.coerce.number() }),
  z.object({
    do: z.literal('allowance'),
    calls: z.coerce.number().int().min(0),
    seconds: z.coerce.number().default(60),
  }),
  z.object({ do: z.literal('push'), twice: z.coerce.number().min(0).max(1), shuffled: flag, seed }),
]);
export type DeskAction = z.infer<typeof deskAction>;

/** Null when there is no such report, entry or name. */
export function carryOut(desk: Desk, wanted: DeskAction): unknown {
  const { national, quirks, faults } = desk;
  switch (wanted.do) {
    case 'verify':
    case 'hold':
    case 'archive':
    case 'close':
      return national.act(wanted.id, wanted.do, wanted.reason);
    case 'reply':
      return reply(desk, wanted);
    case 'edit-reply':
      return national.editFollowUp(wanted.id, wanted.item, wanted.content);
    case 'delete-reply':
      return national.deleteFollowUp(wanted.id, wanted.item);
    case 'edit':
      return national.editText(wanted.id, wanted);
    case 'category':
      return national.changeCategory(wanted.id, wanted.categoryId);
    case 'forward':
      return national.forward(wanted.id, wanted.institutionId, wanted.reason);
    case 'secrecy':
      return national.setSecrecy(wanted.id, wanted);
    case 'label':
      return national.relabel(wanted.id, wanted.label);
    case 'file':
      return national.create({
        ...wanted,
        institutionId: cityInstitution,
        channel: 1,
        userId: 1,
        reporterName: 'I Wayan Contoh',
        incidentOn: null,
        attachments: [],
      });
    case 'close-silent':
      return national.closeSilent();
    case 'holiday':
      national.holidays.add(wanted.day);
      return true;
    case 'master':
      national.masters.put(wanted.list, { id: wanted.id, name: wanted.name, parent: wanted.parent ?? null });
      return true;
    case 'master-gone':
      return national.masters.remove(wanted.list, wanted.id) || null;
    case 'quirk':
      quirks.set(wanted.name, wanted.plays);
      return true;
    case 'id-shape':
      quirks.idShape = wanted.shape;
      return true;
    case 'fault':
      faults.standing = wanted.kind === '' ? null : wanted.kind;
      return true;
    case 'fault-once':
      faults.next({ kind: wanted.kind, ...(wanted.call ? { call: wanted.call } : {}) });
      return true;
    case 'fault-by-chance':
      faults.byChance(wanted.seed, wanted.rates);
      return true;
    case 'skew':
      desk.clock.skewMilliseconds = wanted.seconds * 1_000;
      return true;
    case 'allowance':
      if (wanted.calls === 0) desk.allowance.lift();
      else desk.allowance.set(wanted.calls, wanted.seconds);
      return true;
    case 'push':
      desk.push.seed(wanted.seed);
      desk.push.twice = wanted.twice;
      desk.push.shuffled = wanted.shuffled;
      return true;
  }
}

const writers = { admin: 1, province: 51, reporter: null } as const;

function reply({ national }: Desk, wanted: Extract<DeskAction, { do: 'reply' }>): unknown {
  const file = wanted.file === '' ? [] : [wanted.file];
  return national.followUp(wanted.id, {
    content: wanted.content,
    templateCode: wanted.template,
    fromId: writers[wanted.by],
    toId: cityInstitution,
    secret: wanted.secret,
    rating: 0,
    files: file.map((name) =>
      national.keepFile({
        name,
        mediaType: 'application/octet-stream',
        bytes: Buffer.from('data karangan'),
        elsewhere: wanted.elsewhere || null,
      }),
    ),
  });
}
