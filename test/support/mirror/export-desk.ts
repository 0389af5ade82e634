import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { fileDoor } from '../../../platform/runtime/http/files/file-door';
import { makeLogger } from '../../../platform/runtime/logging/logger';
import type { MirrorService } from '../../../integrations/sp4n-lapor/service';
import type { Answer } from '../complaints-api';
import { people } from '../complaint-builders';

const fields = 'appliedAt savedAt waiting created changed same older reviewed failed failures { row reason }';
const apply = `mutation ($input: ApplyLaporExportInput!) { applyLaporExport(input: $input) {
  refusal { code message } export { ${fields} } } }`;

export interface Checked {
  readonly status: number | undefined;
  readonly check: { readonly id: string; readonly digest: string; readonly savedAt: string };
  readonly added: readonly unknown[];
  readonly changed: readonly unknown[];
}

/** What an admin does with the Excel file of the national side; nothing is taken in until the importer runs. */
export function exportDesk(service: Pick<MirrorService, 'files' | 'subgraph'>) {
  async function ask(query: string, input: object = {}): Promise<Answer> {
    const answer = await service.subgraph.execute({
      ...{ query, variables: { input }, operationName: null, actor: people.admin, language: 'id' },
      ...{ requestId: randomUUID(), event: null },
    });
    return JSON.parse(JSON.stringify(answer)) as Answer;
  }
  return {
    /** As it is saved from the desk of the simulator now. */
    async saved(nationalUrl: string): Promise<Buffer> {
      const answer = await fetch(`${nationalUrl}/desk/laporan.xlsx`);
      return Buffer.from(await answer.arrayBuffer());
    },
    async checked(file: Buffer, query = ''): Promise<Checked> {
      const door = fileDoor(service.files ?? [], makeLogger('mirror', 'silent'));
      const answer = await door.answer({
        ...{ method: 'PUT', path: '/exports', actor: people.admin, query: new URLSearchParams(query) },
        ...{ headers: {}, body: Readable.from([file]), language: 'en', requestId: 'test' },
        signal: new AbortController().signal,
      });
      const told = JSON.parse(typeof answer?.body === 'string' ? answer.body : '{}') as Checked;
      return { ...told, status: answer?.status };
    },
    applied: async ({ id, digest }: { readonly id: string; readonly digest: string }) =>
      (await ask(apply, { check: id, digest })).data.applyLaporExport,
    progress: async (id: string) =>
      (await ask(`{ laporExport(check: "${id}") { ${fields} } }`)).data.laporExport,
    readMasters: () => ask('mutation { refreshLaporMasters { done } }'),
  };
}
