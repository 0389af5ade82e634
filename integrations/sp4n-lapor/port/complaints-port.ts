import { z } from 'zod';
import type { Subgraph } from '../../../platform/runtime/graphql/subgraph';
import {
  complaintChannels,
  complaintStates,
  type complaintClasses,
} from '../../../schema/events/complaint-events';
import { ask } from './ask';

/** What came of bringing something: ids of ours, or the code of a refusal. */
export interface Brought {
  readonly complaint: string | null;
  readonly entry: string | null;
  readonly attachment: string | null;
  readonly refusal: string | null;
}

interface Step {
  /** Done once for each name. */
  readonly externalId: string;
  readonly at: Date;
}
interface StepOf extends Step {
  readonly complaint: string;
}

/** A report, as complaints take it in. */
export interface NewComplaint extends Step {
  readonly class: (typeof complaintClasses)[number];
  readonly category: string | null;
  readonly topic: string;
  readonly body: string;
  readonly ward: string | null;
  readonly hideIdentity: boolean;
  readonly hideComplaint: boolean;
  readonly supervisory: boolean;
}

const instant = z.iso.datetime().transform((text) => new Date(text));
const complaint = z.object({
  id: z.string(),
  ticket: z.string(),
  channel: z.enum(complaintChannels),
  state: z.enum(complaintStates),
  stateSince: instant,
  stateFromLapor: z.boolean(),
  category: z.string().nullable(),
  categorySince: instant.nullable(),
  categoryFromLapor: z.boolean(),
  topic: z.string(),
  body: z.string(),
  topicAsFiled: z.string(),
  bodyAsFiled: z.string(),
  textSince: instant.nullable(),
  textFromLapor: z.boolean(),
  identityHidden: z.boolean(),
  complaintHidden: z.boolean(),
  filedAt: instant,
  entries: z.array(z.object({ id: z.string(), body: z.string(), fromLapor: z.boolean(), at: instant })),
});
export type ComplaintHere = z.output<typeof complaint>;

const fields = `id ticket channel state stateSince stateFromLapor category categorySince categoryFromLapor topic body
  topicAsFiled bodyAsFiled textSince textFromLapor identityHidden complaintHidden filedAt
  entries { id body fromLapor at }`;
const similar = z.object({
  ...{ id: z.string(), ticket: z.string(), topic: z.string(), body: z.string(), filedAt: instant },
});
export type Similar = z.output<typeof similar>;
const result = z.object({
  complaint: z.string().nullable(),
  entry: z.string().nullable(),
  attachment: z.string().nullable(),
  refusal: z.string().nullable(),
});

/** The mirror's port of the complaints service: the same in one process and between two. */
export class ComplaintsPort {
  constructor(private readonly subgraph: Subgraph) {}

  async byId(id: string): Promise<ComplaintHere | null> {
    return this.read('id', id);
  }

  async byTicket(ticket: string): Promise<ComplaintHere | null> {
    return this.read('ticket', ticket);
  }

  /** Public complaints like this, best first. */
  async similarTo(draft: {
    readonly category: string | null;
    readonly topic: string;
    readonly body: string;
  }): Promise<readonly Similar[]> {
    const { category, topic, body } = draft;
    const input = { category, topic: topic.slice(0, 200), body: body.slice(0, 10_000) };
    const data = await this.ask(
      `query ($input: SimilarComplaintsInput!) { found: similarComplaints(input: $input) {
        complaint { id ticket topic body filedAt } } }`,
      { input },
    );
    const found = z.array(z.object({ complaint: similar.nullable() })).parse(data['found']);
    return found.flatMap((one) => one.complaint ?? []);
  }

  receive(input: NewComplaint): Promise<Brought> {
    return this.bring('receiveMirroredComplaint', 'ReceiveMirroredComplaintInput', input);
  }

  addEntry(
    input: StepOf & {
      readonly byReporter: boolean;
      readonly institution: string | null;
      readonly body: string;
      readonly secret: boolean;
    },
  ): Promise<Brought> {
    return this.bring('addMirroredEntry', 'AddMirroredEntryInput', input);
  }

  editEntry(input: Step & { readonly entry: string; readonly body: string }): Promise<Brought> {
    return this.bring('editMirroredEntry', 'EditMirroredEntryInput', input);
  }

  removeEntry(input: Step & { readonly entry: string }): Promise<Brought> {
    return this.bring('removeMirroredEntry', 'RemoveMirroredEntryInput', input);
  }

  move(input: StepOf & { readonly to: ComplaintHere['state']; readonly reason: string }): Promise<Brought> {
    return this.bring('moveMirroredComplaint', 'MoveMirroredComplaintInput', input);
  }

  raise(
    input: StepOf & { readonly hideIdentity: boolean; readonly hideComplaint: boolean },
  ): Promise<Brought> {
    return this.bring('raiseMirroredSecrecy', 'RaiseMirroredSecrecyInput', input);
  }

  /** Null: nobody changed it there, and ours stays, which we may have told masked or cut. */
  editText(
    input: StepOf & { readonly topic: string | null; readonly body: string | null },
  ): Promise<Brought> {
    return this.bring('editMirroredText', 'EditMirroredTextInput', input);
  }

  changeCategory(input: StepOf & { readonly category: string; readonly note: string }): Promise<Brought> {
    return this.bring('changeMirroredCategory', 'ChangeMirroredCategoryInput', input);
  }

  bringFile(
    input: StepOf & { readonly entry: string | null; readonly fileName: string; readonly base64: string },
  ): Promise<Brought> {
    return this.bring('bringMirroredFile', 'BringMirroredFileInput', input);
  }

  private async read(by: 'id' | 'ticket', value: string): Promise<ComplaintHere | null> {
    const type = by === 'id' ? 'ID' : 'String';
    const data = await this.ask(
      `query ($value: ${type}) { found: mirroredComplaint(${by}: $value) { ${fields} } }`,
      {
        value,
      },
    );
    return complaint.nullable().parse(data['found']);
  }

  private async bring(field: string, type: string, input: object): Promise<Brought> {
    const query = `mutation ($input: ${type}!) { done: ${field}(input: $input) { complaint entry attachment refusal } }`;
    const data = await this.ask(query, { input: JSON.parse(JSON.stringify(input)) as unknown });
    return result.parse(data['done']);
  }

  private async ask(query: string, variables: Record<string, unknown>): Promise<Record<string, unknown>> {
    return JSON.parse(JSON.stringify(await ask(this.subgraph, query, variables))) as Record<string, unknown>;
  }
}
