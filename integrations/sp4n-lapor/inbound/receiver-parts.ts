import type { FileSource } from '../client/fetch-file';
import type { ComplaintsPort } from '../port/complaints-port';
import type { Links } from '../store/links';
import type { Reviews } from '../store/reviews';

/** What taking in a report is done with. */
export interface ReceiverParts {
  readonly port: ComplaintsPort;
  readonly links: Links;
  readonly reviews: Reviews;
  readonly files: FileSource | null;
  /** The city as an institution there. */
  readonly cityInstitution: number;
}
