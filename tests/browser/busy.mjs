// How long the page's threads are busy, in milliseconds of the processor: a crowded machine takes longer by the clock and says
// nothing about the page.

/** Does the work and returns what the page's threads of these names did meanwhile: milliseconds of each task. */
async function tasksOf({ context, page }, threads, work) {
  const session = await context.newCDPSession(page)
  const events = []
  session.on('Tracing.dataCollected', ({ value }) => events.push(...value.filter(({ name }) => name === 'RunTask' || name === 'thread_name')))
  await session.send('Tracing.start', { categories: 'disabled-by-default-devtools.timeline,__metadata', transferMode: 'ReportEvents' })
  await work()
  const complete = new Promise(resolve => session.once('Tracing.tracingComplete', resolve))
  await session.send('Tracing.end')
  await complete
  const wanted = new Set(events.filter(({ name, args }) => name === 'thread_name' && threads.includes(args.name)).map(({ pid, tid }) => `${pid} ${tid}`))
  const tasks = events.filter(({ name, pid, tid, tdur }) => name === 'RunTask' && tdur !== undefined && wanted.has(`${pid} ${tid}`))
  if (tasks.length === 0) throw new Error('the browser told of no task')
  return tasks.map(({ tdur }) => tdur / 1000)
}

/** The longest task that the page's main thread had. */
export const longestTask = async (run, work) => Math.max(...(await tasksOf(run, ['CrRendererMain'], work)))

/** All that the page and its workers did, one after the other. */
export const timeOfProcessor = async (run, work) => (await tasksOf(run, ['CrRendererMain', 'DedicatedWorker thread'], work)).reduce((sum, each) => sum + each, 0)
