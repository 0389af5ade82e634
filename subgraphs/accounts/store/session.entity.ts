import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('account_session')
export class SessionRow {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @Column({ type: 'varchar', length: 36 })
  accountId!: string;

  @Column({ type: 'datetime', precision: 6 })
  startedAt!: Date;

  /** When its newest refresh token runs out. */
  @Column({ type: 'datetime', precision: 6 })
  expiresAt!: Date;

  @Column({ type: 'datetime', precision: 6, nullable: true })
  endedAt!: Date | null;
}

@Entity('refresh_token')
export class RefreshTokenRow {
  /** SHA-256 of the token, in hexadecimal. */
  @PrimaryColumn({ type: 'varchar', length: 64 })
  digest!: string;

  @Column({ type: 'varchar', length: 36 })
  sessionId!: string;

  @Column({ type: 'datetime', precision: 6 })
  expiresAt!: Date;

  @Column({ type: 'datetime', precision: 6, nullable: true })
  usedAt!: Date | null;
}
