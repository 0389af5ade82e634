import { registerEnumType } from 'type-graphql';

export const AgencyTypeEnum = { SKPD: 'SKPD', BUMD: 'BUMD', KELURAHAN: 'KELURAHAN' } as const;
registerEnumType(AgencyTypeEnum, {
  name: 'AgencyType',
  description:
    'The three types of connected agencies (jenis perangkat daerah), service standard 2013, section 5.',
  valuesConfig: {
    SKPD: { description: 'City department, agency or district (satuan kerja perangkat daerah, kecamatan).' },
    BUMD: { description: 'City company (badan usaha milik daerah).' },
    KELURAHAN: { description: 'Urban ward (kelurahan).' },
  },
});

export const AgencyRoleEnum = { INSPECTORATE: 'INSPECTORATE', SECRETARIAT: 'SECRETARIAT' } as const;
registerEnumType(AgencyRoleEnum, {
  name: 'AgencyRole',
  description: 'A part an agency plays in the procedure itself (peran); one agency each.',
  valuesConfig: {
    INSPECTORATE: {
      description:
        'Handles every supervisory complaint (Inspektorat, pengaduan berkadar pengawasan): Regulation 45/2013, Article 4(1).',
    },
    SECRETARIAT: {
      description:
        'The complaint secretariat that verifies and forwards (sekretariat pengaduan): Article 10.',
    },
  },
});

export const RouteByPlaceEnum = { KELURAHAN: 'kelurahan' } as const;
registerEnumType(RouteByPlaceEnum, {
  name: 'RouteByPlace',
  description: 'How the place of a complaint decides who is proposed (berdasarkan lokasi).',
  valuesConfig: {
    KELURAHAN: { description: 'The ward (kelurahan) of the place comes first.' },
  },
});
