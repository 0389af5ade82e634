import DataLoader from 'dataloader';
import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Language } from '../../../../platform/domain/language';
import { isRefused, type Refused } from '../../../../platform/domain/refusal';
import { decideConduct } from '../../commands/conduct/decide-conduct';
import { addProhibitedWord, removeProhibitedWord } from '../../commands/conduct/edit-word-list';
import type { ProhibitedWord } from '../../domain/conduct/word-list';
import { readPattern } from '../../domain/conduct/word-pattern';
import type { RefusalCode } from '../../domain/refusals';
import type { ConductFlag } from '../../store/conduct/conduct-store';
import { badInput } from '../bad-inputs';
import type { ComplaintsRequest } from '../complaints-request';
import { parseWords } from '../parse/parse-text';
import { presentResult } from '../present/present-result';
import { ComplaintType } from '../types/complaint.type';
import { ComplaintResult, Refusal } from '../types/results.type';
import { AddProhibitedWordInput, DecideConductInput, RemoveProhibitedWordInput } from './conduct.input';
import { ConductFlagType, ProhibitedWordResult, ProhibitedWordType } from './conduct.type';

@Resolver(() => ComplaintType)
export class ConductResolver {
  @FieldResolver(() => [ConductFlagType], {
    nullable: true,
    description:
      'Words of the list that occur in it, oldest first (temuan isi terlarang). For ADMIN, and INSPECTOR where it is ' +
      "the Inspectorate's; null for others.",
  })
  async conductFlags(
    @Root() { seen }: ComplaintType,
    @Ctx() request: ComplaintsRequest,
  ): Promise<ConductFlagType[] | null> {
    const { role } = request.actor;
    if (!seen.isParty || (role !== 'ADMIN' && role !== 'INSPECTOR')) return null;
    return (await flagsOf(request).load(seen.id)).map(presentFlag);
  }

  @Query(() => [ProhibitedWordType], {
    nullable: true,
    description: 'The word list, by alphabet (daftar kata terlarang). For ADMIN; null for others.',
  })
  async prohibitedWords(@Ctx() { actor, commands }: ComplaintsRequest): Promise<ProhibitedWordType[] | null> {
    if (actor.role !== 'ADMIN') return null;
    return (await commands.complaints.conduct.words()).map(presentWord);
  }

  @Mutation(() => ComplaintResult, {
    description:
      'Decides what the word list proposed (memutuskan isi terlarang). For who handles it: ADMIN; INSPECTOR for what accuses ADMIN.',
  })
  async decideConduct(
    @Arg('input', () => DecideConductInput, { description: 'Complaint, entry and decision.' })
    { complaint, entry, decision, reason }: DecideConductInput,
    @Ctx() request: ComplaintsRequest,
  ): Promise<ComplaintResult> {
    const { actor, commands } = request;
    const words = parseWords(reason, 'input.reason');
    const given = { complaintId: complaint, entryId: entry ?? null, decision, reason: words };
    return presentResult(await decideConduct(commands, actor, given), request);
  }

  @Mutation(() => ProhibitedWordResult, {
    description: 'Adds a word to the list (menambah kata terlarang). For ADMIN.',
  })
  async addProhibitedWord(
    @Arg('input', () => AddProhibitedWordInput, { description: 'The word.' })
    { word, language, class: what, action }: AddProhibitedWordInput,
    @Ctx() { actor, commands, language: spoken }: ComplaintsRequest,
  ): Promise<ProhibitedWordResult> {
    const pattern = readPattern(word);
    if ('fault' in pattern) throw badInput(pattern.fault, 'input.word');
    const code = language === 'BALINESE' ? 'ban' : 'id';
    const given = { word: pattern.written, language: code, class: what, action } as const;
    return presentEdit(await addProhibitedWord(commands, actor, given), spoken);
  }

  @Mutation(() => ProhibitedWordResult, {
    description: 'Takes a word out of the list (menghapus kata terlarang). For ADMIN.',
  })
  async removeProhibitedWord(
    @Arg('input', () => RemoveProhibitedWordInput, { description: 'The word.' })
    { word }: RemoveProhibitedWordInput,
    @Ctx() { actor, commands, language }: ComplaintsRequest,
  ): Promise<ProhibitedWordResult> {
    return presentEdit(await removeProhibitedWord(commands, actor, word), language);
  }
}

const loaders = new WeakMap<ComplaintsRequest, DataLoader<string, readonly ConductFlag[]>>();

/** One statement for all complaints of a request. */
function flagsOf(request: ComplaintsRequest): DataLoader<string, readonly ConductFlag[]> {
  const known = loaders.get(request);
  if (known) return known;
  // Not remembered: after a decision in the same request the flags are others.
  const { conduct } = request.commands.complaints;
  const made = new DataLoader((ids: readonly string[]) => conduct.flags([...ids]), { cache: false });
  loaders.set(request, made);
  return made;
}

function presentFlag(flag: ConductFlag): ConductFlagType {
  return {
    id: flag.id,
    place: flag.place,
    followUp: flag.entryId,
    class: flag.class,
    action: flag.action,
    word: flag.word,
    at: flag.at,
    decision: flag.decision,
    decidedAt: flag.decidedAt,
    reason: flag.reason,
  };
}

function presentWord({ id, word, language, class: what, action }: ProhibitedWord): ProhibitedWordType {
  return { id, word, language: language === 'ban' ? 'BALINESE' : 'INDONESIAN', class: what, action };
}

function presentEdit(
  edited: ProhibitedWord | Refused<RefusalCode>,
  language: Language,
): ProhibitedWordResult {
  return isRefused(edited)
    ? { word: null, refusal: Refusal.of(edited.refused, language) }
    : { word: presentWord(edited), refusal: null };
}
