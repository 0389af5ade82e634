import { hash, verify } from '@node-rs/argon2';
import { newSecret } from '../store/secrets';

export interface PasswordCost {
  readonly memoryKib: number;
  readonly passes: number;
}

/** Argon2id (what this package does unless told otherwise), one lane, off the main thread. */
export class Passwords {
  /** Verified against when there is no account, so that the answer takes as long. */
  private readonly nobodys: Promise<string>;

  constructor(private readonly cost: PasswordCost) {
    this.nobodys = this.hash(newSecret());
    // Whoever waits for it meets the fault.
    this.nobodys.catch(() => undefined);
  }

  hash(password: string): Promise<string> {
    const { memoryKib, passes } = this.cost;
    return hash(password, {
      memoryCost: memoryKib,
      timeCost: passes,
      parallelism: 1,
    });
  }

  async verify(passwordHash: string | null, password: string): Promise<boolean> {
    const matches = await verify(passwordHash ?? (await this.nobodys), password);
    return matches && passwordHash !== null;
  }
}
