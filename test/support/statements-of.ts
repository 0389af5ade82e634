import { statementChannel } from '../../platform/runtime/database/statement-counter';

/** What is given, and the text of every statement that is sent for it in this process. */
export async function statementsOf<T>(
  work: () => Promise<T>,
): Promise<{ readonly given: T; readonly statements: readonly string[] }> {
  const statements: string[] = [];
  const hear = (statement: unknown): void => void statements.push(String(statement));
  statementChannel.subscribe(hear);
  try {
    return { given: await work(), statements };
  } finally {
    statementChannel.unsubscribe(hear);
  }
}
