/** Master data of the simulated ministry: invented ids, with the traps of the real lists. */
export interface Named {
  readonly id: number;
  readonly name: string;
}
export interface NamedUnder extends Named {
  readonly parent: number | null;
}
export interface Template {
  readonly code: string;
  readonly title: string;
  readonly type: string;
  readonly content: string;
}

/** The city itself, to which its reports are disposed, and where it sends what is not its own. */
export const cityInstitution = 5171;

const institutions: readonly Named[] = [
  { id: 1, name: 'Kementerian Pendayagunaan Aparatur Negara dan Reformasi Birokrasi' },
  { id: 51, name: 'Pemerintah Provinsi Bali' },
  { id: cityInstitution, name: 'Pemerintah Kota Denpasar' },
  { id: 5103, name: 'Pemerintah Kabupaten Badung' },
  { id: 900, name: 'PT PLN (Persero)' },
  { id: 901, name: 'Badan Pertanahan Nasional' },
];

const classifications: readonly Named[] = [
  { id: 1, name: 'Pengaduan Tidak Berkadar Pengawasan' },
  { id: 2, name: 'Aspirasi' },
  { id: 3, name: 'Permintaan Informasi' },
  { id: 4, name: 'Pengaduan Berkadar Pengawasan' },
];

/** Names repeat under several parents and hold no-break spaces; street lighting stands under two. */
const categories: readonly NamedUnder[] = [
  { id: 100, parent: null, name: 'Infrastruktur' },
  { id: 101, parent: 100, name: 'Jalan' },
  { id: 102, parent: 100, name: 'Lampu Penerangan\u00a0Jalan' },
  { id: 103, parent: 100, name: 'Drainase' },
  { id: 200, parent: null, name: 'Perhubungan' },
  { id: 201, parent: 200, name: 'Lampu Penerangan Jalan' },
  { id: 202, parent: 200, name: 'Parkir' },
  { id: 300, parent: null, name: 'Lingkungan\u00a0Hidup' },
  { id: 301, parent: 300, name: 'Sampah' },
  { id: 302, parent: 300, name: 'Pencemaran' },
  { id: 400, parent: null, name: 'Ketenteraman dan Ketertiban Umum' },
  { id: 401, parent: 400, name: 'Gangguan Ketertiban' },
  { id: 900, parent: null, name: 'Lainnya' },
];

const locations: readonly NamedUnder[] = [
  { id: 51, parent: null, name: 'Bali' },
  { id: 5171, parent: 51, name: 'Kota Denpasar' },
  { id: 517101, parent: 5171, name: 'Denpasar Selatan' },
  { id: 517102, parent: 5171, name: 'Denpasar Timur' },
  { id: 517103, parent: 5171, name: 'Denpasar Barat' },
  { id: 517104, parent: 5171, name: 'Denpasar Utara' },
];

const templates: readonly Template[] = [
  {
    code: 'TERUSKAN',
    title: 'Diteruskan',
    type: 'disposisi',
    content: 'Laporan diteruskan dari {{institution_from}} kepada {{ institution_to_link }}.',
  },
  {
    code: 'PROSES',
    title: 'Sedang diproses',
    type: 'tindak-lanjut',
    content: 'Laporan Anda sedang ditindaklanjuti oleh {{institution}}.',
  },
  {
    code: 'SELESAI',
    title: 'Selesai',
    type: 'tindak-lanjut',
    content: 'Laporan telah selesai ditindaklanjuti: {{status_old}} menjadi {{status_new}}.',
  },
];

const lists = { institutions, classifications, categories, locations } as const;
export type MasterList = keyof typeof lists;
export const masterLists = Object.keys(lists) as MasterList[];

/** The lists as they are now: the ministry adds, renames and removes without telling anybody. Not kept over a restart. */
export class Masters {
  private readonly lists = new Map<MasterList, readonly NamedUnder[]>(
    masterLists.map((list) => [list, lists[list].map((entry) => ({ parent: null, ...entry }))]),
  );
  readonly templates = templates;

  all(list: MasterList): readonly NamedUnder[] {
    return this.lists.get(list) ?? [];
  }

  has(list: MasterList, id: number): boolean {
    return this.all(list).some((entry) => entry.id === id);
  }

  nameOf(institution: number | null): string {
    return this.all('institutions').find(({ id }) => id === institution)?.name ?? '';
  }

  /** A known id gets the new name and parent, a new one is added at the end. */
  put(list: MasterList, entry: NamedUnder): void {
    const others = this.all(list);
    const known = this.has(list, entry.id);
    this.lists.set(
      list,
      known ? others.map((old) => (old.id === entry.id ? entry : old)) : [...others, entry],
    );
  }

  remove(list: MasterList, id: number): boolean {
    const left = this.all(list).filter((entry) => entry.id !== id);
    const was = left.length < this.all(list).length;
    this.lists.set(list, left);
    return was;
  }
}
