import { flag, listOf, record, text, wholeNumber, withDefault } from '../../../schema/events/parse';
import { daysFromEaster } from '../domain/christian-days';
import { proposalsFor, type ObservedDay, type ProposedDay } from '../domain/proposing';
import holidaysFile from './national-holidays.json';

const yearEntry = record({ year: wholeNumber, national: listOf(text), jointLeave: listOf(text) });
const decrees = listOf(yearEntry)(holidaysFile.years, 'national-holidays.json');
const observance = record({ id: text, en: text, silent: withDefault(flag, false) });
const observances = new Map(
  Object.entries(holidaysFile.observances).map(([code, names]) => [code, observance(names, code)]),
);

/** The national holidays and joint leave of a year: as decreed, else what can be computed without a decree. */
export function nationalDays(year: number): readonly ProposedDay[] {
  const decree = decrees.find((entry) => entry.year === year);
  if (!decree) return proposalsFor(year, 'NATIONAL', computedDays(year));
  const leave = decree.jointLeave.map((line) => asLeave(observed(year, line)));
  return [
    ...proposalsFor(
      year,
      'NATIONAL',
      decree.national.map((line) => observed(year, line)),
    ),
    ...proposalsFor(year, 'JOINT_LEAVE', leave),
  ];
}

/** Those on a fixed day, since they were made a holiday, and those that follow Easter. */
function computedDays(year: number): readonly ObservedDay[] {
  const fixed = [
    { since: 2000, line: '01-01 NEW_YEAR' },
    { since: 2014, line: '05-01 LABOUR_DAY' },
    { since: 2017, line: '06-01 PANCASILA' },
    { since: 2000, line: '08-17 INDEPENDENCE' },
    { since: 2000, line: '12-25 CHRISTMAS' },
  ].flatMap(({ since, line }) => (year >= since ? [observed(year, line)] : []));
  return [
    ...fixed,
    observation(daysFromEaster(year, -2), 'GOOD_FRIDAY'),
    observation(daysFromEaster(year, 39), 'ASCENSION'),
  ];
}

/** `01-16 ISRA_MIRAJ`. */
function observed(year: number, line: string): ObservedDay {
  const [monthAndDay = '', code = ''] = line.split(' ');
  return observation(`${year}-${monthAndDay}`, code);
}

function observation(day: string, code: string): ObservedDay {
  const names = observances.get(code);
  if (!names) throw new Error(`national-holidays.json does not name ${code}`);
  return { day, observance: code, nameId: names.id, nameEn: names.en, silent: names.silent };
}

/** Offices rest on it, nobody else has to. */
function asLeave(day: ObservedDay): ObservedDay {
  return {
    ...day,
    silent: false,
    nameId: `Cuti Bersama ${day.nameId}`,
    nameEn: `Joint leave: ${day.nameEn}`,
  };
}
