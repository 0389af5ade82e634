import type { Doing } from './deeds';

const request = `mutation($input: RequestUploadInput!) {
  requestUpload(input: $input) { upload { id url } refusal { code } } }`;

/** Sends one file with the complaint; its id is kept under the name. */
export const uploads = (name: string, make: () => Promise<Buffer>): Doing =>
  async function uploadsFile(city, { complaint, who }) {
    const body = await make();
    const input = {
      complaint: city.ids.get(complaint),
      fileName: `${name}-${complaint}`,
      bytes: body.length,
    };
    const { upload, refusal } = await city.ask(who, request, { input });
    if (refusal) return refusal.code;
    city.ids.set(name, upload.id);
    const { status } = await fetch(new URL(upload.url, city.trial.hub.origin), {
      method: 'PUT',
      body: new Uint8Array(body),
    });
    return status === 201 ? undefined : String(status);
  };
