// A proxy through which all of a browser's traffic goes: the page's, the service worker's and the browser's own. It
// notes what is asked for and passes it on to this computer; the way to all others is barred.
import http from 'node:http'

/** Chromium asks its maker for updates and accounts. A page that asked there would stand in the page's own list. */
const makers = /(^|\.)(google|googleapis|gvt1|gstatic)\.com(:\d+)?$/

async function textOf(stream) {
  let text = ''
  for await (const piece of stream) text += piece
  return text
}

export async function openWire() {
  const seen = []

  const proxy = http.createServer(async (request, response) => {
    const { hostname, host, port, pathname, search } = new URL(request.url)
    const body = await textOf(request)
    if (!makers.test(host)) seen.push({ method: request.method, url: request.url, headers: request.headers, body })
    if (hostname !== '127.0.0.1') return response.writeHead(403).end()
    const passed = http.request({ host: hostname, port, path: pathname + search, method: request.method, headers: request.headers }, answer => {
      response.writeHead(answer.statusCode, answer.headers)
      answer.pipe(response)
    })
    passed.on('error', () => response.destroy())
    passed.end(body)
  })

  // HTTPS and web sockets come as CONNECT.
  proxy.on('connect', (request, socket) => {
    if (!makers.test(request.url)) seen.push({ method: 'CONNECT', url: request.url, headers: request.headers, body: '' })
    socket.on('error', () => undefined)
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n')
  })

  await new Promise(done => proxy.listen(0, '127.0.0.1', done))
  return {
    seen,
    url: `http://127.0.0.1:${proxy.address().port}`,
    close: () =>
      new Promise(done => {
        proxy.close(done)
        proxy.closeAllConnections()
      }),
  }
}
