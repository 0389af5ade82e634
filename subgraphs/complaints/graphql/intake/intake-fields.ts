import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { maskedData, type ReporterData } from '../../domain/intake/offline-reporter';
import { mayReveal } from '../../domain/intake/contact';
import type { OfflineReporter } from '../../store/intake/offline-reporters';
import type { ComplaintsRequest } from '../complaints-request';
import { ComplaintType } from '../types/complaint.type';
import { ReporterContactEnum } from './intake-enums';
import { OfflineReporterType } from './intake.type';
import type { ReporterContact } from '../../domain/intake/offline-reporter';

@Resolver(() => ComplaintType)
export class IntakeFields {
  @FieldResolver(() => Boolean, {
    description: 'An emergency (darurat) of the call centre 112: it did not wait to be verified.',
  })
  emergency(@Root() { seen }: ComplaintType): boolean {
    return seen.emergency;
  }

  @FieldResolver(() => ReporterContactEnum, {
    nullable: true,
    description:
      'Whether the reporter can be reached (keterjangkauan pelapor). For parties; null for others.',
  })
  async reporterContact(
    @Root() { seen }: ComplaintType,
    @Ctx() { loaders }: ComplaintsRequest,
  ): Promise<ReporterContact | null> {
    if (!seen.isParty) return null;
    return (await loaders.offlineReporter.load(seen.id))?.contact ?? 'KNOWN';
  }

  @FieldResolver(() => OfflineReporterType, {
    nullable: true,
    description:
      'Who filed without an account (pelapor tanpa akun): whole for the reporter, masked for who handles the complaint ' +
      '(`revealOfflineReporter` opens it, logged); null for everybody else.',
  })
  async offlineReporter(
    @Root() { seen }: ComplaintType,
    @Ctx() { actor, loaders }: ComplaintsRequest,
  ): Promise<OfflineReporterType | null> {
    if (!seen.isOwn && !mayReveal(seen, { actor })) return null;
    const found = await loaders.offlineReporter.load(seen.id);
    return found && presentReporter(found, seen.isOwn ? 'whole' : 'masked');
  }
}

export function presentReporter(found: OfflineReporter, how: 'whole' | 'masked'): OfflineReporterType {
  const data = found.data && (how === 'masked' ? maskedData(found.data) : found.data);
  return { ...faceOf(data), contact: found.contact, masked: how === 'masked', erasedAt: found.erasedAt };
}

/** Names every field. */
function faceOf(data: ReporterData | null): ReporterData {
  return {
    name: data?.name ?? null,
    address: data?.address ?? null,
    nik: data?.nik ?? null,
    phone: data?.phone ?? null,
    email: data?.email ?? null,
  };
}
