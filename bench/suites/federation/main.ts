import { isDeepStrictEqual } from 'node:util';
import type { ExecutionResult } from 'graphql';
import { keepScore, type Verdict } from '../keep-score';
import { getSuite, pinned } from './get-suite';
import { judgedGateway } from './judged-gateway';
import { startSuite, type Question, type SuiteServer } from './suite-server';

/**
 * `npm run suite:federation`: the questions of federation-gateway-audit, put to our gateway over its own
 * endpoint. FEDERATION_SUITE names a Git folder to take the suite from where the net cannot be reached.
 */
async function main(): Promise<void> {
  const suite = await startSuite(await getSuite(process.env['FEDERATION_SUITE']));
  try {
    const verdicts: Verdict[] = [];
    for (const name of await suite.names()) verdicts.push(...(await judge(suite, name)));
    keepScore({
      suite: 'federation',
      title: 'federation-gateway-audit',
      source: `${pinned.repository} at ${pinned.commit}`,
      verdicts,
    });
  } finally {
    await suite.stop();
  }
}

async function judge(suite: SuiteServer, name: string): Promise<readonly Verdict[]> {
  const questions = await suite.questionsOf(name);
  const gateway = await judgedGateway(await suite.supergraphOf(name), await suite.subgraphsOf(name));
  const verdicts: Verdict[] = [];
  for (const [index, question] of questions.entries()) {
    const answer = await gateway.ask(question.query);
    verdicts.push({ name: `${name} ${index + 1}`, fault: faultOf(question, answer) });
  }
  await gateway.stop();
  return verdicts;
}

/** As the suite itself judges: the data to the letter, of errors only whether there are any, where it says so. */
function faultOf({ query, expected }: Question, { data, errors }: ExecutionResult): string | null {
  const hasErrors = (errors?.length ?? 0) > 0;
  const sameData = isDeepStrictEqual(data ?? null, expected.data ?? null);
  const sameErrors = expected.errors === undefined || expected.errors === hasErrors;
  if (sameData && sameErrors) return null;
  return [query, `expected ${JSON.stringify(expected)}`, `given ${JSON.stringify({ data, errors })}`].join(
    '\n',
  );
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
