// How much memory the browser takes for a piece of work, in MB above what it had before: by its page alone, and in all its
// processes together (what became a Blob lies with the browser or on the disk). Only where there is /proc.
import { readFileSync } from 'node:fs'

const often = 20

/** Private and shared pages that are in memory; mapped files do not count. */
function held(pid) {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    const kilobytes = name => Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)?.[1] ?? 0)
    return (kilobytes('RssAnon') + kilobytes('RssShmem')) / 1000
  } catch {
    // It ended in the meantime.
    return 0
  }
}

/** @returns what `work` returned, and the peaks of `page` and `all` */
export async function peakMemory({ context }, work) {
  const session = await context.browser().newBrowserCDPSession()
  const now = async () => {
    const { processInfo } = await session.send('SystemInfo.getProcessInfo')
    const sum = list => list.reduce((total, { id }) => total + held(id), 0)
    return { page: sum(processInfo.filter(({ type }) => type === 'renderer')), all: sum(processInfo) }
  }
  const before = await now()
  const peak = { ...before }
  let going = true
  const watching = (async () => {
    while (going) {
      const { page, all } = await now()
      peak.page = Math.max(peak.page, page)
      peak.all = Math.max(peak.all, all)
      await new Promise(resolve => setTimeout(resolve, often))
    }
  })()
  try {
    return { result: await work(), page: peak.page - before.page, all: peak.all - before.all }
  } finally {
    going = false
    await watching
    await session.detach()
  }
}
