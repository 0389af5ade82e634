import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gatewaySettings } from '../../gateway/config';
import { hubSettings, serviceProcessSettings } from '../../platform/runtime/config/process-settings';
import type { Settings } from '../../platform/runtime/config/settings';
import { mailroomSettings } from '../../integrations/mailroom/config';
import { mirrorSettings } from '../../integrations/sp4n-lapor/config';
import { accountsSettings } from '../../subgraphs/accounts/config';
import { agenciesSettings } from '../../subgraphs/agencies/config';
import { analyticsSettings } from '../../subgraphs/analytics/config';
import { complaintsSettings } from '../../subgraphs/complaints/config';

const readme = readFileSync(join(__dirname, '..', '..', 'README.md'), 'utf8');
const rooms: readonly Settings[] = [
  hubSettings,
  gatewaySettings,
  accountsSettings,
  agenciesSettings,
  complaintsSettings,
  analyticsSettings,
  mirrorSettings,
  mailroomSettings,
  serviceProcessSettings,
];

function rowsInCode(): Map<string, string> {
  const rows = new Map<string, string>();
  for (const setting of rooms.flatMap((settings) => Object.values(settings))) {
    const fallback = setting.fallback === null ? 'must be given' : `\`${setting.fallback}\``;
    if (!rows.has(setting.name))
      rows.set(setting.name, `| \`${setting.name}\` | ${fallback} | ${setting.meaning} |`);
  }
  return rows;
}

function rowsInReadme(): string[] {
  const [, table = ''] = /<!-- settings:.*?-->([\s\S]*?)<!-- \/settings -->/.exec(readme) ?? [];
  return table
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) => line.replace(/\s+\|/g, ' |').replace(/\|\s+/g, '| '));
}

describe('the README', () => {
  it('lists every setting of the code, with its default and its meaning, and no other', () => {
    expect(rowsInReadme()).toEqual([...rowsInCode().values()]);
  });
});
