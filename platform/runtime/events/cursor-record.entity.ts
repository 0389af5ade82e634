import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How far a follower has come in a channel; moved in the transaction of what the follower wrote. */
@Entity('event_cursor')
export class CursorRecord {
  @PrimaryColumn({ type: 'varchar', length: 100 })
  follower!: string;

  @Column({ type: 'bigint' })
  position!: number;
}
