import type { Actor } from '../../platform/domain/actor';
import type { ComplaintsApi } from './complaints-api';

/** What a person is answered: the code of the error or of the refusal, DONE without either. */
export async function outcomeOf(
  api: ComplaintsApi,
  actor: Actor,
  { mutation, input }: { readonly mutation: string; readonly input: Record<string, unknown> },
): Promise<string> {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const text = `mutation($input: ${type}!) { ${mutation}(input: $input) { refusal { code } } }`;
  const answer = await api.ask(text, { variables: { input }, actor });
  return answer.errors?.[0]?.extensions?.code ?? answer.data[mutation].refusal?.code ?? 'DONE';
}
