import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { letGo, takeBack } from '../../commands/permit-report';
import { nameInstitution, sendAgain } from '../../commands/send-by-hand';
import { ComplaintStub } from '../complaint.type';
import type { MirrorContext } from '../context';
import { presentDelivery } from '../desk/present-desk';
import { DeliveryResult, resultOf } from '../desk/results';
import { wholeNumber } from '../whole-number';
import { AllowInput, NameInstitutionInput, ResendInput, TakeBackInput } from './sending.input';
import { PermissionResult } from './sending.type';

/** What people have sent to SP4N-LAPOR! that no rule sends by itself. */
@Resolver()
export class SendingResolver {
  @Mutation(() => DeliveryResult, {
    description:
      'Names the institution there to which a referred complaint is sent on (menentukan instansi tujuan); the delivery ' +
      'that was held for it, or given up, is sent. For ADMIN.',
  })
  async nameLaporInstitution(
    @Arg('input', () => NameInstitutionInput, { description: 'The delivery and the institution.' })
    input: NameInstitutionInput,
    @Ctx() { actor, language, sending }: MirrorContext,
  ): Promise<DeliveryResult> {
    const named = { delivery: wholeNumber(input.delivery), institution: wholeNumber(input.institution) };
    const { done, refusal } = resultOf(await nameInstitution(sending, actor, named), language);
    return { delivery: done && presentDelivery(done), refusal };
  }

  @Mutation(() => DeliveryResult, {
    description:
      'Reports a complaint once more, under a number of its own (mengirim ulang laporan), when its report there is lost or ' +
      'ended; five times at most. What is written from then on goes to the new report. For ADMIN.',
  })
  async resendLaporReport(
    @Arg('input', () => ResendInput, { description: 'The complaint.' }) { complaint }: ResendInput,
    @Ctx() { actor, language, sending }: MirrorContext,
  ): Promise<DeliveryResult> {
    const { done, refusal } = resultOf(await sendAgain(sending, actor, complaint), language);
    return { delivery: done && presentDelivery(done), refusal };
  }

  @Mutation(() => PermissionResult, {
    description:
      'Lets a supervisory complaint (berkadar pengawasan) go to SP4N-LAPOR!, which otherwise stays with the Inspectorate ' +
      '(Inspektorat), until `takeBackLaporReport`. For INSPECTOR (Regulation 45/2013, Article 4).',
  })
  async allowLaporReport(
    @Arg('input', () => AllowInput, { description: 'The complaint.' }) { complaint }: AllowInput,
    @Ctx() { actor, language, sending }: MirrorContext,
  ): Promise<PermissionResult> {
    const { done, refusal } = resultOf(await letGo(sending, actor, complaint), language);
    return { complaint: done && Object.assign(new ComplaintStub(), { id: done.complaintId }), refusal };
  }

  @Mutation(() => PermissionResult, {
    description:
      'Takes back that a supervisory complaint goes to SP4N-LAPOR! (mencabut izin): nothing more of it is sent, and what is ' +
      'there is hidden there (rahasia), for no call takes it away. For INSPECTOR (Regulation 45/2013, Article 4).',
  })
  async takeBackLaporReport(
    @Arg('input', () => TakeBackInput, { description: 'The complaint.' }) { complaint }: TakeBackInput,
    @Ctx() { actor, language, sending }: MirrorContext,
  ): Promise<PermissionResult> {
    const { done, refusal } = resultOf(await takeBack(sending, actor, complaint), language);
    return { complaint: done && Object.assign(new ComplaintStub(), { id: done.complaintId }), refusal };
  }
}
