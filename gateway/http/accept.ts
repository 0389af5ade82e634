const answered = ['application/json', 'application/graphql-response+json', 'application/*', '*/*'];

/** Whether a client that sends this `Accept` takes our answers; refused before anything is executed. */
export function acceptsAnswers(accept: string | undefined): boolean {
  if (accept === undefined || accept.trim() === '') return true;
  return accept.split(',').some((part) => {
    const [type = '', ...parameters] = part
      .toLowerCase()
      .split(';')
      .map((piece) => piece.trim());
    return answered.includes(type) && !parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter));
  });
}
