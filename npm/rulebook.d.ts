/** The rulebook as one JSON text, as `openEngine` takes it. */
export function rulebook(): Promise<string>
