import { documentTypes } from '../../../platform/runtime/files/media-type';

/** How files are called by what they are. */
export const extensions: Readonly<Record<string, string>> = {
  ...documentTypes,
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
};
