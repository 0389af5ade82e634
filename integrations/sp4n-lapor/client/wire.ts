import { z } from 'zod';

/**
 * The names of the wire, and how far they are believed: only what is needed, each field within bounds, everything
 * else dropped unseen. What is optional here was seen missing or as another type in the field.
 */
const id = z.number().int().positive().max(Number.MAX_SAFE_INTEGER);
/** Numbers also come as text. */
const looseId = z.union([
  id,
  z
    .string()
    .regex(/^[1-9]\d{0,14}$/)
    .transform(Number),
]);
const name = z.string().max(500);
const text = z.string().max(200_000);
const flag = z.union([z.boolean(), z.literal(0), z.literal(1)]).transform(Boolean);

export const envelope = <T extends z.ZodType>(results: T) => z.object({ results });
const listOf = <T extends z.ZodType>(item: T) => z.array(item).max(1_000);

export const uploadedAnswer = envelope(
  z.object({
    docs: listOf(z.object({ id: looseId })).nullish(),
    images: listOf(z.object({ id: looseId })).nullish(),
  }),
).transform(({ results }) => [...(results.images ?? []), ...(results.docs ?? [])].map((file) => file.id));

/** Today's servers say it at the top, older ones below. */
export const createdAnswer = z.union([
  z.object({ complaint_id: looseId }).transform((answer) => answer.complaint_id),
  z.object({ data: z.object({ complaint_id: looseId }) }).transform(({ data }) => data.complaint_id),
  z
    .object({ results: z.object({ complaint: z.object({ id: looseId }) }) })
    .transform(({ results }) => results.complaint.id),
]);

const institution = z.object({ id: looseId.nullish(), name: name.nullish() }).nullish();
const statusInText = z.string().transform((value, context) => {
  const parsed = logData.safeParse(parseJson(value));
  if (parsed.success) return parsed.data;
  context.addIssue('data is not JSON as text');
  return z.NEVER;
});
const logData = z.object({
  status_old: z.object({ name }).nullish(),
  status_new: z.object({ name }).nullish(),
});

const log = z
  .object({
    content: text,
    date: name,
    institution_from: institution,
    institution_to: institution,
    data: statusInText.nullish().catch(null),
  })
  .transform(({ content, date, institution_from: from, institution_to: to, data }) => ({
    content,
    date,
    from: from?.name ?? null,
    to: to?.name ?? null,
    statusOld: data?.status_old?.name ?? null,
    statusNew: data?.status_new?.name ?? null,
  }));

/** A report as the national system tells it; times and names still in its own words. */
const record = z
  .object({
    id: looseId,
    title: text,
    content: text,
    first_title: text.nullish(),
    first_content: text.nullish(),
    classification_id: looseId.nullish().catch(null),
    category_id: looseId.nullish().catch(null),
    location_id: looseId.nullish().catch(null),
    status_name: name,
    disposition_id: looseId.nullish().catch(null),
    is_anonymous: flag,
    is_secret: flag,
    rating: z.number().int().min(0).max(5).nullish().catch(null),
    created_at: name,
    updated_at: name,
  })
  .transform((wire) => ({
    id: wire.id,
    title: wire.title,
    content: wire.content,
    firstTitle: wire.first_title ?? wire.title,
    firstContent: wire.first_content ?? wire.content,
    classificationId: wire.classification_id ?? null,
    categoryId: wire.category_id ?? null,
    locationId: wire.location_id ?? null,
    statusName: wire.status_name,
    institutionId: wire.disposition_id ?? null,
    anonymous: wire.is_anonymous,
    secret: wire.is_secret,
    rating: wire.rating ?? null,
    createdAt: wire.created_at,
    updatedAt: wire.updated_at,
  }));

/** Records are read one by one, so that a broken one does not hide the others of its page. */
export const listAnswer = envelope(
  z.object({
    data: listOf(z.unknown()),
    meta: z.object({ page: z.number(), page_size: z.number(), total: z.number() }),
  }),
).transform(({ results }) => ({ ...readEach(results.data, record), total: results.meta.total }));

export const reportAnswer = envelope(
  z.object({
    data: z.object({
      status_code: z.unknown(),
      status_name: name,
      disposition_id: looseId.nullish().catch(null),
      disposition_name: name.nullish().catch(null),
    }),
    data_logs: listOf(z.unknown()).nullish(),
  }),
).transform(({ results: { data, data_logs: logs } }) => ({
  statusName: data.status_name,
  statusCode:
    typeof data.status_code === 'number' || typeof data.status_code === 'string'
      ? String(data.status_code).slice(0, 40)
      : null,
  institutionId: data.disposition_id ?? null,
  institutionName: data.disposition_name ?? null,
  logs: readEach(logs ?? [], log),
}));

const followUp = z
  .object({
    id: looseId,
    created_at: name,
    content: text.nullish(),
    template_code: name.nullish(),
    template_content: text.nullish(),
    institution_from_name: name.nullish(),
    institution_to_name: name.nullish(),
    is_secret: flag.nullish(),
    rating: z.number().int().min(0).max(5).nullish().catch(null),
    attachments: z.unknown(),
  })
  .transform((wire) => ({
    id: wire.id,
    createdAt: wire.created_at,
    content: wire.content ?? '',
    templateCode: wire.template_code ?? '',
    templateContent: wire.template_content ?? '',
    from: wire.institution_from_name || null,
    to: wire.institution_to_name || null,
    secret: wire.is_secret ?? false,
    rating: wire.rating ?? 0,
    /** In whatever shape it came; the mapping reads it. */
    attachments: wire.attachments,
  }));

export const followUpsAnswer = envelope(z.object({ data: listOf(z.unknown()) })).transform(({ results }) =>
  readEach(results.data, followUp),
);
export const followUpAddedAnswer = envelope(z.object({ data: z.object({ id: looseId }) })).transform(
  ({ results }) => results.data.id,
);
/** What was done is not said, in whatever shape; but a page, a bare message or an empty answer says nothing was. */
export const doneAnswer = envelope(
  z.unknown().refine((results) => results !== undefined && results !== null && results !== false),
).transform(() => true as const);

const named = z.object({ id: looseId, name, parent: looseId.nullish() });
export const namedAnswer = envelope(z.object({ data: listOf(named) })).transform(({ results }) =>
  results.data.map(({ id: key, name: words, parent }) => ({ id: key, name: words, parent: parent ?? null })),
);
export const templatesAnswer = envelope(
  z.object({ data: listOf(z.object({ template_code: name, title: name, type: name, content: text })) }),
).transform(({ results }) => results.data.map(({ template_code: code, ...rest }) => ({ code, ...rest })));

export const failureAnswer = z.object({ message: z.string() }).transform(({ message }) => message);

/** What could be read, and how many could not, each with its place and first complaint. */
function readEach<T extends z.ZodType>(items: readonly unknown[], item: T) {
  const read: z.output<T>[] = [];
  const broken: { readonly index: number; readonly why: string }[] = [];
  items.forEach((candidate, index) => {
    const parsed = item.safeParse(candidate);
    if (parsed.success) read.push(parsed.data);
    else broken.push({ index, why: whyOf(parsed.error) });
  });
  return { read, broken };
}

/** Paths and kinds of what is wrong; never a value. */
function whyOf({ issues: [first] }: z.ZodError): string {
  return first ? `${first.path.join('.')}: ${first.code}` : 'unreadable';
}

function parseJson(value: string): unknown {
  try {
    return JSON.parse(value);
  } catch {
    return null;
  }
}
