/**
 * Looks at one file. Throws only for want of memory.
 * @returns the finding, see rules/schema/finding.schema.json
 */
export type Inspect = (name: string, bytes: Uint8Array) => string

/** @param source the compiled inspector, fetched or as bytes */
export function loadInspector(source: Response | Promise<Response> | BufferSource): Promise<Inspect>
