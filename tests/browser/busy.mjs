// How long the page's own thread is busy at a time, in milliseconds of the processor: a crowded machine takes longer by the
// clock and says nothing about the page.

/** Does the work and returns the longest task that the page's main thread had meanwhile. */
export async function longestTask({ context, page }, work) {
  const session = await context.newCDPSession(page)
  const events = []
  session.on('Tracing.dataCollected', ({ value }) => events.push(...value.filter(({ name }) => name === 'RunTask' || name === 'thread_name')))
  await session.send('Tracing.start', { categories: 'disabled-by-default-devtools.timeline,__metadata', transferMode: 'ReportEvents' })
  await work()
  const complete = new Promise(resolve => session.once('Tracing.tracingComplete', resolve))
  await session.send('Tracing.end')
  await complete
  const mains = new Set(events.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain').map(({ pid, tid }) => `${pid} ${tid}`))
  const tasks = events.filter(({ name, pid, tid, tdur }) => name === 'RunTask' && tdur !== undefined && mains.has(`${pid} ${tid}`))
  if (tasks.length === 0) throw new Error('the browser told of no task')
  return Math.max(...tasks.map(({ tdur }) => tdur)) / 1000
}
