/** A Blob of bytes that come one after the other. The browser takes each as it comes and may put it on the disk: the page holds none of them. */

import type { Bytes } from './bytes.ts'

export async function blobOf(chunks: AsyncGenerator<Bytes>, type: string): Promise<Blob> {
  let failure: unknown
  const stream = new ReadableStream<Bytes>(
    {
      async pull(controller) {
        try {
          const { done, value } = await chunks.next()
          if (done) controller.close()
          else controller.enqueue(value)
        } catch (error) {
          failure = error
          controller.error(error)
        }
      },
    },
    // Nothing is made ahead of what is asked for.
    { highWaterMark: 0 },
  )
  try {
    return await new Response(stream, { headers: { 'content-type': type } }).blob()
  } catch (error) {
    // Some browsers only say that reading failed.
    throw failure ?? error
  }
}
