/** Oddities seen in the field. All play unless switched off. */
export const quirks = {
  fullStopAfterAttachments: 'attachments of a new report are expected as "[1,2]." with a full stop',
  filesAsObject: 'files of a follow-up come as an object with numbers as keys and a key `docs`',
  placeholders: 'texts of logs and templates keep their placeholders, with blanks in the braces',
  imagesApart: 'an uploaded image is named in `results.images`, any other file in `results.docs`',
  noBreakSpaces: 'names of categories hold no-break spaces',
  gapsInIds: 'tracking ids grow with gaps',
  strangeStatusCodes: '`status_code` says nothing one could rely on',
} as const;

export type Quirk = keyof typeof quirks;
export const quirkNames = Object.keys(quirks) as Quirk[];

/** Where the new report's id stands: today's servers, and two older shapes. */
export const idShapes = ['complaint_id', 'data', 'results'] as const;
export type IdShape = (typeof idShapes)[number];

export class Quirks {
  private readonly off = new Set<Quirk>();
  idShape: IdShape = 'complaint_id';

  plays(quirk: Quirk): boolean {
    return !this.off.has(quirk);
  }

  set(quirk: Quirk, plays: boolean): void {
    if (plays) this.off.delete(quirk);
    else this.off.add(quirk);
  }
}
