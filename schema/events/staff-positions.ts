/** Positions in an agency that approve answers (jabatan), from the licensing office's procedure. */
export const staffPositions = ['SECTION_HEAD', 'DIVISION_HEAD', 'SECRETARY', 'HEAD'] as const;
export type StaffPosition = (typeof staffPositions)[number];

/** One wording for every service whose API names them: an enum of two services has to be the same in both. */
export const positionTexts = {
  type: 'Position of an approver in an agency (jabatan).',
  values: {
    SECTION_HEAD: 'Head of a section (kepala seksi, kepala subbagian).',
    DIVISION_HEAD: 'Head of a division (kepala bidang, kepala bagian).',
    SECRETARY: 'Secretary of the agency (sekretaris dinas).',
    HEAD: 'Head of the agency (kepala dinas, direktur, camat, lurah).',
  },
} as const satisfies { readonly type: string; readonly values: Record<StaffPosition, string> };
