import http from 'node:http'

/** Serves on this computer only; port 0 takes any free one. Resolves to { port, close }. */
export function serveLocally(handler, port = 0) {
  const server = http.createServer(handler)
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () =>
      resolve({
        port: server.address().port,
        close: () =>
          new Promise(done => {
            server.close(done)
            server.closeAllConnections()
          }),
      }),
    )
  })
}
