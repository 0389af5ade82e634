import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';

/** What a program that was forked says next. */
export async function childAnswer(child: ChildProcess): Promise<unknown> {
  const [message] = (await once(child, 'message')) as [unknown];
  return message;
}
