import { Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import { runsTheMirror } from '../commands/may-run';
import type { LinkFacts } from '../store/desk/link-facts';
import { ComplaintStub, LaporMirrorFace } from './complaint.type';
import type { MirrorContext } from './context';

@Resolver(() => ComplaintStub)
export class ComplaintLaporResolver {
  /**
   * The number has to come from complaints, which gives it to whoever sees the complaint and to nobody else: without
   * it there is nothing to say here.
   */
  @Directive('@requires(fields: "ticket")')
  @FieldResolver(() => LaporMirrorFace, {
    nullable: true,
    description: 'The same complaint at SP4N-LAPOR!; null while it is not there and not on its way.',
  })
  async lapor(
    @Root() { id, ticket }: ComplaintStub,
    @Ctx() { actor, linkFacts, reportUrl }: MirrorContext,
  ): Promise<LaporMirrorFace | null> {
    if (!ticket) return null;
    const facts = await linkFacts.load(id);
    return facts && present(facts, { admin: runsTheMirror(actor), reportUrl });
  }
}

function present(
  { link, waiting, lastError, secrecyUnconfirmed }: LinkFacts,
  {
    admin,
    reportUrl,
  }: { readonly admin: boolean; readonly reportUrl: (trackingId: number) => string | null },
): LaporMirrorFace {
  return Object.assign(new LaporMirrorFace(), {
    link,
    trackingId: link && String(link.trackingId),
    origin: link?.origin ?? 'HUB',
    ...{ status: link?.status ?? null, statusRaw: link?.statusRaw ?? null },
    ...{ syncedAt: link?.syncedAt ?? null, pending: waiting > 0 },
    lastError: admin ? lastError : null,
    secrecyUnconfirmed: admin ? secrecyUnconfirmed : null,
    url: link && !link.complaintHidden ? reportUrl(link.trackingId) : null,
  });
}
