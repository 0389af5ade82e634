/** Runs once before the projects that need servers. */
export default async function setup(): Promise<void> {}
