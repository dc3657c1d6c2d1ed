/**
 * How the page around gets hold of this one: we say hello, and it answers with one end of a MessageChannel. That happens once in
 * the life of a page; only the window right around it is heard, and nothing is said to it but that.
 */

import { hello, version } from '../../widget/protocol.ts'
import { own } from '../../widget/bare.ts'

export interface Met {
  port: MessagePort
  origin: string
}

/** Browsers keep to frame-ancestors wherever it is sent. Where it is not, nobody has said who may frame this page: then nobody may. */
async function mayBeFramed(): Promise<boolean> {
  const { headers } = await fetch(location.href, { method: 'HEAD' })
  return /(^|[;,])\s*frame-ancestors\s/i.test(headers.get('content-security-policy') ?? '')
}

const refuse = (port: MessagePort, code: 'version' | 'origin' | 'malformed') => {
  port.postMessage({ type: 'error', code })
  // What was posted still arrives.
  port.close()
}

/** Calls `met` at most once. `refused`: no page may frame this one. */
export function meet(met: (met: Met) => void, refused: () => void): void {
  const framed = mayBeFramed().catch(() => false)
  let taken = false
  addEventListener('message', ({ source, origin, data, ports }: MessageEvent<unknown>) => {
    const [port] = ports
    if (source !== parent || own(data, 'shagym') !== 'connect' || !port) return
    const versions = own(data, 'versions')
    void framed.then(allowed => {
      if (!allowed || !/^https?:/.test(origin)) return refuse(port, 'origin')
      if (taken || ports.length !== 1 || !Array.isArray(versions)) return refuse(port, 'malformed')
      if (!versions.includes(version)) return refuse(port, 'version')
      taken = true
      met({ port, origin })
    })
  })
  void framed.then(allowed => {
    if (!allowed) refused()
    // Whoever it is learns nothing but that this page listens; also one that may not frame it is told so on its port.
    parent.postMessage(hello, '*')
  })
}
