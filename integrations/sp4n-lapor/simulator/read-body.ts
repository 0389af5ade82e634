import type { MultipartFile } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';

export interface Upload {
  readonly field: string;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  readonly bytes: Buffer;
}
export interface Body {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly files: readonly Upload[];
}

/** A body of either kind: JSON as it is, multipart as fields and files. */
export async function readBody(request: FastifyRequest): Promise<Body> {
  if (!request.isMultipart()) {
    const { body } = request;
    return { fields: isRecord(body) ? body : {}, files: [] };
  }
  const fields: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  const files: Upload[] = [];
  for await (const part of request.parts()) {
    if (part.type === 'file') files.push(await uploaded(part));
    else fields[part.fieldname] = part.value;
  }
  return { fields: { ...fields }, files };
}

async function uploaded(part: MultipartFile): Promise<Upload> {
  const bytes = await part.toBuffer();
  return { field: part.fieldname, name: part.filename, mediaType: part.mimetype, size: bytes.length, bytes };
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Fields of a form come as text, fields of JSON as what they are. */
export const numberIn = (value: unknown): number =>
  typeof value === 'number' ? value : typeof value === 'string' && value.trim() !== '' ? Number(value) : NaN;
export const textIn = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
export const flagIn = (value: unknown): boolean => value === true || value === 1 || value === '1';
