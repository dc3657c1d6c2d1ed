/** Bytes that Blob and WebCrypto take: never a view of memory shared between threads. */
export type Bytes = Uint8Array<ArrayBuffer>

/** Whatever the page keeps of a file. */
export type Content = Uint8Array | ArrayBuffer | Blob

/** The bytes of a file, without copying them where they are bytes already. */
export async function bytesOf(content: Content): Promise<Bytes> {
  if (content instanceof Blob) return new Uint8Array(await content.arrayBuffer())
  if (content instanceof ArrayBuffer) return new Uint8Array(content)
  return content.buffer instanceof ArrayBuffer
    ? new Uint8Array(content.buffer, content.byteOffset, content.byteLength)
    : new Uint8Array(content)
}

export async function sha256(bytes: Bytes): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return Array.from(digest, byte => byte.toString(16).padStart(2, '0')).join('')
}
