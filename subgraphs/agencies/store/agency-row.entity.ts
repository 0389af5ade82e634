import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ApprovalChain } from '../domain/approval-chain';
import type { AgencyUnit } from '../domain/unit';

/** One agency. Its lists are short and always read with it, so they are kept as JSON. */
@Entity('agency')
export class AgencyRow {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  code!: string;

  @Column({ type: 'varchar', length: 200 })
  name!: string;

  @Column({ type: 'varchar', length: 80 })
  shortName!: string;

  @Column({ type: 'datetime' })
  nameSince!: Date;

  /** `{ name, shortName, from, to }[]`, times in ISO 8601. */
  @Column({ type: 'simple-json' })
  formerNames!: { name: string; shortName: string; from: string; to: string }[];

  @Column({ type: 'varchar', length: 20 })
  type!: 'SKPD' | 'BUMD' | 'KELURAHAN';

  @Column({ type: 'varchar', length: 20, nullable: true })
  role!: 'INSPECTORATE' | 'SECRETARIAT' | null;

  @Column({ type: 'varchar', length: 40, nullable: true })
  parentCode!: string | null;

  @Column({ type: 'varchar', length: 20, nullable: true })
  areaCode!: string | null;

  @Column({ type: 'simple-json' })
  villages!: string[];

  @Column({ type: 'simple-json' })
  units!: ({ code: string; name: string } & Partial<AgencyUnit>)[];

  @Column({ type: 'simple-json' })
  officersInCharge!: { name: string; position: string }[];

  @Column({ type: 'text', nullable: true })
  mechanism!: string | null;

  @Column({ type: 'simple-json' })
  channels!: string[];

  /** Null in rows of before it was asked. */
  @Column({ type: 'simple-json', nullable: true })
  letterhead!: readonly string[] | null;

  @Column({ type: 'varchar', length: 40 })
  calendarCode!: string;

  @Column({ type: 'simple-json', nullable: true })
  approvalChain!: ApprovalChain | null;

  @Column({ type: 'datetime' })
  validFrom!: Date;

  @Column({ type: 'datetime', nullable: true })
  validTo!: Date | null;

  @Column({ type: 'varchar', length: 40, nullable: true })
  successorCode!: string | null;

  /** What a search for a place compares with: `|key|key|` (domain/place-key.ts). */
  @Column({ type: 'text' })
  placeKeys!: string;

  /** What a search for text looks into, in lower case. */
  @Column({ type: 'text' })
  searchText!: string;
}
