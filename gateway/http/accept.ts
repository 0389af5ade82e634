const answered = ['application/json', 'application/graphql-response+json', 'application/*', '*/*'];

/** Whether a client that sends this `Accept` takes our answers; refused before anything is executed. */
export function acceptsAnswers(accept: string | undefined): boolean {
  return accept === undefined || accept.trim() === '' || names(accept, answered);
}

/** Whether a client asks for events by name: `*` is no wish for a stream. */
export function acceptsEvents(accept: string | undefined): boolean {
  return accept !== undefined && names(accept, ['text/event-stream']);
}

function names(accept: string, types: readonly string[]): boolean {
  return accept.split(',').some((part) => {
    const [type = '', ...parameters] = part
      .toLowerCase()
      .split(';')
      .map((piece) => piece.trim());
    return types.includes(type) && !parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter));
  });
}
