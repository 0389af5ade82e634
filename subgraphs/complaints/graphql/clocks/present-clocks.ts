import type { Bilingual, Language } from '../../../../platform/domain/language';
import type { ClockReading } from '../../domain/clocks/clock-reading';
import { explain } from '../../domain/clocks/explain';
import type { Stretch } from '../../domain/clocks/stretches';
import type { ServiceStandard } from '../../domain/standards/service-standard';
import type { CalendarPreview } from '../../store/clocks/preview';
import { presentComplaint } from '../present/present-complaint';
import { agencyOf } from '../types/stubs.type';
import type { CalendarPreviewType } from './calendar-preview.type';
import type { AgencyStretchType, ComplaintClockType, SentencesType } from './complaint-clock.type';
import type { ServiceStandardType } from './service-standard.type';

export function presentClock(
  reading: ClockReading,
  { isParty, language }: { readonly isParty: boolean; readonly language: Language },
): ComplaintClockType {
  const words = explain(reading, { isParty });
  return {
    clock: reading.clock,
    round: reading.round,
    state: reading.state,
    verdict: reading.verdict,
    startedAt: reading.startedAt,
    dueAt: reading.dueAt,
    stoppedAt: reading.stoppedAt,
    allowed: reading.allowed.length,
    used: reading.used,
    unit: reading.allowed.unit,
    usedWorkingTime: reading.usedMinutes,
    leftWorkingTime: reading.leftMinutes,
    explanation: words[language],
    explanations: sentences(words),
  };
}

export function presentStretch(stretch: Stretch): AgencyStretchType {
  return {
    agency: agencyOf(stretch.agencyId),
    role: stretch.role,
    from: stretch.from,
    to: stretch.to,
    workingTime: stretch.workingMinutes,
    notOurs: stretch.notOurs,
  };
}

export function presentStandard(standard: ServiceStandard): ServiceStandardType {
  return {
    code: standard.code,
    version: standard.version,
    names: sentences({ id: standard.nameId, en: standard.nameEn }),
    terms: standard.terms.map(({ clock, coordination, matter, length, unit }) => ({
      ...{ clock, coordination, matter, length, unit },
    })),
    levels: standard.levels.map(({ nameId, nameEn }) => sentences({ id: nameId, en: nameEn })),
  };
}

export function presentPreview({ count, first }: CalendarPreview): CalendarPreviewType {
  return {
    count,
    complaints: first.map(({ complaint, moved }) => ({
      complaint: presentComplaint(complaint),
      moved: moved.map(({ clock, oldDueAt, newDueAt }) => ({ clock, oldDueAt, newDueAt })),
    })),
  };
}

function sentences({ id, en }: Bilingual): SentencesType {
  return { indonesian: id, english: en };
}
